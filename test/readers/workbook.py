"""What a saved workbook holds: cells as stored, tables by name, charts. Python's standard library alone, nothing of the product."""

import re
import zipfile
from posixpath import dirname, join, normpath
from xml.etree import ElementTree

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
OFFICE = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
CHART = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'


def place(address):
    """Row and column, from 0, of an address like B7 or $B$7."""
    letters, digits = re.fullmatch(r'\$?([A-Z]+)\$?(\d+)', address).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1


class Workbook:
    """The sheets of a workbook by name and its tables by name."""

    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.styles = self.xml('xl/styles.xml')
        strings = self.xml('xl/sharedStrings.xml') if 'xl/sharedStrings.xml' in self.zip.namelist() else None
        self.strings = [] if strings is None else [_text(each) for each in strings.findall(MAIN + 'si')]
        self.root = self.xml('xl/workbook.xml')
        targets = self.related('xl/workbook.xml')
        self.parts = {each.get('name'): targets[each.get(OFFICE + 'id')][1]
                      for each in self.root.find(MAIN + 'sheets')}
        self.sheets = {name: self.cells(part) for name, part in self.parts.items()}
        self.tables = {}
        for name, part in self.parts.items():
            for kind, target in self.related(part).values():
                if kind.endswith('/table'):
                    self.add_table(name, self.xml(target))

    def xml(self, part):
        return ElementTree.fromstring(self.zip.read(part))

    def related(self, part):
        """Relationships of a part: type and target, by id."""
        rels = join(dirname(part), '_rels', part.rsplit('/', 1)[-1] + '.rels')
        if rels not in self.zip.namelist():
            return {}
        return {each.get('Id'): (each.get('Type'), normpath(join(dirname(part), each.get('Target'))).lstrip('/')
                                 if not each.get('Target').startswith('/') else each.get('Target')[1:])
                for each in self.xml(rels)}

    def cells(self, part):
        """Values of a sheet by row and column, blanks left out; an error is its text in a list of one."""
        found = {}
        for cell in self.xml(part).iter(MAIN + 'c'):
            kind, inner = cell.get('t', 'n'), cell.find(MAIN + 'v')
            if kind == 'inlineStr':
                value = _text(cell.find(MAIN + 'is'))
            elif inner is None or inner.text is None:
                continue
            elif kind == 's':
                value = self.strings[int(inner.text)]
            elif kind == 'n':
                value = float(inner.text)
            else:
                value = [inner.text] if kind == 'e' else inner.text
            if value != '':
                found[place(cell.get('r'))] = value
        return found

    def add_table(self, sheet, root):
        """Rows of a table by heading; a blank is None."""
        (top, left), (bottom, right) = map(place, root.get('ref').split(':'))
        cells = self.sheets[sheet]
        heads = [cells.get((top, column)) for column in range(left, right + 1)]
        self.tables[root.get('displayName')] = [
            {head: cells.get((row, left + at)) for at, head in enumerate(heads)} for row in range(top + 1, bottom + 1)]

    def charts(self, sheet):
        """Series of the charts on a sheet: for each the reference of names, categories and values with what is stored of it."""
        found = []
        for kind, drawing in self.related(self.parts[sheet]).values():
            if not kind.endswith('/drawing'):
                continue
            for what, target in self.related(drawing).values():
                if what.endswith('/chart'):
                    found += self.series(self.xml(target))
        return found

    def series(self, chart):
        for one in chart.iter(CHART + 'ser'):
            for role in ('cat', 'val'):
                for ref in one.iterfind('%s%s/*' % (CHART, role)):
                    formula = ref.find(CHART + 'f')
                    if formula is not None:
                        points = {int(each.get('idx')): each.find(CHART + 'v').text for each in ref.iter(CHART + 'pt')}
                        yield role, formula.text, points

    def area(self, reference):
        """Sheet and values of a reference like 'A sheet'!$B$2:$B$9, row by row."""
        sheet, area = reference.rsplit('!', 1)
        sheet = sheet[1:-1].replace("''", "'") if sheet.startswith("'") else sheet
        ends = [place(each) for each in area.split(':')]
        (top, left), (bottom, right) = ends[0], ends[-1]
        return sheet, [self.sheets[sheet].get((row, column))
                       for row in range(top, bottom + 1) for column in range(left, right + 1)]


def _text(node):
    return '' if node is None else ''.join(each.text or '' for each in node.iter(MAIN + 't'))

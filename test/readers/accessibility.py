#!/usr/bin/env python3
"""Looks through a saved workbook for what keeps people from reading it, and says where.

    accessibility.py FILE.xlsx [--printed "Sheet"]... [--language]

Prints {"looked": number, "faults": [...]}. The rules are those of the Analysis Function's checklist for spreadsheets and of
WCAG 2.2 AA. `--printed` names sheets whose letters, times the scale of the page, must come out at 10 points or more.
`--language` asks for the document's language, which a workbook keeps only where a program writes it.
"""

import argparse
import json
import re
import sys
from xml.etree import ElementTree

from workbook import MAIN, OFFICE, Workbook, place

CORE = '{http://purl.org/dc/elements/1.1/}'
DRAWN = '{http://schemas.openxmlformats.org/drawingml/2006/main}'
VAGUE = {'here', 'click here', 'link', 'more', 'read more', 'this'}


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


class Looks:
    """Fonts, fills and named styles of cells."""

    def __init__(self, book):
        root = book.styles
        self.fonts = [self.font(each) for each in root.find(MAIN + 'fonts')]
        self.fills = [self.fill(each) for each in root.find(MAIN + 'fills')]
        self.formats = list(root.find(MAIN + 'cellXfs'))
        named = root.find(MAIN + 'cellStyles')
        self.names = {each.get('xfId'): each.get('name') for each in (named if named is not None else [])}

    @staticmethod
    def rgb(node, otherwise):
        """Colour of a node; theme colours 0 and 1 are white and black, as in every theme of Office."""
        if node is None:
            return otherwise
        if node.get('rgb'):
            return node.get('rgb')[-6:]
        return {'0': 'FFFFFF', '1': '000000'}.get(node.get('theme'), otherwise)

    def font(self, node):
        return {'size': float(node.find(MAIN + 'sz').get('val')), 'colour': self.rgb(node.find(MAIN + 'color'), '000000')}

    def fill(self, node):
        pattern = node.find(MAIN + 'patternFill')
        if pattern is None or pattern.get('patternType') != 'solid':
            return 'FFFFFF'
        return self.rgb(pattern.find(MAIN + 'fgColor'), 'FFFFFF')

    def of(self, style):
        xf = self.formats[int(style or 0)]
        return self.fonts[int(xf.get('fontId'))], self.fills[int(xf.get('fillId'))], self.names.get(xf.get('xfId'))


class Look:
    def __init__(self, book, printed):
        self.book, self.looks, self.printed = book, Looks(book), printed
        self.looked, self.faults = 0, []

    def hold(self, holds, where, what):
        self.looked += 1
        if not holds:
            self.faults.append('%s: %s' % (where, what))

    def document(self, language):
        parts = self.book.zip.namelist()
        core = self.book.xml('docProps/core.xml') if 'docProps/core.xml' in parts else ElementTree.Element('none')
        self.hold((core.findtext(CORE + 'title') or '').strip(), 'document', 'it has no title')
        if language:
            self.hold((core.findtext(CORE + 'language') or '').strip(), 'document', 'it has no language')
        self.hold(not any('vbaProject' in part for part in parts), 'document', 'it has macros')
        names = [each.get('name') for each in self.book.root.find(MAIN + 'sheets')]
        self.hold(len({name.lower() for name in names}) == len(names), 'document', 'two sheets are called alike')
        for each in self.book.root.find(MAIN + 'sheets'):
            self.hold(each.get('state', 'visible') == 'visible', each.get('name'), 'it is hidden')
        for each in self.book.styles.iterfind('%sdxfs/%sdxf' % (MAIN, MAIN)):
            self.coloured(each)
        for sheet, part in self.book.parts.items():
            self.sheet(sheet, self.book.xml(part))

    def coloured(self, look):
        """What a colour rule of the workbook makes of a cell."""
        font, fill = look.find(MAIN + 'font'), look.find('%sfill/%spatternFill' % (MAIN, MAIN))
        if fill is None:
            return
        ground = fill.find(MAIN + 'bgColor') if fill.find(MAIN + 'bgColor') is not None else fill.find(MAIN + 'fgColor')
        pair = (Looks.rgb(font.find(MAIN + 'color') if font is not None else None, '000000'), Looks.rgb(ground, 'FFFFFF'))
        self.hold(contrast(*pair) >= 4.5, 'colour rules', 'contrast of %s on %s' % pair)

    def sheet(self, name, root):
        cells = self.book.sheets[name]
        if not cells:
            return
        self.hold(root.find(MAIN + 'mergeCells') is None, name, 'cells are merged')
        for each in list(root.iter(MAIN + 'row')) + list(root.iter(MAIN + 'col')):
            self.hold(each.get('hidden') not in ('1', 'true'), name, 'row or column %s is hidden' % (each.get('r') or each.get('min')))
        styles = {place(each.get('r')): each.get('s') for each in root.iter(MAIN + 'c')}
        named = {at: self.looks.of(styles.get(at))[2] for at in cells}
        self.hold(isinstance(cells.get((0, 0)), str) and named.get((0, 0)) == 'Heading 1', name, 'A1 is no heading of the first order')
        self.hold(list(named.values()).count('Heading 1') == 1, name, 'it has not one heading of the first order')
        self.hold(isinstance(cells.get((1, 0)), str), name, 'A2 does not say what is here')
        for at, style in named.items():
            if style in ('Heading 1', 'Heading 2'):
                self.hold(at[1] == 0 or 'Chart data' in name, name, 'heading %r stands outside column A' % cells[at])
        self.letters(name, root, cells, styles)
        self.tables(name)
        self.links(name, root, cells)
        self.charts(name, cells)

    def letters(self, name, root, cells, styles):
        setup = root.find(MAIN + 'pageSetup')
        scale = float(setup.get('scale', 100)) / 100 if setup is not None else 1
        for at, value in cells.items():
            font, fill, _ = self.looks.of(styles.get(at))
            where = '%s, row %d, column %d' % (name, at[0] + 1, at[1] + 1)
            self.hold(font['size'] >= 10, where, '%s points' % font['size'])
            self.hold(contrast(font['colour'], fill) >= 4.5, where, 'contrast of %s on %s' % (font['colour'], fill))
            if name in self.printed:
                self.hold(font['size'] * scale >= 10, where, '%.1f points on paper' % (font['size'] * scale))

    def tables(self, name):
        for kind, target in self.book.related(self.book.parts[name]).values():
            if not kind.endswith('/table'):
                continue
            root = self.book.xml(target)
            heads = [each.get('name') for each in root.iter(MAIN + 'tableColumn')]
            self.hold(all(head.strip() for head in heads), name, 'a column has no heading')
            self.hold(len({head.lower() for head in heads}) == len(heads), name, 'two columns have one heading')
            self.hold(place(root.get('ref').split(':')[0])[1] == 0, name, 'its table does not begin in column A')
            self.hold(not re.fullmatch(r'Table\d+', root.get('displayName')), name, 'its table has no name that says what it is')

    def links(self, name, root, cells):
        known = {each.get('name').lower() for each in self.book.root.iter(MAIN + 'definedName')}
        targets = self.book.related(self.book.parts[name])
        for link in root.iter(MAIN + 'hyperlink'):
            text = str(cells.get(place(link.get('ref').split(':')[0]), '')).strip()
            where = '%s, %s' % (name, link.get('ref'))
            self.hold(text and text.lower() not in VAGUE and '://' not in text, where, 'the link does not say where it leads: %r' % text)
            inside = link.get('location')
            self.hold(link.get(OFFICE + 'id') in targets or (inside and ('!' in inside or inside.lower() in known)), where, 'the link leads nowhere')

    def charts(self, name, cells):
        texts = {str(value) for value in cells.values()}
        for kind, drawing in self.book.related(self.book.parts[name]).values():
            if not kind.endswith('/drawing'):
                continue
            for what, target in self.book.related(drawing).values():
                if what.endswith('/chart'):
                    self.chart(name, self.book.xml(target), texts)

    def chart(self, name, chart, texts):
        """A chart has a title, the sheet says the same in words, and what it draws stands in cells that can be read."""
        title = next(iter(chart.iter('{%s}title' % chart.tag[1:].split('}')[0])), None)
        said = ''.join(each.text or '' for each in title.iter()
                       if each.tag in (DRAWN + 't', chart.tag.split('}')[0] + '}v')) if title is not None else ''
        self.hold(said.strip(), name, 'a chart has no title')
        self.hold(said in texts, name, 'no cell says what the chart finds: %r' % said)
        for role, reference, _ in self.book.series(chart):
            self.hold(reference.rsplit('!', 1)[0].strip("'").replace("''", "'") in self.book.sheets, name, 'a series leads nowhere')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('file')
    parser.add_argument('--printed', action='append', default=[])
    parser.add_argument('--language', action='store_true')
    options = parser.parse_args()
    look = Look(Workbook(options.file), options.printed)
    look.document(options.language)
    json.dump({'looked': look.looked, 'faults': look.faults}, sys.stdout)


if __name__ == '__main__':
    main()

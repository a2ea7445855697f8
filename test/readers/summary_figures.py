#!/usr/bin/env python3
"""Works out every figure of a dated cabinet summary anew, from the tables of the same workbook, and compares.

    summary_figures.py PLAN.xlsx "Cabinet 2026-11-24"
    summary_figures.py PLAN.xlsx "Public 2026-11-24" COPY.xlsx

The second compares the tables of money of a public copy, and counts what it withholds.

Prints {"compared": number, "differences": [...]}. It shares no code with the product and rests on what people entered,
and on calculated columns only for a step's completeness, a measure's RAG and trend, and the dates of the cabinet clock.
"""

import calendar
import datetime
import json
import sys

from workbook import Workbook

EPOCH = datetime.date(1899, 12, 30)
HEADINGS = ['Decision asked', 'Position', 'Since the last report', 'Capital by year against least and most, £m', 'Red milestones',
            'Milestones of the next six months, and others that are late', 'What moved since the last report',
            'The ten steps', 'The capital programme against what was approved, £m', 'Funding by source, £m', 'The pipeline by stage',
            'Value for money: cost, quality, time, volume', 'Risks that stay red after mitigation',
            'Forward plan of the next four months', 'Consultation and what changed', 'Chart: capital by year',
            'Chart: red milestones', "Officers' comments"]
MONEY = ['Approved total', 'Forecast outturn', 'Spent to date', 'Moved to later years']
FUNDING = ['Grant', 'Section 106', 'CIL', 'Capital receipts', 'Borrowing', 'Reserves']


def is_number(value):
    return isinstance(value, float)


def total(values):
    return sum(each for each in values if is_number(each))


def words(day):
    date = EPOCH + datetime.timedelta(days=int(day))
    return '%d %s %d' % (date.day, calendar.month_name[date.month], date.year)


def short(day):
    return (EPOCH + datetime.timedelta(days=int(day))).strftime('%d/%m/%Y')


def months_after(day, months):
    date = EPOCH + datetime.timedelta(days=int(day))
    year, month = date.year + (date.month - 1 + months) // 12, (date.month - 1 + months) % 12 + 1
    last = min(date.day, calendar.monthrange(year, month)[1])
    return (datetime.date(year, month, last) - EPOCH).days


class Plan:
    """The tables of a plan and what follows from them at the report date."""

    def __init__(self, book, report):
        self.book, self.report = book, report
        self.settings = {row['Key']: row['Value'] for row in book.tables['PlanSettings']}
        self.years = [row['Financial year'] for row in self.rows('PlanYears', 'Financial year')]
        self.milestones = [self.milestone(row) for row in self.rows('PlanMilestones', 'Milestone ID')]
        self.risks = [self.risk(row) for row in self.rows('PlanRisks', 'Risk ID')]

    def rows(self, table, key):
        return [row for row in self.book.tables[table] if row[key] is not None]

    def capital(self, column):
        return total(row[column] for row in self.book.tables['PlanCapital'])

    def milestone(self, row):
        """A milestone with the date that counts, its slip in days, whether it is late, and its RAG."""
        dates = [row['Actual date'], row['Forecast date'], row['Approved date']]
        now = next((day for day in dates if day is not None), None)
        if any(day is not None and not is_number(day) for day in dates):
            now = None
        ended = row['Status'] in ('Complete', 'Cancelled') or row['Actual date'] is not None
        counts = now if ended or now is None else max(now, self.report)
        slip = None
        if now is not None and is_number(row['Approved date']) and row['Status'] != 'Cancelled':
            slip = counts - row['Approved date']
        amber, red = self.settings['milestone-amber'], self.settings['milestone-red']
        late = not ended and now is not None and (now < self.report or (slip or 0) >= amber)
        rag = None
        if row['Status'] != 'Cancelled' and (slip is not None or late):
            rag = 'Red' if (slip or 0) >= red and slip is not None else 'Amber' if late or slip >= amber else 'Green'
        return dict(row, now=now, slip=slip, late=late, rag=rag, open=not ended and now is not None)

    def risk(self, row):
        before, after = row['Likelihood'], row['Residual likelihood']
        score = before * row['Impact'] if is_number(before) and is_number(row['Impact']) else None
        rest = after * row['Residual impact'] if is_number(after) and is_number(row['Residual impact']) else None
        is_red = row['Status'] != 'Closed' and rest is not None and rest >= self.settings['risk-red']
        return dict(row, score=score, rest=rest, red=is_red)

    def snapshots(self):
        """The plan as a report keeps it: kind and id to name, approved, approval, date, status, amount, score, actual, note."""
        kept = {}
        for row in self.milestones:
            kept['Milestone', row['Milestone ID']] = (row['Milestone'], row['Approved date'], row['Approval reference'],
                                                      row['now'], row['Status'], None, None, row['Actual date'],
                                                      row['Project ID'])
        for row in self.rows('PlanProjects', 'Project ID'):
            kept['Project', row['Project ID']] = (row['Project'], None, None, row['Close date'], row['Stage now'],
                                                  row['Value'], None, None, self.note(row))
        for year in self.years:
            kept['Year', year] = (year, None, None, None, None, self.capital(year), None, None, None)
        for row in self.risks:
            kept['Risk', row['Risk ID']] = (row['Cause event and effect'], None, None, None, row['Status'], None,
                                            row['rest'], None, row['Project ID'])
        for row in self.rows('PlanMeasures', 'Measure ID'):
            kept['Measure', row['Measure ID']] = (row['Measure'], None, None, None, None, None, row['Latest'], None, None)
        return kept

    def note(self, project):
        """What a report keeps of a project besides its value: what the public may see of it, and what it adds to each total."""
        rows = [row for row in self.book.tables['PlanCapital'] if row['Project ID'] == project['Project ID']]
        both = [row for row in rows if is_number(row['Approved total']) and is_number(row['Forecast outturn'])]
        figures = [(each, total(row[each] for row in rows)) for each in self.years + FUNDING]
        figures += [(each, total(row[each] for row in both)) for each in MONEY]
        figures += [('Real variance', sum(row['Forecast outturn'] - row['Approved total'] - (row['Moved to later years'] or 0)
                                          for row in both))]
        told = ['%s %s' % (name, ('%.6f' % value).rstrip('0').rstrip('.')) for name, value in figures if value]
        word, least = project['Open or exempt'] or 'Open', max(2, self.settings['exempt-least'])
        mark = 'public' if word == 'Open' else '%shidden among %d' % ('named, ' if word == 'Part exempt' else '', least)
        return '; '.join([word, mark] + (told or ['no capital']))

    def reports(self):
        """What past reports kept, by report date."""
        columns = ['Name', 'Approved date', 'Approval reference', 'Forecast date', 'Status', 'Amount', 'Score',
                   'Actual date', 'Note']
        found = {}
        for row in self.rows('PlanSnapshots', 'Item ID'):
            found.setdefault(row['Report date'], {})[row['Kind'], row['Item ID']] = tuple(row[each] for each in columns)
        return found


def moved(then, now):
    """Everything that moved between two reports: kind of move, id, name, from, to, what the difference is of, approval."""
    told = []
    for (kind, item), new in list(now.items()) + [(key, None) for key in then if key not in now]:
        old = then.get((kind, item))
        name = (new or old)[0]
        add = lambda what, before, after, of, note='': told.append((what, item, name, before, after, of, note))
        if kind == 'Milestone':
            ended = lambda each: each[7] is not None or each[4] == 'Complete'
            if old is None:
                add('Milestone added', None, new[3], 'date')
            elif new is None or new[4] == 'Cancelled':
                if old[4] != 'Cancelled':
                    add('Milestone dropped', old[3], None, 'date')
            else:
                if ended(new):
                    if not ended(old):
                        add('Milestone done', old[3], new[3], 'date')
                elif None not in (old[3], new[3]) and old[3] != new[3]:
                    add('Milestone slipped' if new[3] > old[3] else 'Milestone recovered', old[3], new[3], 'date')
                if old[1] is not None and old[1] != new[1]:
                    fresh = new[2] if new[2] and new[2] != old[2] else None
                    add('Approved date changed', old[1], new[1], 'date',
                        'approved by %s' % fresh if fresh else 'no new approval reference')
        elif kind == 'Project':
            if old is None:
                add('Project added, £m', None, new[5], 'money')
            elif new is None or new[4] == 'Withdrawn':
                if old[4] != 'Withdrawn':
                    add('Project dropped, £m', old[5], None, 'money')
            else:
                if old[4] != new[4]:
                    add('Project moved on', old[4], new[4], 'word')
                if old[5] != new[5]:
                    add('Value changed, £m', old[5], new[5], 'money')
        elif kind == 'Year':
            before, after = (old[5] if old else None) or 0.0, (new[5] if new else None) or 0.0
            if abs(before - after) >= 0.0005:
                add('Capital of the year, £m', before, after, 'money')
        elif kind == 'Risk':
            was, isopen = old is not None and old[4] != 'Closed', new is not None and new[4] != 'Closed'
            if not was and isopen:
                add('Risk new', None, new[6], 'score')
            elif was and not isopen:
                add('Risk closed', old[6], None, 'score')
            elif was and None not in (old[6], new[6]) and old[6] != new[6]:
                add('Risk higher' if new[6] > old[6] else 'Risk lower', old[6], new[6], 'score')
    return told


class Sheet:
    """The rows of a dated summary under their headings, what a table says again on the next page left out."""

    def __init__(self, cells):
        last = max(row for row, _ in cells)
        rows = [[cells.get((row, column)) for column in range(6)] for row in range(last + 1)]
        again = [str(row[0]).endswith(' (continued)') for row in rows]
        self.rows = [row for at, row in enumerate(rows) if not again[at] and not (at > 0 and again[at - 1])]

    def beneath(self, heading):
        """Rows from a heading to the next blank row or heading."""
        at = next((at for at, row in enumerate(self.rows) if row[0] == heading), None)
        if at is None:
            return []
        rest = self.rows[at + 1:]
        is_end = lambda row: row[0] in HEADINGS or all(cell is None for cell in row)
        end = next((end for end, row in enumerate(rest) if is_end(row)), len(rest))
        return rest[:end]

    def text(self, heading):
        return ' '.join(str(row[0]) for row in self.beneath(heading))

    def table(self, heading):
        """The rows of a table, or the sentence that stands in its place."""
        rows = self.beneath(heading)
        return rows[1:] if len(rows) > 1 else rows


class Comparison:
    def __init__(self):
        self.compared, self.differences = 0, []

    def same(self, where, wanted, found):
        self.compared += 1
        wanted = None if wanted == '' else wanted
        if is_number(wanted) and is_number(found):
            if abs(wanted - found) <= 1e-9 * max(1, abs(wanted)):
                return
        elif wanted == found:
            return
        self.differences.append({'where': where, 'wanted': wanted, 'found': found})

    def rows(self, heading, wanted, found):
        self.same(heading + ', rows', len(wanted), len(found))
        for at, (want, have) in enumerate(zip(wanted, found)):
            for column, cell in enumerate(want):
                self.same('%s, row %d, column %d' % (heading, at + 1, column + 1), cell, have[column])


class PublicComparison(Comparison):
    """Each figure of a public copy is the plan's, or withheld."""

    def __init__(self):
        super().__init__()
        self.withheld = 0

    def same(self, where, wanted, found):
        if found == '[exempt]':
            self.withheld += 1
        else:
            super().same(where, wanted, found)


def public(plan, sheet):
    compare = PublicComparison()
    money(plan, lambda heading, rows, none: compare.rows(heading, rows or [[none]], sheet.table(heading)))
    return compare


def position(plan, row):
    planned, least, most = plan.capital(row['Financial year']), row['Least capital'], row['Most capital']
    if is_number(most) and planned - most > 0.0005:
        return 'Above most by %.3f' % (planned - most)
    if is_number(least) and least - planned > 0.0005:
        return 'Below least by %.3f' % (least - planned)
    return 'Within' if is_number(least) or is_number(most) else None


def named(years):
    return 'no year' if not years else ', '.join(years) if len(years) <= 3 else 'several years'


def prose(plan, sheet, compare):
    settings, day = plan.settings, words(plan.report)
    late = sum(row['late'] for row in plan.milestones)
    done = sum(row['Status'] == 'Done' for row in plan.book.tables['PlanSteps'])
    capital = sum(plan.capital(year) for year in plan.years)
    at = [position(plan, row) or '' for row in plan.rows('PlanYears', 'Financial year')]
    outside = lambda word: [year for year, said in zip(plan.years, at) if said.startswith(word)]
    found = lambda severity: sum(row['To clear'] for row in plan.book.tables['PlanChecks']
                                 if row['Severity'] == severity and is_number(row['To clear']))
    accepted = sum(row['Of which waived'] for row in plan.book.tables['PlanChecks'] if is_number(row['Of which waived']))
    limited = any(is_number(row[limit]) for row in plan.book.tables['PlanYears'] for limit in ('Least capital', 'Most capital'))
    flow = [
        'flow above most in %s;' % named(outside('Above')),
        'flow below least in %s.' % named(outside('Below'))] if limited else [
        'no least or most is set;', 'the flow cannot be held against them.']
    compare.same('Position', ' '.join([
        '%d of 10 steps done; %d of %d milestones late at %s;' % (done, late, len(plan.milestones), day),
        '£%.1fm over %d years; %s' % (capital, len(plan.years), flow[0]),
        flow[1],
        'Checked at %s. Not cleared: errors %d, warnings %d; accepted %d.' % (day, found('error'), found('warning'), accepted)]),
        sheet.text('Position'))
    compare.same('Head', '%s, %s, at %s' % (settings['authority'], settings['partner-name'], day), sheet.rows[1][0])
    meeting = settings['meeting-date']
    asked = [row for row in plan.rows('PlanDecisions', 'Decision ID') if is_number(meeting)
             and row['Meeting date'] == meeting and row['Status'] not in ('Deferred', 'Withdrawn')]
    lines = ['%d. %s (%s)' % (at + 1, row['Decision asked'], row['Decision ID']) for at, row in enumerate(asked)]
    compare.same('Decision asked', ' '.join(lines) or 'No decision is asked of this meeting.', sheet.text('Decision asked'))
    head = {row[0]: row[1] for row in sheet.rows[:12]}
    compare.same('Meeting date', meeting if is_number(meeting) else None, head['Meeting date'])
    for key, label in (('report-of', 'Report of (post)'), ('lead-member', 'Lead member (post)'), ('wards', 'Wards affected')):
        compare.same(label, settings[key], head[label])
    keys = [row for row in asked if row['Key decision'] == 'Yes']
    told = 'Yes: notice published for %d of %d' % (sum(is_number(row['Notice published']) for row in keys), len(keys))
    compare.same('Key decision', None if not asked else told if keys else 'No', head['Key decision'])


def since(plan, sheet, compare):
    reports = plan.reports()
    compare.same('Kept', plan.snapshots(), reports.get(plan.report))
    before = [day for day in reports if day < plan.report]
    if not before:
        compare.same('Since', 'This is the first report: there is none before it.', sheet.text('Since the last report'))
        return
    then, now = reports[max(before)], plan.snapshots()
    told = moved(then, now)
    of = lambda what: sum(each[0].startswith(what) for each in told)
    money = sum(each[5] or 0 for (kind, _), each in then.items() if kind == 'Year')
    capital = sum(plan.capital(year) for year in plan.years)
    compare.same('Since', ' '.join([
        'Since %s: milestones %d added, %d slipped, %d recovered,' % (
            words(max(before)), of('Milestone added'), of('Milestone slipped'), of('Milestone recovered')),
        '%d done, %d dropped; approved dates changed: %d, %d without a new reference.' % (
            of('Milestone done'), of('Milestone dropped'), of('Approved'), sum(each[6].startswith('no new') for each in told)),
        'Risks: %d new, %d closed, %d higher, %d lower. Capital £%.1fm then, £%.1fm now.' % (
            of('Risk new'), of('Risk closed'), of('Risk higher'), of('Risk lower'), money, capital)]),
        sheet.text('Since the last report'))
    show = {'date': short, 'money': lambda value: '%.3f' % value, 'word': str, 'score': lambda value: value}
    rows = []
    for what, item, name, old, new, unit, note in told:
        by = None
        if unit != 'word' and old is not None and new is not None:
            step = new - old
            by = {'date': '%+d %s' % (step, 'day' if abs(step) == 1 else 'days') if step else '0 days',
                  'money': '%+.3f' % step, 'score': '%+d' % step}[unit]
        rows.append([name + ('; ' + note if note else ''), item] +
                    [None if each is None else show[unit](each) for each in (old, new)] + [by, what])
    order = lambda row: (row[5], row[1], str(row[0]))
    found = sheet.table('What moved since the last report')
    if not rows:
        compare.same('Moved', 'Nothing moved since the last report.', found[0][0])
        return
    compare.rows('What moved since the last report', sorted(rows, key=order), sorted(found, key=order))


def money(plan, table):
    """The tables of money: years, the programme, sources, stages."""
    years = plan.rows('PlanYears', 'Financial year')
    table('Capital by year against least and most, £m', [
        [row['Financial year'], row['Approved programme'], plan.capital(row['Financial year']), row['Least capital'],
         row['Most capital'], position(plan, row)] for row in years], 'The plan has no years.')
    capital = [row for row in plan.book.tables['PlanCapital'] if row['Project ID'] is not None]
    both = [row for row in capital if is_number(row['Forecast outturn']) and is_number(row['Approved total'])]
    real = total(row['Forecast outturn'] - row['Approved total'] - (row['Moved to later years'] or 0) for row in both)
    label = '%d of %d projects' % (len(both), len(capital))
    table('The capital programme against what was approved, £m', [
        [label] + [total(row[each] for row in both) for each in MONEY] + [real]], None)
    table('Funding by source, £m', [[each, plan.capital(each)] for each in FUNDING] +
          [['Funding total', sum(map(plan.capital, FUNDING))]], None)
    stages = [row['Stage'] for row in plan.book.tables['PlanLists'] if row['Stage'] is not None]
    projects = plan.rows('PlanProjects', 'Project ID')
    at = lambda stage: [row for row in projects if row['Stage now'] == stage]
    table('The pipeline by stage', [[each, float(len(at(each))), float(total(row['Value'] for row in at(each)))]
                                    for each in stages], None)


def tables(plan, sheet, compare):
    def table(heading, rows, none):
        compare.rows(heading, rows or [[none]], sheet.table(heading))

    def milestone(row):
        said = [each for each in (row['Approval reference'], row['Reason for slip']) if each]
        return [row['Milestone'], row['Approved date'], row['now'], row['slip'], row['rag'], '; '.join(said)]

    red = sorted((row for row in plan.milestones if row['late'] and row['rag'] == 'Red'), key=lambda row: int(row['now']))
    until = months_after(plan.report, 6)
    ahead = sorted((row for row in plan.milestones if row['open'] and row not in red and row['now'] <= until),
                   key=lambda row: int(row['now']))
    table('Red milestones', [milestone(row) for row in red], 'No milestone is red.')
    table('Milestones of the next six months, and others that are late', [milestone(row) for row in ahead],
          'No other milestone is late or comes within six months.')
    money(plan, table)
    table('Value for money: cost, quality, time, volume', [
        [row[each] for each in ('Measure', 'Category', 'Latest', 'Target', 'RAG', 'Trend')]
        for row in plan.rows('PlanMeasures', 'Measure ID')], 'No measures are entered.')
    risks = sorted((row for row in plan.risks if row['red']), key=lambda row: -row['rest'])
    table('Risks that stay red after mitigation', [
        [row['Cause event and effect'], row['Project ID'], row['score'], row['rest'], 'Red', row['Mitigation']]
        for row in risks], 'No risk stays red after mitigation.')
    steps(plan, sheet, compare)
    later(plan, table)


def steps(plan, sheet, compare):
    found = sheet.table('The ten steps')
    compare.same('The ten steps, numbers', [str(number + 1) for number in range(10)],
                 [str(row[0]).split(' ')[0] for row in found])
    columns = ('Status', 'Target date', 'Confidence', 'Completeness', 'Owner post')
    compare.rows('The ten steps', [[row[each] for each in columns] for row in plan.book.tables['PlanSteps']],
                 [row[1:] for row in found])


def later(plan, table):
    until = months_after(plan.report, 4)
    ahead = [row for row in plan.rows('PlanDecisions', 'Decision ID')
             if is_number(row['Meeting date']) and plan.report < row['Meeting date'] <= until
             and row['Status'] not in ('Made', 'Withdrawn') and is_number(row['Agenda by'])]
    def notice(row):
        if is_number(row['Notice published']):
            return 'notice published %s' % short(row['Notice published'])
        needless = row['Key decision'] == 'No' and row['Open or exempt'] == 'Open'
        return 'no notice needed' if needless else 'no notice yet'

    table('Forward plan of the next four months', [
        [row['Decision asked'], row['Meeting date'], row['Latest notice date'], row['Key decision'],
         row['Open or exempt'], '%s; %s' % (row['Decision maker'] or '', notice(row))]
        for row in sorted(ahead, key=lambda row: int(row['Agenda by']))],
        'No decision is planned for the next four months.')
    closed = [row for row in plan.rows('PlanConsultations', 'Consultation ID')
              if is_number(row['Closes']) and row['Closes'] <= plan.report]
    table('Consultation and what changed', [
        [row['Consultation'], row['Closes'], row['Responses'], row['Feeds decision'], row['Report reference'],
         '; '.join(each for each in (row['How considered'], row['What changed']) if each)] for row in reversed(closed)],
        'No consultation has closed.')


def charts(book, name, compare):
    """What a chart has stored is what stands in the cells that it draws, and they stand on the sheet itself."""
    for role, reference, points in book.charts(name):
        sheet, cells = book.area(reference)
        compare.same('Chart ' + reference, name, sheet)
        for at, cell in enumerate(cells):
            stored = points.get(at)
            compare.same('Chart %s, %s %d' % (reference, role, at + 1), cell,
                         float(stored) if is_number(cell) and stored is not None else stored)


def main(path, name, copy=None):
    book = Workbook(path)
    year, month, day = (int(part) for part in name[-10:].split('-'))
    plan = Plan(book, float((datetime.date(year, month, day) - EPOCH).days))
    if copy is not None:
        compare = public(plan, Sheet(Workbook(copy).sheets[name]))
        json.dump({'compared': compare.compared, 'differences': compare.differences, 'withheld': compare.withheld},
                  sys.stdout, default=str)
        return
    sheet, compare = Sheet(book.sheets[name]), Comparison()
    for part in (prose, since, tables):
        part(plan, sheet, compare)
    charts(book, name, compare)
    json.dump({'compared': compare.compared, 'differences': compare.differences}, sys.stdout, default=str)


if __name__ == '__main__':
    main(*sys.argv[1:])

import { useState, type ReactElement } from "react";
import { Link } from "@fluentui/react/lib/Link";
import type { FindingView } from "../../actions";
import { paneText } from "../../text/pane";
import { FixPreview } from "./FixPreview";

const words = paneText.findings;
/** Findings of one sheet shown before the planner asks for more: long lists slow the pane and nobody reads them at once. */
const firstShown = 20;

/** What can be done with a finding. */
export interface FindingDeeds {
  readonly onGoTo: (finding: FindingView) => void;
  readonly onAskFix: (finding: FindingView) => void;
  readonly onFix: (finding: FindingView) => void;
  readonly onLeaveFix: () => void;
}

/** Findings under the sheets that they stand on, the gravest first. */
export function FindingList({
  findings,
  fixing,
  ...deeds
}: { findings: readonly FindingView[]; fixing: FindingView | null } & FindingDeeds): ReactElement {
  return (
    <>
      {bySheet(findings).map(([sheet, group]) => (
        <Group key={sheet} sheet={sheet || words.wholePlan} group={group} fixing={fixing} deeds={deeds} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly sheet: string;
  readonly group: readonly FindingView[];
  readonly fixing: FindingView | null;
  readonly deeds: FindingDeeds;
}

function Group({ sheet, group, fixing, deeds }: GroupProps): ReactElement {
  const [shown, setShown] = useState(firstShown);
  const left = group.length - shown;
  return (
    <section aria-label={sheet}>
      <h3>{words.group(sheet, group.length)}</h3>
      <ul>
        {group.slice(0, shown).map((finding, index) => (
          <li key={index} className={`finding ${finding.finding.severity}`}>
            <One view={finding} fixing={fixing === finding} deeds={deeds} />
          </li>
        ))}
      </ul>
      {left > 0 && <Link onClick={() => setShown(shown + 100)}>{words.more(Math.min(left, 100))}</Link>}
    </section>
  );
}

function One({ view, fixing, deeds }: { view: FindingView; fixing: boolean; deeds: FindingDeeds }): ReactElement {
  const { finding, sentence, sheet, column, cell, fix } = view;
  const where = [cell, column, finding.rowId].filter(Boolean).join(" · ");
  return (
    <>
      <div className="where">
        <span className="word">{words.severity[finding.severity]}</span> {finding.rule}
        {where && ` · ${where}`}
      </div>
      <p>{sentence}</p>
      {fixing ? (
        <FixPreview view={view} onFix={deeds.onFix} onLeave={deeds.onLeaveFix} />
      ) : (
        <div className="actions">
          {cell && (
            <Link aria-label={words.goToLabel(cell, sheet)} onClick={() => deeds.onGoTo(view)}>
              {words.goTo}
            </Link>
          )}
          {fix && (
            <Link aria-label={words.fixLabel(fix)} onClick={() => deeds.onAskFix(view)}>
              {words.fix}
            </Link>
          )}
        </div>
      )}
    </>
  );
}

const weight = { error: 0, warning: 1, advice: 2 } as const;

function bySheet(findings: readonly FindingView[]): [string, FindingView[]][] {
  const groups = new Map<string, FindingView[]>();
  const sorted = [...findings].sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity]);
  for (const finding of sorted) {
    const group = groups.get(finding.sheet) ?? [];
    groups.set(finding.sheet, [...group, finding]);
  }
  return [...groups];
}

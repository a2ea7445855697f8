import { lazy, Suspense, useEffect, useRef, useState, type ReactElement } from "react";
import { Link } from "@fluentui/react/lib/Link";
import type { CheckResult, FindingView, GoToOptions } from "../../actions";
import type { CellChange } from "../../plan/types";
import { paneText } from "../../text/pane";
import { rowLabel } from "../../text/rowLabel";
import { takeLostFocus } from "../focus";
import { fixableLike, grouped, keyOf, keysOf, type FindingGroup, type Grouping } from "../findings";
import type { Asking } from "../screen";
import { FixPreview } from "./FixPreview";
import { Leavable } from "./Leavable";
import { RenumberPreview } from "./RenumberPreview";
import { WaiveForm, type Waiving } from "./WaiveForm";

const words = paneText.findings;
/** Findings of one group shown before the planner asks for more: long lists slow the pane and nobody reads them at once. */
const firstShown = 20;

// Reasons and sources are read now and then: they come when one is asked for.
const Explanation = lazy(() => import("./Explanation").then(({ Explanation: one }) => ({ default: one })));

/** What can be done with a finding. */
export interface FindingDeeds {
  readonly onGoTo: (finding: FindingView) => void;
  readonly onGoToCell: (cell: GoToOptions) => void;
  readonly onAsk: (asking: Asking) => void;
  readonly onFix: (changes: readonly CellChange[]) => void;
  readonly onWaive: (waiving: Waiving) => void;
  readonly onWithdraw: (waiver: string) => void;
  readonly onLeave: () => void;
  readonly onWriteFindings: () => void;
}

interface Props {
  /** The findings that are shown. */
  readonly findings: readonly FindingView[];
  /** The whole check, from which all of a kind are fixed together. */
  readonly found: CheckResult;
  readonly grouping: Grouping;
  /** Key of the finding whose cell was shown last. */
  readonly goneTo: string | null;
  readonly asking: Asking | null;
  readonly deeds: FindingDeeds;
}

/** Findings under the steps or sheets that they belong to, the gravest first. */
export function FindingList({ findings, grouping, ...rest }: Props): ReactElement {
  return (
    <>
      {grouped(findings, grouping).map((group) => (
        <Group key={group.key} title={titleOf(group.key, grouping)} group={group} {...rest} />
      ))}
    </>
  );
}

function titleOf(key: string, grouping: Grouping): string {
  if (key === "") return words.wholePlan;
  return grouping === "step" ? words.step(Number(key)) : key;
}

type Shared = Omit<Props, "findings" | "grouping">;

function Group({ title, group, ...shared }: { title: string; group: FindingGroup } & Shared): ReactElement {
  const [shown, setShown] = useState(firstShown);
  const left = group.findings.length - shown;
  const keys = keysOf(group.findings);
  return (
    <section aria-label={title}>
      <h3>{words.group(title, group.findings.length, group.open)}</h3>
      <ul>
        {group.findings.slice(0, shown).map((view, index) => (
          <li
            key={keys[index]}
            className={`finding ${view.finding.severity}`}
            aria-current={keyOf(view) === shared.goneTo ? "true" : undefined}
          >
            <One view={view} {...shared} />
          </li>
        ))}
      </ul>
      {left > 0 && <Link onClick={() => setShown(shown + 100)}>{words.more(Math.min(left, 100))}</Link>}
    </section>
  );
}

function One({ view, found, asking, deeds }: { view: FindingView } & Shared): ReactElement {
  const { finding, sentence, acceptance, sheet, cell } = view;
  const [explained, setExplained] = useState(false);
  const question = asking?.findings[0] === view ? asking : null;
  const isAsked = question !== null;
  // The question takes the place of what was pressed, and the other way round: the focus stays with the finding.
  const said = useRef<HTMLParagraphElement>(null);
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    if (wasAsked.current !== isAsked) takeLostFocus(said.current);
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <Leavable onLeave={isAsked ? deeds.onLeave : null}>
      <Where view={view} isFresh={found.news?.fresh.includes(view) ?? false} />
      <p ref={said} tabIndex={-1}>
        {sentence}
      </p>
      {acceptance && <p className="why">{acceptance}</p>}
      {question ? (
        <Question asking={question} deeds={deeds} />
      ) : (
        <div className="actions">
          {cell && (
            <Link aria-label={words.goToLabel(cell, sheet)} onClick={() => deeds.onGoTo(view)}>
              {words.goTo}
            </Link>
          )}
          <FixLinks view={view} all={found.findings} deeds={deeds} />
          <AcceptLink view={view} deeds={deeds} />
          <Link
            aria-expanded={explained}
            aria-label={words.whyLabel(finding.rule)}
            onClick={() => setExplained(!explained)}
          >
            {words.why}
          </Link>
        </div>
      )}
      {explained && (
        <Suspense fallback={null}>
          <Explanation rule={finding.rule} />
        </Suspense>
      )}
    </Leavable>
  );
}

/** How grave a finding is, by which rule, where, and what became of it. */
function Where({ view, isFresh }: { view: FindingView; isFresh: boolean }): ReactElement {
  const { finding, sheet, column, cell } = view;
  const where = [sheet, cell, column, rowLabel(view)].filter(Boolean).join(" · ");
  return (
    <div className="where">
      <span className="word">{words.severity[finding.severity]}</span> {finding.rule}
      {where && ` · ${where}`}
      {finding.waivedBy !== undefined && ` · ${words.waivedBy(finding.waivedBy)}`}
      {isFresh && ` · ${words.fresh}`}
    </div>
  );
}

/** Accepts what is open where that can be, and ends an acceptance; advice needs none. */
function AcceptLink({ view, deeds }: { view: FindingView; deeds: FindingDeeds }): ReactElement | null {
  const { finding, sentence, acceptable } = view;
  const { waivedBy } = finding;
  if (waivedBy !== undefined)
    return (
      <Link aria-label={words.withdrawLabel(waivedBy)} onClick={() => deeds.onWithdraw(waivedBy)}>
        {words.withdraw}
      </Link>
    );
  return acceptable !== true ? null : (
    <Link aria-label={words.waiveLabel(sentence)} onClick={() => deeds.onAsk({ deed: "waive", findings: [view] })}>
      {words.waive}
    </Link>
  );
}

function FixLinks({
  view,
  all,
  deeds,
}: {
  view: FindingView;
  all: readonly FindingView[];
  deeds: FindingDeeds;
}): ReactElement | null {
  if (view.fix === undefined) return null;
  const alike = view.renumbers ? [] : fixableLike(all, view);
  const deed = view.renumbers ? "renumber" : "fix";
  const ask = (findings: readonly FindingView[]): void => deeds.onAsk({ deed, findings });
  return (
    <>
      <Link aria-label={words.fixLabel(view.fix)} onClick={() => ask([view])}>
        {words.fix}
      </Link>
      {alike.length > 1 && (
        <Link onClick={() => ask([view, ...alike.filter((one) => one !== view)])}>{words.fixAll(alike.length)}</Link>
      )}
    </>
  );
}

/** What is asked about a finding before anything is written. */
function Question({ asking, deeds }: { asking: Asking; deeds: FindingDeeds }): ReactElement {
  const { onFix, onLeave, onWaive } = deeds;
  if (asking.deed === "waive") return <WaiveForm findings={asking.findings} {...{ onWaive, onLeave }} />;
  if (asking.renumbering) return <RenumberPreview renumbering={asking.renumbering} {...{ onFix, onLeave }} />;
  return <FixPreview views={asking.findings} {...{ onFix, onLeave }} />;
}

import { useEffect, useRef, useState, type ReactElement } from "react";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { Link } from "@fluentui/react/lib/Link";
import { TextField } from "@fluentui/react/lib/TextField";
import type { CheckResult } from "../../actions";
import { paneText } from "../../text/pane";
import { rowLabel } from "../../text/rowLabel";
import { dayText } from "../../text/values";
import { takeLostFocus } from "../focus";
import { filtered, noFilter, type FindingFilter, type Grouping } from "../findings";
import type { Resting } from "../screen";
import { FindingList, type FindingDeeds } from "./FindingList";
import { Some } from "./Some";

const words = paneText.findings;

/** How findings are listed, as the pane remembers it. */
export interface Listed {
  readonly severity: FindingFilter["severity"];
  readonly grouping: Grouping;
}

interface Props {
  readonly found: CheckResult;
  readonly screen: Pick<Extract<Resting, { at: "plan" }>, "asking" | "stale" | "goneTo">;
  readonly listed: Listed;
  readonly onListed: (change: Partial<Listed>) => void;
  readonly onCheck: () => void;
  readonly deeds: FindingDeeds;
}

/** What the last check found: how much, what has changed since the one before, and the list with its filters. */
export function Findings({
  found,
  screen: { asking, stale, goneTo },
  listed,
  onListed,
  onCheck,
  deeds,
}: Props): ReactElement {
  const [narrowed, setNarrowed] = useState<Pick<FindingFilter, "sheet" | "text">>(noFilter);
  const filter = { ...narrowed, severity: listed.severity };
  const shown = filtered(found.findings, filter);
  // A fix or an edit takes findings away, and the focus with the one that had it.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeLostFocus(heading.current), [found]);
  return (
    <section aria-label={words.title}>
      <h2 ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      {stale && <Stale onCheck={onCheck} />}
      <p role="status">{[...saidOf(found, stale), ...fewer(shown.length, found.findings.length)].join(" ")}</p>
      {found.next && <Next next={found.next} onGoTo={deeds.onGoTo} />}
      {found.waived > 0 && <p>{words.waived(found.waived)}</p>}
      {found.missing.length > 0 && <p>{words.missing(found.missing.length)}</p>}
      <Cleared news={found.news} />
      {found.skipped.length > 0 && <Skipped found={found} onGoToCell={deeds.onGoToCell} />}
      {found.findings.length > 0 && (
        <Filters {...{ found, filter }} grouping={listed.grouping} onListed={onListed} onNarrow={setNarrowed} />
      )}
      <FindingList findings={shown} grouping={listed.grouping} {...{ asking, goneTo, found, deeds }} />
      <Written found={found} onWrite={deeds.onWriteFindings} />
    </section>
  );
}

/** What was found is no longer what is there. */
function Stale({ onCheck }: { onCheck: () => void }): ReactElement {
  return (
    <p className="stale">
      {words.stale} <Link onClick={onCheck}>{words.checkNow}</Link>
    </p>
  );
}

/** The way to write the findings to their sheet, where there are some or some stand there. */
function Written({ found, onWrite }: { found: CheckResult; onWrite: () => void }): ReactElement | null {
  return found.findings.length === 0 && !found.since ? null : (
    <p>
      <Link onClick={onWrite}>{words.write}</Link>
      {found.since && ` ${words.sinceWritten(found.since)}`}
    </p>
  );
}

/** How much was found, and what has changed since the check before; that all is well is not said of a plan that has changed. */
function saidOf(found: CheckResult, stale: boolean): string[] {
  const { news } = found;
  return [
    ...(stale && isEmpty(found) ? [] : [counted(found)]),
    ...(news ? [words.since(news.fresh.length, news.cleared.length)] : []),
  ];
}

const fewer = (shown: number, all: number): string[] => (shown < all ? [words.shown(shown, all)] : []);

/** What comes next: an error to clear, or the way into a plan that has just begun. */
function Next({
  next: { view, sentence },
  onGoTo,
}: {
  next: NonNullable<CheckResult["next"]>;
  onGoTo: FindingDeeds["onGoTo"];
}): ReactElement {
  const { cell, sheet } = view;
  return (
    <p className="next">
      {sentence}{" "}
      {cell && (
        <Link aria-label={words.goToLabel(cell, sheet)} onClick={() => onGoTo(view)}>
          {words.goTo}
        </Link>
      )}
    </p>
  );
}

const isEmpty = ({ findings, missing }: CheckResult): boolean => findings.length + missing.length === 0;

/** How many findings there are, and at which date. */
function counted(found: CheckResult): string {
  if (isEmpty(found)) return words.none;
  const {
    counts: { error, warning, advice },
    reportDate,
  } = found;
  const at = reportDate === null ? "" : ` ${words.at(dayText(reportDate))}`;
  return `${words.counts(error, warning, advice)}${at}.`;
}

interface FilterProps {
  readonly found: CheckResult;
  readonly filter: FindingFilter;
  readonly grouping: Grouping;
  readonly onListed: Props["onListed"];
  readonly onNarrow: (narrowed: Pick<FindingFilter, "sheet" | "text">) => void;
}

const everySheet = "";

function Filters({ found, filter, grouping, onListed, onNarrow }: FilterProps): ReactElement {
  const sheets = [...new Set(found.findings.map(({ sheet }) => sheet))];
  return (
    <details className="filters">
      <summary>{words.filters}</summary>
      <div className="fields">
        <Dropdown
          label={words.severityLabel}
          selectedKey={filter.severity}
          options={(["all", "warnings", "errors"] as const).map((key) => ({ key, text: words.severities[key] }))}
          onChange={(_event, option) => onListed({ severity: option?.key as FindingFilter["severity"] })}
        />
        <Dropdown
          label={words.sheetLabel}
          selectedKey={filter.sheet ?? everySheet}
          options={[
            { key: everySheet, text: words.everySheet },
            ...sheets.map((sheet) => ({ key: sheet, text: sheet })),
          ]}
          onChange={(_event, option) => onNarrow({ ...filter, sheet: String(option?.key ?? "") || null })}
        />
        <TextField
          label={words.textLabel}
          value={filter.text}
          onChange={(_event, text) => onNarrow({ ...filter, text: text ?? "" })}
        />
        <Dropdown
          label={words.groupingLabel}
          selectedKey={grouping}
          options={(["step", "sheet"] as const).map((key) => ({ key, text: words.groupings[key] }))}
          onChange={(_event, option) => onListed({ grouping: option?.key as Grouping })}
        />
      </div>
    </details>
  );
}

/** What the check before found and this one does not. */
function Cleared({ news }: Pick<CheckResult, "news">): ReactElement | null {
  const cleared = news?.cleared ?? [];
  return cleared.length === 0 ? null : (
    <details>
      <summary>{words.cleared(cleared.length)}</summary>
      <ul>
        {cleared.slice(0, clearedShown).map((view, index) => (
          <li key={index} className="change">
            {[view.finding.rule, view.sheet, rowLabel({ ...view, sentence: "" }), view.column]
              .filter(Boolean)
              .join(" · ")}
          </li>
        ))}
      </ul>
      {cleared.length > clearedShown && <p>{words.andMore(cleared.length - clearedShown)}</p>}
    </details>
  );
}

/** Long lists slow the pane and nobody reads them. */
const clearedShown = 50;

/** Cells named at once; more of them are in the list of what was not judged. */
const cellsNamed = 5;

interface SkippedProps {
  readonly found: Pick<CheckResult, "skipped" | "unreadable">;
  readonly onGoToCell: FindingDeeds["onGoToCell"];
}

/** Cells that cannot be read, and the rules that wait for them, so that nobody takes silence for soundness. */
function Skipped({ found: { skipped, unreadable }, onGoToCell }: SkippedProps): ReactElement {
  return (
    <>
      <p>{words.unreadable(skipped.length, unreadable.length)}</p>
      <ul>
        {unreadable.slice(0, cellsNamed).map(({ at, sheet, cell, column }) => (
          <li key={`${sheet}!${cell}`} className="change">
            {words.unreadableCell(sheet, cell, column)}{" "}
            <Link aria-label={words.goToLabel(cell, sheet)} onClick={() => onGoToCell(at)}>
              {words.goTo}
            </Link>
          </li>
        ))}
      </ul>
      <Some title={words.skipped} items={skipped.map(({ sentence, sheet }) => `${sheet}: ${sentence}`)} />
    </>
  );
}

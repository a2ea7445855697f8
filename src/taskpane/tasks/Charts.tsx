import { useCallback, useEffect, useState, type ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import type { ChartChoice, ChartSeen, ChartsSeen } from "../../actions";
import { chartsTask as words } from "../../text/tasks";
import { copyPicture, pictureAddress } from "../clipboard";
import type { TaskProps } from "./taskProps";

/** The charts of the plan: one is chosen, then shown, placed, copied, or followed to its data. */
export function Charts({ ask }: TaskProps): ReactElement {
  const [seen, setSeen] = useState<ChartsSeen | null>(null);
  const [chosen, setChosen] = useState<string>();
  const see = useCallback(
    () => void ask("seeCharts", (all, session, watch) => all.seeCharts(session, {}, watch)).then(setSeen),
    [ask],
  );
  useEffect(see, [see]);
  const chart = seen?.charts.find(({ name }) => name === chosen) ?? seen?.charts.at(-1);
  const choose = async (choice: ChartChoice): Promise<void> => {
    const now = await ask(
      "chooseMilestones",
      async (all, session, watch) => {
        await all.chooseMilestones(session, choice, watch);
        return all.seeCharts(session, {}, watch);
      },
      { facts: () => ({ code: "milestonesChosen" }) },
    );
    if (now) setSeen(now);
  };
  if (!seen || !chart)
    return (
      <div className="actions">
        <DefaultButton text={words.see} onClick={see} />
      </div>
    );
  return (
    <>
      <div className="fields">
        <Dropdown
          label={words.chart}
          selectedKey={chart.name}
          options={seen.charts.map(({ name, label }) => ({ key: name, text: label }))}
          onChange={(_event, option) => setChosen(String(option?.key ?? ""))}
        />
      </div>
      <p>{chart.drawn ? chart.finding : words.notDrawn}</p>
      {/* A picture shows the chart as it was when it was made: another chart or another choice takes it away. */}
      <One key={`${chart.name} ${JSON.stringify(seen.choice)}`} {...{ chart, ask }} />
      <Filters charts={seen} onChoose={(choice) => void choose(choice)} />
    </>
  );
}

/** What can be done with one chart, and the picture made of it. */
function One({
  chart: { name: chart, drawn, finding, table },
  ask,
}: Pick<TaskProps, "ask"> & { chart: ChartSeen }): ReactElement {
  const [picture, setPicture] = useState<string | null>(null);
  const show = () =>
    ask("showChart", (all, session, watch) => all.showChart(session, { chart }, watch), {
      facts: (shown) => ({ code: "chartShown", ...shown }),
    });
  const data = () =>
    ask("goTo", (all, session, watch) => all.goTo(session, { table }, watch), {
      facts: (shown) => ({ code: "wentTo", ...shown }),
    });
  const place = () =>
    ask("placeChart", (all, session, watch) => all.placeChart(session, { chart }, watch), {
      facts: (placed) => ({ code: "chartPlaced", ...placed }),
    });
  const make = async (): Promise<void> => {
    const made = await ask("pictureChart", (all, session, watch) => all.pictureChart(session, { chart }, watch));
    setPicture(made?.png ?? null);
  };
  return (
    <>
      <div className="actions">
        <DefaultButton text={words.show} disabled={!drawn} onClick={() => void show()} />
        <DefaultButton text={words.data} onClick={() => void data()} />
        <DefaultButton text={words.picture} disabled={!drawn} onClick={() => void make()} />
        <DefaultButton text={words.place} onClick={() => void place()} />
      </div>
      {picture !== null && <Picture png={picture} finding={finding} />}
    </>
  );
}

/** The picture with its finding in words; a browser that refuses the clipboard still lets people copy what they see. */
function Picture({ png, finding }: { png: string; finding: string }): ReactElement {
  const [copied, setCopied] = useState<boolean>();
  return (
    <figure>
      <img src={pictureAddress(png)} alt={finding} />
      <div className="actions">
        <DefaultButton text={words.copy} onClick={() => void copyPicture(png).then(setCopied)} />
      </div>
      <p role="status">{copied === undefined ? "" : copied ? words.copied : words.notCopied}</p>
    </figure>
  );
}

const all = "";

/** What the timeline shows; the choice is kept in the sheet. */
function Filters({
  charts: { choice, shows, projects },
  onChoose,
}: {
  charts: ChartsSeen;
  onChoose: (choice: ChartChoice) => void;
}): ReactElement {
  const choose = (change: Partial<ChartChoice>): void => onChoose({ ...choice, ...change });
  return (
    <fieldset className="fields">
      <legend>{words.filters}</legend>
      <Dropdown
        label={words.milestones}
        selectedKey={choice.show}
        options={shows.map((show) => ({ key: show, text: show }))}
        onChange={(_event, option) => choose({ show: String(option?.key ?? "") })}
      />
      <Dropdown
        label={words.project}
        selectedKey={choice.project}
        options={[
          { key: all, text: words.everyProject },
          ...projects.map(({ id, name }) => ({ key: id, text: words.named(id, name) })),
        ]}
        onChange={(_event, option) => choose({ project: String(option?.key ?? "") })}
      />
      <Dropdown
        label={words.step}
        selectedKey={choice.step ?? 0}
        options={Array.from({ length: 11 }, (_, step) => ({ key: step, text: words.steps(step) }))}
        onChange={(_event, option) => choose({ step: Number(option?.key) || null })}
      />
    </fieldset>
  );
}

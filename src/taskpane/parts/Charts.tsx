import { useState, type ReactElement } from "react";
import { DefaultButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import type { ChartChoice, ChartSeen, ChartsSeen } from "../../actions";
import { paneText } from "../../text/pane";
import { copyPicture, pictureAddress } from "../clipboard";
import type { AtPlan } from "../screen";

const words = paneText.charts;

/** What can be done with charts. */
export interface ChartDeeds {
  readonly onSeeCharts: () => void;
  readonly onShowChart: (chart: string) => void;
  readonly onChartData: (table: string) => void;
  readonly onPictureChart: (chart: string) => void;
  readonly onPlaceChart: (chart: string) => void;
  readonly onChoose: (choice: ChartChoice) => void;
}

interface Props extends Pick<AtPlan, "charts" | "picture"> {
  readonly deeds: ChartDeeds;
}

/** The charts of the plan: one is chosen, then shown, placed, copied, or followed to its data. */
export function Charts({ charts, picture, deeds }: Props): ReactElement {
  const [chosen, setChosen] = useState<string>();
  const chart = charts?.charts.find(({ name }) => name === chosen) ?? charts?.charts.at(-1);
  return (
    <details className="filters" onToggle={({ currentTarget }) => currentTarget.open && !charts && deeds.onSeeCharts()}>
      <summary>{words.title}</summary>
      {charts && chart && (
        <>
          <div className="fields">
            <Dropdown
              label={words.chart}
              selectedKey={chart.name}
              options={charts.charts.map(({ name, label }) => ({ key: name, text: label }))}
              onChange={(_event, option) => setChosen(String(option?.key ?? ""))}
            />
          </div>
          <p>{chart.drawn ? chart.finding : words.notDrawn}</p>
          <Buttons {...{ chart, deeds }} />
          {picture?.chart === chart.name && <Picture png={picture.png} finding={chart.finding} />}
          <Filters {...{ charts, deeds }} />
        </>
      )}
    </details>
  );
}

function Buttons({ chart: { name, drawn, table }, deeds }: { chart: ChartSeen; deeds: ChartDeeds }): ReactElement {
  return (
    <div className="actions">
      <DefaultButton text={words.show} disabled={!drawn} onClick={() => deeds.onShowChart(name)} />
      <DefaultButton text={words.data} onClick={() => deeds.onChartData(table)} />
      <DefaultButton text={words.picture} disabled={!drawn} onClick={() => deeds.onPictureChart(name)} />
      <DefaultButton text={words.place} onClick={() => deeds.onPlaceChart(name)} />
    </div>
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
  deeds,
}: {
  charts: ChartsSeen;
  deeds: ChartDeeds;
}): ReactElement {
  const choose = (change: Partial<ChartChoice>): void => deeds.onChoose({ ...choice, ...change });
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

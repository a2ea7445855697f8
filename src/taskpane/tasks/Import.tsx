import { useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import type { ImportOptions, ImportPreview } from "../../actions";
import { importCounts, lackingText } from "../../text/importing";
import { importTask as words } from "../../text/tasks";
import { Some } from "../parts/Some";
import { Columns } from "./ImportColumns";
import type { TaskProps } from "./taskProps";

type Kind = ImportOptions["as"];
type Chosen = NonNullable<NonNullable<ImportOptions["choices"]>["mapping"]>;

/** A list that has been looked at: what would become of it, or what has. */
interface Looked {
  readonly options: ImportOptions;
  readonly preview: ImportPreview;
  readonly done: boolean;
}

/** Brings in a list that people have: select it, see where its columns go and what stays behind, then write. */
export function Import({ ask }: TaskProps): ReactElement {
  const [kind, setKind] = useState<Kind>("milestones");
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async (options: ImportOptions): Promise<void> => {
    const preview = await ask("previewImport", (all, session, watch) => all.previewImport(session, options, watch));
    // From here on the list is named: people may select something else while they choose.
    if (preview) setLooked({ options: { ...options, from: placeOf(preview) }, preview, done: false });
  };
  const bringIn = async ({ options }: Looked): Promise<void> => {
    const result = await ask("import", (all, session, watch) => all.importRows(session, options, watch), {
      facts: ({ written, held, into }) => ({ code: "imported", written, held: held.length, sheet: into }),
      changed: true,
    });
    if (result) setLooked({ options, preview: result, done: true });
  };
  return (
    <>
      <p>{words.begin}</p>
      <div className="fields">
        <Dropdown
          label={words.kindLabel}
          selectedKey={kind}
          options={(["milestones", "projects", "risks"] as const).map((key) => ({ key, text: words.kinds[key] }))}
          onChange={(_event, option) => {
            setKind(option?.key as Kind);
            setLooked(null);
          }}
        />
      </div>
      <div className="actions">
        {looked ? (
          <DefaultButton text={words.readAgain} onClick={() => void look({ as: kind })} />
        ) : (
          <PrimaryButton text={words.read} onClick={() => void look({ as: kind })} />
        )}
      </div>
      {looked && (
        <Shown
          looked={looked}
          onGoal={(source, to) =>
            void look({
              ...looked.options,
              choices: { mapping: chosen(looked.options.choices?.mapping ?? {}, source, to) },
            })
          }
          onBringIn={() => void bringIn(looked)}
        />
      )}
    </>
  );
}

interface ShownProps {
  readonly looked: Looked;
  readonly onGoal: (source: number, to: string | null) => void;
  readonly onBringIn: () => void;
}

/** The list as it was looked at: columns while they can be chosen, and always every row that stays behind. */
function Shown({ looked: { preview, done }, onGoal, onBringIn }: ShownProps): ReactElement {
  const { sheet, address, rowsIn, ready, held, cleaned, lacking } = preview;
  return (
    <>
      <p role="status">
        {words.from(sheet, address)} {importCounts({ rows: rowsIn, ready: ready.length, held: held.length })}.
      </p>
      {!done && lacking.length > 0 && <p>{lackingText(lacking)}</p>}
      {!done && <Columns preview={preview} onGoal={onGoal} />}
      {held.length > 0 && (
        <Some
          title={words.held(held.length)}
          open
          items={held.map(({ cell, sentence }) => words.heldAt(cell, sentence))}
        />
      )}
      {cleaned.length > 0 && (
        <Some
          title={words.cleaned(cleaned.length)}
          items={cleaned.map(({ sentence, ...cell }) => `${words.cleanedAt(cell)} (${sentence})`)}
        />
      )}
      {!done && ready.length > 0 && (
        <div className="actions">
          <PrimaryButton text={words.bring(ready.length)} onClick={onBringIn} />
        </div>
      )}
    </>
  );
}

/** What was chosen before, and now this: two columns of the list never go to one of the plan. */
function chosen(before: Chosen, source: number, to: string | null): Chosen {
  const others = Object.entries(before).map(([at, goal]) => [at, goal === to ? null : goal] as const);
  return { ...Object.fromEntries(others), [source]: to };
}

/** The list's place, so that it can be found again. */
function placeOf({ sheet, address }: ImportPreview): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

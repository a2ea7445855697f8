import { useCallback, useEffect, useState, type ReactElement } from "react";
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import type { NameChoice, RenameOptions, RenameView } from "../../actions";
import { alikeText, renameCount, renamePlace, renameWords as words } from "../../text/renaming";
import { Some } from "../parts/Some";
import type { TaskProps } from "./taskProps";

/** Calling a word of the plan otherwise: choose it, type the new one, see where it stands, then change them all. */
export function Rename({ ask }: TaskProps): ReactElement {
  const [names, setNames] = useState<readonly NameChoice[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const [word, setWord] = useState<string>();
  const [to, setTo] = useState("");
  const [view, setView] = useState<RenameView | null>(null);
  const look = useCallback(
    () => void ask("seeNames", (all, session, watch) => all.seeNames(session, {}, watch)).then(setNames),
    [ask],
  );
  useEffect(look, [look]);
  const choice = names?.[chosen];
  if (!names || !choice)
    return (
      <div className="actions">
        <DefaultButton text={words.look} onClick={look} />
      </div>
    );
  const from = choice.words.includes(word ?? "") ? (word ?? "") : (choice.words[0] ?? "");
  const asked: RenameOptions = "list" in choice.of ? { ...choice.of, from, to } : { ...choice.of, to };
  const preview = () =>
    ask("previewRename", (all, session, watch) => all.previewRename(session, asked, watch)).then(setView);
  const rename = async (): Promise<void> => {
    const now = await ask(
      "rename",
      async (all, session, watch) => {
        const done = await all.renameWord(session, asked, watch);
        return { done, names: await all.seeNames(session, {}, watch) };
      },
      { facts: ({ done }) => ({ code: "renamed", from: done.from, to: done.to, cells: done.written }), changed: true },
    );
    if (!now) return;
    setNames(now.names);
    setView(null);
    setTo("");
  };
  const change = (work: () => void) => {
    work();
    setView(null);
  };
  return (
    <>
      <p>{words.begin}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (to.trim() !== "") void preview();
        }}
      >
        <div className="fields">
          <Choice
            label={words.what}
            options={names.map(({ title }) => title)}
            chosen={chosen}
            onChoose={(index) => change(() => setChosen(index))}
          />
          <Choice
            label={words.from}
            options={choice.words}
            chosen={choice.words.indexOf(from)}
            onChoose={(index) => change(() => setWord(choice.words[index]))}
          />
          <TextField
            label={words.to}
            required
            value={to}
            onChange={(_event, value) => change(() => setTo(value ?? ""))}
          />
        </div>
        <div className="actions">
          <DefaultButton type="submit" text={words.preview} disabled={to.trim() === ""} />
        </div>
      </form>
      {view && <Shown view={view} onRename={() => void rename()} />}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  /** Place among the options, from 0. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** One of several words. */
function Choice({ label, options, chosen, onChoose }: ChoiceProps): ReactElement {
  return (
    <Dropdown
      label={label}
      selectedKey={chosen}
      options={options.map((text, key) => ({ key, text }))}
      onChange={(_event, option) => onChoose(Number(option?.key ?? 0))}
    />
  );
}

/** Where the word stands, and the button that changes it there. */
function Shown({ view, onRename }: { readonly view: RenameView; readonly onRename: () => void }): ReactElement {
  return (
    <>
      <p role="status">{renameCount(view)}</p>
      <Some title={words.places} open items={view.places.map(renamePlace)} />
      {view.alike.length > 0 && <p>{alikeText(view)}</p>}
      <div className="actions">
        <PrimaryButton text={words.rename} onClick={onRename} />
      </div>
    </>
  );
}

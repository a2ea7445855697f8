import { useState, type ReactElement } from "react";
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import type { InsertOptions } from "../../plan/types";
import { paneText } from "../../text/pane";
import { yearLabel, yearOf } from "../../dates/years";
import type { Preferences } from "../preferences";
import { Heading } from "../parts/Heading";

const words = paneText.none;

interface Props {
  readonly today: number;
  readonly preferences: Preferences;
  readonly onPreview: (options: InsertOptions) => void;
}

/** Nothing of a plan is here: what one would be made with. */
export function NoPlan({ today, preferences, onPreview }: Props): ReactElement {
  const thisYear = yearOf(today) ?? new Date().getFullYear();
  const [authority, setAuthority] = useState(preferences.authority);
  const [firstYear, setFirstYear] = useState(thisYear);
  const [years, setYears] = useState(String(preferences.years));
  const wrong = /^([1-9]|10)$/.test(years.trim()) ? "" : words.yearsWrong;
  const ask = (): void => {
    if (!wrong)
      onPreview({ firstYear, years: Number(years), reportDate: today, authority: authority.trim() || undefined });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Heading>{words.title}</Heading>
      <p>{words.body}</p>
      <div className="fields">
        <TextField
          label={words.authority}
          value={authority}
          maxLength={100}
          onChange={(_event, value) => setAuthority(value ?? "")}
        />
        <Dropdown
          label={words.firstYear}
          selectedKey={firstYear}
          options={[-2, -1, 0, 1, 2, 3].map((step) => ({ key: thisYear + step, text: yearLabel(thisYear + step) }))}
          onChange={(_event, option) => setFirstYear(Number(option?.key ?? thisYear))}
        />
        <TextField
          label={words.years}
          type="number"
          min={1}
          max={10}
          value={years}
          errorMessage={wrong}
          onChange={(_event, value) => setYears(value ?? "")}
        />
      </div>
      <div className="actions">
        <PrimaryButton type="submit" text={words.preview} />
      </div>
    </form>
  );
}

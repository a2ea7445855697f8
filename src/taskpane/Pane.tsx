import { lazy, Suspense, useEffect, useReducer, useState, type Dispatch, type ReactElement } from "react";
import { ThemeProvider } from "@fluentui/react/lib/Theme";
import type { Theme } from "@fluentui/react/lib/Theme";
import { noticeText, paneText, troubleText, workText } from "../text/pane";
import type { Planner } from "./planner";
import { readPreferences, savePreferences, firstPreferences, type Preferences } from "./preferences";
import { firstScreen, next, type PaneEvent, type Resting, type Screen } from "./screen";
import { NoticeBar } from "./parts/NoticeBar";
import { Stopped } from "./screens/Stopped";
import { Working } from "./screens/Working";

// Each state of a workbook needs one of these and seldom two: they come when the workbook has been looked at.
const NoPlan = lazy(() => import("./screens/NoPlan").then(({ NoPlan: one }) => ({ default: one })));
const InsertPreview = lazy(() =>
  import("./screens/InsertPreview").then(({ InsertPreview: one }) => ({ default: one })),
);
const Plan = lazy(() => import("./screens/Plan").then(({ Plan: one }) => ({ default: one })));
const Task = lazy(() => import("./tasks/Task").then(({ Task: one }) => ({ default: one })));
const Damaged = lazy(() => import("./screens/Damaged").then(({ Damaged: one }) => ({ default: one })));

/** What the pane is given by its start. */
export interface PaneProps {
  readonly theme: Theme;
  /** Today as a serial number. */
  readonly today: number;
  /** Begins once the pane can be told of events: waits for Excel, and answers with the planner or nothing. */
  readonly begin: (tell: Dispatch<PaneEvent>) => Promise<Planner | null>;
}

/** The whole pane. Holds the screen and the preferences, and nothing of the workbook. */
export function Pane({ theme, today, begin }: PaneProps): ReactElement {
  const [screen, tell] = useReducer(next, firstScreen);
  const [planner, setPlanner] = useState<Planner | null>(null);
  const [preferences, setPreferences] = useState<Preferences>(firstPreferences);
  useEffect(() => void begin(tell).then(setPlanner), [begin]);
  useEffect(() => void readPreferences().then(setPreferences), []);
  const prefer = (change: Partial<Preferences>): void => {
    const changed = { ...preferences, ...change };
    setPreferences(changed);
    void savePreferences(changed);
  };
  return (
    <ThemeProvider theme={theme} applyTo="body">
      <div className="planner">
        <header>{paneText.product}</header>
        <p className="heard" role="status" aria-live="polite">
          {heard(screen)}
        </p>
        <main aria-busy={screen.at === "working"}>
          {"notice" in screen && screen.notice && (
            <NoticeBar
              notice={screen.notice}
              onClose={() => tell({ type: "dismissed" })}
              onShow={(place) => void planner?.show(place)}
              onReplace={() => void planner?.makeSummary(true)}
            />
          )}
          {planner && screen.at === "working" && <Working screen={screen} onCancel={() => planner.cancel()} />}
          <Suspense fallback={<p>{paneText.starting}</p>}>
            <Body screen={screen} {...{ planner, tell, today, preferences, prefer }} />
          </Suspense>
        </main>
      </div>
    </ThemeProvider>
  );
}

/** What a screen reader says of the pane's state, beside what it reads in the page. */
function heard(screen: Screen): string {
  if (screen.at === "starting") return paneText.starting;
  if (screen.at === "working") return screen.progress?.doing ?? workText[screen.work];
  if (!("notice" in screen) || !screen.notice) return "";
  return screen.notice.kind === "done" ? noticeText(screen.notice.facts) : troubleText(screen.notice.problem);
}

interface BodyProps {
  readonly screen: Screen;
  readonly planner: Planner | null;
  readonly tell: Dispatch<PaneEvent>;
  readonly today: number;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

/** Long work takes the screen; short work leaves it where it is, so that neither place nor focus is lost. */
function Body({ screen, planner, ...rest }: BodyProps): ReactElement | null {
  if (screen.at === "starting") return <p>{paneText.starting}</p>;
  if (screen.at === "unreachable")
    return <Stopped title={paneText.unreachable.title} body={paneText.unreachable.body} />;
  if (!planner) return null;
  if (screen.at !== "working") return <Rest screen={screen} planner={planner} {...rest} />;
  const long = ["insert", "repair", "changeYears"].includes(screen.work);
  return long ? null : <Rest screen={screen.before} planner={planner} {...rest} />;
}

interface RestProps extends Omit<BodyProps, "screen" | "planner"> {
  readonly screen: Resting;
  readonly planner: Planner;
}

function Rest({ screen, planner, tell, today, preferences, prefer }: RestProps): ReactElement {
  const look = (): void => void planner.look();
  switch (screen.at) {
    case "none":
      return (
        <NoPlan
          {...{ today, preferences }}
          onPreview={(options) => {
            prefer({ years: options.years, authority: options.authority ?? "" });
            void planner.previewInsert(options);
          }}
        />
      );
    case "preview":
      return (
        <InsertPreview
          preview={screen.preview}
          onInsert={() => void planner.insert(screen.options)}
          onBack={() => tell({ type: "left" })}
        />
      );
    case "plan":
      return screen.task ? (
        <Task name={screen.task} ask={planner.ask} look={screen.look} onClose={() => tell({ type: "closed" })} />
      ) : (
        <Plan
          {...{ screen, today }}
          listed={preferences}
          deeds={{
            onCheck: () => void planner.check(),
            onDrawCharts: () => void planner.drawCharts(),
            onMakeSummary: () => void planner.makeSummary(),
            onReportDate: (serial) => void planner.setReportDate(serial),
            onLook: look,
            onListed: prefer,
            onGoTo: (finding) => void planner.goTo(finding),
            onGoToCell: (cell) => void planner.goToCell(cell),
            onAsk: (asking) =>
              asking.deed === "renumber" ? void planner.askRenumber(asking.findings) : tell({ type: "asked", asking }),
            onFix: (changes) => void planner.fix(changes),
            onWaive: (waiving) => void planner.waive(waiving),
            onWithdraw: (waiver) => void planner.withdraw(waiver),
            onWriteFindings: () => void planner.writeFindings(),
            onLeave: () => tell({ type: "askLeft" }),
            onTask: (task) => tell({ type: "opened", task }),
          }}
        />
      );
    case "damaged":
      return (
        <Damaged
          screen={screen}
          onChoose={(id, on) => tell({ type: "chose", id, on })}
          onRepair={(choice) => void planner.repair(choice)}
          onLeave={() => tell({ type: "leftUnrepaired" })}
          onLook={look}
        />
      );
    case "newer":
      return <Stopped title={paneText.newer.title} body={paneText.newer.body(screen.version)} onAgain={look} />;
    case "cannot":
      return <Stopped title={paneText.cannot.title} body={troubleText(screen.problem)} onAgain={look} />;
  }
}

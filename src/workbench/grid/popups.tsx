import type { IDisposable } from "@univerjs/core";
import type { ComponentType, ReactElement } from "react";
import { ListChoice, type ListChoiceProps } from "./ListChoice";
import { TableMenu, type TableMenuProps } from "./TableMenu";
import type { UniverGrid } from "./univer";

/** Components that can stand beside a cell, with what each is given. */
interface Shown {
  ListChoice: ListChoiceProps;
  TableMenu: TableMenuProps;
}

/** Univer hands its components a popup, in which our own properties stand. */
function fromPopup<P extends object>(Component: ComponentType<P>): ComponentType {
  return function Popup({ popup }: { popup?: { extraProps?: P } }): ReactElement | null {
    return popup?.extraProps ? <Component {...popup.extraProps} /> : null;
  } as ComponentType;
}

/** Lets Univer know the components, once a page. */
export function registerPopups(grid: UniverGrid): void {
  grid.api.registerComponent("PlannerListChoice", fromPopup(ListChoice));
  grid.api.registerComponent("PlannerTableMenu", fromPopup(TableMenu));
}

/** Where something is shown: beside a cell or beneath it. */
export interface Beside {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly direction: "horizontal" | "vertical";
}

/** One thing beside one cell at a time, which goes when it is clicked elsewhere. */
export class Popup {
  private shown: IDisposable | null = null;

  constructor(private readonly grid: UniverGrid) {}

  show<K extends keyof Shown>(kind: K, { sheet, row, column, direction }: Beside, props: Shown[K]): void {
    this.hide();
    const cell = this.grid.api.getWorkbook(this.grid.unit)?.getSheetBySheetId(sheet)?.getRange(row, column);
    this.shown =
      cell?.attachPopup({
        componentKey: `Planner${kind}`,
        direction,
        extraProps: { ...props },
        ...(kind === "TableMenu" ? { onClickOutside: () => this.hide() } : {}),
      }) ?? null;
  }

  hide(): void {
    this.shown?.dispose();
    this.shown = null;
  }
}

/** Alt+Down, by which Excel opens the list of a cell. */
export const isOpening = ({ altKey, key }: KeyboardEvent): boolean => altKey && key === "ArrowDown";

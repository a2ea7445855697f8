import { attributes } from "../xml/text";
import { attributesOf } from "../xml/scanner";

/** What the model knows of a row. */
export interface RowFacts {
  readonly height?: number;
  /** The height follows from the contents. */
  readonly fitted?: boolean;
  readonly hidden?: boolean;
  readonly style?: number;
}

/** A row's opening tag with what changed of it; `style` gives the index in the file. */
export function rowTag(
  tag: string,
  change: { was?: RowFacts; is?: RowFacts },
  style: (index: number) => number,
): string {
  const { was = {}, is = {} } = change;
  const name = /^<\S*?(?=[\s/>])/.exec(tag)![0];
  const own: Record<string, string | undefined> = attributesOf(tag.slice(name.length));
  if (was.height !== is.height || was.fitted !== is.fitted) Object.assign(own, heightOf(is));
  if (was.hidden !== is.hidden) own.hidden = is.hidden ? "1" : undefined;
  if (was.style !== is.style) {
    Object.assign(own, marked("s", "customFormat", is.style ? String(style(is.style)) : undefined));
  }
  return `${name}${attributes(own)}${tag.endsWith("/>") ? "/>" : ">"}`;
}

function heightOf({ height, fitted }: RowFacts): Record<string, string | undefined> {
  const own = marked("ht", "customHeight", height?.toString());
  return fitted ? { ...own, customHeight: undefined } : own;
}

/** A value with the flag that says that it was set by hand. */
function marked(name: string, flag: string, value: string | undefined): Record<string, string | undefined> {
  return { [name]: value, [flag]: value === undefined ? undefined : "1" };
}

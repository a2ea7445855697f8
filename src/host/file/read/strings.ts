import { decodeCellText, unescapeXml } from "../xml/text";
import { plainText } from "../xml/tree";
import { XmlScanner } from "../xml/scanner";

/** The texts of a shared strings part: runs joined, phonetic guides left out. */
export function readSharedStrings(xml: string): string[] {
  const scanner = new XmlScanner(xml);
  const strings: string[] = [];
  while (scanner.next()) {
    if (scanner.name === "si" && !scanner.closing) strings.push(scanner.empty ? "" : readRuns(scanner, "si"));
  }
  return strings;
}

/** Joined text of an `<si>` or `<is>` whose opening tag was just met. */
export function readRuns(scanner: XmlScanner, until: string): string {
  let text = "";
  while (scanner.next()) {
    if (scanner.closing) {
      if (scanner.name === until) break;
    } else if (scanner.name === "rPh") {
      scanner.skip();
    } else if (scanner.name === "t" && !scanner.empty) {
      const from = scanner.end;
      text += textBetween(scanner.text, from, scanner.skip());
    }
  }
  return decodeCellText(text);
}

/** Text between two places of a source, mostly without any markup in it. */
export function textBetween(source: string, from: number, to: number): string {
  const raw = source.slice(from, to);
  return raw.includes("<") ? plainText(raw) : unescapeXml(raw);
}

import type { HostClass } from "../declare/hostClass";
import { members } from "../declare/members";
import type { RangeRef } from "../refs";
import { edits } from "./edits";
import { merged } from "./merged";
import { navigation } from "./navigation";
import { contents, place } from "./values";

const { get, link } = members<RangeRef>();

/** A block of cells. Its declaration is split by concern; here it is put together. */
export const range: HostClass<RangeRef> = {
  name: "Range",
  scalars: { ...contents, ...place, _ReferenceId: get(() => "") },
  links: {
    Worksheet: link("Worksheet", ({ sheet }) => sheet),
    Format: link("RangeFormat", (cells) => cells),
    DataValidation: link("DataValidation", (cells) => cells),
    ConditionalFormats: link("ConditionalFormatCollection", (cells) => cells),
    Sort: link("RangeSort", (cells) => cells),
  },
  methods: { ...navigation, ...merged, ...edits },
};

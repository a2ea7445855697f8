import { expecting, type Probe } from "../probe";

/** What the product takes to be so of what a workbook remembers, of links and of print set-up. */
export const storageProbes: readonly Probe[] = [
  {
    id: "custom-xml",
    assumes: "A custom XML part is found again by its namespace, as it was written.",
    run: async ({ context, prefix }) => {
      const namespace = `urn:ten-step-planner:selftest:${prefix}`;
      const xml = `<probe xmlns="${namespace}"><value>ten &amp; steps</value></probe>`;
      context.workbook.customXmlParts.add(xml);
      const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem();
      const read = part.getXml();
      await context.sync();
      part.delete();
      // eslint-disable-next-line office-addins/load-object-before-read -- a method's result has its value after sync, unloaded
      return { held: read.value.includes("<value>ten &amp; steps</value>"), saw: read.value };
    },
  },
  {
    id: "document-property",
    assumes: "A custom document property of 255 characters is kept whole.",
    run: async ({ context, prefix }) => {
      const text = "p".repeat(255);
      context.workbook.properties.custom.add(prefix, text);
      const property = context.workbook.properties.custom.getItem(prefix).load("value");
      await context.sync();
      property.delete();
      return expecting(String(property.value).length, 255);
    },
  },
  {
    id: "sheet-property",
    assumes: "A sheet has custom properties of its own.",
    run: async ({ context, sheet }) => {
      sheet.customProperties.add("plannerProbe", "2 Milestones");
      const property = sheet.customProperties.getItemOrNullObject("plannerProbe").load("value");
      await context.sync();
      return expecting(property.isNullObject ? null : property.value, "2 Milestones");
    },
  },
  {
    id: "link-to-name",
    assumes: "A link can point at a defined name.",
    run: async ({ context, sheet, prefix }) => {
      const named = `${prefix}Go`;
      context.workbook.names.add(named, sheet.getRange("D4"));
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: named, textToDisplay: "Go", screenTip: "Go there" };
      cell.load("hyperlink,values");
      await context.sync();
      context.workbook.names.getItem(named).delete();
      const { hyperlink, values } = cell;
      return expecting([hyperlink.documentReference, values[0]?.[0]], [named, "Go"]);
    },
  },
  {
    id: "page-scale",
    assumes: "A print scale stays as set, whatever fitting to pages does.",
    run: async ({ context, sheet }) => {
      sheet.pageLayout.zoom = { scale: 73 };
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows("$5:$5");
      sheet.pageLayout.load("zoom,orientation");
      await context.sync();
      return expecting([sheet.pageLayout.zoom.scale, sheet.pageLayout.orientation], [73, "Landscape"]);
    },
  },
  {
    id: "page-footer",
    assumes: "The page number can stand in the footer.",
    run: async ({ context, sheet }) => {
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
      footer.centerFooter = "Page &P of &N";
      footer.load("centerFooter");
      await context.sync();
      return expecting(footer.centerFooter, "Page &P of &N");
    },
  },
  {
    id: "freeze",
    assumes: "Rows can be frozen and found frozen.",
    run: async ({ context, sheet }) => {
      sheet.freezePanes.freezeRows(5);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return expecting(frozen.isNullObject ? null : frozen.address.split("!").pop()?.replaceAll("$", ""), "1:5");
    },
  },
];

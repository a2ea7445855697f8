/** Headings of a column of posts, in any list. */
export const owner = [
  "owner",
  "lead officer",
  "lead",
  "responsible officer",
  "responsible",
  "accountable officer",
  "post",
  "who",
];

/** Headings of a column that names the project, in any list. */
export const project = [
  "project",
  "project ref",
  "project no",
  "project number",
  "scheme",
  "scheme ref",
  "project name",
  "scheme name",
];

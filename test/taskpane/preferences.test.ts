import { firstPreferences, readPreferences, savePreferences } from "../../src/taskpane/preferences";

const helpers = "@microsoft/office-js-helpers";

describe("preferences whose helpers cannot be fetched", () => {
  it("are the first ones and go unsaved, with the reason in the console, and the helpers are asked for again", async () => {
    let fetched = 0;
    jest.doMock(helpers, () => {
      fetched += 1;
      throw new Error("Loading chunk helpers failed.");
    });
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    expect(await readPreferences()).toEqual(firstPreferences);
    await savePreferences(firstPreferences);
    expect(said.mock.calls.map(([error]) => String(error))).toEqual([
      "Error: Loading chunk helpers failed.",
      "Error: Loading chunk helpers failed.",
    ]);
    // For each of the two its own work and the log of the problem.
    expect(fetched).toBe(4);
    said.mockRestore();
  });
});

import { HostError } from "./hostError";
import memberSets from "./requirementSets.json";

/** Requirement sets by name, each with the highest version offered: `{ ExcelApi: "1.14" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

const sets: Readonly<Record<string, Readonly<Record<string, string>>>> = memberSets;

/** Which members an Excel of the given age has. The sets of members come from the client's own metadata. */
export class Requirements {
  private readonly offered: ReadonlyMap<string, string>;
  private readonly known = new Map<string, boolean>();

  constructor(offered: RequirementSets) {
    this.offered = new Map(Object.entries(offered).map(([name, version]) => [name.toLowerCase(), version]));
  }

  /** Whether the set is offered in that version or a higher one. */
  isSetSupported(name: string, version: string): boolean {
    const offered = this.offered.get(name.toLowerCase());
    if (offered === undefined) return false;
    const [major = 0, minor = 0] = offered.split(".").map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  /** Whether the member's set is offered. */
  offers(className: string, member: string): boolean {
    const set = sets[className]?.[member];
    if (set === undefined) return true;
    let answer = this.known.get(set);
    if (answer === undefined) {
      const [name = "", version = ""] = set.split(" ");
      this.known.set(set, (answer = this.isSetSupported(name, version)));
    }
    return answer;
  }

  /** Refuses a member whose set is not offered. */
  check(className: string, member: string): void {
    if (this.offers(className, member)) return;
    const set = sets[className]?.[member] ?? "";
    throw new HostError("ApiNotFound", `${className}.${member} is part of ${set}, which this host does not offer`);
  }
}

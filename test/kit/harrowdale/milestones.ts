import { rowsIn } from "./rows";

/** Milestones, and what the last report said of one of them. */
export const milestoneTables = {
  PlanMilestones: rowsIn(`
    id  | name                              | project | step | type       | gate    | owner                | approved   | approval | forecast   | actual     | status      | predecessor | isKey | reason
    M01 | Cabinet agrees the role           |         | 1    | Governance | None    | Chief Executive      | 2027-04-20 | CAB 3    | 2027-04-20 | 2027-04-20 | Complete    |             | Yes   |
    M02 | Vision adopted                    |         | 2    | Governance | None    | Chief Executive      | 2027-05-18 | CAB 5    | 2027-05-18 | 2027-05-18 | Complete    | M01         | No    |
    M03 | Scope agreed                      |         | 3    | Governance | Scope   | Director of Place    | 2027-06-15 | CAB 9    | 2027-06-15 | 2027-06-15 | Complete    | M02         | No    |
    M04 | Partnership agreement signed      |         | 8    | Contract   | None    | Monitoring Officer   | 2027-07-05 | CAB 9    | 2027-07-05 | 2027-07-05 | Complete    |             | No    |
    M05 | First site hut up at Hillcrest    | P01     | 9    | Delivery   | None    | Head of Estates      | 2027-11-09 | CAB 11   | 2027-11-09 | 2027-11-09 | Complete    |             | No    | Fence came late
    M06 | Homes: ground surveyed            | P05     | 4    | Delivery   | None    | Head of Estates      | 2027-12-06 | CAB 11   | 2027-12-06 |            | In progress |             | No    |
    M07 | Hub: users' group formed          | P04     | 5    | Review     | None    | Director of Place    | 2027-12-13 | CAB 11   | 2027-12-13 |            | Not started |             | No    |
    M08 | Heat network: pipes routed        | P06     | 4    | Delivery   | None    | Head of Estates      | 2028-01-10 | CAB 11   | 2028-01-31 |            | In progress |             | No    | A second survey was asked for
    M09 | Extra care: operator chosen       | P03     | 6    | Contract   | None    | Director of Adults   | 2028-02-14 | CAB 14   | 2028-02-14 |            | Not started |             | No    |
    M10 | Extra care: operator's design     | P03     | 4    | Delivery   | None    | Director of Adults   | 2028-04-10 | CAB 14   | 2028-04-10 |            | Not started | M09         | No    |
    M11 | Hub at Stage 1                    | P04     | 4    | Stage gate | Stage 1 | Director of Place    | 2028-01-17 | CAB 14   | 2028-01-17 |            | Not started |             | No    |
    M12 | Homes at Stage 1                  | P05     | 4    | Stage gate | Stage 1 | Director of Place    | 2028-03-13 | CAB 14   | 2028-03-13 |            | Not started |             | No    |
    M13 | Beacon: temporary rooms ready     | P02     | 4    | Delivery   | None    | Director of Children | 2028-03-20 | CAB 14   | 2028-03-20 |            | Not started |             | No    |
    M14 | Bridge: navigation agreed         | P08     | 4    | Review     | None    | Director of Place    | 2028-10-02 | CAB 14   | 2028-10-02 |            | Not started |             | Yes   |
    M15 | Westfield: site chosen            | P07     | 4    | Governance | None    | Head of Estates      | 2028-06-19 | CAB 14   | 2028-06-19 |            | Not started |             | No    |
    M16 | Annexe: tenants told              | P09     | 5    | Review     | None    | Head of Estates      | 2029-01-29 | CAB 14   | 2029-01-29 |            | Not started |             | No    |
    M17 | Hillcrest half way                | P01     | 9    | Review     | None    | Head of Estates      | 2028-08-14 | CAB 14   | 2028-08-14 |            | Not started |             | No    |
    M18 | Hillcrest opens                   | P01     | 9    | Delivery   | Open    | Director of Children | 2029-09-03 | CAB 14   | 2029-09-03 |            | Not started | M17         | Yes   |
    M19 | Nursery: providers' day           | P10     | 6    | Review     | None    | Director of Children | 2029-02-26 | CAB 14   | 2029-02-26 |            | Not started |             | No    | Providers asked for a later day
    M20 | Annexe: old wing empty            | P09     | 4    | Delivery   | None    | Head of Estates      | 2030-02-18 | CAB 14   | 2030-02-18 |            | Not started |             | No    |
    M21 | Partnership's mid-term review     |         | 10   | Review     | None    | Chief Executive      | 2030-06-10 | CAB 14   | 2030-06-10 |            | Not started |             | Yes   |
    M22 | Second round of staff briefings   |         | 10   | Review     | None    | Chief Executive      | 2028-02-28 | CAB 14   | 2028-02-28 |            | Not started |             | No    |
    M23 | Bridge: flood licence             | P08     | 4    | Governance | None    | Director of Place    | 2029-03-19 | CAB 14   | 2029-03-19 |            | Not started |             | No    |
    M24 | Nursery: places forecast          | P10     | 3    | Review     | None    | Director of Children | 2028-12-04 | CAB 14   | 2028-12-04 |            | Cancelled   |             | No    |`),

  PlanSnapshots: rowsIn(`
    id  | date       | kind      | item | name                          | approved   | approval | forecast   | status      | score
    H01 | 2027-08-16 | Milestone | M13  | Beacon: temporary rooms ready | 2028-03-20 | CAB 14   | 2028-03-20 | Not started |
    H02 | 2027-11-16 | Measure   | K04  | Projects closed               |            |          |            |             | 1`),
};

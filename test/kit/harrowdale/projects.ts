import { rowsIn } from "./rows";

/** Objectives, projects, their capital, and what each year can carry. */
export const projectTables = {
  PlanObjectives: rowsIn(`
    id  | objective                                | measure               | unit   | baseline | target | byWhen     | owner
    O01 | Every child has a good local school      | Pupils without place  | pupils | 210      | 30     | 2030-09-02 | Director of Children
    O02 | People live at home for longer           | Extra care homes      | homes  | 60       | 110    | 2030-03-04 | Director of Adults
    O03 | Services close to where people live      | Visits to hubs        | visits | 4000     | 9000   | 2030-04-01 | Director of Place
    O04 | The borough emits less carbon            | Carbon from buildings | tonnes | 8000     | 5200   | 2031-03-03 | Head of Estates`),

  PlanProjects: rowsIn(`
    id  | name                     | sector           | wards | sponsor              | service | route     | value | stageZero  | stageOne   | stageTwo   | close      | onSite     | open       | stage      | reached    | objective | area | benchmark | bias | evidence | confidence | exempt
    P01 | Hillcrest School         | Education        | 2     | Director of Children | V01     | Partner   | 20    | 2026-03-09 | 2026-09-14 | 2027-05-17 | 2027-07-12 | 2027-08-02 | 2029-09-03 | On site    | 2027-08-02 | O01       | 8000 | 2500      |      | VFM 1    | Green      | Open
    P02 | Beacon Primary School    | Education        | 1     | Director of Children | V01     | Partner   | 7     | 2027-01-11 | 2027-06-14 | 2027-12-13 | 2028-03-06 | 2028-04-10 | 2029-01-08 | Stage 1    | 2027-06-14 | O01       |      |           | 0.1  | VFM 2    | Green      | Open
    P03 | Fenwick Court extra care | Adult care       | 1     | Director of Adults   | V01     | Partner   | 12    | 2027-03-08 | 2027-09-13 | 2028-05-15 | 2028-07-10 | 2028-09-04 | 2030-03-04 | Stage 1    | 2027-09-13 | O02       |      |           | 0.1  | VFM 3    | Amber      | Open
    P04 | Moor Lane hub            | Community        | 1     | Director of Place    | V01     | Partner   | 5     | 2027-06-07 | 2028-01-17 | 2028-09-18 | 2028-12-11 | 2029-01-15 | 2030-02-04 | Stage 0    | 2027-06-07 | O03       |      |           | 0.1  | VFM 4    | Green      | Open
    P05 | Kiln Street homes        | Housing          | 1     | Director of Place    | V01     | Partner   | 9     | 2027-09-06 | 2028-03-13 | 2028-11-13 | 2029-02-12 | 2029-04-09 | 2030-10-07 | Stage 0    | 2027-09-06 | O03       |      |           | 0.1  |          | Green      | Open
    P06 | Depot heat network       | Energy           | 1     | Head of Estates      | V02     | Framework | 6     | 2027-10-04 | 2028-06-12 | 2029-02-19 | 2029-06-11 | 2029-08-06 | 2030-09-02 | Stage 0    | 2027-10-04 | O04       |      |           | 0.1  |          | Green      | Open
    P07 | Westfield Special School | Education        | 1     | Director of Children | V01     | Partner   | 14    | 2028-04-17 | 2028-10-09 | 2029-06-18 | 2029-09-17 | 2029-11-05 | 2031-01-06 | Identified |            | O01       |      |           |      |          | Green      | Open
    P08 | Canal bridge             | Transport        | 1     | Director of Place    | V03     | Partner   | 4     | 2028-06-05 | 2029-01-15 | 2029-09-10 | 2029-12-10 | 2030-02-11 | 2030-11-11 | Identified |            | O03       |      |           |      |          | Green      | Open
    P09 | Town hall annexe         | Corporate estate | 1     | Head of Estates      | V03     | Partner   | 8     | 2028-09-11 | 2029-03-12 | 2029-11-12 | 2030-03-11 | 2030-04-15 | 2031-03-10 | Identified |            | O04       |      |           |      |          | Green      | Open
    P10 | Harbour nursery          | Education        | 1     | Director of Children | V01     | Partner   | 3     | 2028-11-06 | 2029-05-14 | 2030-01-14 | 2030-04-15 | 2030-05-13 | 2031-01-06 | Identified |            | O01       |      |           |      |          | Green      | Open`),

  PlanCapital: rowsIn(`
    project | y2027 | y2028 | y2029 | y2030 | priceBase | grant | contributions | receipts | borrowing | fundingStatus
    P01     | 6     | 10    | 4     |       | Out-turn  | 15    |               |          | 5         | Confirmed
    P02     | 0.5   | 6     | 0.5   |       | Out-turn  | 7     |               |          |           | Applied
    P03     | 0.5   | 5     | 6.5   |       | Out-turn  | 6     | 1             | 2        | 3         | Applied
    P04     |       | 1.5   | 3.5   |       | Out-turn  | 5     |               |          |           | Applied
    P05     |       | 0.5   | 5     | 3.5   | Out-turn  | 4     |               |          | 5         | Applied
    P06     |       | 0.5   | 3     | 2.5   | Out-turn  | 2     |               |          | 4         | Applied
    P07     |       | 0.5   | 4.5   | 9     | Out-turn  | 14    |               |          |           | Gap
    P08     |       |       | 1     | 3     | Out-turn  |       | 4             |          |           | Gap
    P09     |       |       | 1     | 7     | Out-turn  |       |               | 8        |           | Gap
    P10     |       |       | 0.5   | 2.5   | Out-turn  | 3     |               |          |           | Gap`),

  PlanYears: rowsIn(`
    year    | least | most | programme | profile | preElection | polling
    2027/28 | 5     | 35   | 7         | 7       |             |
    2028/29 | 10    | 35   | 24        | 24      | 2028-03-27  | 2028-05-04
    2029/30 | 10    | 35   |           |         |             |
    2030/31 | 10    | 35   |           |         |             |`),
};

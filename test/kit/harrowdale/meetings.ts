import { rowsIn } from "./rows";

/** The council's year beside the partnership's: decisions, meetings, measures. */
export const meetingTables = {
  PlanDecisions: rowsIn(`
    id  | decision                        | project | gate    | maker   | meeting    | value | wards | isKey | published  | openness    | paragraph   | privateNotice | secondNotice | status    | implement  | owner
    D01 | Agree the scope                 |         | Scope   | Cabinet | 2027-06-15 |       | 8     | Yes   | 2027-05-10 | Open        |             |               |              | Made      | 2027-06-28 | Chief Executive
    D02 | Approve Beacon at Stage 2       | P02     | Stage 2 | Cabinet | 2027-12-13 | 7     | 1     | Yes   | 2027-11-05 | Open        |             |               |              | Published | 2028-01-10 | Director of Children
    D03 | Approve Fenwick at Stage 2      | P03     | Stage 2 | Cabinet | 2028-05-15 | 12    | 1     | Yes   |            | Open        |             |               |              | Planned   |            | Director of Adults
    D04 | Approve the hub at Stage 1      | P04     | Stage 1 | Cabinet | 2028-01-17 | 5     | 1     | Yes   | 2027-11-10 | Open        |             |               |              | Published |            | Director of Place
    D05 | Approve the hub at Stage 2      | P04     | Stage 2 | Cabinet | 2028-09-18 | 5     | 1     | Yes   |            | Open        |             |               |              | Planned   |            | Director of Place
    D06 | Approve the homes at Stage 1    | P05     | Stage 1 | Cabinet | 2028-03-13 | 9     | 1     | Yes   |            | Open        |             |               |              | Planned   |            | Director of Place
    D07 | Approve the homes at Stage 2    | P05     | Stage 2 | Cabinet | 2028-11-13 | 9     | 1     | Yes   |            | Part exempt | Paragraph 3 | 2027-11-08    | 2027-11-08   | Planned   |            | Director of Place
    D08 | Authorise Fenwick's close       | P03     | Close   | Cabinet | 2028-06-12 | 12    | 1     | Yes   |            | Open        |             |               |              | Planned   |            | Director of Adults
    D09 | Approve heat network, Stage 1   | P06     | Stage 1 | Cabinet | 2028-06-12 | 6     | 1     | Yes   |            | Open        |             |               |              | Planned   |            | Head of Estates
    D10 | Approve Westfield at Stage 1    | P07     | Stage 1 | Cabinet | 2028-10-09 | 14    | 1     | Yes   |            | Open        |             |               |              | Planned   |            | Director of Children
    D11 | Note the yearly review          |         |         | Cabinet | 2028-05-16 |       | 1     | No    |            | Open        |             |               |              | Planned   |            | Chief Executive
    D12 | Agree the budget for surveys    |         |         | Cabinet | 2027-12-20 | 0.6   | 1     | Yes   | 2027-11-12 | Open        |             |               |              | Published |            | Section 151 Officer`),

  PlanForums: rowsIn(`
    id  | forum            | date       | status  | purpose
    F01 | Cabinet          | 2028-05-16 | Planned | Yearly report
    F02 | Partnering board | 2027-07-13 | Held    | Measures
    F03 | Partnering board | 2027-10-12 | Held    | Measures
    F04 | Partnering board | 2028-01-11 | Planned | Measures
    F05 | Scrutiny         | 2028-02-08 | Planned | Yearly review`),

  PlanLinks: rowsIn(`
    id  | event                   | date       | partnerEvent           | partnerDate | role                  | owner               | feeds
    B04 | Comments on the draft   | 2028-01-25 | Draft business plan    | 2028-01-11  | Draft business plan   | Section 151 Officer | Budget council
    B05 | Budget council          | 2028-02-22 | Programme confirmed    | 2028-02-29  | Budget council        | Section 151 Officer | Business plan
    B06 | Approval of the plan    | 2028-03-14 | Business plan adopted  | 2028-03-14  | Adopted business plan | Section 151 Officer | Programme`),

  PlanMeasures: rowsIn(`
    id  | category | measure              | unit           | better | baseline | target | latest | periodEnd  | frequency | owner
    K01 | Cost     | Cost over benchmark  | % of benchmark | Lower  | 100      | 96     | 99     | 2027-09-30 | Quarterly | Head of Estates
    K02 | Quality  | Defects at handover  | a project      | Lower  | 50       | 20     | 30     | 2027-09-30 | Quarterly | Head of Estates
    K03 | Time     | Milestones on time   | % of the year  | Higher | 65       | 90     | 80     | 2027-09-30 | Quarterly | Head of Estates
    K04 | Volume   | Projects closed      | projects       | Higher | 0        | 2      | 1      | 2027-09-30 | Yearly    | Head of Estates
    K05 | Cost     | Bids per package     | bids           | Higher | 2        | 4      | 3      | 2027-09-30 | Quarterly | Head of Estates`),
};

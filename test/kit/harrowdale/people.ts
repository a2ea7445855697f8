import { rowsIn } from "./rows";

/** The ten steps, who leads, who is asked, who sponsors, what is provided, measured and feared. */
export const peopleTables = {
  PlanSteps: rowsIn(`
    number | title                                 | owner                | status      | start      | target     | done       | evidence | confidence
    1      | Leadership                            | Chief Executive      | Done        | 2027-04-01 | 2027-04-20 | 2027-04-20 | CAB 3    | Green
    2      | Vision                                | Chief Executive      | Done        | 2027-04-01 | 2027-05-18 | 2027-05-18 | CAB 5    | Green
    3      | Role                                  | Director of Place    | Done        | 2027-04-12 | 2027-06-15 | 2027-06-15 | CAB 9    | Green
    4      | Time for scoping                      | Head of Estates      | In progress | 2027-06-16 | 2028-03-31 |            |          | Green
    5      | Consultation                          | Head of Consultation | In progress | 2027-06-16 | 2028-03-31 |            |          | Green
    6      | Sponsors                              | Director of Children | In progress | 2027-06-16 | 2028-03-31 |            |          | Green
    7      | Services                              | Head of Estates      | Done        | 2027-04-12 | 2027-06-15 | 2027-06-15 | CAB 9    | Green
    8      | Business plan                         | Section 151 Officer  | In progress | 2027-07-05 | 2028-03-31 |            |          | Green
    9      | Monitoring                            | Head of Estates      | In progress | 2027-07-05 | 2028-03-31 |            |          | Green
    10     | Engagement                            | Chief Executive      | In progress | 2027-04-20 | 2028-03-31 |            |          | Green`),

  PlanLeaders: rowsIn(`
    id  | role                     | post                 | body            | appointed  | deputy
    L01 | Executive sponsor        | Chief Executive      | Leadership team | 2027-04-20 | Director of Place
    L02 | Lead member              | Lead Member          | Cabinet         | 2027-04-20 | Deputy Leader
    L03 | Senior responsible owner | Director of Place    | Leadership team | 2027-04-20 | Head of Estates
    L04 | Section 151 officer      | Section 151 Officer  | Leadership team | 2027-04-20 | Head of Finance
    L05 | Monitoring officer       | Monitoring Officer   | Leadership team | 2027-04-20 | Head of Legal`),

  PlanScoping: rowsIn(`
    id  | issue                          | project | gate    | raised     | neededBy   | resolved | owner             | outcome
    I01 | Which rooms the hub shares     | P04     | Stage 1 | 2027-07-05 | 2027-11-29 |          | Director of Place |
    I02 | Parking at Kiln Street         | P05     | Stage 1 | 2027-09-13 | 2028-01-31 |          | Director of Place |`),

  PlanConsultations: rowsIn(`
    id  | name                       | project | group                       | scope    | kind           | opens      | closes     | decision | owner
    C01 | Fenwick Court: residents   | P03     | Residents                   | External | Public         | 2028-01-10 | 2028-02-25 | D03      | Head of Consultation
    C02 | Hub: users                 | P04     | Service users               | External | Targeted       | 2027-10-18 | 2027-11-26 | D04      | Head of Consultation
    C03 | Homes: neighbours          | P05     | Residents                   | External | Targeted       | 2028-01-10 | 2028-02-04 | D06      | Head of Consultation
    C04 | Beacon: governors          | P02     | Governors and head teachers | External | Targeted       | 2027-09-13 | 2027-10-15 | D02      | Head of Consultation
    C05 | Heat network: tenants      | P06     | Residents                   | External | Targeted       | 2028-05-08 | 2028-05-19 | D09      | Head of Consultation
    C06 | Westfield: parents         | P07     | Parents and carers          | External | Targeted       | 2028-06-05 | 2028-07-07 | D10      | Head of Consultation
    C07 | Hillcrest: parents         | P01     | Parents and carers          | External | Public         | 2026-09-28 | 2026-11-20 | D01      | Head of Consultation
    C08 | Fenwick Court: care staff  | P03     | Staff and unions            | Internal | Staff or union | 2028-02-14 | 2028-03-17 | D03      | Director of Adults`),

  PlanSponsors: rowsIn(`
    id  | body                     | type          | project | firstContact | commitment   | due        | contact
    S01 | Hillcrest Academy Trust  | Academy trust | P01     | 2026-01-12   | Signed       | 2027-05-17 | Trust Chief Executive
    S02 | Beacon governors         | Governing body| P02     | 2027-01-18   | Written      | 2027-12-13 | Chair of Governors
    S03 | Integrated Care Board    | Health partner| P03     | 2027-02-08   | In principle | 2028-05-15 | Director of Estates`),

  PlanServices: rowsIn(`
    id  | service                 | inScope | exclusive | start      | provider           | annual | transfer | spec       | decision | owner
    V01 | Design and build        | In      | Yes       | 2027-07-12 | Framework builders | 12     | No       | OS 1       | D01      | Head of Estates
    V02 | Heat and power          | Out     | No        |            | Energy framework   | 3      | No       | Not needed | D01      | Head of Estates
    V03 | Other works             | In      | No        | 2027-07-12 | Council            | 1.4    | Yes      | OS 3       | D01      | Head of Estates`),

  PlanRisks: rowsIn(`
    id  | risk                              | project | category    | likelihood | impact | mitigation            | residualLikelihood | residualImpact | owner               | review     | status | escalate
    R01 | Steel is dear when Beacon closes  | P02     | Finance     | 3          | 4      | Price fixed early     | 2                  | 4              | Section 151 Officer | 2028-01-10 | Open   | No
    R02 | Operator drops out of the scheme  | P03     | Partnership | 3          | 3      | Second operator named | 2                  | 3              | Director of Adults  | 2028-01-17 | Open   | No
    R03 | Old mine workings under the homes | P05     | Environment | 4          | 5      | Bore holes first      | 2                  | 5              | Head of Estates     | 2027-12-13 | Open   | Yes
    R04 | Bridge closes the canal in summer | P08     | Delivery    | 2          | 3      | Works in winter       | 1                  | 3              | Director of Place   | 2028-02-14 | Open   | No`),
};

/** One of the ten steps: what the note asks of it. The titles are the note's own, word for word. */
export interface Step {
  readonly number: number;
  readonly title: string;
  readonly what: string;
  readonly when: string;
  readonly how: string;
  readonly who: string;
  /** What done looks like. */
  readonly done: string;
  /** Post that usually owns it. */
  readonly owner: string;
  /** Defined names of sheets that serve it beside those of its own tables. */
  readonly alsoGoes: readonly string[];
}

/** The ten steps of LEP Toolkit, Practitioner Note 1. */
export const steps: readonly Step[] = [
  {
    number: 1,
    title: "Ensuring effective corporate leadership for developing the role and scope of the LEP",
    what: "Posts at the top of the council that lead the work, and what each may decide.",
    when: "Before scope work begins; looked at again after each election.",
    how: "Name the executive sponsor, the senior responsible owner, the section 151 officer, the monitoring officer and the lead member; agree terms of reference and delegations.",
    who: "Chief Executive or executive sponsor.",
    done: "Each leadership post is filled; terms of reference and delegations are approved with a decision reference.",
    owner: "Chief Executive",
    alsoGoes: [],
  },
  {
    number: 2,
    title: "Developing a clear vision for a successful operational LEP with key milestones",
    what: "What success looks like in measures, and the dates that lead to it.",
    when: "Within three months of step 1.",
    how: "Agree three to seven objectives with measure, baseline, target and date; set milestones with approved dates and report against them.",
    who: "Executive sponsor.",
    done: "Each objective has a measure, baseline, target and date; every plan year has a key milestone; a decision reference is recorded.",
    owner: "Executive Sponsor",
    alsoGoes: [],
  },
  {
    number: 3,
    title:
      "Having wide-ranging, realistic discussions about the LEP role focusing on the projects it will be capable of delivering",
    what: "The projects the partnership could deliver, their value, and the years they fall in.",
    when: "Before the scope decision.",
    how: "List every candidate project with sector, value, route and stage dates; spread its capital over the years and hold the total between the least and the most.",
    who: "Head of capital programme.",
    done: "Every candidate project has a sector, value, capital by year and route; each year's total lies between the least and the most.",
    owner: "Head of Capital Programme",
    alsoGoes: [],
  },
  {
    number: 4,
    title: "Ensuring there is sufficient time in the project timetable to work through scoping issues",
    what: "The issues to settle before each gate, and the time left for them.",
    when: "All the time until Stage 1.",
    how: "List each scoping issue with the date it is needed by and the gate it feeds; watch the float.",
    who: "Programme manager.",
    done: "Every scoping issue is resolved or dated before its gate, with at least 20 working days to spare.",
    owner: "Programme Manager",
    alsoGoes: [],
  },
  {
    number: 5,
    title:
      "Ensuring effective internal and external consultation takes place with the relevant stakeholders at the right time",
    what: "Who is consulted, on what, and which decision it feeds.",
    when: "While proposals can still change, and before the decision each consultation feeds.",
    how: "Plan a consultation for each stakeholder group, leave time to consider the answers, and record how they were considered.",
    who: "Head of consultation with the project sponsors.",
    done: "Each stakeholder group has a row or a written reason; each consultation closes before its decision and its result is recorded.",
    owner: "Head of Consultation",
    alsoGoes: [],
  },
  {
    number: 6,
    title: "Engaging with sponsors early",
    what: "The bodies that sponsor or fund each project, and how firmly they are committed.",
    when: "First contact before Stage 0; written commitment by Stage 1.",
    how: "Name a sponsor for every project, keep the date of first contact and the state of commitment.",
    who: "Director of the service.",
    done: "Every project has a sponsor's post and body; commitment is written by Stage 1 and signed by Stage 2.",
    owner: "Director of Children's Services",
    alsoGoes: ["PlanGoProjects"],
  },
  {
    number: 7,
    title: "Being clear about the services required from the LEP",
    what: "Which services the partnership provides, which are options and which stay out.",
    when: "Before the notice or the scope milestone.",
    how: "Decide for each service whether it is in, an option or out, whether it is exclusive, and what it has to deliver.",
    who: "Commissioning lead with the head of procurement.",
    done: "Each service is in, an option or out, with an output specification and a decision reference.",
    owner: "Head of Procurement",
    alsoGoes: [],
  },
  {
    number: 8,
    title: "Establishing links between the local authority's strategic planning cycle and the LEP's business plan",
    what: "The council's yearly cycle beside the partnership's, in the right order.",
    when: "Yearly: financial strategy in July, bids in September, draft budget in December, council in February.",
    how: "Pair each council event with the partnership's; hold the business plan's projects and sums against the capital programme.",
    who: "Section 151 officer or head of finance.",
    done: "Each council event has its partner event, in order; business plan and programme hold the same projects.",
    owner: "Section 151 Officer",
    alsoGoes: ["PlanGoYears"],
  },
  {
    number: 9,
    title: "Implementing process and tools to monitor progress against objectives",
    what: "Measures of cost, quality, time and volume, and who reports them.",
    when: "From contract on, each quarter.",
    how: "Set a baseline, target, owner and frequency for each measure; report each quarter at the report date.",
    who: "Contract or partnership manager.",
    done: "All four value-for-money categories have a measure with baseline, target and owner; the first report is made.",
    owner: "Partnership Manager",
    alsoGoes: ["PlanGoChecks"],
  },
  {
    number: 10,
    title: "Ensuring continued corporate engagement",
    what: "The boards, cabinet and scrutiny that keep the council involved.",
    when: "A board each quarter; cabinet and scrutiny each year.",
    how: "Plan the meetings and decisions ahead, with their notice dates; keep the risks in view.",
    who: "Executive sponsor.",
    done: "Four boards a year are held; a yearly report to cabinet and scrutiny is dated for each plan year.",
    owner: "Executive Sponsor",
    alsoGoes: ["PlanGoSummary"],
  },
];

import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "Delegation while away",
  lead: "Who is away hands a role to a colleague for a while. It ends by itself after its last day.",
  make: "Delegate",
  newTitle: "Delegate while away",
  newTitleFor: (name) => `Delegate for ${name}`,
  newLead:
    "The delegate may do what this role allows, no more. What is done with it is put on record as by delegation. Who wrote a text still does not approve it.",
  role: "Role",
  roleAt: (role, unit) => `${role}, ${unit}`,
  noRoles: "There is no role to hand over. That of an administrator is not; ask another administrator.",
  search: "Find a colleague",
  searchHint: "Name or e-mail, with marks or without.",
  find: "Search",
  colleague: "Delegate",
  noColleagues: "No colleague of the unit or those below it fits.",
  from: "From",
  until: "Until the end of",
  daysHint: "For example 05/12/2026. Six months at most.",
  reason: "Reason",
  reasonHint: "For example: training, leave, duty travel. With the number of the decision, if there is one.",
  submit: "Delegate",
  filters: { now: "In force", coming: "To come", over: "Over" },
  all: "All",
  holder: "Holder",
  person: "Delegate",
  unit: "Unit",
  days: "Time",
  daysOf: (from, until) => `${from} until the end of ${until}`,
  state: "State",
  registered: "Registered by",
  ended: (who, when) => `ended by ${who} at ${when}`,
  end: "End",
  endOf: (holder, person) => ` the delegation from ${holder} to ${person}`,
  findPeople: "Search by name",
  filter: "Filter",
  none: "No delegation yet",
  noneText: "Before you are away, hand your role to a colleague so that approvals need not wait.",
  noneFits: "No delegation fits.",
  csv: "Download the list (CSV)",
  done: { made: "Delegated. The delegate is told by mail.", ended: "The delegation has ended, from now on." },
  errors: {
    grant: "Choose the role.",
    person: "Choose the delegate.",
    from: "The first day must be a real one, from today on.",
    until: "The last day must be a real one, not before the first.",
    days: "Choose days from today on, the last not before the first, six months at most.",
    reason: "Give the reason, in at most 1,000 characters.",
  },
  mail: {
    subject: (holder) => `${holder} delegates to you`,
    overSubject: (holder) => `The delegation from ${holder} has ended`,
    text: (one) =>
      `Dear ${one.name},

${one.holder} hands you the role ${one.role} at ${one.unit}, from ${one.from} until the end of ${one.until}.

Reason: ${one.reason}

What you do with it is put on record as by delegation of ${one.holder}. If you cannot take it, end it at:
${one.link}
`,
    over: (one) =>
      `Dear ${one.name},

The delegation from ${one.holder} to you (role ${one.role} at ${one.unit}) has ended.
`,
  },
};

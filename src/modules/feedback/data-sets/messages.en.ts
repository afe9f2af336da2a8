import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  questions: (fewest) => ({
    title: "Numbers of questions, comments and petitions",
    description: `By month, unit and kind, of months that are over. Numbers below ${fewest} are left blank, so that nobody is recognised.`,
    keywords: ["questions", "petitions"],
    fields: {
      month: "Month of receipt",
      unit_id: "Receiving unit",
      unit_name: "Name of the receiving unit",
      kind: "question, comment, petition",
      received: `Received; blank below ${fewest}`,
      answered: "Answered; blank where it would tell a small number",
      answered_in_time: "Answered in time; blank where it would tell a small number",
    },
  }),
  ratings: (fewest) => ({
    title: "Ratings of pages",
    description: `Presses of “useful” and “not yet” by month and page; only pages with ${fewest} or more in the month.`,
    keywords: ["ratings"],
    fields: {
      month: "Month",
      path: "Address of the page",
      ratings: "Presses",
      useful: "Useful",
      not_useful: "Not useful",
    },
  }),
};

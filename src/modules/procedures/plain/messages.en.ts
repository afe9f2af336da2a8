import { formatNumber } from "../../../platform/i18n/format.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  seeOfficial: "Official wording",
  officialInstead: "Official wording. The plain words are being rewritten.",
  officialNew: "New in the rules, in the official wording.",
  staleNotice:
    "The rules have just changed. Where the plain words are not rewritten yet, this page gives the new official wording and says so.",
  plain: "Plain words",
  parts: {
    name: "Plain name",
    summary: "What it is for",
    who: "Who can do it",
    bring: "What to bring",
    steps: "How it works",
    cost: "What it costs",
    time: "How long it takes",
    where: "Where to go",
  },
  states: {
    draft: "Being written",
    submitted: "Waiting for approval",
    returned: "Returned",
    approved: "Approved",
    withdrawn: "Taken down",
    discarded: "Given up",
  },
  acts: {
    write: "saved a draft",
    submit: "submitted",
    approve: "approved and published",
    return: "returned",
    recall: "took back",
    withdraw: "took down",
    discard: "gave up the draft",
  },
  refusals: {
    "not-now": () => "This edition has moved on. Reload the page.",
    "own-words": () => "You wrote in this edition, so somebody else has to approve it.",
    "somebody-writes": (d) =>
      `${d.name || "Somebody else"} has just begun writing. What you typed is still here to copy.`,
    "changed-meanwhile": (d) =>
      `${d.name || "Somebody else"} saved this edition while you were writing. What you typed is still here; saving again overwrites.`,
    "version-moved": () =>
      "The procedure has a new version, so the legal text has changed. Look at the marked sentences and save again.",
    "nothing-written": () => "There is no sentence yet. Write at least a plain name.",
    "name-missing": () => "The plain name is missing.",
    "source-missing": (d) => `${formatNumber(d.count ?? 0)} sentences have no legal passage. Every sentence needs one.`,
    "still-stale": (d) =>
      `${formatNumber(d.count ?? 0)} sentences rest on passages that changed. Rewrite them or confirm that they still hold.`,
    "facts-unread": () => "Confirm that you compared the numbers warned about with the official wording.",
    "nothing-changed": () => "The plain words are the same as those in public; there is nothing to save.",
  },
};

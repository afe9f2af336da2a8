import { formatDate } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  page: {
    title: "For the press",
    lead: "Facts, figures, pictures, who speaks, and what is coming up. All material was approved.",
    kits: "Press kits",
    emptyTitle: "No kits yet",
    emptyText:
      "What is approved appears here. If you need something now, ask a spokesperson or call the number at the foot of the page.",
    kitMeta: (unit, day) => [unit, day ? formatDate(day) : ""].filter(Boolean).join(" · "),
    ask: "Ask an office",
    askHint: "For reporters and newsrooms: information, figures, interviews, filming.",
    opinions: "Readers' opinions and answers",
    answers: "Answers to criticism in the press",
    spokespersons: "Spokespersons",
    noSpokesperson: "No unit has named a spokesperson. Please call the number at the foot of the page.",
    about: "About",
    phone: "Telephone",
    email: "E-mail",
    hours: "Hours",
    decision: (number, day) => `By decision ${number} of ${formatDate(day)}`,
    events: "Coming up",
    noEvents: "No event has been announced.",
    eventNote: (hour, day, place) => `${hour}, ${formatDate(day)}, ${place}`,
    allEvents: "See all events",
  },
};

import { formatNumber } from "../../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  procedures: "Procedures",
  title: "You can file it elsewhere",
  caption: "Procedures that do not depend on administrative boundaries",
  lead: "Many procedures can be filed at the public service centre near you. You need not go to the place that settles them.",
  howTitle: "How to do it",
  how: [
    { title: "Find your procedure in the list below." },
    { title: "Bring all papers to the public service centre that suits you." },
    { title: "Take the receipt. It says who received it, who settles it, and the day to come back." },
    { title: "Ask when you file: where the result can be fetched, and whether it can be sent by post." },
  ],
  knowTitle: "Good to know",
  know: [
    "The time counts from when the competent office has received your papers, not from when you filed them.",
    "Fees are those of the place that settles it. They may differ from where you file.",
    "What can be filed online can be filed from anywhere, without going to a centre.",
  ],
  basis:
    "Legal basis: Nghị định số 118/2025/NĐ-CP (within a province); Nghị định số 309/2026/NĐ-CP, Article 14 (nationwide) and Article 17 (how time is counted).",
  listTitle: "Which procedures",
  kinds: { province: "In the province", nation: "In the whole country", none: "Only at the competent place" },
  kindLead: {
    province: "File it at any public service centre of the province.",
    nation: "File it at any public service centre of the country.",
    none: "It has to be filed at the competent place, or online where that is possible.",
  },
  based: (text) => `By ${text}`,
  unsaid: (count) =>
    `Of ${formatNumber(count, "en")} more procedures nothing is on record. Ask at the public service centre before you go.`,
  demo: "Figures for demonstration, not for filing.",
  emptyTitle: "No procedures here yet",
  emptyHelp: "When the province announces them, the list will stand here.",
  page: (page, pages) => `Page ${formatNumber(page, "en")} of ${formatNumber(pages, "en")}`,
};

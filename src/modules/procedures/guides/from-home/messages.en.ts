import { formatNumber } from "../../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  procedures: "Procedures",
  title: "Procedures from home",
  caption: "File, pay, follow and receive",
  lead: "Many procedures can be done without a visit: when you live far away, cannot travel, or there is an epidemic.",
  howTitle: "How to do it",
  how: [
    { title: "File", text: "On the national public service portal, or send the papers by public post." },
    { title: "Pay", text: "On the portal when you file, by the QR code of what is due, or to the postman." },
    { title: "Follow", text: "Type the code of your dossier at “Look up a dossier”, or text HS and the code." },
    { title: "Receive", text: "The electronic result, or public post brings it to your home." },
  ],
  knowTitle: "Good to know",
  know: [
    "Choose how you want to receive the result when you file. To change it, tell the place that received the dossier.",
    "Public post charges for the delivery. Ask for the price at the post office before you send.",
    "Without a smartphone you can still send by post, or somebody of your family can file for you.",
  ],
  basis:
    "Legal basis: Nghị định số 224/2026/NĐ-CP (online public services); Quyết định số 45/2016/QĐ-TTg (public post).",
  listTitle: "Which procedures",
  kinds: { whole: "Wholly from home", once: "One visit", never: "In person only" },
  kindLead: {
    whole: "You need not go there at all.",
    once: "A part can be done from home. The page of each procedure says for what you have to be there.",
    never: "You have to file and to receive in person. See the opening hours before you go.",
  },
  online: "Online from beginning to end",
  unsaid: (count) =>
    `Of ${formatNumber(count, "en")} more procedures nothing is on record. Ask at the public service centre before you go.`,
  demo: "Figures for demonstration, not for filing.",
  emptyTitle: "No procedures here yet",
  emptyHelp: "When the province announces them, the list will stand here.",
  page: (page, pages) => `Page ${formatNumber(page, "en")} of ${formatNumber(pages, "en")}`,
  here: {
    title: "Can it be done from home?",
    verdict: {
      whole: "Yes. You need not go there at all.",
      once: "Partly. You have to go there once.",
      never: "No. You have to file and to receive in person.",
    },
    unknown: "Not all is known. Ask where it is received before you go.",
    file: "File",
    pay: "Pay",
    follow: "Follow",
    receive: "Receive",
    payNothing: "Nothing to pay.",
    payOnline: "On the national public service portal when you file.",
    payQr:
      "Scan the QR code of what is due at the page of your dossier, where the office has opened an account for it.",
    payPost: "Pay the postman, or scan the QR code of what is due at the page of your dossier.",
    followText: "Look it up by its code",
    receiveOnline: "Electronically, or by public post.",
    receivePost: "By public post.",
    receiveThere: "Where it was handed in.",
    guide: "How to do procedures from home",
  },
};

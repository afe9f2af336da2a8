import { formatDate, formatMoney, formatNumber } from "../../../platform/i18n/format.ts";
import type { vi } from "./messages.vi.ts";

const money = (dong: number): string => formatMoney(dong, "en");
const number = (value: number): string => formatNumber(value, "en");

export const en: typeof vi = {
  channel: { inPerson: "In person", online: "Online", post: "By post" },

  placeTitle: "Where to hand it in",
  chooseUnit: "Which commune or ward are you in?",
  chooseUnitHint: "To see the place, its opening hours and fees. We do not keep this choice.",
  chooseUnitNone: "Choose a commune or ward",
  chooseUnitButton: "Show the place",
  chooseOther: "Choose another place",
  unitUnknown: "There is no unit at this address. Choose again from the list.",
  generalRule: {
    commune: "Hand it in at the public administration service centre of your commune or ward.",
    province: "Hand it in at the public administration service centre of the province.",
    both: "Hand it in at the service centre of your commune or of the province, depending on the case.",
    other: (agency) => `Hand it in at: ${agency}.`,
    unknown: "Ask the nearest public administration service centre.",
  },
  hoursToday: "Today",
  hoursOnDay: (day) => `On ${formatDate(day)}`,
  open: (spans) => `Open ${spans}`,
  closed: "Closed",
  closedRest: "Closed for a public holiday",
  nextOpen: (day, spans) => `Opens again on ${day}, ${spans}`,
  address: "Address",
  phone: "Telephone",
  counter: "Counter",
  counterName: (no, name) => (name ? `Counter ${no}: ${name}` : `Counter ${no}`),
  facilities: "Found here",
  directions: "How to get there",
  email: "E-mail",
  week: "Opening hours of the week",
  weekdays: {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday",
  },
  noPoint: (unit) => `We do not have the address of the reception of ${unit} yet.`,
  noPointCall: (phone) => `Call ${phone} to ask.`,
  allHere: (unit) => `All procedures received at ${unit}`,
  notOffered: (unit, from) =>
    from === null
      ? `${unit} does not receive this procedure at present.`
      : `${unit} does not receive this procedure from ${formatDate(from)}.`,
  notOfferedUntil: (day) => `It does again from ${formatDate(day)}.`,
  area: {
    province: "You may hand it in at any service centre of the province.",
    nation: "You may hand it in at any service centre of the country.",
    none: "Only the competent place receives it.",
  },
  areaGuide: "How to file elsewhere",
  areaClock: "Handed in elsewhere, time runs from when the competent agency receives it.",
  basis: (text) => `By ${text}.`,
  demo: "For demonstration only; do not rely on it.",
  waysTitle: "Online and by post",
  online: {
    full: "It can be done online from beginning to end.",
    partial: "Part of it can be done online.",
    none: "It cannot be handed in online yet.",
  },
  formerLevel: (level) => `Formerly called level ${level}.`,
  onlineReason: {
    presence: "For the rest the law wants you there in person.",
    inspection: "For the rest the law wants an inspection on the spot.",
    incident: "The system has a fault that is being repaired.",
    technical: "A technical matter is not yet solved.",
  },
  portal: "File this procedure on the national public service portal",
  onlineAnnounced: "Filing online is recommended: no travel, and you can follow it.",
  post: (send, back) => {
    if (send && back) return "Papers and result may go by public post.";
    if (send) return "Papers may be sent by public post; the result is collected where it was handed in.";
    if (back) return "The result may come by public post; papers are handed in in person.";
    return "Not by post: you have to be there.";
  },

  costFiledOn: (day) => `By the amounts and reliefs that hold on the day of filing, ${formatDate(day)}.`,
  costTitle: "What it costs",
  costChannel: "How do you hand it in?",
  costCase: "Your case",
  costOther: "Another case",
  costCopies: (per) => `How many (${per})?`,
  costCopiesWrong: (most) => `The number must be from 1 to ${number(most)}.`,
  costRelief: "Do you pay less or nothing?",
  costReliefNone: "No, or I do not know",
  costReliefLine: (who, percent) => (percent === 100 ? `${who}: nothing to pay` : `${who}: ${number(percent)}% less`),
  costButton: "Work it out",
  costTotal: "In total",
  costHead: { what: "What for", amount: "Rate", quantity: "Number", sum: "To pay", basis: "Basis" },
  costFree: "It costs nothing.",
  costResult: (total) => `You pay ${money(total)}.`,
  costChoose: "It depends on the case. Choose yours and press “Work it out”.",
  costAsk: "We have no certain amount for this case. Ask where you hand it in before paying.",
  costAskNumbers: "The text says:",
  costKind: { phí: "Charge", "lệ phí": "Fee", khác: "Payment" },
  amountPer: (amount, per) => `${money(amount)}${per ? ` / ${per}` : ""}`,
  reliefOff: (who, off) => `${who}: ${money(off)} less`,
  reliefNote: "Bring a paper that proves it.",
  cited: (no, issuedOn, issuer) =>
    `${no}${issuedOn ? ` of ${formatDate(issuedOn)}` : ""}${issuer === "" ? "" : `, ${issuer}`}`,
  citedRecord: (no) =>
    no === "" ? "The published procedure" : /^\p{Lu}\p{L}* \p{L}+/u.test(no) ? no : `Decision ${no}`,
  validUntil: (day) => `until ${formatDate(day)}`,
  validFrom: (day) => `from ${formatDate(day)}`,
  costStrip: (least, most) => `${money(least)} to ${money(most)}, depending on the case`,

  whenTitle: "When it is done",
  whenIf: (day, time) => `If complete and correct, handed in at ${time} on ${formatDate(day)}:`,
  whenIfDay: (day) => `If complete and correct, handed in on ${formatDate(day)}:`,
  whenResult: "Result at the latest",
  whenBefore: (cutoff) => `Before ${cutoff}`,
  whenAfter: (cutoff) => `After ${cutoff}`,
  whenWhy: "Why that day",
  whenOther: "For another day",
  whenDay: "Day",
  whenDayHint: "For example 20/11/2026",
  whenTime: "Time",
  whenTimeHint: "For example 14:30",
  whenButton: "Work out the day",
  whenDayWrong: "The day must be a real day, for example 20/11/2026.",
  whenTimeWrong: "The time must be a real time, for example 14:30.",
  whenWays: "Time limits by way of filing",

  offersProposal: (units, codes) =>
    `Where ${codes.length === 1 ? `procedure ${codes[0]} is` : `${formatNumber(codes.length, "en")} procedures are`} received, ${formatNumber(units, "en")} units`,
  waysProposal: (codes) =>
    `Ways of handing in ${codes.length === 1 ? `procedure ${codes[0]}` : `${formatNumber(codes.length, "en")} procedures`}`,

  unitPage: {
    title: (unit) => `Procedures received at ${unit}`,
    lead: (total) => `${number(total)} procedures you can hand in here.`,
    search: "What do you need to do?",
    searchHint: "With or without marks, for example: khai sinh",
    fields: "By field",
    allFields: "All fields",
    found: (total, q) => (q === "" ? `${number(total)} procedures` : `${number(total)} procedures for “${q}”`),
    none: "There is no such procedure here",
    noneHelp: "Another place may receive what you need. Search all procedures.",
    toAll: "Search all procedures",
    places: "Where to hand in",
    page: (page, pages) => `Page ${number(page)} of ${number(pages)}`,
  },
};

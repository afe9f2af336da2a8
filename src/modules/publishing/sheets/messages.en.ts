import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  page: "Page",
  procedureKind: "Guide to an administrative procedure",
  code: "Procedure code:",
  legalName: "Official name:",
  fee: "Fee",
  time: "Time limit",
  how: "How to file",
  place: "Where to file",
  who: "Who may file",
  bringTitle: "What to bring",
  bringNothing: "The list of papers is not on this sheet. Please ask at the counter.",
  stepsTitle: "How it works",
  stepsCut: "For the further steps, scan the QR code at the foot of page 1 or ask at the counter.",
  scan: "Scan for the newest version",
  orType: "or open",
  whyScan: "The page tells you whether the sheet in your hand is still valid.",
  qrAlt: (address) => `QR code leading to ${address}`,
  petitionsTitle: "Where to send comments and complaints about this procedure",
  newsPetitionsTitle: "Where to send comments and complaints",
  address: "Address:",
  phone: "Phone:",
  email: "E-mail:",
  site: "Website:",
  versionLine: (v) =>
    `Version ${v.number}${v.from ? `, in force from ${v.from}` : ""}${v.decision ? ` by ${v.decision}` : ""}, printed on ${v.printedOn}.`,
  decision: (number, date, issuer) => `Decision ${number}${date ? ` of ${date}` : ""}${issuer ? ` by ${issuer}` : ""}`,
  free: "No fee",
  feePer: (amount, per) => `${amount} per ${per}`,
  feeByProvince: "Set by the province's People's Council; ask at the counter",
  askFee: "Ask at the counter before filing",
  askTime: "Ask at the counter",
  askPlace: "Ask the People's Committee where you live",
  anybody: "Any person or organisation",
  byChannel: (channel, text) => `${channel}: ${text}`,
  channel: { inPerson: "In person", online: "Online", post: "By post" },
  sameDay: "On the day of filing",
  timeAmount: (amount, unit) =>
    `${amount} ${{ workingDay: "working days", day: "days", hour: "hours", month: "months" }[unit]}`,
  copies: (originals, copies) =>
    [originals ? `${originals} original` : "", copies ? `${copies} copies` : ""].filter(Boolean).join(", "),
  form: (name) => `Use form: ${name}`,
  newsKind: "Notice",
  newsDate: (date, unit) => `${date} · ${unit}`,
  doNowTitle: "What you can do now",
  procedure: "Related procedure:",
  newsVersion: (number, printedOn) => `Version ${number}, printed on ${printedOn}.`,
  imprint: (i) =>
    [
      i.permit ? `Publishing permit no. ${i.permit}.` : "",
      i.copies ? `${i.copies.toLocaleString("en-GB")} copies.` : "",
      i.printer ? `Printed by ${i.printer}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
};

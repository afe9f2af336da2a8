import { clockTime } from "../../../platform/calendar/index.ts";
import {
  capitalised,
  dayInWords,
  dongInWords,
  formatDate,
  formatMoney,
  formatNumber,
  nfc,
} from "../../../platform/i18n/index.ts";
import { drawQr } from "../../../platform/print/index.ts";
import { agencyLines, authorityLines, balanceLines, placeAndDate, stateWords } from "../../official-documents/index.ts";
import type { FormEdition } from "./editions.ts";
import type {
  ApologyForm,
  BookForm,
  ControlForm,
  CounterForm,
  FormContact,
  FormDemand,
  FormDossier,
  FormDue,
  FormFee,
  FormHead,
  FormPaper,
  FormSignature,
  ReceiptForm,
  RefusalForm,
  StopForm,
  SupplementForm,
} from "./form.ts";
import { words } from "./messages.vi.ts";

export type FormPaperSize = "a5" | "a4";

/** Every text of a form as it stands on paper; the template only places it. */
export type FormView = {
  paper: FormPaperSize;
  fileTitle: string;
  head: {
    superior: string[];
    issuer: string[];
    number: string;
    country: string;
    motto: string;
    placeDate: string;
  };
  title: string[];
  /** Below the title: the code of the dossier. */
  underTitle: string | null;
  /** "Kính gửi: …" of letters. */
  addressee: string | null;
  qr: { svg: string; alt: string; label: string } | null;
  /** What stands beside the QR code. */
  top: FormBlock[];
  blocks: FormBlock[];
  recipients: { title: string; lines: string[] } | null;
  signatures: { lines: string[]; note: string | null; name: string }[];
  sample: string | null;
  footer: string;
  page: string;
};

export type FormBlock =
  | { kind: "text"; text: string }
  | { kind: "field"; label: string; value: string; strong: boolean }
  /** Numbered where there are several. */
  | { kind: "items"; items: { text: string; more: string[] }[] }
  | { kind: "table"; columns: { title: string; width: number; align: "left" | "center" | "right" }[]; rows: string[][] }
  | { kind: "note"; text: string };

export interface FormLook {
  paper: FormPaperSize;
  edition: FormEdition;
  /** With the word "MẪU": to be shown, not to be used. */
  sample: boolean;
}

export function formView(form: Exclude<CounterForm, BookForm>, look: FormLook): FormView {
  const { head, dossier } = form;
  const parts = partsOf(form);
  return {
    paper: look.paper,
    fileTitle: dossier.code ? `${look.edition.name} ${dossier.code}` : look.edition.name,
    head: headView(head, look.paper),
    title: balanceLines(capitals(look.edition.name), TITLE[look.paper].room, TITLE[look.paper].size, true),
    underTitle: dossier.code ? `${words.code}: ${nfc(dossier.code)}` : null,
    addressee: null,
    qr: qrOf(dossier.lookupUrl),
    recipients: null,
    ...parts,
    sample: look.sample ? words.sample : null,
    footer: [words.formOf(look.edition.number, look.edition.source), dossier.code].filter(Boolean).join(" · "),
    page: words.page,
  };
}

type Parts = Pick<FormView, "top" | "blocks" | "signatures"> & Partial<FormView>;

function partsOf(form: Exclude<CounterForm, BookForm>): Parts {
  switch (form.kind) {
    case "receipt":
      return receipt(form);
    case "supplement":
      return supplement(form);
    case "refusal":
      return refusal(form);
    case "apology":
      return apology(form);
    case "stop":
      return stop(form);
    case "control":
      return control(form);
  }
}

/** Rooms for the agency's name, in points, beside the name of the state. */
const HEAD: Record<FormPaperSize | "book", { room: number; size: number }> = {
  a5: { room: 140, size: 9 },
  a4: { room: 175, size: 12 },
  book: { room: 280, size: 13 },
};

const TITLE: Record<FormPaperSize, { room: number; size: number }> = {
  a5: { room: 320, size: 12 },
  a4: { room: 430, size: 14 },
};

export function headView(head: FormHead, paper: FormPaperSize | "book"): FormView["head"] {
  const { room, size } = HEAD[paper];
  const number = head.number === null ? "\u00a0".repeat(8) : String(head.number).padStart(2, "0");
  return {
    superior: head.superior ? agencyLines(nfc(head.superior), false, room, size).map(loose) : [],
    issuer: agencyLines(nfc(head.agency), true, room, size).map(loose),
    number: `${words.number} ${number}/${nfc(head.symbol)}`,
    country: stateWords.country,
    motto: stateWords.motto,
    placeDate: placeAndDate(nfc(head.place), head.date, head.year),
  };
}

function qrOf(url: string | null): FormView["qr"] {
  if (url === null) return null;
  const { size, path } = drawQr(url);
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${path}"/></svg>`,
    alt: words.qrAlt(url),
    label: words.qrLabel,
  };
}

const agencyName = (head: FormHead): string => nfc(head.agency).replace(/\s*\n\s*/g, " ");
const capitals = (text: string): string => nfc(text).toLocaleUpperCase("vi");

const field = (label: string, value: string | null | undefined, strong = false): FormBlock[] =>
  value ? [{ kind: "field", label: `${label}:`, value: loose(value), strong }] : [];
const text = (value: string): FormBlock => ({ kind: "text", text: loose(value) });
const note = (value: string | null): FormBlock[] => (value ? [{ kind: "note", text: loose(value) }] : []);

/**
 * Words nobody expects a line to end in (addresses of pages, of mail) may break after their signs, endless ones anywhere; the
 * groups of a telephone number stay together.
 */
export function loose(value: string): string {
  const whole = nfc(value).replace(/\b0\d{2,3}(?: \d{3,4}){2}\b/g, (phone) => phone.replaceAll(" ", "\u00a0"));
  return whole.replace(/\S{25,}/g, (word) =>
    word.replace(/[/.?=&@_-](?=\S)/g, "$&\u200b").replace(/[^\s\u200b]{25}(?=[^\s\u200b])/g, "$&\u200b"),
  );
}

/** "08 giờ 30 phút, ngày 05 tháng 3 năm 2026" */
function moment(at: Date): string {
  const [hours = "", minutes = ""] = clockTime(at).split(":");
  return words.hour(hours, minutes, dayInWords(at));
}

function dueInWords(due: FormDue): string {
  if (due.hour === null) return dayInWords(due.on);
  const [hours = "", minutes = ""] = due.hour.split(":");
  return words.hour(hours, minutes, dayInWords(due.on));
}

function applicantFields(dossier: FormDossier, label: string): FormBlock[] {
  const { applicant } = dossier;
  return [
    ...field(label, applicant.name, true),
    ...(applicant.idCountry && applicant.idNumber
      ? field(words.passport, `${applicant.idNumber} (${applicant.idCountry})`)
      : field(words.idNumber, applicant.idNumber)),
    ...field(words.address, applicant.address),
    ...field(words.phone, applicant.phone),
    ...field(words.email, applicant.email),
    ...field(words.authorised, applicant.authorised),
  ];
}

const procedureText = (dossier: FormDossier): string =>
  words.procedureWithCode(dossier.procedureName, dossier.procedureCode);

const contactFields = (contact: FormContact | null): FormBlock[] =>
  contact
    ? field(
        words.contact,
        [contact.who, contact.phone && words.phoneOf(contact.phone), contact.address].filter(Boolean).join(", "),
      )
    : [];

const lookupFields = (dossier: FormDossier): FormBlock[] => field(words.lookup, dossier.lookupUrl);

function paperBlocks(label: string, papers: readonly FormPaper[]): FormBlock[] {
  if (papers.length === 0) return field(label, words.noPapers);
  const hasFiles = papers.some((paper) => paper.electronic > 0);
  const [at = "", name = "", originals = "", copies = "", electronic = ""] = words.paperColumns;
  const count = (value: number): string => (value === 0 ? "" : String(value));
  return [
    text(`${label}:`),
    {
      kind: "table",
      columns: [
        { title: at, width: 8, align: "center" },
        { title: name, width: hasFiles ? 68 : 82, align: "left" },
        { title: originals, width: 14, align: "center" },
        { title: copies, width: 14, align: "center" },
        ...(hasFiles ? [{ title: electronic, width: 15, align: "center" as const }] : []),
      ],
      rows: papers.map((paper, index) => [
        String(index + 1),
        loose(paper.note ? `${paper.name} (${paper.note})` : paper.name),
        count(paper.originals),
        count(paper.copies),
        ...(hasFiles ? [count(paper.electronic)] : []),
      ]),
    },
  ];
}

function feeBlocks(fee: FormFee | null): FormBlock[] {
  if (fee === null) return [];
  if (fee.lines.length === 0) return field(words.fee, words.noFee);
  const total = fee.lines.reduce((sum, line) => sum + line.amount, 0);
  const told = field(
    words.fee,
    words.feeState(formatMoney(total), capitalised(dongInWords(total)), words.feePaid[fee.paid]),
  );
  if (fee.lines.length === 1) return told;
  const [label = "", amount = ""] = words.feeColumns;
  return [
    ...told,
    {
      kind: "table",
      columns: [
        { title: label, width: 90, align: "left" },
        { title: amount, width: 30, align: "right" },
      ],
      rows: [
        ...fee.lines.map((line) => [loose(line.label), formatNumber(line.amount)]),
        [words.feeTotal, formatNumber(total)],
      ],
    },
  ];
}

const demandItems = (demands: readonly FormDemand[]): FormBlock => ({
  kind: "items",
  items: demands.map((one) => ({
    text: loose(one.text),
    more: [one.reason && loose(words.reason(one.reason)), one.basis && loose(words.basis(one.basis))].filter(
      (line): line is string => Boolean(line),
    ),
  })),
});

const byHand = (title: string, name: string) => ({ lines: [title], note: words.signNote, name: nfc(name) });

function receipt(form: ReceiptForm): Parts {
  const { dossier, competent, limit, due } = form;
  const limitText = limit && ("sameDay" in limit ? words.sameDay : words.limitOf(limit.amount, limit.unit));
  return {
    top: [
      ...field(words.receivedBy, form.receivedAt.place),
      ...field(words.competent, competent?.agency),
      ...applicantFields(dossier, words.ofWhom),
    ],
    blocks: [
      ...field(words.procedure, procedureText(dossier)),
      ...paperBlocks(words.papers, form.papers),
      ...field(words.sets, words.setsOf(form.sets)),
      ...field(words.limit, limitText),
      ...field(words.received, moment(form.receivedAt.at)),
      ...field(words.competentReceived, competent?.at ? moment(competent.at) : null),
      ...field(words.due, due ? dueInWords(due) : words.dueLater, true),
      ...note(form.explanation && `${words.why}: ${form.explanation}`),
      ...field(words.returning, words.returnWay[form.returning.way](form.returning.where)),
      ...feeBlocks(form.fee),
      ...field(words.book, form.book && words.bookPlace(form.book.volume, form.book.number)),
      ...contactFields(form.contact),
      ...lookupFields(dossier),
    ],
    signatures: [byHand(words.submitter, ""), byHand(words.receiver, form.officer)],
  };
}

function supplement(form: SupplementForm): Parts {
  return {
    top: applicantFields(form.dossier, words.dossierOf),
    blocks: [
      ...field(words.procedure, procedureText(form.dossier)),
      text(words.supplementLead),
      demandItems(form.demands),
      ...(form.by ? [text(`${words.supplementBy.replace(/ ngày$/, "")} ${dayInWords(form.by)}.`)] : []),
      text(words.supplementClock),
      ...contactFields(form.contact),
      ...lookupFields(form.dossier),
    ],
    signatures: [byHand(words.submitter, ""), byHand(words.guide, form.officer)],
  };
}

function refusal(form: RefusalForm): Parts {
  return {
    top: applicantFields(form.dossier, words.dossierOf),
    blocks: [
      ...field(words.procedure, procedureText(form.dossier)),
      text(words.refusalLead(agencyName(form.head))),
      demandItems(form.reasons),
      ...field(words.guidance, form.guidance),
      ...contactFields(form.contact),
      ...lookupFields(form.dossier),
    ],
    signatures: [byHand(words.submitter, ""), byHand(words.receiver, form.officer)],
  };
}

/** Lines of a letter an official signs. */
function signed(signature: FormSignature): Pick<FormView, "recipients" | "signatures"> {
  return {
    recipients: {
      title: words.recipients,
      lines: [words.asAbove, ...signature.recipients.map((one) => `- ${nfc(one)};`), words.file(nfc(signature.filing))],
    },
    signatures: [{ lines: authorityLines(signature.authority), note: null, name: nfc(signature.signer ?? "") }],
  };
}

const letterTop = (dossier: FormDossier): FormBlock[] => [
  ...field(words.address, dossier.applicant.address),
  ...field(words.phone, dossier.applicant.phone),
  ...field(words.email, dossier.applicant.email),
];

function apology(form: ApologyForm): Parts {
  const agency = agencyName(form.head);
  return {
    addressee: `${words.to} ${loose(form.dossier.applicant.name)}`,
    top: letterTop(form.dossier),
    blocks: [
      text(words.apologyLead(agency, moment(form.receivedAt), procedureText(form.dossier))),
      ...field(words.apologyDue, dueInWords(form.due)),
      text(words.apologyReason),
      { kind: "items", items: form.reasons.map((reason) => ({ text: loose(reason), more: [] })) },
      text(words.apology(agency)),
      ...field(words.newDue, dueInWords(form.newDue), true),
      ...contactFields(form.contact),
      ...lookupFields(form.dossier),
      text(words.thanks),
    ],
    ...signed(form.signature),
  };
}

function stop(form: StopForm): Parts {
  const agency = agencyName(form.head);
  return {
    addressee: `${words.to} ${loose(form.dossier.applicant.name)}`,
    top: letterTop(form.dossier),
    blocks: [
      text(words.stopLead(agency, moment(form.receivedAt), procedureText(form.dossier), dayInWords(form.from))),
      demandItems(form.reasons),
      ...field(words.givenBack, form.givenBack),
      ...field(words.guidance, form.guidance),
      ...contactFields(form.contact),
      ...lookupFields(form.dossier),
    ],
    ...signed(form.signature),
  };
}

function control(form: ControlForm): Parts {
  const widths = [7, 44, 20, 20, 13, 15, 13];
  const steps: FormBlock =
    form.steps.length === 0
      ? text(words.noSteps)
      : {
          kind: "table",
          columns: words.controlColumns.map((title, at) => ({
            title,
            width: widths[at] ?? 14,
            align: at === 0 || at === 4 ? "center" : "left",
          })),
          rows: form.steps.map((step, at) => [
            String(at + 1),
            loose([words.hands(step.from, step.to), step.work].filter(Boolean).join("\n")),
            step.handedAt ? `${clockTime(step.handedAt)}\n${formatDate(step.handedAt)}` : "",
            step.due ? [step.due.hour, formatDate(step.due.on)].filter(Boolean).join("\n") : "",
            step.punctuality ? words.punctuality[step.punctuality] : "",
            loose(step.note ?? ""),
            "",
          ]),
        };
  return {
    top: [...applicantFields(form.dossier, words.dossierOf)],
    blocks: [
      ...field(words.procedure, procedureText(form.dossier)),
      ...field(words.received, moment(form.receivedAt)),
      ...field(words.due, form.due && dueInWords(form.due), true),
      ...lookupFields(form.dossier),
      ...paperBlocks(words.controlPapers, form.papers),
      text(words.controlNote),
      steps,
    ],
    signatures: [],
  };
}

export type BookView = Pick<FormView, "fileTitle" | "head" | "title" | "sample" | "footer" | "page"> & {
  year: string;
  volume: string;
  span: string;
  columns: string[];
  returnTitle: string;
  returnColumns: string[];
  noteTitle: string;
  rows: string[][];
  empty: string | null;
  closing: string[];
  signatures: FormView["signatures"];
};

export function bookView(form: BookForm, look: FormLook): BookView {
  const { rows } = form;
  const [first, last] = [rows[0], rows.at(-1)];
  const closes = form.lockedOn !== null;
  return {
    fileTitle: `${look.edition.name} ${form.year}, ${words.bookVolume(form.volume).toLocaleLowerCase("vi")}`,
    head: headView(form.head, "book"),
    title: [capitals(look.edition.name)],
    sample: look.sample ? words.sample : null,
    footer: words.formOf(look.edition.number, look.edition.source),
    page: words.page,
    year: words.bookYear(form.year),
    volume: words.bookVolume(form.volume),
    span: first && last ? words.bookSpan(first.number, last.number) : words.bookEmpty,
    columns: words.bookColumns,
    returnTitle: words.bookReturn,
    returnColumns: words.bookReturnColumns,
    noteTitle: words.bookNote,
    rows: rows.map((row) => [
      String(row.number).padStart(2, "0"),
      loose(row.code),
      loose(row.procedureName),
      String(row.sets),
      loose(row.applicant),
      loose(row.contact),
      loose(row.competentAgency),
      `${clockTime(row.receivedAt)}\n${formatDate(row.receivedAt)}`,
      row.due ? [row.due.hour, formatDate(row.due.on)].filter(Boolean).join("\n") : "",
      row.returnedOn ? formatDate(row.returnedOn) : "",
      words.returnShort[row.returnWay],
      loose(row.note ?? ""),
    ]),
    empty: rows.length === 0 ? words.bookEmpty : null,
    closing: [
      words.bookTotal(rows.length),
      ...(form.lockedOn === null ? [] : [words.bookLocked(dayInWords(form.lockedOn))]),
    ],
    signatures: closes
      ? [byHand(words.bookKeeper, form.keeper ?? ""), ...(form.signature ? signed(form.signature).signatures : [])]
      : [],
  };
}

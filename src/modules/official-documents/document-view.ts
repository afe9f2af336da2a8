import { roman } from "../../platform/i18n/index.ts";
import { authorityLines } from "./authority.ts";
import { dateInWords, formatDocumentNumber, placeAndDate } from "./document-number.ts";
import { documentTypeName } from "./document-types.ts";
import { words } from "./messages.vi.ts";
import { annexLabel, pointLetter } from "./numbering.ts";
import type { Block, OfficialDocument, Table } from "./official-document.ts";
import { balanceLines, textWidth } from "./text-width.ts";

/** Every text of a document as it stands on paper; the renderers only place it. */
export type DocumentView = {
  /** For the file's properties. */
  fileTitle: string;
  superior: string[];
  issuer: string[];
  numberLine: string;
  /** "V/v …" below the number, in even lines; letters only. */
  about: string[];
  placeDate: string;
  typeName: string | null;
  subject: string;
  addressees: string[];
  bases: string[];
  blocks: ViewBlock[];
  recipients: string[];
  authority: string[];
  signer: string;
  annexes: { label: string; title: string; reference: string; landscape: boolean; blocks: ViewBlock[] }[];
};

export type ViewBlock =
  /** `level` 1 is the highest in this document. `label` is "I.", "1." or "Điều 1.". */
  | { kind: "heading"; style: "section" | "clause" | "article"; level: 1 | 2; label: string; text: string }
  | { kind: "paragraph"; label: string; text: string }
  | ({ kind: "table" } & Pick<Table, "caption" | "unit" | "columns" | "rows" | "total">);

export function documentView(document: OfficialDocument): DocumentView {
  const typeName = documentTypeName(document.type);
  const number = formatDocumentNumber(document.number, document.type, document.symbol);
  const isLetter = document.type === "CV";
  const subject = nfc(document.subject);
  const agency = nfc(document.issuingAgency).replace(/\s*\n\s*/g, " ");
  const reference = words.enclosedWith(typeName, number, dateInWords(document.date, document.year), agency);
  return {
    fileTitle: isLetter ? `${words.about} ${subject}` : `${typeName} ${subject}`,
    superior: document.superiorAgency ? agencyLines(document.superiorAgency, false) : [],
    issuer: agencyLines(document.issuingAgency, true),
    numberLine: `${words.number} ${number}`,
    about: isLetter ? balanceLines(`${words.about} ${subject}`, AGENCY_ROOM, AGENCY_SIZE, false) : [],
    placeDate: placeAndDate(nfc(document.place), document.date, document.year),
    typeName: isLetter ? null : capitals(typeName),
    subject,
    addressees: addresseeLines(document.addressees),
    bases: document.bases.map((base, i) => `${withoutEnd(nfc(base))}${i === document.bases.length - 1 ? "." : ";"}`),
    blocks: withEndMark(outline(document.body)),
    recipients: recipientLines(document),
    authority: authorityLines(document.authority),
    signer: nfc(document.signer ?? ""),
    annexes: document.annexes.map((annex, index) => ({
      label: annexLabel(index, document.annexes.length, words.annex),
      title: capitals(annex.title),
      reference,
      landscape: annex.landscape ?? false,
      blocks: outline(annex.body),
    })),
  };
}

/** Numbers sections, articles, clauses and points: each counts anew below the one above it. */
export function outline(body: readonly Block[]): ViewBlock[] {
  const blocks: ViewBlock[] = [];
  const hasUpper = body.some((block) => block.kind === "section" || block.kind === "article");
  let section = 0;
  let article = 0;
  let clause = 0;
  let point = 0;
  for (const block of body) {
    switch (block.kind) {
      case "section":
        section += 1;
        clause = 0;
        point = 0;
        blocks.push({
          kind: "heading",
          style: "section",
          level: 1,
          label: `${roman(section)}.`,
          text: capitals(block.title),
        });
        break;
      case "article":
        article += 1;
        clause = 0;
        point = 0;
        blocks.push({
          kind: "heading",
          style: "article",
          level: 1,
          label: `${words.article} ${article}.`,
          text: nfc(block.title),
        });
        break;
      case "clause":
        clause += 1;
        point = 0;
        if (block.title) {
          blocks.push({
            kind: "heading",
            style: "clause",
            level: hasUpper ? 2 : 1,
            label: `${clause}.`,
            text: nfc(block.title),
          });
          if (block.text) pushParagraphs(blocks, "", block.text);
        } else pushParagraphs(blocks, `${clause}.`, block.text ?? "");
        break;
      case "point":
        point += 1;
        pushParagraphs(blocks, `${pointLetter(point)})`, block.text);
        break;
      case "paragraph":
        pushParagraphs(blocks, "", block.text);
        break;
      case "list":
        for (const item of block.items) pushParagraphs(blocks, "-", item);
        break;
      case "table":
        blocks.push({
          ...block,
          columns: block.columns.map((c) => ({ ...c, title: nfc(c.title) })),
          rows: block.rows.map((r) => r.map(nfc)),
        });
        break;
    }
  }
  return blocks;
}

/** A line end in the text begins a paragraph; only the first carries the number. */
function pushParagraphs(blocks: ViewBlock[], label: string, text: string): void {
  const lines = nfc(text)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  lines.forEach((line, index) => {
    blocks.push({ kind: "paragraph", label: index === 0 ? label : "", text: line });
  });
}

/** "./." after the last sentence (all models of Phụ lục III); on a line of its own where the body ends with a table. */
function withEndMark(blocks: ViewBlock[]): ViewBlock[] {
  const last = blocks.at(-1);
  if (!last || last.kind === "table") return [...blocks, { kind: "paragraph", label: "", text: words.end }];
  return [...blocks.slice(0, -1), { ...last, text: `${withoutEnd(last.text)}${words.end}` }];
}

function addresseeLines(addressees: readonly string[]): string[] {
  const names = addressees.map((name) => withoutEnd(nfc(name)));
  if (names.length < 2) return names;
  return names.map((name, i) => `- ${name}${i === names.length - 1 ? "." : ";"}`);
}

function recipientLines({ addressees, recipients, filing }: OfficialDocument): string[] {
  const names = [
    ...(addressees.length > 0 ? [words.asAbove] : []),
    ...recipients.map((name) => withoutEnd(nfc(name)).replace(/^-\s*/, "")),
  ];
  return [...names.map((name) => `- ${name};`), `- ${words.file} ${withoutEnd(nfc(filing))}.`];
}

/** Marks that end a line, so that ours can take their place. */
function withoutEnd(text: string): string {
  return text.trim().replace(/(?:\.\/\.|[.;,\s])+$/, "");
}

/** Left column of the head: 40 % of the text's width, less a little air; at 13 points. */
const AGENCY_ROOM = 182;
const AGENCY_SIZE = 13;

/**
 * A name on one line if it fits; a People's Committee is divided before its place, other names into even lines. Line ends
 * in the name come first.
 */
export function agencyLines(name: string, bold: boolean, room = AGENCY_ROOM, size = AGENCY_SIZE): string[] {
  return name
    .split("\n")
    .map((line) => capitals(line.trim()))
    .filter(Boolean)
    .flatMap((line) => {
      if (textWidth(line, size, bold) <= room) return [line];
      const committee = /^((?:HỘI ĐỒNG|ỦY BAN) NHÂN DÂN) (.+)$/.exec(line);
      return committee
        ? [committee[1]!, ...balanceLines(committee[2]!, room, size, bold)]
        : balanceLines(line, room, size, bold);
    });
}

function capitals(text: string): string {
  return nfc(text).toLocaleUpperCase("vi");
}

function nfc(text: string): string {
  return text.normalize("NFC");
}

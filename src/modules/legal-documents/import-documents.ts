import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { nfc, parseVietnameseDate, unmark } from "../../platform/i18n/index.ts";
import { findHomeUnit, matchUnitByName } from "../organisations/index.ts";
import { isNumber, recordDocument, relateDocuments } from "./keep-document.ts";
import {
  DOCUMENT_TYPES,
  type DocumentFacts,
  foldIssuer,
  type KnownStatus,
  LIMITS,
  type RelationKind,
  typeOfNumber,
  withoutOffice,
} from "./legal-document.ts";
import { findByKey, listDocumentsByNumber } from "./legal-documents.store.ts";
import type { NationalDocument } from "./national-documents.ts";

export interface DocumentToTake {
  facts: Omit<DocumentFacts, "issuerUnitId">;
  /** What it does to others: "61/2018/NĐ-CP", or with its day where a number means several: "76/NQ-CP|2021-07-15". */
  relations: [RelationKind, string][];
}

export type RowFault =
  | { row: number; fault: "number" | "order" | "long" }
  | { row: number; fault: "date"; text: string };

export type ListReading =
  | { ok: false; fault: "noNumberColumn" | "empty" | "rows" }
  | { ok: true; documents: DocumentToTake[]; faults: RowFault[] };

export const MOST_ROWS = 5_000;

const COLUMNS = {
  type: /^(?:loai|hinh thuc|ten loai)/,
  number: /^so(?: van ban| hieu|,? ?ky hieu| ?\/ ?ky hieu| va ky hieu)?$|so(?:,)? ?ky hieu|so hieu/,
  issuer: /co quan|noi ban hanh|don vi ban hanh/,
  issuedOn: /ngay ban hanh|ngay van ban|^ngay$/,
  title: /trich yeu|ten van ban|noi dung/,
  inForceTo: /^het hieu luc|ngay het/,
  inForceFrom: /hieu luc tu|ngay hieu luc|ngay co hieu luc/,
  status: /tinh trang|trang thai|^hieu luc$/,
  replaces: /thay the/,
  url: /dia chi|duong dan|lien ket|url/,
} as const;
type Column = keyof typeof COLUMNS;

/** A list of documents as offices keep them; the first row that names a number column is the head. */
export function readDocumentList(rows: readonly (readonly unknown[])[]): ListReading {
  const texts = rows.map((row) => row.map((cell) => nfc(cell === null || cell === undefined ? "" : String(cell))));
  if (texts.every((row) => row.every((cell) => cell === ""))) return { ok: false, fault: "empty" };
  const headAt = texts.slice(0, 15).findIndex((row) => columnsOf(row).number !== undefined);
  if (headAt === -1) return { ok: false, fault: "noNumberColumn" };
  if (texts.length - headAt - 1 > MOST_ROWS) return { ok: false, fault: "rows" };
  const at = columnsOf(texts[headAt] as string[]);
  const documents: DocumentToTake[] = [];
  const faults: RowFault[] = [];
  for (const [index, cells] of texts.entries()) {
    if (index <= headAt || cells.every((cell) => cell === "")) continue;
    const read = readRow((column) => (at[column] === undefined ? "" : (cells[at[column]] ?? "")), index + 1);
    if ("fault" in read) faults.push(read);
    else documents.push(read);
  }
  return { ok: true, documents, faults };
}

function columnsOf(row: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const [index, cell] of row.entries()) {
    const name = unmark(cell).replace(/\s+/g, " ").trim();
    for (const [column, pattern] of Object.entries(COLUMNS) as [Column, RegExp][])
      if (found[column] === undefined && pattern.test(name)) {
        found[column] = index;
        break;
      }
  }
  return found;
}

function readRow(cell: (column: Column) => string, row: number): DocumentToTake | RowFault {
  const number = cell("number")
    .replace(/\s+/g, "")
    .replace(/^(?:số|Số):?/u, "");
  if (!isNumber(number) || number.length > LIMITS.number) return { row, fault: "number" };
  const days: Partial<Record<"issuedOn" | "inForceFrom" | "inForceTo", string | null>> = {};
  for (const column of ["issuedOn", "inForceFrom", "inForceTo"] as const) {
    const text = cell(column);
    const day = text === "" ? null : /^\d{4}-\d\d-\d\d$/.test(text) ? text : parseVietnameseDate(text);
    if (text !== "" && day === null) return { row, fault: "date", text: text.slice(0, 40) };
    days[column] = day;
  }
  const { issuedOn = null, inForceFrom = null, inForceTo = null } = days;
  if ((issuedOn && inForceFrom && inForceFrom < issuedOn) || (inForceFrom && inForceTo && inForceTo < inForceFrom))
    return { row, fault: "order" };
  const [issuer, title, url] = [cell("issuer"), cell("title"), cell("url")];
  if (issuer.length > LIMITS.issuer || title.length > LIMITS.title || url.length > LIMITS.url)
    return { row, fault: "long" };
  return {
    facts: {
      type: DOCUMENT_TYPES.find((type) => unmark(type) === unmark(cell("type"))) ?? typeOfNumber(number),
      number,
      issuer: issuer === "" ? null : issuer,
      issuedOn,
      title,
      status: readStatus(cell("status"), inForceFrom, inForceTo),
      inForceFrom,
      partlyFrom: null,
      inForceTo,
      topics: [],
      url: /^https?:\/\/\S+$/i.test(url) ? url : null,
      note: null,
    },
    relations: cell("replaces")
      .split(/[;\n]/)
      .map((one) => one.replace(/\s+/g, ""))
      .filter(isNumber)
      .map((one) => ["replaces", one]),
  };
}

function readStatus(text: string, from: string | null, to: string | null): KnownStatus {
  const plain = unmark(text);
  if (/mot phan/.test(plain)) return "partly";
  if (/het|bi thay|bai bo/.test(plain) || (plain === "" && to !== null)) return "expired";
  return /con hieu luc|chua co hieu luc|co hieu luc/.test(plain) || from !== null ? "inForce" : "unknown";
}

export const nationalToTake = (one: NationalDocument): DocumentToTake => ({
  facts: {
    type: one.type,
    number: one.number,
    issuer: one.issuer,
    issuedOn: one.issuedOn ?? null,
    title: one.title,
    status: one.status ?? "inForce",
    inForceFrom: one.from ?? null,
    partlyFrom: null,
    inForceTo: one.to ?? null,
    topics: one.topics ?? [],
    url: null,
    note: null,
  },
  relations: one.relations ?? [],
});

/** Takes documents in that are not known yet, then what they do to each other. @idempotent */
export async function takeDocuments(
  tx: Tx,
  actor: Actor,
  input: { documents: readonly DocumentToTake[]; source: string; day: string; at: Date },
): Promise<{ added: number; known: number }> {
  const home = await findHomeUnit(tx, input.day);
  const units = new Map<string, string | null>();
  const unitOf = async (issuer: string | null): Promise<string | null> => {
    if (!issuer) return null;
    const key = foldIssuer(issuer);
    if (!units.has(key)) {
      const options = home ? { within: home.id } : {};
      const [match, ...others] = await matchUnitByName(tx, withoutOffice(issuer), input.day, options);
      units.set(key, match && others.length === 0 ? match.unit.id : null);
    }
    return units.get(key) ?? null;
  };
  let added = 0;
  let known = 0;
  const fresh: { id: number; relations: DocumentToTake["relations"] }[] = [];
  for (const { facts, relations } of input.documents) {
    if (await findByKey(tx, facts)) {
      known++;
      continue;
    }
    const whole = { ...facts, issuerUnitId: await unitOf(facts.issuer) };
    const id = await recordDocument(tx, actor, { facts: whole, at: input.at, source: input.source });
    fresh.push({ id, relations });
    added++;
  }
  for (const { id, relations } of fresh) {
    for (const [kind, target] of relations) {
      const [number = "", day] = target.split("|");
      const found = (await listDocumentsByNumber(tx, [number])).filter(
        (one) => one.id !== id && (day === undefined || one.issuedOn === day),
      );
      const [to, ...others] = found;
      if (to && others.length === 0)
        await relateDocuments(tx, actor, {
          fromId: id,
          kind,
          toId: to.id,
          onDay: null,
          partly: false,
          note: null,
          at: input.at,
        });
    }
  }
  return { added, known };
}

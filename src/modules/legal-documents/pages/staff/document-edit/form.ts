import { nfc, parseVietnameseDate } from "../../../../../platform/i18n/index.ts";
import { isTopic } from "../../../../topics/index.ts";
import { isNumber } from "../../../keep-document.ts";
import {
  DOCUMENT_TYPES,
  type DocumentFacts,
  KNOWN_STATUSES,
  type KnownStatus,
  type LegalDocument,
  LIMITS,
} from "../../../legal-document.ts";
import type { Words } from "../../../messages.vi.ts";

const DATES = ["issuedOn", "inForceFrom", "partlyFrom", "inForceTo"] as const;
export type DateField = (typeof DATES)[number];
export type DateTyped = Record<"day" | "month" | "year", string>;

export interface DocumentTyped {
  type: string;
  number: string;
  issuer: string;
  title: string;
  status: string;
  url: string;
  note: string;
  topics: string[];
  dates: Record<DateField, DateTyped>;
  basedOn: string;
}

const TEXTS = ["type", "number", "issuer", "title", "status", "url", "note", "basedOn"] as const;

export function readTyped(body: Record<string, unknown>): DocumentTyped {
  const one = (name: string): string => (typeof body[name] === "string" ? nfc(body[name] as string) : "");
  const texts = Object.fromEntries(TEXTS.map((name) => [name, one(name)])) as Record<(typeof TEXTS)[number], string>;
  return {
    ...texts,
    topics: [body.topics ?? []].flat().map((topic) => nfc(String(topic))),
    dates: Object.fromEntries(
      DATES.map((name) => [name, { day: one(`${name}-day`), month: one(`${name}-month`), year: one(`${name}-year`) }]),
    ) as Record<DateField, DateTyped>,
  };
}

export function typedOf(document: LegalDocument): DocumentTyped {
  const parts = (day: string | null): DateTyped => {
    const [year = "", month = "", date = ""] = (day ?? "").split("-");
    return { day: date, month, year };
  };
  return {
    type: document.type ?? "",
    number: document.number,
    issuer: document.issuer ?? "",
    title: document.title,
    status: document.status,
    url: document.url ?? "",
    note: document.note ?? "",
    topics: document.topics,
    basedOn: String(document.version),
    dates: {
      issuedOn: parts(document.issuedOn),
      inForceFrom: parts(document.inForceFrom),
      partlyFrom: parts(document.partlyFrom),
      inForceTo: parts(document.inForceTo),
    },
  };
}

export type Read =
  | { ok: true; facts: Omit<DocumentFacts, "issuerUnitId"> }
  | { ok: false; errors: { field: string; message: string }[] };

/** Everything wrong at once, each at its field. */
export function readDocument(typed: DocumentTyped, words: Words): Read {
  const errors: { field: string; message: string }[] = [];
  const say = (field: string, message: string) => errors.push({ field, message });
  const { errors: said } = words;
  if (!(DOCUMENT_TYPES as readonly string[]).includes(typed.type)) say("type", said.type);
  if (!isNumber(typed.number) || typed.number.length > LIMITS.number) say("number", said.number);
  if (typed.issuer === "") say("issuer", said.issuer);
  if (typed.title === "") say("title", said.title);
  const days = {} as Record<DateField, string | null>;
  for (const name of DATES) {
    const { day, month, year } = typed.dates[name];
    const isEmpty = day === "" && month === "" && year === "";
    days[name] = isEmpty ? null : parseVietnameseDate(`${day}/${month}/${year}`);
    if (!isEmpty && days[name] === null) say(name, said.date);
  }
  const { issuedOn, inForceFrom, inForceTo } = days;
  const yearInNumber = /^\d+[\p{L}.]*\/((?:19|20)\d\d)\//u.exec(typed.number)?.[1];
  if (yearInNumber && issuedOn && !issuedOn.startsWith(yearInNumber)) say("issuedOn", said.yearInNumber(yearInNumber));
  if (issuedOn && inForceFrom && inForceFrom < issuedOn) say("inForceFrom", said.fromBeforeIssued);
  if (inForceTo && (inForceFrom ?? issuedOn ?? "") > inForceTo) say("inForceTo", said.toBeforeFrom);
  const isStatus = (KNOWN_STATUSES as readonly string[]).includes(typed.status);
  if (!isStatus) say("status", said.status);
  if (typed.url !== "" && !/^https?:\/\/[^\s]+$/i.test(typed.url)) say("url", said.url);
  if (typed.topics.some((topic) => !isTopic(topic))) say("topics", said.topics);
  if (errors.length > 0) return { ok: false, errors };
  const { type, number, issuer, title, url, note, topics } = typed;
  return {
    ok: true,
    facts: {
      type,
      number,
      issuer,
      title,
      status: typed.status as KnownStatus,
      ...days,
      topics,
      url: url === "" ? null : url,
      note: note === "" ? null : note,
    },
  };
}

import { z } from "zod";
import type { FieldError } from "../../../platform/html/index.ts";
import { type Lang, parseVietnameseDate, pick } from "../../../platform/i18n/index.ts";
import { FEE_CHANNELS, type FeeChannel, MOST_COPIES, OTHER_CASE } from "../../fees/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

const one = (limit: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z
      .string()
      .transform((text) => text.slice(0, limit))
      .optional()
      .catch(undefined),
  );

const Query = z.object({
  noi: one(100),
  cach: one(20),
  th: one(10),
  "so-ban": one(40),
  mien: one(20),
  ngay: one(40),
  gio: one(20),
});

export const CHANNEL_IN_ADDRESS: Record<FeeChannel, string> = {
  inPerson: "truc-tiep",
  online: "truc-tuyen",
  post: "buu-chinh",
};

/** What a reader of a procedure page said about their own case; it stands in the address and nowhere else. */
export interface LocalQuery {
  /** Address of the unit where they would hand it in. */
  unit: string | null;
  channel: FeeChannel | null;
  /** Place in the list of cases, or `other`. */
  caseAt: number | typeof OTHER_CASE | null;
  copies: number;
  reliefId: string | null;
  /** Day and time of handing in. */
  day: string | null;
  time: string | null;
  /** As typed, for the fields to keep. */
  typed: { copies: string; day: string; time: string };
  errors: ("so-ban" | "ngay" | "gio")[];
  /** Whether anything about the money was asked. */
  asksFee: boolean;
}

export function readLocalQuery(query: unknown): LocalQuery {
  const raw = Query.parse(query);
  const errors: LocalQuery["errors"] = [];
  const copiesText = (raw["so-ban"] ?? "").trim();
  const copies = copiesText === "" ? 1 : /^\d{1,6}$/.test(copiesText) ? Number(copiesText) : Number.NaN;
  if (!(copies >= 1 && copies <= MOST_COPIES)) errors.push("so-ban");
  const dayText = (raw.ngay ?? "").trim();
  const day = dayText === "" ? null : parseVietnameseDate(dayText);
  if (dayText !== "" && day === null) errors.push("ngay");
  const timeText = (raw.gio ?? "").trim();
  const time = timeText === "" ? null : readTime(timeText);
  if (timeText !== "" && time === null) errors.push("gio");
  return {
    unit: raw.noi ? raw.noi.trim() : null,
    channel: FEE_CHANNELS.find((channel) => CHANNEL_IN_ADDRESS[channel] === raw.cach) ?? null,
    caseAt: raw.th === OTHER_CASE ? OTHER_CASE : /^\d{1,4}$/.test(raw.th ?? "") ? Number(raw.th) : null,
    copies: errors.includes("so-ban") ? 1 : copies,
    reliefId: raw.mien ? raw.mien : null,
    day,
    time,
    typed: { copies: copiesText, day: dayText, time: timeText },
    errors,
    asksFee: [raw.cach, raw.th, raw["so-ban"], raw.mien].some((part) => part !== undefined),
  };
}

/** "15:30", "15h30", "15 giờ", "9h" as "15:30". */
function readTime(text: string): string | null {
  const found = /^(\d{1,2})\s*(?:[:hg.]|giờ)?\s*(\d{2})?\s*(?:phút)?$/iu.exec(text.replace(/\s+/g, " "));
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** Same words, same page: what the answer depends on. */
export function localKey(query: LocalQuery): string {
  const { unit, channel, caseAt, copies, reliefId, day, time, asksFee } = query;
  return JSON.stringify([unit, channel, caseAt, copies, reliefId, day, time, asksFee]);
}

/** What was typed wrongly, as sentences that lead to their fields. */
export function sayLocalErrors(query: LocalQuery, lang: Lang): FieldError[] {
  const words = pick(lang, vi, en);
  const say = {
    "so-ban": words.costCopiesWrong(MOST_COPIES),
    ngay: words.whenDayWrong,
    gio: words.whenTimeWrong,
  };
  return query.errors.map((field) => ({ field, message: say[field] }));
}

import { z } from "zod";
import type { Callback } from "../connect.ts";
import { SmsHttpSettings } from "./sms-http.ts";

/** More at once is no report of a gateway. */
const MOST = 1_000;

const Fields = z.record(z.string(), z.unknown());

/** One object, or a list of them. */
function rowsIn(body: unknown): Record<string, unknown>[] | null {
  const rows = z
    .array(Fields)
    .min(1)
    .max(MOST)
    .safeParse(Array.isArray(body) ? body : [body]);
  return rows.success ? rows.data : null;
}

const textIn = (row: Record<string, unknown>, field: string, most: number): string => {
  const value = row[field];
  return typeof value === "string" || typeof value === "number" ? String(value).trim().slice(0, most) : "";
};

/** What a gateway tells by calling us; the names of its fields and codes are settings. */
export const readSmsHttpCallback: Callback = {
  reports(provider, body, now) {
    const { reports: names } = SmsHttpSettings.parse(provider.settings);
    return (
      rowsIn(body)?.flatMap((row) => {
        const id = textIn(row, names.id, 200);
        const key = textIn(row, names.key, 200);
        const state = textIn(row, names.state, 40);
        const outcome = (["delivered", "refused", "unreachable"] as const).find((one) => names[one].includes(state));
        if (!outcome || (id === "" && key === "")) return [];
        return {
          namedBy: id === "" ? ("key" as const) : ("remote" as const),
          name: id || key,
          outcome,
          reason: textIn(row, names.reason, 500) || null,
          endsAddress: false,
          to: null,
          happenedAt: momentIn(textIn(row, names.at, 40), now),
        };
      }) ?? null
    );
  },
  messages(provider, body) {
    const { incoming: names } = SmsHttpSettings.parse(provider.settings);
    return (
      rowsIn(body)?.flatMap((row) => {
        const from = textIn(row, names.from, 40);
        return from === ""
          ? []
          : {
              providerId: provider.id,
              from,
              text: textIn(row, names.text, 5_000),
              remoteId: textIn(row, names.id, 200) || null,
            };
      }) ?? null
    );
  },
};

/** Seconds or milliseconds since 1970, or a date; without a zone it is Vietnamese. What cannot be, is now. */
function momentIn(text: string, now: Date): Date {
  const number = Number(text);
  const read = /^\d{10,13}$/.test(text)
    ? new Date(text.length > 11 ? number : number * 1_000)
    : new Date(/[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.replace(" ", "T")}+07:00`);
  return Number.isNaN(read.getTime()) || read > now ? now : read;
}

import { nfc, parseVietnameseDate } from "../i18n/index.ts";
import type { FormErrors } from "./form.ts";
import type { Rq } from "./routes.ts";

export type Typed = Record<string, string>;

export interface TypedForm {
  typed: Typed;
  /** The date field of this name: undefined where all three boxes are empty, null where it is no real day. */
  dayOf(name: string): string | null | undefined;
}

/** A posted form of single fields as typed, in NFC and trimmed. */
export function typedForm(rq: Rq): TypedForm {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? nfc(value).trim() : ""]),
  );
  return {
    typed,
    dayOf(name) {
      const parts = ["day", "month", "year"].map((part) => typed[`${name}-${part}`] ?? "");
      return parts.every((part) => part === "") ? undefined : parseVietnameseDate(parts.join("/"));
    },
  };
}

/** Something is written, it fits, and it holds no half characters. */
export const isText = (text: string | undefined, most: number): text is string =>
  text !== undefined && text !== "" && fits(text, most);

/** The same where nothing may be written as well. */
export const fits = (text: string | undefined, most: number): boolean =>
  text === undefined || ([...text].length <= most && text.isWellFormed());

/** What the fields of a form need, out of what was typed and what is wrong with it. */
export const summaryOf = (errors: FormErrors): { field: string; message: string }[] =>
  Object.entries(errors).map(([field, message]) => ({ field, message: message ?? "" }));

export const errorIn =
  (errors: FormErrors) =>
  (field: string): { error?: string } =>
    errors[field] ? { error: errors[field] } : {};

export const dayIn = (typed: Typed, name: string) => ({
  day: typed[`${name}-day`] ?? "",
  month: typed[`${name}-month`] ?? "",
  year: typed[`${name}-year`] ?? "",
});

/** A known day as the boxes of a date field show it. */
export function typedDay(name: string, day: string | null): Typed {
  const [year = "", month = "", date = ""] = (day ?? "").split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

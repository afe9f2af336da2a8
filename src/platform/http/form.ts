import type { z } from "zod";
import { formatNumber, type Lang, nfc } from "../i18n/index.ts";

/** Per field, a key or sentence of the module's messages; the page turns it into words beside the field. */
export type FormErrors = Partial<Record<string, string>>;

/**
 * A posted form after parsing: either the value, or what was typed together with what is wrong with it, so that the page
 * can be shown again with everything kept.
 */
export type Form<T> =
  | { ok: true; value: T; typed: Record<string, string | string[]> }
  | { ok: false; errors: FormErrors; typed: Record<string, string | string[]> };

/**
 * Parses a form body with a schema whose messages are keys. All texts are brought to NFC first, so that what a phone
 * types with combining marks equals what a PC types.
 */
export function parseForm<T>(schema: z.ZodType<T>, body: unknown): Form<T> {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    // Set as a field, this name would exchange what stands behind the object.
    if (name === "__proto__") continue;
    if (typeof value === "string") typed[name] = nfc(value);
    else if (Array.isArray(value)) typed[name] = value.map((one) => nfc(String(one)));
  }
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data, typed };
  const errors: FormErrors = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? "");
    errors[field] ??= issue.message;
  }
  return { ok: false, errors, typed };
}

/**
 * Texts longer than their field may hold, each with its sentence. Nothing typed is cut to fit: what would be saved
 * shortened is given back whole.
 */
export function longTexts(
  typed: Record<string, unknown>,
  limits: Readonly<Record<string, number>>,
  lang: Lang,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const [field, most] of Object.entries(limits)) {
    const text = typed[field];
    if (typeof text === "string" && [...text].length > most) errors[field] = TOO_LONG[lang](formatNumber(most));
  }
  return errors;
}

const TOO_LONG = {
  vi: (most: string) => `Dài quá ${most} ký tự. Hãy viết ngắn lại.`,
  en: (most: string) => `Longer than ${most} characters. Please shorten it.`,
};

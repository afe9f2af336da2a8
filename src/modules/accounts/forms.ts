import type { FieldError } from "../../platform/html/index.ts";
import { HttpError, html, type Reply } from "../../platform/http/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { PasswordRefused, SignInRefused } from "./accounts.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export type Words = typeof vi;

export const wordsFor = (lang: Lang): Words => pick(lang, vi, en as Words);

type ErrorKey = keyof Words["errors"];

/** Keys of a form's schema as sentences beside their fields. */
export function fieldErrors(errors: Partial<Record<string, string>>, words: Words): FieldError[] {
  return Object.entries(errors).flatMap(([field, key]) =>
    key === undefined ? [] : [{ field, message: words.errors[key as ErrorKey] ?? key }],
  );
}

/**
 * A refusal that belongs to a field, as the form shows it again: 429 with the seconds to wait, else 422. Anything else is
 * thrown on.
 */
export function refusalOnForm(
  error: unknown,
  words: Words,
  fields: { signIn: string; current?: string; next?: string },
): { errors: FieldError[]; status: number; headers: Record<string, string> } {
  if (error instanceof SignInRefused) {
    const message = error.code === "wait" ? words.signInFaults.wait(error.waitSeconds) : words.signInFaults[error.code];
    const isWait = error.code === "wait";
    return {
      errors: [{ field: fields.signIn, message }],
      status: isWait ? 429 : 422,
      headers: isWait ? { "retry-after": String(error.waitSeconds) } : {},
    };
  }
  if (error instanceof PasswordRefused) {
    const field = error.code === "current-wrong" ? fields.current : fields.next;
    return {
      errors: [{ field: field ?? fields.signIn, message: words.passwordFaults[error.code] }],
      status: 422,
      headers: {},
    };
  }
  throw error;
}

/** A form that came back with faults. */
export function formAgain(view: Parameters<typeof html>[0], status = 422, headers: Record<string, string> = {}): Reply {
  return html(view, { status, headers });
}

/** Ids come from addresses; what is no uuid is nothing of ours. */
export function uuidParam(value: string | undefined): string {
  if (value && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return value;
  throw new HttpError(404, "not-found");
}

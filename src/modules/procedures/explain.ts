import { type Lang, pick } from "../../platform/i18n/index.ts";
import { TableError, tableMessagesEn, tableMessagesVi } from "../../platform/tables/index.ts";
import { ProcedureFileRefused, type RefusalCode, type RefusalData } from "./import/refusal.ts";
import type { NoticeCode } from "./import-procedures.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Why a whole file was refused, for a clerk; null for an error that is not about the file. */
export function sayFileRefusal(error: unknown, lang: Lang = "vi"): string | null {
  if (error instanceof TableError) return pick(lang, tableMessagesVi, tableMessagesEn)[error.code](error.data);
  if (error instanceof ProcedureFileRefused) return pick(lang, vi, en).fileRefusals[error.code](error.data.limit);
  return null;
}

/** The same from what an import kept of it. */
export function sayKeptFailure(failure: { code: string; data: Record<string, unknown> }, lang: Lang): string {
  const tables = pick(lang, tableMessagesVi, tableMessagesEn) as Record<string, ((data: object) => string) | undefined>;
  const own = pick(lang, vi, en).fileRefusals as Record<string, ((limit?: number) => string) | undefined>;
  return (
    own[failure.code]?.(failure.data.limit as number | undefined) ??
    tables[failure.code]?.(failure.data) ??
    failure.code
  );
}

/** Why a row was refused, or what to look at, for a clerk. */
export function sayRemark(remark: { kind: string; reason: string; data: unknown }, lang: Lang = "vi"): string {
  const words = pick(lang, vi, en);
  return remark.kind === "refused"
    ? words.refusals[remark.reason as RefusalCode](remark.data as RefusalData)
    : words.notices[remark.reason as NoticeCode](remark.data as never);
}

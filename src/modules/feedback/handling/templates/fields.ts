import { vietnamDay } from "../../../../platform/clock/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { showCode } from "../../question.ts";

/** Fields of a template and of an answer to many, filled for each when it is sent. */
export const FIELDS = ["xung_ho", "ma", "don_vi", "ngay"] as const;

export interface Filling {
  /** The sender's full name, or nothing; only the given name is ever shown, because the page stands behind a code. */
  name: string;
  code: string;
  unitName: string;
  at: Date;
}

/** What stands in braces and is no field: a letter wrong would reach people as it is. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(/\{([^{}\n]{0,40})\}/g)].flatMap(([whole, name]) =>
    (FIELDS as readonly string[]).includes((name ?? "").trim()) ? [] : [whole],
  );
}

export const hasFields = (text: string): boolean => /\{\s*(?:xung_ho|ma|don_vi|ngay)\s*\}/.test(text);

export function fillIn(text: string, filling: Filling): string {
  const given = filling.name.trim().split(/\s+/).at(-1) ?? "";
  const values: Record<string, string> = {
    xung_ho: given === "" ? "anh/chị" : `anh/chị ${given}`,
    ma: showCode(filling.code),
    don_vi: filling.unitName,
    ngay: formatDate(vietnamDay(filling.at)),
  };
  return text.replace(/\{\s*(xung_ho|ma|don_vi|ngay)\s*\}/g, (_whole, name: string) => values[name] ?? "");
}

import { parseVietnameseDate } from "../../../../platform/i18n/index.ts";
import { readProcedureCode } from "../../import/procedure-code.ts";
import { RowRefused } from "../../import/refusal.ts";

export interface LineFault<Fault extends string = string> {
  /** As the reader of the file counts: the first line is 1. */
  line: number;
  fault: Fault;
  given: string;
}

/** A code as people write it; null where it is none. */
export function codeIn(text: string): string | null {
  try {
    return readProcedureCode(text);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    return null;
  }
}

/** A day written as in Vietnam or as computers do; "" is none, undefined is no day. */
export function readCellDay(text: string): string | null | undefined {
  if (text === "") return null;
  return parseVietnameseDate(text.slice(0, 10)) ?? undefined;
}

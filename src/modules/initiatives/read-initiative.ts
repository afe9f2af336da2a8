import type { Db } from "../../platform/db/index.ts";
import type { FormErrors, Typed } from "../../platform/http/index.ts";
import { cleanText } from "../../platform/i18n/index.ts";
import { insultsIn, privateNumbersIn } from "../feedback/index.ts";
import { listProcedureNames, PROCEDURE_CODE } from "../procedures/index.ts";
import { isTopic } from "../topics/index.ts";
import { INITIATIVE_KINDS, INITIATIVE_LIMITS, type InitiativeText } from "./initiative.ts";
import type { vi } from "./messages.vi.ts";

/** One line as it is kept. */
export const oneLine = (typed: string | undefined): string => cleanText(typed ?? "").replace(/\s*\n+\s*/g, " ");

/** What was typed about the idea itself, with the sentence for each fault, in the order of the form. */
export async function readText(
  db: Db,
  typed: Typed,
  words: typeof vi,
  now: Date,
): Promise<{ text: InitiativeText; errors: FormErrors }> {
  const said = words.send.errors;
  const errors: FormErrors = {};
  const kind = INITIATIVE_KINDS.find((one) => one === typed.kind);
  const procedureCode = oneLine(typed.procedureCode).replace(/\s/g, "");
  const text: InitiativeText = {
    kind: kind ?? "initiative",
    title: oneLine(typed.title),
    problem: cleanText(typed.problem ?? ""),
    solution: cleanText(typed.solution ?? ""),
    effect: cleanText(typed.effect ?? ""),
    topic: isTopic(typed.topic ?? "") ? (typed.topic as string) : null,
    procedureCode: procedureCode || null,
    authorText: oneLine(typed.authorText),
  };
  const check = (field: "title" | "problem" | "solution" | "effect", missing: string | null, long: string): void => {
    const value = text[field];
    if (value === "" && missing) errors[field] = missing;
    else if ([...value].length > INITIATIVE_LIMITS[field]) errors[field] = long;
    else if (!(typed[field] ?? "").isWellFormed()) errors[field] = said.loneMarks;
    else if (insultsIn(value).length > 0) errors[field] = said.insult;
    else if (privateNumbersIn(value).length > 0) errors[field] = said.number;
  };
  if (!kind) errors.kind = said.kind;
  if (procedureCode) {
    const known = PROCEDURE_CODE.test(procedureCode) && (await listProcedureNames(db, [procedureCode], now)).length > 0;
    if (!known) errors.procedureCode = said.procedureUnknown;
  } else if (kind === "simplification") errors.procedureCode = said.procedureMissing;
  check("title", said.titleMissing, said.titleLong);
  check("problem", said.problemMissing, said.textLong);
  check("solution", said.solutionMissing, said.textLong);
  check("effect", null, said.effectLong);
  return { text, errors };
}

import { HttpError, InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { toApiDraft } from "../reading/api-draft.ts";
import { checkCitations } from "../reading/citations-check.ts";
import { DocumentRefused } from "../reading/document-text.errors.ts";
import type { PlanDraft } from "../reading/plan-draft.ts";
import { readPlan } from "../reading/read-plan.ts";
import { readSourceText } from "../source-text.ts";
import { ReadBody } from "./schemas.ts";

/** Reads a plan and answers the structured draft; nothing is saved. */
export async function readPlanApi(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const file = rq.files[0];
  const source = file ? await textOf(rq, file.bytes, file.fileName) : null;
  const body = ReadBody.safeParse(file ? { ...(rq.body as object), text: source?.text } : rq.body);
  if (!body.success)
    throw new InvalidContent([
      { pointer: file ? "/file" : "/text", code: "empty", detail: words.documentRefusals.empty },
    ]);
  const { text, as } = body.data;
  if (text.trim() === "")
    throw new InvalidContent([{ pointer: "/text", code: "empty", detail: words.documentRefusals.empty }]);
  const reading = readPlan(text);
  if (reading.kind === "plan") return json(answer(rq, "plan", text, reading.draft, source));
  if (as === "directive" && reading.directiveDraft)
    return json(answer(rq, "directive", text, reading.directiveDraft, source));
  throw new HttpError(422, "not-a-plan", {
    detail: words.notAPlan(words.looks[reading.seems], reading.givesDuties),
    seems: reading.seems,
    givesDuties: reading.givesDuties,
    /** How to ask for the duties of a document that is no plan; null where it gives none. */
    offer: reading.givesDuties
      ? { method: "POST", href: "/api/v1/plans/read", body: { as: "directive" }, label: words.create.asDirective }
      : null,
    errors: [{ pointer: file ? "/file" : "/text", code: "not-a-plan", detail: words.looks[reading.seems] }],
  });
}

async function textOf(rq: Rq, bytes: Buffer, fileName: string) {
  try {
    return await readSourceText(bytes, fileName);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    const detail = pick(rq.lang, vi, en).documentRefusals[error.code];
    throw new HttpError(error.code === "too-large" ? 413 : 422, error.code, {
      detail,
      errors: [{ pointer: "/file", code: error.code, detail }],
    });
  }
}

function answer(
  rq: Rq,
  kind: "plan" | "directive",
  text: string,
  draft: PlanDraft,
  source: Awaited<ReturnType<typeof textOf>> | null,
) {
  const words = pick(rq.lang, vi, en).warnings;
  return {
    ...toApiDraft(draft),
    kind,
    warnings: checkCitations(text, draft).map((warning) => ({
      code: warning.code,
      text: warning.text,
      ...warning.range,
      message: words[warning.code](warning.details),
    })),
    ...(source ? { text: source.text, format: source.format, convertedFrom: source.convertedFrom } : {}),
  };
}

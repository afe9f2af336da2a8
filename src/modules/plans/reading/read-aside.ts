import type { Aside } from "../../../platform/aside/index.ts";
import { type CitationWarning, checkCitations } from "./citations-check.ts";
import type { PlanDraft, PlanReading } from "./plan-draft.ts";
import { readAsDirective, readPlan } from "./read-plan.ts";

/** Longer texts are read beside the thread that answers requests. Plans with their annexes are mostly far below. */
const AT_ONCE = 100_000;
/** A text as long as the reader takes needs a few seconds; on a busy machine more. */
export const READ_SECONDS = 15;
const THREAD = "modules/plans/reading/read-plan-thread.ts";

export interface PlanQuestion {
  text: string;
  /** Also of a document that is no plan and gives no duties: it was taken in before. */
  anyway: boolean;
}

export interface ReadText {
  reading: PlanReading;
  /** The plan's, or that of another document that gives duties. */
  draft: PlanDraft | null;
  /** What the text contradicts in itself, without deadlines on days off. */
  warnings: CitationWarning[];
}

export function readFor({ text, anyway }: PlanQuestion): ReadText {
  const reading = readPlan(text);
  const draft =
    reading.kind === "plan" ? reading.draft : (reading.directiveDraft ?? (anyway ? readAsDirective(text) : null));
  return { reading, draft, warnings: draft ? checkCitations(text, draft) : [] };
}

/** Reads a text for a request: a long one does not keep others waiting. @throws TookTooLong */
export async function readAside(aside: Aside, text: string): Promise<ReadText> {
  return ask(aside, { text, anyway: false });
}

/** The same of a text that was taken in before, whatever it is. @throws TookTooLong */
export async function readAgain(aside: Aside, text: string): Promise<ReadText & { draft: PlanDraft }> {
  const known = recent.get(text);
  const read = known ?? (await ask(aside, { text, anyway: true }));
  recent.delete(text);
  recent.set(text, read);
  if (recent.size > RECENT) recent.delete(recent.keys().next().value!);
  return read as ReadText & { draft: PlanDraft };
}

/** Whoever looks a draft over opens it again and again, and reading the same text gives the same. */
const recent = new Map<string, ReadText>();
const RECENT = 4;

async function ask(aside: Aside, question: PlanQuestion): Promise<ReadText> {
  if (question.text.length <= AT_ONCE) return readFor(question);
  return aside.run<ReadText>(THREAD, question, { ms: READ_SECONDS * 1_000 });
}

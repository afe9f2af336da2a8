import type { FormErrors, Reply, Rq, Typed } from "../../../../../platform/http/index.ts";
import type { Question } from "../../../feedback.store.ts";

/** What was typed into a form that stands on the page of a message, where it was not right. */
export interface TypedOnRecord {
  values: Typed;
  errors: FormErrors;
}

/** The page of the message again, with it. */
export type ShowRecord = (rq: Rq, question: Question, typed: TypedOnRecord, status: number) => Promise<Reply>;

import type { Tx } from "../../platform/db/index.ts";
import type { Rq } from "../../platform/http/index.ts";
import type { Subject } from "../quizzes/index.ts";

/** A record with questions of its own, as the pages of questions and checks need to know it. */
interface QuizPlace {
  subject: Subject;
  /** Which words the questions are asked about: what was answered on others does not count. */
  version: number;
  unitId: string;
  title: string;
  /** The address below which the pages stand. */
  base: string;
  /** The way to the record, itself included. */
  crumbs: { text: string; href: string }[];
}

/** For who writes its questions. */
export interface QuestionsPlace extends QuizPlace {
  /** Sentences of the words, to be pointed at. */
  sentences: string[];
  /** When the check is offered, in words. */
  openHint: string;
}

/** For who answers them. */
export interface CheckPlace extends QuizPlace {
  taker: string;
  /** The page of the words. */
  back: string;
  /** Taken at a secret address by somebody without an account: pages of the public side, with these headers. */
  forGuest?: { headers: Record<string, string> };
  /** Why none can be begun now, in words; null where one can. */
  refusal: string | null;
  begin(tx: Tx, at: Date): Promise<void>;
  finish(
    tx: Tx,
    input: { attemptId: string; given: Readonly<Record<string, readonly string[]>>; at: Date },
  ): Promise<{ number: number; isLate: boolean }>;
}

export type OpenQuestions = (rq: Rq) => Promise<QuestionsPlace>;
export type OpenCheck = (rq: Rq) => Promise<CheckPlace>;

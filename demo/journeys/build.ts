import type { Deadline, JourneyContent, Question, Result, Stage } from "../../src/modules/journeys/journey.ts";

/** Small helpers so that a journey reads as sentences, not as punctuation. */

type StageInput = Pick<Stage, "key" | "title"> &
  Partial<Pick<Stage, "condition" | "after" | "oneVisit" | "deadlines" | "tips">> & {
    /** Codes, or a code with its condition. */
    procedures: (string | [code: string, condition: string])[];
  };

export function stage(input: StageInput): Stage {
  const { key, title, condition = null, after = [], oneVisit = null, deadlines = [], tips = [] } = input;
  const procedures = input.procedures.map((one) =>
    typeof one === "string" ? { code: one, condition: null } : { code: one[0], condition: one[1] },
  );
  return { key, title, condition, after, oneVisit, procedures, deadlines, tips };
}

/** Nobody of an office has compared the deadlines of the demonstration with the documents: `checked` is false. */
export function within(
  amount: number,
  unit: Deadline["unit"],
  since: string,
  basis: string,
  fromEvent = false,
): Deadline {
  return { amount, unit, since, fromEvent, basis, checked: false };
}

export function ask(
  key: string,
  text: string,
  answers: [text: string, to: string][],
  hint: string | null = null,
): Question {
  return { kind: "question", key, text, hint, answers: answers.map(([said, to]) => ({ text: said, to })) };
}

export function end(
  key: string,
  title: string,
  picks: [stage: string, reason: string, codes?: string[]][],
  text: string | null = null,
): Result {
  return {
    kind: "result",
    key,
    title,
    text,
    picks: picks.map(([of, reason, codes]) => ({ stage: of, codes: codes ?? null, reason })),
  };
}

export interface DemoJourney {
  slug: string;
  content: JourneyContent;
}

/** The same identity papers under the names the procedures give them. */
export const identityPapers: JourneyContent["samePapers"] = [
  {
    name: "Căn cước, căn cước điện tử hoặc hộ chiếu của bạn",
    phrases: ["căn cước, căn cước điện tử hoặc hộ chiếu", "giấy tờ tùy thân của người"],
  },
];

import { State } from "../../platform/html/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import type { Question } from "./feedback.store.ts";
import { en as intakeEn } from "./intake/messages.en.ts";
import { vi as intakeVi } from "./intake/messages.vi.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** How a message stands, for officers: late where it waits past its day, else its state; what ended without an answer says how. */
export function QuestionMark({
  question,
  today,
  lang,
}: {
  question: Pick<Question, "state" | "dueOn"> & { closedAs?: Question["closedAs"] };
  today: string;
  lang: Lang;
}) {
  const words = pick(lang, vi, en);
  const { state, dueOn, closedAs } = question;
  if (state === "received" && dueOn < today) return <State tone="bad">{words.staff.late}</State>;
  return (
    <State tone={state === "received" ? "waiting" : state === "answered" ? "good" : "neutral"}>
      {closedAs ? pick(lang, intakeVi, intakeEn).closedAs[closedAs] : words.states[state]}
    </State>
  );
}

import { State } from "../../../../platform/html/index.ts";
import type { vi } from "../../boards/messages.vi.ts";
import type { PaperVerdict } from "../../paper-verdict.ts";

/** Whether a paper is still true, and if not, why and since when. */
export function VerdictText({
  words,
  verdict,
  overdue = false,
}: {
  words: typeof vi;
  verdict: PaperVerdict;
  overdue?: boolean;
}) {
  if (verdict.reasons.length === 0 && !overdue) return <State tone="good">{words.current}</State>;
  const told = sayReasons(words, verdict, overdue);
  return (
    <>
      <State tone={verdict.reasons.includes("ended") ? "bad" : "warn"}>{told}</State>
      {verdict.since ? ` ${words.sinceDay(verdict.since)}` : null}
    </>
  );
}

export function sayReasons(words: typeof vi, verdict: PaperVerdict, overdue: boolean): string {
  return [...verdict.reasons.map((reason) => words.reasons[reason]), ...(overdue ? [words.overdue] : [])].join("; ");
}

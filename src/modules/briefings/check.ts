import type { Db } from "../../platform/db/index.ts";
import type { Question, RestsOn, Subject } from "../quizzes/index.ts";
import type { Briefing, SourceKind } from "./briefing.ts";
import { findSource } from "./sources.ts";

/** What a question of a quick check may rest on: the words of the briefing, a document, a procedure. */
export const GROUNDS = ["words", "document", "procedure"] as const;
export type Ground = (typeof GROUNDS)[number];

export const subjectOf = (briefing: Pick<Briefing, "id">): Subject => ({ kind: "briefing", id: briefing.id });

/** The stamp as it is now of what a question rests on; "" where it is no more. */
export async function stampNow(db: Db, on: Pick<RestsOn, "kind" | "id">, version: number, now: Date): Promise<string> {
  if (on.kind === "words") return String(version);
  return (await findSource(db, on.kind as SourceKind, on.id, now))?.source.stamp ?? "";
}

/** Whether each question still stands on what it was checked against, with the words of this version. */
export async function currentGrounds(
  db: Db,
  questions: readonly Pick<Question, "restsOn">[],
  version: number,
  now: Date,
): Promise<(on: RestsOn) => boolean> {
  const stamps = new Map<string, string>();
  for (const { restsOn } of questions) {
    const key = `${restsOn.kind} ${restsOn.id}`;
    if (!stamps.has(key)) stamps.set(key, await stampNow(db, restsOn, version, now));
  }
  return (on) => stamps.get(`${on.kind} ${on.id}`) === on.stamp;
}

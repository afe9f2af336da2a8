import type { Db } from "../../platform/db/index.ts";
import { factsInWords, getProcedureInForce } from "../procedures/index.ts";
import { type Fact, type Task, type TaskToday, taskToday } from "./usability-test.ts";

/** What the version in force says of a fact, as it stands on the page; null where it says nothing. */
export async function factToday(db: Db, fact: { kind: Fact; code: string }, today: string): Promise<string | null> {
  const found = await getProcedureInForce(db, fact.code, today);
  const told = found ? factsInWords(found.version.record, "vi", today)[fact.kind].join("; ") : "";
  return told === "" ? null : told;
}

/** The tasks as they hold today. */
export async function tasksToday(db: Db, tasks: readonly Task[], today: string): Promise<TaskToday[]> {
  const known = new Map<string, string | null>();
  const told = async (fact: { kind: Fact; code: string }): Promise<string | null> => {
    const key = `${fact.kind} ${fact.code}`;
    if (!known.has(key)) known.set(key, await factToday(db, fact, today));
    return known.get(key) ?? null;
  };
  const list: TaskToday[] = [];
  for (const task of tasks) list.push(taskToday(task, task.question?.fact ? await told(task.question.fact) : null));
  return list;
}

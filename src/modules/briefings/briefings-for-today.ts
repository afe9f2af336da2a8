import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { reachOf } from "../accounts/index.ts";
import { readerOf } from "./addressed.ts";
import { dueFor } from "./briefing.ts";
import { listSent, listStream } from "./briefings.store.ts";

export interface BriefingForToday {
  id: string;
  title: string;
  dueOn: string;
  need: "read" | "readAgain" | "approve";
}

/** For the first page of a person: what is to be read, first what is due, and what waits for their yes. */
export async function briefingsForToday(db: Db, actor: Actor, now: Date, limit: number): Promise<BriefingForToday[]> {
  const today = vietnamDay(now);
  const [me, approves] = await Promise.all([
    readerOf(db, actor.id, today),
    reachOf(db, actor, "briefings.approve", now),
  ]);
  const [unread, waiting] = await Promise.all([
    me ? listStream(db, me, { view: "unread" }, today, { limit, offset: 0 }) : [],
    approves.length > 0
      ? listSent(db, { senders: approves, receivers: [], state: "waiting", notWrittenBy: actor.id }, today, { limit })
      : [],
  ]);
  return [
    ...waiting.map((row) => ({ id: row.id, title: row.title, dueOn: row.dueOn, need: "approve" as const })),
    ...unread.map((row) => ({
      id: row.id,
      title: row.title,
      dueOn: me ? dueFor(row.dueOn, me.since) : row.dueOn,
      need: row.lastRead === null || row.lastRead === row.version ? ("read" as const) : ("readAgain" as const),
    })),
  ].slice(0, limit);
}

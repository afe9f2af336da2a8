import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { removeFeed, saveFeed } from "./calendar-feed.store.ts";

/** Makes the person's secret calendar address anew and returns it; the former one answers no longer. */
export async function makeFeed(tx: Tx, actor: Actor, at: Date): Promise<string> {
  const token = randomToken();
  await saveFeed(tx, { personId: actor.id, tokenHash: tokenHash(token), createdAt: at });
  await recordAct(tx, actor, {
    act: "calendarFeed.make",
    subjectKind: "person",
    subjectId: actor.id,
    unitId: null,
    at,
  });
  return token;
}

export async function endFeed(tx: Tx, actor: Actor, at: Date): Promise<void> {
  await removeFeed(tx, actor.id);
  await recordAct(tx, actor, { act: "calendarFeed.end", subjectKind: "person", subjectId: actor.id, unitId: null, at });
}

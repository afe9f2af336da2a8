import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Rq } from "../../platform/http/index.ts";
import { actorOf } from "../accounts/index.ts";
import { ancestorIdsOf } from "../organisations/index.ts";
import { readerOf } from "./addressed.ts";
import { overseen } from "./briefing.policy.ts";
import { BriefingUnknown } from "./briefings.errors.ts";
import { findBriefing, isAddressedTo, listVersions, type Reader } from "./briefings.store.ts";
import { type Held, held } from "./write-briefing.ts";

export interface LoadedBriefing extends Held {
  me: Reader | undefined;
  /** The person is one of those who are asked to read it. */
  isForMe: boolean;
  /** The person looks after what the sending unit sends. */
  isOurs: boolean;
  /** Units whose figures, and whose names, the person sees. */
  overseen: { counts: string[]; names: string[] };
}

/**
 * A briefing somebody may see at all: sent to them, sent by units of their reach, or sent down to units of their reach.
 * To all others it does not exist.
 *
 * @throws BriefingUnknown
 */
export async function loadBriefing(rq: Rq): Promise<LoadedBriefing> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const id = z.uuid().safeParse(rq.params.id);
  const briefing = id.success ? await findBriefing(db, id.data) : undefined;
  if (!briefing) throw new BriefingUnknown();
  const all = held(briefing, await listVersions(db, briefing.id));
  const [me, seen] = await Promise.all([readerOf(db, actor.id, today), overseen(db, actor, rq.now)]);
  const isOurs = seen.counts.includes(briefing.unitId);
  const isForMe = me !== undefined && all.current !== undefined && (await isAddressedTo(db, me, briefing.id));
  const reachesUs = async (): Promise<boolean> => {
    if (!all.current || seen.counts.length === 0) return false;
    const above = await ancestorIdsOf(db, seen.counts, today);
    const { unitIds, withBelow } = all.current;
    return seen.counts.some(
      (one) =>
        unitIds.includes(one) || (withBelow && (above.get(one) ?? []).some((higher) => unitIds.includes(higher))),
    );
  };
  if (!isOurs && !isForMe && !(await reachesUs())) throw new BriefingUnknown();
  return { ...all, me, isForMe, isOurs, overseen: seen };
}

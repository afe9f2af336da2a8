import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, listUnitsUnder, siteOf } from "../../organisations/index.ts";
import { findContest } from "../contest.store.ts";
import type { Contest } from "../contest.ts";
import { ContestUnknown } from "../contests.errors.ts";

const MOST_UNITS = 4_000;

/** The contest of the address, for whose reading reaches its unit. */
export async function visibleContest(rq: Rq): Promise<Contest> {
  const id = z.uuid().safeParse(rq.params.id);
  const contest = id.success ? await findContest(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "contests.read", rq.now);
  if (!contest || !reach.includes(contest.unitId)) throw new ContestUnknown();
  return contest;
}

/** Units somebody may belong to: the own one and what stands below it. */
export async function unitsOffered(rq: Rq): Promise<{ id: string; name: string }[]> {
  const today = vietnamDay(rq.now);
  const home = await siteOf({ ...rq, params: {} });
  const under = home.unitId ? await listUnitsUnder(rq.app.db, home.unitId, today) : [];
  const ids = [home.unitId, ...under.map((one) => one.id)].filter(Boolean).slice(0, MOST_UNITS);
  return listUnitChoices(rq.app.db, ids, today);
}

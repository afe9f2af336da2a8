import type { Rq } from "../../../platform/http/index.ts";
import { type Entrant, findContest, findEntrant, listRounds } from "../contest.store.ts";
import type { Contest, Round } from "../contest.ts";
import { ContestUnknown } from "../contests.errors.ts";
import { readEntryToken } from "../register.ts";

export interface Own {
  entrant: Entrant;
  contest: Contest;
  rounds: Round[];
}

/** Who takes part by the secret address, and where. */
export async function ownEntry(rq: Rq): Promise<Own> {
  const id = readEntryToken(rq.app.config.secretKey, rq.params.token ?? "");
  const entrant = id === null ? undefined : await findEntrant(rq.app.db, { id });
  const contest = entrant && (await findContest(rq.app.db, entrant.contestId));
  if (!entrant || contest?.state !== "approved") throw new ContestUnknown();
  return { entrant, contest, rounds: await listRounds(rq.app.db, [contest.id]) };
}

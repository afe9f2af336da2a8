import { randomUUID } from "node:crypto";
import { keyedDigest, open, sameSecret, seal } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { newCode } from "../feedback/index.ts";
import { type Entrant, findEntrantByPhone, insertEntrant, listRounds, lockContest } from "./contest.store.ts";
import { type List, listsOf, phaseOf, shownInPublic } from "./contest.ts";
import { ContestRefused, ContestUnknown } from "./contests.errors.ts";
import { contestRefusal } from "./keep-contest.ts";
import { sealMembers } from "./stage/members.ts";
import { insertTeam } from "./stage/stage.store.ts";
import { note } from "./steps.ts";

const PURPOSE = "contest entrant";

export interface Person {
  name: string;
  /** Ten digits from 0. */
  phone: string;
}

export interface Register extends Person {
  contestId: string;
  list: List;
  unitId: string;
  /** Of a contest on stage: who registers does it for a team. */
  team?: { name: string; members: readonly string[] } | undefined;
  at: Date;
}

const phoneDigest = (key: Buffer, contestId: string, phone: string): string =>
  keyedDigest(key, "contest phone", `${contestId}:${phone}`);

/**
 * Once per telephone. Returns the code with which one takes part, and the number of the draw.
 *
 * @throws ContestUnknown, ContestRefused "not-open", "other-list", "registered-before", of a contest on stage "team-missing", "team-name-taken"; with `by` also "no-right-here"
 */
export async function register(
  tx: Tx,
  secretKey: Buffer,
  input: Register & { by?: { actor: Actor; source: "paper" | "phone" } },
): Promise<{ id: string; code: string; number: number }> {
  const { contestId, list, unitId, name, phone, team, by, at } = input;
  const contest = await lockContest(tx, contestId);
  if (!contest) throw new ContestUnknown();
  if (by) {
    const refusal = await contestRefusal(tx, by.actor, "register", contest, at);
    if (refusal) throw new ContestRefused(refusal);
  }
  const phase = phaseOf(contest, await listRounds(tx, [contestId]), at);
  if (phase !== "open" && phase !== "coming" && phase !== "between") throw new ContestRefused("not-open");
  if (!listsOf(contest.audience).includes(list)) throw new ContestRefused("other-list");
  if (contest.kind === "stage" && !team) throw new ContestRefused("team-missing");
  const id = randomUUID();
  const code = newCode();
  const number = await insertEntrant(tx, {
    id,
    contestId,
    code,
    list,
    unitId,
    sealed: seal(secretKey, PURPOSE, id, JSON.stringify({ name, phone })),
    phoneDigest: phoneDigest(secretKey, contestId, phone),
    shown: team?.name ?? shownInPublic(name, phone),
    source: by?.source ?? "page",
    registeredByName: by?.actor.name ?? null,
    createdAt: at,
  });
  if (number === null) throw new ContestRefused("registered-before");
  if (team) {
    const isNew = await insertTeam(tx, {
      entrantId: id,
      contestId,
      name: team.name,
      membersSealed: sealMembers(secretKey, id, team.members),
      members: team.members.length,
    });
    if (!isNew) throw new ContestRefused("team-name-taken");
  }
  if (by) {
    const of = { contestId, unitId: contest.unitId, act: "register", at };
    await note(tx, by.actor, of, { details: { number, source: by.source } });
  }
  return { id, code, number };
}

/** Who takes part with this telephone; for sending the code again. */
export const findByPhone = (
  db: Db,
  secretKey: Buffer,
  of: { contestId: string; phone: string },
): Promise<Entrant | undefined> =>
  findEntrantByPhone(db, { contestId: of.contestId, phoneDigest: phoneDigest(secretKey, of.contestId, of.phone) });

/** Name and telephone of an entrant, while they are kept. */
export const personOf = (secretKey: Buffer, entrant: Pick<Entrant, "id" | "sealed">): Person | null =>
  entrant.sealed === null ? null : (JSON.parse(open(secretKey, PURPOSE, entrant.id, entrant.sealed)) as Person);

const mark = (key: Buffer, id: string): string => keyedDigest(key, "contest entry", id).slice(0, 16);

/** The address of one's own entry, once the code was typed. */
export const entryPath = (key: Buffer, entrantId: string): string =>
  `/cuoc-thi/bai/${entrantId}.${mark(key, entrantId)}`;

export function readEntryToken(key: Buffer, token: string): string | null {
  const [id = "", secret = ""] = token.split(".");
  return /^[0-9a-f-]{36}$/.test(id) && sameSecret(secret, mark(key, id)) ? id : null;
}

import { type RawBuilder, sql } from "kysely";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { unitsWhere } from "../../accounts/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { digestsOfAccount } from "./official-name.ts";

/** Who asks for confidential messages, as the queries need to know it. */
export interface Viewer {
  /** The account, and those whose roles it acts with. */
  personIds: string[];
  nameDigests: string[];
  /** Units whose head the person is, and those below. */
  leads: string[];
  inspects: string[];
}

export async function viewerOf(db: Db, secretKey: Buffer, actor: Actor, now: Date): Promise<Viewer> {
  const today = vietnamDay(now);
  const holders = actor.grants.flatMap((grant) => (grant.holder ? [grant.holder] : []));
  const [leads, inspects] = await Promise.all(
    (["feedback.verify", "feedback.inspect"] as const).map((one) => {
      const roots = unitsWhere(actor, one);
      return roots.length === 0 ? [] : subtreeIds(db, roots, today);
    }),
  );
  return {
    personIds: [actor.id, ...holders.map((one) => one.id)].filter((id) => /^[0-9a-f-]{36}$/.test(id)),
    nameDigests: [actor.name, ...holders.map((one) => one.name)].flatMap((name) => digestsOfAccount(secretKey, name)),
    leads: leads ?? [],
    inspects: inspects ?? [],
  };
}

/** The person is concerned by the message of the row: marked, named, or acting for somebody who is. */
const isConcerned = (viewer: Viewer): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from question_concerned c where c.question_id = question.id
    and (c.person_id = any(${viewer.personIds}::uuid[]) or c.name_digest = any(${viewer.nameDigests}::text[])))`;

/** The one rule by which a confidential row is ever given to an officer; stands in every query of this folder. */
export const mayRead = (viewer: Viewer): RawBuilder<boolean> => sql<boolean>`(
  question.is_confidential
  and ((question.unit_id = any(${viewer.leads}::uuid[]) and not question.for_inspectors) or question.unit_id = any(${viewer.inspects}::uuid[]))
  and not ${isConcerned(viewer)})`;

/** Whose entries in the log this person must not see, whatever he or she may read otherwise. */
export async function hiddenFromLog(db: Db, secretKey: Buffer, actor: Actor, now: Date): Promise<string[]> {
  const viewer = await viewerOf(db, secretKey, actor, now);
  const { rows } = await sql<{ id: string }>`
    select distinct c.question_id::text as id from question_concerned c
    where c.person_id = any(${viewer.personIds}::uuid[]) or c.name_digest = any(${viewer.nameDigests}::text[])`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

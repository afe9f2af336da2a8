import { type SqlBool, sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Rendition, RenditionAct, RenditionState, Sentence } from "./rendition.ts";

/** Plain words in Vietnamese. Other forms and languages will be other values of the same columns. */
const FORM = "plain";
const LANG = "vi";

const SELECT = sql`
  select r.id, r.code, r.number, r.state, r.origin, r.rests_on_id, r.rests_on_number, r.known_passages, r.revision,
    r.writer_ids, r.written_by_name, r.written_at, r.decided_by_id, r.decided_by_name, r.decided_at, r.note,
    coalesce((select json_agg(json_build_object('key', s.key, 'part', s.part, 'text', s.text, 'sources', s.sources)
      order by s.position) from procedure_rendition_sentence s where s.rendition_id = r.id), '[]') as sentences
  from procedure_rendition r`;

/** Approved editions of some procedures, by code. */
export async function listApproved(db: Db, codes: readonly string[]): Promise<Map<string, Rendition[]>> {
  const byCode = new Map<string, Rendition[]>();
  if (codes.length === 0) return byCode;
  const found = await sql<Rendition>`${SELECT}
    where r.code = any(${[...codes]}) and r.form = ${FORM} and r.lang = ${LANG} and r.state = 'approved'`.execute(db);
  for (const row of found.rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return byCode;
}

/** The edition somebody is writing or waits for, if any. */
export async function findOpenRendition(db: Db, code: string): Promise<Rendition | undefined> {
  const found = await sql<Rendition>`${SELECT}
    where r.code = ${code} and r.form = ${FORM} and r.lang = ${LANG}
      and r.state in ('draft', 'submitted', 'returned')`.execute(db);
  return found.rows[0];
}

export async function lockRendition(tx: Tx, id: number): Promise<Rendition | undefined> {
  await sql`select id from procedure_rendition where id = ${id} for update`.execute(tx);
  const found = await sql<Rendition>`${SELECT} where r.id = ${id}`.execute(tx);
  return found.rows[0];
}

/** Holds the procedure while its plain words are written, so that two first drafts do not meet. */
export async function lockProcedure(tx: Tx, code: string): Promise<void> {
  await sql`select code from procedure where code = ${code} for update`.execute(tx);
}

export async function insertRendition(
  tx: Tx,
  one: Pick<Rendition, "code" | "origin" | "restsOnId" | "restsOnNumber" | "writerIds" | "writtenByName" | "writtenAt">,
): Promise<number> {
  const found = await sql<{ id: number }>`
    insert into procedure_rendition (code, form, lang, number, origin, rests_on_id, rests_on_number, writer_ids,
      written_by_name, written_at)
    values (${one.code}, ${FORM}, ${LANG},
      (select coalesce(max(number), 0) + 1 from procedure_rendition
        where code = ${one.code} and form = ${FORM} and lang = ${LANG}),
      ${one.origin}, ${one.restsOnId}, ${one.restsOnNumber}, ${one.writerIds}, ${one.writtenByName}, ${one.writtenAt})
    returning id`.execute(tx);
  return (found.rows[0] as { id: number }).id;
}

export async function saveDraft(
  tx: Tx,
  id: number,
  draft: Pick<
    Rendition,
    "restsOnId" | "restsOnNumber" | "knownPassages" | "writerIds" | "writtenByName" | "writtenAt" | "sentences"
  >,
): Promise<void> {
  await tx
    .updateTable("procedureRendition")
    .set({
      restsOnId: draft.restsOnId,
      restsOnNumber: draft.restsOnNumber,
      knownPassages: draft.knownPassages,
      writerIds: draft.writerIds,
      writtenByName: draft.writtenByName,
      writtenAt: draft.writtenAt,
      revision: sql`revision + 1`,
    })
    .where("id", "=", id)
    .execute();
  await tx.deleteFrom("procedureRenditionSentence").where("renditionId", "=", id).execute();
  if (draft.sentences.length === 0) return;
  await tx
    .insertInto("procedureRenditionSentence")
    .values(
      draft.sentences.map((one: Sentence, position) => ({
        renditionId: id,
        key: one.key,
        part: one.part,
        position,
        text: one.text,
        sources: JSON.stringify(one.sources),
      })),
    )
    .execute();
}

export async function saveRenditionState(
  tx: Tx,
  id: number,
  to: { state: RenditionState; decidedBy?: { id: string; name: string }; at: Date; note?: string | null },
): Promise<void> {
  await tx
    .updateTable("procedureRendition")
    .set({
      state: to.state,
      revision: sql`revision + 1`,
      ...(to.decidedBy ? { decidedById: to.decidedBy.id, decidedByName: to.decidedBy.name, decidedAt: to.at } : {}),
      ...(to.note === undefined ? {} : { note: to.note }),
    })
    .where("id", "=", id)
    .execute();
}

export async function insertAct(
  tx: Tx,
  one: { renditionId: number; act: RenditionAct; by: { id: string; name: string }; at: Date; note?: string | null },
): Promise<void> {
  await tx
    .insertInto("procedureRenditionAct")
    .values({
      renditionId: one.renditionId,
      act: one.act,
      byId: one.by.id,
      byName: one.by.name,
      at: one.at,
      note: one.note ?? null,
    })
    .execute();
}

/** All editions, newest first. */
export async function listRenditions(db: Db, code: string): Promise<Rendition[]> {
  const found = await sql<Rendition>`${SELECT}
    where r.code = ${code} and r.form = ${FORM} and r.lang = ${LANG} and r.state <> 'discarded'
    order by r.number desc`.execute(db);
  return found.rows;
}

export async function saveKnownPassages(tx: Tx, id: number, knownPassages: string[]): Promise<void> {
  await tx.updateTable("procedureRendition").set({ knownPassages }).where("id", "=", id).execute();
}

export interface ActRow {
  renditionId: number;
  act: RenditionAct;
  byName: string;
  at: Date;
  note: string | null;
}

/** Acts on the editions of a procedure, newest first. */
export async function listActs(db: Db, code: string): Promise<ActRow[]> {
  const found = await sql<ActRow>`
    select a.rendition_id, a.act, a.by_name, a.at, a.note
    from procedure_rendition_act a join procedure_rendition r on r.id = a.rendition_id
    where r.code = ${code} and r.form = ${FORM} and r.lang = ${LANG} order by a.id desc limit 200`.execute(db);
  return found.rows;
}

/** Editions on their way, by code: what the work list shows beside what is public. */
export async function listOpenStates(
  db: Db,
): Promise<{ code: string; state: RenditionState; writtenByName: string; writtenAt: Date }[]> {
  const found = await sql<{ code: string; state: RenditionState; writtenByName: string; writtenAt: Date }>`
    select code, state, written_by_name, written_at from procedure_rendition
    where form = ${FORM} and lang = ${LANG} and ${sql<SqlBool>`state in ('draft', 'submitted', 'returned')`}
    order by written_at`.execute(db);
  return found.rows;
}

/** Newest approved edition of every procedure in order of code; the next page begins after the last code given. */
export async function listNewestApproved(db: Db, after: string, limit: number): Promise<Rendition[]> {
  const found = await sql<Rendition>`${SELECT}
    where r.id in (select max(id) from procedure_rendition
      where form = ${FORM} and lang = ${LANG} and state = 'approved' and code > ${after}
      group by code order by code limit ${limit})
    order by r.code`.execute(db);
  return found.rows;
}

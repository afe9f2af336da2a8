import type { Db, Tx } from "../../platform/db/index.ts";
import type { ChangeKind, ProcedureEnd } from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";

export type DraftState = "proposed" | "published" | "returned" | "withdrawn";

/** A new version somebody proposes, or that the procedure ends. */
export interface Draft {
  id: number;
  act: "version" | "end";
  changeKind: ProposedChange | null;
  /** How it is to end, from `validFrom` on; the deciding document stands in `decisionNumber`. */
  endKind: ProcedureEnd["kind"] | null;
  endSuccessors: string[];
  endAuthority: string | null;
  endNote: string | null;
  code: string;
  baseVersionId: number | null;
  record: ProcedureRecord;
  validFrom: string;
  decisionNumber: string | null;
  decisionDate: string | null;
  decisionIssuer: string | null;
  reason: string;
  state: DraftState;
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  decidedById: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  returnNote: string | null;
  versionId: number | null;
}

/** What a person may call her change; the rest is said by imports. */
export type ProposedChange = Exclude<ChangeKind, "issue" | "update">;

type EndPart = "endKind" | "endSuccessors" | "endAuthority" | "endNote";
export type NewDraft = Omit<
  Draft,
  "id" | "state" | "decidedById" | "decidedByName" | "decidedAt" | "returnNote" | "versionId" | EndPart
> &
  Partial<Pick<Draft, EndPart>>;

export async function insertDraft(tx: Tx, draft: NewDraft): Promise<number> {
  const row = await tx
    .insertInto("procedureDraft")
    .values({ ...draft, record: JSON.stringify(draft.record) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findOpenDraft(db: Db, code: string): Promise<Draft | undefined> {
  const row = await db
    .selectFrom("procedureDraft")
    .selectAll()
    .where("code", "=", code)
    .where("state", "=", "proposed")
    .executeTakeFirst();
  return row as unknown as Draft | undefined;
}

export async function lockDraft(tx: Tx, id: number): Promise<Draft | undefined> {
  const row = await tx.selectFrom("procedureDraft").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row as unknown as Draft | undefined;
}

export async function saveDraftState(
  tx: Tx,
  id: number,
  settled: {
    state: DraftState;
    by: { id: string; name: string };
    at: Date;
    note?: string | null;
    versionId?: number | null;
  },
): Promise<void> {
  await tx
    .updateTable("procedureDraft")
    .set({
      state: settled.state,
      decidedById: settled.by.id,
      decidedByName: settled.by.name,
      decidedAt: settled.at,
      returnNote: settled.note ?? null,
      versionId: settled.versionId ?? null,
    })
    .where("id", "=", id)
    .execute();
}

export interface DraftRow {
  id: number;
  act: Draft["act"];
  code: string;
  name: string;
  validFrom: string;
  state: DraftState;
  writtenById: string;
  writtenByName: string;
  writtenAt: Date;
  returnNote: string | null;
}

/** Drafts waiting, oldest first. */
export async function listOpenDrafts(db: Db, limit = 100): Promise<DraftRow[]> {
  const rows = await db
    .selectFrom("procedureDraft")
    .select([
      "id",
      "act",
      "code",
      "record",
      "validFrom",
      "state",
      "writtenById",
      "writtenByName",
      "writtenAt",
      "returnNote",
    ])
    .where("state", "=", "proposed")
    .orderBy("writtenAt")
    .limit(limit)
    .execute();
  return rows.map(({ record, ...row }) => ({
    ...row,
    name: (record as unknown as ProcedureRecord).name,
  })) as DraftRow[];
}

export async function countOpenDrafts(db: Db): Promise<number> {
  const row = await db
    .selectFrom("procedureDraft")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("state", "=", "proposed")
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Everything ever proposed for a procedure, newest first, without the records. */
export async function listDraftsOf(db: Db, code: string): Promise<Omit<Draft, "record">[]> {
  const rows = await db
    .selectFrom("procedureDraft")
    .select([
      "id",
      "act",
      "changeKind",
      "endKind",
      "endSuccessors",
      "endAuthority",
      "endNote",
      "code",
      "baseVersionId",
      "validFrom",
      "decisionNumber",
      "decisionDate",
      "decisionIssuer",
      "reason",
      "state",
      "writtenById",
      "writtenByName",
      "writtenAt",
      "decidedById",
      "decidedByName",
      "decidedAt",
      "returnNote",
      "versionId",
    ])
    .where("code", "=", code)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return rows as Omit<Draft, "record">[];
}

import { sql } from "kysely";
import { changeKept, containing, type Db, readKept, type Tx } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type { FeeBasis, FeeChannel, FeeKind, FeeRate, FeeRelief } from "./compute-fee.ts";
import type { FeeDocument, FeeDocumentHead, FeeDocumentState, RateLine, ReliefLine } from "./fee-document.ts";

const HEAD = [
  "id",
  "unitId",
  "title",
  "number",
  "issuedOn",
  "issuer",
  "validFrom",
  "validTo",
  "note",
  "state",
  "isDemo",
  "sourceFile",
  "writtenById",
  "writtenByName",
  "writtenAt",
  "decidedByName",
  "decidedAt",
  "returnNote",
] as const;

export type FeeDocumentRow = Omit<FeeDocument, "rates" | "reliefs"> & { rateCount: number; reliefCount: number };

interface FeeDocumentFilter {
  unitIds: readonly string[];
  state?: FeeDocumentState | undefined;
  /** Words of number, title or issuer, or the code of a procedure with an amount in it. */
  q?: string | undefined;
}

function documentsOf(db: Db, filter: FeeDocumentFilter) {
  let query = db
    .selectFrom("feeDocument as d")
    .where((eb) =>
      eb.or([
        eb("d.unitId", "is", null),
        ...(filter.unitIds.length > 0 ? [eb("d.unitId", "in", [...filter.unitIds])] : []),
      ]),
    );
  const words = unmark(filter.q ?? "").split(/\s+/);
  for (const word of words.filter((one) => one !== "").slice(0, 12)) {
    const like = containing(word);
    query = query.where(
      sql<boolean>`(lower(unaccent(d.number || ' ' || d.title || ' ' || d.issuer)) like ${like}
        or exists (select from fee_rate r where r.document_id = d.id and r.procedure_code = ${word}))`,
    );
  }
  return query;
}

/** How many documents stand in each state. */
export async function countFeeDocuments(
  db: Db,
  filter: Omit<FeeDocumentFilter, "state">,
): Promise<Map<FeeDocumentState, number>> {
  const rows = await documentsOf(db, filter)
    .select((eb) => ["d.state", eb.fn.countAll<number>().as("count")])
    .groupBy("d.state")
    .execute();
  return new Map(rows.map((row) => [row.state as FeeDocumentState, Number(row.count)]));
}

/** Documents of provinces and of the whole country, newest first, page by page. */
export async function listFeeDocuments(
  db: Db,
  filter: FeeDocumentFilter & { after?: { validFrom: string; id: string } | undefined; limit: number },
): Promise<FeeDocumentRow[]> {
  let query = documentsOf(db, filter)
    .select(HEAD.map((column) => `d.${column}` as const))
    .select((eb) => [
      eb
        .selectFrom("feeRate as r")
        .whereRef("r.documentId", "=", "d.id")
        .select((q) => q.fn.countAll<number>().as("n"))
        .as("rateCount"),
      eb
        .selectFrom("feeRelief as r")
        .whereRef("r.documentId", "=", "d.id")
        .select((q) => q.fn.countAll<number>().as("n"))
        .as("reliefCount"),
    ]);
  query = filter.state ? query.where("d.state", "=", filter.state) : query.where("d.state", "<>", "discarded");
  if (filter.after) {
    const { validFrom, id } = filter.after;
    query = query.where(sql<boolean>`(d.valid_from, d.id) < (${validFrom}::date, ${id}::uuid)`);
  }
  const rows = await query.orderBy("d.validFrom", "desc").orderBy("d.id", "desc").limit(filter.limit).execute();
  return rows as unknown as FeeDocumentRow[];
}

export async function findFeeDocument(db: Db, id: string): Promise<FeeDocument | undefined> {
  const head = await db.selectFrom("feeDocument").select(HEAD).where("id", "=", id).executeTakeFirst();
  return head && complete(db, head as unknown as FeeDocument);
}

export async function lockFeeDocument(tx: Tx, id: string): Promise<FeeDocument | undefined> {
  const head = await tx.selectFrom("feeDocument").select(HEAD).where("id", "=", id).forUpdate().executeTakeFirst();
  return head && complete(tx, head as unknown as FeeDocument);
}

async function complete(db: Db, head: FeeDocument): Promise<FeeDocument> {
  const rates = await db
    .selectFrom("feeRate")
    .select(["procedureCode", "caseName", "kind", "label", "amount", "per", "channels"])
    .where("documentId", "=", head.id)
    .orderBy("ordinal")
    .execute();
  const reliefs = await db
    .selectFrom("feeRelief")
    .select(["who", "percent", "kinds", "channels", "procedureCodes", "note"])
    .where("documentId", "=", head.id)
    .orderBy("ordinal")
    .execute();
  return { ...head, rates: rates as RateLine[], reliefs: reliefs as ReliefLine[] };
}

type Writer = { id: string; name: string; at: Date };

export async function insertFeeDocument(tx: Tx, head: FeeDocumentHead, by: Writer, isDemo: boolean): Promise<string> {
  changeKept(tx, "fees");
  const row = await tx
    .insertInto("feeDocument")
    .values({ ...head, isDemo, writtenById: by.id, writtenByName: by.name, writtenAt: by.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateFeeDocument(
  tx: Tx,
  id: string,
  change: Partial<FeeDocumentHead> & {
    state?: FeeDocumentState;
    sourceFile?: string | null;
    returnNote?: string | null;
  },
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  changeKept(tx, "fees");
  await tx.updateTable("feeDocument").set(change).where("id", "=", id).execute();
}

export async function saveWriter(tx: Tx, id: string, by: Writer): Promise<void> {
  changeKept(tx, "fees");
  await tx
    .updateTable("feeDocument")
    .set({ writtenById: by.id, writtenByName: by.name, writtenAt: by.at })
    .where("id", "=", id)
    .execute();
}

export async function decideFeeDocument(
  tx: Tx,
  id: string,
  state: "published" | "returned",
  by: Writer,
  returnNote: string | null,
): Promise<void> {
  changeKept(tx, "fees");
  await tx
    .updateTable("feeDocument")
    .set({ state, decidedById: by.id, decidedByName: by.name, decidedAt: by.at, returnNote })
    .where("id", "=", id)
    .execute();
}

export async function replaceLines(
  tx: Tx,
  id: string,
  lines: { rates: readonly RateLine[]; reliefs: readonly ReliefLine[] },
): Promise<void> {
  changeKept(tx, "fees");
  await tx.deleteFrom("feeRate").where("documentId", "=", id).execute();
  await tx.deleteFrom("feeRelief").where("documentId", "=", id).execute();
  for (let at = 0; at < lines.rates.length; at += 2_000) {
    await tx
      .insertInto("feeRate")
      .values(
        lines.rates.slice(at, at + 2_000).map((rate, index) => ({ documentId: id, ordinal: at + index, ...rate })),
      )
      .execute();
  }
  if (lines.reliefs.length > 0) {
    await tx
      .insertInto("feeRelief")
      .values(lines.reliefs.map((relief, index) => ({ documentId: id, ordinal: index, ...relief })))
      .execute();
  }
}

interface BasisRow {
  number: string;
  issuedOn: string | null;
  issuer: string;
  title: string;
  validFrom: string;
  validTo: string | null;
  isDemo: boolean;
}

const basisOf = (row: BasisRow): FeeBasis => ({
  title: row.number,
  validFrom: row.validFrom,
  validTo: row.validTo,
  isDemo: row.isDemo,
  cited: { issuedOn: row.issuedOn, issuer: row.issuer },
});

/** Procedures for which somebody set amounts that hold in a province on a day. */
export async function listCodesWithLocalFees(db: Db, provinceId: string | null, on: string): Promise<string[]> {
  const rows = await sql<{ procedureCode: string }>`
    select distinct r.procedure_code from fee_rate r join fee_document d on d.id = r.document_id
    where d.state = 'published' and d.valid_from <= ${on}::date and (d.valid_to is null or d.valid_to > ${on}::date)
      and (d.unit_id is null or d.unit_id = ${provinceId}::uuid)
    order by r.procedure_code`.execute(db);
  return rows.rows.map((row) => row.procedureCode);
}

/**
 * Amounts and reliefs of one procedure that hold in a province on a day. Of several documents with amounts the province's
 * own goes first, then the one that came into force last.
 */
export function findLocalFees(db: Db, code: string, provinceId: string | null, on: string): Promise<LocalFees> {
  return readKept(db, "fees", `${code} ${provinceId} ${on}`, () => readLocalFees(db, code, provinceId, on));
}

interface LocalFees {
  rates: FeeRate[];
  reliefs: FeeRelief[];
}

async function readLocalFees(db: Db, code: string, provinceId: string | null, on: string): Promise<LocalFees> {
  const documents = sql`select id, unit_id, number, issued_on, issuer, title, valid_from, valid_to, is_demo, decided_at
    from fee_document where state = 'published' and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
      and (unit_id is null or unit_id = ${provinceId}::uuid)`;
  const rates = await sql<BasisRow & Omit<FeeRate, "basis"> & { channels: FeeChannel[] | null; documentId: string }>`
    with documents as (${documents})
    select d.id as document_id, d.number, d.issued_on, d.issuer, d.title, d.valid_from, d.valid_to, d.is_demo,
      r.case_name, r.kind, r.label, r.amount, r.per, r.channels
    from fee_rate r join documents d on d.id = r.document_id
    where r.procedure_code = ${code}
    order by d.unit_id nulls last, d.valid_from desc, d.decided_at desc, d.id, r.ordinal`.execute(db);
  const first = rates.rows[0]?.documentId;
  const reliefs = await sql<
    BasisRow & {
      id: number;
      who: string;
      percent: number;
      kinds: FeeKind[] | null;
      channels: FeeChannel[] | null;
      note: string | null;
    }
  >`
    with documents as (${documents})
    select d.number, d.issued_on, d.issuer, d.title, d.valid_from, d.valid_to, d.is_demo,
      r.id, r.who, r.percent, r.kinds, r.channels, r.note
    from fee_relief r join documents d on d.id = r.document_id
    where r.procedure_codes is null or ${code} = any(r.procedure_codes)
    order by d.unit_id nulls last, d.valid_from desc, d.id, r.ordinal`.execute(db);
  return {
    rates: rates.rows
      .filter((row) => row.documentId === first)
      .map((row) => ({
        caseName: row.caseName,
        kind: row.kind,
        label: row.label,
        amount: row.amount,
        per: row.per,
        channels: row.channels,
        basis: basisOf(row),
      })),
    reliefs: reliefs.rows.map((row) => ({
      id: String(row.id),
      who: row.who,
      percent: row.percent,
      kinds: row.kinds,
      channels: row.channels,
      note: row.note,
      basis: basisOf(row),
    })),
  };
}

/** Documents that bear the number, of the day where both name one; without those that were thrown away. */
export async function listFeeDocumentsNumbered(
  db: Db,
  document: { number: string; issuedOn: string | null },
): Promise<{ id: string; title: string; number: string }[]> {
  const { number, issuedOn } = document;
  return db
    .selectFrom("feeDocument")
    .select(["id", "title", "number"])
    .where(sql<boolean>`upper(regexp_replace(number, '\\s', '', 'g')) = upper(${number})`)
    .where(sql<boolean>`(issued_on is null or ${issuedOn}::date is null or issued_on = ${issuedOn}::date)`)
    .where("state", "<>", "discarded")
    .orderBy("validFrom", "desc")
    .execute();
}

/** Published documents on fees that begin or end between two days, for the country or one province; the latest first. */
export async function listFeesTakingEffect(
  db: Db,
  of: { provinceId: string | null; from: string; to: string },
  limit: number,
): Promise<
  { id: string; number: string; title: string; validFrom: string; validTo: string | null; codes: string[] }[]
> {
  const found = await sql<{
    id: string;
    number: string;
    title: string;
    validFrom: string;
    validTo: string | null;
    codes: string[];
  }>`
    select d.id, d.number, d.title, d.valid_from, d.valid_to, coalesce((
      select array_agg(distinct l.code order by l.code) from (
        select procedure_code as code from fee_rate where document_id = d.id
        union select unnest(procedure_codes) from fee_relief where document_id = d.id
      ) l where l.code is not null), '{}') as codes
    from fee_document d
    where d.state = 'published' and (d.unit_id is null or d.unit_id = ${of.provinceId}::uuid)
      and (d.valid_from between ${of.from}::date and ${of.to}::date or d.valid_to between ${of.from}::date and ${of.to}::date)
    order by d.valid_from desc, d.id limit ${limit}`.execute(db);
  return found.rows;
}

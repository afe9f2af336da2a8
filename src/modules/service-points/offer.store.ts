import { sql } from "kysely";
import { changeKept, type Db, type Tx } from "../../platform/db/index.ts";
import type { OnlineLevel, OnlineReason, OutOfArea } from "./offer.ts";

export interface OfferRow {
  unitId: string;
  procedureCode: string;
  isOffered: boolean;
  validFrom: string;
  validTo: string | null;
  note: string | null;
}

/** What was said for units and procedures on a day; either side left out means all. */
export async function listOffersOn(
  db: Db,
  filter: { unitIds?: readonly string[]; codes?: readonly string[]; on: string },
): Promise<OfferRow[]> {
  if (filter.unitIds?.length === 0 || filter.codes?.length === 0) return [];
  let query = db
    .selectFrom("procedureOffer")
    .select(["unitId", "procedureCode", "isOffered", "validFrom", "validTo", "note"])
    .where("validFrom", "<=", filter.on)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", filter.on)]));
  if (filter.unitIds) query = query.where("unitId", "in", [...filter.unitIds]);
  if (filter.codes) query = query.where(sql<boolean>`procedure_code = any(${[...filter.codes]}::text[])`);
  return query.orderBy("procedureCode").execute();
}

export interface KeptOffer extends OfferRow {
  id: number;
  writtenByName: string;
  writtenAt: Date;
}

export interface OfferFilter {
  unitIds: readonly string[];
  codes?: readonly string[] | undefined;
  isOffered?: boolean | undefined;
  /** Only what still holds on the day or begins later; all that was ever said without it. */
  from?: string | undefined;
}

/** What was said on units, newest first, page by page. */
export async function listOffers(
  db: Db,
  filter: OfferFilter & { before?: number | undefined; limit: number },
): Promise<KeptOffer[]> {
  if (filter.unitIds.length === 0 || filter.codes?.length === 0) return [];
  let query = offersOf(db, filter).select([
    "id",
    "unitId",
    "procedureCode",
    "isOffered",
    "validFrom",
    "validTo",
    "note",
    "writtenByName",
    "writtenAt",
  ]);
  if (filter.before) query = query.where("id", "<", filter.before);
  return query.orderBy("id", "desc").limit(filter.limit).execute();
}

export async function countOffers(db: Db, filter: OfferFilter): Promise<number> {
  if (filter.unitIds.length === 0 || filter.codes?.length === 0) return 0;
  const row = await offersOf(db, filter)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function offersOf(db: Db, { unitIds, codes, isOffered, from }: OfferFilter) {
  let query = db.selectFrom("procedureOffer").where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`);
  if (codes) query = query.where(sql<boolean>`procedure_code = any(${[...codes]}::text[])`);
  if (isOffered !== undefined) query = query.where("isOffered", "=", isOffered);
  if (from) query = query.where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", from)]));
  return query;
}

/** Two people who change offers at once would cut the same rows; one waits for the other. */
export async function lockOffers(tx: Tx): Promise<void> {
  changeKept(tx, "counters");
  await sql`select pg_advisory_xact_lock(hashtext('procedure_offer'))`.execute(tx);
}

/** Rows that still hold on the day or begin later. */
export async function listOffersFrom(
  tx: Db,
  unitIds: readonly string[],
  codes: readonly string[],
  from: string,
): Promise<(OfferRow & { id: number })[]> {
  return tx
    .selectFrom("procedureOffer")
    .select(["id", "unitId", "procedureCode", "isOffered", "validFrom", "validTo", "note"])
    .where(sql<boolean>`unit_id = any(${[...unitIds]}::uuid[])`)
    .where(sql<boolean>`procedure_code = any(${[...codes]}::text[])`)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", from)]))
    .orderBy("id")
    .execute();
}

export async function closeOffers(tx: Tx, ids: readonly number[], on: string): Promise<void> {
  if (ids.length === 0) return;
  changeKept(tx, "counters");
  await sql`delete from procedure_offer where id = any(${[...ids]}::bigint[]) and valid_from >= ${on}`.execute(tx);
  await sql`update procedure_offer set valid_to = ${on} where id = any(${[...ids]}::bigint[])`.execute(tx);
}

export async function insertOffers(
  tx: Tx,
  offers: readonly OfferRow[],
  by: { id: string; name: string; at: Date },
): Promise<void> {
  changeKept(tx, "counters");
  for (let at = 0; at < offers.length; at += 2_000) {
    await tx
      .insertInto("procedureOffer")
      .values(
        offers
          .slice(at, at + 2_000)
          .map((offer) => ({ ...offer, writtenById: by.id, writtenByName: by.name, writtenAt: by.at })),
      )
      .execute();
  }
}

/** How a procedure may be handed in, on a day. */
export interface ProcedureService {
  procedureCode: string;
  /** The province it is said for; null for the whole country. */
  unitId: string | null;
  outOfArea: OutOfArea;
  outOfAreaBasis: string | null;
  onlineLevel: OnlineLevel;
  onlineReason: OnlineReason | null;
  formerLevel: number | null;
  portalUrl: string | null;
  isOnlineAnnounced: boolean;
  /** Whether the dossier may be sent, the result be returned, by public post; null where nobody said. */
  postSend: boolean | null;
  postReturn: boolean | null;
  validFrom: string;
  validTo: string | null;
  isDemo: boolean;
}

const SERVICE = [
  "procedureCode",
  "unitId",
  "outOfArea",
  "outOfAreaBasis",
  "onlineLevel",
  "onlineReason",
  "formerLevel",
  "portalUrl",
  "isOnlineAnnounced",
  "postSend",
  "postReturn",
  "validFrom",
  "validTo",
  "isDemo",
] as const;

/** For each procedure what holds in a province on a day: its own word, else the country's. */
export async function listServicesOn(
  db: Db,
  filter: { codes?: readonly string[]; provinceId: string | null; on: string },
): Promise<ProcedureService[]> {
  if (filter.codes?.length === 0) return [];
  let query = db
    .selectFrom("procedureService")
    .distinctOn("procedureCode")
    .select(SERVICE)
    .where("validFrom", "<=", filter.on)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", filter.on)]))
    .where((eb) =>
      eb.or([eb("unitId", "is", null), ...(filter.provinceId ? [eb("unitId", "=", filter.provinceId)] : [])]),
    );
  if (filter.codes) query = query.where(sql<boolean>`procedure_code = any(${[...filter.codes]}::text[])`);
  const rows = await query.orderBy("procedureCode").orderBy(sql`unit_id nulls last`).execute();
  return rows as ProcedureService[];
}

/** What one province says that still holds on the day or begins later. */
export async function listServicesFrom(
  db: Db,
  provinceId: string,
  codes: readonly string[],
  from: string,
): Promise<(ProcedureService & { id: number })[]> {
  const rows = await db
    .selectFrom("procedureService")
    .select([...SERVICE, "id"])
    .where("unitId", "=", provinceId)
    .where(sql<boolean>`procedure_code = any(${[...codes]}::text[])`)
    .where((eb) => eb.or([eb("validTo", "is", null), eb("validTo", ">", from)]))
    .orderBy("id")
    .execute();
  return rows as (ProcedureService & { id: number })[];
}

export interface KeptService extends ProcedureService {
  id: number;
  writtenByName: string;
  writtenAt: Date;
}

/** All that was ever said of the ways of handing in within a province or the country, newest first, page by page. */
export async function listServiceHistory(
  db: Db,
  filter: { provinceId: string; codes?: readonly string[] | undefined; before?: number | undefined; limit: number },
): Promise<KeptService[]> {
  if (filter.codes?.length === 0) return [];
  let query = db
    .selectFrom("procedureService")
    .select([...SERVICE, "id", "writtenByName", "writtenAt"])
    .where((eb) => eb.or([eb("unitId", "is", null), eb("unitId", "=", filter.provinceId)]));
  if (filter.codes) query = query.where(sql<boolean>`procedure_code = any(${[...filter.codes]}::text[])`);
  if (filter.before) query = query.where("id", "<", filter.before);
  return (await query.orderBy("id", "desc").limit(filter.limit).execute()) as KeptService[];
}

/** Ends what holds for procedures in one place from a day on; what was to begin later is taken away. */
export async function closeServices(
  tx: Tx,
  codes: readonly string[],
  unitId: string | null,
  on: string,
): Promise<void> {
  await sql`delete from procedure_service where procedure_code = any(${[...codes]}::text[])
    and unit_id is not distinct from ${unitId}::uuid and valid_from >= ${on}`.execute(tx);
  await sql`update procedure_service set valid_to = ${on} where procedure_code = any(${[...codes]}::text[])
    and unit_id is not distinct from ${unitId}::uuid and (valid_to is null or valid_to > ${on})`.execute(tx);
}

export async function insertServices(
  tx: Tx,
  services: readonly ProcedureService[],
  by: { id: string; name: string; at: Date },
): Promise<void> {
  for (let at = 0; at < services.length; at += 2_000) {
    await tx
      .insertInto("procedureService")
      .values(
        services
          .slice(at, at + 2_000)
          .map((service) => ({ ...service, writtenById: by.id, writtenByName: by.name, writtenAt: by.at })),
      )
      .execute();
  }
}

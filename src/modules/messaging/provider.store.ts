import { type RawBuilder, sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Medium } from "./message.ts";

export const PROVIDER_KINDS = ["outbox", "smsHttp", "smpp", "smtp", "webPush", "zns"] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export interface Provider {
  id: string;
  medium: Medium;
  kind: ProviderKind;
  name: string;
  settings: Record<string, unknown>;
  sealedSecret: string | null;
  /** The lowest that is on and not resting carries. */
  rank: number;
  perSecond: number;
  atOnce: number;
  isOn: boolean;
  /** Rests in a row, without a hand-over that went well between them. */
  rests: number;
  restingUntil: Date | null;
  lastFailure: string | null;
  lastFailureAt: Date | null;
  /** Since when what comes back by it is not heard, and why. */
  unheardSince: Date | null;
  unheardBecause: string | null;
  changedByName: string;
  changedAt: Date;
}

export type NewProvider = Pick<
  Provider,
  | "id"
  | "medium"
  | "kind"
  | "name"
  | "settings"
  | "sealedSecret"
  | "rank"
  | "perSecond"
  | "atOnce"
  | "isOn"
  | "changedByName"
  | "changedAt"
>;

export async function insertProvider(tx: Tx, provider: NewProvider): Promise<void> {
  await tx
    .insertInto("messageProvider")
    .values({ ...provider, settings: JSON.stringify(provider.settings) })
    .execute();
}

export async function listProviders(db: Db, medium?: Medium): Promise<Provider[]> {
  let query = db.selectFrom("messageProvider").selectAll().orderBy("medium", "desc").orderBy("rank");
  if (medium) query = query.where("medium", "=", medium);
  return (await query.execute()) as Provider[];
}

/** Providers of the medium, or of all, of which `isAwake` does not hold. */
export async function listIdle(db: Db, medium: Medium | null, isAwake: RawBuilder<boolean>): Promise<string[]> {
  let query = db.selectFrom("messageProvider").select("id").where(sql<boolean>`not ${isAwake}`);
  if (medium) query = query.where("medium", "=", medium);
  return (await query.orderBy("medium", "desc").orderBy("rank").execute()).map((one) => one.id);
}

export async function findProvider(db: Db, id: string): Promise<Provider | undefined> {
  return (await db.selectFrom("messageProvider").selectAll().where("id", "=", id).executeTakeFirst()) as
    | Provider
    | undefined;
}

/** Whether a provider of a lower rank carries this medium now, and whether any other could. */
export async function findRelief(
  db: Db,
  provider: Provider,
  now: Date,
): Promise<{ isRelieved: boolean; hasRelief: boolean }> {
  const others = await db
    .selectFrom("messageProvider")
    .select("rank")
    .where("medium", "=", provider.medium)
    .where("id", "<>", provider.id)
    .where("isOn", "=", true)
    .where((where) => where.or([where("restingUntil", "is", null), where("restingUntil", "<=", now)]))
    .execute();
  return { isRelieved: others.some((one) => one.rank < provider.rank), hasRelief: others.length > 0 };
}

/** It answered: the failures in a row are over. */
export async function saveProviderWell(tx: Tx, id: string): Promise<void> {
  await sql`update message_provider set rests = 0, resting_until = null where id = ${id} and rests > 0`.execute(tx);
}

export async function saveProviderRest(
  tx: Tx,
  id: string,
  rest: { rests: number; restingUntil: Date; reason: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("messageProvider")
    .set({
      rests: rest.rests,
      restingUntil: rest.restingUntil,
      lastFailure: rest.reason,
      lastFailureAt: rest.at,
    })
    .where("id", "=", id)
    .execute();
}

/** Whether what comes back by it is heard; `failure` says why not. */
export async function saveHeard(tx: Tx, id: string, failure: string | null, at: Date): Promise<void> {
  await tx
    .updateTable("messageProvider")
    .set({ unheardSince: failure === null ? null : at, unheardBecause: failure })
    .where("id", "=", id)
    .execute();
}

/** Changed by a person: whatever it failed at before is over. */
export async function saveProvider(tx: Tx, id: string, change: Partial<Omit<NewProvider, "id">>): Promise<void> {
  const { settings, ...rest } = change;
  await tx
    .updateTable("messageProvider")
    .set({ ...rest, ...(settings ? { settings: JSON.stringify(settings) } : {}), rests: 0, restingUntil: null })
    .where("id", "=", id)
    .execute();
}

/** Keys a network gave anew; nothing else of the provider changes. */
export async function saveProviderSecret(tx: Tx, id: string, sealedSecret: string): Promise<void> {
  await tx.updateTable("messageProvider").set({ sealedSecret }).where("id", "=", id).execute();
}

import type { Db, Tx } from "../../../platform/db/index.ts";
import type { PostAccount } from "./account.ts";

const COLUMNS = [
  "id",
  "placeId",
  "kind",
  "isLive",
  "settings",
  "sealedSecret",
  "nameThere",
  "checkedAt",
  "rests",
  "restingUntil",
  "isKeyWrong",
  "lastFailure",
  "lastFailureAt",
  "connectedByName",
  "connectedAt",
] as const;

export type NewAccount = Pick<
  PostAccount,
  "id" | "placeId" | "kind" | "isLive" | "settings" | "sealedSecret" | "connectedByName" | "connectedAt"
>;

export async function insertAccount(tx: Tx, account: NewAccount): Promise<void> {
  await tx
    .insertInto("postAccount")
    .values({ ...account, settings: JSON.stringify(account.settings) })
    .execute();
}

export async function saveAccount(
  tx: Tx,
  id: string,
  change: Partial<Omit<PostAccount, "id" | "placeId" | "kind">> & { closedAt?: Date },
): Promise<void> {
  const { settings, ...rest } = change;
  await tx
    .updateTable("postAccount")
    .set({ ...rest, ...(settings ? { settings: JSON.stringify(settings) } : {}) })
    .where("id", "=", id)
    .execute();
}

/** Accounts that were disconnected are not found any more. */
export async function findAccount(db: Db, id: string): Promise<PostAccount | undefined> {
  return (await db
    .selectFrom("postAccount")
    .select(COLUMNS)
    .where("id", "=", id)
    .where("closedAt", "is", null)
    .executeTakeFirst()) as PostAccount | undefined;
}

export async function findAccountOfPlace(db: Db, placeId: string): Promise<PostAccount | undefined> {
  return (await db
    .selectFrom("postAccount")
    .select(COLUMNS)
    .where("placeId", "=", placeId)
    .where("closedAt", "is", null)
    .executeTakeFirst()) as PostAccount | undefined;
}

/** The live account of each of these places that has one. */
export async function liveAccounts(db: Db, placeIds: readonly string[]): Promise<Map<string, string>> {
  if (placeIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("postAccount")
    .select(["id", "placeId"])
    .where("placeId", "in", [...placeIds])
    .where("isLive", "=", true)
    .where("closedAt", "is", null)
    .execute();
  return new Map(rows.map((row) => [row.placeId, row.id]));
}

export async function listLiveAccounts(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom("postAccount")
    .select("id")
    .where("isLive", "=", true)
    .where("isKeyWrong", "=", false)
    .where("closedAt", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

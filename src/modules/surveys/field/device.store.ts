import type { Db, Tx } from "../../../platform/db/index.ts";

/** A tablet that goes to people with one survey (máy khảo sát). */
export interface FieldDevice {
  id: string;
  surveyId: string;
  name: string;
  codeExpiresAt: Date | null;
  pairedAt: Date | null;
  seenAt: Date | null;
  waiting: number | null;
  version: string | null;
  taken: number;
  offAt: Date | null;
  madeByName: string;
  madeAt: Date;
}

const COLUMNS = [
  "id",
  "surveyId",
  "name",
  "codeExpiresAt",
  "pairedAt",
  "seenAt",
  "waiting",
  "version",
  "taken",
  "offAt",
  "madeByName",
  "madeAt",
] as const;

export async function insertDevice(
  tx: Tx,
  device: Pick<FieldDevice, "surveyId" | "name" | "madeByName" | "madeAt">,
): Promise<string> {
  const { id } = await tx.insertInto("surveyDevice").values(device).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function listDevices(db: Db, surveyId: string): Promise<FieldDevice[]> {
  return db.selectFrom("surveyDevice").select(COLUMNS).where("surveyId", "=", surveyId).orderBy("madeAt").execute();
}

export async function lockDevice(tx: Tx, id: string): Promise<FieldDevice | undefined> {
  return tx.selectFrom("surveyDevice").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function lockDeviceByToken(tx: Tx, tokenDigest: string): Promise<FieldDevice | undefined> {
  return tx
    .selectFrom("surveyDevice")
    .select(COLUMNS)
    .where("tokenDigest", "=", tokenDigest)
    .forUpdate()
    .executeTakeFirst();
}

/** The device whose code this is, while it holds. */
export async function lockDeviceByCode(tx: Tx, codeDigest: string, now: Date): Promise<FieldDevice | undefined> {
  return tx
    .selectFrom("surveyDevice")
    .select(COLUMNS)
    .where("codeDigest", "=", codeDigest)
    .where("codeExpiresAt", ">", now)
    .where("offAt", "is", null)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveDevice(
  tx: Tx,
  id: string,
  change: Partial<Omit<FieldDevice, "id" | "surveyId">> & { codeDigest?: string | null; tokenDigest?: string | null },
): Promise<void> {
  await tx.updateTable("surveyDevice").set(change).where("id", "=", id).execute();
}

import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";

/** From where a message came that an officer wrote down. */
export interface Intake {
  takenByName: string;
  calledNumber: string | null;
  calledAt: Date | null;
  slipNumber: string | null;
  boxOpenedOn: string | null;
  boxPlace: string | null;
}

export async function insertIntake(
  tx: Tx,
  questionId: string,
  by: Actor,
  intake: Omit<Intake, "takenByName">,
): Promise<void> {
  await tx
    .insertInto("questionIntake")
    .values({ questionId, takenBy: by.id, takenByName: by.name, ...intake })
    .execute();
}

export async function findIntake(db: Db, questionId: string): Promise<Intake | undefined> {
  return db
    .selectFrom("questionIntake")
    .select(["takenByName", "calledNumber", "calledAt", "slipNumber", "boxOpenedOn", "boxPlace"])
    .where("questionId", "=", questionId)
    .executeTakeFirst();
}

/** The message typed before from the same slip. */
export async function findSlip(
  db: Db,
  slip: { boxPlace: string; boxOpenedOn: string; slipNumber: string },
): Promise<{ id: string } | undefined> {
  const row = await db
    .selectFrom("questionIntake")
    .select("questionId as id")
    .where("boxPlace", "=", slip.boxPlace)
    .where("boxOpenedOn", "=", slip.boxOpenedOn)
    .where("slipNumber", "=", slip.slipNumber)
    .executeTakeFirst();
  return row;
}

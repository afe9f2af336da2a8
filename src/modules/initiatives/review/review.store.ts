import { sql } from "kysely";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Criterion, Mark, Member, Outcome, Review } from "./review.ts";

/** In the order in which they were entered. */
export async function listCriteria(db: Db): Promise<Criterion[]> {
  return db
    .selectFrom("initiativeCriterion")
    .select(["id", "key", "name", "maximum", "source", "validFrom", "enteredByName"])
    .orderBy("id")
    .execute();
}

/** False where one of this key and day is there. */
export async function insertCriterion(tx: Tx, one: Omit<Criterion, "id"> & { enteredAt: Date }): Promise<boolean> {
  const row = await tx
    .insertInto("initiativeCriterion")
    .values(one)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

const REVIEW = [
  "id",
  "initiativeId",
  "round",
  "dueOn",
  "criteriaOn",
  "openedByName",
  "openedAt",
  "outcome",
  "minutesNumber",
  "minutesOn",
  "conclusion",
  "concludedByName",
  "concludedAt",
] as const;

export async function insertReview(
  tx: Tx,
  review: Pick<Review, "initiativeId" | "dueOn" | "criteriaOn" | "openedByName" | "openedAt"> & {
    openedBy: string | null;
  },
  members: readonly { personId: string; name: string }[],
): Promise<{ id: string; round: number }> {
  const made = await tx
    .insertInto("initiativeReview")
    .values((from) => ({
      ...review,
      round: from
        .selectFrom("initiativeReview")
        .select(sql<number>`coalesce(max(round), 0) + 1`.as("round"))
        .where("initiativeId", "=", review.initiativeId),
    }))
    .returning(["id", "round"])
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("initiativeMember")
    .values(members.map((member) => ({ reviewId: made.id, ...member })))
    .execute();
  return made;
}

/** Newest first. */
export async function listReviews(db: Db, initiativeId: string): Promise<Review[]> {
  const rows = await db
    .selectFrom("initiativeReview")
    .select(REVIEW)
    .where("initiativeId", "=", initiativeId)
    .orderBy("round", "desc")
    .execute();
  return rows as Review[];
}

export async function lockOpenReview(tx: Tx, initiativeId: string): Promise<Review | undefined> {
  const row = await tx
    .selectFrom("initiativeReview")
    .select(REVIEW)
    .where("initiativeId", "=", initiativeId)
    .where("outcome", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row as Review | undefined;
}

export async function saveConclusion(
  tx: Tx,
  id: string,
  change: {
    outcome: Outcome;
    minutesNumber: string;
    minutesOn: string;
    conclusion: string;
    concludedBy: string | null;
    concludedByName: string;
    concludedAt: Date;
  },
): Promise<void> {
  await tx.updateTable("initiativeReview").set(change).where("id", "=", id).execute();
}

export async function listMembers(db: Db, reviewId: string): Promise<Member[]> {
  return db
    .selectFrom("initiativeMember")
    .select(["personId", "name", "conflict", "remark", "markedAt"])
    .where("reviewId", "=", reviewId)
    .orderBy("name")
    .orderBy("personId")
    .execute();
}

export async function saveMember(
  tx: Tx,
  of: { reviewId: string; personId: string },
  change: Partial<Pick<Member, "conflict" | "remark" | "markedAt">>,
): Promise<void> {
  await tx
    .updateTable("initiativeMember")
    .set(change)
    .where("reviewId", "=", of.reviewId)
    .where("personId", "=", of.personId)
    .execute();
}

export async function insertMarks(tx: Tx, reviewId: string, marks: readonly Mark[]): Promise<void> {
  await tx
    .insertInto("initiativeMark")
    .values(marks.map((mark) => ({ reviewId, ...mark })))
    .execute();
}

export async function listMarks(db: Db, reviewId: string): Promise<Mark[]> {
  return db
    .selectFrom("initiativeMark")
    .select(["personId", "criterionId", "mark"])
    .where("reviewId", "=", reviewId)
    .execute();
}

/** Initiatives whose council waits for this person's marks; the first due first. */
export async function listToMark(
  db: Db,
  personId: string,
  limit: number,
): Promise<{ id: string; title: string; dueOn: string }[]> {
  return db
    .selectFrom("initiativeMember as m")
    .innerJoin("initiativeReview as r", "r.id", "m.reviewId")
    .innerJoin("initiative as i", "i.id", "r.initiativeId")
    .select(["i.id", "i.title", "r.dueOn"])
    .where("m.personId", "=", personId)
    .where("m.markedAt", "is", null)
    .where("m.conflict", "is", null)
    .where("r.outcome", "is", null)
    .where("i.state", "=", "reviewing")
    .orderBy("r.dueOn")
    .limit(limit)
    .execute();
}

/** Whether a person sits, or sat, on a council of this initiative. */
export async function sitsOnCouncil(db: Db, initiativeId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("initiativeMember as m")
    .innerJoin("initiativeReview as r", "r.id", "m.reviewId")
    .select("m.personId")
    .where("r.initiativeId", "=", initiativeId)
    .where("m.personId", "=", personId)
    .executeTakeFirst();
  return row !== undefined;
}

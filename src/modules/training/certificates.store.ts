import { sql } from "kysely";
import type { Db, Tx } from "../../platform/db/index.ts";

export interface Certificate {
  id: string;
  courseId: string;
  seatId: string | null;
  personId: string | null;
  unitId: string;
  year: number;
  number: number;
  code: string;
  nameSealed: string;
  issuedAt: Date;
  issuedByName: string;
  revokedAt: Date | null;
  revokedByName: string | null;
  revokedReason: string | null;
}

const COLUMNS = [
  "id",
  "courseId",
  "seatId",
  "personId",
  "unitId",
  "year",
  "number",
  "code",
  "nameSealed",
  "issuedAt",
  "issuedByName",
  "revokedAt",
  "revokedByName",
  "revokedReason",
] as const;

/** The next number of the unit in the year; those who issue at once wait for each other. */
export async function nextNumber(tx: Tx, unitId: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`certificate ${unitId} ${year}`}))`.execute(tx);
  const { n } = await tx
    .selectFrom("courseCertificate")
    .select(sql<number>`coalesce(max(number), 0)::int + 1`.as("n"))
    .where("unitId", "=", unitId)
    .where("year", "=", year)
    .executeTakeFirstOrThrow();
  return n;
}

/** False where the code was drawn before. */
export async function insertCertificate(
  tx: Tx,
  row: Omit<Certificate, "revokedAt" | "revokedByName" | "revokedReason">,
): Promise<boolean> {
  const made = await tx
    .insertInto("courseCertificate")
    .values(row)
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

export async function findCertificate(db: Db, id: string): Promise<Certificate | undefined> {
  return db.selectFrom("courseCertificate").select(COLUMNS).where("id", "=", id).executeTakeFirst();
}

export async function lockCertificate(tx: Tx, id: string): Promise<Certificate | undefined> {
  return tx.selectFrom("courseCertificate").select(COLUMNS).where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function findCertificateByCode(db: Db, code: string): Promise<Certificate | undefined> {
  return db.selectFrom("courseCertificate").select(COLUMNS).where("code", "=", code).executeTakeFirst();
}

/** Of a course, by number. */
export async function listCertificates(db: Db, courseId: string): Promise<Certificate[]> {
  return db
    .selectFrom("courseCertificate")
    .select(COLUMNS)
    .where("courseId", "=", courseId)
    .orderBy("number")
    .execute();
}

/** Those of a person that stand, by course. */
export async function listOwnCertificates(db: Db, personId: string): Promise<Certificate[]> {
  return db
    .selectFrom("courseCertificate")
    .select(COLUMNS)
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .orderBy("issuedAt", "desc")
    .execute();
}

export async function saveRevoked(
  tx: Tx,
  id: string,
  by: { revokedAt: Date; revokedByName: string; revokedReason: string },
): Promise<void> {
  await tx.updateTable("courseCertificate").set(by).where("id", "=", id).execute();
}

/** Seats that completed the course and have no certificate that stands. */
export async function listDue(
  db: Db,
  courseId: string,
): Promise<{ id: string; personId: string | null; guestSealed: string | null; name: string | null }[]> {
  const found = await sql<Awaited<ReturnType<typeof listDue>>[number]>`
    select s.id, s.person_id, s.guest_sealed, o.name from course_seat s left join official o on o.id = s.person_id
    where s.course_id = ${courseId} and s.completed and s.state = 'going'
      and not exists (select from course_certificate k where k.seat_id = s.id and k.revoked_at is null)
    order by s.unit_id, o.given_name collate "vi-x-icu", o.name collate "vi-x-icu", s.number`.execute(db);
  return found.rows;
}

export async function removeCertificates(tx: Tx, before: string, limit: number): Promise<number> {
  const done = await sql`
    delete from course_certificate where id in (
      select id from course_certificate where issued_at < ${before}::date limit ${limit})`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { canonicalJson } from "./audit.ts";
import { recordAct, verifyLog } from "./index.ts";

const database = useTestDatabase();
const lan = { id: "p1", name: "Nguyễn Thị Lan" };

async function act(n: number): Promise<void> {
  await transaction(database.db, (tx) =>
    recordAct(tx, lan, {
      act: "news.publish",
      subjectKind: "news",
      subjectId: String(n),
      at: new Date(`2026-11-22T08:00:${String(n % 60).padStart(2, "0")}Z`),
      details: { to: "published", from: "approved", n },
    }),
  );
}

describe("audit log", () => {
  test("acts of many people at once end in chains that verify", async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => act(n)));
    const verdict = await verifyLog(database.db);
    expect(verdict.breaks).toEqual([]);
    expect(verdict.entries).toBe(60);
  });

  test("an act that rolls back leaves no entry", async () => {
    const before = await verifyLog(database.db);
    await transaction(database.db, async (tx) => {
      await recordAct(tx, lan, { act: "news.withdraw", subjectKind: "news", subjectId: "1", at: new Date() });
      throw new Error("changed my mind");
    }).catch(() => {});
    expect((await verifyLog(database.db)).entries).toBe(before.entries);
  });

  test("rows can be neither changed nor removed", async () => {
    await expect(sql`update audit_entry set actor_name = 'Ai đó'`.execute(database.db)).rejects.toThrow(
      /never changed/,
    );
    await expect(sql`delete from audit_entry`.execute(database.db)).rejects.toThrow(/never changed/);
    await expect(sql`truncate audit_entry`.execute(database.db)).rejects.toThrow(/never changed/);
  });

  test.each([
    [
      "content",
      sql`update audit_entry set act = 'news.read' where (chain, position) = (select chain, position from audit_entry order by at limit 1)`,
    ],
    [
      "gap",
      sql`delete from audit_entry where (chain, position) = (select chain, min(position) from audit_entry group by chain having count(*) > 1 limit 1)`,
    ],
    [
      "head",
      sql`delete from audit_entry a where (chain, position) = (select chain, max(position) from audit_entry group by chain having count(*) > 1 limit 1)`,
    ],
  ])("somebody who got past the database's own lock is noticed: %s", async (reason, tamper) => {
    await database.db
      .transaction()
      .execute(async (tx) => {
        await sql`alter table audit_entry disable trigger all`.execute(tx);
        await tamper.execute(tx);
        const verdict = await verifyLog(tx);
        expect(verdict.breaks.map((one) => one.reason)).toContain(reason);
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
  });

  test("equal values give equal text whatever the order of keys", () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { z: 1, y: 2 }], c: "ế" } })).toBe(
      canonicalJson({ a: { c: "ế", d: [1, { y: 2, z: 1 }] }, b: 1 }),
    );
  });
});

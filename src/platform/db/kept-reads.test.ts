import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { useTestDatabase } from "../testing/database.ts";
import { changeKept, readKept, type Tx, transaction } from "./index.ts";

const database = useTestDatabase();
const days = (db = database.db) => readKept(db, "calendar", "days", () => readDays(db));
const readDays = vi.fn(async (db: typeof database.db) => {
  const found = await sql<{ day: string }>`select day from calendar_change order by day`.execute(db);
  return found.rows.map((row) => row.day);
});
const write = (db: typeof database.db, day: string) =>
  sql`insert into calendar_change (unit_id, day, is_off, note, decision, written_by_id, written_by_name, written_at)
    values (null, ${day}::date, true, 'Nghỉ', 'Quyết định 1', 'p', 'Lê Thị Mẫu', now())`.execute(db);

test("is read once, and anew when this process changes it: in the transaction at once, elsewhere when it is kept", async () => {
  expect(await days()).toEqual([]);
  expect(await days()).toEqual([]);
  expect(readDays).toHaveBeenCalledTimes(1);
  await transaction(database.db, async (tx: Tx) => {
    changeKept(tx, "calendar");
    await write(tx, "2026-12-24");
    expect(await days(tx)).toEqual(["2026-12-24"]);
    expect(await days()).toEqual([]);
  });
  expect(await days()).toEqual(["2026-12-24"]);
});

test("what is undone was never read by others", async () => {
  const before = await days();
  const undone = transaction(database.db, async (tx) => {
    changeKept(tx, "calendar");
    await write(tx, "2026-12-25");
    expect(await days(tx)).toEqual([...before, "2026-12-25"]);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await days()).toEqual(before);
});

test("what another process changes is seen within a second or so", async () => {
  const before = await days();
  await write(database.db, "2026-12-26");
  expect(await days()).toEqual(before);
  const now = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(now + 1_001);
  try {
    expect(await days()).toEqual([...before, "2026-12-26"]);
  } finally {
    clock.mockRestore();
  }
});

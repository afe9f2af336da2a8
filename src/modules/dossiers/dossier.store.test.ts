import { sql } from "kysely";
import { expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { findIdentifier, keepOwnIdentifier, saveIdentifier } from "./dossier.store.ts";

const database = useTestDatabase();
const writtenAt = new Date("2026-11-20T02:00:00Z");

test("units that receive their first dossier together do not wait for each other, and have their identifier at once", async () => {
  const { db } = database;
  const { province, tanThanh } = await buildProvince(db);
  const firstOf = (unitId: string, identifier: string, meanwhile?: () => Promise<void>): Promise<void> =>
    transaction(db, async (tx) => {
      await sql`set local lock_timeout = '2s'`.execute(tx);
      expect(await findIdentifier(tx, unitId)).toBeUndefined();
      await keepOwnIdentifier(tx, { unitId, identifier, writtenAt });
      expect(await findIdentifier(tx, unitId)).toBe(identifier);
      await meanwhile?.();
    });
  await firstOf(tanThanh, "TANTHANH", () => firstOf(province, "CAMAU"));
  expect(await findIdentifier(db, tanThanh)).toBe("TANTHANH");
  expect(await findIdentifier(db, province)).toBe("CAMAU");

  // One that is entered later takes its place, here at once.
  await transaction(db, (tx) =>
    saveIdentifier(tx, { unitId: province, identifier: "H12", scheme: "2016", writtenByName: "Lê Thị Mẫu", writtenAt }),
  );
  expect(await findIdentifier(db, province)).toBe("H12");
});

import type pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { type Database, type Db, openDatabase } from "../db/index.ts";
import { createTestDatabase, dropTestDatabase } from "./database-lifecycle.ts";

/**
 * A real database for one test file: cloned from a template that was migrated once, dropped afterwards.
 *
 *   const test = useTestDatabase();           // at the top of the file
 *   await transaction(test.db, (tx) => …);
 */
export interface TestDatabase {
  readonly db: Db;
  readonly connection: pg.PoolConfig;
}

export function useTestDatabase(): TestDatabase {
  let database: Database | undefined;
  let connection: pg.PoolConfig | undefined;
  beforeAll(async () => {
    const made = await createTestDatabase();
    connection = made;
    database = openDatabase(made);
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    if (connection) await dropTestDatabase(connection);
  });
  return {
    get db() {
      if (!database)
        throw new Error("useTestDatabase() belongs at the top of the file; its db lives inside tests and hooks");
      return database.db;
    },
    get connection() {
      if (!connection) throw new Error("the connection lives inside tests and hooks");
      return connection;
    },
  };
}

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../src/platform/project-root.ts";
import { createTestDatabase, dropTestDatabase } from "../src/platform/testing/database-lifecycle.ts";

/** Writes src/platform/db/schema.ts from a freshly migrated database; never edited by hand. */
const connection = await createTestDatabase();
const url =
  connection.connectionString ??
  `postgres://${connection.user}@/${connection.database}?host=${encodeURIComponent(String(connection.host))}`;
const file = join(projectRoot(), "src/platform/db/schema.ts");
const options = ["--dialect", "postgres", "--camel-case", "--url", url, "--exclude-pattern", "graphile_worker.*"];
const made = spawnSync("npx", ["kysely-codegen", ...options, "--date-parser", "string", "--out-file", file], {
  stdio: ["ignore", "ignore", "inherit"],
});
await dropTestDatabase(connection);
// The driver gives whole numbers as numbers (see db.ts), which the generator cannot know.
writeFileSync(
  file,
  readFileSync(file, "utf8").replace(
    /export type Int8 = .*;/,
    "export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;",
  ),
);
process.exitCode = made.status ?? 1;

import type pg from "pg";
import type { Config } from "../config/index.ts";
import { startEmbeddedPostgres } from "./embedded.ts";
import { inspectServer } from "./inspect-server.ts";

/**
 * The way to the configured database: the server of `DATABASE_URL`, looked at before anybody relies on it, or the
 * embedded one, started if it does not run.
 *
 * @throws ConfigError
 */
export async function openConnection(
  config: Pick<Config, "databaseUrl" | "dataFolder">,
): Promise<{ connection: pg.PoolConfig; release(): Promise<void> }> {
  if (!config.databaseUrl) return startEmbeddedPostgres(config.dataFolder);
  const connection = { connectionString: config.databaseUrl };
  await inspectServer(connection);
  return { connection, release: async () => {} };
}

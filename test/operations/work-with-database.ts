import pg from "pg";
import { ConfigError } from "../../src/platform/config/index.ts";
import { leaveEmbeddedServers, startEmbeddedPostgres } from "../../src/platform/db/embedded.ts";

/**
 * A process that works with the embedded database and nothing else, for the tests of who starts and who stops it:
 * says "in" when it is in, holds on until its input ends or SIGTERM comes, says "out" when it is out.
 */
async function main(folder: string): Promise<void> {
  process.on("SIGTERM", () => void leaveEmbeddedServers().then(() => process.exit(0)));
  const server = await startEmbeddedPostgres(folder);
  const pool = new pg.Pool(server.connection);
  pool.on("error", () => {});
  // "if not exists" alone lets two that come at the same moment collide.
  await pool.query("begin; select pg_advisory_xact_lock(7); create table if not exists note (text text); commit");
  await pool.query("insert into note values ($1)", [String(process.pid)]);
  const rows = await pool.query("select count(*)::int as n from note");
  process.stdout.write(`in ${rows.rows[0].n}\n`);
  process.stdin.on("data", async (text) => {
    if (!String(text).startsWith("query")) return;
    const answer = await pool.query("select count(*)::int as n from note").catch((error: Error) => error);
    process.stdout.write(answer instanceof Error ? `error ${answer.message}\n` : `rows ${answer.rows[0].n}\n`);
  });
  process.stdin.on("end", async () => {
    await pool.end();
    await server.release();
    process.stdout.write("out\n");
  });
}

main(process.argv[2] ?? "").catch((error: Error) => {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${error.stack}\n`);
  process.exit(1);
});

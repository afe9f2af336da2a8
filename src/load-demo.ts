import { loadDemo } from "../demo/load.ts";
import { openApp } from "./app.ts";
import { ConfigError, loadConfig, readEnv } from "./platform/config/index.ts";
import { leaveEmbeddedServers } from "./platform/db/index.ts";

/**
 * Loads the demonstration, then ends: what loading took of memory would otherwise stay with the site for as long as it runs.
 * Started by `npm start` where the database is empty. When told to stop, or when the site is gone, everything rolls back.
 */
async function main(): Promise<void> {
  const config = { ...loadConfig(readEnv()), logLevel: "error" as const };
  // Nobody is promised anything while it loads: it need not wait for the disk five hundred times.
  const opened = await openApp(config, { listens: false, waitsForDisk: false });
  try {
    await loadDemo(opened.app, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await opened.close();
  }
}

let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), 10_000).unref();
  void leaveEmbeddedServers().finally(() => process.exit(1));
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
process.on("disconnect", stop);

main().then(
  () => process.exit(0),
  (error: Error) => {
    if (stopping) return;
    const isPlain = error instanceof ConfigError;
    process.send?.({ isPlain, text: isPlain ? error.message : error.stack }, () => process.exit(1));
  },
);

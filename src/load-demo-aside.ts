import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { ConfigError } from "./platform/config/index.ts";
import { projectRoot } from "./platform/project-root.ts";

let child: ChildProcess | null = null;

/**
 * Loads the demonstration in a process that ends afterwards (`load-demo.ts`), with the same settings as this one.
 *
 * @throws ConfigError what the operator can mend; any other error with the words of that process
 */
export async function loadDemoAside(): Promise<void> {
  const started = fork(join(projectRoot(), "dist/load-demo.js"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child = started;
  let failure: Error | null = null;
  started.on("message", ({ isPlain, text }: { isPlain: boolean; text: string }) => {
    failure = isPlain ? new ConfigError(text) : Object.assign(new Error("demonstration not loaded"), { stack: text });
  });
  const code = await new Promise<number | null>((done, failed) => {
    started.once("error", failed);
    started.once("exit", done);
  });
  child = null;
  if (code !== 0) throw failure ?? new Error(`the demonstration was not loaded: its process ended with ${code}`);
}

/** Ends the loading, if any, and waits until it is gone with everything it had begun. */
export async function stopLoadingDemo(): Promise<void> {
  const running = child;
  if (!running || running.exitCode !== null) return;
  const gone = new Promise((done) => running.once("exit", done));
  running.kill("SIGTERM");
  await gone;
}

import type { AppContext } from "../../platform/app-context.ts";
import { type OutsideLines, openLines } from "../../platform/outside/index.ts";

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 16 * 1024;

/** Asks one thing of a program outside; never of the own machine or network, and no further than where it was sent. */
export async function withLines<T>(app: AppContext, ask: (lines: OutsideLines) => Promise<T>): Promise<T> {
  const lines = openLines({ allow: app.config.outsideAllow, atOnce: 1, timeoutMs: TIMEOUT_MS, mostBytes: MOST_BYTES });
  try {
    return await ask(lines);
  } finally {
    lines.close();
  }
}

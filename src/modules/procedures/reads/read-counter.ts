import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import type { SeenRequest } from "../../../platform/http/index.ts";
import { saveReads } from "./read.store.ts";

const FLUSH_MS = 20_000;
/** Codes held between two writings; there are not that many procedures, so more is somebody who makes codes up. */
const MOST_HELD = 20_000;
const PAGE = /^\/thu-tuc\/(\d\.\d{6}(?:\.[0-9A-Z.]+)?)(?:\?|$)/;

/**
 * Counts in memory how often the page of each procedure is read, and writes the sums now and then. Nothing of the reader is
 * kept or looked at but whether it seems to be a person. What was not yet written when a process is killed is lost: it is
 * a statistic, not a record.
 */
export class ReadCounter {
  readonly #app: AppContext;
  #held = new Map<string, number>();
  #heldDay = "";
  #timer: NodeJS.Timeout | null = null;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** Called for every page asked for, also those answered from memory: it must cost next to nothing. */
  see(request: SeenRequest): void {
    if (!request.path.startsWith("/thu-tuc/")) return;
    const code = PAGE.exec(request.path)?.[1];
    if (code === undefined || !request.isByResident()) return;
    const known = this.#held.get(code);
    if (known === undefined && this.#held.size >= MOST_HELD) return;
    if (this.#held.size === 0) this.#heldDay = vietnamDay(this.#app.clock.now());
    this.#held.set(code, (known ?? 0) + 1);
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Writes what is held. A failure is logged and the counts are held on to. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#held.size === 0) return;
    const [held, day] = [this.#held, this.#heldDay];
    this.#held = new Map();
    try {
      const counts = [...held].map(([code, reads]) => ({ code, reads }));
      await transaction(this.#app.db, (tx) => saveReads(tx, counts, day));
    } catch (error) {
      this.#app.log.error({ err: error }, "reads not written");
      for (const [code, reads] of this.#held) held.set(code, (held.get(code) ?? 0) + reads);
      this.#held = held;
      this.#heldDay = day;
      this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
    }
  }
}

const known = new WeakMap<AppContext, ReadCounter>();

export function readCounterOf(app: AppContext): ReadCounter {
  let counter = known.get(app);
  if (!counter) {
    counter = new ReadCounter(app);
    known.set(app, counter);
  }
  return counter;
}

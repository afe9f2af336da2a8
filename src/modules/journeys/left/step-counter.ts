import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import type { SeenRequest } from "../../../platform/http/index.ts";
import { listPublished } from "../journey.store.ts";
import type { JourneyContent } from "../journey.ts";
import { countSteps, type LeftOnTheWay, leftByProcedure } from "./left.ts";
import { listSteps, saveSteps } from "./step.store.ts";

const FLUSH_MS = 20_000;
/** All trees together have fewer ways; more is somebody who makes addresses up. */
const MOST_HELD = 5_000;
const PAGE = /^\/tinh-huong\/([a-z0-9-]{1,80})\/([a-z0-9-]{1,80})(?:\?(.*))?$/;

/** Counts in memory which guided questions are shown, and writes the sums now and then. Nothing of the reader is kept. */
export class StepCounter {
  readonly #app: AppContext;
  #held = new Map<string, number>();
  #heldDay = "";
  #timer: NodeJS.Timeout | null = null;

  constructor(app: AppContext) {
    this.#app = app;
  }

  see(request: SeenRequest): void {
    if (!request.path.startsWith("/tinh-huong/")) return;
    const [, slug, node, query = ""] = PAGE.exec(request.path) ?? [];
    if (slug === undefined || node === undefined || !request.isByResident()) return;
    const path = (new URLSearchParams(query).get("qua") ?? "").slice(0, 130);
    const key = `${slug} ${node} ${path}`;
    const known = this.#held.get(key);
    if (known === undefined && this.#held.size >= MOST_HELD) return;
    if (this.#held.size === 0) this.#heldDay = vietnamDay(this.#app.clock.now());
    this.#held.set(key, (known ?? 0) + 1);
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Writes what is held. A failure is logged; a statistic is no record, so what could not be written is let go. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#held.size === 0) return;
    const [held, day] = [this.#held, this.#heldDay];
    this.#held = new Map();
    try {
      const seen = [...held].map(([key, times]) => {
        const [slug = "", node = "", path = ""] = key.split(" ");
        return { slug, node, path, times };
      });
      const counts = countSteps(seen, await journeysNow(this.#app.db));
      if (counts.length > 0) await transaction(this.#app.db, (tx) => saveSteps(tx, counts, day));
    } catch (error) {
      this.#app.log.error({ err: error }, "steps of journeys not written");
    }
  }
}

const journeysNow = async (db: Db): Promise<Map<string, JourneyContent>> =>
  new Map((await listPublished(db)).map((one) => [one.slug, one.content]));

const known = new WeakMap<AppContext, StepCounter>();

export function stepCounterOf(app: AppContext): StepCounter {
  let counter = known.get(app);
  if (!counter) {
    counter = new StepCounter(app);
    known.set(app, counter);
  }
  return counter;
}

/** Where people left guided forms, by the procedures these lead to; days from one on and before another. */
export async function countLeft(db: Db, of: { from: string; before: string }): Promise<LeftOnTheWay[]> {
  const counts = await listSteps(db, of);
  return counts.length === 0 ? [] : leftByProcedure(counts, await journeysNow(db));
}

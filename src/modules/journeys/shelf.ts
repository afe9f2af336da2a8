import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import { listPublished, type PublishedJourney } from "./journey.store.ts";

type Source = Pick<AppContext, "db" | "notifications" | "log">;

const shelves = new WeakMap<Db, Shelf>();

/** The published journeys, kept in memory by this process; they follow the database by notification. */
export function shelfOf(app: Source): Shelf {
  let known = shelves.get(app.db);
  if (!known) {
    known = new Shelf(app);
    shelves.set(app.db, known);
  }
  return known;
}

export class Shelf {
  #app: Source;
  #journeys: PublishedJourney[] = [];
  #byCode = new Map<string, PublishedJourney[]>();
  #isStale = true;
  #loading: Promise<void> | null = null;

  constructor(app: Source) {
    this.#app = app;
    app.notifications?.on("public_changed", (what) => {
      if (what === "" || what === "journeys" || what === "demo") this.#isStale = true;
    });
  }

  async all(): Promise<readonly PublishedJourney[]> {
    // A process that does not listen asks each time. Whoever comes while somebody loads waits for the same answer.
    if (this.#isStale || this.#app.notifications === null) {
      this.#loading ??= this.#load().finally(() => {
        this.#loading = null;
      });
    }
    if (this.#loading) await this.#loading;
    return this.#journeys;
  }

  async #load(): Promise<void> {
    this.#isStale = false;
    try {
      this.#journeys = await listPublished(this.#app.db);
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
    this.#byCode = new Map();
    for (const journey of this.#journeys) {
      const codes = journey.content.stages.flatMap((stage) => [
        ...stage.procedures.map((one) => one.code),
        ...(stage.oneVisit?.code ? [stage.oneVisit.code] : []),
      ]);
      for (const code of new Set(codes)) this.#byCode.set(code, [...(this.#byCode.get(code) ?? []), journey]);
    }
  }

  /** Journeys a procedure is part of. */
  async withProcedure(code: string): Promise<readonly PublishedJourney[]> {
    await this.all();
    return this.#byCode.get(code) ?? [];
  }

  /** Journeys whose title or everyday words match what somebody typed, best first. */
  async find(query: string, limit: number): Promise<PublishedJourney[]> {
    return (await this.all())
      .map((journey) => ({ journey, score: matchOf(query, journey.content.title, journey.content.keywords) }))
      .filter((one) => one.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map((one) => one.journey);
  }
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");

/**
 * How well words typed fit a journey: a phrase of it stands in them as a whole, or all of them stand in one of its phrases.
 * Marks count where they were typed ("kết hôn" is not "kết hợp"), and are ignored where none were. 0 does not fit.
 */
export function matchOf(query: string, title: string, keywords: readonly string[]): number {
  const typed = query.normalize("NFC").toLowerCase();
  const isPlain = unmark(typed) === typed;
  const fold = (text: string): string => {
    const lower = text.normalize("NFC").toLowerCase();
    return ` ${wordsOf(isPlain ? unmark(lower) : lower).join(" ")} `;
  };
  const asked = fold(typed);
  const count = wordsOf(typed).length;
  if (count === 0 || count > 40) return 0;
  let best = 0;
  for (const phrase of [title, ...keywords]) {
    const folded = fold(phrase);
    const length = folded.trim().split(" ").length;
    // One short word ("con") says too little to send somebody to a whole journey.
    if (asked.includes(folded) && (length > 1 || count === 1)) best = Math.max(best, 10 + length);
    else if (count > 1 && folded.includes(asked)) best = Math.max(best, 5 + count / length);
  }
  return best;
}

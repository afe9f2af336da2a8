import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { keyedDigest } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import type { SeenRequest } from "../../../platform/http/index.ts";
import { countNewQuestions, type QuestionCount, saveCounts } from "./asked.store.ts";
import { questionAsCounted, questionKey, questionOfAddress } from "./question-words.ts";

const FLUSH_MS = 20_000;
/** Different questions held between two writings; more is somebody who plays with the box. */
const MOST_HELD = 5_000;
/** Questions never asked before that a day may add, for the same reason. */
const MOST_NEW_A_DAY = 20_000;

interface Held {
  text: string;
  searches: number;
  opened: number;
  /** Of the searches over everything those that found nothing of any kind. */
  unanswered: number;
}

/**
 * Counts what is asked of the public search and whether an answer was opened, in memory, and writes the sums now and then.
 * Nothing of the visitor is looked at but the address, the page it came from on this site, and whether it seems to be a resident: robots and staff do not count. What was not yet
 * written when a process is killed is lost: it is a statistic, not a record.
 */
export class AskedQuestions {
  readonly #app: AppContext;
  #held = new Map<string, Held>();
  #timer: NodeJS.Timeout | null = null;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** Called for every page asked for, also those answered from memory: it must cost next to nothing. */
  see(request: SeenRequest): void {
    const { path, referer } = request;
    const isSearch = path.includes("/thu-tuc?") || path.includes("/tim-kiem?");
    const isOpened = !isSearch && referer !== undefined && /\/thu-tuc\/\d\.\d{6}(?:$|\?)/.test(path);
    if (!(isSearch || isOpened) || !request.isByResident()) return;
    const from = isSearch ? path : /^https?:\/\/[^/]+(\/.*)$/.exec(referer!)?.[1];
    if (from) this.#note(questionOfAddress(from), isSearch ? "searches" : "opened");
  }

  /** A search over everything that found nothing; that it was asked is counted by `see`. */
  noteUnanswered(question: string): void {
    this.#note(questionAsCounted(question), "unanswered");
  }

  #note(text: string | null, what: "searches" | "opened" | "unanswered"): void {
    if (text === null) return;
    const key = questionKey(text);
    if (key === "") return;
    const held = this.#held.get(key);
    if (held) held[what]++;
    else if (this.#held.size < MOST_HELD) {
      this.#held.set(key, { text, searches: 0, opened: 0, unanswered: 0, [what]: 1 });
      this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
    }
  }

  /** Writes what is held. A failure is logged and the counts are held on to. */
  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#held.size === 0) return;
    const held = this.#held;
    this.#held = new Map();
    const app = this.#app;
    const day = vietnamDay(app.clock.now());
    const counts: QuestionCount[] = [...held].map(([key, count]) => ({
      keyHash: keyedDigest(app.config.secretKey, "search question", key),
      ...count,
    }));
    try {
      await transaction(app.db, async (tx) => {
        const room = MOST_NEW_A_DAY - (await countNewQuestions(tx, day));
        await saveCounts(tx, counts, day, Math.max(0, room));
      });
    } catch (error) {
      app.log.error({ err: error }, "asked questions not written");
      for (const [key, count] of this.#held) {
        const old = held.get(key);
        if (old) held.set(key, { ...old, searches: old.searches + count.searches, opened: old.opened + count.opened });
        else held.set(key, count);
      }
      this.#held = held;
      this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
    }
  }
}

const known = new WeakMap<AppContext, AskedQuestions>();

export function askedQuestionsOf(app: AppContext): AskedQuestions {
  let asked = known.get(app);
  if (!asked) {
    asked = new AskedQuestions(app);
    known.set(app, asked);
  }
  return asked;
}

/** Counts that a search over everything found nothing, as sparingly as searches are counted. */
export function noteUnanswered(app: AppContext, question: string): void {
  askedQuestionsOf(app).noteUnanswered(question);
}

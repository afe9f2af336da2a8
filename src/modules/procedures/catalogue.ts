import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { KeptValues } from "../../platform/http/index.ts";
import { compareVietnamese } from "../../platform/i18n/index.ts";
import { listSayingsByCode } from "./asked/saying.store.ts";
import {
  type CatalogueAnswer,
  type CatalogueDay,
  type CatalogueFilter,
  type CatalogueItem,
  type Facets,
  facetsOf,
  listOf,
  matcher,
} from "./catalogue-day.ts";
import { itemOf } from "./catalogue-item.ts";
import { PastVersions } from "./past-versions.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { inPart, type PlainWords, plainWords } from "./plain/rendition.ts";
import { listInForceHeads, loadInForce } from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";
import {
  buildSearchIndex,
  type OtherTitles,
  type SearchEntry,
  type SearchIndex,
  type SearchResult,
} from "./search/index.ts";

export type { CatalogueAnswer, CatalogueFilter, CatalogueItem } from "./catalogue-day.ts";

type Source = Pick<AppContext, "db" | "clock" | "notifications" | "log">;

const catalogues = new WeakMap<Db, Catalogue>();

/** The catalogue of today, kept in memory by this process; loaded when first asked for, then follows the database. */
export function catalogueOf(app: Source): Catalogue {
  let known = catalogues.get(app.db);
  if (!known) {
    known = new Catalogue(app);
    catalogues.set(app.db, known);
  }
  return known;
}

/** Procedures in force today for words typed by staff or residents, best first. */
export async function searchProcedures(app: Source, words: string, limit: number): Promise<CatalogueItem[]> {
  return words.trim() === "" ? [] : (await catalogueOf(app).search(words, {}, { offset: 0, limit })).items;
}

/** What an item was made from, to tell whether it has to be made anew. */
interface Held {
  versionId: number;
  plainEdition: number | null;
  sayings: readonly string[];
}

export class Catalogue implements CatalogueDay {
  #app: Source;
  #items = new Map<string, CatalogueItem & Held>();
  #sorted: CatalogueItem[] = [];
  #index: SearchIndex = buildSearchIndex([]);
  /** Answers to what was asked, as of this state of memory: the same hundred questions make most of a day. */
  #answers = new KeptValues<CatalogueAnswer>(ANSWERS, ANSWER_LIFE_MS);
  #past: PastVersions;
  #otherDays = new KeptValues<ReadonlyMap<string, number>>(DAYS, ANSWER_LIFE_MS);
  #day = "";
  #loading: Promise<void> | null = null;
  #soon: NodeJS.Timeout | null = null;
  #stale = true;

  constructor(app: Source) {
    this.#app = app;
    this.#past = new PastVersions(app.db);
    app.notifications?.on("public_changed", (what) => {
      if (what !== "" && what !== "procedures") return;
      this.#stale = true;
      // Nothing is kept up to date before the first question.
      if (this.#day !== "") this.#takeInSoon();
    });
  }

  /** So that the next question finds the change already taken in, also in the midst of an import. */
  #takeInSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = null;
      this.#takeIn().catch(this.#tell);
    }, TOGETHER_MS).unref();
  }

  #takeIn(): Promise<void> {
    this.#loading ??= this.refresh()
      .then(() => {
        if (this.#stale && this.#app.notifications !== null) this.#takeInSoon();
      })
      .catch((error: unknown) => {
        this.#stale = true;
        throw error;
      })
      .finally(() => {
        this.#loading = null;
      });
    return this.#loading;
  }

  #tell = (error: unknown): void => this.#app.log.error({ err: error }, "catalogue not refreshed");

  /** Brings memory up to date where something changed, or a new day began; loads only versions it does not hold. */
  async refresh(): Promise<void> {
    const day = vietnamDay(this.#app.clock.now());
    this.#stale = false;
    // In order of code, so that every process gives words and documents the same numbers and breaks ties alike.
    const heads = (await listInForceHeads(this.#app.db, day)).sort(byCode);
    const living = new Set(heads.map((head) => head.code));
    for (const code of this.#items.keys()) {
      if (living.has(code)) continue;
      this.#items.delete(code);
      this.#index.remove(code);
    }
    const sayings = await listSayingsByCode(this.#app.db);
    const wanted = heads.filter((head) => {
      const held = this.#items.get(head.code);
      return (
        held?.versionId !== head.versionId ||
        held.plainEdition !== head.plainEdition ||
        held.sayings.join("\n") !== (sayings.get(head.code) ?? []).join("\n")
      );
    });
    let taken = 0;
    for (let at = 0; at < wanted.length; at += PORTION) {
      const portion = new Map(wanted.slice(at, at + PORTION).map((head) => [head.code, head]));
      const spoken = [...portion.values()].filter((head) => head.plainEdition !== null);
      const editions = await listApproved(
        this.#app.db,
        spoken.map((head) => head.code),
      );
      const ids = [...portion.values()].map((head) => head.versionId);
      for (const row of (await loadInForce(this.#app.db, ids)).sort(byCode)) {
        const { versionId, number, record } = row;
        const plain = plainWords(editions.get(row.code) ?? [], { id: versionId, number, record });
        const taught = sayings.get(row.code) ?? [];
        const plainEdition = portion.get(row.code)?.plainEdition ?? null;
        this.#items.set(row.code, { ...itemOf(row, plain), versionId, plainEdition, sayings: taught });
        this.#index.update(entryOf(record, plain, taught));
        // Thousands of them take seconds; whoever asks for another page meanwhile is not kept waiting.
        if (++taken % AT_A_TIME === 0) await setImmediate();
      }
    }
    this.#sorted = [...this.#items.values()].sort(byName);
    // What the first question would wait for is made now.
    this.#index.search("đăng ký", { limit: 1 });
    this.#day = day;
    this.#answers.clear();
    this.#otherDays.clear();
    this.#past = new PastVersions(this.#app.db);
  }

  async #ready(): Promise<void> {
    const current = !this.#stale && this.#day === vietnamDay(this.#app.clock.now());
    if (current && !this.#loading) return;
    const loaded = this.#takeIn();
    // After the first load nobody waits long: what stood a moment ago is shown while a great change is taken in.
    if (this.#day === "" || this.#app.notifications === null) await loaded;
    else await Promise.race([loaded.catch(this.#tell), sleep(PATIENCE_MS, undefined, { ref: false })]);
  }

  async search(
    query: string,
    filter: CatalogueFilter,
    page: { offset: number; limit: number },
  ): Promise<CatalogueAnswer> {
    await this.#ready();
    const asked = query.slice(0, LONGEST_QUERY);
    const key = JSON.stringify([asked, filter, page]);
    const known = this.#answers.get(key);
    if (known) return known;
    const wanted = matcher(filter);
    const result = this.#index.search(asked, {
      ...page,
      ...(wanted ? { filter: (entry) => wanted(this.#items.get(entry.code)) } : {}),
    });
    const answer = {
      items: result.hits.map((hit) => this.#items.get(hit.code)).filter((item) => item !== undefined),
      total: result.total,
      didYouMean: result.didYouMean ?? null,
      understood: result.understood,
    };
    this.#answers.keep(key, answer, 1, this.#answers.generation);
    return answer;
  }

  /** The best for a question, with how well each fits; for who has to know whether one is meant. */
  async rank(query: string, limit: number): Promise<{ item: CatalogueItem; score: number }[]> {
    await this.#ready();
    const { hits } = this.#index.search(query.slice(0, LONGEST_QUERY), { limit });
    return hits.flatMap(({ code, score }) => {
      const item = this.#items.get(code);
      return item ? [{ item, score }] : [];
    });
  }

  async list(filter: CatalogueFilter, page: { offset: number; limit: number }): Promise<CatalogueAnswer> {
    await this.#ready();
    return listOf(this.#sorted, filter, page);
  }

  /**
   * The catalogue as it stood, or is going to stand, on a day: what was in force then and is repealed or changed since is
   * found in the version of that day, by its name of that day.
   */
  async on(day: string): Promise<CatalogueDay> {
    await this.#ready();
    if (day === this.#day) return this;
    const versions = await this.#versionsOn(day);
    const current: CatalogueItem[] = [];
    const others: number[] = [];
    for (const [code, version] of versions) {
      const held = this.#items.get(code);
      if (held?.versionId === version) current.push(held);
      else others.push(version);
    }
    const former = this.#past;
    const past = await former.load(others);
    const items = [...current, ...past.values()].sort(byName);
    return {
      list: async (filter, page) => listOf(items, filter, page),
      facets: async (filter) => facetsOf(items, filter),
      search: async (query, filter, page) => {
        const asked = query.slice(0, LONGEST_QUERY);
        const wanted = matcher(filter) ?? (() => true);
        const all = { offset: 0, limit: page.offset + page.limit };
        const now = this.#index.search(asked, {
          ...all,
          filter: ({ code }) => {
            const held = this.#items.get(code);
            return held !== undefined && versions.get(code) === held.versionId && wanted(held);
          },
        });
        const then = former.search(asked, {
          ...all,
          filter: ({ id }) => past.has(Number(id)) && wanted(past.get(Number(id))),
        });
        return merge(now, then, page, ({ code, id }) =>
          id === undefined ? this.#items.get(code) : past.get(Number(id)),
        );
      },
    };
  }

  async #versionsOn(day: string): Promise<ReadonlyMap<string, number>> {
    const known = this.#otherDays.get(day);
    if (known) return known;
    const { generation } = this.#otherDays;
    const heads = await listInForceHeads(this.#app.db, day);
    const versions = new Map(heads.map((head) => [head.code, head.versionId]));
    this.#otherDays.keep(day, versions, 1, generation);
    return versions;
  }

  async suggest(query: string, limit = 8): Promise<{ code: string; name: string }[]> {
    await this.#ready();
    return this.#index.suggest(query.slice(0, LONGEST_QUERY), limit).map((one) => ({
      code: one.code,
      name: this.#items.get(one.code)?.plainName ?? one.name,
    }));
  }

  async find(codes: readonly string[]): Promise<CatalogueItem[]> {
    await this.#ready();
    return codes.map((code) => this.#items.get(code)).filter((item) => item !== undefined);
  }

  async facets(filter: CatalogueFilter): Promise<Facets> {
    await this.#ready();
    return facetsOf(this.#sorted, filter);
  }

  /** The search index as it answers now, written by `write` for a place without a server. */
  async pack<T>(write: (index: SearchIndex, titles: ReadonlyMap<string, OtherTitles>) => T): Promise<T> {
    await this.#ready();
    const titles = new Map<string, OtherTitles>();
    for (const { code, plainName, sayings } of this.#items.values()) {
      if (plainName !== null || sayings.length > 0) titles.set(code, { plainName, sayings });
    }
    return write(this.#index, titles);
  }

  async size(): Promise<number> {
    await this.#ready();
    return this.#sorted.length;
  }
}

/**
 * Answers of two indexes as one. Both rate by the same rules; one that had to mend the spelling of a question the other
 * knows is mistaken and gives nothing.
 */
function merge(
  now: SearchResult,
  then: SearchResult,
  page: { offset: number; limit: number },
  itemOf: (hit: SearchResult["hits"][number]) => CatalogueItem | undefined,
): CatalogueAnswer {
  const asTyped = [now, then].filter((one) => one.didYouMean === undefined && one.total > 0);
  const results = asTyped.length > 0 ? asTyped : [now, then];
  const hits = results.flatMap((one) => one.hits).sort((a, b) => b.score - a.score);
  return {
    items: hits
      .slice(page.offset, page.offset + page.limit)
      .map(itemOf)
      .filter((item) => item !== undefined),
    total: results.reduce((sum, one) => sum + one.total, 0),
    didYouMean: asTyped.length > 0 ? null : (now.didYouMean ?? then.didYouMean ?? null),
    understood: (now.understood.length > 0 ? now : then).understood,
  };
}

/** What somebody put into plain words is what most people come for, so it stands first. */
const byName = (a: CatalogueItem, b: CatalogueItem): number =>
  Number(a.plainName === null) - Number(b.plainName === null) ||
  compareVietnamese(a.plainName ?? a.name, b.plainName ?? b.name) ||
  (a.code < b.code ? -1 : 1);

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

/** Questions are cut here; nobody types more, and the ranking looks at the first words anyway. */
const LONGEST_QUERY = 300;
const PORTION = 300;
const AT_A_TIME = 20;
/** How long a question waits for a change to be taken in, before it is answered from what stands. */
const PATIENCE_MS = 2_000;
/** Changes that come one after the other, as the portions of an import do, are taken in together. */
const TOGETHER_MS = 200;

const ANSWERS = 500;
/** Other days of which is remembered what was in force. */
const DAYS = 20;
const ANSWER_LIFE_MS = 60 * 60_000;

export function entryOf(
  record: ProcedureRecord,
  plain: PlainWords | null,
  sayings: readonly string[] = [],
): SearchEntry {
  return {
    code: record.code,
    name: record.name,
    sayings,
    // People keep calling it what they called it, also while the words wait to be read again.
    plainName: inPart(plain, "name")[0]?.text ?? null,
    field: record.field,
    moreFields: record.moreFields,
    levels: record.levels,
    keywords: record.keywords,
    description: record.description,
    agencies: record.agencies.implementing,
    results: record.results,
    papers: record.papers.flatMap((group) => group.papers.map((paper) => paper.name)),
    lifeEvents: record.lifeEvents,
    steps: record.steps,
    issuer: record.issuer,
  };
}

import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { KeptValues } from "../../platform/http/index.ts";
import { compareVietnamese } from "../../platform/i18n/index.ts";
import { type ApplicantGroup, applicantGroups } from "./applicant-group.ts";
import { listSayingsByCode } from "./asked/saying.store.ts";
import { type OfferedFilter, offeredMatcher } from "./local/offered-filter.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { currentName, inPart, isStale, type PlainWords, plainWords } from "./plain/rendition.ts";
import { type InForceRow, listInForceHeads, loadInForce } from "./procedure.store.ts";
import type { ProcedureLevel, ProcedureRecord } from "./procedure-record.ts";
import { buildSearchIndex, type OtherTitles, type SearchEntry, type SearchIndex } from "./search/index.ts";

/** What lists and searches show of a procedure in force today. */
export interface CatalogueItem {
  code: string;
  name: string;
  plainName: string | null;
  /** Whether plain words exist and all of them hold. */
  plainState: "none" | "current" | "stale";
  /** Sentences whose source changed, and passages nobody renders yet. */
  plainStaleCount: number;
  field: string;
  levels: ProcedureLevel[];
  issuer: string | null;
  nameOnly: boolean;
  lifeEvents: string[];
  applicants: ApplicantGroup[];
  /** Whether the record names a way of filing online. */
  online: boolean;
  /** Whether the record names filing by post. */
  post: boolean;
  versionNumber: number;
  validFrom: string;
}

export interface CatalogueFilter {
  level?: ProcedureLevel | undefined;
  field?: string | undefined;
  /** Only for these people. */
  applicant?: ApplicantGroup | undefined;
  /** Only ways that can be started online. */
  online?: boolean | undefined;
  /** Only what can be handed in by post. */
  post?: boolean | undefined;
  lifeEvent?: string | undefined;
  nameOnly?: boolean | undefined;
  /** What one unit offers. */
  offered?: OfferedFilter | undefined;
}

export interface CatalogueAnswer {
  items: CatalogueItem[];
  total: number;
  /** The question with its spelling corrected. */
  didYouMean: string | null;
  understood: { said: string; meant: string }[];
}

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

export class Catalogue {
  #app: Source;
  #items = new Map<string, CatalogueItem & Held>();
  #sorted: CatalogueItem[] = [];
  #index: SearchIndex = buildSearchIndex([]);
  /** Answers to what was asked, as of this state of memory: the same hundred questions make most of a day. */
  #answers = new KeptValues<CatalogueAnswer>(ANSWERS, ANSWER_LIFE_MS);
  #day = "";
  #loading: Promise<void> | null = null;
  #stale = true;

  constructor(app: Source) {
    this.#app = app;
    app.notifications?.on("public_changed", (what) => {
      if (what === "" || what === "procedures") this.#stale = true;
    });
  }

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
      }
    }
    // What somebody put into plain words is what most people come for, so it stands first.
    this.#sorted = [...this.#items.values()].sort(
      (a, b) =>
        Number(a.plainName === null) - Number(b.plainName === null) ||
        compareVietnamese(a.plainName ?? a.name, b.plainName ?? b.name) ||
        (a.code < b.code ? -1 : 1),
    );
    this.#day = day;
    this.#answers.clear();
  }

  async #ready(): Promise<void> {
    const current = !this.#stale && this.#day === vietnamDay(this.#app.clock.now());
    if (current && !this.#loading) return;
    this.#loading ??= this.refresh()
      .catch((error: unknown) => {
        this.#stale = true;
        throw error;
      })
      .finally(() => {
        this.#loading = null;
      });
    // After the first load nobody waits: what stood a moment ago is shown while the change is taken in.
    if (this.#day === "" || this.#app.notifications === null) await this.#loading;
    else this.#loading.catch((error: unknown) => this.#app.log.error({ err: error }, "catalogue not refreshed"));
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

  async list(filter: CatalogueFilter, page: { offset: number; limit: number }): Promise<CatalogueAnswer> {
    await this.#ready();
    const wanted = matcher(filter);
    const items = wanted ? this.#sorted.filter(wanted) : this.#sorted;
    return {
      items: items.slice(page.offset, page.offset + page.limit),
      total: items.length,
      didYouMean: null,
      understood: [],
    };
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

  /** How many stand in each field and level, within the other parts of the filter. */
  async facets(
    filter: CatalogueFilter,
  ): Promise<{ fields: { field: string; count: number }[]; levels: Map<ProcedureLevel, number> }> {
    await this.#ready();
    const fields = new Map<string, number>();
    const levels = new Map<ProcedureLevel, number>();
    const forFields = matcher({ ...filter, field: undefined }) ?? (() => true);
    const forLevels = matcher({ ...filter, level: undefined }) ?? (() => true);
    for (const item of this.#sorted) {
      if (forFields(item) && item.field !== "") fields.set(item.field, (fields.get(item.field) ?? 0) + 1);
      if (forLevels(item)) for (const level of item.levels) levels.set(level, (levels.get(level) ?? 0) + 1);
    }
    return {
      fields: [...fields]
        .map(([field, count]) => ({ field, count }))
        .sort((a, b) => compareVietnamese(a.field, b.field)),
      levels,
    };
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

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

/** Questions are cut here; nobody types more, and the ranking looks at the first words anyway. */
const LONGEST_QUERY = 300;
const PORTION = 300;
const ANSWERS = 500;
const ANSWER_LIFE_MS = 60 * 60_000;

function matcher(filter: CatalogueFilter): ((item: CatalogueItem | undefined) => boolean) | null {
  const { level, field, applicant, online, post, lifeEvent, nameOnly, offered } = filter;
  if ([level, field, applicant, online, post, lifeEvent, nameOnly, offered].every((part) => part === undefined))
    return null;
  const isOffered = offered && offeredMatcher(offered);
  return (item) =>
    item !== undefined &&
    (level === undefined || item.levels.includes(level)) &&
    (field === undefined || item.field === field) &&
    (applicant === undefined || item.applicants.includes(applicant)) &&
    (online === undefined || item.online === online) &&
    (post === undefined || item.post === post) &&
    (nameOnly === undefined || item.nameOnly === nameOnly) &&
    (isOffered === undefined || isOffered(item)) &&
    (lifeEvent === undefined || item.lifeEvents.includes(lifeEvent));
}

function itemOf(row: InForceRow, plain: PlainWords | null): CatalogueItem {
  const { record } = row;
  return {
    code: row.code,
    name: record.name,
    plainName: currentName(plain),
    plainState: plain === null ? "none" : isStale(plain) ? "stale" : "current",
    plainStaleCount: plain ? plain.added.length + plain.sentences.filter((one) => !one.isCurrent).length : 0,
    field: record.field,
    levels: record.levels,
    issuer: record.issuer,
    nameOnly: record.nameOnly ?? false,
    lifeEvents: record.lifeEvents,
    applicants: applicantGroups(record.applicants, record.name),
    online: record.methods.some((method) => method.channel === "online"),
    post: record.methods.some((method) => method.channel === "post"),
    versionNumber: row.number,
    validFrom: row.validFrom,
  };
}

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

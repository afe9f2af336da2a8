import type { Db } from "../../platform/db/index.ts";
import type { CatalogueItem } from "./catalogue-day.ts";
import { itemOf } from "./catalogue-item.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { inPart, plainWords } from "./plain/rendition.ts";
import { loadInForce } from "./procedure.store.ts";
import { buildSearchIndex, type SearchIndex, type SearchOptions, type SearchResult } from "./search/index.ts";

/**
 * Versions that are not those of today, taken into memory when somebody asks for a day on which they stood. A version
 * never changes, but its plain words may: whoever holds this begins anew after a change. Those asked for least recently
 * make room for others.
 */
export class PastVersions {
  readonly #db: Db;
  readonly #most: number;
  /** By version, the least recently asked for first. */
  #items = new Map<number, CatalogueItem>();
  #index: SearchIndex = buildSearchIndex([]);
  #loading: Promise<unknown> = Promise.resolve();

  constructor(db: Db, most = MOST_HELD) {
    this.#db = db;
    this.#most = most;
  }

  get size(): number {
    return this.#index.size;
  }

  /** The versions asked for, whatever was held of them before. */
  async load(versionIds: readonly number[]): Promise<ReadonlyMap<number, CatalogueItem>> {
    // One after the other: two who ask for the same day load it once.
    const loaded = this.#loading.then(() => this.#load(versionIds));
    this.#loading = loaded.catch(() => undefined);
    return loaded;
  }

  /** Over all versions held; `filter` tells which of them count (`id` is the version). */
  search(query: string, options: SearchOptions): SearchResult {
    return this.#index.search(query, options);
  }

  async #load(versionIds: readonly number[]): Promise<ReadonlyMap<number, CatalogueItem>> {
    const missing = versionIds.filter((id) => !this.#items.has(id));
    for (let at = 0; at < missing.length; at += PORTION) {
      const rows = await loadInForce(this.#db, missing.slice(at, at + PORTION));
      const editions = await listApproved(
        this.#db,
        rows.map((row) => row.code),
      );
      for (const row of rows) {
        const { record, versionId, number } = row;
        const plain = plainWords(editions.get(row.code) ?? [], { id: versionId, number, record });
        this.#items.set(versionId, itemOf(row, plain));
        this.#index.update({
          id: String(versionId),
          code: record.code,
          name: record.name,
          plainName: inPart(plain, "name")[0]?.text ?? null,
          field: record.field,
          moreFields: record.moreFields,
          levels: record.levels,
          keywords: record.keywords,
          // Names, papers and results are what people remember of a former version; its long texts would weigh the most.
          description: "",
          agencies: "",
          results: record.results,
          papers: record.papers.flatMap((group) => group.papers.map((paper) => paper.name)),
          lifeEvents: record.lifeEvents,
          issuer: record.issuer,
        });
      }
    }
    const asked = new Map<number, CatalogueItem>();
    for (const id of versionIds) {
      const item = this.#items.get(id);
      if (!item) continue;
      this.#items.delete(id);
      this.#items.set(id, item);
      asked.set(id, item);
    }
    for (const id of this.#items.keys()) {
      if (this.#items.size <= this.#most || asked.has(id)) break;
      this.#items.delete(id);
      this.#index.remove(String(id));
    }
    return asked;
  }
}

const PORTION = 100;
/** More than two whole catalogues. */
const MOST_HELD = 12_000;

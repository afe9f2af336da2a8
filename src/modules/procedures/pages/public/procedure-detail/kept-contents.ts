/** The written-out middle of a page: everything that depends on the version and the day, nothing on who asks. */
export interface Content {
  /** Number of the version. */
  version: number;
  /** In force on the day, as far as the catalogue knows. */
  isInForce: boolean;
  title: string;
  description: string;
  html: string;
}

/**
 * Contents of procedure pages as they were last written, because a version never changes: a page asked for again costs
 * one small query and the frame around it. The least recently used go first when there is no room.
 */
export class KeptContents {
  #byKey = new Map<string, { content: Content; versionId: number; code: string }>();
  #idsByCode = new Map<string, number[]>();
  #characters = 0;
  readonly #most: number;

  constructor(mostCharacters = 6_000_000) {
    this.#most = mostCharacters;
  }

  /** Versions of a code of which some content is kept, so that the query need not bring their records. */
  versionsOf(code: string): readonly number[] {
    return this.#idsByCode.get(code) ?? [];
  }

  get(key: string): Content | undefined {
    const kept = this.#byKey.get(key);
    if (!kept) return undefined;
    this.#byKey.delete(key);
    this.#byKey.set(key, kept);
    return kept.content;
  }

  keep(key: string, versionId: number, code: string, content: Content): void {
    if (content.html.length > this.#most / 20) return;
    this.#byKey.set(key, { content, versionId, code });
    this.#characters += content.html.length;
    const ids = this.#idsByCode.get(code) ?? [];
    if (!ids.includes(versionId)) this.#idsByCode.set(code, [...ids, versionId]);
    for (const [oldest, kept] of this.#byKey) {
      if (this.#characters <= this.#most) break;
      this.#drop(oldest, kept);
    }
  }

  #drop(key: string, kept: { content: Content; versionId: number; code: string }): void {
    this.#byKey.delete(key);
    this.#characters -= kept.content.html.length;
    const still = [...this.#byKey.values()].some((one) => one.versionId === kept.versionId);
    if (still) return;
    const ids = (this.#idsByCode.get(kept.code) ?? []).filter((id) => id !== kept.versionId);
    if (ids.length > 0) this.#idsByCode.set(kept.code, ids);
    else this.#idsByCode.delete(kept.code);
  }
}

interface Entry<T> {
  value: T;
  weight: number;
  until: number;
}

/**
 * Values made from public content, kept in memory until that content changes (`clear`), they are too old, or there is
 * no room: then the least recently used go first.
 */
export class KeptValues<T> {
  #entries = new Map<string, Entry<T>>();
  #weight = 0;
  /** Counts the changes. Read it before making a value and hand it to `keep`. */
  generation = 0;
  readonly #most: number;
  readonly #lifeMs: number;

  /** `most`: sum of weights, in whatever unit the caller weighs; one value may take a twentieth of it. */
  constructor(most: number, lifeMs: number) {
    this.#most = most;
    this.#lifeMs = lifeMs;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (entry.until < Date.now()) {
      this.#weight -= entry.weight;
      return undefined;
    }
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** `since` is the generation when the value was begun: what was read before a change must not outlive it. */
  keep(key: string, value: T, weight: number, since: number): void {
    if (since !== this.generation || weight > this.#most / 20) return;
    this.#weight += weight - (this.#entries.get(key)?.weight ?? 0);
    this.#entries.delete(key);
    this.#entries.set(key, { value, weight, until: Date.now() + this.#lifeMs });
    for (const [oldest, entry] of this.#entries) {
      if (this.#weight <= this.#most) break;
      this.#entries.delete(oldest);
      this.#weight -= entry.weight;
    }
  }

  clear(): void {
    this.generation++;
    this.#entries.clear();
    this.#weight = 0;
  }
}

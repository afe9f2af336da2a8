import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Finished public pages, kept as the bytes that go out, so that a page many people open costs as little as a file.
 * Answered before the framework sees the request. Emptied as a whole when public content changes anywhere
 * (`notifyPublicChange`); entries also end after a minute, because pages speak of today and of opening hours.
 */
export class PageCache {
  #entries = new Map<string, Entry>();
  #bytes = 0;
  /** Counts the changes of public content. */
  generation = 0;
  readonly #maxBytes: number;
  readonly #lifeMs: number;

  constructor(maxBytes = 24 * 1024 * 1024, lifeMs = 60_000) {
    this.#maxBytes = maxBytes;
    this.#lifeMs = lifeMs;
  }

  /** Answers from the cache; false when somebody else has to. */
  answer(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== "GET" || this.#entries.size === 0) return false;
    const cookie = req.headers.cookie;
    const key = cookie === undefined ? cacheKey(req, "vi") : keyWithCookies(req, cookie);
    if (key === null) return false;
    const entry = this.#entries.get(key);
    if (!entry) return false;
    if (entry.until < Date.now()) {
      this.#remove(key, entry);
      return false;
    }
    if (req.headers["if-none-match"] === entry.headers.etag) {
      res
        .writeHead(304, { etag: String(entry.headers.etag), "cache-control": String(entry.headers["cache-control"]) })
        .end();
      return true;
    }
    res.writeHead(200, entry.headers).end(entry.body);
    return true;
  }

  /** `since` is the generation when the page was begun: what was read before a change must not outlive it. */
  keep(
    req: IncomingMessage,
    lang: string,
    headers: Record<string, string | number>,
    body: Buffer,
    since: number,
  ): void {
    if (since !== this.generation || body.length > this.#maxBytes / 20 || headers["set-cookie"] !== undefined) return;
    const key = cacheKey(req, lang);
    const old = this.#entries.get(key);
    if (old) this.#remove(key, old);
    this.#entries.set(key, { headers, body, until: Date.now() + this.#lifeMs });
    this.#bytes += body.length;
    for (const [first, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#remove(first, entry);
    }
  }

  clear(): void {
    this.generation++;
    this.#entries.clear();
    this.#bytes = 0;
  }

  #remove(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.body.length;
  }
}

interface Entry {
  headers: Record<string, string | number>;
  body: Buffer;
  until: number;
}

/** The encodings we write, best first; the cache keeps one entry for each that was asked for. */
export function chooseEncoding(accepted: string | undefined): "br" | "gzip" | "identity" {
  if (!accepted) return "identity";
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : "identity";
}

function cacheKey(req: IncomingMessage, lang: string): string {
  return `${lang} ${chooseEncoding(req.headers["accept-encoding"] as string | undefined)} ${req.headers.host} ${req.url}`;
}

function keyWithCookies(req: IncomingMessage, cookie: string): string | null {
  if (cookie.includes("danbiet_session=")) return null;
  return cacheKey(req, cookie.includes("danbiet_lang=en") ? "en" : "vi");
}

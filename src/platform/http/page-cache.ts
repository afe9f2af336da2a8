import type { IncomingMessage, ServerResponse } from "node:http";
import type { Lang } from "../i18n/index.ts";
import { acceptedKind } from "./accept.ts";
import { CARRIED_COOKIE } from "./carried-task.ts";
import { KeptValues } from "./kept-values.ts";

const ADDRESSES_SEEN = 4_000;
const LONGEST_KEY = 500;

/**
 * Finished public pages, kept as the bytes that go out, so that a page many people open costs as little as a file.
 * Answered before the framework sees the request. Emptied as a whole when public content changes anywhere
 * (`notifyPublicChange`); entries also end after a minute, because pages speak of today and of opening hours.
 *
 * A page is kept from the second time it is made: most addresses with a question in them are opened by one person once,
 * and would fill the memory and push out what everybody reads.
 */
export class PageCache {
  readonly #pages: KeptValues<Page>;
  /** Outlives the pages and every change, so that what was read by many is kept again at once. */
  readonly #madeOnce: KeptValues<true>;

  constructor(maxBytes = 24 * 1024 * 1024, lifeMs = 60_000) {
    this.#pages = new KeptValues(maxBytes, lifeMs);
    this.#madeOnce = new KeptValues(ADDRESSES_SEEN, 2 * lifeMs);
  }

  /** Counts the changes of public content. */
  get generation(): number {
    return this.#pages.generation;
  }

  /** Answers from the cache; false when somebody else has to. */
  answer(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== "GET" || this.#pages.size === 0) return false;
    // Whoever shows a key is told apart: what it reads is counted.
    if (req.headers.authorization !== undefined) return false;
    const cookie = req.headers.cookie;
    const key = cookie === undefined ? cacheKey(req, "vi") : keyWithCookies(req, cookie);
    const page = key === null ? undefined : this.#pages.get(key);
    if (!page) return false;
    if (req.headers["if-none-match"] === page.headers.etag) {
      const { etag, vary } = page.headers;
      const headers = { etag: String(etag), "cache-control": String(page.headers["cache-control"]) };
      res.writeHead(304, vary === undefined ? headers : { ...headers, vary: String(vary) }).end();
      return true;
    }
    res.writeHead(200, page.headers).end(page.body);
    return true;
  }

  /** `since` is the generation when the page was begun: what was read before a change must not outlive it. */
  keep(
    req: IncomingMessage,
    variant: Variant,
    headers: Record<string, string | number>,
    body: Buffer,
    since: number,
  ): void {
    if (headers["set-cookie"] !== undefined) return;
    const key = cacheKey(req, variant);
    if (key.length > LONGEST_KEY) return;
    const isKnown = this.#madeOnce.get(key) === true;
    this.#madeOnce.keep(key, true, 1, this.#madeOnce.generation);
    if (!isKnown) return;
    // Compressed bytes are a piece of a larger buffer, which would be kept with them.
    const own = Buffer.allocUnsafeSlow(body.length);
    body.copy(own);
    this.#pages.keep(key, { headers, body: own }, own.length, since);
  }

  clear(): void {
    this.#pages.clear();
  }
}

interface Page {
  headers: Record<string, string | number>;
  body: Buffer;
}

/** The encodings we write, best first; the cache keeps one entry for each that was asked for. */
export function chooseEncoding(accepted: string | undefined): "br" | "gzip" | "identity" {
  if (!accepted) return "identity";
  if (accepted.includes("br")) return "br";
  return accepted.includes("gzip") ? "gzip" : "identity";
}

/** What readers choose for themselves, and one address is another page for: a page for one is never given to the other. */
export type Variant = `${Lang}${"" | "-easy"}`;

export const variantOf = ({ lang, isEasy }: { lang: Lang; isEasy: boolean }): Variant =>
  `${lang}${isEasy ? "-easy" : ""}`;

/** One address may be a page for people and data for programs: neither is ever answered with the other's. */
function cacheKey(req: IncomingMessage, variant: Variant): string {
  return `${variant} ${acceptedKind(req.headers.accept)} ${chooseEncoding(req.headers["accept-encoding"] as string | undefined)} ${req.headers.host} ${req.url}`;
}

function keyWithCookies(req: IncomingMessage, cookie: string): string | null {
  // Pages show a person who is signed in, and a task that is carried along, to that one browser.
  if (cookie.includes("danbiet_session=") || cookie.includes(`${CARRIED_COOKIE}=`)) return null;
  const lang = cookie.includes("danbiet_lang=en") ? "en" : "vi";
  return cacheKey(req, variantOf({ lang, isEasy: cookie.includes("danbiet_reading=de") }));
}

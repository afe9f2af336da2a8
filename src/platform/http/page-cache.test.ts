import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { chooseEncoding, PageCache, type Variant } from "./page-cache.ts";

afterEach(() => void vi.useRealTimers());

const request = (url: string, headers: Record<string, string> = {}, method = "GET"): IncomingMessage =>
  ({ url, method, headers: { host: "danbiet.example", ...headers } }) as unknown as IncomingMessage;

interface Written {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

/** What the cache answers, or null when somebody else has to. */
function ask(cache: PageCache, req: IncomingMessage): Written | null {
  const written: Written = { status: 0, headers: {}, body: "" };
  const res = {
    writeHead(status: number, headers: Record<string, unknown>) {
      written.status = status;
      written.headers = headers;
      return res;
    },
    end(body?: Buffer) {
      written.body = String(body ?? "");
    },
  } as unknown as ServerResponse;
  return cache.answer(req, res) ? written : null;
}

const headersOf = (etag = '"1"') => ({ etag, "cache-control": "public, no-cache", "content-type": "text/html" });
function keep(
  cache: PageCache,
  url: string,
  body: string,
  variant: Variant = "vi",
  headers: Record<string, string> = {},
): void {
  for (let time = 0; time < 2; time++) {
    cache.keep(request(url, headers), variant, headersOf(), Buffer.from(body), cache.generation);
  }
}

describe("a kept page", () => {
  test("is answered as it went out, byte for byte", () => {
    const cache = new PageCache();
    expect(ask(cache, request("/"))).toBeNull();
    keep(cache, "/", "<p>Xin chào");
    expect(ask(cache, request("/"))).toEqual({ status: 200, headers: headersOf(), body: "<p>Xin chào" });
  });

  test("is only for the same address, host, language and encoding", () => {
    const cache = new PageCache();
    keep(cache, "/thu-tuc?q=a", "a");
    expect(ask(cache, request("/thu-tuc?q=b"))).toBeNull();
    expect(ask(cache, request("/thu-tuc?q=a", { host: "other.example" }))).toBeNull();
    expect(ask(cache, request("/thu-tuc?q=a", { cookie: "danbiet_lang=en" }))).toBeNull();
    expect(ask(cache, request("/thu-tuc?q=a", { "accept-encoding": "gzip" }))).toBeNull();
    expect(ask(cache, request("/thu-tuc?q=a", { cookie: "seen=1; danbiet_lang=vi" }))?.body).toBe("a");
    keep(cache, "/thu-tuc?q=a", "in English", "en");
    expect(ask(cache, request("/thu-tuc?q=a", { cookie: "danbiet_lang=en" }))?.body).toBe("in English");
  });

  test("is only for the way of reading it was made for", () => {
    const cache = new PageCache();
    const easy = { cookie: "danbiet_reading=de" };
    keep(cache, "/thu-tuc", "usual");
    expect(ask(cache, request("/thu-tuc", easy))).toBeNull();
    keep(cache, "/thu-tuc", "easy", "vi-easy");
    expect(ask(cache, request("/thu-tuc", easy))?.body).toBe("easy");
    expect(ask(cache, request("/thu-tuc"))?.body).toBe("usual");
    expect(ask(cache, request("/thu-tuc", { cookie: "danbiet_reading=thuong" }))?.body).toBe("usual");
    expect(ask(cache, request("/thu-tuc", { cookie: "danbiet_lang=en; danbiet_reading=de" }))).toBeNull();
  });

  test("is never given to who asks for data, nor data to who asks for the page", () => {
    const cache = new PageCache();
    const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
    keep(cache, "/thu-tuc/1.001193", "<p>Khai sinh", "vi", browser);
    for (const accept of ["application/json", "application/ld+json", "text/csv", "application/json, */*"]) {
      expect(ask(cache, request("/thu-tuc/1.001193", { accept }))).toBeNull();
    }
    expect(ask(cache, request("/thu-tuc/1.001193"))?.body).toBe("<p>Khai sinh");
    keep(cache, "/thu-tuc/1.001193", "{}", "vi", { accept: "application/json" });
    expect(ask(cache, request("/thu-tuc/1.001193", { accept: "application/json;q=0.9" }))?.body).toBe("{}");
    expect(ask(cache, request("/thu-tuc/1.001193", { accept: "text/csv" }))).toBeNull();
    expect(ask(cache, request("/thu-tuc/1.001193", browser))?.body).toBe("<p>Khai sinh");
  });

  test("is never shown to somebody with a session, and never to an act", () => {
    const cache = new PageCache();
    keep(cache, "/", "for everybody");
    expect(ask(cache, request("/", { cookie: "a=1; danbiet_session=abc" }))).toBeNull();
    for (const method of ["POST", "PUT", "DELETE", "HEAD"]) expect(ask(cache, request("/", {}, method))).toBeNull();
  });

  test("is told to be unchanged where it is", () => {
    const cache = new PageCache();
    keep(cache, "/", "x");
    expect(ask(cache, request("/", { "if-none-match": '"1"' }))).toMatchObject({ status: 304, body: "" });
    expect(ask(cache, request("/", { "if-none-match": '"0"' }))).toMatchObject({ status: 200 });
  });

  test("ends after a minute, and when anything public changes", () => {
    vi.useFakeTimers();
    const cache = new PageCache();
    keep(cache, "/", "x");
    vi.advanceTimersByTime(59_000);
    expect(ask(cache, request("/"))).not.toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(ask(cache, request("/"))).toBeNull();
    keep(cache, "/", "x");
    cache.clear();
    expect(ask(cache, request("/"))).toBeNull();
  });

  test("is one that was made before: what one person opens once takes no room", () => {
    vi.useFakeTimers();
    const cache = new PageCache();
    const made = (url: string) => cache.keep(request(url), "vi", headersOf(), Buffer.from("x"), cache.generation);
    for (let n = 0; n < 100; n++) made(`/thu-tuc?q=${n}`);
    expect(ask(cache, request("/thu-tuc?q=7"))).toBeNull();
    made("/thu-tuc?q=7");
    expect(ask(cache, request("/thu-tuc?q=7"))).not.toBeNull();
    cache.clear();
    vi.advanceTimersByTime(90_000);
    made("/thu-tuc?q=7");
    expect(ask(cache, request("/thu-tuc?q=7"))).not.toBeNull();
    for (let time = 0; time < 3; time++) made(`/thu-tuc?q=${"x".repeat(600)}`);
    expect(ask(cache, request(`/thu-tuc?q=${"x".repeat(600)}`))).toBeNull();
  });

  test("that was begun before a change is not kept after it", () => {
    const cache = new PageCache();
    keep(cache, "/", "as it was before");
    const begun = cache.generation;
    cache.clear();
    cache.keep(request("/"), "vi", headersOf(), Buffer.from("as it was before"), begun);
    expect(ask(cache, request("/"))).toBeNull();
  });

  test("that gives a cookie is for one person", () => {
    const cache = new PageCache();
    for (let time = 0; time < 3; time++) {
      cache.keep(request("/"), "vi", { ...headersOf(), "set-cookie": "a=1" }, Buffer.from("x"), cache.generation);
    }
    expect(ask(cache, request("/"))).toBeNull();
  });
});

describe("room", () => {
  test("the longest unasked go first", () => {
    const cache = new PageCache(1_000);
    for (let n = 0; n < 20; n++) keep(cache, `/${n}`, "x".repeat(50));
    expect(ask(cache, request("/0"))).not.toBeNull();
    keep(cache, "/20", "x".repeat(50));
    expect(ask(cache, request("/0"))).not.toBeNull();
    expect(ask(cache, request("/1"))).toBeNull();
  });

  test("the oldest go first, and one page never takes it all", () => {
    const cache = new PageCache(1_000);
    for (let n = 0; n < 40; n++) keep(cache, `/${n}`, "x".repeat(50));
    expect(ask(cache, request("/0"))).toBeNull();
    expect(ask(cache, request("/39"))).not.toBeNull();
    const left = Array.from({ length: 40 }, (_, n) => ask(cache, request(`/${n}`))).filter(Boolean);
    expect(left).toHaveLength(20);
    keep(cache, "/large", "x".repeat(51));
    expect(ask(cache, request("/large"))).toBeNull();
  });

  test("the same page kept again counts once", () => {
    const cache = new PageCache(1_000);
    for (let n = 0; n < 100; n++) keep(cache, "/same", "x".repeat(50));
    keep(cache, "/other", "y");
    expect(ask(cache, request("/same"))).not.toBeNull();
    expect(ask(cache, request("/other"))).not.toBeNull();
  });
});

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["br", "br"],
  ["deflate", "identity"],
  ["", "identity"],
  [undefined, "identity"],
] as const)("of %j we write %s", (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});

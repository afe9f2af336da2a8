import { within } from "../../../../platform/offline/browser/within.ts";

/**
 * Lets the loudspeaker page and the board page open without a network, and hands out recordings from the cache. Pages are
 * asked for anew while there is a network; what was got last stands in when there is none.
 */
interface WorkerScope {
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
const scope = self as unknown as WorkerScope;

const PAGES = "danbiet-pages";
const SOUNDS = "danbiet-sounds";
const WAITS_MS = 10_000;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

function answerTo(request: Request): Promise<Response> | null {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return null;
  if (url.pathname.startsWith("/loa/am-thanh/")) return sound(request);
  if (request.mode === "navigate") return page(request);
  if (url.pathname.startsWith("/assets/")) return asset(request);
  return null;
}

async function page(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES);
  try {
    const answer = await within(fetch(request), WAITS_MS);
    if (answer.ok) await cache.put(request.url, answer.clone());
    if (answer.status < 500) return answer;
  } catch {
    // No network: what was there last.
  }
  return (await cache.match(request.url, { ignoreSearch: true, ignoreVary: true })) ?? Response.error();
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES);
  const kept = await cache.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

/** RFC 9110, 14: some players play nothing they cannot have in parts. */
async function sound(request: Request): Promise<Response> {
  const kept = await (await caches.open(SOUNDS)).match(new URL(request.url).pathname);
  if (!kept) return new Response(null, { status: 404 });
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get("range") ?? "") ?? [];
  if (from === "") return kept;
  const bytes = await kept.arrayBuffer();
  const first = Number(from);
  const last = to === "" ? bytes.byteLength - 1 : Math.min(Number(to), bytes.byteLength - 1);
  const headers = {
    "content-type": "audio/mpeg",
    "accept-ranges": "bytes",
    "content-range": `bytes ${first}-${last}/${bytes.byteLength}`,
  };
  return new Response(bytes.slice(first, last + 1), { status: 206, headers });
}

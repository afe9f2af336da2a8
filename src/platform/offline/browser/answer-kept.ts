/**
 * Answers for a page without a network. The page itself keeps a whole set (its HTML last, after everything it names), so that what is kept
 * always fits together; here nothing is kept but looked up.
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

const WAITS_MS = 6_000;

/** To be called once by a worker: `cache` is where the page kept its set, `page` its address. */
export function answerKept(of: { cache: string; page: string }): void {
  const scope = self as unknown as WorkerScope;

  async function page(request: Request, path: string): Promise<Response> {
    try {
      const answer = await new Promise<Response>((resolve, reject) => {
        setTimeout(() => reject(new Error("no answer")), WAITS_MS);
        fetch(request).then(resolve, reject);
      });
      if (answer.ok) return answer;
    } catch {
      // No network: what was there last.
    }
    return (await (await caches.open(of.cache)).match(path)) || Response.error();
  }

  const kept = async (request: Request, path: string): Promise<Response> =>
    (await (await caches.open(of.cache)).match(path, { ignoreVary: true })) || fetch(request);

  scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || url.origin !== location.origin) return;
    if (request.mode === "navigate") event.respondWith(page(request, url.pathname));
    else if (url.pathname.startsWith("/assets/") || url.pathname.startsWith(`${of.page}/`))
      event.respondWith(kept(request, url.pathname));
  });
}

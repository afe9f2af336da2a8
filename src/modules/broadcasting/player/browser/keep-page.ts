/** Has the worker answer for this page from now on, and keeps the page with all it needs, so that it opens without a network. */
export async function keepPage(scope: string): Promise<void> {
  const { worker } = document.documentElement.querySelector<HTMLElement>("[data-worker]")?.dataset ?? {};
  if (!worker || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(worker, { scope });
    const needed = [
      ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[rel=stylesheet], script[src]"),
    ];
    const cache = await caches.open("danbiet-pages");
    await cache.addAll([location.pathname, ...needed.map((one) => ("href" in one ? one.href : one.src))]);
  } catch {
    // Without a worker or a network the page still works while it stays open.
  }
}

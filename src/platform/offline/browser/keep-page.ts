/** Everything the page needs, and the page itself last: a set that fits together, for a worker that looks it up. */
export async function keepPage(of: {
  cache: string;
  /** Address of the page; the worker answers for it and what stands below. */
  page: string;
  worker: string;
  /** What is kept beside what the page names. */
  more?: string[];
}): Promise<void> {
  if (!("serviceWorker" in navigator) || !("caches" in window)) return;
  try {
    await navigator.serviceWorker.register(of.worker, { scope: of.page });
    const answer = await fetch(of.page, { credentials: "omit" });
    if (!answer.ok) return;
    const copy = answer.clone();
    const text = await answer.text();
    const needed = (text.match(/"\/assets\/[^"]+"/g) || []).map((one) => one.slice(1, -1));
    const cache = await caches.open(of.cache);
    const fetched = async (address: string): Promise<void> => {
      if (await cache.match(address)) return;
      const asset = await fetch(address);
      if (!asset.ok) throw new Error(address);
      await cache.put(address, asset);
    };
    for (const address of needed) await fetched(address);
    await cache.put(of.page, copy);
    for (const one of of.more || []) await fetched(one);
  } catch {
    // Without a worker or a network the page still works while it stays open.
  }
}

/** Whether the browser promises not to throw away what the page keeps. */
export async function askToKeep(): Promise<boolean> {
  const storage = navigator.storage;
  if (!storage?.persist) return false;
  return (await storage.persisted()) || (await storage.persist());
}

/** What every item kept on a device has, until the server has named it. */
export interface KeptItem {
  id: string;
  /** When it was begun, by the device's clock. */
  at: string;
  /** What is still being filled in waits a while before it goes. */
  isReady: boolean;
}

type Settings = "settings" | "refused";

export interface DeviceStore<Item extends KeptItem> {
  getSetting(name: string): Promise<unknown>;
  setSetting(name: string, value: unknown): Promise<void>;
  keep(item: Item): Promise<void>;
  listKept(): Promise<Item[]>;
  /** What was begun and is not wanted after all. */
  drop(id: string): Promise<void>;
  countRefused(): Promise<number>;
  /** What the server named: taken ones go, refused ones are laid aside with why. In one transaction: all of it or nothing. */
  settle(taken: string[], refused: (Item & { why: string })[]): Promise<void>;
}

/** The memory of a device, in a database of its own; `items` names the store of what waits. */
export function openStore<Item extends KeptItem>(name: string, items: string): DeviceStore<Item> {
  let database: Promise<IDBDatabase> | undefined;

  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("settings");
        request.result.createObjectStore(items, { keyPath: "id" });
        request.result.createObjectStore("refused", { keyPath: "id" });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  /** Resolves once the transaction is on the disk: what is answered is there after a power cut. */
  async function run<T>(
    names: (Settings | "items")[],
    mode: IDBTransactionMode,
    work: (store: (name: Settings | "items") => IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T | undefined> {
    database = database || open();
    const real = (one: Settings | "items"): string => (one === "items" ? items : one);
    // Old browsers do not know the third argument and always write strictly.
    const transaction = (await database).transaction(names.map(real), mode, { durability: "strict" });
    const request = work((one) => transaction.objectStore(real(one)));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request ? request.result : undefined);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  return {
    getSetting: (key) => run(["settings"], "readonly", (store) => store("settings").get(key)),
    async setSetting(key, value) {
      await run(["settings"], "readwrite", (store) => store("settings").put(value, key));
    },
    async keep(item) {
      await run(["items"], "readwrite", (store) => store("items").put(item));
    },
    async drop(id) {
      await run(["items"], "readwrite", (store) => store("items").delete(id));
    },
    async listKept() {
      return ((await run(["items"], "readonly", (store) => store("items").getAll())) as Item[] | undefined) || [];
    },
    async countRefused() {
      return (await run(["refused"], "readonly", (store) => store("refused").count())) || 0;
    },
    async settle(taken, refused) {
      await run(["items", "refused"], "readwrite", (store) => {
        for (const id of taken) store("items").delete(id);
        for (const one of refused) {
          store("refused").put(one);
          store("items").delete(one.id);
        }
        return undefined;
      });
    },
  };
}

/** Random, by the rules of version 4; `crypto.randomUUID` is younger than many tablets. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

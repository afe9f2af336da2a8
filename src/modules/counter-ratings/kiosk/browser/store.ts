/** What is on the tablet: who it is, and ratings until the server has named each of them. */
export interface Waiting {
  id: string;
  mark: number;
  reasons: string[];
  subject: string;
  field: string | null;
  procedure: string | null;
  at: string;
  language: string;
}

/** Kept from the first press on; reasons may still come until it is ready. */
export interface Kept extends Waiting {
  isReady: boolean;
}

const NAME = "danbiet-danh-gia";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("settings");
      request.result.createObjectStore("ratings", { keyPath: "id" });
      request.result.createObjectStore("refused", { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let database: Promise<IDBDatabase> | undefined;

type StoreName = "settings" | "ratings" | "refused";

/** Resolves once the transaction is on the disk: what is answered is there after a power cut. */
async function run<T>(
  names: StoreName[],
  mode: IDBTransactionMode,
  work: (store: (name: StoreName) => IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  database = database || open();
  // Old browsers do not know the third argument and always write strictly.
  const transaction = (await database).transaction(names, mode, { durability: "strict" });
  const request = work((name) => transaction.objectStore(name));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request ? request.result : undefined);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const getSetting = (name: string): Promise<unknown> =>
  run(["settings"], "readonly", (store) => store("settings").get(name));

export async function setSetting(name: string, value: unknown): Promise<void> {
  await run(["settings"], "readwrite", (store) => store("settings").put(value, name));
}

export async function keep(rating: Kept): Promise<void> {
  await run(["ratings"], "readwrite", (store) => store("ratings").put(rating));
}

export async function listKept(): Promise<Kept[]> {
  return ((await run(["ratings"], "readonly", (store) => store("ratings").getAll())) as Kept[] | undefined) || [];
}

export async function countRefused(): Promise<number> {
  return (await run(["refused"], "readonly", (store) => store("refused").count())) || 0;
}

/** What the server named: taken ones go, refused ones are laid aside. In one transaction: all of it or nothing. */
export async function settle(taken: string[], refused: Kept[]): Promise<void> {
  await run(["ratings", "refused"], "readwrite", (store) => {
    for (const id of taken) store("ratings").delete(id);
    for (const one of refused) {
      store("refused").put(one);
      store("ratings").delete(one.id);
    }
    return undefined;
  });
}

/** Random, by the rules of version 4; `crypto.randomUUID` is younger than many tablets. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => `0${byte.toString(16)}`.slice(-2)).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Small documents by name in the browser's own database: what is saved is there after a power cut. */
const NAME = "danbiet-loa";
const STORE = "documents";

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

let database: Promise<IDBDatabase> | undefined;

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  database ??= opened();
  const transaction = (await database).transaction(STORE, mode, { durability: "strict" });
  const request = work(transaction.objectStore(STORE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const documents = {
  load: (name: string): Promise<unknown> => run("readonly", (store) => store.get(name)),
  save: async (name: string, value: unknown): Promise<void> => {
    await run("readwrite", (store) => store.put(value, name));
  },
  clear: async (): Promise<void> => {
    await run("readwrite", (store) => store.clear());
  },
};

import type { AppContext } from "../../../platform/app-context.ts";
import { keyId, openBytesWithRing, randomToken, sealBytesWithRing } from "../../../platform/crypto/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import { deleteFile, findFile, insertFile, listLooseFiles, saveFileKey } from "./scan.store.ts";
import type { KeptFile } from "./scan.ts";
import type { TakenScan } from "./take-scan.ts";

const PURPOSE = "dossier-file";
type App = Pick<AppContext, "db" | "config" | "files">;

/** Seals a file and keeps it; it is nobody's until a scan or a result holds it. */
export async function keepFile(
  app: App,
  taken: TakenScan,
  by: { id: string; at: Date },
  db: Db = app.db,
): Promise<number> {
  const keys = app.config.identityKeys;
  const place = randomToken();
  const fileKey = await app.files.put(sealBytesWithRing(keys, PURPOSE, place, taken.bytes), "application/octet-stream");
  return insertFile(db, {
    fileKey,
    place,
    keyId: keyId(keys.current),
    contentType: taken.contentType,
    bytes: taken.bytes.length,
    pages: taken.pages,
    addedAt: by.at,
    addedBy: by.id,
  });
}

/** The bytes as they came. @throws FileMissing, SealError */
export async function openFile(app: App, file: Pick<KeptFile, "fileKey" | "place">): Promise<Buffer> {
  return openBytesWithRing(app.config.identityKeys, PURPOSE, file.place, await app.files.get(file.fileKey));
}

export async function openFileById(app: App, id: number): Promise<{ file: KeptFile; bytes: Buffer } | undefined> {
  const file = await findFile(app.db, id);
  return file && { file, bytes: await openFile(app, file) };
}

/** Removes bytes and rows of files nobody holds; again after a stop, nothing is left behind. */
export async function removeLooseFiles(app: App, before: Date, limit = 500): Promise<number> {
  const loose = await listLooseFiles(app.db, before, limit);
  for (const file of loose) {
    await app.files.remove(file.fileKey);
    await transaction(app.db, (tx) => deleteFile(tx, file.id));
  }
  return loose.length;
}

/** Seals a file with the newest key. */
export async function sealFileAnew(app: App, file: KeptFile): Promise<void> {
  const keys = app.config.identityKeys;
  const bytes = await openFile(app, file);
  const fileKey = await app.files.put(sealBytesWithRing(keys, PURPOSE, file.place, bytes), "application/octet-stream");
  await transaction(app.db, (tx) => saveFileKey(tx, file.id, { fileKey, keyId: keyId(keys.current) }));
  await app.files.remove(file.fileKey);
}

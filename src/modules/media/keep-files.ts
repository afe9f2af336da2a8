import type { FileStore } from "../../platform/files/index.ts";
import type { PictureFiles } from "./picture.ts";
import type { ReadPicture } from "./read-picture.ts";

/** Puts the files of a picture that was read into the store; the keys stand in its row. */
export async function keepFiles(store: FileStore, read: ReadPicture): Promise<PictureFiles> {
  const keys: Record<string, string> = {};
  for (const [name, file] of read.files) keys[name] = await store.put(file.bytes, file.contentType);
  return keys;
}

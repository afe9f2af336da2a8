import { Buffer } from "node:buffer";
import { ZipFile } from "yazl";

/** The same content gives the same bytes, whenever it is packed. */
const FIXED_TIME = new Date(1980, 0, 1, 12);

/** Packs files into one archive. Packing runs in zlib's own threads. */
export async function writeZip(entries: readonly { path: string; bytes: Uint8Array }[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes } of entries) zip.addBuffer(Buffer.from(bytes), path, { mtime: FIXED_TIME });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

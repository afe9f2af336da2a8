import { once } from "node:events";
import yauzl from "yauzl";
import { DocumentRefused } from "./document-text.errors.ts";

/** Nothing a Word document needs unpacks to more than this. */
export const UNPACKED_LIMIT = 50_000_000;
const ENTRY_LIMIT = 5_000;

/**
 * The wanted entries of a zip archive, unpacked. Refused as a bomb: archives that declare more than the limit, more entries
 * than any document has, or entries that turn out larger than declared; nothing unwanted is unpacked at all.
 */
export async function readZipEntries(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<{ names: Set<string>; entries: Map<string, Buffer> }> {
  const zip = await open(bytes);
  const names = new Set<string>();
  const found: yauzl.Entry[] = [];
  let declared = 0;
  zip.on("entry", (entry: yauzl.Entry) => {
    declared += entry.uncompressedSize;
    names.add(entry.fileName);
    if (names.size > ENTRY_LIMIT || declared > UNPACKED_LIMIT) {
      zip.emit("error", new DocumentRefused("zip-bomb", { declared, entries: names.size }));
      return;
    }
    if (wanted(entry.fileName)) found.push(entry);
    zip.readEntry();
  });
  zip.readEntry();
  await once(zip, "end").catch(refuseBroken);
  const entries = new Map<string, Buffer>();
  let unpacked = 0;
  for (const entry of found) {
    const content = await unpack(zip, entry, UNPACKED_LIMIT - unpacked);
    unpacked += content.length;
    entries.set(entry.fileName, content);
  }
  return { names, entries };
}

function open(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new DocumentRefused("broken-file", { reason: "zip" }));
      else resolve(zip);
    });
  });
}

function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(new DocumentRefused(entry.isEncrypted() ? "encrypted" : "broken-file", { reason: "zip" }));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > limit) stream.destroy(new DocumentRefused("zip-bomb", { unpacked: size }));
        else chunks.push(chunk);
      });
      stream.on("end", () => resolve(Buffer.concat(chunks)));
      stream.on("error", (problem) => reject(asRefusal(problem)));
    });
  });
}

function asRefusal(problem: unknown): DocumentRefused {
  if (problem instanceof DocumentRefused) return problem;
  // yauzl ends the stream when more comes out than the directory declared.
  const lied = problem instanceof Error && /too many bytes/.test(problem.message);
  return new DocumentRefused(lied ? "zip-bomb" : "broken-file", { reason: "zip" });
}

function refuseBroken(problem: unknown): never {
  throw asRefusal(problem);
}

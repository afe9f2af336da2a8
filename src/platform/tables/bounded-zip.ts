import { Buffer } from "node:buffer";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { TableLimits } from "./limits.ts";
import { TableError } from "./table-error.ts";

const MEGABYTE = 1024 * 1024;
const ENCRYPTED_FLAG = 1;

/** Parts of an archive whose declared sizes have been checked; yauzl stops a part that unpacks to more than it declared. */
export type BoundedZip = {
  has(path: string): boolean;
  /** Unpacks one part, chunk by chunk. */
  open(path: string): Promise<Readable>;
  close(): void;
};

export async function openBoundedZip(bytes: Uint8Array, limits: TableLimits): Promise<BoundedZip> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { autoClose: false });
  } catch (error) {
    throw new TableError("damaged", { detail: String(error) }, { cause: error });
  }
  const entries = new Map<string, Entry>();
  try {
    let unpacked = 0;
    let count = 0;
    for await (const entry of zip.eachEntry()) {
      count += 1;
      unpacked += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      if (
        count > limits.entries ||
        unpacked > limits.unpackedBytes ||
        (ratio > limits.ratio && entry.uncompressedSize > MEGABYTE)
      ) {
        throw new TableError("suspicious-archive", {
          detail: `entry ${count}, ${unpacked} bytes, ratio ${Math.round(ratio)}`,
        });
      }
      if (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) throw new TableError("locked-workbook");
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    if (error instanceof TableError) throw error;
    throw new TableError("damaged", { detail: String(error) }, { cause: error });
  }
  return {
    has: (path) => entries.has(path),
    async open(path) {
      const entry = entries.get(path);
      if (!entry) throw new TableError("damaged", { detail: `part ${path} is missing` });
      try {
        return await zip.openReadStreamPromise(entry);
      } catch (error) {
        throw new TableError("damaged", { detail: String(error) }, { cause: error });
      }
    },
    close: () => zip.close(),
  };
}

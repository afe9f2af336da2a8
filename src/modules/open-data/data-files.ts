import { createHash } from "node:crypto";
import { createGzip, type Gzip } from "node:zlib";
import type { AppContext } from "../../platform/app-context.ts";
import type { DataSet, DataValue } from "../../platform/datasets/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";

export const FORMATS = ["csv", "jsonl"] as const;
export type DataFormat = (typeof FORMATS)[number];

export interface MadeFile {
  format: DataFormat;
  packed: Buffer;
  bytes: number;
  sha256: string;
}

export interface MadeSet {
  files: MadeFile[];
  rows: number;
  from: string | null;
  to: string | null;
  /** The last rows, as a preview. */
  preview: Record<string, DataValue>[];
}

const PREVIEW = 5;
const PORTION = 500;

/** Writes both formats in one pass. Memory holds a portion of rows and what is packed already. */
export async function makeFiles(app: AppContext, set: DataSet): Promise<MadeSet> {
  const csv = new PackedFile("csv");
  const jsonl = new PackedFile("jsonl");
  const names = set.fields.map((field) => field.name);
  let isFirst = true;
  let portion: Record<string, DataValue>[] = [];
  const preview: Record<string, DataValue>[] = [];
  let rows = 0;
  let from: string | null = null;
  let to: string | null = null;
  const flush = async (): Promise<void> => {
    const table = portion.map((row) => names.map((name) => cellOf(row[name] ?? null)));
    const bytes = writeCsv(isFirst ? [names, ...table] : table);
    // The mark of the encoding stands at the beginning of a file, not of every portion.
    await csv.write(isFirst ? bytes : bytes.subarray(3));
    isFirst = false;
    if (portion.length > 0) await jsonl.write(`${portion.map((row) => JSON.stringify(row)).join("\n")}\n`);
    portion = [];
  };
  for await (const row of set.rows(app)) {
    rows++;
    portion.push(row);
    preview.push(row);
    if (preview.length > PREVIEW) preview.shift();
    const day = set.period === undefined ? null : row[set.period];
    if (typeof day === "string" && day !== "") {
      if (from === null || day.slice(0, 10) < from) from = day.slice(0, 10);
      if (to === null || day.slice(0, 10) > to) to = day.slice(0, 10);
    }
    if (portion.length === PORTION) await flush();
  }
  if (portion.length > 0 || isFirst) await flush();
  return { files: [await csv.end(), await jsonl.end()], rows, from, to, preview };
}

const cellOf = (value: DataValue): string | number | null =>
  Array.isArray(value) ? value.join(", ") : typeof value === "boolean" ? String(value) : value;

class PackedFile {
  readonly #format: DataFormat;
  readonly #gzip: Gzip = createGzip({ level: 9 });
  readonly #chunks: Buffer[] = [];
  readonly #hash = createHash("sha256");
  readonly #ended: Promise<void>;
  #bytes = 0;

  constructor(format: DataFormat) {
    this.#format = format;
    this.#gzip.on("data", (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((done, failed) => this.#gzip.once("end", done).once("error", failed));
  }

  async write(content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(content);
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
    if (!this.#gzip.write(bytes)) await new Promise((done) => this.#gzip.once("drain", done));
  }

  async end(): Promise<MadeFile> {
    this.#gzip.end();
    await this.#ended;
    return {
      format: this.#format,
      packed: Buffer.concat(this.#chunks),
      bytes: this.#bytes,
      sha256: this.#hash.digest("hex"),
    };
  }
}

import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, type WriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

export const SUMS = "SHA256SUMS";
const JOURNAL = ".dang-xuat.jsonl";

/** One address that is done: its file with its sum, and the addresses found in it. */
export interface Step {
  address: string;
  file: string;
  sum: string;
  size: number;
  found: string[];
}

/**
 * The folder of a copy. Files are replaced whole; what has not changed is not touched, so that copying on costs only what
 * is new. While it is being written a journal says what is done: killed and run again, it goes on. At the end the list of
 * sums takes its place, and what the list before named and this one does not is removed.
 */
export class KeptFiles {
  written = 0;
  kept = 0;
  removed = 0;
  bytes = 0;
  readonly #folder: string;
  readonly #sums = new Map<string, string>();
  readonly #before = new Map<string, string>();
  #journal: WriteStream | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  get count(): number {
    return this.#sums.size;
  }

  /**
   * @param key what this copy is made from; a journal of another key is of no use
   * @throws FolderInUse where something else lies there
   */
  static async open(folder: string, key: string): Promise<{ files: KeptFiles; done: Step[] }> {
    const files = new KeptFiles(folder);
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    if (names.length > 0 && !names.includes(SUMS) && !names.includes(JOURNAL)) throw new FolderInUse(folder);
    if (names.includes(SUMS)) {
      for (const line of (await readFile(join(folder, SUMS), "utf8")).split("\n")) {
        const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (sum && file && isInside(file)) files.#before.set(file, sum);
      }
    }
    const done = names.includes(JOURNAL) ? await files.#resume(key) : [];
    files.#journal = createWriteStream(join(folder, JOURNAL), { flags: done.length > 0 ? "a" : "w" });
    if (done.length === 0) files.#journal.write(`${JSON.stringify({ key })}\n`);
    return { files, done };
  }

  async #resume(key: string): Promise<Step[]> {
    const done: Step[] = [];
    const lines = createInterface({ input: createReadStream(join(this.#folder, JOURNAL)), crlfDelay: Infinity });
    let isSame: boolean | null = null;
    for await (const line of lines) {
      let entry: Partial<Step> & { key?: string };
      try {
        entry = JSON.parse(line) as typeof entry;
      } catch {
        break; // The last line of a killed run may be cut off.
      }
      isSame ??= entry.key === key;
      const { address, file, sum, size, found } = entry;
      if (!address || !file || !sum || size === undefined || !found || !isInside(file)) continue;
      // Written by a run of another day or content: not done, but ours.
      if (!this.#before.has(file)) this.#before.set(file, sum);
      const there = isSame ? await stat(join(this.#folder, file)).catch(() => null) : null;
      if (there?.size !== size) continue;
      done.push({ address, file, sum, size, found });
      this.#sums.set(file, sum);
      this.bytes += size;
    }
    return done;
  }

  /** Writes a file unless it is there already, and notes that its address is done. */
  async put(address: string, file: string, content: Buffer | string, found: string[]): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const sum = createHash("sha256").update(bytes).digest("hex");
    const path = join(this.#folder, file);
    if (this.#before.get(file) === sum && (await stat(path).catch(() => null))?.size === bytes.length) this.kept++;
    else {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.moi`, bytes);
      await rename(`${path}.moi`, path);
      this.written++;
    }
    this.#sums.set(file, sum);
    this.bytes += bytes.length;
    this.#journal?.write(`${JSON.stringify({ address, file, sum, size: bytes.length, found } satisfies Step)}\n`);
  }

  has(file: string): boolean {
    return this.#sums.has(file);
  }

  /** Removes what is of yesterday, writes the list of sums, drops the journal. Answers all files in order. */
  async finish(): Promise<string[]> {
    const names = [...this.#sums.keys()].sort();
    for (const file of this.#before.keys()) {
      if (this.#sums.has(file)) continue;
      await rm(join(this.#folder, file), { force: true });
      this.removed++;
      for (let up = dirname(file); up !== "."; up = dirname(up)) {
        if (
          !(await rmdir(join(this.#folder, up))
            .then(() => true)
            .catch(() => false))
        )
          break;
      }
    }
    const list = names.map((file) => `${this.#sums.get(file)}  ${file}\n`).join("");
    const path = join(this.#folder, SUMS);
    if (!existsSync(path) || (await readFile(path, "utf8")) !== list) {
      await writeFile(`${path}.moi`, list);
      await rename(`${path}.moi`, path);
    }
    await this.close();
    await rm(join(this.#folder, JOURNAL), { force: true });
    return [...names, SUMS];
  }

  /** Leaves the journal for the next run. */
  async close(): Promise<void> {
    const journal = this.#journal;
    this.#journal = null;
    if (!journal) return;
    journal.end();
    await finished(journal).catch(() => {});
  }
}

export class FolderInUse extends Error {
  override name = "FolderInUse";
}

/** A list somebody wrote by hand must not make us touch files elsewhere. */
const isInside = (file: string): boolean => !file.startsWith("/") && !file.split(/[\\/]/).includes("..");

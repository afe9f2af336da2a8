import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, type WriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";

export const SUMS = "SHA256SUMS";
const JOURNAL = ".dang-xuat.jsonl";

/** One address that is done: its file with its sum, and the addresses nobody had found before it. */
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
  /** Folders that are there. */
  readonly #folders = new Set<string>();
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
    await makeFolder(folder);
    const names = await readdir(folder);
    if (names.length > 0 && !names.includes(SUMS) && !names.includes(JOURNAL)) throw new FolderInUse(folder);
    if (names.includes(SUMS)) {
      for (const line of (await readFile(join(folder, SUMS), "utf8")).split("\n")) {
        const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (sum && file && isInside(file)) files.#before.set(file, sum);
      }
    }
    const done = names.includes(JOURNAL) ? await files.#resume(key) : [];
    await files.#beginJournal(key, done);
    return { files, done };
  }

  /**
   * Written anew with all that is known: a run that was killed may have left half a line, and what a run of other content
   * wrote must still be found when it is to be removed.
   */
  async #beginJournal(key: string, done: readonly Step[]): Promise<void> {
    const path = join(this.#folder, JOURNAL);
    const isDone = new Set(done.map((step) => step.file));
    this.#journal = createWriteStream(`${path}.moi`);
    await once(this.#journal, "open");
    await this.#note({ key });
    for (const [file, sum] of this.#before) if (!isDone.has(file)) await this.#note({ file, sum });
    for (const step of done) await this.#note(step);
    await rename(`${path}.moi`, path);
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
        continue; // The last line of a killed run may be cut off.
      }
      isSame ??= entry.key === key;
      const { address, file, sum, size, found } = entry;
      if (!file || !sum || !isInside(file)) continue;
      // Written by a run of another day or content: not done, but ours.
      if (!this.#before.has(file)) this.#before.set(file, sum);
      if (!address || !found || size === undefined) continue;
      const there = isSame ? await stat(join(this.#folder, file)).catch(() => null) : null;
      if (there?.size !== size) continue;
      done.push({ address, file, sum, size, found });
      this.#sums.set(file, sum);
      this.bytes += size;
    }
    return done;
  }

  /**
   * Writes a file unless it is there already, and notes that its address is done.
   * @param found null where it only stands in for what could not be had: the next run asks for it again
   */
  async put(address: string, file: string, content: Buffer | string, found: string[] | null): Promise<void> {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const sum = createHash("sha256").update(bytes).digest("hex");
    const path = join(this.#folder, file);
    if (this.#before.get(file) === sum && (await stat(path).catch(() => null))?.size === bytes.length) this.kept++;
    else {
      const folder = dirname(path);
      if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
      this.#folders.add(folder);
      await writeFile(`${path}.moi`, bytes);
      await rename(`${path}.moi`, path);
      this.written++;
    }
    this.#sums.set(file, sum);
    this.bytes += bytes.length;
    const step = { file, sum, size: bytes.length };
    await this.#note(found === null ? step : ({ address, ...step, found } satisfies Step));
  }

  names(): string[] {
    return [...this.#sums.keys()].sort();
  }

  /** One line of the journal. What the disk has not taken yet is waited for: it would pile up in memory. */
  async #note(entry: Partial<Step> & { key?: string }): Promise<void> {
    const journal = this.#journal;
    if (!journal || journal.write(`${JSON.stringify(entry)}\n`)) return;
    if (journal.errored) throw journal.errored;
    await once(journal, "drain");
  }

  /** Leaves a file of the copy before as it is: what should take its place could not be had. Answers whether there is one. */
  async keep(file: string): Promise<boolean> {
    const sum = this.#before.get(file);
    const path = join(this.#folder, file);
    const there = sum === undefined ? null : await stat(path).catch(() => null);
    if (sum === undefined || !there?.isFile()) return false;
    this.#sums.set(file, sum);
    this.bytes += there.size;
    this.kept++;
    await this.#note({ file, sum, size: there.size });
    return true;
  }

  /** Removes what is of yesterday, writes the list of sums, drops the journal. Answers all files in order. */
  async finish(): Promise<string[]> {
    const names = this.names();
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

/**
 * Makes a folder and those above it, one after the other. Where a folder above is there and refuses with "no such file"
 * (such as /proc), Node's own recursive way tries for ever.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || existsSync(dirname(folder))) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

/** A list somebody wrote by hand must not make us touch files elsewhere. */
const isInside = (file: string): boolean => !file.startsWith("/") && !file.split(/[\\/]/).includes("..");

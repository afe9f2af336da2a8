import { createWriteStream } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** Packs files in the order given, all with one time, so that the same files make the same archive. */
export async function zipFolder(
  folder: string,
  files: readonly string[],
  out: string,
  at: Date,
  progress: (done: number) => void,
): Promise<void> {
  const zip = new ZipFile();
  const aside = `${out}.moi`;
  const written = pipeline(zip.outputStream, createWriteStream(aside));
  try {
    for (const [index, file] of files.entries()) {
      const compress = !/\.(png|jpg|webp|woff2|gz|pdf)$/.test(file);
      // One after the other, so that memory holds one file.
      zip.addBuffer(await readFile(join(folder, file)), file, { mtime: at, mode: 0o100644, compress });
      progress(index + 1);
    }
    zip.end();
    await written;
    await rename(aside, out);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

import { getDocumentProxy } from "unpdf";
import { acceptUpload, sharp, UploadRefused } from "../../../platform/files/index.ts";
import type { UploadedFile } from "../../../platform/http/index.ts";
import { DocumentRefused, readDocumentText } from "../../plans/index.ts";
import { ESSAY_LIMITS } from "./essay.ts";

export type EssayFile = { form: "document"; text: string } | { form: "photos"; pages: Buffer[] };
export type EssayFault = "files-many" | "files-mixed" | "file-large" | "file-wrong" | "file-broken" | "file-empty";

const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ||
  (bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP");

/**
 * One document, or photos of the pages in their order. Of a document only its text is taken: its name, its author and everything else
 * that is written into the file stay behind. Photos, and the pages of a scanned PDF, are drawn anew.
 */
export async function readEssayFiles(files: readonly UploadedFile[]): Promise<EssayFile | EssayFault> {
  if (files.length > ESSAY_LIMITS.pages) return "files-many";
  if (files.some((one) => one.isCut || one.bytes.length > ESSAY_LIMITS.fileBytes)) return "file-large";
  const [first] = files;
  if (!first) return "file-empty";
  if (files.every((one) => isPicture(one.bytes))) return readPhotos(files);
  if (files.length > 1) return files.some((one) => isPicture(one.bytes)) ? "files-mixed" : "files-many";
  try {
    const { text } = await readDocumentText(first.bytes, first.fileName);
    return { form: "document", text: text.replaceAll("\f", "\n").trim() };
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    if (error.code === "scan-without-text") return readScan(first.bytes);
    if (error.code === "too-large" || error.code === "too-slow") return "file-large";
    if (error.code === "not-a-document" || error.code === "legacy-doc") return "file-wrong";
    return error.code === "empty" ? "file-empty" : "file-broken";
  }
}

async function readPhotos(files: readonly UploadedFile[]): Promise<EssayFile | EssayFault> {
  try {
    const pages: Buffer[] = [];
    for (const one of files) pages.push((await acceptUpload(one.bytes, ["image"], ESSAY_LIMITS.fileBytes)).bytes);
    return { form: "photos", pages };
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    return error.code === "too-large" || error.code === "too-many-pixels" ? "file-large" : "file-broken";
  }
}

interface Drawn {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  channels: 1 | 3 | 4;
}

/** The largest picture of each page of a scanned PDF, drawn anew. */
async function readScan(bytes: Buffer): Promise<EssayFile | EssayFault> {
  const { extractImages } = await import("unpdf");
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > ESSAY_LIMITS.pages) return "files-many";
    const pages: Buffer[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const [largest] = ((await extractImages(document, number)) as Drawn[]).sort(
        (a, b) => b.width * b.height - a.width * a.height,
      );
      if (!largest) continue;
      const { data, width, height, channels } = largest;
      const png = await sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
        raw: { width, height, channels },
      })
        .png()
        .toBuffer();
      pages.push((await acceptUpload(png, ["image"], 200_000_000)).bytes);
    }
    await document.cleanup().catch(() => undefined);
    return pages.length === 0 ? "file-empty" : { form: "photos", pages };
  } catch {
    return "file-broken";
  }
}

/** A page as markers see it: so many percent at the top and the bottom are white. */
export async function coverPage(bytes: Buffer, of: { hideTop: number; hideBottom: number }): Promise<Buffer> {
  const image = sharp(bytes);
  const { width, height } = await image.metadata();
  const strip = (percent: number, gravity: "north" | "south") =>
    percent === 0
      ? []
      : [
          {
            input: {
              create: {
                width,
                height: Math.max(1, Math.round((height * percent) / 100)),
                channels: 3 as const,
                background: "#ffffff",
              },
            },
            gravity,
          },
        ];
  return image
    .composite([...strip(of.hideTop, "north"), ...strip(of.hideBottom, "south")])
    .jpeg({ quality: 80 })
    .toBuffer();
}

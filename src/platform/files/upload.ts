import { sharp } from "./sharp.ts";

export type FileKind = "image" | "pdf" | "docx" | "xlsx" | "text";

export interface AcceptedFile {
  kind: FileKind;
  contentType: string;
  bytes: Buffer;
  width?: number;
  height?: number;
}

/** Why an upload was not taken; pages turn the code into a sentence beside the field. */
export class UploadRefused extends Error {
  override name = "UploadRefused";
  readonly code: "empty" | "too-large" | "wrong-type" | "broken-image" | "too-many-pixels";
  constructor(code: UploadRefused["code"]) {
    super(code);
    this.code = code;
  }
}

const MAX_PIXELS = 80_000_000;

/** What a file is, by its first bytes; its name and the type the browser claims are not asked. */
export function sniff(bytes: Uint8Array): { kind: FileKind; contentType: string } | null {
  const head = Buffer.from(bytes.subarray(0, 4096));
  const starts = (...codes: number[]): boolean => codes.every((code, at) => head[at] === code);
  if (starts(0xff, 0xd8, 0xff)) return { kind: "image", contentType: "image/jpeg" };
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return { kind: "image", contentType: "image/png" };
  if (head.subarray(0, 4).toString("latin1") === "RIFF" && head.subarray(8, 12).toString("latin1") === "WEBP") {
    return { kind: "image", contentType: "image/webp" };
  }
  if (head.subarray(0, 5).toString("latin1") === "%PDF-") return { kind: "pdf", contentType: "application/pdf" };
  if (starts(0x50, 0x4b, 0x03, 0x04)) return sniffOffice(bytes);
  if (!head.includes(0)) return { kind: "text", contentType: "text/plain; charset=utf-8" };
  return null;
}

function sniffOffice(bytes: Uint8Array): { kind: FileKind; contentType: string } | null {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const office = "application/vnd.openxmlformats-officedocument.";
  if (names.includes("word/document.xml")) return { kind: "docx", contentType: `${office}wordprocessingml.document` };
  if (names.includes("xl/workbook.xml")) return { kind: "xlsx", contentType: `${office}spreadsheetml.sheet` };
  return null;
}

/**
 * Checks an upload by content and size. Pictures are written anew (no EXIF, no place, no hidden payload), turned
 * upright, and at most 2,400 px on the longer side.
 *
 * @throws UploadRefused
 */
export async function acceptUpload(
  bytes: Buffer,
  allowed: readonly FileKind[],
  maxBytes: number,
): Promise<AcceptedFile> {
  if (bytes.length === 0) throw new UploadRefused("empty");
  if (bytes.length > maxBytes) throw new UploadRefused("too-large");
  const found = sniff(bytes);
  if (!found || !allowed.includes(found.kind)) throw new UploadRefused("wrong-type");
  return found.kind === "image" ? rewriteImage(bytes) : { ...found, bytes };
}

async function rewriteImage(bytes: Buffer): Promise<AcceptedFile> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", animated: false });
    const made = await image
      .rotate()
      .resize({ width: 2400, height: 2400, fit: "inside", withoutEnlargement: true })
      // JPEG knows no transparency; without this, a logo drawn on nothing would stand on black.
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return {
      kind: "image",
      contentType: "image/jpeg",
      bytes: made.data,
      width: made.info.width,
      height: made.info.height,
    };
  } catch (error) {
    throw new UploadRefused(/pixel limit/i.test((error as Error).message) ? "too-many-pixels" : "broken-image");
  }
}

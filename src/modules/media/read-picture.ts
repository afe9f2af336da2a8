import { createHash } from "node:crypto";
import { acceptUpload, sharp, UploadRefused } from "../../platform/files/index.ts";
import { WIDTHS } from "./picture.ts";

/** Large enough for what a good camera writes; a telephone's pictures have 3 to 8 MB. */
export const MOST_BYTES = 40 * 1024 * 1024;
/** Narrower ones are soft on every screen. */
export const LEAST_WIDTH = 320;

export type PictureRefusal =
  | "empty"
  | "too-large"
  | "too-many-pixels"
  | "too-small"
  | "broken"
  | "animated"
  | "svg"
  | "heic"
  | "document"
  | "no-picture";

export class PictureUnreadable extends Error {
  override name = "PictureUnreadable";
  readonly code: PictureRefusal;
  constructor(code: PictureRefusal) {
    super(code);
    this.code = code;
  }
}

export interface ReadPicture {
  sourceHash: string;
  width: number;
  height: number;
  /** Files to keep, by what they are for. */
  files: Map<string, { bytes: Buffer; contentType: string }>;
}

/**
 * A picture as it was sent, written anew in the sizes it is shown in: upright, in the colours of screens, and without
 * anything the camera wrote beside it, such as the place where it was taken.
 *
 * @throws PictureUnreadable
 */
export async function readPicture(bytes: Buffer): Promise<ReadPicture> {
  const strange = strangerIn(bytes);
  if (strange) throw new PictureUnreadable(strange);
  const master = await written(bytes);
  const { width = 0, height = 0 } = master;
  if (width < LEAST_WIDTH) throw new PictureUnreadable("too-small");
  const files: ReadPicture["files"] = new Map();
  const narrower = WIDTHS.filter((one) => one <= width);
  for (const one of narrower) {
    const made = await sharp(master.bytes).resize({ width: one }).webp({ quality: 74 }).toBuffer();
    files.set(String(one), { bytes: made, contentType: "image/webp" });
  }
  // One narrower than the narrowest width is still shown, as it is.
  if (narrower.length === 0)
    files.set("480", { bytes: await sharp(master.bytes).webp({ quality: 74 }).toBuffer(), contentType: "image/webp" });
  const share = await sharp(master.bytes)
    .resize({ width: 1200, height: 630, fit: "cover", position: "attention" })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  files.set("share", { bytes: share, contentType: "image/jpeg" });
  const print = await sharp(master.bytes)
    .resize({ width: 1400, withoutEnlargement: true })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
  files.set("print", { bytes: print, contentType: "image/jpeg" });
  return { sourceHash: createHash("sha256").update(bytes).digest("hex"), width, height, files };
}

async function written(bytes: Buffer) {
  try {
    const kept = await acceptUpload(bytes, ["image"], MOST_BYTES);
    const { pages = 1 } = await sharp(bytes).metadata();
    if (pages > 1) throw new PictureUnreadable("animated");
    return kept;
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error;
    if (error.code === "wrong-type") throw new PictureUnreadable("no-picture");
    throw new PictureUnreadable(error.code === "broken-image" ? "broken" : error.code);
  }
}

/** What people take for a picture but what is none we can show, told apart so that the sentence says what to do. */
function strangerIn(bytes: Buffer): PictureRefusal | null {
  const head = bytes.subarray(0, 1024).toString("latin1");
  if (/^GIF8[79]a/.test(head)) return "animated";
  if (["%PDF-", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"].some((sign) => head.startsWith(sign))) return "document";
  if (/^....ftyp(?:hei|hev|mif|msf)/s.test(head)) return "heic";
  if (/^[\s\xef\xbb\xbf]*<(?:\?xml|!DOCTYPE svg|svg)/i.test(head)) return "svg";
  return null;
}

import { createHash } from "node:crypto";
import { sharp } from "../../platform/files/index.ts";
import { EmblemUnreadable } from "./brand.errors.ts";
import type { Emblem } from "./brand.ts";

export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_PIXELS = 40_000_000;
/** On a sheet an emblem is 15 mm high: fewer points are soft, more only make each of a thousand papers heavier. */
const PAPER_SIDE = 400;
const LEAST_SIDE = 120;
const SCREEN_SIDE = 112;
/** A band is no emblem: it would push the unit's name off the paper. */
const LONGEST = 3;

export interface ReadEmblem extends Emblem {
  screen: Buffer;
  paper: Buffer;
}

/**
 * A picture as it was sent, written anew for screens and for paper: without its empty rim, and with what it was drawn on
 * nothing left see-through.
 *
 * @throws EmblemUnreadable
 */
export async function readEmblem(bytes: Buffer): Promise<ReadEmblem> {
  if (bytes.length === 0) throw new EmblemUnreadable("empty");
  if (bytes.length > MOST_BYTES) throw new EmblemUnreadable("too-large");
  if (!isKnownPicture(bytes)) throw new EmblemUnreadable("no-picture");
  const trimmed = await trim(bytes);
  const { width, height } = trimmed.info;
  if (Math.max(width, height) < LEAST_SIDE) throw new EmblemUnreadable("too-small");
  if (Math.max(width / height, height / width) > LONGEST) throw new EmblemUnreadable("too-long");
  const inside = (side: number) =>
    sharp(trimmed.data).resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
  const paper = await inside(PAPER_SIDE)
    .png({ palette: true, colours: 128, effort: 8 })
    .toBuffer({ resolveWithObject: true });
  return {
    hash: createHash("sha256").update(paper.data).digest("hex").slice(0, 32),
    width: paper.info.width,
    height: paper.info.height,
    paper: paper.data,
    screen: await inside(SCREEN_SIDE).webp({ quality: 82 }).toBuffer(),
  };
}

async function trim(bytes: Buffer) {
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" });
    const { pages = 1 } = await image.metadata();
    if (pages > 1) throw new EmblemUnreadable("animated");
    const upright = await image.rotate().toColourspace("srgb").ensureAlpha().png().toBuffer();
    return await trimmedOf(upright);
  } catch (error) {
    if (error instanceof EmblemUnreadable) throw error;
    throw new EmblemUnreadable(/pixel limit/i.test((error as Error).message) ? "too-many-pixels" : "broken");
  }
}

/** A picture of one colour has no rim to take away and cannot be told from its ground. */
async function trimmedOf(upright: Buffer) {
  try {
    return await sharp(upright).trim({ threshold: 12 }).png().toBuffer({ resolveWithObject: true });
  } catch {
    throw new EmblemUnreadable("broken");
  }
}

function isKnownPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString("latin1");
  return head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || /^RIFF....WEBP/s.test(head);
}

import { randomUUID } from "node:crypto";
import type { AppContext } from "../../../platform/app-context.ts";
import { openBytesWithRing, sealBytesWithRing } from "../../../platform/crypto/index.ts";
import { acceptUpload, sharp, UploadRefused } from "../../../platform/files/index.ts";
import type { UploadedFile } from "../../../platform/http/index.ts";
import { COLUMNS, PHOTO_LIMITS, type Photo, placeOf, ROWS } from "./photo.ts";
import type { KeptPhoto } from "./photos.store.ts";

type App = Pick<AppContext, "config" | "files">;

const PURPOSE = "question photo";
const ringOf = (app: App) => ({ current: app.config.secretKey, earlier: [] });

export type PhotoFault = "photosMany" | "photoLarge" | "photoType" | "photoBroken";

/**
 * Photos as they came with a form, written anew without place and camera, and sealed. Read whole before anything is kept: one
 * that is refused leaves nothing of the others behind.
 */
export async function keepPhotos(app: App, files: readonly UploadedFile[]): Promise<KeptPhoto[] | PhotoFault> {
  if (files.length > PHOTO_LIMITS.photos) return "photosMany";
  const taken: { id: string; bytes: Buffer; width: number; height: number }[] = [];
  for (const file of files) {
    if (file.isCut) return "photoLarge";
    try {
      const { bytes, width = 0, height = 0 } = await acceptUpload(file.bytes, ["image"], PHOTO_LIMITS.bytes);
      taken.push({ id: randomUUID(), bytes, width, height });
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      if (error.code === "too-large" || error.code === "too-many-pixels") return "photoLarge";
      return error.code === "wrong-type" ? "photoType" : "photoBroken";
    }
  }
  return Promise.all(
    taken.map(async ({ bytes, ...photo }) => ({
      ...photo,
      fileKey: await app.files.put(
        sealBytesWithRing(ringOf(app), PURPOSE, photo.id, bytes),
        "application/octet-stream",
      ),
    })),
  );
}

/** The photo as it was sent, for officers. @throws FileMissing, SealError */
export async function openPhoto(app: App, photo: Pick<Photo, "id" | "fileKey">): Promise<Buffer> {
  return openBytesWithRing(ringOf(app), PURPOSE, photo.id, await app.files.get(photo.fileKey));
}

/** Large enough to see a pothole, small enough for a telephone. */
const PUBLIC_WIDTH = 1_600;

/** The copy for everybody: what is hidden is one mean colour for each quarter of a cell, from which nothing can be read back. */
export async function hideCells(bytes: Buffer, cells: readonly string[]): Promise<Buffer> {
  const { data, info } = await sharp(bytes)
    .resize({ width: PUBLIC_WIDTH, height: PUBLIC_WIDTH, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const across = COLUMNS.length * 2;
  const down = ROWS * 2;
  const edge = (index: number, of: number, size: number): number => Math.round((index * size) / of);
  for (const cell of cells) {
    const place = placeOf(cell);
    if (!place) continue;
    for (let quarter = 0; quarter < 4; quarter++) {
      const column = place.column * 2 + (quarter % 2);
      const row = place.row * 2 + Math.floor(quarter / 2);
      levelOut(data, { width, channels }, [
        edge(column, across, width),
        edge(column + 1, across, width),
        edge(row, down, height),
        edge(row + 1, down, height),
      ]);
    }
  }
  return sharp(data, { raw: { width, height, channels } }).webp({ quality: 74 }).toBuffer();
}

/** Gives every dot between these edges the mean colour of all of them. */
function levelOut(
  dots: Buffer,
  { width, channels }: { width: number; channels: number },
  [left, right, top, bottom]: [number, number, number, number],
): void {
  const count = (right - left) * (bottom - top);
  for (let channel = 0; channel < channels; channel++) {
    let sum = 0;
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) sum += dots[(y * width + x) * channels + channel] ?? 0;
    const mean = count === 0 ? 0 : Math.round(sum / count);
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) dots[(y * width + x) * channels + channel] = mean;
  }
}

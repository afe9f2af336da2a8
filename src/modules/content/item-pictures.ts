import type { Db } from "../../platform/db/index.ts";
import { listPicturesByCode, mayGoOut } from "../media/index.ts";
import { PictureMayNotGoOut, PicturesUnknown } from "./content.errors.ts";
import { picturesIn } from "./structured-text.tsx";

/** A picture of a text that readers would not see. */
export interface BlockedPicture {
  code: string;
  why: "unknown" | "missing" | "withdrawn";
}

/** @throws PicturesUnknown */
export async function requireKnownPictures(db: Db, body: string): Promise<void> {
  const unknown = (await listBlockedPictures(db, body)).filter((one) => one.why === "unknown");
  if (unknown.length > 0) throw new PicturesUnknown(unknown.map((one) => one.code));
}

/**
 * What is approved is what goes out, whole: a picture whose people have not agreed holds the text back.
 *
 * @throws PictureMayNotGoOut
 */
export async function requirePicturesMayGoOut(db: Db, body: string): Promise<void> {
  const blocked = await listBlockedPictures(db, body);
  if (blocked.length > 0) throw new PictureMayNotGoOut(blocked);
}

export async function listBlockedPictures(db: Db, body: string): Promise<BlockedPicture[]> {
  const codes = picturesIn(body);
  const found = new Map((await listPicturesByCode(db, codes)).map((one) => [one.code, one]));
  return codes.flatMap((code): BlockedPicture[] => {
    const picture = found.get(code);
    if (!picture) return [{ code, why: "unknown" }];
    return mayGoOut(picture) ? [] : [{ code, why: picture.consent === "withdrawn" ? "withdrawn" : "missing" }];
  });
}

import type { AppContext } from "../../platform/app-context.ts";
import { listPicturesByCode } from "./media.store.ts";
import { mayGoOut } from "./picture.ts";

/** A picture for a printed sheet: a JPEG with its words. */
export interface PaperPicture {
  jpeg: Buffer;
  width: number;
  height: number;
  alt: string;
  caption: string;
  credit: string;
}

/** The first of these pictures that may go out; null where none may, because a sheet hangs where everybody sees it. */
export async function paperPicture(
  app: Pick<AppContext, "db" | "files">,
  codes: readonly string[],
): Promise<PaperPicture | null> {
  const found = new Map((await listPicturesByCode(app.db, codes)).map((one) => [one.code, one]));
  const [picture] = codes.flatMap((code) => found.get(code) ?? []).filter(mayGoOut);
  if (!picture?.files.print) return null;
  const { width, height, alt, caption, credit } = picture;
  return { jpeg: await app.files.get(picture.files.print), width, height, alt, caption, credit };
}

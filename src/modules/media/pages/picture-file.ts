import { FileMissing } from "../../../platform/files/index.ts";
import { download, type Reply, type Rq } from "../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../accounts/index.ts";
import { PictureUnknown } from "../media.errors.ts";
import { listPicturesByCode } from "../media.store.ts";
import { mayGoOut, type Picture, type PictureFile, readFileName } from "../picture.ts";

/** A file of a picture everybody may see. It is asked for anew each time (by its mark), so that taking back counts at once. */
export async function pictureFilePage(rq: Rq): Promise<Reply> {
  const { picture, file } = await asked(rq);
  if (!mayGoOut(picture)) throw new PictureUnknown();
  return answer(rq, picture, file);
}

/** The same for officers of the unit, who see also what must not go out. */
export async function staffPictureFilePage(rq: Rq): Promise<Reply> {
  const { picture, file } = await asked(rq);
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  if (!mayGoOut(picture) && !reach.includes(picture.unitId)) throw new PictureUnknown();
  return answer(rq, picture, file);
}

async function asked(rq: Rq): Promise<{ picture: Picture; file: PictureFile }> {
  const name = readFileName(rq.params.picture ?? "");
  const [picture] = name ? await listPicturesByCode(rq.app.db, [name.code]) : [];
  if (!name || !picture) throw new PictureUnknown();
  return { picture, file: name.file };
}

async function answer(rq: Rq, picture: Picture, file: PictureFile): Promise<Reply> {
  const key = picture.files[file];
  if (!key) throw new PictureUnknown();
  try {
    const bytes = await rq.app.files.get(key);
    const type = file === "share" || file === "print" ? "image/jpeg" : "image/webp";
    return download(bytes, type, rq.params.picture ?? "", true);
  } catch (error) {
    if (error instanceof FileMissing) throw new PictureUnknown();
    throw error;
  }
}

/** The pictures of a unit, with the consent of those they show. See README.md. */

export { keepFiles } from "./keep-files.ts";
export { addPicture, noteUses } from "./keep-picture.ts";
export { PictureKept } from "./media.errors.ts";
export { listPicturesByCode } from "./media.store.ts";
export { paperPicture } from "./paper-picture.ts";
export { mayGoOut } from "./picture.ts";
export { PictureUnreadable, readPicture } from "./read-picture.ts";
export { media } from "./routes.ts";
export { sayUnreadable } from "./say-unreadable.ts";
export {
  newestPictures,
  PictureFigure,
  pictureAddress,
  publicPictures,
  type ShownPicture,
  shareAddress,
  staffPictures,
} from "./shown-pictures.tsx";

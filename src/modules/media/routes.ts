import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { PictureRefused, PictureUnknown } from "./media.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { pictureFilePage, staffPictureFilePage } from "./pages/picture-file.ts";
import { addPicturePage, newPicturePage } from "./pages/staff/picture-add/page.tsx";
import { pictureListPage } from "./pages/staff/picture-list/page.tsx";
import {
  changePicturePage,
  picturePeoplePage,
  pictureRecordPage,
  withdrawPicturePage,
} from "./pages/staff/picture-record/page.tsx";
import { MOST_BYTES } from "./read-picture.ts";
import { sealOpenNames } from "./shown-people.ts";

export const media: ModuleDefinition = {
  name: "media",
  routes: [
    get("/anh/:picture", "public", pictureFilePage, { perMinute: 1_200, still: {} }),
    get("/can-bo/kho-anh", "content.read", pictureListPage),
    get("/can-bo/kho-anh/them", "content.edit", newPicturePage),
    post("/can-bo/kho-anh/them", "content.edit", addPicturePage, {
      bodyLimit: MOST_BYTES + 1024 * 1024,
      perMinute: 60,
    }),
    get("/can-bo/kho-anh/tep/:picture", "content.read", staffPictureFilePage, { perMinute: 1_200 }),
    get("/can-bo/kho-anh/:id", "content.read", pictureRecordPage),
    post("/can-bo/kho-anh/:id", "content.edit", changePicturePage),
    post("/can-bo/kho-anh/:id/xem-ten", "content.edit", picturePeoplePage, { perMinute: 30 }),
    post("/can-bo/kho-anh/:id/rut", "content.edit", withdrawPicturePage),
  ],
  async start(app) {
    await sealOpenNames(app.db, app.config.secretKey);
    return undefined;
  },
  errors: [
    mapError(PictureUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(PictureRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};

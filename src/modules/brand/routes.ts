import { get, type ModuleDefinition, mapError, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { BrandRefused, EmblemUnknown } from "./brand.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { emblemFile } from "./pages/public/emblem/file.ts";
import { brandPage, keepBrandPage } from "./pages/staff/brand/page.tsx";
import { MOST_BYTES } from "./read-emblem.ts";

export const brand: ModuleDefinition = {
  name: "brand",
  routes: [
    get("/bieu-trung/:emblem", "public", emblemFile, { cache: true, perMinute: 1_200, still: {} }),
    get("/can-bo/to-chuc/:id/nhan-dien", "organisations.read", brandPage),
    post("/can-bo/to-chuc/:id/nhan-dien", "organisations.edit", keepBrandPage, {
      bodyLimit: MOST_BYTES + 1024 * 1024,
      perMinute: 30,
    }),
  ],
  errors: [
    mapError(EmblemUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(BrandRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};

import { get, type ModuleDefinition, mapError } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { procedureSheetPage } from "./pages/public/procedure-sheet/page.ts";
import { shortLinkPage } from "./pages/public/short-link/page.ts";
import { ledgerExport, ledgerFile, ledgerPage } from "./pages/staff/ledger/page.tsx";
import { ShortLinkUnknown } from "./publishing.errors.ts";

export const publishing: ModuleDefinition = {
  name: "publishing",
  routes: [
    get("/q/:short", "public", shortLinkPage),
    get("/thu-tuc/:code/to-niem-yet.pdf", "public", procedureSheetPage, { perMinute: 60 }),
    get("/:unit/thu-tuc/:code/to-niem-yet.pdf", "public", procedureSheetPage, { perMinute: 60 }),
    get("/can-bo/so-phat-hanh", "publishing.read", ledgerPage),
    get("/can-bo/so-phat-hanh.csv", "publishing.read", ledgerExport),
    get("/can-bo/so-phat-hanh/:id/tep.pdf", "publishing.read", ledgerFile),
  ],
  errors: [mapError(ShortLinkUnknown, 404, (error, lang) => pick(lang, vi, en).shortUnknown(error.short))],
};

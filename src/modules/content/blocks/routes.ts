import { get, type ModuleDefinition, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { BlocksWrong, BlockUnknown } from "./block.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { newBlockPage, writeBlockPage } from "./pages/form/page.tsx";
import { blockExport, blockListPage } from "./pages/list/page.tsx";
import {
  approveBlockPage,
  blockRecordPage,
  returnBlockPage,
  rewriteBlockPage,
  withdrawBlockPage,
} from "./pages/record/page.tsx";
import { sayFaults } from "./say-faults.ts";

export const blockRoutes: Route[] = [
  get("/can-bo/khoi-dung-chung", "content.read", blockListPage),
  get("/can-bo/khoi-dung-chung.csv", "content.read", blockExport),
  get("/can-bo/khoi-dung-chung/moi", "content.edit", newBlockPage),
  post("/can-bo/khoi-dung-chung/moi", "content.edit", writeBlockPage),
  get("/can-bo/khoi-dung-chung/:id", "content.read", blockRecordPage),
  post("/can-bo/khoi-dung-chung/:id/sua", "content.edit", rewriteBlockPage),
  post("/can-bo/khoi-dung-chung/:id/duyet", "content.approve", approveBlockPage),
  post("/can-bo/khoi-dung-chung/:id/tra-lai", "content.approve", returnBlockPage),
  post("/can-bo/khoi-dung-chung/:id/rut", "content.approve", withdrawBlockPage),
];

export const blockErrors: NonNullable<ModuleDefinition["errors"]> = [
  mapError(BlockUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
  mapError(BlocksWrong, 409, (error, lang) => sayFaults(error.faults, lang)),
];

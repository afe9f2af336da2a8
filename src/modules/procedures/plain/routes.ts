import { get, post, type Route } from "../../../platform/http/index.ts";
import {
  approvePlainPage,
  discardPlainPage,
  plainEditPage,
  recallPlainPage,
  returnPlainPage,
  savePlainPage,
  withdrawPlainPage,
} from "../pages/staff/plain-edit/page.tsx";
import { plainFileExport, plainFileImport, plainListExport, plainListPage } from "../pages/staff/plain-list/page.ts";

export const plainRoutes: Route[] = [
  get("/can-bo/thu-tuc/de-hieu", "procedures.read", plainListPage),
  get("/can-bo/thu-tuc/de-hieu.csv", "procedures.read", plainListExport),
  get("/can-bo/thu-tuc/de-hieu.jsonl", "procedures.read", plainFileExport),
  post("/can-bo/thu-tuc/de-hieu/nhan", "procedures.edit", plainFileImport, {
    bodyLimit: 20 * 1024 * 1024,
    perMinute: 30,
  }),
  get("/can-bo/thu-tuc/:code/de-hieu", "procedures.read", plainEditPage),
  post("/can-bo/thu-tuc/:code/de-hieu", "procedures.edit", savePlainPage, { bodyLimit: 1024 * 1024 }),
  post("/can-bo/thu-tuc/:code/de-hieu/duyet", "procedures.publish", approvePlainPage),
  post("/can-bo/thu-tuc/:code/de-hieu/tra-lai", "procedures.publish", returnPlainPage),
  post("/can-bo/thu-tuc/:code/de-hieu/lay-lai", "procedures.edit", recallPlainPage),
  post("/can-bo/thu-tuc/:code/de-hieu/bo", "procedures.edit", discardPlainPage),
  post("/can-bo/thu-tuc/:code/de-hieu/go-xuong", "procedures.publish", withdrawPlainPage),
];

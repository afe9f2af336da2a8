import { get, mapError, post, type Route } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { planDocxPage, planPdfPage } from "../pages/staff/plan-write/files.ts";
import { createWrittenPlanPage, writePlanPage } from "../pages/staff/plan-write/page.tsx";
import { editTemplatePage, saveTemplatePage } from "../pages/staff/template-edit/page.tsx";
import { templateListPage } from "../pages/staff/template-list/page.tsx";
import { drawTemplatePage, templateRecordPage, useTemplatePage } from "../pages/staff/template-record/page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { TemplateRefused } from "./writing.errors.ts";

const TEMPLATE = "/can-bo/ke-hoach/mau/:unitKind/:year";

export const writingRoutes: Route[] = [
  get("/can-bo/ke-hoach/soan", "plans.edit", writePlanPage),
  post("/can-bo/ke-hoach/soan", "plans.edit", createWrittenPlanPage),
  get("/can-bo/ke-hoach/mau", "plans.read", templateListPage),
  get(TEMPLATE, "plans.read", templateRecordPage),
  post(`${TEMPLATE}/dung`, "plans.edit", useTemplatePage),
  get(`${TEMPLATE}/sua`, "plans.edit", editTemplatePage),
  post(`${TEMPLATE}/sua`, "plans.edit", saveTemplatePage),
  get("/can-bo/ke-hoach/:id/ke-hoach.docx", "plans.read", planDocxPage),
  get("/can-bo/ke-hoach/:id/ke-hoach.pdf", "plans.read", planPdfPage),
  post("/can-bo/ke-hoach/:id/lam-mau", "plans.edit", drawTemplatePage),
];

export const writingErrors = [mapError(TemplateRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code])];

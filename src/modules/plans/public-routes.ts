import { api, get, type Route } from "../../platform/http/index.ts";
import {
  listPlansApi,
  PlanAnswer,
  PlansAnswer,
  PlansQuery,
  ProgressAnswer,
  ProgressQuery,
  planApi,
  planProgressApi,
  planReportDocxApi,
  planReportPdfApi,
  planTasksApi,
  ReportQuery,
  TasksAnswer,
  TasksQuery,
} from "./pages/api/plans-api.ts";
import { READ_BODY_LIMIT, ReadAnswer, ReadBody, readPlanApi } from "./pages/api/read-plan-api.ts";
import { planChart } from "./pages/public/plan/chart.ts";
import { planText, publicPlanPage } from "./pages/public/plan/page.tsx";
import { publicEvidencePage } from "./pages/public/plan-evidence/page.tsx";
import { publicPlanListPage } from "./pages/public/plan-list/page.tsx";
import { publicTaskPage } from "./pages/public/plan-task/page.tsx";
import { unitPlanPage } from "./pages/public/unit-plan/page.tsx";

export const publicRoutes: Route[] = [
  get("/ke-hoach", "public", publicPlanListPage, { cache: true, still: { query: ["nam", "trang"] } }),
  get("/ke-hoach/:id", "public", publicPlanPage, { cache: true, still: { query: ["tinhtrang", "mo"] } }),
  get("/ke-hoach/:id/minh-chung", "public", publicEvidencePage, { cache: true, still: { query: ["coquan"] } }),
  get("/ke-hoach/:id/bieu-do.svg", "public", planChart, { cache: true, still: { query: ["rong"] } }),
  get("/ke-hoach/:id/toan-van.txt", "public", planText, { still: {} }),
  get("/ke-hoach/:id/nhiem-vu/:task", "public", publicTaskPage, { cache: true }),
  get("/:unit/ke-hoach", "public", unitPlanPage, { cache: true, still: { query: ["tinhtrang"] } }),
];

export const apiRoutes: Route[] = [
  api(
    "POST",
    "/api/v1/plans/read",
    "plans.read",
    {
      summary: "Read a plan document into a structured draft, without saving it",
      body: ReadBody,
      response: ReadAnswer,
    },
    readPlanApi,
    { bodyLimit: READ_BODY_LIMIT },
  ),
  api(
    "GET",
    "/api/v1/plans",
    "public",
    { summary: "Plans in force and ended ones, newest year first", query: PlansQuery, response: PlansAnswer },
    listPlansApi,
  ),
  api("GET", "/api/v1/plans/:id", "public", { summary: "One plan", response: PlanAnswer }, planApi),
  api(
    "GET",
    "/api/v1/plans/:id/tasks",
    "public",
    { summary: "Duties of a plan with agencies and deadlines", query: TasksQuery, response: TasksAnswer },
    planTasksApi,
  ),
  api(
    "GET",
    "/api/v1/plans/:id/progress",
    "public",
    {
      summary: "Declared and proven, per task and unit, with the ledger rows that were counted",
      query: ProgressQuery,
      response: ProgressAnswer,
    },
    planProgressApi,
  ),
  api(
    "GET",
    "/api/v1/plans/:id/report.docx",
    "plans.report",
    {
      summary: "Report of the current period, or progress as of a day, in the official layout, for Word",
      query: ReportQuery,
      media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
    planReportDocxApi,
  ),
  api(
    "GET",
    "/api/v1/plans/:id/report.pdf",
    "plans.report",
    {
      summary: "Report of the current period, or progress as of a day, in the official layout, as PDF",
      query: ReportQuery,
      media: "application/pdf",
    },
    planReportPdfApi,
  ),
];

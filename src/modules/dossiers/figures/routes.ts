import { get } from "../../../platform/http/index.ts";
import { apologiesPage, figuresChart, figuresCsv, figuresPage } from "./pages/public.tsx";
import { staffFiguresCsv, staffFiguresPage } from "./pages/staff.tsx";

const open = { perMinute: 120 };

export const figureRoutes = ["", "/:unit"].flatMap((base) => [
  get(`${base}/so-lieu/ho-so`, "public", figuresPage, open),
  get(`${base}/so-lieu/ho-so.csv`, "public", figuresCsv, open),
  get(`${base}/so-lieu/ho-so/bieu-do.svg`, "public", figuresChart, open),
  get(`${base}/so-lieu/ho-so/xin-loi`, "public", apologiesPage, open),
]);

export const staffFigureRoutes = [
  get("/can-bo/ho-so/so-lieu", "dossiers.read", staffFiguresPage),
  get("/can-bo/ho-so/so-lieu.csv", "dossiers.read", staffFiguresCsv),
];

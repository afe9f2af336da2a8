import type { AppContext } from "../../platform/app-context.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publicProblemListPage } from "./pages/public/problem-list/page.tsx";
import { publicProblemPage } from "./pages/public/problem-record/page.tsx";
import { problemExport, problemListPage } from "./pages/staff/problem-list/page.tsx";
import { newProblemPage, tellProblemPage } from "./pages/staff/problem-new/page.tsx";
import {
  approveUpdatePage,
  problemRecordPage,
  returnUpdatePage,
  updateProblemPage,
  withdrawProblemPage,
} from "./pages/staff/problem-record/page.tsx";
import { ProblemRefused, ProblemUnknown } from "./problems.errors.ts";
import { listProblems } from "./problems.store.ts";

const MOST_PAGES = 50_000;

async function* problemPages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/van-de", changedAt: null };
  for (const one of await listProblems(app.db, { isPublic: true }, MOST_PAGES))
    yield { path: `/van-de/${one.id}`, changedAt: one.toldAt };
}

export const problems: ModuleDefinition = {
  name: "problems",
  searches: [
    { kind: "problem", slug: "van-de", weight: 0.45, words: (lang) => ({ title: pick(lang, vi, en).searchKind }) },
  ],
  pages: problemPages,
  routes: [
    get("/van-de", "public", publicProblemListPage, {
      cache: true,
      still: { query: ["muc", "linhvuc", "donvi", "trang"] },
    }),
    get("/van-de/:id", "public", publicProblemPage, { cache: true }),
    get("/can-bo/van-de", "plans.read", problemListPage),
    get("/can-bo/van-de.csv", "plans.read", problemExport),
    get("/can-bo/van-de/moi", "problems.write", newProblemPage),
    post("/can-bo/van-de/moi", "problems.write", tellProblemPage),
    get("/can-bo/van-de/:id", "plans.read", problemRecordPage),
    post("/can-bo/van-de/:id/noi-them", "problems.write", updateProblemPage),
    post("/can-bo/van-de/:id/duyet", "problems.approve", approveUpdatePage),
    post("/can-bo/van-de/:id/tra-lai", "problems.approve", returnUpdatePage),
    post("/can-bo/van-de/:id/rut", "problems.approve", withdrawProblemPage),
  ],
  errors: [
    mapError(ProblemUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(ProblemRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};

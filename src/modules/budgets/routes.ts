import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { BudgetRefused, BudgetUnknown } from "./budgets.errors.ts";
import { standingDisclosures } from "./disclosure.store.ts";
import { PUBLIC_BUDGETS } from "./keep-disclosure.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { publicBudgetCsv, publicBudgetPage, publicBudgetsPage } from "./public-pages.tsx";
import {
  BUDGETS,
  budgetExport,
  budgetListPage,
  budgetPage,
  changeBudgetPage,
  enterBudgetPage,
  newBudgetPage,
  withdrawBudgetPage,
} from "./staff-pages.tsx";

/** Two tables of 60,000 characters, as forms send them. */
const LARGE = { bodyLimit: 1024 * 1024 };

export const budgets: ModuleDefinition = {
  name: "budgets",
  async *pages(app): AsyncGenerator<PublicPage> {
    yield { path: PUBLIC_BUDGETS, changedAt: null };
    for await (const { id, approvedAt } of standingDisclosures(app.db))
      yield { path: `${PUBLIC_BUDGETS}/${id}`, changedAt: approvedAt };
  },
  routes: [
    get(PUBLIC_BUDGETS, "public", publicBudgetsPage, { cache: true }),
    get(`/:unit${PUBLIC_BUDGETS}`, "public", publicBudgetsPage, { cache: true }),
    get(`${PUBLIC_BUDGETS}/:id`, "public", publicBudgetPage, { cache: true }),
    get(`${PUBLIC_BUDGETS}/:id/bang.csv`, "public", publicBudgetCsv),
    get(BUDGETS, "budgets.read", budgetListPage),
    get(`${BUDGETS}.csv`, "budgets.read", budgetExport),
    get(`${BUDGETS}/moi`, "budgets.edit", newBudgetPage),
    post(`${BUDGETS}/moi`, "budgets.edit", enterBudgetPage, LARGE),
    get(`${BUDGETS}/:id`, "budgets.read", budgetPage),
    post(`${BUDGETS}/:id/sua`, "budgets.edit", changeBudgetPage, LARGE),
    post(`${BUDGETS}/:id/rut`, "budgets.edit", withdrawBudgetPage, LARGE),
  ],
  errors: [
    mapError(BudgetUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(BudgetRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};

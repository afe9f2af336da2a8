import { get, post, type Route } from "../../../platform/http/index.ts";
import { askedListExport, askedListPage, forgetSayingPage } from "../pages/staff/asked-list/page.tsx";
import { ASKED_BASE } from "../pages/staff/asked-list/view.tsx";
import { teachSayingForm, teachSayingPage } from "../pages/staff/saying-teach/page.tsx";

export const askedRoutes: Route[] = [
  get(ASKED_BASE, "procedures.edit", askedListPage),
  get(`${ASKED_BASE}.csv`, "procedures.edit", askedListExport),
  get(`${ASKED_BASE}/day`, "procedures.edit", teachSayingForm),
  post(`${ASKED_BASE}/day`, "procedures.edit", teachSayingPage),
  post(`${ASKED_BASE}/bo`, "procedures.edit", forgetSayingPage),
];

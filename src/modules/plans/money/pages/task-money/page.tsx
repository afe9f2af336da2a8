import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visibleTask } from "../../../pages/staff/plan-access.ts";
import { loadCosts, loadMoney, moneyRows, totalMoney } from "../../load-money.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listClosings } from "../../money.store.ts";
import { TaskMoneyView } from "./view.tsx";

/** The money of one task: by source, entry by entry, and what a result cost. */
export async function taskMoneyPage(rq: Rq): Promise<Reply> {
  const { plan, task } = await visibleTask(rq);
  const words = pick(rq.lang, vi, en);
  const model = await loadMoney(rq, plan, task.id);
  const [cost] = await loadCosts(rq, model, plan.id);
  const isClosed = (await listClosings(rq.app.db, [plan.id])).length > 0;
  return html(
    TaskMoneyView({
      ctx: rq.app.view(rq),
      words,
      planWords: pick(rq.lang, planVi, planEn),
      plan,
      task,
      model,
      rows: moneyRows(model, "source", words),
      totals: totalMoney(model),
      cost: cost ?? null,
      mayEnter: holds(actorOf(rq), "money.enter") && plan.state !== "draft" && !isClosed,
    }),
  );
}

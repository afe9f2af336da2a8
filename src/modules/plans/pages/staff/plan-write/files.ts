import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { toDocx, toPdf } from "../../../../official-documents/index.ts";
import { loadPlanOnPaper, planDocument } from "../../../writing/plan-document.ts";
import { visiblePlan } from "../plan-access.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function documentOf(rq: Rq) {
  const plan = await visiblePlan(rq);
  const document = planDocument(await loadPlanOnPaper(rq.app.db, plan, vietnamDay(rq.now)));
  return { document, name: `ke-hoach-${(plan.number ?? String(plan.year ?? "nhap")).replace(/\//g, "-")}` };
}

export async function planDocxPage(rq: Rq): Promise<Reply> {
  const { document, name } = await documentOf(rq);
  return download(await toDocx(document), DOCX, `${name}.docx`);
}

export async function planPdfPage(rq: Rq): Promise<Reply> {
  const { document, name } = await documentOf(rq);
  return download(await toPdf(document, rq.app.printer), "application/pdf", `${name}.pdf`);
}

import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { templateFor } from "../../../writing/load-template.ts";
import { en } from "../../../writing/messages.en.ts";
import { vi } from "../../../writing/messages.vi.ts";
import { TEMPLATE_KINDS } from "../../../writing/template.ts";
import { listTemplates } from "../../../writing/writing.store.ts";
import { provinceOfActor } from "../template-record/page.tsx";
import { TemplateListView } from "./view.tsx";

export async function templateListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const provinceId = await provinceOfActor(rq);
  const year = Number(vietnamDay(rq.now).slice(0, 4)) + 1;
  return html(
    TemplateListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      year,
      inUse: await Promise.all(TEMPLATE_KINDS.map((kind) => templateFor(db, provinceId, kind, year))),
      versions: await listTemplates(db, provinceId),
    }),
  );
}

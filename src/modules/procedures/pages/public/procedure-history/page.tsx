import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProcedureNotFound } from "../../../procedure.errors.ts";
import { findEnd, listVersions } from "../../../procedure.store.ts";
import { ProcedureHistoryView } from "./view.tsx";

export async function procedureHistoryPage(rq: Rq): Promise<Reply> {
  const code = rq.params.code ?? "";
  const versions = await listVersions(rq.app.db, code);
  if (versions.length === 0) throw new ProcedureNotFound(code);
  const end = await findEnd(rq.app.db, code);
  return html(ProcedureHistoryView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), code, versions, end }));
}

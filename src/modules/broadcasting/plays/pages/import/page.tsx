import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { type ImportedLog, importLog } from "../../../exchange/import-log.ts";
import { LOG_LIMITS, LogUnreadable, readLog } from "../../../exchange/read-log.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { ImportLogView } from "./view.tsx";

function show(rq: Rq, given: { done: ImportedLog | null; error: string | null }, status = 200): Reply {
  const words = pick(rq.lang, vi, en);
  return html(ImportLogView({ ctx: rq.app.view(rq), common: pick(rq.lang, commonVi, commonEn), words, ...given }), {
    status,
  });
}

export const importLogPage = (rq: Rq): Reply => show(rq, { done: null, error: null });

/** The answer says line by line what was not taken; sending the file again harms nothing, so there is no redirect. */
export async function takeLogPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const [file] = rq.files;
  if (!file || file.bytes.length === 0 || file.bytes.length > LOG_LIMITS.bytes)
    return show(rq, { done: null, error: said.file }, 422);
  try {
    const lines = readLog(file.bytes);
    const done = await transaction(rq.app.db, (tx) => importLog(tx, actorOf(rq), { lines, at: rq.now }));
    return show(rq, { done, error: null });
  } catch (error) {
    if (!(error instanceof LogUnreadable)) throw error;
    return show(rq, { done: null, error: error.code === "too-long" ? said.fileLong : said.fileWrong }, 422);
  }
}

import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { forResidents, tellChanges } from "../../../change-words.ts";
import { compareVersions } from "../../../compare-versions.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProcedureNotFound } from "../../../procedure.errors.ts";
import { findEnd, listRecords, listVersions, type VersionHead } from "../../../procedure.store.ts";
import { ProcedureHistoryView } from "./view.tsx";

/** Versions whose changes are told on the page; those before are a link away. */
const TOLD = 12;

export async function procedureHistoryPage(rq: Rq): Promise<Reply> {
  const code = rq.params.code ?? "";
  const versions = await listVersions(rq.app.db, code);
  if (versions.length === 0) throw new ProcedureNotFound(code);
  const end = await findEnd(rq.app.db, code);
  const words = pick(rq.lang, vi, en);
  return html(
    ProcedureHistoryView({
      ctx: rq.app.view(rq),
      words,
      code,
      versions,
      told: await changesOf(rq, versions, words),
      end,
      today: vietnamDay(rq.now),
    }),
  );
}

/** What each version changed, in sentences, what matters to residents first. */
async function changesOf(rq: Rq, versions: readonly VersionHead[], words: typeof vi): Promise<Map<number, string[]>> {
  const newest = versions.slice(0, TOLD + 1);
  const records = await listRecords(
    rq.app.db,
    newest.map((one) => one.id),
  );
  const told = new Map<number, string[]>();
  for (const [at, version] of newest.entries()) {
    const [before, after] = [records.get(newest[at + 1]?.id ?? -1), records.get(version.id)];
    if (!before || !after) continue;
    const changes = forResidents(tellChanges(compareVersions(before, after), words));
    told.set(
      version.number,
      changes.map((one) => one.summary),
    );
  }
  return told;
}

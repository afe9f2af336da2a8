import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { listRecognitionYears, recognitionsEn, recognitionsVi } from "../../../../recognitions/index.ts";
import { type EmulationRow, loadProposals } from "../../../emulation/load-proposals.ts";
import { en } from "../../../emulation/messages.en.ts";
import { vi } from "../../../emulation/messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { EmulationView } from "./view.tsx";

async function load(rq: Rq) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const asked = z.coerce.number().int().min(2000).max(2100).safeParse(rq.query.nam);
  const year = asked.success ? asked.data : Number(today.slice(0, 4));
  const reach = [...(await reachOf(db, actorOf(rq), "plans.read", rq.now))];
  const rows = await loadProposals(db, { year, reach, today });
  const names = await unitNames(db, [...new Set(rows.map((row) => row.recognition.unitId))], today);
  const nameOf = (row: EmulationRow): string => names.get(row.recognition.unitId) ?? "";
  rows.sort((a, b) => nameOf(a).localeCompare(nameOf(b), "vi", { numeric: true }));
  return { year, reach, rows, nameOf };
}

/** Everybody proposed for a year, unit by unit, with the figures behind each. */
export async function emulationPage(rq: Rq): Promise<Reply> {
  const { year, reach, rows, nameOf } = await load(rq);
  const years = new Set([year, ...(await listRecognitionYears(rq.app.db, { reach }))]);
  return html(
    EmulationView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      registerWords: pick(rq.lang, recognitionsVi, recognitionsEn),
      year,
      years: [...years].sort((a, b) => b - a),
      rows,
      nameOf,
    }),
  );
}

export async function emulationExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = pick(rq.lang, recognitionsVi, recognitionsEn);
  const { year, rows, nameOf } = await load(rq);
  const line = (row: EmulationRow): Cell[] => [
    nameOf(row),
    row.recognition.personName ?? "",
    said.kinds[row.recognition.kind],
    row.recognition.title,
    row.tasks.map((task) => task.text).join("; "),
    row.target,
    row.declared,
    row.proven,
    said.states[row.recognition.state],
    row.recognition.decisionNumber ?? "",
  ];
  const head = [
    said.unit,
    said.form.personName,
    words.kind,
    words.what,
    words.tasks,
    words.target,
    words.declared,
    words.proven,
    words.state,
    said.decision,
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", `thi-dua-${year}.csv`);
}

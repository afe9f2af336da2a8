import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { download, type Reply, type Rq } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { loadResults } from "../load-results.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { AGES, HELP, INTERNET, OUTCOMES } from "../usability-test.ts";
import { staffTest } from "./staff-test.ts";

/** The sheet for who sits beside: what is read out, the tasks with room to write. Vietnamese, as it is read to residents. */
export async function paperPage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const names = await unitNames(rq.app.db, [test.unitId], vietnamDay(rq.now));
  const source = readFileSync(join(projectRoot(), "src/modules/usability-tests/paper.typ"), "utf8");
  const pdf = await rq.app.printer.pdf(source, {
    ...vi.paper,
    agency: names.get(test.unitId) ?? "",
    test: test.title,
    consent: vi.public.consent,
    startsAt: test.startsAt,
    outcomes: OUTCOMES.map((one) => vi.outcomes[one]),
    marks: [1, 2, 3, 4, 5, 6, 7],
    tasks: test.tasks.map((one, at) => `${at + 1}. ${one.text}`),
    about: [
      { label: vi.aboutLabels.age, options: AGES.map((one) => vi.ages[one]) },
      { label: vi.aboutLabels.internet, options: INTERNET.map((one) => vi.internet[one]) },
      { label: vi.aboutLabels.help, options: HELP.map((one) => vi.help[one]) },
    ],
  });
  return download(Buffer.from(pdf), "application/pdf", "phieu-cung-ngoi.pdf");
}

const share = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(3));

export async function resultsCsv(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const words = pick(rq.lang, vi, en);
  const rows = await loadResults(rq.app.db, test);
  const lines = rows.map(({ result: one }) => [
    String(one.number),
    one.task.text,
    ...[one.tried, one.success, one.partly, one.not, one.stopped].map(String),
    share(one.rate?.value),
    share(one.rate?.low),
    share(one.rate?.high),
    one.medianSeconds === null ? "" : String(one.medianSeconds),
    one.ease === null ? "" : one.ease.toFixed(1),
  ]);
  return download(Buffer.from(writeCsv([words.csv.results, ...lines])), "text/csv; charset=utf-8", "ket-qua-thu.csv");
}

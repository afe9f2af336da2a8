import { z } from "zod";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { type AuditFilter, listAuditEntries } from "../../../../audit/index.ts";
import { hiddenFromLog } from "../../../../feedback/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { logEn } from "./messages.en.ts";
import { logVi } from "./messages.vi.ts";
import { actInWords, LogView } from "./view.tsx";

const PAGE_SIZE = 50;
const Query = z.object({
  viec: z
    .string()
    .regex(/^[a-zA-Z.-]{0,60}$/)
    .optional()
    .catch(undefined),
  loai: z.string().max(40).optional().catch(undefined),
  ma: z.string().max(80).optional().catch(undefined),
  truoc: z.string().max(40).optional().catch(undefined),
});

async function filterOf(rq: Rq, query: z.infer<typeof Query>): Promise<AuditFilter> {
  return {
    // Who is complained about reads nothing of it here either.
    withoutSubjects: await hiddenFromLog(rq.app.db, rq.app.config.secretKey, actorOf(rq), rq.now),
    ...(query.viec ? { act: query.viec } : {}),
    ...(query.loai && query.ma ? { subjectKind: query.loai, subjectId: query.ma } : {}),
  };
}

export async function logPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const before = query.truoc && !Number.isNaN(Date.parse(query.truoc)) ? new Date(query.truoc) : undefined;
  const rows = await listAuditEntries(rq.app.db, await filterOf(rq, query), PAGE_SIZE + 1, before);
  return html(
    LogView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      names: pick(rq.lang, logVi, logEn),
      act: query.viec ?? "",
      rows: rows.slice(0, PAGE_SIZE),
      mayOpen: (permission) => holds(actorOf(rq), permission),
      next: rows.length > PAGE_SIZE ? (rows[PAGE_SIZE - 1]?.at.toISOString() ?? null) : null,
    }),
  );
}

export async function logExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).log;
  const names = pick(rq.lang, logVi, logEn);
  const rows = await listAuditEntries(rq.app.db, await filterOf(rq, Query.parse(rq.query)), 100_000);
  const table = [
    [words.when, words.who, words.act, words.code, words.subject, words.details],
    ...rows.map((row) => [
      formatDateTime(row.at),
      row.actorName,
      actInWords(names, row.act),
      row.act,
      `${row.subjectKind} ${row.subjectId}`,
      row.details,
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "nhat-ky.csv");
}

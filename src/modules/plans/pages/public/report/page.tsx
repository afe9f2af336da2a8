import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getUnit, siteOf } from "../../../../organisations/index.ts";
import { AREAS, AUDIENCES } from "../../../../topics/index.ts";
import { publicEn } from "../../../public-messages.en.ts";
import { publicVi } from "../../../public-messages.vi.ts";
import { loadUnitReport } from "../../../reports/load-unit-report.ts";
import { en } from "../../../reports/messages.en.ts";
import { vi } from "../../../reports/messages.vi.ts";
import { listPublicReports, listVersions } from "../../../reports/reports.store.ts";
import { annexFile, reportFileOf } from "../../../reports/unit-report-files.ts";
import { publicPlan } from "../public-plan.ts";
import { PublicReportView } from "./view.tsx";

/** A version of a summary that was approved: the one asked for, else the newest. Everything else is nobody's business. */
export async function publicReport(rq: Rq) {
  const plan = await publicPlan(rq);
  const id = z.uuid().safeParse(rq.params.report);
  const known = id.success
    ? (await listPublicReports(rq.app.db, plan.id)).filter((one) => one.reportId === id.data)
    : [];
  const asked = typeof rq.query.ban === "string" ? known.find((one) => String(one.number) === rq.query.ban) : known[0];
  const version = asked && (await listVersions(rq.app.db, asked.reportId)).find((one) => one.number === asked.number);
  if (!asked || !version) throw notFound("report-not-found");
  return { plan, period: asked, version, versions: known };
}

/** One area or one audience of the tasks. */
export const FacetQuery = z.object({
  linhvuc: z.enum(AREAS).optional().catch(undefined),
  doituong: z.enum(AUDIENCES).optional().catch(undefined),
});

export async function publicReportPage(rq: Rq): Promise<Reply> {
  const { plan, period, version, versions } = await publicReport(rq);
  return html(
    PublicReportView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, publicVi, publicEn),
      plan,
      period,
      version,
      versions,
      only: z.enum(["done", "late"]).optional().catch(undefined).parse(rq.query.viec),
      facet: FacetQuery.parse(rq.query),
      unit: await getUnit(rq.app.db, plan.unitId, vietnamDay(rq.now)),
    }),
  );
}

async function contentOf(rq: Rq) {
  const { version } = await publicReport(rq);
  const data = await loadUnitReport(rq.app.db, version.reportId, rq.now);
  return { ...data, ...version.content, handedInAt: version.createdAt };
}

export async function publicReportDocx(rq: Rq): Promise<Reply> {
  return reportFileOf(rq.app, await contentOf(rq), "docx");
}

export async function publicReportPdf(rq: Rq): Promise<Reply> {
  return reportFileOf(rq.app, await contentOf(rq), "pdf");
}

export async function publicReportXlsx(rq: Rq): Promise<Reply> {
  return annexFile(rq.app, await contentOf(rq));
}

export async function publicSignedCopy(rq: Rq): Promise<Reply> {
  const { version } = await publicReport(rq);
  if (!version.signedFileKey) throw notFound();
  return download(
    await rq.app.files.get(version.signedFileKey),
    version.signedType ?? "application/octet-stream",
    version.signedName ?? "ban-ky",
    true,
  );
}

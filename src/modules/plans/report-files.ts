import type { AppContext } from "../../platform/app-context.ts";
import { download, type Reply } from "../../platform/http/index.ts";
import { toDocx, toPdf } from "../official-documents/index.ts";
import type { Plan } from "./plan.ts";
import { loadReport, reportDocument } from "./report-document.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as a file, with figures counted now and the words as they were saved. */
export async function reportFile(app: AppContext, plan: Plan, upTo: string, format: "docx" | "pdf"): Promise<Reply> {
  const document = reportDocument(plan, await loadReport(app.db, plan, upTo, app.clock.now()));
  const name = `bao-cao-${(plan.number ?? "ke-hoach").replace(/\//g, "-")}-${upTo}.${format}`;
  return format === "docx"
    ? download(await toDocx(document), DOCX, name)
    : download(await toPdf(document, app.printer), "application/pdf", name);
}

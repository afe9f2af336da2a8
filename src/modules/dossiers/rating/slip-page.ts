import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { download, type Reply, type Rq } from "../../../platform/http/index.ts";
import { drawQr } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { getUnit } from "../../organisations/index.ts";
import { vi } from "../papers/messages.vi.ts";
import { visibleDossier } from "../read-dossier.ts";
import { ratingAddress } from "./rating-token.ts";

let source: string | undefined;

/** The slip that invites the applicant to rate. It names neither the applicant nor the dossier, so that whoever finds it learns nothing. */
export async function ratingSlipPage(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const unit = await getUnit(rq.app.db, dossier.receivingUnitId, vietnamDay(rq.now));
  const said = vi.ratingSlip;
  const address = `${rq.app.config.http.publicUrl}${ratingAddress(rq.app.config.secretKey, dossier)}`;
  const { size, path } = drawQr(address);
  source ??= readFileSync(join(projectRoot(), "src/modules/dossiers/rating/rating-slip.typ"), "utf8");
  const pdf = await rq.app.printer.pdf(source, {
    fileTitle: said.title,
    unit: unit.name,
    title: said.title,
    lead: said.lead,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#000" d="${path}"/></svg>`,
    alt: said.alt(address),
    // Addresses have no blanks: they may be broken behind the signs between their parts.
    address: address.replace(/([./])/g, "$1\u200b"),
    once: said.once,
  });
  const reply = download(pdf, "application/pdf", "phieu-moi-danh-gia.pdf", true);
  return { ...reply, headers: { ...reply.headers, "cache-control": "no-store" } };
}

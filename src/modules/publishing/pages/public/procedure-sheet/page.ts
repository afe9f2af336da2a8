import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { findUnit, petitionAddressOf, siteOf } from "../../../../organisations/index.ts";
import { getProcedureInForce } from "../../../../procedures/index.ts";
import { procedureSheetA4 } from "../../../sheets/sheets.ts";
import { shortLinkFor } from "../../../short-link.ts";

/** The A4 sheet of a procedure for the counter or the board of a unit (`/{unit}/…`), else of the installation's own. */
export async function procedureSheetPage(rq: Rq): Promise<Reply> {
  const { app, now, params } = rq;
  const today = vietnamDay(now);
  const site = await siteOf(rq);
  const code = params.code ?? "";
  const found = await getProcedureInForce(app.db, code, today);
  const unit = await findUnit(app.db, site.unitId, today);
  if (!found || !unit) throw notFound("procedure-not-found");
  const { version } = found;
  const link = await transaction(app.db, (tx) =>
    shortLinkFor(tx, {
      recordKind: "procedure",
      recordId: code,
      recordVersion: version.number,
      path: `/thu-tuc/${code}`,
      unitId: unit.id,
      purpose: "sheet",
      createdAt: now,
    }),
  );
  const publicUrl = app.config.http.publicUrl;
  const pdf = await procedureSheetA4(app.printer, {
    lang: rq.lang,
    record: version.record,
    unit: { name: unit.name, parent: site.parentName },
    petitions: await petitionAddressOf(app.db, unit.id, today, publicUrl),
    link: { url: `${publicUrl}/q/${link.short}`, address: `${publicUrl.replace(/^https?:\/\//, "")}/q/${link.short}` },
    version: { number: version.number, from: version.validFrom, printedOn: today },
  });
  return download(pdf, "application/pdf", `${code}.pdf`, true);
}

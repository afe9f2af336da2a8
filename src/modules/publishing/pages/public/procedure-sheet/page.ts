import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { getProcedureInForce } from "../../../../procedures/index.ts";
import { unitsOnPaper } from "../../../print/paper-unit.ts";
import { planPapers, renderPapers } from "../../../print/papers.ts";
import { shortLinksFor } from "../../../short-link.ts";

/** The A4 sheet of a procedure for the counter or the board of a unit (`/{unit}/…`), else of the installation's own. */
export const procedureSheetPage = (rq: Rq): Promise<Reply> => paperOf(rq, "sheet");

/** The tri-fold leaflet to hand out. */
export const procedureLeafletPage = (rq: Rq): Promise<Reply> => paperOf(rq, "leaflet");

/** The A3 poster. */
export const procedurePosterPage = (rq: Rq): Promise<Reply> => paperOf(rq, "poster");

async function paperOf(rq: Rq, form: "sheet" | "leaflet" | "poster"): Promise<Reply> {
  const { app, now, params } = rq;
  const today = vietnamDay(now);
  const site = await siteOf(rq);
  const code = params.code ?? "";
  const publicUrl = app.config.http.publicUrl;
  const found = await getProcedureInForce(app.db, code, today);
  const unit = (await unitsOnPaper(app.db, [site.unitId], today, rq.lang, publicUrl)).get(site.unitId);
  if (!found || !unit) throw notFound("procedure-not-found");
  const { number, validFrom, record } = found.version;
  const order = {
    form,
    lang: rq.lang,
    choice: { field: null, perField: false, slogan: null, imprint: null },
    unit,
    board: null,
    today,
    mark: null,
  };
  const papers = planPapers(order, [{ number, validFrom, record }], now);
  const links = await transaction(app.db, (tx) =>
    shortLinksFor(
      tx,
      papers.map((paper) => paper.target),
    ),
  );
  const urls = links.map((link) => `${publicUrl}/q/${link.short}`);
  const pdf = await renderPapers(
    app.printer,
    order,
    papers,
    urls.map((url) => ({ url, address: url.replace(/^https?:\/\//, "") })),
  );
  return download(pdf, "application/pdf", form === "sheet" ? `${code}.pdf` : `${code}-${form}.pdf`, true);
}

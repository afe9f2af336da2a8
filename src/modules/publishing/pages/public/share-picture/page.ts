import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { brandOnPaper } from "../../../../brand/index.ts";
import { type Site, siteOf } from "../../../../organisations/index.ts";
import { factsInWords, getProcedureInForce, listProcedureNames } from "../../../../procedures/index.ts";
import { vi } from "../../../messages.vi.ts";
import { type Card, drawSharePicture, shortFact } from "../../../share-picture/share-picture.ts";

/** The picture networks show beside a link to a procedure: its name, what it costs, how long it takes. */
export async function procedurePicturePage(rq: Rq): Promise<Reply> {
  const { app, now, params } = rq;
  const today = vietnamDay(now);
  const found = await getProcedureInForce(app.db, params.code ?? "", today);
  if (!found) throw notFound("procedure-not-found");
  const { code, record } = found.version;
  const [named] = await listProcedureNames(app.db, [code], now);
  const facts = factsInWords(record, "vi", today);
  const site = await siteOf(rq);
  return pictureOf(rq, site, code, {
    title: named?.name ?? record.name,
    unit: site.name,
    facts: record.nameOnly ? [] : [...shortFact(vi.share.fee, facts.fee), ...shortFact(vi.share.time, facts.time)],
    address: `/thu-tuc/${code}`,
  });
}

/** The picture of a unit's site, for every page that has none of its own. */
export async function sitePicturePage(rq: Rq): Promise<Reply> {
  const site = await siteOf(rq);
  return pictureOf(rq, site, site.slug ?? "anh", {
    title: site.name,
    unit: site.parentName ?? vi.share.product,
    facts: [],
    address: site.slug ? `/${site.slug}` : "",
  });
}

async function pictureOf({ app, now }: Rq, site: Site, name: string, said: Omit<Card, "brand">): Promise<Reply> {
  const host = app.config.http.publicUrl.replace(/^https?:\/\//, "");
  const brand = await brandOnPaper(app.db, site.unitId, vietnamDay(now));
  const picture = await drawSharePicture(app.printer, { ...said, brand, address: host + said.address }, "wide");
  return download(picture, "image/png", `${name}.png`, true);
}

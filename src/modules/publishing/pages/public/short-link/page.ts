import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { ShortLinkUnknown } from "../../../publishing.errors.ts";
import { countScan, findShortLink } from "../../../short-link.store.ts";

/**
 * Every printed QR leads here. The page behind it is told which version the paper was made from (`ban`), and says whether
 * the paper is still true.
 */
export async function shortLinkPage(rq: Rq): Promise<Reply> {
  const short = (rq.params.short ?? "").trim().toLowerCase();
  const link = await findShortLink(rq.app.db, short);
  if (!link) throw new ShortLinkUnknown(short.slice(0, 20));
  await transaction(rq.app.db, (tx) => countScan(tx, short, vietnamDay(rq.now)));
  return seeOther(link.recordVersion === null ? link.path : `${link.path}?ban=${link.recordVersion}`);
}

import { sharp } from "../../../../../platform/files/index.ts";
import { download, notFound, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { qrSvg } from "../../../../../platform/print/index.ts";

/** Pixels of a side of the picture to keep: sharp on a sheet of A4, a few kilobytes. */
const SIDE = 1000;

/**
 * The code that opens a page of this site (`?trang=/thu-tuc/1.001193`, else the first one); a picture of its own, because
 * drawing it costs more than the page.
 */
export const pageQr = (rq: Rq): Reply => text(drawn(rq), "image/svg+xml");

/** The same to keep: programs for writing and for messages take PNG. */
export async function pageQrToKeep(rq: Rq): Promise<Reply> {
  const picture = await sharp(Buffer.from(drawn(rq)), { density: 600 })
    .resize(SIDE, SIDE)
    .png({ palette: true })
    .toBuffer();
  return download(picture, "image/png", "ma-qr.png");
}

/** Never another site's: a code that bears our picture must not lead elsewhere. */
function drawn(rq: Rq): string {
  const page = rq.query.trang ?? "/";
  if (typeof page !== "string" || !/^\/(?!\/)[\w./~%?&=:,+-]{0,300}$/.test(page)) throw notFound();
  const address = rq.app.config.http.publicUrl + page;
  return qrSvg(address, address);
}

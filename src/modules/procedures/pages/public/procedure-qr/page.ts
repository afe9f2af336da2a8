import { notFound, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { qrSvg } from "../../../../../platform/print/index.ts";

/** The code that opens a procedure's page; a picture of its own, because drawing it costs more than the page. */
export function procedureQrPage(rq: Rq): Reply {
  const code = rq.params.code ?? "";
  if (!/^\d\.\d{6}(\.[0-9A-Z.]{1,40})?$/.test(code)) throw notFound();
  const address = `${rq.app.config.http.publicUrl}/thu-tuc/${code}`;
  return text(qrSvg(address, address), "image/svg+xml");
}

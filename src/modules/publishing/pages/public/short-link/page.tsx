import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { holds } from "../../../../accounts/index.ts";
import { getUnits, whoCameAfter } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { judgePapers, type PaperVerdict } from "../../../paper-verdict.ts";
import { ShortLinkUnknown } from "../../../publishing.errors.ts";
import { countScan, findShortLink } from "../../../short-link.store.ts";
import type { ShortLink } from "../../../short-link.ts";
import { ListPaperView } from "./view.tsx";

/**
 * Every printed QR leads here. The procedure's page is told which version the paper was made from (`ban`) and whether the
 * place on it is another now (`doi`), and says so first. A list or booklet gets a page that names what changed in it.
 * Officials who may print come to record the paper as posted instead; their looks are no scans.
 */
export async function shortLinkPage(rq: Rq): Promise<Reply> {
  const short = (rq.params.short ?? "").trim().toLowerCase();
  const link = await findShortLink(rq.app.db, short);
  if (!link) throw new ShortLinkUnknown(short.slice(0, 20));
  const isOfficial = rq.actor !== null && holds(rq.actor, "publishing.print");
  // A banner's code shows the way like any other address; it is no paper that hangs on a board.
  if (isOfficial && link.purpose !== "share" && rq.query.xem !== "1") return seeOther(`/can-bo/niem-yet/treo/${short}`);
  const today = vietnamDay(rq.now);
  if (!isOfficial) await transaction(rq.app.db, (tx) => countScan(tx, short, today));
  const isMany = link.printed?.versions !== undefined;
  if (!isMany && link.recordVersion === null) return seeOther(link.path);
  const verdict = (await judgePapers(rq.app.db, [link], today, rq.app.config.http.publicUrl)).get(
    short,
  ) as PaperVerdict;
  if (!isMany) {
    const place = verdict.reasons.includes("unit")
      ? `&doi=don-vi${await formerAddress(rq, link)}`
      : verdict.reasons.includes("place")
        ? "&doi=noi-nop"
        : verdict.reasons.includes("fee")
          ? "&doi=phi"
          : "";
    return seeOther(`${link.path}?ban=${link.recordVersion}${place}`);
  }
  return html(
    ListPaperView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en).paper,
      link,
      verdict,
      printedOn: vietnamDay(link.createdAt),
      heir: verdict.reasons.includes("unit") ? await heirSentence(rq, link) : null,
    }),
  );
}

/** The page then names who came after the unit on the paper, and shows where to go there. */
async function formerAddress(rq: Rq, link: ShortLink): Promise<string> {
  const slug = await slugOfUnit(rq, link);
  return slug ? `&tu=${slug}&noi=${slug}` : "";
}

async function heirSentence(rq: Rq, link: ShortLink): Promise<string | null> {
  const slug = await slugOfUnit(rq, link);
  return slug ? whoCameAfter(rq, slug) : null;
}

async function slugOfUnit(rq: Rq, { unitId }: ShortLink): Promise<string | null> {
  return unitId ? ((await getUnits(rq.app.db, [unitId], vietnamDay(rq.now))).get(unitId)?.slug ?? null) : null;
}

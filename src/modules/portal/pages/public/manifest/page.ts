import { vietnamDay } from "../../../../../platform/clock/index.ts";
import type { Reply, Rq } from "../../../../../platform/http/index.ts";
import { homeSite } from "../../../../organisations/index.ts";

/** Under a home screen's icon there is room for about as many letters. */
const SHORT = 12;

/**
 * So that the site can be put on a home screen under the province's own name and emblem: telephones of Apple take notices only
 * there.
 */
export async function manifestPage(rq: Rq): Promise<Reply> {
  const site = await homeSite(rq.app.db, vietnamDay(rq.now));
  const ctx = rq.app.view(rq, site);
  const { name, emblem } = ctx.site;
  return {
    status: 200,
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
    body: JSON.stringify({
      id: "/",
      name,
      short_name: name.length <= SHORT ? name : shortOf(name),
      lang: "vi",
      start_url: "/",
      scope: "/",
      display: "standalone",
      background_color: "#FBF8F3",
      theme_color: "#9B1C1F",
      icons: [
        ...(emblem ? [{ src: emblem, sizes: "any", type: "image/webp" }] : []),
        ...[180, 512].map((size) => ({
          src: ctx.asset(`icon-${size}.png`),
          sizes: `${size}x${size}`,
          type: "image/png",
        })),
      ],
    }),
  };
}

/** What a unit is called without what kind it is: "Cà Mau" of "Ủy ban nhân dân tỉnh Cà Mau". */
const shortOf = (name: string): string => name.replace(/^.*\b(tỉnh|thành phố|xã|phường|đặc khu)\s+/iu, "") || name;

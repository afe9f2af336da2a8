import { vietnamDay } from "../../../platform/clock/index.ts";
import type { ViewContext } from "../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { getUnit } from "../../organisations/index.ts";
import { findPoint, hoursOn, nextOpening, showSpans } from "../../service-points/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { WifiUnknown } from "./wifi.errors.ts";
import { addOpens, findWifi } from "./wifi.store.ts";
import type { WifiPlace } from "./wifi.ts";

/**
 * What a captive portal opens. Nothing of whoever opens it is read or kept: the day's sum grows by one, as a counter at a door would. A
 * captive browser may be an old one in a window of a few seconds, hence one page and one stylesheet.
 */
export async function wifiWelcomePage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const place = await findWifi(db, { code: String(rq.params.place) });
  if (!place) throw new WifiUnknown();
  const today = vietnamDay(rq.now);
  const unit = await getUnit(db, place.unitId, today);
  if (place.withdrawnReason === null && rq.req.method === "GET") await addOpens(db, place.id, today, 1);
  const words = pick(rq.lang, vi, en);
  return html(
    <Welcome
      ctx={rq.app.view(rq)}
      words={words}
      place={place}
      unit={{ name: unit.name, slug: unit.slug }}
      hours={place.withdrawnReason === null ? await hoursToday(rq, words, place, today) : []}
    />,
    place.withdrawnReason === null ? {} : { status: 410 },
  );
}

async function hoursToday(rq: Rq, words: typeof vi, place: WifiPlace, today: string): Promise<string[]> {
  const point = place.pointId ? await findPoint(rq.app.db, place.pointId, today) : undefined;
  if (!point) return [];
  const calendar = await workingCalendarFor(rq.app.db, place.unitId, rq.now);
  const said = words.page;
  const now = hoursOn(point, today, calendar);
  if (now.spans.length > 0) return [said.todayHours(showSpans(now.spans))];
  const next = nextOpening(point, today, calendar);
  return [said.closedToday, ...(next ? [said.nextOn(formatDate(next.day), showSpans(next.spans))] : [])];
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  place: WifiPlace;
  unit: { name: string; slug: string };
  hours: string[];
}

function Welcome({ ctx, words, place, unit, hours }: Props) {
  const said = words.page;
  const title = place.withdrawnReason === null ? place.name : said.goneTitle;
  return (
    <html lang={ctx.lang} class="db-embed">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={ctx.asset("embed.css")} />
      </head>
      <body>
        <main>
          <h1 class="db-embed__title">{title}</h1>
          <p class="db-embed__unit">
            {unit.name}. {place.place}
          </p>
          {place.withdrawnReason === null ? (
            <>
              <p>
                {said.free}. {said.network(place.network)}. {words.hours}: {place.hours}.
              </p>
              {hours.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <form class="db-embed__search" action="/thu-tuc" method="get">
                <label for="q">{said.find}</label>
                <input id="q" name="q" type="search" maxlength={200} />
                <button type="submit">{said.findButton}</button>
              </form>
              <form class="db-embed__search" action="/tra-cuu/ho-so" method="get">
                <label for="ma">{said.lookup}</label>
                <input id="ma" name="ma" type="text" maxlength={80} autocomplete="off" />
                <button type="submit">{said.lookupButton}</button>
              </form>
              <form class="db-embed__search" action="/danh-gia" method="post">
                <input type="hidden" name="trang" value={`/wifi/${place.code}`} />
                <p>{said.rate}</p>
                <button type="submit" name="ichloi" value="co">
                  {said.yes}
                </button>
                <button type="submit" name="ichloi" value="chua">
                  {said.no}
                </button>
              </form>
              <h2 class="db-embed__title">{said.more}</h2>
              <ul class="db-embed__rows">
                <li>
                  <a href={`/${unit.slug}`}>{said.unitPage(unit.name)}</a>
                </li>
                <li>
                  <a href="/phan-anh">{said.say}</a>
                </li>
              </ul>
              <h2 class="db-embed__title">{said.terms}</h2>
              {place.terms.split("\n").map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p class="db-embed__foot">{said.noTracking}</p>
            </>
          ) : (
            <>
              <p>{place.withdrawnReason}</p>
              <p>
                <a href={`/${unit.slug}`}>{said.unitPage(unit.name)}</a>
              </p>
            </>
          )}
        </main>
      </body>
    </html>
  );
}

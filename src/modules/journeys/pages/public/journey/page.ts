import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { deadlinesOf, loadJourney, nextStageOf, readAsked } from "../../../load-journey.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { JourneyView } from "./view.tsx";

/** A whole journey as of a day; with `?ngay=` the legal deadlines get their days. */
export async function journeyPage(rq: Rq): Promise<Reply> {
  const asked = readAsked(rq.query);
  const loaded = await loadJourney(rq.app.db, rq.params.slug ?? "", { ...asked, node: null }, rq.now);
  const isWrongDay = asked.eventTyped !== "" && asked.eventDay === null;
  return html(
    JourneyView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      loaded,
      asked,
      isWrongDay,
      deadlines: deadlinesOf(loaded, asked.eventDay),
      next: nextStageOf(loaded),
      address: `${rq.app.config.http.publicUrl}/tinh-huong/${loaded.slug}`,
    }),
    { status: isWrongDay ? 422 : 200 },
  );
}

import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { shelfOf } from "../../../shelf.ts";
import { JourneyListView } from "./view.tsx";

export async function journeyListPage(rq: Rq): Promise<Reply> {
  const shelf = shelfOf(rq.app);
  const asked = [rq.query.q ?? ""].flat()[0] ?? "";
  const q = nfc(asked).slice(0, 200);
  const all = await shelf.all();
  return html(
    JourneyListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      q,
      total: all.length,
      journeys: q === "" ? all : await shelf.find(q, 50),
    }),
  );
}

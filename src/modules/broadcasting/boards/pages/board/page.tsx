import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { findStation } from "../../../stations/station.store.ts";
import { loadBoard } from "../../load-board.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { BoardView } from "./view.tsx";

/** What a board shows to whoever stands before it: public things only, so anybody may open its address. */
export async function boardPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const station = await findStation(db, { code: rq.params.code ?? "", medium: "screen" });
  if (!station) throw notFound("board-not-found");
  const unit = await getUnit(db, station.unitId, vietnamDay(rq.now));
  return html(
    BoardView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      unit: unit.name,
      place: station.name,
      isOff: station.offOn !== null,
      slides: station.offOn ? [] : await loadBoard(db, station, rq.now),
      publicUrl: config.http.publicUrl,
      now: rq.now,
    }),
  );
}

import { shift } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { download, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { parseVietnameseDate, slugify } from "../../../../platform/i18n/index.ts";
import { BroadcastingRefused } from "../../broadcasting.errors.ts";
import { visibleStation } from "../../stations/pages/record/page.tsx";
import { PACK_LIMITS, programmePack } from "../programme-pack.ts";

const DAY_MS = 86_400_000;
const USUAL_DAYS = 7;

/** The programme of a station as one archive, for systems of others and for sticks; from today a week unless days are named. */
export async function programmePackPage(rq: Rq): Promise<Reply> {
  const station = await visibleStation(rq);
  const dayOf = (name: string): string | null => parseVietnameseDate(String(rq.query[name] ?? ""));
  const from = dayOf("tu") ?? vietnamDay(rq.now);
  const to = dayOf("den") ?? shift(from, USUAL_DAYS - 1);
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  if (count < 1 || count > PACK_LIMITS.days) throw new BroadcastingRefused("too-many-days");
  const bytes = await programmePack(rq.app, station, { from, count });
  return download(bytes, "application/zip", `chuong-trinh-${slugify(station.name, 40)}-${from}.zip`);
}

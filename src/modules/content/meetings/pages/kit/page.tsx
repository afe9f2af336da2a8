import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, type FormErrors, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { writableUnits } from "../../../pages/staff/load-item.ts";
import { formSettings } from "../../../renditions/load-renditions.ts";
import { HOSTS, type Host } from "../../meeting.ts";
import {
  isFor,
  type KitItem,
  kitBooklet,
  kitMessage,
  listKitItems,
  MOST_ITEMS,
  monthInWords,
} from "../../meeting-kit.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { KitView } from "./view.tsx";

const many = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()).catch([]));
const Query = z.object({
  thang: z.string().max(20).optional().catch(undefined),
  donvi: z.string().optional().catch(undefined),
  cua: z.enum(HOSTS).optional().catch(undefined),
  tin: many,
  chon: z.string().optional().catch(undefined),
});

/** "11/2026" or "2026-11" as "2026-11"; null for what is no month. */
function readMonth(text: string): string | null {
  const own = /^\s*(\d{1,2})\s*[/-]\s*(20\d\d)\s*$/.exec(text);
  const iso = /^\s*(20\d\d)-(\d{2})\s*$/.exec(text);
  const [year, month] = own ? [own[2], own[1]] : iso ? [iso[1], iso[2]] : [];
  const number = Number(month);
  return year && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, "0")}` : null;
}

interface Asked {
  unitId: string;
  month: string;
  typedMonth: string;
  host: Host | null;
  found: KitItem[];
  chosen: KitItem[];
  errors: FormErrors;
}

/** Everything of the month that is meant for the meeting is chosen until somebody chooses. */
async function read(rq: Rq): Promise<Asked> {
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const units = await writableUnits(rq);
  const unitId = units.find((id) => id === query.donvi) ?? (unitsWhere(actorOf(rq), "content.edit")[0] as string);
  const today = vietnamDay(rq.now).slice(0, 7);
  const month = query.thang ? readMonth(query.thang) : today;
  const host = query.cua ?? null;
  const found = await listKitItems(rq.app.db, unitId, month ?? today, host);
  const chosen =
    query.chon === "1"
      ? found.filter(({ item }) => query.tin.includes(item.id))
      : found.filter(({ item }) => isFor(item, host)).slice(0, MOST_ITEMS);
  const errors: FormErrors = {
    ...(month ? {} : { thang: words.monthWrong }),
    ...(query.chon === "1" && found.length > 0 && chosen.length === 0 ? { tin: words.nothingChosen } : {}),
    ...(chosen.length > MOST_ITEMS ? { tin: words.tooMany } : {}),
  };
  return {
    unitId,
    month: month ?? today,
    host,
    typedMonth: query.thang ?? monthInWords(today),
    found,
    chosen,
    errors,
  };
}

export async function kitPage(rq: Rq): Promise<Reply> {
  const asked = await read(rq);
  const settings = formSettings(rq.app.config);
  const items = asked.chosen.map(({ item }) => item);
  const isReady = items.length > 0 && Object.keys(asked.errors).length === 0;
  return html(
    KitView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...asked,
      units: await listUnitChoices(rq.app.db, await writableUnits(rq), vietnamDay(rq.now)),
      message: isReady ? await kitMessage(rq.app.db, { ...asked, items, now: rq.now }, settings) : null,
    }),
    { status: Object.keys(asked.errors).length > 0 ? 422 : 200 },
  );
}

export async function kitFile(rq: Rq): Promise<Reply> {
  const asked = await read(rq);
  if (asked.chosen.length === 0 || Object.keys(asked.errors).length > 0) return kitPage(rq);
  const { db, config, printer } = rq.app;
  const items = asked.chosen.map(({ item }) => item);
  const pdf = await kitBooklet(db, printer, { ...asked, items, now: rq.now }, formSettings(config));
  return download(pdf, "application/pdf", `cuoc-hop-${asked.month}.pdf`, true);
}

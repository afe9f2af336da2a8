import { randomUUID } from "node:crypto";
import { z } from "zod";
import { randomToken, sameSecret, tokenHash } from "../../../../platform/crypto/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { first, html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { showSpans } from "../../../service-points/index.ts";
import { openNow } from "../../hours.ts";
import { type HallToday, hallToken, kioskKey, loadHall } from "../../load-hall.ts";
import { en } from "../../messages.en.ts";
import type { KioskLanguage } from "../../messages.kiosk.ts";
import { vi } from "../../messages.vi.ts";
import { groupsNow } from "../../pace.ts";
import { readKey, refusalNow, takeTicket } from "../../take-ticket.ts";
import { type QueueRefusal, QueueRefused, QueueUnknown } from "../../waiting-room.errors.ts";
import { TakeView } from "./take-view.tsx";

/** The mark of a telephone, so that it has one open ticket; says nothing of whose it is. */
const COOKIE = "danbiet_queue";
const DAY_SECONDS = 86_400;

const Code = z.string().regex(/^[a-z0-9]{8}$/);
const text = z.string().max(100).catch("");
const Query = z.object({ k: first(text.optional()), nhom: first(text.optional()), tieng: first(text.optional()) });
const Body = z.object({
  nhom: z
    .string()
    .regex(/^\d{1,12}$/)
    .catch("0"),
  uutien: z
    .string()
    .regex(/^\d{0,12}$/)
    .catch(""),
  khoa: z.unknown(),
  k: text,
  tieng: text,
});

export const languageOf = (asked: string | undefined, today: HallToday): KioskLanguage =>
  asked === "vi" ? "vi" : (today.hall.languages.find((one) => one === asked) ?? "vi");

/** @throws QueueUnknown */
export async function hallOf(rq: Rq): Promise<HallToday> {
  const code = Code.safeParse(rq.params.hall);
  if (!code.success) throw new QueueUnknown("hall");
  return loadHall(rq.app.db, { code: code.data }, rq.now);
}

/** Which way a ticket is had: at a kiosk, whose address nobody guesses, or by a telephone that is in the hall. */
interface Way {
  source: "kiosk" | "phone";
  here: string;
  hidden: Record<string, string>;
  refusal: QueueRefusal | null;
}

export function kioskWay(rq: Rq, today: HallToday): Way {
  const key = rq.params.key ?? "";
  if (!sameSecret(key, kioskKey(rq.app.config.secretKey, today.hall))) throw new QueueUnknown("kiosk");
  return { source: "kiosk", here: `/lay-so/may/${today.hall.code}/${key}`, hidden: {}, refusal: null };
}

function phoneWay(rq: Rq, today: HallToday, token: string): Way {
  const { hall, day } = today;
  const isNear = sameSecret(token, hallToken(rq.app.config.secretKey, hall.pointId, day));
  const refusal = hall.phone === "off" ? "not-by-phone" : hall.phone === "near" && !isNear ? "not-near" : null;
  return { source: "phone", here: `/lay-so/tai/${hall.code}`, hidden: token ? { k: token } : {}, refusal };
}

async function show(rq: Rq, today: HallToday, way: Way, refused: QueueRefusal | null, language: KioskLanguage) {
  const words = pick(rq.lang, vi, en);
  const { db, config } = rq.app;
  const { hall, point, hours, day } = today;
  const refusal = refused ?? way.refusal ?? refusalNow(today, rq.now);
  const now = await groupsNow(db, today, rq.now);
  const open = openNow(hours, rq.now, hall.leadMinutes);
  const asked = Query.parse(rq.query).nhom;
  // Without a counter that calls it, nobody is let wait for a group.
  const groups = today.groups.filter((group) => today.counters.some((one) => one.groupIds.includes(group.id)));
  const chosen = refusal || rq.req.method === "POST" ? null : (groups.find((one) => String(one.id) === asked) ?? null);
  const languages: KioskLanguage[] = ["vi", ...hall.languages];
  return html(
    TakeView({
      ctx: rq.app.view(rq),
      language,
      languages,
      title: words.take.title(point.name),
      place: point.name,
      action: way.here,
      here: way.here,
      hidden: { ...way.hidden, khoa: randomUUID() },
      groups:
        refusal && refusal !== "too-fast" && refusal !== "group-closed"
          ? []
          : groups.map((one) => ({ ...one, now: now.find((other) => other.id === one.id) })),
      priorities: today.priorities,
      chosen,
      refusal: refusal ? words.refusals[refusal] : null,
      hours: [
        hours.spans.length > 0 ? words.take.hoursToday(showSpans(hours.spans)) : words.take.restToday,
        open.is === "early" ? words.take.opensFrom(open.from) : "",
      ]
        .filter(Boolean)
        .join(" "),
      phoneAddress:
        way.source === "kiosk" && hall.phone !== "off" && hall.isOpen
          ? `${config.http.publicUrl}/lay-so/tai/${hall.code}?k=${hallToken(config.secretKey, hall.pointId, day)}`
          : null,
    }),
    // A tablet left alone shows what is true a minute later; a telephone is in somebody's hand.
    {
      status: refused ? 409 : 200,
      ...(way.source === "kiosk" ? { headers: { refresh: `60; url=${way.here}` } } : {}),
    },
  );
}

async function take(rq: Rq, today: HallToday, way: Way): Promise<Reply> {
  const body = Body.parse(rq.body ?? {});
  const language = languageOf(body.tieng, today);
  const known = rq.req.cookies[COOKIE] ?? "";
  const mark = way.source === "phone" ? (/^[\w-]{20,60}$/.test(known) ? known : randomToken()) : null;
  if (way.refusal) return show(rq, today, way, way.refusal, language);
  try {
    const { ticket, isOld } = await transaction(rq.app.db, (tx) =>
      takeTicket(tx, null, today, {
        groupId: Number(body.nhom),
        priorityId: body.uutien === "" ? null : Number(body.uutien),
        source: way.source,
        pressKey: readKey(body.khoa),
        device: mark === null ? null : tokenHash(`${today.hall.pointId} ${today.day} ${mark}`),
        at: rq.now,
      }),
    );
    const tongue = language === "vi" ? "" : `tieng=${language}`;
    if (mark === null) return seeOther(`${way.here}/${ticket.code}${tongue ? `?${tongue}` : ""}`);
    const query = [tongue, isOld ? "cu=1" : ""].filter(Boolean).join("&");
    const reply = seeOther(`/lay-so/${ticket.code}${query ? `?${query}` : ""}`);
    reply.headers["set-cookie"] = `${COOKIE}=${mark}; Path=/lay-so; Max-Age=${DAY_SECONDS}; HttpOnly; SameSite=Lax`;
    return reply;
  } catch (error) {
    if (error instanceof QueueRefused) return show(rq, today, way, error.code, language);
    throw error;
  }
}

export async function phonePage(rq: Rq): Promise<Reply> {
  const today = await hallOf(rq);
  const { k = "", tieng } = Query.parse(rq.query);
  return show(rq, today, phoneWay(rq, today, k), null, languageOf(tieng, today));
}

export async function takeByPhone(rq: Rq): Promise<Reply> {
  const today = await hallOf(rq);
  return take(rq, today, phoneWay(rq, today, Body.parse(rq.body ?? {}).k));
}

export async function kioskPage(rq: Rq): Promise<Reply> {
  const today = await hallOf(rq);
  return show(rq, today, kioskWay(rq, today), null, languageOf(Query.parse(rq.query).tieng, today));
}

export async function takeAtKiosk(rq: Rq): Promise<Reply> {
  const today = await hallOf(rq);
  return take(rq, today, kioskWay(rq, today));
}

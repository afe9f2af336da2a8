import { download, html, notFound, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatMoment, pick } from "../../../../platform/i18n/index.ts";
import { SoundError } from "../../../../platform/sound/index.ts";
import { showSpans } from "../../../service-points/index.ts";
import { callSound } from "../../call-sound.ts";
import { waitingOf } from "../../call-ticket.ts";
import { hallToken } from "../../load-hall.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { refusalNow } from "../../take-ticket.ts";
import { listTickets } from "../../ticket.store.ts";
import { countedWait } from "../../ticket.ts";
import { ScreenView } from "./screen-view.tsx";
import { hallOf } from "./take-page.tsx";

const SHOWN_NEXT = 8;
const MOST_COUNTERS = 12;
const REFRESH_SECONDS = 8;
/** A number stands out for so long after it was called. */
const FRESH_MS = 30_000;

/**
 * What hangs in the hall: the number at each counter and those that come next. Without script, or on a browser that knows none
 * of ours, it asks again by itself; with it, it stays (`?song=1`), speaks, and says when it hears nothing of the server.
 */
export async function screenPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const today = await hallOf(rq);
  const { hall, point, day, hours } = today;
  const open = await listTickets(db, { pointId: hall.pointId, day, states: ["waiting", "called", "serving"] });
  const counters = today.counters
    .filter((one) => one.groupIds.length > 0 || open.some((ticket) => ticket.counter === one.number))
    .slice(0, MOST_COUNTERS)
    .map((counter) => {
      const there = open.find((one) => one.state !== "waiting" && one.counter === counter.number);
      const calledAt = there?.state === "called" ? there.calledAt : null;
      return {
        number: counter.number,
        label: there?.label ?? null,
        isPaused: counter.pausedAt !== null,
        isFresh: calledAt !== null && rq.now.getTime() - calledAt.getTime() < FRESH_MS,
        call: calledAt && there ? `${there.label}-${calledAt.getTime()}` : null,
      };
    });
  const waiting = waitingOf(open, today).sort((a, b) => countedWait(b, rq.now) - countedWait(a, rq.now));
  const next = waiting.flatMap((one) => open.find((ticket) => ticket.id === one.id)?.label ?? []);
  const words = pick(rq.lang, vi, en);
  const refusal = refusalNow(today, rq.now);
  const isLive = rq.query.song === "1";
  return html(
    ScreenView({
      ctx: rq.app.view(rq),
      words,
      place: point.name,
      code: hall.code,
      counters,
      next: next.slice(0, SHOWN_NEXT),
      more: Math.max(0, next.length - SHOWN_NEXT),
      hours: hours.spans.length > 0 ? words.take.hoursToday(showSpans(hours.spans)) : words.take.restToday,
      notice: refusal ? words.refusals[refusal] : null,
      time: formatMoment(rq.now),
      made: rq.now,
      isSpoken: hall.isSpoken,
      phoneAddress:
        hall.phone !== "off" && refusal === null
          ? `${config.http.publicUrl}/lay-so/tai/${hall.code}?k=${hallToken(config.secretKey, hall.pointId, day)}`
          : null,
    }),
    isLive ? {} : { headers: { refresh: String(REFRESH_SECONDS) } },
  );
}

/** The call of a number that stands at a counter now, as sound; nothing else is spoken. */
export async function callSoundFile(rq: Rq): Promise<Reply> {
  const today = await hallOf(rq);
  const { hall, day } = today;
  const open = await listTickets(rq.app.db, { pointId: hall.pointId, day, states: ["called", "serving"] });
  const ticket = open.find((one) => one.label === rq.params.label && one.counter === rq.params.counter);
  if (!ticket?.counter || !hall.isSpoken) throw notFound();
  const mp3 = await callSound(rq.app, ticket.label, ticket.counter).catch((error: unknown) => {
    // The screen speaks by itself then, as well as it can.
    if (error instanceof SoundError) throw notFound("sound-busy");
    throw error;
  });
  return download(mp3, "audio/mpeg", `${ticket.label}.mp3`, true);
}

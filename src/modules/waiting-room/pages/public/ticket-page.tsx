import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { formatMoment, pick } from "../../../../platform/i18n/index.ts";
import { withdrawTicket } from "../../call-ticket.ts";
import { findGroup } from "../../hall.store.ts";
import { type HallToday, loadHall } from "../../load-hall.ts";
import { en } from "../../messages.en.ts";
import type { KioskLanguage } from "../../messages.kiosk.ts";
import { vi } from "../../messages.vi.ts";
import { outlookOf } from "../../pace.ts";
import { findTicket } from "../../ticket.store.ts";
import type { Ticket } from "../../ticket.ts";
import { QueueRefused, QueueUnknown } from "../../waiting-room.errors.ts";
import { hallOf, kioskWay, languageOf } from "./take-page.tsx";
import { TicketView } from "./ticket-view.tsx";

const Code = z.string().regex(/^[\w-]{16}$/);
/** A telephone asks again so often; a kiosk goes back to its beginning. */
const FOLLOW_SECONDS = 20;
const SLIP_SECONDS = 25;

/** @throws QueueUnknown */
async function ticketOf(rq: Rq): Promise<{ ticket: Ticket; today: HallToday }> {
  const code = Code.safeParse(rq.params.code);
  const ticket = code.success ? await findTicket(rq.app.db, { code: code.data }) : undefined;
  if (!ticket) throw new QueueUnknown("ticket");
  return { ticket, today: await loadHall(rq.app.db, { pointId: ticket.pointId }, rq.now) };
}

async function groupName(rq: Rq, ticket: Ticket, language: KioskLanguage): Promise<{ text: string; lang: string }> {
  const group = await findGroup(rq.app.db, ticket.groupId);
  const own = language === "vi" ? undefined : group?.names[language];
  return own ? { text: own, lang: language } : { text: group?.name ?? "", lang: "vi" };
}

async function show(
  rq: Rq,
  { ticket, today }: { ticket: Ticket; today: HallToday },
  language: KioskLanguage,
  at: Parameters<typeof TicketView>[0]["at"],
  refresh: string | null,
): Promise<Reply> {
  const { db, config } = rq.app;
  const isToday = ticket.day === today.day;
  const isOpen = isToday && ticket.endReason === null;
  const { hall, point } = today;
  return html(
    TicketView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      language,
      ticket,
      groupName: await groupName(rq, ticket, language),
      place: { name: point.name, address: point.address },
      outlook: isToday ? await outlookOf(db, today, ticket, rq.now) : { ahead: 0, wait: null },
      isToday,
      address: `${config.http.publicUrl}/lay-so/${ticket.code}`,
      now: rq.now,
      at,
      isOld: rq.query.cu === "1",
      again: hall.phone === "anywhere" && hall.isOpen ? `/lay-so/tai/${hall.code}` : null,
      asksToLeave: rq.query.bo === "1",
      time: formatMoment(rq.now).slice(0, 8),
    }),
    refresh && (isOpen || at) ? { headers: { refresh } } : {},
  );
}

/** Where a ticket stands, for whoever has its address; asks again by itself, also without script. */
export async function ticketPage(rq: Rq): Promise<Reply> {
  const found = await ticketOf(rq);
  const asked = rq.query.tieng;
  const language = languageOf(typeof asked === "string" ? asked : rq.lang, found.today);
  return show(rq, found, language, null, String(FOLLOW_SECONDS));
}

/** The ticket just taken, on the kiosk. */
export async function kioskSlipPage(rq: Rq): Promise<Reply> {
  const found = await ticketOf(rq);
  const today = await hallOf(rq);
  const way = kioskWay(rq, today);
  if (found.ticket.pointId !== today.hall.pointId) throw new QueueUnknown("ticket");
  const language = languageOf(typeof rq.query.tieng === "string" ? rq.query.tieng : undefined, today);
  const back = way.here;
  return show(rq, found, language, { back, slip: today.hall.slip, prints: true }, `${SLIP_SECONDS}; url=${back}`);
}

/** The same at the desk, for whoever took it on somebody's behalf. */
export async function deskSlipPage(rq: Rq): Promise<Reply> {
  const found = await ticketOf(rq);
  const { hall } = found.today;
  return show(rq, found, "vi", { back: `/can-bo/goi-so/${hall.pointId}`, slip: hall.slip, prints: true }, null);
}

export async function withdrawPage(rq: Rq): Promise<Reply> {
  const { ticket } = await ticketOf(rq);
  try {
    await transaction(rq.app.db, (tx) => withdrawTicket(tx, { code: ticket.code, at: rq.now }));
  } catch (error) {
    // Pressed twice, or called and begun meanwhile: the page shows what is true.
    if (!(error instanceof QueueRefused)) throw error;
  }
  return seeOther(`/lay-so/${ticket.code}`);
}

import { Form, QrFigure, type ViewContext } from "../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { Slip } from "../../hall.ts";
import { KIOSK_WORDS, type KioskLanguage } from "../../messages.kiosk.ts";
import type { vi } from "../../messages.vi.ts";
import type { TicketOutlook } from "../../pace.ts";
import type { Ticket } from "../../ticket.ts";
import { QueueFrame } from "./queue-frame.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  language: KioskLanguage;
  ticket: Ticket;
  groupName: { text: string; lang: string };
  place: { name: string; address: string };
  outlook: TicketOutlook;
  isToday: boolean;
  /** Full address by which it is followed. */
  address: string;
  now: Date;
  /** On the screen of a kiosk or a desk, where it is printed. */
  at: { back: string; slip: Slip; prints: boolean } | null;
  /** On a telephone. */
  isOld: boolean;
  again: string | null;
  asksToLeave: boolean;
  time: string;
}

/** A ticket: its number large enough to be read at arm's length, and all that can be said of when its turn comes. */
export function TicketView(props: Props) {
  const { ctx, words, language, ticket, outlook, at } = props;
  const kiosk = KIOSK_WORDS[language];
  const isWaiting = ticket.state === "waiting" && props.isToday;
  const isOpen = ticket.endReason === null && props.isToday;
  return (
    <QueueFrame
      ctx={ctx}
      language={language}
      title={words.ticket.title(ticket.label)}
      place={props.place.name}
      languages={[]}
      scripts={at ? ["queue-slip.js"] : []}
      slip={at?.slip}
    >
      <h1 class={`db-queue__ticket${isOpen ? "" : " db-queue__ticket--over"}`}>
        <span class="db-queue__yours">{kiosk.yours}</span> <span class="db-queue__label">{ticket.label}</span>
      </h1>
      {props.isOld && isOpen ? <p class="db-queue__note">{words.ticket.again}</p> : null}
      <div class="db-queue__state" role="status">
        {isWaiting ? (
          <>
            {ticket.absences > 0 ? <p class="db-queue__refusal">{words.ticket.wasAbsent}</p> : null}
            <p class="db-queue__big">{kiosk.ahead(outlook.ahead)}</p>
            <p>{outlook.wait ? kiosk.wait(outlook.wait) : kiosk.noWait}</p>
          </>
        ) : isOpen ? (
          <p class="db-queue__big db-queue__big--now">
            {ticket.state === "called" ? kiosk.called(ticket.counter ?? "") : kiosk.serving(ticket.counter ?? "")}
          </p>
        ) : (
          <p class="db-queue__big">
            {ticket.endReason && props.isToday
              ? words.ticket.ended[ticket.endReason]
              : words.ticket.otherDay(ticket.day)}
          </p>
        )}
      </div>
      <dl class="db-queue__facts">
        <dt>{words.ticket.group}</dt>
        <dd lang={props.groupName.lang}>{props.groupName.text}</dd>
        <dt>{words.ticket.takenAt}</dt>
        <dd>{formatDateTime(ticket.takenAt)}</dd>
        <dt>{words.ticket.place}</dt>
        <dd lang="vi">
          {props.place.name}, {props.place.address}
        </dd>
      </dl>
      {at ? (
        <>
          <QrFigure text={props.address} caption={kiosk.follow} size={200} />
          <p class="db-queue__acts">
            {at.slip === "none" ? null : (
              <button type="button" class="db-queue__button" data-print={at.prints ? "now" : "asked"} hidden>
                {kiosk.print}
              </button>
            )}
            <a class="db-queue__button" href={at.back}>
              {kiosk.done}
            </a>
          </p>
        </>
      ) : (
        <p class="db-queue__acts">
          {isOpen ? (
            <a class="db-queue__button" href={ctx.path}>
              {words.ticket.reload}
            </a>
          ) : props.again ? (
            <a class="db-queue__button" href={props.again}>
              {words.ticket.newOne}
            </a>
          ) : null}
        </p>
      )}
      {at || !isOpen ? null : <p class="db-queue__note">{words.ticket.refreshed(props.time)}</p>}
      {!at && isOpen && ticket.state !== "serving" ? (
        <details class="db-queue__leave" open={props.asksToLeave}>
          <summary>{words.ticket.withdraw}</summary>
          <p>{words.ticket.withdrawAsk}</p>
          <Form action={`/lay-so/${ticket.code}/bo`}>
            <button type="submit" class="db-queue__button db-queue__button--quiet">
              {words.ticket.withdraw}
            </button>
          </Form>
        </details>
      ) : null}
    </QueueFrame>
  );
}

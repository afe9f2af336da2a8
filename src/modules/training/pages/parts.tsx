import { State, Table } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import type { Asked } from "../asked.store.ts";
import type { StreamRow } from "../course.store.ts";
import { type Course, type CourseVersion, hoursOf, type Session } from "../course.ts";
import type { vi } from "../messages.vi.ts";

type Words = typeof vi;

/** "05/12/2026, 08:00–11:00", or the days and how many sessions. */
export function daysInWords(
  row: Pick<Course, "firstDay" | "lastDay">,
  sessions: readonly Session[],
  words: Words,
): string {
  const [only, ...more] = sessions;
  if (only && more.length === 0) return `${formatDate(only.day)}, ${hoursOf(only)}`;
  const days =
    row.firstDay === row.lastDay
      ? formatDate(row.firstDay)
      : `${formatDate(row.firstDay)} – ${formatDate(row.lastDay)}`;
  return sessions.length > 1 ? `${days}, ${words.sessions(sessions.length)}` : days;
}

/** How a person stands to a course. */
export function SeatMark({ row, today, words }: { row: StreamRow; today: string; words: Words }) {
  if (row.state === "cancelled") return <State tone="bad">{words.states.cancelled}</State>;
  if (row.mine === "going" && row.state === "held")
    return row.completed ? (
      <State tone="good">{words.seat.completed}</State>
    ) : (
      <State tone="neutral">{words.seat.notCompleted}</State>
    );
  if (row.mine === "going") return <State tone="good">{words.seat.going}</State>;
  if (row.mine === "waiting") return <State tone="waiting">{words.seat.waiting}</State>;
  if (row.state === "held" || row.lastDay < today) return <State tone="neutral">{words.seat.over}</State>;
  if (row.signUpUntil !== null && row.signUpUntil < today) return <State tone="neutral">{words.seat.closed}</State>;
  if (row.capacity !== null && row.going >= row.capacity) return <State tone="warn">{words.seat.full}</State>;
  return <State tone="info">{words.seat.open(row.signUpUntil)}</State>;
}

export function StateMark({ course, words }: { course: Pick<Course, "state" | "lastDay">; words: Words }) {
  const tone = { draft: "neutral", announced: "info", cancelled: "bad", held: "good" } as const;
  return <State tone={tone[course.state]}>{words.states[course.state]}</State>;
}

export const InHandMark = ({ state, words }: { state: CourseVersion["state"]; words: Words }) => (
  <State tone={state === "returned" ? "bad" : state === "waiting" ? "waiting" : "neutral"}>{words.inHand[state]}</State>
);

export function Sessions({ sessions, words }: { sessions: readonly Session[]; words: Words }) {
  const said = words.form;
  return (
    <Table
      caption={words.record.sessions}
      phone="cards"
      rows={sessions}
      columns={[
        {
          key: "when",
          header: words.record.when,
          nowrap: true,
          cell: (one) => (
            <>
              {formatDate(one.day)}
              <br />
              {hoursOf(one)}
            </>
          ),
        },
        { key: "topic", header: said.sessionTopic, wide: true, rowHeader: true, cell: (one) => one.topic },
        {
          key: "place",
          header: words.record.place,
          cell: (one) => (
            <>
              {one.place}
              {one.place && one.online ? <br /> : null}
              {one.online ? (
                <a href={one.online} rel="noreferrer">
                  {words.record.onlineLink}
                </a>
              ) : null}
            </>
          ),
        },
        {
          key: "trainer",
          header: words.record.trainer,
          cell: (one) => [one.trainer, one.trainerPosition].filter(Boolean).join(", ") || "–",
        },
      ]}
    />
  );
}

/** What has become of a question. */
export function AskedMark({ asked, today, words }: { asked: Asked; today: string; words: Words }) {
  const said = words.asked;
  if (asked.state === "answered") return <State tone="good">{said.states.answered}</State>;
  if (asked.state === "handed") return <State tone="info">{said.states.handed}</State>;
  const isLate = asked.dueOn !== null && asked.dueOn < today;
  return (
    <State tone={isLate ? "bad" : "waiting"}>{isLate ? said.lateSince(asked.dueOn) : said.until(asked.dueOn)}</State>
  );
}

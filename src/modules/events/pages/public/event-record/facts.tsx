import { Paragraphs } from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { type EventText, hoursOf } from "../../../event.ts";
import type { vi } from "../../../messages.vi.ts";

/** The facts of an event as rows; the same for people and for officers who look at it before. */
export function factsOf(words: typeof vi, one: EventText) {
  const said = words.public;
  return [
    { key: said.when, value: `${hoursOf(one)}, ${formatDate(one.day)}` },
    { key: said.place, value: one.place },
    { key: said.who, value: one.who },
    ...(one.how ? [{ key: said.how, value: <Paragraphs text={one.how} /> }] : []),
    ...(one.about ? [{ key: said.about, value: <Paragraphs text={one.about} /> }] : []),
    ...(one.reason ? [{ key: words.record.reason, value: one.reason }] : []),
    ...(one.result ? [{ key: said.result, value: <Paragraphs text={one.result} /> }] : []),
    ...(one.attendance !== null ? [{ key: words.form.attendance, value: String(one.attendance) }] : []),
  ];
}

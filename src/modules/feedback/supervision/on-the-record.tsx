import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { ActWithReason, Heading } from "../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import type { Question } from "../feedback.store.ts";
import type { TypedOnRecord } from "../pages/staff/question-record/typed-on-record.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { Remarks } from "./remarks.tsx";
import { hasFront } from "./supervise.ts";
import { findWatch, listRemarks } from "./supervision.store.ts";

/** On the officers' page of a message: who wishes the Front to follow it, what it said, the reply; else the way to hand it on. */
export async function frontPart(
  db: Db,
  of: { question: Question; mayAct: boolean; today: string; lang: Lang; typed?: TypedOnRecord },
) {
  const { question, mayAct, today, lang, typed } = of;
  const words = pick(lang, vi, en).record;
  const base = `/can-bo/phan-anh/${question.id}/mat-tran`;
  const watch = await findWatch(db, question.id);
  if (!watch) {
    if (!mayAct || !(await hasFront(db, question.unitId, today))) return null;
    return (
      <ActWithReason
        summary={words.hand}
        variant="secondary"
        action={base}
        label={words.handReason}
        hint={words.handHint}
        value={typed?.values.reason ?? ""}
        error={typed?.errors.reason}
      />
    );
  }
  const remarks = await listRemarks(db, question.id);
  return (
    <>
      <Heading level={2} size="m" id="mat-tran">
        {words.title}
      </Heading>
      <p class="govuk-body">
        {watch.bySender ? words.bySender : words.byOfficer(watch.askedByName, formatDate(vietnamDay(watch.at)))}{" "}
        {watch.reason}
      </p>
      <Remarks lang={lang} remarks={remarks} isInside />
      {mayAct
        ? remarks
            .filter((one) => one.reply === null)
            .map((one) => (
              <ActWithReason
                key={one.id}
                summary={words.reply}
                variant="secondary"
                button={words.send}
                action={`${base}/${one.id}`}
                name={`reply-${one.id}`}
                rows={5}
                help={words.due(formatDate(one.dueOn))}
                label={words.reply}
                hint={words.replyHint}
                isOpen
                value={typed?.values[`reply-${one.id}`] ?? ""}
                error={typed?.errors[`reply-${one.id}`]}
              />
            ))
        : null}
    </>
  );
}

import { vietnamDay } from "../../../platform/clock/index.ts";
import { Heading, InsetText, Timeline } from "../../../platform/html/index.ts";
import { formatDate, formatDateTime, type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { Remark } from "./supervision.store.ts";

/** What the Front said of a message and the office replied, in the order of time. Names stay with the officers. */
export function Remarks({ lang, remarks, isInside }: { lang: Lang; remarks: readonly Remark[]; isInside?: boolean }) {
  const words = pick(lang, vi, en).lookup;
  if (remarks.length === 0) return null;
  return (
    <Timeline
      label={words.title}
      items={remarks.flatMap((one) => [
        {
          title: words.said(formatDate(vietnamDay(one.at))),
          when: formatDateTime(one.at),
          datetime: one.at.toISOString(),
          ...(isInside ? { who: one.personName } : {}),
          children: (
            <>
              {one.body}
              {one.reply === null ? <p class="govuk-hint">{words.waiting(formatDate(one.dueOn))}</p> : null}
            </>
          ),
        },
        ...(one.reply !== null && one.repliedAt
          ? [
              {
                title: words.replied(formatDate(vietnamDay(one.repliedAt))),
                when: formatDateTime(one.repliedAt),
                datetime: one.repliedAt.toISOString(),
                ...(isInside ? { who: one.repliedByName ?? "" } : {}),
                children: one.reply,
              },
            ]
          : []),
      ])}
    />
  );
}

/** For the sender, behind the code: that the Front follows the message, and what was said. */
export function FrontFollows({ lang, since, remarks }: { lang: Lang; since: Date; remarks: readonly Remark[] }) {
  const words = pick(lang, vi, en).lookup;
  return (
    <>
      <Heading level={2} size="m">
        {words.title}
      </Heading>
      <p class="govuk-body">{words.watched(formatDate(vietnamDay(since)))}</p>
      <Remarks lang={lang} remarks={remarks} />
    </>
  );
}

/** For a sender who wished it where nobody acts for the Front. */
export const FrontAbsent = ({ lang }: { lang: Lang }) => <InsetText>{pick(lang, vi, en).lookup.absent}</InsetText>;

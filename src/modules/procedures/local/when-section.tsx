import { tellDue, weekdayDate } from "../../../platform/calendar/index.ts";
import { Button, Details, Form, Heading, Table, TextInput } from "../../../platform/html/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import type { vi as ProcedureWords } from "../messages.vi.ts";
import { cutoffOf, duesOfMethod } from "../procedure-due.ts";
import { CHANNEL_ORDER, feeInWords, timeInWords } from "../procedure-facts.ts";
import type { FilingMethod, ProcedureRecord } from "../procedure-record.ts";
import type { LocalFacts } from "./local-facts.ts";
import type { vi } from "./messages.vi.ts";

interface Props {
  words: typeof vi;
  procedureWords: typeof ProcedureWords;
  lang: Lang;
  local: LocalFacts;
  record: ProcedureRecord;
  on: string;
  isToday: boolean;
  isInForce: boolean;
}

const MORNING = "09:00";

/** By which day it is done if handed in today (or another day), and why, one way of filing after the other. */
export function WhenSection(props: Props) {
  const { words, procedureWords, lang, local, record, on, isToday, isInForce } = props;
  if (record.methods.length === 0) return null;
  const { query } = local;
  const day = query.day ?? on;
  const isOwnMoment = query.day !== null || query.time !== null;
  const rows = record.methods
    .map((method, index) => ({ method, index, dates: isInForce ? datesOf(method, day) : [] }))
    .toSorted((a, b) => CHANNEL_ORDER.indexOf(a.method.channel) - CHANNEL_ORDER.indexOf(b.method.channel));
  const reasons = rows.flatMap((row) => row.dates)[0]?.reasons ?? [];
  const hasDates = rows.some((row) => row.dates.length > 0);
  return (
    <section aria-labelledby="khi-nao">
      <Heading level={2} id="khi-nao">
        {words.whenTitle}
      </Heading>
      {hasDates ? (
        <p class="govuk-body">{query.time === null ? words.whenIfDay(day) : words.whenIf(day, query.time)}</p>
      ) : null}
      <Table
        caption={words.whenWays}
        captionHidden
        phone="cards"
        columns={[
          {
            key: "how",
            header: procedureWords.whenHow,
            rowHeader: true,
            cell: ({ method }) => (
              <>
                {procedureWords.channelTitle[method.channel]}
                {method.case ? <span class="govuk-hint">{method.case}</span> : null}
              </>
            ),
          },
          {
            key: "time",
            header: procedureWords.whenTime,
            cell: ({ method, index }) => (
              <>
                {timeInWords(method, procedureWords)}
                {record.doubts?.some((one) => one.at === `methods.${index}.time` && one.code === "timeVaries") ? (
                  <span class="govuk-hint">{procedureWords.timeVaries}</span>
                ) : null}
              </>
            ),
          },
          ...(local.hasLocalRates
            ? []
            : [
                {
                  key: "fee",
                  header: procedureWords.whenFee,
                  cell: ({ method, index }: (typeof rows)[number]) =>
                    feeInWords(
                      method,
                      procedureWords,
                      record.doubts?.find((one) => one.at === `methods.${index}.fees`)?.code,
                      day,
                    ),
                },
              ]),
          ...(hasDates
            ? [
                {
                  key: "due",
                  header: words.whenResult,
                  cell: ({ dates }: (typeof rows)[number]) =>
                    dates.length === 0
                      ? "–"
                      : dates.map((one) => (
                          <span class="db-facts__line">
                            {one.label ? `${one.label}: ` : ""}
                            {one.weekday}
                            {one.time ? ` (${one.time})` : ""}
                            {one.isCertain ? null : <span class="govuk-hint">{procedureWords.whenDueForecast}</span>}
                          </span>
                        )),
                },
              ]
            : []),
        ]}
        rows={rows}
      />
      {reasons.length > 0 ? (
        <Details summary={words.whenWhy} open={isOwnMoment}>
          <ol class="govuk-list govuk-list--number">
            {reasons.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ol>
        </Details>
      ) : null}
      {hasDates ? (
        <Details summary={words.whenOther} open={query.errors.some((field) => field !== "so-ban")}>
          <Form action={`/thu-tuc/${record.code}#khi-nao`} method="get" label={words.whenOther}>
            {isToday ? null : <input type="hidden" name="on" value={on} />}
            {local.chosen ? <input type="hidden" name="noi" value={local.chosen.slug} /> : null}
            <TextInput
              name="ngay"
              label={words.whenDay}
              hint={words.whenDayHint}
              width={10}
              autocomplete="off"
              value={query.typed.day}
              error={query.errors.includes("ngay") ? words.whenDayWrong : undefined}
            />
            <TextInput
              name="gio"
              label={words.whenTime}
              hint={words.whenTimeHint}
              width={5}
              autocomplete="off"
              value={query.typed.time}
              error={query.errors.includes("gio") ? words.whenTimeWrong : undefined}
            />
            <Button variant="secondary">{words.whenButton}</Button>
          </Form>
        </Details>
      ) : null}
      {hasDates ? <p class="govuk-hint">{procedureWords.whenHelp}</p> : null}
    </section>
  );

  function datesOf(method: FilingMethod, from: string) {
    const cutoff = cutoffOf(method);
    const at = (time: string) => duesOfMethod(method, new Date(`${from}T${time}:00+07:00`), local.calendar);
    // Without a time asked for, both sides of the hour are told, so that nobody comes at 15:10 with a wrong date in mind.
    const moments =
      query.time !== null
        ? [{ label: null, time: query.time }]
        : cutoff !== null && local.calendar.isWorkingDay(from)
          ? [
              { label: words.whenBefore(cutoff), time: MORNING },
              { label: words.whenAfter(cutoff), time: later(cutoff) },
            ]
          : [{ label: null, time: MORNING }];
    return moments.flatMap(({ label, time }) =>
      at(time).map(({ case: caseName, due }) => {
        const last = due.steps.at(-1);
        return {
          label: [caseName === method.case ? null : caseName, label].filter((part) => part).join(", "),
          isCertain: due.isCertain,
          weekday: weekdayDate(due.dueOn, lang),
          time: last?.code === "due" ? last.time : null,
          reasons: tellDue(due, lang),
        };
      }),
    );
  }
}

/** A minute later. */
function later(time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const total = Math.min(23 * 60 + 59, hours * 60 + minutes + 1);
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}

import { ChartFigure } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  ActButton,
  ActWithReason,
  ButtonGroup,
  Details,
  ErrorSummary,
  Heading,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Timeline,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { errorIn, summaryOf } from "../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../platform/i18n/index.ts";
import { itemKindName } from "../../content/index.ts";
import { audienceNames, languageNames } from "../../topics/index.ts";
import type { Explanation } from "../draft-explanation.ts";
import type { Compared, MonthCount } from "../effect.ts";
import type { vi } from "../messages.vi.ts";
import { type Act, BASE, LIMITS, type Misunderstanding, type Step } from "../misunderstanding.ts";
import type { Part } from "../part-of.ts";
import { PER, type Seen, type Signal } from "../signal.ts";
import { nameOf, OUTCOME_TONE, STATE_TONE, whyOf } from "./list-page.tsx";
import { monthName, monthsChart, rateOf } from "./months-chart.ts";
import type { Posted, Shown } from "./record-page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  one: Misunderstanding;
  unit: string;
  isEverywhere: boolean;
  months: MonthCount[];
  /** The words masked; `id` where this person may open the message. */
  questions: { id: string | null; body: string; receivedOn: string; part: Part }[];
  lacks: { paper: string; times: number }[];
  /** Which lists this person may open. */
  opens: Record<"feedback" | "dossiers" | "ratings" | "searches" | "content", boolean>;
  allowed: Record<Act, boolean>;
  draft: Explanation | null;
  publicItem: { slug: string; publishedAt: Date } | null;
  effect: Shown | null;
  steps: Step[];
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

export function MisunderstandingView(props: Props) {
  const { ctx, words, one, posted, draft } = props;
  const said = words.record;
  const { lang } = ctx;
  const base = `${BASE}/${one.id}`;
  const errors = posted?.errors ?? {};
  const act = (name: Exclude<Act, "draft" | "reject">, variant: "primary" | "secondary") =>
    props.allowed[name] ? (
      <ActButton action={`${base}/viec`} variant={variant} fields={{ act: name, basedOn: one.state }}>
        {said[name]}
      </ActButton>
    ) : null;
  return (
    <StaffLayout
      ctx={ctx}
      title={nameOf(words, one)}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.done ? <NotificationBanner tone="success">{said.done[props.done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={props.steps.map((step) => ({
              title: said.acts[step.act],
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              who: step.personName,
              children: step.note ? <Paragraphs text={noteOf(words, step)} /> : null,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={nameOf(words, one)}
        caption={words.raisedTitle}
        lead={whyOf(words, one)}
        state={<State tone={STATE_TONE[one.state]}>{words.states[one.state]}</State>}
      />
      <SummaryList
        compact
        rows={[
          { key: said.unit, value: `${props.unit}. ${props.isEverywhere ? said.everywhere : said.oneUnit}` },
          ...(one.procedureCode
            ? [
                {
                  key: said.procedure,
                  value: <a href={`/can-bo/thu-tuc/${one.procedureCode}`}>{one.procedureCode}</a>,
                },
              ]
            : []),
          { key: said.period, value: said.span(one.evidence.from, one.evidence.until) },
          { key: said.weight, value: words.people(one.weight) },
          ...(one.takenByName ? [{ key: said.taken, value: one.takenByName }] : []),
          ...(one.reason ? [{ key: said.reason, value: one.reason }] : []),
        ]}
      />
      {one.itemId ? (
        <MetaLine
          items={[
            props.opens.content ? <a href={`/can-bo/tin-bai/${one.itemId}`}>{said.draftOpen}</a> : null,
            props.publicItem ? <a href={`/tin-tuc/${props.publicItem.slug}`}>{said.itemPublic}</a> : null,
          ]}
        />
      ) : null}
      <ButtonGroup>
        {act("take", "primary")}
        {act("again", "secondary")}
        {act("giveBack", "secondary")}
      </ButtonGroup>
      {props.allowed.again && one.state === "drafted" ? <p class="govuk-hint">{said.againHelp}</p> : null}
      {draft ? <DraftPart {...props} draft={draft} /> : null}
      {props.allowed.reject ? (
        <ActWithReason
          summary={said.reject}
          button={said.rejectButton}
          variant="secondary"
          action={`${base}/viec`}
          fields={{ act: "reject", basedOn: one.state }}
          name="reason"
          id="reason"
          label={said.rejectLabel}
          hint={said.rejectHint}
          rows={3}
          maxCharacters={LIMITS.reason}
          value={posted?.act === "reject" ? posted.reason : ""}
          {...errorIn(posted?.act === "reject" ? errors : {})("reason")}
          isOpen={posted?.act === "reject"}
        />
      ) : null}
      {one.state === "drafted" ? <EffectPart {...props} /> : null}
      {one.evidence.tests ? (
        <>
          <Heading level={2} size="m">
            {said.tests}
          </Heading>
          <LinkList
            label={said.tests}
            items={one.evidence.tests.map((found) => ({
              href: `/can-bo/thu-cung-dan/${found.testId}`,
              text: found.words,
              note: found.of > 0 ? `${found.test}: ${said.of(found.times, found.of)}` : found.test,
            }))}
          />
        </>
      ) : null}
      {one.evidence.signals.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.rows}
          </Heading>
          <p class="govuk-hint">{said.rowsHint}</p>
          <Table<Seen>
            caption={said.rows}
            captionHidden
            phone="cards"
            rows={one.evidence.signals}
            columns={[
              {
                key: "signal",
                header: said.signal,
                rowHeader: true,
                cell: (row) => words.signals[row.signal],
              },
              { key: "seen", header: said.seen, numeric: true, cell: (row) => said.of(row.times, row.of) },
              {
                key: "rate",
                header: said.rate,
                numeric: true,
                cell: (row) => said.per(rateOf(row, row.signal), PER[row.signal]),
              },
              {
                key: "usual",
                header: said.usual,
                numeric: true,
                cell: (row) => said.per(rateOf(row.usual, row.signal), PER[row.signal]),
              },
              {
                key: "open",
                header: said.open,
                cell: (row) => {
                  const href = rowsOf(row.signal, one, props);
                  return href ? <a href={href}>{said.open}</a> : said.noRight;
                },
              },
            ]}
          />
          <MonthsPart {...props} />
        </>
      ) : null}
      {one.evidence.texts.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.texts}
          </Heading>
          <Table
            caption={said.texts}
            captionHidden
            rows={one.evidence.texts}
            columns={[
              {
                key: "text",
                header: said.text,
                rowHeader: true,
                cell: (row) =>
                  props.opens.searches && one.kind === "theme" ? (
                    <a href={`/can-bo/thu-tuc/cau-hoi/day?q=${encodeURIComponent(row.text)}`}>{row.text}</a>
                  ) : (
                    row.text
                  ),
              },
              { key: "times", header: said.times, numeric: true, cell: (row) => formatNumber(row.times, lang) },
            ]}
          />
        </>
      ) : null}
      {one.procedureCode ? <QuestionsPart {...props} /> : null}
      {props.lacks.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.lacks}
          </Heading>
          <p class="govuk-hint">{said.lacksHint}</p>
          <Table
            caption={said.lacks}
            captionHidden
            rows={props.lacks}
            columns={[
              { key: "paper", header: said.paper, rowHeader: true, cell: (row) => row.paper },
              { key: "times", header: said.times, numeric: true, cell: (row) => formatNumber(row.times, lang) },
            ]}
          />
        </>
      ) : null}
      <Heading level={2} size="m">
        {said.places}
      </Heading>
      <p class="govuk-body">{said.placesText}</p>
      <LinkList
        items={
          one.procedureCode
            ? [
                { href: `/can-bo/thu-tuc/${one.procedureCode}/de-hieu`, text: said.plainLink },
                { href: `/thu-tuc/${one.procedureCode}`, text: said.publicLink },
              ]
            : [{ href: `/can-bo/thu-tuc/cau-hoi/day?q=${encodeURIComponent(one.title)}`, text: said.sayingLink }]
        }
      />
    </StaffLayout>
  );
}

function noteOf(words: typeof vi, step: Step): string {
  const outcomes = words.outcomes as Record<string, string>;
  return step.act === "outcome" ? (outcomes[step.note] ?? step.note) : step.note;
}

/** The list a signal was counted from, where this person may open it. */
function rowsOf(
  signal: Signal,
  one: Misunderstanding,
  { opens, isEverywhere }: Pick<Props, "opens" | "isEverywhere">,
): string | null {
  const code = one.procedureCode ?? "";
  const { from, until } = one.evidence;
  const unit: Record<string, string> = isEverywhere ? {} : { donvi: one.unitId };
  const address = (path: string, query: Record<string, string>): string =>
    `${path}?${new URLSearchParams({ ...query, ...unit })}`;
  switch (signal) {
    case "question":
    case "page":
    case "step":
      return opens.feedback ? address("/can-bo/phan-anh", { ve: `/thu-tuc/${code}` }) : null;
    case "journey":
      return "/can-bo/tinh-huong";
    case "search":
      return opens.searches ? "/can-bo/thu-tuc/cau-hoi?xem=it-mo&ngay=90" : null;
    case "rating":
      return opens.ratings
        ? address("/can-bo/danh-gia/luot", {
            thutuc: code,
            chuaro: "1",
            dem: "1",
            tu: from.slice(0, 7),
            den: until.slice(0, 7),
          })
        : null;
    case "supplement":
    case "refusal":
      return opens.dossiers
        ? address("/can-bo/ho-so", {
            muc: "all",
            thutuc: code,
            viec: signal === "supplement" ? "supplemented" : "refused",
            viectu: from,
            viecden: until,
          })
        : null;
  }
}

function DraftPart({ ctx, words, one, draft, posted }: Props & { draft: Explanation }) {
  const said = words.record;
  const names = (list: readonly string[], of: Record<string, string>) =>
    list.map((name) => (of[name] ?? name).toLowerCase()).join(", ");
  return (
    <>
      <Heading level={2} size="m">
        {said.draftTitle}
      </Heading>
      <p class="govuk-body">
        {said.draftHelp(
          itemKindName(draft.kind, ctx.lang),
          names(draft.audiences, audienceNames(ctx.lang)),
          names(draft.languages, languageNames(ctx.lang)),
        )}
      </p>
      <Details summary={said.draftPreview}>
        <p class="govuk-body">
          <strong>{draft.text.title}</strong>
        </p>
        <Paragraphs text={draft.text.body} lang="vi" />
      </Details>
      {posted?.errors.draft ? (
        <p class="govuk-error-message" id="draft">
          {posted.errors.draft}
        </p>
      ) : null}
      <ActButton
        action={`${BASE}/${one.id}/soan`}
        variant={one.state === "taken" ? "primary" : "secondary"}
        fields={{ basedOn: one.state }}
      >
        {said.draft}
      </ActButton>
    </>
  );
}

function MonthsPart({ ctx, words, one, months }: Props) {
  const said = words.record;
  const [main] = one.evidence.signals;
  if (!main) return null;
  const chart = monthsChart({
    counts: months,
    signal: main.signal,
    publishedMonth: one.publishedAt ? vietnamDay(one.publishedAt).slice(0, 7) : null,
    thisMonth: one.evidence.until.slice(0, 7),
    words,
    lang: ctx.lang,
  });
  const path = `${BASE}/${one.id}/bieu-do.svg`;
  return (
    <>
      <Heading level={2} size="m">
        {said.months}
      </Heading>
      <ChartFigure chart={chart} src={path} alt={said.chart(words.signals[main.signal])}>
        {said.chart(words.signals[main.signal])}.{one.publishedAt ? ` ${said.monthsHint}` : ""}
      </ChartFigure>
    </>
  );
}

function QuestionsPart({ words, one, questions }: Props) {
  const said = words.record;
  return (
    <>
      <Heading level={2} size="m">
        {said.asked}
      </Heading>
      {one.evidence.parts.length > 0 ? (
        <p class="govuk-body">
          {said.parts}: {one.evidence.parts.map((part) => `${said.partNames[part.part]} (${part.times})`).join(", ")}.
        </p>
      ) : null}
      {questions.length === 0 ? (
        <p class="govuk-body">{said.noQuestions}</p>
      ) : (
        <>
          <p class="govuk-hint">{said.askedHint}</p>
          <Table
            caption={said.asked}
            captionHidden
            phone="cards"
            rows={questions}
            columns={[
              {
                key: "body",
                header: said.question,
                rowHeader: true,
                wide: true,
                cell: (row) => (row.id ? <a href={`/can-bo/phan-anh/${row.id}`}>{row.body}</a> : row.body),
              },
              { key: "part", header: said.step, cell: (row) => said.partNames[row.part] },
              { key: "on", header: said.when, nowrap: true, cell: (row) => formatDate(row.receivedOn) },
            ]}
          />
        </>
      )}
    </>
  );
}

function EffectPart({ ctx, words, effect }: Props) {
  const said = words.record;
  const { lang } = ctx;
  const signed = (value: number, signal: Signal): string => {
    const number = Math.round(value * PER[signal] * 10) / 10;
    return number > 0 ? `+${formatNumber(number, lang)}` : formatNumber(number, lang);
  };
  const found = effect?.effect;
  return (
    <>
      <Heading level={2} size="m">
        {said.effect}
      </Heading>
      {!found ? (
        <p class="govuk-body">{said.notPublished}</p>
      ) : (
        <>
          <p class="govuk-body">
            <State tone={OUTCOME_TONE[found.outcome]}>{words.outcomes[found.outcome]}</State>{" "}
            {said.effectSay[found.outcome]}
          </p>
          {found.signals.length > 0 ? (
            <>
              <p class="govuk-body">
                {said.monthsCompared(found.before.map(monthName).join(", "), found.after.map(monthName).join(", "))}
              </p>
              <Table<Compared>
                caption={said.effect}
                captionHidden
                phone="cards"
                rows={found.signals}
                columns={[
                  { key: "signal", header: said.signal, rowHeader: true, cell: (row) => words.signals[row.signal] },
                  { key: "before", header: said.before, cell: (row) => told(words, row.before, row.signal) },
                  { key: "after", header: said.after, cell: (row) => told(words, row.after, row.signal) },
                  {
                    key: "change",
                    header: said.change,
                    cell: (row) =>
                      row.outcome === "few"
                        ? "–"
                        : said.interval(
                            signed(row.change, row.signal),
                            signed(row.low, row.signal),
                            signed(row.high, row.signal),
                          ),
                  },
                  {
                    key: "result",
                    header: said.result,
                    cell: (row) => <State tone={OUTCOME_TONE[row.outcome]}>{words.outcomes[row.outcome]}</State>,
                  },
                ]}
              />
            </>
          ) : null}
          <p class="govuk-hint">{said.effectRule}</p>
          <Heading level={3} size="s">
            {said.alsoChanged}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {effect.versions.map((day) => (
              <li key={day}>{said.versionChanged(day)}</li>
            ))}
            {effect.versions.length === 0 ? <li>{said.nothingChanged}</li> : null}
            {effect.otherItems > 0 ? <li>{said.otherItems(effect.otherItems)}</li> : null}
          </ul>
        </>
      )}
    </>
  );
}

const told = (words: typeof vi, count: { times: number; of: number }, signal: Signal): string =>
  `${words.record.per(rateOf(count, signal), PER[signal])} (${words.record.of(count.times, count.of)})`;

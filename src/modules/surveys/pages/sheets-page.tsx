import { z } from "zod";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Pagination,
  Prose,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
} from "../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { enterSheet, settleSheet } from "../enter-sheet.ts";
import { surveyRefusal } from "../keep-survey.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findQuestionnaire } from "../questionnaire.store.ts";
import { differingItems, type Questionnaire, readAnswers } from "../questionnaire.ts";
import {
  countSheets,
  listAnswers,
  listEntriesOf,
  listSheets,
  listStrata,
  type PaperEntry,
  type Sheet,
  type SheetCounts,
} from "../survey.store.ts";
import { SURVEY_LIMITS, type Survey, type SurveyStratum } from "../survey.ts";
import { SurveyRefused, SurveyUnknown } from "../surveys.errors.ts";
import { faultIn, givenIn, QuestionFields } from "./question-fields.tsx";
import { SURVEYS } from "./survey-list-page.tsx";
import { visibleSurvey } from "./survey-record-page.tsx";

const PAGE_SIZE = 50;

interface On {
  survey: Survey;
  questionnaire: Questionnaire;
  strata: SurveyStratum[];
}

async function on(rq: Rq): Promise<On> {
  const survey = await visibleSurvey(rq);
  const questionnaire = await findQuestionnaire(rq.app.db, survey.questionnaireId);
  if (!questionnaire || survey.state !== "approved" || survey.populationKind === "open") throw new SurveyUnknown();
  return { survey, questionnaire, strata: await listStrata(rq.app.db, survey.id) };
}

interface Filled {
  sheet: string;
  stratum: string;
  given: Record<string, unknown>;
  errors: FormErrors;
}

const Query = z.object({
  so: z.coerce.number().int().min(1).max(SURVEY_LIMITS.sheet).optional().catch(undefined),
  nhom: z.coerce.number().int().min(1).max(SURVEY_LIMITS.strata).optional().catch(undefined),
  xong: z.enum(["first", "counted", "settled"]).optional().catch(undefined),
  phieu: z.coerce.number().int().min(1).max(SURVEY_LIMITS.sheet).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(2_000).optional().catch(undefined),
});

async function show(rq: Rq, of: On, filled: Filled | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const page = query.trang ?? 1;
  const rows = await listSheets(db, of.survey.id, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  return html(
    SheetsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...of,
      filled: filled ?? {
        sheet: query.so ? String(query.so) : "",
        stratum: query.nhom ? String(query.nhom) : "",
        given: {},
        errors: {},
      },
      mayEnter: (await surveyRefusal(db, actorOf(rq), "enter", of.survey, rq.now)) === null,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      page,
      counts: await countSheets(db, of.survey.id),
      done: query.xong && query.phieu && !filled ? { what: query.xong, sheet: query.phieu } : null,
    }),
    { status },
  );
}

export async function sheetsPage(rq: Rq): Promise<Reply> {
  return show(rq, await on(rq), null);
}

export async function enterSheetPage(rq: Rq): Promise<Reply> {
  const of = await on(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const { content } = of.questionnaire;
  const given = givenIn(content, body);
  const sheet = z.coerce.number().int().min(1).max(SURVEY_LIMITS.sheet).safeParse(body.sheet);
  const stratum = z.coerce.number().int().min(1).safeParse(body.stratum);
  const filled = { sheet: String(body.sheet ?? ""), stratum: String(body.stratum ?? ""), given };
  const errors: FormErrors = {};
  if (!sheet.success) errors.sheet = words.sheet.numberWrong;
  if (!stratum.success || !of.strata.some((one) => one.position === stratum.data))
    errors.stratum = words.sheet.groupMissing;
  const read = readAnswers(content, given);
  if ("fault" in read) Object.assign(errors, faultIn(read, words));
  if ("fault" in read || !sheet.success || !stratum.success || Object.keys(errors).length > 0)
    return show(rq, of, { ...filled, errors }, 422);
  const base = `${SURVEYS}/${of.survey.id}/phieu-giay`;
  try {
    const entered = await transaction(rq.app.db, (tx) =>
      enterSheet(tx, actorOf(rq), {
        surveyId: of.survey.id,
        sheet: sheet.data,
        stratum: stratum.data,
        answers: read.answers,
        content,
        at: rq.now,
      }),
    );
    if (entered.state === "differs") return seeOther(`${base}/${sheet.data}`);
    const next = new URLSearchParams({
      xong: entered.state,
      phieu: String(sheet.data),
      so: String(Math.min(sheet.data + 1, SURVEY_LIMITS.sheet)),
      nhom: String(stratum.data),
    });
    return seeOther(`${base}?${next}`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return show(rq, of, { ...filled, errors: { sheet: words.refusals[error.code] } }, 409);
  }
}

async function differing(rq: Rq): Promise<On & { sheet: number; first: PaperEntry; second: PaperEntry }> {
  const of = await on(rq);
  const sheet = z.coerce.number().int().min(1).max(SURVEY_LIMITS.sheet).safeParse(rq.params.so);
  const [first, second] = sheet.success ? await listEntriesOf(rq.app.db, of.survey.id, sheet.data) : [];
  if (!first || !second) throw new SurveyUnknown();
  return { ...of, sheet: first.sheet, first, second };
}

type Differing = Awaited<ReturnType<typeof differing>>;

const showSettle = (rq: Rq, of: Differing, filled: Filled | null, status = 200): Reply =>
  html(
    SettleView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...of,
      filled: filled ?? {
        sheet: String(of.sheet),
        stratum: of.first.stratum === of.second.stratum ? String(of.first.stratum) : "",
        given: {},
        errors: {},
      },
    }),
    { status },
  );

export async function settlePage(rq: Rq): Promise<Reply> {
  return showSettle(rq, await differing(rq), null);
}

export async function settleSheetPage(rq: Rq): Promise<Reply> {
  const of = await differing(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const { content } = of.questionnaire;
  const apart = differingItems(content, of.first.answers, of.second.answers).map((one) => one.key);
  const posted = givenIn(content, body);
  // What both typed alike stands; only what differed is asked again.
  const given: Record<string, unknown> = Object.fromEntries(
    content.items.map(({ key }) => [key, apart.includes(key) ? posted[key] : of.first.answers[key]]),
  );
  const stratum = z.coerce.number().int().min(1).safeParse(body.stratum);
  const read = readAnswers(content, given);
  const errors: FormErrors = "fault" in read ? faultIn(read, words) : {};
  if (!stratum.success || !of.strata.some((one) => one.position === stratum.data))
    errors.stratum = words.sheet.groupMissing;
  const filled = { sheet: String(of.sheet), stratum: String(body.stratum ?? ""), given, errors };
  if ("fault" in read || !stratum.success || Object.keys(errors).length > 0) return showSettle(rq, of, filled, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      settleSheet(tx, actorOf(rq), {
        surveyId: of.survey.id,
        sheet: of.sheet,
        stratum: stratum.data,
        answers: read.answers,
        content,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return showSettle(rq, of, { ...filled, errors: { stratum: words.refusals[error.code] } }, 409);
  }
  return seeOther(`${SURVEYS}/${of.survey.id}/phieu-giay?xong=settled&phieu=${of.sheet}`);
}

const MOST_WORDS = 2_000;

/** What people wrote in their own words; for officers, without who wrote it. */
export async function writtenWordsPage(rq: Rq): Promise<Reply> {
  const survey = await visibleSurvey(rq);
  const questionnaire = await findQuestionnaire(rq.app.db, survey.questionnaireId);
  if (!questionnaire) throw new SurveyUnknown();
  const answers = await listAnswers(rq.app.db, survey.id);
  const items = questionnaire.content.items.filter((one) => one.kind === "words");
  return html(
    WordsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      survey,
      parts: items.map((item) => ({
        text: item.text,
        said: answers
          .flatMap((one) => (one.answers[item.key] ? [String(one.answers[item.key])] : []))
          .slice(0, MOST_WORDS),
      })),
    }),
  );
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
  survey: Survey;
}

const crumbs = ({ words, survey }: Common) => [
  { text: words.title, href: SURVEYS },
  { text: survey.title, href: `${SURVEYS}/${survey.id}` },
];

function Groups({ words, strata, filled }: { words: typeof vi; strata: SurveyStratum[]; filled: Filled }) {
  return (
    <Select
      name="stratum"
      label={words.sheet.group}
      value={filled.stratum}
      placeholder={words.sheet.groupMissing}
      options={strata.map((one) => ({ value: String(one.position), label: one.name }))}
      {...errorIn(filled.errors)("stratum")}
    />
  );
}

function SheetsView(
  props: Common &
    On & {
      filled: Filled;
      mayEnter: boolean;
      rows: Sheet[];
      hasMore: boolean;
      page: number;
      counts: SheetCounts;
      done: { what: "first" | "counted" | "settled"; sheet: number } | null;
    },
) {
  const { ctx, words, survey, questionnaire, strata, filled, rows, page, done } = props;
  const said = words.sheet;
  const base = `${SURVEYS}/${survey.id}/phieu-giay`;
  const names = new Map(strata.map((one) => [one.position, one.name]));
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={crumbs(props)}
      hasErrors={Object.keys(filled.errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(filled.errors)} />
          {done ? <NotificationBanner tone="success">{said.done[done.what](done.sheet)}</NotificationBanner> : null}
        </>
      }
      wide
    >
      <PageHeading title={said.title} caption={survey.title} lead={said.lead} />
      <p class="govuk-body">{said.sums(props.counts)}</p>
      {props.mayEnter ? (
        <Form action={base} guard>
          <TextInput
            name="sheet"
            label={said.number}
            width={5}
            inputmode="numeric"
            value={filled.sheet}
            {...errorIn(filled.errors)("sheet")}
          />
          <Groups words={words} strata={strata} filled={filled} />
          <QuestionFields words={words} content={questionnaire.content} given={filled.given} errors={filled.errors} />
          <Button>{said.next}</Button>
        </Form>
      ) : null}
      {rows.length === 0 ? (
        <EmptyState title={said.none} drawing="inbox">
          {said.lead}
        </EmptyState>
      ) : (
        <Table<Sheet>
          caption={said.title}
          phone="cards"
          rows={rows}
          columns={[
            { key: "sheet", header: said.number, rowHeader: true, cell: (one) => formatNumber(one.sheet, ctx.lang) },
            { key: "group", header: said.group, wide: true, cell: (one) => names.get(one.stratum) ?? "" },
            { key: "first", header: said.first, cell: (one) => one.firstBy },
            { key: "second", header: said.second, cell: (one) => one.secondBy ?? "–" },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (one) =>
                one.isCounted ? (
                  <State tone="good">{said.states.counted}</State>
                ) : one.secondBy === null ? (
                  <State tone="waiting">{said.states.second}</State>
                ) : (
                  <a href={`${base}/${one.sheet}`}>
                    <State tone="bad">{said.states.differ}</State>
                  </a>
                ),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? `${base}?trang=${page - 1}` : undefined}
        nextHref={props.hasMore ? `${base}?trang=${page + 1}` : undefined}
      />
    </StaffLayout>
  );
}

function SettleView(props: Common & Differing & { filled: Filled }) {
  const { ctx, words, survey, questionnaire, strata, sheet, first, second, filled } = props;
  const said = words.sheet;
  const { content } = questionnaire;
  const apart = differingItems(content, first.answers, second.answers);
  const inWords = (item: (typeof apart)[number], entry: PaperEntry): string => {
    const value = entry.answers[item.key];
    if (value === undefined) return "–";
    if (typeof value === "number") return words.marks[value as 1];
    const texts = new Map(item.options.map((one) => [one.key, one.text]));
    return [value]
      .flat()
      .map((one) => texts.get(one) ?? one)
      .join("; ");
  };
  const names = new Map(strata.map((one) => [one.position, one.name]));
  const rows = [
    ...(first.stratum === second.stratum
      ? []
      : [
          { key: "group", text: said.group, one: names.get(first.stratum) ?? "", two: names.get(second.stratum) ?? "" },
        ]),
    ...apart.map((item) => ({ key: item.key, text: item.text, one: inWords(item, first), two: inWords(item, second) })),
  ];
  return (
    <StaffLayout
      ctx={ctx}
      title={said.settleTitle(sheet)}
      breadcrumbs={[...crumbs(props), { text: said.title, href: `${SURVEYS}/${survey.id}/phieu-giay` }]}
      hasErrors={Object.keys(filled.errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(filled.errors)} />}
    >
      <PageHeading title={said.settleTitle(sheet)} lead={said.settleLead} />
      <Table<(typeof rows)[number]>
        caption={said.differs}
        phone="cards"
        rows={rows}
        columns={[
          { key: "text", header: words.questionnaire.text, rowHeader: true, wide: true, cell: (one) => one.text },
          { key: "one", header: first.personName, cell: (one) => one.one },
          { key: "two", header: second.personName, cell: (one) => one.two },
        ]}
      />
      <Form action={`${SURVEYS}/${survey.id}/phieu-giay/${sheet}`} guard>
        {first.stratum === second.stratum ? (
          <input type="hidden" name="stratum" value={filled.stratum} />
        ) : (
          <Groups words={words} strata={strata} filled={filled} />
        )}
        <QuestionFields
          words={words}
          content={content}
          given={filled.given}
          errors={filled.errors}
          only={apart.map((one) => one.key)}
        />
        <Button>{said.settleSave}</Button>
      </Form>
    </StaffLayout>
  );
}

function WordsView(props: Common & { parts: { text: string; said: string[] }[] }) {
  const { ctx, words, parts } = props;
  return (
    <StaffLayout ctx={ctx} title={words.record.words} breadcrumbs={crumbs(props)}>
      <PageHeading title={words.record.words} caption={props.survey.title} lead={words.record.wordsHelp} />
      {parts.map((part) => (
        <>
          <Heading level={2} size="m">
            {part.text}
          </Heading>
          {part.said.length === 0 ? <p class="govuk-body">{words.record.noWords}</p> : null}
          <Prose>
            <ul>
              {part.said.map((one) => (
                <li>{one}</li>
              ))}
            </ul>
          </Prose>
        </>
      ))}
    </StaffLayout>
  );
}

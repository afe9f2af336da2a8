import { z } from "zod";
import { ChartFigure, chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  CardList,
  Details,
  EmptyList,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  Pagination,
  Panel,
  Paragraphs,
  PublicLayout,
  State,
  SummaryList,
  TextInput,
  type Tone,
} from "../../../platform/html/index.ts";
import {
  download,
  type FormErrors,
  html,
  placeIn,
  placeOf,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, nfc, pick, shortText } from "../../../platform/i18n/index.ts";
import { writeCsv } from "../../../platform/tables/index.ts";
import { getUnits, listUnitChoices, siteOf, UnitFilter, unitNames } from "../../organisations/index.ts";
import { listProcedureNames } from "../../procedures/index.ts";
import { type Consultation, PHASES, type Phase, phaseOf } from "../consultation.ts";
import { ConsultationRefused, ConsultationUnknown } from "../consultations.errors.ts";
import {
  countByAudience,
  countStances,
  findConsultation,
  listConsultations,
  listConsultationUnits,
  listOpinions,
  listPoints,
} from "../consultations.store.ts";
import { takeSheet } from "../keep-consultation.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { Opinions, type Results, resultsChart, Wants, WhoSpoke } from "./results.tsx";
import { PointList, readSheet, SheetFields } from "./sheet.tsx";

export const CONSULTATIONS = "/lay-y-kien";
const PAGE_SIZE = 20;
export const PHASE_TONES: Record<Phase, Tone> = {
  announced: "info",
  open: "good",
  closed: "waiting",
  summarised: "neutral",
};

const Query = z.object({
  tinhtrang: z.enum(PHASES).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});

export async function publicConsultationsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const today = vietnamDay(rq.now);
  const site = await siteOf(rq);
  const query = Query.parse(rq.query);
  const after = placeIn(rq);
  const found = await listConsultations(
    db,
    {
      isPublic: true,
      phase: query.tinhtrang,
      unitIds: query.donvi ? [query.donvi] : undefined,
      q: query.q,
      today,
    },
    PAGE_SIZE + 1,
    after,
  );
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const isFiltered = Boolean(query.tinhtrang || query.donvi || query.q);
  return html(
    <PublicLayout ctx={rq.app.view(rq, site)} title={words.title} description={words.lead} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      <FilterBar action={CONSULTATIONS} submitLabel={said.filter} isFiltered={isFiltered}>
        <TextInput name="q" label={said.q} value={query.q ?? ""} />
        <FilterSelect
          name="tinhtrang"
          label={said.state}
          value={query.tinhtrang}
          all={said.all}
          options={PHASES.map((value) => ({ value, label: words.phases[value] }))}
        />
        <UnitFilter
          label={words.unit}
          value={query.donvi}
          all={said.all}
          units={await listUnitChoices(db, await listConsultationUnits(db, { isPublic: true }), today)}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered}
          nothingFits={said.nothingFits}
          resetHref={CONSULTATIONS}
          title={said.emptyTitle}
          drawing="inbox"
        >
          {said.emptyText} <a href="/phan-anh">{said.ask}</a>
        </EmptyList>
      ) : (
        <CardList
          label={words.title}
          level={2}
          items={rows.map((row) => {
            const phase = phaseOf(row, today) ?? "closed";
            return {
              href: `${CONSULTATIONS}/${row.id}`,
              title: row.title,
              meta: (
                <>
                  <State tone={PHASE_TONES[phase]}>{words.phases[phase]}</State> {names.get(row.unitId)}.{" "}
                  {said.days(formatDate(row.opensOn), formatDate(row.closesOn))}
                </>
              ),
              text: shortText(row.lead, 180),
            };
          })}
        />
      )}
      <Pagination
        previousHref={after ? addressOf(CONSULTATIONS, query) : undefined}
        nextHref={
          found.length > PAGE_SIZE && last
            ? addressOf(CONSULTATIONS, query, { truoc: placeOf({ createdAt: last.writtenAt, id: last.id }) })
            : undefined
        }
      />
    </PublicLayout>,
  );
}

/** One everybody may read: approved, or withdrawn after it was. */
async function publicConsultation(rq: Rq): Promise<Consultation> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findConsultation(rq.app.db, id.data) : undefined;
  if (!one || (one.state !== "approved" && one.state !== "withdrawn")) throw new ConsultationUnknown();
  return one;
}

export async function resultsOf(rq: Rq, id: string): Promise<Results> {
  const { db } = rq.app;
  return {
    points: await listPoints(db, id),
    audiences: await countByAudience(db, id),
    stances: await countStances(db, id),
  };
}

async function show(rq: Rq, one: Consultation, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const today = vietnamDay(rq.now);
  const phase = phaseOf(one, today);
  const points = await listPoints(db, one.id);
  const unit = (await getUnits(db, [one.unitId], today)).get(one.unitId);
  const [procedure] = one.procedureCode ? await listProcedureNames(db, [one.procedureCode], rq.now) : [];
  const results = phase === "summarised" ? await resultsOf(rq, one.id) : null;
  const isSent = rq.query.xong === "1" && Object.keys(errors).length === 0;
  const path = `${CONSULTATIONS}/${one.id}`;
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, await siteOf(rq))}
      title={one.title}
      description={shortText(one.lead, 180)}
      breadcrumbs={[{ text: words.title, href: CONSULTATIONS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      {isSent ? <Panel title={said.sentTitle}>{said.sent(formatDate(one.closesOn))}</Panel> : null}
      <PageHeading
        title={one.title}
        caption={words.kinds[one.kind]}
        state={phase ? <State tone={PHASE_TONES[phase]}>{words.phases[phase]}</State> : undefined}
      />
      {one.state === "withdrawn" ? (
        <InsetText>
          {said.withdrawn} {one.note}
        </InsetText>
      ) : null}
      <Paragraphs text={one.lead} />
      <SummaryList
        rows={[
          { key: words.unit, value: unit?.slug ? <a href={`/${unit.slug}`}>{unit.name}</a> : (unit?.name ?? "") },
          ...(one.procedureCode
            ? [
                {
                  key: words.procedure,
                  value: <a href={`/thu-tuc/${one.procedureCode}`}>{procedure?.name ?? one.procedureCode}</a>,
                },
              ]
            : []),
          { key: words.from, value: formatDate(one.opensOn) },
          { key: words.until, value: formatDate(one.closesOn) },
        ]}
      />
      {one.closesMovedReason ? (
        <InsetText>{said.moved(formatDate(one.closesOn), one.closesMovedReason)}</InsetText>
      ) : null}
      {phase === "announced" ? <p class="govuk-body">{said.announced(formatDate(one.opensOn))}</p> : null}
      {phase === "closed" ? <p class="govuk-body">{said.closed(formatDate(one.closesOn))}</p> : null}
      {phase === "closed" && one.summaryState === "returned" && one.summaryNote && one.summaryDecidedAt ? (
        <InsetText>{said.mending(one.summaryNote)}</InsetText>
      ) : null}
      {one.body ? (
        <Details summary={said.body}>
          <Paragraphs text={one.body} />
        </Details>
      ) : null}
      {results ? (
        <>
          <Heading level={2}>{said.result}</Heading>
          <Paragraphs text={one.summary} />
          {one.summaryDecidedAt ? (
            <p class="govuk-hint">{said.approved(formatDate(vietnamDay(one.summaryDecidedAt)))}</p>
          ) : null}
          {results.audiences.size === 0 ? (
            <p class="govuk-body">{said.nobody}</p>
          ) : (
            <>
              <Opinions words={words} points={points} opinions={await listOpinions(db, one.id)} />
              {results.stances.length > 0 ? (
                <>
                  <ChartFigure chart={resultsChart(results, words, rq.lang)} src={`${path}/bieu-do.svg`} />
                  <Wants words={words} results={results} lang={rq.lang} />
                </>
              ) : null}
              <WhoSpoke words={words} audiences={results.audiences} lang={rq.lang} />
              <LinkList items={[{ href: `${path}/ket-qua.csv`, text: said.csv }]} />
            </>
          )}
        </>
      ) : phase === "open" && !isSent ? (
        <>
          <Heading level={2}>{said.form}</Heading>
          <p class="govuk-body">{said.formHint}</p>
          <Form action={path} guard>
            <SheetFields words={words} points={points} typed={typed} errors={errors} />
            <Button>{said.send}</Button>
          </Form>
        </>
      ) : (
        <PointList points={points} title={said.points} />
      )}
    </PublicLayout>,
    { status },
  );
}

export async function publicConsultationPage(rq: Rq): Promise<Reply> {
  const one = await publicConsultation(rq);
  return show(rq, one, { sheet: crypto.randomUUID() }, {}, one.state === "withdrawn" ? 410 : 200);
}

export async function sendSheetPage(rq: Rq): Promise<Reply> {
  const one = await publicConsultation(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const { sheet, errors } = readSheet(typed, await listPoints(rq.app.db, one.id), words);
  if (Object.keys(errors).length > 0) return show(rq, one, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) => takeSheet(tx, { ...sheet, consultationId: one.id, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ConsultationRefused)) throw error;
    return show(rq, one, typed, { "words-0": words.refusals[error.code] }, 409);
  }
  return seeOther(`${CONSULTATIONS}/${one.id}?xong=1`);
}

/** Only once its result is public: before, the numbers would tell people what to say. */
async function publicResults(rq: Rq): Promise<Results> {
  const one = await publicConsultation(rq);
  if (phaseOf(one, vietnamDay(rq.now)) !== "summarised") throw new ConsultationUnknown();
  return resultsOf(rq, one.id);
}

export async function publicResultsChart(rq: Rq): Promise<Reply> {
  return chartReply(rq, resultsChart(await publicResults(rq), pick(rq.lang, vi, en), rq.lang));
}

export async function publicResultsCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { points, stances } = await publicResults(rq);
  const heading = new Map(points.map((point) => [point.position, `${point.position}. ${point.heading}`]));
  const head = [words.public.point, words.public.audienceHeader, words.column.stance, words.public.sheets];
  const lines = stances
    .toSorted((a, b) => a.position - b.position || a.audience.localeCompare(b.audience))
    .map((one) => [
      heading.get(one.position) ?? "",
      words.audiences[one.audience],
      words.stances[one.stance],
      String(one.count),
    ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "lay-y-kien.csv");
}

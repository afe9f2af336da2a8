import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  type Asked,
  FilterSelect,
  LinkButton,
  Register,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, formatPercent, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { countAnswers, listSurveys, sumSamples } from "../survey.store.ts";
import { PHASES, type Phase, phaseOf, type Survey } from "../survey.ts";

export const SURVEYS = "/can-bo/khao-sat";
export const PHASE_TONES: Record<Phase, Tone> = {
  draft: "neutral",
  coming: "waiting",
  open: "good",
  closed: "waiting",
  published: "good",
  withdrawn: "neutral",
};

const PAGE_SIZE = 30;
const MOST_ROWS = 5_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  tinhtrang: z.enum(PHASES).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(200).optional().catch(undefined),
});

interface Row {
  survey: Survey;
  phase: Phase;
  unit: string;
  sample: number;
  invited: number;
  all: number;
}

async function load(rq: Rq, limit: number, offset: number) {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "surveys.read", rq.now);
  const filter = { reach, unitId: query.donvi, phase: query.tinhtrang, q: query.q, today };
  const surveys = await listSurveys(db, filter, limit, offset);
  const ids = surveys.map((one) => one.id);
  const [names, answers, samples] = await Promise.all([
    unitNames(db, [...new Set(surveys.map((one) => one.unitId))], today),
    countAnswers(db, ids),
    sumSamples(db, ids),
  ]);
  const rows = surveys.map((survey): Row => {
    const own = answers.filter((one) => one.surveyId === survey.id);
    const sum = (list: typeof own): number => list.reduce((total, one) => total + one.count, 0);
    return {
      survey,
      phase: phaseOf(survey, today),
      unit: names.get(survey.unitId) ?? "",
      sample: samples.get(survey.id) ?? 0,
      invited: sum(own.filter((one) => one.stratum !== null)),
      all: sum(own),
    };
  });
  return { query, today, reach, rows };
}

export async function surveyListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const page = Query.parse(rq.query).trang ?? 1;
  const { query, today, reach, rows } = await load(rq, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  const actor = actorOf(rq);
  const all = await listSurveys(db, { reach, today }, MOST_ROWS);
  return html(
    ListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      page,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      units: await listUnitChoices(db, [...new Set(all.map((one) => one.unitId))], today),
      mayWrite: holds(actor, "surveys.write"),
    }),
  );
}

export async function surveyListCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows, today } = await load(rq, MOST_ROWS, 0);
  const head: Cell[] = [
    words.name,
    words.unit,
    words.phase,
    words.period,
    words.days,
    words.asked,
    words.answered,
    words.share,
  ];
  const lines = rows.map((row): Cell[] => [
    row.survey.title,
    row.unit,
    words.phases[row.phase],
    words.span(row.survey.periodFrom, row.survey.periodUntil),
    words.span(row.survey.opensOn, row.survey.closesOn),
    row.sample,
    row.all,
    row.sample === 0 ? "" : formatPercent(row.invited / row.sample),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", `khao-sat-${today}.csv`);
}

function ListView(props: {
  ctx: ViewContext;
  words: typeof vi;
  query: z.infer<typeof Query>;
  page: number;
  rows: Row[];
  hasMore: boolean;
  units: { id: string; name: string }[];
  mayWrite: boolean;
}) {
  const { ctx, words, query, page, rows } = props;
  const asked: Asked = { ...query, trang: undefined };
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={SURVEYS}
      asked={asked}
      add={props.mayWrite && { href: `${SURVEYS}/moi`, text: words.add }}
      ways={
        <LinkButton href={`${SURVEYS}/mau`} variant="secondary" small>
          {words.questionnaires}
        </LinkButton>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
            <FilterSelect
              name="tinhtrang"
              label={words.phase}
              value={query.tinhtrang}
              all={words.all}
              options={PHASES.map((value) => ({ value, label: words.phases[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={page > 1 ? { trang: page === 2 ? undefined : String(page - 1) } : null}
      next={props.hasMore ? { trang: String(page + 1) } : null}
    >
      <Table<Row>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "title",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: ({ survey }) => <a href={`${SURVEYS}/${survey.id}`}>{survey.title}</a>,
          },
          { key: "unit", header: words.unit, cell: (row) => row.unit },
          {
            key: "phase",
            header: words.phase,
            nowrap: true,
            cell: (row) => <State tone={PHASE_TONES[row.phase]}>{words.phases[row.phase]}</State>,
          },
          {
            key: "days",
            header: words.days,
            nowrap: true,
            cell: ({ survey }) => words.span(survey.opensOn, survey.closesOn),
          },
          {
            key: "answered",
            header: words.answered,
            numeric: true,
            cell: (row) => formatNumber(row.all, ctx.lang),
          },
          {
            key: "share",
            header: words.share,
            numeric: true,
            cell: (row) => (row.sample === 0 ? "–" : formatPercent(row.invited / row.sample, ctx.lang)),
          },
        ]}
      />
    </Register>
  );
}

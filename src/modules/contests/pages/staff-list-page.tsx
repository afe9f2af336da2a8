import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  FilterSelect,
  LinkButton,
  Register,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatNumber, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { countEntrants, listContests, listRounds } from "../contest.store.ts";
import { type Contest, KINDS, type Kind, type Phase, phaseOf, type Round } from "../contest.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { en as writingEn } from "../writing/messages.en.ts";
import { vi as writingVi } from "../writing/messages.vi.ts";
import { PHASE_TONES, phaseName } from "./public-pages.tsx";

export const CONTESTS = "/can-bo/cuoc-thi";
const PAGE_SIZE = 30;
const MOST_ROWS = 2_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  loai: z.enum(KINDS).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(200).optional().catch(undefined),
});

interface Row {
  contest: Contest;
  rounds: Round[];
  phase: Phase;
  unit: string;
  entrants: number;
}

async function load(rq: Rq, limit: number, offset: number): Promise<Row[]> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "contests.read", rq.now);
  const { q, loai: kind } = Query.parse(rq.query);
  const contests = await listContests(db, { reach, q, kind }, limit, offset);
  const ids = contests.map((one) => one.id);
  const [rounds, names, entrants] = await Promise.all([
    listRounds(db, ids),
    unitNames(db, [...new Set(contests.map((one) => one.unitId))], vietnamDay(rq.now)),
    countEntrants(db, ids),
  ]);
  return contests.map((contest) => {
    const own = rounds.filter((one) => one.contestId === contest.id);
    return {
      contest,
      rounds: own,
      phase: phaseOf(contest, own, rq.now),
      unit: names.get(contest.unitId) ?? "",
      entrants: entrants.get(contest.id) ?? 0,
    };
  });
}

export async function contestListPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const page = query.trang ?? 1;
  const rows = await load(rq, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  return html(
    ListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      q: query.q,
      kind: query.loai,
      page,
      rows: rows.slice(0, PAGE_SIZE),
      hasMore: rows.length > PAGE_SIZE,
      mayWrite: holds(actorOf(rq), "contests.write"),
    }),
  );
}

export async function contestListCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const rows = await load(rq, MOST_ROWS, 0);
  const head: Cell[] = [words.name, words.kind, words.unit, words.phase, words.rounds, words.entrants];
  const lines = rows.map((row): Cell[] => [
    row.contest.title,
    words.kinds[row.contest.kind],
    row.unit,
    phaseName(rq.lang, words, row.contest.kind, row.phase),
    row.rounds.length,
    row.entrants,
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "cuoc-thi.csv");
}

function ListView(props: {
  ctx: ViewContext;
  words: typeof vi;
  q: string | undefined;
  kind: Kind | undefined;
  page: number;
  rows: Row[];
  hasMore: boolean;
  mayWrite: boolean;
}) {
  const { ctx, words, q, kind, page, rows } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={CONTESTS}
      asked={{ q, loai: kind }}
      add={props.mayWrite && { href: `${CONTESTS}/moi`, text: words.add }}
      ways={
        <>
          <LinkButton href={`${CONTESTS}/bai-cham`} variant="secondary" small>
            {pick(ctx.lang, writingVi, writingEn).mark.title}
          </LinkButton>{" "}
          <LinkButton href={`${CONTESTS}/muc-thuong`} variant="secondary" small>
            {words.ceilings.title}
          </LinkButton>
        </>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={q ?? ""} />
            <FilterSelect
              name="loai"
              label={words.kind}
              all={words.allKinds}
              value={kind}
              options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
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
            cell: ({ contest }) => <a href={`${CONTESTS}/${contest.id}`}>{contest.title}</a>,
          },
          { key: "kind", header: words.kind, nowrap: true, cell: (row) => words.kinds[row.contest.kind] },
          { key: "unit", header: words.unit, cell: (row) => row.unit },
          {
            key: "phase",
            header: words.phase,
            nowrap: true,
            cell: (row) => (
              <State tone={PHASE_TONES[row.phase]}>{phaseName(ctx.lang, words, row.contest.kind, row.phase)}</State>
            ),
          },
          { key: "rounds", header: words.rounds, numeric: true, cell: (row) => String(row.rounds.length) },
          {
            key: "entrants",
            header: words.entrants,
            numeric: true,
            cell: (row) => formatNumber(row.entrants, ctx.lang),
          },
        ]}
      />
    </Register>
  );
}

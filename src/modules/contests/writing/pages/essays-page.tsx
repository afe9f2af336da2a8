import { z } from "zod";
import { FilterSelect, Register, State, Table, type Tone, type ViewContext } from "../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { showCode } from "../../../feedback/index.ts";
import type { Contest } from "../../contest.ts";
import { en as commonEn } from "../../messages.en.ts";
import { vi as commonVi } from "../../messages.vi.ts";
import { CONTESTS } from "../../pages/staff-list-page.tsx";
import { visibleContest } from "../../pages/visible-contest.ts";
import { ESSAY_STATES, type EssayState, essayStateOf } from "../essay.ts";
import { loadMarked, type MarkedEssay } from "../load-results.ts";
import { listMarkers } from "../marking.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const PAGE_SIZE = 50;
export const ESSAY_TONES: Record<EssayState, Tone> = {
  check: "waiting",
  waiting: "waiting",
  marking: "waiting",
  marked: "good",
  excluded: "neutral",
  withdrawn: "neutral",
};

const Query = z.object({
  tt: z.enum(ESSAY_STATES).optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).optional().catch(undefined),
});

/** Whoever gives marks himself sees none of others before the results are out. */
export async function seesMarks(rq: Rq, contest: Contest): Promise<boolean> {
  if (contest.resultsAt !== null) return true;
  const markers = await listMarkers(rq.app.db, contest.id);
  return !markers.some((one) => one.personId !== null && one.personId === actorOf(rq).id);
}

interface Row extends MarkedEssay {
  state: EssayState;
}

async function load(rq: Rq): Promise<{ contest: Contest; rows: Row[]; state: EssayState | undefined; page: number }> {
  const contest = await visibleContest(rq);
  const { tt: state, trang: page = 1 } = Query.parse(rq.query);
  const rows = (await loadMarked(rq.app.db, contest.id))
    .map((one) => ({ ...one, state: essayStateOf(one, { sheets: one.sheets.length, final: one.final }) }))
    .filter((one) => state === undefined || one.state === state);
  return { contest, rows, state, page };
}

const handedIn = (row: Row): number => row.sheets.filter((one) => one.handedInAt !== null).length;

export async function essaysPage(rq: Rq): Promise<Reply> {
  const { contest, rows, state, page } = await load(rq);
  const from = (page - 1) * PAGE_SIZE;
  return html(
    EssaysView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      common: pick(rq.lang, commonVi, commonEn),
      contest,
      rows: rows.slice(from, from + PAGE_SIZE),
      hasMore: rows.length > from + PAGE_SIZE,
      state,
      page,
      seesMarks: await seesMarks(rq, contest),
    }),
  );
}

export async function essaysCsv(rq: Rq): Promise<Reply> {
  const { contest, rows } = await load(rq);
  const said = pick(rq.lang, vi, en).staff;
  const sees = await seesMarks(rq, contest);
  const head = [said.code, said.number, said.form, said.state, said.sheets, said.final];
  const lines = rows.map((row) => [
    showCode(row.blindCode),
    row.number,
    said.forms[row.form],
    said.states[row.state],
    said.sheetsOf(handedIn(row), row.sheets.length),
    sees && row.final !== null ? row.final : "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "bai-du-thi.csv");
}

function EssaysView(props: {
  ctx: ViewContext;
  words: typeof vi;
  common: typeof commonVi;
  contest: Contest;
  rows: Row[];
  hasMore: boolean;
  state: EssayState | undefined;
  page: number;
  seesMarks: boolean;
}) {
  const { ctx, words, common, contest, rows, state, page } = props;
  const said = words.staff;
  const base = `${CONTESTS}/${contest.id}`;
  return (
    <Register
      ctx={ctx}
      title={said.essays}
      caption={contest.title}
      lead={props.seesMarks ? said.essaysLead : said.hidden}
      breadcrumbs={[
        { text: common.title, href: CONTESTS },
        { text: contest.title, href: base },
      ]}
      href={`${base}/bai`}
      asked={{ tt: state }}
      csv={said.csv}
      filter={{
        submitLabel: said.filter,
        fields: (
          <FilterSelect
            name="tt"
            label={said.state}
            all={said.all}
            value={state}
            options={ESSAY_STATES.map((value) => ({ value, label: said.states[value] }))}
          />
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{
        nothingFits: said.essaysFiltered,
        title: said.essaysEmpty,
        text: said.essaysEmptyText,
        drawing: "inbox",
      }}
      previous={page > 1 ? { trang: page === 2 ? undefined : String(page - 1) } : null}
      next={props.hasMore ? { trang: String(page + 1) } : null}
    >
      <Table<Row>
        caption={said.essays}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "code",
            header: said.code,
            rowHeader: true,
            nowrap: true,
            cell: (one) => <a href={`${base}/bai/${one.id}`}>{showCode(one.blindCode)}</a>,
          },
          { key: "form", header: said.form, cell: (one) => said.forms[one.form] },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (one) => <State tone={ESSAY_TONES[one.state]}>{said.states[one.state]}</State>,
          },
          {
            key: "sheets",
            header: said.sheets,
            numeric: true,
            cell: (one) => said.sheetsOf(handedIn(one), one.sheets.length),
          },
          {
            key: "final",
            header: said.final,
            numeric: true,
            cell: (one) => (props.seesMarks && one.final !== null ? words.points(one.final) : "–"),
          },
        ]}
      />
    </Register>
  );
}

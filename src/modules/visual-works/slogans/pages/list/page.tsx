import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { FilterSelect, Register, State, Table, TextInput, type Tone } from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
import { AUDIENCES, audienceNames, TOPICS, topicChoices, topicNames } from "../../../../topics/index.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import {
  ADDRESS,
  MOST_EXPORTED,
  PAGE_SIZE,
  PageNumber,
  readReach,
  Uuid,
  VisualTabs,
  Words,
} from "../../../pages/shared.tsx";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { isUsable, SLOGAN_KINDS, SLOGAN_STATES, type Slogan, type SloganState } from "../../slogan.ts";
import { listSlogans, listSloganUnits, type SloganFilter } from "../../slogans.store.ts";

const Query = z.object({
  q: Words,
  loai: z.enum(SLOGAN_KINDS).optional().catch(undefined),
  tinhtrang: z.enum(SLOGAN_STATES).optional().catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  ai: z.enum(AUDIENCES).optional().catch(undefined),
  donvi: Uuid,
});

async function read(rq: Rq) {
  const query = Query.parse(rq.query);
  const filter: SloganFilter = {
    reach: await readReach(rq),
    q: query.q,
    kind: query.loai,
    state: query.tinhtrang,
    topic: query.linhvuc,
    audience: query.ai,
    unitId: query.donvi,
  };
  return { query, filter };
}

const TONES: Record<SloganState, Tone> = {
  waiting: "waiting",
  returned: "warn",
  approved: "good",
  withdrawn: "neutral",
};

export function SloganMark({ slogan, today, words }: { slogan: Slogan; today: string; words: typeof vi }) {
  if (slogan.state === "approved" && !isUsable(slogan, today)) return <State tone="neutral">{words.over}</State>;
  return <State tone={TONES[slogan.state]}>{words.states[slogan.state]}</State>;
}

export async function sloganListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await read(rq);
  const page = PageNumber.parse(rq.query.trang);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const found = await listSlogans(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const units = await listUnitChoices(db, await listSloganUnits(db, { reach: filter.reach }), today);
  const topics = topicNames(rq.lang);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={shared.tabs.slogans}
      lead={words.lead}
      href={ADDRESS.slogans}
      asked={query}
      add={holds(actorOf(rq), "visuals.write") && { href: `${ADDRESS.slogans}/moi`, text: words.add }}
      csv={shared.csv}
      above={<VisualTabs words={shared} current="slogans" />}
      filter={{
        submitLabel: shared.filter,
        fields: (
          <>
            <TextInput name="q" label={shared.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={shared.state}
              value={query.tinhtrang}
              all={shared.all}
              options={SLOGAN_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={shared.all}
              options={SLOGAN_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
            <FilterSelect
              name="linhvuc"
              label={shared.topic}
              value={query.linhvuc}
              all={shared.all}
              options={topicChoices(rq.lang)}
            />
            <FilterSelect
              name="ai"
              label={shared.audiences}
              value={query.ai}
              all={shared.all}
              options={AUDIENCES.map((value) => ({ value, label: audienceNames(rq.lang)[value] }))}
            />
            <UnitFilter label={shared.unit} value={query.donvi} all={shared.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: shared.emptyFiltered, title: words.emptyTitle, text: words.emptyText }}
      previous={page > 1 ? { trang: String(page - 1) } : null}
      next={found.length > PAGE_SIZE ? { trang: String(page + 1) } : null}
    >
      <Table
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "text",
            header: words.text,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${ADDRESS.slogans}/${row.id}`}>{row.text}</a>
                <br />
                {words.kinds[row.kind]}, {topics[row.topic]}
              </>
            ),
          },
          { key: "unit", header: shared.unit, cell: (row) => names.get(row.unitId) ?? "" },
          {
            key: "until",
            header: words.until,
            nowrap: true,
            cell: (row) => (row.until ? formatDate(row.until) : words.noEnd),
          },
          {
            key: "state",
            header: shared.state,
            cell: (row) => <SloganMark slogan={row} today={today} words={words} />,
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function sloganExport(rq: Rq): Promise<Reply> {
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const rows = await listSlogans(rq.app.db, filter, { limit: MOST_EXPORTED });
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const topics = topicNames(rq.lang);
  const audiences = audienceNames(rq.lang);
  const head = [
    words.text,
    words.kind,
    shared.unit,
    shared.topic,
    shared.audiences,
    words.until,
    shared.state,
    words.written,
  ];
  const table = rows.map((row) => [
    row.text,
    words.kinds[row.kind],
    names.get(row.unitId) ?? "",
    topics[row.topic],
    row.audiences.map((one) => audiences[one]).join("; "),
    row.until ? formatDate(row.until) : "",
    words.states[row.state],
    row.writtenByName,
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "khau-hieu.csv");
}

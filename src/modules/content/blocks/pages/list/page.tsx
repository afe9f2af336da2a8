import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { FilterSelect, Register, State, Table, TextInput, type Tone } from "../../../../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../../../organisations/index.ts";
import { TOPICS, topicChoices, topicNames } from "../../../../topics/index.ts";
import { BLOCK_STATES, type BlockState, blockLine } from "../../block.ts";
import { type BlockFilter, type BlockRow, listBlocks } from "../../blocks.store.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { BLOCKS, visibleBlocks } from "../shared.ts";

const PAGE_SIZE = 40;
const MOST_EXPORTED = 20_000;

const Query = z.object({
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
  tinhtrang: z
    .enum([...BLOCK_STATES, "due"])
    .optional()
    .catch(undefined),
  linhvuc: z.enum(TOPICS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
});

const TONES: Record<BlockState, Tone> = {
  waiting: "waiting",
  returned: "warn",
  approved: "good",
  withdrawn: "neutral",
};

export const isDue = (one: Pick<BlockRow, "state" | "reviewOn">, today: string): boolean =>
  one.state === "approved" && one.reviewOn <= today;

export function BlockMark({ block, today, words }: { block: BlockRow; today: string; words: typeof vi }) {
  return isDue(block, today) ? (
    <State tone="warn">{words.due}</State>
  ) : (
    <State tone={TONES[block.state]}>{words.states[block.state]}</State>
  );
}

async function read(rq: Rq): Promise<{ query: z.infer<typeof Query>; filter: BlockFilter }> {
  const query = Query.parse(rq.query);
  const filter = {
    ...(await visibleBlocks(rq)),
    words: query.q,
    state: query.tinhtrang === "due" ? undefined : query.tinhtrang,
    topic: query.linhvuc,
    unitId: query.donvi,
    dueBy: query.tinhtrang === "due" ? vietnamDay(rq.now) : undefined,
  };
  return { query, filter };
}

export async function blockListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter } = await read(rq);
  const page = z.coerce.number().int().min(1).max(2_000).catch(1).parse(rq.query.trang);
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const found = await listBlocks(db, filter, { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE });
  const rows = found.slice(0, PAGE_SIZE);
  const all = await listBlocks(db, { reach: filter.reach, above: filter.above }, { limit: 500 });
  const units = await listUnitChoices(db, [...new Set(all.map((one) => one.unitId))], today);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  const topics = topicNames(rq.lang);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      href={BLOCKS}
      asked={query}
      add={holds(actorOf(rq), "content.edit") && { href: `${BLOCKS}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang}
              all={words.all}
              options={[
                ...BLOCK_STATES.map((value) => ({ value: value as string, label: words.states[value] })),
                { value: "due", label: words.due },
              ]}
            />
            <FilterSelect
              name="linhvuc"
              label={words.topic}
              value={query.linhvuc}
              all={words.all}
              options={topicChoices(rq.lang)}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText }}
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
            key: "title",
            header: words.blockTitle,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                <a href={`${BLOCKS}/${row.id}`}>{row.title}</a>
                <br />
                {topics[row.topic]}
              </>
            ),
          },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "items", header: words.items, cell: (row) => String(row.items) },
          { key: "review", header: words.reviewOn, nowrap: true, cell: (row) => formatDate(row.reviewOn) },
          { key: "state", header: words.state, cell: (row) => <BlockMark block={row} today={today} words={words} /> },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter. */
export async function blockExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { filter } = await read(rq);
  const words = pick(rq.lang, vi, en);
  const rows = await listBlocks(db, filter, { limit: MOST_EXPORTED });
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const topics = topicNames(rq.lang);
  const head = [
    words.blockTitle,
    words.line,
    words.body,
    words.topic,
    words.unit,
    words.state,
    words.reviewOn,
    words.items,
    words.written,
  ];
  const table = rows.map((row) => [
    row.title,
    blockLine(row.code),
    row.body,
    topics[row.topic],
    names.get(row.unitId) ?? "",
    words.states[row.state],
    formatDate(row.reviewOn),
    String(row.items),
    row.writtenByName,
  ]);
  return download(Buffer.from(writeCsv([head, ...table])), "text/csv; charset=utf-8", "khoi-dung-chung.csv");
}

import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Asked, FilterSelect, Register, State, Table, TextInput } from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { listIndices } from "../../indices.store.ts";
import { en as indicesEn } from "../../messages.en.ts";
import { vi as indicesVi } from "../../messages.vi.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { SHEET_PURPOSES, type Sheet, type SheetState } from "../sheet.ts";
import { listSheets } from "../sheets.store.ts";
import { SHEETS } from "./addresses.ts";

const PAGE_SIZE = 50;
const MOST_EXPORTED = 5_000;

export const SHEET_TONES = {
  draft: "waiting",
  approved: "good",
  replaced: "neutral",
  withdrawn: "bad",
} as const satisfies Record<SheetState, string>;

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
  viec: first(z.enum(SHEET_PURPOSES).optional().catch(undefined)),
  nam: first(z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)),
  trang: first(z.coerce.number().int().min(1).max(1_000).catch(1)),
});

async function found(rq: Rq, place: { limit: number; offset?: number }) {
  const { db } = rq.app;
  const { q, nam, viec } = Query.parse(rq.query);
  const draftsIn = await reachOf(db, actorOf(rq), "plans.read", rq.now);
  const rows = await listSheets(db, { draftsIn, q: q || undefined, purpose: viec, year: nam }, place);
  const indices = new Map((await listIndices(db, "all")).map((one) => [one.key, one.name]));
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  return { asked: { q: q || undefined, viec, nam } satisfies Asked, rows, indices, names };
}

const aboutOf = (sheet: Sheet, indices: ReadonlyMap<string, string>, words: typeof vi): string =>
  sheet.indexKey === null ? words.purposes[sheet.purpose] : (indices.get(sheet.indexKey) ?? sheet.indexKey);

export async function sheetsPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { trang } = Query.parse(rq.query);
  const { asked, rows, indices, names } = await found(rq, { limit: PAGE_SIZE + 1, offset: (trang - 1) * PAGE_SIZE });
  const thisYear = Number(vietnamDay(rq.now).slice(0, 4));
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: pick(rq.lang, indicesVi, indicesEn).title, href: "/can-bo/chi-so" }]}
      href={SHEETS}
      asked={asked}
      add={holds(actorOf(rq), "scoring.write") && { href: `${SHEETS}/moi`, text: words.add }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.words} value={asked.q ?? ""} width={20} />
            <FilterSelect
              name="viec"
              label={words.purpose}
              all={words.all}
              value={asked.viec}
              options={SHEET_PURPOSES.map((value) => ({ value, label: words.purposes[value] }))}
            />
            <FilterSelect
              name="nam"
              label={words.year}
              all={words.all}
              value={asked.nam ? String(asked.nam) : undefined}
              options={Array.from({ length: 8 }, (_, back) => String(thisYear + 1 - back)).map((year) => ({
                value: year,
                label: year,
              }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.emptyText }}
      previous={trang > 1 ? { trang: trang - 1 } : null}
      next={rows.length > PAGE_SIZE ? { trang: trang + 1 } : null}
    >
      <Table<Sheet>
        caption={words.caption}
        captionHidden
        phone="cards"
        rows={rows.slice(0, PAGE_SIZE)}
        columns={[
          {
            key: "title",
            header: words.sheet,
            rowHeader: true,
            cell: (row) => (
              <a href={`${SHEETS}/${row.id}`}>
                {row.title}
                {row.edition > 1 ? `, ${words.edition(row.edition)}` : ""}
              </a>
            ),
          },
          { key: "index", header: words.purpose, cell: (row) => aboutOf(row, indices, words) },
          { key: "year", header: words.year, cell: (row) => row.year },
          { key: "kind", header: words.forKind, cell: (row) => words.kinds[row.forKind] },
          { key: "keeper", header: words.keeper, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "due", header: words.dueOn, nowrap: true, cell: (row) => formatDate(row.dueOn) },
          {
            key: "state",
            header: words.state,
            cell: (row) => <State tone={SHEET_TONES[row.state]}>{words.states[row.state]}</State>,
          },
        ]}
      />
    </Register>,
  );
}

export async function sheetsCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows, indices, names } = await found(rq, { limit: MOST_EXPORTED });
  const csv = writeCsv([
    [words.sheet, words.purpose, words.year, words.forKind, words.keeper, words.dueOn, words.state],
    ...rows.map((row) => [
      row.edition > 1 ? `${row.title}, ${words.edition(row.edition)}` : row.title,
      aboutOf(row, indices, words),
      row.year,
      words.kinds[row.forKind],
      names.get(row.unitId) ?? "",
      formatDate(row.dueOn),
      words.states[row.state],
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", "phieu-cham.csv");
}

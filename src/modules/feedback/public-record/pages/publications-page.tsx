import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FilterSelect, LinkButton, Register, Table, TextInput } from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick, shortText } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listPublications } from "../publication.store.ts";
import { PUBLICATIONS } from "../publication.ts";
import { PublicationMark } from "./publication-view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;
const STATES = ["draft", "published", "withdrawn"] as const;
const VERSION_STATES = ["draft", "submitted", "returned", "approved"] as const;

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 100))
      .optional(),
  ).catch(undefined),
  tinhtrang: first(z.enum(STATES).optional()).catch(undefined),
  ban: first(z.enum(VERSION_STATES).optional()).catch(undefined),
  trang: first(z.coerce.number().int().min(1).max(1_000)).catch(1),
});

async function rowsOf(rq: Rq, limit: number, offset: number) {
  const { q, tinhtrang, ban } = Query.parse(rq.query);
  const unitIds = await reachOf(rq.app.db, actorOf(rq), "feedback.read", rq.now);
  return listPublications(rq.app.db, { unitIds, state: tinhtrang, version: ban, words: q }, limit, offset);
}

/** What is written for the public, and how far it is. */
export async function publicationsPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.list;
  const { trang, ...asked } = Query.parse(rq.query);
  const all = await rowsOf(rq, PAGE_SIZE + 1, (trang - 1) * PAGE_SIZE);
  const rows = all.slice(0, PAGE_SIZE);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={said.title}
      lead={said.lead}
      breadcrumbs={[{ text: said.questions, href: "/can-bo/phan-anh" }]}
      href={PUBLICATIONS}
      asked={asked}
      ways={
        <LinkButton href={`${PUBLICATIONS}/xem-lai`} variant="secondary" small>
          {words.review.title}
        </LinkButton>
      }
      csv={said.csv}
      filter={{
        submitLabel: said.filter,
        fields: (
          <>
            <TextInput name="q" label={said.search} type="search" value={asked.q ?? ""} />
            <FilterSelect
              name="ban"
              label={said.version}
              value={asked.ban}
              all={said.all}
              options={VERSION_STATES.map((one) => ({ value: one, label: words.versionStates[one] }))}
            />
            <FilterSelect
              name="tinhtrang"
              label={said.state}
              value={asked.tinhtrang}
              all={said.all}
              options={STATES.map((one) => ({ value: one, label: words.states[one] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.emptyTitle, text: said.emptyText }}
      previous={trang > 1 ? { trang: trang - 1 } : null}
      next={all.length > PAGE_SIZE ? { trang: trang + 1 } : null}
    >
      <Table
        caption={said.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "summary",
            header: said.summary,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`/can-bo/phan-anh/${row.questionId}/cong-khai`}>{shortText(row.summary, 140)}</a>,
          },
          {
            key: "state",
            header: said.state,
            nowrap: true,
            cell: (row) => <PublicationMark words={words} state={row.state} version={row.versionState} />,
          },
          { key: "field", header: said.field, cell: (row) => words.fields[row.field] },
          { key: "unit", header: said.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "code", header: said.code, nowrap: true, cell: (row) => row.code },
          {
            key: "written",
            header: said.written,
            cell: (row) => `${formatDateTime(row.writtenAt)} · ${row.writtenByName}`,
          },
        ]}
      />
    </Register>,
  );
}

export async function publicationsExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.list;
  const rows = await rowsOf(rq, EXPORT_ROWS, 0);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    said.code,
    said.state,
    said.version,
    said.field,
    said.unit,
    said.summary,
    said.writer,
    said.written,
  ];
  const lines = rows.map((row): Cell[] => [
    row.code,
    words.states[row.state],
    words.versionStates[row.versionState],
    words.fields[row.field],
    names.get(row.unitId) ?? "",
    row.summary,
    row.writtenByName,
    formatDateTime(row.writtenAt),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "hoi-dap-cong-khai.csv");
}

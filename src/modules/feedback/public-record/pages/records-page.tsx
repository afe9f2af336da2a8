import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  addressOf,
  CardList,
  EmptyList,
  FilterBar,
  FilterSelect,
  isFiltered,
  LinkList,
  PageHeading,
  Pagination,
  PublicLayout,
  TextInput,
} from "../../../../platform/html/index.ts";
import { download, first, html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDate, formatNumber, nfc, pick, shortText } from "../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../platform/tables/index.ts";
import { findUnitBySlug, getUnits, type Site, siteOf, unitNames } from "../../../organisations/index.ts";
import { QUESTION_KINDS } from "../../question.ts";
import { en as verdictEn } from "../../verdict/messages.en.ts";
import { vi as verdictVi } from "../../verdict/messages.vi.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { FIELDS } from "../publication.ts";
import {
  countPublicRecords,
  listPublicRecords,
  listRecordChoices,
  type PublicRecord,
  type RecordFilter,
} from "../record.store.ts";

export const RECORDS = "/phan-anh/cong-khai";
const PAGE_SIZE = 20;
const MOST_PAGES = 500;
/** Counting on costs more than it tells. */
const MOST_COUNTED = 1_000;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  q: first(
    z
      .string()
      .transform((text) => nfc(text).replace(/\0/g, "").trim().slice(0, 100))
      .optional(),
  ).catch(undefined),
  donvi: first(
    z
      .string()
      .regex(/^[a-z0-9-]{1,120}$/)
      .optional(),
  ).catch(undefined),
  linhvuc: first(z.enum(FIELDS).optional()).catch(undefined),
  loai: first(z.enum(QUESTION_KINDS).optional()).catch(undefined),
  nam: first(z.coerce.number().int().min(2000).max(2100).optional()).catch(undefined),
  /** Of one procedure. */
  thutuc: first(
    z
      .string()
      .regex(/^\d\.\d{6}$/)
      .optional(),
  ).catch(undefined),
  han: first(z.enum(["dung", "qua"]).optional()).catch(undefined),
  trang: first(z.coerce.number().int().min(1).max(MOST_PAGES)).catch(1),
});

interface AskedFor {
  site: Site;
  query: z.infer<typeof Query>;
  filter: RecordFilter;
}

async function askedFor(rq: Rq): Promise<AskedFor> {
  const site = await siteOf(rq);
  const query = Query.parse(rq.query);
  const { q, donvi, linhvuc, loai, nam, han, thutuc } = query;
  const chosen = site.slug ? site.unitId : donvi && (await findUnitBySlug(rq.app.db, donvi, vietnamDay(rq.now)))?.id;
  return {
    site,
    query,
    filter: {
      unitIds: chosen ? [chosen] : donvi ? [] : undefined,
      field: linhvuc,
      kind: loai,
      year: nam,
      words: q,
      procedureCode: thutuc,
      isOnTime: han === undefined ? undefined : han === "dung",
    },
  };
}

/** What people asked and the offices answered. */
export async function recordsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { site, query, filter } = await askedFor(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const today = vietnamDay(rq.now);
  const { trang, ...asked } = query;
  const rows = await listPublicRecords(db, filter, PAGE_SIZE + 1, (trang - 1) * PAGE_SIZE);
  const shown = rows.slice(0, PAGE_SIZE);
  const choices = await listRecordChoices(db);
  const units = [...(await getUnits(db, choices.unitIds, today)).values()].filter((unit) => unit.slug !== null);
  const names = await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today);
  const path = site.slug ? `/${site.slug}${RECORDS}` : RECORDS;
  const count = await countPublicRecords(db, filter, MOST_COUNTED + 1);
  const unitName = site.slug ? ((await unitNames(db, [site.unitId], today)).get(site.unitId) ?? "") : null;
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, site)}
      title={unitName ? `${said.title}: ${unitName}` : said.title}
      description={said.lead}
      breadcrumbs={[]}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {unitName ? (
        <p class="govuk-body">
          {said.ofUnit(unitName)} <a href={RECORDS}>{said.all}</a>
        </p>
      ) : null}
      <FilterBar
        action={path}
        submitLabel={said.show}
        isFiltered={isFiltered(asked)}
        resetHref={path}
        {...(asked.thutuc ? { keep: { thutuc: asked.thutuc } } : {})}
      >
        <TextInput name="q" label={said.search} type="search" value={asked.q ?? ""} />
        {site.slug ? null : (
          <FilterSelect
            name="donvi"
            label={said.unit}
            value={asked.donvi}
            all={said.any}
            options={units.map((unit) => ({ value: unit.slug ?? "", label: unit.name }))}
          />
        )}
        <FilterSelect
          name="linhvuc"
          label={said.field}
          value={asked.linhvuc}
          all={said.any}
          options={FIELDS.map((one) => ({ value: one, label: words.fields[one] }))}
        />
        <FilterSelect
          name="loai"
          label={said.kind}
          value={asked.loai}
          all={said.any}
          options={QUESTION_KINDS.map((one) => ({ value: one, label: words.askKinds[one] }))}
        />
        <FilterSelect
          name="nam"
          label={said.year}
          value={asked.nam}
          all={said.any}
          options={choices.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FilterSelect
          name="han"
          label={said.punctual}
          value={asked.han}
          all={said.any}
          options={[
            { value: "dung", label: said.onTime },
            { value: "qua", label: said.late },
          ]}
        />
      </FilterBar>
      {shown.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(asked)}
          nothingFits={said.nothingFits}
          resetHref={path}
          title={said.emptyTitle}
          drawing="inbox"
        >
          {said.emptyText}
        </EmptyList>
      ) : (
        <>
          <p class="govuk-body">
            {count > MOST_COUNTED
              ? said.foundMore(formatNumber(MOST_COUNTED, rq.lang))
              : said.found(formatNumber(count, rq.lang))}
          </p>
          <CardList
            level={2}
            label={said.title}
            items={shown.map((row) => ({
              href: `${RECORDS}/${row.code}`,
              title: shortText(row.summary, 160),
              meta: [
                words.fields[row.field],
                names.get(row.unitId) ?? "",
                formatDate(row.receivedOn),
                row.isOnTime ? said.onTime : said.late,
              ].join(" · "),
              text: shortText(row.answer, 180),
            }))}
          />
        </>
      )}
      <Pagination
        previousHref={trang > 1 ? addressOf(path, asked, { trang: trang - 1 }) : null}
        nextHref={rows.length > PAGE_SIZE && trang < MOST_PAGES ? addressOf(path, asked, { trang: trang + 1 }) : null}
      />
      <LinkList
        items={[
          ...(shown.length > 0
            ? [
                {
                  href: addressOf(`${RECORDS}.csv`, { ...asked, ...(site.slug ? { donvi: site.slug } : {}) }),
                  text: said.csv,
                },
              ]
            : []),
          { href: `${RECORDS}/so-lieu`, text: said.figures },
          { href: site.slug ? `/${site.slug}/phan-anh` : "/phan-anh", text: said.ask },
        ]}
      />
    </PublicLayout>,
  );
}

/** Exactly the rows that are asked for, not only the page shown. */
export async function recordsCsv(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { filter } = await askedFor(rq);
  const words = pick(rq.lang, vi, en);
  const grades = pick(rq.lang, verdictVi, verdictEn).grades;
  const said = words.public;
  const rows = await listPublicRecords(db, filter, EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    said.code,
    said.received,
    said.field,
    said.kind,
    said.unit,
    said.question,
    said.answer,
    said.due,
    said.answered,
    said.punctuality,
    said.state,
    said.satisfaction,
  ];
  const line = (row: PublicRecord): Cell[] => [
    row.code,
    formatDate(row.receivedOn),
    words.fields[row.field],
    words.askKinds[row.kind],
    names.get(row.unitId) ?? "",
    row.summary,
    row.answer,
    formatDate(row.dueOn),
    formatDate(row.answeredOn),
    row.isOnTime ? said.onTime : said.late,
    row.isReopened ? said.states.reopened : said.states.answered,
    row.satisfaction === null ? "" : grades[row.satisfaction],
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "hoi-dap.csv");
}

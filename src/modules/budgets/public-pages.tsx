import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import {
  EmptyState,
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  ProgressBar,
  PublicLayout,
  SummaryList,
  Table,
} from "../../platform/html/index.ts";
import { download, html, type Reply, type Rq } from "../../platform/http/index.ts";
import {
  compareVietnamese,
  formatDate,
  formatNumber,
  formatPercent,
  type Lang,
  pick,
} from "../../platform/i18n/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { getUnits, siteOf, subtreeIds, unitNames } from "../organisations/index.ts";
import { BudgetUnknown } from "./budgets.errors.ts";
import { type DisclosureRow, findDisclosure, listDisclosures, unitsWithBudgets } from "./disclosure.store.ts";
import {
  BUDGET_SIDES,
  type BudgetDisclosure,
  type BudgetLine,
  type BudgetSide,
  DONG_IN,
  depthOf,
  hasActual,
  partsOf,
  totalOf,
} from "./disclosure.ts";
import { PUBLIC_BUDGETS } from "./keep-disclosure.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Seven kinds a year: twenty years of a unit. */
const MOST = 140;
/** Entries that are looked at beside the sum. */
const BARS = 8;

/** What a unit made public of its budget, the newest year first; leads to the units below. */
export async function publicBudgetsPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const site = await siteOf(rq);
  const today = vietnamDay(rq.now);
  const unitIds = site.unitId === "" ? [] : [site.unitId];
  const own = await listDisclosures(db, { unitIds, view: "standing" }, { limit: MOST, offset: 0 });
  const below = site.unitId === "" ? [] : (await subtreeIds(db, site.unitId, today)).filter((id) => id !== site.unitId);
  const others = [...(await getUnits(db, await unitsWithBudgets(db, below), today)).values()];
  const years = [...new Set(own.map((one) => one.year))];
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, site)}
      title={`${words.title}, ${site.name}`}
      description={said.lead}
      breadcrumbs={[]}
    >
      <PageHeading title={words.title} caption={site.name} lead={said.lead} />
      {own.length === 0 ? <EmptyState title={said.none}>{said.noneHelp}</EmptyState> : null}
      {years.map((year) => (
        <section key={year}>
          <Heading level={2} size="m">
            {`${words.year} ${year}`}
          </Heading>
          <LinkList
            items={own
              .filter((one) => one.year === year)
              .map((one) => ({
                href: `${PUBLIC_BUDGETS}/${one.id}`,
                text: words.titles[one.kind](one.year),
                note: noteOf(one, words),
              }))}
          />
        </section>
      ))}
      <LinkList
        items={[
          { href: site.slug ? `/${site.slug}/phan-anh` : "/phan-anh", text: said.ask },
          ...(site.slug ? [{ href: PUBLIC_BUDGETS, text: said.allUnits }] : []),
        ]}
      />
      {others.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.units}
          </Heading>
          <LinkList
            columns
            items={others
              .sort((a, b) => compareVietnamese(a.name, b.name))
              .map((one) => ({ href: `/${one.slug}${PUBLIC_BUDGETS}`, text: one.name }))}
          />
        </>
      ) : null}
    </PublicLayout>,
  );
}

const noteOf = (one: DisclosureRow, words: typeof vi): string =>
  [
    sentenceOf("revenue", { planned: one.revenue, actual: one.revenueActual }, words),
    sentenceOf("expenditure", { planned: one.expenditure, actual: one.expenditureActual }, words),
    `${words.publishedAt} ${formatDate(vietnamDay(one.publishedAt))}.`,
  ].join(" ");

function sentenceOf(side: BudgetSide, sum: Pick<BudgetLine, "planned" | "actual">, words: typeof vi): string {
  const said = words.public.sides[side];
  const planned = sum.planned ?? 0;
  if (sum.actual === null) return said.planned(planned);
  return said.actual(sum.actual, planned, planned > 0 ? sum.actual / planned : null);
}

async function knownBudget(rq: Rq): Promise<BudgetDisclosure> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findDisclosure(rq.app.db, id.data) : undefined;
  if (!one) throw new BudgetUnknown();
  return one;
}

/** One budget: what it comes to in sentences, its large entries as bars, then the table as it was decided. */
export async function publicBudgetPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.public;
  const one = await knownBudget(rq);
  const today = vietnamDay(rq.now);
  const unit = (await getUnits(db, [one.unitId], today)).get(one.unitId);
  const name = unit?.name ?? (await unitNames(db, [one.unitId], today)).get(one.unitId) ?? "";
  const title = words.titles[one.kind](one.year);
  const list = unit ? `/${unit.slug}${PUBLIC_BUDGETS}` : PUBLIC_BUDGETS;
  const isGone = one.withdrawnReason !== null;
  return html(
    <PublicLayout
      ctx={rq.app.view(rq, await siteOf({ ...rq, params: unit ? { unit: unit.slug } : {} }))}
      title={`${title}, ${name}`}
      description={said.lead}
      breadcrumbs={[{ text: words.title, href: list }]}
    >
      <PageHeading title={title} caption={name} />
      {isGone ? (
        <InsetText>
          {said.gone}. {said.goneWhy(one.withdrawnReason ?? "")}
        </InsetText>
      ) : (
        <BudgetBody one={one} words={words} lang={rq.lang} />
      )}
      <LinkList
        items={[
          ...(isGone ? [] : [{ href: `${PUBLIC_BUDGETS}/${one.id}/bang.csv`, text: said.csv }]),
          { href: list, text: said.ofUnit(name) },
          { href: unit ? `/${unit.slug}/phan-anh` : "/phan-anh", text: said.ask },
        ]}
      />
    </PublicLayout>,
    { status: isGone ? 410 : 200 },
  );
}

function BudgetBody({ one, words, lang }: { one: BudgetDisclosure; words: typeof vi; lang: Lang }) {
  const said = words.public;
  const paragraphs = one.explanation.split(/\n+/).filter((line) => line !== "");
  return (
    <>
      {BUDGET_SIDES.map((side) => {
        const total = totalOf(one.lines, side);
        return total ? (
          <p key={side} class="db-lead">
            {sentenceOf(side, total, words)}
          </p>
        ) : null;
      })}
      {BUDGET_SIDES.map((side) => (
        <Parts key={side} one={one} side={side} words={words} />
      ))}
      <p class="govuk-hint">{said.partsHelp}</p>
      {paragraphs.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.explanation}
          </Heading>
          {paragraphs.map((line) => (
            <p key={line} class="govuk-body">
              {line}
            </p>
          ))}
        </>
      ) : null}
      {BUDGET_SIDES.map((side) => (
        <BudgetTable key={side} one={one} side={side} words={words} lang={lang} />
      ))}
      <SummaryList
        compact
        rows={[
          { key: words.document, value: said.basis(one.document, one.decidedOn) },
          ...(one.form ? [{ key: words.form, value: one.form }] : []),
          { key: words.publishedAt, value: formatDate(vietnamDay(one.publishedAt)) },
          ...(one.version > 1 ? [{ key: words.changedAt, value: formatDate(vietnamDay(one.approvedAt)) }] : []),
        ]}
      />
    </>
  );
}

function Parts({ one, side, words }: { one: BudgetDisclosure; side: BudgetSide; words: typeof vi }) {
  const said = words.public;
  const column = hasActual(one.kind) ? "actual" : "planned";
  const total = totalOf(one.lines, side)?.[column] ?? 0;
  const parts = partsOf(one.lines, side)
    .filter((part) => (part[column] ?? 0) > 0)
    .sort((a, b) => (b[column] ?? 0) - (a[column] ?? 0))
    .slice(0, BARS);
  if (total <= 0 || parts.length < 2) return null;
  return (
    <section>
      <Heading level={2} size="m">
        {said.parts[side]}
      </Heading>
      {parts.map((part, at) => {
        const sum = part[column] ?? 0;
        return (
          <ProgressBar
            key={at}
            label={part.label}
            value={sum}
            max={total}
            text={said.part(sum, sum / total)}
            tone="info"
          />
        );
      })}
    </section>
  );
}

/** "II. Chi thường xuyên", "1.1 Thu khác", "- Trong đó". */
const nameOf = ({ mark, label }: BudgetLine): string =>
  mark === "" ? label : /[.\d]\.|[-–+*]/.test(mark) ? `${mark} ${label}` : `${mark}. ${label}`;

interface BudgetTableProps {
  one: BudgetDisclosure;
  side: BudgetSide;
  words: typeof vi;
  lang: Lang;
}

function BudgetTable({ one, side, words, lang }: BudgetTableProps) {
  const rows = one.lines.filter((line) => line.side === side);
  const amount = (dong: number | null) => (dong === null ? "" : formatNumber(dong / DONG_IN[one.moneyUnit], lang));
  const share = ({ planned, actual }: BudgetLine) =>
    planned === null || planned === 0 || actual === null ? "" : formatPercent(actual / planned, lang);
  if (rows.length === 0) return null;
  return (
    <Table<BudgetLine>
      caption={`${words.sides[side]} (${words.moneyUnits[one.moneyUnit]})`}
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "label",
          header: words.label,
          rowHeader: true,
          wide: true,
          cell: (line) => (depthOf(line.mark) <= 1 ? <strong>{nameOf(line)}</strong> : nameOf(line)),
        },
        { key: "planned", header: words.planned, numeric: true, cell: (line) => amount(line.planned) },
        ...(hasActual(one.kind)
          ? [
              {
                key: "actual",
                header: words.actual(one.kind),
                numeric: true,
                cell: (line: BudgetLine) => amount(line.actual),
              },
              { key: "share", header: words.share, numeric: true, cell: share },
            ]
          : []),
      ]}
    />
  );
}

/** The table for a spreadsheet, money in đồng. */
export async function publicBudgetCsv(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const one = await knownBudget(rq);
  if (one.withdrawnReason !== null) throw new BudgetUnknown();
  const unit = `(${words.moneyUnits.dong})`;
  const withActual = hasActual(one.kind);
  const csv = writeCsv([
    [
      words.proposals.side,
      words.mark,
      words.label,
      `${words.planned} ${unit}`,
      ...(withActual ? [`${words.actual(one.kind)} ${unit}`] : []),
    ],
    ...one.lines.map((line) => [
      words.sides[line.side],
      line.mark,
      line.label,
      line.planned ?? "",
      ...(withActual ? [line.actual ?? ""] : []),
    ]),
  ]);
  return download(Buffer.from(csv), "text/csv; charset=utf-8", `ngan-sach-${one.year}.csv`);
}

import {
  CardList,
  Details,
  DownloadLink,
  EmptyList,
  FilterBar,
  MetaLine,
  PageHeading,
  Pagination,
  PublicLayout,
  Select,
  StatTiles,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { formatNumber, type Lang, slugify } from "../../../platform/i18n/index.ts";
import type { vi as ProcedureWords } from "../messages.vi.ts";
import { LEVEL_IN_ADDRESS } from "../procedure-query.ts";
import type { ProcedureLevel } from "../procedure-record.ts";
import type { vi } from "./messages.vi.ts";
import type { SavedVersion, SavingKind, SavingTotals } from "./saving.store.ts";
import type { Saving } from "./saving.ts";
import { ADDRESS, addressOf, KIND_IN_ADDRESS, type SavingRequest } from "./saving-address.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  levelWords: (typeof ProcedureWords)["level"];
  request: SavingRequest;
  saved: SavedVersion[];
  totals: SavingTotals;
  years: number[];
  fields: { value: string; label: string }[];
  first: string | undefined;
  next: string | undefined;
}

const LEVELS: ProcedureLevel[] = ["commune", "province", "ministry", "other"];

export function SavingListView({ ctx, words, levelWords, request, saved, totals, years, fields, first, next }: Props) {
  const { kind, filter } = request;
  const any = { value: "", label: words.any };
  const isFiltered = kind !== undefined || Object.values(filter).some((value) => value !== undefined);
  return (
    <PublicLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: words.procedures, href: "/thu-tuc" }]}
      noIndex={isFiltered || first !== undefined}
    >
      <PageHeading title={words.title} lead={words.lead} />
      {totals.procedures === 0 ? null : <Totals {...{ ctx, words, request, totals }} />}
      <FilterBar action={ADDRESS} isFiltered={isFiltered}>
        <Select
          name="giam"
          label={words.kindLabel}
          value={kind ? KIND_IN_ADDRESS[kind] : ""}
          options={[
            any,
            { value: KIND_IN_ADDRESS.time, label: words.faster },
            { value: KIND_IN_ADDRESS.papers, label: words.fewerPapers },
            { value: KIND_IN_ADDRESS.fee, label: words.cheaper },
          ]}
        />
        <Select
          name="nam"
          label={words.yearLabel}
          value={filter.year ? String(filter.year) : ""}
          options={[any, ...years.map((year) => ({ value: String(year), label: String(year) }))]}
        />
        <Select
          name="cap"
          label={words.levelLabel}
          value={filter.level ? LEVEL_IN_ADDRESS[filter.level] : ""}
          options={[any, ...LEVELS.map((level) => ({ value: LEVEL_IN_ADDRESS[level], label: levelWords[level] }))]}
        />
        <Select
          name="linh-vuc"
          label={words.fieldLabel}
          value={filter.field ? slugify(filter.field, 200) : ""}
          options={[any, ...fields]}
        />
      </FilterBar>
      {saved.length === 0 ? (
        <EmptyList isFiltered={isFiltered} resetHref={ADDRESS} title={words.emptyTitle}>
          {words.emptyHelp}
        </EmptyList>
      ) : (
        <CardList
          level={2}
          label={words.title}
          items={saved.map((one) => ({
            href: `/thu-tuc/${one.code}/so-sanh?tu=${one.number - 1}&den=${one.number}`,
            title: one.name,
            meta: (
              <MetaLine
                items={[
                  words.from(one.validFrom),
                  one.code,
                  one.field,
                  ...(one.decision ? [words.by(one.decision)] : []),
                ]}
              />
            ),
            text: (
              <ul class="govuk-list govuk-list--bullet">
                {tellSaving(one, words).map((sentence) => (
                  <li>{sentence}</li>
                ))}
              </ul>
            ),
          }))}
        />
      )}
      <Pagination previousHref={first} nextHref={next} summary={undefined} />
      {saved.length === 0 ? null : (
        <DownloadLink
          href={addressOf(`${ADDRESS}.csv`, request)}
          title={words.export}
          format="CSV"
          note={words.exportNote}
        />
      )}
      <Details summary={words.how}>
        {words.howText.map((text) => (
          <p class="govuk-body">{text}</p>
        ))}
      </Details>
    </PublicLayout>
  );
}

function Totals({ ctx, words, request, totals }: Pick<Props, "ctx" | "words" | "request" | "totals">) {
  const { slower, morePapers, dearer } = totals;
  const tile = (label: string, kind: SavingKind, value: number, note: string | null) => ({
    label,
    value: formatNumber(value, ctx.lang as Lang),
    unit: words.unit,
    href: addressOf(ADDRESS, { ...request, kind }),
    ...(note === null ? {} : { state: { tone: "good" as const, text: note } }),
  });
  return (
    <>
      <StatTiles
        label={words.tilesLabel}
        tiles={[
          tile(words.faster, "time", totals.faster, totals.daysLess > 0 ? words.fasterNote(totals.daysLess) : null),
          tile(
            words.fewerPapers,
            "papers",
            totals.fewerPapers,
            totals.papersLess > 0 ? words.papersNote(totals.papersLess) : null,
          ),
          tile(words.cheaper, "fee", totals.cheaper, null),
        ]}
      />
      <p class="govuk-body">
        {slower + morePapers + dearer === 0 ? words.other0 : words.other(slower, morePapers, dearer)}
      </p>
    </>
  );
}

/** What a text saves, and what it asks for more, in sentences. */
export function tellSaving({ time, papers, fee }: Saving, words: typeof vi): string[] {
  const less: string[] = [];
  const more: string[] = [];
  if (time && time.after < time.before) less.push(words.time(time.before, time.after, time.unit));
  if (time && time.after > time.before) more.push(words.timeUp(time.before, time.after, time.unit));
  if (papers && papers.after < papers.before) less.push(words.papers(papers.before, papers.after));
  if (papers && papers.after > papers.before) more.push(words.papersUp(papers.before, papers.after));
  if (fee && fee.after < fee.before) less.push(words.fee(fee.before, fee.after));
  if (fee && fee.after > fee.before) more.push(words.feeUp(fee.before, fee.after));
  return [...less, ...more];
}

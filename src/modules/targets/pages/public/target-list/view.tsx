import {
  EmptyState,
  Heading,
  LinkList,
  PageHeading,
  PublicLayout,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { TargetRow } from "../../../load-board.ts";
import type { vi } from "../../../messages.vi.ts";
import { sourceOf } from "../../../source-of.ts";
import { STANDING_TONES } from "../../../standing-tones.ts";
import type { TargetStanding } from "../../../target.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  year: number;
  years: number[];
  rows: TargetRow[];
  counts: Record<TargetStanding, number>;
  unitNames: Map<string, string>;
}

export function PublicTargetListView({ ctx, words, year, years, rows, counts, unitNames }: Props) {
  const said = words.public;
  const byUnit = [...Map.groupBy(rows, (row) => row.target.unitId)];
  const others = years.filter((one) => one !== year);
  return (
    <PublicLayout ctx={ctx} title={`${said.title}, ${said.ofYear(year)}`} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={said.title} caption={said.ofYear(year)} lead={said.lead} />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle}>{said.emptyText}</EmptyState>
      ) : (
        <p class="govuk-body">{words.sums(counts)}</p>
      )}
      {byUnit.map(([unitId, own]) => (
        <section key={unitId}>
          <Heading level={2}>{unitNames.get(unitId) ?? ""}</Heading>
          <Table<TargetRow>
            caption={unitNames.get(unitId) ?? ""}
            captionHidden
            phone="cards"
            rows={own}
            columns={[
              {
                key: "name",
                header: words.name,
                rowHeader: true,
                wide: true,
                cell: ({ target }) => target.name,
              },
              {
                key: "promised",
                header: words.promised,
                cell: ({ target }) => (
                  <>
                    {words.promise(target)}
                    <br />
                    <span class="govuk-hint">{target.document}</span>
                  </>
                ),
              },
              {
                key: "value",
                header: words.value,
                cell: ({ target, last }) =>
                  last ? (
                    <>
                      {words.number(last.value, target.measure)}, {said.asOf(last.asOf)}
                      <br />
                      <span class="govuk-hint">
                        {last.sourceAddress ? (
                          <a href={last.sourceAddress}>{sourceOf(target, last, words)}</a>
                        ) : (
                          sourceOf(target, last, words)
                        )}
                      </span>
                    </>
                  ) : (
                    said.notYet
                  ),
              },
              {
                key: "standing",
                header: words.standing,
                nowrap: true,
                cell: ({ standing }) => <State tone={STANDING_TONES[standing]}>{words.standings[standing]}</State>,
              },
            ]}
          />
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href="/chi-so">
          {said.toIndices}
        </a>
      </p>
      {others.length > 0 ? (
        <>
          <Heading level={2}>{said.years}</Heading>
          <LinkList items={others.map((one) => ({ href: `/chi-tieu?nam=${one}`, text: said.ofYear(one) }))} />
        </>
      ) : null}
    </PublicLayout>
  );
}

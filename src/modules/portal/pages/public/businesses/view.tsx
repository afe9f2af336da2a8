import {
  CardList,
  Columns,
  EmptyState,
  Heading,
  LinkButton,
  LinkList,
  PageHeading,
  PublicLayout,
  SearchBox,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { PublicItem } from "../../../../content/index.ts";
import type { TargetInPublic } from "../../../../targets/index.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: (typeof vi)["businesses"];
  /** In the order in which they come in the life of a business. */
  situations: { slug: string; title: string; summary: string; group: string }[];
  items: PublicItem[];
  /** What units promise about competitiveness this year, PCI among it, and where it stands. */
  targets: TargetInPublic[];
  unitNames: Map<string, string>;
}

export function BusinessesView({ ctx, words, situations, items, targets, unitNames }: Props) {
  return (
    <PublicLayout ctx={ctx} title={words.title} description={words.lead} breadcrumbs={[]} islands={["suggest"]} share>
      <PageHeading title={words.title} lead={words.lead} />
      <SearchBox
        action="/thu-tuc"
        label={words.search}
        hint={words.searchHint}
        suggestFrom="/api/v1/procedures/suggest"
      />
      {situations.length === 0 ? (
        <EmptyState title={words.noSituations} drawing="search">
          <p class="govuk-body">{words.noSituationsHelp}</p>
          <LinkButton href="/thu-tuc" variant="secondary">
            {words.toProcedures}
          </LinkButton>
        </EmptyState>
      ) : (
        <section>
          <Heading level={2}>{words.situations}</Heading>
          <CardList
            label={words.situations}
            look="grid"
            items={situations.map((one) => ({
              href: `/tinh-huong/${one.slug}`,
              title: one.title,
              meta: one.group,
              text: one.summary,
            }))}
          />
        </section>
      )}
      {targets.length > 0 ? (
        <section>
          <Heading level={2}>{words.figures}</Heading>
          <Table
            caption={words.figures}
            captionHidden
            phone="cards"
            rows={targets}
            columns={[
              {
                key: "name",
                header: words.figure,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    {row.name}
                    <br />
                    <span class="govuk-hint">{unitNames.get(row.unitId) ?? ""}</span>
                  </>
                ),
              },
              { key: "promise", header: words.promised, nowrap: true, cell: (row) => row.promise },
              {
                key: "reached",
                header: words.reached,
                cell: (row) => (
                  <>
                    {row.reached}
                    {row.source ? (
                      <>
                        <br />
                        <span class="govuk-hint">
                          {row.sourceAddress ? <a href={row.sourceAddress}>{row.source}</a> : row.source}
                        </span>
                      </>
                    ) : null}
                  </>
                ),
              },
              {
                key: "standing",
                header: words.standing,
                nowrap: true,
                cell: (row) => <State tone={row.tone}>{row.standing}</State>,
              },
            ]}
          />
        </section>
      ) : null}
      <Columns>
        <section>
          <Heading level={2}>{words.news}</Heading>
          {items.length > 0 ? (
            <CardList
              label={words.news}
              items={items.map((item) => ({
                href: `/tin-tuc/${item.slug}`,
                title: item.title,
                text: item.summary,
                meta: `${formatDate(item.publishedAt)} · ${unitNames.get(item.unitId) ?? ""}`,
              }))}
            />
          ) : (
            <p class="govuk-body">{words.noNews}</p>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/tin-tuc?cho=businesses">
              {words.allNews}
            </a>
          </p>
        </section>
        <section>
          <Heading level={2}>{words.speak}</Heading>
          <LinkList
            label={words.speak}
            items={[
              { href: "/phan-anh?trang=/doanh-nghiep", text: words.ask },
              { href: "/van-de", text: words.problems },
              { href: "/chi-tieu", text: words.targets },
              { href: "/dang-ky-nhan-tin", text: words.follow },
            ]}
          />
        </section>
      </Columns>
    </PublicLayout>
  );
}

import {
  CardList,
  Heading,
  InsetText,
  LinkList,
  MetaLine,
  PageHeading,
  Pagination,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { PublicItem } from "../../../../content/index.ts";
import type { PressPiece } from "../../../../plans/index.ts";
import type { Piece } from "../../../../press/index.ts";
import { type Column, hasItems, hasPress } from "../../../column.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  column: Column;
  items: PublicItem[];
  press: PressPiece[];
  /** Of papers and periodicals, as the log of the press has them: with issue and pages. */
  printed: Piece[];
  unitNames: Map<string, string>;
  nextItems: string | null;
  nextPress: string | null;
}

export function ColumnView({ ctx, words, column, ...props }: Props) {
  const said = words.public;
  const path = `/chuyen-muc/${column.slug}`;
  return (
    <PublicLayout
      ctx={ctx}
      title={column.name}
      description={column.about}
      breadcrumbs={[{ text: said.title, href: "/chuyen-muc" }]}
      share
      head={<link rel="alternate" type="application/atom+xml" title={column.name} href={`${path}/feed.atom`} />}
    >
      <PageHeading title={column.name} caption={words.genres[column.genre]} lead={column.about} />
      <MetaLine items={[props.unitNames.get(column.unitId) ?? "", ...(column.outlet ? [column.outlet] : [])]} />
      {column.endedOn ? <InsetText>{said.ended(column.endedOn, column.endedReason ?? "")}</InsetText> : null}
      {hasItems(column) ? (
        <section>
          <Heading level={2}>{said.items}</Heading>
          {props.items.length === 0 ? (
            <p class="govuk-body">{said.noItems}</p>
          ) : (
            <CardList
              label={said.items}
              items={props.items.map((item) => ({
                href: `/tin-tuc/${item.slug}`,
                title: item.title,
                meta: `${formatDate(item.publishedAt)} · ${props.unitNames.get(item.unitId) ?? ""}`,
                text: item.summary,
              }))}
            />
          )}
          {props.nextItems ? (
            <Pagination nextHref={`${path}?truoc=${encodeURIComponent(props.nextItems)}`} summary={said.olderItems} />
          ) : null}
        </section>
      ) : null}
      {hasPress(column) ? (
        <section>
          <Heading level={2}>{said.press}</Heading>
          {props.press.length === 0 && props.printed.length === 0 ? (
            <p class="govuk-body">{said.noPress}</p>
          ) : (
            <ul class="govuk-list govuk-list--spaced">
              {props.press.map((piece) => (
                <li key={piece.id}>
                  {piece.url ? <a href={piece.url}>{piece.title}</a> : <strong>{piece.title}</strong>}
                  <br />
                  <span class="govuk-hint">{said.pressMeta(piece.outlet, piece.happenedOn, piece.airMinutes)}</span>
                </li>
              ))}
              {props.printed.map((piece) => (
                <li key={piece.id}>
                  {piece.url ? <a href={piece.url}>{piece.title}</a> : <strong>{piece.title}</strong>}
                  <br />
                  <span class="govuk-hint">
                    {said.printedMeta(piece.outletName, piece.happenedOn, piece.issueNumber, piece.pages)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {props.nextPress ? (
            <Pagination nextHref={`${path}?bao=${encodeURIComponent(props.nextPress)}`} summary={said.olderPress} />
          ) : null}
        </section>
      ) : null}
      <LinkList
        items={[
          { href: `${path}/feed.atom`, text: said.feed },
          { href: "/chuyen-muc", text: said.all },
        ]}
      />
    </PublicLayout>
  );
}

import {
  CardList,
  EmptyState,
  LinkList,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { Column } from "../../../column.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  columns: Column[];
}

export function PublicColumnListView({ ctx, words, columns }: Props) {
  const said = words.public;
  const title = ctx.site.slug ? said.titleOf(ctx.site.name) : said.title;
  return (
    <PublicLayout ctx={ctx} title={title} description={said.lead} breadcrumbs={[]}>
      <PageHeading title={title} lead={said.lead} />
      {columns.length === 0 ? (
        <EmptyState title={said.emptyTitle}>{said.emptyText}</EmptyState>
      ) : (
        <CardList
          level={2}
          label={title}
          items={columns.map((column) => ({
            href: `/chuyen-muc/${column.slug}`,
            title: column.name,
            meta: [words.genres[column.genre], column.outlet].filter(Boolean).join(" · "),
            text: column.about,
          }))}
        />
      )}
      {ctx.site.slug ? <LinkList items={[{ href: "/chuyen-muc", text: said.all }]} /> : null}
    </PublicLayout>
  );
}

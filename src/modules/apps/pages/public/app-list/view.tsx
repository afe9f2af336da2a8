import {
  CardList,
  EmptyState,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { PublicApp } from "../../../app.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi.public;
  apps: PublicApp[];
}

export function PublicAppListView({ ctx, words, apps }: Props) {
  return (
    <PublicLayout ctx={ctx} title={words.title} description={words.lead} breadcrumbs={[]}>
      <PageHeading title={words.title} lead={words.lead} />
      {apps.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <CardList
          level={2}
          label={words.title}
          items={apps.map((app) => ({
            href: `/ung-dung/${app.id}`,
            title: app.name,
            meta: words.of(app.agency),
            text: app.purpose,
          }))}
        />
      )}
    </PublicLayout>
  );
}

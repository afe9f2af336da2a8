import {
  CardList,
  EmptyState,
  Heading,
  MetaLine,
  PageHeading,
  PublicLayout,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { PublicIssue } from "../../../bulletin.store.ts";
import { issueSlug } from "../../../bulletin.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  siteName: string;
  base: string;
  year: number | null;
  years: number[];
  issues: PublicIssue[];
}

export function ArchiveView({ ctx, words, siteName, base, year, years, issues }: Props) {
  const said = words.public;
  const path = `${base}/ban-tin`;
  const shownYears = [...new Set(issues.map((one) => one.year))];
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      description={said.lead}
      breadcrumbs={[]}
      head={
        <link rel="alternate" type="application/atom+xml" title={said.titleOf(siteName)} href={`${path}/feed.atom`} />
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      {years.length > 1 ? (
        <Tabs
          label={said.years}
          items={[
            { href: path, label: said.allYears, current: year === null },
            ...years.map((one) => ({ href: `${path}?nam=${one}`, label: String(one), current: one === year })),
          ]}
        />
      ) : null}
      {issues.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="board">
          {said.emptyText} <a href={`${base}/thang-nay`}>{said.emptyLink}</a>
        </EmptyState>
      ) : (
        <>
          <MetaLine
            items={[
              <a key="feed" href={`${path}/feed.atom`}>
                {said.feed}
              </a>,
              <a key="mail" href={`${base}/dang-ky-nhan-tin?bantin=1`}>
                {said.byMail}
              </a>,
            ]}
          />
          {shownYears.map((one) => (
            <section key={one}>
              <Heading level={2} size="m">
                {`${said.years} ${one}`}
              </Heading>
              <CardList
                label={`${said.years} ${one}`}
                items={issues
                  .filter((issue) => issue.year === one)
                  .map((issue) => ({
                    href: `${path}/${issueSlug(issue)}`,
                    title: `${words.issue(issue.number, issue.year)}: ${issue.cover}`,
                    meta: [
                      words.period(issue.periodFrom, issue.periodTo),
                      said.entries(issue.entries),
                      issue.republishedAt
                        ? said.correctedOn(issue.republishedAt)
                        : issue.publishedAt
                          ? said.publishedOn(issue.publishedAt)
                          : "",
                    ]
                      .filter(Boolean)
                      .join(" · "),
                  }))}
              />
            </section>
          ))}
        </>
      )}
    </PublicLayout>
  );
}

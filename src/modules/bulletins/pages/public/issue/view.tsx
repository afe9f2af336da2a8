import {
  DownloadLink,
  Heading,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { RatePage } from "../../../../feedback/index.ts";
import type { PublicIssue } from "../../../bulletin.store.ts";
import { type Bulletin, issueSlug } from "../../../bulletin.ts";
import type { IssueView } from "../../../issue-view.ts";
import type { vi } from "../../../messages.vi.ts";
import { IssueContent } from "./content.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  base: string;
  address: string;
  issue: IssueView;
  others: PublicIssue[];
}

export function IssuePageView({ ctx, words, base, address, issue, others }: Props) {
  const said = words.public;
  const { bulletin, version } = issue;
  const title = words.issueOf(bulletin.number, bulletin.year, issue.unit.name);
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      description={version.cover}
      breadcrumbs={[{ text: said.title, href: base }]}
      address={address}
      share
      head={
        <link
          rel="alternate"
          type="application/atom+xml"
          title={said.titleOf(issue.unit.name)}
          href={`${base}/feed.atom`}
        />
      }
    >
      <PageHeading
        title={version.cover}
        caption={`${said.title} ${words.issue(bulletin.number, bulletin.year).toLowerCase()} · ${words.period(bulletin.periodFrom, bulletin.periodTo)}`}
      />
      <MetaLine
        items={[
          issue.unit.name,
          ...(bulletin.publishedAt
            ? [
                <time key="out" dateTime={bulletin.publishedAt.toISOString()}>
                  {said.publishedOn(bulletin.publishedAt)}
                </time>,
              ]
            : []),
          ...(bulletin.republishedAt
            ? [
                <time key="again" dateTime={bulletin.republishedAt.toISOString()}>
                  {said.correctedOn(bulletin.republishedAt)}
                </time>,
              ]
            : []),
        ]}
      />
      {issue.corrections.length > 0 ? (
        <NotificationBanner tone="info" title={said.correction}>
          {issue.corrections.map((one) => (
            <p key={one.number} class="govuk-body">
              {formatDate(one.approvedAt)}: {one.correctionNote}
            </p>
          ))}
        </NotificationBanner>
      ) : null}
      <IssueContent words={words} issue={issue} />
      <DownloadLink href={`${base}/${issueSlug(bulletin)}/ban-in.pdf`} title={said.print} format="PDF" />
      {others.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.othersTitle}
          </Heading>
          <LinkList
            label={said.othersTitle}
            items={[
              ...others.map((one) => ({
                href: `${base}/${issueSlug(one)}`,
                text: `${words.issue(one.number, one.year)}: ${one.cover}`,
              })),
              { href: base, text: said.allIssues },
            ]}
          />
        </>
      ) : null}
      <RatePage path={`${base}/${issueSlug(bulletin)}`} />
    </PublicLayout>
  );
}

export function WithdrawnIssueView({
  ctx,
  words,
  base,
  bulletin,
}: Pick<Props, "ctx" | "words" | "base"> & { bulletin: Bulletin }) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={[{ text: said.title, href: base }]} noIndex>
      <PageHeading
        title={said.withdrawnTitle}
        caption={words.issue(bulletin.number, bulletin.year)}
        lead={bulletin.withdrawnAt ? said.withdrawnText(bulletin.withdrawnAt, bulletin.withdrawnReason ?? "") : ""}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={base}>
          {said.allIssues}
        </a>
      </p>
    </PublicLayout>
  );
}

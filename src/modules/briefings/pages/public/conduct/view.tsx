import {
  CardList,
  DownloadLink,
  EmptyState,
  Heading,
  LinkButton,
  PageHeading,
  Prose,
  PublicLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { StructuredText } from "../../../../content/index.ts";
import type { Briefing, BriefingVersion } from "../../../briefing.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Sums } from "../../../readings.store.ts";
import { CONDUCT } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  briefing: Briefing;
  current: BriefingVersion;
  unit: string;
}

export function ConductView({
  ctx,
  words,
  briefing,
  current,
  unit,
  sums,
  today,
}: Props & { sums: Sums; today: string }) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={current.title} breadcrumbs={[{ text: said.listTitle, href: CONDUCT }]}>
      <PageHeading title={current.title} caption={unit} lead={said.lead(unit)} />
      <Prose>
        <StructuredText text={current.body} />
      </Prose>
      {current.attachments.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.files}
          </Heading>
          {current.attachments.map((file) => (
            <p class="govuk-body" key={file.id}>
              <DownloadLink
                href={`${CONDUCT}/${briefing.id}/tep/${file.id}`}
                title={file.label}
                format={file.fileName.split(".").at(-1)?.toUpperCase() ?? ""}
              />
            </p>
          ))}
        </>
      ) : null}
      {sums.people > 0 ? <p class="govuk-body">{said.share(sums.read, sums.people, today)}</p> : null}
      <p class="govuk-hint">{said.versionSince(current.number, current.decidedAt ?? current.writtenAt)}</p>
      <p class="govuk-body">{said.wrong}</p>
      <LinkButton href="/phan-anh" variant="secondary">
        {said.tell}
      </LinkButton>
    </PublicLayout>
  );
}

export function ConductWithdrawnView({ ctx, words, briefing, unit }: Props) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.withdrawnTitle} breadcrumbs={[{ text: said.listTitle, href: CONDUCT }]} noIndex>
      <PageHeading title={said.withdrawnTitle} />
      <p class="govuk-body">{said.withdrawnText(unit, briefing.withdrawnReason ?? "")}</p>
    </PublicLayout>
  );
}

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  rows: { id: string; unit: string; publishedAt: Date }[];
}

export function ConductListView({ ctx, words, rows }: ListProps) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.listTitle}>
      <PageHeading title={said.listTitle} lead={said.listLead} />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="search" level={2}>
          {said.emptyText}
        </EmptyState>
      ) : (
        <CardList
          level={2}
          items={rows.map((row) => ({
            href: `${CONDUCT}/${row.id}`,
            title: row.unit,
            text: said.since(row.publishedAt),
          }))}
        />
      )}
    </PublicLayout>
  );
}

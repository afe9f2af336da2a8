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
import type { Briefing, BriefingKind, BriefingVersion } from "../../../briefing.ts";
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
      <PageHeading
        title={current.title}
        caption={unit}
        lead={briefing.kind === "conduct" ? said.lead(unit) : said.publicLead(unit)}
      />
      <Prose>
        <StructuredText text={current.body} />
      </Prose>
      <DownloadLink href={`${CONDUCT}/${briefing.id}/ap-phich.pdf`} title={said.posters} format="PDF, A3" />
      {current.attachments.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.files}
          </Heading>
          {current.attachments.map((file) => (
            <DownloadLink
              key={file.id}
              href={`${CONDUCT}/${briefing.id}/tep/${file.id}`}
              title={file.label}
              format={file.fileName.split(".").at(-1)?.toUpperCase() ?? ""}
            />
          ))}
        </>
      ) : null}
      {briefing.kind === "conduct" && sums.people > 0 ? (
        <p class="govuk-body">{said.share(sums.read, sums.people, today)}</p>
      ) : null}
      <p class="govuk-hint">{said.versionSince(current.number, current.decidedAt ?? current.writtenAt)}</p>
      <p class="govuk-body">{briefing.kind === "conduct" ? said.wrong : said.publicWrong}</p>
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
  groups: { kind: BriefingKind; rows: { id: string; unit: string; publishedAt: Date }[] }[];
}

export function ConductListView({ ctx, words, groups }: ListProps) {
  const said = words.public;
  return (
    <PublicLayout ctx={ctx} title={said.listTitle}>
      <PageHeading title={said.listTitle} lead={said.listLead} />
      {groups.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="search" level={2}>
          {said.emptyText}
        </EmptyState>
      ) : (
        groups.map((group) => (
          <section key={group.kind}>
            <Heading level={2}>{words.kinds[group.kind]}</Heading>
            <CardList
              label={words.kinds[group.kind]}
              items={group.rows.map((row) => ({
                href: `${CONDUCT}/${row.id}`,
                title: row.unit,
                text: said.since(row.publishedAt),
              }))}
            />
          </section>
        ))
      )}
    </PublicLayout>
  );
}

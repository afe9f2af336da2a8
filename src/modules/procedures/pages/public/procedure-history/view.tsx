import {
  LinkList,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { ProcedureEnd, VersionHead } from "../../../procedure.store.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  code: string;
  versions: VersionHead[];
  end: ProcedureEnd | null;
}

export function ProcedureHistoryView({ ctx, words, code, versions, end }: Props) {
  const name = versions[0]?.name ?? code;
  const title = words.historyTitle(name);
  const head = words.historyHead;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.procedures, href: "/thu-tuc" },
        { text: code, href: `/thu-tuc/${code}` },
      ]}
    >
      <PageHeading title={title} caption={code} lead={words.historyLead} />
      {end ? (
        <NotificationBanner tone="warning" heading={words.ended[end.kind](end.on)}>
          <p class="govuk-body">
            {end.decision ? `${words.endedBy(end.decision)} ` : ""}
            {end.authority ? words.movedTo(end.authority) : ""}
          </p>
          {end.successors.length > 0 ? (
            <LinkList
              label={words.successors}
              items={end.successors.map((one) => ({
                href: `/thu-tuc/${one.code}`,
                text: one.name ?? one.code,
                note: one.code,
              }))}
            />
          ) : null}
        </NotificationBanner>
      ) : null}
      <Table
        caption={title}
        captionHidden
        phone="cards"
        rows={versions}
        columns={[
          {
            key: "number",
            header: head.version,
            rowHeader: true,
            cell: (row) => <a href={`/thu-tuc/${code}?on=${row.validFrom}`}>{words.staff.versionTitle(row.number)}</a>,
          },
          { key: "from", header: head.from, cell: (row) => formatDate(row.validFrom) },
          {
            key: "to",
            header: head.to,
            cell: (row) =>
              row.validTo === null
                ? words.historyOpen
                : row.validTo === row.validFrom
                  ? words.historyNever
                  : formatDate(row.validTo),
          },
          { key: "decision", header: head.decision, cell: (row) => row.decisionNumber ?? "–" },
          {
            key: "source",
            header: head.source,
            cell: (row) => (
              <>
                {row.changeKind ? words.changeKind[row.changeKind] : words.versionSource[row.source]}
                {row.reason ? <span class="govuk-hint">{row.reason}</span> : null}
              </>
            ),
          },
          {
            key: "compare",
            header: head.act,
            cell: (row) =>
              row.number > 1 ? (
                <a href={`/thu-tuc/${code}/so-sanh?tu=${row.number - 1}&den=${row.number}`}>
                  {words.compareWithBefore(row.number - 1)}
                </a>
              ) : (
                words.firstVersion
              ),
          },
        ]}
      />
    </PublicLayout>
  );
}

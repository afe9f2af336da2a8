import { shift } from "../../../../../platform/calendar/index.ts";
import {
  LinkList,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { ProcedureEnd, VersionHead } from "../../../procedure.store.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  code: string;
  versions: VersionHead[];
  /** Sentences on what a version changed, by its number. */
  told: Map<number, string[]>;
  end: ProcedureEnd | null;
  today: string;
}

/** Sentences shown of each version; all of them stand on the page of differences. */
const SHOWN = 3;

export function ProcedureHistoryView({ ctx, words, code, versions, told, end, today }: Props) {
  const name = versions[0]?.name ?? code;
  const title = words.historyTitle;
  const head = words.historyHead;
  return (
    <PublicLayout
      ctx={ctx}
      title={`${title}: ${name}`}
      breadcrumbs={[
        { text: words.procedures, href: "/thu-tuc" },
        { text: code, href: `/thu-tuc/${code}` },
      ]}
    >
      <PageHeading title={title} caption={code} legalName={name} lead={words.historyLead} />
      {end ? (
        <NotificationBanner tone="warning" heading={words[end.on > today ? "willEnd" : "ended"][end.kind](end.on)}>
          <p class="govuk-body">
            {end.decision ? `${words.endedBy(end.decision)} ` : ""}
            {end.authority ? words[end.on > today ? "willMoveTo" : "movedTo"](end.authority) : ""}
          </p>
          {end.successors.length > 0 ? (
            <LinkList
              label={words[end.on > today ? "willSucceed" : "successors"]}
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
            nowrap: true,
            // What holds today stands at the procedure's own address; a copy on a stick need not hold it twice.
            cell: (row) => (
              <a href={holdsOn(row, today) ? `/thu-tuc/${code}` : `/thu-tuc/${code}?on=${row.validFrom}`}>
                {words.staff.versionTitle(row.number)}
              </a>
            ),
          },
          { key: "held", header: head.held, cell: (row) => held(row, today, words) },
          {
            key: "decision",
            header: head.decision,
            cell: (row) => (
              <>
                {row.decisionNumber ? <span class="db-nowrap">{row.decisionNumber}</span> : null}{" "}
                <span class="govuk-hint db-hint-line">
                  {row.changeKind ? words.changeKind[row.changeKind] : words.versionSource[row.source]}
                </span>
              </>
            ),
          },
          {
            key: "changes",
            header: head.changes,
            wide: true,
            cell: (row) => <Changes code={code} row={row} told={told.get(row.number) ?? []} words={words} />,
          },
        ]}
      />
    </PublicLayout>
  );
}

function Changes({ code, row, told, words }: { code: string; row: VersionHead; told: string[]; words: typeof vi }) {
  if (row.number === 1) return <>{words.firstVersion}</>;
  const more = Math.max(0, told.length - SHOWN);
  return (
    <>
      {row.reason ? <p class="govuk-body">{row.reason}</p> : null}
      {told.length > 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {told.slice(0, SHOWN).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <a href={`/thu-tuc/${code}/so-sanh?tu=${row.number - 1}&den=${row.number}`}>
        {words.seeChanges(more)}
        <span class="govuk-visually-hidden"> {words.compareWithBefore(row.number - 1)}</span>
      </a>
    </>
  );
}

function held(row: VersionHead, today: string, words: typeof vi): string {
  if (row.validTo === row.validFrom) return words.heldNever(row.validFrom);
  if (row.validTo !== null) return words.held(row.validFrom, shift(row.validTo, -1));
  return row.validFrom > today ? words.heldFrom(row.validFrom) : words.heldSince(row.validFrom);
}

const holdsOn = (version: VersionHead, day: string): boolean =>
  version.validFrom <= day && (version.validTo === null || day < version.validTo);

import {
  ActWithReason,
  ErrorSummary,
  Heading,
  LinkButton,
  PageHeading,
  StaffLayout,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Head, HeadFacts } from "../../../head.ts";
import { factInWords } from "../../../head-proposals.ts";
import type { HeadChange } from "../../../heads.store.ts";
import type { vi } from "../../../messages.vi.ts";
import { HeadMark, REGISTER } from "../head-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  head: Head;
  unit: string;
  history: Head[];
  today: string;
  mayEdit: boolean;
  reason: string;
  errors: FormErrors;
  changes: HeadChange[];
}

export function HeadRecordView({ ctx, words, head, unit, history, today, mayEdit, reason, errors, changes }: Props) {
  const said = words.record;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={head.personName}
      breadcrumbs={[{ text: words.title, href: REGISTER }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading
        title={head.personName}
        caption={head.office}
        state={<HeadMark head={head} today={today} words={words} />}
      />
      <SummaryList
        compact
        rows={[
          { key: words.unit, value: <a href={`/can-bo/to-chuc/${head.unitId}`}>{unit}</a> },
          { key: words.time, value: words.span(head.fromOn, head.toOn) },
          {
            key: words.decision,
            value: words.decided(head.decisionNumber, head.decisionOn, head.decisionIssuer),
          },
          ...(head.withdrawnReason ? [{ key: words.times.withdrawn, value: head.withdrawnReason }] : []),
        ]}
      />
      {mayEdit ? (
        <>
          <LinkButton href={`${REGISTER}/${head.id}/sua`} variant="secondary">
            {said.edit}
          </LinkButton>
          <ActWithReason
            summary={said.withdraw}
            variant="warning"
            action={`${REGISTER}/${head.id}/rut`}
            help={said.withdrawHelp}
            label={said.reason}
            value={reason}
            {...errorIn(errors)("reason")}
            isOpen={list.length > 0}
          />
        </>
      ) : null}
      <Heading level={2} size="m">
        {said.history}
      </Heading>
      <Table
        caption={said.history}
        captionHidden
        phone="cards"
        rows={history}
        columns={[
          {
            key: "person",
            header: words.person,
            rowHeader: true,
            wide: true,
            cell: (row) =>
              row.id === head.id ? row.personName : <a href={`${REGISTER}/${row.id}`}>{row.personName}</a>,
          },
          { key: "office", header: words.office, cell: (row) => row.office },
          { key: "time", header: words.time, nowrap: true, cell: (row) => words.span(row.fromOn, row.toOn) },
          { key: "state", header: words.state, cell: (row) => <HeadMark head={row} today={today} words={words} /> },
        ]}
      />
      {changes.length > 0 ? (
        <Table<HeadChange>
          caption={said.changes}
          phone="cards"
          rows={changes}
          columns={[
            { key: "at", header: said.changedAt, rowHeader: true, nowrap: true, cell: (row) => formatDateTime(row.at) },
            { key: "what", header: said.changed, wide: true, cell: (row) => <Before change={row} words={words} /> },
            { key: "reason", header: said.why, cell: (row) => row.reason },
            {
              key: "who",
              header: said.who,
              cell: (row) => said.changedBy(row.writtenByName, row.approvedByName),
            },
          ]}
        />
      ) : null}
      <p class="govuk-hint">{said.enteredBy(head.createdByName, head.approvedByName)}</p>
    </StaffLayout>
  );
}

/** What the entry said before. */
function Before({ change, words }: { change: HeadChange; words: typeof vi }) {
  const keys = Object.keys(change.before) as (keyof HeadFacts)[];
  return (
    <>
      <strong>{words.record.kinds[change.kind]}</strong>
      {keys.map((key) => (
        <div>{words.record.before(words.record.facts[key], factInWords(key, change.before[key] ?? null, words))}</div>
      ))}
    </>
  );
}

import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Details,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Tag,
  TextArea,
  Timeline,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { ToldChange } from "../../../change-words.ts";
import { ChangesView } from "../../../changes-view.tsx";
import type { Draft } from "../../../draft.store.ts";
import type { vi } from "../../../messages.vi.ts";
import type { ProcedureEnd, Version, VersionHead } from "../../../procedure.store.ts";
import { factsOf } from "../../../procedure-facts.ts";
import type { Doubt } from "../../../procedure-record.ts";

type Words = typeof vi;

interface Props {
  ctx: ViewContext;
  words: Words;
  code: string;
  /** In force today, else the newest. */
  current: Version | null;
  end: ProcedureEnd | null;
  versions: VersionHead[];
  draft: Draft | null;
  /** Names of the procedures that a proposed end names as successors. */
  successorNames: Map<string, string>;
  changes: ToldChange[];
  mayEdit: boolean;
  mayPublish: boolean;
  isWriter: boolean;
  settleRefusal: "own-draft" | "draft-settled" | null;
  done: "published" | "proposed" | "returned" | "withdrawn" | "endedDone" | null;
  returnNote: string;
  returnNoteError: string | undefined;
  refusal: string | null;
}

const BASE = "/can-bo/thu-tuc";

export function StaffRecordView(props: Props) {
  const { ctx, words, code, current, end, draft, done, refusal, returnNoteError } = props;
  const own = words.staff;
  const name = current?.name ?? draft?.record.name ?? code;
  return (
    <StaffLayout
      ctx={ctx}
      title={name}
      hasErrors={returnNoteError !== undefined || refusal !== null}
      breadcrumbs={[{ text: own.title, href: BASE }]}
      notice={
        <>
          {returnNoteError ? <ErrorSummary errors={[{ field: "note", message: returnNoteError }]} /> : null}
          {refusal ? <WarningText>{refusal}</WarningText> : null}
          {done ? <NotificationBanner tone="success" heading={own[done]} /> : null}
        </>
      }
      aside={<Versions {...props} />}
    >
      <PageHeading
        title={name}
        caption={code}
        state={
          <>
            {end ? (
              <State tone="bad">{words.endedState[end.kind]}</State>
            ) : current ? (
              <State tone="good">{words.historyOpen}</State>
            ) : null}
            {current?.record.nameOnly ? <Tag>{words.nameOnlyTag}</Tag> : null}
          </>
        }
      />
      <Acts {...props} />
      {draft ? <Waiting {...props} draft={draft} /> : null}
      {current ? <Facts current={current} words={words} /> : null}
      {current ? <Doubts doubts={current.record.doubts ?? []} words={words} /> : null}
    </StaffLayout>
  );
}

function Acts({ words, code, current, end, draft, mayEdit }: Props) {
  const own = words.staff;
  const editRefusal = !mayEdit ? own.needEditor : draft ? own.alreadyWaiting : undefined;
  const endRefusal = !mayEdit ? own.needEditor : draft ? own.alreadyWaiting : undefined;
  return (
    <ButtonGroup>
      {current ? (
        <LinkButton href={`${BASE}/${code}/sua`} disabledReason={editRefusal}>
          {own.edit}
        </LinkButton>
      ) : null}
      {current && !end ? (
        <LinkButton href={`${BASE}/${code}/cham-dut`} variant="secondary" disabledReason={endRefusal}>
          {own.end}
        </LinkButton>
      ) : null}
      {current ? (
        <LinkButton href={`/thu-tuc/${code}`} variant="quiet">
          {own.openPublic}
        </LinkButton>
      ) : null}
    </ButtonGroup>
  );
}

function Waiting({
  words,
  code,
  draft,
  successorNames,
  changes,
  mayPublish,
  isWriter,
  settleRefusal,
  returnNote,
  returnNoteError,
}: Props & { draft: Draft }) {
  const own = words.staff;
  const isEnd = draft.act === "end";
  const reason = !mayPublish ? own.needApprover : settleRefusal ? words.moveRefusals[settleRefusal]() : undefined;
  return (
    <Card
      title={isEnd ? own.waitingEndTitle(draft.writtenByName) : own.waitingTitle(draft.writtenByName)}
      tone="waiting"
    >
      <SummaryList
        compact
        rows={[
          ...(draft.endKind ? [{ key: words.endForm.kind, value: words.endForm.kinds[draft.endKind] }] : []),
          ...(draft.changeKind
            ? [{ key: words.edit.changeKind, value: words.edit.changeKinds[draft.changeKind].label }]
            : []),
          { key: isEnd ? words.endForm.on : words.edit.validFrom, value: formatDate(draft.validFrom) },
          ...(isEnd ? [] : [{ key: words.edit.reason, value: draft.reason }]),
          ...(draft.endSuccessors.length > 0
            ? [
                {
                  key: words.endForm.successors,
                  value: draft.endSuccessors.map((one) => (
                    <span class="db-facts__line">
                      <a href={`${BASE}/${one}`}>{successorNames.get(one) ?? one}</a> {one}
                    </span>
                  )),
                },
              ]
            : []),
          ...(draft.endAuthority ? [{ key: words.endForm.authority, value: draft.endAuthority }] : []),
          ...(draft.endNote ? [{ key: words.endForm.note, value: draft.endNote }] : []),
          ...(draft.decisionNumber ? [{ key: words.edit.decisionNumber, value: draft.decisionNumber }] : []),
          { key: own.waitingHead.at, value: formatDateTime(draft.writtenAt) },
        ]}
      />
      {isEnd ? null : <ChangesView changes={changes} words={words} level={3} />}
      <ButtonGroup>
        <ActButton action={`${BASE}/${code}/cong-bo`} fields={{ draft: String(draft.id) }} disabledReason={reason}>
          {isEnd ? own.publishEnd : own.publish}
        </ActButton>
        {isWriter ? (
          <ActButton action={`${BASE}/${code}/rut-lai`} fields={{ draft: String(draft.id) }} variant="secondary">
            {own.withdraw}
          </ActButton>
        ) : null}
      </ButtonGroup>
      {reason === undefined ? (
        <Form action={`${BASE}/${code}/tra-lai`}>
          <input type="hidden" name="draft" value={String(draft.id)} />
          <TextArea
            name="note"
            label={own.returnNote}
            hint={own.returnNoteHint}
            rows={3}
            value={returnNote}
            error={returnNoteError}
          />
          <Button variant="secondary">{own.return}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

function Facts({ current, words }: { current: Version; words: Words }) {
  const { record } = current;
  const facts = factsOf(record, words);
  const rows: [string, string][] = [
    [words.field, record.field],
    [words.levelFilter, record.levels.map((level) => words.level[level]).join(", ")],
    [words.agency.implementing, record.agencies.implementing],
    [words.fact.fee, facts.fee.join("; ")],
    [words.fact.time, facts.time.join("; ")],
    [words.fact.how, facts.how],
    [words.applicants, record.applicants.join("; ")],
    [words.results, record.results.join("; ")],
    [words.decision, record.decision?.number ?? ""],
  ];
  return (
    <Card title={words.staff.facts}>
      <SummaryList rows={rows.filter(([, value]) => value !== "").map(([key, value]) => ({ key, value }))} />
      {record.legalBases.length > 0 ? (
        <Details summary={`${words.legalBases} (${record.legalBases.length})`}>
          <ul class="govuk-list govuk-list--bullet">
            {record.legalBases.map((one) => (
              <li>{one.text}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Card>
  );
}

function Doubts({ doubts, words }: { doubts: readonly Doubt[]; words: Words }) {
  const own = words.staff;
  return (
    <Card title={own.doubtsTitle}>
      {doubts.length === 0 ? (
        <p class="govuk-body">{own.doubtsNone}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {doubts.map((doubt) => {
            const index = /^methods\.(\d+)/.exec(doubt.at)?.[1];
            return (
              <li>
                {index === undefined
                  ? words.doubts[doubt.code]
                  : `${words.doubts[doubt.code]} (${own.doubtPlace(Number(index))})`}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}

function Versions({ words, code, versions, end }: Props) {
  const own = words.staff;
  const items = versions.map((version) => ({
    title: own.versionTitle(version.number),
    when: formatDate(version.validFrom),
    datetime: version.validFrom,
    who:
      version.source === "import"
        ? words.versionSource.import
        : own.versionBy(version.writtenByName, version.publishedByName),
    children: (
      <>
        {version.reason ? <p class="govuk-body-s">{version.reason}</p> : null}
        {version.number > 1 ? (
          <a href={`/thu-tuc/${code}/so-sanh?tu=${version.number - 1}&den=${version.number}`}>{own.compare}</a>
        ) : null}
      </>
    ),
  }));
  const ended = end
    ? [
        {
          title: words.endedState[end.kind],
          when: formatDate(end.on),
          datetime: end.on,
          who: end.decision ?? undefined,
          children: end.note,
          tone: "bad" as const,
        },
      ]
    : [];
  return (
    <Card title={own.versions}>
      <Timeline label={own.versions} items={[...ended, ...items]} />
    </Card>
  );
}

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
import { formatDate, formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import type { ToldChange } from "../../../change-words.ts";
import { ChangesView } from "../../../changes-view.tsx";
import type { Draft } from "../../../draft.store.ts";
import { en as editEn } from "../../../edit/messages.en.ts";
import { vi as editVi } from "../../../edit/messages.vi.ts";
import type { vi } from "../../../messages.vi.ts";
import type { ProcedureEnd, Version } from "../../../procedure.store.ts";
import { factsOf } from "../../../procedure-facts.ts";
import type { HistoryEvent } from "../../../procedure-history.ts";
import type { vi as reviewVi } from "../../../review/messages.vi.ts";
import type { Finding } from "../../../review/review.store.ts";
import { fieldOf } from "../review/view.tsx";

type Words = typeof vi;

interface Props {
  ctx: ViewContext;
  words: Words;
  code: string;
  today: string;
  /** In force today, else the newest. */
  current: Version | null;
  end: ProcedureEnd | null;
  history: HistoryEvent[];
  /** Open and accepted findings of the review. */
  findings: Finding[];
  reviewWords: typeof reviewVi;
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
      aside={<History {...props} />}
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
      {current ? <Facts current={current} words={words} today={props.today} /> : null}
      {current ? <Findings {...props} /> : null}
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
      {current ? (
        <LinkButton href={`${BASE}/${code}/de-hieu`} variant="secondary">
          {own.plain}
        </LinkButton>
      ) : null}
      {current && !end && mayEdit ? (
        <LinkButton href={`/can-bo/dich/thu-tuc?ma=${code}#chon-thu-tuc`} variant="secondary">
          {own.translate}
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
      <LinkButton href={`/can-bo/ban-cu?thutuc=${code}`} variant="quiet">
        {own.oldUses}
      </LinkButton>
    </ButtonGroup>
  );
}

function Waiting({
  ctx,
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
  const edit = pick(ctx.lang, editVi, editEn);
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
          ...(draft.changeKind ? [{ key: edit.changeKind, value: edit.changeKinds[draft.changeKind].label }] : []),
          { key: isEnd ? words.endForm.on : edit.validFrom, value: formatDate(draft.validFrom) },
          ...(isEnd ? [] : [{ key: edit.reason, value: draft.reason }]),
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
          ...(draft.decisionNumber ? [{ key: edit.decisionNumber, value: draft.decisionNumber }] : []),
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

function Facts({ current, words, today }: { current: Version; words: Words; today: string }) {
  const { record } = current;
  const facts = factsOf(record, words, today);
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

function Findings({ words, reviewWords, findings, code, mayEdit }: Props) {
  const own = words.staff;
  return (
    <Card title={own.doubtsTitle} id="ra-soat">
      {findings.length === 0 ? (
        <p class="govuk-body">{own.doubtsNone}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {findings.map((one) => (
            <li>
              {reviewWords.kind[one.kind]}: {reviewWords.place(one.at)}
              {one.state === "accepted" ? (
                <span class="govuk-hint">
                  {reviewWords.states.accepted}: {one.reason}
                </span>
              ) : mayEdit ? (
                <>
                  {" "}
                  <a href={`${BASE}/${code}/sua#${fieldOf(one.at)}`}>
                    {reviewWords.fix}
                    <span class="govuk-visually-hidden"> {reviewWords.place(one.at)}</span>
                  </a>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function History({ words, reviewWords, code, history }: Props) {
  const own = words.staff;
  const label = (fields: readonly string[]): string =>
    fields.map((field) => words.changedField[field] ?? field).join(", ");
  const items = history.map((event) => {
    const { what } = event;
    const base = { when: formatDateTime(event.at), datetime: event.at.toISOString(), who: event.who };
    switch (what.kind) {
      case "version":
        return {
          ...base,
          title: `${own.versionTitle(what.number)}${what.change ? `: ${words.changeKind[what.change]}` : ""}`,
          who: what.source === "import" ? words.versionSource.import : own.versionBy(what.writer, event.who),
          tone: "good" as const,
          children: (
            <>
              <p class="govuk-body-s">
                {own.appliesFrom(what.validFrom)}
                {what.decision ? `. ${words.versionDecision(what.decision)}` : ""}
              </p>
              {event.why ? <p class="govuk-body-s">{event.why}</p> : null}
              {what.fields.length > 0 ? <p class="govuk-body-s">{own.changedParts(label(what.fields))}</p> : null}
              {what.number > 1 ? (
                <a href={`/thu-tuc/${code}/so-sanh?tu=${what.number - 1}&den=${what.number}`}>{own.compare}</a>
              ) : null}
            </>
          ),
        };
      case "ended":
        return {
          ...base,
          title: `${words.endedState[what.end]}, ${formatDate(what.on)}`,
          children: event.why,
          tone: "bad" as const,
        };
      case "accepted":
        return {
          ...base,
          title: own.history.accepted(reviewWords.kind[what.finding as Finding["kind"]]),
          children: event.why,
        };
      default:
        return { ...base, title: own.history[what.kind][what.act], children: event.why };
    }
  });
  return (
    <Card title={own.versions}>
      <Timeline label={own.versions} items={items} />
    </Card>
  );
}

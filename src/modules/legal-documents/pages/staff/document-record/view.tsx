import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import { isTopic, topicName } from "../../../../topics/index.ts";
import type { CitingGroup } from "../../../follow-documents.ts";
import { type LegalDocument, RELATION_KINDS, statusOn } from "../../../legal-document.ts";
import type { DocumentEvent, Relation } from "../../../legal-documents.store.ts";
import type { Words } from "../../../messages.vi.ts";
import { STATUS_TONES } from "../../document-words.ts";
import { fieldValue } from "../../field-value.ts";
import type { RelationTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: Words;
  document: LegalDocument;
  day: string;
  issuerName: string | null;
  relations: Relation[];
  others: Map<number, LegalDocument>;
  citing: CitingGroup[];
  events: DocumentEvent[];
  mayEdit: boolean;
  mayWriteNews: boolean;
  /** May tell officials of it. */
  mayBrief: boolean;
  mayCheck: boolean;
  isOwn: boolean;
  typed: RelationTyped;
  errors: FormErrors;
  choices: LegalDocument[];
  done: "saved" | "checked" | "relationSaved" | "relationRemoved" | null;
}

const BASE = "/can-bo/van-ban";

export function DocumentRecordView(props: Props) {
  const { ctx, words, document, day, errors, done, mayEdit, mayCheck } = props;
  const name = words.name(document.type, document.number);
  const status = statusOn(document, day);
  const list = summaryOf(errors);
  const base = `${BASE}/${document.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={name}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={name}
        caption={[document.issuer, document.issuedOn ? formatDate(document.issuedOn) : words.undated]
          .filter(Boolean)
          .join(", ")}
        lead={document.title || undefined}
        state={<State tone={STATUS_TONES[status]}>{words.statuses[status]}</State>}
      />
      <ButtonGroup>
        {mayEdit ? <LinkButton href={`${base}/sua`}>{words.edit}</LinkButton> : null}
        {mayCheck && document.checkedAt === null ? (
          <ActButton
            action={`${base}/doi-chieu`}
            variant="secondary"
            disabledReason={props.isOwn ? words.refusals["own-words"] : null}
          >
            {words.check}
          </ActButton>
        ) : null}
        {document.publishedAt ? (
          <LinkButton href={`/van-ban/${document.id}`} variant="secondary">
            {words.publicPage}
          </LinkButton>
        ) : null}
        {props.mayWriteNews ? (
          <LinkButton href={`/can-bo/tin-bai/tu-van-ban/${document.id}`} variant="quiet">
            {words.writeNews}
          </LinkButton>
        ) : null}
        {props.mayBrief ? (
          <LinkButton href={`/can-bo/noi-bo/moi?vanban=${document.id}`} variant="quiet">
            {words.tellOfficials}
          </LinkButton>
        ) : null}
      </ButtonGroup>
      <Facts {...props} />
      <Relations {...props} />
      <Cited {...props} status={status} />
      <Details summary={words.history}>
        <Timeline
          label={words.history}
          items={props.events.map((event) => ({
            title: words.acts[event.act] ?? event.act,
            when: formatDateTime(event.at),
            datetime: event.at.toISOString(),
            who: event.personName,
            children: <Changes words={words} details={event.details} />,
          }))}
        />
      </Details>
    </StaffLayout>
  );
}

function Facts({ ctx, words, document, issuerName }: Props) {
  const date = (text: string | null) => (text ? formatDate(text) : null);
  const topics = document.topics.flatMap((topic) => (isTopic(topic) ? [topicName(topic, ctx.lang)] : []));
  const rows: [string, preact.ComponentChildren][] = [
    [words.issuer, document.issuer],
    [words.issuerIsOurs, issuerName ? <a href={`/can-bo/to-chuc/${document.issuerUnitId}`}>{issuerName}</a> : null],
    [words.issuedOn, date(document.issuedOn)],
    [words.inForceFrom, date(document.inForceFrom)],
    [words.partlyFrom, date(document.partlyFrom)],
    [words.inForceTo, date(document.inForceTo)],
    [words.topics, topics.length > 0 ? topics.join("; ") : null],
    [
      words.url,
      document.url ? (
        <a href={document.url} rel="noreferrer">
          {document.url}
        </a>
      ) : null,
    ],
    [words.file, document.fileKey ? <a href={`${BASE}/${document.id}/tep`}>{document.fileName}</a> : null],
    [words.note, document.note],
    [words.changed, words.changedFacts(document.changedByName, formatDateTime(document.changedAt))],
    [
      words.checking,
      document.checkedAt
        ? words.checkedFacts(document.checkedByName ?? "", formatDateTime(document.checkedAt))
        : words.notChecked,
    ],
  ];
  return (
    <>
      <Heading level={2} size="m">
        {words.facts}
      </Heading>
      <SummaryList compact rows={rows.flatMap(([key, value]) => (value ? [{ key, value }] : []))} />
    </>
  );
}

function Relations(props: Props) {
  const { words, document, relations, others, mayEdit, errors } = props;
  const groups = RELATION_KINDS.flatMap((kind) => [
    { title: words.relations[kind], rows: relations.filter((one) => one.kind === kind && one.fromId === document.id) },
    {
      title: words.relationsBack[kind],
      rows: relations.filter((one) => one.kind === kind && one.toId === document.id),
    },
  ]).filter((group) => group.rows.length > 0);
  return (
    <>
      <Heading level={2} size="m" id="lien-quan">
        {words.relationsTitle}
      </Heading>
      {groups.length === 0 ? <p class="govuk-body">{words.relationsEmpty}</p> : null}
      {groups.map((group) => (
        <Card key={group.title} title={group.title} level={3}>
          <SummaryList
            compact
            rows={group.rows.flatMap((row) => {
              const other = others.get(row.fromId === document.id ? row.toId : row.fromId);
              return other ? [relationRow(props, row, other)] : [];
            })}
          />
        </Card>
      ))}
      {mayEdit ? (
        <Details summary={words.relationAdd} open={Object.keys(errors).length > 0}>
          <RelationForm {...props} />
        </Details>
      ) : null}
    </>
  );
}

function relationRow({ words, document, mayEdit }: Props, row: Relation, other: LegalDocument) {
  const facts = [
    other.issuedOn ? words.issued(formatDate(other.issuedOn)) : words.undated,
    row.partly ? words.partly : null,
    row.onDay ? words.since(formatDate(row.onDay)) : null,
  ];
  return {
    key: <a href={`${BASE}/${other.id}`}>{words.name(other.type, other.number)}</a>,
    value: (
      <>
        {other.title ? <div>{other.title}</div> : null}
        <div class="govuk-hint">{facts.filter(Boolean).join(", ")}</div>
        {mayEdit ? (
          <ActButton action={`${BASE}/${document.id}/quan-he/${row.id}/bo`} variant="quiet" small>
            {words.relationRemove}
            <span class="govuk-visually-hidden"> {words.relationRemoveAbout(other.number)}</span>
          </ActButton>
        ) : null}
      </>
    ),
  };
}

function RelationForm({ words, document, typed, errors, choices }: Props) {
  const error = errorIn(errors);
  return (
    <Form action={`${BASE}/${document.id}/quan-he`}>
      <Radios
        name="way"
        label={words.relationWay}
        small
        value={typed.way}
        options={[
          { value: "forward", label: words.relationForward },
          { value: "backward", label: words.relationBackward },
        ]}
      />
      <Select
        name="kind"
        label={words.relationKind}
        value={typed.kind}
        placeholder=" "
        options={RELATION_KINDS.map((kind) => ({ value: kind, label: words.relations[kind] }))}
        {...error("kind")}
      />
      <TextInput
        name="other"
        label={words.relationOther}
        hint={words.relationOtherHint}
        width={20}
        value={typed.other}
        {...error("other")}
      />
      {choices.length > 0 ? (
        <Radios
          name="otherId"
          label={words.relationOther}
          small
          value={typed.otherId}
          options={choices.map((one) => ({
            value: String(one.id),
            label: `${words.name(one.type, one.number)}, ${one.issuedOn ? formatDate(one.issuedOn) : words.undated}${one.issuer ? `, ${one.issuer}` : ""}`,
          }))}
        />
      ) : null}
      <DateInput
        name="onDay"
        label={words.relationDay}
        hint={words.relationDayHint}
        optional
        value={typed.day}
        {...error("onDay")}
      />
      <Checkboxes
        name="partly"
        label={words.relationScope}
        small
        values={typed.partly ? ["1"] : []}
        options={[{ value: "1", label: words.relationPartly }]}
      />
      <Button variant="secondary">{words.relationSave}</Button>
    </Form>
  );
}

function Cited({ ctx, words, citing, status }: Props & { status: ReturnType<typeof statusOn> }) {
  return (
    <>
      <Heading level={2} size="m" id="noi-dan">
        {words.citingTitle}
      </Heading>
      {citing.length === 0 ? <p class="govuk-body">{words.citingNone}</p> : null}
      {citing.length > 0 && (status === "expired" || status === "partly") ? (
        <InsetText>
          {words.citingReview}{" "}
          {citing.some((group) => group.kind === "procedure") ? (
            <a href="/can-bo/thu-tuc/ra-soat?loai=lawNotInForce">{words.openReview}</a>
          ) : null}
        </InsetText>
      ) : null}
      {citing.map((group) => (
        <section key={group.kind}>
          <Heading level={3} size="s">
            {words.citingKinds[group.kind]} ({formatNumber(group.total, ctx.lang)})
          </Heading>
          <LinkList
            items={group.rows.map((row) => ({
              href: row.staffHref,
              text: row.title,
              ...(row.note ? { note: row.note } : {}),
            }))}
          />
          {group.total > group.rows.length ? (
            <p class="govuk-hint">{words.citingMore(formatNumber(group.total - group.rows.length, ctx.lang))}</p>
          ) : null}
        </section>
      ))}
    </>
  );
}

function Changes({ words, details }: { words: Words; details: Record<string, unknown> }) {
  const changes = (details.changes ?? {}) as Record<string, { from: unknown; to: unknown }>;
  const lines = Object.entries(changes).map(([field, { from, to }]) =>
    words.eventChange(
      fieldValue.label(words, field),
      fieldValue.text(words, field, from),
      fieldValue.text(words, field, to),
    ),
  );
  if (typeof details.to === "string" || typeof details.from === "string")
    lines.push(String(details.to ?? details.from));
  return lines.length > 0 ? lines.join("; ") : null;
}

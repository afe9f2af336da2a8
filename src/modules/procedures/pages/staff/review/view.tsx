import {
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  errorOf,
  type FieldError,
  Fieldset,
  FilterBar,
  FilterSelect,
  Form,
  fieldId,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Pagination,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, type Lang } from "../../../../../platform/i18n/index.ts";
import type { vi as procedureVi } from "../../../messages.vi.ts";
import { LEVEL_IN_ADDRESS } from "../../../procedure-query.ts";
import type { ProcedureLevel } from "../../../procedure-record.ts";
import { FINDING_KINDS, type FindingKind } from "../../../review/finding.ts";
import type { LinkTrouble } from "../../../review/link.store.ts";
import { linkReason } from "../../../review/link-reason.ts";
import type { vi } from "../../../review/messages.vi.ts";
import { BULK_PARTS } from "../../../review/propose-for-many.ts";
import type { Finding } from "../../../review/review.store.ts";
import { type ReviewRequest, reviewAddress } from "./review-address.ts";

const BASE = "/can-bo/thu-tuc/ra-soat";
type Words = typeof vi;

export interface BulkTyped {
  ids: string[];
  scope: "chosen" | "all";
  act: string;
  reason: string;
  unit: string;
  mine: string;
  part: string;
  value: string;
  decision: string;
}

interface Props {
  ctx: ViewContext;
  words: Words;
  procedureWords: typeof procedureVi;
  lang: Lang;
  request: ReviewRequest;
  rows: Finding[];
  units: Map<string, string>;
  /** Why links do not open, by their address. */
  troubles: ReadonlyMap<string, LinkTrouble>;
  counts: { findings: number; procedures: number };
  states: Record<string, number>;
  kinds: Map<FindingKind, number>;
  fields: { value: string; label: string }[];
  next: string | null;
  isFirst: boolean;
  mayEdit: boolean;
  typed: BulkTyped;
  errors: FieldError[];
  isQueued: boolean;
  done: { count: number; isSet: boolean; skipped: number } | null;
}

export function ReviewView(props: Props) {
  const { ctx, words, procedureWords, request, counts, states, errors, mayEdit, isQueued, done } = props;
  const isEmpty = Object.values(states).every((count) => count === 0);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      wide
      hasErrors={errors.length > 0}
      breadcrumbs={[{ text: procedureWords.staff.title, href: "/can-bo/thu-tuc" }]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {isQueued ? <NotificationBanner tone="info" heading={words.queued} /> : null}
          {done ? (
            <NotificationBanner
              tone="success"
              heading={done.isSet ? words.act.doneSet(done.count, done.skipped) : words.act.done(done.count)}
            />
          ) : null}
        </>
      }
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <LinkButton href={`${BASE}/don-vi`} variant="secondary">
              {words.units}
            </LinkButton>
            <LinkButton href="/can-bo/van-ban" variant="secondary">
              {words.laws}
            </LinkButton>
          </>
        }
      />
      {isEmpty ? (
        <EmptyState title={words.neverTitle} drawing="board">
          <p class="govuk-body">{words.neverHelp}</p>
          {mayEdit ? <RunNow words={words} /> : null}
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={words.title}
            items={(["open", "accepted", "mended"] as const).map((state) => ({
              href: reviewAddress({ ...request, state, kind: "" }),
              label: words.states[state],
              count: states[state] ?? 0,
              current: request.state === state,
            }))}
          />
          <Filter {...props} />
          <Kinds {...props} />
          {counts.findings === 0 ? (
            <EmptyState title={words.emptyTitle} drawing="done" level={2}>
              <p class="govuk-body">{words.emptyHelp}</p>
            </EmptyState>
          ) : (
            <List {...props} />
          )}
          {mayEdit ? <RunNow words={words} /> : null}
        </>
      )}
    </StaffLayout>
  );
}

function RunNow({ words }: { words: Words }) {
  return (
    <Form action={`${BASE}/chay`}>
      <Button variant="secondary">{words.runNow}</Button>
    </Form>
  );
}

function Filter({ words, procedureWords, request, fields }: Props) {
  const active = [
    ...(request.kind === ""
      ? []
      : [{ label: words.kind[request.kind as FindingKind], removeHref: reviewAddress({ ...request, kind: "" }) }]),
    ...(request.words === ""
      ? []
      : [{ label: `“${request.words}”`, removeHref: reviewAddress({ ...request, words: "" }) }]),
  ];
  return (
    <FilterBar
      action={BASE}
      keep={request.state === "open" ? undefined : { trang_thai: request.state }}
      active={active}
      resetHref={reviewAddress({ state: request.state, kind: "", level: "", field: "", words: "", who: "" })}
    >
      <TextInput name="q" label={words.wordsLabel} type="search" value={request.words} width={20} />
      <FilterSelect
        name="loai"
        label={words.kindLabel}
        value={request.kind}
        all={words.allKinds}
        options={FINDING_KINDS.map((kind) => ({ value: kind, label: words.kind[kind] }))}
      />
      <FilterSelect
        name="cap"
        label={words.levelLabel}
        value={request.level}
        all={words.allLevels}
        options={(Object.keys(LEVEL_IN_ADDRESS) as ProcedureLevel[]).map((level) => ({
          value: LEVEL_IN_ADDRESS[level],
          label: procedureWords.level[level],
        }))}
      />
      <FilterSelect
        name="linh-vuc"
        label={words.fieldLabel}
        value={request.field}
        all={words.allFields}
        options={fields}
      />
      <Select
        name="ai"
        label={words.whoLabel}
        value={request.who}
        options={[
          { value: "", label: words.who.all },
          { value: "mine", label: words.who.mine },
          { value: "unit", label: words.who.unit },
          { value: "nobody", label: words.who.nobody },
        ]}
      />
    </FilterBar>
  );
}

function Kinds({ words, request, kinds, lang }: Props) {
  const items = FINDING_KINDS.filter((kind) => (kinds.get(kind) ?? 0) > 0).map((kind) => ({
    href: reviewAddress({ ...request, kind }),
    text: words.kind[kind],
    note: formatNumber(kinds.get(kind) ?? 0, lang),
  }));
  if (items.length === 0 || request.kind !== "") return null;
  return <LinkList label={words.kindsTitle} columns items={items} />;
}

function List(props: Props) {
  const { words, request, rows, counts, next, isFirst, mayEdit, typed } = props;
  const table = (
    <Table
      caption={words.count(counts.findings, counts.procedures)}
      phone="cards"
      rows={rows}
      select={
        mayEdit && request.state !== "mended"
          ? {
              name: "ids",
              value: (row) => String(row.id),
              label: (row) => `${row.code}, ${words.kind[row.kind]}`,
              chosen: typed.ids,
            }
          : undefined
      }
      columns={[
        {
          key: "code",
          header: words.head.code,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`/can-bo/thu-tuc/${row.code}#ra-soat`}>{row.name}</a>
              <div class="govuk-hint">{row.code}</div>
            </>
          ),
        },
        { key: "kind", header: words.head.kind, cell: (row) => words.kind[row.kind] },
        { key: "place", header: words.head.place, cell: (row) => <Place row={row} {...props} /> },
        {
          key: "who",
          header: words.head.who,
          cell: (row) => <Who row={row} {...props} />,
        },
      ]}
    />
  );
  const pages = (
    <Pagination
      previousHref={isFirst ? undefined : reviewAddress(request)}
      nextHref={next === null ? undefined : reviewAddress(request, { sau: next })}
    />
  );
  const exportButton = (
    <LinkButton href={reviewAddress(request, {}, `${BASE}.csv`)} variant="secondary" small icon="download">
      {words.export}
    </LinkButton>
  );
  if (!mayEdit || request.state === "mended") {
    return (
      <>
        {table}
        {pages}
        {exportButton}
      </>
    );
  }
  return (
    <>
      <Form action={BASE}>
        <div id="ids">{table}</div>
        <HiddenRequest request={request} />
        <Acts {...props} />
      </Form>
      {pages}
      {exportButton}
    </>
  );
}

/** "Trang không còn ở địa chỉ này (404). Từ 08/11/2026, hỏi lần cuối 28/11/2026." */
export function tellTrouble(trouble: LinkTrouble | undefined, words: typeof vi): string {
  if (!trouble) return "";
  const since = trouble.since === null ? null : formatDate(trouble.since);
  return words.linkSince(linkReason(trouble.reason, words.linkReason), since, formatDate(trouble.checkedAt));
}

/** The detail is a code of ours for doubts, and what stands there for the rest. */
const OWN_DETAIL = /^[a-z]+[A-Z][A-Za-z]*$/;

function Place(props: Props & { row: Finding }) {
  const { row, words, mayEdit, procedureWords } = props;
  const doubt = (procedureWords.doubts as Record<string, string | undefined>)[row.detail];
  const detail = OWN_DETAIL.test(row.detail) ? doubt : row.detail;
  return (
    <>
      {words.place(row.at)}
      {props.troubles.has(row.detail) ? <div>{tellTrouble(props.troubles.get(row.detail), words)}</div> : null}
      {detail && detail !== words.kind[row.kind] ? <div class="govuk-hint db-break">{detail}</div> : null}
      {mayEdit && row.state === "open" ? (
        <div>
          <a href={`/can-bo/thu-tuc/${row.code}/sua#${fieldOf(row.at)}`}>
            {words.fix}
            <span class="govuk-visually-hidden"> {words.fixAbout(row.code)}</span>
          </a>
        </div>
      ) : null}
    </>
  );
}

/** The field of the edit form where a place of the record ("methods.0.fees") is mended. */
export function fieldOf(at: string): string {
  const [part = "", row, inner] = at.split(".");
  if (part === "methods" && row !== undefined)
    return fieldId(`methods.${row}.${inner === "time" ? "timeText" : inner === "fees" ? "feeText" : "channel"}`);
  if (part === "papers" && row !== undefined)
    return fieldId(
      /^papers\.\d+\.papers\.\d+/.test(at) ? `${at.split(".").slice(0, 4).join(".")}.name` : `papers.${row}.title`,
    );
  if (part === "legalBases" && row !== undefined) return fieldId(`legalBases.${row}.text`);
  if (part === "agencies" && row !== undefined) return fieldId(at);
  const sections: Record<string, string> = {
    methods: "phan-methods",
    papers: "phan-papers",
    legalBases: "phan-law",
    agencies: "agencies-implementing",
    decision: "decisionNumber",
    "": "name",
  };
  return sections[part] ?? fieldId(part);
}

function Who({ row, words, units }: Props & { row: Finding }) {
  if (row.state === "mended") return <>{row.settledAt ? words.mendedOn(formatDate(row.settledAt)) : ""}</>;
  if (row.state === "accepted")
    return (
      <>
        {words.acceptedBy(row.settledByName ?? "", row.settledAt ? formatDate(row.settledAt) : "")}
        <div class="govuk-hint">{row.reason}</div>
      </>
    );
  const who = [row.unitId === null ? "" : (units.get(row.unitId) ?? ""), row.personName ?? ""].filter(
    (one) => one !== "",
  );
  return <>{who.length === 0 ? words.nobody : who.join(", ")}</>;
}

function HiddenRequest({ request }: { request: ReviewRequest }) {
  const fields = {
    trang_thai: request.state,
    loai: request.kind,
    cap: request.level,
    "linh-vuc": request.field,
    q: request.words,
    ai: request.who,
  };
  return (
    <>
      {Object.entries(fields)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

function Acts({ words, request, counts, typed, errors }: Props) {
  const own = words.act;
  const reason = (id: string) => (
    <TextInput
      id={id}
      name="reason"
      label={own.reason}
      value={typed.reason}
      error={id === "reason" ? errorOf(errors, "reason") : undefined}
    />
  );
  return (
    <Card title={own.title}>
      <Radios
        name="scope"
        label={own.scope}
        inline
        small
        value={typed.scope}
        options={[
          { value: "chosen", label: own.chosen },
          { value: "all", label: own.all(counts.findings) },
        ]}
      />
      {request.state === "accepted" ? (
        <>
          <input type="hidden" name="act" value="reopen" />
          <p class="govuk-body">{own.reopen}</p>
        </>
      ) : (
        <>
          <Radios
            name="act"
            label={own.what}
            small
            value={typed.act}
            error={errorOf(errors, "act")}
            options={[
              { value: "accept", label: own.accept, hint: own.acceptHint },
              { value: "assign", label: own.assign, hint: own.assignHint },
              { value: "set", label: own.set, hint: own.setHint },
            ]}
          />
          {reason("reason")}
          <Fieldset legend={own.assign} legendSize="s">
            <TextInput
              name="unit"
              id="bulk-unit"
              label={own.unit}
              hint={own.unitHint}
              optional
              value={typed.unit}
              error={errorOf(errors, "unit")}
            />
            <Checkboxes
              name="mine"
              label={words.whoLabel}
              values={typed.mine === "1" ? ["1"] : []}
              options={[{ value: "1", label: own.mine }]}
            />
          </Fieldset>
          <Fieldset legend={own.set} legendSize="s">
            <Select
              name="part"
              label={own.part}
              value={typed.part}
              error={errorOf(errors, "part")}
              options={[
                { value: "", label: "–" },
                ...BULK_PARTS.map((part) => ({ value: part, label: own.parts[part] })),
              ]}
            />
            <TextInput name="value" label={own.value} optional value={typed.value} error={errorOf(errors, "value")} />
            <TextInput
              name="decision"
              label={own.decision}
              hint={own.decisionHint}
              optional
              value={typed.decision}
              error={errorOf(errors, "decision")}
            />
          </Fieldset>
        </>
      )}
      <Button>{own.preview}</Button>
    </Card>
  );
}

export interface Preview {
  sentence: string;
  count: number;
  /** Procedures touched. */
  codes: number;
  rows: Finding[];
  /** What stands in the part to be set, and what will; by code, empty for other acts. */
  before: Map<string, string>;
  after: Map<string, string>;
}

export function ReviewPreviewView({
  ctx,
  words,
  procedureWords,
  request,
  typed,
  preview,
  warning,
}: {
  ctx: ViewContext;
  words: Words;
  procedureWords: typeof procedureVi;
  request: ReviewRequest;
  typed: BulkTyped;
  preview: Preview;
  warning: string | null;
}) {
  const own = words.act;
  const isSet = preview.before.size > 0;
  return (
    <StaffLayout
      ctx={ctx}
      title={own.previewTitle}
      wide
      breadcrumbs={[
        { text: procedureWords.staff.title, href: "/can-bo/thu-tuc" },
        { text: words.title, href: reviewAddress(request) },
      ]}
      notice={warning ? <WarningText>{warning}</WarningText> : null}
    >
      <PageHeading title={own.previewTitle} />
      <InsetText>
        <p class="govuk-body">{preview.sentence}</p>
        <p class="govuk-body">{words.count(preview.count, preview.codes)}</p>
      </InsetText>
      <Form action={BASE}>
        <HiddenRequest request={request} />
        {Object.entries(typed).flatMap(([name, value]: [string, string | string[]]) =>
          (Array.isArray(value) ? value : [value])
            .filter((one) => one !== "")
            .map((one) => <input type="hidden" name={name} value={one} />),
        )}
        <input type="hidden" name="step" value="do" />
        <input type="hidden" name="expected" value={String(preview.count)} />
        <ButtonGroup>
          <Button>{isSet ? own.doSet(preview.codes) : own.doIt(preview.count)}</Button>
          <LinkButton href={reviewAddress(request)} variant="quiet">
            {own.back}
          </LinkButton>
        </ButtonGroup>
      </Form>
      <Table
        caption={own.first(preview.rows.length, isSet ? preview.codes : preview.count)}
        phone="cards"
        rows={preview.rows}
        columns={[
          {
            key: "code",
            header: words.head.code,
            rowHeader: true,
            wide: true,
            cell: (row) => (
              <>
                {row.name} <div class="govuk-hint">{row.code}</div>
              </>
            ),
          },
          ...(isSet
            ? [
                { key: "before", header: own.before, cell: (row: Finding) => preview.before.get(row.code) || "–" },
                {
                  key: "after",
                  header: own.after,
                  cell: (row: Finding) =>
                    preview.before.get(row.code) === preview.after.get(row.code)
                      ? own.unchanged
                      : preview.after.get(row.code),
                },
              ]
            : [
                { key: "kind", header: words.head.kind, cell: (row: Finding) => words.kind[row.kind] },
                { key: "place", header: words.head.place, cell: (row: Finding) => words.place(row.at) },
              ]),
        ]}
      />
    </StaffLayout>
  );
}

export function ReviewUnitsView({
  ctx,
  words,
  procedureWords,
  lang,
  rows,
  units,
}: {
  ctx: ViewContext;
  words: Words;
  procedureWords: typeof procedureVi;
  lang: Lang;
  rows: { unitId: string | null; open: number; mended: number }[];
  units: Map<string, string>;
}) {
  const head = words.unitsHead;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.unitsTitle}
      breadcrumbs={[
        { text: procedureWords.staff.title, href: "/can-bo/thu-tuc" },
        { text: words.title, href: BASE },
      ]}
    >
      <PageHeading title={words.unitsTitle} />
      <Table
        caption={words.unitsTitle}
        captionHidden
        phone="cards"
        rows={rows}
        empty={<p class="govuk-body">{words.emptyTitle}</p>}
        columns={[
          {
            key: "unit",
            header: head.unit,
            rowHeader: true,
            cell: (row) =>
              row.unitId === null ? (
                <a href={`${BASE}?ai=nobody`}>{words.who.nobody}</a>
              ) : (
                (units.get(row.unitId) ?? row.unitId)
              ),
          },
          {
            key: "open",
            header: head.open,
            numeric: true,
            cell: (row) => <State tone={row.open > 0 ? "warn" : "good"}>{formatNumber(row.open, lang)}</State>,
          },
          { key: "mended", header: head.mended, numeric: true, cell: (row) => formatNumber(row.mended, lang) },
        ]}
      />
    </StaffLayout>
  );
}

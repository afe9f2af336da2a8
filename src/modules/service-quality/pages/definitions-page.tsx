import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  ActWithReason,
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { findHomeUnit } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { DEFINITION_KINDS, type Definition, type DefinitionKind } from "../definition.ts";
import {
  contentOf,
  type DefinitionField,
  fieldsOf,
  indicatorText,
  readField,
  TEXT_MOST,
} from "../definition-fields.ts";
import { publishEstimate, type WriteDefinition, writeDefinition } from "../keep-definition.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { monthAfter } from "../period.ts";
import { DefinitionUnknown, QualityRefused } from "../quality.errors.ts";
import { findDefinition, findPublication, listDefinitions } from "../quality.store.ts";
import type { PublishInput } from "../quality-proposals.ts";
import { type PartLink, QUALITY, QualityTabs } from "./page-parts.tsx";
import { partsOf } from "./parts-of.ts";

const PATH = `${QUALITY}/cach-tinh`;
const PUBLIC = "/so-lieu/chat-luong-phuc-vu";
/** Words of kinds in addresses. */
const KIND_IN_ADDRESS: Record<DefinitionKind, string> = { rating: "cham-diem", index: "chi-so" };
const MONTHS_AHEAD = 13;
const LIMITS = { document: 200, note: 1_000, reason: 1_000 } as const;

async function show(rq: Rq, typed: Typed = {}, errors: FormErrors = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const [rating, index, publication] = await Promise.all([
    listDefinitions(db, "rating"),
    listDefinitions(db, "index"),
    findPublication(db),
  ]);
  return html(
    ListView({
      ctx: rq.app.view(rq),
      words,
      parts: partsOf(actorOf(rq), words),
      versions: { rating: rating.reverse(), index: index.reverse() },
      mayWrite: await mayDefine(rq),
      isPublic: publication.isPublic,
      typed,
      errors,
    }),
    { status },
  );
}

export const definitionsPage = (rq: Rq): Promise<Reply> => show(rq);

export async function definitionPage(rq: Rq): Promise<Reply> {
  const id = z.coerce.number().int().positive().safeParse(rq.params.id);
  const definition = id.success ? await findDefinition(rq.app.db, id.data) : undefined;
  if (!definition) throw new DefinitionUnknown();
  return html(RecordView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), definition }));
}

/** Ways of reckoning hold for the whole installation, so they are written at the unit it belongs to. */
async function mayDefine(rq: Rq): Promise<boolean> {
  const home = await findHomeUnit(rq.app.db, vietnamDay(rq.now));
  return home !== undefined && mayAt(rq.app.db, actorOf(rq), "quality.define", home.id, rq.now);
}

async function requireDefine(rq: Rq): Promise<void> {
  if (!(await mayDefine(rq))) throw new QualityRefused("no-right-here");
}

function kindOf(rq: Rq): DefinitionKind {
  const kind = DEFINITION_KINDS.find((one) => KIND_IN_ADDRESS[one] === rq.params.kind);
  if (!kind) throw new DefinitionUnknown();
  return kind;
}

async function lastOf(rq: Rq, kind: DefinitionKind): Promise<Definition> {
  const last = ((await listDefinitions(rq.app.db, kind)) as Definition[]).at(-1);
  if (!last) throw new DefinitionUnknown();
  return last;
}

async function showForm(rq: Rq, kind: DefinitionKind, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const last = await lastOf(rq, kind);
  const current = vietnamDay(rq.now).slice(0, 7);
  const months = Array.from({ length: MONTHS_AHEAD }, (_, ahead) => monthAfter(current, ahead)).filter(
    (month) => `${month}-01` > last.validFrom,
  );
  return html(FormView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), last, months, typed, errors }), {
    status,
  });
}

export async function newDefinitionPage(rq: Rq): Promise<Reply> {
  await requireDefine(rq);
  return showForm(rq, kindOf(rq), {}, {});
}

export async function proposeDefinitionPage(rq: Rq): Promise<Reply> {
  await requireDefine(rq);
  const { db } = rq.app;
  const kind = kindOf(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.definitions.errors;
  const { typed, dayOf } = typedForm(rq);
  const last = await lastOf(rq, kind);
  const errors: FormErrors = {};
  const from = /^20\d\d-(0[1-9]|1[0-2])$/.test(typed.from ?? "") ? (typed.from ?? "") : null;
  const hasDay = ["day", "month", "year"].some((part) => (typed[`documentOn-${part}`] ?? "").trim() !== "");
  const documentOn = hasDay ? dayOf("documentOn") : null;
  const note = nfc(typed.note ?? "").trim();
  if (from === null) errors.from = said.from;
  if (!isText(typed.document, LIMITS.document)) errors.document = said.document;
  if (hasDay && !documentOn) errors.documentOn = said.documentOn;
  if (note !== "" && !isText(note, LIMITS.note)) errors.note = said.note;
  const { content, faults } = contentOf(last, typed);
  for (const [name, fault] of faults) errors[name] = said.content[fault];
  if (Object.keys(errors).length > 0 || from === null) return showForm(rq, kind, typed, errors, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const input: WriteDefinition = {
    kind,
    basedOn: basedOn.success ? basedOn.data : 0,
    from,
    document: nfc(typed.document ?? "").trim(),
    documentOn: documentOn ?? null,
    note,
    content,
  };
  const home = await findHomeUnit(db, vietnamDay(rq.now));
  try {
    await rehearse(db, (tx, system) => writeDefinition(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "qualityDefinition", unitIds: [home?.id ?? ""], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof QualityRefused)) throw error;
    return showForm(rq, kind, typed, { from: words.refusals[error.code] }, 409);
  }
}

export async function proposePublicationPage(rq: Rq): Promise<Reply> {
  await requireDefine(rq);
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  if (!isText(typed.reason, LIMITS.reason)) return show(rq, typed, { reason: words.publication.error }, 422);
  const input: PublishInput = { isPublic: typed.on === "1", reason: nfc(typed.reason ?? "").trim() };
  const home = await findHomeUnit(db, vietnamDay(rq.now));
  try {
    await rehearse(db, (tx, system) => publishEstimate(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "qualityPublication", unitIds: [home?.id ?? ""], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof QualityRefused)) throw error;
    return show(rq, typed, { reason: words.refusals[error.code] }, 409);
  }
}

const validity = (words: typeof vi, { validFrom, validUntil }: Definition): string => {
  const said = words.definitions;
  const from = words.month(validFrom.slice(0, 7));
  return validUntil === null ? said.from(from) : said.fromTo(from, words.month(monthAfter(validUntil.slice(0, 7), -1)));
};

const writers = (words: typeof vi, { writtenByName, approvedByName }: Definition): string =>
  approvedByName === null ? words.definitions.shipped : words.entries.byNames(writtenByName, approvedByName);

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  parts: PartLink[];
  versions: Record<DefinitionKind, Definition[]>;
  mayWrite: boolean;
  isPublic: boolean;
  typed: Typed;
  errors: FormErrors;
}

function ListView(props: ListProps) {
  const { ctx, words, versions, mayWrite, isPublic, typed, errors } = props;
  const said = words.definitions;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: QUALITY }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      wide
    >
      <PageHeading title={said.title} lead={said.lead} />
      <QualityTabs words={words} parts={props.parts} current={PATH} />
      {DEFINITION_KINDS.map((kind) => (
        <section key={kind}>
          <Heading level={2} size="m">
            {said.heading[kind]}
          </Heading>
          <Table<Definition>
            caption={said.heading[kind]}
            captionHidden
            phone="cards"
            rows={versions[kind]}
            columns={[
              {
                key: "version",
                header: said.title,
                rowHeader: true,
                nowrap: true,
                cell: (row) => <a href={`${PATH}/${row.id}`}>{said.versionName(row.version)}</a>,
              },
              { key: "valid", header: said.valid, cell: (row) => validity(words, row) },
              { key: "document", header: said.document, wide: true, cell: (row) => row.document },
              { key: "by", header: said.by, cell: (row) => writers(words, row) },
            ]}
          />
          {mayWrite ? (
            <p class="govuk-body">
              <LinkButton href={`${PATH}/${KIND_IN_ADDRESS[kind]}/moi`} variant="secondary" small>
                {`${said.write}: ${said.kinds[kind]}`}
              </LinkButton>
            </p>
          ) : null}
        </section>
      ))}
      <Heading level={2} size="m">
        {words.publication.title}
      </Heading>
      <p class="govuk-body">
        {isPublic ? words.publication.isOn : words.publication.isOff}{" "}
        {isPublic ? <a href={PUBLIC}>{words.publication.page}</a> : null}
      </p>
      {mayWrite ? (
        <ActWithReason
          summary={isPublic ? words.publication.turnOff : words.publication.turnOn}
          variant={isPublic ? "warning" : "secondary"}
          action={`${PATH}/cong-khai`}
          fields={{ on: isPublic ? "0" : "1" }}
          help={words.publication.help}
          label={words.publication.reason}
          value={typed.reason ?? ""}
          error={errors.reason}
        />
      ) : null}
    </StaffLayout>
  );
}

/** Fields of one part stand together, under the name of its indicator. */
function byPart(
  definition: Pick<Definition, "kind" | "content">,
  words: typeof vi,
): { title: string; fields: DefinitionField[] }[] {
  const parts = Map.groupBy(fieldsOf(definition), (field) => field.part);
  return [...parts].map(([part, fields]) => ({
    title: part.startsWith("indicator:")
      ? indicatorText(definition.content, part.slice("indicator:".length))
      : (words.definitions.parts[part] ?? part),
    fields,
  }));
}

function RecordView({ ctx, words, definition }: { ctx: ViewContext; words: typeof vi; definition: Definition }) {
  const said = words.definitions;
  const title = `${said.heading[definition.kind]}, ${said.versionName(definition.version).toLowerCase()}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: QUALITY },
        { text: said.title, href: PATH },
      ]}
      wide
    >
      <PageHeading title={title} lead={definition.note} />
      <SummaryList
        compact
        rows={[
          { key: said.valid, value: validity(words, definition) },
          { key: said.document, value: definition.document },
          {
            key: said.documentOn,
            value: definition.documentOn === null ? said.documentOnUnknown : formatDate(definition.documentOn),
          },
          { key: said.by, value: writers(words, definition) },
        ]}
      />
      {byPart(definition, words).map(({ title: name, fields }) => (
        <section key={name}>
          <Heading level={2} size="s">
            {name}
          </Heading>
          <SummaryList
            compact
            rows={fields
              .filter((field) => field.label.key !== "text")
              .map((field) => ({
                key: said.field(field),
                value:
                  field.type === "check"
                    ? readField(definition.content, field)
                      ? said.verified
                      : said.notVerified
                    : said.value(readField(definition.content, field)),
              }))}
          />
        </section>
      ))}
    </StaffLayout>
  );
}

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  last: Definition;
  months: string[];
  typed: Typed;
  errors: FormErrors;
}

function FormView({ ctx, words, last, months, typed, errors }: FormProps) {
  const said = words.definitions;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = said.formTitle(said.kinds[last.kind]);
  const isBack = typed.basedOn !== undefined;
  const shownValue = (field: DefinitionField): string => {
    const back = typed[field.name];
    if (isBack && (back !== undefined || field.type === "check")) return back ?? "";
    const value = readField(last.content, field);
    return typeof value === "boolean" ? (value ? "1" : "0") : said.value(value);
  };
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: QUALITY },
        { text: said.title, href: PATH },
      ]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={title} lead={said.formLead} />
      <Form action={`${PATH}/${KIND_IN_ADDRESS[last.kind]}/moi`} guard={list.length > 0 ? "changed" : true}>
        <input type="hidden" name="basedOn" value={typed.basedOn ?? String(last.version)} />
        <Select
          name="from"
          label={said.begins}
          hint={said.beginsHint}
          placeholder={said.errors.from}
          value={typed.from ?? ""}
          options={months.map((value) => ({ value, label: words.month(value) }))}
          {...error("from")}
        />
        <TextInput
          name="document"
          label={said.document}
          value={typed.document ?? last.document}
          {...error("document")}
        />
        <DateInput
          name="documentOn"
          label={said.documentOn}
          optional
          value={dayIn(typed, "documentOn")}
          {...error("documentOn")}
        />
        <TextArea name="note" label={said.note} optional rows={2} value={typed.note ?? ""} {...error("note")} />
        {byPart(last, words).map(({ title: name, fields }) => (
          <Details key={fields[0]?.name} summary={name} open={fields.some((field) => errors[field.name])}>
            {fields.map((field) =>
              field.type === "check" ? (
                <Select
                  key={field.name}
                  name={field.name}
                  label={said.field(field)}
                  value={shownValue(field) === "1" ? "1" : "0"}
                  options={[
                    { value: "1", label: said.verified },
                    { value: "0", label: said.notVerified },
                  ]}
                />
              ) : (
                <TextInput
                  key={field.name}
                  name={field.name}
                  label={said.field(field)}
                  value={shownValue(field)}
                  {...(field.type === "text"
                    ? { maxLength: TEXT_MOST }
                    : { width: 5 as const, inputmode: "decimal" as const })}
                  {...error(field.name)}
                />
              ),
            )}
          </Details>
        ))}
        <Button>{said.send}</Button>
      </Form>
    </StaffLayout>
  );
}

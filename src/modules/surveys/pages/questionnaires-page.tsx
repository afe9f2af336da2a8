import { randomUUID } from "node:crypto";
import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Radios,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  Timeline,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
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
import { formatDateTime, formatNumber, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds, mayAt, reachOf, unitChoices } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { FIVE_FACTORS } from "../five-factors.ts";
import {
  approveQuestionnaire,
  changeQuestionnaire,
  proposeQuestionnaire,
  retireQuestionnaire,
  returnQuestionnaire,
  writeQuestionnaire,
} from "../keep-questionnaire.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findQuestionnaire, listQuestionnaires } from "../questionnaire.store.ts";
import {
  type Content,
  ITEM_KINDS,
  type Item,
  MARKS,
  QUESTIONNAIRE_LIMITS,
  type Questionnaire,
  type QuestionnaireState,
} from "../questionnaire.ts";
import { listSteps, type SurveyStep } from "../survey.store.ts";
import { bearsOfficialName, SURVEY_LIMITS } from "../survey.ts";
import { QuestionnaireUnknown, SurveyRefused } from "../surveys.errors.ts";
import { QuestionFields } from "./question-fields.tsx";
import { SURVEYS } from "./survey-list-page.tsx";

const BASE = `${SURVEYS}/mau`;
const PAGE_SIZE = 50;
const BLANK: Content = { factors: [], items: [], satisfiedFrom: 4 };

const TONES: Record<QuestionnaireState, Tone> = {
  draft: "neutral",
  proposed: "waiting",
  approved: "good",
  retired: "neutral",
};

export async function questionnaireListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const page = z.coerce.number().int().min(1).max(200).catch(1).parse(rq.query.trang);
  const reach = await reachOf(db, actor, "surveys.read", rq.now);
  const rows = await listQuestionnaires(db, { reach }, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE);
  return html(
    ListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows: rows.slice(0, PAGE_SIZE),
      names: await unitNames(db, [...new Set(rows.map((one) => one.unitId))], vietnamDay(rq.now)),
      page,
      hasMore: rows.length > PAGE_SIZE,
      mayWrite: holds(actor, "surveys.write"),
    }),
  );
}

async function showNew(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "surveys.write", rq.now);
  return html(
    NewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await unitChoices(db, actor, reach, { on: vietnamDay(rq.now) }),
      typed,
      errors,
    }),
    { status },
  );
}

export const newQuestionnairePage = (rq: Rq): Promise<Reply> => showNew(rq, { from: "five" }, {});

function nameFault(name: string | undefined, words: typeof vi): string | null {
  const said = words.questionnaire.errors;
  if (!isText(name, QUESTIONNAIRE_LIMITS.name)) return said.name;
  return bearsOfficialName(name) ? said.officialName : null;
}

export async function writeQuestionnairePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const fault = nameFault(typed.name, words);
  const unitId = z.uuid().safeParse(typed.unitId);
  if (fault) errors.name = fault;
  if (!unitId.success) errors.unitId = words.errors.unitId;
  if (Object.keys(errors).length > 0 || !unitId.success) return showNew(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writeQuestionnaire(tx, actorOf(rq), {
        unitId: unitId.data,
        name: typed.name ?? "",
        content: typed.from === "blank" ? BLANK : FIVE_FACTORS,
        at: rq.now,
      }),
    );
    return seeOther(`${BASE}/${id}`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return showNew(rq, typed, { unitId: words.refusals[error.code] }, 409);
  }
}

async function visible(rq: Rq): Promise<Questionnaire> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findQuestionnaire(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "surveys.read", rq.now);
  if (!one || !reach.includes(one.unitId)) throw new QuestionnaireUnknown();
  return one;
}

interface Posted {
  typed: Typed;
  errors: FormErrors;
}

const typedItem = (content: Content, item: Item | undefined): Typed => ({
  key: item?.key ?? "",
  kind: item?.kind ?? "satisfaction",
  text: item?.text ?? "",
  factor: item ? (item.factor ?? "") : (content.factors.at(-1)?.key ?? ""),
  options: item?.options.map((one) => one.text).join("\n") ?? "",
  most: item?.most ? String(item.most) : "",
});

async function show(rq: Rq, one: Questionnaire, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const asked =
    typeof rq.query.cau === "string" ? one.content.items.find((item) => item.key === rq.query.cau) : undefined;
  const isWriter = await mayAt(db, actor, "surveys.write", one.unitId, rq.now);
  const isApprover = await mayAt(db, actor, "surveys.approve", one.unitId, rq.now);
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      one,
      typed: posted?.typed ?? typedItem(one.content, asked),
      errors: posted?.errors ?? {},
      isEditing: asked !== undefined || (posted !== null && posted.errors.act === undefined),
      mayEdit: isWriter && (one.state === "draft" || one.state === "proposed"),
      mayBegin: isWriter && (one.state === "approved" || one.state === "retired"),
      mayApprove: isApprover && one.state === "proposed",
      mayRetire: isApprover && one.state === "approved",
      isOwn: one.writtenBy !== null && one.writtenBy === actor.id,
      versions: await listQuestionnaires(db, { seriesId: one.seriesId }, PAGE_SIZE),
      steps: await listSteps(db, { questionnaireId: one.id }),
      isSaved: rq.query.xong === "1" && posted === null,
    }),
    { status },
  );
}

export async function questionnairePage(rq: Rq): Promise<Reply> {
  return show(rq, await visible(rq), null);
}

/** A question out of the form, and the factor it brought along; or what is wrong. */
function readItem(
  content: Content,
  typed: Typed,
  words: typeof vi,
): { item: Item; factors: Content["factors"] } | { errors: FormErrors } {
  const said = words.questionnaire.errors;
  const errors: FormErrors = {};
  const kind = ITEM_KINDS.find((one) => one === typed.kind);
  const options = (typed.options ?? "")
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  const chooses = kind === "one" || kind === "many";
  const before = content.items.find((one) => one.key === typed.key);
  const most = typed.most ? Number(typed.most) : null;
  if (!kind) errors.kind = said.kind;
  if (!isText(typed.text, QUESTIONNAIRE_LIMITS.text)) errors.text = said.text;
  const isFit = options.every((one) => isText(one, QUESTIONNAIRE_LIMITS.option));
  if (
    chooses &&
    (options.length < 2 ||
      options.length > QUESTIONNAIRE_LIMITS.options ||
      !isFit ||
      new Set(options).size < options.length)
  )
    errors.options = said.options;
  if (kind === "many" && most !== null && !(Number.isInteger(most) && most >= 1 && most <= options.length))
    errors.most = said.most;
  const factors = [...content.factors];
  const known = factors.find((one) => one.key === typed.factor);
  let factor = known?.key ?? null;
  if (typed.newFactor) {
    const same = factors.find((one) => one.name === typed.newFactor);
    if (same) factor = same.key;
    else if (!isText(typed.newFactor, QUESTIONNAIRE_LIMITS.factor) || factors.length >= QUESTIONNAIRE_LIMITS.factors)
      errors.newFactor = said.factor;
    else {
      factor = randomUUID().slice(0, 8);
      factors.push({ key: factor, name: typed.newFactor });
    }
  }
  if (!before && content.items.length >= QUESTIONNAIRE_LIMITS.items) errors.text = said.items;
  if (Object.keys(errors).length > 0 || !kind) return { errors };
  // An answer keeps its key as long as its words stay, so that what was chosen means the same.
  const keyOf = new Map(before?.options.map((one) => [one.text, one.key]));
  return {
    factors,
    item: {
      key: before?.key ?? randomUUID().slice(0, 8),
      kind,
      text: typed.text ?? "",
      factor,
      options: chooses ? options.map((text) => ({ key: keyOf.get(text) ?? randomUUID().slice(0, 8), text })) : [],
      most: kind === "many" ? most : null,
    },
  };
}

async function change(rq: Rq, one: Questionnaire, content: Content, typed: Typed): Promise<Reply> {
  try {
    await transaction(rq.app.db, (tx) =>
      changeQuestionnaire(tx, actorOf(rq), { id: one.id, basedOn: Number(typed.basedOn), content, at: rq.now }),
    );
    return seeOther(`${BASE}/${one.id}?xong=1#cac-cau`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return show(rq, one, { typed, errors: { text: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
}

export async function saveItemPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const { typed } = typedForm(rq);
  const read = readItem(one.content, typed, pick(rq.lang, vi, en));
  if ("errors" in read) return show(rq, one, { typed, errors: read.errors }, 422);
  const { item, factors } = read;
  const items = one.content.items.some((other) => other.key === item.key)
    ? one.content.items.map((other) => (other.key === item.key ? item : other))
    : [...one.content.items, item];
  const used = factors.filter((factor) => items.some((other) => other.factor === factor.key));
  return change(rq, one, { ...one.content, factors: used, items }, typed);
}

/** Takes a question out, or moves it one place. */
export async function moveItemPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const { typed } = typedForm(rq);
  const { content } = one;
  const at = content.items.findIndex((item) => item.key === typed.key);
  const item = content.items[at];
  if (!item) return seeOther(`${BASE}/${one.id}`);
  const items = content.items.toSpliced(at, 1);
  if (typed.act === "up") items.splice(Math.max(0, at - 1), 0, item);
  if (typed.act === "down") items.splice(at + 1, 0, item);
  const factors = content.factors.filter((factor) => items.some((other) => other.factor === factor.key));
  return change(rq, one, { ...content, factors, items }, { basedOn: typed.basedOn ?? "" });
}

export async function satisfiedFromPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const { typed } = typedForm(rq);
  const from = MARKS.find((mark) => String(mark) === typed.satisfiedFrom);
  return from ? change(rq, one, { ...one.content, satisfiedFrom: from }, typed) : seeOther(`${BASE}/${one.id}`);
}

async function run(rq: Rq, work: (tx: Tx, of: { id: string; at: Date }) => Promise<unknown>): Promise<Reply> {
  const one = await visible(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, { id: one.id, at: rq.now }));
    return seeOther(`${BASE}/${one.id}?xong=1`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    return show(rq, one, { typed: {}, errors: { act: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
}

export const proposePage = (rq: Rq): Promise<Reply> => run(rq, (tx, of) => proposeQuestionnaire(tx, actorOf(rq), of));
export const approvePage = (rq: Rq): Promise<Reply> => run(rq, (tx, of) => approveQuestionnaire(tx, actorOf(rq), of));
export const retirePage = (rq: Rq): Promise<Reply> => run(rq, (tx, of) => retireQuestionnaire(tx, actorOf(rq), of));

export async function returnPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const note = typed.reason ?? "";
  if (!isText(note, SURVEY_LIMITS.note))
    return show(
      rq,
      await visible(rq),
      { typed, errors: { act: pick(rq.lang, vi, en).questionnaire.errors.note } },
      422,
    );
  return run(rq, (tx, of) => returnQuestionnaire(tx, actorOf(rq), { ...of, note }));
}

export async function newVersionPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const id = await transaction(rq.app.db, (tx) =>
    writeQuestionnaire(tx, actorOf(rq), {
      unitId: one.unitId,
      name: one.name,
      content: one.content,
      after: one,
      at: rq.now,
    }),
  );
  return seeOther(`${BASE}/${id}`);
}

interface Common {
  ctx: ViewContext;
  words: typeof vi;
}

const crumbs = (words: typeof vi) => [
  { text: words.title, href: SURVEYS },
  { text: words.questionnaire.title, href: BASE },
];

function ListView(
  props: Common & {
    rows: Questionnaire[];
    names: Map<string, string>;
    page: number;
    hasMore: boolean;
    mayWrite: boolean;
  },
) {
  const { ctx, words, rows, names, page } = props;
  const said = words.questionnaire;
  return (
    <StaffLayout ctx={ctx} title={said.title} breadcrumbs={[{ text: words.title, href: SURVEYS }]} wide>
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          props.mayWrite ? (
            <LinkButton href={`${BASE}/moi`} small>
              {said.create}
            </LinkButton>
          ) : null
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.emptyText}
        </EmptyState>
      ) : (
        <Table<Questionnaire>
          caption={said.caption}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "name",
              header: said.name,
              rowHeader: true,
              wide: true,
              cell: (one) => (
                <a href={`${BASE}/${one.id}`}>
                  {one.name} ({said.version(one.number).toLowerCase()})
                </a>
              ),
            },
            { key: "unit", header: words.unit, cell: (one) => names.get(one.unitId) ?? "" },
            {
              key: "items",
              header: said.items,
              numeric: true,
              cell: (one) => formatNumber(one.content.items.length, ctx.lang),
            },
            {
              key: "state",
              header: said.state,
              nowrap: true,
              cell: (one) => <State tone={TONES[one.state]}>{said.states[one.state]}</State>,
            },
          ]}
        />
      )}
      <Pagination
        previousHref={page > 1 ? `${BASE}?trang=${page - 1}` : undefined}
        nextHref={props.hasMore ? `${BASE}?trang=${page + 1}` : undefined}
      />
    </StaffLayout>
  );
}

function NewView(props: Common & { units: { id: string; name: string }[]; typed: Typed; errors: FormErrors }) {
  const { ctx, words, units, typed, errors } = props;
  const said = words.questionnaire;
  const error = errorIn(errors);
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.newTitle}
      breadcrumbs={crumbs(words)}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.newTitle} lead={said.newLead} />
      <Form action={`${BASE}/moi`} guard>
        <TextInput name="name" label={said.name} value={typed.name ?? ""} {...error("name")} />
        <Select
          name="unitId"
          label={words.unit}
          value={typed.unitId || only?.id || ""}
          {...(only ? {} : { placeholder: words.errors.unitId })}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <Radios
          name="from"
          label={said.from}
          value={typed.from ?? "five"}
          options={[
            { value: "five", label: said.fromFive },
            { value: "blank", label: said.fromBlank },
          ]}
        />
        <Button>{said.create}</Button>
      </Form>
    </StaffLayout>
  );
}

interface RecordProps extends Common {
  one: Questionnaire;
  typed: Typed;
  errors: FormErrors;
  isEditing: boolean;
  mayEdit: boolean;
  mayBegin: boolean;
  mayApprove: boolean;
  mayRetire: boolean;
  isOwn: boolean;
  versions: Questionnaire[];
  steps: SurveyStep[];
  isSaved: boolean;
}

function RecordView(props: RecordProps) {
  const { ctx, words, one, errors, versions, steps } = props;
  const said = words.questionnaire;
  const path = `${BASE}/${one.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={one.name}
      breadcrumbs={crumbs(words)}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.isSaved ? <NotificationBanner tone="success">{said.moved}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {words.record.history}
          </Heading>
          <Timeline
            label={words.record.history}
            items={steps.map((step) => ({
              title: words.record.acts[step.act] ?? step.act,
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              who: step.personName,
              children: step.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={one.name}
        caption={said.version(one.number)}
        state={<State tone={TONES[one.state]}>{said.states[one.state]}</State>}
      />
      <div id="act">
        {props.mayApprove && props.isOwn ? <InsetText>{words.refusals["own-survey"]}</InsetText> : null}
        {props.mayApprove && !props.isOwn ? (
          <>
            <p class="govuk-body">{said.approveHelp}</p>
            <ActButton action={`${path}/duyet`}>{said.approve}</ActButton>
            <ActWithReason
              summary={said.return}
              variant="secondary"
              action={`${path}/tra-lai`}
              label={said.returnLabel}
              value={props.typed.reason ?? ""}
            />
          </>
        ) : null}
        {props.mayEdit && one.state === "draft" ? (
          <>
            <p class="govuk-body">{said.proposeHelp}</p>
            <ActButton action={`${path}/gui-duyet`}>{said.propose}</ActButton>
          </>
        ) : null}
        <ButtonGroup>
          {one.state === "approved" && props.mayBegin ? (
            <LinkButton href={`${SURVEYS}/moi?mau=${one.id}`}>{words.add}</LinkButton>
          ) : null}
          {props.mayBegin ? (
            <ActButton action={`${path}/ban-moi`} variant="secondary">
              {said.newVersion}
            </ActButton>
          ) : null}
        </ButtonGroup>
        {props.mayBegin ? <p class="govuk-hint">{said.breaks}</p> : null}
      </div>
      {props.mayEdit ? <Editing {...props} /> : null}
      <Heading level={2} size="m">
        {said.preview}
      </Heading>
      {one.content.items.length === 0 ? (
        <p class="govuk-body">{said.empty}</p>
      ) : (
        <div class="db-preview">
          <QuestionFields words={words} content={one.content} given={{}} headingLevel={3} />
        </div>
      )}
      {versions.length > 1 ? (
        <ul class="govuk-list">
          {versions
            .filter((other) => other.id !== one.id)
            .map((other) => (
              <li>
                <a href={`${BASE}/${other.id}`}>
                  {said.version(other.number)}: {said.states[other.state]}
                </a>
              </li>
            ))}
        </ul>
      ) : null}
      {props.mayRetire ? (
        <Details summary={said.retire}>
          <ActButton action={`${path}/ngung`} variant="warning">
            {said.retire}
          </ActButton>
        </Details>
      ) : null}
    </StaffLayout>
  );
}

function Editing(props: RecordProps) {
  const { ctx, words, one, typed, errors } = props;
  const said = words.questionnaire;
  const path = `${BASE}/${one.id}`;
  const error = errorIn(errors);
  const names = new Map(one.content.factors.map((factor) => [factor.key, factor.name]));
  const basedOn = String(one.basedOn);
  const move = (item: Item, act: "up" | "down" | "remove", label: string) => (
    <ActButton action={`${path}/chuyen-cau`} small variant="quiet" fields={{ key: item.key, act, basedOn }}>
      {label} <span class="govuk-visually-hidden">{item.text}</span>
    </ActButton>
  );
  return (
    <>
      <div id="cac-cau">
        {one.content.items.length === 0 ? null : (
          <Table<Item>
            caption={said.items}
            captionHidden
            phone="cards"
            dense
            rows={one.content.items}
            columns={[
              {
                key: "number",
                header: "#",
                numeric: true,
                cell: (_item, at) => formatNumber(at + 1, ctx.lang),
              },
              { key: "text", header: said.text, rowHeader: true, wide: true, cell: (item) => item.text },
              { key: "kind", header: said.kind, cell: (item) => said.kinds[item.kind] },
              {
                key: "factor",
                header: said.factor,
                cell: (item) => (item.factor ? names.get(item.factor) : said.noFactor),
              },
              {
                key: "acts",
                header: said.edit,
                cell: (item) => (
                  <>
                    <a href={`${path}?cau=${item.key}#cau-hoi`}>
                      {said.edit} <span class="govuk-visually-hidden">{item.text}</span>
                    </a>
                    {move(item, "up", said.up)}
                    {move(item, "down", said.down)}
                    {move(item, "remove", said.remove)}
                  </>
                ),
              },
            ]}
          />
        )}
      </div>
      <div id="cau-hoi">
        <Details summary={typed.key ? said.editItem : said.addItem} open={props.isEditing}>
          <Form action={`${path}/cau`}>
            <input type="hidden" name="key" value={typed.key ?? ""} />
            <input type="hidden" name="basedOn" value={basedOn} />
            <TextInput name="text" label={said.text} value={typed.text ?? ""} {...error("text")} />
            <Radios
              name="kind"
              label={said.kind}
              small
              value={typed.kind ?? ""}
              options={ITEM_KINDS.map((value) => ({ value, label: said.kinds[value] }))}
              {...error("kind")}
            />
            <Select
              name="factor"
              label={said.factor}
              value={typed.factor ?? ""}
              options={[
                { value: "", label: said.noFactor },
                ...one.content.factors.map((factor) => ({ value: factor.key, label: factor.name })),
              ]}
            />
            <TextInput
              name="newFactor"
              label={said.newFactor}
              optional
              value={typed.newFactor ?? ""}
              {...error("newFactor")}
            />
            <TextArea
              name="options"
              label={said.options}
              hint={said.optionsHint}
              optional
              rows={4}
              value={typed.options ?? ""}
              {...error("options")}
            />
            <TextInput
              name="most"
              label={said.most}
              hint={said.mostHint}
              optional
              width={2}
              inputmode="numeric"
              value={typed.most ?? ""}
              {...error("most")}
            />
            <Button variant="secondary">{said.saveItem}</Button>
          </Form>
        </Details>
      </div>
      <Form action={`${path}/muc-hai-long`}>
        <input type="hidden" name="basedOn" value={basedOn} />
        <Select
          name="satisfiedFrom"
          label={said.satisfiedFrom}
          value={String(one.content.satisfiedFrom)}
          options={MARKS.slice(1)
            .toReversed()
            .map((mark) => ({ value: String(mark), label: words.marks[mark] }))}
        />
        <Button variant="secondary" small>
          {words.form.save}
        </Button>
      </Form>
    </>
  );
}

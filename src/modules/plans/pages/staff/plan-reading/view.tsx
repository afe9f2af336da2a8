import type { ComponentChildren } from "preact";
import {
  Button,
  ButtonGroup,
  Card,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Prose,
  Select,
  SideBySide,
  StaffLayout,
  State,
  TextArea,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, shortText } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { readTaskDeadline } from "../../../deadline-days.ts";
import { bearerOfParagraph } from "../../../edit-task.ts";
import { FieldsInputs } from "../../../fields/fields-inputs.tsx";
import { TASK_FIELDS } from "../../../fields/task-fields.ts";
import type { Words } from "../../../messages.vi.ts";
import {
  PIECE_KINDS,
  type PieceState,
  type Plan,
  type PlanAgency,
  type PlanPiece,
  type PlanTask,
  TASK_ROLES,
} from "../../../plan.ts";
import type { CitationWarning } from "../../../reading/citations-check.ts";
import type { UntakenPiece } from "../../../reading/plan-draft.ts";
import { type Found, markSource, type Segment } from "../../../source-marks.ts";
import { PLAN_TONES } from "../plan-list/view.tsx";
import { type DraftPage, inOrder, linesAround } from "./parts.ts";

/** What is open for editing, and what was typed where it came back. */
export interface Editing {
  kind: "header" | "item" | "split" | "newPiece" | "newTask";
  id?: string;
  typed?: Record<string, string | string[]>;
  /** Somebody saved in between: the next try is based on what is saved now. */
  fresh?: boolean;
  /** The place in the source of a paragraph a new task begins with. */
  from?: number;
}

export interface PlanReadingViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  text: string;
  truncated: boolean;
  pieces: PlanPiece[];
  agencies: PlanAgency[];
  tasks: PlanTask[];
  unitNames: Map<string, string>;
  /** Units that may be the place of a task, where one is open. */
  places: Unit[];
  warnings: CitationWarning[];
  /** The text is so long that it could not be checked in time. */
  isUnchecked: boolean;
  mayEdit: boolean;
  page: DraftPage;
  /** Paragraphs nothing was made of, and nobody has looked at. */
  untaken: UntakenPiece[];
  showDropped: boolean;
  done: "saved" | "acceptedAll" | null;
  /** The old encoding the text came in. */
  convertedFrom: string | null;
  editing: Editing | null;
  /** Sentences by field. */
  errors: FormErrors;
  conflictWith?: string;
  otherId?: string;
}

const HEADER = [
  "number",
  "issuedOn",
  "issuer",
  "place",
  "title",
  "year",
  "signerTitle",
  "signer",
  "reportDueOn",
] as const;
type HeaderField = (typeof HEADER)[number];

const TONES: Record<PieceState, Tone> = { proposed: "waiting", accepted: "good", dropped: "neutral" };
const ACTS = "viec-nhanh";

export function PlanReadingView(props: PlanReadingViewProps) {
  const { ctx, words, plan, text, pieces, agencies, tasks, errors, done, conflictWith, otherId, mayEdit, page } = props;
  const said = words.reading;
  const { lines, numbers } = markSource(text, foundOn(props));
  const waiting = inOrder(pieces, agencies, tasks).filter((one) => one.state === "proposed");
  const [firstOpen] = waiting;
  const open = waiting.length;
  const list = summaryOf(errors);
  const base = `/can-bo/ke-hoach/${plan.id}/doc`;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${said.title}: ${plan.title}`}
      breadcrumbs={[
        { text: words.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? words.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
      ]}
      hasErrors={list.length > 0}
      wide
      islands={["dirty-form", "beside"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {otherId ? (
            <InsetText>
              <a href={`/can-bo/ke-hoach/${otherId}`}>{words.errors.openOther}</a>
            </InsetText>
          ) : null}
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
          {done === "acceptedAll" && open > 0 ? (
            <NotificationBanner tone="warning">{said.acceptedButDays(open)}</NotificationBanner>
          ) : done ? (
            <NotificationBanner tone="success">{done === "saved" ? said.saved : said.acceptedAll}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={said.title}
        caption={plan.title}
        lead={mayEdit ? said.summary(open, pieces.length + tasks.length) : said.locked}
        state={<State tone={PLAN_TONES[plan.state]}>{words.states[plan.state]}</State>}
        actions={
          mayEdit ? (
            <>
              <LinkButton
                href={`/can-bo/ke-hoach/${plan.id}/giao-viec`}
                {...(open > 0 ? { variant: "secondary" as const } : {})}
              >
                {said.toAssign}
              </LinkButton>
              {open > 0 ? (
                <Button form={ACTS} formaction={`${base}/nhan-het`} variant="secondary">
                  {said.acceptAll}
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      {mayEdit && firstOpen ? (
        <p class="govuk-body">
          <a href={`${base}?muc=${firstOpen.id}#muc-${firstOpen.id}`}>{said.toFirstOpen}</a>
        </p>
      ) : null}
      {props.convertedFrom ? <InsetText>{words.create.converted(props.convertedFrom)}</InsetText> : null}
      {plan.readAs === "directive" ? <InsetText>{said.directive}</InsetText> : null}
      {props.truncated ? <InsetText>{said.truncated}</InsetText> : null}
      {props.isUnchecked ? <InsetText>{said.unchecked}</InsetText> : null}
      {page.isFirst ? <Warnings {...props} numbers={numbers} /> : null}
      {props.untaken.length > 0 ? (
        <InsetText>
          {said.untakenNotice(props.untaken.length)}{" "}
          <a href={page.opensTasks ? "#chua-lay" : `${base}?muc=chua-lay#chua-lay`}>{said.untakenLink}</a>
        </InsetText>
      ) : null}
      <Form action={base} id={ACTS}>
        <input type="hidden" name="from" value="doc" />
      </Form>
      <SideBySide
        keepLeft
        left={{
          title: said.source,
          children: (
            <Prose>
              {linesAround(lines, text.length, page.of).map((segments, index) =>
                typeof segments === "number" ? (
                  <p key={index} class="db-found__facts">
                    {said.linesLeftOut(segments)}
                  </p>
                ) : (
                  <p key={index}>{segments.map(showSegment)}</p>
                ),
              )}
            </Prose>
          ),
        }}
        right={{
          title: said.result,
          children: (
            <>
              {page.of > 1 ? <p class="db-found__facts">{said.page(page.number, page.of)}</p> : null}
              <FoundList {...props} base={base} numbers={numbers} />
              <Pages {...props} base={base} />
            </>
          ),
        }}
      />
    </StaffLayout>
  );
}

/** What is marked in the text: the things that stand on this page. */
function foundOn({ plan, pieces, agencies, tasks, warnings, untaken, page }: PlanReadingViewProps): Found[] {
  const own = [...pieces, ...tasks].filter((one) => page.ids.has(one.id) && one.state !== "dropped");
  const bearers = new Set(tasks.filter((task) => page.ids.has(task.id)).map((task) => task.agencyId));
  const place = (id: string, one: { rangeStart: number | null; rangeEnd: number | null }): Found => ({
    target: `muc-${id}`,
    start: one.rangeStart,
    end: one.rangeEnd,
  });
  const inText = (target: string, range: { start: number; end: number } | undefined): Found => ({
    target,
    start: range?.start ?? null,
    end: range?.end ?? null,
  });
  return [
    ...(page.isFirst ? HEADER.map((field) => inText(`muc-${field}`, plan.headerRanges[field])) : []),
    ...own.map((one) => place(one.id, one)),
    ...agencies.filter((one) => bearers.has(one.id)).map((one) => place(one.id, one)),
    ...(page.isFirst ? warnings.map((one, index) => inText(`luu-y-${index}`, one.range)) : []),
    ...(page.opensTasks ? untaken.slice(0, UNTAKEN).map((one) => inText(untakenId(one), one.range)) : []),
  ];
}

/** Of the paragraphs nothing was made of, so many are shown at once. */
const UNTAKEN = 40;
const untakenId = (one: UntakenPiece): string => `doan-${one.range.start}`;

function showSegment(segment: Segment, index: number): ComponentChildren {
  const anchors = segment.inner.map((ref) => (
    <a key={ref.number} id={`cho-${ref.number}`} class="db-foundlink" href={`#${ref.target}`}>
      {ref.number}
    </a>
  ));
  if (!segment.mark)
    return (
      <>
        {anchors}
        {segment.text}
      </>
    );
  const own = segment.isFirst ? segment.mark.refs : [];
  return (
    <mark key={index} id={own[0] ? `cho-${own[0].number}` : undefined}>
      {own.map((ref, at) => (
        <a key={ref.number} id={at > 0 ? `cho-${ref.number}` : undefined} class="db-foundlink" href={`#${ref.target}`}>
          {ref.number}
        </a>
      ))}
      {own.length > 0 ? " " : null}
      {anchors}
      {segment.text}
    </mark>
  );
}

type Inner = PlanReadingViewProps & { numbers: Map<string, number>; base: string };

function Warnings({ words, warnings, numbers }: Pick<Inner, "words" | "warnings" | "numbers">) {
  if (warnings.length === 0) return null;
  return (
    <NotificationBanner tone="warning" heading={words.reading.warningsTitle}>
      <ul class="govuk-list govuk-list--bullet">
        {warnings.map((warning, index) => (
          <li key={index} id={`luu-y-${index}`}>
            <PlaceLink number={numbers.get(`luu-y-${index}`)} label={words.reading.inText} /> “{warning.text}”:{" "}
            {words.warnings[warning.code](warning.details)}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

/** The number of the place in the source, as a link to it. */
function PlaceLink({ number, label }: { number: number | undefined; label: string }) {
  if (number === undefined) return null;
  return (
    <a class="db-foundlink" href={`#cho-${number}`}>
      <span class="govuk-visually-hidden">{label} </span>
      {number}
    </a>
  );
}

/** Back and on between the parts of a long plan. */
function Pages({ words, page, base, showDropped }: Pick<Inner, "words" | "page" | "base" | "showDropped">) {
  if (page.of === 1) return null;
  const href = (number: number): string => `${base}?trang=${number}${showDropped ? "&bo=1" : ""}`;
  return (
    <Pagination
      summary={words.reading.page(page.number, page.of)}
      previousHref={page.number > 1 ? href(page.number - 1) : null}
      nextHref={page.number < page.of ? href(page.number + 1) : null}
    />
  );
}

function FoundList(props: Inner) {
  const { words, pieces, agencies, tasks, editing, base, showDropped, page } = props;
  const said = words.reading;
  const here = <One extends { id: string }>(list: One[]): One[] => list.filter((one) => page.ids.has(one.id));
  const tasksHere = Map.groupBy(here(tasks), (task) => task.agencyId);
  const dropped = [...pieces, ...tasks].filter((one) => one.state === "dropped").length;
  const firstOf = new Map(tasks.toReversed().map((task) => [task.agencyId, task.id]));
  return (
    <>
      {page.isFirst ? <HeaderFacts {...props} /> : null}
      {PIECE_KINDS.map((kind) => {
        const own = here(pieces.filter((piece) => piece.kind === kind));
        if (own.length === 0) return null;
        return (
          <div key={kind} id={`nhom-${kind}`}>
            <Heading level={3} size="s">
              {words.pieceKinds[kind]}
            </Heading>
            <ul class="db-found">
              {own.map((piece) => (
                <PieceItem key={piece.id} {...props} piece={piece} />
              ))}
            </ul>
          </div>
        );
      })}
      {page.isFirst ? (
        <AddHere {...props} what="y" isOpen={editing?.kind === "newPiece"} text={said.addPiece} variant="quiet">
          <PieceFields {...props} action={`${base}/them-y`} saved={null} />
        </AddHere>
      ) : null}
      {page.opensTasks ? <Untaken {...props} /> : null}
      {tasksHere.size > 0 || page.opensTasks ? (
        <Heading level={3} size="m">
          {said.tasks}
        </Heading>
      ) : null}
      {tasks.length === 0 ? <p class="govuk-body">{said.noTasks}</p> : null}
      {agencies.map((agency) => {
        const own = tasksHere.get(agency.id);
        if (!own) return null;
        return (
          <div key={agency.id} id={`muc-${agency.id}`}>
            <Heading level={4} size="s">
              <PlaceLink number={props.numbers.get(`muc-${agency.id}`)} label={said.inText} /> {agency.name}
            </Heading>
            <p class="db-found__facts">
              <AgencyUnits {...props} agency={agency} />
            </p>
            <ul class="db-found">
              {own.map((task) => (
                <TaskItem key={task.id} {...props} task={task} isFirst={firstOf.get(agency.id) === task.id} />
              ))}
            </ul>
          </div>
        );
      })}
      {page.opensTasks || page.number === page.of ? (
        <AddHere {...props} what="viec" isOpen={editing?.kind === "newTask"} text={said.addTask} variant="secondary">
          <TaskFields {...props} action={`${base}/them-viec`} saved={null} />
        </AddHere>
      ) : null}
      {dropped > 0 ? (
        <p class="govuk-body">
          <a href={`${base}?trang=${page.number}${showDropped ? "" : "&bo=1"}`}>
            {showDropped ? said.hide : `${said.showAll} (${said.dropped(dropped)})`}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** Paragraphs of the part that gives duties which nothing was made of: a person takes each, or says that it is no task. */
function Untaken({ words, untaken, agencies, numbers, base, mayEdit }: Inner) {
  if (untaken.length === 0) return null;
  const said = words.reading;
  return (
    <Card title={said.untaken(untaken.length)} level={3} id="chua-lay">
      <p class="govuk-body">{said.untakenLead}</p>
      <ul class="db-found">
        {untaken.slice(0, UNTAKEN).map((one) => {
          const id = untakenId(one);
          const bearer = bearerOfParagraph(agencies, one)?.name ?? one.under;
          const which = <span class="govuk-visually-hidden"> {numbers.get(id)}</span>;
          const press = (act: "take" | "drop", text: string) => (
            <Button
              small
              variant={act === "take" ? "secondary" : "quiet"}
              form={ACTS}
              formaction={`${base}/doan/${one.range.start}`}
              name="act"
              value={act}
            >
              {text}
              {which}
            </Button>
          );
          return (
            <li key={id} class="db-found__item" id={id}>
              <p class="db-found__text">
                <PlaceLink number={numbers.get(id)} label={said.inText} /> {shortText(one.text, 400)}
              </p>
              {one.under ? <p class="db-found__facts">{said.untakenUnder(one.under)}</p> : null}
              {mayEdit ? (
                <div class="db-found__acts">
                  {bearer ? press("take", said.takeFor(bearer)) : null}
                  <LinkButton small variant="quiet" href={`${base}?them=viec&doan=${one.range.start}#them-viec`}>
                    {said.takeEdited}
                    {which}
                  </LinkButton>
                  {agencies.length > 0 ? press("drop", said.notATask) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {untaken.length > UNTAKEN ? <p class="govuk-body">{said.untakenMore(untaken.length - UNTAKEN)}</p> : null}
    </Card>
  );
}

/** A button that opens the form for something new, or the form where it is open. */
function AddHere({
  mayEdit,
  base,
  what,
  isOpen,
  text,
  variant,
  children,
}: Pick<Inner, "mayEdit" | "base"> & {
  what: "y" | "viec";
  isOpen: boolean;
  text: string;
  variant: "quiet" | "secondary";
  children: ComponentChildren;
}) {
  if (!mayEdit) return null;
  const id = `them-${what}`;
  return isOpen ? (
    <Card title={text} level={3} id={id}>
      {children}
    </Card>
  ) : (
    <LinkButton href={`${base}?them=${what}#${id}`} variant={variant} small>
      {text}
    </LinkButton>
  );
}

/** Which version a form was filled in from: the one saved now, once the reader has seen it, else the one typed over. */
function BasedOn({ editing, version }: Pick<Inner, "editing"> & { version: number }) {
  const typed = editing?.fresh ? undefined : first(editing?.typed, "basedOn");
  return <input type="hidden" name="basedOn" value={typed ?? version} />;
}

function AgencyUnits({ words, agency, unitNames, plan, mayEdit }: Inner & { agency: PlanAgency }) {
  const said = words.reading;
  const units = agency.units.map((unit) => {
    const name = unitNames.get(unit.unitId) ?? "";
    const former = unit.matchedBy === "formerName" || unit.matchedBy === "predecessor" ? unit.matchedName : null;
    return former ? `${name} (${said.formerName(former)})` : name;
  });
  const recognised = agency.groupKind ? words.groupKinds[agency.groupKind] : units.join(", ");
  return (
    <>
      {words.agencyRoles[agency.role]} ·{" "}
      {recognised ? `${said.recognised}: ${recognised}` : <State tone="warn">{said.notRecognised}</State>}{" "}
      {mayEdit ? (
        <a href={`/can-bo/ke-hoach/${plan.id}/giao-viec?coquan=${agency.id}#co-quan-${agency.id}`}>
          {said.changeAgency}
          <span class="govuk-visually-hidden"> {agency.name}</span>
        </a>
      ) : null}
    </>
  );
}

const first = (typed: Editing["typed"], name: string): string | undefined => {
  const value = typed?.[name];
  return value === undefined ? undefined : ([value].flat()[0] ?? "");
};

function shownHeader(plan: Plan, field: HeaderField): string {
  const value = plan[field];
  // "trước ngày 01/6 và 15/11 hằng năm" is a deadline, though no single day.
  if (value === null || value === "") return (field === "reportDueOn" && plan.reportDueText) || "";
  return field === "issuedOn" || field === "reportDueOn" ? formatDate(String(value)) : String(value);
}

function HeaderFacts(props: Inner) {
  const { words, plan, editing, mayEdit, base, numbers, errors } = props;
  const said = words.reading;
  const labels: Record<HeaderField, string> = { ...said, title: said.planTitle };
  if (editing?.kind === "header" && mayEdit) {
    const value = (field: HeaderField): string =>
      first(editing.typed, field) ?? (field === "reportDueOn" && !plan.reportDueOn ? "" : shownHeader(plan, field));
    const error = errorIn(errors);
    return (
      <Card title={said.header} level={3} id="muc-dau">
        <Form action={`${base}/thong-tin`} guard>
          <BasedOn editing={editing} version={plan.version} />
          {HEADER.map((field) =>
            field === "title" ? (
              <TextArea
                key={field}
                name={field}
                label={labels[field]}
                rows={3}
                value={value(field)}
                {...error(field)}
              />
            ) : (
              <TextInput
                key={field}
                name={field}
                label={labels[field]}
                value={value(field)}
                {...(field === "issuedOn" || field === "reportDueOn" ? { width: 10 as const, hint: said.dayHint } : {})}
                {...(field === "year" ? { width: 4 as const, inputmode: "numeric" as const } : {})}
                {...error(field)}
              />
            ),
          )}
          {editing.fresh ? (
            <InsetText>
              {words.savedNow}:{" "}
              {HEADER.map((field) => shownHeader(plan, field))
                .filter(Boolean)
                .join(" · ")}
            </InsetText>
          ) : null}
          <SaveOrLeave {...props} href={`${base}#muc-dau`} />
        </Form>
      </Card>
    );
  }
  return (
    <div id="muc-dau">
      <Heading level={3} size="s">
        {said.header}
      </Heading>
      <dl class="govuk-summary-list db-summary--compact">
        {HEADER.map((field) => (
          <div key={field} class="govuk-summary-list__row" id={`muc-${field}`}>
            <dt class="govuk-summary-list__key">{labels[field]}</dt>
            <dd class="govuk-summary-list__value">
              <PlaceLink number={numbers.get(`muc-${field}`)} label={said.inText} />{" "}
              {shownHeader(plan, field) || said.notFound}
            </dd>
          </div>
        ))}
      </dl>
      {mayEdit ? (
        <p class="govuk-body">
          <a href={`${base}?sua=dau#muc-dau`}>
            {said.edit}
            <span class="govuk-visually-hidden"> {said.header}</span>
          </a>
        </p>
      ) : null}
    </div>
  );
}

function SaveOrLeave({ words, href }: Pick<Inner, "words"> & { href: string }) {
  return (
    <ButtonGroup>
      <Button small>{words.reading.save}</Button>
      <LinkButton href={href} variant="quiet" small>
        {words.reading.cancel}
      </LinkButton>
    </ButtonGroup>
  );
}

function Acts({
  words,
  mayEdit,
  base,
  path,
  item,
  number,
  children,
}: Inner & { path: string; item: PlanPiece | PlanTask; number: number | undefined; children?: ComponentChildren }) {
  if (!mayEdit) return null;
  const said = words.reading;
  const which = <span class="govuk-visually-hidden"> {number ?? item.text.slice(0, 40)}</span>;
  const press = (act: "accept" | "drop" | "restore", text: string) => (
    <Button
      small
      variant="quiet"
      form={ACTS}
      formaction={`${base}/${path}/${item.id}`}
      name="act"
      value={`${act}.${item.version}`}
    >
      {text}
      {which}
    </Button>
  );
  return (
    <div class="db-found__acts">
      {item.state === "proposed" ? press("accept", said.accept) : null}
      {item.state === "dropped" ? (
        press("restore", said.restore)
      ) : (
        <>
          <LinkButton small variant="quiet" href={`${base}?sua=${item.id}#muc-${item.id}`}>
            {said.edit}
            {which}
          </LinkButton>
          {children}
          {press("drop", said.drop)}
        </>
      )}
    </div>
  );
}

function ItemFrame({
  words,
  item,
  numbers,
  children,
}: Inner & { item: PlanPiece | PlanTask; children: ComponentChildren }) {
  const isCorrected = item.foundText !== null && item.foundText !== item.text;
  return (
    <li class={`db-found__item db-found__item--${item.state}`} id={`muc-${item.id}`}>
      <p class="db-found__text">
        <PlaceLink number={numbers.get(`muc-${item.id}`)} label={words.reading.inText} /> {item.text}
      </p>
      {item.foundText === null ? <p class="db-found__facts">{words.reading.byHand}</p> : null}
      {isCorrected ? <p class="db-found__facts">{words.reading.corrected}</p> : null}
      {children}
    </li>
  );
}

function PieceItem(props: Inner & { piece: PlanPiece }) {
  const { piece, editing, base, words, mayEdit } = props;
  const isOpen = mayEdit && editing?.kind === "item" && editing.id === piece.id;
  if (isOpen)
    return (
      <li class="db-found__item" id={`muc-${piece.id}`}>
        <PieceFields {...props} action={`${base}/y/${piece.id}`} saved={piece} />
      </li>
    );
  return (
    <ItemFrame {...props} item={piece}>
      <State tone={TONES[piece.state]}>{words.pieceStates[piece.state]}</State>
      <Acts {...props} path="y" item={piece} number={props.numbers.get(`muc-${piece.id}`)} />
    </ItemFrame>
  );
}

function PieceFields(props: Inner & { action: string; saved: PlanPiece | null }) {
  const { words, editing, errors, saved, action, base } = props;
  const said = words.reading;
  const typed = editing?.typed;
  return (
    <Form action={action} guard>
      <BasedOn editing={editing} version={saved?.version ?? 1} />
      <Select
        name="kind"
        label={said.kind}
        value={first(typed, "kind") ?? saved?.kind ?? "purpose"}
        options={PIECE_KINDS.map((kind) => ({ value: kind, label: words.pieceKinds[kind] }))}
      />
      <TextArea
        name="text"
        label={said.text}
        rows={4}
        value={first(typed, "text") ?? saved?.text ?? ""}
        {...(errors.text ? { error: errors.text } : {})}
      />
      <SavedNow {...props} saved={saved} />
      <SaveOrLeave words={words} href={saved ? `${base}?muc=${saved.id}#muc-${saved.id}` : base} />
    </Form>
  );
}

/** What stands in the books while one's own text waits in the fields. */
function SavedNow({ words, editing, saved }: Inner & { saved: PlanPiece | PlanTask | null }) {
  if (!saved) return null;
  if (editing?.fresh)
    return (
      <InsetText>
        {words.savedNow}: {saved.text}
      </InsetText>
    );
  if (saved.foundText === null || saved.foundText === saved.text) return null;
  return (
    <InsetText>
      {words.reading.foundText}: {saved.foundText}
    </InsetText>
  );
}

function TaskItem(props: Inner & { task: PlanTask; isFirst: boolean }) {
  const { task, editing, base, words, mayEdit, isFirst } = props;
  const said = words.reading;
  const isOpen = mayEdit && editing?.id === task.id;
  if (isOpen && editing?.kind === "item")
    return (
      <li class="db-found__item" id={`muc-${task.id}`}>
        <TaskFields {...props} action={`${base}/viec/${task.id}`} saved={task} />
      </li>
    );
  if (isOpen && editing?.kind === "split")
    return (
      <li class="db-found__item" id={`muc-${task.id}`}>
        <SplitFields {...props} saved={task} />
      </li>
    );
  const number = props.numbers.get(`muc-${task.id}`);
  const which = <span class="govuk-visually-hidden"> {number ?? task.text.slice(0, 40)}</span>;
  return (
    <ItemFrame {...props} item={task}>
      <p class="db-found__facts">
        {words.taskRoles[task.role]} · {task.deadlineText ? `${said.due}: ${task.deadlineText}` : said.noDeadline}
        {task.dueOn && !task.deadlineText?.includes(formatDate(task.dueOn)) ? ` (${formatDate(task.dueOn)})` : null}
        {task.targetCount > 1 ? ` · ${said.target}: ${task.targetCount}` : null}
        {task.coordinating.length > 0 ? ` · ${said.coordinating}: ${task.coordinating.join("; ")}` : null}
      </p>
      {task.deadlineFlag ? <State tone="bad">{said.impossibleDay}</State> : null}{" "}
      <State tone={TONES[task.state]}>{words.pieceStates[task.state]}</State>
      <Acts {...props} path="viec" item={task} number={number}>
        <LinkButton small variant="quiet" href={`${base}?tach=${task.id}#muc-${task.id}`}>
          {said.split}
          {which}
        </LinkButton>
        {isFirst ? null : (
          <Button
            small
            variant="quiet"
            form={ACTS}
            formaction={`${base}/viec/${task.id}`}
            name="act"
            value={`merge.${task.version}`}
          >
            {said.merge}
            {which}
          </Button>
        )}
      </Acts>
    </ItemFrame>
  );
}

function SplitFields(props: Inner & { saved: PlanTask }) {
  const { words, editing, errors, saved, base } = props;
  // Where sentences and clauses end is where people would most likely cut.
  const proposal = saved.text.replace(/([;.])\s+(?=\S)/g, "$1\n");
  return (
    <Form action={`${base}/viec/${saved.id}`} guard>
      <input
        type="hidden"
        name="basedOn"
        value={editing?.fresh ? saved.version : (first(editing?.typed, "basedOn") ?? saved.version)}
      />
      <TextArea
        name="parts"
        label={words.reading.splitTitle}
        hint={words.reading.splitHint}
        rows={8}
        value={first(editing?.typed, "parts") ?? proposal}
        {...(errors.parts ? { error: errors.parts } : {})}
      />
      <SavedNow {...props} saved={saved} />
      <SaveOrLeave words={words} href={`${base}?muc=${saved.id}#muc-${saved.id}`} />
    </Form>
  );
}

/** The day a person set beside the words; where it only follows from them, the field stays empty. */
function ownDay(task: PlanTask | null, year: number | null): string {
  if (!task?.dueOn || readTaskDeadline(task.deadlineText, year).dueOn === task.dueOn) return "";
  return formatDate(task.dueOn);
}

function TaskFields(props: Inner & { action: string; saved: PlanTask | null }) {
  const { words, editing, errors, saved, action, base, agencies } = props;
  const said = words.reading;
  const typed = editing?.typed;
  const error = errorIn(errors);
  const paragraph = props.untaken.find((one) => one.range.start === editing?.from);
  const bearer = paragraph ? bearerOfParagraph(agencies, paragraph) : null;
  return (
    <Form action={action} guard>
      {editing?.from !== undefined ? <input type="hidden" name="from" value={editing.from} /> : null}
      <BasedOn editing={editing} version={saved?.version ?? 1} />
      <TextArea
        name="text"
        label={said.text}
        rows={5}
        value={first(typed, "text") ?? saved?.text ?? paragraph?.text ?? ""}
        {...error("text")}
      />
      <Select
        name="agencyId"
        label={said.agency}
        value={first(typed, "agencyId") ?? saved?.agencyId ?? bearer?.id ?? ""}
        placeholder
        options={agencies.map((agency) => ({ value: agency.id, label: agency.name }))}
        {...error("agencyId")}
      />
      <TextInput
        name="newAgency"
        label={said.newAgency}
        hint={said.newAgencyHint}
        optional
        value={first(typed, "newAgency") ?? (bearer ? "" : (paragraph?.under ?? ""))}
        {...error("newAgency")}
      />
      <Select
        name="role"
        label={said.role}
        value={first(typed, "role") ?? saved?.role ?? "implementing"}
        options={TASK_ROLES.map((role) => ({ value: role, label: words.taskRoles[role] }))}
      />
      <TextInput
        name="deadlineText"
        label={said.deadline}
        optional
        value={first(typed, "deadlineText") ?? saved?.deadlineText ?? ""}
        {...error("deadlineText")}
      />
      <TextInput
        name="dueOn"
        label={said.dueOn}
        hint={said.dueOnHint}
        optional
        width={10}
        value={first(typed, "dueOn") ?? ownDay(saved, props.plan.year)}
        {...error("dueOn")}
      />
      <TextArea
        name="coordinating"
        label={said.coordinating}
        hint={said.coordinatingHint}
        optional
        rows={2}
        value={first(typed, "coordinating") ?? saved?.coordinating.join("\n") ?? ""}
        {...error("coordinating")}
      />
      <TextInput
        name="targetCount"
        label={said.target}
        hint={said.targetHint}
        width={5}
        inputmode="numeric"
        value={first(typed, "targetCount") ?? String(saved?.targetCount ?? 1)}
        {...error("targetCount")}
      />
      <input type="hidden" name="withFields" value="1" />
      <FieldsInputs
        ctx={props.ctx}
        task={saved}
        typed={typed}
        errors={errors}
        places={props.places}
        bases={props.pieces.filter((piece) => piece.kind === "legalBasis" && piece.state !== "dropped")}
        only={TASK_FIELDS}
      />
      <SavedNow {...props} saved={saved} />
      <SaveOrLeave words={words} href={saved ? `${base}?muc=${saved.id}#muc-${saved.id}` : base} />
    </Form>
  );
}

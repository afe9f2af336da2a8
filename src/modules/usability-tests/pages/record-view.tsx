import { vietnamDay } from "../../../platform/clock/index.ts";
import { FEWEST_TO_SHOW } from "../../../platform/datasets/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  QrFigure,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Tabs,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../platform/http/index.ts";
import type { Finding } from "../finding.store.ts";
import type { TestAct } from "../keep-test.ts";
import type { vi } from "../messages.vi.ts";
import type { listAbout, listMisses, Said, Turnout, Way } from "../results.store.ts";
import { WAYS } from "../results.store.ts";
import { LIMITS, type Phase, SEVERITIES, type TaskToday, type UsabilityTest } from "../usability-test.ts";
import type { TestRefusal } from "../usability-tests.errors.ts";
import { PHASE_TONES } from "./list-page.tsx";
import type { FormName, Posted } from "./record-page.tsx";
import { type ShownTask, TaskTable } from "./results-part.tsx";
import { STAFF } from "./staff-test.ts";

interface Results {
  way: Way | undefined;
  rows: ShownTask[];
  turnout: Turnout;
  misses: Awaited<ReturnType<typeof listMisses>>;
  about: Awaited<ReturnType<typeof listAbout>>;
  said: Said[];
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  test: UsabilityTest;
  phase: Phase;
  unit: string;
  tasks: TaskToday[];
  refusals: Record<TestAct, TestRefusal | null>;
  publicAddress: string;
  results: Results | null;
  findings: Finding[];
  opensMisunderstandings: boolean;
  before: { id: string; title: string } | undefined;
  after: UsabilityTest[];
  posted: Posted | null;
  done: string | undefined;
}

const typedIn = (props: Props, form: FormName): Typed => (props.posted?.form === form ? props.posted.typed : {});
const errorsIn = (props: Props, form: FormName): FormErrors => (props.posted?.form === form ? props.posted.errors : {});
const may = (props: Props, act: TestAct): boolean => props.refusals[act] === null;

export function RecordView(props: Props) {
  const { ctx, words, test, phase } = props;
  const said = words.staff;
  const base = `${STAFF}/${test.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={test.title}
      breadcrumbs={[{ text: words.title, href: STAFF }]}
      hasErrors={props.posted !== null}
      islands={["dirty-form", "copy"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(props.posted?.errors ?? {})} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={test.title}
        caption={props.unit}
        state={<State tone={PHASE_TONES[phase]}>{words.phases[phase]}</State>}
      />
      <div id="act">
        <NextAct {...props} />
      </div>
      <SummaryList
        rows={[
          { key: said.scope, value: `${words.scopes[test.scope]} (${test.startsAt})` },
          { key: said.days, value: words.span(test.opensOn, test.closesOn) },
          { key: said.most, value: String(test.mostParticipants) },
          ...(test.note ? [{ key: said.note, value: test.note }] : []),
          ...(props.before
            ? [{ key: said.before, value: <a href={`${STAFF}/${props.before.id}`}>{props.before.title}</a> }]
            : []),
        ]}
      />
      <p class="govuk-hint">
        {said.writtenBy(test.createdByName)}
        {test.approvedByName ? `; ${said.approvedBy(test.approvedByName)}` : null}
      </p>
      {phase === "open" || phase === "coming" ? (
        <>
          <Heading level={2} size="m">
            {said.link}
          </Heading>
          <QrFigure text={props.publicAddress} caption={said.linkHint} address={props.publicAddress} />
        </>
      ) : null}
      <Tasks {...props} />
      {props.results ? <ResultsPart {...props} results={props.results} /> : null}
      {props.results ? <Findings {...props} /> : null}
      <Publishing {...props} />
      {props.after.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.after}
          </Heading>
          <LinkList
            items={props.after.map((one) => ({
              href: `${STAFF}/${one.id}`,
              text: one.title,
              note: words.span(one.opensOn, one.closesOn),
            }))}
          />
        </>
      ) : null}
      {may(props, "withdraw") ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${base}/huy`}
          id="reason-withdraw"
          label={said.withdrawLabel}
          value={typedIn(props, "withdraw").reason}
          error={errorsIn(props, "withdraw")["reason-withdraw"]}
        />
      ) : null}
    </StaffLayout>
  );
}

function NextAct(props: Props) {
  const { words, test, phase, refusals } = props;
  const said = words.staff;
  const base = `${STAFF}/${test.id}`;
  const edit = { edit: String(test.edit) };
  if (test.state === "draft")
    return (
      <ButtonGroup>
        {may(props, "submit") ? <ActButton action={`${base}/trinh`}>{said.submit}</ActButton> : null}
        {may(props, "write") ? (
          <LinkButton href={`${base}/sua`} variant="secondary">
            {said.editTitle}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    );
  if (test.state === "submitted")
    return (
      <>
        {refusals.approve === "own-test" || refusals.approve === "days-over" ? (
          <InsetText>{words.refusals[refusals.approve]}</InsetText>
        ) : null}
        {may(props, "approve") ? (
          <>
            <p class="govuk-body">{said.approveHelp}</p>
            <ActButton action={`${base}/duyet`} fields={edit}>
              {said.approve}
            </ActButton>
          </>
        ) : null}
        {may(props, "return") ? (
          <ActWithReason
            summary={said.returned}
            variant="secondary"
            action={`${base}/tra-lai`}
            id="reason-return"
            label={said.returnLabel}
            value={typedIn(props, "return").reason}
            error={errorsIn(props, "return")["reason-return"]}
          />
        ) : null}
      </>
    );
  return (
    <>
      <ButtonGroup>
        {may(props, "moderate") ? <LinkButton href={`${base}/cung-ngoi`}>{said.beside}</LinkButton> : null}
        {phase === "open" || phase === "coming" ? (
          <LinkButton href={`${base}/phieu.pdf`} variant="secondary">
            {said.paper}
          </LinkButton>
        ) : null}
        {phase === "withdrawn" ? null : (
          <LinkButton href={`/thu-cung-dan/${test.id}`} variant="secondary">
            {said.publicPage}
          </LinkButton>
        )}
      </ButtonGroup>
      {may(props, "repeat") ? (
        <>
          <p class="govuk-body">{said.repeatHelp}</p>
          <ActButton action={`${base}/thu-lai`} variant="secondary">
            {said.repeat}
          </ActButton>
        </>
      ) : null}
    </>
  );
}

/** The tasks with what counts as found; in a draft each leads to its form. */
function Tasks(props: Props) {
  const { words, test, tasks } = props;
  const said = words.staff;
  const base = `${STAFF}/${test.id}`;
  return (
    <>
      <Heading level={2}>{said.tasks}</Heading>
      {tasks.length === 0 ? <p class="govuk-body">{said.noTasks}</p> : null}
      <ol class="govuk-list govuk-list--number">
        {tasks.map((task) => (
          <li key={task.key}>
            {may(props, "write") ? <a href={`${base}/viec/${task.key}`}>{task.text}</a> : task.text}
            {task.addresses.length > 0 ? <div class="govuk-hint">{said.anyOf(task.addresses)}</div> : null}
            {task.question ? (
              <div class="govuk-hint">
                {task.question.text} {said.rightIs(task.question.right)}
                {task.question.fact
                  ? ` (${said.fromRecord(words.facts[task.question.fact.kind], task.question.fact.code)})`
                  : null}
              </div>
            ) : null}
            {task.isStale ? <State tone="warn">{said.stale}</State> : null}
          </li>
        ))}
      </ol>
      {may(props, "write") && tasks.length < LIMITS.tasks ? (
        <LinkButton href={`${base}/viec/moi`} variant="secondary" small>
          {said.addTask}
        </LinkButton>
      ) : null}
    </>
  );
}

function ResultsPart(props: Props & { results: Results }) {
  const { ctx, words, test, results } = props;
  const said = words.results;
  const base = `${STAFF}/${test.id}`;
  const { turnout } = results;
  const textOf = (key: string | null): string => {
    const at = test.tasks.findIndex((one) => one.key === key);
    return at < 0 ? "" : `${at + 1}. ${test.tasks[at]?.text ?? ""}`;
  };
  if (turnout.link + turnout.beside + turnout.held === 0)
    return (
      <>
        <Heading level={2}>{said.title}</Heading>
        <p class="govuk-body">{said.none}</p>
      </>
    );
  return (
    <>
      <p class="govuk-body">
        {said.turnout(turnout)}
        {turnout.running > 0 ? said.running(turnout.running) : null}
        {turnout.held > 0 ? ` ${said.held(turnout.held)}` : null}
      </p>
      <Tabs
        label={said.way}
        items={[
          { href: base, label: said.all, current: results.way === undefined },
          ...WAYS.map((way) => ({
            href: `${base}?cach=${way}`,
            label: words.ways[way],
            count: turnout[way],
            current: results.way === way,
          })),
        ]}
      />
      <TaskTable words={words} lang={ctx.lang} rows={results.rows} fewest={1} hasParts />
      <LinkButton href={`${base}/ket-qua.csv`} variant="secondary" small icon="download">
        {said.csv}
      </LinkButton>
      {results.misses.length > 0 ? (
        <>
          <Heading level={3} size="s">
            {said.misses}
          </Heading>
          <Table<Results["misses"][number]>
            caption={said.misses}
            captionHidden
            phone="cards"
            rows={results.misses}
            columns={[
              { key: "task", header: said.task, rowHeader: true, wide: true, cell: (row) => textOf(row.taskKey) },
              { key: "what", header: said.what, cell: (row) => `${said.missKinds[row.kind]}: ${row.what}` },
              { key: "times", header: words.staff.people, numeric: true, cell: (row) => said.times(row.times) },
            ]}
          />
        </>
      ) : null}
      {results.about.length > 0 ? (
        <Details summary={said.about}>
          <p class="govuk-hint">{said.aboutHint(FEWEST_TO_SHOW)}</p>
          <SummaryList
            compact
            rows={(["age", "internet", "help"] as const).flatMap((kind) => {
              const rows = results.about.filter((one) => one.kind === kind);
              const names: Record<string, string> = { ...words.ages, ...words.internet, ...words.help };
              return rows.length === 0
                ? []
                : [
                    {
                      key: words.aboutLabels[kind],
                      value: rows.map((one) => `${names[one.value]}: ${one.people}`).join("; "),
                    },
                  ];
            })}
          />
        </Details>
      ) : null}
      {results.said.length > 0 ? (
        <Details summary={said.said}>
          <ul class="govuk-list govuk-list--bullet">
            {results.said.map((one, at) => (
              <li key={at}>
                “{one.words}”{one.taskKey ? <div class="govuk-hint">{textOf(one.taskKey)}</div> : null}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function Findings(props: Props) {
  const { words, test, findings } = props;
  const said = words.staff;
  const base = `${STAFF}/${test.id}`;
  const typed = typedIn(props, "finding");
  const error = errorIn(errorsIn(props, "finding"));
  const numberOf = (key: string | null): string => {
    const at = test.tasks.findIndex((one) => one.key === key);
    return at < 0 ? said.noTask : words.public.taskOf(at + 1, test.tasks.length);
  };
  return (
    <>
      <Heading level={2}>{said.findings}</Heading>
      {findings.length === 0 ? <p class="govuk-body">{said.noFindings}</p> : null}
      {findings.map((one) => (
        <section key={one.id}>
          <Heading level={3} size="s">
            {words.severities[one.severity]}, {numberOf(one.taskKey)}
          </Heading>
          <Paragraphs text={one.words} />
          <p class="govuk-body">
            <State tone={one.closedAt ? "good" : "warn"}>{one.closedAt ? said.closedFinding : said.openFinding}</State>{" "}
            {one.procedureCode ? <a href={`/thu-tuc/${one.procedureCode}`}>{one.procedureCode}</a> : null}{" "}
            {one.misunderstandingId && props.opensMisunderstandings ? (
              <a href={`/can-bo/cho-chua-hieu/${one.misunderstandingId}`}>{said.raised}</a>
            ) : null}
          </p>
          {one.closedAt ? (
            <p class="govuk-body">
              {said.changed(one.changedWhat ?? "", one.closedByName ?? "", vietnamDay(one.closedAt))}
            </p>
          ) : may(props, "find") ? (
            <>
              {one.misunderstandingId === null ? (
                <ActButton action={`${base}/cho-vuong/${one.id}/neu`} variant="secondary" small>
                  {said.raise}
                </ActButton>
              ) : null}
              <ActWithReason
                summary={said.close}
                variant="secondary"
                action={`${base}/cho-vuong/${one.id}/da-sua`}
                name="changed"
                id={`changed-${one.id}`}
                label={said.closeLabel}
                hint={said.closeHint}
                value={errorsIn(props, "close")[`changed-${one.id}`] ? typedIn(props, "close").changed : ""}
                error={errorsIn(props, "close")[`changed-${one.id}`]}
              />
            </>
          ) : null}
        </section>
      ))}
      {may(props, "find") ? (
        <Details summary={said.addFinding} open={props.posted?.form === "finding"}>
          <Form action={`${base}/cho-vuong`} guard>
            <TextArea
              name="words"
              label={said.findingWords}
              rows={3}
              value={typed.words ?? ""}
              maxCharacters={LIMITS.finding}
              {...error("words")}
            />
            <Select
              name="task"
              label={said.findingTask}
              value={typed.task ?? ""}
              placeholder={said.noTask}
              options={test.tasks.map((one, at) => ({
                value: one.key,
                label: words.public.taskOf(at + 1, test.tasks.length),
              }))}
            />
            <Radios
              name="severity"
              label={said.severity}
              small
              value={typed.severity ?? ""}
              options={SEVERITIES.map((value) => ({ value: String(value), label: words.severities[value] }))}
              {...error("severity")}
            />
            <TextInput
              name="code"
              label={said.findingCode}
              hint={said.findingCodeHint}
              optional
              width={20}
              value={typed.code ?? (props.posted?.form === "finding" ? "" : (test.procedureCode ?? ""))}
              {...error("code")}
            />
            <Button variant="secondary">{said.saveFinding}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

function Publishing(props: Props) {
  const { words, test, refusals } = props;
  const said = words.staff;
  const base = `${STAFF}/${test.id}`;
  if (props.phase !== "closed") return null;
  return (
    <>
      <Heading level={2}>{said.summary}</Heading>
      {test.publishedAt && test.publishedByName ? (
        <p class="govuk-body">{said.publishedBy(test.publishedByName, vietnamDay(test.publishedAt))}</p>
      ) : null}
      {test.summary && !may(props, "summarise") ? <Paragraphs text={test.summary} /> : null}
      {may(props, "summarise") ? (
        <Form action={`${base}/tom-tat`} guard>
          <TextArea
            name="summary"
            label={said.summaryLabel}
            hint={said.summaryHint}
            rows={5}
            value={typedIn(props, "summary").summary ?? test.summary}
            maxCharacters={LIMITS.summary}
            {...errorIn(errorsIn(props, "summary"))("summary")}
          />
          <Button variant="secondary">{said.saveSummary}</Button>
        </Form>
      ) : null}
      {may(props, "publish") ? (
        <>
          <p class="govuk-body">{said.publishHelp}</p>
          <ActButton action={`${base}/cong-bo`} fields={{ edit: String(test.edit) }}>
            {said.publish}
          </ActButton>
        </>
      ) : test.summary && !test.publishedAt ? (
        <p class="govuk-hint">{refusals.publish === "own-words" ? words.refusals["own-words"] : said.waitsPublish}</p>
      ) : null}
    </>
  );
}

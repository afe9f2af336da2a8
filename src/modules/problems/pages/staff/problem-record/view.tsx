import {
  ActButton,
  ActWithReason,
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  SummaryList,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Topic } from "../../../../topics/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { PROBLEM_LIMITS, type Problem, type ProblemUpdate } from "../../../problem.ts";
import type { ProblemRefusal } from "../../../problems.errors.ts";
import { HeadFields, TextFields } from "../../problem-fields.tsx";
import { PROBLEMS, ProblemMark } from "../problem-list/view.tsx";
import type { Posted } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  topics: Record<Topic, string>;
  problem: Problem;
  unit: string;
  today: string;
  /** Newest first. */
  updates: ProblemUpdate[];
  /** The state of things the forms rest on. */
  stamp: string;
  mayWrite: boolean;
  /** Why this person may not decide on what waits; null where they may. */
  decide: ProblemRefusal | null;
  mayWithdraw: boolean;
  typed: Typed;
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

export function ProblemRecordView(props: Props) {
  const { ctx, words, topics, problem, today, updates, posted, done } = props;
  const said = words.record;
  const base = `${PROBLEMS}/${problem.id}`;
  const [last, ...before] = updates;
  const isWaiting = last?.state === "waiting";
  const showsForm = props.mayWrite && (posted?.form === "update" || last?.state === "returned");
  return (
    <StaffLayout
      ctx={ctx}
      title={problem.title}
      breadcrumbs={[{ text: words.title, href: PROBLEMS }]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        before.length > 0 ? (
          <>
            <Heading level={2} size="m">
              {said.history}
            </Heading>
            <Timeline
              label={said.history}
              items={before.map((update) => ({
                title: update.state === "approved" ? said.approvedTitle : said.returnedTitle,
                when: formatDateTime(update.writtenAt),
                datetime: update.writtenAt.toISOString(),
                who: update.writtenByName,
                children: <Words words={words} update={update} />,
              }))}
            />
          </>
        ) : null
      }
    >
      <PageHeading
        title={problem.title}
        caption={topics[problem.topic]}
        state={<ProblemMark problem={problem} today={today} words={words} />}
      />
      <SummaryList
        compact
        rows={[
          { key: words.unit, value: props.unit },
          ...(problem.dueOn ? [{ key: words.due, value: formatDate(problem.dueOn) }] : []),
          ...(problem.firstDueOn && problem.firstDueOn !== problem.dueOn
            ? [{ key: said.firstDue, value: formatDate(problem.firstDueOn) }]
            : []),
          ...(problem.toldAt ? [{ key: words.lastTold, value: formatDate(problem.toldAt) }] : []),
          ...(problem.source ? [{ key: said.source, value: <a href={problem.source}>{words.form.source}</a> }] : []),
          ...(problem.withdrawnReason ? [{ key: said.withdrawnReason, value: problem.withdrawnReason }] : []),
        ]}
      />
      {problem.publishedAt && problem.state !== "withdrawn" ? (
        <p class="govuk-body">
          <a href={`/van-de/${problem.id}`}>{said.publicPage}</a>
        </p>
      ) : null}
      {last ? (
        <>
          <Heading level={2} size="m">
            {isWaiting ? said.waitsTitle : last.state === "returned" ? said.returnedTitle : said.approvedTitle}
          </Heading>
          <Words words={words} update={last} />
          <p class="govuk-hint">{[said.by(last), said.decidedBy(last)].filter(Boolean).join("; ")}</p>
          {last.note ? (
            <InsetText>
              {said.reason}: {last.note}
            </InsetText>
          ) : null}
        </>
      ) : null}
      {props.decide === "own-update" ? <p class="govuk-body">{said.ownUpdate}</p> : null}
      {props.decide === null ? (
        <>
          <p class="govuk-body">{said.approveHelp}</p>
          <ActButton action={`${base}/duyet`} fields={{ basedOn: props.stamp }}>
            {said.approve}
          </ActButton>
          <NoteForm {...props} form="return" />
        </>
      ) : null}
      {props.mayWrite ? (
        <Details summary={words.form.updateTitle} open={showsForm}>
          <p class="govuk-body">{isWaiting ? words.form.rewriteHint : words.form.updateHint}</p>
          <Form action={`${base}/noi-them`} guard>
            <input type="hidden" name="basedOn" value={props.typed.basedOn ?? ""} />
            {problem.publishedAt === null ? (
              <HeadFields words={words} typed={props.typed} errors={errorsOf(posted, "update")} />
            ) : null}
            <TextFields words={words} typed={props.typed} errors={errorsOf(posted, "update")} />
            <Button>{words.form.save}</Button>
          </Form>
        </Details>
      ) : null}
      {props.mayWithdraw ? <NoteForm {...props} form="withdraw" /> : null}
    </StaffLayout>
  );
}

const errorsOf = (posted: Posted | null, form: Posted["form"]) => (posted?.form === form ? posted.errors : {});

function Words({ words, update }: { words: typeof vi; update: ProblemUpdate }) {
  const said = words.form;
  return (
    <SummaryList
      compact
      rows={[
        { key: words.state, value: words.states[update.outcome] },
        { key: said.situation, value: <Paragraphs text={update.situation} /> },
        ...(update.cause ? [{ key: said.cause, value: <Paragraphs text={update.cause} /> }] : []),
        ...(update.doing ? [{ key: said.doing, value: <Paragraphs text={update.doing} /> }] : []),
        ...(update.outcome === "open"
          ? [{ key: words.due, value: update.dueOn ? formatDate(update.dueOn) : words.noDue }]
          : []),
      ]}
    />
  );
}

const NOTES = {
  return: { path: "tra-lai", title: "return", label: "returnLabel", button: "returnButton" },
  withdraw: { path: "rut", title: "withdraw", label: "withdrawLabel", button: "withdrawButton" },
} as const;

function NoteForm({ words, problem, posted, stamp, form }: Props & { form: keyof typeof NOTES }) {
  const { path, title, label, button } = NOTES[form];
  const said = words.record;
  const field = `note-${form}`;
  const isPosted = posted?.form === form;
  return (
    <ActWithReason
      summary={said[title]}
      button={said[button]}
      variant={form === "withdraw" ? "warning" : "secondary"}
      action={`${PROBLEMS}/${problem.id}/${path}`}
      fields={{ basedOn: stamp }}
      name="note"
      id={field}
      label={said[label]}
      {...(form === "withdraw" ? { hint: said.withdrawHint } : {})}
      rows={3}
      maxCharacters={PROBLEM_LIMITS.note}
      value={isPosted ? (posted.typed.note ?? "") : ""}
      {...errorIn(errorsOf(posted, form))(field)}
      isOpen={isPosted}
    />
  );
}

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
  StaffLayout,
  SummaryList,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { EVENT_LIMITS, type Event, type EventUpdate, outcomesAfter } from "../../../event.ts";
import type { EventRefusal } from "../../../events.errors.ts";
import type { vi } from "../../../messages.vi.ts";
import { EventFields } from "../../event-fields.tsx";
import { factsOf } from "../../public/event-record/facts.tsx";
import { EVENTS, EventMark } from "../event-list/view.tsx";
import type { Posted } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  event: Event;
  unit: string;
  /** Newest first. */
  updates: EventUpdate[];
  stamp: string;
  mayWrite: boolean;
  /** Why this person may not decide on what waits; null where they may. */
  decide: EventRefusal | null;
  mayWithdraw: boolean;
  typed: Typed;
  posted: Posted | null;
  done: keyof typeof vi.record.done | null;
}

export function EventRecordView(props: Props) {
  const { ctx, words, event, updates, posted, done } = props;
  const said = words.record;
  const base = `${EVENTS}/${event.id}`;
  const [last, ...before] = updates;
  const isWaiting = last?.state === "waiting";
  const showsForm = props.mayWrite && (posted?.form === "update" || last?.state === "returned");
  const outcomes = outcomesAfter(event.state, event.publishedAt !== null);
  return (
    <StaffLayout
      ctx={ctx}
      title={event.title}
      breadcrumbs={[{ text: words.title, href: EVENTS }]}
      hasErrors={posted !== null}
      islands={["dirty-form", "count"]}
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
                title: update.state === "approved" ? words.states[update.outcome] : said.returnedTitle,
                when: formatDateTime(update.writtenAt),
                datetime: update.writtenAt.toISOString(),
                who: update.writtenByName,
                children: <SummaryList compact rows={factsOf(words, update)} />,
              }))}
            />
          </>
        ) : null
      }
    >
      <PageHeading
        title={event.title}
        caption={`${props.unit} · ${words.kinds[event.kind]}`}
        state={<EventMark event={event} words={words} />}
      />
      {event.publishedAt && event.state !== "withdrawn" ? (
        <p class="govuk-body">
          <a href={`/su-kien/${event.id}`}>{said.publicPage}</a>
        </p>
      ) : null}
      {event.withdrawnReason ? (
        <InsetText>
          {said.withdrawnReason}: {event.withdrawnReason}
        </InsetText>
      ) : null}
      {event.source ? (
        <p class="govuk-body">
          <a href={event.source}>{words.form.source}</a>
        </p>
      ) : null}
      {last ? (
        <>
          <Heading level={2} size="m">
            {isWaiting ? said.waitsTitle : last.state === "returned" ? said.returnedTitle : said.approvedTitle}
          </Heading>
          <SummaryList
            compact
            rows={[{ key: words.state, value: words.states[last.outcome] }, ...factsOf(words, last)]}
          />
          <p class="govuk-hint">
            {[
              said.by(last.writtenByName, formatDateTime(last.writtenAt)),
              last.decidedByName && last.decidedAt
                ? said.decidedBy(last.decidedByName, formatDateTime(last.decidedAt))
                : "",
            ]
              .filter(Boolean)
              .join("; ")}
          </p>
          {last.note ? (
            <InsetText>
              {said.reason}: {last.note}
            </InsetText>
          ) : null}
        </>
      ) : null}
      {props.decide === "own-update" ? <p class="govuk-body">{said.ownUpdate}</p> : null}
      {props.decide === null ? (
        <div id="approve">
          <p class="govuk-body">{said.approveHelp}</p>
          <ActButton action={`${base}/duyet`} fields={{ basedOn: props.stamp }}>
            {said.approve}
          </ActButton>
          <NoteForm {...props} form="return" />
        </div>
      ) : null}
      {props.mayWrite ? (
        <Details summary={words.form.updateTitle} open={showsForm}>
          <p class="govuk-body">{isWaiting ? words.form.rewriteHint : words.form.updateHint}</p>
          <Form action={`${base}/noi-them`} guard>
            <input type="hidden" name="basedOn" value={props.typed.basedOn ?? ""} />
            <EventFields
              words={words}
              typed={props.typed}
              errors={posted?.form === "update" ? posted.errors : {}}
              outcomes={outcomes}
            />
            <Button>{words.form.save}</Button>
          </Form>
        </Details>
      ) : null}
      {props.mayWithdraw ? <NoteForm {...props} form="withdraw" /> : null}
    </StaffLayout>
  );
}

const NOTES = {
  return: { path: "tra-lai", title: "return", label: "returnLabel", button: "returnButton" },
  withdraw: { path: "rut", title: "withdraw", label: "withdrawLabel", button: "withdrawButton" },
} as const;

function NoteForm({ words, event, posted, stamp, form }: Props & { form: keyof typeof NOTES }) {
  const { path, title, label, button } = NOTES[form];
  const said = words.record;
  const field = `note-${form}`;
  const isPosted = posted?.form === form;
  return (
    <ActWithReason
      summary={said[title]}
      button={said[button]}
      variant={form === "withdraw" ? "warning" : "secondary"}
      action={`${EVENTS}/${event.id}/${path}`}
      fields={{ basedOn: stamp }}
      name="note"
      id={field}
      label={said[label]}
      {...(form === "withdraw" ? { hint: said.withdrawHint } : {})}
      rows={3}
      maxCharacters={EVENT_LIMITS.note}
      value={isPosted ? (posted.typed.note ?? "") : ""}
      {...errorIn(isPosted ? posted.errors : {})(field)}
      isOpen={isPosted}
    />
  );
}

import {
  ActButton,
  ErrorSummary,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import type { Briefing, BriefingVersion } from "../../../briefing.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Reading } from "../../../readings.store.ts";
import { STREAM } from "../../addresses.ts";
import { Body, Differences, DueMark, Files } from "../../parts.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  briefing: Briefing;
  current: BriefingVersion;
  unit: string;
  today: string;
  dueOn: string;
  isForMe: boolean;
  holds: boolean;
  reading: Reading | null;
  /** The words the person read last, where others hold now. */
  before: BriefingVersion | null;
  /** Of what is read every year: the last year the person did. */
  lastYear: number | null;
  mayFollow: boolean;
  next: { id: string; title: string } | null;
  /** There is a quick check to take, or taken. */
  check: { hasPassed: boolean } | null;
  isDone: boolean;
  error: string | null;
}

export function BriefingView(props: Props) {
  const { ctx, words, briefing, current, reading, before } = props;
  const said = words.read;
  const base = `${STREAM}/${briefing.id}`;
  const asks = props.isForMe && props.holds && reading === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={current.title}
      breadcrumbs={[{ text: words.title, href: STREAM }]}
      hasErrors={props.error !== null}
      notice={
        <>
          {props.error ? <ErrorSummary errors={[{ field: "acknowledge", message: props.error }]} /> : null}
          {props.isDone ? (
            <NotificationBanner tone="success">
              {said.done}{" "}
              {props.next ? (
                <a href={`${STREAM}/${props.next.id}`}>{said.next(props.next.title)}</a>
              ) : (
                <a href={STREAM}>{said.back}</a>
              )}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={current.title}
        caption={`${words.kinds[briefing.kind]} · ${props.unit}`}
        {...(asks
          ? { state: <DueMark dueOn={props.dueOn} today={props.today} words={words} /> }
          : reading
            ? { state: <State tone="good">{words.readOn(reading.readAt)}</State> }
            : {})}
      />
      {briefing.state === "withdrawn" ? (
        <WarningText>
          {said.withdrawn(
            briefing.withdrawnByName ?? "",
            briefing.withdrawnAt ?? briefing.createdAt,
            briefing.withdrawnReason ?? "",
          )}
        </WarningText>
      ) : !props.holds ? (
        <InsetText>{said.endedNote(current.endsOn ?? "")}</InsetText>
      ) : null}
      {!props.isForMe ? <InsetText>{said.notForYou}</InsetText> : null}
      {before && asks ? (
        <>
          <Heading level={2} size="m">
            {said.changed(before.number)}
          </Heading>
          {current.changeNote ? <InsetText>{current.changeNote}</InsetText> : null}
          <Differences
            before={`${before.title}\n\n${before.body}`}
            after={`${current.title}\n\n${current.body}`}
            words={words}
          />
        </>
      ) : null}
      {props.lastYear !== null && asks && !before ? (
        <p class="govuk-body">{said.readLastYear(props.lastYear)}</p>
      ) : null}
      <Body text={current.body} />
      <Files files={current.attachments} base={base} />
      {current.source ? (
        <p class="govuk-body">
          {said.source}: <a href={current.source.path}>{current.source.label}</a>
        </p>
      ) : null}
      {asks ? (
        <div id="acknowledge">
          <ActButton action={`${base}/da-doc`} fields={{ version: String(current.number) }}>
            {said.press}
          </ActButton>
          <p class="govuk-hint">
            {said.pressHint} {props.check ? words.check.afterReading : null}
          </p>
        </div>
      ) : null}
      {props.check && reading && props.holds ? (
        <p class="govuk-body">
          <LinkButton href={`${base}/kiem-tra`} variant={props.check.hasPassed ? "secondary" : "primary"}>
            {words.check.link(props.check.hasPassed)}
          </LinkButton>
        </p>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: said.sender, value: props.unit },
          {
            key: said.holds,
            value:
              briefing.kind === "conduct"
                ? said.yearly
                : current.endsOn
                  ? said.holdsUntil(current.endsOn)
                  : said.holdsOpen,
          },
          { key: words.names.version, value: said.version(current.number, current.decidedAt ?? current.writtenAt) },
        ]}
      />
      {props.mayFollow ? (
        <LinkButton href={`${base}/theo-doi`} variant="secondary">
          {said.follow}
        </LinkButton>
      ) : null}
    </StaffLayout>
  );
}

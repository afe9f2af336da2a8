import type { ComponentChildren } from "preact";
import {
  ActButton,
  ActWithReason,
  Card,
  ErrorSummary,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Timeline,
  Tree,
  type TreeNode,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Refusal } from "../../../journey.policy.ts";
import type { Journey, JourneyEvent, JourneyVersion } from "../../../journey.store.ts";
import type { JourneyAct, Tree as Questions } from "../../../journey.ts";
import type { JourneyProblem } from "../../../journey-problems.ts";
import type { vi as viShared } from "../../../messages.vi.ts";
import { nodeOf, questionsLeft, resultsOf } from "../../../tree.ts";
import { JourneyContentView, type JourneyViewProps } from "../../public/journey/view.tsx";
import { STATE_TONES } from "../journey-list/view.tsx";
import type { vi } from "../messages.vi.ts";

export type Done = keyof (typeof vi)["done"];

export interface JourneyRecordViewProps {
  ctx: ViewContext;
  words: typeof vi;
  shared: typeof viShared;
  journey: Journey;
  version: JourneyVersion;
  events: JourneyEvent[];
  refusals: Map<JourneyAct, Refusal | null>;
  problems: JourneyProblem[];
  errors: FormErrors;
  typed: string;
  done: Done | null;
}

export function JourneyRecordView(props: JourneyRecordViewProps) {
  const { ctx, words, shared, journey, version, events, problems, errors, done } = props;
  const { content } = version;
  const base = `/can-bo/tinh-huong/${journey.id}`;
  const list = summaryOf(errors);
  const mayEdit = props.refusals.get("edit") === null;
  const titles = new Map(content.stages.map((stage) => [stage.key, stage.title]));
  return (
    <StaffLayout
      ctx={ctx}
      title={content.title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/tinh-huong" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {words.history}
          </Heading>
          <Timeline
            label={words.history}
            items={events.map((event) => ({
              title: `${words.acts[event.act] ?? event.act} · ${words.version(event.version)}`,
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: event.personName,
              children: event.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={content.title}
        caption={words.version(version.number)}
        lead={content.summary}
        state={<State tone={STATE_TONES[journey.state]}>{shared.states[journey.state]}</State>}
      />
      <Acts {...props} base={base} />
      {problems.length > 0 ? (
        <Card title={words.problemsTitle} level={2} tone="warn">
          <ul class="govuk-list govuk-list--bullet">
            {problems.map((problem) => (
              <li>{words.problem(problem)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Heading level={2} size="m" id="stages">
        {words.stages}
      </Heading>
      {content.stages.length > 0 ? (
        <Table
          caption={words.stages}
          captionHidden
          phone="cards"
          rows={content.stages}
          columns={[
            {
              key: "title",
              header: words.stageHead.title,
              rowHeader: true,
              wide: true,
              cell: (stage) =>
                mayEdit ? <a href={`${base}/chang/${stage.key}`}>{stage.title}</a> : <span>{stage.title}</span>,
            },
            {
              key: "procedures",
              header: words.stageHead.procedures,
              cell: (stage) =>
                [
                  ...(stage.oneVisit?.code ? [stage.oneVisit.code] : []),
                  ...stage.procedures.map((one) => one.code),
                ].map((code, n) => (
                  <>
                    {n > 0 ? ", " : ""}
                    <a href={`/can-bo/thu-tuc/${code}`}>{code}</a>
                  </>
                )),
            },
            {
              key: "after",
              header: words.stageHead.after,
              cell: (stage) => stage.after.flatMap((key) => titles.get(key) ?? []).join("; ") || "–",
            },
            {
              key: "deadlines",
              header: words.stageHead.deadlines,
              cell: (stage) =>
                stage.deadlines.map((one) => shared.deadlineShort(one.amount, one.unit)).join("; ") || "–",
            },
          ]}
        />
      ) : (
        <InsetText>{words.noStages}</InsetText>
      )}
      {mayEdit ? (
        <LinkButton href={`${base}/chang/moi`} variant="secondary">
          {words.addStage}
        </LinkButton>
      ) : null}
      <Heading level={2} size="m" id="questions">
        {words.questions}
      </Heading>
      {content.tree ? (
        <>
          <p class="govuk-body">
            {words.questionsCount(
              content.tree.nodes.length - resultsOf(content.tree).length,
              resultsOf(content.tree).length,
              questionsLeft(content.tree, content.tree.start),
            )}
          </p>
          <Tree label={words.questions} nodes={outline(content.tree)} />
        </>
      ) : (
        <InsetText>{words.noQuestions}</InsetText>
      )}
      {mayEdit ? (
        <LinkButton href={`${base}/cau-hoi`} variant="secondary">
          {words.editQuestions}
        </LinkButton>
      ) : null}
      <Heading level={2} size="m">
        {words.facts}
      </Heading>
      <SummaryList
        rows={[
          { key: words.address, value: `/tinh-huong/${journey.slug}` },
          { key: words.basics.forWhom, value: content.forWhom },
          { key: words.writer, value: `${version.writtenByName}, ${formatDateTime(version.writtenAt)}` },
          { key: words.basics.keywords, value: content.keywords.join("; ") || "–" },
          ...(version.changeNote ? [{ key: words.basics.changeNote, value: version.changeNote }] : []),
        ]}
      />
    </StaffLayout>
  );
}

/** The whole tree as an outline: each answer with where it leads. A node reached twice is told once. */
function outline(tree: Questions): TreeNode[] {
  const seen = new Set<string>();
  const below = (key: string, answer: string | null, id: string): TreeNode => {
    const node = nodeOf(tree, key);
    const name = [answer, node?.kind === "question" ? node.text : node?.title].filter(Boolean).join(" → ");
    if (!node || seen.has(key)) return { id, name: `${name} ↑` };
    seen.add(key);
    return {
      id,
      name,
      open: true,
      ...(node.kind === "question"
        ? { children: node.answers.map((one, n) => below(one.to, one.text, `${id}-${n}`)) }
        : {}),
    };
  };
  return [below(tree.start, null, "q")];
}

function Acts({ words, shared, journey, refusals, errors, typed, base }: JourneyRecordViewProps & { base: string }) {
  /** Shown when the state allows it; switched off with the reason when only the person does not. */
  const offered = (act: JourneyAct, make: (disabledReason?: string) => ComponentChildren): ComponentChildren => {
    const refusal = refusals.get(act) ?? null;
    if (refusal === null) return make();
    return refusal === "own-text" ? make(shared.refusals[refusal]) : null;
  };
  return (
    <>
      <div class="govuk-button-group">
        {offered("submit", () => (
          <ActButton action={`${base}/trinh`}>{words.submit}</ActButton>
        ))}
        {offered("publish", (disabledReason) => (
          <ActButton action={`${base}/cong-bo`} {...(disabledReason ? { disabledReason } : {})}>
            {words.publish}
          </ActButton>
        ))}
        {offered("edit", () => (
          <LinkButton href={`${base}/sua`} variant="secondary">
            {words.edit}
          </LinkButton>
        ))}
        {offered("correct", () => (
          <ActButton action={`${base}/mo-ban-sua`} variant="secondary">
            {words.correct}
          </ActButton>
        ))}
        {offered("recall", () => (
          <ActButton action={`${base}/lay-ve`} variant="secondary">
            {words.recall}
          </ActButton>
        ))}
        <LinkButton href={`${base}/xem-thu`} variant="secondary">
          {words.preview}
        </LinkButton>
        <LinkButton href={`${base}/tep.json`} variant="quiet">
          {words.exportFile}
        </LinkButton>
        {journey.publishedVersion !== null && journey.state !== "withdrawn" ? (
          <LinkButton href={`/tinh-huong/${journey.slug}`} variant="quiet">
            {words.openPublic}
          </LinkButton>
        ) : null}
      </div>
      {offered("return", () => (
        <ActWithReason
          summary={words.return}
          variant="secondary"
          action={`${base}/tra-lai`}
          label={words.reason}
          hint={words.reasonReturnHint}
          rows={3}
          value={errors.reason ? typed : ""}
          error={errors.reason}
        />
      ))}
      {offered("withdraw", () => (
        <ActWithReason
          summary={words.withdraw}
          variant="warning"
          action={`${base}/go`}
          id="withdraw-reason"
          label={words.reason}
          hint={words.reasonWithdrawHint}
          rows={3}
          value={errors["withdraw-reason"] ? typed : ""}
          error={errors["withdraw-reason"]}
        />
      ))}
    </>
  );
}

/** What residents would see, under a line that says they do not see it yet. */
export function JourneyPreviewView(props: JourneyViewProps & { staffWords: typeof vi; backTo: string }) {
  const { ctx, staffWords, backTo, loaded } = props;
  return (
    <PublicLayout
      ctx={ctx}
      title={`${staffWords.preview}: ${loaded.content.title}`}
      noIndex
      notice={
        <NotificationBanner>
          <p>
            {staffWords.previewNotice} <a href={backTo}>{staffWords.facts}</a>
          </p>
        </NotificationBanner>
      }
    >
      <JourneyContentView {...props} />
    </PublicLayout>
  );
}

import {
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Steps,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { JourneyContent, Question, Result, Tree } from "../../../journey.ts";
import {
  type Asked,
  addressOf,
  kept,
  type LoadedJourney,
  procedureQuery,
  type ShownDeadline,
} from "../../../load-journey.ts";
import type { vi } from "../../../messages.vi.ts";
import { questionsLeft, type Step, writePath } from "../../../tree.ts";
import { LocalPart } from "../journey/local-part.tsx";
import { Figures, PaperNotice, Rows, StageBody } from "../journey/parts.tsx";

interface NodeProps {
  ctx: ViewContext;
  words: typeof vi;
  tree: Tree;
  steps: Step[] | null;
  path: number[];
  asked: Asked;
}

export interface QuestionViewProps extends NodeProps {
  slug: string;
  content: JourneyContent;
  node: Question;
  isChanged: boolean;
}

export function QuestionView({
  ctx,
  words,
  slug,
  content,
  tree,
  node,
  steps,
  path,
  asked,
  isChanged,
}: QuestionViewProps) {
  const last = steps?.at(-1);
  return (
    <PublicLayout
      ctx={ctx}
      title={`${node.text} – ${content.title}`}
      breadcrumbs={[
        { text: words.title, href: "/tinh-huong" },
        { text: content.title, href: addressOf(slug, "", asked) },
      ]}
      noIndex
      notice={isChanged ? <NotificationBanner>{words.questionsChanged}</NotificationBanner> : null}
    >
      <PageHeading
        title={node.text}
        caption={words.question((steps?.length ?? 0) + 1, questionsLeft(tree, node.key))}
        lead={node.hint ?? undefined}
      />
      <nav aria-label={words.answerLabel}>
        <ul class="db-answers">
          {node.answers.map((answer, n) => (
            <li>
              <a
                class="db-answers__link"
                href={addressOf(slug, answer.to, { ...asked, pathText: writePath([...path, n + 1]) })}
              >
                {answer.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LinkList
        items={[
          last
            ? {
                href: addressOf(slug, last.question.key, { ...asked, pathText: writePath(last.before) }),
                text: words.back,
                icon: "back" as const,
              }
            : { href: addressOf(slug, "", asked), text: words.backToJourney, icon: "back" as const },
        ]}
      />
      <Answered words={words} slug={slug} steps={steps} asked={asked} />
    </PublicLayout>
  );
}

/** What was answered, each with the way back to it. */
function Answered({
  words,
  slug,
  steps,
  asked,
}: {
  words: typeof vi;
  slug: string;
  steps: Step[] | null;
  asked: Asked;
}) {
  if (steps === null || steps.length === 0) return null;
  return (
    <section aria-labelledby="da-tra-loi">
      <h2 class="govuk-heading-m" id="da-tra-loi">
        {words.answeredTitle}
      </h2>
      <SummaryList
        rows={steps.map((step) => ({
          key: step.question.text,
          value: step.answer,
          actions: [
            {
              href: addressOf(slug, step.question.key, { ...asked, pathText: writePath(step.before) }),
              text: words.change,
              about: words.changeAbout(step.question.text),
            },
          ],
        }))}
      />
    </section>
  );
}

export interface ResultViewProps extends NodeProps {
  loaded: LoadedJourney;
  node: Result;
  deadlines: ShownDeadline[];
  address: string;
}

export function ResultView(props: ResultViewProps) {
  const { ctx, words, loaded, address } = props;
  const { content, slug } = loaded;
  return (
    <PublicLayout
      ctx={ctx}
      title={`${props.node.title} – ${content.title}`}
      breadcrumbs={[
        { text: words.title, href: "/tinh-huong" },
        { text: content.title, href: addressOf(slug, "", props.asked) },
      ]}
      address={address}
      noIndex
      notice={<PaperNotice words={words} loaded={loaded} paper={props.asked.paper} />}
    >
      <ResultContentView {...props} />
    </PublicLayout>
  );
}

export function ResultContentView({ ctx, words, loaded, node, tree, steps, path, asked, deadlines }: ResultViewProps) {
  const { slug, figures, version, on } = loaded;
  const numbers = new Map(figures.stages.map((one, n) => [one.stage.key, n + 1]));
  const reasons = new Map(node.picks.map((pick) => [pick.stage, pick.reason]));
  const query = procedureQuery(asked);
  const checklist = addressOf(slug, "giay-to", { ...asked, node: node.key, pathText: writePath(path) });
  return (
    <>
      <PageHeading title={node.title} caption={loaded.content.title} lead={node.text ?? undefined} />
      {steps === null ? <InsetText>{words.answeredUnknown}</InsetText> : null}
      {figures.rows.length > 0 ? (
        <>
          <Figures words={words} loaded={loaded} deadlines={deadlines} />
          <LocalPart
            words={words}
            lang={ctx.lang}
            loaded={loaded}
            asked={asked}
            action={`/tinh-huong/${slug}/${node.key}`}
            pathText={writePath(path)}
          />
          <Heading level={2}>{words.resultWhy}</Heading>
          <Steps
            steps={figures.stages.map((one) => ({
              title: one.stage.title,
              children: (
                <>
                  <p class="govuk-body">
                    <strong>{reasons.get(one.stage.key)}</strong>
                  </p>
                  <StageBody
                    words={words}
                    one={{ ...one, stage: { ...one.stage, condition: null } }}
                    numbers={numbers}
                    deadlines={deadlines.filter((shown) => shown.stage.key === one.stage.key)}
                    query={query}
                  />
                </>
              ),
            }))}
          />
          <LinkButton href={checklist} icon="check">
            {words.toChecklist}
          </LinkButton>
        </>
      ) : null}
      <Answered words={words} slug={slug} steps={steps} asked={asked} />
      <p class="govuk-body">{words.resultShare}</p>
      <LinkList
        items={[
          { href: addressOf(slug, tree.start, { ...kept(asked), eventDay: asked.eventDay }), text: words.startAgain },
          { href: addressOf(slug, "", asked), text: words.backToJourney },
        ]}
      />
      {figures.rows.length > 0 ? <Rows words={words} loaded={loaded} query={query} /> : null}
      <MetaLine
        items={[version.validFrom ? words.version(version.number, version.validFrom) : null, words.versionRecords(on)]}
      />
    </>
  );
}

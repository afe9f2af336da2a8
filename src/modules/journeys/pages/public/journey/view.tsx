import {
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  MetaLine,
  PageHeading,
  PublicLayout,
  Steps,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { RatePage } from "../../../../feedback/index.ts";
import type { StageFigures } from "../../../count-journey.ts";
import {
  type Asked,
  addressOf,
  kept,
  type LoadedJourney,
  procedureQuery,
  type ShownDeadline,
} from "../../../load-journey.ts";
import type { vi } from "../../../messages.vi.ts";
import { questionsLeft } from "../../../tree.ts";
import { LocalPart } from "./local-part.tsx";
import { Figures, PaperNotice, Rows, StageBody } from "./parts.tsx";

export interface JourneyViewProps {
  ctx: ViewContext;
  words: typeof vi;
  loaded: LoadedJourney;
  asked: Asked;
  isWrongDay: boolean;
  deadlines: ShownDeadline[];
  next: StageFigures | null;
  /** Full address of the page, for paper. */
  address: string;
}

export function JourneyView(props: JourneyViewProps) {
  const { ctx, words, loaded, asked, isWrongDay, address } = props;
  const { content, on, today } = loaded;
  return (
    <PublicLayout
      ctx={ctx}
      title={content.title}
      description={words.metaDescription(content.title, content.stages.length)}
      breadcrumbs={[{ text: words.title, href: "/tinh-huong" }]}
      address={address}
      share
      hasErrors={isWrongDay}
      noIndex={on !== today || asked.eventTyped !== "" || asked.unit !== null || asked.relief !== null}
      notice={
        <>
          {isWrongDay ? <ErrorSummary errors={[{ field: "ngay", message: words.eventInvalid }]} /> : null}
          <PaperNotice words={words} loaded={loaded} paper={asked.paper} />
        </>
      }
    >
      <JourneyContentView {...props} />
      <RatePage path={`/tinh-huong/${loaded.slug}`} />
    </PublicLayout>
  );
}

/** The page without its frame, for the preview of staff as well. */
export function JourneyContentView({ ctx, words, loaded, asked, isWrongDay, deadlines, next }: JourneyViewProps) {
  const { content, figures, slug, on, today, version } = loaded;
  const { lang } = ctx;
  const numbers = new Map(figures.stages.map((one, n) => [one.stage.key, n + 1]));
  const query = procedureQuery(asked);
  const checklist = addressOf(slug, "giay-to", kept(asked));
  return (
    <>
      <PageHeading title={content.title} caption={words.forWhom(content.forWhom)} lead={content.summary} />
      {on === today ? null : (
        <InsetText>
          {words.viewedOn(on)}{" "}
          <a class="govuk-link" href={addressOf(slug, "", { ...kept(asked), on: null })}>
            {words.toToday}
          </a>
        </InsetText>
      )}
      {content.tree ? (
        <>
          <LinkButton href={addressOf(slug, content.tree.start, asked)} icon="next">
            {words.start}
          </LinkButton>
          <p class="govuk-hint">{words.startHelp(questionsLeft(content.tree, content.tree.start))}</p>
        </>
      ) : null}
      <Figures words={words} loaded={loaded} deadlines={deadlines} />
      {next ? (
        <Card title={words.nextTitle} level={2}>
          <p class="govuk-body">
            <strong>{words.nextStep(next.stage.title)}</strong>
          </p>
          {figures.papers.length > 0 ? (
            <p class="govuk-body">{words.nextBring(papersOfStage(loaded, next.stage.key))}</p>
          ) : null}
          <p class="govuk-body">
            <a class="govuk-link" href={`#chang-${next.stage.key}`}>
              {words.nextToStage}
            </a>
          </p>
        </Card>
      ) : null}
      <LocalPart words={words} lang={lang} loaded={loaded} asked={asked} action={`/tinh-huong/${slug}`} />
      {content.event !== null && deadlines.some(({ deadline }) => deadline.fromEvent && deadline.checked) ? (
        <Form action={`/tinh-huong/${slug}`} method="get">
          {asked.on ? <input type="hidden" name="on" value={asked.on} /> : null}
          {asked.unit ? <input type="hidden" name="noi" value={asked.unit} /> : null}
          {asked.relief ? <input type="hidden" name="mien" value={asked.relief} /> : null}
          <TextInput
            name="ngay"
            label={content.event}
            hint={`${words.eventHelp} ${words.eventHint}`}
            inputmode="numeric"
            width={10}
            value={asked.eventTyped}
            {...(isWrongDay ? { error: words.eventInvalid } : {})}
          />
          <Button variant="secondary">{words.eventShow}</Button>
        </Form>
      ) : null}

      <Heading level={2}>{words.stagesTitle}</Heading>
      <Steps
        steps={figures.stages.map((one) => ({
          title: <span id={`chang-${one.stage.key}`}>{one.stage.title}</span>,
          children: (
            <StageBody
              words={words}
              one={one}
              numbers={numbers}
              deadlines={deadlines.filter((shown) => shown.stage.key === one.stage.key)}
              query={query}
            />
          ),
        }))}
      />

      <Heading level={2}>{words.papersTitle}</Heading>
      {figures.papers.length + figures.papersForSome.length > 0 ? (
        <>
          <p class="govuk-body">
            {figures.papers.length === 0 && content.tree ? words.papersDependHelp : words.papersLead}
          </p>
          <ul class="govuk-list govuk-list--bullet">
            {figures.papers.map((paper) => (
              <li>{paper.name}</li>
            ))}
          </ul>
          <LinkButton href={checklist} variant="secondary" icon="check">
            {words.toChecklist}
          </LinkButton>
        </>
      ) : (
        <p class="govuk-body">{words.checklistNone}</p>
      )}

      <Rows words={words} loaded={loaded} query={query} />
      <MetaLine
        items={[version.validFrom ? words.version(version.number, version.validFrom) : null, words.versionRecords(on)]}
      />
    </>
  );
}

function papersOfStage(loaded: LoadedJourney, stage: string): number {
  return loaded.figures.papers.filter((paper) => paper.uses.some((use) => use.stage === stage)).length;
}

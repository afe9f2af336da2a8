import type { ComponentChildren } from "preact";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  Checklist,
  Details,
  DownloadLink,
  ErrorSummary,
  FactsStrip,
  type FieldError,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Prose,
  PublicLayout,
  ReadAloud,
  renderFragment,
  State,
  Steps,
  SummaryList,
  type SummaryRow,
  type ViewContext,
  ViewProvider,
} from "../../../../../platform/html/index.ts";
import { markVietnamese, pick } from "../../../../../platform/i18n/index.ts";
import { type AskedAnswer, AskedBefore, RatePage } from "../../../../feedback/index.ts";
import { tellInChat } from "../../../chat/answer-in-chat.ts";
import type { ProcedureRead } from "../../../find-procedures.ts";
import { CostSection } from "../../../local/cost-section.tsx";
import type { LocalFacts } from "../../../local/local-facts.ts";
import { feeInStrip, placeInStrip } from "../../../local/local-strip.ts";
import { en as localEn } from "../../../local/messages.en.ts";
import { vi as localVi } from "../../../local/messages.vi.ts";
import { PlaceSection } from "../../../local/place-section.tsx";
import { WhenSection } from "../../../local/when-section.tsx";
import type { LongPart } from "../../../long-texts.ts";
import type { vi } from "../../../messages.vi.ts";
import { type OfficialStep, readBlocks, readSteps, splitBlocks, type TextBlock } from "../../../official-text.ts";
import { OfficialBlocks, OfficialText } from "../../../official-text-view.tsx";
import { type ChangeNotice, type LinkLine, LinkLines } from "../../../page-links.tsx";
import { type Anchors, anchorsOf, lineAnchors } from "../../../plain/anchors.ts";
import { en as plainEn } from "../../../plain/messages.en.ts";
import { vi as plainVi } from "../../../plain/messages.vi.ts";
import { currentName, type PlainWords } from "../../../plain/rendition.ts";
import type { ProcedureEnd } from "../../../procedure.store.ts";
import { factsOf, type ProcedureFacts } from "../../../procedure-facts.ts";
import { type FilingMethod, fieldsOf, type Paper, type ProcedureRecord } from "../../../procedure-record.ts";
import { fullTextAddress } from "../procedure-full-text/view.tsx";
import { factNote, isTold, Official, PlainBring, PlainLead, PlainNotice, PlainSteps } from "./plain-parts.tsx";

type Words = typeof vi;

/** The written-out middle of a page: everything that depends on the version and the day, nothing on who asks. */
export interface Content {
  /** Number of the version. */
  version: number;
  /** In force on the day, as far as the catalogue knows. */
  isInForce: boolean;
  /** Can be filed online. */
  isOnline: boolean;
  title: string;
  description: string;
  bytes: Buffer;
}

interface Props {
  ctx: ViewContext;
  words: Words;
  found: ProcedureRead;
  /** Parts of which only the beginning is in the record at hand. */
  cut: LongPart[];
  on: string;
  today: string;
  /** Beside each legal basis, its page in the library of documents. */
  basisLinks: readonly (string | null)[];
  /** Where, how much, until when, at the place the reader chose. */
  local: LocalFacts;
  /** Full address of this page, for paper. */
  address: string;
}

/** Some official names run to a thousand characters; the heading shows the beginning, the whole stands below it. */
const LONGEST_TITLE = 220;

/** A printed paper and what is no longer true on it. */
export interface ScannedPaper {
  version: number;
  /** Sentences: what changed from its version to the one in force. */
  changes: string[];
  since: string | null;
  /** The place on it is another now, or the unit is. */
  moved: "noi-nop" | "don-vi" | "phi" | null;
  /** Who came after the unit on the paper. */
  heir: string | null;
}

interface PageProps {
  ctx: ViewContext;
  /** What was typed wrongly into one of the small forms. */
  errors: FieldError[];
  words: Words;
  content: Content;
  address: string;
  isToday: boolean;
  /** Where the content goes; the page puts it there after the frame is rendered. */
  place: string;
  /** The printed paper whose code was scanned, if the reader comes from paper. */
  paper: ScannedPaper | null;
  code: string;
  /** Approved words on what this version changed. */
  change: ChangeNotice | null;
  /** What people asked of it, where it is still so in this version. */
  asked: AskedAnswer[];
  /** Other languages it can be read in. */
  languages: LinkLine[];
  /** What other modules have to say of it. */
  links: LinkLine[];
}

/** The frame around the content: what depends on who asks and where. */
export function ProcedureDetailView({
  ctx,
  errors,
  words,
  content,
  address,
  isToday,
  place,
  paper,
  code,
  change,
  asked,
  languages,
  links,
}: PageProps) {
  return (
    <PublicLayout
      ctx={ctx}
      title={content.title}
      description={content.description}
      breadcrumbs={[{ text: words.procedures, href: "/thu-tuc" }]}
      address={address}
      picture={{ address: `${address}/anh.png`, alt: content.title }}
      share
      islands={["checklist"]}
      noIndex={!isToday || errors.length > 0}
      hasErrors={errors.length > 0}
      head={<DataLinks address={`/thu-tuc/${code}`} query={ctx.query} />}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {paper !== null && isToday ? <PaperNotice words={words} content={content} paper={paper} code={code} /> : null}
          {change ? (
            <NotificationBanner tone="info" title={words.changeNotice}>
              <p class="govuk-body">{change.text}</p>
              <a class="govuk-link" href={change.href}>
                {change.title}
              </a>
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <LinkLines lines={languages} />
      {place}
      <AskedBefore lang={ctx.lang} code={code} answers={asked} />
      <LinkLines lines={links} />
    </PublicLayout>
  );
}

/** The same procedure on the same day as data, for programs that come across the page. */
function DataLinks({ address, query }: { address: string; query: string }) {
  const on = new URLSearchParams(query).get("on");
  const day = on === null ? "" : `?on=${encodeURIComponent(on)}`;
  return (
    <>
      <link rel="alternate" type="application/json" href={`${address}.json${day}`} />
      <link rel="alternate" type="text/csv" href={`${address}.csv${day}`} />
      <link rel="alternate" type="application/ld+json" href={`${address}.jsonld${day}`} />
    </>
  );
}

/** First thing a reader with the paper in hand wants to know: is it still true? */
function PaperNotice({
  words,
  content,
  paper,
  code,
}: Pick<PageProps, "words" | "content" | "code"> & { paper: ScannedPaper }) {
  const own = words.paper;
  const moved = paper.moved ? (
    <>
      <p>{own.moved[paper.moved]}</p>
      {paper.heir ? <p>{paper.heir}</p> : null}
    </>
  ) : null;
  if (!content.isInForce) return <NotificationBanner tone="warning" heading={own.ended} />;
  if (paper.version >= content.version) {
    return paper.moved ? (
      <NotificationBanner
        tone="warning"
        heading={paper.moved === "phi" ? own.currentButFee(content.version) : own.currentButMoved(content.version)}
      >
        {moved}
      </NotificationBanner>
    ) : (
      <NotificationBanner tone="success" heading={own.current(content.version)} />
    );
  }
  const shown = paper.changes.slice(0, CHANGES_SHOWN);
  return (
    <NotificationBanner tone="warning" heading={own.outdated(paper.version, content.version)}>
      {shown.length > 0 ? (
        <>
          <p>{paper.since ? own.changedSince(paper.since) : own.changed}</p>
          <ul class="govuk-list govuk-list--bullet">
            {shown.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        </>
      ) : null}
      {moved}
      <p>
        <a href={`/thu-tuc/${code}/so-sanh?tu=${paper.version}&den=${content.version}`}>
          {paper.changes.length > shown.length ? own.allChanges(paper.changes.length) : own.whatChanged}
        </a>
      </p>
    </NotificationBanner>
  );
}

/** More than these nobody reads while standing before a board. */
const CHANGES_SHOWN = 5;

/** Writes the content of a version on a day; the same for everybody who reads this language. */
export function writeContent(props: Props): Content {
  const { words, found } = props;
  const { record } = found.version;
  const facts = factsOf(record, words, props.local.query.day ?? props.on);
  const title = titleOf(record, found.plain);
  const content = renderFragment(
    <ViewProvider value={props.ctx}>
      <ProcedureContent {...props} facts={facts} />
    </ViewProvider>,
  );
  return {
    version: found.version.number,
    isInForce: found.end === null,
    isOnline: record.methods.some((one) => one.channel === "online"),
    title,
    description: words.metaDescription(title, facts.time.join("; "), facts.fee.join("; ")),
    bytes: Buffer.from(props.ctx.lang === "vi" ? content : markVietnamese(content)),
  };
}

const titleOf = (record: ProcedureRecord, plain: PlainWords | null): string =>
  currentName(plain) ?? shorten(record.name, LONGEST_TITLE);

function ProcedureContent(props: Props & { facts: ProcedureFacts }) {
  const { words, found, facts } = props;
  const { version, end } = found;
  const { record } = version;
  const { plain } = found;
  // Where the official words are left out, nothing leads to them.
  const isShort = props.ctx.isEasy && plain !== null;
  const anchors = isShort ? new Map() : anchorsOf(plain, record);
  const plainWords = pick(props.ctx.lang, plainVi, plainEn);
  const title = titleOf(record, plain);
  return (
    <>
      <Notices {...props} />
      <PageHeading
        title={title}
        legalName={
          title === record.name ? undefined : (
            <Official at="name" anchors={anchors}>
              {words.legalName(record.name)}
            </Official>
          )
        }
        caption={[record.code, ...fieldsOf(record)].filter((part) => part !== "").join(" · ")}
        state={end ? <State tone="bad">{words.endedState[end.kind]}</State> : null}
        lead={plain ? <PlainLead plain={plain} anchors={anchors} words={plainWords} /> : null}
      />
      {record.nameOnly ? (
        <NameOnly words={words} record={record} />
      ) : (
        <Body {...props} anchors={anchors} plainWords={plainWords} facts={facts} />
      )}
      {props.cut.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{words.longPartCut}</p>
          <LinkList
            items={props.cut.map((part) => ({
              href: fullTextAddress(version.code, part, 1, props.on === props.today ? null : props.on),
              text: words.longParts[part],
            }))}
          />
        </InsetText>
      ) : null}
      {end || record.nameOnly ? null : (
        <LinkList items={[{ href: `/thu-tuc/${version.code}/to-niem-yet.pdf`, text: words.printSheet, note: "PDF" }]} />
      )}
      <Version words={words} found={found} />
      <RatePage path={`/thu-tuc/${version.code}`} />
    </>
  );
}

function Notices({ words, found, on, today }: Props) {
  const { version, end, endToCome, latestNumber, nextFrom } = found;
  const here = `/thu-tuc/${version.code}`;
  if (end) {
    return (
      <NotificationBanner tone="warning" heading={words.ended[end.kind](end.on)}>
        <p class="govuk-body">
          {end.decision ? `${words.endedBy(end.decision)} ` : ""}
          {words.endedHelp}
        </p>
        {end.authority ? <p class="govuk-body">{words.movedTo(end.authority)}</p> : null}
        {end.note ? <p class="govuk-body">{end.note}</p> : null}
        {end.successors.length > 0 ? <Successors end={end} label={words.successors} /> : null}
      </NotificationBanner>
    );
  }
  if (version.number < latestNumber && version.validTo !== null && version.validTo <= today) {
    return (
      <NotificationBanner tone="warning" heading={words.oldVersion(version.validFrom, version.validTo)}>
        <p class="govuk-body">
          <a href={here}>{words.toCurrent}</a>
        </p>
      </NotificationBanner>
    );
  }
  if (endToCome) {
    return (
      <NotificationBanner heading={words.willEnd[endToCome.kind](endToCome.on)}>
        <p class="govuk-body">
          {words.untilThen} {endToCome.decision ? words.endedBy(endToCome.decision) : ""}
        </p>
        {endToCome.authority ? <p class="govuk-body">{words.willMoveTo(endToCome.authority)}</p> : null}
        {endToCome.note ? <p class="govuk-body">{endToCome.note}</p> : null}
        {endToCome.successors.length > 0 ? <Successors end={endToCome} label={words.willSucceed} /> : null}
      </NotificationBanner>
    );
  }
  if (nextFrom !== null) {
    return (
      <NotificationBanner heading={words.nextVersion(nextFrom)}>
        <p class="govuk-body">
          <a href={`${here}?on=${nextFrom}`}>{words.toNext}</a>
        </p>
      </NotificationBanner>
    );
  }
  return on === today ? null : <InsetText>{words.viewedOn(on)}</InsetText>;
}

function Successors({ end, label }: { end: ProcedureEnd; label: string }) {
  return (
    <>
      <p class="govuk-body">{label}</p>
      <LinkList
        items={end.successors.map((one) => ({
          href: `/thu-tuc/${one.code}`,
          text: one.name ?? one.code,
          note: one.code,
        }))}
      />
    </>
  );
}

function NameOnly({ words, record }: { words: Words; record: ProcedureRecord }) {
  return (
    <>
      <InsetText>
        <p class="govuk-body">{words.nameOnlyNotice}</p>
        <p class="govuk-body">{words.nameOnlyHelp}</p>
        <LinkButton href={record.sourceUrl ?? words.portalAddress} icon="external">
          {words.onlineOpen}
        </LinkButton>
      </InsetText>
      <SummaryList rows={factRows(record, words)} />
    </>
  );
}

function Body(props: Props & { anchors: Anchors; plainWords: typeof plainVi; facts: ProcedureFacts }) {
  const { ctx, words, found, anchors, plainWords, facts, on, today, local } = props;
  const { plain } = found;
  const { record } = found.version;
  const told = { plain, anchors, plainWords };
  const isCurrent = on === today && found.end === null;
  const localWords = pick(ctx.lang, localVi, localEn);
  const own = {
    words: localWords,
    procedureWords: words,
    lang: ctx.lang,
    local,
    record,
    on,
    isToday: on === today,
    isInForce: found.end === null,
  };
  const listen = isCurrent ? <ReadAloud src={`/thu-tuc/${record.code}/nghe.mp3`} /> : null;
  // The plain words stand for the whole where the reader asked for that; the official ones are one press away.
  const isShort = ctx.isEasy && plain !== null;
  return (
    <>
      {ctx.isEasy ? listen : null}
      {plain ? <PlainNotice plain={plain} words={plainWords} /> : null}
      <FactsStrip
        facts={[
          {
            icon: "money",
            label: words.fact.fee,
            value: lines(feeInStrip(local, localWords) ?? facts.fee, words.askFee),
            note: local.hasLocalRates ? undefined : factNote(plain, "cost"),
          },
          {
            icon: "clock",
            label: words.fact.time,
            value: lines(facts.time, words.askTime),
            note: factNote(plain, "time"),
          },
          {
            icon: "place",
            label: words.fact.place,
            value: placeInStrip(local) ?? facts.place,
            note: placeInStrip(local) === null ? factNote(plain, "where") : undefined,
          },
          { icon: "hand", label: words.fact.how, value: facts.how === "" ? words.askTime : facts.how },
          {
            icon: "person",
            label: words.fact.who,
            value: facts.who === "" ? words.anybody : facts.who,
            note: factNote(plain, "who"),
          },
        ]}
      />
      {ctx.isEasy ? null : listen}
      {isCurrent && !ctx.isEasy ? (
        <div class="db-noprint">
          <Details summary={words.chatAnswer}>
            <p class="govuk-hint">{words.chatHint}</p>
            <p lang="vi">
              {tellInChat(found.version, props.address, on)
                .text.split("\n")
                .map((line) => (
                  <>
                    {line}
                    <br />
                  </>
                ))}
            </p>
          </Details>
        </div>
      ) : null}
      <Bring record={record} {...told} words={words} />
      <Do record={record} {...told} words={words} />
      {found.end === null ? (
        <>
          <PlaceSection {...own} />
          <CostSection {...own} />
        </>
      ) : null}
      {isShort ? null : <WhenSection {...own} />}
      <Forms record={record} words={words} />
      {isCurrent &&
      record.sourceUrl &&
      local.service?.onlineLevel !== "none" &&
      record.methods.some((one) => one.channel === "online") ? (
        <section aria-labelledby="truc-tuyen">
          <Heading level={2} id="truc-tuyen">
            {words.onlineTitle}
          </Heading>
          <p class="govuk-body">{words.onlineHelp}</p>
          <LinkButton href={record.sourceUrl} icon="external">
            {words.onlineOpen}
          </LinkButton>
        </section>
      ) : null}
      {isShort ? (
        <InsetText>{words.easyShort}</InsetText>
      ) : (
        <Legal record={record} {...told} words={words} basisLinks={props.basisLinks} />
      )}
    </>
  );
}

function lines(texts: readonly string[], otherwise: string) {
  if (texts.length <= 1) return texts[0] ?? otherwise;
  return texts.map((text) => <span class="db-facts__line">{text}</span>);
}

interface Told {
  record: ProcedureRecord;
  plain: PlainWords | null;
  anchors: Anchors;
  words: Words;
  plainWords: typeof plainVi;
}

function Bring({ record, plain, anchors, words, plainWords }: Told) {
  return (
    <section aria-labelledby="can-mang">
      <Heading level={2} id="can-mang">
        {words.bringTitle}
      </Heading>
      {isTold(plain, "bring") ? (
        <PlainBring
          plain={plain}
          anchors={anchors}
          words={plainWords}
          label={words.bringLabel}
          storageKey={`thu-tuc-${record.code}`}
        />
      ) : record.papers.length === 0 ? (
        <p class="govuk-body">{words.bringUnknown}</p>
      ) : (
        <PaperGroups record={record} words={words} />
      )}
    </section>
  );
}

/** Groups that only explain are text, not things to tick. */
const EXPLAINS = /lưu ý|ghi chú|chú ý/iu;

function PaperGroups({ record, words }: { record: ProcedureRecord; words: Words }) {
  return (
    <>
      {record.papers.map((group, at) => {
        const title = group.title?.replace(/^[\s*+-]+|[\s:]+$/gu, "") ?? null;
        if (title !== null && EXPLAINS.test(title)) {
          return (
            <Details summary={title}>
              <Prose>
                <ul>
                  {group.papers.map((paper) => (
                    <li>{paper.name}</li>
                  ))}
                </ul>
              </Prose>
            </Details>
          );
        }
        return (
          <>
            {title ? <Heading level={3}>{title}</Heading> : null}
            <Checklist
              label={title ?? words.bringLabel}
              storageKey={`thu-tuc-${record.code}-${at}`}
              help={at === 0 ? undefined : false}
              items={group.papers.map((paper, index) => ({
                id: `g${at}-${index}`,
                label: headOf(paper.name),
                note: paperNote(paper, words),
                detail:
                  headOf(paper.name) === paper.name ? undefined : (
                    <Details summary={words.fullText}>{paper.name}</Details>
                  ),
              }))}
            />
          </>
        );
      })}
    </>
  );
}

/** A line to tick stays short; regulations put whole conditions into the name of a paper. */
const TICK_LENGTH = 180;

function headOf(name: string): string {
  if (name.length <= TICK_LENGTH) return name;
  const clause = /^.{50,160}?(?=[;:.(]\s|\s\(|,\s(?:trường hợp|nếu|bao gồm|theo|kèm))/u.exec(name)?.[0];
  return `${clause ?? name.slice(0, name.lastIndexOf(" ", 150))} …`;
}

function paperNote(paper: Paper, words: Words): string {
  return [words.copies(paper.originals, paper.copies), paper.form ? words.form(paper.form.name) : ""]
    .filter((part) => part !== "")
    .join(" · ");
}

function Do({ record, plain, anchors, words, plainWords }: Told) {
  return (
    <section aria-labelledby="lam-the-nao">
      <Heading level={2} id="lam-the-nao">
        {words.stepsTitle}
      </Heading>
      {isTold(plain, "steps") ? (
        <PlainSteps plain={plain} anchors={anchors} words={plainWords} />
      ) : record.steps === "" ? (
        <p class="govuk-body">{words.stepsUnknown}</p>
      ) : (
        <OfficialSteps text={record.steps} words={words} />
      )}
    </section>
  );
}

/** Up to here official steps stand open; the rest of a long one is folded, and unfolds on paper. */
const OPEN_LENGTH = 1_500;

function OfficialSteps({ text, words }: { text: string; words: Words }) {
  const steps = readSteps(text);
  const numbered = steps.filter((step) => step.label !== null);
  if (numbered.length < 2) {
    const { head, rest } = splitBlocks(readBlocks(text), OPEN_LENGTH);
    return (
      <>
        <Prose>
          <OfficialBlocks blocks={head} />
        </Prose>
        <Folded blocks={rest} words={words} />
      </>
    );
  }
  const each = Math.max(400, Math.floor((2 * OPEN_LENGTH) / numbered.length));
  return (
    <>
      {steps
        .filter((step) => step.label === null)
        .map((step) => (
          <Prose>
            <OfficialBlocks blocks={step.blocks} />
          </Prose>
        ))}
      <Steps steps={numbered.map((step) => officialStep(step, each, words))} />
    </>
  );
}

function officialStep(step: OfficialStep, length: number, words: Words) {
  const [first, ...others] = step.blocks;
  // The circle already carries the number; a short first sentence says more than "Bước 1".
  const isTitle = first?.kind === "paragraph" && first.text.length <= 140;
  const { head, rest } = splitBlocks(isTitle ? others : step.blocks, length);
  return {
    title: isTitle ? first.text : step.label,
    children:
      head.length === 0 ? undefined : (
        <>
          <Prose>
            <OfficialBlocks blocks={head} />
          </Prose>
          <Folded blocks={rest} words={words} />
        </>
      ),
  };
}

function Folded({ blocks, words }: { blocks: TextBlock[]; words: Words }) {
  if (blocks.length === 0) return null;
  return (
    <Details summary={words.readOn}>
      <Prose>
        <OfficialBlocks blocks={blocks} />
      </Prose>
    </Details>
  );
}

function Forms({ record, words }: { record: ProcedureRecord; words: Words }) {
  const forms = new Map<string, { url: string | null; paper: string }>();
  for (const group of record.papers) {
    for (const paper of group.papers) {
      if (paper.form && !forms.has(paper.form.name))
        forms.set(paper.form.name, { url: paper.form.url, paper: paper.name });
    }
  }
  if (forms.size === 0) return null;
  return (
    <section aria-labelledby="bieu-mau">
      <Heading level={2} id="bieu-mau">
        {words.formsTitle}
      </Heading>
      {[...forms].map(([name, form]) =>
        form.url ? (
          <DownloadLink href={form.url} title={shorten(form.paper)} format={formatOf(name, words)} />
        ) : (
          <p class="govuk-body">
            {shorten(form.paper)} <span class="govuk-hint">{`${words.form(name)}. ${words.formNoAddress}`}</span>
          </p>
        ),
      )}
    </section>
  );
}

const shorten = (text: string, length = 160): string =>
  text.length > length ? `${text.slice(0, text.lastIndexOf(" ", length - 5))} …` : text;

function formatOf(name: string, words: Words): string {
  const ending = /\.(docx?|pdf|xlsx?|odt)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return ending.startsWith("doc")
    ? "Word"
    : ending.startsWith("xls")
      ? "Excel"
      : ending === ""
        ? words.anyFile
        : ending.toUpperCase();
}

/** Rows of facts that stand at the end, under the fold. */
function factRows(record: ProcedureRecord, words: Words, anchors: Anchors = new Map()): SummaryRow[] {
  const at = (place: string, text: string) => (
    <Official at={place} anchors={anchors}>
      {text}
    </Official>
  );
  const several = (family: string, texts: readonly string[]) =>
    texts.map((text, index) => (
      <>
        {index > 0 ? "; " : null}
        {at(`${family}.${index}`, text)}
      </>
    ));
  const rows: [string, SummaryRow["value"], ComponentChildren?][] = [
    [words.codeLabel, record.code],
    [words.decision, record.decision?.number ?? ""],
    [words.field, record.field],
    [words.kind, record.kind ?? ""],
    [words.issuer, record.issuer ?? ""],
    [words.levelFilter, record.levels.map((level) => words.level[level]).join(", ")],
    [
      words.agency.implementing,
      record.agencies.implementing,
      at("agencies.implementing", record.agencies.implementing),
    ],
    [words.agency.competent, record.agencies.competent, at("agencies.competent", record.agencies.competent)],
    [words.agency.delegated, record.agencies.delegated, at("agencies.delegated", record.agencies.delegated)],
    [
      words.agency.coordinating,
      record.agencies.coordinating,
      at("agencies.coordinating", record.agencies.coordinating),
    ],
    [
      words.applicants,
      [...record.applicants, record.applicantsNote ?? ""].join(""),
      several(
        "applicants",
        [...record.applicants, record.applicantsNote ?? ""].filter((text) => text !== ""),
      ),
    ],
    [words.results, record.results.join("; "), several("results", record.results)],
    ...(["related", "interconnected"] as const).map((kind): [string, SummaryRow["value"]] => [
      words.related[kind],
      relatedLinks(record, kind),
    ]),
  ];
  return rows.filter(([, value]) => value !== "").map(([key, value, shown]) => ({ key, value: shown ?? value }));
}

function relatedLinks(record: ProcedureRecord, kind: "related" | "interconnected"): SummaryRow["value"] {
  const found = (record.related ?? []).filter((one) => one.kind === kind);
  if (found.length === 0) return "";
  return found.map((one) => (
    <span class="db-facts__line">
      {one.code === null ? one.name : <a href={`/thu-tuc/${one.code}`}>{one.name === "" ? one.code : one.name}</a>}
    </span>
  ));
}

function Legal({ record, plain, anchors, words, basisLinks }: Told & Pick<Props, "basisLinks">) {
  const { receptionAddress } = record.agencies;
  // What the page says in plain words further up stands here as it is written in the record.
  const showsMethods = plain !== null || record.methods.some((one) => one.note !== "");
  return (
    <section aria-labelledby="day-du">
      <Heading level={2} id="day-du">
        {words.legalTitle}
      </Heading>
      <div class="db-folded">
        {plain && record.steps !== "" ? (
          <Details summary={words.stepsLegal}>
            <Prose>
              <OfficialText text={record.steps} idOf={lineAnchors(anchors, "steps")} />
            </Prose>
          </Details>
        ) : null}
        {plain && record.papers.length > 0 ? (
          <Details summary={words.bringLegal}>
            <Prose>
              {record.papers.map((group, g) => (
                <>
                  {group.title ? <p>{group.title}</p> : null}
                  <ul>
                    {group.papers.map((paper, p) => {
                      const note = paperNote(paper, words);
                      return (
                        <li id={anchors.get(`papers.${g}.${p}`)}>
                          {note === "" ? paper.name : `${paper.name} (${note})`}
                        </li>
                      );
                    })}
                  </ul>
                </>
              ))}
            </Prose>
          </Details>
        ) : null}
        {showsMethods && record.methods.length > 0 ? (
          <Details summary={words.methodsLegal}>
            <Prose>
              {record.methods.map((method, at) => (
                <OfficialMethod method={method} nth={nthOfChannel(record, at)} anchors={anchors} words={words} />
              ))}
            </Prose>
          </Details>
        ) : null}
        {receptionAddress !== "" ? (
          <Details summary={words.agency.receptionAddress}>
            <Prose>
              <div id={anchors.get("agencies.receptionAddress")}>
                <OfficialText text={receptionAddress} />
              </div>
            </Prose>
          </Details>
        ) : null}
        {record.conditions !== "" ? (
          <Details summary={words.conditions}>
            <Prose>
              <OfficialText text={record.conditions} idOf={lineAnchors(anchors, "conditions")} />
            </Prose>
          </Details>
        ) : null}
        {record.description !== "" && record.description !== record.conditions ? (
          <Details summary={words.description}>
            <Prose>
              <OfficialText text={record.description} idOf={lineAnchors(anchors, "description")} />
            </Prose>
          </Details>
        ) : null}
        {record.legalBases.length > 0 ? (
          <Details summary={words.legalBases}>
            <Prose>
              <ul>
                {record.legalBases.map((basis, at) => (
                  <li>{basisLinks[at] ? <a href={basisLinks[at]}>{basis.text}</a> : basis.text}</li>
                ))}
              </ul>
            </Prose>
          </Details>
        ) : null}
      </div>
      <SummaryList rows={factRows(record, words, anchors)} />
    </section>
  );
}

const nthOfChannel = (record: ProcedureRecord, at: number): number =>
  record.methods.slice(0, at).filter((one) => one.channel === record.methods[at]?.channel).length;

/** One way of filing as the record has it; what we read out of it stands in the table above. */
function OfficialMethod({
  method,
  nth,
  anchors,
  words,
}: {
  method: FilingMethod;
  nth: number;
  anchors: Anchors;
  words: Words;
}) {
  const place = (part: string): string => `methods.${method.channel}.${part}${nth === 0 ? "" : `.${nth}`}`;
  const lines: [string, string, string][] = [
    ["time", words.whenTime, method.timeText],
    ["fee", words.whenFee, method.feeText],
  ];
  return (
    <>
      <h3>{[words.channelTitle[method.channel], method.case ?? ""].filter((text) => text !== "").join(": ")}</h3>
      {lines
        .filter(([, , text]) => text !== "")
        .map(([part, label, text]) => (
          <p id={anchors.get(place(part))}>{`${label}: ${text}`}</p>
        ))}
      {method.note === "" ? null : (
        <OfficialText text={method.note} idOf={lineAnchors(anchors, `methods.${method.channel}.note`)} />
      )}
    </>
  );
}

function Version({ words, found }: { words: Words; found: ProcedureRead }) {
  const { version } = found;
  const decision = version.decisionNumber ?? version.record.decision?.number ?? null;
  return (
    <MetaLine
      items={[
        words.versionLine(version.number, version.validFrom),
        decision ? words.versionDecision(decision) : null,
        version.changeKind && version.number > 1
          ? words.changeKind[version.changeKind]
          : words.versionSource[version.source],
        words.versionRecorded(vietnamDay(version.publishedAt)),
        <a href={`/thu-tuc/${version.code}/cac-ban`}>{words.history}</a>,
        <a href={`/thu-tuc/${version.code}.json`}>{words.asData}</a>,
        <a href={`/thu-tuc/${version.code}.csv`}>{words.asTable}</a>,
      ]}
    />
  );
}

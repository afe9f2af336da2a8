import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  Details,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  SideBySide,
  StaffLayout,
  State,
  TextArea,
  TextInput,
  Timeline,
  type Tone,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { formatDateTime, type Lang } from "../../../../../platform/i18n/index.ts";
import { factsNotIn, readHints, sayHint, sayInvented } from "../../../../plain-language/index.ts";
import { compareWords } from "../../../compare-texts.ts";
import type { vi } from "../../../plain/messages.vi.ts";
import { blockOf, type Passage } from "../../../plain/passages.ts";
import type { TypedSentence } from "../../../plain/plain-form.ts";
import type { ActRow } from "../../../plain/rendition.store.ts";
import { PARTS, type Part, type ReadSentence, type Rendition, type RenditionState } from "../../../plain/rendition.ts";
import { inventedFacts } from "../../../plain/settle-rendition.ts";
import type { Version } from "../../../procedure.store.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  lang: Lang;
  listTitle: string;
  version: Version;
  passages: Passage[];
  open: Rendition | undefined;
  editions: Rendition[];
  base: Rendition | undefined;
  read: ReadSentence[];
  added: Passage[];
  rows: TypedSentence[];
  acts: ActRow[];
  mayEdit: boolean;
  mayApprove: boolean;
  isWriter: boolean;
  done: string | null;
  errors: FieldError[];
  refusal: string | null;
  note: { act: "return" | "withdraw"; text: string; error: string } | null;
}

const TONES: Record<RenditionState, Tone> = {
  draft: "info",
  submitted: "waiting",
  returned: "warn",
  approved: "good",
  withdrawn: "bad",
  discarded: "neutral",
};

export function PlainEditView(props: Props) {
  const { ctx, words, listTitle, version, open, base, errors, refusal, done, note, mayEdit } = props;
  const own = words.editor;
  const writes = mayEdit && open?.state !== "submitted";
  const success = done === null ? undefined : own.done[done];
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title(version.name)}
      wide
      hasErrors={errors.length > 0 || refusal !== null || note !== null}
      islands={writes ? ["dirty-form", "passages"] : []}
      breadcrumbs={[
        { text: listTitle, href: "/can-bo/thu-tuc" },
        { text: words.list.title, href: "/can-bo/thu-tuc/de-hieu" },
        { text: version.code, href: `/can-bo/thu-tuc/${version.code}` },
      ]}
      notice={
        <>
          <ErrorSummary errors={note ? [...errors, { field: "note", message: note.error }] : errors} />
          {refusal ? <WarningText>{refusal}</WarningText> : null}
          {success ? <NotificationBanner tone="success" heading={success} /> : null}
        </>
      }
    >
      <PageHeading
        title={words.plain}
        caption={version.code}
        legalName={version.name}
        state={base ? <State tone={TONES[base.state]}>{words.states[base.state]}</State> : null}
      />
      <Situation {...props} />
      <SideBySide
        left={{ title: own.left(version.number), children: <Passages {...props} /> }}
        right={{ title: own.right, children: writes ? <Editor {...props} /> : <Reading {...props} /> }}
      />
      <Decision {...props} />
      <History {...props} />
    </StaffLayout>
  );
}

function Situation({ words, open, base, read, added, passages }: Props) {
  const own = words.editor;
  const stale = read.filter((one) => !one.isCurrent).length;
  return (
    <>
      {open?.state === "returned" && open.note ? (
        <InsetText>
          <strong>{own.returned(open.decidedByName ?? "")}</strong> {open.note}
        </InsetText>
      ) : null}
      {base ? null : <InsetText>{own.firstHelp}</InsetText>}
      {stale > 0 ? <WarningText>{own.staleCount(stale)}</WarningText> : null}
      {added.length > 0 ? (
        <InsetText>
          <p class="govuk-body">{own.added}</p>
          <ul class="govuk-list govuk-list--bullet">
            {added.slice(0, 12).map((one) => (
              <li>
                <a href={`#doan-${passages.findIndex((passage) => passage.at === one.at) + 1}`}>{one.text}</a>
              </li>
            ))}
          </ul>
        </InsetText>
      ) : null}
    </>
  );
}

/** The legal text, passage by passage, each with its number and the sentences that render it. */
function Passages({ words, passages, rows, added }: Props) {
  const uses = new Map<number, number[]>();
  for (const [at, row] of rows.entries()) {
    if (row.text === "") continue;
    for (const typed of row.sources.split(/[\s,;.]+/u))
      if (/^\d+$/.test(typed)) uses.set(Number(typed), [...(uses.get(Number(typed)) ?? []), at]);
  }
  const fresh = new Set(added.map((one) => one.at));
  const blocks: { block: string; entries: { passage: Passage; number: number }[] }[] = [];
  for (const [at, passage] of passages.entries()) {
    const block = words.blocks[blockOf(passage.family)];
    if (blocks.at(-1)?.block !== block) blocks.push({ block, entries: [] });
    blocks.at(-1)?.entries.push({ passage, number: at + 1 });
  }
  return (
    <>
      {blocks.map(({ block, entries }) => (
        <section class="db-passages">
          <Heading level={3} size="s">
            {block}
          </Heading>
          <ol class="db-passages__list">
            {entries.map(({ passage, number }) => {
              const used = uses.get(number) ?? [];
              return (
                <li id={`doan-${number}`} class="db-passage" data-passage={number}>
                  <span class="db-passage__number">{number}</span>
                  <span class="db-passage__text">
                    {labelOf(passage, words)}
                    {passage.text}
                    {fresh.has(passage.at) ? <strong class="db-passage__new"> {words.editor.isNew}</strong> : null}
                  </span>
                  {used.length > 0 ? (
                    <span class="db-passage__uses">
                      {used.map((at) => (
                        <a href={`#text-${at}`}>{words.editor.usedBy(at + 1)}</a>
                      ))}
                    </span>
                  ) : null}
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </>
  );
}

function labelOf(passage: Passage, words: typeof vi): string {
  const [, channel, part] = passage.family.split(".");
  return passage.family.startsWith("methods.") ? words.editor.methodLabel(channel ?? "", part ?? "") : "";
}

/** Parts seldom written stay folded while they are empty. */
const SELDOM: ReadonlySet<Part> = new Set<Part>(["who", "cost", "time", "where"]);

function Editor(props: Props) {
  const { words, version, open, rows, errors } = props;
  const own = words.editor;
  const part = (name: Part) => {
    const entries = [...rows.entries()].filter(([, row]) => row.part === name);
    return (
      <section>
        <Heading level={3} size="s">
          {words.parts[name]}
        </Heading>
        {entries.map(([at, row]) => (
          <Row {...props} at={at} row={row} />
        ))}
      </section>
    );
  };
  const isEmpty = (name: Part): boolean => rows.every((row) => row.part !== name || row.text === "");
  const folded = PARTS.filter((name) => SELDOM.has(name) && isEmpty(name));
  const hasFoldedError = errors.some((error) =>
    folded.some((name) => rows[Number(error.field.split("-")[1])]?.part === name),
  );
  return (
    <Form action={`/can-bo/thu-tuc/${version.code}/de-hieu`} guard>
      <input type="hidden" name="versionId" value={String(version.id)} />
      <input type="hidden" name="revision" value={open ? String(open.revision) : ""} />
      <input type="hidden" name="rows" value={String(rows.length)} />
      <p class="govuk-hint">{own.help}</p>
      {PARTS.filter((name) => !folded.includes(name)).map(part)}
      {folded.length > 0 ? (
        <Details summary={own.more} open={hasFoldedError}>
          {folded.map(part)}
        </Details>
      ) : null}
      <ButtonGroup>
        <Button name="act" value="save" variant="secondary">
          {own.save}
        </Button>
        <Button name="act" value="submit">
          {own.submit}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function Row({ words, lang, at, row, errors, read, passages }: Props & { at: number; row: TypedSentence }) {
  const own = words.editor;
  const before = read.find((one) => one.key === row.key && one.part === row.part);
  const gone = before?.text === row.text ? (before?.sources.filter((source) => source.here === null) ?? []) : [];
  return (
    <div class={gone.length > 0 ? "db-sentence db-sentence--stale" : "db-sentence"} data-sentence={at}>
      <input type="hidden" name={`key-${at}`} value={row.key} />
      <input type="hidden" name={`part-${at}`} value={row.part} />
      <TextArea
        name={`text-${at}`}
        label={own.sentence(at + 1)}
        rows={2}
        value={row.text}
        error={errorOf(errors, `text-${at}`)}
      />
      {gone.length > 0 ? (
        <div class="db-sentence__change">
          <p class="govuk-body-s">{own.sourceChanged}</p>
          {gone.map((source) => (
            <Difference before={source.quote} after={source.now?.text ?? null} words={words} />
          ))}
          {gone.some((source) => source.now) ? (
            <Checkboxes
              name={`follows-${at}`}
              label={own.followsLegend}
              values={row.follows ? ["co"] : []}
              small
              options={[{ value: "co", label: own.follows(numbers(gone, passages)) }]}
            />
          ) : null}
        </div>
      ) : null}
      <TextInput
        name={`sources-${at}`}
        label={own.sources}
        value={row.sources}
        width={10}
        inputmode="numeric"
        error={errorOf(errors, `sources-${at}`)}
      />
      <Hints words={words} lang={lang} text={row.text} quotes={quotesOf(row.sources, passages)} />
    </div>
  );
}

const numbers = (gone: ReadSentence["sources"], passages: readonly Passage[]): string =>
  gone.flatMap((source) => (source.now ? [passages.findIndex((one) => one.at === source.now?.at) + 1] : [])).join(", ");

const quotesOf = (typed: string, passages: readonly Passage[]): string[] =>
  typed.split(/[\s,;.]+/u).flatMap((one) => (/^\d+$/.test(one) ? [passages[Number(one) - 1]?.text ?? ""] : []));

/** What to look at in a sentence, and facts its passages do not state. */
function Hints({ words, lang, text, quotes }: { words: typeof vi; lang: Lang; text: string; quotes: string[] }) {
  if (text === "") return null;
  const invented = quotes.length === 0 ? [] : factsNotIn(text, quotes);
  const hints = readHints(text);
  if (invented.length === 0 && hints.length === 0) return null;
  return (
    <ul class="db-hints" aria-label={words.editor.hints}>
      {invented.map((found) => (
        <li class="db-hints__item db-hints__item--fact">{sayInvented(found, lang)}</li>
      ))}
      {hints.map((hint) => (
        <li class="db-hints__item">{sayHint(hint, lang)}</li>
      ))}
    </ul>
  );
}

/** Passages too unlike to be told word by word. */
const whole = (before: string, after: string) => [
  { op: "removed" as const, text: before },
  { op: "added" as const, text: after },
];

function Difference({ before, after, words }: { before: string; after: string | null; words: typeof vi }) {
  if (after === null) {
    return (
      <p class="db-difference">
        <span class="govuk-visually-hidden">{words.editor.removed} </span>
        <del>{before}</del> <span class="govuk-hint">{words.editor.goneForGood}</span>
      </p>
    );
  }
  return (
    <p class="db-difference">
      {(compareWords(before, after) ?? whole(before, after)).map((part) =>
        part.op === "same" ? (
          `${part.text} `
        ) : part.op === "removed" ? (
          <>
            <span class="govuk-visually-hidden">{words.editor.removed} </span>
            <del>{part.text}</del>{" "}
          </>
        ) : (
          <>
            <span class="govuk-visually-hidden">{words.editor.came} </span>
            <ins>{part.text}</ins>{" "}
          </>
        ),
      )}
    </p>
  );
}

/** For whoever may only read, and for the one who approves: each sentence with the official words beneath it. */
function Reading({ words, lang, base, read }: Props) {
  if (!base) return <p class="govuk-body">{words.editor.nothingYet}</p>;
  return (
    <>
      {PARTS.filter((part) => read.some((one) => one.part === part)).map((part) => (
        <section>
          <Heading level={3} size="s">
            {words.parts[part]}
          </Heading>
          {read
            .filter((one) => one.part === part)
            .map((one) => (
              <div class={one.isCurrent ? "db-sentence" : "db-sentence db-sentence--stale"}>
                <p class="govuk-body db-sentence__text">{one.text}</p>
                {one.sources.map((source) =>
                  source.here ? (
                    <p class="db-sentence__quote">{source.quote}</p>
                  ) : (
                    <Difference before={source.quote} after={source.now?.text ?? null} words={words} />
                  ),
                )}
                {one.sources.length === 0 ? <p class="govuk-hint">{words.editor.noSource}</p> : null}
                <Hints words={words} lang={lang} text={one.text} quotes={one.sources.map((source) => source.quote)} />
              </div>
            ))}
        </section>
      ))}
    </>
  );
}

function Decision({ words, version, open, editions, mayEdit, mayApprove, isWriter, note }: Props) {
  const own = words.editor;
  const address = `/can-bo/thu-tuc/${version.code}/de-hieu`;
  const inPublic = editions.find((one) => one.state === "approved");
  const withNote = (act: "return" | "withdraw", id: number, path: string, label: string, hint: string) => (
    <Form action={`${address}/${path}`}>
      <input type="hidden" name="rendition" value={String(id)} />
      <TextArea
        name="note"
        id={act === "return" ? undefined : "note-go"}
        label={label}
        hint={hint}
        rows={2}
        value={note?.act === act ? note.text : ""}
        error={note?.act === act ? note.error : undefined}
      />
      <Button variant="secondary">{own[act]}</Button>
    </Form>
  );
  if (open?.state === "submitted") {
    const facts = inventedFacts(open);
    const refusal = !mayApprove ? own.needApprover : isWriter ? words.refusals["own-words"]({}) : undefined;
    return (
      <Card title={own.decide(open.writtenByName)} tone="waiting">
        {facts.length > 0 ? (
          <WarningText>{own.factsWarning(facts.flatMap((one) => one.found).join("; "))}</WarningText>
        ) : null}
        {refusal === undefined ? (
          <>
            <Form action={`${address}/duyet`}>
              <input type="hidden" name="rendition" value={String(open.id)} />
              {facts.length > 0 ? (
                <Checkboxes name="facts" label={own.factsLegend} options={[{ value: "co", label: own.factsRead }]} />
              ) : null}
              <Button>{own.approve}</Button>
            </Form>
            {withNote("return", open.id, "tra-lai", own.returnNote, own.returnHint)}
          </>
        ) : (
          <ActButton action={`${address}/duyet`} fields={{ rendition: String(open.id) }} disabledReason={refusal}>
            {own.approve}
          </ActButton>
        )}
        {isWriter ? (
          <ActButton action={`${address}/lay-lai`} fields={{ rendition: String(open.id) }} variant="secondary">
            {own.recall}
          </ActButton>
        ) : null}
      </Card>
    );
  }
  return (
    <ButtonGroup>
      {open && mayEdit ? (
        <ActButton action={`${address}/bo`} fields={{ rendition: String(open.id) }} variant="secondary">
          {own.discard}
        </ActButton>
      ) : null}
      {inPublic ? (
        <LinkButton href={`/thu-tuc/${version.code}`} variant="quiet">
          {own.openPublic}
        </LinkButton>
      ) : null}
      {inPublic && mayApprove && !open ? (
        <Details summary={own.withdrawOpen} open={note?.act === "withdraw"}>
          {withNote("withdraw", inPublic.id, "go-xuong", own.withdrawNote, own.withdrawHint)}
        </Details>
      ) : null}
    </ButtonGroup>
  );
}

/** Editions newest first: who wrote, who approved, which sentences were said otherwise before. */
function History({ words, editions, acts }: Props) {
  const own = words.editor;
  if (editions.length === 0) return null;
  const items = editions.map((edition, at) => {
    const older = editions[at + 1];
    const before = new Map(older?.sentences.map((one) => [one.key, one.text]) ?? []);
    const kept = new Set(edition.sentences.map((one) => one.key));
    const changed = edition.sentences.filter((one) => older && before.get(one.key) !== one.text);
    const dropped = older?.sentences.filter((one) => !kept.has(one.key)) ?? [];
    return {
      title: own.edition(edition.number, words.states[edition.state], edition.restsOnNumber),
      when: formatDateTime(edition.decidedAt ?? edition.writtenAt),
      datetime: (edition.decidedAt ?? edition.writtenAt).toISOString(),
      who: edition.decidedByName
        ? own.writtenAndDecided(edition.writtenByName, edition.decidedByName)
        : own.writtenBy(edition.writtenByName),
      tone: TONES[edition.state],
      children: (
        <>
          {edition.note ? <p class="govuk-body-s">{edition.note}</p> : null}
          {changed.length + dropped.length > 0 ? (
            <Details summary={own.changedSentences(changed.length + dropped.length)}>
              {changed.map((one) => {
                const old = before.get(one.key);
                return old === undefined ? (
                  <p class="db-difference">
                    <ins>{one.text}</ins>
                  </p>
                ) : (
                  <Difference before={old} after={one.text} words={words} />
                );
              })}
              {dropped.map((one) => (
                <p class="db-difference">
                  <del>{one.text}</del>
                </p>
              ))}
            </Details>
          ) : null}
          <Details summary={own.actsTitle}>
            <ul class="govuk-list">
              {acts
                .filter((act) => act.renditionId === edition.id)
                .map((act) => (
                  <li>{own.act(formatDateTime(act.at), act.byName, words.acts[act.act], act.note)}</li>
                ))}
            </ul>
          </Details>
        </>
      ),
    };
  });
  return (
    <Card title={own.history}>
      <Timeline label={own.history} items={items} />
    </Card>
  );
}

import type { ComponentChildren } from "preact";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  Card,
  Details,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  State,
  TextArea,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../platform/http/index.ts";
import type { ToldLanguage } from "../../../topics/index.ts";
import type { DeskState } from "../desk.ts";
import type { Help } from "../memory.ts";
import type { vi } from "../messages.vi.ts";
import type { SourceSentence } from "../source-sentences.ts";
import type { TranslationRefusal } from "../translation.errors.ts";
import type { SentencePair, TranslationAct } from "../translation.ts";
import type { SavedSaid } from "./read-typed.ts";

export interface DeskPart {
  label: string;
  sentences: readonly SourceSentence[];
}

interface DeskNoticesProps {
  words: typeof vi;
  errors: FormErrors;
  translation: Pick<DeskState, "state" | "note" | "decidedByName"> | null;
  conflictWith: string | null;
  /** Nothing was saved, for this reason. */
  refused: TranslationRefusal | null;
  said: SavedSaid;
  done: string | null;
}

/** What became of the last act, above the sentences. */
export function DeskNotices({ words, errors, translation, conflictWith, refused, said, done }: DeskNoticesProps) {
  const warning = (text: string) => <NotificationBanner tone="warning">{text}</NotificationBanner>;
  return (
    <>
      <ErrorSummary errors={summaryOf(errors)} />
      {conflictWith ? warning(words.conflict(conflictWith)) : null}
      {/* Only what was handed in cannot be written. */}
      {refused
        ? warning(words.notSaved(refused === "not-from-this-state" ? words.handedIn : words.refusals[refused]))
        : null}
      {said.moved > 0 ? warning(words.sourceMoved(said.moved)) : null}
      {said.left > 0 ? warning(words.leftToDo(said.left)) : null}
      {done && said.left === 0 ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
      {translation?.state === "returned" && translation.note
        ? warning(words.returnedWith(translation.decidedByName ?? "", translation.note))
        : null}
    </>
  );
}

export interface SentencesFormProps {
  words: typeof vi;
  /** Address of what is translated, in the language; its acts stand below it. */
  base: string;
  lang: ToldLanguage;
  parts: readonly DeskPart[];
  translation: Pick<DeskState, "state" | "revision"> | null;
  pairs: ReadonlyMap<string, SentencePair>;
  help: ReadonlyMap<string, Help>;
  typed: ReadonlyMap<string, string> | null;
  refusals: ReadonlyMap<TranslationAct, TranslationRefusal | null>;
  mayWrite: boolean;
  errors: FormErrors;
  reason: string;
  conflictWith: string | null;
}

/** Each sentence beside its Vietnamese one, with what can be done with the whole. */
export function SentencesForm(props: SentencesFormProps) {
  const { words, base, translation, refusals, mayWrite } = props;
  const isOpen = mayWrite && refusals.get("write") === null;
  const may = (act: TranslationAct): boolean => mayWrite && refusals.get(act) === null;
  const refusal = refusals.get("confirm");
  const parts = withNumbers(props.parts);
  const body = parts.map(({ label, sentences }) => (
    <section>
      <Heading level={2} size="s">
        {label}
      </Heading>
      {sentences.map(({ sentence, number }) =>
        number === null ? null : <Sentence {...props} sentence={sentence} number={number} isOpen={isOpen} />,
      )}
    </section>
  ));
  const first = refusals.get("write");
  return (
    <>
      {!isOpen && first && first !== "not-from-this-state" && mayWrite ? (
        <NotificationBanner tone="info">{words.refusals[first]}</NotificationBanner>
      ) : null}
      {translation?.state === "submitted" ? (
        <Card tone="waiting">
          <p class="govuk-body">{words.waitsFor}</p>
          {may("confirm") ? (
            <>
              <p class="govuk-body">{words.confirmHint}</p>
              <ButtonGroup>
                <ActButton action={`${base}/xac-nhan`}>{words.confirm}</ActButton>
              </ButtonGroup>
            </>
          ) : refusal && refusal !== "not-from-this-state" && mayWrite ? (
            <p class="govuk-body">{words.refusals[refusal]}</p>
          ) : null}
          {may("return") ? (
            <ActWithReason
              summary={words.return}
              variant="secondary"
              action={`${base}/tra-lai`}
              label={words.reason}
              rows={3}
              value={props.reason}
              {...errorIn(props.errors)("reason")}
            />
          ) : null}
          {may("recall") ? (
            <ActButton action={`${base}/rut`} variant="secondary">
              {words.recall}
            </ActButton>
          ) : null}
        </Card>
      ) : null}
      {isOpen ? (
        <Form action={`${base}/luu`} guard>
          <input type="hidden" name="basedOn" value={String(translation?.revision ?? 0)} />
          {body}
          <ButtonGroup>
            <Button name="after" value="submit">
              {words.submit}
            </Button>
            <Button name="after" value="save" variant="secondary">
              {words.save}
            </Button>
          </ButtonGroup>
        </Form>
      ) : (
        body
      )}
    </>
  );
}

/** Each sentence once, numbered; one that stands twice is translated at its first place. */
function withNumbers(
  parts: readonly DeskPart[],
): { label: string; sentences: { sentence: SourceSentence; number: number | null }[] }[] {
  const seen = new Set<string>();
  return parts.map(({ label, sentences }) => ({
    label,
    sentences: sentences.map((sentence) => {
      if (seen.has(sentence.sum)) return { sentence, number: null };
      seen.add(sentence.sum);
      return { sentence, number: seen.size };
    }),
  }));
}

function Sentence({
  words,
  lang,
  pairs,
  help,
  typed,
  errors,
  conflictWith,
  sentence,
  number,
  isOpen,
}: SentencesFormProps & { sentence: SourceSentence; number: number; isOpen: boolean }) {
  const pair = pairs.get(sentence.sum);
  const aid = help.get(sentence.sum);
  const remembered = aid?.same?.text ?? "";
  const value = typed?.get(sentence.sum) ?? (pair?.text || remembered);
  const isConfirmed = Boolean(pair?.confirmedText) && pair?.confirmedText === pair?.text;
  return (
    <div class="db-translate">
      <div class="db-translate__source">
        <p lang="vi">{sentence.text}</p>
        {aid && aid.terms.length > 0 ? (
          <p class="govuk-body-s">
            {words.termsHere}:{" "}
            {aid.terms.map((one, at) => (
              <>
                {at > 0 ? "; " : null}
                {one.vietnamese} = <span lang={lang}>{one.term}</span>
                {one.note ? ` (${one.note})` : null}
              </>
            ))}
          </p>
        ) : null}
        {aid && aid.same === null && aid.alike.length > 0 && !pair?.text ? (
          <Details summary={words.alike(Math.round((aid.alike[0]?.likeness ?? 0) * 100))}>
            {aid.alike.map((one) => (
              <p class="govuk-body-s">
                <span lang="vi">{one.source}</span>
                <br />
                <span lang={lang}>{one.text}</span>
              </p>
            ))}
          </Details>
        ) : null}
      </div>
      <div class="db-translate__target">
        {isOpen ? (
          <>
            <input type="hidden" name={`v-${sentence.sum}`} value={sentence.text} />
            <TextArea
              name={`c-${sentence.sum}`}
              label={
                <>
                  {words.sentenceLabel(number)} <Standing words={words} pair={pair} isRemembered={remembered !== ""} />
                </>
              }
              rows={Math.max(2, Math.ceil(sentence.text.length / 45))}
              value={value}
              textLang={lang}
              spellcheck={false}
              {...errorIn(errors)(`c-${sentence.sum}`)}
            />
            {conflictWith && pair && pair.text !== value ? (
              <p class="govuk-body-s">
                {words.savedWords}: <span lang={lang}>{pair.text}</span>
              </p>
            ) : null}
          </>
        ) : (
          <>
            <p>
              <span lang={lang}>{pair?.text || "–"}</span> <Standing words={words} pair={pair} isRemembered={false} />
            </p>
            {typed && value !== (pair?.text ?? "") ? (
              <p class="govuk-body-s">
                {words.typedWords}: <span lang={lang}>{value}</span>
              </p>
            ) : null}
          </>
        )}
        {pair?.confirmedText && !isConfirmed ? (
          <p class="govuk-body-s">
            {words.before}: <span lang={lang}>{pair.confirmedText}</span>
          </p>
        ) : null}
      </div>
    </div>
  );
}

function Standing({
  words,
  pair,
  isRemembered,
}: {
  words: typeof vi;
  pair: SentencePair | undefined;
  isRemembered: boolean;
}): ComponentChildren {
  if (!pair?.text) return <State tone="neutral">{isRemembered ? words.useMemory : words.newState}</State>;
  return pair.confirmedText === pair.text ? (
    <State tone="good">{words.confirmedState}</State>
  ) : (
    <State tone="waiting">{words.changedState}</State>
  );
}

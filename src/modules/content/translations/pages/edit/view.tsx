import type { ComponentChildren } from "preact";
import {
  ActButton,
  ActWithReason,
  Button,
  ButtonGroup,
  Card,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { languageNames, type ToldLanguage } from "../../../../topics/index.ts";
import type { Item } from "../../../item.ts";
import { en as soundEn } from "../../../sound/messages.en.ts";
import { vi as soundVi } from "../../../sound/messages.vi.ts";
import type { RecordingUpload } from "../../../sound/recording-upload.ts";
import { UploadState } from "../../../sound/upload-state.tsx";
import type { Help } from "../../memory.ts";
import type { vi } from "../../messages.vi.ts";
import { AUDIO_LIMITS } from "../../record-audio.ts";
import type { SourcePart, SourceSentence } from "../../source-sentences.ts";
import type { TranslationSource } from "../../translate-item.ts";
import type { TranslationRefusal } from "../../translation.errors.ts";
import type { Audio } from "../../translation.store.ts";
import type { SentencePair, Translation, TranslationAct } from "../../translation.ts";

export interface EditViewProps {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  lang: ToldLanguage;
  source: TranslationSource;
  translation: Translation | null;
  pairs: Map<string, SentencePair>;
  help: Map<string, Help>;
  typed: Map<string, string> | null;
  refusals: Map<TranslationAct, TranslationRefusal | null>;
  mayWrite: boolean;
  audio: Audio | null;
  /** A long recording that is being treated, or could not be. */
  upload: RecordingUpload | null;
  isAudioOld: boolean;
  mayRecord: boolean;
  mayHear: boolean;
  errors: FormErrors;
  speaker: string;
  reason: string;
  conflictWith: string | null;
  done:
    | "saved"
    | "submitted"
    | "confirmed"
    | "returned"
    | "recalled"
    | "audioAdded"
    | "audioSent"
    | "audioHeard"
    | "audioGone"
    | null;
  /** Sentences the Vietnamese text got while somebody translated. */
  moved: number;
}

export function EditView(props: EditViewProps) {
  const { ctx, words, item, lang, source, translation, pairs, errors, done, moved } = props;
  // Confirmed words or a recording somebody listened to: otherwise there is no page in the language.
  const isReadable = lang === "vi" || Boolean(translation?.confirmedVersion) || Boolean(props.audio?.heardAt);
  const own = languageNames(ctx.lang)[lang];
  const name = ctx.lang === "vi" ? inSentence(own) : own;
  const title = lang === "vi" ? words.audioTitle(name) : words.editTitle(name);
  const translated = source.sentences.filter((one) => pairs.get(one.sum)?.text).length;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${title}: ${source.version.title}`}
      breadcrumbs={[{ text: words.title, href: `/can-bo/dich?ngonngu=${lang}` }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.conflictWith ? (
            <NotificationBanner tone="warning">{words.conflict(props.conflictWith)}</NotificationBanner>
          ) : null}
          {moved > 0 ? <NotificationBanner tone="warning">{words.sourceMoved(moved)}</NotificationBanner> : null}
          {done ? <NotificationBanner tone="success">{words[done]}</NotificationBanner> : null}
          {translation?.state === "returned" && translation.note ? (
            <NotificationBanner tone="warning">
              {words.returnedWith(translation.decidedByName ?? "", translation.note)}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={source.version.title}
        {...(lang === "vi" ? {} : { lead: words.progress(translated, source.sentences.length) })}
        {...(item.publishedVersion && isReadable
          ? {
              actions: (
                <a href={lang === "vi" ? `/tin-tuc/${item.slug}` : `/tin-tuc/${item.slug}/${lang}`}>
                  {words.publicPage}
                </a>
              ),
            }
          : {})}
      />
      {lang === "vi" ? null : <Sentences {...props} />}
      <Recording {...props} />
    </StaffLayout>
  );
}

/** "tiếng Khmer" in the midst of a sentence: the name of the people keeps its capital. */
const inSentence = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;

function Sentences(props: EditViewProps) {
  const { words, item, lang, source, translation, refusals, mayWrite } = props;
  const base = `/can-bo/dich/${item.id}/${lang}`;
  const isOpen = mayWrite && refusals.get("write") === null;
  const may = (act: TranslationAct): boolean => mayWrite && refusals.get(act) === null;
  const refusal = refusals.get("confirm");
  const parts = withNumbers(source.parts);
  const body = parts.map(({ part, sentences }) => (
    <section>
      <Heading level={2} size="s">
        {words.parts[part.kind]}
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
  parts: readonly SourcePart[],
): { part: SourcePart; sentences: { sentence: SourceSentence; number: number | null }[] }[] {
  const seen = new Set<string>();
  return parts.map((part) => ({
    part,
    sentences: ("items" in part ? part.items.flat() : part.sentences).map((sentence) => {
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
}: EditViewProps & { sentence: SourceSentence; number: number; isOpen: boolean }) {
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
          <p>
            <span lang={lang}>{pair?.text || "–"}</span> <Standing words={words} pair={pair} isRemembered={false} />
          </p>
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

function Recording(props: EditViewProps) {
  const { words, item, lang, audio, isAudioOld, mayRecord, mayHear, errors, speaker } = props;
  const base = `/can-bo/dich/${item.id}/${lang}/am-thanh`;
  const error = errorIn(errors);
  return (
    <Card title={words.audio} {...(audio && !audio.heardAt ? { tone: "waiting" as const } : {})}>
      {audio ? (
        <>
          <p class="govuk-body">{words.spokenBy(audio.speaker, words.length(audio.seconds))}</p>
          {/* biome-ignore lint/a11y/useMediaCaption: the text stands on this page */}
          <audio class="db-audio" controls preload="none" src={base} />
          <p class="govuk-body-s">
            {audio.heardAt ? (
              words.heardBy(audio.heardByName ?? "", audio.heardAt)
            ) : (
              <State tone="waiting">{words.unheard}</State>
            )}
            {isAudioOld ? (
              <>
                {" "}
                <State tone="warn">{words.audioOld}</State>
              </>
            ) : null}
          </p>
          {audio.faults.map((fault) => (
            <p class="govuk-body">
              <State tone="warn">{pick(props.ctx.lang, soundVi, soundEn).faults[fault]}</State>
            </p>
          ))}
          <ButtonGroup>
            {mayHear && !audio.heardAt ? <ActButton action={`${base}/da-nghe`}>{words.heard}</ActButton> : null}
            {mayRecord ? (
              <ActButton action={`${base}/bo`} variant="secondary">
                {words.removeAudio}
              </ActButton>
            ) : null}
          </ButtonGroup>
        </>
      ) : null}
      {props.upload ? (
        <UploadState
          words={pick(props.ctx.lang, soundVi, soundEn)}
          upload={props.upload}
          limits={AUDIO_LIMITS}
          {...(mayRecord ? { drop: { action: `${base}/bo`, fields: { kind: "sent" } } } : {})}
        />
      ) : null}
      {mayRecord ? (
        <Details summary={words.upload} open={!audio || errors.audio !== undefined || errors.speaker !== undefined}>
          <Form action={base} multipart>
            <FileUpload name="audio" label={words.file} hint={words.audioHint} accept="audio/*" {...error("audio")} />
            <TextInput name="speaker" label={words.speaker} value={speaker} {...error("speaker")} />
            <Button variant="secondary">{words.upload}</Button>
          </Form>
        </Details>
      ) : null}
    </Card>
  );
}

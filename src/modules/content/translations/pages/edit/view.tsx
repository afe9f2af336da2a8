import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Details,
  FileUpload,
  Form,
  PageHeading,
  StaffLayout,
  State,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors } from "../../../../../platform/http/index.ts";
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
import type { TranslationSource } from "../../translate-item.ts";
import type { TranslationRefusal } from "../../translation.errors.ts";
import type { Audio } from "../../translation.store.ts";
import type { SentencePair, Translation, TranslationAct } from "../../translation.ts";
import type { SavedSaid } from "../read-typed.ts";
import { DeskNotices, SentencesForm } from "../sentences-form.tsx";

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
  refused: TranslationRefusal | null;
  said: SavedSaid;
}

export function EditView(props: EditViewProps) {
  const { ctx, words, item, lang, source, translation, pairs, errors, done } = props;
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
      notice={<DeskNotices {...props} done={done && words[done]} />}
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
      {lang === "vi" ? null : (
        <SentencesForm
          {...props}
          base={`/can-bo/dich/${item.id}/${lang}`}
          parts={source.parts.map((part) => ({
            label: words.parts[part.kind],
            sentences: "items" in part ? part.items.flat() : part.sentences,
          }))}
        />
      )}
      <Recording {...props} />
    </StaffLayout>
  );
}

/** "tiếng Khmer" in the midst of a sentence: the name of the people keeps its capital. */
const inSentence = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;

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
            <FileUpload
              name="audio"
              label={words.file}
              hint={words.audioHint}
              accept="audio/*"
              maxBytes={AUDIO_LIMITS.bytes}
              {...error("audio")}
            />
            <TextInput name="speaker" label={words.speaker} value={speaker} {...error("speaker")} />
            <Button variant="secondary">{words.upload}</Button>
          </Form>
        </Details>
      ) : null}
    </Card>
  );
}

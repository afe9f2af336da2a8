import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  Details,
  DownloadLink,
  FileUpload,
  Form,
  NotificationBanner,
  Select,
  State,
  SummaryList,
  TextInput,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../../../platform/http/index.ts";
import { CHIME_SECONDS, VOICES, type Voice } from "../../../../../platform/sound/index.ts";
import { secondsOf, speak } from "../../../spoken/spoken-text.ts";
import type { ScriptSound } from "../../load-script-sound.ts";
import { RECORDING_LIMITS } from "../../make-script-audio.ts";
import type { vi } from "../../messages.vi.ts";
import { mayGoOut, type ReadyAudio, type ScriptAudio } from "../../script-audio.ts";
import { UploadState } from "../../upload-state.tsx";

export interface ScriptSoundProps extends ScriptSound {
  words: typeof vi;
  itemId: string;
  script: string;
  isPublished: boolean;
  /** What is chosen unless somebody chose: the settings of the installation. */
  usual: { voice: Voice; speed: number; loudness: number };
  mayOrder: boolean;
  mayRecord: boolean;
  mayHear: boolean;
  /** Who looks: nobody lets his own recording out. */
  personId: string;
  typed: Typed;
  errors: FormErrors;
}

const SPEEDS = [120, 135, 150, 165, 180, 200];

/** The loudspeaker script as sound: what there is, and the ways to make it. */
export function ScriptSoundView(props: ScriptSoundProps) {
  const { words, spoken, recorded, old, isPublished, itemId } = props;
  const isOnAir = [spoken, recorded].some((one) => one && mayGoOut(one));
  return (
    <section id="loa" aria-label={words.heading}>
      <h4 class="govuk-heading-s">{words.heading}</h4>
      {old ? (
        <NotificationBanner tone="warning" title={words.old}>
          <p class="govuk-body">{words.oldText}</p>
          <Player {...props} audio={old} title={words.old} />
        </NotificationBanner>
      ) : null}
      {!spoken && !recorded && !old && !props.upload ? <p class="govuk-body">{words.none}</p> : null}
      {props.upload ? (
        <UploadState
          words={words}
          upload={props.upload}
          limits={RECORDING_LIMITS}
          {...(props.mayRecord
            ? {
                drop: {
                  action: `/can-bo/tin-bai/${itemId}/am-thanh/bo`,
                  fields: { scriptSum: props.upload.scriptSum ?? "", kind: "sent" },
                },
              }
            : {})}
        />
      ) : null}
      {recorded ? <Sound {...props} audio={recorded} title={words.recorded} /> : null}
      {spoken ? <Sound {...props} audio={spoken} title={words.spoken} /> : null}
      {isOnAir && isPublished ? (
        <DownloadLink href={`/can-bo/tin-bai/${itemId}/phat-thanh.zip`} title={words.radioPack} format="ZIP" />
      ) : null}
      {isOnAir && !isPublished ? <p class="govuk-body-s">{words.radioPackLater}</p> : null}
      {props.mayOrder ? <Order {...props} /> : null}
      {props.mayRecord ? <Upload {...props} /> : null}
    </section>
  );
}

/** A sound of the words as they are, with its acts. */
function Sound(props: ScriptSoundProps & { audio: ScriptAudio; title: string }) {
  const { words, audio, title, itemId, mayHear, mayRecord, mayOrder, personId } = props;
  const base = `/can-bo/tin-bai/${itemId}/am-thanh`;
  if (audio.state === "making")
    return (
      <p class="govuk-body" role="status">
        <State tone="waiting">{title}</State> {words.making}
      </p>
    );
  if (audio.state === "failed")
    return (
      <p class="govuk-body">
        <State tone="bad">{words.failed}</State> {words.failures[(audio.failure as "stopped") ?? "stopped"]}
      </p>
    );
  const isWaiting = audio.kind === "recorded" && !audio.heardAt;
  const fields = { scriptSum: audio.scriptSum, kind: audio.kind };
  return (
    <Card title={title} level={3} {...(isWaiting ? { tone: "waiting" as const } : {})}>
      <Player {...props} audio={audio as ReadyAudio} title={title} />
      {audio.faults.map((fault) => (
        <p class="govuk-body">
          <State tone="warn">{words.faults[fault]}</State>
        </p>
      ))}
      {audio.passedOver ? (
        <p class="govuk-body">
          <State tone="warn">{words.passedOver[audio.passedOver]}</State>
        </p>
      ) : null}
      {audio.kind === "recorded" ? (
        <p class="govuk-body-s">
          {audio.heardAt ? (
            words.heardBy(audio.heardByName ?? "", audio.heardAt)
          ) : (
            <State tone="waiting">{words.unheard}</State>
          )}
          {audio.mayBeNamed ? null : ` · ${words.notNamed}`}
        </p>
      ) : null}
      {isWaiting && mayHear && audio.askedBy === personId ? <p class="govuk-body-s">{words.ownRecording}</p> : null}
      <ButtonGroup>
        {isWaiting && mayHear && audio.askedBy !== personId ? (
          <ActButton action={`${base}/da-nghe`} fields={fields}>
            {words.hear}
          </ActButton>
        ) : null}
        {(audio.kind === "spoken" ? mayOrder : mayRecord) ? (
          <ActButton action={`${base}/bo`} fields={fields} variant="quiet" small>
            {words.remove}
            <span class="govuk-visually-hidden">: {title}</span>
          </ActButton>
        ) : null}
      </ButtonGroup>
    </Card>
  );
}

/** Player, files and what was measured. */
function Player({ words, audio, title, itemId, usual }: ScriptSoundProps & { audio: ReadyAudio; title: string }) {
  const file = `/can-bo/tin-bai/${itemId}/am-thanh/${audio.scriptSum}-${audio.kind}`;
  const speed = audio.speed ?? 150;
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: the text stands on this page */}
      <audio class="db-audio" controls preload="none" src={`${file}.mp3`} aria-label={title} />
      <SummaryList
        compact
        rows={[
          {
            key: words.facts.length,
            value: audio.voice
              ? words.measured(audio.seconds, estimate(audio.script, speed, audio.hasChime))
              : words.length(audio.seconds),
          },
          { key: words.facts.loudness, value: words.loud(audio.loudness, usual.loudness) },
          { key: words.facts.voice, value: words.voiced(audio.voice, audio.speaker, audio.speed) },
          { key: words.facts.by, value: words.made(audio.askedByName, audio.askedAt) },
        ]}
      />
      <DownloadLink href={`${file}.mp3`} title={words.forAir} format="MP3" />
      <DownloadLink href={`${file}.ogg`} title={words.lighter} format="OGG" />
    </>
  );
}

const estimate = (script: string, speed: number, hasChime: boolean): number =>
  secondsOf(speak(script), speed) + (hasChime ? CHIME_SECONDS : 0);

function Order(props: ScriptSoundProps) {
  const { words, itemId, script, scriptSum, spoken, recorded, usual, typed, errors } = props;
  const error = errorIn(errors);
  const said = speak(script);
  const speeds = [...new Set([...SPEEDS, usual.speed])].sort((a, b) => a - b);
  const hasErrors = errors.voice !== undefined || errors.speed !== undefined;
  const name = spoken?.state === "ready" ? words.orderAgain : words.order;
  return (
    <Details summary={name} open={hasErrors || (!spoken && !recorded)}>
      <Form action={`/can-bo/tin-bai/${itemId}/am-thanh/doc`} label={name}>
        <input type="hidden" name="scriptSum" value={scriptSum} />
        <Select
          name="voice"
          label={words.voice}
          value={typed.voice ?? spoken?.voice ?? usual.voice}
          options={VOICES.map((one) => ({ value: one, label: words.voices[one] }))}
          {...error("voice")}
        />
        <Select
          name="speed"
          label={words.speed}
          value={typed.speed ?? String(spoken?.speed ?? usual.speed)}
          options={speeds.map((one) => ({
            value: String(one),
            label: words.speedChoice(one, secondsOf(said, one)),
          }))}
          {...error("speed")}
        />
        <Checkboxes
          name="chime"
          label={words.chime}
          small
          options={[{ value: "1", label: words.withChime }]}
          values={"voice" in typed ? (typed.chime === "1" ? ["1"] : []) : spoken && !spoken.hasChime ? [] : ["1"]}
        />
        <Button>{name}</Button>
      </Form>
    </Details>
  );
}

function Upload({ words, itemId, scriptSum, typed, errors }: ScriptSoundProps) {
  const error = errorIn(errors);
  return (
    <Details summary={words.upload} open={errors.audio !== undefined || errors.speaker !== undefined}>
      <Form action={`/can-bo/tin-bai/${itemId}/am-thanh/thu`} multipart label={words.upload}>
        <input type="hidden" name="scriptSum" value={scriptSum} />
        <FileUpload
          name="audio"
          label={words.file}
          hint={words.uploadHint}
          accept="audio/*"
          maxBytes={RECORDING_LIMITS.bytes}
          {...error("audio")}
        />
        <TextInput name="speaker" label={words.speaker} value={typed.speaker ?? ""} {...error("speaker")} />
        <Checkboxes
          name="mayBeNamed"
          label={words.mayBeNamed}
          small
          options={[{ value: "1", label: words.mayBeNamedYes }]}
          values={typed.mayBeNamed === "1" ? ["1"] : []}
        />
        <Button variant="secondary">{words.send}</Button>
      </Form>
    </Details>
  );
}

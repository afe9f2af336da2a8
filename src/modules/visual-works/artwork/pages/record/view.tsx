import {
  ActButton,
  Button,
  DownloadLink,
  ErrorSummary,
  Figure,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { summaryOf } from "../../../../../platform/http/index.ts";
import type { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, type Posted, ReasonForm } from "../../../pages/shared.tsx";
import { type Artwork, type ArtworkState, sizeInWords } from "../../artwork.ts";
import { countWords } from "../../fit-slogan.ts";
import { letterHeight, type Scene } from "../../layout.ts";
import type { vi } from "../../messages.vi.ts";

const TONES: Record<ArtworkState, Tone> = {
  draft: "neutral",
  waiting: "waiting",
  returned: "warn",
  approved: "good",
  withdrawn: "neutral",
};

export function ArtworkMark({ artwork, words }: { artwork: Pick<Artwork, "state">; words: typeof vi }) {
  return <State tone={TONES[artwork.state]}>{words.states[artwork.state]}</State>;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  shared: typeof sharedVi;
  artwork: Artwork;
  unit: string;
  topic: string;
  task: string | null;
  /** Null of a design that came as a file. */
  scene: Scene | null;
  rules: { sloganWords: number; posterWords: number; metresPerCentimetre: number };
  url: string | null;
  isReduced: boolean;
  isBlack: boolean;
  bleed: string;
  bleedError: string | null;
  marks: boolean;
  mayWrite: boolean;
  mayApprove: boolean;
  isOwn: boolean;
  isOfReach: boolean;
  posted: Posted | null;
  done: keyof typeof vi.done | null;
}

export function ArtworkRecordView(props: Props) {
  const { ctx, words, shared, artwork, scene, posted } = props;
  const base = `${ADDRESS.artwork}/${artwork.id}`;
  const isDraft = artwork.state === "draft" || artwork.state === "returned";
  const errors = { ...(posted?.errors ?? {}), ...(props.bleedError ? { tranle: props.bleedError } : {}) };
  const canWithdraw =
    artwork.state !== "withdrawn" && (artwork.state === "approved" ? props.mayApprove : props.mayWrite);
  const basedOn = { basedOn: String(artwork.version) };
  return (
    <StaffLayout
      ctx={ctx}
      title={artwork.title}
      breadcrumbs={[{ text: shared.tabs.artwork, href: ADDRESS.artwork }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.done ? <NotificationBanner tone="success">{words.done[props.done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={artwork.title}
        caption={`${words.number(artwork.number, artwork.year)} · ${words.kinds[artwork.kind]}`}
        state={<ArtworkMark artwork={artwork} words={words} />}
        actions={props.mayWrite ? <Actions {...props} base={base} isDraft={isDraft} /> : null}
      />
      {artwork.note && artwork.state !== "approved" ? (
        <InsetText>
          {words.reason}: {artwork.note}
        </InsetText>
      ) : null}
      {scene ? (
        <>
          <Figure
            src={`${base}/hinh.png?v=${artwork.version}${props.isBlack ? "&dentrang=1" : ""}`}
            width={scene.width}
            height={scene.height}
            alt={words.preview(artwork.title)}
            eager
          />
          <p class="govuk-body">
            <a href={props.isBlack ? base : `${base}?dentrang=1`}>{props.isBlack ? words.colour : words.black}</a>
          </p>
        </>
      ) : (
        <DownloadLink
          href={`${base}/tep.pdf`}
          title={words.openFile}
          format={artwork.fileType === "application/pdf" ? "PDF" : "JPEG"}
          {...(artwork.fileName ? { note: artwork.fileName } : {})}
        />
      )}
      <Hint {...props} />
      <Facts {...props} />
      {artwork.state === "draft" && props.mayWrite ? (
        <>
          <p class="govuk-body">{words.submitHelp}</p>
          <ActButton action={`${base}/trinh`} fields={basedOn}>
            {words.submit}
          </ActButton>
        </>
      ) : null}
      {artwork.state === "waiting" && props.mayApprove ? (
        props.isOwn ? (
          <p class="govuk-body">{shared.ownWork}</p>
        ) : (
          <>
            <ActButton action={`${base}/duyet`} fields={basedOn}>
              {shared.approve}
            </ActButton>
            <ReasonForm
              words={shared}
              action={`${base}/tra-lai`}
              form="return"
              basedOn={artwork.version}
              posted={posted}
            />
          </>
        )
      ) : null}
      <Heading level={2} size="m">
        {words.print}
      </Heading>
      <DownloadLink href={`${base}/to-duyet.pdf`} title={words.proof} format="PDF" note={words.proofNote} />
      {scene ? <PrintForm {...props} action={`${base}/tep.pdf`} /> : null}
      {canWithdraw ? (
        <ReasonForm words={shared} action={`${base}/rut`} form="withdraw" basedOn={artwork.version} posted={posted} />
      ) : null}
    </StaffLayout>
  );
}

function Actions({ words, artwork, base, isDraft }: Props & { base: string; isDraft: boolean }) {
  if (isDraft)
    return (
      <LinkButton href={`${base}/sua`} variant="secondary" small>
        {words.editTitle}
      </LinkButton>
    );
  if (artwork.state === "withdrawn") return null;
  return (
    <>
      <LinkButton href={`${ADDRESS.works}/moi?mau=${artwork.id}`} small>
        {words.use}
      </LinkButton>{" "}
      <LinkButton href={`${ADDRESS.orders}/moi?mau=${artwork.id}`} variant="secondary" small>
        {words.order}
      </LinkButton>{" "}
      <LinkButton href={`${ADDRESS.artwork}/moi?mau=${artwork.id}`} variant="secondary" small>
        {words.copy}
      </LinkButton>
    </>
  );
}

/** More words than can be read in passing: a hint, nothing is forbidden. */
function Hint({ artwork, rules, words }: Props) {
  if (!artwork.spec) return null;
  const count = countWords(`${artwork.spec.text} ${artwork.spec.sub ?? ""}`);
  const most = artwork.kind === "banner" ? rules.sloganWords : rules.posterWords;
  return count > most ? <InsetText>{words.wordsHint(count, most)}</InsetText> : null;
}

function Facts({ words, shared, artwork, scene, rules, unit, topic, task, url }: Props) {
  return (
    <SummaryList
      compact
      rows={[
        { key: shared.unit, value: unit },
        { key: words.size, value: sizeInWords(artwork.width, artwork.height) },
        ...(scene
          ? [{ key: words.letterHeight, value: words.readFrom(letterHeight(scene), rules.metresPerCentimetre) }]
          : []),
        ...(artwork.spec?.path ? [{ key: words.path, value: <a href={artwork.spec.path}>{url}</a> }] : []),
        { key: shared.topic, value: topic },
        ...(task && artwork.taskId
          ? [{ key: shared.task, value: <a href={`/can-bo/ke-hoach/nhiem-vu/${artwork.taskId}`}>{task}</a> }]
          : []),
        { key: words.openTo, value: artwork.isOpen ? words.openAll : words.openStaff },
        { key: words.written, value: words.by(artwork.writtenByName, artwork.writtenAt) },
        ...(artwork.decidedByName && artwork.decidedAt
          ? [{ key: words.decided, value: words.by(artwork.decidedByName, artwork.decidedAt) }]
          : []),
      ]}
    />
  );
}

function PrintForm(props: Props & { action: string }) {
  const { words } = props;
  return (
    <Form action={props.action} method="get">
      <TextInput
        name="tranle"
        label={words.bleed}
        hint={words.printHint}
        inputmode="decimal"
        width={5}
        value={props.bleed === "" ? "3" : props.bleed}
        {...(props.bleedError ? { error: props.bleedError } : {})}
      />
      <Radios
        name="daucat"
        label={words.marks}
        small
        inline
        value={props.marks || props.bleed === "" ? "1" : "0"}
        options={[
          { value: "1", label: words.yes },
          { value: "0", label: words.no },
        ]}
      />
      <Radios
        name="dentrang"
        label={words.inks}
        small
        inline
        value={props.isBlack ? "1" : "0"}
        options={[
          { value: "0", label: words.isColour },
          { value: "1", label: words.isBlack },
        ]}
      />
      {props.isReduced ? <p class="govuk-body">{words.tooLong}</p> : null}
      <Button icon="download">{words.download}</Button>
    </Form>
  );
}

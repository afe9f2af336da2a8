import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  CopyBox,
  Details,
  DownloadLink,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  Timeline,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import type { PageFailure } from "../../../../../platform/outside/index.ts";
import { en as commentEn } from "../../../comments/messages.en.ts";
import { vi as commentVi } from "../../../comments/messages.vi.ts";
import type { vi } from "../../../cooperation/messages.vi.ts";
import type { RequestEvent } from "../../../cooperation/request.store.ts";
import {
  type CooperationRequest,
  isLate,
  type RequestAct,
  type RequestFile,
  type RequestPiece,
} from "../../../cooperation/request.ts";
import { STATE_TONES } from "../../../cooperation/state-tones.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  request: CooperationRequest;
  today: string;
  taskLabel: string | null;
  files: RequestFile[];
  pieces: RequestPiece[];
  /** How many comments stand. */
  comments: number;
  events: RequestEvent[];
  unitNames: Map<string, string>;
  may: ReadonlySet<RequestAct>;
  /** False for who handed in. */
  mayConfirm: boolean;
  /** Just made; shown this once. */
  address: string | null;
  typed: { act: string; reason: string } | null;
  errors: FormErrors;
  done: string | null;
}

const BASE = "/can-bo/phoi-hop";

export function RequestRecordView(props: Props) {
  const { ctx, words, request, today, unitNames, events, errors, done, files } = props;
  const list = summaryOf(errors);
  const base = `${BASE}/${request.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={request.title}
      breadcrumbs={[{ text: words.listTitle, href: BASE }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
      islands={["copy"]}
      aside={
        <>
          <Heading level={2} size="m">
            {words.history}
          </Heading>
          <Timeline
            label={words.history}
            items={events.map((event) => ({
              title: words.acts[event.act] ?? event.act,
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: `${event.personName}, ${unitNames.get(event.unitId) ?? ""}`,
              children: event.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={request.title}
        caption={words.listTitle}
        state={
          <>
            <State tone={STATE_TONES[request.state]}>{words.states[request.state]}</State>
            {isLate(request, today) ? <State tone="bad">{words.late(request.dueOn)}</State> : null}
          </>
        }
      />
      <SummaryList
        compact
        rows={[
          { key: words.from, value: unitNames.get(request.fromUnitId) ?? "" },
          { key: words.to, value: unitNames.get(request.toUnitId) ?? "" },
          { key: words.kind, value: `${words.kinds[request.kind]}, ${words.count(request.quantity)}` },
          { key: words.due, value: formatDate(request.dueOn) },
          ...(request.taskId
            ? [
                {
                  key: words.task,
                  value: <a href={`/can-bo/ke-hoach/nhiem-vu/${request.taskId}`}>{props.taskLabel}</a>,
                },
              ]
            : []),
          ...(request.handInTo ? [{ key: words.handInTo, value: request.handInTo }] : []),
        ]}
      />
      <Paragraphs text={request.body} />
      {files.map((file) => (
        <DownloadLink
          key={file.fileKey}
          href={`${base}/tep/${file.fileKey}`}
          title={file.name}
          format={file.name.split(".").at(-1)?.toUpperCase() ?? ""}
          size={words.size(file.bytes)}
        />
      ))}
      <p class="govuk-body">
        <a href={`${base}/trao-doi`}>{pick(ctx.lang, commentVi, commentEn).open(props.comments)}</a>
      </p>
      <Pieces {...props} base={base} />
      <Acts {...props} base={base} />
      {props.may.has("keepAddress") ? <Address {...props} base={base} /> : null}
    </StaffLayout>
  );
}

type Based = Props & { base: string };

function Pieces({ words, request, pieces, base }: Based) {
  const confirmed = pieces.filter((one) => one.state === "confirmed").length;
  return (
    <>
      <Heading level={2} size="m" id="san-pham">
        {words.pieces}
      </Heading>
      <p class="govuk-body">{pieces.length === 0 ? words.noPieces : words.piecesOf(confirmed, request.quantity)}</p>
      {pieces.length === 0 ? null : (
        <Table
          caption={words.pieces}
          captionHidden
          dense
          phone="cards"
          rows={pieces}
          columns={[
            {
              key: "what",
              header: words.pieces,
              rowHeader: true,
              wide: true,
              cell: (piece) => <PieceCell words={words} piece={piece} base={base} />,
            },
            {
              key: "day",
              header: words.day,
              nowrap: true,
              cell: (piece) => formatDate(piece.happenedOn),
            },
            {
              key: "state",
              header: words.state,
              cell: (piece) => (
                <>
                  <State tone={piece.state === "confirmed" ? "good" : "waiting"}>
                    {words.pieceStates[piece.state]}
                  </State>
                  {piece.evidenceId ? (
                    <>
                      {" "}
                      <a href={`/can-bo/ke-hoach/minh-chung/${piece.evidenceId}`}>
                        {words.evidence}
                        <span class="govuk-visually-hidden"> {piece.title}</span>
                      </a>
                    </>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function PieceCell({ words, piece, base }: { words: typeof vi; piece: RequestPiece; base: string }) {
  const href = piece.url ?? (piece.fileKey ? `${base}/tep/${piece.fileKey}` : null);
  return (
    <>
      {href ? (
        <a href={href} rel="noopener noreferrer">
          {piece.title}
        </a>
      ) : (
        piece.title
      )}
      <br />
      {[
        words.pieceKinds[piece.kind],
        piece.programme,
        piece.airMinutes ? words.minutes(piece.airMinutes) : null,
        piece.addedByName,
      ]
        .filter(Boolean)
        .join(" · ")}
      {piece.pageTitle && piece.pageTitle !== piece.title ? (
        <>
          <br />
          {words.titleDiffers(piece.pageTitle)}
        </>
      ) : null}
      {piece.isOtherOutlet ? (
        <>
          <br />
          <State tone="warn">{words.otherOutlet}</State>
        </>
      ) : null}
      {piece.pageFailure ? (
        <>
          <br />
          <State tone="warn">{words.pageFailed(words.pageFailures[piece.pageFailure as PageFailure])}</State>
        </>
      ) : null}
    </>
  );
}

/** Acts without a reason are one button; those with one are a small form each. */
function Acts(props: Based) {
  const { words, may, mayConfirm, base, errors } = props;
  return (
    <div id="viec">
      {errors.viec ? <p class="govuk-error-message">{errors.viec}</p> : null}
      {may.has("confirm") ? (
        <Card title={words.confirm}>
          <p class="govuk-body">{words.confirmHelp}</p>
          <Form action={`${base}/viec`}>
            <Button
              name="viec"
              value="confirm"
              {...(mayConfirm ? {} : { disabledReason: words.refusals["own-hand-in"] })}
            >
              {words.confirm}
            </Button>
          </Form>
        </Card>
      ) : null}
      {may.has("return") ? <WithReason {...props} act="return" label={words.remarks} help={words.returnHelp} /> : null}
      <ButtonGroup>
        {may.has("accept") ? (
          <ActButton action={`${base}/viec`} fields={{ viec: "accept" }}>
            {words.accept}
          </ActButton>
        ) : null}
        {may.has("see") ? (
          <ActButton action={`${base}/viec`} fields={{ viec: "see" }} variant="secondary">
            {words.see}
          </ActButton>
        ) : null}
        {may.has("handIn") ? (
          <LinkButton href={`${base}/nop`} variant={may.has("accept") ? "secondary" : "primary"}>
            {words.goHandIn}
          </LinkButton>
        ) : null}
        {may.has("close") ? (
          <ActButton action={`${base}/viec`} fields={{ viec: "close" }} variant="secondary">
            {words.close}
          </ActButton>
        ) : null}
      </ButtonGroup>
      {may.has("decline") ? (
        <WithReason {...props} act="decline" label={words.reason} help={words.declineHelp} />
      ) : null}
      {may.has("withdraw") ? (
        <WithReason {...props} act="withdraw" label={words.reason} help={words.withdrawHelp} />
      ) : null}
    </div>
  );
}

function WithReason(props: Based & { act: "return" | "decline" | "withdraw"; label: string; help: string }) {
  const { words, base, act, label, help, typed, errors } = props;
  const name = `reason-${act}`;
  return (
    <Details summary={words[act]} open={act === "return" || errors[name] !== undefined}>
      <Form action={`${base}/viec`}>
        <TextArea
          name="reason"
          id={name}
          label={label}
          hint={help}
          rows={2}
          value={typed?.act === act ? typed.reason : ""}
          {...(errors[name] ? { error: errors[name] } : {})}
        />
        <Button name="viec" value={act} variant={act === "return" ? "secondary" : "warning"}>
          {words[act]}
        </Button>
      </Form>
    </Details>
  );
}

function Address({ words, request, address, base }: Based) {
  const has = request.tokenUntil !== null;
  return (
    <Card title={words.address} id="dia-chi">
      <p class="govuk-body">{words.addressLead}</p>
      {address ? (
        <>
          <CopyBox label={words.address} value={address} />
          <WarningText>{words.addressOnce}</WarningText>
        </>
      ) : (
        <p class="govuk-body">{request.tokenUntil ? words.addressUntil(request.tokenUntil) : words.addressNone}</p>
      )}
      <ButtonGroup>
        <ActButton action={`${base}/dia-chi`} variant="secondary">
          {has ? words.makeAddressAgain : words.makeAddress}
        </ActButton>
        {has ? (
          <ActButton action={`${base}/dia-chi/huy`} variant="warning">
            {words.endAddress}
          </ActButton>
        ) : null}
      </ButtonGroup>
    </Card>
  );
}

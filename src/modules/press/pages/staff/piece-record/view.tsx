import {
  ActButton,
  ActWithReason,
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  Select,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import type { Inquiry } from "../../../inquiries/inquiry.ts";
import type { FollowUpAct } from "../../../pieces/follow-up.ts";
import type { vi } from "../../../pieces/messages.vi.ts";
import { type FollowUp, isFollowUpLate, OUTCOMES, PIECE_LIMITS, type Piece, TONES } from "../../../pieces/piece.ts";
import type { PieceRefusal } from "../../../pieces/pieces.errors.ts";
import { INQUIRIES } from "../inquiry-list/view.tsx";
import { PIECE_COLOURS, PIECES, TONE_COLOURS } from "../piece-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  piece: Piece;
  followUp: FollowUp | null;
  refusals: Map<FollowUpAct, PieceRefusal | null>;
  unit: string;
  today: string;
  inquiry: Pick<Inquiry, "id" | "title"> | null;
  /** Whether the person may confirm it; "own" where the person entered it. */
  deciding: "may" | "own" | null;
  tasks: { id: string; label: string }[];
  mayPraise: boolean;
  mayTellProblem: boolean;
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.record.done | null;
}

export function PieceRecordView(props: Props) {
  const { ctx, words, piece, followUp, unit, errors, done, deciding } = props;
  const said = words.record;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={piece.title}
      breadcrumbs={[{ text: words.listTitle, href: PIECES }]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={piece.title}
        caption={`${piece.outletName} · ${words.genres[piece.genre]}`}
        state={
          <>
            <State tone={PIECE_COLOURS[piece.state]}>{words.states[piece.state]}</State>{" "}
            <State tone={TONE_COLOURS[piece.tone]}>{words.tones[piece.tone]}</State>
          </>
        }
      />
      {piece.summary ? <Paragraphs text={piece.summary} /> : null}
      <SummaryList
        compact
        rows={[
          ...(piece.url ? [{ key: words.url, value: <a href={piece.url}>{piece.url}</a> }] : []),
          { key: words.day, value: formatDate(piece.happenedOn) },
          ...(piece.issueNumber ? [{ key: words.issue, value: piece.issueNumber }] : []),
          ...(piece.pages ? [{ key: words.pages, value: piece.pages }] : []),
          ...(piece.programme ? [{ key: words.programme, value: piece.programme }] : []),
          ...(piece.airMinutes ? [{ key: words.minutes, value: String(piece.airMinutes) }] : []),
          { key: words.unit, value: unit },
          ...(props.inquiry
            ? [
                {
                  key: said.ofInquiry,
                  value: <a href={`${INQUIRIES}/${props.inquiry.id}`}>{props.inquiry.title}</a>,
                },
              ]
            : []),
          { key: words.addedBy, value: piece.addedByName },
          ...(piece.decidedByName ? [{ key: words.decidedBy, value: piece.decidedByName }] : []),
          ...(piece.decidedNote ? [{ key: said.rejectNote, value: piece.decidedNote }] : []),
          ...(piece.recognitionId
            ? [
                {
                  key: words.tones.praise,
                  value: <a href={`/can-bo/ghi-nhan/${piece.recognitionId}`}>{said.seeRecognition}</a>,
                },
              ]
            : []),
        ]}
      />
      {deciding === "own" ? <InsetText>{words.refusals["own-piece"]}</InsetText> : null}
      {deciding === "may" ? <Decide {...props} /> : null}
      {props.mayPraise ? (
        <>
          <p class="govuk-body">{said.praiseHelp}</p>
          <ActButton action={`${PIECES}/${piece.id}/khen`}>{said.praise}</ActButton>
        </>
      ) : null}
      {followUp ? <FollowUpPart {...props} followUp={followUp} /> : null}
    </StaffLayout>
  );
}

function Decide({ words, piece, tasks, typed, errors }: Props) {
  const said = words.record;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.decideTitle}
      </Heading>
      <Form action={`${PIECES}/${piece.id}/xac-nhan`}>
        <Radios
          name="tone"
          label={words.tone}
          inline
          value={typed.tone ?? ""}
          options={TONES.map((value) => ({ value, label: words.tones[value] }))}
          {...error("tone")}
        />
        <Checkboxes
          name="namesPerson"
          label={words.tones.criticism}
          values={piece.namesPerson || typed.namesPerson === "1" ? ["1"] : []}
          options={[{ value: "1", label: words.namesPerson }]}
        />
        <Select
          name="taskId"
          label={said.task}
          hint={said.confirmHelp}
          value={typed.taskId ?? ""}
          placeholder={said.noTask}
          options={tasks.map((task) => ({ value: task.id, label: task.label }))}
          {...error("taskId")}
        />
        <Button>{said.confirm}</Button>
      </Form>
      <ActWithReason
        summary={said.reject}
        variant="secondary"
        action={`${PIECES}/${piece.id}/khong-tinh`}
        name="rejectNote"
        label={said.rejectNote}
        maxCharacters={PIECE_LIMITS.note}
        value={typed.rejectNote ?? ""}
        {...error("rejectNote")}
      />
    </>
  );
}

type WithFollowUp = Props & { followUp: FollowUp };

function FollowUpPart(props: WithFollowUp) {
  const { words, followUp, today, refusals } = props;
  const said = words.record;
  const isLate = isFollowUpLate(followUp, today);
  return (
    <>
      <Heading level={2} size="m">
        {said.followUp}
      </Heading>
      <p class="govuk-body">
        <State tone={isLate ? "bad" : followUp.state === "decided" ? "good" : "waiting"}>
          {isLate ? said.late(followUp.dueOn) : said.due(followUp.dueOn)}
        </State>
      </p>
      <p class="govuk-body-s">
        {said.rule}: {followUp.ruleBasis}
      </p>
      {followUp.returnNote && followUp.state === "open" ? (
        <InsetText>
          <strong>{said.remark}</strong> {followUp.returnNote}
        </InsetText>
      ) : null}
      {refusals.get("write") === null ? <Write {...props} /> : followUp.finding ? <Written {...props} /> : null}
      {followUp.state === "written" ? <Approve {...props} /> : null}
      {props.mayTellProblem ? <HandOn {...props} /> : null}
    </>
  );
}

function Write({ words, piece, followUp, typed, errors }: WithFollowUp) {
  const said = words.record;
  const error = errorIn(errors);
  const area = (name: string, rows: number) => ({ name, rows, value: typed[name] ?? "", ...error(name) });
  return (
    <Form action={`${PIECES}/${piece.id}/tra-loi`} guard>
      <input type="hidden" name="basedOn" value={typed.basedOn ?? String(followUp.version)} />
      <TextArea
        {...area("finding", 6)}
        label={said.finding}
        hint={said.findingHint}
        maxCharacters={PIECE_LIMITS.text}
      />
      <Radios
        name="outcome"
        label={said.outcome}
        inline
        value={typed.outcome ?? ""}
        options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        {...error("outcome")}
      />
      <TextArea {...area("answer", 6)} label={said.answer} hint={said.answerHint} maxCharacters={PIECE_LIMITS.text} />
      <TextArea {...area("correction", 3)} label={said.correction} hint={said.correctionHint} optional />
      <TextArea {...area("correctionBasis", 2)} label={said.correctionBasis} optional />
      <Checkboxes
        name="namesPerson"
        label={said.legal}
        values={typed.namesPerson === "1" || piece.namesPerson ? ["1"] : []}
        options={[{ value: "1", label: said.namesPerson }]}
      />
      <Button>{said.submit}</Button>
    </Form>
  );
}

function Written({ words, followUp }: WithFollowUp) {
  const said = words.record;
  return (
    <SummaryList
      rows={[
        { key: said.finding, value: followUp.finding ?? "" },
        { key: said.outcome, value: followUp.outcome ? words.outcomes[followUp.outcome] : "" },
        { key: said.answer, value: followUp.answer ?? "" },
        ...(followUp.correction
          ? [
              { key: said.correction, value: followUp.correction },
              { key: said.correctionBasis, value: followUp.correctionBasis ?? "" },
            ]
          : []),
        { key: said.writtenBy, value: followUp.writtenByName ?? "" },
        ...(followUp.legalByName
          ? [{ key: said.legal, value: said.legalBy(followUp.legalByName, followUp.legalNote ?? "") }]
          : []),
        ...(followUp.decidedByName
          ? [
              { key: said.decidedBy, value: followUp.decidedByName },
              { key: words.public.title, value: <a href="/bao-chi/phan-hoi">{said.seePublic}</a> },
            ]
          : []),
        ...(followUp.problemId
          ? [
              {
                key: said.problem,
                value: <a href={`/can-bo/van-de/${followUp.problemId}`}>{said.seeProblem}</a>,
              },
            ]
          : []),
      ]}
    />
  );
}

function Approve({ words, piece, followUp, refusals, typed, errors }: WithFollowUp) {
  const said = words.record;
  const error = errorIn(errors);
  const decide = refusals.get("decide");
  const basedOn = String(followUp.version);
  return (
    <>
      {followUp.needsLegal && followUp.legalAt === null ? <InsetText>{said.legalNeeded}</InsetText> : null}
      {refusals.get("legal") === null ? (
        <Form action={`${PIECES}/${piece.id}/phap-ly`}>
          <input type="hidden" name="basedOn" value={basedOn} />
          <TextArea
            name="legalNote"
            label={said.legalNote}
            rows={3}
            maxCharacters={PIECE_LIMITS.note}
            value={typed.legalNote ?? ""}
            {...error("legalNote")}
          />
          <Button>{said.legalDone}</Button>
        </Form>
      ) : null}
      {decide === "own-answer" ? <InsetText>{said.wait(followUp.writtenByName ?? "")}</InsetText> : null}
      {decide === null ? (
        <>
          <p class="govuk-body">{said.decideHelp}</p>
          <ActButton action={`${PIECES}/${piece.id}/duyet`} fields={{ basedOn }}>
            {said.decide}
          </ActButton>
        </>
      ) : null}
      {refusals.get("return") === null ? (
        <ActWithReason
          summary={said.return}
          variant="secondary"
          action={`${PIECES}/${piece.id}/tra-lai`}
          name="returnNote"
          label={said.returnNote}
          maxCharacters={PIECE_LIMITS.note}
          value={typed.returnNote ?? ""}
          {...error("returnNote")}
        />
      ) : null}
    </>
  );
}

/** What was taken over becomes a problem being solved: one register, not two. */
function HandOn({ words, piece, typed, errors }: WithFollowUp) {
  const said = words.record;
  const error = errorIn(errors);
  return (
    <Details summary={said.problem} open={Boolean(errors.topic || errors.doing || errors.promised)}>
      <p class="govuk-body">{said.problemHelp}</p>
      <Form action={`${PIECES}/${piece.id}/van-de`}>
        <TopicSelect label={said.topic} placeholder={words.errors.topic} value={typed.topic} {...error("topic")} />
        <TextArea name="doing" label={said.doing} rows={3} value={typed.doing ?? ""} {...error("doing")} />
        <DateInput
          name="promised"
          label={said.promised}
          optional
          value={dayIn(typed, "promised")}
          {...error("promised")}
        />
        <Button>{said.problem}</Button>
      </Form>
    </Details>
  );
}

import {
  Button,
  Card,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkList,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  PublicLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { PublicEvent } from "../../../../events/index.ts";
import type { Question } from "../../../../feedback/index.ts";
import type { PublicKit } from "../../../../plans/index.ts";
import { InquiryFields } from "../../../inquiries/fields.tsx";
import type { Inquiry } from "../../../inquiries/inquiry.ts";
import type { vi as inquiryVi } from "../../../inquiries/messages.vi.ts";
import { InquiryMark } from "../../../inquiries/shown-inquiry.tsx";
import { OpinionFields } from "../../../opinions/fields.tsx";
import type { vi as opinionVi } from "../../../opinions/messages.vi.ts";
import type { Opinion } from "../../../opinions/opinion.ts";
import type { vi } from "../../../outlets/messages.vi.ts";
import { PieceFields } from "../../../pieces/fields.tsx";
import type { vi as pieceVi } from "../../../pieces/messages.vi.ts";
import type { FollowUp, Piece } from "../../../pieces/piece.ts";

export interface OutletViewProps {
  ctx: ViewContext;
  words: typeof vi;
  inquiryWords: typeof inquiryVi;
  opinionWords: typeof opinionVi;
  /** What readers wrote to the outlet, with the answers. */
  opinions: (Opinion & { question: Question | undefined })[];
  pieceWords: typeof pieceVi;
  /** What the outlet published, with the answers to its criticism. */
  pieces: Piece[];
  answers: Map<string, FollowUp>;
  now: Date;
  base: string;
  outlet: string;
  unitNames: Map<string, string>;
  today: string;
  inquiries: Inquiry[];
  kits: (PublicKit & { href: string })[];
  events: PublicEvent[];
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  done: "hoi" | "y-kien" | "bai" | null;
}

/** The desk of one outlet: everything between it and the agencies, without an account. */
export function OutletView(props: OutletViewProps) {
  const { ctx, words, inquiryWords, base, outlet, units, typed, errors, kits, events } = props;
  const said = words.desk;
  const list = summaryOf(errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title(outlet)}
      noIndex
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.done ? (
            <NotificationBanner tone="success">
              {
                {
                  hoi: said.sent,
                  "y-kien": props.opinionWords.desk.sent,
                  bai: props.pieceWords.desk.sent,
                }[props.done]
              }
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.title(outlet)} lead={said.lead} />
      <Details summary={said.ask} open={list.some((one) => !/^(yk|bai)-/.test(one.field))} id="hoi">
        <Form action={`${base}/hoi`}>
          <InquiryFields
            words={inquiryWords}
            units={units}
            typed={typed}
            errors={errors}
            asksOutlet={false}
            needsReporter={false}
          />
          <Button>{inquiryWords.ask.send}</Button>
        </Form>
      </Details>
      <Heading level={2}>{said.asked}</Heading>
      <Asked {...props} />
      <Pieces {...props} />
      <Opinions {...props} />
      <Heading level={2}>{said.kits}</Heading>
      {kits.length === 0 ? (
        <p class="govuk-body">{said.noKits}</p>
      ) : (
        <LinkList
          items={kits.map((kit) => ({
            href: kit.href,
            text: kit.title,
            note:
              kit.embargoUntil && kit.embargoUntil > props.now
                ? said.embargo(kit.embargoUntil)
                : (props.unitNames.get(kit.unitId) ?? ""),
          }))}
        />
      )}
      <Heading level={2}>{said.events}</Heading>
      {events.length === 0 ? (
        <p class="govuk-body">{said.noEvents}</p>
      ) : (
        <LinkList
          items={events.map((one) => ({
            href: `/su-kien/${one.eventId}`,
            text: one.title,
            note: said.eventNote(one.beginsAt, one.day, one.place),
          }))}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/bao-chi">
          {said.speakers}
        </a>{" "}
        ·{" "}
        <a class="govuk-link" href={`${base}/feed.json`}>
          {said.feed}
        </a>
      </p>
    </PublicLayout>
  );
}

function Asked({ words, inquiryWords, inquiries, base, unitNames, today }: OutletViewProps) {
  if (inquiries.length === 0) return <p class="govuk-body">{words.desk.noneAsked}</p>;
  return (
    <Table<Inquiry>
      caption={words.desk.asked}
      captionHidden
      phone="cards"
      rows={inquiries}
      columns={[
        {
          key: "title",
          header: inquiryWords.title,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`${base}/yeu-cau/${row.id}`}>{row.title}</a>,
        },
        { key: "unit", header: inquiryWords.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
        { key: "due", header: inquiryWords.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
        {
          key: "state",
          header: inquiryWords.state,
          cell: (row) => <InquiryMark words={inquiryWords} inquiry={row} today={today} />,
        },
      ]}
    />
  );
}

function Opinions({ opinionWords, base, units, typed, errors, opinions, unitNames }: OutletViewProps) {
  const said = opinionWords.desk;
  return (
    <>
      <Heading level={2}>{said.title}</Heading>
      <Details summary={said.forward} open={Object.keys(errors).some((field) => field.startsWith("yk-"))}>
        <Form action={`${base}/y-kien`}>
          <OpinionFields words={opinionWords} units={units} typed={typed} errors={errors} asksOutlet={false} />
          <Button variant="secondary">{opinionWords.form.send}</Button>
        </Form>
      </Details>
      {opinions.length === 0 ? <p class="govuk-body">{said.none}</p> : null}
      {opinions.map((one) => (
        <Card key={one.questionId} title={one.title} level={3}>
          <p class="govuk-body-s">
            {unitNames.get(one.unitId)} · {opinionWords.states[one.question?.state ?? "closed"]}
            {one.question?.state === "received" ? ` · ${opinionWords.due}: ${formatDate(one.question.dueOn)}` : ""}
          </p>
          {one.question?.state === "answered" && one.question.answer ? <Paragraphs text={one.question.answer} /> : null}
        </Card>
      ))}
    </>
  );
}

function Pieces({ pieceWords, base, units, inquiries, typed, errors, pieces, answers, unitNames }: OutletViewProps) {
  const said = pieceWords.desk;
  return (
    <>
      <Heading level={2}>{said.title}</Heading>
      <Details summary={said.report} open={Object.keys(errors).some((field) => field.startsWith("bai-"))}>
        <Form action={`${base}/bai`}>
          <PieceFields
            words={pieceWords}
            units={units}
            outlets={null}
            inquiries={inquiries}
            typed={typed}
            errors={errors}
          />
          <Button variant="secondary">{said.report}</Button>
        </Form>
      </Details>
      {pieces.length === 0 ? <p class="govuk-body">{said.none}</p> : null}
      {pieces.map((piece) => {
        const answer = answers.get(piece.id);
        return (
          <Card key={piece.id} title={piece.title} level={3}>
            <p class="govuk-body-s">
              {[
                formatDate(piece.happenedOn),
                pieceWords.genres[piece.genre],
                pieceWords.where(piece.issueNumber, piece.pages, piece.programme, piece.airMinutes),
                unitNames.get(piece.unitId),
                pieceWords.states[piece.state],
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {piece.state === "rejected" && piece.decidedNote ? <p class="govuk-body">{piece.decidedNote}</p> : null}
            {answer?.state === "decided" && answer.answer ? (
              <>
                <p class="govuk-body">
                  <strong>
                    {said.answer}: {answer.outcome ? pieceWords.outcomes[answer.outcome] : ""}
                  </strong>
                </p>
                <Paragraphs text={answer.answer} />
                {answer.correction ? (
                  <p class="govuk-body">
                    <strong>{said.correction}:</strong> {answer.correction} ({answer.correctionBasis})
                  </p>
                ) : null}
              </>
            ) : answer ? (
              <p class="govuk-body">{pieceWords.record.due(answer.dueOn)}</p>
            ) : null}
          </Card>
        );
      })}
    </>
  );
}

import {
  ActWithReason,
  Button,
  Checkboxes,
  Details,
  DownloadLink,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  InsetText,
  LinkList,
  NotificationBanner,
  PageHeading,
  Paragraphs,
  Radios,
  Select,
  StaffLayout,
  SummaryList,
  TextArea,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { PublicKit } from "../../../../plans/index.ts";
import type { InquiryRefusal } from "../../../inquiries/inquiries.errors.ts";
import type { InquiryEvent } from "../../../inquiries/inquiries.store.ts";
import {
  INQUIRY_LIMITS,
  type Inquiry,
  type InquiryFile,
  isSettled,
  type Reporter,
} from "../../../inquiries/inquiry.ts";
import type { vi } from "../../../inquiries/messages.vi.ts";
import { InquiryMark } from "../../../inquiries/shown-inquiry.tsx";
import type { Piece } from "../../../pieces/piece.ts";
import { INQUIRIES } from "../inquiry-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  inquiry: Inquiry;
  unit: string;
  today: string;
  actorId: string | null;
  refusals: Map<"take" | "write" | "return" | "approve", InquiryRefusal | null>;
  people: { id: string; name: string }[];
  /** To confirm whose inquiry it is; empty where that is known. */
  outlets: { id: string; name: string }[];
  speakers: string[];
  kits: PublicKit[];
  kitIds: readonly string[];
  files: InquiryFile[];
  /** What has to be changed in an answer that was given back. */
  remark: string | null;
  /** Masked unless revealed. */
  reporter: Reporter | null;
  isRevealed: boolean;
  /** What the outlet published of it. */
  pieces: Piece[];
  events: InquiryEvent[];
  typed: Typed;
  errors: FormErrors;
  done: keyof typeof vi.record.done | null;
}

export function InquiryRecordView(props: Props) {
  const { ctx, words, inquiry, unit, refusals, events, errors, done } = props;
  const said = words.record;
  const list = summaryOf(errors);
  const may = (act: "take" | "write" | "return" | "approve"): boolean => refusals.get(act) === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={inquiry.title}
      breadcrumbs={[{ text: words.listTitle, href: INQUIRIES }]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={events.map((event) => ({
              title: words.acts[event.act] ?? event.act,
              when: formatDateTime(event.at),
              datetime: event.at.toISOString(),
              who: event.personName,
              children: event.note,
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={inquiry.title}
        caption={`${inquiry.outletName} · ${words.kinds[inquiry.kind]}`}
        state={<InquiryMark {...props} />}
      />
      <Paragraphs text={inquiry.body} />
      <SummaryList
        compact
        rows={[
          { key: words.due, value: formatDate(inquiry.dueOn) },
          ...(inquiry.wantedOn ? [{ key: words.wanted, value: formatDate(inquiry.wantedOn) }] : []),
          { key: words.rule, value: inquiry.ruleBasis },
          { key: words.unit, value: unit },
          { key: words.received, value: formatDateTime(inquiry.receivedAt) },
          { key: words.source, value: words.sources[inquiry.source] },
          { key: words.assignee, value: inquiry.assigneeName ?? words.nobody },
          { key: words.contact, value: reporterIn(props) },
        ]}
      />
      {inquiry.contactSealed && !props.isRevealed && may("take") ? <Reveal {...props} /> : null}
      {may("take") ? <Take {...props} /> : null}
      {may("write") ? <Answer {...props} /> : inquiry.answer ? <Written {...props} /> : null}
      {inquiry.state === "submitted" ? <Decide {...props} /> : null}
      {props.pieces.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.coverage}
          </Heading>
          <LinkList
            items={props.pieces.map((piece) => ({
              href: `/can-bo/tin-bao/${piece.id}`,
              text: piece.title,
              note: formatDate(piece.happenedOn),
            }))}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}

function reporterIn({ words, reporter }: Props): string {
  if (!reporter) return words.noContact;
  return [reporter.name, reporter.phone, reporter.email, reporter.card].filter(Boolean).join(" · ");
}

function Reveal({ words, inquiry, typed, errors }: Props) {
  const said = words.record;
  return (
    <ActWithReason
      summary={said.reveal}
      variant="secondary"
      action={`${INQUIRIES}/${inquiry.id}/lien-he`}
      label={said.revealReason}
      hint={said.revealHint}
      value={typed.reason ?? ""}
      {...errorIn(errors)("reason")}
    />
  );
}

function Take({ words, inquiry, people, outlets, typed, errors, actorId }: Props) {
  const said = words.record;
  const chosen = typed.personId ?? inquiry.assigneeId ?? (people.some((one) => one.id === actorId) ? actorId : "");
  return (
    <Details summary={said.take} open={inquiry.state === "received" || Boolean(errors.personId)}>
      <Form action={`${INQUIRIES}/${inquiry.id}/giao`}>
        <Select
          name="personId"
          label={said.person}
          hint={said.takeHelp}
          value={chosen ?? ""}
          placeholder={words.errors.personId}
          options={people.map((one) => ({ value: one.id, label: one.name }))}
          {...errorIn(errors)("personId")}
        />
        {outlets.length > 0 ? (
          <Select
            name="outletUnitId"
            label={said.outletUnit}
            value={typed.outletUnitId ?? ""}
            placeholder={said.outletNone}
            options={outlets.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : null}
        <Button variant={inquiry.state === "received" ? "primary" : "secondary"}>{said.take}</Button>
      </Form>
    </Details>
  );
}

function Answer({ words, inquiry, kits, kitIds, files, remark, typed, errors }: Props) {
  const said = words.record;
  const error = errorIn(errors);
  return (
    <>
      <Heading level={2} size="m">
        {said.answerTitle}
      </Heading>
      {remark ? (
        <InsetText>
          <strong>{said.remark}</strong> {remark}
        </InsetText>
      ) : null}
      <Form action={`${INQUIRIES}/${inquiry.id}/tra-loi`} multipart guard>
        <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        <Radios
          name="asWhat"
          label={said.asWhat}
          inline
          value={typed.asWhat ?? ""}
          options={[
            { value: "answer", label: said.isAnswer },
            { value: "refuse", label: said.isRefusal },
          ]}
          {...error("asWhat")}
        />
        <TextArea
          name="answer"
          label={said.answer}
          hint={said.answerHint}
          rows={9}
          value={typed.answer ?? ""}
          maxCharacters={INQUIRY_LIMITS.answer}
          {...error("answer")}
        />
        <TextArea
          name="refusalBasis"
          label={said.basis}
          hint={said.basisHint}
          rows={2}
          optional
          value={typed.refusalBasis ?? ""}
          {...error("refusalBasis")}
        />
        {kits.length > 0 ? (
          <Checkboxes
            name="kitIds"
            label={said.kits}
            values={[...kitIds]}
            options={kits.map((kit) => ({ value: kit.id, label: kit.title }))}
          />
        ) : null}
        {files.length > 0 ? <input type="hidden" name="giuTep" value="1" /> : null}
        <FileUpload
          name="tep"
          label={said.files}
          accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
          typesText={said.fileTypes}
          maxText={said.fileMax}
          multiple
          optional
          {...(files.length > 0 ? { keptName: files.map((file) => file.name).join(", ") } : {})}
          {...error("tep")}
        />
        <Button>{said.submit}</Button>
      </Form>
    </>
  );
}

/** The answer as the outlet reads it, or will. */
function Written({ words, inquiry, kits, kitIds, files }: Props) {
  const said = words.record;
  return (
    <>
      <Heading level={2} size="m">
        {inquiry.isRefusal ? words.ask.refusalTitle : said.answerTitle}
      </Heading>
      <Paragraphs text={inquiry.answer ?? ""} />
      <SummaryList
        compact
        rows={[
          ...(inquiry.refusalBasis ? [{ key: said.basis, value: inquiry.refusalBasis }] : []),
          ...kits
            .filter((kit) => kitIds.includes(kit.id))
            .map((kit) => ({
              key: words.ask.kits,
              value: <a href={`/can-bo/tai-lieu-bao-chi/${kit.id}`}>{kit.title}</a>,
            })),
          { key: said.writtenBy, value: inquiry.writtenByName ?? "" },
          ...(isSettled(inquiry.state) ? [{ key: said.approvedBy, value: inquiry.approvedByName ?? "" }] : []),
          ...(inquiry.spokenBy ? [{ key: said.spokenBy, value: inquiry.spokenBy }] : []),
        ]}
      />
      {files.map((file) => (
        <DownloadLink
          key={file.fileKey}
          href={`${INQUIRIES}/${inquiry.id}/tep/${file.fileKey}`}
          title={file.name}
          format={file.name.split(".").at(-1)?.toUpperCase() ?? ""}
          size={`${Math.max(1, Math.round(file.bytes / 1024))} KB`}
        />
      ))}
    </>
  );
}

function Decide({ words, inquiry, refusals, speakers, typed, errors }: Props) {
  const said = words.record;
  const refusal = refusals.get("approve");
  const error = errorIn(errors);
  if (refusal === "own-answer") return <InsetText>{said.waits(inquiry.writtenByName ?? "")}</InsetText>;
  if (refusal !== null) return null;
  return (
    <>
      <Form action={`${INQUIRIES}/${inquiry.id}/duyet`}>
        <input type="hidden" name="basedOn" value={String(inquiry.version)} />
        <Select
          name="spokenBy"
          label={said.spokenBy}
          hint={said.approveHelp}
          value={typed.spokenBy ?? speakers[0] ?? ""}
          placeholder={said.noSpokesperson}
          options={speakers.map((one) => ({ value: one, label: one }))}
          {...error("spokenBy")}
        />
        <Button>{said.approve}</Button>
      </Form>
      <ActWithReason
        summary={said.return}
        variant="secondary"
        action={`${INQUIRIES}/${inquiry.id}/tra-lai`}
        name="note"
        label={said.returnNote}
        maxCharacters={INQUIRY_LIMITS.note}
        value={typed.note ?? ""}
        {...error("note")}
      />
    </>
  );
}

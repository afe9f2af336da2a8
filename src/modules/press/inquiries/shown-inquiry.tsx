import {
  ActWithReason,
  CopyBox,
  DownloadLink,
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  Paragraphs,
  State,
  type Tone,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import type { PublicKit } from "../../plans/index.ts";
import {
  type Inquiry,
  type InquiryFile,
  type InquiryState,
  isInquiryActPossible,
  isInquiryLate,
  isSettled,
} from "./inquiry.ts";
import type { vi } from "./messages.vi.ts";

export const INQUIRY_TONES: Record<InquiryState, Tone> = {
  received: "waiting",
  taken: "waiting",
  submitted: "waiting",
  answered: "good",
  refused: "neutral",
  withdrawn: "neutral",
};

export interface ShownInquiryProps {
  words: typeof vi;
  inquiry: Inquiry;
  unit: string;
  today: string;
  files: InquiryFile[];
  kits: (PublicKit & { href: string })[];
  /** Where this inquiry is for who looks at it. */
  base: string;
  /** Its whole address, right after it was sent. */
  address: string | null;
  reason: string;
  error: string | null;
}

export function InquiryMark({ words, inquiry, today }: Pick<ShownInquiryProps, "words" | "inquiry" | "today">) {
  return isInquiryLate(inquiry, today) ? (
    <State tone="bad">{words.lateOn(inquiry.dueOn)}</State>
  ) : (
    <State tone={INQUIRY_TONES[inquiry.state]}>{words.states[inquiry.state]}</State>
  );
}

/** What was asked and what came of it, as the outlet sees it: nothing of who works on it within. */
export function ShownInquiry(props: ShownInquiryProps) {
  const { words, inquiry, unit, today, base, address } = props;
  const said = words.ask;
  return (
    <>
      <PageHeading
        title={inquiry.title}
        caption={said.to(unit, words.kinds[inquiry.kind])}
        state={<InquiryMark {...props} />}
      />
      {address ? <CopyBox label={said.address} value={address} hint={said.keep} /> : null}
      {isSettled(inquiry.state) ? <AnswerShown {...props} /> : null}
      {inquiry.state === "withdrawn" ? <InsetText>{said.withdrawn}</InsetText> : null}
      {isInquiryActPossible(inquiry.state, "withdraw") ? (
        <InsetText>
          {said.waiting}{" "}
          {isInquiryLate(inquiry, today) ? said.lateNow(inquiry.dueOn) : said.willAnswer(unit, inquiry.dueOn)}
        </InsetText>
      ) : null}
      <Heading level={2} size="m">
        {said.yourWords}
      </Heading>
      <Paragraphs text={inquiry.body} />
      <p class="govuk-body-s">
        {words.received}: {formatDate(inquiry.receivedAt)}. {words.rule}: {inquiry.ruleBasis}.
      </p>
      {isInquiryActPossible(inquiry.state, "withdraw") ? (
        <ActWithReason
          summary={said.withdraw}
          variant="warning"
          action={`${base}/rut`}
          help={said.withdrawHelp}
          label={said.withdrawReason}
          value={props.reason}
          error={props.error}
        />
      ) : null}
    </>
  );
}

function AnswerShown({ words, inquiry, unit, files, kits, base }: ShownInquiryProps) {
  const said = words.ask;
  return (
    <>
      <Heading level={2} size="m">
        {inquiry.isRefusal ? said.refusalTitle : said.answerTitle}
      </Heading>
      <Paragraphs text={inquiry.answer ?? ""} />
      {inquiry.refusalBasis ? (
        <p class="govuk-body">
          <strong>{said.refusalBasis}:</strong> {inquiry.refusalBasis}
        </p>
      ) : null}
      {inquiry.settledAt ? (
        <p class="govuk-body-s">
          {said.answeredBy(inquiry.spokenBy ?? inquiry.approvedByName ?? "", unit, inquiry.settledAt)}
        </p>
      ) : null}
      {kits.length > 0 ? (
        <>
          <Heading level={3} size="s">
            {said.kits}
          </Heading>
          <LinkList items={kits.map((kit) => ({ href: kit.href, text: kit.title }))} />
        </>
      ) : null}
      {files.map((file) => (
        <DownloadLink
          key={file.fileKey}
          href={`${base}/tep/${file.fileKey}`}
          title={file.name}
          format={file.name.split(".").at(-1)?.toUpperCase() ?? ""}
          size={`${Math.max(1, Math.round(file.bytes / 1024))} KB`}
        />
      ))}
    </>
  );
}

import {
  ActButton,
  Button,
  Checkboxes,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  PageHeading,
  Paragraphs,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import type { vi as conductVi } from "../../confidential/messages.vi.ts";
import type { Question } from "../../feedback.store.ts";
import type { vi as intakeVi } from "../../intake/messages.vi.ts";
import { OutsideFields } from "../../outside/on-the-record.tsx";
import type { OutsideBody } from "../../outside/outside.ts";
import { OTHER_DOORS, showCode } from "../../question.ts";
import type { Duplicate } from "../handling.store.ts";
import type { vi } from "../messages.vi.ts";
import type { ProposedUnit } from "../propose-units.ts";

export const handling = (id: string): string => `/can-bo/phan-anh/${id}/xu-ly`;

export interface HandleProps {
  ctx: ViewContext;
  words: typeof vi;
  intake: typeof intakeVi;
  conduct: typeof conductVi;
  question: Question;
  /** The one it is joined with. */
  first: Question | null;
  joined: readonly { id: string; code: string; body: string }[];
  proposed: readonly ProposedUnit[];
  /** Units of the name that was typed, where it means several. */
  choices: readonly Unit[];
  duplicates: readonly Duplicate[];
  /** The last day on which a petition is handed on in time. */
  transferBy: string;
  today: string;
  /** Bodies outside that take messages by network. */
  bodies: readonly OutsideBody[];
  typed: Typed;
  errors: FormErrors;
}

/** What can be done with a message besides answering it, each act by itself. */
export function HandleView(props: HandleProps) {
  const { ctx, words, question, errors, first } = props;
  const code = showCode(question.code);
  const title = words.title(code);
  const waits = question.state === "received" && question.joinedTo === null;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: code, href: `/can-bo/phan-anh/${question.id}` }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={words.lead} />
      <InsetText>
        <Paragraphs text={question.body} />
      </InsetText>
      {first ? <Split {...props} first={first} /> : null}
      {waits ? (
        <>
          <Duplicates {...props} />
          <Transfer {...props} />
          <Extend {...props} />
          <Refuse {...props} />
          <Forward {...props} />
        </>
      ) : null}
      {question.state === "closed" ? <p class="govuk-body">{words.settled}</p> : <Guide {...props} />}
      <MoveIn {...props} />
      <p class="govuk-body">
        <a href={`/can-bo/phan-anh/${question.id}`}>{words.back}</a>
      </p>
    </StaffLayout>
  );
}

function Split({ words, question, first }: HandleProps & { first: Question }) {
  return (
    <>
      <p class="govuk-body">
        <a href={`/can-bo/phan-anh/${first.id}`}>{words.isJoined(showCode(first.code))}</a>
      </p>
      <ActButton action={`${handling(question.id)}/tach`} variant="secondary">
        {words.duplicates.split}
      </ActButton>
    </>
  );
}

function Duplicates({ words, question, duplicates, joined, errors }: HandleProps) {
  const text = words.duplicates;
  return (
    <>
      <Heading level={2} size="m" id="with">
        {text.title}
      </Heading>
      {errors.with ? <p class="govuk-error-message">{errors.with}</p> : null}
      {joined.length > 0 ? <p class="govuk-body">{words.joinedCount(joined.length)}</p> : null}
      <p class="govuk-body">{duplicates.length > 0 ? text.lead : text.none}</p>
      {duplicates.map((one) => (
        <InsetText key={one.id}>
          <p class="govuk-body">
            <a href={`/can-bo/phan-anh/${one.id}`}>{showCode(one.code)}</a>
            {` · ${formatDate(one.receivedAt)} · ${text.likeness(Math.round(one.likeness * 100))}`}
          </p>
          <p class="govuk-body">{one.body.length > 240 ? `${one.body.slice(0, 240)}…` : one.body}</p>
          {one.state === "received" ? (
            <ActButton action={`${handling(question.id)}/gop`} fields={{ with: one.id }} variant="secondary" small>
              {text.join}
              <span class="govuk-visually-hidden"> {showCode(one.code)}</span>
            </ActButton>
          ) : (
            <p class="govuk-hint">{text.answered}</p>
          )}
        </InsetText>
      ))}
    </>
  );
}

function Transfer({ words, question, proposed, choices, transferBy, today, typed, errors }: HandleProps) {
  const text = words.transfer;
  const error = errorIn(errors);
  const isPetition = question.kind === "petition";
  const options = [
    ...choices.map((unit) => ({ value: unit.id, label: unit.name })),
    ...proposed
      .filter((one) => !choices.some((unit) => unit.id === one.id))
      .map((one) => ({
        value: one.id,
        label: one.name,
        hint: one.by === "place" ? text.byPlace(one.formerName) : text.bySubject,
      })),
  ];
  return (
    <Details
      summary={text.open}
      open={Boolean(errors.toUnit || errors.unitName || errors.transferReason)}
      id="chuyen-don-vi"
    >
      {isPetition ? (
        <p class="govuk-body">{today > transferBy ? text.late : text.lead(formatDate(transferBy))}</p>
      ) : null}
      <Form action={`${handling(question.id)}/chuyen`}>
        {options.length > 0 ? (
          <Radios
            name="toUnit"
            label={text.proposed}
            value={typed.toUnit ?? (choices.length > 0 ? "" : (options[0]?.value ?? ""))}
            options={[...options, { value: "other", label: text.other }]}
            {...error("toUnit")}
          />
        ) : null}
        <TextInput
          name="unitName"
          label={text.name}
          hint={text.nameHint}
          optional={options.length > 0}
          value={typed.unitName ?? ""}
          {...error("unitName")}
        />
        <TextArea
          name="transferReason"
          label={words.reason}
          rows={3}
          value={typed.transferReason ?? ""}
          {...error("transferReason")}
        />
        <Button>{text.send}</Button>
      </Form>
    </Details>
  );
}

function Extend({ words, question, typed, errors }: HandleProps) {
  const text = words.extend;
  const error = errorIn(errors);
  if (question.extendedFrom) return <p class="govuk-body">{text.before(formatDate(question.extendedFrom))}</p>;
  return (
    <Details summary={text.open} open={Boolean(errors.until || errors.extendReason)} id="gia-han">
      <p class="govuk-body">{text.lead(formatDate(question.dueOn))}</p>
      <Form action={`${handling(question.id)}/gia-han`}>
        <DateInput name="until" label={text.until} value={dayIn(typed, "until")} {...error("until")} />
        <TextArea
          name="extendReason"
          label={words.reason}
          rows={3}
          value={typed.extendReason ?? ""}
          {...error("extendReason")}
        />
        <Button>{text.send}</Button>
      </Form>
    </Details>
  );
}

function Refuse({ words, question, typed, errors }: HandleProps) {
  const text = words.refuse;
  return (
    <Details summary={text.open} open={Boolean(errors.refuseReason)} id="khong-tiep-nhan">
      <Form action={`${handling(question.id)}/khong-tiep-nhan`}>
        <TextArea
          name="refuseReason"
          label={words.reason}
          rows={3}
          value={typed.refuseReason ?? ""}
          {...errorIn(errors)("refuseReason")}
        />
        <Button variant="warning">{text.send}</Button>
      </Form>
    </Details>
  );
}

function Forward({ ctx, words, question, bodies, typed, errors }: HandleProps) {
  const text = words.forward;
  const error = errorIn(errors);
  return (
    <Details
      summary={text.open}
      open={["forwardTo", "forwardAddress", "forwardReason", "outsideBody", "outsideWords"].some((one) => errors[one])}
      id="chuyen-di"
    >
      <Form action={`${handling(question.id)}/chuyen-di`}>
        <TextInput name="forwardTo" label={text.to} value={typed.forwardTo ?? ""} {...error("forwardTo")} />
        <TextInput
          name="forwardAddress"
          label={text.address}
          value={typed.forwardAddress ?? ""}
          {...error("forwardAddress")}
        />
        <OutsideFields lang={ctx.lang} bodies={bodies} question={question} typed={typed} errors={errors} />
        <TextArea
          name="forwardReason"
          label={words.reason}
          rows={3}
          value={typed.forwardReason ?? ""}
          {...error("forwardReason")}
        />
        <Button variant="warning">{text.send}</Button>
      </Form>
    </Details>
  );
}

function MoveIn({ conduct, question, typed, errors }: HandleProps) {
  const text = conduct.moveIn;
  return (
    <Details summary={text.open} open={Boolean(errors.named)} id="giu-kin">
      <p class="govuk-body">{text.lead}</p>
      <Form action={`${handling(question.id)}/giu-kin`}>
        <TextInput
          name="named"
          label={conduct.form.named}
          optional
          value={typed.named ?? ""}
          {...errorIn(errors)("named")}
        />
        <Checkboxes
          name="isHead"
          label={conduct.form.isHead}
          options={[{ value: "1", label: conduct.form.isHead, hint: conduct.form.isHeadHint }]}
          values={typed.isHead === "1" ? ["1"] : []}
        />
        <Button variant="warning">{text.send}</Button>
      </Form>
    </Details>
  );
}

function Guide({ intake, question, typed, errors }: HandleProps) {
  const text = intake.guide;
  const error = errorIn(errors);
  return (
    <Details summary={text.open} open={Boolean(errors.door || errors.guideReason)} id="huong-dan">
      <p class="govuk-body">{text.lead}</p>
      <Form action={`${handling(question.id)}/huong-dan`}>
        <Radios
          name="door"
          label={text.door}
          value={typed.door ?? ""}
          options={OTHER_DOORS.map((one) => ({ value: one, label: text.doors[one] }))}
          {...error("door")}
        />
        <TextArea
          name="guideReason"
          label={text.reason}
          hint={text.reasonHint}
          optional
          rows={3}
          value={typed.guideReason ?? ""}
          {...error("guideReason")}
        />
        <Button variant="warning">{text.send}</Button>
      </Form>
    </Details>
  );
}

import {
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  Paragraphs,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import type { vi as conductVi } from "../../confidential/messages.vi.ts";
import type { Question } from "../../feedback.store.ts";
import type { vi as intakeVi } from "../../intake/messages.vi.ts";
import { OTHER_DOORS, showCode } from "../../question.ts";
import type { vi } from "../messages.vi.ts";

export const handling = (id: string): string => `/can-bo/phan-anh/${id}/xu-ly`;

export interface HandleProps {
  ctx: ViewContext;
  words: typeof vi;
  intake: typeof intakeVi;
  conduct: typeof conductVi;
  question: Question;
  typed: Typed;
  errors: FormErrors;
}

/** What can be done with a message besides answering it, each act by itself. */
export function HandleView(props: HandleProps) {
  const { ctx, words, question, errors } = props;
  const code = showCode(question.code);
  const title = words.title(code);
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
      {question.state === "closed" ? <p class="govuk-body">{words.settled}</p> : <Guide {...props} />}
      <MoveIn {...props} />
      <p class="govuk-body">
        <a href={`/can-bo/phan-anh/${question.id}`}>{words.back}</a>
      </p>
    </StaffLayout>
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

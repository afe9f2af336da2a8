import { Button, Details, Form, TextArea, TextInput } from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import { formatNumber, type Lang, pick } from "../../../platform/i18n/index.ts";
import { bookEn } from "../receipts/messages.en.ts";
import { bookVi } from "../receipts/messages.vi.ts";

/** Asks for money to be given back; somebody else approves it. */
export function RefundForm(props: { lang: Lang; action: string; most: number; typed: Typed; errors: FormErrors }) {
  const { refund: said, dong } = pick(props.lang, bookVi, bookEn);
  const { typed, errors } = props;
  const error = errorIn(errors);
  return (
    <Details summary={said.ask} open={Object.keys(errors).length > 0}>
      <p class="govuk-body">{said.help}</p>
      <Form action={props.action} guard label={said.ask}>
        <TextInput
          name="refundAmount"
          label={said.amount}
          inputmode="numeric"
          width={10}
          suffix={dong}
          value={typed.refundAmount ?? formatNumber(props.most)}
          {...error("refundAmount")}
        />
        <TextInput
          name="refundTo"
          label={said.to}
          hint={said.toHint}
          autocomplete="off"
          value={typed.refundTo ?? ""}
          {...error("refundTo")}
        />
        <TextArea
          name="refundReason"
          label={said.reason}
          rows={2}
          value={typed.refundReason ?? ""}
          {...error("refundReason")}
        />
        <Button variant="warning">{said.submit}</Button>
      </Form>
    </Details>
  );
}

import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { UnitSelect } from "../../../organisations/index.ts";
import { BANKS } from "../../banks.ts";
import type { moneyVi } from "../../demands/messages.vi.ts";
import { ACCOUNTS } from "../account-list/view.tsx";
import { FEES } from "../demand-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof moneyVi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function AccountFormView({ ctx, words, units, typed, errors }: Props) {
  const said = words.accounts;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.newTitle}
      breadcrumbs={[
        { text: words.list.title, href: FEES },
        { text: said.title, href: ACCOUNTS },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.newTitle} lead={said.newLead} />
      <Form action={`${ACCOUNTS}/moi`}>
        <UnitSelect
          label={said.unit}
          placeholder={words.errors.choose}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <Select
          name="bin"
          label={said.bank}
          value={typed.bin ?? ""}
          placeholder
          options={BANKS.map((bank) => ({ value: bank.bin, label: bank.name }))}
          {...error("bin")}
        />
        <TextInput
          name="otherBin"
          label={said.otherBank}
          hint={said.otherBankHint}
          optional
          inputmode="numeric"
          width={10}
          value={typed.otherBin ?? ""}
          {...error("otherBin")}
        />
        <TextInput
          name="number"
          label={said.number}
          width={20}
          autocomplete="off"
          value={typed.number ?? ""}
          {...error("number")}
        />
        <TextInput
          name="holder"
          label={said.holder}
          autocomplete="off"
          value={typed.holder ?? ""}
          {...error("holder")}
        />
        <TextInput
          name="receiptSymbol"
          label={said.symbol}
          hint={said.symbolHint}
          optional
          width={10}
          value={typed.receiptSymbol ?? ""}
          {...error("receiptSymbol")}
        />
        <DateInput name="validFrom" label={said.from} value={dayIn(typed, "validFrom")} {...error("validFrom")} />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

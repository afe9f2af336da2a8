import {
  Button,
  DateInput,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { EndTyped } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  code: string;
  name: string;
  typed: EndTyped;
  errors: FieldError[];
  refusal: string | null;
}

export function ProcedureEndView({ ctx, words, code, name, typed, errors, refusal }: Props) {
  const own = words.endForm;
  const address = `/can-bo/thu-tuc/${code}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={own.title(name)}
      hasErrors={errors.length > 0 || refusal !== null}
      breadcrumbs={[
        { text: words.staff.title, href: "/can-bo/thu-tuc" },
        { text: code, href: address },
      ]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {refusal ? <WarningText>{refusal}</WarningText> : null}
        </>
      }
    >
      <PageHeading title={own.title(name)} caption={code} lead={own.lead} />
      <Form action={`${address}/cham-dut`}>
        <Radios
          name="kind"
          label={own.kind}
          value={typed.kind}
          error={errorOf(errors, "kind")}
          options={(["repealed", "replaced", "moved"] as const).map((value) => ({ value, label: own.kinds[value] }))}
        />
        <DateInput
          name="on"
          label={own.on}
          hint={own.onHint}
          value={{ day: typed["on-day"], month: typed["on-month"], year: typed["on-year"] }}
          error={errorOf(errors, "on")}
        />
        <TextInput
          name="decision"
          label={own.decision}
          hint={own.decisionHint}
          value={typed.decision}
          error={errorOf(errors, "decision")}
        />
        <TextArea
          name="successors"
          label={own.successors}
          hint={own.successorsHint}
          rows={2}
          value={typed.successors}
          error={errorOf(errors, "successors")}
        />
        <TextInput
          name="authority"
          label={own.authority}
          hint={own.authorityHint}
          value={typed.authority}
          optional
          error={errorOf(errors, "authority")}
        />
        <TextArea name="note" label={own.note} rows={3} value={typed.note} optional error={errorOf(errors, "note")} />
        <Button variant="warning">{own.submit}</Button>
      </Form>
    </StaffLayout>
  );
}

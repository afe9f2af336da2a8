import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { HeadFields, TextFields } from "../../problem-fields.tsx";
import { PROBLEMS } from "../problem-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function ProblemNewView({ ctx, words, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.newTitle}
      breadcrumbs={[{ text: words.title, href: PROBLEMS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.newTitle} lead={said.newLead} />
      <Form action={`${PROBLEMS}/moi`} guard>
        <Select
          name="unitId"
          label={words.unit}
          value={typed.unitId || only?.id || ""}
          {...(only ? {} : { placeholder: words.errors.unitId })}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <HeadFields words={words} typed={typed} errors={errors} />
        <TextFields words={words} typed={typed} errors={errors} />
        <TextInput
          name="source"
          label={said.source}
          hint={said.sourceHint}
          optional
          value={typed.source ?? ""}
          {...error("source")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

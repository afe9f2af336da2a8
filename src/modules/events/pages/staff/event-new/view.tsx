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
import { EventFields } from "../../event-fields.tsx";
import { EVENTS } from "../event-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function EventNewView({ ctx, words, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.newTitle}
      breadcrumbs={[{ text: words.title, href: EVENTS }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.newTitle} lead={said.newLead} />
      <Form action={`${EVENTS}/moi`} guard>
        <Select
          name="unitId"
          label={words.unit}
          value={typed.unitId ?? ""}
          placeholder={words.errors.unitId}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <EventFields words={words} typed={typed} errors={errors} outcomes={["planned"]} />
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

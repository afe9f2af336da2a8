import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { RATES } from "../../../../service-quality/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { DIRECTIONS } from "../../../target.ts";
import { TARGETS } from "../target-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function TargetFormView({ ctx, words, units, typed, errors }: Props) {
  const said = words.form;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: TARGETS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.title} lead={words.emptyText} />
      <Form action={`${TARGETS}/moi`}>
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <TextInput
          name="year"
          label={words.year}
          width={5}
          inputmode="numeric"
          value={typed.year ?? ""}
          {...error("year")}
        />
        <TextInput name="name" label={words.name} hint={said.nameHint} value={typed.name ?? ""} {...error("name")} />
        <Radios
          name="direction"
          label={words.direction}
          small
          value={typed.direction ?? ""}
          options={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
          {...error("direction")}
        />
        <TextInput
          name="promised"
          label={words.promised}
          hint={said.promisedHint}
          width={10}
          inputmode="decimal"
          value={typed.promised ?? ""}
          {...error("promised")}
        />
        <Select
          name="reckonedFrom"
          label={words.reckonedFrom}
          hint={said.reckonedHint}
          value={typed.reckonedFrom ?? ""}
          placeholder={words.byHand}
          options={RATES.map((value) => ({ value, label: words.rates[value] }))}
          {...error("reckonedFrom")}
        />
        <TextInput
          name="measure"
          label={words.measure}
          hint={said.measureHint}
          width={10}
          value={typed.measure ?? ""}
          {...error("measure")}
        />
        <TopicSelect label={words.topic} placeholder={words.noTopic} value={typed.topic} />
        <TextInput
          name="document"
          label={words.document}
          hint={said.documentHint}
          value={typed.document ?? ""}
          {...error("document")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

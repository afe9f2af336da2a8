import {
  Button,
  ErrorSummary,
  Fieldset,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { RECOGNITION_KINDS, RECOGNITION_LIMITS, type Recognition } from "../../../recognition.ts";
import { REGISTER } from "../recognition-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  before: Recognition | null;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function RecognitionFormView({ ctx, words, before, units, typed, errors }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const title = before ? said.editTitle : said.newTitle;
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: REGISTER },
        ...(before ? [{ text: before.title, href: `${REGISTER}/${before.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={said.newLead} />
      <Form action={before ? `${REGISTER}/${before.id}/sua` : `${REGISTER}/moi`} guard>
        {before ? <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} /> : null}
        <Radios
          name="kind"
          label={words.kind}
          inline
          small
          value={typed.kind ?? ""}
          options={RECOGNITION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          {...error("kind")}
        />
        {before ? null : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId || only?.id || ""}
            {...(only ? {} : { placeholder: words.errors.unitId })}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <TextInput
          name="year"
          label={words.year}
          width={4}
          inputmode="numeric"
          value={typed.year ?? ""}
          {...error("year")}
        />
        <TextInput
          name="title"
          label={said.title}
          hint={said.titleHint}
          value={typed.title ?? ""}
          {...error("title")}
        />
        <TextArea
          name="story"
          label={said.story}
          hint={said.storyHint}
          rows={8}
          maxCharacters={RECOGNITION_LIMITS.story}
          value={typed.story ?? ""}
          {...error("story")}
        />
        <Fieldset legend={said.figures} legendSize="s" hint={said.measureHint}>
          <TextInput name="measure" label={said.measure} optional value={typed.measure ?? ""} {...error("measure")} />
          <TextInput
            name="before"
            label={said.before}
            optional
            inputmode="decimal"
            width={10}
            value={typed.before ?? ""}
            {...error("before")}
          />
          <TextInput
            name="after"
            label={said.after}
            optional
            inputmode="decimal"
            width={10}
            value={typed.after ?? ""}
            {...error("after")}
          />
        </Fieldset>
        <TextInput
          name="personName"
          label={said.personName}
          hint={said.personHint}
          optional
          value={typed.personName ?? ""}
          {...error("personName")}
        />
        <TextInput
          name="personTitle"
          label={said.personTitle}
          optional
          value={typed.personTitle ?? ""}
          {...error("personTitle")}
        />
        <TextArea
          name="sources"
          label={said.sources}
          hint={said.sourcesHint}
          optional
          rows={2}
          value={typed.sources ?? ""}
          {...error("sources")}
        />
        <Button>{before ? said.saveEdit : said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

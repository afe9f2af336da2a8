import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { shortText } from "../../../../../platform/i18n/index.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { FileField } from "../../../evidence/file-field.tsx";
import type { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import type { PlanRow } from "../../../plans.store.ts";
import type { vi } from "../../../press-kits/messages.vi.ts";
import { KIT_LIMITS, type PressKit } from "../../../press-kits/press-kit.ts";
import { KITS } from "../press-kit-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  fileWords: typeof evidenceVi;
  before: PressKit | null;
  units: { id: string; name: string }[];
  plans: PlanRow[];
  typed: Typed;
  files: EvidenceFile[];
  sealed: string;
  errors: FormErrors;
}

export function PressKitFormView(props: Props) {
  const { ctx, words, fileWords, before, units, typed, errors } = props;
  const said = words.fields;
  const error = errorIn(errors);
  const title = before ? words.editTitle : words.newTitle;
  const only = units.length === 1 ? units[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.listTitle, href: KITS },
        ...(before ? [{ text: before.title, href: `${KITS}/${before.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} />
      <Form action={before ? `${KITS}/${before.id}/sua` : `${KITS}/moi`} multipart guard>
        <input type="hidden" name="daGiu" value={props.sealed} />
        {before ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        ) : (
          <>
            <Select
              name="unitId"
              label={words.unit}
              value={typed.unitId || only?.id || ""}
              {...(only ? {} : { placeholder: words.errors.unitId })}
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              {...error("unitId")}
            />
            <Select
              name="planId"
              label={words.plan}
              hint={words.planHint}
              optional
              placeholder={words.noPlan}
              value={typed.planId ?? ""}
              options={props.plans.map((plan) => ({
                value: plan.id,
                label: shortText([plan.number, plan.title].filter(Boolean).join(": "), 100),
              }))}
              {...error("planId")}
            />
          </>
        )}
        <TextInput
          name="title"
          label={said.title}
          hint={said.titleHint}
          value={typed.title ?? ""}
          {...error("title")}
        />
        <TextArea
          name="summary"
          label={said.summary}
          hint={said.summaryHint}
          rows={5}
          maxCharacters={KIT_LIMITS.summary}
          value={typed.summary ?? ""}
          {...error("summary")}
        />
        <TextArea
          name="facts"
          label={said.facts}
          hint={said.factsHint}
          rows={6}
          maxCharacters={KIT_LIMITS.facts}
          value={typed.facts ?? ""}
          {...error("facts")}
        />
        <TextInput
          name="spokesperson"
          label={said.spokesperson}
          hint={said.spokespersonHint}
          value={typed.spokesperson ?? ""}
          {...error("spokesperson")}
        />
        <TextInput
          name="contactName"
          label={said.contactName}
          hint={said.spokespersonHint}
          value={typed.contactName ?? ""}
          {...error("contactName")}
        />
        <TextInput name="contactWay" label={said.contactWay} value={typed.contactWay ?? ""} {...error("contactWay")} />
        <TextInput
          name="contactHours"
          label={said.contactHours}
          hint={said.contactHoursHint}
          value={typed.contactHours ?? ""}
          {...error("contactHours")}
        />
        <TextArea
          name="documents"
          label={said.documents}
          hint={said.documentsHint}
          optional
          rows={3}
          value={typed.documents ?? ""}
          {...error("documents")}
        />
        <DateInput
          name="embargo"
          label={said.embargo}
          hint={said.embargoHint}
          optional
          value={dayIn(typed, "embargo")}
          {...error("embargo")}
        />
        <TextInput
          name="embargoHour"
          label={said.embargoHour}
          hint={said.embargoHourHint}
          optional
          width={5}
          value={typed.embargoHour ?? ""}
          {...error("embargoHour")}
        />
        <FileField
          words={fileWords}
          files={props.files}
          fileRole="photo"
          name="anh"
          label={said.photos}
          hint={said.photosHint}
          optional
          multiple
          {...error("anh")}
        />
        <FileField
          words={fileWords}
          files={props.files}
          fileRole="minutes"
          name="bienban"
          label={said.papers}
          optional
          multiple
          {...error("bienban")}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}

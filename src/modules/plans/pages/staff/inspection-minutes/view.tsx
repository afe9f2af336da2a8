import {
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { EvidenceFile } from "../../../evidence/evidence.ts";
import { FileField } from "../../../evidence/file-field.tsx";
import type { vi as evidenceVi } from "../../../evidence/messages.vi.ts";
import { type ChecklistLine, sectionsOf } from "../../../inspections/checklist.ts";
import { INSPECTION_LIMITS, type Inspection, VERDICTS } from "../../../inspections/inspection.ts";
import type { vi } from "../../../inspections/messages.vi.ts";
import { INSPECTIONS } from "../inspection-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  fileWords: typeof evidenceVi;
  inspection: Inspection;
  unit: string;
  lines: ChecklistLine[];
  typed: Typed;
  files: EvidenceFile[];
  sealed: string;
  errors: FormErrors;
}

export function MinutesView(props: Props) {
  const { ctx, words, fileWords, inspection, lines, typed, errors } = props;
  const said = words.minutes;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: INSPECTIONS },
        { text: words.record.title(props.unit), href: `${INSPECTIONS}/${inspection.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} caption={words.record.title(props.unit)} lead={said.lead} />
      <Form action={`${INSPECTIONS}/${inspection.id}/bien-ban`} multipart guard>
        <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        <input type="hidden" name="daGiu" value={props.sealed} />
        <DateInput name="heldOn" label={words.heldOn} value={dayIn(typed, "heldOn")} {...error("heldOn")} />
        <TextArea
          name="participants"
          label={words.record.participants}
          hint={said.participantsHint}
          rows={4}
          value={typed.participants ?? ""}
          {...error("participants")}
        />
        {sectionsOf(lines).map((section) => (
          <section key={section.section}>
            <Heading level={2} size="m">
              {section.section}
            </Heading>
            {section.lines.map(({ position, text }) => (
              <div key={position} class="db-checkline">
                <Radios
                  name={`v-${position}`}
                  label={text}
                  labelSize="s"
                  inline
                  small
                  value={typed[`v-${position}`] ?? "notSeen"}
                  options={VERDICTS.map((verdict) => ({ value: verdict, label: said.verdicts[verdict] }))}
                />
                <TextArea
                  name={`n-${position}`}
                  label={said.note}
                  rows={2}
                  value={typed[`n-${position}`] ?? ""}
                  {...error(`n-${position}`)}
                />
              </div>
            ))}
          </section>
        ))}
        <TextArea
          name="overview"
          label={words.record.overview}
          hint={said.overviewHint}
          optional
          rows={5}
          maxCharacters={INSPECTION_LIMITS.long}
          value={typed.overview ?? ""}
          {...error("overview")}
        />
        <FileField
          words={fileWords}
          files={props.files}
          fileRole="minutes"
          name="bienban"
          label={said.minutesFile}
          hint={said.filesHint}
          optional
          multiple
          {...error("bienban")}
        />
        <FileField
          words={fileWords}
          files={props.files}
          fileRole="photo"
          name="anh"
          label={said.photos}
          hint={said.filesHint}
          optional
          multiple
          {...error("anh")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

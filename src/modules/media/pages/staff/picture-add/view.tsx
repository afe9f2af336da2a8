import {
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  PageHeading,
  Select,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { PictureFields } from "../picture-fields.tsx";
import { LIBRARY } from "../picture-list/view.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  /** The file of the form that came back, sealed; "" where there is none. */
  keptFile: string;
  /** The same file, where the unit has it already. */
  existing: { id: string } | null;
}

export function PictureAddView({ ctx, words, units, typed, errors, keptFile, existing }: Props) {
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.addTitle}
      breadcrumbs={[{ text: words.title, href: LIBRARY }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.addTitle} lead={words.addLead} />
      {existing ? (
        <p class="govuk-body">
          <a href={`${LIBRARY}/${existing.id}`}>{words.keptLink}</a>
        </p>
      ) : null}
      <Form action={`${LIBRARY}/them`} multipart guard>
        <input type="hidden" name="kept" value={keptFile} />
        <FileUpload
          name="file"
          label={words.file}
          hint={words.fileHint}
          accept="image/jpeg,image/png,image/webp"
          typesText={words.fileTypes}
          maxText={words.fileMax}
          {...(keptFile ? { keptName: words.fileKept } : {})}
          {...error("file")}
        />
        <Select
          name="unitId"
          label={words.unit}
          value={typed.unitId ?? ""}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...error("unitId")}
        />
        <PictureFields words={words} typed={typed} errors={errors} />
        <Button>{words.add}</Button>
      </Form>
    </StaffLayout>
  );
}

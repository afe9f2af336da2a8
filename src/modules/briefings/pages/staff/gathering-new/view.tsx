import {
  Button,
  DateInput,
  ErrorSummary,
  FileUpload,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { SENT, STREAM } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  briefingId: string;
  title: string;
  units: { id: string; name: string }[];
  typed: Typed;
  kept: { name: string; sealed: string } | null;
  errors: FormErrors;
}

export function GatheringNewView({ ctx, words, briefingId, title, units, typed, kept, errors }: Props) {
  const said = words.list;
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: STREAM },
        { text: words.sentTitle, href: SENT },
        { text: title, href: `${STREAM}/${briefingId}/theo-doi` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} caption={title} lead={said.lead} />
      <Form action={`${STREAM}/${briefingId}/ghi-danh-sach`} multipart guard>
        <input type="hidden" name="version" value={typed.version ?? ""} />
        {kept ? <input type="hidden" name="kept" value={kept.sealed} /> : null}
        <UnitSelect
          label={said.unit}
          placeholder={words.errors.unitId}
          value={typed.unitId}
          units={units}
          {...error("unitId")}
        />
        <Radios
          name="kind"
          label={said.kind}
          small
          value={typed.kind ?? ""}
          options={(["meeting", "paper"] as const).map((kind) => ({ value: kind, label: said.kinds[kind] }))}
          {...error("kind")}
        />
        <DateInput name="heldOn" label={said.heldOn} value={dayIn(typed, "heldOn")} {...error("heldOn")} />
        <TextInput name="who" label={said.who} hint={said.whoHint} value={typed.who ?? ""} {...error("who")} />
        <TextInput
          name="people"
          label={said.people}
          inputmode="numeric"
          width={4}
          value={typed.people ?? ""}
          {...error("people")}
        />
        <FileUpload
          name="file"
          label={said.file}
          optional
          accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
          typesText={words.record.fileTypes}
          maxText={words.record.fileMax}
          {...(kept ? { keptName: kept.name } : {})}
          {...error("file")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

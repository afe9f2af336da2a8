import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  errorOf,
  type FieldError,
  FileUpload,
  Form,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { topicChoices } from "../../../../topics/index.ts";
import { DOCUMENT_TYPES, KNOWN_STATUSES, type LegalDocument, LIMITS } from "../../../legal-document.ts";
import type { Words } from "../../../messages.vi.ts";
import type { DateField, DocumentTyped } from "./form.ts";

interface Props {
  ctx: ViewContext;
  words: Words;
  document: LegalDocument | null;
  typed: DocumentTyped;
  errors: FieldError[];
  otherId: number | null;
  conflictWith: string | null;
}

const BASE = "/can-bo/van-ban";

export function DocumentEditView({ ctx, words, document, typed, errors, otherId, conflictWith }: Props) {
  const name = document ? words.name(document.type, document.number) : null;
  const title = name ? words.editTitle(name) : words.newTitle;
  const date = (field: DateField, label: string, hint?: string) => (
    <DateInput
      name={field}
      label={label}
      hint={hint}
      optional
      value={typed.dates[field]}
      error={errorOf(errors, field)}
    />
  );
  const text = (field: "number" | "issuer" | "url", label: string, hint: string, width?: 20 | 30) => (
    <TextInput
      name={field}
      label={label}
      hint={hint}
      value={typed[field]}
      optional={field === "url"}
      {...(width ? { width } : {})}
      error={errorOf(errors, field)}
    />
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      hasErrors={errors.length > 0}
      breadcrumbs={[
        { text: words.title, href: BASE },
        ...(document && name ? [{ text: name, href: `${BASE}/${document.id}` }] : []),
      ]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {conflictWith ? <NotificationBanner tone="warning">{words.conflict(conflictWith)}</NotificationBanner> : null}
          {otherId ? (
            <NotificationBanner tone="info">
              <a href={`${BASE}/${otherId}`}>{words.openOther}</a>
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={title} lead={words.formLead} />
      <Form
        action={document ? `${BASE}/${document.id}/sua` : `${BASE}/moi`}
        multipart
        guard={errors.length > 0 ? "changed" : true}
      >
        {document ? <input type="hidden" name="basedOn" value={typed.basedOn} /> : null}
        <Select
          name="type"
          label={words.type}
          value={typed.type}
          placeholder=" "
          options={DOCUMENT_TYPES.map((type) => ({ value: type, label: type }))}
          error={errorOf(errors, "type")}
        />
        {text("number", words.number, words.numberHint, 20)}
        {text("issuer", words.issuer, words.issuerHint)}
        {date("issuedOn", words.issuedOn)}
        <TextArea
          name="title"
          label={words.documentTitle}
          rows={3}
          value={typed.title}
          error={errorOf(errors, "title")}
        />
        <Radios
          name="status"
          label={words.statusQuestion}
          small
          value={typed.status}
          error={errorOf(errors, "status")}
          options={KNOWN_STATUSES.map((value) => ({ value, label: words.knownStatuses[value] }))}
        />
        {date("inForceFrom", words.inForceFrom)}
        {date("partlyFrom", words.partlyFrom)}
        {date("inForceTo", words.inForceTo, words.inForceToHint)}
        <Checkboxes
          name="topics"
          label={words.topics}
          optional
          small
          values={typed.topics}
          error={errorOf(errors, "topics")}
          options={topicChoices(ctx.lang)}
        />
        {text("url", words.url, words.urlHint)}
        <FileUpload
          name="file"
          label={words.file}
          optional
          accept=".pdf,.docx"
          typesText={words.fileTypes}
          maxText={words.fileMax}
          {...(document?.fileName ? { hint: words.fileKept(document.fileName) } : {})}
          error={errorOf(errors, "file")}
        />
        <TextArea
          name="note"
          label={words.note}
          optional
          rows={2}
          maxCharacters={LIMITS.note}
          value={typed.note}
          error={errorOf(errors, "note")}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>
  );
}

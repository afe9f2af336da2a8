import {
  ActButton,
  Button,
  Card,
  DownloadLink,
  FileUpload,
  Form,
  TextInput,
} from "../../../../../platform/html/index.ts";
import type { Attachment } from "../../../attachment.store.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  words: typeof vi;
  itemId: string;
  attachments: readonly Attachment[];
  mayEdit: boolean;
  label: string;
  errors: { label?: string; file?: string };
}

export const formatOf = (attachment: Attachment): string =>
  attachment.fileType === "application/pdf" ? "PDF" : "Word";

export const sizeOf = (attachment: Pick<Attachment, "bytes">): string =>
  attachment.bytes >= 1024 * 1024
    ? `${(attachment.bytes / 1024 / 1024).toFixed(1).replace(".", ",")} MB`
    : `${Math.max(1, Math.round(attachment.bytes / 1024))} KB`;

/** Documents that go out with the text, and the way to add one while it is being written. */
export function Attachments({ words, itemId, attachments, mayEdit, label, errors }: Props) {
  if (!mayEdit && attachments.length === 0) return null;
  const base = `/can-bo/tin-bai/${itemId}/tep`;
  return (
    <Card title={words.attach.title} level={2} id="tep-dinh-kem">
      {attachments.length === 0 ? <p class="govuk-body">{words.attach.none}</p> : null}
      {attachments.map((one) => (
        <div>
          <DownloadLink href={`${base}/${one.id}`} title={one.label} format={formatOf(one)} size={sizeOf(one)} />
          {mayEdit ? (
            <ActButton action={`${base}/bo`} fields={{ attachment: one.id }} variant="quiet" small>
              {words.attach.remove}
              <span class="govuk-visually-hidden">: {one.label}</span>
            </ActButton>
          ) : null}
        </div>
      ))}
      {mayEdit ? (
        <Form action={base} multipart label={words.attach.add}>
          <TextInput
            name="label"
            label={words.attach.label}
            hint={words.attach.labelHint}
            value={label}
            {...(errors.label ? { error: errors.label } : {})}
          />
          <FileUpload
            name="file"
            label={words.attach.file}
            accept=".pdf,.docx"
            typesText="PDF, Word (docx)"
            maxText="20 MB"
            {...(errors.file ? { error: errors.file } : {})}
          />
          <Button variant="secondary">{words.attach.add}</Button>
        </Form>
      ) : null}
    </Card>
  );
}

import {
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  PageHeading,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { vi } from "../messages.vi.ts";

export interface ImportViewProps {
  ctx: ViewContext;
  words: typeof vi;
  errors: string[];
}

export function ImportView({ ctx, words, errors }: ImportViewProps) {
  const text = words.importForm;
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/tinh-huong" }]}
      hasErrors={errors.length > 0}
      notice={<ErrorSummary errors={errors.map((message) => ({ field: "file", message }))} />}
    >
      <PageHeading title={text.title} lead={text.lead} />
      <Form action="/can-bo/tinh-huong/nhap" multipart>
        <FileUpload
          name="file"
          label={text.file}
          accept=".json,application/json"
          typesText={text.fileTypes}
          maxText={text.fileMax}
          {...(errors[0] ? { error: errors[0] } : {})}
        />
        <Button>{text.submit}</Button>
      </Form>
    </StaffLayout>
  );
}

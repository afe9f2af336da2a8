import {
  ActButton,
  Button,
  Card,
  DownloadLink,
  ErrorSummary,
  FileUpload,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";

export interface ImportResult {
  added: string;
  known: string;
  refused: string[];
  refusedCount: string;
}

interface Props {
  ctx: ViewContext;
  words: Words;
  builtIn: number;
  error: string | null;
  result: ImportResult | null;
}

const BASE = "/can-bo/van-ban";

export function DocumentImportView({ ctx, words, builtIn, error, result }: Props) {
  const errors = error ? [{ field: "file", message: error }] : [];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.importTitle}
      hasErrors={error !== null}
      breadcrumbs={[{ text: words.title, href: BASE }]}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {result ? (
            <NotificationBanner tone="success" heading={words.importResult(result.added, result.known)}>
              <a href={`${BASE}?cho=1`}>{words.unchecked}</a>
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.importTitle} lead={words.importLead} />
      {result && result.refused.length > 0 ? (
        <InsetText>
          <p>{words.importRefused(result.refusedCount)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {result.refused.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </InsetText>
      ) : null}
      <p class="govuk-body">{words.importColumns}</p>
      <DownloadLink href={`${BASE}/nhap/mau.xlsx`} title={words.importSample} format="Excel" />
      <Form action={`${BASE}/nhap`} multipart>
        <FileUpload
          name="file"
          label={words.importFile}
          accept=".csv,.xlsx"
          typesText="Excel (.xlsx), CSV"
          maxText="5 MB"
          {...(error ? { error } : {})}
        />
        <Button>{words.importDo}</Button>
      </Form>
      <Card title={words.importBuiltIn}>
        <p class="govuk-body">{words.importBuiltInLead(formatNumber(builtIn, ctx.lang))}</p>
        <ActButton action={`${BASE}/nhap/kem-theo`} variant="secondary">
          {words.importBuiltIn}
        </ActButton>
      </Card>
    </StaffLayout>
  );
}

import {
  Button,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { ImportedLog, LogRefusal } from "../../../exchange/import-log.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { vi } from "../../messages.vi.ts";
import { PLAYS } from "../list/view.tsx";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  done: ImportedLog | null;
  error: string | null;
}

export function ImportLogView({ ctx, common, words, done, error }: Props) {
  const said = words.importForm;
  const reasons: Record<LogRefusal, string> = { ...words.refusals, ...words.importRefusals };
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: common.tabs.plays, href: PLAYS }]}
      hasErrors={error !== null}
      notice={
        <>
          <ErrorSummary errors={error ? [{ field: "file", message: error }] : []} />
          {done ? (
            <NotificationBanner tone={done.refused.length > 0 ? "warning" : "success"}>
              {said.done(done.taken, done.again, done.refused.length)}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={`${PLAYS}/nhap`} multipart>
        <FileUpload
          name="file"
          label={said.file}
          hint={said.hint}
          accept=".csv,.json"
          typesText="CSV, JSON"
          maxText="2 MB"
          {...(error ? { error } : {})}
        />
        <Button>{said.save}</Button>
      </Form>
      {done && done.refused.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.refusedTitle}
          </Heading>
          <Table
            caption={said.refusedTitle}
            captionHidden
            rows={done.refused.slice(0, 200)}
            columns={[
              { key: "line", header: said.line, numeric: true, cell: (row) => row.line },
              { key: "why", header: said.why, wide: true, cell: (row) => reasons[row.code] },
            ]}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}

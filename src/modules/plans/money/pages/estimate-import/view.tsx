import {
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  Table,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { planTrail } from "../../../pages/staff/plan-trail.ts";
import type { Plan } from "../../../plan.ts";
import type { EntryChoices } from "../../entry-choices.ts";
import { ENTRY_LIMITS } from "../../entry-form.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { MoneyWarning } from "../../money.ts";
import { ESTIMATE_COLUMNS, type ReadEstimates } from "../../read-estimates.ts";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  planWords: Words;
  plan: Plan;
  choices: EntryChoices;
  read: ReadEstimates | null;
  warned: { line: number; content: string; warnings: MoneyWarning[] }[];
  sealed: string;
  error: string;
  reason: string;
  reasonError: string;
}

const MOST_FAULTS = 20;

export function EstimateImportView(props: Props) {
  const { ctx, words, planWords, plan, read, sealed, error, reasonError } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/kinh-phi`;
  const faults = read?.faults ?? [];
  const list = [
    ...faults
      .slice(0, MOST_FAULTS)
      .map((fault) => ({ field: "tep", message: words.importRow(fault.line, fault.message) })),
    ...(faults.length > MOST_FAULTS ? [{ field: "tep", message: words.importMore(faults.length - MOST_FAULTS) }] : []),
    ...(error ? [{ field: "tep", message: error }] : []),
    ...(reasonError ? [{ field: "reason", message: reasonError }] : []),
  ];
  return (
    <StaffLayout
      ctx={ctx}
      title={words.importTitle}
      breadcrumbs={planTrail(plan, planWords, { text: words.money, href: base })}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.importTitle} caption={shortText(plan.title, 120)} lead={words.importLead} />
      {sealed && read ? (
        <Preview {...props} read={read} base={base} />
      ) : (
        <>
          <Form action={`${base}/nhap`} multipart>
            <FileUpload
              name="tep"
              label={words.file}
              accept=".xlsx,.csv"
              typesText={words.fileTypes}
              maxText={words.fileMax}
              {...(error ? { error } : {})}
            />
            <ButtonGroup>
              <Button>{words.check}</Button>
              <LinkButton href={`${base}/nhap/mau.xlsx`} variant="secondary" icon="download">
                {words.template}
              </LinkButton>
            </ButtonGroup>
          </Form>
          <Details summary={words.importColumns} open>
            <ul class="govuk-list govuk-list--bullet">
              {ESTIMATE_COLUMNS.map((column) => (
                <li key={column}>{words.importHelp[column]}</li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </StaffLayout>
  );
}

function Preview({
  ctx,
  words,
  choices,
  read,
  warned,
  sealed,
  reason,
  reasonError,
  base,
}: Props & { read: ReadEstimates; base: string }) {
  const total = read.inputs.reduce((sum, input) => sum + input.amount, 0);
  const n = (amount: number | null): string => (amount === null ? "" : formatNumber(amount, ctx.lang));
  return (
    <>
      {warned.length > 0 ? (
        <NotificationBanner tone="warning" heading={words.importWarned(warned.length)}>
          <ul class="govuk-list govuk-list--bullet">
            {warned.slice(0, MOST_FAULTS).map((one) => (
              <li key={one.line}>{words.importRow(one.line, one.warnings.map(words.warning).join(" "))}</li>
            ))}
          </ul>
        </NotificationBanner>
      ) : null}
      <Form action={`${base}/nhap`}>
        <input type="hidden" name="daGiu" value={sealed} />
        {warned.length > 0 ? (
          <TextArea
            name="reason"
            label={words.importReason}
            rows={3}
            maxCharacters={ENTRY_LIMITS.reason}
            value={reason}
            {...(reasonError ? { error: reasonError } : {})}
          />
        ) : null}
        <ButtonGroup>
          <Button>{words.importButton(read.inputs.length)}</Button>
          <LinkButton href={`${base}/nhap`} variant="secondary">
            {words.importAgain}
          </LinkButton>
        </ButtonGroup>
      </Form>
      <Table
        caption={words.importPreview}
        phone="cards"
        dense
        rows={read.inputs}
        columns={[
          { key: "content", header: words.content, rowHeader: true, wide: true, cell: (row) => row.content },
          {
            key: "task",
            header: words.task,
            wide: true,
            cell: (row) =>
              row.taskId
                ? shortText(choices.tasks.find((task) => task.id === row.taskId)?.text ?? "", 70)
                : words.wholePlan,
          },
          {
            key: "unit",
            header: words.unit,
            cell: (row) => choices.units.find((unit) => unit.id === row.unitId)?.name ?? "",
          },
          {
            key: "source",
            header: words.source,
            cell: (row) => choices.sources.find((source) => source.id === row.sourceId)?.name ?? "",
          },
          { key: "quantity", header: words.quantity, numeric: true, cell: (row) => n(row.quantity) },
          { key: "unitPrice", header: words.unitPrice, numeric: true, nowrap: true, cell: (row) => n(row.unitPrice) },
          { key: "amount", header: words.amount, numeric: true, nowrap: true, cell: (row) => n(row.amount) },
        ]}
        foot={[words.total, "", "", "", "", "", n(total)]}
      />
    </>
  );
}

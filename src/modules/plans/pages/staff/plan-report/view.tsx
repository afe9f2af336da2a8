import {
  Button,
  DownloadLink,
  ErrorSummary,
  FilterBar,
  Form,
  Heading,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  StatTiles,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import type { ReportText } from "../../../report.ts";
import type { ReportData } from "../../../report-document.ts";
import { PROGRESS_TONES } from "../plan-record/view.tsx";
import { LayoutFields } from "./layout-fields.tsx";

export interface PlanReportViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  data: ReportData;
  mayWrite: boolean;
  saved: boolean;
  /** A day that was asked for and is none, as typed. */
  askedDay: string | null;
  typed?: Record<string, string | string[]>;
  errors: FormErrors;
  conflictWith?: string;
}

export function PlanReportView(props: PlanReportViewProps) {
  const { ctx, words, plan, data, mayWrite, saved, askedDay, errors, conflictWith } = props;
  const said = words.report;
  const list = summaryOf(errors);
  const base = `/can-bo/ke-hoach/${plan.id}/bao-cao`;
  const { totals, upTo } = data;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${said.title}: ${plan.title}`}
      breadcrumbs={[
        { text: words.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? words.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
          {saved ? <NotificationBanner tone="success">{said.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title} caption={`${plan.number ?? ""} ${plan.title}`} />
      <FilterBar action={base} submitLabel={said.show}>
        <TextInput
          name="den"
          label={said.upTo}
          width={10}
          value={askedDay ?? formatDate(upTo)}
          {...(errors.den ? { error: errors.den } : {})}
        />
      </FilterBar>
      <DownloadLink href={`${base}.docx?den=${upTo}`} title={said.word} format="Word" />
      <DownloadLink href={`${base}.pdf?den=${upTo}`} title={said.pdf} format="PDF" note={said.saveFirst} />
      <Heading level={2} size="m">
        {said.figures}
      </Heading>
      <p class="govuk-body">{said.figuresHelp}</p>
      <StatTiles
        label={said.figures}
        tiles={[
          { label: said.tasks, value: formatNumber(totals.tasks), href: `/can-bo/ke-hoach/${plan.id}` },
          { label: said.done, value: formatNumber(totals.done), href: `/can-bo/ke-hoach/${plan.id}?tinhtrang=done` },
          { label: said.late, value: formatNumber(totals.late), href: `/can-bo/ke-hoach/${plan.id}?tinhtrang=late` },
          {
            label: words.record.proven,
            value: formatNumber(totals.proven),
            target: formatNumber(totals.target),
            href: "#tung-viec",
          },
          { label: words.record.declared, value: formatNumber(totals.declared), href: "#tung-viec" },
        ]}
      />
      <Table
        caption={said.byAgency}
        dense
        phone="cards"
        rows={data.byAgency}
        columns={[
          {
            key: "agency",
            header: words.record.agency,
            rowHeader: true,
            wide: true,
            cell: ({ agency }) => <a href={`/can-bo/ke-hoach/${plan.id}?coquan=${agency.id}`}>{agency.name}</a>,
          },
          ...(["tasks", "done", "late", "target", "declared", "proven"] as const).map((key) => ({
            key,
            header: { ...said, ...words.record, tasks: said.tasks, done: said.done, late: said.late }[key] as string,
            numeric: true,
            cell: ({ totals: own }: ReportData["byAgency"][number]) => formatNumber(own[key]),
          })),
        ]}
        foot={[
          words.paper.total,
          ...(["tasks", "done", "late", "target", "declared", "proven"] as const).map((key) =>
            formatNumber(totals[key]),
          ),
        ]}
      />
      {mayWrite ? <ReportFields {...props} base={base} /> : null}
      <Heading level={2} size="m" id="tung-viec">
        {said.annexTitle}
      </Heading>
      {data.rows.length === 0 ? (
        <p class="govuk-body">{said.noTasks}</p>
      ) : (
        <Table
          caption={said.annexTitle}
          captionHidden
          dense
          phone="cards"
          rows={data.rows}
          columns={[
            {
              key: "task",
              header: words.record.task,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  <a href={`/can-bo/ke-hoach/nhiem-vu/${row.task.id}`}>{row.task.text}</a>
                  <br />
                  {row.agency.name}
                </>
              ),
            },
            {
              key: "due",
              header: words.record.due,
              cell: (row) => (row.task.dueOn ? formatDate(row.task.dueOn) : (row.task.deadlineText ?? "–")),
            },
            { key: "target", header: words.record.target, numeric: true, cell: (row) => formatNumber(row.target) },
            {
              key: "declared",
              header: words.record.declared,
              numeric: true,
              cell: (row) => (row.declared === null ? words.record.noneDeclared : formatNumber(row.declared)),
            },
            {
              key: "proven",
              header: words.record.proven,
              numeric: true,
              cell: (row) => (
                <a href={ledgerAddress(row.task.id, { upTo })}>
                  {formatNumber(row.proven)}
                  <span class="govuk-visually-hidden"> {words.task.openLedger}</span>
                </a>
              ),
            },
            {
              key: "state",
              header: words.record.state,
              nowrap: true,
              cell: (row) => <State tone={PROGRESS_TONES[row.state]}>{words.progressStates[row.state]}</State>,
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

const NARRATIVE = ["results", "weaknesses", "causes", "proposals"] as const;

function ReportFields({ words, data, typed, errors, conflictWith, base }: PlanReportViewProps & { base: string }) {
  const said = words.report;
  const { text, upTo, version } = data;
  const shown = (field: keyof ReportText): string => {
    const back = typed?.[field];
    if (back !== undefined) return [back].flat()[0] ?? "";
    const value = text[field];
    if (value === null) return "";
    if (Array.isArray(value)) return value.join("\n");
    return field === "issuedOn" ? formatDate(String(value)) : String(value);
  };
  const error = errorIn(errors);
  const area = (field: keyof ReportText, label: string, rows: number, hint?: string) => (
    <TextArea
      name={field}
      label={label}
      rows={rows}
      optional
      value={shown(field)}
      {...(hint ? { hint } : {})}
      {...error(field)}
    />
  );
  const isLayoutWrong = Object.keys(errors).some((field) => field !== "den" && !NARRATIVE.some((one) => one === field));
  return (
    <>
      <Heading level={2} size="m">
        {said.write}
      </Heading>
      <Form action={`${base}?den=${upTo}`} guard>
        <input
          type="hidden"
          name="basedOn"
          value={conflictWith ? version : ([typed?.basedOn ?? String(version)].flat()[0] ?? version)}
        />
        {NARRATIVE.map((field) => (
          <div key={field}>
            {area(field, said[field], 6)}
            {conflictWith && data.saved?.[field] ? (
              <InsetText>
                {words.savedNow}: {data.saved[field]}
              </InsetText>
            ) : null}
          </div>
        ))}
        <LayoutFields words={words} shown={shown} errors={errors} open={isLayoutWrong} />
        <Button>{said.save}</Button>
      </Form>
    </>
  );
}

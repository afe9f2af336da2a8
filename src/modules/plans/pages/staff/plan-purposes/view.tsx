import {
  Button,
  Checkboxes,
  EmptyState,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import type { TaskProgress } from "../../../progress.ts";
import type { vi } from "../../../purposes/messages.vi.ts";
import { progressColumns } from "../plan-record/view.tsx";
import { planTrail } from "../plan-trail.ts";
import type { PurposeLine } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  plan: Plan;
  lines: PurposeLine[];
  rows: TaskProgress[];
  /** Tasks that serve no purpose. */
  without: TaskProgress[];
  open: PurposeLine | null;
  showWithout: boolean;
  unitNames: Map<string, string>;
  mayEdit: boolean;
  isSaved: boolean;
}

export function PlanPurposesView(props: Props) {
  const { ctx, words, planWords, plan, lines, without, open, showWithout, unitNames } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/muc-dich`;
  const unserved = lines.filter((line) => line.rows.length === 0).length;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={planTrail(plan, planWords)}
      wide
      notice={props.isSaved ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
    >
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          lines.length > 0 ? (
            <LinkButton href={`${base}.csv`} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : null
        }
      />
      {lines.length === 0 ? (
        <EmptyState title={words.emptyTitle} drawing="inbox">
          {words.emptyText}
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">
            {unserved > 0 ? `${words.unservedCount(unserved)} ` : null}
            {without.length > 0 ? (
              <>
                {words.without(without.length)} <a href={`${base}?y=chua#viec`}>{words.seeWithout}</a>
              </>
            ) : null}
          </p>
          <Purposes {...props} base={base} />
        </>
      )}
      {open ? <OpenPurpose {...props} base={base} open={open} /> : null}
      {showWithout && without.length > 0 ? (
        <>
          <Heading level={2} size="m" id="viec">
            {words.withoutTitle}
          </Heading>
          <Table
            caption={words.withoutTitle}
            captionHidden
            dense
            phone="cards"
            rows={without}
            columns={progressColumns(planWords, unitNames)}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}

type Inner = Props & { base: string };

function Purposes({ words, lines, base }: Inner) {
  const rowsOf = (line: PurposeLine, value: string) => (
    <a href={`${base}?y=${line.purpose.id}#viec`}>
      {value}
      <span class="govuk-visually-hidden"> {words.open}</span>
    </a>
  );
  return (
    <Table
      caption={words.title}
      captionHidden
      phone="cards"
      rows={lines}
      columns={[
        {
          key: "purpose",
          header: words.purpose,
          rowHeader: true,
          wide: true,
          cell: (line) => <a href={`${base}?y=${line.purpose.id}#viec`}>{shortText(line.purpose.text, 200)}</a>,
        },
        {
          key: "tasks",
          header: words.share,
          cell: (line) =>
            line.rows.length === 0 ? (
              <State tone="warn">{words.unserved}</State>
            ) : (
              rowsOf(line, words.doneOf(line.totals.done, line.totals.tasks))
            ),
        },
        {
          key: "promised",
          header: words.promised,
          numeric: true,
          cell: (line) => (line.rows.length === 0 ? "–" : rowsOf(line, formatNumber(line.totals.target))),
        },
        {
          key: "proven",
          header: words.proven,
          numeric: true,
          cell: (line) => (line.rows.length === 0 ? "–" : rowsOf(line, formatNumber(line.totals.proven))),
        },
      ]}
    />
  );
}

function OpenPurpose({ words, planWords, rows, open, unitNames, mayEdit, base }: Inner & { open: PurposeLine }) {
  return (
    <>
      <Heading level={2} size="m" id="viec">
        {words.tasksOf}
      </Heading>
      <p class="govuk-body">{open.purpose.text}</p>
      {open.rows.length === 0 ? (
        <p class="govuk-body">{words.noTasks}</p>
      ) : (
        <Table
          caption={words.tasksOf}
          captionHidden
          dense
          phone="cards"
          rows={open.rows}
          columns={progressColumns(planWords, unitNames)}
        />
      )}
      {mayEdit && rows.length > 0 ? (
        <Form action={base}>
          <input type="hidden" name="purpose" value={open.purpose.id} />
          <Checkboxes
            name="task"
            label={words.choose}
            hint={words.chooseHint}
            small
            values={open.rows.map((row) => row.task.id)}
            options={rows.map((row) => ({
              value: row.task.id,
              label: shortText(row.task.text, 160),
              hint: row.agency.name,
            }))}
          />
          <Button>{words.save}</Button>
        </Form>
      ) : null}
    </>
  );
}

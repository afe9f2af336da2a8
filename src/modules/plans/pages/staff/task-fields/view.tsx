import {
  Button,
  ButtonGroup,
  EmptyState,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  Table,
  Tabs,
  Tag,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatNumber, pick, shortText } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { FieldsInputs } from "../../../fields/fields-inputs.tsx";
import type { vi } from "../../../fields/messages.vi.ts";
import { TASK_FIELDS, type TaskField } from "../../../fields/task-fields.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import type { Plan, PlanPiece, PlanTask } from "../../../plan.ts";
import { type Parted, PartLinks } from "../parted.tsx";

type FieldWords = typeof vi;

export interface BulkRow {
  task: PlanTask;
  agencyName: string;
  value: string;
  proposed: string;
}

export interface TaskFieldsViewProps {
  ctx: ViewContext;
  words: FieldWords;
  plan: Plan;
  field: TaskField;
  onlyOpen: boolean;
  rows: Parted<BulkRow>;
  /** How many the filter leaves, on all pages. */
  listed: number;
  proposals: number;
  total: number;
  open: number;
  places: Unit[];
  bases: PlanPiece[];
  done: string | null;
  typed: Record<string, string | string[]> | undefined;
  errors: FormErrors;
}

const listOf = (errors: FormErrors) => summaryOf(errors);

function crumbs(ctx: ViewContext, plan: Plan) {
  const words = pick(ctx.lang, planVi, planEn);
  return [
    { text: words.list.title, href: "/can-bo/ke-hoach" },
    { text: plan.number ?? words.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
  ];
}

export function TaskFieldsView(props: TaskFieldsViewProps) {
  const { ctx, words, plan, field, onlyOpen, listed, proposals, errors, typed } = props;
  const base = `/can-bo/ke-hoach/${plan.id}/thuoc-tinh`;
  const address = (muc: TaskField, open: boolean): string => `${base}?muc=${muc}${open ? "&chuadat=1" : ""}`;
  const list = listOf(errors);
  const ticked = new Set([typed?.tasks ?? []].flat());
  return (
    <StaffLayout
      ctx={ctx}
      title={`${words.title}: ${plan.title}`}
      breadcrumbs={crumbs(ctx, plan)}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={plan.title} lead={words.lead} />
      {props.total === 0 ? (
        <EmptyState title={words.noTasks} drawing="inbox" />
      ) : (
        <>
          <Tabs
            label={words.which}
            items={TASK_FIELDS.map((one) => ({
              href: address(one, onlyOpen),
              label: words.fields[one],
              current: one === field,
            }))}
          />
          <p class="govuk-body">
            {words.show}:{" "}
            {onlyOpen ? (
              <a href={address(field, false)}>{words.all(formatNumber(props.total))}</a>
            ) : (
              <b>{words.all(formatNumber(props.total))}</b>
            )}
            {" · "}
            {onlyOpen ? (
              <b>{words.onlyOpen(formatNumber(props.open))}</b>
            ) : (
              <a href={address(field, true)}>{words.onlyOpen(formatNumber(props.open))}</a>
            )}
          </p>
          {listed === 0 ? (
            <EmptyState title={words.empty} drawing="done" />
          ) : (
            <Form action={address(field, onlyOpen)}>
              {proposals > 0 ? (
                <InsetText>
                  {words.confirmHelp(formatNumber(proposals))}{" "}
                  <Button variant="secondary" small name="act" value="confirm">
                    {words.confirmAll}
                  </Button>
                </InsetText>
              ) : null}
              <FieldsInputs
                ctx={ctx}
                task={null}
                typed={typed}
                errors={errors}
                places={props.places}
                bases={props.bases}
                only={[field]}
              />
              <Radios
                name="to"
                label={words.to}
                small
                value={[typed?.to ?? "ticked"].flat()[0] ?? "ticked"}
                options={[
                  { value: "ticked", label: words.ticked },
                  { value: "shown", label: words.allShown(formatNumber(listed)) },
                ]}
                {...(errors.to ? { error: errors.to } : {})}
              />
              <Button name="act" value="set">
                {words.set}
              </Button>
              <Table
                caption={words.fields[field]}
                captionHidden
                dense
                phone="cards"
                rows={props.rows.rows}
                select={{
                  name: "tasks",
                  value: (row) => row.task.id,
                  label: (row) => `${words.tick}: ${shortText(row.task.text, 80)}`,
                  chosen: [...ticked],
                }}
                columns={[
                  {
                    key: "task",
                    header: words.task,
                    rowHeader: true,
                    wide: true,
                    cell: (row) => (
                      <>
                        {row.task.text}
                        <br />
                        <span class="db-under">{row.agencyName}</span>
                      </>
                    ),
                  },
                  {
                    key: "now",
                    header: words.now,
                    cell: (row) =>
                      row.value ? (
                        row.value
                      ) : row.proposed ? (
                        <>
                          {row.proposed} <Tag>{words.proposed}</Tag>
                        </>
                      ) : field === "place" ? (
                        words.ownArea
                      ) : (
                        words.none
                      ),
                  },
                ]}
              />
              <PartLinks
                part={props.rows}
                words={pick(ctx.lang, planVi, planEn)}
                href={(trang) => `${address(field, onlyOpen)}&trang=${trang}`}
              />
            </Form>
          )}
        </>
      )}
    </StaffLayout>
  );
}

export interface OneTaskFieldsViewProps {
  ctx: ViewContext;
  words: FieldWords;
  plan: Plan;
  task: PlanTask;
  places: Unit[];
  bases: PlanPiece[];
  typed: Record<string, string | string[]> | undefined;
  errors: FormErrors;
  conflictWith?: string;
}

export function OneTaskFieldsView(props: OneTaskFieldsViewProps) {
  const { ctx, words, plan, task, errors, typed, conflictWith } = props;
  const list = listOf(errors);
  const home = `/can-bo/ke-hoach/nhiem-vu/${task.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.oneTitle}
      breadcrumbs={crumbs(ctx, plan)}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith ? (
            <NotificationBanner tone="warning">
              {pick(ctx.lang, planVi, planEn).changedMeanwhile(conflictWith)}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={words.oneTitle} caption={plan.title} />
      <InsetText>{task.text}</InsetText>
      <Form action={`/can-bo/ke-hoach/nhiem-vu/${task.id}/thuoc-tinh`} guard>
        <input
          type="hidden"
          name="basedOn"
          value={conflictWith ? task.version : ([typed?.basedOn ?? []].flat()[0] ?? task.version)}
        />
        <FieldsInputs
          ctx={ctx}
          task={task}
          typed={typed}
          errors={errors}
          places={props.places}
          bases={props.bases}
          only={TASK_FIELDS}
        />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <LinkButton variant="quiet" href={home}>
            {pick(ctx.lang, planVi, planEn).reading.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}

import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  Checkboxes,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { en as fieldsEn } from "../../../fields/messages.en.ts";
import { vi as fieldsVi } from "../../../fields/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import {
  AGENCY_ROLES,
  GROUP_KINDS,
  type Plan,
  type PlanAgency,
  type PlanTask,
  type TaskAssignment,
} from "../../../plan.ts";
import type { DraftPage } from "../plan-reading/parts.ts";

export interface PlanAssignViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  agencies: PlanAgency[];
  /** Those of this page; a long plan has several. */
  tasks: PlanTask[];
  counts: { all: number; given: number };
  page: DraftPage;
  /** Only what nobody has yet. */
  onlyOpen: boolean;
  assignments: TaskAssignment[];
  unitNames: Map<string, string>;
  /** Units to choose from, where an agency is open. */
  choices: Unit[];
  openAgency: string | null;
  typed?: Record<string, string | string[]>;
  done: string | null;
  errors: FormErrors;
  conflictWith?: string;
}

function crumbs(words: Words, plan: Plan) {
  return [
    { text: words.list.title, href: "/can-bo/ke-hoach" },
    { text: plan.number ?? words.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
  ];
}

export function PlanAssignView(props: PlanAssignViewProps) {
  const { ctx, words, plan, agencies, counts, page, onlyOpen, errors, done, conflictWith } = props;
  const said = words.assign;
  const list = summaryOf(errors);
  const base = `/can-bo/ke-hoach/${plan.id}`;
  const href = (number: number): string => `${base}/giao-viec?trang=${number}${onlyOpen ? "&chua=1" : ""}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${said.title}: ${plan.title}`}
      breadcrumbs={crumbs(words, plan)}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {conflictWith ? (
            <NotificationBanner tone="warning">{words.changedMeanwhile(conflictWith)}</NotificationBanner>
          ) : null}
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={said.title}
        caption={plan.title}
        lead={said.lead}
        state={
          <State tone={counts.given === counts.all ? "good" : "waiting"}>
            {said.progress(formatNumber(counts.given), formatNumber(counts.all))}
          </State>
        }
        actions={
          <>
            {counts.given < counts.all ? <ActButton action={`${base}/giao-viec/tat-ca`}>{said.all}</ActButton> : null}
            <LinkButton href={`${base}/thuoc-tinh?chuadat=1`} variant="secondary">
              {pick(ctx.lang, fieldsVi, fieldsEn).toBulk}
            </LinkButton>
          </>
        }
      />
      {onlyOpen ? (
        <p class="govuk-body">
          <a href={`${base}/giao-viec`}>{said.everyTask}</a>
        </p>
      ) : counts.given > 0 && counts.given < counts.all ? (
        <p class="govuk-body">
          <a href={`${base}/giao-viec?chua=1`}>{said.onlyOpen(formatNumber(counts.all - counts.given))}</a>
        </p>
      ) : null}
      {agencies.length === 0 ? <p class="govuk-body">{said.nothingOpen}</p> : null}
      {agencies.map((agency) => (
        <Agency key={agency.id} {...props} agency={agency} base={base} />
      ))}
      {page.of > 1 ? (
        <Pagination
          summary={words.reading.page(page.number, page.of)}
          previousHref={page.number > 1 ? href(page.number - 1) : null}
          nextHref={page.number < page.of ? href(page.number + 1) : null}
        />
      ) : null}
    </StaffLayout>
  );
}

function Agency(props: PlanAssignViewProps & { agency: PlanAgency; base: string }) {
  const { words, agency, tasks, assignments, unitNames, openAgency, base } = props;
  const said = words.assign;
  const names = agency.units.map((unit) => {
    const name = unitNames.get(unit.unitId) ?? "";
    const former = unit.matchedBy === "formerName" || unit.matchedBy === "predecessor" ? unit.matchedName : null;
    return former ? `${name} (${words.reading.formerName(former)})` : name;
  });
  const recognised = agency.groupKind ? words.groupKinds[agency.groupKind] : names.join(", ");
  const isOpen = openAgency === agency.id;
  return (
    <Card
      id={`co-quan-${agency.id}`}
      title={agency.name}
      {...(recognised ? {} : { tone: "warn" as const })}
      actions={
        isOpen ? null : (
          <a href={`${base}/giao-viec?coquan=${agency.id}#co-quan-${agency.id}`}>
            {words.reading.changeAgency}
            <span class="govuk-visually-hidden"> {agency.name}</span>
          </a>
        )
      }
    >
      <p class="govuk-body">
        {words.agencyRoles[agency.role]} ·{" "}
        {recognised ? (
          `${words.reading.recognised}: ${recognised}`
        ) : (
          <State tone="warn">{words.reading.notRecognised}</State>
        )}
      </p>
      {isOpen ? <AgencyFields {...props} /> : null}
      <Table
        caption={said.tasks}
        captionHidden
        dense
        phone="cards"
        rows={tasks.filter((task) => task.agencyId === agency.id)}
        rowId={(task) => `viec-${task.id}`}
        columns={[
          { key: "task", header: said.task, rowHeader: true, wide: true, cell: (task) => task.text },
          {
            key: "units",
            header: said.assignedTo,
            cell: (task) => {
              const own = assignments.filter((one) => one.taskId === task.id);
              const doers = own.filter((one) => one.role !== "coordinating");
              const helpers = own.filter((one) => one.role === "coordinating");
              if (own.length === 0) return <State tone="warn">{said.nobody}</State>;
              const named = (list: TaskAssignment[]): string =>
                list.length > 3
                  ? said.manyUnits(formatNumber(list.length))
                  : list.map((one) => unitNames.get(one.unitId)).join(", ");
              return (
                <>
                  {named(doers)}
                  {helpers.length > 0 ? (
                    <>
                      <br />
                      {said.with_}: {named(helpers)}
                    </>
                  ) : null}
                </>
              );
            },
          },
          { key: "target", header: words.record.target, numeric: true, cell: (task) => formatNumber(task.targetCount) },
          {
            key: "act",
            header: <span class="govuk-visually-hidden">{said.give}</span>,
            nowrap: true,
            cell: (task) => (
              <a href={`${base}/giao-viec/${task.id}`}>
                {assignments.some((one) => one.taskId === task.id) ? said.change : said.give}
                <span class="govuk-visually-hidden"> {task.text.slice(0, 60)}</span>
              </a>
            ),
          },
        ]}
      />
    </Card>
  );
}

function AgencyFields({
  words,
  agency,
  choices,
  typed,
  errors,
  base,
}: PlanAssignViewProps & { agency: PlanAgency; base: string }) {
  const said = words.assign;
  const one = (name: string): string | undefined => (typed?.[name] === undefined ? undefined : [typed[name]].flat()[0]);
  const chosen = typed ? [typed.unitIds ?? []].flat() : agency.units.map((unit) => unit.unitId);
  return (
    <Form action={`${base}/giao-viec/co-quan/${agency.id}`}>
      <input type="hidden" name="basedOn" value={agency.version} />
      <TextInput
        name="name"
        label={said.name}
        value={one("name") ?? agency.name}
        {...(errors.name ? { error: errors.name } : {})}
      />
      <Select
        name="role"
        label={words.reading.role}
        value={one("role") ?? agency.role}
        options={AGENCY_ROLES.map((role) => ({ value: role, label: words.agencyRoles[role] }))}
      />
      <Select
        name="groupKind"
        label={said.group}
        value={one("groupKind") ?? agency.groupKind ?? ""}
        options={[
          { value: "", label: said.noGroup },
          ...GROUP_KINDS.map((kind) => ({ value: kind, label: words.groupKinds[kind] })),
        ]}
      />
      <Checkboxes
        name="unitIds"
        label={said.chooseUnits}
        small
        values={chosen}
        options={choices.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <ButtonGroup>
        <Button small>{words.reading.save}</Button>
        <LinkButton small variant="quiet" href={`${base}/giao-viec?muc=${agency.id}#co-quan-${agency.id}`}>
          {words.reading.cancel}
        </LinkButton>
      </ButtonGroup>
    </Form>
  );
}

export interface TaskAssignViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  task: PlanTask;
  agencyName: string;
  choices: Unit[];
  leads: string[];
  helpers: string[];
  target: string;
  invited: boolean;
  errors: FormErrors;
}

export function TaskAssignView(props: TaskAssignViewProps) {
  const { ctx, words, plan, task, agencyName, choices, leads, helpers, target, invited, errors } = props;
  const said = words.assign;
  const list = summaryOf(errors);
  const box = (name: "lead" | "with", unit: Unit, index: number, checked: boolean, label: string) => (
    <label class="db-table__tick">
      <input type="checkbox" id={index === 0 ? name : undefined} name={name} value={unit.id} checked={checked} />
      <span class="govuk-visually-hidden">
        {label}: {unit.name}
      </span>
    </label>
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={said.taskTitle}
      breadcrumbs={[...crumbs(words, plan), { text: said.title, href: `/can-bo/ke-hoach/${plan.id}/giao-viec` }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={said.taskTitle} caption={agencyName} />
      <InsetText>{task.text}</InsetText>
      <Form action={`/can-bo/ke-hoach/${plan.id}/giao-viec/${task.id}`}>
        <TextInput
          name="target"
          label={said.target}
          width={5}
          inputmode="numeric"
          value={target}
          {...(errors.target ? { error: errors.target } : {})}
        />
        <Checkboxes
          name="invited"
          label={words.reading.role}
          small
          values={invited ? ["1"] : []}
          options={[{ value: "1", label: said.invited }]}
        />
        <Table
          caption={said.severalHint}
          dense
          rows={choices}
          columns={[
            {
              key: "lead",
              header: said.lead_,
              cell: (unit, index) => box("lead", unit, index, leads.includes(unit.id), said.lead_),
            },
            {
              key: "with",
              header: said.with_,
              cell: (unit, index) => box("with", unit, index, helpers.includes(unit.id), said.with_),
            },
            { key: "unit", header: said.unit, rowHeader: true, wide: true, cell: (unit) => unit.name },
          ]}
        />
        <ButtonGroup>
          <Button>{said.save}</Button>
          <LinkButton variant="quiet" href={`/can-bo/ke-hoach/${plan.id}/giao-viec?muc=${task.id}#viec-${task.id}`}>
            {words.reading.cancel}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}

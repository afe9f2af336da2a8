import { type BarChartData, ChartFigure } from "../../../../../platform/charts/index.ts";
import {
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  StatTiles,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Checklist } from "../../../inspections/checklist.ts";
import {
  INSPECTION_KINDS,
  INSPECTION_LIMITS,
  type Programme,
  type QuotaShare,
} from "../../../inspections/inspection.ts";
import type { ListedInspection, SectionCount } from "../../../inspections/inspections.store.ts";
import type { vi } from "../../../inspections/messages.vi.ts";
import { GROUP_KINDS, type GroupKind, type Plan, type PlanTask } from "../../../plan.ts";
import type { PlanRow } from "../../../plans.store.ts";
import { INSPECTIONS, InspectionTable, QuotaState } from "../inspection-list/view.tsx";

type Groups = Record<GroupKind, string>;

interface FormProps {
  ctx: ViewContext;
  words: typeof vi;
  groups: Groups;
  programme: Programme | null;
  units: { id: string; name: string }[];
  plans: PlanRow[];
  tasks: { id: string; label: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function ProgrammeFormView(props: FormProps) {
  const { ctx, words, programme, units, typed, errors } = props;
  const said = words.programme;
  const error = errorIn(errors);
  const title = programme ? said.edit : said.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: INSPECTIONS },
        ...(programme ? [{ text: programme.title, href: `${INSPECTIONS}/chuong-trinh/${programme.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} {...(programme ? {} : { lead: said.newLead })} />
      <Form action={`${INSPECTIONS}/chuong-trinh/${programme ? `${programme.id}/sua` : "moi"}`} guard>
        <TextInput
          name="title"
          label={said.title}
          hint={said.titleHint}
          value={typed.title ?? ""}
          {...error("title")}
        />
        {programme ? null : (
          <>
            <Select
              name="unitId"
              label={said.unit}
              value={typed.unitId ?? (units.length === 1 ? (units[0]?.id ?? "") : "")}
              {...(units.length === 1 ? {} : { placeholder: words.errors.unitId })}
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              {...error("unitId")}
            />
            <TextInput
              name="year"
              label={words.year}
              width={4}
              inputmode="numeric"
              value={typed.year ?? ""}
              {...error("year")}
            />
          </>
        )}
        <TextInput
          name="number"
          label={said.number}
          hint={said.numberHint}
          optional
          width={20}
          value={typed.number ?? ""}
          {...error("number")}
        />
        <Radios
          name="groupKind"
          label={said.group}
          small
          value={typed.groupKind ?? "communes"}
          options={GROUP_KINDS.map((kind) => ({ value: kind, label: props.groups[kind] }))}
        />
        <TextInput
          name="quota"
          label={said.quota}
          hint={said.quotaHint}
          optional
          width={3}
          inputmode="numeric"
          suffix="%"
          value={typed.quota ?? ""}
          {...error("quota")}
        />
        <Select
          name="planId"
          label={said.plan}
          hint={said.planHint}
          placeholder={said.noPlan}
          value={typed.planId ?? ""}
          options={props.plans.map((plan) => ({
            value: plan.id,
            label: shortText([plan.number, plan.title].filter(Boolean).join(": "), 100),
          }))}
          {...error("planId")}
        />
        <Select
          name="taskId"
          label={said.task}
          hint={said.taskHint}
          optional
          placeholder={said.noTask}
          value={typed.taskId ?? ""}
          options={props.tasks.map((task) => ({ value: task.id, label: task.label }))}
          {...error("taskId")}
        />
        <Button>{programme ? said.saveEdit : said.save}</Button>
      </Form>
    </StaffLayout>
  );
}

interface ProgrammeProps {
  ctx: ViewContext;
  words: typeof vi;
  groups: Groups;
  programme: Programme;
  share: QuotaShare;
  plan: Plan | null;
  task: PlanTask | null;
  rows: ListedInspection[];
  sections: SectionCount[];
  chart: BarChartData;
  unitNames: Map<string, string>;
  mayLead: boolean;
  today: string;
  done: "created" | "changed" | "planned" | null;
  count: string;
}

export function ProgrammeView(props: ProgrammeProps) {
  const { ctx, words, programme, share, plan, task, rows, sections, done } = props;
  const said = words.programme;
  const base = `${INSPECTIONS}/chuong-trinh/${programme.id}`;
  const sum = (of: "closed" | "open" | "late"): number => sections.reduce((total, one) => total + one[of], 0);
  const [closed, open, late] = [sum("closed"), sum("open"), sum("late")];
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const list = `${INSPECTIONS}?chuongtrinh=${programme.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={programme.title}
      breadcrumbs={[{ text: words.title, href: INSPECTIONS }]}
      wide
      notice={
        done ? (
          <NotificationBanner tone="success">
            {done === "planned" ? said.planned(props.count) : said[done]}
          </NotificationBanner>
        ) : null
      }
    >
      <PageHeading
        title={programme.title}
        caption={[programme.number, String(programme.year)].filter(Boolean).join(", ")}
        {...(share.wanted === null ? {} : { state: <QuotaState share={share} words={words} /> })}
        actions={
          props.mayLead ? (
            <>
              <LinkButton href={`${base}/them`} small>
                {said.add}
              </LinkButton>{" "}
              <LinkButton href={`${base}/sua`} variant="secondary" small>
                {said.edit}
              </LinkButton>
            </>
          ) : null
        }
      />
      <Heading level={2} size="m">
        {said.summary}
      </Heading>
      <StatTiles
        label={said.summary}
        tiles={[
          {
            label: said.unitsTile,
            value: n(share.inspected),
            unit: said.of(n(share.units)),
            ...(share.wanted === null ? {} : { target: n(share.wanted) }),
            href: list,
          },
          { label: said.closedTile, value: n(closed), href: list },
          { label: said.openTile, value: n(open), href: list },
          { label: said.lateTile, value: n(late), href: `${list}&tinhtrang=late` },
        ]}
      />
      {closed + open + late > 0 ? (
        <ChartFigure chart={props.chart} src={`${base}/bieu-do.svg`} alt={said.chart}>
          {said.chartSentence(closed + open + late, closed, late)}
        </ChartFigure>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: said.unit, value: props.unitNames.get(programme.unitId) ?? "" },
          { key: said.group, value: props.groups[programme.groupKind] },
          {
            key: said.plan,
            value: plan ? <a href={`/can-bo/ke-hoach/${plan.id}`}>{plan.title}</a> : said.noPlan,
          },
          ...(task
            ? [
                {
                  key: said.task,
                  value: <a href={`/can-bo/ke-hoach/nhiem-vu/${task.id}`}>{shortText(task.text, 160)}</a>,
                },
              ]
            : []),
        ]}
      />
      <Heading level={2} size="m">
        {said.inspections}
      </Heading>
      {rows.length > 0 ? (
        <InspectionTable {...props} />
      ) : (
        <EmptyState title={words.emptyTitle} level={3} drawing="calendar">
          {words.emptyText}
        </EmptyState>
      )}
    </StaffLayout>
  );
}

export function PlanInspectionsView({
  ctx,
  words,
  programme,
  checklists,
  typed,
  errors,
  isNew,
}: {
  ctx: ViewContext;
  words: typeof vi;
  programme: Programme;
  checklists: Checklist[];
  typed: Typed;
  errors: FormErrors;
  isNew: boolean;
}) {
  const said = words.programme;
  const error = errorIn(errors);
  const only = checklists.length === 1 ? checklists[0] : undefined;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.add}
      breadcrumbs={[
        { text: words.title, href: INSPECTIONS },
        { text: programme.title, href: `${INSPECTIONS}/chuong-trinh/${programme.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {isNew ? <NotificationBanner tone="success">{said.created}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.add} caption={programme.title} lead={said.addLead} />
      <Form action={`${INSPECTIONS}/chuong-trinh/${programme.id}/them`} guard>
        <TextArea
          name="lines"
          label={said.lines}
          hint={said.linesHint}
          rows={6}
          value={typed.lines ?? ""}
          {...error("lines")}
        />
        <Radios
          name="kind"
          label={words.kind}
          small
          value={typed.kind ?? ""}
          options={INSPECTION_KINDS.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            ...(kind === "surprise" ? { hint: said.surpriseHint } : {}),
          }))}
          {...error("kind")}
        />
        <Select
          name="checklistId"
          label={said.checklist}
          value={typed.checklistId ?? only?.id ?? ""}
          {...(only ? {} : { placeholder: words.errors.checklistId })}
          options={checklists.map((one) => ({
            value: one.id,
            label: one.unitId ? `${one.name} (${words.checklist.version(one.version)})` : one.name,
          }))}
          {...error("checklistId")}
        />
        <TextArea
          name="members"
          label={said.linesMore}
          hint={said.membersHint}
          optional
          rows={2}
          maxCharacters={INSPECTION_LIMITS.people}
          value={typed.members ?? ""}
          {...error("members")}
        />
        <Button>{said.addButton}</Button>
      </Form>
    </StaffLayout>
  );
}

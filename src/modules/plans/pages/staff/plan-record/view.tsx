import {
  ActButton,
  addressOf,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  StatTiles,
  SummaryList,
  Table,
  TextArea,
  Timeline,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, pick } from "../../../../../platform/i18n/index.ts";
import { type Head, nameOfHead } from "../../../../heads/index.ts";
import { deadlineAsWritten } from "../../../deadline-days.ts";
import type { Words } from "../../../messages.vi.ts";
import { OrientationNotice } from "../../../orientations/notice.tsx";
import type { Orientation } from "../../../orientations/orientation.ts";
import type { Plan, PlanAct, PlanAgency } from "../../../plan.ts";
import { ledgerAddress, type ProgressQuery } from "../../../plan-query.ts";
import type { PlanRefusal } from "../../../plans.errors.ts";
import type { PlanEvent } from "../../../plans.store.ts";
import type { ProgressState, ProgressTotals, TaskProgress } from "../../../progress.ts";
import { en as writingEn } from "../../../writing/messages.en.ts";
import { vi as writingVi } from "../../../writing/messages.vi.ts";
import { type Parted, PartLinks } from "../parted.tsx";
import { AboveNotice, type AboveSummary } from "../plan-above/notice.tsx";
import { BasesNotice, type BasesSummary } from "../plan-bases/notice.tsx";
import { PLAN_TONES } from "../plan-list/view.tsx";
import { PlanParts } from "./parts.tsx";

export const PROGRESS_TONES: Record<ProgressState, Tone> = { done: "good", late: "bad", due: "warn", open: "info" };
export const PROGRESS_STATES: readonly ProgressState[] = ["late", "due", "open", "done"];

export interface PlanRecordViewProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  unit: { name: string };
  /** Who answers for the plan. */
  head: Head | null;
  query: ProgressQuery;
  totals: ProgressTotals;
  shown: Parted<TaskProgress>;
  agencies: PlanAgency[];
  unitNames: Map<string, string>;
  refusals: Map<PlanAct, PlanRefusal | null>;
  mayReport: boolean;
  mayMoney: boolean;
  obstacles: PlanRefusal[];
  orientations: Orientation[];
  bases: BasesSummary;
  above: AboveSummary | null;
  mayDerive: boolean;
  events: PlanEvent[];
  done: "issued" | "closedDone" | "reopened" | "withdrawnDone" | null;
  errors: FormErrors;
  reason: string;
}

export function PlanRecordView(props: PlanRecordViewProps) {
  const { ctx, words, plan, unit, head, errors, done } = props;
  const said = words.record;
  const list = summaryOf(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={plan.title || said.progress}
      breadcrumbs={[{ text: words.list.title, href: "/can-bo/ke-hoach" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{said[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={plan.title || said.progress}
        caption={[plan.number ?? words.list.noNumber, plan.issuedOn ? formatDate(plan.issuedOn) : null]
          .filter(Boolean)
          .join(", ")}
        state={
          plan.withdrawnAt ? (
            <State tone="neutral">{words.withdrawn}</State>
          ) : (
            <State tone={PLAN_TONES[plan.state]}>{words.states[plan.state]}</State>
          )
        }
      />
      {plan.withdrawnAt ? (
        <InsetText>
          {said.withdrawnFacts(
            plan.withdrawnByName ?? "",
            formatDateTime(plan.withdrawnAt),
            plan.withdrawnReason ?? "",
          )}
        </InsetText>
      ) : null}
      <OrientationNotice lang={ctx.lang} orientations={props.orientations} />
      <BasesNotice lang={ctx.lang} planId={plan.id} summary={props.bases} />
      <AboveNotice lang={ctx.lang} planId={plan.id} summary={props.above} />
      <Acts {...props} />
      <Progress {...props} />
      <Heading level={2} size="m">
        {said.facts}
      </Heading>
      <SummaryList
        compact
        rows={[
          { key: said.factUnit, value: unit.name },
          ...(head
            ? [
                {
                  key: words.task.answers,
                  value: <a href={`/can-bo/nguoi-dung-dau/${head.id}`}>{nameOfHead(head)}</a>,
                },
              ]
            : []),
          ...(plan.signer
            ? [{ key: said.factSigner, value: [plan.signerTitle, plan.signer].filter(Boolean).join(" ") }]
            : []),
          ...(plan.reportDueOn ? [{ key: said.factReportDue, value: formatDate(plan.reportDueOn) }] : []),
          {
            key: said.factSource,
            value: <a href={`/can-bo/ke-hoach/${plan.id}/tep`}>{plan.sourceName ?? said.factSource}</a>,
          },
          ...(plan.issuedAt
            ? [
                {
                  key: said.factIssued,
                  value: said.issuedFacts(plan.issuedByName ?? "", formatDateTime(plan.issuedAt)),
                },
              ]
            : []),
          ...(plan.closedAt
            ? [{ key: said.factClosed, value: `${formatDateTime(plan.closedAt)}: ${plan.closedReason ?? ""}` }]
            : []),
        ]}
      />
      <YearEnd {...props} />
      <Details summary={said.history}>
        <Timeline
          label={said.history}
          items={props.events.map((event) => ({
            title: words.acts[event.act] ?? event.act,
            when: formatDateTime(event.at),
            datetime: event.at.toISOString(),
            who: event.personName,
            children: event.note,
          }))}
        />
      </Details>
    </StaffLayout>
  );
}

function Acts({ words, plan, refusals, obstacles }: PlanRecordViewProps) {
  const said = words.record;
  const base = `/can-bo/ke-hoach/${plan.id}`;
  const may = (act: PlanAct): boolean => (refusals.get(act) ?? null) === null;
  const issueRefusal = refusals.get("issue") ?? null;
  return (
    <ButtonGroup>
      {plan.state === "draft" ? (
        <LinkButton href={`${base}/doc`}>{may("edit") ? said.read : said.readOnly}</LinkButton>
      ) : (
        <LinkButton href={`${base}/ky-bao-cao`}>{said.periods}</LinkButton>
      )}
      {may("assign") ? (
        <LinkButton href={`${base}/giao-viec`} variant="secondary">
          {said.assign}
        </LinkButton>
      ) : null}
      {plan.state === "draft" && (issueRefusal === null || issueRefusal === "own-plan") ? (
        <ActButton
          action={`${base}/ban-hanh`}
          variant="secondary"
          disabledReason={
            obstacles[0] ? words.refusals[obstacles[0]] : issueRefusal ? words.refusals[issueRefusal] : null
          }
        >
          {said.issue}
        </ActButton>
      ) : null}
      {plan.state === "draft" ? null : (
        <LinkButton href={`/ke-hoach/${plan.id}`} variant="quiet">
          {said.publicPage}
        </LinkButton>
      )}
    </ButtonGroup>
  );
}

/** What is done with a plan when its year is over: the template of the next one, and closing it; or opening it once more. */
function YearEnd({ ctx, words, plan, refusals, errors, reason }: PlanRecordViewProps) {
  const said = words.record;
  const writing = pick(ctx.lang, writingVi, writingEn).record;
  const base = `/can-bo/ke-hoach/${plan.id}`;
  const may = (act: PlanAct): boolean => (refusals.get(act) ?? null) === null;
  const reasonForm = (action: string, label: string, hint: string) => (
    <Form action={action}>
      <TextArea
        name="reason"
        label={said.reason}
        hint={hint}
        rows={3}
        value={reason}
        {...(errors.reason ? { error: errors.reason } : {})}
      />
      <Button variant="secondary">{label}</Button>
    </Form>
  );
  if (may("close"))
    return (
      <Details summary={said.yearEnd} open={Boolean(errors.reason)}>
        <p class="govuk-body">{writing.draftHint}</p>
        <ActButton action={`${base}/lam-mau`} variant="secondary">
          {writing.draft}
        </ActButton>
        <Heading level={2} size="s">
          {said.close}
        </Heading>
        {reasonForm(`${base}/dong`, said.close, said.closeHint)}
      </Details>
    );
  if (may("withdraw"))
    return (
      <Details summary={said.withdraw} open={Boolean(errors.reason)}>
        {reasonForm(`${base}/bo-nhap`, said.withdraw, said.withdrawHint)}
      </Details>
    );
  return may("reopen") ? (
    <Details summary={said.reopen} open={Boolean(errors.reason)}>
      {reasonForm(`${base}/mo-lai`, said.reopen, said.reopenHint)}
    </Details>
  ) : null;
}

function Progress(props: PlanRecordViewProps) {
  const { words, plan, query, totals, agencies, unitNames } = props;
  const shown = props.shown.rows;
  const said = words.record;
  const base = `/can-bo/ke-hoach/${plan.id}`;
  const address = (change: Partial<Record<keyof ProgressQuery, string | undefined>>, path = base): string =>
    addressOf(path, query, change);
  if (totals.tasks === 0)
    return (
      <>
        <p class="govuk-body">{said.emptyDraft}</p>
        <PlanParts {...props} />
      </>
    );
  const units = [...unitNames].sort((a, b) => a[1].localeCompare(b[1], "vi"));
  const filtered = Object.values(query).some(Boolean);
  const tile = (state: ProgressState) => ({
    label: said.tiles[state === "open" ? "tasks" : state],
    value: formatNumber(totals[state]),
    href: address({ tinhtrang: state, chuagiao: undefined }),
  });
  return (
    <>
      <Heading level={2} size="m" id="tien-do">
        {said.progress}
      </Heading>
      <StatTiles
        label={said.progress}
        tiles={[
          { label: said.tiles.tasks, value: formatNumber(totals.tasks), href: base },
          tile("done"),
          tile("late"),
          tile("due"),
          {
            label: said.proven,
            value: formatNumber(totals.proven),
            target: formatNumber(totals.target),
            href: `${base}#tien-do`,
          },
        ]}
      />
      <PlanParts {...props} />
      <FilterBar
        action={base}
        submitLabel={said.filter}
        resetHref={base}
        active={
          filtered
            ? [
                ...(query.tinhtrang
                  ? [{ label: words.progressStates[query.tinhtrang], removeHref: address({ tinhtrang: undefined }) }]
                  : []),
                ...(query.donvi
                  ? [{ label: unitNames.get(query.donvi) ?? said.units, removeHref: address({ donvi: undefined }) }]
                  : []),
                ...(query.coquan
                  ? [
                      {
                        label: agencies.find((one) => one.id === query.coquan)?.name ?? said.agency,
                        removeHref: address({ coquan: undefined }),
                      },
                    ]
                  : []),
                ...(query.chuagiao ? [{ label: said.unassigned, removeHref: address({ chuagiao: undefined }) }] : []),
              ]
            : []
        }
      >
        <FilterSelect
          name="coquan"
          label={said.agency}
          value={query.coquan}
          all={said.all}
          options={agencies.map((one) => ({ value: one.id, label: one.name }))}
        />
        <FilterSelect
          name="donvi"
          label={said.units}
          value={query.donvi}
          all={said.all}
          options={units.map(([value, label]) => ({ value, label }))}
        />
        <FilterSelect
          name="tinhtrang"
          label={said.state}
          value={query.tinhtrang}
          all={said.all}
          options={PROGRESS_STATES.map((value) => ({ value, label: words.progressStates[value] }))}
        />
      </FilterBar>
      <p class="govuk-body">
        {said.provenHelp}{" "}
        <a href={address({}, `${base}/tien-do.csv`)} download>
          {said.export}
        </a>
        {totals.unassigned > 0 ? (
          <>
            {" · "}
            <a href={address({ chuagiao: "1" })}>
              {said.unassigned}: {formatNumber(totals.unassigned)}
            </a>
          </>
        ) : null}
      </p>
      {shown.length === 0 ? <p class="govuk-body">{said.emptyFiltered}</p> : null}
      {agencies
        .map((agency) => ({ agency, rows: shown.filter((row) => row.agency.id === agency.id) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ agency, rows }) => (
          <Table
            key={agency.id}
            caption={agency.name}
            phone="cards"
            dense
            rows={rows}
            columns={progressColumns(words, unitNames, query.donvi)}
          />
        ))}
      <PartLinks part={props.shown} words={words} href={(trang) => `${addressOf(base, query, { trang })}#tien-do`} />
    </>
  );
}

/** Target, declared and proven side by side; the proven figure opens its ledger rows. */
export function progressColumns(words: Words, unitNames: Map<string, string>, own?: string) {
  const said = words.record;
  return [
    {
      key: "task",
      header: said.task,
      rowHeader: true,
      wide: true,
      cell: (row: TaskProgress) => <a href={`/can-bo/ke-hoach/nhiem-vu/${row.task.id}`}>{row.task.text}</a>,
    },
    {
      key: "due",
      header: said.due,
      cell: (row: TaskProgress) =>
        row.task.dueOn ? (
          formatDate(row.task.dueOn)
        ) : (
          <>
            {deadlineAsWritten(row.task, said.impossibleDay) ?? "–"}
            {row.nextDueOn ? ` (${said.nextDue(formatDate(row.nextDueOn))})` : null}
          </>
        ),
    },
    {
      key: "units",
      header: said.units,
      cell: (row: TaskProgress) =>
        row.assignments.length === 0 ? (
          <State tone="warn">{said.unassigned}</State>
        ) : row.units > 1 ? (
          said.reached(formatNumber(row.unitsDone), formatNumber(row.units))
        ) : (
          row.assignments
            .filter((one) => one.role !== "coordinating" || row.units === 0)
            .map((one) => unitNames.get(one.unitId))
            .join(", ")
        ),
    },
    { key: "target", header: said.target, numeric: true, cell: (row: TaskProgress) => formatNumber(row.target) },
    {
      key: "declared",
      header: said.declared,
      numeric: true,
      cell: (row: TaskProgress) => (row.declared === null ? said.noneDeclared : formatNumber(row.declared)),
    },
    {
      key: "proven",
      header: said.proven,
      numeric: true,
      cell: (row: TaskProgress) => (
        <a href={ledgerAddress(row.task.id, own ? { unitId: own } : {})}>
          {formatNumber(row.proven)}
          <span class="govuk-visually-hidden"> {words.task.openLedger}</span>
        </a>
      ),
    },
    {
      key: "state",
      header: said.state,
      nowrap: true,
      cell: (row: TaskProgress) => <State tone={PROGRESS_TONES[row.state]}>{words.progressStates[row.state]}</State>,
    },
  ];
}

import {
  Heading,
  InsetText,
  LinkList,
  PageHeading,
  ProgressBar,
  PublicLayout,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import { type AskedAnswer, AskedBefore } from "../../../../feedback/index.ts";
import { type Head, nameOfHead } from "../../../../heads/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import type { Plan } from "../../../plan.ts";
import type { AssignmentProgress, TaskProgress } from "../../../progress.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import { provenOfTarget } from "../agency-summary.ts";
import type { Product } from "../evidence.ts";
import { Due, FigureLink, HowCounted, ProductTable, ProgressStateTag } from "../parts.tsx";

export interface PlanTaskViewProps {
  ctx: ViewContext;
  words: PublicWords;
  plan: Plan;
  row: TaskProgress;
  products: Product[];
  /** Messages people sent about it, and those answered in public. */
  sent: number;
  answers: readonly AskedAnswer[];
  /** Who answers for each unit, by name. */
  heads: Map<string, Head>;
  units: Map<string, Unit>;
}

export const taskPath = (planId: string, taskId: string): string => `/ke-hoach/${planId}/nhiem-vu/${taskId}`;

export function PlanTaskView(props: PlanTaskViewProps) {
  const { ctx, words, plan, row, products, units } = props;
  const { task } = row;
  const text = words.task;
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const path = taskPath(plan.id, task.id);
  const rowsAddress = `/ke-hoach/${plan.id}/minh-chung?viec=${task.id}`;
  const title = shortText(task.text, 160);
  const product = task.productKind ? text.product[task.productKind] : text.anyProduct;
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: "/ke-hoach" },
        { text: shortText(plan.title || (plan.number ?? ""), 60), href: `/ke-hoach/${plan.id}` },
      ]}
    >
      <PageHeading
        title={title}
        caption={text.caption(plan.number ?? "")}
        state={<ProgressStateTag state={row.state} words={words} />}
      />
      {task.text !== title ? (
        <>
          <Heading level={2} size="s">
            {text.promise}
          </Heading>
          <InsetText>{task.text}</InsetText>
        </>
      ) : null}
      <Heading level={2}>{text.facts}</Heading>
      <SummaryList
        rows={[
          { key: text.who, value: <Who {...props} /> },
          { key: text.due, value: <Due row={row} words={words} /> },
          { key: text.target, value: `${n(row.target)} ${product}` },
          ...(task.coordinating.length > 0 ? [{ key: text.with, value: task.coordinating.join("; ") }] : []),
        ]}
      />
      <Heading level={2}>{text.result}</Heading>
      <ProgressBar
        label={<a href="#minh-chung">{text.proven}</a>}
        value={provenOfTarget(row)}
        max={row.target}
        tone="good"
        text={words.tasks.ofTarget(n(row.proven), n(row.target))}
      />
      {row.units > 1 ? <p class="govuk-body">{words.tasks.units(n(row.unitsDone), n(row.units))}</p> : null}
      {row.provenElsewhere > 0 ? <p class="govuk-body">{text.elsewhere(n(row.provenElsewhere))}</p> : null}
      {row.declared === null ? (
        <p class="govuk-body" id="tu-khai">
          {text.notDeclared}
        </p>
      ) : (
        <ProgressBar
          label={<a href="#tu-khai">{text.declared}</a>}
          value={row.declared}
          max={row.target}
          tone="neutral"
          text={words.tasks.ofTarget(n(row.declared), n(row.target))}
        />
      )}
      {row.assignments.length > 1 || row.declared !== null ? (
        <>
          <Heading level={2} id={row.declared === null ? "tung-don-vi" : "tu-khai"}>
            {text.units}
          </Heading>
          <Units {...props} rowsAddress={rowsAddress} />
        </>
      ) : null}
      <Heading level={2} id="minh-chung">
        {words.evidence.heading}
      </Heading>
      {products.length > 0 ? <p class="govuk-body">{words.evidence.lead}</p> : null}
      <ProductTable
        products={products}
        tasks={new Map()}
        planId={plan.id}
        units={units}
        words={words}
        withTask={false}
        caption={words.evidence.caption}
      />
      {row.proven > products.length ? (
        <p class="govuk-body">
          <a class="govuk-link" href={rowsAddress}>
            {words.evidence.all(n(row.proven))}
          </a>
        </p>
      ) : null}
      <HowCounted words={words} />
      <AskedBefore lang={ctx.lang} answers={props.answers} />
      <Heading level={2}>{text.superviseTitle}</Heading>
      <p class="govuk-body">{props.sent > 0 ? text.sent(n(props.sent)) : text.sentNone}</p>
      <LinkList
        items={[
          { href: `/phan-anh?trang=${encodeURIComponent(path)}`, text: words.askTask },
          { href: "/giam-sat", text: text.supervise },
        ]}
      />
    </PublicLayout>
  );
}

function Who({ ctx, words, row, units, heads }: PlanTaskViewProps) {
  const text = words.task;
  const { agency } = row;
  const doers = row.assignments.filter((one) => one.role !== "coordinating");
  if (doers.length > 1 && agency.groupKind)
    return (
      <>
        {text.group[agency.groupKind]} ({formatNumber(doers.length, ctx.lang)})
        <div class="govuk-hint">{text.whoPrinted(agency.name)}</div>
      </>
    );
  const known = doers.length === 1 ? units.get(doers[0]?.unitId ?? "") : undefined;
  const head = doers.length === 1 ? heads.get(doers[0]?.unitId ?? "") : undefined;
  return (
    <>
      {known ? <UnitLink unit={known} /> : agency.name}
      {doers.length === 0 ? <div class="govuk-hint">{text.nobody}</div> : null}
      {head ? (
        <div class="govuk-hint">
          {words.facts.answers}: {nameOfHead(head)}
        </div>
      ) : null}
      {known && known.name !== agency.name ? <div class="govuk-hint">{text.whoPrinted(agency.name)}</div> : null}
    </>
  );
}

function UnitLink({ unit }: { unit: Unit }) {
  return unit.endedOn === null ? <a href={`/${unit.slug}/ke-hoach`}>{unit.name}</a> : <span>{unit.name}</span>;
}

function Units({ ctx, words, row, units, heads, rowsAddress }: PlanTaskViewProps & { rowsAddress: string }) {
  const text = words.task;
  const { lang } = ctx;
  const nameOf = (one: AssignmentProgress): string => units.get(one.unitId)?.name ?? "";
  const sorted = [...row.assignments].sort((a, b) => nameOf(a).localeCompare(nameOf(b), "vi"));
  return (
    <Table
      caption={text.unitsCaption}
      phone="cards"
      rows={sorted}
      columns={[
        {
          key: "unit",
          header: text.unit,
          rowHeader: true,
          cell: (one) => {
            const unit = units.get(one.unitId);
            const head = heads.get(one.unitId);
            return (
              <>
                {unit ? <UnitLink unit={unit} /> : nameOf(one)}
                {one.role === "lead" ? null : ` (${text.role[one.role]})`}
                {head ? <div class="govuk-hint">{nameOfHead(head)}</div> : null}
              </>
            );
          },
        },
        {
          key: "promised",
          header: text.promised,
          numeric: true,
          cell: (one) => (one.role === "coordinating" ? "–" : formatNumber(one.targetCount, lang)),
        },
        {
          key: "declared",
          header: words.tasks.declared,
          wide: true,
          cell: (one) => {
            if (one.declaredCount === null) return words.agencies.notDeclared;
            return (
              <>
                {formatNumber(one.declaredCount, lang)}
                {one.declaredAt ? ` (${text.declaredOn(formatDate(one.declaredAt))})` : null}
                {one.declaredNote ? <div class="govuk-hint">{one.declaredNote}</div> : null}
              </>
            );
          },
        },
        {
          key: "proven",
          header: words.tasks.proven,
          numeric: true,
          cell: (one) => (
            <FigureLink
              href={one.proven > 0 ? `${rowsAddress}&donvi=${one.unitId}` : null}
              value={one.proven}
              about={text.aboutUnit(nameOf(one))}
              words={words}
              lang={lang}
            />
          ),
        },
        {
          key: "state",
          header: text.state,
          cell: (one) => (one.role === "coordinating" ? "–" : <ProgressStateTag state={one.state} words={words} />),
        },
      ]}
    />
  );
}

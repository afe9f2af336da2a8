import { ChartFigure } from "../../../../../platform/charts/index.ts";
import {
  Details,
  DownloadLink,
  Heading,
  LinkList,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  State,
  StatTiles,
  SummaryList,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, formatPercent, pick, shortText } from "../../../../../platform/i18n/index.ts";
import { type Head, nameOfHead } from "../../../../heads/index.ts";
import type { Unit } from "../../../../organisations/index.ts";
import { AwarenessTable } from "../../../awareness/awareness-table.tsx";
import type { AwarenessLine } from "../../../awareness/load-awareness.ts";
import { en as awarenessEn } from "../../../awareness/messages.en.ts";
import { vi as awarenessVi } from "../../../awareness/messages.vi.ts";
import type { PieceKind, Plan, PlanPiece } from "../../../plan.ts";
import type { ProgressState, ProgressTotals, TaskProgress } from "../../../progress.ts";
import type { PublicWords } from "../../../public-messages.vi.ts";
import { type AgencySummary, agencyAnchor } from "../agency-summary.ts";
import type { Product } from "../evidence.ts";
import { Due, FigureLink, HowCounted, ProductTable, ProgressStateTag, ShareBar } from "../parts.tsx";
import { chartOf, chartSentence } from "./chart.ts";

export interface PlanViewProps {
  awareness: AwarenessLine[];
  ctx: ViewContext;
  words: PublicWords;
  plan: Plan;
  today: string;
  /** Only tasks in this state. */
  state: ProgressState | null;
  /** Whose tasks stand open, for links that lead to them; folded otherwise, because a plan has dozens. */
  open: "het" | string | null;
  rows: TaskProgress[];
  totals: ProgressTotals;
  agencies: AgencySummary[];
  newest: Product[];
  pieces: PlanPiece[];
  /** Who answers for the plan, by name. */
  head: Head | null;
  units: Map<string, Unit>;
  reports: { title: string; items: { href: string; text: string }[] };
  publicUrl: string;
}

const STATES: ProgressState[] = ["done", "late", "due", "open"];
const FOLDED = ["purpose", "requirement", "target", "audience", "content", "form", "legalBasis"] as const;

export function PlanView(props: PlanViewProps) {
  const { ctx, words, plan, units } = props;
  const path = `/ke-hoach/${plan.id}`;
  const number = plan.number ?? "";
  const issuer = plan.issuer ?? units.get(plan.unitId)?.name ?? "";
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const title = plan.title || words.planCaption(number, String(plan.year ?? ""));
  return (
    <PublicLayout
      ctx={ctx}
      title={title}
      description={words.planLead(issuer, n(props.rows.length), formatDate(props.today))}
      breadcrumbs={[{ text: words.title, href: "/ke-hoach" }]}
      address={`${props.publicUrl}${path}`}
      share
    >
      <PageHeading
        title={title}
        caption={words.planCaption(number, String(plan.year ?? ""))}
        lead={words.planLead(issuer, n(props.rows.length), formatDate(props.today))}
        state={
          <State tone={plan.state === "closed" ? "neutral" : "info"}>
            {plan.state === "closed" ? words.closed : words.running}
          </State>
        }
      />
      {plan.state === "closed" ? <NotificationBanner tone="info">{words.closedBanner}</NotificationBanner> : null}
      <Totals {...props} path={path} />
      {props.awareness.some((line) => line.found !== null) ? (
        <>
          <Heading level={2}>{pick(ctx.lang, awarenessVi, awarenessEn).publicTitle}</Heading>
          <AwarenessTable
            words={pick(ctx.lang, awarenessVi, awarenessEn)}
            lang={ctx.lang}
            lines={props.awareness.filter((line) => line.found !== null)}
          />
        </>
      ) : null}
      {props.reports.items.length > 0 ? (
        <>
          <Heading level={2}>{props.reports.title}</Heading>
          <LinkList items={props.reports.items} />
        </>
      ) : null}
      <Agencies {...props} path={path} />
      <Tasks {...props} path={path} />
      <Heading level={2} id="minh-chung">
        {words.evidence.heading}
      </Heading>
      <ProductTable
        products={props.newest}
        tasks={new Map(props.rows.map((row) => [row.task.id, row.task]))}
        planId={plan.id}
        units={units}
        words={words}
        withTask
        caption={words.evidence.newest(n(props.newest.length))}
      />
      {props.totals.proven > props.newest.length ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`${path}/minh-chung`}>
            {words.evidence.all(n(props.totals.proven))}
          </a>
        </p>
      ) : null}
      <Folded pieces={props.pieces} words={words} n={n} />
      <Heading level={2}>{words.facts.heading}</Heading>
      <SummaryList
        rows={[
          { key: words.facts.issuer, value: issuer },
          { key: words.facts.number, value: number },
          { key: words.facts.day, value: plan.issuedOn ? formatDate(plan.issuedOn) : null },
          { key: words.facts.signer, value: [plan.signer, plan.signerTitle].filter(Boolean).join(", ") },
          { key: words.facts.answers, value: props.head ? nameOfHead(props.head) : null },
          { key: words.facts.reportDue, value: plan.reportDueOn ? formatDate(plan.reportDueOn) : null },
        ].filter((row) => row.value)}
      />
      <DownloadLink href={`${path}/toan-van.txt`} title={words.facts.text} format={words.facts.format} />
      <HowCounted words={words} />
      <LinkList items={[{ href: `/phan-anh?trang=${encodeURIComponent(path)}`, text: words.ask }]} />
    </PublicLayout>
  );
}

type Part = PlanViewProps & { path: string };

function Totals({ ctx, words, totals, path }: Part) {
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const share = (count: number): string =>
    words.tiles.ofAll(formatPercent(totals.tasks > 0 ? count / totals.tasks : null, ctx.lang));
  return (
    <StatTiles
      label={words.tiles.label}
      tiles={[
        { label: words.tiles.tasks, value: n(totals.tasks), href: `${path}?mo=het#nhiem-vu` },
        {
          label: words.tiles.done,
          value: n(totals.done),
          href: `${path}?tinhtrang=done#nhiem-vu`,
          state: { tone: totals.done === totals.tasks ? "good" : "info", text: share(totals.done) },
        },
        { label: words.tiles.late, value: n(totals.late), href: `${path}?tinhtrang=late#nhiem-vu` },
        {
          label: words.tiles.proven,
          value: n(totals.proven),
          target: words.tiles.provenTarget(n(totals.target)),
          href: `${path}/minh-chung`,
        },
        { label: words.tiles.declared, value: n(totals.declared), href: "#theo-co-quan" },
      ]}
    />
  );
}

function Agencies({ ctx, words, agencies, path }: Part) {
  if (agencies.length === 0) return null;
  const { lang } = ctx;
  const chart = chartOf(agencies, words, lang);
  const tasksAddress = ({ agency }: AgencySummary): string => `${path}?mo=${agency.id}#${agencyAnchor(agency)}`;
  return (
    <>
      <Heading level={2} id="theo-co-quan">
        {words.chart.heading}
      </Heading>
      <ChartFigure chart={chart} src={`${path}/bieu-do.svg`} alt={words.chart.alt}>
        {chartSentence(agencies, words, lang)}
      </ChartFigure>
      <Details summary={words.agencies.table}>
        <Table
          caption={words.agencies.caption}
          phone="cards"
          rows={agencies}
          columns={[
            {
              key: "agency",
              header: words.agencies.agency,
              rowHeader: true,
              wide: true,
              cell: (one) => one.agency.name,
            },
            {
              key: "done",
              header: words.agencies.done,
              nowrap: true,
              cell: (one) => (
                <a href={tasksAddress(one)}>
                  {words.tasks.ofTarget(formatNumber(one.done, lang), formatNumber(one.tasks, lang))}
                  <span class="govuk-visually-hidden">{words.agencies.about(one.agency.name)}</span>
                </a>
              ),
            },
            {
              key: "declared",
              header: words.agencies.declared,
              cell: (one) =>
                one.declared === null ? (
                  words.agencies.notDeclared
                ) : (
                  <ShareBar
                    href={tasksAddress(one)}
                    value={one.declared}
                    of={one.target}
                    share={one.declared}
                    tone="neutral"
                    about={words.agencies.about(one.agency.name)}
                    words={words}
                    lang={lang}
                  />
                ),
            },
            {
              key: "proven",
              header: words.agencies.proven,
              cell: (one) => (
                <ShareBar
                  href={`${path}/minh-chung?coquan=${one.agency.id}`}
                  value={one.proven}
                  of={one.target}
                  share={one.provenOfTarget}
                  tone="good"
                  about={words.agencies.about(one.agency.name)}
                  words={words}
                  lang={lang}
                />
              ),
            },
          ]}
        />
      </Details>
    </>
  );
}

function Tasks({ ctx, words, rows, agencies, state, open, totals, path }: Part) {
  const n = (value: number): string => formatNumber(value, ctx.lang);
  const shown = agencies
    .map((one) => ({ ...one, rows: one.rows.filter((row) => state === null || row.state === state) }))
    .filter((one) => one.rows.length > 0);
  // A plan of many hundred tasks shows those of one agency at a time.
  const isLong = shown.reduce((sum, one) => sum + one.rows.length, 0) > MOST_OPEN;
  const [opened, closed] = [
    shown.filter((one) => !isLong || one.agency.id === open),
    shown.filter((one) => isLong && one.agency.id !== open),
  ];
  return (
    <>
      <Heading level={2} id="nhiem-vu">
        {words.tasks.heading}
      </Heading>
      <Tabs
        label={words.tasks.filter}
        items={[
          {
            href: `${path}?mo=het#nhiem-vu`,
            label: words.tasks.all,
            count: rows.length,
            current: state === null && open === "het",
          },
          ...STATES.filter((one) => totals[one] > 0 || one === state).map((one) => ({
            href: `${path}?tinhtrang=${one}#nhiem-vu`,
            label: words.states[one],
            count: totals[one],
            current: one === state,
          })),
        ]}
      />
      {shown.length === 0 ? <p class="govuk-body">{words.tasks.none}</p> : null}
      {opened.map((one) => (
        <Details
          key={one.agency.id}
          id={agencyAnchor(one.agency)}
          summary={words.tasks.ofAgency(one.agency.name, n(one.rows.length))}
          open={state !== null || open === "het" || open === one.agency.id}
        >
          <TaskTable
            rows={one.rows}
            path={path}
            words={words}
            ctx={ctx}
            caption={words.tasks.caption(one.agency.name)}
          />
        </Details>
      ))}
      {closed.length > 0 ? (
        <LinkList
          items={closed.map((one) => ({
            href: `${path}?${state ? `tinhtrang=${state}&` : ""}mo=${one.agency.id}#${agencyAnchor(one.agency)}`,
            text: words.tasks.ofAgency(one.agency.name, n(one.rows.length)),
          }))}
        />
      ) : null}
    </>
  );
}

/** More tasks than this are not all in one page. */
const MOST_OPEN = 200;

interface TaskTableProps {
  rows: TaskProgress[];
  path: string;
  words: PublicWords;
  ctx: ViewContext;
  caption: string;
}

function TaskTable({ rows, path, words, ctx, caption }: TaskTableProps) {
  const { lang } = ctx;
  const text = words.tasks;
  const n = (value: number): string => formatNumber(value, lang);
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "task",
          header: text.task,
          rowHeader: true,
          wide: true,
          cell: ({ task }) => <a href={`${path}/nhiem-vu/${task.id}`}>{shortText(task.text, 200)}</a>,
        },
        { key: "due", header: text.due, cell: (row) => <Due row={row} words={words} /> },
        {
          key: "declared",
          header: text.declared,
          cell: (row) => (
            <FigureLink
              href={`${path}/nhiem-vu/${row.task.id}#tu-khai`}
              value={row.declared}
              about={text.about(shortText(row.task.text, 60))}
              words={words}
              lang={lang}
            />
          ),
        },
        {
          key: "proven",
          header: text.proven,
          cell: (row) => (
            <>
              <a class="db-nowrap" href={`${path}/nhiem-vu/${row.task.id}#minh-chung`}>
                {text.ofTarget(n(row.proven), n(row.target))}
                <span class="govuk-visually-hidden">{text.about(shortText(row.task.text, 60))}</span>
              </a>
              {row.units > 1 ? <div class="govuk-hint">{text.units(n(row.unitsDone), n(row.units))}</div> : null}
            </>
          ),
        },
        { key: "state", header: text.state, cell: (row) => <ProgressStateTag state={row.state} words={words} /> },
      ]}
    />
  );
}

interface FoldedProps {
  pieces: PlanPiece[];
  words: PublicWords;
  n(value: number): string;
}

function Folded({ pieces, words, n }: FoldedProps) {
  const byKind = Map.groupBy(pieces, (piece): PieceKind => piece.kind);
  const kinds = FOLDED.filter((kind) => byKind.has(kind));
  if (kinds.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.folded.heading}</Heading>
      {kinds.map((kind) => (
        <Details key={kind} summary={words.folded.count(words.folded[kind], n(byKind.get(kind)?.length ?? 0))}>
          <ul class="govuk-list govuk-list--bullet">
            {byKind.get(kind)?.map((piece) => (
              <li key={piece.id}>{piece.text}</li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  );
}

import {
  addressOf,
  Button,
  Checkboxes,
  Details,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  StatTiles,
  Table,
  Tabs,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { ledgerAddress } from "../../../plan-query.ts";
import type { Contradiction } from "../../../reports/contradictions.ts";
import type { ConsolidatedUnit, Consolidation } from "../../../reports/load-consolidation.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { ReportPeriod } from "../../../reports/period.ts";
import { type ReportLine, SECTIONS, type Section } from "../../../reports/unit-report.ts";
import { nameOfPeriod } from "../report-access.ts";
import { REPORT_TONES } from "../report-period/view.tsx";

export interface ConsolidationViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: Words;
  plan: Plan;
  period: ReportPeriod;
  sums: Consolidation;
  upTo: string;
  section: Section;
  /** The task whose number is opened into the reports it was added from. */
  task: ReportLine | undefined;
  mayTake: boolean;
  isTaken: boolean;
  trouble: string | null;
  picked: readonly string[];
}

export function ConsolidationView(props: ConsolidationViewProps) {
  const { ctx, words, planWords, plan, period, sums, isTaken, trouble } = props;
  const said = words.consolidation;
  const taken = sums.units.filter((one) => one.isTaken).length;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${said.title}: ${nameOfPeriod(period, words)}`}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? planWords.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
        { text: nameOfPeriod(period, words), href: `/can-bo/ky-bao-cao/${period.id}` },
      ]}
      hasErrors={trouble !== null}
      notice={
        <>
          {trouble ? <NotificationBanner tone="warning">{trouble}</NotificationBanner> : null}
          {isTaken ? <NotificationBanner tone="success">{said.taken}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={`${said.title}: ${nameOfPeriod(period, words)}`}
        caption={`${sums.names.get(sums.summary.unitId)?.name ?? ""} · ${plan.number ?? ""} ${plan.title}`}
        lead={said.lead(taken, sums.units.length)}
        actions={
          <>
            <LinkButton href={`/can-bo/bao-cao/${sums.summary.id}`}>{said.write}</LinkButton>
            <LinkButton href={`${baseOf(sums.summary.id)}.xlsx`} variant="quiet">
              {said.workbook}
            </LinkButton>
          </>
        }
      />
      <Contradictions {...props} />
      <ByTask {...props} />
      <ByUnit {...props} />
      <Excerpts {...props} />
    </StaffLayout>
  );
}

const baseOf = (summaryId: string): string => `/can-bo/bao-cao/${summaryId}/tong-hop`;

/** A report handed in: its unit, and how many it stands for. */
export function nameOf(one: ConsolidatedUnit, words: ReportWords): string {
  const name = one.unit?.name ?? "";
  return one.report.role === "summary" ? words.consolidation.sumOf(name, one.below) : name;
}

/** Where a report opens: a summary into what was handed in to it, a unit's into its own lines. */
const openOf = ({ report }: ConsolidatedUnit, taskId?: string): string =>
  report.role === "summary"
    ? `${addressOf(baseOf(report.id), { viec: taskId })}${taskId ? "#theo-don-vi" : ""}`
    : `/can-bo/bao-cao/${report.id}`;

export interface ContradictionRow {
  code: Contradiction["code"];
  unitName: string;
  reportId: string | null;
  taskId: string | null;
  taskText: string;
  sentence: string;
  pieces: { href: string; title: string; unitName: string }[];
}

/** Each contradiction as a row of a table: who, about what, in a sentence. */
export function contradictionRows(sums: Consolidation, words: ReportWords): ContradictionRow[] {
  const nameOf = (unitId: string): string => sums.names.get(unitId)?.name ?? "";
  return sums.contradictions.map((one): ContradictionRow => {
    const sentence = (words.contradictions[one.code] as (given: Contradiction) => string)(one);
    if (one.code === "counted-twice")
      return {
        code: one.code,
        unitName: [...new Set(one.pieces.map((piece) => nameOf(piece.unitId)))].join("; "),
        reportId: null,
        taskId: null,
        taskText: one.pieces[0]?.title ?? "",
        sentence,
        pieces: one.pieces.map((piece) => ({
          href: `/can-bo/ke-hoach/minh-chung/${piece.evidenceId}`,
          title: piece.title,
          unitName: nameOf(piece.unitId),
        })),
      };
    return {
      code: one.code,
      unitName: nameOf(one.unitId),
      reportId: one.reportId,
      taskId: "taskId" in one ? one.taskId : null,
      taskText: "taskText" in one ? one.taskText : "",
      sentence,
      pieces: [],
    };
  });
}

function Contradictions({ words, sums, period }: ConsolidationViewProps) {
  const said = words.consolidation;
  const rows = contradictionRows(sums, words);
  const of = (...codes: Contradiction["code"][]): ContradictionRow[] => rows.filter((row) => codes.includes(row.code));
  const [missing, waiting, apart, twice] = [
    of("missing"),
    of("not-taken"),
    of("sum-differs", "states-more", "evidence-fell"),
    of("counted-twice"),
  ];
  const base = `/can-bo/ky-bao-cao/${period.id}`;
  return (
    <>
      <Heading level={2} size="m" id="chua-khop">
        {said.contradictions}
      </Heading>
      {rows.length === 0 ? <p class="govuk-body">{said.noContradictions}</p> : null}
      {missing.length > 0 ? (
        <p class="govuk-body">
          <State tone="warn">
            <a href={`${base}?tinhtrang=draft`}>{said.missing(missing.length)}</a>
          </State>
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <p class="govuk-body">
          <State tone="waiting">{said.notTaken(waiting.length)}</State>{" "}
          {waiting.map((row, at) => (
            <span key={row.reportId}>
              {at > 0 ? "; " : null}
              <a href={`/can-bo/bao-cao/${row.reportId}`}>{row.unitName}</a>
            </span>
          ))}
        </p>
      ) : null}
      {apart.length > 0 ? (
        <Details summary={said.figuresApart(apart.length)} open={apart.length < 8}>
          <ul class="govuk-list govuk-list--bullet">
            {apart.map((row) => (
              <li key={`${row.reportId}${row.taskId}${row.code}`}>
                <a href={`/can-bo/bao-cao/${row.reportId}`}>{row.unitName}</a>, {shortText(row.taskText, 90)}:{" "}
                {row.sentence}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
      {twice.length > 0 ? (
        <Details summary={said.twice(twice.length)} open={twice.length < 8}>
          <ul class="govuk-list govuk-list--bullet">
            {twice.map((row) => (
              <li key={row.pieces.map((piece) => piece.href).join()}>
                {row.sentence}:{" "}
                {row.pieces.map((piece, at) => (
                  <span key={piece.href}>
                    {at > 0 ? "; " : null}
                    <a href={piece.href}>{piece.title}</a> ({piece.unitName})
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

function ByTask({ words, sums, upTo }: ConsolidationViewProps) {
  const said = words.consolidation;
  const base = baseOf(sums.summary.id);
  const sum = (of: (line: Consolidation["lines"][number]) => number): number =>
    sums.lines.reduce((total, line) => total + of(line), 0);
  const totals = {
    target: sum((line) => line.target),
    stated: sum((line) => line.stated ?? 0),
    proven: sum((line) => line.proven),
  };
  return (
    <>
      <Heading level={2} size="m" id="theo-nhiem-vu">
        {said.byTask}
      </Heading>
      <StatTiles
        label={said.byTask}
        tiles={[
          { label: words.figures.tasks, value: formatNumber(sums.lines.length), href: "#theo-nhiem-vu" },
          { label: said.stated, value: formatNumber(totals.stated), href: "#theo-nhiem-vu" },
          { label: said.proven, value: formatNumber(totals.proven), href: "#theo-nhiem-vu" },
        ]}
      />
      <Table
        caption={said.byTask}
        captionHidden
        dense
        phone="cards"
        rows={sums.lines}
        columns={[
          {
            key: "task",
            header: said.task,
            rowHeader: true,
            wide: true,
            cell: (line) => (
              <>
                <a href={`/can-bo/ke-hoach/nhiem-vu/${line.taskId}`}>{shortText(line.taskText, 160)}</a>
                <br />
                {line.agencyName}
              </>
            ),
          },
          { key: "target", header: said.target, numeric: true, cell: (line) => formatNumber(line.target) },
          {
            key: "stated",
            header: said.stated,
            numeric: true,
            cell: (line) =>
              line.stated === null ? (
                "–"
              ) : (
                <a href={`${base}?viec=${line.taskId}#theo-don-vi`}>
                  {formatNumber(line.stated)}
                  <span class="govuk-visually-hidden"> {said.openUnits}</span>
                </a>
              ),
          },
          {
            key: "proven",
            header: said.proven,
            numeric: true,
            cell: (line) => (
              <a
                href={
                  sums.summary.aboveId === null
                    ? ledgerAddress(line.taskId, { upTo })
                    : `${base}?viec=${line.taskId}#theo-don-vi`
                }
              >
                {formatNumber(line.proven)}
                <span class="govuk-visually-hidden"> {words.report.openRows}</span>
              </a>
            ),
          },
          {
            key: "coverage",
            header: said.coverage,
            numeric: true,
            cell: (line) => {
              const one = sums.coverage.get(line.taskId);
              return one ? words.periods.ofAll(one.stating, one.doing) : "–";
            },
          },
        ]}
        foot={[said.total, formatNumber(totals.target), formatNumber(totals.stated), formatNumber(totals.proven), ""]}
      />
    </>
  );
}

function ByUnit({ words, sums, task, upTo }: ConsolidationViewProps) {
  const said = words.consolidation;
  const rows = task ? sums.units.filter((one) => one.byTask.has(task.taskId)) : sums.units;
  const statedOf = (one: ConsolidatedUnit): number | null =>
    task ? (one.byTask.get(task.taskId)?.stated ?? null) : one.version === 0 ? null : one.stated;
  const provenOf = (one: ConsolidatedUnit): number => (task ? (one.byTask.get(task.taskId)?.proven ?? 0) : one.proven);
  const taken = rows.filter((one) => one.isTaken);
  return (
    <Details
      summary={task ? said.ofTask(shortText(task.taskText, 90)) : said.byUnit}
      id="theo-don-vi"
      open={Boolean(task)}
    >
      {task ? (
        <p class="govuk-body">
          {said.ofTaskHelp} <a href={`${baseOf(sums.summary.id)}#theo-nhiem-vu`}>{said.allTasks}</a>
        </p>
      ) : null}
      <Table
        caption={said.byUnit}
        captionHidden
        dense
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "unit",
            header: said.unit,
            rowHeader: true,
            wide: true,
            cell: (one) => <a href={openOf(one, task?.taskId)}>{nameOf(one, words)}</a>,
          },
          {
            key: "state",
            header: words.period.state,
            cell: (one) => <State tone={REPORT_TONES[one.report.state]}>{words.states[one.report.state]}</State>,
          },
          {
            key: "handedIn",
            header: words.period.handedIn,
            cell: (one) => (one.report.firstSubmittedAt ? formatDate(one.report.firstSubmittedAt) : "–"),
          },
          {
            key: "stated",
            header: said.stated,
            numeric: true,
            cell: (one) => {
              const stated = statedOf(one);
              return stated === null ? "–" : formatNumber(stated);
            },
          },
          {
            key: "proven",
            header: said.proven,
            numeric: true,
            cell: (one) =>
              task && one.report.role === "unit" ? (
                <a href={ledgerAddress(task.taskId, { unitId: one.report.unitId, upTo })}>
                  {formatNumber(provenOf(one))}
                  <span class="govuk-visually-hidden"> {words.report.openRows}</span>
                </a>
              ) : (
                formatNumber(provenOf(one))
              ),
          },
        ]}
        foot={[
          said.totalTaken,
          "",
          "",
          formatNumber(taken.reduce((sum, one) => sum + (statedOf(one) ?? 0), 0)),
          formatNumber(rows.reduce((sum, one) => sum + provenOf(one), 0)),
        ]}
      />
    </Details>
  );
}

function Excerpts({ words, sums, section, mayTake, picked }: ConsolidationViewProps) {
  const said = words.consolidation;
  const base = baseOf(sums.summary.id);
  const written = sums.units.filter((one) => one.isTaken && one.report.text?.[section]);
  return (
    <>
      <Heading level={2} size="m" id="trich-loi">
        {said.excerpts}
      </Heading>
      <p class="govuk-body">{said.excerptsHelp}</p>
      <Tabs
        label={said.excerptSection}
        items={SECTIONS.map((one) => ({
          href: `${base}?phan=${one}#trich-loi`,
          label: words.sections[one],
          count: sums.units.filter((unit) => unit.isTaken && unit.report.text?.[one]).length,
          current: one === section,
        }))}
      />
      {written.length === 0 ? <p class="govuk-body">{said.noExcerpts}</p> : null}
      {written.length > 0 && mayTake ? (
        <Form action={`${base}?phan=${section}`}>
          <input type="hidden" name="section" value={section} />
          <Checkboxes
            name="report"
            label={words.sections[section]}
            values={picked}
            options={written.map((one) => ({
              value: one.report.id,
              label: nameOf(one, words),
              hint: one.report.text?.[section] ?? "",
            }))}
          />
          <Button variant="secondary">{said.take}</Button>
        </Form>
      ) : null}
      {written.length > 0 && !mayTake
        ? written.map((one) => (
            <p key={one.report.id} class="govuk-body">
              <strong>{nameOf(one, words)}:</strong> {one.report.text?.[section]}
            </p>
          ))
        : null}
    </>
  );
}

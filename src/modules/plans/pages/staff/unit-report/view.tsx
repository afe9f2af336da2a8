import type { ComponentChildren } from "preact";
import {
  ActButton,
  ActWithReason,
  addressOf,
  Button,
  ButtonGroup,
  Card,
  Details,
  DownloadLink,
  ErrorSummary,
  Fieldset,
  FileUpload,
  Form,
  Heading,
  InsetText,
  LinkButton,
  MetaLine,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  StatTiles,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, formatNumber, shortText } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../messages.vi.ts";
import { blocks, type Finding } from "../../../reports/check-report.ts";
import type { UnitReportData } from "../../../reports/load-unit-report.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { OwnPlanSummary } from "../../../reports/own-plan-summary.ts";
import type { Recipient } from "../../../reports/recipients.ts";
import { figureLine, LAYOUT_LINE, lastRemarks, openRemarks } from "../../../reports/remarks.ts";
import { TEMPLATES, type TemplateKind } from "../../../reports/report-template.ts";
import type { ReportText } from "../../../reports/report-text.ts";
import { isTop } from "../../../reports/report-tree.ts";
import {
  type FigureKey,
  type Lateness,
  mustState,
  type Remark,
  type ReportLine,
  type ReportVersion,
  SECTIONS,
  type Section,
  type UnitReportRefusal,
} from "../../../reports/unit-report.ts";
import { FacetTables } from "../../facet-tables.tsx";
import { SignatureList } from "../../signature-list.tsx";
import { nameOfPeriod } from "../report-access.ts";
import { REPORT_TONES } from "../report-period/view.tsx";
import { answerField, noteField, remarkField, settledField, statedField, type Typed } from "./form.ts";
import { LayoutFields } from "./layout-fields.tsx";
import type { Done } from "./page.tsx";
import { RecipientList } from "./recipient-list.tsx";
import { RemarkBox, RemarkFields, RemarkThread } from "./remarks.tsx";

export interface UnitReportViewProps {
  ctx: ViewContext;
  words: ReportWords;
  planWords: Words;
  data: UnitReportData;
  /** What the unit's own plan below has summed up for the time. */
  ownSummaries: OwnPlanSummary[];
  template: TemplateKind;
  recipients: Recipient[];
  findings: Finding[];
  remarks: Remark[];
  versions: ReportVersion[];
  late: Lateness | null;
  mayWrite: boolean;
  mayDecide: boolean;
  acceptRefusal: UnitReportRefusal | null;
  mayReopen: boolean;
  maySign: boolean;
  done: Done | null;
  /** Was to be handed in, but errors are left. */
  tried: boolean;
  typed: Typed | null;
  errors: FormErrors;
  trouble: string | null;
  savedBy: string | null;
}

type Part = UnitReportViewProps & {
  /** Findings and remarks of the last return, by line. */
  findingsAt(line: string): Finding[];
  remarksAt(line: string): Remark[];
  /** The same remarks while the writer has the report; none otherwise. */
  openAt(line: string): Remark[];
  typedOr(field: string, saved: string): string;
};

export function UnitReportView(props: UnitReportViewProps) {
  const { ctx, words, planWords, data, template, findings, versions, late, mayWrite, mayDecide, done } = props;
  const { plan, period, report } = data;
  const said = words.report;
  const isSummary = report.role === "summary";
  const periodName = nameOfPeriod(period, words);
  const title = isSummary ? said.summaryTitle(periodName) : said.title(periodName);
  const sentences = fieldErrors(props);
  const open = openRemarks(report.state, props.remarks, versions[0]?.number);
  const newest = lastRemarks(props.remarks);
  const part: Part = {
    ...props,
    errors: sentences,
    findingsAt: (line) => findings.filter((one) => one.line === line),
    remarksAt: (line) => newest.filter((remark) => remark.line === line),
    openAt: (line) => open.filter((remark) => remark.line === line),
    typedOr: (field, saved) => [props.typed?.[field] ?? saved].flat()[0] ?? "",
  };
  const list = inPageOrder(sentences, part);
  return (
    <StaffLayout
      ctx={ctx}
      title={`${title}: ${data.unitName}`}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: plan.number ?? planWords.list.noNumber, href: `/can-bo/ke-hoach/${plan.id}` },
        { text: periodName, href: `/can-bo/ky-bao-cao/${period.id}` },
      ]}
      hasErrors={list.length > 0}
      islands={["dirty-form"]}
      notice={
        <>
          {props.trouble ? <NotificationBanner tone="warning">{props.trouble}</NotificationBanner> : null}
          {props.tried && mayWrite && blocks(findings) ? (
            <NotificationBanner tone="warning">{said.notSubmitted}</NotificationBanner>
          ) : null}
          <ErrorSummary errors={list} />
          {done ? (
            <NotificationBanner tone="success">
              {done === "submitted" && late ? said.submittedLate(late.days) : said[done]}
            </NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={title}
        caption={data.unitName}
        state={
          <State tone={REPORT_TONES[report.state]}>
            {(isTop(report) ? words.summaryStates : words.states)[report.state]}
          </State>
        }
      />
      <Facts {...part} />
      <FindingList {...part} />
      <RecipientList words={words} recipients={props.recipients} />
      <OwnSummaries {...part} />
      <Heading level={2} size="m">
        {said.figures}
      </Heading>
      <p class="govuk-body">{said.figuresHelp}</p>
      <StatTiles
        label={said.figures}
        tiles={TEMPLATES[template].figures.map((key) => ({
          label: words.figures[key],
          value: formatNumber(data.figures[key]),
          href: figureAddress(key, data),
        }))}
      />
      {isSummary ? (
        <ButtonGroup>
          <LinkButton href={`/can-bo/bao-cao/${report.id}/tong-hop`} variant="secondary">
            {said.toConsolidation}
          </LinkButton>
          {versions.some((version) => version.acceptedAt) ? (
            <LinkButton href={`/ke-hoach/${plan.id}/bao-cao/${report.id}`} variant="secondary">
              {said.public}
            </LinkButton>
          ) : null}
        </ButtonGroup>
      ) : null}
      {isSummary ? (
        <FacetTables
          words={words}
          lang={ctx.lang}
          lines={data.lines}
          addresses={{ tasks: tasksOfPlan(data), proven: tasksOfPlan(data) }}
        />
      ) : null}
      {mayWrite ? <WriteForm {...part} /> : mayDecide ? <DecideForm {...part} /> : <ReadOnly {...part} />}
      {props.mayReopen ? <Reopen {...part} /> : null}
      <Versions {...part} />
    </StaffLayout>
  );
}

/** Faults of the form, and, where handing in was tried, what keeps the report from it: each links to its field. */
function fieldErrors({ errors, findings, tried, mayWrite, words }: UnitReportViewProps): FormErrors {
  if (!tried || !mayWrite) return errors;
  const all: FormErrors = { ...errors };
  for (const finding of findings) if (finding.level === "error") all[fieldOf(finding)] ??= sentenceOf(finding, words);
  return all;
}

/** Faults in the order in which their fields stand on the page; those of the layout come last. */
function inPageOrder(errors: FormErrors, { template, data, openAt }: Part): { field: string; message: string }[] {
  const mending = (line: string): string[] =>
    openAt(line).flatMap((remark) => [answerField(remark.id), settledField(remark.id)]);
  const fields = [
    ...TEMPLATES[template].figures.map(figureLine).flatMap((line) => [...mending(line), remarkField(line)]),
    ...data.lines.flatMap(({ taskId }) => [...mending(taskId), statedField(taskId), noteField(taskId)]),
    ...SECTIONS.flatMap((section) => [...mending(section), section, remarkField(section)]),
    ...data.lines.map(({ taskId }) => remarkField(taskId)),
    ...mending(LAYOUT_LINE),
  ];
  const placeOf = new Map(fields.map((field, at) => [field, at]));
  return Object.entries(errors)
    .map(([field, message]) => ({ field, message: message ?? "" }))
    .sort((a, b) => (placeOf.get(a.field) ?? fields.length) - (placeOf.get(b.field) ?? fields.length));
}

function fieldOf(finding: Finding): string {
  if (finding.code === "remark-open") return settledField(finding.remarkId);
  if (finding.code === "remark-unanswered") return answerField(finding.remarkId);
  if (finding.code === "number-missing") return statedField(finding.line);
  return finding.code === "number-unexplained" ? noteField(finding.line) : finding.line;
}

export function sentenceOf(finding: Finding, words: ReportWords): string {
  return (words.findings[finding.code] as (one: Finding) => string)(finding);
}

/** The tasks of the plan with an area or audience; each opens its rows. */
const tasksOfPlan =
  ({ plan }: UnitReportData) =>
  (of: { linhvuc?: string; doituong?: string }): string =>
    addressOf("/can-bo/ke-hoach/nhiem-vu", { donvi: "tatca", kehoach: plan.id, tinhtrang: "tatca", ...of });

function OwnSummaries({ words, data, ownSummaries }: Part) {
  if (ownSummaries.length === 0) return null;
  const said = words.ownPlan;
  return (
    <InsetText>
      <p class="govuk-body">{said.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {ownSummaries.map((one) => (
          <li key={one.reportId}>
            <a href={`/can-bo/bao-cao/${one.reportId}`}>
              {said.one(one.planNumber ?? one.planTitle, one.fromOn, one.toOn)}
            </a>
            {`, ${said.duties(one.stated.size)}`}
          </li>
        ))}
      </ul>
      <ActButton
        action={`/can-bo/bao-cao/${data.report.id}/lay-tong-hop`}
        fields={{ basedOn: String(data.report.edit) }}
        variant="secondary"
      >
        {said.take}
      </ActButton>
      <p class="govuk-hint">{said.help}</p>
    </InsetText>
  );
}

/** Where the rows of a figure stand. */
function figureAddress(key: FigureKey, { plan, report, period, countedTo }: UnitReportData): string {
  const unit = isTop(report) ? "" : `&donvi=${report.unitId}`;
  if (key === "recognised")
    return `/can-bo/ghi-nhan?kehoach=${plan.id}${unit}&tinhtrang=decided&tu=${period.fromOn}&den=${countedTo}`;
  if (key === "woven")
    return `/can-bo/ke-hoach/minh-chung?kehoach=${plan.id}${unit}&tinhtrang=standing&longghep=1&tu=${period.fromOn}&den=${countedTo}`;
  return `/can-bo/bao-cao/${report.id}/so-lieu?so=${key}`;
}

function Facts({ words, data, late, report = data.report }: Part & { report?: UnitReportData["report"] }) {
  const said = words.report;
  const { period } = data;
  const last = report.submittedAt
    ? said.submittedBy(report.submittedByName ?? "", formatDateTime(report.submittedAt))
    : report.changedAt
      ? said.savedBy(report.changedByName ?? "", formatDateTime(report.changedAt))
      : said.notSaved;
  return (
    <>
      <SummaryList
        compact
        rows={[
          {
            key: said.due,
            value: (
              <>
                {formatDate(report.dueOn)}
                {report.dueReason ? <> · {said.extended(report.dueReason)}</> : null}
              </>
            ),
          },
          { key: said.countedTo, value: formatDate(data.countedTo) },
          {
            key: words.periods.state,
            value: (
              <>
                {last}
                {report.decidedAt && (report.state === "accepted" || report.state === "locked")
                  ? ` ${said.decidedBy(report.decidedByName ?? "", formatDateTime(report.decidedAt))}`
                  : null}
              </>
            ),
          },
          ...(period.note ? [{ key: said.asked, value: period.note }] : []),
        ]}
      />
      {report.reopenedReason ? <InsetText>{said.reopened(report.reopenedReason)}</InsetText> : null}
      {late && !late.isHandedIn ? <InsetText>{said.passed(late.days)}</InsetText> : null}
    </>
  );
}

/** A line in words: a section, a figure, the layout or a task. */
function nameOfLine(line: string, words: ReportWords, lines: readonly ReportLine[]): string {
  const section = SECTIONS.find((one) => one === line);
  if (section) return words.sections[section];
  if (line === LAYOUT_LINE) return words.report.layoutLine;
  const figure = (Object.keys(words.figures) as FigureKey[]).find((key) => figureLine(key) === line);
  if (figure) return words.figures[figure];
  return shortText(lines.find((one) => one.taskId === line)?.taskText ?? "", 80);
}

function FindingList({ words, data, findings, remarks, versions, tried, trouble }: Part) {
  const said = words.report;
  const returned = openRemarks(data.report.state, remarks, versions[0]?.number);
  const errors = findings.filter((one) => one.level === "error");
  const warnings = findings.filter((one) => one.level === "warning");
  const about = (finding: Finding): string => {
    if (finding.line === "period") return "";
    const name = nameOfLine(finding.line, words, data.lines);
    return name ? `${name}: ` : "";
  };
  return (
    <>
      {returned.length > 0 && !tried && trouble === null ? (
        <NotificationBanner tone="warning">{said.returnedWith(returned.length)}</NotificationBanner>
      ) : null}
      {findings.length > 0 ? (
        <Details
          summary={words.findingsTitle(errors.length, warnings.length)}
          open={errors.length > 0 && errors.length < 6}
        >
          <ul class="govuk-list govuk-list--bullet">
            {[...errors, ...warnings].map((finding) => (
              <li key={`${finding.code}${finding.line}${"sentence" in finding ? finding.sentence : ""}`}>
                <State tone={finding.level === "error" ? "bad" : "warn"}>
                  {finding.level === "error" ? words.mustMend : words.shouldSee}
                </State>{" "}
                {finding.line === "period" ? null : <a href={`#${fieldOf(finding)}`}>{about(finding)}</a>}
                {sentenceOf(finding, words)}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );
}

// ── writing ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function WriteForm(props: Part) {
  const { words, planWords, data, template, errors, typedOr, savedBy } = props;
  const { report, text } = data;
  const said = words.report;
  const isSummary = report.role === "summary";
  const shown = (field: keyof ReportText): string => {
    const value = text[field];
    const saved =
      value === null
        ? ""
        : Array.isArray(value)
          ? value.join("\n")
          : field === "issuedOn"
            ? formatDate(String(value))
            : String(value);
    return typedOr(field, saved);
  };
  const layoutWrong = Object.keys(errors).some(
    (field) =>
      !SECTIONS.some((one) => one === field) && !/^(stated|note|answer|settled|remark|file)-|^reason$/.test(field),
  );
  return (
    <Form action={`/can-bo/bao-cao/${report.id}`} guard>
      <input type="hidden" name="basedOn" value={savedBy ? report.edit : typedOr("basedOn", String(report.edit))} />
      <MendingFigures {...props} />
      <Heading level={2} size="m" id="tung-viec">
        {said.tasks}
      </Heading>
      <p class="govuk-body">{isSummary ? said.sumHelp : said.tasksHelp}</p>
      {data.lines.length === 0 ? <p class="govuk-body">{said.noTasks}</p> : null}
      {data.lines.map((line) =>
        isSummary ? (
          <LineText key={line.taskId} {...props} line={line} />
        ) : (
          <LineFields key={line.taskId} {...props} line={line} />
        ),
      )}
      <Heading level={2} size="m">
        {said.words}
      </Heading>
      {SECTIONS.map((section) => (
        <div key={section}>
          <Mending {...props} line={section} />
          <TextArea
            name={section}
            label={words.sections[section]}
            hint={words.sectionHints[template][section]}
            rows={7}
            optional={section === "proposals"}
            value={shown(section)}
            {...(errors[section] ? { error: errors[section] } : {})}
          />
          <Warnings {...props} line={section} />
          {savedBy && text[section] ? (
            <InsetText>
              {words.savedNow}: {text[section]}
            </InsetText>
          ) : null}
        </div>
      ))}
      <LayoutFields
        words={words}
        dayHint={planWords.reading.dayHint}
        shown={shown}
        errors={errors}
        open={layoutWrong}
      />
      <ButtonGroup>
        <Button name="act" value="submit">
          {isTop(report) ? said.submitSummary : said.submit}
        </Button>
        <Button name="act" value="save" variant="secondary">
          {said.save}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function Mending(props: Part & { line: string }) {
  const { words, errors, typedOr, savedBy, line } = props;
  return (
    <RemarkFields
      words={words}
      remarks={props.openAt(line)}
      errors={errors}
      typedOr={typedOr}
      isTyped={props.typed !== null}
      savedBy={savedBy}
    />
  );
}

/** Remarks on figures, which nobody types: they stand together above the tasks. */
function MendingFigures(props: Part) {
  const { words, data, template } = props;
  const keys = TEMPLATES[template].figures.filter((key) => props.openAt(figureLine(key)).length > 0);
  if (keys.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.report.remarksOnFigures}
      </Heading>
      {keys.map((key) => (
        <div key={key}>
          <Heading level={3} size="s">
            {words.report.figureIs(words.figures[key], formatNumber(data.figures[key]))}
          </Heading>
          <Mending {...props} line={figureLine(key)} />
        </div>
      ))}
    </>
  );
}

function Warnings({ words, findingsAt, line }: Part & { line: string }) {
  const warnings = findingsAt(line).filter((one) => one.level === "warning");
  if (warnings.length === 0) return null;
  return (
    <ul class="govuk-list">
      {warnings.map((finding) => (
        <li key={sentenceOf(finding, words)}>
          <State tone="warn">{sentenceOf(finding, words)}</State>
        </li>
      ))}
    </ul>
  );
}

function Evidence({ words, data, line }: Part & { line: ReportLine }) {
  const said = words.report;
  return (
    <a href={`/can-bo/bao-cao/${data.report.id}/so-lieu?so=proven&viec=${line.taskId}`}>
      {said.evidenceLine(formatNumber(line.proven), formatNumber(line.provenInAll), formatNumber(line.target))}
      <span class="govuk-visually-hidden"> {said.openRows}</span>
    </a>
  );
}

function LineFields(props: Part & { line: ReportLine }) {
  const { words, line, errors, typedOr, findingsAt } = props;
  const said = words.report;
  const error = errorIn(errors);
  return (
    <Card
      level={3}
      title={line.taskText}
      tone={findingsAt(line.taskId).some((one) => one.level === "error") ? "warn" : "neutral"}
    >
      <MetaLine
        items={[
          line.dueOn ? formatDate(line.dueOn) : null,
          mustState(line) ? null : said.helps,
          <Evidence key="evidence" {...props} line={line} />,
        ]}
      />
      <Mending {...props} line={line.taskId} />
      <TextInput
        name={statedField(line.taskId)}
        label={said.statedLabel}
        labelSize="s"
        width={5}
        inputmode="numeric"
        optional={!mustState(line)}
        value={typedOr(statedField(line.taskId), line.stated === null ? "" : String(line.stated))}
        {...error(statedField(line.taskId))}
      />
      <TextArea
        name={noteField(line.taskId)}
        label={said.noteLabel}
        labelSize="s"
        rows={2}
        optional
        value={typedOr(noteField(line.taskId), line.note)}
        {...error(noteField(line.taskId))}
      />
      <Warnings {...props} line={line.taskId} />
    </Card>
  );
}

// ── reading and deciding ────────────────────────────────────────────────────────────────────────────────────────────

function LineText(props: Part & { line: ReportLine; children?: ComponentChildren }) {
  const { words, line } = props;
  const said = words.report;
  return (
    <Card level={3} title={line.taskText}>
      <MetaLine
        items={[
          `${said.stated}: ${line.stated === null ? "–" : formatNumber(line.stated)}`,
          mustState(line) ? null : said.helps,
          <Evidence key="evidence" {...props} line={line} />,
        ]}
      />
      {line.note ? <p class="govuk-body">{line.note}</p> : null}
      <Warnings {...props} line={line.taskId} />
      {props.mayWrite ? null : <RemarkThread words={words} remarks={props.remarksAt(line.taskId)} />}
      {props.children}
    </Card>
  );
}

function SectionText(props: Part & { section: Section; children?: ComponentChildren }) {
  const { words, data, section } = props;
  const text = data.text[section];
  return (
    <>
      <Heading level={3} size="s">
        {words.sections[section]}
      </Heading>
      {text === "" ? <p class="govuk-hint">{words.report.none}</p> : null}
      {text.split("\n").map((paragraph, at) =>
        paragraph.trim() ? (
          <p key={at} class="govuk-body">
            {paragraph}
          </p>
        ) : null,
      )}
      <Warnings {...props} line={section} />
      <RemarkThread words={words} remarks={props.remarksAt(section)} />
      {props.children}
    </>
  );
}

function ReadOnly(props: Part) {
  const { words, data } = props;
  return (
    <>
      <Heading level={2} size="m" id="tung-viec">
        {words.report.tasks}
      </Heading>
      {data.lines.length === 0 ? <p class="govuk-body">{words.report.noTasks}</p> : null}
      {data.lines.map((line) => (
        <LineText key={line.taskId} {...props} line={line} />
      ))}
      <Heading level={2} size="m">
        {words.report.words}
      </Heading>
      {SECTIONS.map((section) => (
        <SectionText key={section} {...props} section={section} />
      ))}
    </>
  );
}

function DecideForm(props: Part) {
  const { words, data, errors, typedOr, acceptRefusal } = props;
  const said = words.report;
  const remark = (line: string, label: string) => (
    <RemarkBox words={words} line={line} label={label} errors={errors} typedOr={typedOr} />
  );
  const figures = TEMPLATES[props.template].figures;
  const isOpen = (line: string): boolean => Boolean(errors[remarkField(line)] || typedOr(remarkField(line), ""));
  return (
    <Form action={`/can-bo/bao-cao/${data.report.id}/quyet-dinh`}>
      <InsetText>{said.decideHelp}</InsetText>
      {[...figures.map(figureLine), LAYOUT_LINE].map((line) =>
        props.remarksAt(line).length > 0 ? (
          <div key={line}>
            <Heading level={3} size="s">
              {nameOfLine(line, words, data.lines)}
            </Heading>
            <RemarkThread words={words} remarks={props.remarksAt(line)} />
          </div>
        ) : null,
      )}
      <Details summary={said.remarkAtFigures} open={figures.some((key) => isOpen(figureLine(key)))}>
        {figures.map((key) => (
          <div key={key}>
            <p class="govuk-body">{said.figureIs(words.figures[key], formatNumber(data.figures[key]))}</p>
            {remark(figureLine(key), words.figures[key])}
          </div>
        ))}
      </Details>
      <Heading level={2} size="m">
        {said.words}
      </Heading>
      {SECTIONS.map((section) => (
        <SectionText key={section} {...props} section={section}>
          {remark(section, words.sections[section])}
        </SectionText>
      ))}
      <Heading level={2} size="m" id="tung-viec">
        {said.tasks}
      </Heading>
      {data.lines.map((line) => (
        <LineText key={line.taskId} {...props} line={line}>
          {remark(line.taskId, shortText(line.taskText, 60))}
        </LineText>
      ))}
      <Details summary={said.remarkAtLayout} open={isOpen(LAYOUT_LINE)}>
        {remark(LAYOUT_LINE, said.layoutLine)}
      </Details>
      <Fieldset legend={said.decide} legendSize="m">
        <ButtonGroup>
          <Button name="act" value="accept" disabledReason={acceptRefusal ? words.refusals[acceptRefusal] : null}>
            {isTop(data.report) ? said.acceptSummary : said.accept}
          </Button>
          <Button name="act" value="return" variant="secondary">
            {said.giveBack}
          </Button>
        </ButtonGroup>
      </Fieldset>
    </Form>
  );
}

function Reopen({ words, data, errors, typedOr }: Part) {
  const said = words.report;
  return (
    <ActWithReason
      summary={said.reopen}
      button={said.reopenSubmit}
      variant="secondary"
      action={`/can-bo/bao-cao/${data.report.id}/mo-lai`}
      label={said.reopenReason}
      hint={said.reopenHint}
      value={typedOr("reason", "")}
      error={errors.reason}
    />
  );
}

/** All that was asked about one version and what was answered, also at lines the report no longer has. */
function RemarkHistory({
  words,
  lines,
  remarks,
}: {
  words: ReportWords;
  lines: readonly ReportLine[];
  remarks: readonly Remark[];
}) {
  if (remarks.length === 0) return null;
  const settled = remarks.filter((remark) => remark.isSettled).length;
  return (
    <Details summary={words.report.remarksOfVersion(remarks.length, settled)}>
      {remarks.map((remark) => (
        <div key={remark.id}>
          <p class="govuk-body">
            <strong>{nameOfLine(remark.line, words, lines)}</strong>
          </p>
          <RemarkThread words={words} remarks={[remark]} />
        </div>
      ))}
    </Details>
  );
}

function Versions({ words, data, remarks, versions, maySign, errors }: Part) {
  const said = words.report;
  const base = `/can-bo/bao-cao/${data.report.id}`;
  const files = (query: string) => (
    <ButtonGroup>
      <LinkButton small variant="secondary" href={`${base}/bao-cao.docx${query}`}>
        {said.word}
      </LinkButton>
      <LinkButton small variant="secondary" href={`${base}/bao-cao.pdf${query}`}>
        {said.pdf}
      </LinkButton>
      <LinkButton small variant="secondary" href={`${base}/phu-luc.xlsx${query}`}>
        {said.annex}
      </LinkButton>
    </ButtonGroup>
  );
  return (
    <>
      <Heading level={2} size="m" id="cac-ban">
        {said.versions}
      </Heading>
      {versions.length === 0 || data.report.state === "draft" || data.report.state === "returned" ? (
        <Card level={3} title={said.current}>
          {files("")}
        </Card>
      ) : null}
      {versions.map((version) => (
        <Card key={version.number} level={3} title={said.version(version.number)}>
          <MetaLine
            items={[
              said.versionBy(version.createdByName, formatDateTime(version.createdAt)),
              version.acceptedAt
                ? said.versionAccepted(version.acceptedByName ?? "", formatDateTime(version.acceptedAt))
                : null,
            ]}
          />
          {version.reason ? <p class="govuk-body">{said.versionReason(version.reason)}</p> : null}
          <RemarkHistory
            words={words}
            lines={data.lines}
            remarks={remarks.filter((remark) => remark.version === version.number)}
          />
          {files(`?ban=${version.number}`)}
          {version.signedFileKey ? (
            <>
              <DownloadLink
                href={`${base}/ban/${version.number}/ban-ky`}
                title={`${said.signed}: ${version.signedName}`}
                format={version.signedType === "application/pdf" ? "PDF" : "JPG"}
                note={said.signedBy(
                  version.signedByName ?? "",
                  version.signedAt ? formatDateTime(version.signedAt) : "",
                )}
              />
              {version.signedCheck ? <SignatureList words={words} check={version.signedCheck} /> : null}
            </>
          ) : maySign ? (
            <Details summary={said.signedUpload} open={Boolean(errors[`file-${version.number}`])}>
              <Form action={`${base}/ban/${version.number}/ban-ky`} multipart>
                <FileUpload
                  name="file"
                  id={`file-${version.number}`}
                  label={said.signed}
                  accept=".pdf,.jpg,.jpeg,.png"
                  typesText={said.signedTypes}
                  maxText={said.signedMax}
                  {...(errors[`file-${version.number}`] ? { error: errors[`file-${version.number}`] } : {})}
                />
                <Button variant="secondary">{said.signedSubmit}</Button>
              </Form>
            </Details>
          ) : null}
          <Details summary={said.hash}>
            <p class="govuk-body db-break">
              {version.sha256}
              {version.signedFileKey ? (
                <>
                  <br />
                  {said.signed}: {version.signedFileKey}
                </>
              ) : null}
            </p>
          </Details>
        </Card>
      ))}
    </>
  );
}

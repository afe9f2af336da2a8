import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Tag,
  TextArea,
  TextInput,
  Timeline,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, shortText } from "../../../../../platform/i18n/index.ts";
import { type Checklist, type ChecklistLine, sectionsOf } from "../../../inspections/checklist.ts";
import {
  type Finding,
  type FindingAct,
  type FindingState,
  INSPECTION_LIMITS,
  type InspectionAct,
  type InspectionFile,
  type InspectionStep,
  isFindingLate,
  type Mark,
  type Verdict,
} from "../../../inspections/inspection.ts";
import type { InspectionRefusal } from "../../../inspections/inspections.errors.ts";
import type { ListedInspection } from "../../../inspections/inspections.store.ts";
import type { vi } from "../../../inspections/messages.vi.ts";
import { INSPECTIONS, InspectionMark } from "../inspection-list/view.tsx";
import type { InspectionForm, Posted } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  inspection: ListedInspection;
  checklist: Checklist | undefined;
  lines: ChecklistLine[];
  marks: Mark[];
  files: InspectionFile[];
  findings: Finding[];
  steps: InspectionStep[];
  unitNames: Map<string, string>;
  refusals: Map<InspectionAct, InspectionRefusal | null>;
  mayOn: Map<string, FindingAct[]>;
  today: string;
  posted: Posted | null;
  /** Day and people as planned, for the form that moves it. */
  planned: Typed;
  done: keyof typeof vi.record.done | null;
}

export const VERDICT_TONES: Record<Verdict, Tone> = { good: "good", bad: "bad", notSeen: "neutral" };

export function InspectionRecordView(props: Props) {
  const { ctx, words, inspection, unitNames, posted, done, refusals } = props;
  const said = words.record;
  const unit = unitNames.get(inspection.unitId) ?? "";
  const title = said.title(unit);
  const may = (act: InspectionAct): boolean => refusals.get(act) === null;
  const base = `${INSPECTIONS}/${inspection.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: INSPECTIONS },
        { text: inspection.programmeTitle, href: `${INSPECTIONS}?chuongtrinh=${inspection.programmeId}` },
      ]}
      hasErrors={posted !== null}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
      aside={
        <>
          <Heading level={2} size="m">
            {said.history}
          </Heading>
          <Timeline
            label={said.history}
            items={props.steps.map((step) => ({
              title: words.steps[step.act],
              when: formatDateTime(step.at),
              datetime: step.at.toISOString(),
              who: step.personName,
              ...(step.act === "write" || !step.note ? {} : { children: shortText(step.note, 200) }),
            }))}
          />
        </>
      }
    >
      <PageHeading
        title={title}
        caption={`${formatDate(inspection.heldOn ?? inspection.plannedOn)}, ${unitNames.get(inspection.byUnitId) ?? ""}`}
        state={<InspectionMark inspection={inspection} words={words} today={props.today} />}
      />
      {inspection.kind === "surprise" && inspection.state === "planned" ? (
        <InsetText>{said.surpriseNote}</InsetText>
      ) : null}
      <SummaryList
        compact
        rows={[
          {
            key: said.programme,
            value: <a href={`${INSPECTIONS}?chuongtrinh=${inspection.programmeId}`}>{inspection.programmeTitle}</a>,
          },
          { key: words.kind, value: <Tag>{words.kinds[inspection.kind]}</Tag> },
          { key: words.leader, value: inspection.leader },
          ...(inspection.members ? [{ key: words.members, value: <Lines text={inspection.members} /> }] : []),
          { key: said.checklist, value: props.checklist?.name ?? "" },
          ...(inspection.cancelledReason ? [{ key: said.cancelled, value: inspection.cancelledReason }] : []),
        ]}
      />
      <Minutes {...props} mayWrite={may("write")} base={base} />
      {inspection.heldOn === null ? null : <Findings {...props} base={base} mayNote={may("note")} />}
      {inspection.heldOn === null ? null : <Conclusion {...props} base={base} />}
      {may("move") ? <Move {...props} base={base} /> : null}
      {may("cancel") ? <Cancel {...props} base={base} /> : null}
    </StaffLayout>
  );
}

type Part = Props & { base: string };

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split("\n").map((line, at) => (
        <div key={`${at}-${line}`}>{line}</div>
      ))}
    </>
  );
}

/** What was typed into this form and refused; nothing for the others. */
const typedIn = (posted: Posted | null, form: InspectionForm, finding: string | null = null): Posted | null =>
  posted?.form === form && posted.finding === finding ? posted : null;

function Minutes(props: Part & { mayWrite: boolean }) {
  const { words, inspection, marks, files, lines, mayWrite, base } = props;
  const said = words.record;
  const write = mayWrite ? (
    <LinkButton href={`${base}/bien-ban`} {...(inspection.heldOn === null ? {} : { variant: "secondary" as const })}>
      {inspection.heldOn === null ? said.writeMinutes : said.editMinutes}
    </LinkButton>
  ) : null;
  if (inspection.heldOn === null) return inspection.state === "planned" ? <p>{write ?? said.noMinutes}</p> : null;
  const of = (verdict: Verdict): number => marks.filter((mark) => mark.verdict === verdict).length;
  const byPosition = new Map(marks.map((mark) => [mark.position, mark]));
  return (
    <>
      <Heading level={2} size="m">
        {said.minutes}
      </Heading>
      <SummaryList
        rows={[
          { key: words.heldOn, value: formatDate(inspection.heldOn) },
          { key: said.participants, value: <Lines text={inspection.participants ?? ""} /> },
          ...(inspection.overview ? [{ key: said.overview, value: <Lines text={inspection.overview} /> }] : []),
          ...(files.length > 0
            ? [
                {
                  key: said.files,
                  value: (
                    <ul class="govuk-list">
                      {files.map((file) => (
                        <li key={file.fileKey}>
                          <a href={`${base}/tep/${file.fileKey}`}>{file.name}</a>
                          <div class="govuk-hint">
                            {said.sha} {file.fileKey.slice(0, 16)}…
                          </div>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Details
        summary={`${said.marks}: ${said.marksOf(of("good"), of("bad"), lines.length - of("good") - of("bad"))}`}
        open={of("bad") > 0 && inspection.state === "held"}
      >
        {sectionsOf(lines).map((section) => (
          <div key={section.section}>
            <Heading level={3} size="s">
              {section.section}
            </Heading>
            <ul class="govuk-list">
              {section.lines.map((line) => {
                const mark = byPosition.get(line.position);
                const verdict = mark?.verdict ?? "notSeen";
                return (
                  <li key={line.position}>
                    <State tone={VERDICT_TONES[verdict]}>{words.minutes.verdicts[verdict]}</State> {line.text}
                    {mark?.note ? <div class="govuk-hint">{mark.note}</div> : null}
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </Details>
      {write ? <p>{write}</p> : null}
    </>
  );
}

const FINDING_TONES: Record<FindingState, Tone> = {
  noted: "neutral",
  open: "info",
  answered: "waiting",
  closed: "good",
};

function Findings(props: Part & { mayNote: boolean }) {
  const { words, findings, mayNote, base, today, posted, lines, marks } = props;
  const typed = typedIn(posted, "kien-nghi");
  const error = errorIn(typed?.errors ?? {});
  // Lines that were not good come first to mind; the others can be named too.
  const bad = new Set(marks.filter((mark) => mark.verdict === "bad").map((mark) => mark.position));
  const positions = lines.map((_, at) => at).sort((a, b) => Number(bad.has(b)) - Number(bad.has(a)) || a - b);
  return (
    <>
      <Heading level={2} size="m">
        {words.findings}
      </Heading>
      {findings.length === 0 ? <p class="govuk-body">{words.record.noFindings}</p> : null}
      {findings.map((finding) => {
        const isLate = isFindingLate(finding, today);
        return (
          <Card
            key={finding.id}
            level={3}
            title={shortText(finding.text, 140)}
            tone={isLate ? "bad" : FINDING_TONES[finding.state]}
          >
            <p class="govuk-body">
              <State tone={isLate ? "bad" : FINDING_TONES[finding.state]}>
                {isLate ? words.record.lateMark : words.findingStates[finding.state]}
              </State>{" "}
              {words.record.dueOn(finding.dueOn)}
              {finding.line !== null && lines[finding.line] ? <>. {lines[finding.line]?.text}</> : null}
            </p>
            {shortText(finding.text, 140) === finding.text ? null : <p class="govuk-body">{finding.text}</p>}
            {finding.answer && finding.answeredAt ? (
              <InsetText>
                <strong>{words.record.answer}:</strong> {finding.answer}
                <div class="govuk-hint">
                  {words.record.answeredBy(finding.answeredByName ?? "", formatDateTime(finding.answeredAt))}
                </div>
              </InsetText>
            ) : null}
            {finding.taskId ? (
              <p class="govuk-body">
                <a href={`/can-bo/ke-hoach/nhiem-vu/${finding.taskId}`}>{words.record.task}</a>
              </p>
            ) : mayNote ? (
              <ActButton action={`${base}/kien-nghi/${finding.id}/bo`} variant="secondary" small>
                {words.note.drop}
                <span class="govuk-visually-hidden">: {shortText(finding.text, 60)}</span>
              </ActButton>
            ) : null}
            <Settle {...props} finding={finding} />
          </Card>
        );
      })}
      {mayNote ? (
        <Details summary={words.note.title} open={findings.length === 0 || typed !== null}>
          <p class="govuk-body">{words.note.lead}</p>
          <Form action={`${base}/kien-nghi`}>
            <Select
              name="line"
              label={words.note.line}
              placeholder={words.note.noLine}
              value={typed?.typed.line ?? ""}
              options={positions.map((at) => ({
                value: String(at),
                label: `${bad.has(at) ? `${words.minutes.verdicts.bad}: ` : ""}${lines[at]?.text ?? ""}`,
              }))}
            />
            <TextArea
              name="text"
              label={words.note.text}
              rows={3}
              maxCharacters={INSPECTION_LIMITS.text}
              value={typed?.typed.text ?? ""}
              {...error("text")}
            />
            <DateInput name="due" label={words.note.dueOn} value={dayIn(typed?.typed ?? {}, "due")} {...error("due")} />
            <Button variant="secondary">{words.note.button}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  );
}

/** The unit's answer, or the inspectors' second look, whichever is next and may be done by who looks. */
function Settle({ words, base, finding, mayOn, posted }: Part & { finding: Finding }) {
  const acts = mayOn.get(finding.id) ?? [];
  const isAnswer = acts.includes("answer");
  if (!isAnswer && !acts.includes("close")) return null;
  const form = isAnswer ? "tra-loi" : "kiem-tra-lai";
  const typed = typedIn(posted, form, finding.id);
  const field = `note-${finding.id}`;
  const said = isAnswer ? words.answer : words.recheck;
  return (
    <Details summary={said.title} open={typed !== null || !isAnswer}>
      <Form action={`${base}/kien-nghi/${finding.id}/${isAnswer ? "tra-loi" : "dat"}`}>
        <TextArea
          name="note"
          id={field}
          label={said.label}
          {...(isAnswer ? { hint: words.answer.hint } : {})}
          rows={3}
          maxCharacters={INSPECTION_LIMITS.note}
          value={typed?.typed.note ?? ""}
          {...errorIn(typed?.errors ?? {})(field)}
        />
        <ButtonGroup>
          <Button>{isAnswer ? words.answer.button : words.recheck.close}</Button>
          {isAnswer ? null : (
            <Button variant="secondary" formaction={`${base}/kien-nghi/${finding.id}/chua-dat`}>
              {words.recheck.return}
            </Button>
          )}
        </ButtonGroup>
      </Form>
    </Details>
  );
}

function Conclusion(props: Part) {
  const { words, inspection, refusals, base, posted } = props;
  const said = words.record;
  const refusal = refusals.get("conclude") ?? null;
  const typed = typedIn(posted, "ket-luan");
  const values = typed?.typed ?? {};
  const error = errorIn(typed?.errors ?? {});
  if (inspection.state === "concluded")
    return (
      <>
        <Heading level={2} size="m">
          {said.conclusion}
        </Heading>
        <SummaryList
          rows={[
            { key: said.conclusion, value: <Lines text={inspection.conclusion ?? ""} /> },
            { key: said.number, value: `${inspection.number ?? "…"}/TB-${inspection.symbol ?? ""}` },
            { key: said.concludedOn, value: inspection.concludedOn ? formatDate(inspection.concludedOn) : "" },
            {
              key: said.signer,
              value:
                [inspection.signerTitle, inspection.signer].filter(Boolean).join(" ") || inspection.concludedByName,
            },
          ]}
        />
        <ButtonGroup>
          <LinkButton href={`${base}/ket-luan.docx`} variant="secondary" icon="download">
            {said.docx}
          </LinkButton>
          <LinkButton href={`${base}/ket-luan.pdf`} variant="secondary" icon="download">
            {said.pdf}
          </LinkButton>
          <LinkButton href={`${base}/cong-khai`} variant="secondary">
            {said.publish}
          </LinkButton>
        </ButtonGroup>
      </>
    );
  if (inspection.state !== "held" || refusal === "no-right-here") return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.conclude.title}
      </Heading>
      <p class="govuk-body">
        {refusal ? words.refusals[refusal] : words.conclude.lead} <a href={`${base}/ket-luan.docx`}>{said.draftDocx}</a>
      </p>
      {refusal && !typed ? null : (
        <Form action={`${base}/ket-luan`} guard>
          <TextArea
            name="conclusion"
            label={words.conclude.text}
            hint={words.conclude.textHint}
            rows={6}
            maxCharacters={INSPECTION_LIMITS.long}
            value={values.conclusion ?? ""}
            {...error("conclusion")}
          />
          <DateInput
            name="concludedOn"
            label={said.concludedOn}
            value={dayIn(values, "concludedOn")}
            {...error("concludedOn")}
          />
          <TextInput
            name="number"
            label={words.conclude.number}
            hint={words.conclude.numberHint}
            optional
            inputmode="numeric"
            width={5}
            value={values.number ?? ""}
            {...error("number")}
          />
          <TextInput
            name="symbol"
            label={words.conclude.symbol}
            hint={words.conclude.symbolHint}
            width={10}
            value={values.symbol ?? ""}
            {...error("symbol")}
          />
          <TextInput
            name="signerTitle"
            label={words.conclude.signerTitle}
            optional
            value={values.signerTitle ?? ""}
            {...error("signerTitle")}
          />
          <TextInput
            name="signer"
            label={words.conclude.signer}
            optional
            value={values.signer ?? ""}
            {...error("signer")}
          />
          <Button>{words.conclude.button}</Button>
        </Form>
      )}
    </>
  );
}

function Move({ words, base, posted, planned }: Part) {
  const typed = typedIn(posted, "doi-lich");
  const values = typed?.typed ?? planned;
  const error = errorIn(typed?.errors ?? {});
  return (
    <Fold summary={words.move.title} open={typed !== null}>
      <Form action={`${base}/doi-lich`}>
        <DateInput name="day" label={words.plannedOn} value={dayIn(values, "day")} {...error("day")} />
        <TextInput name="leader" label={words.leader} value={values.leader ?? ""} {...error("leader")} />
        <TextArea
          name="members"
          label={words.members}
          optional
          rows={2}
          value={values.members ?? ""}
          {...error("members")}
        />
        <Button variant="secondary">{words.move.button}</Button>
      </Form>
    </Fold>
  );
}

function Cancel({ words, base, posted }: Part) {
  const typed = typedIn(posted, "huy");
  return (
    <Fold summary={words.cancel.title} open={typed !== null}>
      <Form action={`${base}/huy`}>
        <TextArea
          name="reason"
          label={words.cancel.reason}
          rows={2}
          value={typed?.typed.reason ?? ""}
          {...errorIn(typed?.errors ?? {})("reason")}
        />
        <Button variant="warning">{words.cancel.button}</Button>
      </Form>
    </Fold>
  );
}

const Fold = (props: { summary: string; open: boolean; children: ComponentChildren }) => <Details {...props} />;

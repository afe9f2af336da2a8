import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import {
  ActButton,
  ActWithReason,
  Button,
  Card,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  ProgressBar,
  StaffLayout,
  State,
  Table,
  Tabs,
  TextArea,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick, readHundredths, writeHundredths } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { ASSESSMENT_LIMITS, leavesOf, seenOf, verdictOf } from "../assessment.ts";
import {
  appraiseGroup,
  assessmentRefusal,
  finishAppraisal,
  type GivenScore,
  isReasonMissing,
  removeEvidence,
  returnAssessment,
  scoreGroup,
  sendAssessment,
} from "../keep-assessment.ts";
import { type LoadedAssessment, loadAssessment, type ShownEvidence, visibleAssessment } from "../load-assessment.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { type ScoringRefusal, ScoringRefused } from "../scoring.errors.ts";
import { groupOf, type KeptCriterion } from "../sheet.ts";
import { ASSESSMENTS, SHEETS } from "./addresses.ts";
import { STANDING_TONES } from "./sheet-page.tsx";

const EVERYTHING = "tat-ca";

/** Which side of the scores a person writes here, if any. */
type Side = "self" | "appraised";

interface Posted {
  form: "group" | "return" | "act";
  group?: string;
  typed: Typed;
  errors: FormErrors;
  /** Somebody saved since the form was opened: it shows what is kept, and saving again replaces that. */
  isStale?: boolean;
}

interface Rights {
  side: Side | null;
  refusals: { fill: ScoringRefusal | null; appraise: ScoringRefusal | null };
  mayReturn: boolean;
}

async function rightsOf(rq: Rq, loaded: LoadedAssessment): Promise<Rights> {
  const of = { ...loaded, at: rq.now };
  const ask = (act: Parameters<typeof assessmentRefusal>[2]) => assessmentRefusal(rq.app.db, actorOf(rq), act, of);
  const [fill, appraise, sendBack] = await Promise.all([ask("fill"), ask("appraise"), ask("return")]);
  return {
    side: fill === null ? "self" : appraise === null ? "appraised" : null,
    refusals: { fill, appraise },
    mayReturn: sendBack === null,
  };
}

async function show(
  rq: Rq,
  of: Awaited<ReturnType<typeof visibleAssessment>>,
  posted: Posted | null,
  status = 200,
): Promise<Reply> {
  const loaded = await loadAssessment(rq, of);
  const rights = await rightsOf(rq, loaded);
  const words = pick(rq.lang, vi, en);
  const said = words.assessment;
  const { assessment, sheet, criteria, progress, sums } = loaded;
  const base = `${ASSESSMENTS}/${assessment.id}`;
  const groups = criteria.filter((one) => !one.number.includes("."));
  const asked = posted?.group ?? (typeof rq.query.nhom === "string" ? rq.query.nhom : "");
  const group =
    groups.find((one) => one.number === asked)?.number ??
    (asked === EVERYTHING || rights.side === null ? EVERYTHING : (groups[0]?.number ?? EVERYTHING));
  const done = posted === null && typeof rq.query.xong === "string" ? words.done[rq.query.xong] : undefined;
  const isLate =
    vietnamDay(rq.now) > sheet.dueOn && (assessment.state === "filling" || assessment.state === "returned");
  const isShown = group !== EVERYTHING;
  const own = rights.refusals.appraise;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={`${loaded.unitName}: ${sheet.title}`}
      breadcrumbs={[
        { text: words.title, href: SHEETS },
        { text: sheet.title, href: `${SHEETS}/${sheet.id}` },
      ]}
      hasErrors={posted !== null}
      islands={["dirty-form"]}
      wide
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} keepsNothing={posted?.form === "act"} />
          {done ? <NotificationBanner tone="success">{done}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={loaded.unitName}
        caption={sheet.title}
        state={<State tone={STANDING_TONES[assessment.state]}>{words.standings[assessment.state]}</State>}
        actions={
          <>
            <LinkButton href={`${base}/bang.xlsx`} variant="secondary" small icon="download">
              {said.xlsx}
            </LinkButton>{" "}
            <LinkButton href={`${base}/ban-in.pdf`} variant="secondary" small icon="print">
              {said.pdf}
            </LinkButton>
          </>
        }
      />
      {sheet.note ? <p class="govuk-body">{sheet.note}</p> : null}
      {assessment.returnedReason && assessment.returnedAt && assessment.state !== "appraised" ? (
        <InsetText>
          <strong>{said.asked}:</strong> {assessment.returnedReason}
          <span class="govuk-hint">{said.returned(assessment.returnedByName ?? "", assessment.returnedAt)}</span>
        </InsetText>
      ) : null}
      {sheet.state === "withdrawn" ? <InsetText>{said.withdrawn(sheet.withdrawnReason ?? "")}</InsetText> : null}
      {own === "own-unit" || own === "own-scores" ? (
        <p class="govuk-body">{said.blocked(words.refusals[own])}</p>
      ) : null}
      <p class="govuk-body">
        {said.due(sheet.dueOn)} {isLate ? <strong>{said.overdue}</strong> : null}{" "}
        {said.lacking(progress.withoutEvidence)}
      </p>
      <ProgressBar label={said.progress(progress.scored, progress.own)} value={progress.scored} max={progress.own} />
      {assessment.state === "sent" || assessment.state === "appraised" ? (
        <ProgressBar
          label={said.appraisedOf(progress.appraised, progress.leaves)}
          value={progress.appraised}
          max={progress.leaves}
        />
      ) : null}
      {assessment.sentAt && assessment.state !== "filling" ? (
        <p class="govuk-body-s">{said.sentBy(assessment.sentByName ?? "", assessment.sentAt)}</p>
      ) : null}
      {assessment.appraisedAt ? (
        <p class="govuk-body-s">{said.appraisedBy(assessment.appraisedByName ?? "", assessment.appraisedAt)}</p>
      ) : null}
      <Verdict loaded={loaded} words={words} />
      <Tabs
        label={said.groups}
        items={[
          ...groups.map((one) => ({
            href: `${base}?nhom=${one.number}`,
            label: `${one.number}. ${one.text}`,
            current: one.number === group,
          })),
          { href: `${base}?nhom=${EVERYTHING}`, label: said.everything, current: group === EVERYTHING },
        ]}
      />
      {rights.side !== null && isShown ? (
        <GroupForm loaded={loaded} side={rights.side} group={group} posted={posted} words={words} base={base} />
      ) : (
        <Whole
          loaded={loaded}
          words={words}
          base={base}
          criteria={isShown ? criteria.filter((one) => groupOf(one.number) === group) : criteria}
        />
      )}
      {isShown ? null : (
        <>
          <Heading level={2} size="m">
            {said.sums}
          </Heading>
          <Table<KeptCriterion>
            caption={said.sums}
            captionHidden
            rows={groups}
            foot={[
              "",
              said.sum,
              ...(["maximum", "self", "appraised"] as const).map((key) => writeHundredths(sums.get("")?.[key] ?? 0)),
            ]}
            columns={[
              { key: "number", header: said.number, cell: (row) => row.number },
              { key: "text", header: said.criterion, rowHeader: true, wide: true, cell: (row) => row.text },
              ...(["maximum", "self", "appraised"] as const).map((key) => ({
                key,
                header: said[key],
                numeric: true,
                cell: (row: KeptCriterion) => writeHundredths(sums.get(row.number)?.[key] ?? 0),
              })),
            ]}
          />
        </>
      )}
      <div id="act" />
      {rights.side === "self" ? (
        <>
          <p class="govuk-body">{said.sendHelp}</p>
          <ActButton
            action={`${base}/gui`}
            {...(progress.scored < progress.own ? { disabledReason: said.sendBlocked } : {})}
          >
            {said.send}
          </ActButton>
        </>
      ) : null}
      {rights.side === "appraised" ? (
        <ActButton
          action={`${base}/ket-thuc`}
          {...(progress.appraised < progress.leaves ? { disabledReason: said.finishBlocked } : {})}
        >
          {said.finish}
        </ActButton>
      ) : null}
      {rights.mayReturn ? (
        <ActWithReason
          summary={said.return}
          variant="secondary"
          action={`${base}/tra-lai`}
          help={said.returnHelp}
          label={said.whatMissing}
          error={posted?.errors.reason}
          value={posted?.typed.reason}
          rows={4}
          maxCharacters={ASSESSMENT_LIMITS.reason}
        />
      ) : null}
    </StaffLayout>,
    { status },
  );
}

/** Passed or not by what the sheet asks for: by the points appraised once they are, else by the unit's own. */
function Verdict({ loaded, words }: { loaded: LoadedAssessment; words: typeof vi }) {
  const { sheet, sums, assessment, criteria } = loaded;
  const side = assessment.state === "appraised" ? "appraised" : "self";
  const groups = criteria.filter((one) => !one.number.includes("."));
  const verdict = verdictOf(sheet, groups, sums, side);
  if (!verdict) return null;
  return (
    <p class="govuk-body">
      <State tone={verdict.passes ? "good" : "warn"}>{words.assessment.verdict(verdict.passes, side)}</State>{" "}
      {words.record.passOf(sheet.passTotal, sheet.passShare)}{" "}
      {verdict.isTotalShort ? words.assessment.totalShort(sums.get("")?.[side] ?? 0) : ""}{" "}
      {verdict.short.length > 0 ? words.assessment.groupsShort(verdict.short.map((one) => one.number)) : ""}
    </p>
  );
}

const points = (value: number | null | undefined): string => (value == null ? "" : writeHundredths(value));

function EvidenceList({
  list,
  words,
  base,
  mayRemove,
}: {
  list: readonly ShownEvidence[];
  words: typeof vi;
  base: string;
  mayRemove: boolean;
}) {
  if (list.length === 0) return <p class="govuk-hint">{words.assessment.noEvidence}</p>;
  return (
    <ul class="govuk-list">
      {list.map((one) => (
        <li key={one.id}>
          {words.evidenceKinds[one.kind]}:{" "}
          <a href={one.kind === "file" ? `${base}/tep/${one.id}` : (one.address ?? "")}>{one.label}</a>
          {one.day ? `, ${words.assessment.onDay(one.day)}` : ""}{" "}
          {one.isGone ? <State tone="warn">{words.assessment.gone}</State> : null}
          {mayRemove ? (
            // Inside the form of the group: what was typed is saved with it.
            <Button name="remove" value={one.id} variant="quiet" small>
              {words.assessment.remove} <span class="govuk-visually-hidden">{one.label}</span>
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function GroupForm({
  loaded,
  side,
  group,
  posted,
  words,
  base,
}: {
  loaded: LoadedAssessment;
  side: Side;
  group: string;
  posted: Posted | null;
  words: typeof vi;
  base: string;
}) {
  const said = words.assessment;
  const { criteria, scores, evidence, before, sheet } = loaded;
  const leaves = leavesOf(criteria, group);
  const isPosted = posted?.form === "group" && posted.group === group;
  const typed = isPosted ? posted.typed : {};
  const errors = isPosted ? posted.errors : {};
  return (
    <Form action={`${base}/${side === "self" ? "cham" : "tham-dinh"}`} guard={isPosted ? "changed" : true}>
      {/* The first button of a form answers the Enter key: it saves, it does not take evidence away. */}
      <button type="submit" class="govuk-visually-hidden" tabindex={-1}>
        {said.save}
      </button>
      <input type="hidden" name="group" value={group} />
      <input
        type="hidden"
        name="seen"
        value={posted?.isStale ? seenOf(leaves, scores, side) : (typed.seen ?? seenOf(leaves, scores, side))}
      />
      {criteria
        .filter((one) => groupOf(one.number) === group)
        .map((one) => {
          if (!one.isLeaf)
            return (
              <Heading key={one.id} level={one.number === group ? 2 : 3} size={one.number === group ? "m" : "s"}>
                {one.number}. {one.text} ({said.most(one.maximum)})
              </Heading>
            );
          const score = scores.get(one.id);
          const last = before.get(one.id);
          const isOpen = side === "appraised" || one.scoring !== "survey";
          const [field, kept, reason, keptWords] =
            side === "self"
              ? [`score-${one.id}`, score?.selfScore, `words-${one.id}`, score?.explanation]
              : [`score-${one.id}`, score?.appraisedScore, `words-${one.id}`, score?.appraisedReason];
          const isOther =
            posted?.isStale === true && (typed[field] !== points(kept) || (typed[reason] ?? "") !== (keptWords ?? ""));
          return (
            <Card
              key={one.id}
              id={`tieu-chi-${one.id}`}
              level={one.number === group ? 2 : 3}
              title={`${one.number}. ${one.text}`}
            >
              <p class="govuk-body">
                {said.mostAnd(one.maximum, words.scoring[one.scoring])}{" "}
                {one.scoring === "formula" ? said.formula(one.formula) : ""}{" "}
                {last ? said.lastYear(sheet.year - 1, last.selfScore, last.appraisedScore) : ""}
              </p>
              {side === "appraised" && one.scoring !== "survey" ? (
                <p class="govuk-body">
                  {said.self}: <strong>{points(score?.selfScore) || "–"}</strong>
                  {score?.explanation ? `. ${score.explanation}` : ""}
                </p>
              ) : null}
              {side === "self" && score?.appraisedScore != null ? (
                <p class="govuk-body">
                  {said.appraised}: <strong>{points(score.appraisedScore)}</strong>
                  {score.appraisedReason ? `. ${score.appraisedReason}` : ""}
                </p>
              ) : null}
              {one.scoring === "survey" ? (
                <p class="govuk-hint">{said.survey}</p>
              ) : (
                <EvidenceList list={evidence.get(one.id) ?? []} words={words} base={base} mayRemove={side === "self"} />
              )}
              {isOpen && isOther ? <InsetText>{said.keptNow(points(kept), keptWords ?? "")}</InsetText> : null}
              {isOpen ? (
                <>
                  <TextInput
                    name={field}
                    label={(side === "self" ? said.score : said.given)(one.number)}
                    hint={said.scoreHint}
                    width={5}
                    inputmode="decimal"
                    value={typed[field] ?? points(kept)}
                    {...(errors[field] ? { error: errors[field] } : {})}
                  />
                  <TextArea
                    name={reason}
                    label={(side === "self" ? said.explanationOf : said.reasonOf)(one.number)}
                    {...(side === "appraised" ? { hint: said.reasonHint } : {})}
                    optional
                    rows={2}
                    value={typed[reason] ?? keptWords ?? ""}
                    {...(errors[reason] ? { error: errors[reason] } : {})}
                  />
                </>
              ) : null}
              {side === "self" && one.scoring !== "survey" ? (
                <Button name="evidenceFor" value={String(one.id)} variant="secondary" small>
                  {said.addEvidence} <span class="govuk-visually-hidden">{one.number}</span>
                </Button>
              ) : null}
            </Card>
          );
        })}
      <Button>{said.save}</Button>
    </Form>
  );
}

/** Everything as a table: what is printed. */
function Whole({
  loaded,
  words,
  base,
  criteria,
}: {
  loaded: LoadedAssessment;
  words: typeof vi;
  base: string;
  criteria: readonly KeptCriterion[];
}) {
  const said = words.assessment;
  const { scores, evidence, sums, before, sheet } = loaded;
  return (
    <Table<KeptCriterion>
      caption={said.everything}
      captionHidden
      dense
      rows={criteria}
      columns={[
        { key: "number", header: said.number, cell: (row) => row.number },
        {
          key: "text",
          header: said.criterion,
          rowHeader: true,
          wide: true,
          cell: (row) => {
            const last = before.get(row.id);
            return (
              <>
                {row.isLeaf ? row.text : <strong>{row.text}</strong>}
                {row.isLeaf && row.scoring !== "self" ? (
                  <span class="govuk-hint">
                    {row.scoring === "formula" ? said.formula(row.formula) : words.scoring.survey}
                  </span>
                ) : null}
                {last ? (
                  <span class="govuk-hint">{said.lastYear(sheet.year - 1, last.selfScore, last.appraisedScore)}</span>
                ) : null}
              </>
            );
          },
        },
        { key: "maximum", header: said.maximum, numeric: true, cell: (row) => writeHundredths(row.maximum) },
        {
          key: "self",
          header: said.self,
          numeric: true,
          cell: (row) =>
            row.isLeaf ? points(scores.get(row.id)?.selfScore) || "–" : points(sums.get(row.number)?.self),
        },
        {
          key: "appraised",
          header: said.appraised,
          numeric: true,
          cell: (row) =>
            row.isLeaf ? points(scores.get(row.id)?.appraisedScore) || "–" : points(sums.get(row.number)?.appraised),
        },
        {
          key: "evidence",
          header: said.evidence,
          wide: true,
          cell: (row) => {
            if (!row.isLeaf) return "";
            const score = scores.get(row.id);
            return (
              <>
                {score?.explanation ? <p class="govuk-body-s">{score.explanation}</p> : null}
                {row.scoring === "survey" ? null : (
                  <EvidenceList list={evidence.get(row.id) ?? []} words={words} base={base} mayRemove={false} />
                )}
                {score?.appraisedReason ? (
                  <p class="govuk-body-s">
                    {said.appraised}: {score.appraisedReason}
                  </p>
                ) : null}
              </>
            );
          },
        },
      ]}
    />
  );
}

export const assessmentPage = async (rq: Rq): Promise<Reply> => show(rq, await visibleAssessment(rq), null);

async function run(
  rq: Rq,
  of: Awaited<ReturnType<typeof visibleAssessment>>,
  posted: Posted,
  act: { told: string; field: string; group?: string; next?: string; run(tx: Tx): Promise<void> },
): Promise<Reply> {
  if (Object.keys(posted.errors).length > 0) return show(rq, of, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => act.run(tx));
  } catch (error) {
    if (!(error instanceof ScoringRefused)) throw error;
    const said = pick(rq.lang, vi, en).refusals[error.code];
    const isStale = error.code === "changed-meanwhile";
    return show(rq, of, { ...posted, isStale, errors: { [act.field]: said } }, 409);
  }
  if (act.next) return seeOther(act.next);
  const group = act.group ? `nhom=${act.group}&` : "";
  return seeOther(`${ASSESSMENTS}/${of.assessment.id}?${group}xong=${act.told}`);
}

async function saveGroup(rq: Rq, side: Side): Promise<Reply> {
  const of = await visibleAssessment(rq);
  const loaded = await loadAssessment(rq, of);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const group = typed.group ?? "";
  const errors: FormErrors = {};
  const given: GivenScore[] = [];
  for (const one of leavesOf(loaded.criteria, group)) {
    const field = `score-${one.id}`;
    // A field that was not in the form is left as it is.
    if (typed[field] === undefined) continue;
    const text = typed[field] ?? "";
    const score = text === "" ? null : readHundredths(text);
    const words = (typed[`words-${one.id}`] ?? "").replace(/\r\n?/g, "\n");
    if (text !== "" && (score === null || score > one.maximum)) errors[field] = said.score(one.maximum);
    if (!fits(words, ASSESSMENT_LIMITS.explanation)) errors[`words-${one.id}`] = said.explanation;
    if (side === "appraised" && !errors[field] && isReasonMissing(one, loaded.scores.get(one.id), { score, words }))
      errors[`words-${one.id}`] = said.reasonDiffers;
    given.push({ criterionId: one.id, score, words });
  }
  const first = given[0] ? `score-${given[0].criterionId}` : "group";
  const assessmentId = of.assessment.id;
  const evidenceFor = loaded.criteria.find((one) => String(one.id) === typed.evidenceFor);
  const removed = [...loaded.evidence.values()].flat().find((one) => one.id === typed.remove);
  return run(
    rq,
    of,
    { form: "group", group, typed, errors },
    {
      told: removed ? "bo" : "luu",
      field: first,
      group,
      ...(evidenceFor ? { next: `${ASSESSMENTS}/${assessmentId}/minh-chung/${evidenceFor.id}` } : {}),
      run: async (tx) => {
        const actor = actorOf(rq);
        const saved = { assessmentId, group, seen: typed.seen ?? "", given, at: rq.now };
        await (side === "self" ? scoreGroup : appraiseGroup)(tx, actor, saved);
        if (removed) await removeEvidence(tx, actor, { assessmentId, evidenceId: removed.id, at: rq.now });
      },
    },
  );
}

export const scoreGroupPage = (rq: Rq): Promise<Reply> => saveGroup(rq, "self");
export const appraiseGroupPage = (rq: Rq): Promise<Reply> => saveGroup(rq, "appraised");

const plainAct =
  (told: string, act: typeof sendAssessment) =>
  async (rq: Rq): Promise<Reply> => {
    const of = await visibleAssessment(rq);
    return run(
      rq,
      of,
      { form: "act", typed: {}, errors: {} },
      {
        told,
        field: "act",
        run: (tx) => act(tx, actorOf(rq), { assessmentId: of.assessment.id, at: rq.now }),
      },
    );
  };
export const sendAssessmentPage = plainAct("gui", sendAssessment);
export const finishAppraisalPage = plainAct("xong", finishAppraisal);

export async function returnAssessmentPage(rq: Rq): Promise<Reply> {
  const of = await visibleAssessment(rq);
  const { typed } = typedForm(rq);
  const isFine = isText(typed.reason, ASSESSMENT_LIMITS.reason);
  return run(
    rq,
    of,
    { form: "return", typed, errors: isFine ? {} : { reason: pick(rq.lang, vi, en).errors.missing } },
    {
      told: "tra-lai",
      field: "reason",
      run: (tx) =>
        returnAssessment(tx, actorOf(rq), { assessmentId: of.assessment.id, reason: typed.reason ?? "", at: rq.now }),
    },
  );
}

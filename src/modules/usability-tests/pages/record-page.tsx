import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, type Tx, transaction } from "../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { getProcedureInForce } from "../../procedures/index.ts";
import { listFindings } from "../finding.store.ts";
import { closeFinding, raiseFinding, writeFinding } from "../keep-finding.ts";
import {
  approveTest,
  publishResults,
  refuseTest,
  repeatTest,
  submitTest,
  summariseTest,
  TEST_ACTS,
  type TestAct,
  testRefusal,
} from "../keep-test.ts";
import { loadResults } from "../load-results.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { countTurnout, listAbout, listMisses, listSaid, WAYS, type Way } from "../results.store.ts";
import { tasksToday } from "../tasks-today.ts";
import { findTest, listTests } from "../test.store.ts";
import { LIMITS, phaseOf, SEVERITIES, type Severity, type UsabilityTest } from "../usability-test.ts";
import { type TestRefusal, TestRefused } from "../usability-tests.errors.ts";
import { PUBLIC } from "./public-pages.tsx";
import { RecordView } from "./record-view.tsx";
import { STAFF, staffTest } from "./staff-test.ts";

const SAID = 200;
const MISSES = 20;
const REPEAT_DAYS = 14;

export type FormName = "act" | "return" | "withdraw" | "finding" | "close" | "summary";

export interface Posted {
  form: FormName;
  typed: Typed;
  errors: FormErrors;
}

async function resultsShown(db: Db, test: UsabilityTest, way: Way | undefined) {
  const [rows, turnout, misses, about, said] = await Promise.all([
    loadResults(db, test, way),
    countTurnout(db, test.id),
    listMisses(db, test.id, MISSES),
    listAbout(db, test.id),
    listSaid(db, test.id, SAID),
  ]);
  return { way, rows, turnout, misses, about, said };
}

async function show(rq: Rq, test: UsabilityTest, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const phase = phaseOf(test, today);
  const refusals = {} as Record<TestAct, TestRefusal | null>;
  for (const act of TEST_ACTS) refusals[act] = await testRefusal(db, actor, act, test, rq.now);
  const hasResults = phase === "open" || phase === "closed" || (phase === "withdrawn" && test.approvedAt !== null);
  const way = z.enum(WAYS).optional().catch(undefined).parse(rq.query.cach);
  const before = test.repeatsId ? await findTest(db, test.repeatsId) : undefined;
  return html(
    RecordView({
      ctx: rq.app.view(rq),
      words,
      test,
      phase,
      unit: (await unitNames(db, [test.unitId], today)).get(test.unitId) ?? "",
      tasks: await tasksToday(db, test.tasks, today),
      refusals,
      publicAddress: `${rq.app.config.http.publicUrl}${PUBLIC}/${test.id}`,
      results: hasResults ? await resultsShown(db, test, way) : null,
      findings: hasResults ? await listFindings(db, test.id, LIMITS.findings) : [],
      opensMisunderstandings: holds(actor, "misunderstandings.read"),
      before: before && { id: before.id, title: before.title },
      after: await listTests(db, { repeatsId: test.id, unitIds: [test.unitId], today }, 5),
      posted,
      done: posted ? undefined : words.staff.saved[String(rq.query.xong)],
    }),
    { status },
  );
}

export const testRecordPage = async (rq: Rq): Promise<Reply> => show(rq, await staffTest(rq), null);

interface Done {
  told: string;
  /** Where to go, where it is not this page. */
  to?: string;
}

async function run(
  rq: Rq,
  test: UsabilityTest,
  form: { name: FormName; typed: Typed; field?: string },
  work: (tx: Tx) => Promise<Done>,
): Promise<Reply> {
  try {
    const { told, to } = await transaction(rq.app.db, work);
    return seeOther(`${STAFF}/${to ?? test.id}?xong=${told}`);
  } catch (error) {
    if (!(error instanceof TestRefused)) throw error;
    const errors = { [form.field ?? "act"]: pick(rq.lang, vi, en).refusals[error.code] };
    return show(rq, await staffTest(rq), { form: form.name, typed: form.typed, errors }, 409);
  }
}

const simple =
  (work: (tx: Tx, rq: Rq, test: UsabilityTest, edit: number | undefined) => Promise<Done>) =>
  async (rq: Rq): Promise<Reply> => {
    const test = await staffTest(rq);
    const { typed } = typedForm(rq);
    const edit = /^\d{1,9}$/.test(typed.edit ?? "") ? Number(typed.edit) : undefined;
    return run(rq, test, { name: "act", typed }, (tx) => work(tx, rq, test, edit));
  };

const of = (rq: Rq, test: UsabilityTest, edit?: number) => ({
  testId: test.id,
  at: rq.now,
  ...(edit === undefined ? {} : { edit }),
});

export const submitTestPage = simple(async (tx, rq, test) => {
  await submitTest(tx, actorOf(rq), of(rq, test));
  return { told: "trinh" };
});

export const approveTestPage = simple(async (tx, rq, test, edit) => {
  await approveTest(tx, actorOf(rq), of(rq, test, edit));
  return { told: "duyet" };
});

export const publishResultsPage = simple(async (tx, rq, test, edit) => {
  await publishResults(tx, actorOf(rq), of(rq, test, edit));
  return { told: "cong-bo" };
});

export const repeatTestPage = simple(async (tx, rq, test) => {
  const today = vietnamDay(rq.now);
  const days = { opensOn: today, closesOn: shift(today, REPEAT_DAYS) };
  return { told: "luu", to: await repeatTest(tx, actorOf(rq), { ...of(rq, test), ...days }) };
});

async function refuse(rq: Rq, act: "return" | "withdraw", told: string): Promise<Reply> {
  const test = await staffTest(rq);
  const { typed } = typedForm(rq);
  const reason = cleanText(typed.reason ?? "");
  const field = `reason-${act}`;
  if (!isText(reason, LIMITS.note))
    return show(rq, test, { form: act, typed, errors: { [field]: pick(rq.lang, vi, en).errors.reason } }, 422);
  return run(rq, test, { name: act, typed, field }, async (tx) => {
    await refuseTest(tx, actorOf(rq), { ...of(rq, test), act, reason });
    return { told };
  });
}

export const returnTestPage = (rq: Rq): Promise<Reply> => refuse(rq, "return", "tra-lai");
export const withdrawTestPage = (rq: Rq): Promise<Reply> => refuse(rq, "withdraw", "huy");

export async function writeFindingPage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const words = cleanText(typed.words ?? "");
  if (!isText(words, LIMITS.finding)) errors.words = said.finding;
  const severity = SEVERITIES.find((one) => String(one) === typed.severity);
  if (!severity) errors.severity = said.severity;
  const code = (typed.code ?? "").slice(0, 40);
  if (code && !(await getProcedureInForce(rq.app.db, code, vietnamDay(rq.now)))) errors.code = said.code;
  if (Object.keys(errors).length > 0) return show(rq, test, { form: "finding", typed, errors }, 422);
  const taskKey = test.tasks.find((one) => one.key === typed.task)?.key ?? null;
  return run(rq, test, { name: "finding", typed, field: "words" }, async (tx) => {
    await writeFinding(tx, actorOf(rq), {
      ...of(rq, test),
      taskKey,
      words,
      severity: severity as Severity,
      procedureCode: code || null,
    });
    return { told: "phat-hien" };
  });
}

const findingOf = (rq: Rq): string => {
  const id = z.uuid().safeParse(rq.params.finding);
  return id.success ? id.data : "00000000-0000-0000-0000-000000000000";
};

export const raiseFindingPage = simple(async (tx, rq, test) => {
  await raiseFinding(tx, actorOf(rq), { ...of(rq, test), findingId: findingOf(rq) });
  return { told: "neu" };
});

export async function closeFindingPage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const { typed } = typedForm(rq);
  const changedWhat = cleanText(typed.changed ?? "");
  const findingId = findingOf(rq);
  const field = `changed-${findingId}`;
  if (!isText(changedWhat, LIMITS.finding))
    return show(rq, test, { form: "close", typed, errors: { [field]: pick(rq.lang, vi, en).errors.changed } }, 422);
  return run(rq, test, { name: "close", typed, field }, async (tx) => {
    await closeFinding(tx, actorOf(rq), { ...of(rq, test), findingId, changedWhat });
    return { told: "da-sua" };
  });
}

export async function summariseTestPage(rq: Rq): Promise<Reply> {
  const test = await staffTest(rq);
  const { typed } = typedForm(rq);
  const summary = cleanText(typed.summary ?? "");
  if (!isText(summary, LIMITS.summary))
    return show(rq, test, { form: "summary", typed, errors: { summary: pick(rq.lang, vi, en).errors.summary } }, 422);
  return run(rq, test, { name: "summary", typed, field: "summary" }, async (tx) => {
    await summariseTest(tx, actorOf(rq), { ...of(rq, test), summary });
    return { told: "tom-tat" };
  });
}

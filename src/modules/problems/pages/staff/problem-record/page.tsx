import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { decideUpdate, stampOf, updateProblem, withdrawProblem } from "../../../keep-problem.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { problemRefusal } from "../../../problem.policy.ts";
import { PROBLEM_LIMITS, type Problem, type ProblemUpdate } from "../../../problem.ts";
import { ProblemRefused, ProblemUnknown } from "../../../problems.errors.ts";
import { listProblems, listUpdates } from "../../../problems.store.ts";
import { FIELD_OF, readHead, readText } from "../../problem-fields.tsx";
import { ProblemRecordView } from "./view.tsx";

export interface Posted {
  form: "update" | "return" | "withdraw" | "approve";
  typed: Typed;
  errors: FormErrors;
}

async function visibleProblem(rq: Rq): Promise<Problem> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now);
  const [row] = id.success ? await listProblems(rq.app.db, { id: id.data, reach }, 1) : [];
  if (!row) throw new ProblemUnknown();
  return row;
}

/** The form begins with the words that were said last, to be changed. */
function typedOf(problem: Problem, last: ProblemUpdate | undefined): Typed {
  return {
    basedOn: stampOf(last),
    topic: problem.topic,
    title: problem.title,
    outcome: last?.outcome ?? "open",
    situation: last?.situation ?? "",
    cause: last?.cause ?? "",
    doing: last?.doing ?? "",
    ...typedDay("dueOn", last?.dueOn ?? null),
  };
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const problem = await visibleProblem(rq);
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const updates = await listUpdates(db, problem.id);
  const [last] = updates;
  const waiting = last?.state === "waiting" ? last : undefined;
  const refusal = (act: "write" | "decide" | "withdraw") => problemRefusal(db, actor, act, problem, waiting, rq.now);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    ProblemRecordView({
      ctx: rq.app.view(rq),
      words,
      topics: topicNames(rq.lang),
      problem,
      unit: (await unitNames(db, [problem.unitId], today)).get(problem.unitId) ?? "",
      today,
      updates,
      stamp: stampOf(last),
      mayWrite: (await refusal("write")) === null,
      decide: await refusal("decide"),
      mayWithdraw: (await refusal("withdraw")) === null,
      typed: posted?.form === "update" ? posted.typed : typedOf(problem, last),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const problemRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: keyof typeof vi.record.done; act(tx: Tx, problemId: string): Promise<void> },
): Promise<Reply> {
  const problem = await visibleProblem(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, problem.id));
  } catch (error) {
    if (!(error instanceof ProblemRefused)) throw error;
    const field = FIELD_OF[error.code] === "dueOn" ? "dueOn" : work.field;
    return show(rq, { ...posted, errors: { [field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
  return seeOther(`/can-bo/van-de/${problem.id}?xong=${work.told}`);
}

export async function updateProblemPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  const problem = await visibleProblem(rq);
  // What is public keeps its title: the form does not ask for it any more.
  const head =
    problem.publishedAt === null
      ? readHead(typed, words)
      : { title: problem.title, topic: problem.topic, errors: {} as FormErrors };
  const { text, errors } = readText(form, words);
  const { title, topic } = head;
  return run(
    rq,
    { form: "update", typed, errors: { ...head.errors, ...errors } },
    {
      field: "situation",
      told: "gui",
      act: (tx, problemId) =>
        updateProblem(tx, actorOf(rq), { ...text, problemId, title, topic, basedOn: typed.basedOn ?? "", at: rq.now }),
    },
  );
}

function decided(rq: Rq, isApproved: boolean): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors =
    isApproved || isText(typed.note, PROBLEM_LIMITS.note) ? {} : { "note-return": pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { form: isApproved ? "approve" : "return", typed, errors },
    {
      field: isApproved ? "approve" : "note-return",
      told: isApproved ? "duyet" : "tra-lai",
      act: (tx, problemId) =>
        decideUpdate(tx, actorOf(rq), {
          problemId,
          isApproved,
          basedOn: typed.basedOn ?? "",
          note: isApproved ? null : (typed.note ?? ""),
          at: rq.now,
        }),
    },
  );
}

export const approveUpdatePage = (rq: Rq): Promise<Reply> => decided(rq, true);
export const returnUpdatePage = (rq: Rq): Promise<Reply> => decided(rq, false);

export function withdrawProblemPage(rq: Rq): Promise<Reply> {
  const { typed } = typedForm(rq);
  const errors: FormErrors = isText(typed.note, PROBLEM_LIMITS.note)
    ? {}
    : { "note-withdraw": pick(rq.lang, vi, en).errors.note };
  return run(
    rq,
    { form: "withdraw", typed, errors },
    {
      field: "note-withdraw",
      told: "rut",
      act: (tx, problemId) => withdrawProblem(tx, actorOf(rq), { problemId, reason: typed.note ?? "", at: rq.now }),
    },
  );
}

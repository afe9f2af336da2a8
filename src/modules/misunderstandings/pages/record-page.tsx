import { z } from "zod";
import { chartReply } from "../../../platform/charts/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listItemsById, listPublicItems } from "../../content/index.ts";
import { listLacks } from "../../dossiers/index.ts";
import { listAskedOnPage, withoutPrivate } from "../../feedback/index.ts";
import { findHomeUnit, unitNames } from "../../organisations/index.ts";
import { listVersionSpans } from "../../procedures/index.ts";
import { draftExplanation, prepareExplanation } from "../draft-explanation.ts";
import { type Effect, effectOf, monthShift } from "../effect.ts";
import { decideMisunderstanding } from "../keep-misunderstanding.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { actRefusal, readReach } from "../misunderstanding.policy.ts";
import { listMisunderstandings, listMonths, listSteps, loadRules } from "../misunderstanding.store.ts";
import { ACTS, type Act, BASE, LIMITS, type Misunderstanding } from "../misunderstanding.ts";
import { MisunderstandingRefused, MisunderstandingUnknown } from "../misunderstandings.errors.ts";
import { partOf } from "../part-of.ts";
import { unitsOf } from "../raise.ts";
import { monthsChart } from "./months-chart.ts";
import { MisunderstandingView } from "./record-view.tsx";

const QUESTIONS = 50;
const LACKS = 10;
const MONTHS_SHOWN = 13;

async function visible(rq: Rq): Promise<Misunderstanding> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await readReach(rq.app.db, actorOf(rq), rq.now);
  const [row] = id.success ? await listMisunderstandings(rq.app.db, { id: id.data, reach }, 1) : [];
  if (!row) throw new MisunderstandingUnknown();
  return row;
}

async function monthsOf(rq: Rq, one: Misunderstanding) {
  if (one.procedureCode === null) return [];
  const today = vietnamDay(rq.now);
  return listMonths(rq.app.db, {
    procedureCode: one.procedureCode,
    from: `${monthShift(today.slice(0, 7), -MONTHS_SHOWN)}-01`,
    unitIds: await unitsOf(rq.app, one, today),
  });
}

export interface Shown {
  effect: Effect | null;
  /** Days on which a new version began, within what is compared. */
  versions: string[];
  otherItems: number;
}

/** What is compared once the explanation is out, and what else changed meanwhile. */
async function effectShown(rq: Rq, one: Misunderstanding, publishedAt: Date | null): Promise<Shown | null> {
  if (publishedAt === null || one.procedureCode === null) return null;
  const { db } = rq.app;
  const publishedMonth = vietnamDay(publishedAt).slice(0, 7);
  const effect = effectOf({
    publishedMonth,
    thisMonth: vietnamDay(rq.now).slice(0, 7),
    raisedBy: one.evidence.signals.map((seen) => seen.signal),
    counts: await monthsOf(rq, one),
    rules: await loadRules(db),
  });
  const since = `${effect.before[0] ?? publishedMonth}-01`;
  const spans = await listVersionSpans(db, [one.procedureCode]);
  const items = await listPublicItems(db, { procedureCode: one.procedureCode }, 50);
  return {
    effect,
    versions: spans.filter((span, at) => at > 0 && span.validFrom >= since).map((span) => span.validFrom),
    otherItems: items.filter((item) => item.id !== one.itemId && vietnamDay(item.publishedAt) >= since).length,
  };
}

export interface Posted {
  act: Act;
  reason: string;
  errors: FormErrors;
}

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const one = await visible(rq);
  const today = vietnamDay(rq.now);
  const code = one.procedureCode;
  const unitIds = await unitsOf(rq.app, one, today);
  const { from } = one.evidence;
  const asked = code ? await listAskedOnPage(db, { path: `/thu-tuc/${code}`, code, from, unitIds }, QUESTIONS) : [];
  const inbox = holds(actor, "feedback.read") ? await reachOf(db, actor, "feedback.read", rq.now) : [];
  const allowed = {} as Record<Act, boolean>;
  for (const act of ACTS) allowed[act] = (await actRefusal(db, actor, act, one, rq.now)) === null;
  allowed.draft &&= holds(actor, "content.edit");
  const [item] = one.itemId ? await listItemsById(db, [one.itemId]) : [];
  const words = pick(rq.lang, vi, en);
  const done = z.enum(Object.keys(words.record.done) as [keyof typeof words.record.done]).safeParse(rq.query.xong);
  return html(
    MisunderstandingView({
      ctx: rq.app.view(rq),
      words,
      one,
      unit: (await unitNames(db, [one.unitId], today)).get(one.unitId) ?? "",
      isEverywhere: (await findHomeUnit(db, today))?.id === one.unitId,
      months: await monthsOf(rq, one),
      questions: asked.map((question) => ({
        id: inbox.includes(question.unitId) ? question.id : null,
        // Who may open the message still reads it masked here: the list is for everybody who works on the text.
        body: withoutPrivate(question.body),
        receivedOn: question.receivedOn,
        part: partOf(question.body),
      })),
      lacks: code ? await listLacks(db, { procedureCode: code, from: `${from.slice(0, 7)}-01`, unitIds }, LACKS) : [],
      opens: {
        feedback: holds(actor, "feedback.read"),
        dossiers: holds(actor, "dossiers.read"),
        ratings: holds(actor, "ratings.read"),
        searches: holds(actor, "procedures.edit"),
        content: holds(actor, "content.read"),
      },
      allowed,
      draft: allowed.draft ? await preview(rq, one) : null,
      publicItem: item ? { slug: item.slug, publishedAt: item.publishedAt } : null,
      effect: await effectShown(rq, one, item?.publishedAt ?? one.publishedAt),
      steps: await listSteps(db, one.id),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

/** An ended procedure has nothing to be explained; its page stands without the draft. */
async function preview(rq: Rq, one: Misunderstanding) {
  try {
    return await prepareExplanation(rq.app, one, rq.now);
  } catch (error) {
    if (error instanceof MisunderstandingRefused) return null;
    throw error;
  }
}

export const misunderstandingPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function misunderstandingChart(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const [main] = one.evidence.signals;
  const chart = monthsChart({
    counts: await monthsOf(rq, one),
    signal: main?.signal ?? "question",
    publishedMonth: one.publishedAt ? vietnamDay(one.publishedAt).slice(0, 7) : null,
    thisMonth: vietnamDay(rq.now).slice(0, 7),
    words: pick(rq.lang, vi, en),
    lang: rq.lang,
  });
  return chartReply(rq, chart);
}

export async function decidePage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const act = z.enum(["take", "giveBack", "reject", "again"]).safeParse(typed.act);
  if (!act.success) throw new MisunderstandingRefused("not-from-this-state");
  const posted: Posted = { act: act.data, reason: typed.reason ?? "", errors: {} };
  if (act.data === "reject" && !isText(typed.reason, LIMITS.reason))
    return show(rq, { ...posted, errors: { reason: words.errors.reason } }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      decideMisunderstanding(tx, actorOf(rq), {
        id: one.id,
        act: act.data,
        basedOn: typed.basedOn ?? "",
        reason: act.data === "reject" ? (typed.reason ?? "").trim() : "",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof MisunderstandingRefused)) throw error;
    return show(rq, { ...posted, errors: { reason: words.refusals[error.code] } }, 409);
  }
  return seeOther(`${BASE}/${one.id}?xong=${act.data}`);
}

export async function draftPage(rq: Rq): Promise<Reply> {
  const one = await visible(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  try {
    await draftExplanation(rq.app, actorOf(rq), { one, basedOn: typed.basedOn ?? "", at: rq.now });
  } catch (error) {
    if (!(error instanceof MisunderstandingRefused)) throw error;
    return show(rq, { act: "draft", reason: "", errors: { draft: words.refusals[error.code] } }, 409);
  }
  return seeOther(`${BASE}/${one.id}?xong=soan`);
}

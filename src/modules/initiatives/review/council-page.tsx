import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, findAddressedPersonByEmail, listPeopleHoldingIn } from "../../accounts/index.ts";
import { ancestorIdsOf } from "../../organisations/index.ts";
import { initiativeRefusal } from "../initiative.policy.ts";
import type { Initiative } from "../initiative.ts";
import { InitiativeRefused } from "../initiatives.errors.ts";
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import { showRecord, visibleInitiative } from "../pages/record-page.tsx";
import { INITIATIVES } from "../pages/register-page.tsx";
import type { Council, CouncilProps } from "./council-section.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listCriteria, listMarks, listMembers, listReviews } from "./review.store.ts";
import { COUNCIL, criteriaOn, OUTCOMES, type Outcome, REVIEW_LIMITS } from "./review.ts";
import { concludeReview, declareConflict, giveMarks, openReview } from "./run-review.ts";

/** More names than anybody ticks; others are added by their address. */
const MOST_CANDIDATES = 40;
export type PostedCouncil = NonNullable<CouncilProps["posted"]>;

/** Everything the section on councils needs, for who looks. */
export async function loadCouncil(rq: Rq, initiative: Initiative, posted: PostedCouncil | null): Promise<CouncilProps> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const criteria = await listCriteria(db);
  const councils: Council[] = [];
  for (const review of await listReviews(db, initiative.id))
    councils.push({
      review,
      criteria: criteriaOn(criteria, review.criteriaOn),
      members: await listMembers(db, review.id),
      marks: await listMarks(db, review.id),
    });
  const mayOpen = (await initiativeRefusal(db, actor, "review", initiative, rq.now)) === null;
  const [newest] = councils;
  const self = newest?.members.find((one) => one.personId === actor.id);
  const isRunning = initiative.state === "reviewing" && newest?.review.outcome === null;
  return {
    words: pick(rq.lang, vi, en),
    base: `${INITIATIVES}/${initiative.id}`,
    councils,
    personId: actor.id,
    mayOpen,
    candidates: mayOpen ? await candidatesOf(rq, initiative, today) : [],
    maySit: isRunning && self !== undefined && self.markedAt === null && self.conflict === null,
    mayConclude: isRunning && (await initiativeRefusal(db, actor, "conclude", initiative, rq.now)) === null,
    posted,
  };
}

async function candidatesOf(rq: Rq, initiative: Initiative, today: string): Promise<{ id: string; name: string }[]> {
  const { db } = rq.app;
  const above = (await ancestorIdsOf(db, [initiative.unitId], today)).get(initiative.unitId) ?? [];
  const around = [initiative.unitId, ...above];
  const people = await listPeopleHoldingIn(db, "recognitions.propose", around, today);
  return people.filter((one) => one.id !== initiative.createdBy).slice(0, MOST_CANDIDATES);
}

/** Does what a form of the section asks; what was typed is kept where it cannot be done. */
async function run(
  rq: Rq,
  initiative: Initiative,
  posted: PostedCouncil,
  of: { field: string; told: keyof typeof vi.done; act(tx: Tx): Promise<void> },
): Promise<Reply> {
  if (Object.keys(posted.errors).length > 0) return showRecord(rq, initiative, { council: posted }, 422);
  try {
    await transaction(rq.app.db, (tx) => of.act(tx));
  } catch (error) {
    if (!(error instanceof InitiativeRefused)) throw error;
    const said = pick(rq.lang, ownVi, ownEn).refusals[error.code];
    return showRecord(rq, initiative, { council: { ...posted, errors: { [of.field]: said } } }, 409);
  }
  return seeOther(`${INITIATIVES}/${initiative.id}?xong=${of.told}`);
}

const post = (form: string, typed: Typed, errors: FormErrors, chosen: readonly string[] = []): PostedCouncil => ({
  form,
  typed,
  chosen,
  errors,
});

export async function openReviewPage(rq: Rq): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const raw = (rq.body as Record<string, unknown> | null)?.members;
  const chosen = [raw].flat().filter((one): one is string => z.uuid().safeParse(one).success);
  const errors: FormErrors = {};
  const ids = [...chosen];
  for (const line of (typed.others ?? "")
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, COUNCIL.most)) {
    const person = await findAddressedPersonByEmail(rq.app.db, line);
    if (person) ids.push(person.id);
    else errors.others ??= words.open.unknown(line.slice(0, 80));
  }
  const count = new Set(ids).size;
  if (count < COUNCIL.fewest || count > COUNCIL.most) errors.members = words.errors.members;
  const due = dayOf("due");
  if (!due || due < vietnamDay(rq.now)) errors.due = words.errors.due;
  return run(rq, initiative, post("open", typed, errors, chosen), {
    field: "members",
    told: "lap-hoi-dong",
    act: (tx) =>
      openReview(tx, actorOf(rq), { initiativeId: initiative.id, memberIds: ids, dueOn: due ?? "", at: rq.now }),
  });
}

export async function giveMarksPage(rq: Rq): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const [review] = await listReviews(rq.app.db, initiative.id);
  const criteria = review ? criteriaOn(await listCriteria(rq.app.db), review.criteriaOn) : [];
  const errors: FormErrors = {};
  const marks = new Map<number, number>();
  for (const { id, maximum } of criteria) {
    const text = typed[`mark-${id}`] ?? "";
    if (!/^\d{1,3}$/.test(text) || Number(text) > maximum) errors[`mark-${id}`] = words.mark.error(maximum);
    else marks.set(id, Number(text));
  }
  if (!fits(typed.remark, REVIEW_LIMITS.remark)) errors.remark = words.mark.remarkLong;
  return run(rq, initiative, post("mark", typed, errors), {
    field: criteria[0] ? `mark-${criteria[0].id}` : "remark",
    told: "cham",
    act: (tx) =>
      giveMarks(tx, actorOf(rq), { initiativeId: initiative.id, marks, remark: typed.remark ?? "", at: rq.now }),
  });
}

export async function stepAsidePage(rq: Rq): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  const { typed } = typedForm(rq);
  const isFine = isText(typed.conflict, REVIEW_LIMITS.remark);
  const errors: FormErrors = isFine ? {} : { conflict: pick(rq.lang, ownVi, ownEn).notes.note };
  return run(rq, initiative, post("conflict", typed, errors), {
    field: "conflict",
    told: "khong-cham",
    act: (tx) =>
      declareConflict(tx, actorOf(rq), { initiativeId: initiative.id, reason: typed.conflict ?? "", at: rq.now }),
  });
}

export async function concludePage(rq: Rq): Promise<Reply> {
  const initiative = await visibleInitiative(rq);
  const said = pick(rq.lang, vi, en).conclude.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const outcome = OUTCOMES.find((one) => one === typed.outcome);
  const minutesOn = dayOf("minutesOn");
  if (!outcome) errors.outcome = said.outcome;
  if (!isText(typed.minutesNumber, REVIEW_LIMITS.number)) errors.minutesNumber = said.number;
  if (!minutesOn) errors.minutesOn = said.on;
  if (!isText(typed.conclusion, REVIEW_LIMITS.conclusion)) errors.conclusion = said.text;
  return run(rq, initiative, post("conclude", typed, errors), {
    field: "minutesOn",
    told: "ket-luan",
    act: (tx) =>
      concludeReview(tx, actorOf(rq), {
        initiativeId: initiative.id,
        outcome: outcome as Outcome,
        minutesNumber: typed.minutesNumber ?? "",
        minutesOn: minutesOn ?? "",
        conclusion: typed.conclusion ?? "",
        at: rq.now,
      }),
  });
}

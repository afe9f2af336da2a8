import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
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
import { actorOf, mayAt, reachOf, unitChoices } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { propose, rehearse } from "../../../../proposals/index.ts";
import { HEAD_LIMITS, type Head, type HeadFacts } from "../../../head.ts";
import { HeadRefused } from "../../../heads.errors.ts";
import { appointHead, correctHead } from "../../../keep-head.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { visibleHead } from "../head-record/page.tsx";
import { HeadFormView } from "./view.tsx";

async function show(rq: Rq, before: Head | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "heads.edit", rq.now);
  if (before && !reach.includes(before.unitId)) throw new HeadRefused("no-right-here");
  return html(
    HeadFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      before,
      beforeUnit: before ? ((await unitNames(db, [before.unitId], today)).get(before.unitId) ?? "") : "",
      units: await unitChoices(db, actor, reach, { on: today, chosen: typed.unitId }),
      typed,
      errors,
    }),
    { status },
  );
}

export async function newHeadPage(rq: Rq): Promise<Reply> {
  const unit = z.uuid().safeParse(rq.query.donvi);
  return show(rq, null, { unitId: unit.success ? unit.data : "" }, {});
}

export async function editHeadPage(rq: Rq): Promise<Reply> {
  const head = await visibleHead(rq);
  if (head.withdrawnReason !== null) throw new HeadRefused("withdrawn");
  const { personName, office, decisionNumber, decisionIssuer } = head;
  return show(
    rq,
    head,
    {
      basedOn: String(head.version),
      personName,
      office,
      decisionNumber,
      decisionIssuer,
      ...typedDay("fromOn", head.fromOn),
      ...typedDay("toOn", head.toOn),
      ...typedDay("decisionOn", head.decisionOn),
    },
    {},
  );
}

function read(rq: Rq, said: typeof vi.errors, isNew: boolean): { typed: Typed; facts: HeadFacts; errors: FormErrors } {
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const fromOn = dayOf("fromOn");
  const toOn = dayOf("toOn");
  const decisionOn = dayOf("decisionOn");
  if (isNew && !z.uuid().safeParse(typed.unitId).success) errors.unitId = said.unitId;
  if (!isText(typed.personName, HEAD_LIMITS.personName)) errors.personName = said.personName;
  if (!isText(typed.office, HEAD_LIMITS.office)) errors.office = said.office;
  if (!fromOn) errors.fromOn = said.fromOn;
  if (toOn === null) errors.toOn = said.toOn;
  if (!isText(typed.decisionNumber, HEAD_LIMITS.decisionNumber)) errors.decisionNumber = said.decisionNumber;
  if (!decisionOn) errors.decisionOn = said.decisionOn;
  if (!isText(typed.decisionIssuer, HEAD_LIMITS.decisionIssuer)) errors.decisionIssuer = said.decisionIssuer;
  if (!isNew && !isText(typed.reason, HEAD_LIMITS.reason)) errors.reason = said.correctReason;
  return {
    typed,
    facts: {
      personName: typed.personName ?? "",
      office: typed.office ?? "",
      fromOn: fromOn ?? "",
      toOn: toOn ?? null,
      decisionNumber: typed.decisionNumber ?? "",
      decisionOn: decisionOn ?? "",
      decisionIssuer: typed.decisionIssuer ?? "",
    },
    errors,
  };
}

/** The field a refusal is about. */
const FIELD_OF: Partial<Record<HeadRefused["code"], string>> = {
  "no-right-here": "unitId",
  "ends-before-it-begins": "toOn",
  "decided-later": "decisionOn",
  overlaps: "fromOn",
};

async function save(rq: Rq, before: Head | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed, facts, errors } = read(rq, words.errors, before === null);
  if (Object.keys(errors).length > 0) return show(rq, before, typed, errors, 422);
  const { db } = rq.app;
  const actor = actorOf(rq);
  const unitId = before?.unitId ?? typed.unitId ?? "";
  try {
    if (!(await mayAt(db, actor, "heads.edit", unitId, rq.now))) throw new HeadRefused("no-right-here");
    const asked = before
      ? {
          kind: "headCorrect",
          input: { ...facts, headId: before.id, basedOn: Number(typed.basedOn), reason: typed.reason ?? "" },
        }
      : { kind: "headAppoint", input: { ...facts, unitId } };
    await rehearse(db, (tx, system) =>
      "headId" in asked.input
        ? correctHead(tx, system, { ...asked.input, at: rq.now })
        : appointHead(tx, system, { ...asked.input, at: rq.now }),
    );
    const id = await transaction(db, (tx) => propose(tx, actor, { ...asked, unitIds: [unitId], at: rq.now }));
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof HeadRefused)) throw error;
    return show(rq, before, typed, { [FIELD_OF[error.code] ?? "personName"]: words.refusals[error.code] }, 409);
  }
}

export const appointHeadPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const correctHeadPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleHead(rq));

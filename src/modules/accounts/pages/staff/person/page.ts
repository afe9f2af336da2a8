import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { listAuditEntries } from "../../../../audit/index.ts";
import { subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { actorOf } from "../../../access.ts";
import { OutOfReach, PersonActRefused } from "../../../accounts.errors.ts";
import { fieldErrors, formAgain, uuidParam, wordsFor } from "../../../forms.ts";
import { type Ground, groundOf } from "../../../ground.ts";
import { closePerson } from "../../../people/close-person.ts";
import { grantRole } from "../../../people/grant-role.ts";
import { findOpenInvitation } from "../../../people/one-time-link.store.ts";
import { managesWhole, requireSees } from "../../../people/person.policy.ts";
import { getPerson } from "../../../people/person.store.ts";
import { moveRefusal } from "../../../people/person.ts";
import { remindPerson } from "../../../people/remind-person.ts";
import { reopenPerson } from "../../../people/reopen-person.ts";
import { resetSecondFactor } from "../../../people/reset-second-factor.ts";
import { listGrants } from "../../../people/role-grant.store.ts";
import { withdrawRole } from "../../../people/withdraw-role.ts";
import { ROLES } from "../../../permissions.ts";
import { mayAt } from "../../../reach.ts";
import { listManagedUnits } from "../../../unit-choices.ts";
import { ClosePersonView, PersonView } from "./view.tsx";

const HISTORY = 20;

const Query = z.object({
  xong: z.enum(["moi", "gui-lai", "trao", "thu-hoi", "dong", "mo-lai", "hai-buoc", "sua"]).optional().catch(undefined),
});
const GrantForm = z.object({
  unitId: z.uuid("unitMissing"),
  role: z.enum(ROLES, "roleMissing"),
});

export async function personPage(rq: Rq): Promise<Reply> {
  return html(await viewOf(rq, {}, []));
}

export async function grantRoleAct(rq: Rq): Promise<Reply> {
  const personId = uuidParam(rq.params.id);
  const form = parseForm(GrantForm, rq.body);
  const words = wordsFor(rq.lang);
  if (!form.ok) return formAgain(await viewOf(rq, form.typed, fieldErrors(form.errors, words)));
  const ground = groundOf(rq.app);
  try {
    await transaction(rq.app.db, async (tx) => {
      await requireSees(tx, actorOf(rq), await getPerson(tx, personId), ground.now);
      await grantRole(tx, actorOf(rq), { personId, ...form.value, fromDay: vietnamDay(ground.now) }, ground);
    });
    return seeOther(`/can-bo/nguoi-dung/${personId}?xong=trao`);
  } catch (error) {
    const fault =
      error instanceof OutOfReach
        ? { field: "unitId", message: words.errors.unitUnknown }
        : error instanceof PersonActRefused && error.code === "role-held"
          ? { field: "role", message: words.refusals["role-held"] }
          : null;
    if (!fault) throw error;
    return formAgain(await viewOf(rq, form.typed, [fault]));
  }
}

type PersonCommand = (tx: Tx, personId: string, ground: Ground) => Promise<void>;

/** An act of one button: see the person first, so that an id from elsewhere gives 404 and no hint. */
function buttonAct(done: string, command: (rq: Rq) => PersonCommand): (rq: Rq) => Promise<Reply> {
  return async (rq) => {
    const personId = uuidParam(rq.params.id);
    const ground = groundOf(rq.app);
    await transaction(rq.app.db, async (tx) => {
      await requireSees(tx, actorOf(rq), await getPerson(tx, personId), ground.now);
      await command(rq)(tx, personId, ground);
    });
    return seeOther(`/can-bo/nguoi-dung/${personId}?xong=${done}`);
  };
}

export const withdrawRoleAct = buttonAct("thu-hoi", (rq) => (tx, personId, ground) => {
  const grantId = uuidParam(rq.params.grant);
  return withdrawRole(tx, actorOf(rq), { personId, grantId }, ground);
});
export const remindPersonAct = buttonAct(
  "gui-lai",
  (rq) => (tx, personId, ground) => remindPerson(tx, actorOf(rq), { personId }, ground),
);
export const closePersonAct = buttonAct(
  "dong",
  (rq) => (tx, personId, ground) => closePerson(tx, actorOf(rq), { personId }, ground),
);
export const reopenPersonAct = buttonAct(
  "mo-lai",
  (rq) => (tx, personId, ground) => reopenPerson(tx, actorOf(rq), { personId }, ground),
);
export const resetSecondFactorAct = buttonAct(
  "hai-buoc",
  (rq) => (tx, personId, ground) => resetSecondFactor(tx, actorOf(rq), { personId }, ground),
);

/** Says what closing means before it is done. */
export async function closePersonPage(rq: Rq): Promise<Reply> {
  const person = await getPerson(rq.app.db, uuidParam(rq.params.id));
  await requireSees(rq.app.db, actorOf(rq), person, rq.now);
  return html(ClosePersonView({ ctx: rq.app.view(rq), words: wordsFor(rq.lang), person }));
}

async function viewOf(rq: Rq, typed: Record<string, string | string[]>, errors: FieldError[]) {
  const query = Query.parse(rq.query);
  const { db } = rq.app;
  const actor = actorOf(rq);
  const day = vietnamDay(rq.now);
  const words = wordsFor(rq.lang);
  const person = await getPerson(db, uuidParam(rq.params.id));
  await requireSees(db, actor, person, rq.now);

  const all = await listGrants(db, person.id);
  const names = await unitNames(db, [person.unitId, ...all.map((grant) => grant.unitId)], day);
  const current = all.filter((grant) => grant.toDay === null || grant.toDay > day);
  const grants = [];
  for (const grant of current) {
    grants.push({
      ...grant,
      unitName: names.get(grant.unitId) ?? "",
      reach: (await subtreeIds(db, grant.unitId, day)).length,
      mayWithdraw: await mayAt(db, actor, "accounts.manage", grant.unitId, rq.now),
    });
  }
  const ownsHome = await mayAt(db, actor, "accounts.manage", person.unitId, rq.now);
  const ownsAll = await managesWhole(db, actor, person, rq.now);
  /** The sentence beside a disabled button, or null when the act is possible. */
  const wholeReason = person.id === actor.id ? words.refusals.yourself : ownsAll ? null : words.outOfReach;
  const invitation = person.state === "invited" ? await findOpenInvitation(db, person.id) : undefined;
  const history = await listAuditEntries(db, { subjectKind: "person", subjectId: person.id }, HISTORY);

  return PersonView({
    ctx: rq.app.view(rq),
    words,
    done: query.xong ?? null,
    person,
    unitName: names.get(person.unitId) ?? "",
    grants,
    past: all
      .filter((grant) => grant.toDay !== null && grant.toDay <= day)
      .map((grant) => ({ ...grant, unitName: names.get(grant.unitId) ?? "" })),
    invitation: invitation
      ? { expiresAt: invitation.expiresAt, isExpired: invitation.expiresAt <= rq.now, sentAt: invitation.sentAt }
      : null,
    history,
    units: await listManagedUnits(db, actor, rq.now),
    typed,
    errors,
    acts: {
      correct: person.state === "closed" ? undefined : ownsHome ? null : words.outOfReach,
      remind: moveRefusal(person.state, "remind") ? undefined : ownsHome ? null : words.outOfReach,
      close: moveRefusal(person.state, "close") ? undefined : wholeReason,
      reopen: moveRefusal(person.state, "reopen") ? undefined : ownsHome ? null : words.outOfReach,
      resetFactor: person.totpConfirmedAt ? wholeReason : undefined,
    },
  });
}

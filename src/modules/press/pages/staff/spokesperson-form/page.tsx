import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
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
import { keepSpokesperson, withdrawSpokesperson } from "../../../spokespersons/keep-spokesperson.ts";
import { en } from "../../../spokespersons/messages.en.ts";
import { vi } from "../../../spokespersons/messages.vi.ts";
import {
  isEmail,
  isPhone,
  SPOKESPERSON_LIMITS,
  type Spokesperson,
  type SpokespersonFacts,
} from "../../../spokespersons/spokesperson.ts";
import type { KeepProposal, WithdrawProposal } from "../../../spokespersons/spokesperson-proposals.ts";
import {
  type SpokespersonRefusal,
  SpokespersonRefused,
  SpokespersonUnknown,
} from "../../../spokespersons/spokespersons.errors.ts";
import { findSpokesperson } from "../../../spokespersons/spokespersons.store.ts";
import { SpokespersonFormView } from "./view.tsx";

async function show(rq: Rq, one: Spokesperson | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "press.edit", rq.now);
  return html(
    SpokespersonFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      one,
      today,
      unit: one ? ((await unitNames(db, [one.unitId], today)).get(one.unitId) ?? "") : "",
      units: one ? [] : await unitChoices(db, actor, reach, { on: today, chosen: typed.unitId }),
      mayEdit:
        one === null || (one.withdrawnReason === null && (await mayAt(db, actor, "press.edit", one.unitId, rq.now))),
      typed,
      errors,
    }),
    { status },
  );
}

const typedOf = (one: Spokesperson): Typed => ({
  personName: one.personName,
  office: one.office,
  topics: one.topics ?? "",
  phone: one.phone ?? "",
  email: one.email ?? "",
  hours: one.hours ?? "",
  decisionNumber: one.decisionNumber,
  decisionIssuer: one.decisionIssuer,
  basedOn: String(one.version),
  ...typedDay("fromOn", one.fromOn),
  ...typedDay("toOn", one.toOn),
  ...typedDay("decisionOn", one.decisionOn),
});

async function known(rq: Rq): Promise<Spokesperson> {
  const id = z.uuid().safeParse(rq.params.id);
  const one = id.success ? await findSpokesperson(rq.app.db, id.data) : undefined;
  if (!one || !(await mayAt(rq.app.db, actorOf(rq), "organisations.read", one.unitId, rq.now)))
    throw new SpokespersonUnknown();
  return one;
}

export const newSpokespersonPage = (rq: Rq): Promise<Reply> =>
  show(rq, null, { unitId: typeof rq.query.donvi === "string" ? rq.query.donvi : "" }, {});

export async function spokespersonPage(rq: Rq): Promise<Reply> {
  const one = await known(rq);
  return show(rq, one, typedOf(one), {});
}

/** Reads the form; either everything is right, or each fault has its sentence. */
function readFacts(rq: Rq, unitId: string): { typed: Typed; errors: FormErrors; facts: SpokespersonFacts | null } {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  if (!z.uuid().safeParse(unitId).success) errors.unitId = said.unitId;
  for (const name of ["personName", "office", "decisionNumber", "decisionIssuer"] as const)
    if (!isText(typed[name], SPOKESPERSON_LIMITS[name])) errors[name] = said[name];
  for (const name of ["topics", "hours"] as const)
    if (!fits(typed[name], SPOKESPERSON_LIMITS[name])) errors[name] = said[name];
  const { phone = "", email = "" } = typed;
  if (phone !== "" && (!isPhone(phone) || !fits(phone, SPOKESPERSON_LIMITS.phone))) errors.phone = said.phone;
  if (email !== "" && (!isEmail(email) || !fits(email, SPOKESPERSON_LIMITS.email))) errors.email = said.email;
  if (phone === "" && email === "") errors.phone = pick(rq.lang, vi, en).refusals["no-way"];
  const fromOn = dayOf("fromOn");
  const toOn = dayOf("toOn");
  const decisionOn = dayOf("decisionOn");
  if (!fromOn) errors.fromOn = said.fromOn;
  if (toOn === null) errors.toOn = said.toOn;
  if (!decisionOn) errors.decisionOn = said.decisionOn;
  if (Object.keys(errors).length > 0 || !fromOn || !decisionOn) return { typed, errors, facts: null };
  return {
    typed,
    errors,
    facts: {
      unitId,
      personName: typed.personName ?? "",
      office: typed.office ?? "",
      topics: typed.topics || null,
      phone: phone || null,
      email: email || null,
      hours: typed.hours || null,
      fromOn,
      toOn: toOn ?? null,
      decisionNumber: typed.decisionNumber ?? "",
      decisionOn,
      decisionIssuer: typed.decisionIssuer ?? "",
    },
  };
}

const FIELD_OF: Partial<Record<SpokespersonRefusal, string>> = {
  "ends-before-it-begins": "toOn",
  "decided-later": "decisionOn",
  "no-way": "phone",
};

async function send(rq: Rq, one: Spokesperson | null, typed: Typed, facts: SpokespersonFacts): Promise<Reply> {
  const { db } = rq.app;
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn);
  const input: KeepProposal = {
    facts,
    change: one ? { id: one.id, basedOn: basedOn.success ? basedOn.data : 0 } : null,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "press.edit", facts.unitId, rq.now)))
      throw new SpokespersonRefused("no-right-here");
    await rehearse(db, (tx, system) => keepSpokesperson(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "spokespersonKeep", unitIds: [facts.unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof SpokespersonRefused)) throw error;
    const field = FIELD_OF[error.code] ?? (error.code === "no-right-here" && !one ? "unitId" : "personName");
    return show(rq, one, typed, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

export async function nameSpokespersonPage(rq: Rq): Promise<Reply> {
  const { typed, errors, facts } = readFacts(rq, typedForm(rq).typed.unitId ?? "");
  return facts ? send(rq, null, typed, facts) : show(rq, null, typed, errors, 422);
}

export async function changeSpokespersonPage(rq: Rq): Promise<Reply> {
  const one = await known(rq);
  const { typed, errors, facts } = readFacts(rq, one.unitId);
  return facts ? send(rq, one, typed, facts) : show(rq, one, typed, errors, 422);
}

export async function withdrawSpokespersonPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const one = await known(rq);
  if (!(await mayAt(db, actorOf(rq), "press.edit", one.unitId, rq.now))) throw new SpokespersonRefused("no-right-here");
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, SPOKESPERSON_LIMITS.reason))
    return show(rq, one, { ...typedOf(one), reason }, { reason: pick(rq.lang, vi, en).errors.reason }, 422);
  const input: WithdrawProposal = { change: { id: one.id, basedOn: one.version }, reason, name: one.personName };
  await rehearse(db, (tx, system) => withdrawSpokesperson(tx, system, { ...input, at: rq.now }));
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "spokespersonWithdraw", unitIds: [one.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}

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
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { actorOf } from "../../../access.ts";
import { PersonActRefused, PersonNotFound } from "../../../accounts.errors.ts";
import { wordsFor } from "../../../forms.ts";
import { findPerson } from "../../../people/person.store.ts";
import { listGrants } from "../../../people/role-grant.store.ts";
import { mayAt } from "../../../reach.ts";
import { listColleagues } from "../../delegation.store.ts";
import { colleagueUnits, handOver, mayBeHandedOver } from "../../hand-over.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { NewDelegationView } from "./view.tsx";

const SHOWN = 30;
const REASON = 1_000;
/** Refusals that belong to a field of the form. */
const FIELD_OF: Partial<Record<PersonActRefused["code"], string>> = {
  "days-wrong": "from",
  "not-a-colleague": "personId",
  "handed-before": "personId",
  "grant-gone": "grantId",
  "admin-role": "grantId",
};

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const asked = z.uuid().safeParse(typed.holder);
  const holder = await findPerson(db, asked.success ? asked.data : actor.id);
  if (holder?.state !== "active") throw new PersonNotFound();
  const grants = [];
  for (const grant of await listGrants(db, holder.id)) {
    if (!mayBeHandedOver(grant, today)) continue;
    if (holder.id === actor.id || (await mayAt(db, actor, "accounts.manage", grant.unitId, rq.now))) grants.push(grant);
  }
  // Somebody else's roles do not exist for who may not hand them over.
  if (holder.id !== actor.id && grants.length === 0) throw new PersonNotFound();
  const chosen = grants.find((grant) => grant.id === typed.grantId) ?? grants[0];
  const colleagues = chosen
    ? await listColleagues(
        db,
        {
          unitIds: await colleagueUnits(db, chosen.unitId, holder.unitId, today),
          except: holder.id,
          q: typed.q ?? "",
        },
        SHOWN,
      )
    : [];
  const names = await unitNames(
    db,
    [...grants, ...colleagues].map((one) => one.unitId),
    today,
  );
  const roles = wordsFor(rq.lang).roles;
  const words = pick(rq.lang, vi, en);
  return html(
    NewDelegationView({
      ctx: rq.app.view(rq),
      words,
      holder: holder.id === actor.id ? null : { id: holder.id, name: holder.name },
      grants: grants.map((grant) => ({
        value: grant.id,
        label: words.roleAt(roles[grant.role], names.get(grant.unitId) ?? ""),
      })),
      grantId: chosen?.id ?? "",
      colleagues: colleagues.map((one) => ({
        value: one.id,
        label: one.name,
        hint: one.title || (names.get(one.unitId) ?? ""),
      })),
      typed,
      errors,
    }),
    { status },
  );
}

const asked = (value: unknown): string =>
  typeof value === "string" ? nfc(value).replace(/\0/g, "").trim().slice(0, 200) : "";

export async function newDelegationPage(rq: Rq): Promise<Reply> {
  return show(
    rq,
    {
      holder: asked(rq.query.cua),
      grantId: asked(rq.query.vaitro),
      q: asked(rq.query.q),
      ...typedDay("from", vietnamDay(rq.now)),
    },
    {},
  );
}

export async function newDelegationAct(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const typed: Typed = { ...form.typed, q: asked(form.typed.q) };
  const grantId = z.uuid().safeParse(typed.grantId);
  const personId = z.uuid().safeParse(form.typed.personId);
  const reason = form.typed.reason ?? "";
  const fromDay = form.dayOf("from");
  const untilDay = form.dayOf("until");
  const errors: FormErrors = {
    ...(grantId.success ? {} : { grantId: words.errors.grant }),
    ...(personId.success ? {} : { personId: words.errors.person }),
    ...(fromDay ? {} : { from: words.errors.from }),
    ...(untilDay ? {} : { until: words.errors.until }),
    ...(isText(reason, REASON) ? {} : { reason: words.errors.reason }),
  };
  if (!grantId.success || !personId.success || !fromDay || !untilDay || Object.keys(errors).length > 0)
    return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      handOver(tx, actorOf(rq), {
        grantId: grantId.data,
        personId: personId.data,
        fromDay,
        untilDay,
        reason,
        at: rq.now,
      }),
    );
  } catch (error) {
    const field = error instanceof PersonActRefused ? FIELD_OF[error.code] : undefined;
    if (!field || !(error instanceof PersonActRefused)) throw error;
    return show(rq, typed, { [field]: wordsFor(rq.lang).refusals[error.code] }, 422);
  }
  return seeOther("/can-bo/uy-quyen?xong=made");
}

import { z } from "zod";
import { shift } from "../../../../../platform/calendar/index.ts";
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
import { actorOf, mayAt, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import {
  CONTACT_LIMITS,
  CONTACT_ROLES,
  type ContactFacts,
  type ContactPerson,
  maskPerson,
  type PressContact,
} from "../../../contacts/contact.ts";
import { ContactRefused, ContactUnknown } from "../../../contacts/contacts.errors.ts";
import { findContact } from "../../../contacts/contacts.store.ts";
import { endContact, keepContact, openPerson, revealContact } from "../../../contacts/keep-contact.ts";
import { en } from "../../../contacts/messages.en.ts";
import { vi } from "../../../contacts/messages.vi.ts";
import { isEmail, isPhone } from "../../../spokespersons/spokesperson.ts";
import { ContactFormView } from "./view.tsx";

const DEFAULT_DAYS = 365;

interface Shown {
  typed: Typed;
  errors: FormErrors;
  revealed?: ContactPerson | null;
}

async function show(
  rq: Rq,
  contact: PressContact | null,
  { typed, errors, revealed }: Shown,
  status = 200,
): Promise<Reply> {
  const { db, config } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "press.contacts", rq.now);
  const own = ownUnits(actor, reach);
  const person = contact ? openPerson(config.secretKey, contact) : null;
  return html(
    ContactFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      contact,
      person: revealed ?? (person && maskPerson(person)),
      isRevealed: Boolean(revealed),
      today,
      units: contact ? [] : await listUnitChoices(db, offeredUnits(reach, own), today),
      typed,
      errors,
      saved: rq.query.xong === "luu" && Object.keys(errors).length === 0,
    }),
    { status, headers: revealed ? { "cache-control": "no-store" } : {} },
  );
}

async function known(rq: Rq): Promise<PressContact> {
  const id = z.uuid().safeParse(rq.params.contact);
  const contact = id.success ? await findContact(rq.app.db, id.data) : undefined;
  if (!contact || !(await mayAt(rq.app.db, actorOf(rq), "press.contacts", contact.unitId, rq.now)))
    throw new ContactUnknown();
  return contact;
}

const typedOf = (contact: PressContact): Typed => ({
  outletName: contact.outletName,
  role: contact.role,
  wantsKits: contact.wantsKits ? "1" : "",
  wantsInvitations: contact.wantsInvitations ? "1" : "",
  consentHow: contact.consentHow,
  basedOn: String(contact.version),
  ...typedDay("consentOn", contact.consentOn),
  ...typedDay("expiresOn", contact.expiresOn),
});

export async function newContactPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const typed = {
    wantsKits: "1",
    wantsInvitations: "1",
    ...typedDay("consentOn", today),
    ...typedDay("expiresOn", shift(today, DEFAULT_DAYS)),
  };
  return show(rq, null, { typed, errors: {} });
}

export async function contactPage(rq: Rq): Promise<Reply> {
  const contact = await known(rq);
  return show(rq, contact, { typed: typedOf(contact), errors: {} });
}

function read(
  rq: Rq,
  unitId: string,
): { typed: Typed; errors: FormErrors; facts: ContactFacts | null; person: ContactPerson } {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const today = vietnamDay(rq.now);
  const errors: FormErrors = {};
  if (!z.uuid().safeParse(unitId).success) errors.unitId = said.unitId;
  if (!isText(typed.outletName, CONTACT_LIMITS.outletName)) errors.outletName = said.outletName;
  const role = CONTACT_ROLES.find((one) => one === typed.role);
  if (!role) errors.role = said.role;
  const person = { name: typed.name ?? "", phone: typed.phone ?? "", email: typed.email ?? "" };
  if (!isText(person.name, CONTACT_LIMITS.name)) errors.name = said.name;
  if (person.phone !== "" && (!isPhone(person.phone) || !fits(person.phone, CONTACT_LIMITS.phone)))
    errors.phone = said.phone;
  if (person.email !== "" && (!isEmail(person.email) || !fits(person.email, CONTACT_LIMITS.email)))
    errors.email = said.email;
  if (person.phone === "" && person.email === "") errors.phone = said.noWay;
  const wantsKits = typed.wantsKits === "1";
  const wantsInvitations = typed.wantsInvitations === "1";
  if (!wantsKits && !wantsInvitations) errors.wantsKits = said.wants;
  const consentOn = dayOf("consentOn");
  if (!consentOn || consentOn > today) errors.consentOn = said.consentOn;
  if (!isText(typed.consentHow, CONTACT_LIMITS.consentHow)) errors.consentHow = said.consentHow;
  const expiresOn = dayOf("expiresOn");
  if (!expiresOn || expiresOn <= today || (consentOn && expiresOn > shift(consentOn, CONTACT_LIMITS.days)))
    errors.expiresOn = said.expiresOn;
  if (Object.keys(errors).length > 0 || !role || !consentOn || !expiresOn)
    return { typed, errors, facts: null, person };
  return {
    typed,
    errors,
    person,
    facts: {
      outletName: typed.outletName ?? "",
      role,
      wantsKits,
      wantsInvitations,
      consentOn,
      consentHow: typed.consentHow ?? "",
      expiresOn,
    },
  };
}

async function save(rq: Rq, contact: PressContact | null): Promise<Reply> {
  const unitId = contact?.unitId ?? typedForm(rq).typed.unitId ?? "";
  const { typed, errors, facts, person } = read(rq, unitId);
  if (!facts) return show(rq, contact, { typed, errors }, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn).data ?? 0;
  try {
    const id = await transaction(rq.app.db, (tx) =>
      keepContact(tx, rq.app.config.secretKey, actorOf(rq), {
        unitId,
        facts,
        person,
        change: contact ? { id: contact.id, basedOn } : null,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/dau-moi-bao-chi/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof ContactRefused)) throw error;
    const field = error.code === "no-right-here" && !contact ? "unitId" : "outletName";
    return show(rq, contact, { typed, errors: { [field]: pick(rq.lang, vi, en).refusals[error.code] } }, 409);
  }
}

export const enterContactPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeContactPage = async (rq: Rq): Promise<Reply> => save(rq, await known(rq));

export async function revealContactPage(rq: Rq): Promise<Reply> {
  const contact = await known(rq);
  const { reason = "" } = typedForm(rq).typed;
  const typed = typedOf(contact);
  if (!isText(reason, CONTACT_LIMITS.reason))
    return show(
      rq,
      contact,
      { typed: { ...typed, reason }, errors: { reason: pick(rq.lang, vi, en).errors.reason } },
      422,
    );
  const revealed = await transaction(rq.app.db, (tx) =>
    revealContact(tx, rq.app.config.secretKey, actorOf(rq), { contactId: contact.id, reason, at: rq.now }),
  );
  return show(rq, contact, { typed, errors: {}, revealed });
}

export async function endContactPage(rq: Rq): Promise<Reply> {
  const contact = await known(rq);
  const { endReason = "" } = typedForm(rq).typed;
  if (!isText(endReason, CONTACT_LIMITS.reason)) {
    const errors = { endReason: pick(rq.lang, vi, en).errors.reason };
    return show(rq, contact, { typed: { ...typedOf(contact), endReason }, errors }, 422);
  }
  await transaction(rq.app.db, (tx) =>
    endContact(tx, actorOf(rq), { contactId: contact.id, reason: endReason, at: rq.now }),
  );
  return seeOther(`/can-bo/dau-moi-bao-chi/${contact.id}`);
}

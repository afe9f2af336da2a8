import { randomUUID } from "node:crypto";
import { shift } from "../../../platform/calendar/index.ts";
import { open, seal } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { CONTACT_LIMITS, type ContactFacts, type ContactPerson, type PressContact } from "./contact.ts";
import { ContactRefused, ContactUnknown } from "./contacts.errors.ts";
import { insertContact, lockContact, saveContact } from "./contacts.store.ts";

export const PERSON_PURPOSE = "press contact";

export const openPerson = (
  secretKey: Buffer,
  contact: Pick<PressContact, "id" | "personSealed">,
): ContactPerson | null =>
  contact.personSealed
    ? (JSON.parse(open(secretKey, PERSON_PURPOSE, contact.id, contact.personSealed)) as ContactPerson)
    : null;

/** What the log keeps: that it was done, nothing of who it is about. */
async function note(
  tx: Tx,
  actor: Actor,
  contact: Pick<PressContact, "id" | "unitId">,
  act: "keep" | "end" | "reveal",
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `pressContact.${act}`,
    subjectKind: "pressContact",
    subjectId: contact.id,
    unitId: contact.unitId,
    details,
    at,
  });
}

export interface KeepContact {
  unitId: string;
  facts: ContactFacts;
  person: ContactPerson;
  /** Which entry, and which version of it was looked at; null for a new one. */
  change: { id: string; basedOn: number } | null;
  at: Date;
}

/** Enters somebody who agreed to be written to, or says something else of the entry. Returns its id. */
export async function keepContact(tx: Tx, secretKey: Buffer, actor: Actor, input: KeepContact): Promise<string> {
  const { unitId, facts, person, change, at } = input;
  if (!(await mayAt(tx, actor, "press.contacts", unitId, at))) throw new ContactRefused("no-right-here");
  if (facts.expiresOn > shift(facts.consentOn, CONTACT_LIMITS.days) || facts.expiresOn <= facts.consentOn)
    throw new ContactRefused("too-long");
  const id = change?.id ?? randomUUID();
  const by = { writtenByName: actor.name, writtenAt: at };
  const personSealed = seal(secretKey, PERSON_PURPOSE, id, JSON.stringify(person));
  if (change) {
    const known = await standing(tx, change.id);
    if (known.version !== change.basedOn) throw new ContactRefused("changed-meanwhile");
    await saveContact(tx, id, { ...facts, ...by, personSealed });
  } else await insertContact(tx, { ...facts, ...by, id, unitId, personSealed });
  await note(tx, actor, { id, unitId }, "keep", { role: facts.role, expiresOn: facts.expiresOn }, at);
  return id;
}

async function standing(tx: Tx, id: string): Promise<PressContact> {
  const contact = await lockContact(tx, id);
  if (!contact) throw new ContactUnknown();
  if (contact.endedAt !== null || contact.personSealed === null) throw new ContactRefused("ended");
  return contact;
}

/** The person no longer agrees, or is there no more: what is known of them is erased at once. */
export async function endContact(
  tx: Tx,
  actor: Actor,
  { contactId, reason, at }: { contactId: string; reason: string; at: Date },
): Promise<void> {
  const contact = await standing(tx, contactId);
  if (!(await mayAt(tx, actor, "press.contacts", contact.unitId, at))) throw new ContactRefused("no-right-here");
  await saveContact(tx, contact.id, { endedAt: at, endedReason: reason, personSealed: null, erasedAt: at });
  await note(tx, actor, contact, "end", { reason }, at);
}

/** Shows who it is. Every look is on record, with the reason given. */
export async function revealContact(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  { contactId, reason, at }: { contactId: string; reason: string; at: Date },
): Promise<ContactPerson | null> {
  const contact = await standing(tx, contactId);
  if (!(await mayAt(tx, actor, "press.contacts", contact.unitId, at))) throw new ContactRefused("no-right-here");
  await note(tx, actor, contact, "reveal", { reason }, at);
  return openPerson(secretKey, contact);
}

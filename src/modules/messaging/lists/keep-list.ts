import { isTaken, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { cancelWaiting } from "../cancel-waiting.ts";
import { keepContacts } from "../contact.store.ts";
import type { Medium } from "../message.ts";
import { MessagingRefused } from "../messaging.errors.ts";
import { unsubscribe } from "../subscriptions/subscribe.ts";
import { addMembers, closeLists, insertList, lockList, removeMember } from "./list.store.ts";
import type { PeopleList } from "./list.ts";

export interface NewList {
  unitId: string;
  medium: Medium;
  name: string;
  ground: string;
  until: string;
  at: Date;
}

/** Sealing takes the whole process: others get their turn between so many. */
const AT_ONCE = 2_000;

/** @throws MessagingRefused "list-name-taken" */
export async function createList(tx: Tx, actor: Actor, input: NewList): Promise<string> {
  const { at, ...list } = input;
  if (!(await mayAt(tx, actor, "messages.write", list.unitId, at))) throw new MessagingRefused("no-right-here");
  let id: string;
  try {
    id = await insertList(tx, { ...list, createdByName: actor.name, createdAt: at });
  } catch (error) {
    throw isTaken(error) ? new MessagingRefused("list-name-taken") : error;
  }
  await note(tx, actor, "create", { id, unitId: list.unitId }, { until: list.until }, at);
  return id;
}

/**
 * Puts people on a list of whom its ground says that they agreed. Addresses lie encrypted; who stands there already is left. Answers how many
 * are new.
 *
 * @idempotent
 */
export async function addPeople(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { listId: string; addresses: readonly string[]; at: Date },
): Promise<number> {
  const list = await listForAct(tx, actor, input.listId, input.at);
  const { at } = input;
  let added = 0;
  for (let from = 0; from < input.addresses.length; from += AT_ONCE) {
    const some = input.addresses.slice(from, from + AT_ONCE);
    const contacts = await keepContacts(
      tx,
      secretKey,
      some.map((address) => ({ medium: list.medium, address, at })),
    );
    added += await addMembers(tx, list.id, contacts, { name: actor.name, at });
  }
  await note(tx, actor, "addPeople", list, { added, given: input.addresses.length }, at);
  return added;
}

/** Answers whether somebody stood there. */
export async function takeOff(
  tx: Tx,
  actor: Actor,
  input: { listId: string; contactId: string; at: Date },
): Promise<boolean> {
  const list = await listForAct(tx, actor, input.listId, input.at);
  if (!(await removeMember(tx, list.id, input.contactId, input.at))) return false;
  await cancelWaiting(tx, { contactId: input.contactId }, input.at);
  await note(tx, actor, "takeOff", list, {}, input.at);
  return true;
}

/**
 * Somebody said at the office, or by telephone, that he or she wants no more: written down by who heard it, it counts like a
 * refusal by message, also for lists that are read in later.
 */
export async function refuseAtOffice(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { medium: Medium; address: string; homeUnitId: string; at: Date },
): Promise<void> {
  const { medium, address, homeUnitId, at } = input;
  const [contactId] = (await keepContacts(tx, secretKey, [{ medium, address, at }])) as [string];
  await unsubscribe(tx, { contactId, ids: null, homeUnitId, how: "office", by: actor, at });
}

/** Lists whose last day is over end by themselves. Answers how many. */
export async function closeOldLists(tx: Tx, today: string, at: Date): Promise<number> {
  const listIds = await closeLists(tx, { untilBefore: today }, at);
  await cancelWaiting(tx, { listIds }, at);
  return listIds.length;
}

export async function closeList(tx: Tx, actor: Actor, input: { listId: string; at: Date }): Promise<void> {
  const list = await listForAct(tx, actor, input.listId, input.at);
  await cancelWaiting(tx, { listIds: await closeLists(tx, { id: list.id }, input.at) }, input.at);
  await note(tx, actor, "close", list, {}, input.at);
}

async function listForAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<PeopleList> {
  const list = await lockList(tx, id);
  if (!list || list.closedAt) throw new MessagingRefused("list-closed");
  if (!(await mayAt(tx, actor, "messages.write", list.unitId, at))) throw new MessagingRefused("no-right-here");
  return list;
}

async function note(
  tx: Tx,
  actor: Actor,
  act: "create" | "addPeople" | "takeOff" | "close",
  list: Pick<PeopleList, "id" | "unitId">,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `messageList.${act}`,
    subjectKind: "messageList",
    subjectId: list.id,
    unitId: list.unitId,
    details,
    at,
  });
}

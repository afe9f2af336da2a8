import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestors } from "../../organisations/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";
import { cancelWaiting } from "../cancel-waiting.ts";
import { eraseIdleDevice, findChoices, keepContacts, reviveContact, saveChoices } from "../contact.store.ts";
import type { Medium } from "../message.ts";
import { queueMessage } from "../queue-message.ts";
import {
  countAsked,
  endRefusals,
  endSubscriptions,
  findStanding,
  insertRefusal,
  insertSubscription,
  lockSubscription,
  saveCodeTry,
  saveConfirmed,
  saveWanted,
} from "./subscription.store.ts";
import {
  type About,
  CODE_TRIES,
  CONFIRM_WITHIN_HOURS,
  CONFIRMATIONS_A_DAY,
  confirmCode,
  type Subscription,
} from "./subscription.ts";

const HOUR = 60 * 60 * 1_000;

export interface Wish {
  medium: Medium;
  /** As `normalAddress` gives it. */
  address: string;
  unitId: string;
  about: About;
  aboutKey: string;
  /** In which language, and of which hamlet of the unit; null: not said. */
  language?: ToldLanguage | null;
  hamlet?: string | null;
  /** What is sent to confirm it, given the wish. */
  confirmation: (subscriptionId: string) => { subject: string; text: string };
  at: Date;
}

/**
 * Somebody asks to be told. Nothing counts before the address itself confirmed it; who asks for a stranger's address gets
 * the same answer and can do no more than three letters a day. Answers the wish, or null where nothing is sent.
 */
export async function subscribe(tx: Tx, secretKey: Buffer, wish: Wish): Promise<string | null> {
  const { medium, address, unitId, about, aboutKey, at } = wish;
  const [contactId] = (await keepContacts(tx, secretKey, [{ medium, address, at }])) as [string];
  const standing = await findStanding(tx, { contactId, unitId, about, aboutKey });
  const wanted = { wantedLanguage: wish.language ?? null, wantedHamlet: wish.hamlet ?? null };
  if (standing?.confirmedAt) {
    const known = await findChoices(tx, contactId);
    const isNew =
      (wanted.wantedLanguage !== null && wanted.wantedLanguage !== (known.language ?? "vi")) ||
      (wanted.wantedHamlet !== null && wanted.wantedHamlet !== known.hamlet);
    if (!isNew) return null;
    // Another language or hamlet has to be confirmed like the wish itself; one letter a day is enough.
    await saveWanted(tx, standing.id, wanted);
    await queueMessage(tx, secretKey, {
      key: `subscription:${standing.id}:${vietnamDay(at)}`,
      unitId,
      medium,
      purpose: "service",
      address,
      ...wish.confirmation(standing.id),
      at,
    });
    return standing.id;
  }
  if ((await countAsked(tx, contactId, new Date(at.getTime() - 24 * HOUR))) >= CONFIRMATIONS_A_DAY) return null;
  if (standing) await endSubscriptions(tx, { contactId, ids: [standing.id] }, { how: "link", at });
  const id = await insertSubscription(tx, {
    contactId,
    unitId,
    about,
    aboutKey,
    askedAt: at,
    askedHow: "page",
    ...wanted,
  });
  await queueMessage(tx, secretKey, {
    key: `subscription:${id}`,
    unitId,
    medium,
    purpose: "service",
    address,
    ...wish.confirmation(id),
    at,
  });
  return id;
}

async function note(
  tx: Tx,
  act: string,
  one: Pick<Subscription, "id" | "unitId">,
  at: Date,
  by: Actor = systemActor("messaging"),
): Promise<void> {
  await recordAct(tx, by, {
    act: `subscription.${act}`,
    subjectKind: "subscription",
    subjectId: one.id,
    unitId: one.unitId,
    details: {},
    at,
  });
}

/** What was asked for beside the wish holds for the address from now on. */
async function takeWanted(tx: Tx, wish: Subscription): Promise<void> {
  const { wantedLanguage: language, wantedHamlet: hamlet } = wish;
  if (language === null && hamlet === null) return;
  await saveChoices(tx, wish.contactId, {
    ...(language === null ? {} : { language: language === "vi" ? null : language }),
    ...(hamlet === null ? {} : { hamlet, hamletUnitId: wish.unitId }),
  });
  await saveWanted(tx, wish.id, { wantedLanguage: null, wantedHamlet: null });
}

/** The address says yes. A refusal given before ends with it. Answers whether the wish stands now. */
export async function confirmSubscription(tx: Tx, id: string, at: Date): Promise<boolean> {
  const wish = await lockSubscription(tx, id);
  if (!wish || wish.endedAt) return false;
  if (wish.confirmedAt) {
    await takeWanted(tx, wish);
    return true;
  }
  if (wish.askedAt.getTime() + CONFIRM_WITHIN_HOURS * HOUR < at.getTime()) return false;
  await saveConfirmed(tx, id, at);
  await takeWanted(tx, wish);
  // Who can read the confirmation has an address that exists.
  await reviveContact(tx, wish.contactId);
  const above = await ancestors(tx, wish.unitId, vietnamDay(at));
  await endRefusals(tx, wish.contactId, [wish.unitId, ...above.map((unit) => unit.id)], at);
  await note(tx, "confirm", wish, at);
  return true;
}

/** The same by the digits of a message; a few wrong ones are enough. */
export async function confirmByCode(
  tx: Tx,
  secretKey: Buffer,
  input: { id: string; code: string; at: Date },
): Promise<"confirmed" | "wrong" | "over"> {
  const wish = await lockSubscription(tx, input.id);
  if (!wish || wish.endedAt || wish.codeTries >= CODE_TRIES) return "over";
  if (confirmCode(secretKey, wish.id) !== input.code) {
    await saveCodeTry(tx, wish.id);
    return "wrong";
  }
  return (await confirmSubscription(tx, wish.id, input.at)) ? "confirmed" : "over";
}

/**
 * Ends one wish, or all of an address; with all of them goes a refusal of campaigns of the whole province. What was written
 * before and waits is not sent.
 */
export async function unsubscribe(
  tx: Tx,
  input: {
    contactId: string;
    ids: readonly string[] | null;
    homeUnitId: string;
    how: "link" | "sms" | "office";
    /** Who wrote down what somebody said at the office. */
    by?: Actor;
    at: Date;
  },
): Promise<void> {
  const { contactId, ids, homeUnitId, how, at } = input;
  await endSubscriptions(tx, { contactId, ...(ids ? { ids } : {}) }, { how, at });
  if (ids === null) await insertRefusal(tx, { contactId, unitId: homeUnitId, at, how });
  await cancelWaiting(tx, { contactId }, at);
  await eraseIdleDevice(tx, contactId, at);
  await note(tx, ids === null ? "refuse" : "end", { id: ids?.[0] ?? contactId, unitId: homeUnitId }, at, input.by);
}

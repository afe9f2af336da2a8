import { randomUUID } from "node:crypto";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { askQuestion, showCode } from "../../feedback/index.ts";
import { findHomeUnit, findUnit, petitionAddressOf } from "../../organisations/index.ts";
import { answerInChat, asksCatalogue, type ChatAnswer } from "../../procedures/index.ts";
import { keepContacts } from "../contact.store.ts";
import type { Medium } from "../message.ts";
import { queueMessage } from "../queue-message.ts";
import { unsubscribe } from "../subscriptions/subscribe.ts";
import { hasRefused } from "../subscriptions/subscription.store.ts";
import {
  findLastWriter,
  type IncomingWish,
  insertIncoming,
  isTaken,
  listLately,
  lockContact,
} from "./incoming.store.ts";
import { openIncoming, sealIncoming } from "./incoming-text.ts";
import type { ReplyWords } from "./reply-words.ts";
import type { Wish } from "./short-message.ts";

const DAY = 24 * 60 * 60 * 1_000;
/** Networks deliver twice what they got no answer for; people press twice. The same words within this time are one message. */
const SAME_WITHIN_MS = 10 * 60 * 1_000;
/** An answer to what a unit wrote comes within this time, or is a new matter. */
const ANSWERS_WITHIN_DAYS = 30;

/** What somebody sent to one of our numbers or mailboxes, understood. */
export interface IncomingFacts {
  providerId: string;
  medium: Exclude<Medium, "push">;
  /** As `normalAddress` gives it. */
  address: string;
  name: string;
  text: string;
  /** null where the provider names none. */
  remoteId: string | null;
  wish: Wish;
  words: ReplyWords;
}

/**
 * Takes what somebody sent and answers it: where a matter stands, taken into the inbox, told no more, or what can be written.
 * A refusal counts at once and is confirmed once (Nghị định 91/2020/NĐ-CP Điều 13–16).
 *
 * @idempotent by the provider's name for it, else by its words within ten minutes
 */
export async function takeIncoming(app: AppContext, incoming: IncomingFacts): Promise<void> {
  const { providerId, medium, address, text, remoteId, wish } = incoming;
  const { secretKey } = app.config;
  const at = app.clock.now();
  // Asked before the transaction: another module reads with a connection of its own.
  const found = wish.kind === "lookup" ? await app.answerTo({ code: wish.code, now: at }) : null;
  const chat = await catalogueSays(app, incoming, at);
  await transaction(app.db, async (tx) => {
    const [contactId] = (await keepContacts(tx, secretKey, [{ medium, address, at }])) as [string];
    await lockContact(tx, contactId);
    if (remoteId !== null && (await isTaken(tx, providerId, remoteId))) return;
    const lately = await listLately(tx, contactId, new Date(`${vietnamDay(at)}T00:00:00+07:00`));
    const isRepeated = lately.some(
      (one) =>
        remoteId === null &&
        one.sealedText !== null &&
        at.getTime() - one.receivedAt.getTime() < SAME_WITHIN_MS &&
        openIncoming(secretKey, one.id, one.sealedText) === text,
    );
    if (isRepeated) return;
    const id = randomUUID();
    const unitId = await unitFor(tx, contactId, at);
    if (unitId === null) return;
    const answer = await answerTo(app, tx, incoming, { found, chat, contactId, unitId, lately, at });
    await insertIncoming(tx, {
      id,
      providerId,
      medium,
      remoteId,
      contactId,
      unitId,
      sealedText: sealIncoming(secretKey, id, text),
      wish: answer.wish,
      isAnswered: answer.text !== null,
      questionId: answer.questionId ?? null,
      receivedAt: at,
    });
    if (answer.text === null) return;
    await queueMessage(tx, secretKey, {
      key: `reply:${id}`,
      unitId,
      medium,
      // Who asks at night waits for the answer, and before what nobody waits for.
      purpose: "urgent",
      address,
      ...(incoming.words.subject ? { subject: incoming.words.subject } : {}),
      text: answer.text,
      at,
    });
  });
}

/** Asked where somebody puts a question, or writes what is no order of ours; comments and complaints go to people. */
async function catalogueSays(app: AppContext, { wish, text }: IncomingFacts, at: Date): Promise<ChatAnswer | null> {
  const asked = wish.kind === "help" ? text : wish.kind === "question" && wish.as === "question" ? wish.text : null;
  return asked !== null && asksCatalogue(asked) ? answerInChat(app, asked, at) : null;
}

async function unitFor(tx: Tx, contactId: string, at: Date): Promise<string | null> {
  const writer = await findLastWriter(tx, contactId, new Date(at.getTime() - ANSWERS_WITHIN_DAYS * DAY));
  const today = vietnamDay(at);
  if (writer && (await findUnit(tx, writer, today))) return writer;
  return (await findHomeUnit(tx, today))?.id ?? null;
}

interface Answer {
  wish: IncomingWish;
  /** null: nothing is sent back. */
  text: string | null;
  questionId?: string;
}

async function answerTo(
  app: AppContext,
  tx: Tx,
  incoming: IncomingFacts,
  asked: {
    found: string | null;
    /** What the catalogue says to who asks about a procedure. */
    chat: ChatAnswer | null;
    contactId: string;
    unitId: string;
    lately: readonly { wish: IncomingWish }[];
    at: Date;
  },
): Promise<Answer> {
  const { wish, words, medium, address, name } = incoming;
  const { found, contactId, unitId, at } = asked;
  const { secretKey, http, incomingPerDay } = app.config;
  if (wish.kind === "stop") {
    const known = await hasRefused(tx, contactId);
    const homeUnitId = (await findHomeUnit(tx, vietnamDay(at)))?.id ?? unitId;
    if (!known) await unsubscribe(tx, { contactId, ids: null, homeUnitId, how: medium === "sms" ? "sms" : "link", at });
    return { wish: "stop", text: known ? null : words.stopped(`${http.publicUrl}/dang-ky-nhan-tin`) };
  }
  const phone = (await petitionAddressOf(tx, unitId, vietnamDay(at), ""))?.phone ?? "";
  const before = asked.lately.filter((one) => one.wish !== "stop");
  if (before.length >= incomingPerDay)
    return {
      wish: "tooMany",
      text: before.some((one) => one.wish === "tooMany") ? null : words.tooMany(incomingPerDay, phone),
    };
  if (wish.kind === "lookup") return { wish: "lookup", text: found ?? words.lookupNotPossible(wish.code, phone) };
  if (asked.chat && asked.chat.kind !== "none") return { wish: "procedure", text: words.procedure(asked.chat) };
  if (wish.kind === "help") return { wish: "help", text: words.help(phone) };
  const { code, dueOn, id } = await askQuestion(tx, secretKey, {
    unitId,
    kind: wish.as,
    body: wish.text,
    contact: {
      name,
      phone: medium === "sms" ? `0${address.slice(2)}` : "",
      email: medium === "email" ? address : "",
    },
    pagePath: null,
    source: medium,
    at,
  });
  return {
    wish: "question",
    text: words.questionTaken(showCode(code), formatDate(dueOn), `${http.publicUrl}/tra-cuu`),
    questionId: id,
  };
}

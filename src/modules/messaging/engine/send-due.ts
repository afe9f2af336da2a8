import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { SealError } from "../../../platform/crypto/index.ts";
import { transaction, workAlone } from "../../../platform/db/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { connect } from "../channels/connect.ts";
import { followReports } from "../coming-back/take-reports.ts";
import { endContacts } from "../contact.store.ts";
import { openAddress } from "../contact.ts";
import { wakeSenders } from "../jobs/wake-senders.ts";
import type { Connection, Outcome, Outgoing } from "../message.ts";
import { type OwnText, openText } from "../message-text.ts";
import { findProvider, findRelief, type Provider, saveProviderRest, saveProviderWell } from "../provider.store.ts";
import { contactToken } from "../subscriptions/subscription.ts";
import { engineWords } from "./engine-words.ts";
import {
  type Claimed,
  claimMessages,
  earliest,
  type HandedOver,
  listToLookUp,
  nextLook,
  nextWaiting,
  noteLostAnswers,
  saveOutcomes,
} from "./hand-over.store.ts";
import { judgeFinding, judgeOutcome } from "./judge.ts";
import { keepPace, type Pace } from "./pace.ts";
import { FAILURES_UNTIL_REST, HAND_OVER_ENDS_MS, restAfter, SLOW_MS } from "./pauses.ts";
import { quietUntil } from "./quiet-hours.ts";

/** Locks of this number are held by who sends over a provider. */
const SENDER_LOCK = 7203004;
const WRITE_EVERY_MS = 200;
const WRITE_AT_ONCE = 200;
const LOOK_EVERY_MS = 1_000;
const LOOK_AT_ONCE = 50;
const LAST_TRIES = 5;
const LAST_PAUSE_MS = 2_000;

/** A turn that follows at once keeps the pace of the one before. */
const paces = new Map<string, Pace>();

export interface SendingEnd {
  /** "busy": another process sends over this provider; "relieved": one of a lower rank does. */
  why: "nothing-due" | "quiet-hours" | "time-is-up" | "resting" | "relieved" | "off" | "busy";
  handedOver: number;
  /** When to come again; null when nothing waits. */
  nextAt: Date | null;
}

/**
 * Hands over what is due over one provider, until nothing is due, the provider rests, or the time is up. One process at a
 * time sends over a provider. It may be cut off at any moment: a hand-over is on record before it begins, and one whose
 * answer is not is looked up at the provider before the message is sent again.
 */
export async function sendDue(app: AppContext, providerId: string, input: { forMs: number }): Promise<SendingEnd> {
  const end = await workAlone<SendingEnd>(app.db, { lock: SENDER_LOCK, of: providerId }, async () => {
    const provider = await findProvider(app.db, providerId);
    if (!provider) return { why: "off", handedOver: 0, nextAt: null };
    const way = connect(app, provider);
    try {
      return await sendOver(app, provider, way, Date.now() + input.forMs);
    } finally {
      await way.close();
    }
  });
  return end === "busy" ? { why: "busy", handedOver: 0, nextAt: null } : end;
}

async function sendOver(app: AppContext, first: Provider, way: Connection, until: number): Promise<SendingEnd> {
  const { id: providerId, medium } = first;
  const book = keepOutcomes(app, first);
  const pace = paces.get(providerId) ?? keepPace();
  paces.set(providerId, pace);
  const inHand = new Set<Promise<void>>();
  const names = new Map<string, string>();
  let handedOver = 0;
  let lookedAt = 0;

  const outgoing = (message: Claimed): Outgoing | Outcome =>
    outgoingOf(app, message, names.get(message.unitId) ?? "", medium === "push");
  const begin = (message: Claimed): void => {
    handedOver++;
    const made = outgoing(message);
    // What was not handed over says nothing of the provider.
    if ("kind" in made) {
      book.add(judgeOutcome(message, made, app.clock.now(), engineWords), null);
      return;
    }
    const begunAt = Date.now();
    const work = handOver(app, way, message, made)
      .then((outcome) => {
        const isSlow = Date.now() - begunAt > SLOW_MS;
        book.add(judgeOutcome(message, outcome, app.clock.now(), engineWords), { outcome, isSlow });
        if (outcome.kind === "refused" && outcome.endsAddress) book.end(message.contactId, outcome.reason);
      })
      .finally(() => inHand.delete(work));
    inHand.add(work);
  };

  const lookUp = async (): Promise<void> => {
    if (Date.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = Date.now();
    const now = app.clock.now();
    const begunBefore = new Date(now.getTime() - HAND_OVER_ENDS_MS);
    await transaction(app.db, (tx) =>
      noteLostAnswers(tx, { providerId, begunBefore, reason: engineWords.lostAnswer, now }),
    );
    const lost = await listToLookUp(app.db, { providerId, limit: LOOK_AT_ONCE, now });
    await learnNames(app, lost, names);
    await Promise.all(
      lost.map(async (message) => {
        const asked = outgoing(message);
        const finding = "kind" in asked ? ({ kind: "cannotTell" } as const) : await way.look(asked);
        book.add(judgeFinding(message, finding, app.clock.now(), engineWords), null);
      }),
    );
    if (lost.length > 0) await book.write();
  };

  const work = async (): Promise<SendingEnd["why"]> => {
    while (Date.now() < until) {
      if (book.isDue()) await book.write();
      await lookUp();
      const now = app.clock.now();
      const provider = await findProvider(app.db, providerId);
      if (!provider?.isOn) return "off";
      if (provider.restingUntil && provider.restingUntil > now) return "resting";
      const { isRelieved: onlyFallen, hasRelief } = await findRelief(app.db, provider, now);
      book.mayPass(hasRelief);
      const quietEnd = quietUntil(medium, app.config.quietHours, now);
      const most = book.isProbing() ? 1 : provider.atOnce;
      const room = Math.min(most - inHand.size, pace.room(provider.perSecond));
      const claimed =
        room > 0
          ? await transaction(app.db, (tx) =>
              claimMessages(tx, {
                medium,
                providerId,
                kind: provider.kind,
                onlyFallen,
                limit: room,
                urgentOnly: quietEnd !== null,
                now,
              }),
            )
          : [];
      pace.took(claimed.length);
      await learnNames(app, claimed, names);
      for (const message of claimed) begin(message);
      if (room > 0 && claimed.length === 0 && inHand.size === 0)
        return onlyFallen ? "relieved" : quietEnd ? "quiet-hours" : "nothing-due";
      // Something that ends makes room; meanwhile the pace allows more.
      await Promise.race([...inHand, sleep(room > 0 && claimed.length === 0 ? 200 : 20)]);
    }
    return "time-is-up";
  };

  let why: SendingEnd["why"];
  try {
    why = await work();
  } finally {
    await Promise.all(inHand);
    await book.writeLast();
  }
  // Seen only with the last outcomes: who carries next has to be told all the same.
  if (book.isResting()) why = "resting";
  return { why, handedOver, nextAt: await nextTurn(app, first, why) };
}

/** When this provider has to take its next turn; one that carries nothing now still asks about its own lost answers. */
async function nextTurn(app: AppContext, provider: Provider, why: SendingEnd["why"]): Promise<Date | null> {
  const look = await nextLook(app.db, provider.id);
  if (why === "off") return look;
  const { medium, kind } = provider;
  const { urgent, other } = await nextWaiting(app.db, { medium, kind, onlyFallen: why === "relieved" });
  const quietEnd = quietUntil(provider.medium, app.config.quietHours, app.clock.now());
  const next = earliest(urgent, other && quietEnd && quietEnd > other ? quietEnd : other);
  const rest = (await findProvider(app.db, provider.id))?.restingUntil ?? null;
  return earliest(look, next && rest && rest > next ? rest : next);
}

/** The names of the units that write, kept for the turn. */
async function learnNames(app: AppContext, messages: readonly Claimed[], names: Map<string, string>): Promise<void> {
  const unknown = [...new Set(messages.map((one) => one.unitId))].filter((id) => !names.has(id));
  if (unknown.length === 0) return;
  for (const [id, name] of await unitNames(app.db, unknown, vietnamDay(app.clock.now()))) names.set(id, name);
}

/** A message as it is handed over, or why it is not handed over at all. */
function outgoingOf(app: AppContext, message: Claimed, unitName: string, isDevice: boolean): Outgoing | Outcome {
  if (message.sealedAddress === null) return { kind: "refused", reason: engineWords.noAddress };
  if (message.isUnwanted) return { kind: "refused", reason: engineWords.unwanted };
  const { secretKey, http } = app.config;
  let own: OwnText | null;
  let to: string;
  try {
    own = message.sealedText === null ? null : openText(secretKey, message.key, message.sealedText);
    to = openAddress(secretKey, message.contactId, message.sealedAddress);
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    // Whoever put the wrong key there has some hours to put the right one.
    app.log.error({ message: message.id }, "a message was sealed with another key");
    return { kind: "retryLater", reason: engineWords.unreadable };
  }
  return {
    key: message.key,
    to,
    subject: own?.subject ?? message.subject,
    text: own?.text ?? message.runText ?? "",
    html: own ? null : message.runHtml,
    language: message.language,
    address: message.runPath === null ? null : http.publicUrl + pathIn(message.runPath, message.language),
    unitName,
    purpose: message.purpose,
    endAddress:
      // A device was never asked for a name or a number: the notice itself is the reader's way to end it, whatever it is about.
      message.purpose === "campaign" || isDevice
        ? `${http.publicUrl}/nhan-tin/${contactToken(secretKey, message.contactId)}`
        : null,
  };
}

/** News in another language has a page of its own, which is there as soon as the words are confirmed. */
const pathIn = (path: string, language: string | null): string =>
  language !== null && /^\/tin-tuc\/[\w-]+$/.test(path) ? `${path}/${language}` : path;

async function handOver(app: AppContext, way: Connection, message: Claimed, made: Outgoing): Promise<Outcome> {
  try {
    return await way.send(made);
  } catch (error) {
    app.log.error({ err: error, message: message.id }, "a hand-over threw");
    return { kind: "unknown", reason: (error as Error).message };
  }
}

/**
 * Outcomes are written many at once, and soon: what is not written when the process ends has to be looked up. With them
 * goes the provider's health: it is well when it answers, whatever it answers, and fails when nothing can be handed over.
 */
function keepOutcomes(app: AppContext, provider: Provider) {
  let waiting: HandedOver[] = [];
  let gone: { contactId: string; reason: string }[] = [];
  let writtenAt = Date.now();
  let { rests } = provider;
  let failuresInARow = 0;
  let wish: "well" | "rest" | null = null;
  let lastReason = "";
  let busyMs = 0;
  let hasRelief = false;
  let isResting = false;

  return {
    /** Whether another could carry: then slow is as bad as failing. */
    mayPass(isThere: boolean): void {
      hasRelief = isThere;
    },
    /** After a rest one message goes first, to see whether it is over. */
    isProbing: (): boolean => rests > 0,
    isResting: (): boolean => isResting,
    add(handedOver: HandedOver, health: { outcome: Outcome; isSlow: boolean } | null): void {
      waiting.push(handedOver);
      if (health === null) return;
      const { outcome, isSlow } = health;
      const hasFailed = outcome.kind === "reconnect" || outcome.kind === "unknown";
      if (!hasFailed && !(isSlow && hasRelief)) {
        failuresInARow = 0;
        if (rests > 0) wish = "well";
        rests = 0;
        return;
      }
      failuresInARow++;
      lastReason = hasFailed ? outcome.reason : engineWords.slow(SLOW_MS / 1_000);
      busyMs = outcome.kind === "reconnect" ? (outcome.busyMs ?? 0) : 0;
      if (wish !== "rest" && failuresInARow >= (rests > 0 ? 1 : FAILURES_UNTIL_REST)) wish = "rest";
    },
    /** An address that is none any more. */
    end(contactId: string, reason: string): void {
      gone.push({ contactId, reason });
    },
    async write(): Promise<void> {
      const [outcomes, health, ended] = [waiting, wish, gone];
      waiting = [];
      gone = [];
      wish = null;
      writtenAt = Date.now();
      if (outcomes.length === 0 && health === null) return;
      const now = app.clock.now();
      if (health !== null) isResting = health === "rest";
      if (health === "rest") rests++;
      const writing = transaction(app.db, async (tx) => {
        await saveOutcomes(tx, outcomes, now);
        // A report may have come before the name it goes by was written.
        await followReports(tx, { messageIds: outcomes.filter((one) => one.remoteId).map((one) => one.id) }, now);
        // Who takes what could not be carried here is woken; its own turn finds it.
        if (outcomes.some((one) => one.fell)) await wakeSenders(tx, provider.medium, now, provider.id);
        if (ended.length > 0) await endContacts(tx, ended, now);
        if (health === "well") await saveProviderWell(tx, provider.id);
        if (health === "rest") {
          const restingUntil = new Date(now.getTime() + restAfter(rests, busyMs));
          await saveProviderRest(tx, provider.id, { rests, restingUntil, reason: lastReason, at: now });
        }
      });
      try {
        await writing;
      } catch (error) {
        waiting = [...outcomes, ...waiting];
        gone = [...ended, ...gone];
        if (health === "rest") rests--;
        wish ??= health;
        throw error;
      }
    },
    /** A database that is started anew is back in seconds. What it does not learn now has to be asked for one by one, or waits for a person. */
    async writeLast(): Promise<void> {
      for (let left = LAST_TRIES; ; left--) {
        try {
          return await this.write();
        } catch (error) {
          if (left === 0) throw error;
          app.log.warn({ provider: provider.id, err: error }, "outcomes were not written, once more");
          await sleep(LAST_PAUSE_MS);
        }
      }
    },
    isDue: (): boolean => wish !== null || waiting.length >= WRITE_AT_ONCE || Date.now() - writtenAt >= WRITE_EVERY_MS,
  };
}

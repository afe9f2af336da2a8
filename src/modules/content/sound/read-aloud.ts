import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { FileMissing } from "../../../platform/files/index.ts";
import { MOST_SPOKEN, SoundError, type Speaking } from "../../../platform/sound/index.ts";
import { speak } from "../spoken/spoken-text.ts";
import { claimReading, dropReading, findReading, markAsked, saveReading, saveReadingFailure } from "./reading.store.ts";

/** Another number makes everything anew: set it when what is said, or how it is made, gets better. */
const EDITION = 1;
/** How long a listener's request waits for a reading that is being made; two seconds are the rule. */
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 400;
const CLAIM_MS = 3 * 60_000;
const TRY_AGAIN_MS = 10 * 60_000;
/** Readings a process has in hand for visitors at once; staff wait behind no more than these. */
const MOST_IN_HAND = 8;
const REST = "Phần còn lại, xin đọc trên trang.";

export type Heard =
  | { state: "ready"; bytes: Buffer; seconds: number; voiceName: string }
  /** `busy`: too many others are being made; nothing was begun. */
  | { state: "making" | "busy" | "failed" };

const inHand = new WeakMap<AppContext, Map<string, Promise<void>>>();

/**
 * The text of a page read aloud: kept, or made now. Whoever asks for one that is being made waits for that one, also in other
 * processes; nothing is made twice at once. Paragraphs are lines; numbers, codes and short forms are said as one says them.
 */
export async function readAloud(app: AppContext, text: string, patienceMs = PATIENCE_MS): Promise<Heard> {
  const spoken = whole(speak(text));
  if (spoken === "") return { state: "failed" };
  const how: Speaking = {
    voice: app.config.readingVoice,
    speed: app.config.readingSpeed,
    chime: false,
    quality: "page",
  };
  const sum = sumOfReading(app, spoken, how);
  const kept = await fetch(app, sum);
  if (kept) return kept;
  const making = inHand.get(app) ?? new Map<string, Promise<void>>();
  inHand.set(app, making);
  if (!making.has(sum)) {
    const now = app.clock.now();
    const reading = await findReading(app.db, sum);
    if (reading?.failure && reading.claimedUntil && reading.claimedUntil > now) return { state: "failed" };
    if (making.size >= MOST_IN_HAND) return { state: "busy" };
    const until = new Date(now.getTime() + CLAIM_MS);
    const isOurs = await transaction(app.db, (tx) => claimReading(tx, sum, { now, until, today: vietnamDay(now) }));
    if (isOurs && !making.has(sum)) {
      const work = make(app, sum, spoken, how).finally(() => making.delete(sum));
      making.set(sum, work);
    }
  }
  return waitFor(app, sum, making.get(sum), patienceMs);
}

/** Whole paragraphs, as many as are spoken in one piece. */
function whole(spoken: string): string {
  if (spoken.length <= MOST_SPOKEN) return spoken;
  const room = spoken.slice(0, MOST_SPOKEN - REST.length - 1);
  const end = Math.max(room.lastIndexOf("\n"), room.lastIndexOf(". ") + 1);
  return `${room.slice(0, end > 0 ? end : room.lastIndexOf(" "))}\n${REST}`;
}

function sumOfReading(app: AppContext, spoken: string, how: Speaking): string {
  const { loudness, voiceService } = app.config;
  return createHash("sha256")
    .update(JSON.stringify([EDITION, spoken, how, loudness, voiceService?.url ?? null]))
    .digest("hex");
}

async function fetch(app: AppContext, sum: string): Promise<Heard | null> {
  const reading = await findReading(app.db, sum);
  if (!reading?.fileKey) return null;
  try {
    const bytes = await app.files.get(reading.fileKey);
    const today = vietnamDay(app.clock.now());
    if (reading.askedOn < today) await transaction(app.db, (tx) => markAsked(tx, sum, today));
    return { state: "ready", bytes, seconds: reading.seconds ?? 0, voiceName: reading.voiceName ?? "" };
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error;
    await transaction(app.db, (tx) => dropReading(tx, sum));
    return null;
  }
}

async function make(app: AppContext, sum: string, spoken: string, how: Speaking): Promise<void> {
  const started = Date.now();
  try {
    const sound = await app.studio.speak(spoken, how);
    const fileKey = await app.files.put(sound.mp3, "audio/mpeg");
    await transaction(app.db, (tx) =>
      saveReading(tx, sum, {
        fileKey,
        bytes: sound.mp3.length,
        seconds: sound.seconds,
        voiceName: sound.voiceName,
        madeAt: app.clock.now(),
      }),
    );
    app.log.info(
      { seconds: Math.round(sound.seconds), ms: Date.now() - started, passedOver: sound.passedOver },
      "read aloud",
    );
  } catch (error) {
    const code = error instanceof SoundError ? error.code : "stopped";
    app.log.error({ err: error }, "not read aloud");
    const until = new Date(app.clock.now().getTime() + TRY_AGAIN_MS);
    // Without the database the claim runs out by itself.
    await transaction(app.db, (tx) => saveReadingFailure(tx, sum, code, until)).catch(() => {});
  }
}

async function waitFor(
  app: AppContext,
  sum: string,
  work: Promise<void> | undefined,
  patienceMs: number,
): Promise<Heard> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    // Made here, it is there the moment it is done; made elsewhere, one has to look.
    await Promise.race([work ?? sleep(LOOK_AGAIN_MS), sleep(end - Date.now(), undefined, { ref: false })]);
    const kept = await fetch(app, sum);
    if (kept) return kept;
    if ((await findReading(app.db, sum))?.failure) return { state: "failed" };
    if (work) return { state: "making" };
  }
  return { state: "making" };
}

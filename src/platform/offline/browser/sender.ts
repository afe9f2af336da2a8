import type { DeviceStore, KeptItem } from "./store.ts";
import { within } from "./within.ts";

/** What a paired device knows of itself: its token, and what the server told of it last. */
export interface Paired<Device> {
  token: string;
  device: Device;
}

export interface SenderState {
  waiting: number;
  refused: number;
  /** Since when nothing goes out; null while all is well. */
  failingSince: number | null;
  isRevoked: boolean;
}

const BATCH = 100;
const ANSWER_MS = 20_000;
/** One that was not finished is sent all the same: its press counts. */
const UNFINISHED_MS = 60_000;
const FIRST_PAUSE_MS = 4_000;
const LONGEST_PAUSE_MS = 600_000;
/** Nothing to send: it still says that it lives, and how many wait. */
const BEAT_MS = 600_000;

interface Answer<Device> {
  results: { id: string | null; result: string; detail?: string }[];
  device: Device;
}

/**
 * Hands over what waits, a batch after the other, with growing pauses while nobody answers. An item leaves the device only after the server
 * has named its id; what was cut off in between is sent again, and the server knows it.
 */
export function createSender<Item extends KeptItem, Device>(of: {
  store: DeviceStore<Item>;
  /** Where batches go, and what items are called in them. */
  address: string;
  items: string;
  version: string;
  /** What is still being filled in waits for its end, however long; else it goes after a minute. */
  sendsUnfinished?: boolean;
  /** Why something was laid aside. */
  refused?(why: string): void;
  changed(state: SenderState): void;
  deviceChanged(device: Device): void;
}) {
  const { getSetting, setSetting, listKept, countRefused, settle } = of.store;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSending = false;
  let isAskedAgain = false;
  let failingSince: number | null = null;
  let isRevoked = false;

  const isDue = (one: Item): boolean =>
    one.isReady || (of.sendsUnfinished !== false && Math.abs(Date.now() - Date.parse(one.at)) > UNFINISHED_MS);

  async function tell(): Promise<void> {
    const [kept, refused] = await Promise.all([listKept(), countRefused()]);
    of.changed({ waiting: kept.length, refused, failingSince, isRevoked });
  }

  /** True where there is more to send. */
  async function sendBatch(paired: Paired<Device>): Promise<boolean> {
    const kept = await listKept();
    const due = kept.filter(isDue);
    const batch = due.slice(0, BATCH);
    const answer = await within(
      fetch(of.address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        credentials: "omit",
        body: JSON.stringify({
          token: paired.token,
          now: new Date().toISOString(),
          waiting: kept.length - batch.length,
          version: of.version,
          [of.items]: batch.map(({ isReady, ...item }) => item),
        }),
      }),
      ANSWER_MS,
    );
    if (answer.status === 401) {
      isRevoked = true;
      throw new Error("revoked");
    }
    if (!answer.ok) throw new Error(String(answer.status));
    const told = (await within(answer.json(), ANSWER_MS)) as Answer<Device>;
    isRevoked = false;
    const known: { [id: string]: string } = {};
    const why: { [id: string]: string } = {};
    for (const one of told.results)
      if (one.id !== null) {
        known[one.id] = one.result;
        why[one.id] = one.detail || "";
        if (one.result === "refused" && of.refused) of.refused(one.detail || "");
      }
    await settle(
      batch.filter((one) => known[one.id] === "taken" || known[one.id] === "known").map((one) => one.id),
      batch
        .filter((one) => known[one.id] === "refused")
        .map((one) => Object.assign({}, one, { why: why[one.id] || "" })),
    );
    if (JSON.stringify(told.device) !== JSON.stringify(paired.device)) {
      await setSetting("paired", { token: paired.token, device: told.device });
      of.deviceChanged(told.device);
    }
    return due.length > batch.length;
  }

  function plan(ms: number): void {
    if (timer !== undefined) clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  }

  async function send(): Promise<void> {
    if (isSending) {
      isAskedAgain = true;
      return;
    }
    isSending = true;
    isAskedAgain = false;
    let next = BEAT_MS;
    try {
      const paired = (await getSetting("paired")) as Paired<Device> | null | undefined;
      if (paired) {
        while (await sendBatch(paired)) await tell();
        failingSince = null;
        pause = FIRST_PAUSE_MS;
        // One that is still being filled in.
        if ((await listKept()).length > 0) next = UNFINISHED_MS;
      }
    } catch {
      if (failingSince === null) failingSince = Date.now();
      next = pause;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    // Who hurries meanwhile is heard below; what cannot be told stops no sending.
    await tell().catch(() => {});
    isSending = false;
    plan(isAskedAgain && failingSince === null ? 500 : next);
  }

  return {
    /** Something new waits: it goes soon where the line is good, and with its turn where it is not. */
    hurry(): void {
      void tell();
      if (isSending) isAskedAgain = true;
      else if (failingSince === null) plan(500);
    },
    /** The network is back, or the tablet was paired: no pause any more. */
    now(): void {
      pause = FIRST_PAUSE_MS;
      void send();
    },
  };
}

import {
  dueEntry,
  dueInterrupt,
  nextEntry,
  type PlayerEntry,
  type PlayerInterrupt,
  type PlayerProgramme,
  readyThrough,
  soundsNeeded,
} from "./programme.ts";
import { nextBatch, type OpenPlay, type PlayReport, type PlaysAnswer, reportOf, stillWaiting } from "./reports.ts";

/** What a player stands on: a browser or a Linux box. */
export interface PlayerPorts {
  /** The device's own clock, in milliseconds; may be wrong. */
  now(): number;
  newId(): string;
  /** Asks the server. Throws where nothing answers. */
  ask(method: "GET" | "POST", path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Durable once it resolves; half a document is never read again. */
  store: { load(name: string): Promise<unknown>; save(name: string, value: unknown): Promise<void> };
  sounds: {
    /** Sums of all that is at hand. */
    list(): Promise<string[]>;
    /** Fetches and keeps one, if its sum is right; throws otherwise. */
    fetch(sha256: string): Promise<void>;
    drop(sha256: string): Promise<void>;
  };
  play(sha256: string, volume: number): { ended: Promise<"ok" | "failed">; stop(): void };
  /** Bytes taken and free, where the device can tell. */
  room(): Promise<{ used: number | null; free: number | null }>;
}

/** What stands on the player's screen or in its log. */
export interface PlayerView {
  station: PlayerProgramme["station"] | null;
  /** Corrected time, in milliseconds. */
  now: number;
  playing: { title: string; isInterrupt: boolean; startedAt: number; seconds: number } | null;
  next: PlayerEntry | null;
  /** Since when the server does not answer; null while it does. */
  offlineSince: number | null;
  /** Reports that wait to be sent. */
  waiting: number;
  /** Reports the server will never take, the newest last. */
  refused: { id: string; code: string }[];
  /** The last day that can be played without a network. */
  readyThrough: string | null;
  /** Its token holds no more: it has to be paired again. */
  isRevoked: boolean;
  lastError: string | null;
}

const EVERY = { mark: 5_000, interrupts: 30_000, programme: 300_000, reports: 30_000, health: 300_000 };
/** Names of entries begun, kept so that a player that starts anew begins none twice. */
const REMEMBERED = 300;
const REFUSED_SHOWN = 20;
/** A sound that goes on for so much longer than it is has stuck. */
const STALLED_AFTER_MS = 60_000;

interface Memory {
  /** What the server's clock is ahead of ours. */
  offset: number;
  begun: string[];
  interruptsBegun: Record<string, number>;
  offlineSince: number | null;
  refused: { id: string; code: string }[];
}

const NOTHING_YET: Memory = { offset: 0, begun: [], interruptsBegun: {}, offlineSince: null, refused: [] };

/**
 * A loudspeaker player. `start` once, then `tick` every second: it plays what is due, keeps what was played through power
 * cuts, and talks to the server whenever there is one. It plays from what it has: a network is not needed for that.
 */
export function createPlayer(ports: PlayerPorts, version: string) {
  let programme: PlayerProgramme | null = null;
  let waiting: PlayReport[] = [];
  let memory: Memory = NOTHING_YET;
  let open: OpenPlay | null = null;
  let playing: { what: PlayerEntry | PlayerInterrupt; isInterrupt: boolean; stop(): void } | null = null;
  let sounds = new Set<string>();
  let isRevoked = false;
  let lastError: string | null = null;
  let talk: Promise<void> | null = null;
  let turn: Promise<void> = Promise.resolve();
  const due = { interrupts: 0, programme: 0, reports: 0, health: 0 };

  let writing: Promise<void> = Promise.resolve();

  /** One document after the other: a slow disk must not be given the next one while it still writes, and the last one stays. */
  const save = (name: string, value: unknown): Promise<void> => {
    const written = writing.then(() => ports.store.save(name, value));
    writing = written.catch(() => {});
    return written;
  };
  const time = (): number => ports.now() + memory.offset;
  const remember = (change: Partial<Memory>): Promise<void> => {
    memory = { ...memory, ...change };
    return save("memory", memory);
  };

  async function keepReport(report: PlayReport): Promise<void> {
    waiting = [...waiting, report];
    await save("reports", waiting);
    open = null;
    await save("open", null);
  }

  async function begin(what: PlayerEntry | PlayerInterrupt, isInterrupt: boolean): Promise<void> {
    const at = time();
    open = { id: ports.newId(), entryId: what.id, sha256: what.sha256, startedAt: at, heardUntil: at };
    // On record before the first sound: whatever happens now, it is not begun a second time.
    await remember(
      isInterrupt
        ? { interruptsBegun: { ...memory.interruptsBegun, [what.id]: at } }
        : { begun: [...memory.begun, what.id].slice(-REMEMBERED) },
    );
    if (!sounds.has(what.sha256)) {
      lastError = `no sound: ${what.title}`;
      await keepReport(reportOf(open, at, "failed", "no-sound"));
      return;
    }
    await save("open", open);
    const sound = ports.play(what.sha256, programme?.station.volume ?? 100);
    const mine = { what, isInterrupt, stop: sound.stop };
    playing = mine;
    void sound.ended.then((result) => inTurn(() => (playing === mine ? end(result, null) : Promise.resolve())));
  }

  async function end(result: PlayReport["result"], note: string | null): Promise<void> {
    playing = null;
    if (result === "failed") lastError = "sound failed";
    if (open) await keepReport(reportOf(open, time(), result, note));
  }

  /** One thing after the other, so that an ending sound and a tick never write over each other. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work).catch((error: unknown) => {
      lastError = error instanceof Error ? error.message : String(error);
    });
    return turn;
  }

  async function playDue(): Promise<void> {
    if (!programme || isRevoked) return;
    const now = time();
    const interrupt = dueInterrupt(programme, now, memory.interruptsBegun);
    if (playing && interrupt && !playing.isInterrupt) {
      playing.stop();
      await end("partial", "interrupted");
    }
    if (playing && open && now - open.startedAt > playing.what.seconds * 1000 + STALLED_AFTER_MS) {
      playing.stop();
      await end("partial", "stalled");
    }
    if (playing) {
      if (open && now - open.heardUntil >= EVERY.mark) {
        open = { ...open, heardUntil: now };
        await save("open", open);
      }
      return;
    }
    if (interrupt) return begin(interrupt, true);
    const entry = dueEntry(programme, now, new Set(memory.begun));
    if (entry) await begin(entry, false);
  }

  /** Answers the body, or null where the token holds no more. Every answer sets our clock right. */
  async function ask<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T | null> {
    const before = ports.now();
    const answer = await ports.ask(method, path, body);
    if (answer.status === 401) {
      isRevoked = true;
      return null;
    }
    if (answer.status >= 300) {
      lastError = `${method} ${path}: ${answer.status}`;
      throw new Error(lastError);
    }
    const { serverTime } = answer.body as { serverTime?: string };
    if (serverTime) {
      const offset = Date.parse(serverTime) - (before + ports.now()) / 2;
      // Less than a second is the network's doing; the clock is left alone.
      if (Math.abs(offset - memory.offset) > 1_000) await remember({ offset });
    }
    if (memory.offlineSince !== null) await remember({ offlineSince: null });
    return answer.body as T;
  }

  async function sendReports(): Promise<void> {
    while (waiting.length > 0) {
      const batch = nextBatch(waiting);
      const sentAt = new Date(time()).toISOString();
      const answer = await ask<PlaysAnswer>("POST", "/api/v1/device/plays", { sentAt, plays: batch });
      if (!answer) return;
      const left = stillWaiting(waiting, answer);
      // An answer that settles nothing would be asked for ever.
      if (left.length === waiting.length) return;
      waiting = left;
      await save("reports", waiting);
      if (answer.refused.length > 0)
        await remember({ refused: [...memory.refused, ...answer.refused].slice(-REFUSED_SHOWN) });
    }
  }

  async function fetchProgramme(): Promise<void> {
    const answer = await ask<PlayerProgramme>("GET", "/api/v1/device/programme");
    if (!answer) return;
    const { station, days, interrupts } = answer;
    programme = { station, days, interrupts };
    await save("programme", programme);
    await fetchSounds();
  }

  async function fetchSounds(): Promise<void> {
    if (!programme) return;
    const needed = soundsNeeded(programme, time());
    const names = new Set(needed.map((one) => one.sha256));
    for (const old of [...sounds]) {
      if (names.has(old) || old === playing?.what.sha256) continue;
      await ports.sounds.drop(old);
      sounds.delete(old);
    }
    for (const { sha256 } of needed) {
      if (sounds.has(sha256)) continue;
      await ports.sounds.fetch(sha256).catch((error: unknown) => {
        lastError = `sound not fetched: ${error instanceof Error ? error.message : error}`;
        throw error;
      });
      sounds.add(sha256);
    }
  }

  async function fetchInterrupts(): Promise<void> {
    const answer = await ask<{ interrupts: PlayerInterrupt[] }>("GET", "/api/v1/device/interrupts");
    if (!answer || !programme) return;
    if (JSON.stringify(answer.interrupts) === JSON.stringify(programme.interrupts)) return;
    programme = { ...programme, interrupts: answer.interrupts };
    await save("programme", programme);
    await fetchSounds();
  }

  async function tellHealth(): Promise<void> {
    const room = await ports.room();
    await ask("POST", "/api/v1/device/health", {
      version,
      state: playing ? "playing" : "waiting",
      volume: programme?.station.volume ?? null,
      storageUsed: room.used,
      storageFree: room.free,
      readyThrough: programme ? readyThrough(programme, time(), (sha256) => sounds.has(sha256)) : null,
      waitingReports: waiting.length,
      lastError,
    });
    lastError = null;
  }

  const JOBS = {
    interrupts: fetchInterrupts,
    reports: sendReports,
    programme: fetchProgramme,
    health: tellHealth,
  };

  /** Everything that is due with the server, one after the other; without a network the rest waits for its next time. */
  async function talkToServer(): Promise<void> {
    for (const name of Object.keys(JOBS) as (keyof typeof JOBS)[]) {
      if (isRevoked || time() < due[name]) continue;
      due[name] = time() + EVERY[name];
      try {
        await JOBS[name]();
      } catch {
        if (memory.offlineSince === null) await remember({ offlineSince: time() });
        for (const later of Object.keys(due) as (keyof typeof due)[])
          due[later] = Math.max(due[later], time() + EVERY.interrupts);
        return;
      }
    }
  }

  return {
    /** Takes up what an earlier life left: its programme, its sounds, its reports, and a play that was cut off. */
    async start(): Promise<void> {
      memory = { ...NOTHING_YET, ...((await ports.store.load("memory")) as Partial<Memory> | undefined) };
      programme = ((await ports.store.load("programme")) as PlayerProgramme | undefined) ?? null;
      waiting = ((await ports.store.load("reports")) as PlayReport[] | undefined) ?? [];
      sounds = new Set(await ports.sounds.list());
      const cutOff = (await ports.store.load("open")) as OpenPlay | null | undefined;
      if (cutOff && waiting.every((report) => report.id !== cutOff.id))
        await keepReport(reportOf(cutOff, cutOff.heardUntil, "partial", "power-cut"));
    },
    /** Once a second. Resolves when what is due is begun; talking to the server goes on beside. */
    async tick(): Promise<void> {
      await inTurn(playDue);
      talk ??= talkToServer().finally(() => {
        talk = null;
      });
    },
    /** Waits until nothing is being said to the server. */
    async quiet(): Promise<void> {
      await talk;
      await turn;
    },
    /** Ends what plays, on record as far as it was heard. */
    stop(): Promise<void> {
      return inTurn(async () => {
        playing?.stop();
        if (playing) await end("partial", "stopped");
      });
    },
    view(): PlayerView {
      const now = time();
      return {
        station: programme?.station ?? null,
        now,
        playing:
          playing && open
            ? {
                title: playing.what.title,
                isInterrupt: playing.isInterrupt,
                startedAt: open.startedAt,
                seconds: playing.what.seconds,
              }
            : null,
        next: (programme && nextEntry(programme, now)) ?? null,
        offlineSince: memory.offlineSince,
        waiting: waiting.length,
        refused: memory.refused,
        readyThrough: programme ? readyThrough(programme, now, (sha256) => sounds.has(sha256)) : null,
        isRevoked,
        lastError,
      };
    },
  };
}

export type Player = ReturnType<typeof createPlayer>;

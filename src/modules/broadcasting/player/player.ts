import { tellFault } from "./faults.ts";
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
import {
  MOST_AT_ONCE,
  nextBatch,
  type OpenPlay,
  type PlayReport,
  type PlaysAnswer,
  reportOf,
  stillWaiting,
} from "./reports.ts";

/** What a player stands on: a browser or a Linux box. */
export interface PlayerPorts {
  /** The device's own clock, in milliseconds; may be wrong, and may be set while something plays. */
  now(): number;
  /** Milliseconds since some moment; never set. */
  steady(): number;
  newId(): string;
  /** Asks the server. Throws where nothing answers. */
  ask(method: "GET" | "POST", path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
  /** Durable once it resolves; half a document is never read again. */
  store: { load(name: string): Promise<unknown>; save(name: string, value: unknown): Promise<void> };
  sounds: {
    /** Sums of all that is at hand. */
    list(): Promise<string[]>;
    /** Fetches and keeps one, if the server gives it and its sum is right; throws where nothing answers. */
    fetch(sha256: string, bytes: number): Promise<"kept" | "no-room" | "refused">;
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
/** What asking the same again does not change. */
const NEVER_TAKEN = [400, 413, 422];

/** The server answers, and not as it should. */
class BadAnswer extends Error {
  readonly status: number;
  constructor(status: number) {
    super(String(status));
    this.status = status;
  }
}

type Sound = Pick<PlayerEntry, "sha256" | "bytes">;

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
  let playing: { what: PlayerEntry | PlayerInterrupt; isInterrupt: boolean; steadyAt: number; stop(): void } | null =
    null;
  let sounds = new Set<string>();
  let isRevoked = false;
  let isHeld = false;
  let lastError: string | null = null;
  let talk: Promise<void> | null = null;
  let fetching: Promise<void> | null = null;
  let turn: Promise<void> = Promise.resolve();
  const due = { interrupts: 0, programme: 0, reports: 0, health: 0 };

  let writing: Promise<void> = Promise.resolve();

  /**
   * One document after the other: a slow disk must not be given the next one while it still writes, and the last one stays.
   * On a disk that takes nothing any more it plays on from what it knows.
   */
  const save = (name: string, value: unknown): Promise<void> => {
    writing = writing.then(() => ports.store.save(name, value)).catch((error: unknown) => fault("not-saved", error));
    return writing;
  };
  const fault = (code: Parameters<typeof tellFault>[0], error: unknown): void => {
    lastError = tellFault(code, error instanceof Error ? error.message : String(error));
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
    open = {
      id: ports.newId(),
      entryId: what.id,
      sha256: what.sha256,
      startedAt: at,
      heardUntil: at,
      length: what.seconds,
    };
    // On record before the first sound: whatever happens now, it is not begun a second time.
    await remember(
      isInterrupt
        ? { interruptsBegun: { ...memory.interruptsBegun, [what.id]: at } }
        : { begun: [...memory.begun, what.id].slice(-REMEMBERED) },
    );
    if (!sounds.has(what.sha256)) {
      fault("no-sound", what.title);
      await keepReport(reportOf(open, "failed", "no-sound"));
      return;
    }
    await save("open", open);
    const sound = ports.play(what.sha256, programme?.station.volume ?? 100);
    const mine = { what, isInterrupt, steadyAt: ports.steady(), stop: sound.stop };
    playing = mine;
    void sound.ended.then((result) => inTurn(() => (playing === mine ? end(result, null) : Promise.resolve())));
  }

  /** Up to now it was heard. How long is told by what is never set, so that a clock set meanwhile makes it no longer. */
  function hear(): number {
    if (!playing || !open) return 0;
    const heard = ports.steady() - playing.steadyAt;
    const now = time();
    open = { ...open, startedAt: now - heard, heardUntil: now };
    return heard;
  }

  async function end(result: PlayReport["result"], note: string | null): Promise<void> {
    hear();
    const title = playing?.what.title ?? "";
    playing = null;
    if (result === "failed") fault(note === "stalled" ? "sound-stuck" : "sound-failed", title);
    if (open) await keepReport(reportOf(open, result, note));
  }

  /** One thing after the other, so that an ending sound and a tick never write over each other. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work).catch((error: unknown) => fault("unexpected", error));
    return turn;
  }

  async function playDue(): Promise<void> {
    if (!programme || isRevoked || isHeld) return;
    const now = time();
    const interrupt = dueInterrupt(programme, now, memory.interruptsBegun, (sha256) => sounds.has(sha256));
    if (playing && interrupt && !playing.isInterrupt) {
      playing.stop();
      await end("partial", "interrupted");
    }
    if (playing && isTakenBack(playing, now)) {
      playing.stop();
      await end("partial", "taken-back");
    }
    if (playing && open) {
      const heard = ports.steady() - playing.steadyAt;
      if (heard > playing.what.seconds * 1000 + STALLED_AFTER_MS) {
        playing.stop();
        // Nobody knows how much of it was heard, if anything was.
        await end("failed", "stalled");
      } else {
        if (heard - (open.heardUntil - open.startedAt) < EVERY.mark) return;
        hear();
        await save("open", open);
        return;
      }
    }
    if (interrupt) return begin(interrupt, true);
    const entry = dueEntry(programme, now, new Set(memory.begun));
    if (entry) await begin(entry, false);
  }

  /** An emergency that was a mistake is silent at once, not at the end of its recording. */
  const isTakenBack = ({ what, isInterrupt }: NonNullable<typeof playing>, now: number): boolean =>
    isInterrupt &&
    "until" in what &&
    now < Date.parse(what.until) &&
    !programme?.interrupts.some(({ id }) => id === what.id);

  /** Answers the body, or null where the token holds no more. Every answer sets our clock right. */
  async function ask<T extends object>(
    method: "GET" | "POST",
    path: string,
    part: keyof T & string,
    body?: unknown,
  ): Promise<T | null> {
    const before = ports.now();
    const answer = await ports.ask(method, path, body);
    if (answer.status === 401) {
      isRevoked = true;
      return null;
    }
    // A page of somebody else's network ("please sign in", "no more data") answers as well.
    const isOurs = typeof answer.body === "object" && answer.body !== null && part in answer.body;
    if (answer.status >= 300 || !isOurs) {
      fault("no-answer", `${method} ${path}, ${answer.status}`);
      throw new BadAnswer(answer.status);
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
    let most = MOST_AT_ONCE;
    while (waiting.length > 0) {
      const batch = nextBatch(waiting, most);
      const sentAt = new Date(time()).toISOString();
      const answer = await ask<PlaysAnswer>("POST", "/api/v1/device/plays", "accepted", { sentAt, plays: batch }).catch(
        (error: unknown): PlaysAnswer => {
          if (!(error instanceof BadAnswer) || !NEVER_TAKEN.includes(error.status)) throw error;
          // One report it cannot read must not hold the others back: from here on one by one.
          most = 1;
          return {
            accepted: [],
            refused: batch.length === 1 ? batch.map(({ id }) => ({ id, code: "malformed" })) : [],
          };
        },
      );
      if (!answer) return;
      const left = stillWaiting(waiting, answer);
      // An answer that settles nothing would be asked for ever.
      if (left.length === waiting.length && (most > 1 || batch.length === 1)) return;
      waiting = left;
      await save("reports", waiting);
      if (answer.refused.length > 0)
        await remember({ refused: [...memory.refused, ...answer.refused].slice(-REFUSED_SHOWN) });
    }
  }

  async function fetchProgramme(): Promise<void> {
    const answer = await ask<PlayerProgramme>("GET", "/api/v1/device/programme", "days");
    if (!answer) return;
    const { station, days, interrupts } = answer;
    programme = { station, days, interrupts };
    await save("programme", programme);
    startFetching();
  }

  /** Beside everything else: a long recording on a slow line must not keep an emergency from being heard of. */
  function startFetching(): void {
    fetching ??= fetchSounds()
      .catch((error: unknown) => fault("not-fetched", error))
      .finally(() => {
        fetching = null;
      });
  }

  /** One after the other, what is needed first in front; what the server does not give keeps no other from being fetched. */
  async function fetchSounds(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const needed = programme ? soundsNeeded(programme, time()) : [];
      const names = new Set(needed.map((one) => one.sha256));
      for (const old of [...sounds]) if (!names.has(old) && old !== playing?.what.sha256) await drop(old);
      const next = needed.find(({ sha256 }) => !sounds.has(sha256) && !tried.has(sha256));
      if (!next) return;
      tried.add(next.sha256);
      await fetchSound(next, needed);
    }
  }

  const drop = async (sha256: string): Promise<void> => {
    sounds.delete(sha256);
    await ports.sounds.drop(sha256);
  };

  /** On a full disk what is needed last makes room for what is needed first. */
  async function fetchSound(one: Sound, needed: readonly Sound[]): Promise<void> {
    for (;;) {
      const outcome = await ports.sounds.fetch(one.sha256, one.bytes);
      if (outcome === "kept") sounds.add(one.sha256);
      if (outcome === "refused") fault("not-fetched", one.sha256.slice(0, 8));
      if (outcome !== "no-room") return;
      fault("no-room", one.sha256.slice(0, 8));
      const mayGo = needed
        .slice(needed.findIndex(({ sha256 }) => sha256 === one.sha256) + 1)
        .filter(({ sha256 }) => sounds.has(sha256) && sha256 !== playing?.what.sha256);
      const last = mayGo[mayGo.length - 1];
      if (!last) return;
      await drop(last.sha256);
    }
  }

  async function fetchInterrupts(): Promise<void> {
    const answer = await ask<{ interrupts: PlayerInterrupt[] }>("GET", "/api/v1/device/interrupts", "interrupts");
    if (!answer || !programme) return;
    const { interrupts } = answer;
    if (JSON.stringify(interrupts) !== JSON.stringify(programme.interrupts)) {
      programme = { ...programme, interrupts };
      await save("programme", programme);
    }
    const needed = soundsNeeded(programme, time());
    const urgent = new Set(interrupts.map((one) => one.sha256));
    for (const one of needed) if (urgent.has(one.sha256) && !sounds.has(one.sha256)) await fetchSound(one, needed);
  }

  async function tellHealth(): Promise<void> {
    const room = await ports.room();
    const told = isHeld ? tellFault("needs-press") : lastError;
    await ask<{ serverTime: string }>("POST", "/api/v1/device/health", "serverTime", {
      version,
      state: isHeld ? "failing" : playing ? "playing" : "waiting",
      volume: programme?.station.volume ?? null,
      storageUsed: room.used,
      storageFree: room.free,
      readyThrough: programme ? readyThrough(programme, time(), (sha256) => sounds.has(sha256)) : null,
      waitingReports: waiting.length,
      lastError: told,
    });
    if (lastError === told) lastError = null;
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
      // Those of an edition before this one do not say how long their recording is.
      if (cutOff && waiting.every((report) => report.id !== cutOff.id))
        await keepReport(reportOf({ ...cutOff, length: cutOff.length ?? Infinity }, "partial", "power-cut"));
    },
    /**
     * Once a second. Resolves when what is due is begun; talking to the server goes on beside. While nothing `mayPlay`,
     * because a browser waits for somebody's press, it says so and begins nothing.
     */
    async tick(mayPlay = true): Promise<void> {
      isHeld = !mayPlay;
      await inTurn(playDue);
      talk ??= talkToServer().finally(() => {
        talk = null;
      });
    },
    /** Waits until nothing is being said to the server. */
    async quiet(): Promise<void> {
      await talk;
      await fetching;
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

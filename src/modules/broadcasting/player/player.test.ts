import { beforeEach, describe, expect, test } from "vitest";
import { createPlayer, type PlayerPorts } from "./player.ts";
import {
  dueEntry,
  dueInterrupt,
  MAY_BEGIN_LATE_MS,
  nextEntry,
  type PlayerEntry,
  type PlayerInterrupt,
  type PlayerProgramme,
  readyThrough,
  soundsNeeded,
} from "./programme.ts";
import { nextBatch, type PlayReport, stillWaiting } from "./reports.ts";

const at = (text: string): number => Date.parse(`${text}+07:00`);

function entry(id: string, startsAt: string, seconds = 60, sha256 = `sum-${id}`): PlayerEntry {
  return {
    id,
    title: `Bài ${id}`,
    language: "vi",
    sha256,
    bytes: 1_000,
    seconds,
    startsAt: new Date(at(startsAt)).toISOString(),
  };
}

function interrupt(id: string, from: string, until: string, everyMinutes = 10): PlayerInterrupt {
  const moment = (text: string): string => new Date(at(text)).toISOString();
  return {
    id,
    title: `Khẩn ${id}`,
    language: "vi",
    sha256: `sum-${id}`,
    bytes: 500,
    seconds: 30,
    from: moment(from),
    until: moment(until),
    everyMinutes,
  };
}

const station = { code: "abc234", name: "Cụm loa ấp 1", volume: 80 };
const programmeOf = (entries: PlayerEntry[], interrupts: PlayerInterrupt[] = []): PlayerProgramme => {
  const byDay = Map.groupBy(entries, (one) =>
    new Date(Date.parse(one.startsAt) + 7 * 3_600_000).toISOString().slice(0, 10),
  );
  return { station, days: [...byDay].map(([day, own]) => ({ day, entries: own })), interrupts };
};

describe("what plays at a moment", () => {
  const one = entry("a", "2026-12-01T05:30:00");
  const two = entry("b", "2026-12-01T05:31:03");
  const programme = programmeOf([one, two]);
  const none = new Set<string>();

  test.each([
    ["05:29:59", undefined],
    ["05:30:00", "a"],
    ["05:31:02", "a"],
    ["05:31:29", "a"],
    ["05:31:30", "b"],
    ["05:32:33", undefined],
  ])("at %s with nothing begun yet: %s", (time, id) => {
    expect(dueEntry(programme, at(`2026-12-01T${time}`), none)?.id).toBe(id);
  });

  test("what was begun is not begun again", () => {
    expect(dueEntry(programme, at("2026-12-01T05:30:20"), new Set(["a"]))).toBeUndefined();
    expect(dueEntry(programme, at("2026-12-01T05:31:10"), new Set(["a"]))?.id).toBe("b");
  });

  test("the next one may be on a later day", () => {
    expect(nextEntry(programme, at("2026-12-01T05:30:00"))?.id).toBe("b");
    expect(nextEntry(programmeOf([one, entry("c", "2026-12-03T17:00:00")]), at("2026-12-02T00:00:00"))?.id).toBe("c");
    expect(nextEntry(programme, at("2026-12-02T00:00:00"))).toBeUndefined();
  });

  test.each([
    ["before it begins", "07:59:59", {}, false],
    ["at its beginning", "08:00:00", {}, true],
    ["again before its time", "08:09:59", { k: at("2026-12-01T08:00:00") }, false],
    ["again at its time", "08:10:00", { k: at("2026-12-01T08:00:00") }, true],
    ["at its end", "09:00:00", {}, false],
    ["long after its end", "23:00:00", {}, false],
  ])("an interrupt %s", (_when, time, begun, isDue) => {
    const urgent = programmeOf([], [interrupt("k", "2026-12-01T08:00:00", "2026-12-01T09:00:00")]);
    expect(dueInterrupt(urgent, at(`2026-12-01T${time}`), begun, () => true) !== undefined).toBe(isDue);
  });

  test("an interrupt that is played once is not played twice", () => {
    const once = programmeOf([], [interrupt("k", "2026-12-01T08:00:00", "2026-12-01T09:00:00", 0)]);
    expect(dueInterrupt(once, at("2026-12-01T08:59:00"), { k: at("2026-12-01T08:00:00") }, () => true)).toBeUndefined();
  });

  test("of two that are due the one that waits longest begins; one whose recording is not there keeps no other back", () => {
    const both = programmeOf(
      [],
      ["vi", "km"].map((id) => interrupt(id, "2026-12-01T08:00:00", "2026-12-01T09:00:00", 1)),
    );
    const begun = { vi: at("2026-12-01T08:00:00"), km: at("2026-12-01T08:03:00") };
    const now = at("2026-12-01T08:06:00");
    expect(dueInterrupt(both, now, { vi: begun.vi }, () => true)?.id).toBe("km");
    expect(dueInterrupt(both, now, begun, () => true)?.id).toBe("vi");
    expect(dueInterrupt(both, now, begun, (sha256) => sha256 === "sum-km")?.id).toBe("km");
  });

  test("a beginning that lies ahead, of a clock that was set back since, holds nothing up", () => {
    const urgent = programmeOf([], [interrupt("k", "2026-12-01T08:00:00", "2026-12-01T09:00:00")]);
    const begun = { k: at("2027-05-01T00:00:00") };
    expect(dueInterrupt(urgent, at("2026-12-01T08:10:00"), begun, () => true)?.id).toBe("k");
  });

  test("sounds are fetched in the order they are needed, the urgent first, each once, past ones not at all", () => {
    const all = programmeOf(
      [
        entry("old", "2026-12-01T05:00:00"),
        entry("late", "2026-12-02T05:00:00"),
        entry("soon", "2026-12-01T17:00:00"),
        entry("again", "2026-12-03T05:00:00", 60, "sum-soon"),
      ],
      [interrupt("k", "2026-12-01T08:00:00", "2026-12-01T19:00:00")],
    );
    expect(soundsNeeded(all, at("2026-12-01T12:00:00")).map((one) => one.sha256)).toEqual([
      "sum-k",
      "sum-soon",
      "sum-late",
    ]);
  });

  test("it is ready through the last day before the first with a sound missing", () => {
    const week = programmeOf([
      entry("a", "2026-12-01T05:00:00"),
      entry("b", "2026-12-02T05:00:00"),
      entry("c", "2026-12-03T05:00:00"),
    ]);
    const has =
      (...names: string[]) =>
      (sum: string) =>
        names.includes(sum);
    const now = at("2026-12-01T04:00:00");
    expect(readyThrough(week, now, has("sum-a", "sum-b"))).toBe("2026-12-02");
    expect(readyThrough(week, now, has("sum-b", "sum-c"))).toBeNull();
    // What is over is not missed any more.
    expect(readyThrough(week, at("2026-12-01T06:00:00"), has("sum-b", "sum-c"))).toBe("2026-12-03");
  });
});

describe("reports that wait", () => {
  const report = (id: string): PlayReport => ({
    id,
    entryId: "e",
    sha256: "s",
    startedAt: "2026-12-01T00:00:00.000Z",
    endedAt: "2026-12-01T00:01:00.000Z",
    seconds: 60,
    result: "ok",
    note: null,
  });
  const waiting = Array.from({ length: 250 }, (_, n) => report(`r${n}`));

  test("go a hundred at a time, the oldest first", () => {
    expect(nextBatch(waiting).map((one) => one.id)).toEqual(waiting.slice(0, 100).map((one) => one.id));
  });

  test("are done with once taken or refused for good; what the answer does not name stays", () => {
    const left = stillWaiting(waiting.slice(0, 4), {
      accepted: ["r0", "r2"],
      refused: [{ id: "r3", code: "too-old" }],
    });
    expect(left.map((one) => one.id)).toEqual(["r1"]);
  });
});

/** A device, its clock, its disk and a server that may be away. */
function bench(programme: PlayerProgramme) {
  let now = at("2026-12-01T04:00:00");
  const disk = new Map<string, string>();
  let slowness = 0;
  let isWriting = false;
  let torn = 0;
  const sounds = new Set<string>();
  let steady = 0;
  const taken = new Map<string, PlayReport>();
  const server = {
    isUp: true,
    programme,
    clockAhead: 0,
    /** Takes the reports and then breaks off before it answers. */
    losesAnswers: 0,
    refuses: new Set<string>(),
    asked: 0,
    isRevoked: false,
    /** Somebody else's page answers in its stead. */
    isSpoken: false,
    /** Names of entries whose reports it cannot read. */
    cannotRead: new Set<string>(),
    /** Sums it does not give. */
    lost: new Set<string>(),
    health: null as { state: string; lastError: string | null } | null,
    taken,
  };
  const room = { sounds: 100, isFull: false };
  /** Recordings come once it is free. */
  const line = { free: Promise.resolve() };
  let mayPlay = true;
  /** How much of a recording can be played. */
  const bad = { share: 1 };
  const playing: { sha256: string; endsAt: number; finish(result: "ok" | "failed"): void }[] = [];
  const ports: PlayerPorts = {
    now: () => now,
    steady: () => steady,
    newId: (() => {
      let n = 0;
      return () => `r${++n}-${now}`;
    })(),
    async ask(method, path, body) {
      if (!server.isUp) throw new Error("no network");
      server.asked++;
      if (server.isRevoked) return { status: 401, body: {} };
      if (server.isSpoken) return { status: 200, body: {} };
      const serverTime = new Date(now + server.clockAhead).toISOString();
      if (path.endsWith("/programme")) return { status: 200, body: structuredClone(server.programme) };
      if (path.endsWith("/interrupts"))
        return { status: 200, body: { serverTime, interrupts: structuredClone(server.programme.interrupts) } };
      if (method === "POST" && path.endsWith("/plays")) {
        const { plays } = body as { plays: PlayReport[] };
        if (plays.some((play) => server.cannotRead.has(play.entryId))) return { status: 422, body: {} };
        const accepted: string[] = [];
        const refused: { id: string; code: string }[] = [];
        for (const play of plays) {
          if (server.refuses.has(play.entryId)) refused.push({ id: play.id, code: "entry-unknown" });
          else {
            taken.set(play.id, play);
            accepted.push(play.id);
          }
        }
        if (server.losesAnswers-- > 0) throw new Error("connection lost");
        return { status: 200, body: { serverTime, accepted, refused } };
      }
      if (path.endsWith("/health")) server.health = body as typeof server.health;
      return { status: 200, body: { serverTime } };
    },
    store: {
      load: async (name) => (disk.has(name) ? JSON.parse(disk.get(name) ?? "null") : undefined),
      async save(name, value) {
        if (isWriting) torn++;
        isWriting = true;
        for (let turn = 0; turn < slowness; turn++) await Promise.resolve();
        if (room.isFull) {
          isWriting = false;
          throw new Error("ENOSPC");
        }
        disk.set(name, JSON.stringify(value));
        isWriting = false;
      },
    },
    sounds: {
      list: async () => [...sounds],
      fetch: async (sha256) => {
        if (!server.isUp) throw new Error("no network");
        await line.free;
        if (server.lost.has(sha256)) return "refused";
        if (sounds.size >= room.sounds) return "no-room";
        sounds.add(sha256);
        return "kept";
      },
      drop: async (sha256) => void sounds.delete(sha256),
    },
    play(sha256) {
      const { promise: ended, resolve: finish } = Promise.withResolvers<"ok" | "failed">();
      const length = [...server.programme.days.flatMap((day) => day.entries), ...server.programme.interrupts].find(
        (one) => one.sha256 === sha256,
      );
      const one = { sha256, endsAt: steady + (length?.seconds ?? 0) * 1000 * bad.share, finish };
      playing.push(one);
      return { ended, stop: () => void playing.splice(playing.indexOf(one), 1) };
    },
    room: async () => ({ used: 1, free: 2 }),
  };
  let player = createPlayer(ports, "thử");
  return {
    hangs: false,
    /** Whether its talk with the server is waited for each second. */
    isQuick: true,
    server,
    room,
    line,
    bad,
    hold(isHeld: boolean) {
      mayPlay = !isHeld;
    },
    disk,
    sounds,
    get view() {
      return player.view();
    },
    start: () => player.start(),
    /** Seconds go by, one tick each, and sounds end when they end. */
    async until(text: string) {
      for (; now < at(text); now += 1_000, steady += 1_000) {
        for (const one of [...playing].filter((sound) => sound.endsAt <= steady && !this.hangs)) {
          playing.splice(playing.indexOf(one), 1);
          one.finish("ok");
          await Promise.resolve();
        }
        await player.tick(mayPlay);
        // A slow box plays on while it still talks.
        if (slowness === 0 && this.isQuick) await player.quiet();
        else for (let turn = 0; turn < 30; turn++) await Promise.resolve();
      }
    },
    /** The power goes: what was not on the disk is gone. */
    async powerCut(darkUntil: string) {
      playing.length = 0;
      now = at(darkUntil);
      player = createPlayer(ports, "thử");
      await player.start();
    },
    slowDisk(turns: number) {
      slowness = turns;
    },
    get torn() {
      return torn;
    },
    setClock(ms: number) {
      now += ms;
    },
  };
}

describe("a player", () => {
  const daily = (day: string) => [
    entry(`${day}-1`, `${day}T05:30:00`, 60, "sum-1"),
    entry(`${day}-2`, `${day}T05:31:03`, 90, "sum-2"),
    entry(`${day}-3`, `${day}T17:00:00`, 60, "sum-1"),
  ];
  const week = programmeOf(["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05"].flatMap(daily));
  let box: ReturnType<typeof bench>;

  beforeEach(async () => {
    box = bench(structuredClone(week));
    await box.start();
  });

  const seconds = () => [...box.server.taken.values()].reduce((sum, one) => sum + one.seconds, 0);

  test("plays at its times and tells what it played", async () => {
    await box.until("2026-12-01T05:30:30");
    expect(box.view.playing?.title).toBe("Bài 2026-12-01-1");
    expect(box.view.next?.id).toBe("2026-12-01-2");
    await box.until("2026-12-01T06:00:00");
    expect([...box.server.taken.values()].map((one) => [one.entryId, one.seconds, one.result])).toEqual([
      ["2026-12-01-1", 60, "ok"],
      ["2026-12-01-2", 90, "ok"],
    ]);
    expect(box.view).toMatchObject({ waiting: 0, offlineSince: null, readyThrough: "2026-12-05" });
  });

  test("without a network for three days plays on from what it has, and tells it all when the network is back", async () => {
    await box.until("2026-12-01T06:00:00");
    box.server.isUp = false;
    await box.until("2026-12-04T06:00:00");
    expect(box.view.offlineSince).toBe(at("2026-12-01T06:00:00"));
    // The evening of the first day, two whole days, and the morning of the fourth.
    expect(box.view.waiting).toBe(1 + 3 + 3 + 2);
    expect(box.server.taken.size).toBe(2);
    box.server.isUp = true;
    await box.until("2026-12-04T06:02:00");
    expect(box.view).toMatchObject({ waiting: 0, offlineSince: null });
    expect(box.server.taken.size).toBe(11);
    expect(seconds()).toBe(2 * 60 + 90 + 60 + 90 + 60 + 60 + 90 + 60 + 60 + 90);
  }, 60_000);

  test("keeps what it heard through a power cut, begins nothing twice, and goes on with the next", async () => {
    await box.until("2026-12-01T05:30:31");
    await box.powerCut("2026-12-01T05:30:50");
    await box.until("2026-12-01T06:00:00");
    const told = [...box.server.taken.values()].map((one) => [one.entryId, one.result, one.note]);
    expect(told).toEqual([
      ["2026-12-01-1", "partial", "power-cut"],
      ["2026-12-01-2", "ok", null],
    ]);
    const first = [...box.server.taken.values()][0]?.seconds ?? 0;
    // Put on record every five seconds.
    expect(first).toBeGreaterThanOrEqual(25);
    expect(first).toBeLessThanOrEqual(30);
  });

  test("an answer that is lost does not make a play count twice", async () => {
    box.server.losesAnswers = 3;
    await box.until("2026-12-01T06:00:00");
    expect(box.server.taken.size).toBe(2);
    expect(box.view.waiting).toBe(0);
  });

  test("an interrupt goes before the programme, is told as such, and ends by itself even without a network", async () => {
    await box.until("2026-12-01T05:31:20");
    box.server.programme.interrupts = [interrupt("bao", "2026-12-01T05:31:00", "2026-12-01T06:00:00")];
    await box.until("2026-12-01T05:40:00");
    box.server.isUp = false;
    await box.until("2026-12-01T08:00:00");
    box.server.isUp = true;
    await box.until("2026-12-01T08:02:00");
    const told = [...box.server.taken.values()].map((one) => `${one.entryId} ${one.result}`);
    expect(told[1]).toBe("2026-12-01-2 partial");
    // Begun within half a minute of its order, then every ten minutes until six, no more.
    expect(told.filter((one) => one === "bao ok")).toHaveLength(3);
  });

  test("goes by the server's clock when its own is wrong", async () => {
    // Its own clock says four in the morning when it is half past five.
    box.server.clockAhead = 90 * 60_000;
    await box.until("2026-12-01T04:10:00");
    const told = [...box.server.taken.values()];
    expect(told.map((one) => [one.entryId, one.result])).toEqual([
      ["2026-12-01-1", "ok"],
      ["2026-12-01-2", "ok"],
    ]);
    expect(Math.abs(Date.parse(told[1]?.startedAt ?? "") - at("2026-12-01T05:31:03"))).toBeLessThan(3_000);
  });

  test("a sound that never ends is given up, so that the programme goes on", async () => {
    await box.until("2026-12-01T05:29:00");
    box.hangs = true;
    await box.until("2026-12-01T06:00:00");
    expect([...box.server.taken.values()].map((one) => [one.entryId, one.result, one.seconds, one.note])).toEqual([
      // Nobody knows how much of it was heard.
      ["2026-12-01-1", "failed", 0, "stalled"],
      ["2026-12-01-2", "failed", 0, "stalled"],
    ]);
    box.hangs = false;
    await box.until("2026-12-01T17:02:00");
    expect([...box.server.taken.values()].at(-1)).toMatchObject({ entryId: "2026-12-01-3", result: "ok" });
  });

  test("what the server will never take is kept apart and asked no more", async () => {
    box.server.refuses.add("2026-12-01-1");
    await box.until("2026-12-01T06:00:00");
    expect(box.view.waiting).toBe(0);
    expect(box.view.refused.map((one) => one.code)).toEqual(["entry-unknown"]);
  });

  test("a sound that is not there is told as failed, and the next is played", async () => {
    await box.until("2026-12-01T05:00:00");
    box.server.isUp = false;
    await box.powerCut("2026-12-01T05:10:00");
    box.sounds.delete("sum-1");
    await box.powerCut("2026-12-01T05:20:00");
    await box.until("2026-12-01T06:00:00");
    box.server.isUp = true;
    await box.until("2026-12-01T06:02:00");
    expect([...box.server.taken.values()].map((one) => [one.entryId, one.result, one.seconds])).toEqual([
      ["2026-12-01-1", "failed", 0],
      ["2026-12-01-2", "ok", 90],
    ]);
  });

  test("once its token is revoked it plays and asks no more", async () => {
    await box.until("2026-12-01T05:00:00");
    box.server.isRevoked = true;
    await box.until("2026-12-01T05:02:00");
    const { asked } = box.server;
    await box.until("2026-12-01T06:00:00");
    expect(box.view.isRevoked).toBe(true);
    expect([box.server.asked, box.view.playing, box.view.waiting]).toEqual([asked, null, 0]);
  });

  test("writes one document after the other, however slow the disk is", async () => {
    box.slowDisk(40);
    await box.until("2026-12-01T06:00:00");
    box.server.isUp = false;
    await box.until("2026-12-01T17:02:00");
    expect(box.torn).toBe(0);
    box.server.isUp = true;
    await box.until("2026-12-01T17:05:00");
    box.slowDisk(0);
    await box.until("2026-12-01T17:06:00");
    expect([box.torn, seconds()]).toEqual([0, 60 + 90 + 60]);
  });

  const told = () => [...box.server.taken.values()].map((one) => `${one.entryId} ${one.result} ${one.seconds}`);

  test("an emergency whose recording is still on the way is begun once it is there, and the programme goes on until then", async () => {
    await box.until("2026-12-01T05:29:00");
    const { promise, resolve } = Promise.withResolvers<void>();
    box.line.free = promise;
    box.isQuick = false;
    box.server.programme.interrupts = [interrupt("bao", "2026-12-01T05:20:00", "2026-12-01T06:00:00", 0)];
    await box.until("2026-12-01T05:31:40");
    expect(box.view.playing?.title).toBe("Bài 2026-12-01-2");
    resolve();
    await box.until("2026-12-01T05:31:50");
    expect(box.view.playing?.title).toBe("Khẩn bao");
    box.isQuick = true;
    await box.until("2026-12-01T06:00:00");
    expect(told()).toEqual(["2026-12-01-1 ok 60", expect.stringMatching(/^2026-12-01-2 partial 3\d$/), "bao ok 30"]);
  });

  test("a long recording on a slow line keeps no emergency from being heard of", async () => {
    await box.until("2026-12-01T05:00:00");
    const { promise, resolve } = Promise.withResolvers<void>();
    box.line.free = promise;
    box.isQuick = false;
    box.server.programme = programmeOf([entry("long", "2026-12-01T17:00:00", 5_400, "sum-9")]);
    await box.until("2026-12-01T05:06:00");
    expect(box.view.readyThrough).toBeNull();
    box.sounds.add("sum-1");
    const { asked } = box.server;
    await box.until("2026-12-01T05:08:00");
    expect(box.server.asked).toBeGreaterThan(asked + 3);
    resolve();
  });

  test("an emergency that was a mistake is silent within half a minute, and told as far as it was heard", async () => {
    const long = { ...interrupt("bao", "2026-12-01T05:00:00", "2026-12-01T06:00:00", 0), seconds: 300 };
    box.server.programme.interrupts = [long];
    await box.until("2026-12-01T05:01:00");
    expect(box.view.playing?.title).toBe("Khẩn bao");
    box.server.programme.interrupts = [];
    await box.until("2026-12-01T05:01:32");
    expect(box.view.playing).toBeNull();
    await box.until("2026-12-01T05:03:00");
    expect([...box.server.taken.values()][0]).toMatchObject({ result: "partial", note: "taken-back" });
    expect([...box.server.taken.values()][0]?.seconds).toBeLessThan(95);
  });

  test("a clock that is set while something plays makes it neither longer nor shorter", async () => {
    await box.until("2026-12-01T05:30:20");
    box.setClock(9 * 365 * 86_400_000);
    box.server.clockAhead = -9 * 365 * 86_400_000;
    await box.until("2035-11-29T05:40:00");
    expect(told()).toEqual(["2026-12-01-1 ok 60", "2026-12-01-2 ok 90"]);
  });

  test("a recording that ends before its end was not whole", async () => {
    box.bad.share = 0.2;
    await box.until("2026-12-01T06:00:00");
    expect([...box.server.taken.values()].map((one) => [one.result, one.seconds, one.note])).toEqual([
      ["partial", 12, "cut-short"],
      ["partial", 18, "cut-short"],
    ]);
  });

  test("on a disk that takes nothing any more it plays on, tells what it played, and says so", async () => {
    await box.until("2026-12-01T05:00:00");
    box.room.isFull = true;
    await box.until("2026-12-01T06:00:00");
    expect(told()).toEqual(["2026-12-01-1 ok 60", "2026-12-01-2 ok 90"]);
    expect(box.server.health?.lastError).toBe("not-saved: ENOSPC");
  });

  test("where the room is not enough, what is needed last makes way for what is needed first", async () => {
    box.room.sounds = 2;
    await box.until("2026-12-01T05:00:00");
    expect([...box.sounds].sort()).toEqual(["sum-1", "sum-2"]);
    box.server.programme.interrupts = [interrupt("bao", "2026-12-01T05:01:00", "2026-12-01T05:20:00", 0)];
    await box.until("2026-12-01T05:03:00");
    expect(told()).toEqual(["bao ok 30"]);
    await box.until("2026-12-01T06:00:00");
    expect(told().slice(1)).toEqual(["2026-12-01-1 ok 60", "2026-12-01-2 ok 90"]);
  });

  test("a recording the server does not give keeps no other from being fetched, and is no lost network", async () => {
    box.server.lost.add("sum-1");
    await box.until("2026-12-01T04:10:00");
    expect([[...box.sounds], box.view.offlineSince]).toEqual([["sum-2"], null]);
    expect(box.server.health?.lastError).toBe("not-fetched: sum-1");
  });

  test("somebody else's page in the place of the server changes nothing of what it knows", async () => {
    await box.until("2026-12-01T05:00:00");
    box.server.isSpoken = true;
    await box.until("2026-12-01T06:00:00");
    expect(box.view).toMatchObject({ waiting: 2, readyThrough: "2026-12-05" });
    expect(box.view.offlineSince).not.toBeNull();
    box.server.isSpoken = false;
    await box.until("2026-12-01T06:02:00");
    expect(told()).toEqual(["2026-12-01-1 ok 60", "2026-12-01-2 ok 90"]);
  });

  test("a report the server cannot read holds no other back", async () => {
    await box.until("2026-12-01T05:00:00");
    box.server.isUp = false;
    await box.until("2026-12-01T06:00:00");
    box.server.cannotRead.add("2026-12-01-1");
    box.server.isUp = true;
    await box.until("2026-12-01T06:05:00");
    expect(told()).toEqual(["2026-12-01-2 ok 90"]);
    expect(box.view).toMatchObject({ waiting: 0, offlineSince: null, refused: [{ code: "malformed" }] });
  });

  test("while a browser waits for somebody's press it begins nothing and says so, so that somebody comes", async () => {
    box.hold(true);
    await box.until("2026-12-01T05:30:30");
    expect(box.view.playing).toBeNull();
    expect(box.server.health).toMatchObject({ state: "failing", lastError: "needs-press" });
    box.hold(false);
    await box.until("2026-12-01T06:00:00");
    expect(told()).toEqual(["2026-12-01-1 ok 60", "2026-12-01-2 ok 90"]);
  });

  test("drops sounds nobody needs any more", async () => {
    await box.until("2026-12-01T05:00:00");
    expect([...box.sounds].sort()).toEqual(["sum-1", "sum-2"]);
    box.server.programme = programmeOf([entry("x", "2026-12-01T17:00:00", 60, "sum-9")]);
    await box.until("2026-12-01T05:10:00");
    expect([...box.sounds]).toEqual(["sum-9"]);
  });

  test("begins late by as much as a minute and a half, not more", async () => {
    await box.until("2026-12-01T05:00:00");
    await box.powerCut("2026-12-01T05:31:29");
    await box.until("2026-12-01T05:31:31");
    expect(box.view.playing?.title).toBe("Bài 2026-12-01-1");
    expect(MAY_BEGIN_LATE_MS).toBe(90_000);
  });
});

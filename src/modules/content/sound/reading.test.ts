import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { acceptAudio } from "../../../platform/files/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { SoundError } from "../../../platform/sound/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { loadChangeStory } from "../bundle/load-story.ts";
import { speak } from "../spoken/spoken-text.ts";
import { dropOldReadings } from "./drop-old-readings.ts";
import { readAloud } from "./read-aloud.ts";
import { claimReading, findReading, saveReading } from "./reading.store.ts";
import { procedureAloud } from "./spoken-page.ts";

// Sounds are made below others that want the processor: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

const site = useTestApp();
let unitId: string;
let editor: Browser;
let approver: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db, "Tỉnh Cà Mau");
  unitId = province;
  await transaction(db, (tx: Tx) => saveHomeUnit(tx, province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"], name: "Người viết" }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"], name: "Người duyệt" }));
  const system = { id: "system", name: "Hệ thống", grants: [], sessionId: null };
  const records = [
    buildProcedure({ code: "1.001193", name: "Đăng ký khai sinh" }),
    buildProcedure({ code: "1.009999", name: "Chỉ có tên", nameOnly: true }),
  ];
  await transaction(db, (tx: Tx) => importRecords(tx, system, { records, source: "test", at: site.app.clock.now() }));
});
beforeEach(() => {
  vi.restoreAllMocks();
});

let counter = 0;
async function publish(body = "Giờ nhận từ 7 giờ 30."): Promise<{ id: string; slug: string }> {
  const made = await editor.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "news",
    title: `Sáng thứ Bảy vẫn nhận hồ sơ ${++counter}`,
    summary: "Từ tháng 12, bộ phận một cửa mở cửa sáng thứ Bảy.",
    body,
    topic: "procedures",
    audiences: ["residents"],
    procedureCodes: "",
    taskId: "",
    after: "submit",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  return { id, slug: `sang-thu-bay-van-nhan-ho-so-${counter}` };
}

const listReadings = () => site.app.db.selectFrom("reading").selectAll().execute();

describe("a page of news can be listened to", () => {
  test("by a player without script, in parts, made once and kept", async () => {
    const spoken = vi.spyOn(site.app.studio, "speak");
    const { slug } = await publish();
    const page = await site.visitor.get(`/tin-tuc/${slug}`);
    expect(page.body).toContain(`<audio class="db-audio" controls preload="none" src="/tin-tuc/${slug}/nghe.mp3">`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(spoken).not.toHaveBeenCalled();
    const address = `/tin-tuc/${slug}/nghe.mp3`;
    const together = await Promise.all([1, 2, 3, 4, 5].map(() => site.visitor.get(address)));
    expect(together.map((one) => [one.status, one.headers["content-type"]])).toEqual(
      together.map(() => [200, "audio/mpeg"]),
    );
    expect(spoken).toHaveBeenCalledTimes(1);
    const whole = together[0]?.bytes as Buffer;
    const { seconds, codec } = await acceptAudio(whole, 1e8, 1e4);
    expect(codec).toBe("mp3");
    expect(seconds).toBeGreaterThan(8);
    const part = await site.visitor.get(address, { range: "bytes=100-199" });
    expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(part.bytes.equals(whole.subarray(100, 200))).toBe(true);
    expect(spoken).toHaveBeenCalledTimes(1);
  });

  test("numbers and hours are said as one says them, and a corrected text is another reading", async () => {
    const spoken = vi.spyOn(site.app.studio, "speak");
    const { slug } = await publish("Nộp 8.000 đồng tại phòng 12.");
    await site.visitor.get(`/tin-tuc/${slug}/nghe.mp3`);
    expect(spoken.mock.calls[0]?.[0]).toContain("tám nghìn đồng");
    expect(spoken.mock.calls[0]?.[0]).not.toMatch(/\d/);
    const before = (await listReadings()).length;
    const other = await publish("Nộp 9.000 đồng tại phòng 12.");
    await site.visitor.get(`/tin-tuc/${other.slug}/nghe.mp3`);
    expect((await listReadings()).length).toBe(before + 1);
  });

  test("what was withdrawn and what never was cannot be heard", async () => {
    const { id, slug } = await publish();
    await approver.post(`/can-bo/tin-bai/${id}/thu-hoi`, { reason: "Sai giờ" });
    expect((await site.visitor.get(`/tin-tuc/${slug}/nghe.mp3`)).status).toBe(404);
    expect((await site.visitor.get("/tin-tuc/khong-co/nghe.mp3")).status).toBe(404);
  });
});

describe("a procedure can be listened to", () => {
  test("what to bring, cost, time, where, and its code digit by digit", async () => {
    const { db, clock } = site.app;
    const { story } = await loadChangeStory({ db, publicUrl: "" }, { code: "1.001193", from: 0 }, unitId, clock.now());
    const text = speak(procedureAloud("1.001193", story));
    for (const said of ["Đăng ký khai sinh", "Bạn cần mang theo", "Thời hạn giải quyết", "Nơi nộp hồ sơ"])
      expect(text).toContain(said);
    expect(text).toContain("Mã thủ tục: một chấm không không một một chín ba.");
    expect(text).not.toMatch(/\d/);
    const page = await site.visitor.get("/thu-tuc/1.001193");
    expect(page.body).toContain('src="/thu-tuc/1.001193/nghe.mp3"');
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await site.visitor.get("/thu-tuc/1.001193/nghe.mp3")).headers["content-type"]).toBe("audio/mpeg");
  });

  test("one of which only the name is known, another day's, an unknown one: no player, nothing to hear", async () => {
    expect((await site.visitor.get("/thu-tuc/1.009999")).body).not.toContain("<audio");
    expect((await site.visitor.get("/thu-tuc/1.009999/nghe.mp3")).status).toBe(404);
    expect((await site.visitor.get("/thu-tuc/9.999999/nghe.mp3")).status).toBe(404);
    expect((await site.visitor.get("/thu-tuc/1.001193?on=2030-01-01")).body).not.toContain("<audio");
  });
});

describe("while there is no sound yet", () => {
  const never = () => new Promise<never>(() => {});

  test("one that is being made elsewhere is waited for, and played when it is there", async () => {
    const speaking = vi.spyOn(site.app.studio, "speak").mockImplementation(never);
    expect(await readAloud(site.app, "Đợi một chút.", 20)).toEqual({ state: "making" });
    expect(await readAloud(site.app, "Đợi một chút.", 20)).toEqual({ state: "making" });
    expect(speaking).toHaveBeenCalledTimes(1);
    const claimed = (await listReadings()).find((one) => one.fileKey === null && one.failure === null);
    const fileKey = await site.app.files.put(Buffer.from("giọng"), "audio/mpeg");
    await transaction(site.app.db, (tx: Tx) =>
      saveReading(tx, claimed?.sum as string, {
        fileKey,
        bytes: 7,
        seconds: 1,
        voiceName: "Giọng",
        madeAt: site.app.clock.now(),
      }),
    );
    expect(await readAloud(site.app, "Đợi một chút.", 20)).toMatchObject({ state: "ready", voiceName: "Giọng" });
  });

  test("of all who ask at once one makes it, until the claim runs out", async () => {
    const now = site.app.clock.now();
    const until = new Date(now.getTime() + 60_000);
    const claim = (at: Date) =>
      transaction(site.app.db, (tx: Tx) => claimReading(tx, "b".repeat(64), { now: at, until, today: "2026-11-20" }));
    expect((await Promise.all([1, 2, 3, 4].map(() => claim(now)))).filter(Boolean)).toHaveLength(1);
    expect(await claim(new Date(until.getTime() + 1))).toBe(true);
  });

  test("beyond what is made at once nothing is begun, and the page says so", async () => {
    vi.spyOn(site.app.studio, "speak").mockImplementation(never);
    const states = new Set<string>();
    for (let n = 0; n < 9; n++) states.add((await readAloud(site.app, `Câu thứ ${"x".repeat(n)} này`, 1)).state);
    expect(states).toContain("busy");
    const { slug } = await publish("Câu chưa ai đọc.");
    const answer = await site.visitor.get(`/tin-tuc/${slug}/nghe.mp3`);
    expect([answer.status, answer.headers["retry-after"], answer.headers.refresh]).toEqual([503, "60", "60"]);
    expect(answer.body).toContain("Nhiều bản đọc đang được tạo");
    expect(await problemsOf(answer.body)).toEqual([]);
  });
});

describe("when something fails", () => {
  // What hangs in the tests above counts as in hand in that application for ever: a fresh text each, and room made by a fresh map.
  test("a file that is gone is made anew", async () => {
    const fresh = { ...site.app };
    const heard = await readAloud(fresh, "Xin chào bà con.");
    expect(heard.state).toBe("ready");
    const row = (await listReadings()).find((one) => one.voiceName === "eSpeak NG" && one.seconds && one.seconds < 4);
    await site.app.files.remove(row?.fileKey as string);
    expect((await readAloud(fresh, "Xin chào bà con.")).state).toBe("ready");
  });

  test("a text that cannot be spoken is not tried again and again", async () => {
    const fresh = { ...site.app };
    const speaking = vi.spyOn(fresh.studio, "speak").mockRejectedValue(new SoundError("timeout"));
    expect(await readAloud(fresh, "Câu khó đọc.")).toEqual({ state: "failed" });
    expect(await readAloud(fresh, "Câu khó đọc.")).toEqual({ state: "failed" });
    expect(speaking).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
    site.clock.set(new Date(site.clock.now().getTime() + 11 * 60_000));
    expect((await readAloud(fresh, "Câu khó đọc.")).state).toBe("ready");
  });

  test("what nobody asked for in two months is dropped, with its file", async () => {
    const fresh = { ...site.app };
    expect((await readAloud(fresh, "Tin đã cũ.")).state).toBe("ready");
    const kept = await listReadings();
    await transaction(site.app.db, (tx: Tx) => tx.updateTable("reading").set({ askedOn: "2026-09-01" }).execute());
    const again = await readAloud(fresh, "Tin đã cũ.");
    expect(again.state).toBe("ready");
    await dropOldReadings.run(site.app, {}, { id: 0, attempt: 1, progress: async () => {} });
    const left = await listReadings();
    expect(left).toHaveLength(1);
    for (const one of kept) {
      const isLeft = left.some((other) => other.sum === one.sum);
      if (one.fileKey) expect(await site.app.files.has(one.fileKey)).toBe(isLeft);
      if (!isLeft) expect(await findReading(site.app.db, one.sum)).toBeUndefined();
    }
  });
});

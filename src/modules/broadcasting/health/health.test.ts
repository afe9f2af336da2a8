import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { publishWithSound } from "../testing/publish-with-sound.ts";
import {
  codeIn,
  madeBy,
  orderFields,
  type Stage,
  setStage,
  slotFields,
  stationFields,
  type Who,
} from "../testing/stage.ts";
import { broadcastingHealth } from "./part-health.ts";

const site = useTestApp();
const BASE = "/can-bo/truyen-thanh";
const HEALTH = { version: "web 1", state: "waiting", storageFree: 512_000_000, readyThrough: "2026-12-08" };
let stage: Stage;
let as: Record<Who, Browser>;

beforeAll(async () => {
  stage = await setStage(site);
  as = await stage.browsersAt("2026-12-01T01:00:00Z");
  const unitId = stage.units.tanThanh;
  const itemId = await publishWithSound(site, as, { unitId, title: "Sao y lấy ngay", seconds: 90 });
  await madeBy(as.editor.post(`${BASE}/khung-gio`, slotFields(unitId, "17:00", "17:15")));
  const add = (name: string, more: Record<string, string> = {}) =>
    madeBy(as.officer.post(`${BASE}/diem-phat/moi`, stationFields(unitId, name, more)));
  for (const name of ["Loa im lặng", "Loa có lỗi", "Loa bỏ lỡ"]) {
    const id = await add(name);
    const code = codeIn(await as.officer.post(`${BASE}/diem-phat/${id}/ghep`, {}));
    const { token } = (await site.visitor.send("POST", "/api/v1/devices/pair", { code, name: "Máy" })).json<{
      token: string;
    }>();
    tokens.set(name, token);
  }
  await add("Loa chưa ghép");
  await add("Loa có dây", { kind: "manual" });
  await madeBy(as.editor.post(`${BASE}/them`, orderFields(unitId, itemId, "2026-12-01", 3)));
});
const tokens = new Map<string, string>();
const tell = (name: string, health: object) =>
  site.visitor.send(
    "POST",
    "/api/v1/device/health",
    { ...HEALTH, ...health },
    { authorization: `Bearer ${tokens.get(name)}` },
  );

/** After the slot of the first day: one device was never heard of again, one tells of a fault, one is there and told of no play. */
async function evening(): Promise<void> {
  as = await stage.browsersAt("2026-12-01T11:00:00Z");
  await tell("Loa có lỗi", { lastError: "sound failed" });
  await tell("Loa bỏ lỡ", {});
}

describe("how devices are", () => {
  test("the silent first, each with since when, what it played last, its fault and its room; as list, filter and CSV", async () => {
    await evening();
    const page = await as.officer.get(`${BASE}/tinh-trang`);
    expect(await problemsOf(page.body)).toEqual([]);
    const order = ["Loa im lặng", "Loa có lỗi", "Loa chưa ghép", "Loa bỏ lỡ", "Loa có dây"].map((name) =>
      page.body.indexOf(`>${name}<`),
    );
    expect(order.every((place) => place > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(page.body).toContain("512 MB");
    expect(page.body).toContain("sound failed");
    const silent = await as.officer.get(`${BASE}/tinh-trang?tinhtrang=silent`);
    expect(silent.body).toContain("Loa im lặng");
    expect(silent.body).not.toContain("Loa bỏ lỡ");
    expect((await as.officer.get(`${BASE}/tinh-trang.csv`)).body.trim().split("\n")).toHaveLength(6);
    expect((await as.stranger.get(`${BASE}/tinh-trang`)).body).not.toContain("Loa im lặng");
  });

  test("what should have played and did not stands on “Hôm nay” of who looks after it, with what to do", async () => {
    await evening();
    const today = await as.officer.get("/can-bo");
    expect(await problemsOf(today.body)).toEqual([]);
    expect(today.body).toMatch(/Loa im lặng<\/a><span class="db-todo__note">Máy im lặng từ/);
    expect(today.body).toMatch(
      /Loa bỏ lỡ<\/a><span class="db-todo__note">Chưa thấy phát chương trình ngày 01\/12\/2026/,
    );
    expect(today.body).toMatch(/luot-phat\/khai\?diem=[0-9a-f-]+&amp;ngay=2026-12-01">Loa có dây/);
    expect((await as.stranger.get("/can-bo")).body).not.toContain("Loa im lặng");
  });
});

describe("stations as a part of the installation", () => {
  const part = async () => (await broadcastingHealth(site.app))[0];
  const heard = (name: string, minutesAgo: number) =>
    site.app.db
      .updateTable("stationDevice")
      .set({ seenAt: new Date(site.app.clock.now().getTime() - minutesAgo * 60_000) })
      .where("stationId", "in", (from) => from.selectFrom("station").select("id").where("name", "=", name))
      .execute();

  test("one box without power says nothing of the whole; most of them silent at once do, and long silent ones are left out", async () => {
    await heard("Loa im lặng", 40);
    await heard("Loa có lỗi", 1);
    await heard("Loa bỏ lỡ", 1);
    expect(await part()).toMatchObject({ health: "good", says: null, waiting: 1 });
    await heard("Loa có lỗi", 45);
    expect(await part()).toMatchObject({ health: "slow", says: { vi: expect.stringContaining("2 trên 3 máy phát") } });
    await heard("Loa bỏ lỡ", 31);
    expect(await part()).toMatchObject({ health: "down", waiting: 3, isPublic: false });
    for (const name of tokens.keys()) await heard(name, 25 * 60);
    expect(await part()).toMatchObject({ health: "off", waiting: 0 });
  });
});

import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";

const site = useTestApp();
let provinceId = "";
let communeId = "";
let commune = "";
let other = "";
let province: Browser;
let ward: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  provinceId = units.province;
  communeId = units.tanThanh;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  commune = (await getUnit(db, units.tanThanh, "2026-11-20")).slug;
  other = (await getUnit(db, units.hungMy, "2026-11-20")).slug;
  province = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["editor", "approver"] }));
  ward = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor", "approver"] }));
});

async function sendUrgent(writer: Browser, unitId: string, title: string, hour: string): Promise<void> {
  const made = await writer.post("/can-bo/tin-bai/moi", {
    unitId,
    kind: "notice",
    title,
    summary: "Hôm nay quầy một cửa tạm đóng.",
    body: "Bà con gọi số trực ban.",
    topic: "procedures",
    audiences: "residents",
    procedureCodes: "",
    taskId: "",
  });
  const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] as string;
  const page = await writer.get(`/can-bo/tin-bai/${id}/phat-khan`);
  const hidden = Object.fromEntries(
    [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map((one) => [one[1], one[2]]),
  ) as Record<string, string>;
  const sent = await writer.post(`/can-bo/tin-bai/${id}/phat-khan`, {
    ...hidden,
    reason: "Nước đang lên, chờ duyệt thì dân đi uổng công.",
    "ends-day": "20",
    "ends-month": "11",
    "ends-year": "2026",
    time: hour,
  });
  expect(sent.status, sent.body.slice(0, 500)).toBe(303);
}

const shows = async (path: string, words: string): Promise<boolean> =>
  (await site.visitor.get(path)).body.includes(`>${words}<`);

test("an urgent notice stands on every public page of the units it reaches, and leaves at its hour", async () => {
  await sendUrgent(province, provinceId, "Bão vào đêm nay", "18:00");
  await sendUrgent(ward, communeId, "Quầy tạm đóng vì nước lên", "12:00");
  for (const path of ["/tro-nang", `/${commune}/tin-tuc`, `/${other}/su-kien`])
    expect(await shows(path, "Bão vào đêm nay"), path).toBe(true);
  expect(await shows(`/${commune}/ke-hoach`, "Quầy tạm đóng vì nước lên")).toBe(true);
  expect(await shows(`/${other}/tin-tuc?q=x`, "Quầy tạm đóng vì nước lên")).toBe(false);
  expect(await shows("/tro-nang", "Quầy tạm đóng vì nước lên")).toBe(false);
  const page = await site.visitor.get(`/${commune}/ban-tin`);
  expect(page.body).toContain("đến 12:00, 20/11/2026");
  expect(await problemsOf(page.body)).toEqual([]);
  site.clock.set("2026-11-20T05:00:00Z");
  expect(await shows(`/${commune}/ke-hoach`, "Quầy tạm đóng vì nước lên")).toBe(false);
  expect(await shows(`/${commune}/ke-hoach`, "Bão vào đêm nay")).toBe(true);
});

import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { createJourney, publishJourney, submitJourney } from "../journeys/index.ts";
import { buildJourney } from "../journeys/testing/build-journey.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { AT, buildProvince, system } from "../organisations/testing/build-units.ts";
import { importRecords } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { enterTargetValue, setTarget } from "../targets/index.ts";

const site = useTestApp();
let provinceId = "";

beforeAll(async () => {
  const units = await buildProvince(site.app.db);
  provinceId = units.province;
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, provinceId));
});

test("while nothing is there for businesses the page says so and shows the way to single procedures", async () => {
  const page = await site.visitor.get("/doanh-nghiep");
  expect(await problemsOf(page.body)).toEqual([]);
  for (const words of ["Chưa có tình huống nào cho doanh nghiệp", "Chưa có tin riêng cho doanh nghiệp."])
    expect(page.body).toContain(words);
  expect(page.body).not.toContain("Môi trường kinh doanh đang ở đâu");
});

test("situations in the order of a business's life, news meant for it, and what was promised on competitiveness with its source", async () => {
  const writer = await buildPerson(site.app.db, { unitId: provinceId, roles: ["editor"] });
  const decider = await buildPerson(site.app.db, { unitId: provinceId, roles: ["approver"] });
  await transaction(site.app.db, async (tx) => {
    const records = [buildProcedure({ code: "1.000001", name: "Mượn nhà" })];
    await importRecords(tx, system, { records, source: "test", at: AT });
    for (const [slug, title, lifeEvent] of [
      ["dong-cua", "Đóng cửa tiệm", "kd_tam_ngung"],
      ["mo-tiem", "Mở tiệm tạp hóa", "kd_bat_dau"],
      ["sinh-con", "Sinh con", "co_con_nho"],
    ] as const) {
      const content = buildJourney({ title, lifeEvent });
      const id = await createJourney(tx, writer.actor, { slug, content, at: AT });
      await submitJourney(tx, writer.actor, { id, at: AT });
      await publishJourney(tx, decider.actor, { id, at: AT });
    }
    const facts = {
      unitId: provinceId,
      year: 2026,
      measure: "điểm",
      direction: "atLeast",
      document: "KH 18",
      reckonedFrom: null,
    } as const;
    await setTarget(tx, decider.actor, { ...facts, name: "Hài lòng", topic: "procedures", promised: 9_000, at: AT });
    const targetId = await setTarget(tx, decider.actor, {
      ...facts,
      name: "Điểm chỉ số năng lực cạnh tranh cấp tỉnh (PCI)",
      topic: "institutions.competitiveness",
      promised: 6_800,
      at: AT,
    });
    await enterTargetValue(tx, decider.actor, {
      targetId,
      basedOn: 1,
      asOf: "2026-05-05",
      value: 6_612,
      source: "Báo cáo PCI của VCCI",
      sourceAddress: "https://pcivietnam.vn/",
      reason: null,
      at: AT,
    });
  });
  const editor = site.browser(await signedIn(site.app, { person: writer }));
  const approver = site.browser(await signedIn(site.app, { person: decider }));
  for (const [title, audiences] of [
    ["Doanh nghiệp gặp lãnh đạo tỉnh mỗi quý", "businesses"],
    ["Bà con tiêm phòng cho trẻ", "residents"],
  ]) {
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId: provinceId,
      kind: "notice",
      title: title ?? "",
      summary: "Mời xem lịch.",
      body: "Lịch có ở cổng.",
      topic: "institutions.competitiveness",
      audiences: audiences ?? "",
      procedureCodes: "",
      taskId: "",
      after: "submit",
    });
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  }
  const page = (await site.visitor.get("/doanh-nghiep")).body;
  expect(await problemsOf(page)).toEqual([]);
  expect(page.indexOf("Mở tiệm tạp hóa")).toBeGreaterThan(0);
  expect(page.indexOf("Mở tiệm tạp hóa")).toBeLessThan(page.indexOf("Đóng cửa tiệm"));
  expect(page).toContain("Doanh nghiệp gặp lãnh đạo tỉnh mỗi quý");
  for (const others of ["Sinh con", "Bà con tiêm phòng cho trẻ", "Hài lòng"]) expect(page).not.toContain(others);
  expect(page).toContain("Điểm chỉ số năng lực cạnh tranh cấp tỉnh (PCI)");
  expect(page).toContain("66,12 điểm (05/05/2026)");
  expect(page).toContain("https://pcivietnam.vn/");
  expect((await site.visitor.get("/")).body).toContain('href="/doanh-nghiep"');
});

import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { createApiToken } from "../accounts/tokens/api-token.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { listAgreements, listSharing } from "./sharing.store.ts";
import { recordsIn, standingOf } from "./sharing.ts";

test.each([
  ["[1,2,3]", 3],
  ['{"data":[{},{}],"next":null}', 2],
  ['{"id":"x"}', 1],
  ["khong phai json", 1],
  [null, 1],
])("%s holds so many records: %i", (body, records) => {
  expect(recordsIn(body)).toBe(records);
});

test.each([
  [null, "none"],
  ["2026-11-19", "over"],
  ["2026-11-20", "inForce"],
] as const)("until %s on 20/11/2026: %s", (until, standing) => {
  expect(standingOf(until, "2026-11-20")).toBe(standing);
});

describe("the log of data sharing", () => {
  const site = useTestApp();
  const LOG = "/can-bo/chia-se-du-lieu";
  let unitId = "";
  let planner: Browser;
  let approver: Browser;
  let officer: Browser;
  let stranger: Browser;
  let key = "";

  beforeAll(async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    unitId = units.province;
    await transaction(db, (tx) => saveHomeUnit(tx, unitId));
    const at = (role: "planner" | "approver" | "officer", unit = unitId) =>
      signedIn(site.app, { unitId: unit, roles: [role] });
    planner = site.browser(await at("planner"));
    approver = site.browser(await at("approver"));
    officer = site.browser(await at("officer"));
    stranger = site.browser(await at("planner", units.tanThanh));
    const person = await buildPerson(db, { unitId, roles: ["officer"], name: "Lý Thu Sang" });
    key = await transaction(db, (tx) =>
      createApiToken(
        tx,
        { id: person.id, name: "Lý Thu Sang", grants: [], sessionId: null },
        { personId: person.id, name: "Trục liên thông", role: null },
        { now: site.app.clock.now() },
      ),
    );
  });

  const read = (path: string, headers: Record<string, string> = { authorization: `Bearer ${key}` }) =>
    site.visitor.get(path, headers);
  const rows = () =>
    listSharing(site.app.db, { unitIds: [unitId], from: "2000-01-01", to: "2100-01-01" }, { limit: 10, offset: 0 });
  /** The counting goes on beside the answer. */
  async function counted(requests: number): Promise<void> {
    await expect.poll(async () => (await rows())[0]?.requests ?? 0).toBe(requests);
  }

  test("counts by day what a key reads, its records and level; who reads without a key leaves nothing", async () => {
    const empty = await planner.get(LOG);
    expect([empty.body.includes("Chưa có lượt đọc nào"), await problemsOf(empty.body)]).toEqual([true, []]);
    expect((await read("/api/v1/units")).status).toBe(200);
    expect((await read("/api/v1/units")).status).toBe(200);
    expect((await read("/api/v1/units", {})).status).toBe(200);
    expect((await read("/api/v1/khong-co")).status).toBe(404);
    await counted(2);
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ path: "/api/v1/units", level: "open", key: "Trục liên thông", receiver: null });
    expect(row?.records).toBeGreaterThan(2);
    const page = await planner.get(LOG);
    for (const words of ["Trục liên thông", "/api/v1/units", "Công khai", "Chưa có"])
      expect(page.body).toContain(words);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await planner.get(`${LOG}.csv`)).body).toContain("/api/v1/units");
    expect((await planner.get(`${LOG}?muc=internal`)).body).toContain("Không có dòng nào khớp");
    expect((await stranger.get(LOG)).body).not.toContain("Trục liên thông");
    expect((await officer.get(LOG)).status).toBe(403);
  });

  test("an agreement says who stands behind a key; agreed by two it is public, with sums only", async () => {
    const [row] = await rows();
    const form = (more: Record<string, string> = {}) => ({
      unitId,
      tokenId: row?.tokenId ?? "",
      receiver: "Sở Khoa học và Công nghệ",
      data: "Danh mục đơn vị",
      basis: "Biên bản 12/BB ngày 02/11/2026",
      purpose: "Đối chiếu mã đơn vị",
      "until-day": "31",
      "until-month": "12",
      "until-year": "2027",
      ...more,
    });
    expect(await problemsOf((await planner.get(`${LOG}/thoa-thuan/moi`)).body)).toEqual([]);
    const bad = await planner.post(
      `${LOG}/thoa-thuan/moi`,
      form({ receiver: "", data: "", basis: "", purpose: "", tokenId: "", "until-year": "2020" }),
    );
    expect(bad.status).toBe(422);
    for (const sentence of [
      "Hãy ghi bên nhận",
      "Hãy ghi dữ liệu chia sẻ",
      "Hãy ghi căn cứ",
      "Hãy ghi mục đích",
      "Hãy chọn khóa",
      "Ngày phải là ngày có thật",
    ])
      expect(bad.body).toContain(sentence);
    expect(await problemsOf(bad.body)).toEqual([]);
    expect((await site.visitor.get("/chia-se-du-lieu")).body).toContain("Hiện không chia sẻ dữ liệu riêng");
    await approve(await planner.post(`${LOG}/thoa-thuan/moi`, form()), approver);
    expect((await planner.post(`${LOG}/thoa-thuan/moi`, form())).status).toBe(409);
    const shown = await site.visitor.get("/chia-se-du-lieu");
    expect(await problemsOf(shown.body)).toEqual([]);
    for (const words of ["Sở Khoa học và Công nghệ", "Biên bản 12/BB", "2 lượt"]) expect(shown.body).toContain(words);
    expect(shown.body).not.toContain("Lý Thu Sang");
    expect((await planner.get(LOG)).body).toContain("Còn hiệu lực");
    const [one] = await listAgreements(site.app.db, [unitId], 10);
    const record = `${LOG}/thoa-thuan/${one?.id}`;
    expect(await problemsOf((await planner.get(record)).body)).toEqual([]);
    expect((await stranger.get(record)).status).toBe(404);
    expect((await planner.post(`${record}/cham-dut`, { reason: "" })).status).toBe(422);
    await approve(await planner.post(`${record}/cham-dut`, { reason: "Hết nhu cầu" }), approver);
    expect((await site.visitor.get("/chia-se-du-lieu")).body).not.toContain("Sở Khoa học và Công nghệ");
  });
});

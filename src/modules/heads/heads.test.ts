import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { getUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { approve } from "../proposals/testing/approve.ts";
import { placeFor, timeOfHead } from "./head.ts";
import { headsOn, listHeadsOfUnit } from "./heads.store.ts";

const known = (fromOn: string, toOn: string | null, id = fromOn) => ({ id, fromOn, toOn });

describe("days in office", () => {
  test.each([
    ["beside nobody", [], "2026-05-01", null, { givesWay: null }],
    ["after who is in office", [known("2025-07-01", null)], "2026-05-01", null, { givesWay: "2025-07-01" }],
    ["after who has left", [known("2025-07-01", "2026-04-30")], "2026-05-01", null, { givesWay: null }],
    ["on the last day of another", [known("2025-07-01", "2026-05-01")], "2026-05-01", null, "overlaps"],
    ["on the same first day", [known("2026-05-01", null)], "2026-05-01", null, "overlaps"],
    ["without an end before another", [known("2026-06-01", null)], "2026-05-01", null, "overlaps"],
    ["until the day before another", [known("2026-06-01", null)], "2026-05-01", "2026-05-31", { givesWay: null }],
    [
      "over one and into the next",
      [known("2025-07-01", null), known("2026-06-01", "2026-07-01")],
      "2026-05-01",
      null,
      "overlaps",
    ],
  ])("%s", (_what, others, fromOn, toOn, answer) => expect(placeFor({ fromOn, toOn }, others)).toEqual(answer));

  test.each([
    ["2026-05-01", null, null, "now"],
    ["2026-05-01", "2026-11-20", null, "now"],
    ["2026-05-01", "2026-11-19", null, "past"],
    ["2026-11-21", null, null, "toCome"],
    ["2026-05-01", null, "Nhầm đơn vị", "withdrawn"],
  ])("from %s to %s (%s) is %s on 20/11", (fromOn, toOn, withdrawnReason, time) =>
    expect(timeOfHead({ fromOn, toOn, withdrawnReason }, "2026-11-20")).toBe(time),
  );
});

describe("the register", () => {
  const site = useTestApp();
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let keeper: Browser;
  let reader: Browser;
  let leader: Browser;

  beforeAll(async () => {
    units = await buildProvince(site.app.db);
    keeper = site.browser(
      await signedIn(site.app, { unitId: units.province, roles: ["planner"], name: "Lê Hoàng Phúc" }),
    );
    leader = site.browser(
      await signedIn(site.app, { unitId: units.province, roles: ["leader"], name: "Huỳnh Văn Thái" }),
    );
    reader = site.browser(
      await signedIn(site.app, { unitId: units.tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }),
    );
  });

  const day = (name: string, text: string) => {
    const [d = "", m = "", y = ""] = text.split("/");
    return { [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y };
  };
  const form = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: units.tanThanh,
    personName: "Nguyễn Thị Ánh Tuyết",
    office: "Chủ tịch Ủy ban nhân dân phường Tân Thành",
    ...day("fromOn", "1/7/2025"),
    ...day("toOn", ""),
    decisionNumber: "05/NQ-HĐND",
    ...day("decisionOn", "1/7/2025"),
    decisionIssuer: "Hội đồng nhân dân phường Tân Thành",
    ...more,
  });
  const on = async (text: string, unitId = units.tanThanh) =>
    (await headsOn(site.app.db, [unitId], text)).get(unitId)?.personName;
  /** Entered by the planner, approved by the leader; the address of the newest entry of the unit. */
  const enter = async (more: Record<string, string> = {}): Promise<string> => {
    const sent = await keeper.post("/can-bo/nguoi-dung-dau/moi", form(more));
    await approve(sent, leader);
    const [newest] = await listHeadsOfUnit(site.app.db, more.unitId ?? units.tanThanh);
    return `/can-bo/nguoi-dung-dau/${newest?.id}`;
  };

  test("a new head ends the one before; the history stays; the public page names who heads the unit today", async () => {
    expect((await keeper.get("/can-bo/nguoi-dung-dau?xem=missing")).body).toContain("Tân Thành");
    await enter();
    const second = await enter({
      personName: "Trần Văn Đủ",
      ...day("fromOn", "1/6/2026"),
      decisionNumber: "09/NQ-HĐND",
    });
    expect(await on("2026-05-31")).toBe("Nguyễn Thị Ánh Tuyết");
    expect(await on("2026-06-01")).toBe("Trần Văn Đủ");
    expect(await on("2025-06-30")).toBeUndefined();
    const record = await reader.get(second);
    expect(record.body).toContain("Người duyệt: Huỳnh Văn Thái");
    expect(record.body).toContain("01/07/2025 – 31/05/2026");
    expect(record.body).not.toContain("Rút vì ghi nhầm");
    expect(await problemsOf(record.body)).toEqual([]);
    const { slug } = await getUnit(site.app.db, units.tanThanh, "2026-11-20");
    expect((await site.visitor.get(`/${slug}`)).body).toContain("Trần Văn Đủ, Chủ tịch Ủy ban nhân dân");
    const list = await reader.get("/can-bo/nguoi-dung-dau");
    expect(list.body).toContain("Trần Văn Đủ");
    expect(list.body).not.toContain("Ánh Tuyết");
    expect((await reader.get("/can-bo/nguoi-dung-dau?xem=all&q=anh+tuyet")).body).toContain("Đã thôi giữ chức");
    expect((await reader.get("/can-bo/nguoi-dung-dau.csv?xem=all")).body).toContain("09/NQ-HĐND");
    expect((await reader.get("/can-bo/nguoi-dung-dau?q=khong-co")).body).toContain("Không có ai khớp");
  });

  test.each([
    [{ personName: " " }, 422, "Hãy ghi họ và tên"],
    [{ office: "x".repeat(201) }, 422, "Hãy ghi chức vụ"],
    [day("fromOn", "31/11/2026"), 422, "Hãy ghi ngày có thật, ví dụ"],
    [{ decisionNumber: "" }, 422, "Hãy ghi số, ký hiệu"],
    [{ unitId: "mot" }, 422, "Hãy chọn đơn vị"],
    [day("toOn", "1/1/2020"), 409, "sớm hơn ngày nhận chức"],
    [day("decisionOn", "2/7/2025"), 409, "muộn hơn ngày nhận chức"],
    [{}, 409, "đã có người đứng đầu"],
  ])("an entry with %j is told what is wrong, and everything typed is kept", async (wrong, status, sentence) => {
    const bad = await keeper.post("/can-bo/nguoi-dung-dau/moi", form({ decisionIssuer: "Hội đồng A", ...wrong }));
    expect(bad.status).toBe(status);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Hội đồng A");
    expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("nobody enters alone: until somebody else approves, the public sees who was there before", async () => {
    const sent = await keeper.post("/can-bo/nguoi-dung-dau/moi", form({ unitId: units.hungMy }));
    expect(sent.status).toBe(303);
    expect(await on("2026-11-20", units.hungMy)).toBeUndefined();
    const address = String(sent.headers.location).split("?")[0] ?? "";
    expect((await keeper.post(`${address}/duyet`, { mark: "" })).status).not.toBe(303);
    await approve(sent, leader);
    expect(await on("2026-11-20", units.hungMy)).toBe("Nguyễn Thị Ánh Tuyết");
  });

  test("corrected with a reason, one at a time; what it said before stays; withdrawn, who gave way is back", async () => {
    const unitId = units.hungMy;
    const place = await enter({ unitId, personName: "Trần Văn Đủ", ...day("fromOn", "1/6/2026") });
    expect(await on("2026-11-20", unitId)).toBe("Trần Văn Đủ");
    const right = { unitId, basedOn: "1", personName: "Lê Hoàng Phúc", ...day("fromOn", "10/6/2026") };
    const silent = await keeper.post(`${place}/sua`, form(right));
    expect(silent.status).toBe(422);
    expect(silent.body).toContain("Hãy ghi vì sao sửa");
    expect(silent.body).toContain("Lê Hoàng Phúc");
    const corrected = { ...right, reason: "Nghị quyết ghi ngày 10/6" };
    const sent = await keeper.post(`${place}/sua`, form(corrected));
    const again = await keeper.post(`${place}/sua`, form({ ...corrected, personName: "Lê Văn Khác" }));
    expect(await on("2026-11-20", unitId)).toBe("Trần Văn Đủ");
    await approve(sent, leader);
    // Who was there before stays in office until the day before, whatever day that now is.
    expect(await on("2026-06-09", unitId)).toBe("Nguyễn Thị Ánh Tuyết");
    expect(await on("2026-06-10", unitId)).toBe("Lê Hoàng Phúc");
    const late = String(again.headers.location).split("?")[0] ?? "";
    expect((await leader.post(`${late}/duyet`, { mark: "2" })).body).toContain("Có người vừa sửa");
    expect((await keeper.post(`${place}/sua`, form(corrected))).body).toContain("Có người vừa sửa");
    expect((await reader.get(place)).status).toBe(404);
    const kept = (await keeper.get(place)).body;
    for (const words of ["Họ và tên: Trần Văn Đủ", "Từ ngày: 01/06/2026", "Nghị quyết ghi ngày 10/6"])
      expect(kept).toContain(words);
    expect(kept).toContain("Lê Hoàng Phúc đề nghị, Huỳnh Văn Thái duyệt");
    expect(await problemsOf(kept)).toEqual([]);

    expect((await keeper.post(`${place}/rut`, { reason: "" })).status).toBe(422);
    for (const path of [`${place}/sua`, `${place}/rut`, "/can-bo/nguoi-dung-dau/moi"])
      expect((await reader.post(path, form(corrected))).status).toBe(403);
    await approve(await keeper.post(`${place}/rut`, { reason: "Ghi nhầm đơn vị" }), leader);
    expect(await on("2026-11-20", unitId)).toBe("Nguyễn Thị Ánh Tuyết");
    expect((await keeper.post(`${place}/sua`, form(corrected))).body).toContain("đã rút vì ghi nhầm");
  });
});

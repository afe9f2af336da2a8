import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { readDegrees } from "./station.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: Browser;
let reader: Browser;
let stranger: Browser;

const STATIONS = "/can-bo/truyen-thanh/diem-phat";
const fields = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: units.tanThanh,
  medium: "loudspeaker",
  kind: "player",
  name: "Cụm loa ấp Sóc Đồn",
  hamlet: "Ấp Sóc Đồn",
  place: "Cột điện trước Nhà văn hóa ấp",
  language1: "vi",
  language2: "km",
  language3: "",
  volume: "80",
  keeper: "Ông Danh Sà Quên, trưởng ấp",
  latitude: "9,1768",
  longitude: "105,1524",
  vendorCode: "",
  note: "",
  ...more,
});

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  officer = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["officer"] }));
  reader = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["press"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer", "editor"] }));
});

async function add(more: Record<string, string> = {}): Promise<string> {
  const answer = await officer.post(`${STATIONS}/moi`, fields(more));
  expect(answer.status, answer.body.slice(0, 3_000)).toBe(303);
  return String(answer.headers.location).replace(/\?.*/, "");
}

describe("the register of stations", () => {
  test.each([
    ["9,1768", 90, 9.1768],
    ["-9.5", 90, -9.5],
    ["91", 90, null],
    ["105.15", 180, 105.15],
    ["181", 180, null],
    ["9°10'", 90, null],
    ["1e3", 180, null],
    ["", 90, null],
  ] as const)("%j read as degrees up to %i is %j", (text, most, degrees) => {
    expect(readDegrees(text, most)).toBe(degrees);
  });

  test("a station is added, found by hamlet, language and kind, changed and taken along as CSV", async () => {
    const path = await add();
    const record = await officer.get(path);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Tiếng Việt, Tiếng Khmer");
    expect(record.body).toContain("geo:9.1768,105.1524");
    for (const asked of ["?q=soc+don", "?tieng=km", "?bang=player&loai=loudspeaker", "?tinhtrang=on"]) {
      const list = await reader.get(`${STATIONS}${asked}`);
      expect(list.body, asked).toContain("Cụm loa ấp Sóc Đồn");
      expect(await problemsOf(list.body)).toEqual([]);
    }
    expect((await reader.get(`${STATIONS}?tieng=tyz`)).body).not.toContain("Cụm loa ấp Sóc Đồn");
    const edit = await officer.get(`${path}/sua`);
    expect(await problemsOf(edit.body)).toEqual([]);
    const basedOn = /name="basedOn" value="(\d+)"/.exec(edit.body)?.[1] ?? "";
    expect((await officer.post(`${path}/sua`, fields({ basedOn, volume: "60" }))).status).toBe(303);
    expect((await officer.post(`${path}/sua`, fields({ basedOn, volume: "70" }))).status).toBe(409);
    const csv = (await reader.get(`${STATIONS}.csv?q=soc+don`)).body;
    expect(csv).toContain("Cụm loa ấp Sóc Đồn");
    expect(csv.trim().split("\n")).toHaveLength(2);
    expect(csv).toMatch(/;60;/);
  });

  test("one that is out of use is switched off with a reason, keeps its record, and comes back", async () => {
    const path = await add({ name: "Loa cũ" });
    const refused = await officer.post(`${path}/tat`, { reason: " " });
    expect(refused.status).toBe(422);
    expect(await problemsOf(refused.body)).toEqual([]);
    expect((await officer.post(`${path}/tat`, { reason: "Cột gãy, chờ dựng lại" })).status).toBe(303);
    expect((await officer.get(path)).body).toContain("Cột gãy, chờ dựng lại");
    expect((await officer.get(`${STATIONS}?tinhtrang=off`)).body).toContain("Loa cũ");
    expect((await officer.post(`${path}/bat`, {})).status).toBe(303);
    expect((await officer.get(`${STATIONS}?tinhtrang=off`)).body).not.toContain("Loa cũ");
  });

  test.each([
    ["no name", { name: "" }, "Hãy ghi tên"],
    ["a name of 161 letters", { name: "ấ".repeat(161) }, "Hãy ghi tên"],
    ["half a position", { longitude: "" }, "Ghi cả vĩ độ và kinh độ"],
    ["a latitude beyond the pole", { latitude: "97" }, "Vĩ độ là số"],
    ["a language twice", { language2: "vi" }, "Một tiếng chỉ chọn một lần"],
    ["a language nobody lists", { language1: "xx" }, "Hãy chọn tiếng phát trước tiên"],
    ["too loud", { volume: "101" }, "Âm lượng là số"],
    ["no volume", { volume: "" }, "Âm lượng là số"],
    ["no unit", { unitId: "" }, "Hãy chọn đơn vị"],
    ["a kind that is none", { kind: "ham" }, "Hãy chọn phát bằng gì"],
  ])("%s comes back with a sentence and everything kept", async (_what, change, sentence) => {
    const answer = await officer.post(`${STATIONS}/moi`, fields({ name: "Loa sai", place: "Giữ câu này", ...change }));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("Giữ câu này");
    expect(await problemsOf(answer.body)).toEqual([]);
    expect((await officer.get(`${STATIONS}?q=Loa+sai`)).body).not.toContain("Giữ câu này");
  });

  test("two stations of a unit do not bear one name, nor two stations one code of a vendor", async () => {
    await add({ name: "Loa trùng", vendorCode: "VNPT-7" });
    const name = await officer.post(`${STATIONS}/moi`, fields({ name: "Loa trùng" }));
    expect([name.status, name.body.includes("đã có điểm phát tên này")]).toEqual([409, true]);
    const code = await officer.post(`${STATIONS}/moi`, fields({ name: "Loa khác", vendorCode: "VNPT-7" }));
    expect([code.status, code.body.includes("đã dùng cho điểm phát khác")]).toEqual([409, true]);
  });

  test("other units neither see nor change it; who may only read is offered no form", async () => {
    const path = await add({ name: "Loa riêng" });
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(STATIONS)).body).not.toContain("Loa riêng");
    expect((await stranger.post(`${path}/tat`, { reason: "phá" })).status).toBe(404);
    expect((await stranger.post(`${STATIONS}/moi`, fields({ name: "Loa lạ" }))).status).toBe(409);
    expect((await reader.get(path)).body).not.toContain("/sua");
    expect((await reader.get(`${STATIONS}/moi`)).status).toBe(403);
  });
});

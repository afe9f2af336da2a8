import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { readHour } from "../../platform/i18n/index.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { getUnit, saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { isCountedAtSource, outcomesAfter, readSource } from "./event.ts";
import { listEvents } from "./events.store.ts";

const site = useTestApp();
const STAFF = "/can-bo/su-kien";
let unitId = "";
let slug = "";
let other = "";
let writer: BuiltPerson;
let chief: BuiltPerson;
let editor: Browser;
let leader: Browser;
let outsider: Browser;

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  unitId = units.tanThanh;
  slug = (await getUnit(db, unitId, "2026-11-20")).slug;
  other = (await getUnit(db, units.hungMy, "2026-11-20")).slug;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  writer = await buildPerson(db, { unitId, roles: ["editor", "approver"], name: "Ngô Bảo Trân" });
  chief = await buildPerson(db, { unitId: units.province, roles: ["leader"] });
  await signIn();
  outsider = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["editor", "leader"] }));
});

/** Again after the clock has moved: sessions end. */
async function signIn(): Promise<void> {
  editor = site.browser(await signedIn(site.app, { person: writer }));
  leader = site.browser(await signedIn(site.app, { person: chief }));
}

const day = (text: string): Record<string, string> => {
  const [date = "", month = "", year = ""] = text.split("/");
  return { "day-day": date, "day-month": month, "day-year": year };
};
const form = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId,
  outcome: "planned",
  kind: "mobileService",
  title: "Làm giấy tờ tại khóm 7",
  ...day("28/11/2026"),
  beginsAt: "7 giờ 30",
  endsAt: "11h",
  place: "Nhà văn hóa khóm 7",
  who: "Người dân khóm 6 và khóm 7",
  how: "Mang căn cước.",
  about: "",
  reason: "",
  source: "",
  ...more,
});
const stampIn = (body: string): string => /name="basedOn" value="([^"]*)"/.exec(body)?.[1] ?? "";

async function announce(more: Record<string, string> = {}): Promise<string> {
  const sent = await editor.post(`${STAFF}/moi`, form(more));
  expect(sent.status).toBe(303);
  return /su-kien\/([\w-]+)/.exec(String(sent.headers.location))?.[1] ?? "";
}
const approve = async (id: string): Promise<number> =>
  (await leader.post(`${STAFF}/${id}/duyet`, { basedOn: stampIn((await leader.get(`${STAFF}/${id}`)).body) })).status;
const say = async (id: string, more: Record<string, string>) =>
  editor.post(
    `${STAFF}/${id}/noi-them`,
    form({ ...more, basedOn: stampIn((await editor.get(`${STAFF}/${id}`)).body) }),
  );

describe("rules", () => {
  test.each([
    ["7", "07:00"],
    ["07:30", "07:30"],
    ["7h30", "07:30"],
    ["13 giờ 05", "13:05"],
    ["8g", "08:00"],
    ["24:00", null],
    ["8:60", null],
    ["sáng", null],
  ])("the hour %j is %j", (text, hour) => expect(readHour(text)).toBe(hour));

  test("only an officers' page is a source", () => {
    expect(readSource("https://x.example/can-bo/ke-hoach/nhiem-vu/1?a=1")).toBe("/can-bo/ke-hoach/nhiem-vu/1");
    expect(readSource("")).toBeNull();
    expect(readSource("javascript:alert(1)")).toBeUndefined();
  });

  test.each([
    ["/can-bo/tap-huan/0b8aa629-89aa-413f-ad78-2f71fab5baa4", true],
    ["/can-bo/ban-chi-dao/1", false],
    [null, false],
  ])("an event announced from %s counts its people there: %s", (source, is) =>
    expect(isCountedAtSource({ source })).toBe(is),
  );

  test("what is not public can only be announced, what was held stays held", () => {
    expect(outcomesAfter("planned", false)).toEqual(["planned"]);
    expect(outcomesAfter("held", true)).toEqual(["held"]);
    expect(outcomesAfter("cancelled", true)).not.toContain("held");
  });
});

/** Whether the public search finds it by the words of its title. */
async function found(id: string): Promise<boolean> {
  const [row] = await listEvents(site.app.db, { id }, 1);
  const answer = await site.visitor.get(`/api/v1/search?q=${encodeURIComponent(row?.title ?? "")}`);
  return answer.body.includes(`/su-kien/${id}`);
}

describe("an event", () => {
  test("is announced by one, approved by another, moved, held; people see each with its reason", async () => {
    const id = await announce();
    expect((await site.visitor.get(`/su-kien/${id}`)).status).toBe(404);
    expect(await found(id)).toBe(false);
    const own = await editor.post(`${STAFF}/${id}/duyet`, {
      basedOn: stampIn((await editor.get(`${STAFF}/${id}`)).body),
    });
    expect(own.status).toBe(409);
    expect(await approve(id)).toBe(303);
    const page = await site.visitor.get(`/su-kien/${id}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("07:30–11:00, 28/11/2026");
    expect(await found(id)).toBe(true);

    const unmoved = await say(id, { outcome: "moved", reason: "Mưa bão" });
    expect(unmoved.status).toBe(409);
    expect(unmoved.body).toContain("vẫn như cũ");
    expect((await say(id, { outcome: "moved", ...day("05/12/2026") })).status).toBe(422);
    expect((await say(id, { outcome: "moved", reason: "Mưa bão", ...day("05/12/2026") })).status).toBe(303);
    expect((await site.visitor.get(`/su-kien/${id}`)).body).toContain("28/11/2026");
    expect(await approve(id)).toBe(303);
    const moved = (await site.visitor.get(`/su-kien/${id}`)).body;
    expect(moved).toContain("Sự kiện này đã dời");
    expect(moved).toContain("Trước đây báo: 07:30–11:00 ngày 28/11/2026");
    expect(moved).toContain("Lý do: Mưa bão");
    expect(await problemsOf(moved)).toEqual([]);

    const early = await say(id, { outcome: "held", ...day("05/12/2026") });
    expect(early.status).toBe(409);
    expect(early.body).toContain("chưa tới");
    site.clock.set("2026-12-06T02:00:00Z");
    await signIn();
    const held = { outcome: "held", ...day("05/12/2026"), result: "Trả 31 kết quả tại chỗ.", attendance: "1.046" };
    expect((await say(id, held)).status).toBe(303);
    expect(await approve(id)).toBe(303);
    expect((await site.visitor.get(`/su-kien/${id}`)).body).toContain("Trả 31 kết quả tại chỗ.");
    const rows = await listLedgerEntries(site.app.db, { recordKind: "event", recordId: id, channel: "event" }, 10);
    expect(rows.map((row) => [row.reached, row.sentAt?.toISOString()])).toEqual([[1046, "2026-12-05T00:30:00.000Z"]]);
    site.clock.set("2026-11-20T02:00:00Z");
    await signIn();
  });

  test("that is cancelled stays in calendars as cancelled", async () => {
    const id = await announce({ title: "Đối thoại về đất đai", kind: "dialogue" });
    await approve(id);
    expect(
      (await say(id, { outcome: "cancelled", title: "Đối thoại về đất đai", reason: "Trùng lịch họp" })).status,
    ).toBe(303);
    await approve(id);
    const calendar = (await site.visitor.get(`/${slug}/su-kien/lich.ics`)).body.replace(/\r?\n[ \t]/g, "");
    expect(calendar).toContain("STATUS:CANCELLED");
    expect(calendar).toContain("SUMMARY:[Hủy] Đối thoại về đất đai");
    expect(calendar).toContain("DTSTART:20261128T003000Z");
    const list = (await site.visitor.get(`/${slug}/su-kien`)).body;
    expect(list).toContain("Đã hủy: Trùng lịch họp");
    expect(await problemsOf(list)).toEqual([]);
  });

  test("stands on its unit's list and the province's, in its month only, and not at another commune", async () => {
    const id = await announce({ title: "Hội nghị tháng hai", ...day("10/02/2027") });
    await approve(id);
    const has = async (path: string): Promise<boolean> => (await site.visitor.get(path)).body.includes(id);
    expect(await has(`/${slug}/su-kien`)).toBe(true);
    expect(await has("/su-kien?thang=2027-02")).toBe(true);
    expect(await has("/su-kien?thang=2027-01")).toBe(false);
    expect(await has(`/${other}/su-kien`)).toBe(false);
    expect((await site.visitor.get(`/${other}/su-kien`)).body).toContain("Chưa có sự kiện nào sắp tới");
    expect((await site.visitor.get("/su-kien?thang=2099-13")).status).toBe(200);
  });

  test("is withdrawn with a reason; the address says so", async () => {
    const id = await announce();
    await approve(id);
    expect((await leader.post(`${STAFF}/${id}/rut`, { note: "" })).status).toBe(422);
    expect((await leader.post(`${STAFF}/${id}/rut`, { note: "Báo nhầm" })).status).toBe(303);
    const page = await site.visitor.get(`/su-kien/${id}`);
    expect(page.status).toBe(410);
    expect(page.body).toContain("Báo nhầm");
    expect(await found(id)).toBe(false);
  });

  test("of another unit is nobody's to write, approve or see as an officer", async () => {
    const id = await announce();
    expect((await outsider.get(`${STAFF}/${id}`)).status).toBe(404);
    expect((await outsider.post(`${STAFF}/${id}/duyet`, { basedOn: "x" })).status).toBe(404);
    expect((await outsider.post(`${STAFF}/moi`, form())).status).toBe(409);
  });

  test("two who write at once: the second is told", async () => {
    const id = await announce();
    const basedOn = stampIn((await editor.get(`${STAFF}/${id}`)).body);
    expect((await editor.post(`${STAFF}/${id}/noi-them`, form({ basedOn, title: "Một" }))).status).toBe(303);
    const late = await editor.post(`${STAFF}/${id}/noi-them`, form({ basedOn, title: "Hai" }));
    expect(late.status).toBe(409);
    expect(late.body).toContain('value="Hai"');
  });

  test.each([
    [{ title: "" }, "Hãy ghi tên gọn"],
    [{ title: "x".repeat(161) }, "Hãy ghi tên gọn"],
    [{ kind: "x" }, "Hãy chọn loại."],
    [day("31/02/2027"), "Hãy ghi ngày có thật"],
    [day("19/11/2026"), "Ngày này đã qua"],
    [{ beginsAt: "sáng sớm" }, "Hãy ghi giờ bắt đầu"],
    [{ endsAt: "7:00" }, "giờ kết thúc sau giờ bắt đầu"],
    [{ place: "" }, "Hãy ghi nơi"],
    [{ who: "x".repeat(301) }, "Hãy ghi ai đến được"],
    [{ about: "x".repeat(4_001) }, "Tối đa 4.000"],
    [{ source: "javascript:alert(1)" }, "Hãy dán địa chỉ một trang của cán bộ"],
    [{ unitId: "1" }, "Hãy chọn đơn vị"],
  ])("%j is told at its field, and what was typed stays", async (more, said) => {
    const page = await editor.post(`${STAFF}/moi`, form({ how: "Lời tôi gõ", ...(more as Record<string, string>) }));
    expect(page.status).toBe(422);
    expect(page.body).toContain(said);
    expect(page.body).toContain("Lời tôi gõ");
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

test("officers find events and take exactly those along", async () => {
  const page = await editor.get(`${STAFF}?q=doi thoai&tinhtrang=cancelled`);
  expect(page.body).toContain("Đối thoại về đất đai");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await editor.get(`${STAFF}.csv?q=doi thoai&tinhtrang=cancelled`)).body.trim().split("\n")).toHaveLength(2);
});

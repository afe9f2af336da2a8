import { beforeAll, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { approve } from "../../../proposals/testing/approve.ts";

const site = useTestApp();
let chief: Browser;
let officer: Browser;
let leader: Browser;
let communeAdmin: Browser;
let province = "";
const CALENDAR = "/can-bo/lich-nghi";
const plain = (html: string): string => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

beforeAll(async () => {
  const { db } = site.app;
  const built = await buildProvince(db);
  province = built.province;
  chief = site.browser(await signedIn(site.app, { unitId: province, roles: ["admin"] }));
  leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
  officer = site.browser(await signedIn(site.app, { unitId: built.tanThanh, roles: ["officer"] }));
  communeAdmin = site.browser(await signedIn(site.app, { unitId: built.tanThanh, roles: ["admin"] }));
  await transaction(db, (tx) => saveHomeUnit(tx, province));
});

const form = (part: Record<string, string> = {}) => ({
  place: "country",
  lines: "26/11/2026 đến 27/11/2026 | nghỉ | Bão số 15\n05/12/2026 | làm bù | Bù ngày 27/11",
  decision: "Công văn 1234/UBND-NC",
  step: "preview",
  ...part,
});
const dueOn = async () =>
  (
    await site.visitor.send("POST", "/api/v1/calendar/due", {
      receivedAt: "2026-11-25T09:00:00+07:00",
      limit: 3,
      unit: "workingDay",
    })
  ).json<{ dueOn: string }>().dueOn;

test("days are seen with the due dates they move, saved, counted everywhere, and taken back", async () => {
  expect(await problemsOf((await chief.get(CALENDAR)).body)).toEqual([]);
  expect(await problemsOf((await chief.get(`${CALENDAR}/doi`)).body)).toEqual([]);
  expect(await dueOn()).toBe("2026-11-30");
  const seen = await chief.post(`${CALENDAR}/doi`, form());
  expect(await problemsOf(seen.body)).toEqual([]);
  expect(plain(seen.body)).toContain("3 ngày thay đổi.");
  expect(plain(seen.body)).toContain("3 ngày làm việc");
  expect(plain(seen.body)).toContain("→");
  expect(await dueOn()).toBe("2026-11-30");
  const sent = await chief.post(`${CALENDAR}/doi`, form({ step: "save", seen: "3" }));
  expect(await dueOn()).toBe("2026-11-30");
  await approve(sent, leader);
  expect(await dueOn()).toBe("2026-12-02");
  const page = await chief.get(CALENDAR);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(plain(page.body)).toContain("Công văn 1234/UBND-NC");
  const asked = await chief.post(`${CALENDAR}/doi`, form());
  expect(asked.status).toBe(422);
  expect(plain(asked.body)).toContain("Không có gì thay đổi");
  const ids = [...page.body.matchAll(/name="change" value="(\d+)"/g)].map((match) => match[1] as string);
  expect(ids).toHaveLength(3);
  for (const change of ids) await approve(await chief.post(`${CALENDAR}/bo`, { change }), leader);
  expect(await dueOn()).toBe("2026-11-30");
  expect((await chief.post(`${CALENDAR}/bo`, { change: ids[0] as string })).status).toBe(403);
});

test("a province's own day counts in the province only", async () => {
  const own = form({ place: province, lines: "26/11/2026 | nghỉ | Ngày hội", step: "save", seen: "1" });
  await approve(await chief.post(`${CALENDAR}/doi`, own), leader);
  expect(await dueOn()).toBe("2026-11-30");
});

test("the administrator is told in the autumn that next year is missing, until the year is confirmed", async () => {
  expect(plain((await chief.get("/can-bo")).body)).toContain("Lịch nghỉ năm 2027 chưa đủ");
  expect(plain((await officer.get("/can-bo")).body)).not.toContain("Lịch nghỉ năm 2027 chưa đủ");
  expect(plain((await chief.get(`${CALENDAR}?nam=2027`)).body)).toContain("Chưa đủ");
  const nothing = await chief.post(`${CALENDAR}/xac-nhan?nam=2027`, { decision: "" });
  expect(nothing.status).toBe(422);
  expect(await problemsOf(nothing.body)).toEqual([]);
  const decision = "Thông báo 6150/TB-BNV";
  expect((await communeAdmin.post(`${CALENDAR}/xac-nhan?nam=2027`, { decision })).status).toBe(403);
  await approve(await chief.post(`${CALENDAR}/xac-nhan?nam=2027`, { decision }), leader);
  expect(plain((await chief.get("/can-bo")).body)).not.toContain("Lịch nghỉ năm 2027 chưa đủ");
  expect(plain((await chief.get(`${CALENDAR}?nam=2027`)).body)).toContain("Thông báo 6150/TB-BNV");
  expect((await chief.post(`${CALENDAR}/xac-nhan?nam=2027`, { decision })).status).toBe(422);
});

test.each([
  [{ place: "" }, "Hãy chọn lịch của nơi nào."],
  [{ lines: "" }, "Hãy ghi ít nhất một ngày."],
  [{ lines: "31/02/2027 | nghỉ | Tết" }, "Dòng 1: “31/02/2027” không phải ngày có thật."],
  [{ lines: "01/12/2026 | chơi | Tết" }, "Dòng 1: “chơi” phải là “nghỉ” hoặc “làm bù”."],
  [{ lines: "01/12/2026 | nghỉ |" }, "Dòng 1: thiếu lý do"],
  [{ lines: "01/12/2026 | nghỉ | A\n01/12/2026 | làm bù | B" }, "Dòng 2: ngày 01/12/2026 đã có ở một dòng trên."],
  [{ lines: "01/12/2026 đến 01/12/2027 | nghỉ | A" }, "dài hơn một tháng."],
  [{ decision: "" }, "Hãy ghi văn bản quyết định."],
])("%o is refused at its field and everything typed stays", async (part, sentence) => {
  const answer = await chief.post(`${CALENDAR}/doi`, form(part));
  expect(answer.status).toBe(422);
  expect(plain(answer.body)).toContain(sentence);
});

test("others look but do not change", async () => {
  expect((await officer.get(CALENDAR)).status).toBe(200);
  expect((await officer.post(`${CALENDAR}/doi`, form())).status).toBe(403);
  expect((await communeAdmin.post(`${CALENDAR}/doi`, form())).status).toBe(422);
});

import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { pollPhase, pollResult } from "./poll.ts";

const site = useTestApp();
const BASE = "/can-bo/tham-do";
let unitId = "";
let people: BuiltPerson[];
let writer: Browser;
let leader: Browser;
let stranger: Browser;

async function signIn(moment: string): Promise<void> {
  site.clock.set(moment);
  const tokens = await Promise.all(people.map((person) => signedIn(site.app, { person })));
  [writer, leader, stranger] = tokens.map((token) => site.browser(token)) as [Browser, Browser, Browser];
}

beforeAll(async () => {
  const units = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  unitId = units.tanThanh;
  people = [
    await buildPerson(site.app.db, { unitId, roles: ["editor"] }),
    await buildPerson(site.app.db, { unitId, roles: ["leader"] }),
    await buildPerson(site.app.db, { unitId: units.hungMy, roles: ["editor", "leader"] }),
  ];
  await signIn("2026-12-01T02:00:00Z");
});

const day = (name: string, iso: string): Record<string, string> => {
  const [year = "", month = "", date = ""] = iso.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const form = (more: Record<string, string> = {}): Record<string, string> => ({
  question: "Bạn muốn phường mở cửa thêm lúc nào?",
  options: "Sáng thứ Bảy\nBuổi trưa",
  unitId,
  ...day("opensOn", "2026-12-02"),
  ...day("closesOn", "2026-12-10"),
  ...more,
});

describe("rules", () => {
  test("open on its days, both included", () => {
    const poll = { state: "approved" as const, opensOn: "2026-12-02", closesOn: "2026-12-10" };
    const phases = ["2026-12-01", "2026-12-02", "2026-12-10", "2026-12-11"].map((today) => pollPhase(poll, today));
    expect(phases).toEqual(["coming", "open", "open", "closed"]);
    expect(pollPhase({ ...poll, state: "withdrawn" }, "2026-12-05")).toBe("withdrawn");
  });

  test("shares of nothing are none", () => {
    const options = [
      { key: "1", text: "Có" },
      { key: "2", text: "Không" },
    ];
    expect(pollResult({ options }, new Map()).options.map((one) => one.share)).toEqual([null, null]);
    expect(
      pollResult(
        { options },
        new Map([
          ["2", 3],
          ["x", 9],
        ]),
      ),
    ).toMatchObject({ total: 3, options: [{ share: 0 }, { share: 1 }] });
  });
});

test.each([
  [{ question: "" }, "Hãy ghi câu hỏi"],
  [{ options: "Có" }, "từ 2 đến 10 câu trả lời"],
  [{ options: "Có\nCó" }, "từ 2 đến 10 câu trả lời"],
  [day("closesOn", "2026-12-01"), "Ngày đóng phải từ ngày mở"],
  [day("opensOn", "2026-02-30"), "Hãy ghi đủ ngày"],
])("with %j it is told what is wrong and keeps what was typed", async (wrong, sentence) => {
  const bad = await writer.post(`${BASE}/moi`, form(wrong));
  expect(bad.status).toBe(422);
  expect(bad.body).toContain(sentence);
  expect(await problemsOf(bad.body)).toEqual([]);
});

test("approved by somebody else it stands on the home page, takes one press for a device, and closes on its day", async () => {
  expect(await problemsOf((await writer.get(BASE)).body)).toEqual([]);
  const made = await writer.post(`${BASE}/moi`, form());
  const path = String(made.headers.location).split("?")[0] ?? "";
  const open = path.replace("/can-bo", "");
  expect((await writer.post(`${path}/duyet`, {})).status).toBe(403);
  expect((await stranger.get(path)).status).toBe(404);
  expect((await site.visitor.get(open)).status).toBe(404);
  expect((await leader.post(`${path}/duyet`, {})).status).toBe(303);
  expect((await leader.post(`${path}/duyet`, {})).status).toBe(409);
  expect(await problemsOf((await leader.get(path)).body)).toEqual([]);
  expect((await site.visitor.get(open)).status).toBe(404);

  await signIn("2026-12-02T02:00:00Z");
  const page = await site.visitor.get(open);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("không đại diện cho ý kiến của mọi người dân");
  for (const at of ["/", "/khao-sat"]) {
    const listed = await site.visitor.get(at);
    expect(listed.body).toContain("Bạn muốn phường mở cửa thêm lúc nào?");
    expect(await problemsOf(listed.body)).toEqual([]);
  }
  const none = await site.visitor.post(open, {});
  expect(none.status).toBe(422);
  expect(none.body).toContain("Hãy chọn một câu trả lời");
  const pressed = await site.visitor.post(open, { answer: "1" });
  expect(pressed.status).toBe(303);
  const cookie = String(pressed.headers["set-cookie"]).split(";")[0] ?? "";
  expect((await site.visitor.get(open, { cookie })).body).not.toContain('name="answer"');
  const again = await site.visitor.post(open, { answer: "2" }, { cookie });
  expect(again.status).toBe(409);
  expect(again.body).toContain("Máy này đã trả lời rồi");
  expect((await site.visitor.post(open, { answer: "2" })).status).toBe(303);
  const stored = await site.app.db.selectFrom("pollVote").selectAll().execute();
  expect(stored).toHaveLength(2);
  expect(JSON.stringify(stored)).not.toContain(cookie.split("=")[1]);
  expect((await site.visitor.get(open)).body).toContain("2 lượt trả lời");

  await signIn("2026-12-11T02:00:00Z");
  expect((await site.visitor.post(open, { answer: "1" })).body).toContain("không nhận trả lời lúc này");
  expect((await site.visitor.get(open)).body).toContain("Đã đóng từ ngày 11/12/2026");
  expect((await leader.post(`${path}/huy`, { reason: "" })).status).toBe(422);
  expect((await leader.post(`${path}/huy`, { reason: "Câu hỏi gợi ý" })).status).toBe(303);
  expect((await site.visitor.get(open)).status).toBe(410);
});

import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { saveQuizSettings, writeQuestion } from "../quizzes/index.ts";
import { commitmentOf, rank } from "./contest.ts";
import { eraseOldEntrants } from "./jobs/erase-entrants.ts";

const site = useTestApp();
const BASE = "/can-bo/cuoc-thi";
let units: Awaited<ReturnType<typeof buildProvince>>;
let people: Record<"writer" | "leader" | "clerk" | "stranger", BuiltPerson>;
let writer: Browser;
let leader: Browser;
let clerk: Browser;
let stranger: Browser;
let id = "";

async function signIn(moment: string): Promise<void> {
  site.clock.set(moment);
  const [one, two, three, four] = await Promise.all(
    (["writer", "leader", "clerk", "stranger"] as const).map((who) => signedIn(site.app, { person: people[who] })),
  );
  writer = site.browser(one ?? "");
  leader = site.browser(two ?? "");
  clerk = site.browser(three ?? "");
  stranger = site.browser(four ?? "");
}

beforeAll(async () => {
  units = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  const at = { unitId: units.tanThanh };
  people = {
    writer: await buildPerson(site.app.db, { ...at, roles: ["planner"] }),
    leader: await buildPerson(site.app.db, { ...at, roles: ["leader"] }),
    clerk: await buildPerson(site.app.db, { ...at, roles: ["officer"] }),
    stranger: await buildPerson(site.app.db, { unitId: units.hungMy, roles: ["planner", "leader"] }),
  };
  await signIn("2026-11-25T02:00:00Z");
});

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  title: "Tìm hiểu cải cách hành chính",
  lead: "Ba câu hỏi ngắn.",
  rules: "Ai cũng được thi.",
  unitId: units.tanThanh,
  audience: "everybody",
  rounds: "08:00 01/12/2026 - 17:00 07/12/2026",
  "count-first": "1",
  "amount-first": "1.000.000",
  "count-second": "1",
  "amount-second": "500000",
  ...more,
});
const person = (n: number, more: Record<string, string> = {}): Record<string, string> => ({
  name: `Trần Thị Thử ${n}`,
  phone: `0912 345 ${String(100 + n)}`,
  list: "residents",
  unitId: units.tanThanh,
  agree: "1",
  ...more,
});
const pathOf = (answer: Answer): string => String(answer.headers.location).split("?")[0] ?? "";

/** Begins, answers as told after so long, and sends. */
async function take(path: string, of: { right: number; seconds: number; prediction: string }): Promise<Answer> {
  const begun = site.clock.now();
  expect((await site.visitor.post(`${path}/bat-dau`, { prediction: of.prediction })).status).toBe(303);
  const sheet = await site.visitor.get(path);
  expect(await problemsOf(sheet.body)).toEqual([]);
  const attempt = /name="attempt" value="([^"]+)"/.exec(sheet.body)?.[1] ?? "";
  const drawn = [...new Set([...sheet.body.matchAll(/name="(q-[0-9a-f-]+)"/g)].map((one) => one[1] ?? ""))];
  expect(drawn).toHaveLength(3);
  const given = Object.fromEntries(drawn.map((name, at) => [name, at < of.right ? "a0" : "a1"]));
  site.clock.set(new Date(begun.getTime() + of.seconds * 1_000).toISOString());
  const sent = await site.visitor.post(`${path}/nop`, { attempt, ...given });
  site.clock.set(begun.toISOString());
  return sent;
}

describe("a contest", () => {
  test.each([
    [{ title: "" }, "Hãy ghi tên cuộc thi"],
    [{ rounds: "tuần sau" }, "Dòng “tuần sau” chưa đúng"],
    [{ rounds: "" }, "từ 1 đến 12 vòng"],
    [{ audience: "" }, "Hãy chọn ai được thi"],
    [{ "amount-first": "9.000.001" }, "Số tiền vượt mức tối đa"],
    [{ "amount-first": "" }, "Hãy ghi cả số giải"],
  ])("with %j is told what is wrong and keeps what was typed", async (wrong, sentence) => {
    const bad = await writer.post(`${BASE}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Ba câu hỏi ngắn.");
    expect((await writer.get(BASE)).body).toContain("Chưa có cuộc thi nào");
  });

  test("needs open questions and somebody else before it is public", async () => {
    expect(await problemsOf((await writer.get(`${BASE}/moi`)).body)).toEqual([]);
    const made = await writer.post(`${BASE}/moi`, form());
    const path = pathOf(made);
    id = path.split("/").at(-1) ?? "";
    expect((await site.visitor.get(`/cuoc-thi/${id}`)).status).toBe(404);
    expect((await stranger.get(path)).status).toBe(404);
    expect((await leader.post(`${path}/duyet`, {})).body).toContain("Bộ câu hỏi chưa mở");
    expect((await leader.get(`${path}/cau-hoi`)).status).toBe(403);
    const keeping = { subject: { kind: "contest", id }, unitId: units.tanThanh, at: site.clock.now() };
    await transaction(site.app.db, async (tx) => {
      for (let n = 1; n <= 4; n++)
        await writeQuestion(tx, people.writer.actor, {
          ...keeping,
          kind: "single",
          text: `Câu hỏi số ${n}?`,
          answers: ["Đúng", "Sai", "Không biết"].map((text, at) => ({ id: `a${at}`, text, isRight: at === 0 })),
          explanation: "Theo thể lệ.",
          restsOn: { kind: "words", id, words: "Thể lệ", path: null, stamp: "1" },
          replaces: null,
        });
      await saveQuizSettings(tx, people.writer.actor, {
        ...keeping,
        draws: 3,
        passShare: 100,
        tries: 2,
        minutes: 5,
        isOpen: true,
        isCurrent: () => true,
      });
    });
    expect(await problemsOf((await writer.get(`${path}/cau-hoi`)).body)).toEqual([]);
    expect((await writer.post(`${path}/duyet`, {})).status).toBe(403);
    expect((await leader.post(`${path}/duyet`, {})).status).toBe(303);
    const open = await site.visitor.get(`/cuoc-thi/${id}`);
    expect(await problemsOf(open.body)).toEqual([]);
    expect(open.body).toContain("Dấu niêm phong mã bốc thăm");
    expect((await writer.post(`${path}/sua`, form({ basedOn: "1" }))).status).toBe(409);
    expect(await problemsOf((await site.visitor.get("/cuoc-thi")).body)).toEqual([]);
  });

  test("is registered for once per telephone, on the page or with an officer's help", async () => {
    const path = `/cuoc-thi/${id}/dang-ky`;
    expect(await problemsOf((await site.visitor.get(path)).body)).toEqual([]);
    const bad = await site.visitor.post(path, person(1, { phone: "12", agree: "", list: "" }));
    expect(bad.status).toBe(422);
    for (const sentence of ["có 10 chữ số", "Cần có sự đồng ý", "Hãy chọn tư cách", "Trần Thị Thử 1"])
      expect(bad.body).toContain(sentence);
    const registered = await site.visitor.post(path, person(1));
    expect(registered.headers.location).toMatch(/^\/cuoc-thi\/bai\/[0-9a-f-]{36}\.[\w-]{16}\?moi=1$/);
    expect((await site.visitor.post(path, person(1, { phone: "+84912345101" }))).body).toContain("đã đăng ký");
    const helped = await clerk.post(`${BASE}/${id}/dang-ky`, person(2, { source: "paper" }));
    expect(helped.body).toContain("Số bốc thăm: 2");
    expect(await problemsOf(helped.body)).toEqual([]);
    expect((await stranger.post(`${BASE}/${id}/dang-ky`, person(3, { source: "paper" }))).status).toBe(404);
    const code = /Mã dự thi: ([0-9A-Z-]{9})/.exec(helped.body)?.[1] ?? "";
    expect((await site.visitor.post(`/cuoc-thi/${id}/vao`, { code: "SAISAI22" })).status).toBe(422);
    expect((await site.visitor.post(`/cuoc-thi/${id}/vao`, { code: code.toLowerCase() })).headers.location).toContain(
      "/cuoc-thi/bai/",
    );
    // Who asks about a telephone of others learns nothing.
    for (const lostPhone of ["0912345101", "0988888888"])
      expect((await site.visitor.post(`/cuoc-thi/${id}/gui-lai-ma`, { lostPhone })).headers.location).toContain(
        "xong=gui-ma",
      );
    const stored = JSON.stringify(await site.app.db.selectFrom("contestEntrant").selectAll().execute());
    expect(stored).not.toContain("912345101");
    expect(stored).not.toContain("Thị Thử");
  });

  test("is ranked by the server's clock; what was too quick waits for a decision; results can be found again by anybody", async () => {
    const entries: string[] = [];
    for (let n = 3; n <= 7; n++)
      entries.push(
        pathOf(
          await site.visitor.post(`/cuoc-thi/${id}/dang-ky`, person(n, { list: n === 7 ? "officials" : "residents" })),
        ),
      );
    const [slow, fast, robot, wrong, official] = entries as [string, string, string, string, string];
    expect((await site.visitor.post(`${slow}/bat-dau`, { prediction: "5" })).body).toContain(
      "không nhận đăng ký hoặc bài thi",
    );
    await signIn("2026-12-01T02:00:00Z");
    expect((await site.visitor.post(`${slow}/bat-dau`, { prediction: "nhiều" })).body).toContain("từ 0 đến 10.000.000");
    await take(slow, { right: 3, seconds: 60, prediction: "5" });
    await take(fast, { right: 2, seconds: 30, prediction: "5" });
    await take(fast, { right: 3, seconds: 40, prediction: "99" });
    await take(robot, { right: 3, seconds: 1, prediction: "5" });
    await take(wrong, { right: 0, seconds: 20, prediction: "5" });
    await take(official, { right: 1, seconds: 50, prediction: "5" });
    expect((await site.visitor.get(fast)).body).toContain("Đúng 3/3 câu, trong 40 giây");
    // Everything right: another try would change nothing.
    expect((await site.visitor.post(`${fast}/bat-dau`, { prediction: "5" })).status).toBe(409);
    expect((await site.visitor.get(`${slow}x`)).status).toBe(404);
    const rows = await site.app.db.selectFrom("contestEntry").selectAll().execute();
    expect(rows.filter((one) => one.suspicion === "quick")).toHaveLength(1);
    // The prediction is the first one made in the round.
    expect(rows.every((one) => one.prediction === 5)).toBe(true);
    const staff = `${BASE}/${id}`;
    const record = await leader.get(staff);
    expect(await problemsOf(record.body)).toEqual([]);
    expect((await leader.post(`${staff}/cong-bo`, {})).status).toBe(409);
    const late = await take(official, { right: 3, seconds: 400, prediction: "5" });
    expect(late.headers.location).toContain("tre=1");

    await signIn("2026-12-08T02:00:00Z");
    expect((await leader.post(`${staff}/cong-bo`, {})).body).toContain("Còn bài cần xem lại");
    const entrantId = rows.find((one) => one.suspicion)?.entrantId ?? "";
    const decision = { entrantId, round: "1", decision: "excluded", decisionReason: "Máy làm thay" };
    expect((await leader.post(`${staff}/quyet`, { ...decision, decisionReason: "" })).status).toBe(422);
    expect((await leader.post(`${staff}/quyet`, decision)).status).toBe(303);
    expect((await leader.post(`${staff}/quyet`, decision)).status).toBe(409);
    expect((await writer.post(`${staff}/cong-bo`, {})).status).toBe(403);
    expect((await leader.post(`${staff}/cong-bo`, {})).status).toBe(303);
    const page = await site.visitor.get(`/cuoc-thi/${id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Trần T** T** 4**, 09****104");
    expect(page.body).not.toContain("0912345104");
    expect(page.body).toContain("4 người nộp bài");
    const contest = await site.app.db.selectFrom("contest").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(commitmentOf(contest.seedShown ?? "")).toBe(contest.seedCommitment);
    const csv = (await site.visitor.get(`/cuoc-thi/${id}/xep-hang.csv`)).body;
    const lines = csv
      .split(/\r?\n/)
      .slice(2)
      .filter(Boolean)
      .map((line) => line.split(/[;,]/));
    const residents = lines
      .filter((cells) => cells[1] === "Người dân")
      .map((cells) => ({
        number: Number(cells[3]),
        right: Number(cells[4]),
        tookMs: Number(cells[6]),
        prediction: Number(cells[7]),
      }));
    expect(residents.map((one) => one.number)).toEqual([4, 3, 6]);
    expect(rank([...residents].reverse(), { seed: contest.seedShown ?? "", round: 1, took: 4 })).toEqual(residents);
    const winners = await leader.post(`${staff}/nguoi-dat-giai`, {});
    expect(winners.body).toContain("0912345104");
    expect(await problemsOf(winners.body)).toEqual([]);
    expect((await clerk.post(`${staff}/nguoi-dat-giai`, {})).status).toBe(403);

    await signIn("2027-03-20T02:00:00Z");
    await eraseOldEntrants.run(site.app, {}, {} as never);
    const kept = await site.app.db.selectFrom("contestEntrant").select(["sealed", "phoneDigest"]).execute();
    expect(kept.every((one) => one.sealed === null && one.phoneDigest === null)).toBe(true);
    expect((await site.visitor.get(`/cuoc-thi/${id}`)).body).toContain("Trần T** T** 4**");
  });

  test("prizes have ceilings that a province sets by day; a cancelled contest says only that", async () => {
    await signIn("2026-12-09T02:00:00Z");
    const admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
    const ceiling = {
      rank: "first",
      amount: "2.000.000",
      source: "Nghị quyết 12/2026/NQ-HĐND",
      "validFrom-day": "1",
      "validFrom-month": "12",
      "validFrom-year": "2026",
    };
    expect((await writer.post(`${BASE}/muc-thuong`, ceiling)).status).toBe(403);
    expect((await admin.post(`${BASE}/muc-thuong`, { ...ceiling, amount: "nhiều" })).status).toBe(422);
    expect((await admin.post(`${BASE}/muc-thuong`, ceiling)).status).toBe(303);
    expect((await admin.post(`${BASE}/muc-thuong`, ceiling)).status).toBe(409);
    expect(await problemsOf((await admin.get(`${BASE}/muc-thuong`)).body)).toEqual([]);
    expect((await writer.post(`${BASE}/moi`, form({ "amount-first": "3.000.000" }))).body).toContain("vượt mức tối đa");
    expect((await leader.post(`${BASE}/${id}/huy`, { reason: "Nhầm thể lệ" })).status).toBe(303);
    const gone = await site.visitor.get(`/cuoc-thi/${id}`);
    expect(gone.status).toBe(410);
    expect(gone.body).not.toContain("Trần T**");
  });
});

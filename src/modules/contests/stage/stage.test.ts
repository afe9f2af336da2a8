import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Answer, type Browser, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { drawPlace } from "../contest.ts";
import { eraseOldEntrants } from "../jobs/erase-entrants.ts";
import { rankTeams } from "./load-board.ts";
import { partMeans, readMembers, readParts, teamTotal, writeParts } from "./stage.ts";

describe("totals", () => {
  test.each([
    ["of all jurors", [30, 20, 40, 10], "none", 25],
    ["without the highest and the lowest from four on", [30, 20, 40, 10], "extremes", 25],
    ["one extreme of equal ones goes", [40, 40, 10, 20, 30], "extremes", 30],
    ["three jurors all count", [30, 20, 10], "extremes", 20],
    ["nobody, nothing", [], "none", null],
  ] as const)("%s", (_why, totals, rule, expected) => {
    expect(teamTotal(totals, rule)).toBe(expected);
  });

  test("parts are read a criterion a line; equal teams go by the first part, then the draw", () => {
    const text = "Chào hỏi - Nội dung: 6\nChào hỏi - Phong cách: 4\nTiểu phẩm - Kịch bản: 20";
    const read = readParts(text);
    if ("fault" in read) throw new Error(read.fault);
    expect(read.parts.map((one) => one.name)).toEqual(["Chào hỏi", "Tiểu phẩm"]);
    expect(writeParts(read.parts, read.criteria)).toBe(text);
    expect(readParts(`${text}\nChào hỏi - Thừa: 1`)).toEqual({ fault: "Chào hỏi - Thừa: 1" });
    expect(
      partMeans(
        [
          [6, 4, 10],
          [4, 2, 20],
        ],
        read.criteria,
      ),
    ).toEqual([8, 15]);
    const team = (number: number, total: number, first: number) => ({ number, total, parts: [first] });
    expect(rankTeams([team(1, 20, 5), team(2, 30, 1), team(3, 20, 6)], "hạt").map((one) => one.number)).toEqual([
      2, 3, 1,
    ]);
    const drawn = drawPlace("hạt", 1, 1) < drawPlace("hạt", 1, 2) ? [1, 2] : [2, 1];
    expect(rankTeams([team(2, 20, 5), team(1, 20, 5)], "hạt").map((one) => one.number)).toEqual(drawn);
    expect(readMembers("Trần A\n\n  Lê   B ")).toEqual(["Trần A", "Lê B"]);
    expect(readMembers("\n")).toBeNull();
  });
});

const site = useTestApp();
const BASE = "/can-bo/cuoc-thi";
let units: Awaited<ReturnType<typeof buildProvince>>;
const people = {} as Record<"writer" | "leader" | "clerk" | "second" | "juror" | "stranger", BuiltPerson>;
const on = {} as Record<keyof typeof people, Browser>;
let id = "";

async function signIn(moment: string): Promise<void> {
  site.clock.set(moment);
  for (const who of Object.keys(people) as (keyof typeof people)[])
    on[who] = site.browser(await signedIn(site.app, { person: people[who] }));
}

beforeAll(async () => {
  units = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  const build = (unitId: string, ...roles: ("planner" | "leader" | "officer" | "handler")[]) =>
    buildPerson(site.app.db, { unitId, roles });
  people.writer = await build(units.province, "planner");
  people.leader = await build(units.province, "leader");
  people.clerk = await build(units.province, "officer");
  people.second = await build(units.province, "officer");
  people.juror = await build(units.province, "handler");
  people.stranger = await build(units.hungMy, "planner", "leader", "officer");
  await signIn("2026-11-25T02:00:00Z");
}, 60_000);

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  kind: "stage",
  title: "Hội thi tuyên truyền cải cách hành chính",
  lead: "Ba đội, hai phần thi.",
  rules: "Mỗi đội 15 phút.",
  unitId: units.province,
  audience: "residents",
  rounds: "08:00 01/12/2026 - 17:00 07/12/2026",
  place: "Nhà văn hóa tỉnh",
  startsAt: "08:00 15/12/2026",
  minutesEach: "15",
  parts: "Chào hỏi - Nội dung: 10\nTiểu phẩm - Kịch bản: 20",
  dropRule: "extremes",
  "count-first": "1",
  "amount-first": "15.000.000",
  ...more,
});
const pathOf = (answer: Answer): string => String(answer.headers.location).split("?")[0] ?? "";
const team = (n: number, more: Record<string, string> = {}): Record<string, string> => ({
  team: `Đội Hoa Sen ${n}`,
  members: `Trần Thị Thành Viên ${n}\nLê Văn Diễn ${n}`,
  name: `Nguyễn Đại Diện ${n}`,
  phone: `091234520${n}`,
  list: "residents",
  unitId: units.tanThanh,
  agree: "1",
  ...more,
});

describe("a contest on stage", () => {
  test.each([
    [{ parts: "Chào hỏi" }, "Dòng “Chào hỏi” chưa đúng"],
    [{ startsAt: "08:00 05/12/2026" }, "sau giờ đóng đăng ký"],
    [{ place: "" }, "Hãy ghi nơi thi"],
    [{ "amount-first": "15.000.001" }, "Số tiền vượt mức tối đa"],
  ])("with %j is told what is wrong and keeps what was typed", async (wrong, sentence) => {
    const bad = await on.writer.post(`${BASE}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Ba đội, hai phần thi.");
  });

  test("teams register on the page, on paper or by telephone; their order is drawn by the sealed seed", async () => {
    expect(await problemsOf((await on.writer.get(`${BASE}/moi?loai=stage`)).body)).toEqual([]);
    const staff = pathOf(await on.writer.post(`${BASE}/moi`, form()));
    id = staff.split("/").at(-1) ?? "";
    expect((await on.writer.get(`${staff}/sua`)).body).toContain("Tiểu phẩm - Kịch bản: 20");
    expect((await on.leader.post(`${staff}/duyet`, {})).status).toBe(303);
    await signIn("2026-12-02T02:00:00Z");
    const page = `/cuoc-thi/${id}/dang-ky`;
    expect(await problemsOf((await site.visitor.get(page)).body)).toEqual([]);
    const bad = await site.visitor.post(page, team(1, { team: "", members: "" }));
    for (const said of ["Hãy ghi tên đội", "từ 1 đến 60 thành viên", "Nguyễn Đại Diện 1"])
      expect(bad.body).toContain(said);
    const own = await site.visitor.post(page, team(1));
    const mine = await site.visitor.get(String(own.headers.location));
    expect(await problemsOf(mine.body)).toEqual([]);
    expect(mine.body).toContain("Lê Văn Diễn 1");
    expect((await site.visitor.post(page, team(4, { team: "Đội Hoa Sen 1" }))).body).toContain(
      "Đã có đội mang tên này",
    );
    for (const [n, source] of [
      [2, "paper"],
      [3, "phone"],
    ] as const)
      expect((await on.clerk.post(`${staff}/dang-ky`, team(n, { source }))).body).toContain("Mã dự thi");
    const stored = JSON.stringify(await site.app.db.selectFrom("contestTeam").selectAll().execute());
    expect(stored).not.toContain("Lê Văn Diễn");
    expect((await on.writer.post(`${staff}/thu-tu`, {})).status).toBe(409);

    await signIn("2026-12-08T02:00:00Z");
    expect((await site.visitor.post(page, team(5))).status).toBe(409);
    expect((await on.writer.post(`${staff}/thu-tu`, {})).body).toContain("Không đủ người chấm");
    expect((await on.writer.post(`${staff}/nguoi-cham`, { personId: people.juror.actor.id ?? "" })).status).toBe(303);
    expect((await on.writer.post(`${staff}/giam-khao-ngoai`, { outside: "" })).status).toBe(422);
    expect((await on.writer.post(`${staff}/giam-khao-ngoai`, { outside: "Nghệ sĩ Bạch Liễu" })).status).toBe(303);
    expect(await problemsOf((await on.writer.get(`${staff}/nguoi-cham`)).body)).toEqual([]);
    expect((await on.writer.post(`${staff}/thu-tu`, {})).status).toBe(303);
    const order = await site.app.db
      .selectFrom("contestTeam")
      .select(["appears", "performsAt"])
      .orderBy("appears")
      .execute();
    expect(order.map((one) => one.appears)).toEqual([1, 2, 3]);
    expect(order[1]?.performsAt?.toISOString()).toBe("2026-12-15T01:15:00.000Z");
    expect((await on.writer.post(`${staff}/thu-tu`, {})).status).toBe(303);
    expect(await site.app.db.selectFrom("contestSheet").select("id").execute()).toHaveLength(6);
    const calendar = (await site.visitor.get(`/cuoc-thi/${id}/lich.ics`)).body.replace(/\r?\n /g, "");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(calendar).toContain("Đội Hoa Sen 2");
    const pdf = await on.clerk.get(`${staff}/phieu-giam-khao.pdf`);
    expect(pdf.headers["content-type"]).toBe("application/pdf");
    for (const path of [staff, `${staff}/doi`]) expect(await problemsOf((await on.writer.get(path)).body)).toEqual([]);
    for (const path of [`/cuoc-thi/${id}`, `/cuoc-thi/${id}/bang-diem`])
      expect(await problemsOf((await site.visitor.get(path)).body)).toEqual([]);
  }, 60_000);

  test("jurors hand in their own sheets, paper is typed by one and confirmed by another, scores go out by a third; winners can be ranked again", async () => {
    const staff = `${BASE}/${id}`;
    await signIn("2026-12-14T02:00:00Z");
    const sheets = await site.app.db
      .selectFrom("contestSheet as s")
      .innerJoin("contestMarker as m", "m.id", "s.markerId")
      .innerJoin("contestTeam as g", "g.entrantId", "s.teamId")
      .select(["s.id", "s.teamId", "m.personId", "g.appears"])
      .orderBy("g.appears")
      .execute();
    const first = sheets.find((one) => one.appears === 1)?.teamId ?? "";
    const teamPage = `${staff}/doi/${first}`;
    expect((await on.leader.post(`${teamPage}/len-bang`, {})).body).toContain("Chưa đến giờ thi");
    await signIn("2026-12-15T02:00:00Z");
    expect((await on.leader.post(`${teamPage}/len-bang`, {})).body).toContain("Còn bài chưa đủ điểm");
    for (const sheet of sheets) {
      const marks = { "mark-1-1": String(10 - (sheet.appears ?? 0)), "mark-2-1": "12,5" };
      if (sheet.personId) {
        const path = `${BASE}/bai-cham/doi/${sheet.id}`;
        expect(await problemsOf((await on.juror.get(path)).body)).toEqual([]);
        expect((await on.leader.get(path)).status).toBe(404);
        expect((await on.juror.post(path, { ...marks, "mark-2-1": "21" })).body).toContain("từ 0 đến 20");
        expect((await on.juror.post(path, marks)).status).toBe(303);
        expect((await on.juror.post(path, marks)).status).toBe(409);
      } else {
        const path = `${staff}/phieu/${sheet.id}`;
        expect((await on.stranger.get(path)).status).toBe(404);
        expect((await on.clerk.post(path, { ...marks, "mark-2-1": "2,5" })).status).toBe(303);
        expect((await on.clerk.get(path)).body).toContain('value="2,5"');
        const confirm = `${staff}/doi/${sheet.teamId}/xac-nhan`;
        expect((await on.clerk.post(confirm, { sheet: sheet.id })).body).toContain("Bạn đã nhập phiếu này");
        expect((await on.second.post(confirm, { sheet: sheet.id })).status).toBe(303);
        expect((await on.clerk.post(path, marks)).status).toBe(409);
      }
    }
    expect(await problemsOf((await on.juror.get(`${BASE}/bai-cham`)).body)).toEqual([]);
    expect(await problemsOf((await on.clerk.get(teamPage)).body)).toEqual([]);
    expect((await site.visitor.get(`/cuoc-thi/${id}/bang-diem`)).body).not.toContain("16,5");
    expect((await on.writer.post(`${teamPage}/len-bang`, {})).status).toBe(403);
    expect((await on.leader.post(`${teamPage}/len-bang`, {})).status).toBe(303);
    const board = await site.visitor.get(`/cuoc-thi/${id}/bang-diem`);
    expect(board.headers.refresh).toBe("20");
    expect(board.body).toContain("16,5");
    expect(board.body).toContain("Chờ điểm");
    expect((await on.leader.post(`${staff}/cong-bo`, {})).body).toContain("Còn bài chưa đủ điểm");
    const [second, third] = [2, 3].map((n) => sheets.find((one) => one.appears === n)?.teamId ?? "");
    expect((await on.leader.post(`${staff}/doi/${second}/len-bang`, {})).status).toBe(303);
    expect((await on.writer.post(`${staff}/doi/${third}/khong-thi`, { reason: "" })).status).toBe(422);
    expect((await on.writer.post(`${staff}/doi/${third}/khong-thi`, { reason: "Xin rút" })).status).toBe(303);
    expect((await on.writer.post(`${teamPage}/phim`, { video: "phim" })).status).toBe(422);
    expect((await on.writer.post(`${teamPage}/phim`, { video: "https://phim.example/1" })).status).toBe(303);
    expect((await on.leader.post(`${staff}/cong-bo`, {})).status).toBe(303);
    const page = await site.visitor.get(`/cuoc-thi/${id}`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("https://phim.example/1");
    expect(page.body).not.toContain("Nguyễn Đại Diện");
    const lines = (await site.visitor.get(`/cuoc-thi/${id}/xep-hang.csv`)).body.split(/\r?\n/).filter(Boolean);
    expect(lines).toHaveLength(4);
    expect((await on.leader.post(`${staff}/nguoi-dat-giai`, {})).body).toMatch(/Nguyễn Đại Diện \d/);
    await signIn("2027-04-01T02:00:00Z");
    await eraseOldEntrants.run(site.app, {}, {} as never);
    expect(
      (await site.app.db.selectFrom("contestTeam").select("membersSealed").execute()).every(
        (one) => one.membersSealed === null,
      ),
    ).toBe(true);
  }, 60_000);
});

import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { readXlsx } from "../../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { systemActor } from "../../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../../accounts/testing/build-people.ts";
import { buildCounter, type Counter, PROCEDURE } from "../../testing/build-counter.ts";
import { USUAL_DIALECT } from "../outbound/dialect.ts";
import { actOnDestination, keepDestination, USUAL_STATES } from "../outbound/keep-destination.ts";
import { sendDue } from "../outbound/send-due.ts";
import { type Simulator, startNationalSimulator } from "../testing/national-simulator.ts";

const site = useTestApp();
const PAGE = "/can-bo/ho-so/dong-bo/doi-chieu";
const NOW = "2026-11-20T02:00:00Z";
let counter: Counter;
let other: Simulator;
let boss: BuiltPerson;
let leader: Browser;
let destination: string;

beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at(NOW);
  other = await startNationalSimulator({ pageSize: 2 });
  boss = await buildPerson(site.app.db, { unitId: counter.units.province, roles: ["leader"], name: "Võ Thị Lành" });
  const at = site.clock.now();
  const admin = systemActor("thử");
  const signer = {
    id: boss.id,
    name: boss.name ?? "",
    grants: [{ role: "leader", unitId: counter.units.province }],
    sessionId: null,
  };
  destination = await transaction(site.app.db, (tx) =>
    keepDestination(tx, admin, site.app.config.secretKey, {
      id: null,
      unitId: counter.units.province,
      name: "Trục quốc gia",
      address: other.url,
      username: "danbiet",
      secret: "thu-nghiem",
      dstCode: "VN",
      procedures: null,
      states: USUAL_STATES,
      dialect: USUAL_DIALECT,
      fieldCodes: {},
      at,
    }),
  );
  await transaction(site.app.db, (tx) => actOnDestination(tx, admin, { id: destination, act: "ask", at }));
  await transaction(site.app.db, (tx) => actOnDestination(tx, signer, { id: destination, act: "switchOn", at }));
});
afterAll(async () => other?.close());
beforeEach(async () => {
  await counter.at(NOW);
  leader = site.browser(await signedIn(site.app, { person: boss }));
});

const day = (name: string, text: string): Record<string, string> => {
  const [year = "", month = "", date = ""] = text.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
};
const send = () => sendDue(site.app, destination, { forMs: 10_000 });
async function asked(who: Browser, fields: Record<string, string>, file?: string): Promise<string> {
  const sent = await who.upload(
    PAGE,
    { ...day("from", "2026-11-01"), ...day("until", "2026-11-20"), ...fields },
    file === undefined ? [] : [{ field: "file", name: "ben-kia.csv", bytes: file }],
  );
  expect(sent.status, sent.body.slice(0, 3_000)).toBe(303);
  await site.runJobs();
  return sent.headers.location as string;
}
const totalsOf = async (address: string) => {
  const { rows } = await sql<Record<string, number>>`
    select ours, theirs, same, missing_there, missing_here, other_state, other_date from sync_comparison
    where id = ${address.split("/").at(-1)}`.execute(site.app.db);
  return rows[0];
};

describe("two sides of dossiers", () => {
  const codes: string[] = [];

  test("are compared by asking the other one; each difference is told and sent again", async () => {
    for (let at = 0; at < 5; at++) codes.push(await counter.received());
    await send();
    expect(other.dossiers.size).toBe(5);
    const good = await asked(leader, { way: destination });
    expect((await leader.get(good)).body).toContain("Hai bên khớp nhau, không có chỗ khác.");
    const [lost, staled, moved] = codes as [string, string, string];
    other.dossiers.delete(lost);
    other.progress.delete(lost);
    other.dossiers.set(staled, { ...other.dossiers.get(staled), TrangThaiHoSo: "10" });
    other.dossiers.set(moved, { ...other.dossiers.get(moved), NgayHenTra: "20261231235959" });
    other.dossiers.set("H99-261120-0001", {
      ...other.dossiers.get(codes[4] as string),
      MaHoSo: "H99-261120-0001",
      ChuHoSo: "Người Bên Kia",
    });
    const address = await asked(leader, { way: destination });
    expect(await totalsOf(address)).toEqual({
      ours: 5,
      theirs: 5,
      same: 2,
      missingThere: 1,
      missingHere: 1,
      otherState: 1,
      otherDate: 1,
    });
    const page = await leader.get(address);
    for (const text of [lost, staled, moved, "H99-261120-0001", "10 Đã trả kết quả", "hẹn 31/12/2026"])
      expect(page.body).toContain(text);
    expect(page.body).not.toContain("Người Bên Kia");
    expect(await problemsOf(page.body)).toEqual([]);
    const only = await leader.get(`${address}?khac=missing-there`);
    expect(only.body).toContain(lost);
    expect(only.body).not.toContain(staled);
    expect((await leader.get(`${address}/khac.csv?khac=other-state`)).body).toContain(staled);
    const book = await readXlsx((await leader.get(`${address}/bang.xlsx`)).bytes);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Theo ngày", "Chỗ khác"]);
    expect(book.sheets[0]?.rows.at(-1)).toEqual(["Cộng", "", "5", "5", "2", "1", "1", "1", "1"]);
    expect(book.sheets[1]?.rows).toHaveLength(5);

    expect((await leader.post(`${address}/gui-lai`, {})).status).toBe(422);
    const rows = [...page.body.matchAll(/name="row"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="row"/g)].map(
      (one) => one[1] ?? one[2] ?? "",
    );
    const sent = await leader.post(`${address}/gui-lai`, { row: rows });
    expect(sent.headers.location).toContain("xong=3");
    await send();
    const after = await asked(leader, { way: destination });
    expect(await totalsOf(after)).toMatchObject({
      same: 5,
      missingThere: 0,
      otherState: 0,
      otherDate: 0,
      missingHere: 1,
    });
    // What was known over there was not said a second time.
    for (const code of codes) expect(other.progress.get(code)).toHaveLength(1);
  });

  test("are compared with a list the other side gave, whatever columns it has", async () => {
    const list = [
      "MaHoSo;MaTTHC;NgayTiepNhan;TrangThaiHoSo;DonViXuLy",
      `${codes[0]};${PROCEDURE};20/11/2026;2;Phường Tân Thành`,
      `${codes[1]};${PROCEDURE};20/11/2026;4;Phường Tân Thành`,
      `H99-261119-0007;${PROCEDURE};19/11/2026;2;Phường Tân Thành`,
      `H99-261119-0008;${PROCEDURE};19/11/2026;2;Xã Của Tỉnh Khác`,
    ].join("\n");
    const address = await asked(leader, { way: "tep", source: "Danh sách của tỉnh" }, list);
    expect(await totalsOf(address)).toEqual({
      ours: 5,
      theirs: 3,
      same: 1,
      missingThere: 3,
      missingHere: 1,
      otherState: 1,
      otherDate: 0,
    });
    const page = await leader.get(address);
    expect(page.body).toContain("H99-261119-0007");
    expect(page.body).not.toContain("H99-261119-0008");
    expect(page.body).toContain("Lần này so với tệp tải lên.");
    expect((await leader.post(`${address}/gui-lai`, { row: "1" })).status).toBe(409);
    const { rows } = await sql`select 1 from sync_comparison where list_sealed is not null`.execute(site.app.db);
    expect(rows).toEqual([]);
  });

  test("a system that does not answer is told, and nothing is half kept", async () => {
    other.behave(() => "broken");
    const address = await asked(leader, { way: destination });
    const page = await leader.get(address);
    expect(page.body).toContain("Không đối chiếu được. Máy chủ bên kia báo lỗi 500");
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await leader.get(PAGE)).body).toContain("Không đối chiếu được");
    other.behave(() => "take");
  });

  test.each<[string, Record<string, string>, string]>([
    ["no days", { ...day("from", ""), way: "tep", source: "x" }, "Chọn hai ngày"],
    ["too many days", { ...day("from", "2026-09-01"), way: "tep", source: "x" }, "không quá 31 ngày"],
    ["a day to come", { ...day("until", "2026-12-01"), way: "tep", source: "x" }, "không sau hôm nay"],
    ["nobody to compare with", { way: "nơi khác" }, "Chọn so với đâu."],
    ["no file", { way: "tep", source: "x" }, "Chọn tệp danh sách"],
    ["no name", { way: "tep" }, "Ghi tên hệ thống kia"],
  ])("%s is refused at its place", async (_what, fields, says) => {
    const sent = await leader.upload(
      PAGE,
      { ...day("from", "2026-11-01"), ...day("until", "2026-11-20"), ...fields },
      [],
    );
    expect(sent.status).toBe(422);
    expect(sent.body).toContain(says);
    expect(await problemsOf(sent.body)).toEqual([]);
  });

  test("are compared as far as somebody may read; a neighbour sees nothing of it", async () => {
    const address = await asked(leader, { way: destination });
    expect((await counter.neighbour.get(address)).status).toBe(404);
    expect((await counter.neighbour.get(`${address}/khac.csv`)).status).toBe(404);
    expect((await counter.neighbour.post(`${address}/gui-lai`, { row: "1" })).status).toBe(404);
    const own = await asked(counter.neighbour, { way: destination });
    expect(await totalsOf(own)).toMatchObject({ ours: 0, theirs: 0 });
    expect((await counter.admin.get(PAGE)).status).toBe(403);
    expect((await site.visitor.get(PAGE)).status).toBe(303);
  });
});

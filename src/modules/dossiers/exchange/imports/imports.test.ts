import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { listJobs } from "../../../../platform/jobs/index.ts";
import { writeXlsx } from "../../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { openApplicant } from "../../applicant.ts";
import { TALLY_COUNTS } from "../../tally.store.ts";
import { buildCounter, type Counter, PROCEDURE } from "../../testing/build-counter.ts";
import { countRows } from "./import.store.ts";
import { runImport } from "./run-import.ts";

const site = useTestApp();
const NOW = "2026-11-20T02:00:00Z";
const LIST = "/can-bo/ho-so/nhap-danh-sach";
let counter: Counter;
let officer: Browser;

beforeAll(async () => {
  counter = await buildCounter(site);
});
beforeEach(async () => {
  await counter.at(NOW);
  ({ officer } = counter);
});

const HEAD = [
  "MaHoSo",
  "MaTTHC",
  "NgayTiepNhan",
  "NgayHenTra",
  "TrangThaiHoSo",
  "NgayKetThucXuLy",
  "NgayTra",
  "ChuHoSo",
  "SoDienThoai",
  "HinhThuc",
  "GhiChu",
];
type Row = [
  code: string,
  received?: string,
  due?: string,
  state?: string,
  settled?: string,
  returned?: string,
  name?: string,
];
const lineOf = ([
  code,
  received = "02/11/2026",
  due = "05/11/2026",
  state = "4",
  settled = "",
  returned = "",
  name = "Lê Thị Mẫu",
]: Row) => [code, PROCEDURE, received, due, state, settled, returned, name, "0912 345 678", "0", ""];
const csv = (rows: Row[]): string => [HEAD, ...rows.map(lineOf)].map((row) => row.join(";")).join("\n");
let files = 0;

async function uploaded(
  bytes: string | Buffer,
  { owner = "elsewhere", who = officer }: { owner?: string; who?: Browser } = {},
): Promise<string> {
  const sent = await who.upload(LIST, { source: "Hệ thống một cửa của tỉnh", owner, unitId: counter.units.tanThanh }, [
    { field: "file", name: `ho-so-${++files}.csv`, bytes },
  ]);
  expect(sent.status, sent.body.slice(0, 3_000)).toBe(303);
  return sent.headers.location as string;
}
async function imported(rows: Row[], owner = "elsewhere"): Promise<string> {
  const address = await uploaded(csv(rows), { owner });
  const done = await officer.post(`${address}/nhan`, {});
  expect(done.status, done.body.slice(0, 2_000)).toBe(303);
  return address;
}
const importOf = async (address: string) =>
  site.app.db
    .selectFrom("dossierImport")
    .selectAll()
    .where("id", "=", address.split("/").at(-1) ?? "")
    .executeTakeFirstOrThrow();
const count = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from dossier`.execute(site.app.db)).rows[0]?.n ?? 0;
const tallyOf = async () =>
  (
    await sql<Record<string, unknown>>`select on_day, ${sql.join(
      TALLY_COUNTS.map((name) => sql`${sql.ref(name)}`),
    )} from dossier_tally where unit_id = ${counter.units.tanThanh} order by on_day`.execute(site.app.db)
  ).rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)))
    .filter((row) => Object.keys(row).length > 1);

describe("a list of another system", () => {
  test("is shown before anything is written, then taken in, each dossier on its own days, and nobody is told", async () => {
    const address = await uploaded(
      csv([
        ["NH01-261102-0001"],
        ["NH01-261102-0002", "02/11/2026", "05/11/2026", "9", "04/11/2026"],
        ["NH01-261102-0003", "03/11/2026", "06/11/2026", "10", "09/11/2026", "10/11/2026"],
        ["NH01-261102-0004", "03/11/2026", "06/11/2026", "5"],
        ["NH01-261102-0005", "03/11/2026", "01/11/2026", "77"],
        ["NH01-261102-0001"],
      ]),
    );
    const before = await count();
    const preview = await officer.get(address);
    expect(preview.status).toBe(200);
    expect(preview.body).toContain("NH01-261102-0005");
    expect(preview.body).toContain("Ngày hẹn trả “01/11/2026” trước ngày tiếp nhận.");
    expect(preview.body).toContain("Không có trạng thái “77”.");
    expect(preview.body).toContain("Mã “NH01-261102-0001” đã có ở dòng 2.");
    expect(preview.body).not.toContain("Lê Thị Mẫu");
    expect(await problemsOf(preview.body)).toEqual([]);
    expect(await importOf(address)).toMatchObject({ state: "draft", rowsNew: 4, rowsFaulty: 2 });
    expect(await count()).toBe(before);

    const tally = await tallyOf();
    expect((await officer.post(`${address}/nhan`, {})).headers.location).toBe(`${address}?xong=nhan`);
    expect(await count()).toBe(before + 4);
    expect(await importOf(address)).toMatchObject({
      state: "done",
      rowsNew: 4,
      rowsFaulty: 2,
      writtenByName: "Lê Hoàng Phúc",
    });
    const open = await counter.dossierOf("NH01-261102-0001");
    expect(open).toMatchObject({
      owner: "elsewhere",
      codeOrigin: "given-elsewhere",
      state: "processing",
      receivedOn: "2026-11-02",
      competentUnitId: counter.units.tanThanh,
      bookNumber: null,
      receivedByName: "Hệ thống một cửa của tỉnh",
    });
    expect(open.dueAt?.toISOString()).toBe("2026-11-05T16:59:59.000Z");
    expect(openApplicant(site.app.config.identityKeys, open.id, open.applicantSealed ?? "")).toMatchObject({
      name: "Lê Thị Mẫu",
      phone: "0912345678",
    });
    expect(await counter.dossierOf("NH01-261102-0002")).toMatchObject({ state: "settled", punctuality: "early" });
    expect(await counter.dossierOf("NH01-261102-0003")).toMatchObject({ state: "returned", punctuality: "late" });
    expect((await counter.dossierOf("NH01-261102-0004")).pausedAt).not.toBeNull();
    expect(tally).toEqual([]);
    expect(await tallyOf()).toEqual([
      { onDay: "2026-11-02", received: 2 },
      { onDay: "2026-11-03", received: 2 },
      { onDay: "2026-11-04", settledEarly: 1 },
      { onDay: "2026-11-09", settledLate: 1 },
      { onDay: "2026-11-10", returned: 1 },
    ]);
    expect((await listJobs(site.app.db, {}, 50)).filter((job) => job.name === "dossiers:tell-applicant")).toEqual([]);

    const record = await officer.get("/can-bo/ho-so/NH01-261102-0001");
    expect(record.body).toContain("Nhập từ Hệ thống một cửa của tỉnh, ngày 20/11/2026");
    expect(record.body).toContain("Hồ sơ này do hệ thống khác xử lý; ở đây chỉ theo dõi.");
    expect(record.body).toContain("Nhập từ danh sách");
    expect(await problemsOf(record.body)).toEqual([]);
    expect((await counter.move("NH01-261102-0001", "settle")).status).toBe(409);
    const done = await officer.get(address);
    expect(done.body).toContain("Đã nhập");
    expect(await problemsOf(done.body)).toEqual([]);
    const file = await officer.get(`${address}/loi.csv`);
    expect(file.body).toContain("NH01-261102-0005");
  });

  test("sent twice changes nothing; what it says anew is taken as a change with its counts", async () => {
    const rows: Row[] = [["NH02-261102-0001"], ["NH02-261102-0002"]];
    await imported(rows);
    const { version, id } = await counter.dossierOf("NH02-261102-0001");
    const again = await uploaded(csv(rows));
    expect(await importOf(again)).toMatchObject({ rowsNew: 0, rowsChanged: 0, rowsSame: 2 });
    expect((await officer.post(`${again}/nhan`, {})).status).toBe(409);
    const tally = await tallyOf();
    await imported([["NH02-261102-0001", "02/11/2026", "05/11/2026", "9", "06/11/2026"], ["NH02-261102-0002"]]);
    expect(await counter.dossierOf("NH02-261102-0001")).toMatchObject({
      id,
      version: version + 1,
      state: "settled",
      punctuality: "late",
    });
    expect((await counter.dossierOf("NH02-261102-0002")).version).toBe(1);
    const late = (rows: Record<string, unknown>[]) => rows.find((row) => row.onDay === "2026-11-06")?.settledLate ?? 0;
    expect(late(await tallyOf())).toBe(Number(late(tally)) + 1);
  });

  test("never writes over what was received or worked on here", async () => {
    const own = await counter.received();
    await imported([["NH03-261102-0001"]], "here");
    expect((await counter.move("NH03-261102-0001", "settle")).status).toBe(200);
    const address = await uploaded(csv([[own], ["NH03-261102-0001", "02/11/2026", "06/11/2026"]]), { owner: "here" });
    const page = await officer.get(address);
    expect(page.body).toContain(`Hồ sơ “${own}” đã tiếp nhận tại đây; danh sách không ghi đè.`);
    expect(page.body).toContain("Hồ sơ “NH03-261102-0001” đã được xử lý tại đây; danh sách không ghi đè.");
    expect(await importOf(address)).toMatchObject({ rowsNew: 0, rowsChanged: 0, rowsFaulty: 2 });
  });

  test("is taken back whole while nothing was done with its dossiers; counts are as before", async () => {
    const before = { tally: await tallyOf(), count: await count() };
    await imported([
      ["NH04-261102-0001"],
      ["NH04-261102-0002", "02/11/2026", "05/11/2026", "4", "", "", "Trần Văn Cũ"],
    ]);
    const first = { tally: await tallyOf(), dossier: await counter.dossierOf("NH04-261102-0002") };
    const second = await imported([
      ["NH04-261102-0002", "02/11/2026", "05/11/2026", "10", "05/11/2026", "05/11/2026", "Trần Văn Mới"],
      ["NH04-261102-0003"],
    ]);
    expect((await officer.get(second)).body).toContain("Hoàn tác lần nhập");
    expect((await officer.post(`${second}/hoan-tac`, {})).status).toBe(303);
    expect(await importOf(second)).toMatchObject({ state: "undone", undoneByName: "Lê Hoàng Phúc", rowsKept: 0 });
    expect(await tallyOf()).toEqual(first.tally);
    const back = await counter.dossierOf("NH04-261102-0002");
    expect(back).toMatchObject({ state: "processing", settledAt: null, punctuality: null, version: 3 });
    expect(openApplicant(site.app.config.identityKeys, back.id, back.applicantSealed ?? "").name).toBe("Trần Văn Cũ");
    await expect(counter.dossierOf("NH04-261102-0003")).rejects.toThrow();
    // The code is free for the right list.
    await imported([["NH04-261102-0003"]]);
    expect(before.count + 3).toBe(await count());
  });

  test("what a dossier was before goes with its personal data when that is erased", async () => {
    await imported([["NH10-261102-0001", "02/11/2026", "05/11/2026", "4", "", "", "Trần Văn Cũ"]]);
    await imported([
      ["NH10-261102-0001", "02/11/2026", "05/11/2026", "10", "05/11/2026", "05/11/2026", "Trần Văn Mới"],
    ]);
    const { id } = await counter.dossierOf("NH10-261102-0001");
    const kept = async () =>
      (
        await sql`select 1 from dossier_import_row where dossier_id = ${id} and before_sealed is not null`.execute(
          site.app.db,
        )
      ).rows.length;
    expect(await kept()).toBe(1);
    const erased = await counter.leader.post("/can-bo/ho-so/NH10-261102-0001/xoa-du-lieu", {
      reason: "Người nộp yêu cầu",
    });
    expect(erased.status).toBe(303);
    expect(await kept()).toBe(0);
    // A list does not bring back what was erased.
    const again = await uploaded(csv([["NH10-261102-0001", "02/11/2026", "05/11/2026", "4", "", "", "Trần Văn Cũ"]]));
    expect((await officer.get(again)).body).toContain("đã xóa dữ liệu cá nhân theo thời hạn lưu; không nhập lại.");
  });

  test("is not taken back once something was done with one of them", async () => {
    const address = await imported([["NH05-261102-0001"], ["NH05-261102-0002"]], "here");
    expect((await counter.move("NH05-261102-0001", "settle")).status).toBe(200);
    expect((await officer.get(address)).body).toContain("1 hồ sơ đã có việc làm sau khi nhập");
    expect((await officer.post(`${address}/hoan-tac`, {})).status).toBe(409);
    expect(await importOf(address)).toMatchObject({ state: "done" });
  });

  test("a long one runs in the background, shows how far it is, and goes on where it was cut off", async () => {
    const rows = Array.from({ length: 700 }, (_, at): Row => [`NH06-261102-${String(at + 1).padStart(4, "0")}`]);
    const address = await imported(rows);
    const id = address.split("/").at(-1) ?? "";
    const page = await officer.get(address);
    expect(page.body).toContain("Đã ghi 0 trên 700 dòng");
    expect(await problemsOf(page.body)).toEqual([]);
    let batches = 0;
    const cut = runImport(site.app, id, async () => {
      if (++batches === 2) throw new Error("killed");
    });
    await expect(cut).rejects.toThrow("killed");
    expect(await countRows(site.app.db, id)).toEqual({ done: 500, toDo: 200 });
    expect(await importOf(address)).toMatchObject({ state: "running" });
    await site.runJobs();
    expect(await importOf(address)).toMatchObject({ state: "done", rowsNew: 700 });
    const { rows: found } = await sql<{ n: number; events: number }>`
      select count(*)::int as n, (select count(*)::int from dossier_event e join dossier_code c on c.id = e.dossier_id
        where c.code like 'NH06-%') as events from dossier_code where code like 'NH06-%'`.execute(site.app.db);
    expect(found[0]).toEqual({ n: 700, events: 700 });
    // What it said of people went with each row.
    const { rows: sealed } = await sql<{ n: number }>`select count(*)::int as n from dossier_import_row
      where import_id = ${id} and content_sealed is not null`.execute(site.app.db);
    expect(sealed[0]?.n).toBe(0);
    expect((await officer.post(`${address}/hoan-tac`, {})).status).toBe(303);
    await site.runJobs();
    expect(await importOf(address)).toMatchObject({ state: "undone" });
    const left = await sql`select 1 from dossier_code where code like 'NH06-%'`.execute(site.app.db);
    expect(left.rows).toEqual([]);
  });

  test("comes as a workbook or as JSON too, and names its units", async () => {
    const head = ["Mã hồ sơ", "Mã thủ tục", "Đơn vị xử lý", "Ngày tiếp nhận", "Trạng thái"];
    const book = await writeXlsx([
      {
        name: "Hồ sơ",
        rows: [
          head,
          ["NH07-261102-0001", PROCEDURE, "Phường Tân Thành", "02/11/2026", "Đang xử lý"],
          ["NH07-261102-0002", PROCEDURE, "Xã Hưng Mỹ", "02/11/2026", "Đang xử lý"],
          ["NH07-261102-0003", PROCEDURE, "Xã Không Có", "02/11/2026", "Đang xử lý"],
        ],
      },
    ]);
    const address = await uploaded(Buffer.from(book));
    const page = await officer.get(address);
    expect(page.body).toContain("“Xã Hưng Mỹ” không thuộc nơi bạn phụ trách.");
    expect(page.body).toContain("Không nhận ra đơn vị “Xã Không Có”.");
    expect(await importOf(address)).toMatchObject({ rowsNew: 1, rowsFaulty: 2 });
    const json = JSON.stringify({
      data: [{ MaHoSo: "NH07-261102-0009", MaTTHC: PROCEDURE, NgayTiepNhan: "20261102083000", TrangThaiHoSo: 2 }],
    });
    const other = await uploaded(json);
    expect(await importOf(other)).toMatchObject({ rowsNew: 1, rowsFaulty: 0 });
    expect((await officer.post(`${other}/bo`, {})).headers.location).toBe(`${LIST}?xong=bo`);
    expect((await officer.get(other)).status).toBe(404);
  });
});

describe("a list over the machine interface", () => {
  const API = "/api/v1/dossiers/imports";
  const dossier = (code: string, more: Record<string, unknown> = {}) => ({
    MaHoSo: code,
    MaTTHC: PROCEDURE,
    NgayTiepNhan: "20261102083000",
    NgayHenTra: "20261105170000",
    TrangThaiHoSo: 4,
    ChuHoSo: "Lê Thị Mẫu",
    ...more,
  });
  const body = (dossiers: unknown[], more: Record<string, unknown> = {}) => ({
    source: "Hệ thống tỉnh",
    owner: "elsewhere",
    unit: counter.units.tanThanh,
    dossiers,
    ...more,
  });

  test("is taken in at once with a summary; the same again changes nothing", async () => {
    const list = [dossier("AP01-261102-0001"), dossier("AP01-261102-0002", { TrangThaiHoSo: 77 })];
    const tried = await officer.send("POST", API, body(list, { dryRun: true }));
    expect(tried.json()).toMatchObject({ state: "draft", new: 1, faulty: 1 });
    const done = await officer.send("POST", API, body(list));
    expect(done.status, done.body).toBe(200);
    expect(done.json()).toMatchObject({
      state: "done",
      new: 1,
      changed: 0,
      same: 0,
      faulty: 1,
      rows: [{ line: 2, code: "AP01-261102-0002", faults: [{ fault: "state-unknown", field: "state" }] }],
    });
    expect((await officer.send("POST", API, body(list))).json()).toMatchObject({ state: "done", new: 0, same: 1 });
    expect(await counter.dossierOf("AP01-261102-0001")).toMatchObject({ owner: "elsewhere", state: "processing" });
  });

  test("what is no list, no unit or not one's own is refused as a problem", async () => {
    const one = [dossier("AP02-261102-0001")];
    expect((await officer.send("POST", API, body([]))).status).toBe(422);
    expect((await officer.send("POST", API, body([{ a: 1 }]))).status).toBe(422);
    expect((await officer.send("POST", API, body(one, { unit: "khong-co" }))).status).toBe(422);
    expect((await officer.send("POST", API, body(one, { owner: "nobody" }))).status).toBe(422);
    const foreign = await counter.stranger.send("POST", API, body(one));
    expect(foreign.json()).toMatchObject({ new: 0, faulty: 1, rows: [{ faults: [{ fault: "unit-missing" }] }] });
    expect((await counter.handler.send("POST", API, body(one))).status).toBe(403);
    expect((await site.visitor.send("POST", API, body(one))).status).toBe(401);
  });
});

describe("a list at the terminal", () => {
  test("is only read unless told to write; then it is taken in, once", async () => {
    const { importDossierFile } = await import("./import-file-command.ts");
    const { saveHomeUnit } = await import("../../../organisations/index.ts");
    const { writeFileSync, mkdtempSync } = await import("node:fs");
    const { tmpdir } = await import("node:os");
    const { join } = await import("node:path");
    const { transaction } = await import("../../../../platform/db/index.ts");
    const told: string[] = [];
    const terminal = { say: (line: string) => void told.push(line), progress: () => {} };
    const path = join(mkdtempSync(join(tmpdir(), "danbiet-list-")), "ho-so.csv");
    writeFileSync(path, csv([["CL01-261102-0001"], ["CL01-261102-0002", "32/11/2026"]]));
    await transaction(site.app.db, (tx) => saveHomeUnit(tx, counter.units.province));
    const { rows } = await sql<{
      slug: string;
    }>`select slug from unit_slug where unit_id = ${counter.units.tanThanh}`.execute(site.app.db);
    const options = { source: "Hệ thống cũ", owner: "here", unitSlug: rows[0]?.slug ?? "", writes: false } as const;
    expect(await importDossierFile(site.app, path, terminal, options)).toBe(2);
    expect(told.join("\n")).toContain("Dòng 3: Ngày tiếp nhận: “32/11/2026” không phải ngày.");
    expect(told.at(-1)).toContain("chưa ghi gì");
    await expect(counter.dossierOf("CL01-261102-0001")).rejects.toThrow();
    expect(await importDossierFile(site.app, path, terminal, { ...options, writes: true })).toBe(2);
    expect(await counter.dossierOf("CL01-261102-0001")).toMatchObject({ owner: "here" });
    expect(told.at(-1)).toBe("Đã nhập 1 hồ sơ mới, cập nhật 0 hồ sơ.");
    expect(await importDossierFile(site.app, `${path}.x`, terminal, options)).toBe(1);
  });
});

describe("a file that is no list", () => {
  test.each<[string, string | Buffer, string]>([
    ["an empty one", Buffer.alloc(0), "Chọn tệp danh sách .xlsx, .csv hoặc .json."],
    ["one without headings", "một;hai\nba;bốn", "Không thấy dòng tiêu đề."],
    ["one without states", "MaHoSo;MaTTHC;NgayTiepNhan\nA-1;1;2", "Thiếu cột: Trạng thái."],
    ["one of 17 MB", Buffer.alloc(17 * 1024 * 1024, 97), "Tệp lớn hơn 16 MB."],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "Excel kiểu cũ"],
    ["marks of another table", Buffer.from([0x4d, 0xe3, 0x20, 0x68, 0xe5]), "Unicode (UTF-8)"],
  ])("%s is refused with a sentence, and what was typed stays", async (_what, bytes, says) => {
    const sent = await officer.upload(LIST, { source: "Hệ thống tỉnh", owner: "elsewhere" }, [
      { field: "file", name: "sai.csv", bytes },
    ]);
    expect(sent.status).toBe(422);
    expect(sent.body).toContain(says);
    expect(sent.body).toContain('value="Hệ thống tỉnh"');
    expect(await problemsOf(sent.body)).toEqual([]);
  });

  test("nothing chosen at all says so at each place", async () => {
    const sent = await officer.upload(LIST, {}, []);
    expect(sent.status).toBe(422);
    expect(sent.body).toContain("Ghi tên hệ thống gửi danh sách");
    expect(sent.body).toContain("Chọn ai xử lý tiếp.");
  });
});

describe("who imports", () => {
  test.each<[string, (c: Counter) => Browser, number]>([
    ["an officer of the counter", (c) => c.officer, 200],
    ["a handler", (c) => c.handler, 403],
    ["a leader", (c) => c.leader, 403],
    ["an administrator", (c) => c.admin, 403],
    ["nobody in particular", () => site.visitor, 303],
  ])("%s", async (_who, browser, status) => {
    expect((await browser(counter).get(LIST)).status).toBe(status);
  });

  test("drafts are seen by nobody else, imports by no other unit", async () => {
    const draft = await uploaded(csv([["NH08-261102-0001"]]));
    const done = await imported([["NH08-261102-0002"]]);
    const { stranger } = counter;
    for (const address of [draft, done, `${done}/loi.csv`]) expect((await stranger.get(address)).status).toBe(404);
    expect((await stranger.post(`${draft}/nhan`, {})).status).toBe(404);
    expect((await stranger.post(`${done}/hoan-tac`, {})).status).toBe(404);
    expect((await stranger.get(LIST)).body).not.toContain(draft);
  });

  test("drafts are gone after a day", async () => {
    const draft = await uploaded(csv([["NH09-261102-0001"]]));
    await counter.at("2026-11-21T03:00:00Z");
    const { tidyDossierImports } = await import("./jobs.ts");
    await tidyDossierImports.run(site.app, {}, { id: 0, attempt: 1, progress: async () => {} });
    expect((await counter.officer.get(draft)).status).toBe(404);
  });
});

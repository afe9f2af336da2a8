import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { verifyLog } from "../audit/index.ts";
import { readNationalRecord } from "./import/national-record.ts";
import type { ProcedureSource } from "./import/read-procedure-file.ts";
import { listChanges } from "./import.store.ts";
import { importProcedureFile } from "./import-file-command.ts";
import { type ImportOptions, importProcedures, importRecords } from "./import-procedures.ts";
import { findOnDay, listVersions } from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";
import { rereadFromTerminal } from "./reread-command.ts";

const test_ = useTestDatabase();
const actor = { id: "u1", name: "Trần Thị Bích Vân" };

const sourceOf = (rows: Record<string, unknown>[], name = "danh-muc.jsonl"): ProcedureSource => {
  const bytes = Buffer.from(rows.map((row) => JSON.stringify(row)).join("\n"));
  return { name, size: bytes.length, open: () => Readable.from([bytes]) };
};

const row = (code: string, part: Record<string, unknown> = {}) => ({
  ma_thu_tuc: code,
  ten_thu_tuc: `Đăng ký giữ trẻ ngoài giờ ${code}`,
  linh_vuc: "Trẻ em",
  cap: ["xa"],
  trinh_tu_thuc_hien: "Bước 1: Nộp đơn.",
  cach_thuc_thuc_hien: [
    { hinh_thuc: "Trực tiếp", thoi_gian: "05 ngày làm việc", phi_le_phi: "8.000 đồng/bản", mo_ta: "" },
    { hinh_thuc: "Trực tuyến", thoi_gian: "1", phi_le_phi: "Miễn phí", mo_ta: "" },
  ],
  ...part,
});

function take(
  rows: Record<string, unknown>[] | ProcedureSource,
  effectiveOn = "2026-11-20",
  more: Partial<ImportOptions> = {},
) {
  const source = Array.isArray(rows) ? sourceOf(rows) : rows;
  return importProcedures(test_.db, actor, {
    source,
    effectiveOn,
    now: () => new Date("2026-11-20T02:00:00Z"),
    ...more,
  });
}

async function everything() {
  const versions =
    await sql`select code, number, valid_from, valid_to, name, record::text from procedure_version order by code, number`.execute(
      test_.db,
    );
  const remarks =
    await sql`select ordinal, row_number, code, kind, reason from procedure_import_remark order by import_id, ordinal`.execute(
      test_.db,
    );
  return { versions: versions.rows, remarks: remarks.rows };
}

beforeEach(async () => {
  await sql`truncate procedure, procedure_version, procedure_draft, procedure_import, procedure_import_remark cascade`.execute(
    test_.db,
  );
});

describe("a catalogue file", () => {
  test("becomes versions, with what was read counted and what was refused kept", async () => {
    const { counts } = await take([
      row("1.000001"),
      row("1.000002"),
      row("xxx"),
      row("1.000001"),
      row("1.000002", { linh_vuc: "Khác" }),
    ]);
    expect(counts).toMatchObject({
      rows: 5,
      added: 2,
      repeated: 1,
      refused: 2,
      methods: 4,
      timesStated: 2,
      timesRead: 2,
      feesStated: 2,
      feesRead: 2,
      freeUnproven: 2,
    });
    const { versions, remarks } = await everything();
    expect(versions).toHaveLength(2);
    expect(remarks).toMatchObject([
      { rowNumber: 3, code: "xxx", kind: "refused", reason: "codeInvalid" },
      { rowNumber: 5, code: "1.000002", kind: "refused", reason: "repeatedDifferent" },
    ]);
    expect((await verifyLog(test_.db)) as unknown).toBeTruthy();
  });

  test("imported again it changes nothing", async () => {
    await take([row("1.000001"), row("1.000002")]);
    const before = (await everything()).versions;
    const { counts } = await take([row("1.000002"), row("1.000001")], "2026-12-01");
    expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect((await everything()).versions).toEqual(before);
  });

  test("a newer text makes a new version from its day on, and the old one still answers", async () => {
    await take([row("1.000001")], "2026-07-18");
    const { counts } = await take([row("1.000001", { trinh_tu_thuc_hien: "Bước 1: Nộp tờ khai." })], "2026-11-20");
    expect(counts).toMatchObject({ changed: 1 });
    expect(await listVersions(test_.db, "1.000001")).toMatchObject([
      { number: 2, validFrom: "2026-11-20", validTo: null },
      { number: 1, validFrom: "2026-07-18", validTo: "2026-11-20" },
    ]);
    expect((await findOnDay(test_.db, "1.000001", "2026-11-19"))?.version.record.steps).toBe("Bước 1: Nộp đơn.");
    expect((await findOnDay(test_.db, "1.000001", "2026-11-20"))?.version.record.steps).toBe("Bước 1: Nộp tờ khai.");
    expect(await findOnDay(test_.db, "1.000001", "2026-07-17")).toBeUndefined();
  });

  test("two texts of one day: the later one counts, the earlier one stays in the history", async () => {
    await take([row("1.000001")]);
    await take([row("1.000001", { linh_vuc: "Gia đình" })]);
    expect(await listVersions(test_.db, "1.000001")).toMatchObject([
      { number: 2, validFrom: "2026-11-20", validTo: null },
      { number: 1, validFrom: "2026-11-20", validTo: "2026-11-20" },
    ]);
    expect((await findOnDay(test_.db, "1.000001", "2026-11-20"))?.version.number).toBe(2);
  });

  test("a text from before its predecessor is refused and leaves no trace", async () => {
    await take([row("1.000001")], "2026-11-20");
    const before = (await everything()).versions;
    const { counts } = await take([row("1.000001", { linh_vuc: "Gia đình" })], "2026-07-18");
    expect(counts).toMatchObject({ refused: 1, changed: 0 });
    expect((await everything()).remarks).toMatchObject([{ reason: "beforePredecessor" }]);
    expect((await everything()).versions).toEqual(before);
  });

  test("killed in the middle and run again, the result is the same", async () => {
    const rows = Array.from({ length: 25 }, (_, index) => row(`1.${String(index).padStart(6, "0")}`));
    rows.splice(7, 0, row("hỏng"), row("1.000003", { linh_vuc: "Khác" }));
    await take(rows, "2026-11-20", { batchRows: 5 });
    const whole = await everything();
    await sql`truncate procedure, procedure_version, procedure_import, procedure_import_remark restart identity cascade`.execute(
      test_.db,
    );

    const killed = take(rows, "2026-11-20", {
      batchRows: 5,
      onProgress: (_, counts) => {
        if (counts.rows >= 10) throw new Error("kill");
      },
    });
    await expect(killed).rejects.toThrow("kill");
    // The second run comes a day later; the file keeps the day it began with.
    const again = await take(rows, "2026-11-21", { batchRows: 5 });
    expect(again).toMatchObject({
      resumedAfter: 10,
      effectiveOn: "2026-11-20",
      counts: { rows: 27, added: 25, refused: 2 },
    });
    expect(await everything()).toEqual(whole);
  });

  test("two runs of one file at the same time make one result", async () => {
    const rows = Array.from({ length: 12 }, (_, index) => row(`1.${String(index).padStart(6, "0")}`));
    await Promise.all([take(rows, "2026-11-20", { batchRows: 3 }), take(rows, "2026-11-20", { batchRows: 3 })]);
    const { versions } = await everything();
    expect(versions).toHaveLength(12);
  });

  test("binary rubbish in the middle is refused line by line, and the rest goes on", async () => {
    const lines = [
      JSON.stringify(row("1.000001", { trinh_tu_thuc_hien: "Nộp\u0000 đơn \ud800 tại xã." })),
      "\u0000\u0001không phải JSON",
      JSON.stringify(row("1.00\u0000", {})),
      JSON.stringify(row("1.000003", { ten_thu_tuc: "Đăng ký \udc00 giữ trẻ", linh_vuc: "Trẻ\u0000em" })),
      JSON.stringify(row("1.000002")),
    ];
    const bytes = Buffer.from(lines.join("\n"));
    const done = await take({ name: "hong.jsonl", size: bytes.length, open: () => Readable.from([bytes]) });
    expect(done.counts).toMatchObject({ rows: 5, added: 3, refused: 2 });
    const kept = await everything();
    expect(kept.remarks.filter((one) => (one as { kind: string }).kind === "refused")).toHaveLength(2);
  });

  test("a file of no use is marked failed, and says why", async () => {
    await expect(
      take({ name: "x.csv", size: 3, open: () => Readable.from([Buffer.from("a,b\n1,2")]) }),
    ).rejects.toMatchObject({ code: "headerMissing" });
    const runs = await test_.db.selectFrom("procedureImport").select(["state", "failure"]).execute();
    expect(runs).toEqual([{ state: "failed", failure: { code: "headerMissing", data: {} } }]);
  });
});

describe("an official list", () => {
  const list = (code: string, name: string): ProcedureSource => {
    const bytes = Buffer.from(`Mã số,Tên,Lĩnh vực\n${code},"${name}",Trẻ em\n`);
    return { name: "ds.csv", size: bytes.length, open: () => Readable.from([bytes]) };
  };

  test("adds names; full texts replace them later", async () => {
    await take(list("1.000001", "Đăng ký giữ trẻ"), "2026-07-18");
    expect((await findOnDay(test_.db, "1.000001", "2026-11-20"))?.version.record.nameOnly).toBe(true);
    const { counts } = await take([row("1.000001")], "2026-11-20");
    expect(counts.changed).toBe(1);
    expect((await findOnDay(test_.db, "1.000001", "2026-11-20"))?.version.record.nameOnly).toBeUndefined();
  });

  test("never takes a full text away; a name cut short is completed, another name is only remarked", async () => {
    await take([row("1.000001", { ten_thu_tuc: "Đăng ký, cấp Giấy chứng nhận quyền sử dụng" })], "2026-07-18");
    const completed = await take(list("1.000001", "Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu"));
    expect(completed.counts).toMatchObject({ changed: 1, notices: 1 });
    const version = (await findOnDay(test_.db, "1.000001", "2026-11-20"))?.version;
    expect(version?.record).toMatchObject({
      name: "Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu",
      steps: "Bước 1: Nộp đơn.",
    });
    const other = await take(list("1.000001", "Cấp thẻ thư viện"));
    expect(other.counts).toMatchObject({ changed: 0, unchanged: 1, notices: 1 });
    const again = await take([row("1.000001", { ten_thu_tuc: "Đăng ký, cấp Giấy chứng nhận quyền sử dụng" })]);
    expect(again.counts).toMatchObject({ changed: 0, unchanged: 1 });
  });
});

describe("a better reader", () => {
  /** As an older reader left it: the words are there, the figures are not. */
  const older = (code: string): ProcedureRecord => {
    const record = readNationalRecord(row(code));
    return { ...record, methods: record.methods.map((one) => ({ ...one, time: null, fees: null })), doubts: [] };
  };
  const fill = (records: ProcedureRecord[]) =>
    transaction(test_.db, (tx) =>
      importRecords(tx, actor, { records, source: "older", at: new Date("2026-07-18T02:00:00Z") }),
    );
  const methodsOn = async (code: string, day: string) =>
    (await findOnDay(test_.db, code, day))?.version.record.methods[0];

  test("reaches what was imported before: the same file makes corrections, told apart and reported, once", async () => {
    await fill([older("1.000001"), readNationalRecord(row("1.000002"))]);
    const file = [row("1.000001"), row("1.000002")];
    const done = await take(file);
    expect(done.counts).toMatchObject({ reread: 1, changed: 0, unchanged: 1 });
    expect(await listChanges(test_.db, done.importId, { limit: 10 })).toMatchObject([
      { code: "1.000001", kind: "reread", fields: ["methods"], versionNumber: 2 },
    ]);
    expect(await methodsOn("1.000001", "2026-11-20")).toMatchObject({
      time: { amount: 5, unit: "workingDay" },
      fees: [{ amount: 8_000 }],
    });
    expect(await methodsOn("1.000001", "2026-11-19")).toMatchObject({ time: null, fees: null });
    const [version] = await listVersions(test_.db, "1.000001");
    expect(version).toMatchObject({ number: 2, changeKind: "correct", source: "import" });
    expect(version?.reason).toContain("Quy định không đổi");
    // Given again, it has nothing left to correct.
    expect((await take([...file, row("1.000003")])).counts).toMatchObject({ reread: 0, added: 1, unchanged: 2 });
  });

  test("reaches it also without the file, tells what changed in sentences, and is repeated without doubles", async () => {
    await take([row("1.000001"), row("1.000002")], "2026-07-18");
    // Figures of records at hand are not read from their words and stay.
    await fill([older("1.000003")]);
    await sql`alter table procedure_version disable trigger user`.execute(test_.db);
    await sql`update procedure_version set record = ${JSON.stringify(older("1.000001"))} where code = '1.000001'`.execute(
      test_.db,
    );
    await sql`alter table procedure_version enable trigger user`.execute(test_.db);
    const file = join(mkdtempSync(join(tmpdir(), "danbiet-reread-")), "doc-lai.csv");
    const said: string[] = [];
    const app = { db: test_.db, clock: { now: () => new Date("2026-11-20T02:00:00Z") } };
    const reread = () => rereadFromTerminal(app as never, file, { say: (line) => said.push(line), progress() {} });
    expect(await reread()).toBe(0);
    expect(said.join("\n")).toContain("1 thủ tục có bản đính chính từ hôm nay");
    expect(readFileSync(file, "utf8")).toMatch(/1\.000001.*5 ngày làm việc/su);
    expect(await methodsOn("1.000001", "2026-11-20")).toMatchObject({ time: { amount: 5, unit: "workingDay" } });
    expect((await verifyLog(test_.db)).breaks).toEqual([]);
    said.length = 0;
    await reread();
    expect(said.join("\n")).toContain("Không có số liệu nào khác trước");
    expect(await listVersions(test_.db, "1.000001")).toHaveLength(2);
  });
});

test("a version that was published cannot be changed or removed, not even in the database", async () => {
  await take([row("1.000001")]);
  await expect(sql`update procedure_version set name = 'x'`.execute(test_.db)).rejects.toThrow("never changed");
  await expect(sql`delete from procedure_version`.execute(test_.db)).rejects.toThrow("never changed");
  await expect(
    sql`insert into procedure_version (code, number, valid_from, source, name, field, levels, name_only, record, written_by_id, written_by_name, published_by_id, published_by_name, published_at)
      select code, 2, valid_from + 1, source, name, field, levels, name_only, record, written_by_id, written_by_name, published_by_id, published_by_name, published_at from procedure_version`.execute(
      test_.db,
    ),
  ).rejects.toThrow("procedure_versions_of_one_code_never_overlap");
});

describe("on the command line", () => {
  test.each([
    ["every row refused is a failure", [{ ten: "không có mã" }, { ma_thu_tuc: "x" }], 1],
    ["some rows refused is a success with a file of refusals", [{ ten: "không có mã" }, row("1.000001")], 0],
    ["rows that change nothing are a success", [row("1.000001")], 0],
  ])("%s", async (_what, rows, code) => {
    const file = join(mkdtempSync(join(tmpdir(), "danbiet-import-")), "danh-muc.jsonl");
    writeFileSync(file, rows.map((one) => JSON.stringify(one)).join("\n"));
    const said: string[] = [];
    const app = { db: test_.db, clock: { now: () => new Date("2026-11-20T02:00:00Z") } };
    const exit = await importProcedureFile(app as never, file, { say: (line) => said.push(line), progress() {} });
    expect(exit, said.join("\n")).toBe(code);
  });
});

import type { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { listLedgerEntries } from "../ledger.store.ts";
import { printFromTerminal } from "../print-command.ts";
import { nextRunState, planParts, type RunMove, type RunState } from "./print-form.ts";
import { countParts, findPrintRun, listParts } from "./print-run.store.ts";
import { workOffPrintRun } from "./work-off-print-run.ts";

const stage = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: Browser;
let above: Browser;

const RECORDS = Array.from({ length: 7 }, (_, at) =>
  buildProcedure({
    code: `1.00000${at + 1}`,
    name: `Đăng ký việc thứ ${at + 1} tại nhà văn hóa thôn`,
    field: at < 4 ? "Văn hóa cơ sở" : "Hộ tịch",
  }),
);

beforeAll(async () => {
  units = await buildProvince(stage.app.db);
  await transaction(stage.app.db, async (tx) => {
    await saveHomeUnit(tx, units.province);
    await importRecords(tx, systemActor("thử"), {
      records: RECORDS,
      source: "demo",
      at: new Date("2026-11-02T01:00:00Z"),
    });
  });
  officer = stage.browser(await signedIn(stage.app, { unitId: units.tanThanh, roles: ["officer"] }));
  above = stage.browser(await signedIn(stage.app, { unitId: units.province, roles: ["planner"] }));
}, 60_000);

const idOf = (location: unknown): string => /luot-in\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? "";
const textOf = (pdf: Buffer): string =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, stdio: ["pipe", "pipe", "ignore"] })
    .toString("utf8")
    .replace(/\s+/g, " ");

async function order(browser: Browser, fields: Record<string, string | string[]>) {
  const answer = await browser.post("/can-bo/niem-yet/in", { mau: "sheet", ...fields });
  expect(answer.status, answer.body.slice(0, 2_000)).toBe(303);
  return idOf(answer.headers.location);
}

describe("planning a run", () => {
  test("one PDF holds at most a portion; each unit and each board has files of its own", () => {
    expect(planParts("sheet", ["a", "b"], [], 30)).toEqual([
      { position: 1, unitId: "a", boardId: null, codeFrom: 0, codeTo: 25 },
      { position: 2, unitId: "a", boardId: null, codeFrom: 25, codeTo: 30 },
      { position: 3, unitId: "b", boardId: null, codeFrom: 0, codeTo: 25 },
      { position: 4, unitId: "b", boardId: null, codeFrom: 25, codeTo: 30 },
    ]);
    expect(planParts("poster", ["a"], ["x", "y"], 1).map((part) => part.boardId)).toEqual(["x", "y"]);
    expect(planParts("booklet", ["a"], [], 900)).toHaveLength(2);
  });

  test.each<[RunState, RunMove, RunState | null]>([
    ["waiting", "begin", "running"],
    ["running", "begin", "running"],
    ["paused", "begin", null],
    ["cancelled", "begin", null],
    ["running", "pause", "paused"],
    ["done", "pause", null],
    ["paused", "resume", "waiting"],
    ["done", "resume", null],
    ["paused", "cancel", "cancelled"],
    ["done", "cancel", null],
    ["running", "finish", "done"],
    ["paused", "finish", null],
    ["done", "retry", "waiting"],
    ["running", "retry", null],
  ])("%s, %s: %s", (state, move, next) => expect(nextRunState(state, move)).toBe(next));
});

describe("a print run", () => {
  test("is ordered on the page, printed as a job, proven in the ledger, and can be downloaded", async () => {
    const page = await officer.get("/can-bo/niem-yet");
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đăng ký việc thứ 7");
    const id = await order(officer, { ma: ["1.000001", "1.000002"] });
    const waiting = await officer.get(`/can-bo/niem-yet/luot-in/${id}`);
    expect(waiting.headers.refresh).toBe("3");
    await stage.runJobs();
    const done = await officer.get(`/can-bo/niem-yet/luot-in/${id}`);
    expect(await problemsOf(done.body)).toEqual([]);
    expect(done.headers.refresh).toBeUndefined();
    expect(done.body).toContain("Xong");
    const file = await officer.get(`/can-bo/niem-yet/luot-in/${id}/tep`);
    expect(file.headers["content-type"]).toBe("application/pdf");
    const text = textOf(file.bytes);
    for (const part of ["Đăng ký việc thứ 1", "Đăng ký việc thứ 2", "Ủy ban nhân dân phường Tân Thành", "Tỉnh Cà Mau"])
      expect(text).toContain(part);
    const rows = await listLedgerEntries(stage.app.db, { channel: "print", unitIds: [units.tanThanh] }, 10);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ state: "sent", recordKind: "procedure", recordVersion: 1 });
      expect(text.replace(/\s/g, "")).toContain(String(row.address).replace("http://", ""));
      expect((await stage.visitor.get(new URL(String(row.address)).pathname)).status).toBeLessThan(400);
    }
    expect((await officer.get("/can-bo/niem-yet")).body).toContain("bản này");
  });

  test("for every commune below, each in its own name, in one ZIP", async () => {
    const id = await order(above, { donvi: units.province, ma: "x", phamvi: "tat-ca", cho: "tat-ca" }).catch(() => "");
    // Procedures of the province's own level only: there are none, and the page says so with everything kept.
    expect(id).toBe("");
    const refused = await above.post("/can-bo/niem-yet/in", { donvi: units.province, mau: "sheet", cho: "tat-ca" });
    expect(refused.status).toBe(422);
  });

  test("a province chooses what its communes settle, and prints it for each of them", async () => {
    const page = await above.get(`/can-bo/niem-yet?donvi=${units.province}&cap=xa`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đăng ký việc thứ 7");
    const id = await order(above, { donvi: units.province, cap: "xa", ma: "1.000007", cho: "tat-ca" });
    await stage.runJobs();
    expect((await countParts(stage.app.db, [id])).get(id)).toMatchObject({ done: 2, failed: 0 });
    const file = await above.get(`/can-bo/niem-yet/luot-in/${id}/tep`);
    expect(file.headers["content-type"]).toBe("application/zip");
  });

  test("the command prints for all communes, writes the files, and is repeated without doubles", async () => {
    const folder = mkdtempSync(join(tmpdir(), "danbiet-print-"));
    const lines: string[] = [];
    const terminal = { say: (line: string) => lines.push(line), progress: () => {} };
    const ask = {
      codes: "1.000003",
      unit: undefined,
      everyCommune: false,
      form: "to-de-quay",
      folder,
      most: undefined,
    };
    expect(await printFromTerminal(stage.app, ask, terminal)).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(["hung-my-to-de-quay.pdf", "tan-thanh-to-de-quay.pdf"]);
    expect(textOf(readFileSync(join(folder, "hung-my-to-de-quay.pdf")))).toContain("Ủy ban nhân dân xã Hưng Mỹ");
    expect(lines.join("\n")).toMatch(/Đã in 2 tệp/);
    await expect(printFromTerminal(stage.app, { ...ask, codes: "9.999999" }, terminal)).rejects.toThrow("9.999999");
    await expect(printFromTerminal(stage.app, { ...ask, unit: "xa-khong-co" }, terminal)).rejects.toThrow(
      "xa-khong-co",
    );
    await expect(printFromTerminal(stage.app, { ...ask, form: "ao-dai" }, terminal)).rejects.toThrow("ao-dai");
    await expect(printFromTerminal(stage.app, { ...ask, most: "nhiều" }, terminal)).rejects.toThrow("nhiều");
    lines.length = 0;
    expect(await printFromTerminal(stage.app, { ...ask, codes: "1.000004", most: "1" }, terminal)).toBe(0);
    expect(lines.join("\n")).toMatch(/Đã in 1 tệp/);
    rmSync(folder, { recursive: true });
  });

  test("broken off in the middle it goes on with the same codes, prints nothing twice and loses nothing", async () => {
    const id = await order(officer, { phamvi: "tat-ca", mau: "poster" });
    const broken = {
      ...stage.app,
      files: { ...stage.app.files, put: () => Promise.reject(new Error("đĩa đầy")) },
    };
    await expect(workOffPrintRun(broken, id, () => {})).rejects.toThrow("đĩa đầy");
    const codes = async () =>
      (await stage.app.db.selectFrom("shortLink").select("short").where("purpose", "=", "poster").execute()).length;
    expect(await codes()).toBe(7);
    expect((await findPrintRun(stage.app.db, id))?.state).toBe("running");
    await stage.runJobs();
    expect(await codes()).toBe(7);
    expect((await findPrintRun(stage.app.db, id))?.state).toBe("done");
    const rows = await listLedgerEntries(stage.app.db, { channel: "print", unitIds: [units.tanThanh] }, 100);
    expect(rows.filter((row) => row.state === "sent").length).toBe(rows.length);
  });

  test("paused it stops, resumed it goes on, cancelled it keeps what is printed", async () => {
    const id = await order(officer, { phamvi: "tat-ca", mau: "leaflet" });
    const move = (to: string) => officer.post(`/can-bo/niem-yet/luot-in/${id}/${to}`, {});
    expect((await move("tam-dung")).status).toBe(303);
    await stage.runJobs();
    expect((await countParts(stage.app.db, [id])).get(id)?.done).toBe(0);
    expect((await move("tam-dung")).status).toBe(409);
    expect((await move("in-tiep")).status).toBe(303);
    await stage.runJobs();
    expect((await countParts(stage.app.db, [id])).get(id)).toMatchObject({ done: 1, failed: 0 });
    expect((await move("huy")).status).toBe(409);
    expect((await move("bay-len-troi")).status).toBe(404);
  });

  test("two processes never print one run at the same time", async () => {
    const id = await order(officer, { ma: "1.000005" });
    const results = await Promise.all([1, 2].map(() => workOffPrintRun(stage.app, id, () => {})));
    expect(results.sort()).toEqual(["busy", "done"]);
    await stage.runJobs();
    expect((await listParts(stage.app.db, id, {}, 10)).map((part) => part.state)).toEqual(["done"]);
  });

  test("lists and booklets have one row in the ledger, and remember the versions in them", async () => {
    const list = await order(officer, { phamvi: "tat-ca", mau: "list", tach: "1" });
    const booklet = await order(officer, { phamvi: "tat-ca", mau: "booklet" });
    await stage.runJobs();
    const rows = await listLedgerEntries(stage.app.db, { channel: "print", unitIds: [units.tanThanh] }, 100);
    expect(
      rows
        .filter((row) => row.recordKind === "procedureList")
        .map((row) => row.recordId)
        .sort(),
    ).toEqual(["ho-tich", "van-hoa-co-so"]);
    expect(rows.filter((row) => row.recordKind === "procedureSet")).toHaveLength(1);
    const text = textOf((await officer.get(`/can-bo/niem-yet/luot-in/${booklet}/tep`)).bytes);
    expect(text).toContain("Mục lục");
    for (const record of RECORDS) expect(text.split(record.name).length).toBeGreaterThanOrEqual(3);
    const listed = textOf((await officer.get(`/can-bo/niem-yet/luot-in/${list}/tep`)).bytes);
    expect(listed).toContain("Lĩnh vực: Hộ tịch");
    expect(listed).toContain("Trực tiếp: 8.000");
    const link = await stage.app.db
      .selectFrom("shortLink")
      .select("printed")
      .where("recordKind", "=", "procedureSet")
      .executeTakeFirstOrThrow();
    expect(Object.keys((link.printed as { versions: object }).versions)).toHaveLength(7);
  });
});

describe("what is known by name only", () => {
  const NAMES = Array.from({ length: 2 }, (_, at) => ({
    ...buildProcedure({ code: `2.00000${at}`, name: `Việc mới có tên thứ ${at + 1}`, field: "Bảo trợ xã hội" }),
    methods: [],
    papers: [],
    steps: "",
    nameOnly: true,
  }));
  beforeAll(() =>
    transaction(stage.app.db, (tx) =>
      importRecords(tx, systemActor("thử"), { records: NAMES, source: "list", at: new Date("2026-11-03T01:00:00Z") }),
    ),
  );

  test("stands in the unit's list and booklet; other forms leave it out and say so", async () => {
    // The catalogue in memory follows the database by notification.
    await expect.poll(async () => (await officer.get("/can-bo/niem-yet")).body).toContain("Tất cả 9 thủ tục");
    expect((await officer.get("/can-bo/niem-yet")).body).toContain("Trong đó 2 thủ tục mới có tên");
    for (const form of ["list", "booklet"]) {
      const id = await order(officer, { phamvi: "tat-ca", mau: form });
      await stage.runJobs();
      const text = textOf((await officer.get(`/can-bo/niem-yet/luot-in/${id}/tep`)).bytes);
      expect(text).toContain("9 thủ tục, trong đó 2 mới có tên");
      for (const { code } of NAMES) expect(text).toContain(code);
    }
    const id = await order(officer, { phamvi: "tat-ca", mau: "leaflet" });
    await stage.runJobs();
    const run = await officer.get(`/can-bo/niem-yet/luot-in/${id}`);
    expect(run.body).toContain("2 thủ tục mới có tên, chưa có nội dung để in mẫu này");
    const refused = await officer.post("/can-bo/niem-yet/in", { mau: "poster", ma: "2.000000" });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("Những thủ tục này mới có tên");
  });
});

describe("bad input", () => {
  test.each<[string, Record<string, string | string[]>, string]>([
    ["nothing ticked", { mau: "sheet" }, "Hãy đánh dấu ít nhất một thủ tục"],
    [
      "codes that are not there",
      { mau: "sheet", ma: ["'; drop table", "9.999999"] },
      "Hãy đánh dấu ít nhất một thủ tục",
    ],
    ["no form", { ma: "1.000001", mau: "ao-dai" }, "Hãy chọn một mẫu in"],
    ["a slogan of a page", { ma: "1.000001", mau: "poster", khauhieu: "ă".repeat(81) }, "Khẩu hiệu dài quá 80"],
    ["copies in words", { ma: "1.000001", mau: "leaflet", soban: "một nghìn" }, "Số bản in phải là số"],
  ])("%s", async (_name, fields, sentence) => {
    const answer = await officer.post("/can-bo/niem-yet/in", { giayphep: "12/GP-SVHTTDL", ...fields });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain("12/GP-SVHTTDL");
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("a preview is marked as a sample and leaves no code behind", async () => {
    const count = async () =>
      (
        await stage.app.db
          .selectFrom("shortLink")
          .select((one) => one.fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n;
    const before = await count();
    const answer = await officer.post("/can-bo/niem-yet/xem-truoc", {
      ma: "1.000006",
      mau: "poster",
      khauhieu: "Đừng chờ",
    });
    expect(answer.headers["content-type"]).toBe("application/pdf");
    expect(textOf(answer.bytes)).toContain("Đừng chờ");
    expect(textOf(answer.bytes)).toContain("ẪU");
    expect(await count()).toBe(before);
  });

  test("another commune's officer neither sees nor moves the run", async () => {
    const id = await order(officer, { ma: "1.000001" });
    const other = stage.browser(await signedIn(stage.app, { unitId: units.hungMy, roles: ["officer"] }));
    for (const path of ["", "/tep"])
      expect((await other.get(`/can-bo/niem-yet/luot-in/${id}${path}`)).status).toBe(403);
    expect((await other.post(`/can-bo/niem-yet/luot-in/${id}/huy`, {})).status).toBe(403);
    expect((await officer.get("/can-bo/niem-yet/luot-in/khong-co")).status).toBe(404);
    await stage.runJobs();
  });
});

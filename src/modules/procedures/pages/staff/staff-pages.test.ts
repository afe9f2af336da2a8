import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../../accounts/testing/build-people.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { catalogueOf } from "../../catalogue.ts";
import { proposeEnd } from "../../end-procedure.ts";
import { importRecords } from "../../import-procedures.ts";
import { getProcedureInForce } from "../../index.ts";
import { buildProcedure } from "../../testing/build-procedure.ts";
import { fieldsOfForm } from "../../testing/fields-of-form.ts";

const site = useTestApp();
let editor: Browser;
let approver: Browser;
let officer: Browser;
let both: Browser;
let writer: BuiltPerson;

beforeAll(async () => {
  const { db } = site.app;
  const { province } = await buildProvince(db);
  const unitId = province;
  writer = await buildPerson(db, { unitId, roles: ["editor"] });
  editor = site.browser(await signedIn(site.app, { person: writer }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
  officer = site.browser(await signedIn(site.app, { unitId, roles: ["officer"] }));
  both = site.browser(await signedIn(site.app, { unitId, roles: ["editor", "approver"] }));
  const records = [
    buildProcedure(),
    buildProcedure({ code: "1.000002", name: "Cho mượn hội trường" }),
    buildProcedure({ code: "1.000003", name: "Cho thuê sân bóng" }),
  ];
  await transaction(db, (tx) =>
    importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      { records, source: "test", at: new Date("2026-07-01T02:00:00Z") },
    ),
  );
  await catalogueOf(site.app).refresh();
});

/** The form as the page gives it, with some fields changed. */
async function filled(
  browser: Browser,
  code: string,
  change: Record<string, string>,
): Promise<Record<string, string | string[]>> {
  const page = await browser.get(`/can-bo/thu-tuc/${code}/sua`);
  expect(page.status).toBe(200);
  const fields = fieldsOfForm(page.body);
  return { ...fields, ...change };
}

describe("a change goes through two people", () => {
  test("the writer proposes, cannot publish; another publishes; residents see it", async () => {
    const form = await filled(editor, "1.000001", {
      "methods.0.timeText": "02 ngày làm việc",
      changeKind: "amend",
      reason: "Tỉnh giảm thời hạn",
      decisionNumber: "45/QĐ-UBND",
    });
    const sent = await editor.post("/can-bo/thu-tuc/1.000001/sua", form);
    expect([sent.status, sent.headers.location]).toEqual([303, "/can-bo/thu-tuc/1.000001?xong=proposed"]);
    const record = await editor.get("/can-bo/thu-tuc/1.000001");
    expect(record.body).toContain("Thời hạn khi nộp trực tiếp rút từ 3 ngày làm việc xuống 2 ngày làm việc");
    const draft = /name="draft" value="(\d+)"/.exec(record.body)?.[1] ?? "";
    expect((await editor.post("/can-bo/thu-tuc/1.000001/cong-bo", { draft })).status).toBe(403);

    const again = await editor.post("/can-bo/thu-tuc/1.000001/sua", form);
    expect(again.status).toBe(409);
    expect(again.body).toContain("đang chờ công bố");

    expect((await approver.get("/can-bo/thu-tuc?xem=cho-cong-bo")).body).toContain(writer.name);
    const published = await approver.post("/can-bo/thu-tuc/1.000001/cong-bo", { draft });
    expect(published.headers.location).toBe("/can-bo/thu-tuc/1.000001?xong=published");
    const version = (await getProcedureInForce(site.app.db, "1.000001", "2026-11-20"))?.version;
    expect(version).toMatchObject({
      number: 2,
      source: "editor",
      changeKind: "amend",
      decisionNumber: "45/QĐ-UBND",
      reason: "Tỉnh giảm thời hạn",
    });
    expect(version?.record.methods[0]?.time).toEqual({ amount: 2, unit: "workingDay" });
    const twice = await approver.post("/can-bo/thu-tuc/1.000001/cong-bo", { draft });
    expect(twice.status).toBe(409);
    const log = await site.app.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectId", "=", "1.000001")
      .orderBy("at")
      .execute();
    expect(log.map((one) => one.act)).toEqual(expect.arrayContaining(["procedure.propose", "procedure.publish"]));
  });

  test("somebody who holds both roles still cannot publish her own", async () => {
    const form = await filled(both, "1.000002", {
      changeKind: "correct",
      conditions: "Không gây ồn sau 22 giờ.",
      reason: "Bổ sung điều kiện",
    });
    await both.post("/can-bo/thu-tuc/1.000002/sua", form);
    const page = await both.get("/can-bo/thu-tuc/1.000002");
    expect(page.body).toContain("Bạn viết bản này nên người khác phải công bố.");
    const draft = (
      await site.app.db
        .selectFrom("procedureDraft")
        .select("id")
        .where("code", "=", "1.000002")
        .executeTakeFirstOrThrow()
    ).id;
    const refused = await both.post("/can-bo/thu-tuc/1.000002/cong-bo", { draft: String(draft) });
    expect(refused.status).toBe(409);
    const empty = await approver.post("/can-bo/thu-tuc/1.000002/tra-lai", { draft: String(draft), note: " " });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain("Hãy viết lý do trả lại.");
    await approver.post("/can-bo/thu-tuc/1.000002/tra-lai", { draft: String(draft), note: "Thiếu căn cứ" });
    expect((await getProcedureInForce(site.app.db, "1.000002", "2026-11-20"))?.version.number).toBe(1);
  });

  test("what is wrong is said at its place, and everything typed is kept", async () => {
    const form = await filled(editor, "1.000003", {
      name: "x".repeat(10_000),
      changeKind: "",
      "papers.0.papers.0.originals": "một",
      "validFrom-day": "31",
      "validFrom-month": "02",
      "decisionDate-day": "29",
      "decisionDate-month": "02",
      "decisionDate-year": "2027",
      steps: 'Bước 1: <script>alert(1)</script> =HYPERLINK("x")',
      reason: "",
    });
    const page = await editor.post("/can-bo/thu-tuc/1.000003/sua", form);
    expect(page.status).toBe(422);
    for (const sentence of [
      "Tên thủ tục dài quá 3.000 ký tự.",
      "Số bản là số từ 0 đến 99",
      "Ngày áp dụng phải là ngày có thật",
      "Ngày văn bản phải là ngày có thật",
      "Hãy viết lý do thay đổi.",
      "Hãy chọn loại thay đổi.",
    ]) {
      expect(page.body).toContain(sentence);
    }
    expect(page.body).toContain('value="một"');
    expect(page.body).not.toContain("<script>alert(1)");
    expect(
      await site.app.db.selectFrom("procedureDraft").select("id").where("code", "=", "1.000003").execute(),
    ).toEqual([]);
  });

  test("a form sent unchanged changes nothing, and an effective day before the last version is refused", async () => {
    const same = await editor.post(
      "/can-bo/thu-tuc/1.000003/sua",
      await filled(editor, "1.000003", { reason: "Không đổi", changeKind: "correct" }),
    );
    expect(same.status).toBe(409);
    expect(same.body).toContain("Nội dung chưa có gì thay đổi");
    const early = await editor.post(
      "/can-bo/thu-tuc/1.000003/sua",
      await filled(editor, "1.000003", {
        field: "Thể thao",
        changeKind: "correct",
        reason: "Sửa",
        "validFrom-day": "01",
        "validFrom-month": "01",
        "validFrom-year": "2026",
      }),
    );
    expect(early.status).toBe(422);
    expect(early.body).toContain("từ 01/07/2026 trở đi");
  });
});

describe("ending a procedure", () => {
  const form = {
    kind: "replaced",
    "on-day": "1",
    "on-month": "12",
    "on-year": "2026",
    decision: "Quyết định 99/QĐ-UBND",
    successors: "1.000001",
    note: "",
  };

  test("an editor proposes with a document and a known successor; what is wrong is said at its place", async () => {
    expect((await approver.get("/can-bo/thu-tuc/1.000003/cham-dut")).status).toBe(403);
    const wrong = await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", {
      ...form,
      kind: "",
      decision: "",
      successors: "abc",
      "on-day": "31",
      "on-month": "2",
    });
    expect(wrong.status).toBe(422);
    for (const sentence of [
      "Hãy chọn lý do.",
      "Ngày phải là ngày có thật",
      "Hãy ghi văn bản làm căn cứ.",
      "Mã thay thế phải có dạng 1.001193.",
    ])
      expect(wrong.body).toContain(sentence);
    expect(
      (await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", { ...form, successors: "9.999999" })).body,
    ).toContain("Không có thủ tục thay thế nào mang mã 9.999999");
    expect(
      (await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", { ...form, kind: "moved", successors: "" })).body,
    ).toContain("Hãy ghi cơ quan giải quyết từ nay");
    const early = await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", { ...form, "on-year": "2020" });
    expect([early.status, early.body.includes("từ 01/07/2026 trở đi")]).toEqual([422, true]);
    // Never published: there is nothing to end.
    expect((await editor.post("/can-bo/thu-tuc/9.999999/cham-dut", form)).status).toBe(404);
    await expect(
      transaction(site.app.db, (tx) =>
        proposeEnd(
          tx,
          { id: "p", name: "Mai", grants: [{ role: "editor", unitId: "u" }], sessionId: null },
          {
            code: "9.999999",
            on: "2026-12-01",
            kind: "repealed",
            decision: "Quyết định 99/QĐ-UBND",
            successors: [],
            authority: null,
            note: null,
            at: new Date("2026-11-20T02:00:00Z"),
          },
        ),
      ),
    ).rejects.toMatchObject({ reason: "never-published" });
  });

  test("another approves; from the day on residents are told; before it nothing changes", async () => {
    const sent = await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", form);
    expect(sent.headers.location).toBe("/can-bo/thu-tuc/1.000003?xong=proposed");
    expect((await site.visitor.get("/thu-tuc/1.000003?on=2026-12-01")).body).not.toContain("đã được thay thế");
    const record = await approver.get("/can-bo/thu-tuc/1.000003");
    expect(record.body).toContain("đề nghị chấm dứt thủ tục này");
    expect((await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", form)).status).toBe(409);
    const draft = /name="draft" value="(\d+)"/.exec(record.body)?.[1] ?? "";
    expect((await editor.post("/can-bo/thu-tuc/1.000003/cong-bo", { draft })).status).toBe(403);
    const done = await approver.post("/can-bo/thu-tuc/1.000003/cong-bo", { draft });
    expect(done.headers.location).toBe("/can-bo/thu-tuc/1.000003?xong=endedDone");
    // Before that day the page holds, and tells what is coming.
    const today = (await site.visitor.get("/thu-tuc/1.000003")).body;
    expect(today).not.toContain("đã được thay thế");
    expect(today).toContain("Từ 01/12/2026 thủ tục này được thay bằng thủ tục khác");
    expect(today).toContain("Trước ngày ấy bạn vẫn nộp như dưới đây.");
    expect((await site.visitor.get("/thu-tuc/1.000003?on=2026-12-01")).body).toContain(
      "đã được thay thế từ 01/12/2026",
    );
    expect((await site.visitor.get("/thu-tuc/1.000003/cac-ban")).body).toContain("Theo Quyết định 99/QĐ-UBND.");
    expect((await editor.post("/can-bo/thu-tuc/1.000003/cham-dut", form)).status).toBe(409);
  });

  test("moved to another authority says who settles it now, for ever", async () => {
    await editor.post("/can-bo/thu-tuc/1.000002/cham-dut", {
      ...form,
      kind: "moved",
      successors: "",
      authority: "Sở Nội vụ tỉnh Cà Mau",
    });
    const record = await approver.get("/can-bo/thu-tuc/1.000002");
    const draft = /name="draft" value="(\d+)"/.exec(record.body)?.[1] ?? "";
    await approver.post("/can-bo/thu-tuc/1.000002/cong-bo", { draft });
    const page = await site.visitor.get("/thu-tuc/1.000002?on=2031-05-05");
    expect(page.body).toContain("đã chuyển cơ quan giải quyết từ 01/12/2026");
    expect(page.body).toContain("Nay Sở Nội vụ tỉnh Cà Mau giải quyết.");
    expect(JSON.parse((await site.visitor.get("/api/v1/procedures/1.000002?on=2031-05-05")).body)).toMatchObject({
      status: "moved",
      end: { authority: "Sở Nội vụ tỉnh Cà Mau" },
    });
  });
});

describe("the import page", () => {
  const line = (code: string) =>
    JSON.stringify({ ma_thu_tuc: code, ten_thu_tuc: `Thủ tục nhập ${code}`, linh_vuc: "Thử", cap: ["xa"] });
  const upload = (browser: Browser, bytes: string, fields: Record<string, string> = {}) =>
    browser.upload(
      "/can-bo/thu-tuc/nhap",
      { "effectiveOn-day": "20", "effectiveOn-month": "11", "effectiveOn-year": "2026", ...fields },
      [{ field: "file", name: "danh-mục.jsonl", bytes }],
    );

  test("takes a file in by the queue and shows what became of it", async () => {
    expect((await officer.get("/can-bo/thu-tuc/nhap")).status).toBe(403);
    const sent = await upload(editor, [line("7.000001"), "{hỏng", line("7.000001").replace("Thử", "Khác")].join("\n"));
    expect(sent.status).toBe(303);
    await site.runJobs();
    const list = await editor.get("/can-bo/thu-tuc/nhap");
    expect(list.body).toContain("danh-mục.jsonl");
    const id = /nhap\/(\d+)"/.exec(list.body)?.[1];
    const result = await editor.get(`/can-bo/thu-tuc/nhap/${id}`);
    expect(result.body).toContain("Mã này đã có ở dòng 1 với nội dung khác (lĩnh vực)");
    const csv = await editor.get(`/can-bo/thu-tuc/nhap/${id}/tu-choi.csv`);
    expect(csv.body).toContain("Dòng bị hỏng hoặc bị cắt ngang");
    expect((await editor.get("/can-bo/thu-tuc/nhap/999999")).status).toBe(404);
  });

  test("a whole catalogue tells what is gone; ending it is proposed after a preview, never done by itself", async () => {
    await upload(editor, [line("8.000001"), line("8.000002"), line("8.000003")].join("\n"));
    await site.runJobs();
    const issuerless = [line("8.000001").replace("Thử", "Khác"), line("8.000002"), "{hỏng"].join("\n");
    await upload(editor, issuerless, { scope: "all" });
    await site.runJobs();
    const list = await editor.get("/can-bo/thu-tuc/nhap");
    const id = /nhap\/(\d+)"/.exec(list.body)?.[1];
    const result = await editor.get(`/can-bo/thu-tuc/nhap/${id}?loai=gone`);
    expect(result.body).toContain("8.000003");
    expect(result.body).toContain("Có 1 dòng không đọc được mã");
    expect((await editor.get(`/can-bo/thu-tuc/nhap/${id}?loai=changed`)).body).toContain("lĩnh vực");
    expect((await editor.get(`/can-bo/thu-tuc/nhap/${id}/thay-doi.csv`)).body).toContain("Không còn trong danh mục");
    expect(await problemsOf(result.body)).toEqual([]);
    expect((await getProcedureInForce(site.app.db, "8.000003", "2027-01-01"))?.version.number).toBe(1);

    const address = `/can-bo/thu-tuc/nhap/${id}/khong-con`;
    expect((await approver.get(address)).status).toBe(403);
    const page = await editor.get(address);
    expect(await problemsOf(page.body)).toEqual([]);
    const fields = { decision: "Quyết định 5/QĐ-BTP", "on-day": "1", "on-month": "12", "on-year": "2026" };
    expect((await editor.post(address, { ...fields, decision: "" })).status).toBe(422);
    const preview = await editor.post(address, { ...fields, codes: "8.000003" });
    expect(preview.body).toContain("Sẽ tạo 1 đề nghị bãi bỏ từ 01/12/2026");
    expect(await problemsOf(preview.body)).toEqual([]);
    const drafts = () =>
      site.app.db.selectFrom("procedureDraft").select("act").where("code", "=", "8.000003").execute();
    expect(await drafts()).toEqual([]);
    const done = await editor.post(address, { ...fields, codes: ["8.000003", "8.000001"], step: "do" });
    expect(done.headers.location).toBe(`/can-bo/thu-tuc/nhap/${id}?loai=gone&xong=1&con=0`);
    expect(await drafts()).toEqual([{ act: "end" }]);
    expect((await getProcedureInForce(site.app.db, "8.000003", "2027-01-01"))?.version.number).toBe(1);
  });

  test("a file of no use says why, and an empty form what is missing", async () => {
    await upload(editor, "%PDF-1.7 giả");
    await site.runJobs();
    const list = await editor.get("/can-bo/thu-tuc/nhap");
    expect(list.body).toContain("Không nhập được");
    const nothing = await editor.post("/can-bo/thu-tuc/nhap", {
      "effectiveOn-day": "31",
      "effectiveOn-month": "2",
      "effectiveOn-year": "2026",
    });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain("Hãy chọn tệp danh mục.");
    expect(nothing.body).toContain("Ngày áp dụng phải là ngày có thật");
  });
});

test("staff lists filter and export exactly what they show", async () => {
  await catalogueOf(site.app).refresh();
  const page = await officer.get("/can-bo/thu-tuc?q=cho+thue");
  expect(page.body).toContain("Cho thuê sân bóng");
  const csv = await officer.get("/can-bo/thu-tuc.csv?linh-vuc=van-hoa-co-so");
  expect(csv.body).toContain("Cho mượn hội trường");
  expect((await site.visitor.get("/can-bo/thu-tuc")).status).toBe(303);
});

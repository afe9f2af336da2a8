import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { loadProgress } from "../load-progress.ts";
import { listTasks } from "../plans.store.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText } from "../testing/build-plan.ts";
import { readChecklist, writeChecklist } from "./checklist.ts";
import { isFindingActPossible, isInspectionActPossible, quotaShare } from "./inspection.ts";
import { listFindings, listInspections } from "./inspections.store.ts";
import { planInspections } from "./plan-inspections.ts";
import { readPlanned } from "./read-planned.ts";

const TODAY = "2026-11-20";
const MINUTES = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
const site = useTestApp();
let stage: PlanStage;
let inspector: Browser;
let leader: Browser;
let editor: Browser;
let both: Browser;
let planId = "";
let programme = "";
let checklistId = "";

beforeAll(async () => {
  const { db } = site.app;
  stage = await buildPlanStage(db);
  const { province, tanThanh } = stage.units;
  inspector = site.browser(await signedIn(site.app, { unitId: province, roles: ["inspector"] }));
  leader = site.browser(await signedIn(site.app, { person: stage.leader }));
  editor = site.browser(await signedIn(site.app, { person: stage.editor }));
  // Inspects for the province and works in the ward.
  both = site.browser(
    await signedIn(site.app, {
      unitId: tanThanh,
      roles: ["editor"],
      grants: [{ role: "inspector", unitId: province }],
    }),
  );
  planId = await buildIssuedPlan(db, stage, planText("512/KH-UBND"));
});

const day = (name: string, d: string, m: string, y = "2026") => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});
const newest = async (unitId: string) =>
  (await listInspections(site.app.db, { unitId }, TODAY, 10)).toSorted((a, b) => +b.createdAt - +a.createdAt)[0];

describe("rules", () => {
  test.each([
    ["30 % of three units are one", ["a", "b", "c"], ["a"], 30, { units: 3, inspected: 1, wanted: 1 }],
    ["a share is rounded up", ["a", "b", "c", "d"], [], 30, { units: 4, inspected: 0, wanted: 2 }],
    [
      "a unit inspected twice, or outside the group, counts no more",
      ["a", "b"],
      ["a", "a", "z"],
      null,
      { units: 2, inspected: 1, wanted: null },
    ],
  ])("%s", (_name, group, inspected, percent, expected) => {
    expect(quotaShare(group, inspected, percent)).toEqual(expected);
  });

  test.each([
    [
      "Phường Tân Thành; 12/03/2026; Lâm Chí Cường",
      { rows: [{ line: 1, unit: "Phường Tân Thành", day: "2026-03-12", leader: "Lâm Chí Cường" }] },
    ],
    [
      "\nXã Hưng Mỹ\t01-04-2026\tTạ Minh Đức\tthừa",
      { rows: [{ line: 2, unit: "Xã Hưng Mỹ", day: "2026-04-01", leader: "Tạ Minh Đức" }] },
    ],
    ["Xã Hưng Mỹ; 31/11/2026; A", { line: 1, fault: "day", said: "31/11/2026" }],
    ["Xã Hưng Mỹ; 01/11/2026", { line: 1, fault: "parts" }],
    ["", { rows: [] }],
  ])("a line of a programme: %j", (text, expected) => {
    expect(readPlanned(text, 200)).toEqual(expected);
  });

  test("a checklist is read and written as the same text, and says what is wrong with it", () => {
    const read = readChecklist("# Niêm yết\n- Đủ thủ tục\n1. Đúng phí\n\n# Kỷ luật\nĐúng giờ", 10);
    expect(read).toEqual({
      lines: [
        { section: "Niêm yết", text: "Đủ thủ tục" },
        { section: "Niêm yết", text: "Đúng phí" },
        { section: "Kỷ luật", text: "Đúng giờ" },
      ],
    });
    if ("lines" in read) expect(readChecklist(writeChecklist(read.lines), 10)).toEqual(read);
    for (const [text, fault] of [
      ["", "empty"],
      ["Đúng giờ", "no-section"],
      ["# A\nmột\nmột", "twice"],
      [`# A\n${"x".repeat(301)}`, "too-long"],
      [`# A\n${Array.from({ length: 11 }, (_, n) => `mục ${n} x`).join("\n")}`, "too-many"],
    ] as const)
      expect(readChecklist(text, 10)).toMatchObject({ fault });
  });

  test("nothing is concluded twice, cancelled after it was held, or closed before it was answered", () => {
    expect(isInspectionActPossible("concluded", "conclude")).toBe(false);
    expect(isInspectionActPossible("held", "cancel")).toBe(false);
    expect(isInspectionActPossible("cancelled", "write")).toBe(false);
    expect(isFindingActPossible("open", "close")).toBe(false);
    expect(isFindingActPossible("closed", "return")).toBe(false);
  });
});

test("a programme takes inspections line by line; a wrong line says which and nothing is half saved", async () => {
  expect(await problemsOf((await inspector.get("/can-bo/kiem-tra")).body)).toEqual([]);
  expect(await problemsOf((await inspector.get("/can-bo/kiem-tra/chuong-trinh/moi")).body)).toEqual([]);
  const form = {
    title: "Kiểm tra cải cách hành chính năm 2026",
    unitId: stage.units.province,
    year: "2026",
    number: "45/KH-UBND",
    groupKind: "communes",
    quota: "50 %",
    planId,
    taskId: "",
  };
  const bad = await inspector.post("/can-bo/kiem-tra/chuong-trinh/moi", { ...form, quota: "130", title: "" });
  expect(bad.status).toBe(422);
  expect(bad.body).toContain("Hãy ghi số từ 1 đến 100");
  expect(bad.body).toContain("45/KH-UBND");
  const sent = await inspector.post("/can-bo/kiem-tra/chuong-trinh/moi", form);
  expect(sent.status).toBe(303);
  programme = String(sent.headers.location).replace(/\/them.*/, "");
  const page = await inspector.get(`${programme}/them`);
  expect(await problemsOf(page.body)).toEqual([]);
  checklistId = /<option value="([0-9a-f-]{36})"/.exec(page.body)?.[1] ?? "";
  const lines = { kind: "regular", checklistId, members: "Tạ Minh Đức" };
  for (const [text, sentence] of [
    ["", "ít nhất một cuộc"],
    ["Phường Tân Thành; 20/11/2026; Cường\nXã Nơi Nào; 21/11/2026; Cường", "Dòng 2: không nhận ra đơn vị “Xã Nơi Nào”"],
    ["Phường Tân Thành; 20/11/2025; Cường", "trong năm của chương trình"],
  ] as const) {
    const refused = await inspector.post(`${programme}/them`, { ...lines, lines: text });
    expect(refused.status).toBeGreaterThanOrEqual(409);
    expect(refused.body).toContain(sentence);
  }
  expect(await newest(stage.units.tanThanh)).toBeUndefined();
  const planned = await inspector.post(`${programme}/them`, {
    ...lines,
    lines: "Phường Tân Thành; 18/11/2026; Lâm Chí Cường",
  });
  expect(planned.status).toBe(303);
  const surprise = { ...lines, kind: "surprise", lines: "UBND xã Hưng Mỹ\t10/12/2026\tLâm Chí Cường" };
  expect((await inspector.post(`${programme}/them`, surprise)).status).toBe(303);
  const shown = await inspector.get(programme);
  expect(shown.body).toContain("Còn thiếu 1 đơn vị");
  expect(await problemsOf(shown.body)).toEqual([]);
  expect(await problemsOf((await inspector.get(`${programme}/sua`)).body)).toEqual([]);
});

test("a surprise is hidden from everybody of the inspected unit before its day, and told on it", async () => {
  const { hungMy, tanThanh, province } = stage.units;
  const commune = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["leader", "inspector"] }));
  const mixed = await buildPerson(site.app.db, {
    unitId: hungMy,
    roles: ["editor"],
    grants: [{ role: "inspector", unitId: province }],
  });
  const mixedBrowser = site.browser(await signedIn(site.app, { person: mixed }));
  const surprise = await newest(hungMy);
  const address = `/can-bo/kiem-tra/${surprise?.id}`;
  for (const browser of [commune, mixedBrowser]) {
    expect((await browser.get(address)).status).toBe(404);
    expect((await browser.get("/can-bo/kiem-tra?q=Cường")).body).not.toContain(address);
    expect((await browser.get("/can-bo/kiem-tra.csv")).body).not.toContain("Hưng Mỹ");
    expect((await browser.get("/can-bo/nhat-ky")).body).not.toContain(String(surprise?.id));
  }
  expect((await inspector.get(address)).body).toContain("đơn vị không thấy trước ngày");
  // The regular one is told to its unit at once, to others never.
  const regular = `/can-bo/kiem-tra/${(await newest(tanThanh))?.id}`;
  expect((await editor.get(regular)).status).toBe(200);
  expect((await commune.get(regular)).status).toBe(404);
  const moved = { leader: "Lâm Chí Cường", members: "", ...day("day", "20", "11") };
  expect((await inspector.post(`${address}/doi-lich`, { ...moved, ...day("day", "1", "1", "2027") })).status).toBe(409);
  expect((await inspector.post(`${address}/doi-lich`, moved)).status).toBe(303);
  expect((await commune.get(address)).status).toBe(200);
});

test("minutes, findings, a conclusion by somebody else, tasks, an answer, a second look", async () => {
  const { db } = site.app;
  const { tanThanh } = stage.units;
  const inspection = await newest(tanThanh);
  const base = `/can-bo/kiem-tra/${inspection?.id}`;
  expect((await both.get(`${base}/bien-ban`)).body).toContain("Người của đơn vị được kiểm tra");
  const form = await inspector.get(`${base}/bien-ban`);
  expect(await problemsOf(form.body)).toEqual([]);
  const minutes = {
    basedOn: String(inspection?.version),
    daGiu: "",
    participants: "Ông Lâm Chí Cường, trưởng đoàn\nBà Sơn Thị Biên Tập",
    overview: "Niêm yết gọn, dễ thấy.",
    "v-3": "good",
    "n-3": "Đủ 132 thủ tục",
    "v-4": "bad",
    ...day("heldOn", "18", "11"),
  };
  const incomplete = await inspector.upload(`${base}/bien-ban`, minutes, [
    { field: "bienban", name: "bien-ban.pdf", bytes: MINUTES, type: "application/pdf" },
  ]);
  expect(incomplete.status).toBe(422);
  expect(incomplete.body).toContain("Hãy ghi thấy gì chưa đạt");
  expect(incomplete.body).toContain("bien-ban.pdf");
  const sealed = /name="daGiu" value="([^"]+)"/.exec(incomplete.body)?.[1] ?? "";
  const whole = { ...minutes, daGiu: sealed, "n-4": "Phí trích lục ghi 5.000 đồng, đúng là 8.000 đồng" };
  expect((await inspector.upload(`${base}/bien-ban`, whole, [])).status).toBe(303);
  // The same screen sent again does not overwrite what was saved since.
  expect((await inspector.upload(`${base}/bien-ban`, whole, [])).status).toBe(409);

  const note = { line: "4", text: "Thay bảng phí ở quầy số 2", ...day("due", "30", "11") };
  for (const [wrong, status, sentence] of [
    [{ text: "" }, 422, "Hãy ghi nội dung"],
    [day("due", "31", "11"), 422, "ngày có thật"],
    [day("due", "1", "11"), 409, "Hạn sớm hơn ngày kiểm tra"],
  ] as const) {
    const refused = await inspector.post(`${base}/kien-nghi`, { ...note, ...wrong });
    expect(refused.status).toBe(status);
    expect(refused.body).toContain(sentence);
  }
  expect((await inspector.post(`${base}/kien-nghi`, note)).status).toBe(303);
  expect((await inspector.post(`${base}/kien-nghi`, { ...note, text: "Ghi nhầm" })).status).toBe(303);
  const wrong = (await listFindings(db, inspection?.id ?? "")).find((one) => one.text === "Ghi nhầm");
  expect((await inspector.post(`${base}/kien-nghi/${wrong?.id}/bo`, {})).status).toBe(303);
  expect(await problemsOf((await inspector.get(base)).body)).toEqual([]);

  const conclusion = {
    conclusion: "Phường thực hiện tốt niêm yết.",
    symbol: "UBND",
    number: "88",
    signer: "Huỳnh Văn Duyệt",
    signerTitle: "Phó Chủ tịch",
    ...day("concludedOn", "20", "11"),
  };
  expect((await inspector.post(`${base}/ket-luan`, conclusion)).status).toBe(403);
  const tasksBefore = (await listTasks(db, { planIds: [planId] })).length;
  expect((await leader.post(`${base}/ket-luan`, { ...conclusion, ...day("concludedOn", "17", "11") })).body).toContain(
    "sớm hơn ngày kiểm tra",
  );
  expect((await listTasks(db, { planIds: [planId] })).length).toBe(tasksBefore);
  expect((await leader.get("/can-bo/bang-dieu-hanh")).body).toContain("kiểm tra chờ kết luận");
  expect((await leader.post(`${base}/ket-luan`, conclusion)).status).toBe(303);
  expect((await leader.get("/can-bo/bang-dieu-hanh")).body).not.toContain("kiểm tra chờ kết luận");
  const [finding] = await listFindings(db, inspection?.id ?? "");
  const taskId = finding?.taskId ?? "";
  const task = await editor.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}`);
  expect(task.body).toContain("kiểm tra ngày 18/11/2026");
  expect((await editor.get("/can-bo/ke-hoach/nhiem-vu")).body).toContain("Thay bảng phí ở quầy số 2");
  const docx = await inspector.get(`${base}/ket-luan.docx`);
  expect(docx.status).toBe(200);
  expect((await inspector.get(`${base}/ket-luan.pdf`)).bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(
    (await editor.get(`${base}/tep/${/tep\/([0-9a-f]{64})/.exec((await editor.get(base)).body)?.[1]}`)).status,
  ).toBe(200);

  // The unit answers; who belongs to it does not look again; the inspectors give it back once, then close it.
  const of = `${base}/kien-nghi/${finding?.id}`;
  const early = await inspector.post(`${of}/dat`, { note: "Đã thay" });
  expect(early.status).toBe(409);
  expect((await editor.post(`${of}/tra-loi`, { note: "" })).status).toBe(422);
  expect((await editor.post(`${of}/tra-loi`, { note: "Đã thay bảng ngày 19/11" })).status).toBe(303);
  expect((await both.post(`${of}/dat`, { note: "Đạt" })).body).toContain("không làm thay đoàn kiểm tra");
  expect((await inspector.post(`${of}/chua-dat`, { note: "Quầy số 3 còn bảng cũ" })).status).toBe(303);
  expect((await editor.post(`${of}/tra-loi`, { note: "Đã thay cả quầy số 3" })).status).toBe(303);
  const [before] = await loadProgress(db, { taskIds: [taskId], today: TODAY });
  expect(before?.state).not.toBe("done");
  expect(await problemsOf((await inspector.get(base)).body)).toEqual([]);
  expect((await inspector.post(`${of}/dat`, { note: "Đã xem tận nơi" })).status).toBe(303);
  const [after] = await loadProgress(db, { taskIds: [taskId], today: TODAY });
  expect(after?.state).toBe("done");
  const year = await inspector.get(programme);
  expect(year.body).toContain("Đạt chỉ tiêu");
  expect(year.body).toContain("1 kiến nghị đã giao: 1 đã khắc phục");
  expect(await problemsOf(year.body)).toEqual([]);
  expect((await inspector.get(`${programme}/bieu-do.svg`)).body).toContain("Niêm yết, công khai");
});

test("a conclusion is published by two people who are not of the unit, without private numbers, and taken back", async () => {
  const [inspection] = await listInspections(
    site.app.db,
    { unitId: stage.units.tanThanh, state: "concluded" },
    TODAY,
    1,
  );
  const page = `/can-bo/kiem-tra/${inspection?.id}/cong-khai`;
  const open = `/ket-luan-kiem-tra/${inspection?.id}`;
  expect((await site.visitor.get("/ket-luan-kiem-tra")).body).toContain("Chưa công khai kết luận nào");
  const words = {
    words: "Phường niêm yết tốt, một bảng phí phải thay.",
    ground: "Luật Thanh tra, điều về công khai kết luận",
  };
  expect((await editor.post(page, words)).status).toBe(403);
  expect((await both.post(page, words)).status).toBe(409);
  for (const [wrong, sentence] of [
    [{ words: "" }, "Hãy viết nội dung công khai"],
    [{ words: "Gọi 0912 345 678 để biết thêm" }, "giống số điện thoại"],
    [{ ground: "" }, "Hãy ghi căn cứ pháp luật"],
  ] as const) {
    const bad = await inspector.post(page, { ...words, ...wrong });
    expect([bad.status, bad.body]).toEqual([422, expect.stringContaining(sentence)]);
    expect(await problemsOf(bad.body)).toEqual([]);
  }
  expect((await inspector.post(page, words)).status).toBe(303);
  expect((await site.visitor.get(open)).status).toBe(404);
  const seen = await leader.get(page);
  expect(await problemsOf(seen.body)).toEqual([]);
  const edit = /name="edit" value="(\d+)"/.exec(seen.body)?.[1] ?? "";
  await inspector.post(page, { ...words, ground: "Luật Thanh tra" });
  expect((await leader.post(`${page}/duyet`, { edit })).body).toContain("Nội dung vừa được sửa");
  expect((await inspector.post(`${page}/duyet`, { edit: "2" })).status).toBe(403);
  expect((await leader.post(`${page}/duyet`, { edit: "2" })).status).toBe(303);
  const told = await site.visitor.get(open);
  expect(told.body).toContain("một bảng phí phải thay");
  expect(told.body).toContain("1 trên 1 việc đã sửa xong");
  expect(await problemsOf(told.body)).toEqual([]);
  const list = await site.visitor.get("/ket-luan-kiem-tra?nam=2026");
  expect(list.body).toContain(open);
  expect(await problemsOf(list.body)).toEqual([]);
  await leader.post(`${page}/rut`, { note: "Có chi tiết chưa đúng" });
  const gone = await site.visitor.get(open);
  expect([gone.status, gone.body]).toEqual([410, expect.not.stringContaining("bảng phí")]);
});

test("a checklist of one's own is the next version; what is shipped is never changed", async () => {
  const list = await inspector.get("/can-bo/kiem-tra/danh-muc");
  expect(await problemsOf(list.body)).toEqual([]);
  const shipped = `/can-bo/kiem-tra/danh-muc/${checklistId}`;
  expect(await problemsOf((await inspector.get(shipped)).body)).toEqual([]);
  const typed = { name: "Danh mục của tỉnh", unitId: stage.units.province, lines: "# Niêm yết\nĐủ thủ tục" };
  const bad = await inspector.post(shipped, { ...typed, lines: "Đủ thủ tục" });
  expect(bad.status).toBe(422);
  expect(bad.body).toContain("Hãy ghi tên phần");
  expect((await inspector.post(shipped, typed)).status).toBe(303);
  const own = /danh-muc\/([0-9a-f-]{36})">Sửa thành bản mới/.exec(
    (await inspector.get("/can-bo/kiem-tra/danh-muc")).body,
  )?.[1];
  expect((await inspector.post(`/can-bo/kiem-tra/danh-muc/${own}`, { ...typed, unitId: "" })).status).toBe(303);
  const after = (await inspector.get("/can-bo/kiem-tra/danh-muc")).body;
  expect(after).toContain("bản 2, 1 nội dung");
  expect(after).toContain("Có sẵn, bản 1, 15 nội dung");
});

test("a unit does not inspect itself, and the database holds four eyes", async () => {
  const { db } = site.app;
  const id = programme.split("/").at(-1) ?? "";
  const one = { kind: "regular" as const, plannedOn: "2026-12-01", leader: "Ai", members: null };
  await expect(
    transaction(db, (tx) =>
      planInspections(tx, stage.planner.actor, {
        programmeId: id,
        checklistId,
        inspections: [{ ...one, unitId: stage.units.province }],
        at: new Date(),
      }),
    ),
  ).rejects.toMatchObject({ code: "same-unit" });
  const held = await newest(stage.units.tanThanh);
  await expect(
    db
      .updateTable("inspection")
      .set({ concludedBy: held?.minutesBy })
      .where("id", "=", held?.id ?? "")
      .execute(),
  ).rejects.toThrow("inspection_writer_does_not_conclude");
});

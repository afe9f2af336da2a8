import { createHash } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { notifyPublicChange, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { buildOffice, buildPdf, hasOpenssl, signPdf } from "../../../platform/pdf-signatures/testing/sign-pdf.ts";
import { readXlsx } from "../../../platform/tables/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildUnit } from "../../organisations/testing/build-units.ts";
import { withdrawDeliveries } from "../../publishing/index.ts";
import { findPlan } from "../plans.store.ts";
import { readDocumentText } from "../reading/document-text.ts";
import { collectReminders } from "../reminders/collect-reminders.ts";
import {
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../testing/build-plan.ts";
import { handInProposed } from "./hand-in-proposed.ts";
import { loadConsolidation } from "./load-consolidation.ts";
import { loadPlanReport } from "./load-plan-report.ts";
import { findPeriod, listPeriods, listRemarks, listUnitReports, listVersions } from "./reports.store.ts";
import type { UnitReport } from "./unit-report.ts";
import { unitReportDocument } from "./unit-report-document.ts";

const t = useTestApp();
let stage: PlanStage;
let planner: Browser;
let leader: Browser;
let editor: Browser;
let planId: string;
let newsTask: string;
let periodId: string;
let mine: UnitReport;
let base: string;
let lastTyped: Record<string, string> = {};

async function signInAll(): Promise<void> {
  planner = t.browser(await signedIn(t.app, { person: stage.planner }));
  leader = t.browser(await signedIn(t.app, { person: stage.leader }));
  editor = t.browser(await signedIn(t.app, { person: stage.editor }));
}

const reportOf = async (unitId: string, role: UnitReport["role"] = "unit"): Promise<UnitReport> => {
  const found = (await listUnitReports(t.app.db, periodId)).find((one) => one.unitId === unitId && one.role === role);
  if (!found) throw new Error("no report");
  return found;
};

/** The fields of the form as the page shows them, with some typed otherwise. */
async function filled(browser: Browser, path: string, change: Record<string, string>): Promise<Record<string, string>> {
  const { body } = await browser.get(path);
  const form = body.slice(body.indexOf(`action="${path}"`), body.indexOf("</form>", body.indexOf(`action="${path}"`)));
  const plain = (text: string): string =>
    text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(tag)?.[1];
    if (name && (!/type="checkbox"/.test(tag) || / checked/.test(tag)))
      fields[name] = plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name, text] of form.matchAll(/<textarea\b[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    if (name) fields[name] = plain(text ?? "");
  for (const [, name, options] of form.matchAll(/<select\b[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g))
    if (name) fields[name] = /<option (?=[^>]*selected)[^>]*value="([^"]*)"/.exec(options ?? "")?.[1] ?? "head";
  return { ...fields, ...change };
}

const mend = {
  weaknesses: "Cụm loa ấp Giồng Bướm hỏng từ tháng 10, hai lần phát không ai nghe được.",
  causes: "Chưa có tiền thay củ loa.",
};

beforeAll(async () => {
  stage = await buildPlanStage(t.app.db);
  await signInAll();
  planId = await buildIssuedPlan(t.app.db, stage, planText("88/KH-UBND"));
  newsTask = (await taskStarting(t.app.db, planId, "Đăng ít nhất một tin")).id;
  await t.app.db
    .updateTable("planTask")
    .set({ topic: "procedures", audiences: ["residents"] })
    .where("id", "=", newsTask)
    .execute();
  await buildEvidence(t.app.db, {
    taskId: newsTask,
    unitId: stage.units.tanThanh,
    at: new Date("2026-11-12T03:00:00Z"),
  });
});

describe("a plan without a period", () => {
  test("its figures come out as of any day that has been, in the official layout, with no words claimed", async () => {
    const plan = await findPlan(t.app.db, planId);
    if (!plan) throw new Error("no plan");
    const as = (upTo: string) => loadPlanReport(t.app.db, null, plan, { upTo }, t.clock.now());
    expect((await as("2026-11-11")).figures).toMatchObject({ tasks: 5, proven: 0, done: 0 });
    expect((await as("2026-11-12")).figures).toMatchObject({ tasks: 5, proven: 1 });
    const document = unitReportDocument(await as("2026-11-12"), "summary", []);
    expect(document).toMatchObject({
      type: "BC",
      symbol: "UBND",
      addressees: ["Bộ Nội vụ"],
      recipients: ["Các sở, ban, ngành tỉnh"],
      authority: { kind: "head", title: "Chủ tịch" },
      signer: "Lâm Văn Khởi",
    });
    expect(JSON.stringify(document.body)).not.toContain("Không có");
    const table = document.body.find((block) => block.kind === "table");
    for (const at of [2, 3, 4, 5, 6, 7])
      expect(String((table?.rows ?? []).reduce((sum, row) => sum + Number(row[at]), 0))).toBe(table?.total?.[at]);
  });

  test("the addresses of the report by plan and day keep answering", async () => {
    const path = `/can-bo/ke-hoach/${planId}/bao-cao`;
    expect((await planner.get(path)).headers.location).toBe(`/can-bo/ke-hoach/${planId}/ky-bao-cao`);
    const word = await planner.get(`${path}.docx?den=2026-11-12`);
    expect(word.headers["content-disposition"]).toContain("bao-cao-88-KH-UBND-2026-11-12.docx");
    expect((await planner.get(`${path}.pdf?den=12/11/2026`)).bytes.subarray(0, 5).toString()).toBe("%PDF-");
    for (const day of ["31/02/2026", "2027-01-01"]) {
      const back = await planner.get(`${path}.pdf?den=${encodeURIComponent(day)}`);
      const page = await planner.get(back.headers.location as string);
      expect(page.body).toContain(`“${day}” không phải ngày có thật, hoặc còn chưa tới`);
      expect(await problemsOf(page.body)).toEqual([]);
    }
    expect((await editor.get(path)).status).toBe(403);
  });
});

describe("from opening a period to the locked report", () => {
  test("the leading unit opens the quarters of the year at once; each unit with tasks gets a report, prefilled", async () => {
    const path = `/can-bo/ke-hoach/${planId}/ky-bao-cao`;
    const empty = await planner.get(path);
    expect(empty.body).toContain("Chưa có kỳ báo cáo nào");
    expect(await problemsOf(empty.body)).toEqual([]);
    const wrong = await planner.post(path, { kind: "adHoc", from: "31/11/2026", to: "01/01/2026", year: "2026" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Ngày đầu kỳ phải là ngày có thật");
    expect(wrong.body).toContain('value="31/11/2026"');
    const opened = await planner.post(path, { kind: "quarter", year: "2026", note: "Nêu rõ ấp nào chưa nghe." });
    expect(opened.headers.location).toBe(`${path}?mo=4`);
    expect((await planner.post(path, { kind: "quarter", year: "2026" })).status).toBe(409);
    const past = await planner.post(path, { kind: "year", year: "2026", dueOn: "19/11/2026" });
    expect(past.body).toContain("sau ngày đầu kỳ và không trước hôm nay");
    expect((await editor.post(path, { kind: "year", year: "2026" })).status).toBe(403);
    const periods = await listPeriods(t.app.db, planId);
    expect(periods.map((one) => [one.fromOn, one.dueOn, one.reports])).toEqual([
      ["2026-10-01", "2027-01-08", 3],
      // Their days are over: nobody is late on the day on which he is asked.
      ["2026-07-01", "2026-11-30", 3],
      ["2026-04-01", "2026-11-30", 3],
      ["2026-01-01", "2026-11-30", 3],
    ]);
    periodId = periods[0]?.id ?? "";
    mine = await reportOf(stage.units.tanThanh);
    base = `/can-bo/bao-cao/${mine.id}`;
    const list = await editor.get("/can-bo/bao-cao");
    expect(list.body).toContain(base);
    expect(await problemsOf(list.body)).toEqual([]);
    const page = await editor.get(base);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Nêu rõ ấp nào chưa nghe.");
    // To whom the summary goes is shown as units of the registry before it goes.
    const goesTo = await planner.get(`/can-bo/bao-cao/${(await reportOf(stage.units.province, "summary")).id}`);
    expect(await problemsOf(goesTo.body)).toEqual([]);
    expect(goesTo.body).toContain("Nơi nhận gồm những ai: 1 dòng, 1 đơn vị trong danh bạ");
    expect(page.body).toContain("1 sản phẩm có minh chứng trong kỳ, lũy kế 1 trên 1.");
    const opens = `${base}/so-lieu?so=proven&viec=${newsTask}`;
    expect(page.body).toContain(opens.replace("&", "&amp;"));
    const rows = await editor.get(opens);
    expect(await problemsOf(rows.body)).toEqual([]);
    expect(rows.body).toContain("như đang có lúc này");
    expect(rows.body.match(/<th scope="row"/g)).toHaveLength(1);
    for (const figure of ["tasks", "done", "late", "proven", "portal", "events", "press", "files"]) {
      const one = await editor.get(`${base}/so-lieu?so=${figure}`);
      expect(await problemsOf(one.body)).toEqual([]);
      expect(one.body.match(/<th scope="row"/g)?.length ?? 0).toBe(
        Number(/<h1[^>]*>[^<]*: (\d+)</.exec(one.body)?.[1]),
      );
    }
    // Another unit's report is nobody else's, nor are its rows.
    const other = await reportOf(stage.units.hungMy);
    expect((await editor.get(`/can-bo/bao-cao/${other.id}/so-lieu?so=proven`)).status).toBe(404);
  });

  test("who writes a report, and who sums them up, is reminded on the mornings before its last day, and sees it at home", async () => {
    const morning = (day: string) => collectReminders(t.app, day, new Date(`${day}T00:30:00Z`));
    const told = async (day: string, name: string) =>
      (await morning(day))
        .find((one) => one.person.name === name)
        ?.notices.map((one) => [one.text, one.dueOn, one.path]);
    const line = ["Báo cáo quý IV năm 2026, 88/KH-UBND của Phường Tân Thành", "2027-01-08", base];
    expect(await told("2026-12-25", "Sơn Thị Biên Tập")).toContainEqual(line);
    expect((await told("2026-12-24", "Sơn Thị Biên Tập")) ?? []).not.toContainEqual(line);
    const summary = await reportOf(stage.units.province, "summary");
    expect((await told("2026-12-25", "Lê Thị Kế Hoạch"))?.map(([text]) => text)).toContain(
      "Báo cáo tổng hợp quý IV năm 2026, 88/KH-UBND của Tỉnh Cà Mau",
    );
    expect((await editor.get("/can-bo")).body).toContain(`href="${base}"`);
    expect((await planner.get("/can-bo")).body).toContain(`href="/can-bo/bao-cao/${summary.id}"`);
  });

  test("handing in with errors keeps the words and says what is to be mended, where it stands", async () => {
    const answer = await editor.post(base, await filled(editor, base, { act: "submit", [`stated-${newsTask}`]: "12" }));
    expect(answer.headers.location).toBe(`${base}?xong=notSubmitted`);
    const page = await editor.get(`${base}?xong=notSubmitted`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Bạn ghi 12 nhưng minh chứng trong kỳ là 1.");
    expect(page.body).toContain('href="#weaknesses"');
    expect(page.body).toContain('value="12"');
    expect((await reportOf(stage.units.tanThanh)).state).toBe("draft");
  });

  test("a number that is none, or too long a text, is said in place and nothing is saved", async () => {
    const typed = await filled(editor, base, { [`stated-${newsTask}`]: "mười hai", results: "Chữ vừa gõ." });
    const wrong = await editor.post(base, typed);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Phải là số từ 0 đến 1.000.000");
    expect(wrong.body).toContain("Chữ vừa gõ.");
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await editor.get(base)).body).not.toContain("Chữ vừa gõ.");
  });

  test("of two officers at once the second is told, sees both texts, and may save on", async () => {
    const colleague = await buildPerson(t.app.db, {
      unitId: stage.units.tanThanh,
      roles: ["officer"],
      name: "Lý Thị Cùng",
    });
    const other = t.browser(await signedIn(t.app, { person: colleague }));
    const [first, second] = [
      await filled(editor, base, mend),
      await filled(other, base, { results: "Chữ của người thứ hai." }),
    ];
    expect((await editor.post(base, first)).status).toBe(303);
    const late = await other.post(base, second);
    expect(late.status).toBe(409);
    expect(late.body).toContain("Chữ của người thứ hai.");
    expect(late.body).toContain("Chưa có tiền thay củ loa.");
    expect(await problemsOf(late.body)).toEqual([]);
    const basedOn = /name="basedOn" value="(\d+)"/.exec(late.body)?.[1] ?? "";
    expect((await other.post(base, { ...first, basedOn })).status).toBe(303);
  });

  test("handed in, returned line by line, handed in again, taken by somebody else", async () => {
    const task = { [`stated-${newsTask}`]: "2", [`note-${newsTask}`]: "Một tin đăng trên trang cũ." };
    expect(
      (await editor.post(base, await filled(editor, base, { ...task, ...mend, act: "submit" }))).headers.location,
    ).toBe(`${base}?xong=submitted`);
    expect((await editor.post(`${base}/quyet-dinh`, { act: "accept" })).status).toBe(409);
    const home = await planner.get("/can-bo");
    expect(home.body).toContain(`/can-bo/ky-bao-cao/${periodId}?tinhtrang=submitted`);
    expect(home.body).toContain("1 báo cáo chờ nhận");
    expect((await editor.get("/can-bo")).body).not.toContain("chờ nhận");
    const nothing = await planner.post(`${base}/quyet-dinh`, { act: "return" });
    expect(nothing.status).toBe(422);
    const desk = await planner.get(base);
    expect(await problemsOf(desk.body)).toEqual([]);
    expect(desk.body).toContain("Số ghi 2 cao hơn minh chứng 1");
    await planner.post(`${base}/quyet-dinh`, {
      act: "return",
      [`remark-${newsTask}`]: "Cho xin địa chỉ tin cũ.",
      "remark-causes": "Ghi số tiền cần.",
      "remark-figure-events": "Thiếu buổi tháng 9?",
    });
    const back = await editor.get(base);
    expect(back.body).toContain("Báo cáo bị trả lại với 3 ý cần sửa");
    expect(back.body).toContain("Cho xin địa chỉ tin cũ.");
    expect(await problemsOf(back.body)).toEqual([]);
    // Nothing settled: handing in again is refused at each remark, what was written stays.
    await editor.post(base, await filled(editor, base, { causes: "Cần 3 triệu đồng thay củ loa.", act: "submit" }));
    const tried = await editor.get(`${base}?xong=notSubmitted`);
    expect(tried.body.match(/Ý cần sửa này chưa xử lý: “/g)?.length).toBeGreaterThanOrEqual(3);
    expect(await problemsOf(tried.body)).toEqual([]);
    const remarks = await listRemarks(t.app.db, mine.id);
    const settled = Object.fromEntries(remarks.map((one) => [`settled-${one.id}`, "1"]));
    const idOf = (line: string): string => remarks.find((one) => one.line === line)?.id ?? "";
    // The cause was changed; the number and the figure were not, and nobody said why.
    await editor.post(base, await filled(editor, base, { ...settled, act: "submit" }));
    const unanswered = await editor.get(`${base}?xong=notSubmitted`);
    expect(new Set(unanswered.body.match(/href="#answer-[^"]+"/g)).size).toBe(2);
    lastTyped = await filled(editor, base, {
      ...settled,
      [`answer-${idOf(newsTask)}`]: "Trang cũ đã đóng, tin còn bản in.",
      [`answer-${idOf("figure-events")}`]: "Buổi tháng 9 đã nằm ở quý trước.",
      act: "submit",
    });
    expect((await editor.post(base, lastTyped)).headers.location).toBe(`${base}?xong=submitted`);
    const again = await planner.get(base);
    expect(again.body).toContain("Trang cũ đã đóng, tin còn bản in.");
    expect(again.body).toContain("Sơn Thị Biên Tập trả lời");
    expect(again.body).toContain("3 ý cần sửa, đã xử lý 3");
    expect(await problemsOf(again.body)).toEqual([]);
    expect((await listVersions(t.app.db, mine.id)).map((one) => one.number)).toEqual([2, 1]);
    expect((await planner.post(`${base}/quyet-dinh`, { act: "accept" })).headers.location).toBe(
      `${base}?xong=accepted`,
    );
    expect((await planner.get(base)).body).toContain("Bản 2");
  });

  test("a version is kept as it was handed in, checkable by its hash; Word, PDF and workbook come from it", async () => {
    const [last] = await listVersions(t.app.db, mine.id);
    const kept = await sql<{
      content: string;
    }>`select content from unit_report_version where report_id = ${mine.id} and number = 2`.execute(t.app.db);
    expect(
      createHash("sha256")
        .update(kept.rows[0]?.content ?? "")
        .digest("hex"),
    ).toBe(last?.sha256);
    await buildEvidence(t.app.db, {
      taskId: newsTask,
      unitId: stage.units.tanThanh,
      at: new Date("2026-11-18T03:00:00Z"),
    });
    const book = await planner.get(`${base}/phu-luc.xlsx?ban=2`);
    const [tasks] = (await readXlsx(book.bytes)).sheets;
    const row = tasks?.rows.find((one) => String(one[1]).startsWith("Đăng ít nhất một tin"));
    expect(row?.slice(2, 7)).toEqual(["2026-11-30", "1", "2", "1", "1"]);
    expect((await planner.get(`${base}/bao-cao.docx?ban=2`)).bytes.subarray(0, 2).toString()).toBe("PK");
    expect((await planner.get(`${base}/bao-cao.pdf`)).bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await planner.get(`${base}/bao-cao.pdf?ban=9`)).status).toBe(404);
  });

  test("a signed copy is kept once for a version", async () => {
    const path = `${base}/ban/2/ban-ky`;
    const pdf = { field: "file", name: "bao cao ky.pdf", bytes: buildPdf() };
    expect((await editor.upload(path, {}, [{ ...pdf, bytes: "không phải PDF" }])).status).toBe(422);
    const broken = await editor.upload(path, {}, [{ ...pdf, bytes: pdf.bytes.subarray(0, 300) }]);
    expect(broken.status).toBe(422);
    expect(broken.body).toContain("Tệp PDF bị hỏng");
    expect(await problemsOf(broken.body)).toEqual([]);
    expect((await editor.upload(path, {}, [pdf])).headers.location).toBe(`${base}?xong=signedDone`);
    expect((await editor.upload(path, {}, [pdf])).status).toBe(409);
    expect((await planner.get(path)).bytes).toEqual(pdf.bytes);
    expect((await editor.get(base)).body).toContain("Tệp không có chữ ký số");
  });

  test("more time is given with a reason; who is late is listed by working days", async () => {
    const path = `/can-bo/ky-bao-cao/${periodId}`;
    const other = await reportOf(stage.units.hungMy);
    const wrong = await planner.post(`${path}/gia-han`, { reportId: other.id, dueOn: "30/02/2027", reason: "" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="30/02/2027"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    await planner.post(`${path}/gia-han`, { reportId: other.id, dueOn: "11/01/2027", reason: "Xã bị ngập" });
    expect(await reportOf(stage.units.hungMy)).toMatchObject({ dueOn: "2027-01-11", dueReason: "Xã bị ngập" });
    t.clock.set(new Date("2027-01-13T02:00:00Z"));
    await signInAll();
    const page = await planner.get(`${path}?tinhtrang=late`);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toMatch(
      /Sở Văn hóa, Thể thao và Du lịch[\s\S]*3 ngày làm việc[\s\S]*Xã Hưng Mỹ[\s\S]*2 ngày làm việc/,
    );
    expect(page.body).not.toContain("Phường Tân Thành</a>");
    const book = await readXlsx((await planner.get(`${path}.xlsx?tinhtrang=late`)).bytes);
    expect(book.sheets[0]?.rows.length).toBe(3);
  });

  test("a form that was open while the day passed is handed in as late; while the period was closed it keeps its words", async () => {
    const other = await reportOf(stage.units.hungMy);
    const path = `/can-bo/bao-cao/${other.id}`;
    const hungMy = t.browser(await signedIn(t.app, { unitId: stage.units.hungMy, roles: ["editor"] }));
    const typed = await filled(hungMy, path, { ...mend, results: "Đã đăng 0 tin." });
    await hungMy.post(path, { ...typed, act: "submit" });
    expect((await hungMy.get(`${path}?xong=notSubmitted`)).body).toContain("với báo cáo kỳ này của Phường Tân Thành");
    const own = { weaknesses: "Xã bị ngập, chưa đăng được tin nào.", causes: "Mất điện hai tuần.", act: "submit" };
    await hungMy.post(path, await filled(hungMy, path, own));
    expect((await hungMy.get(`${path}?xong=submitted`)).body).toContain("Đã nộp báo cáo, trễ 2 ngày làm việc.");
    const third = await reportOf(stage.units.department);
    const thirdPath = `/can-bo/bao-cao/${third.id}`;
    const department = t.browser(await signedIn(t.app, { unitId: stage.units.department, roles: ["editor"] }));
    const open = await filled(department, thirdPath, { results: "Chữ viết khi kỳ bị khóa." });
    expect((await planner.post(`/can-bo/ky-bao-cao/${periodId}/khoa`, {})).status).toBe(303);
    const refused = await department.post(thirdPath, { ...open, act: "submit" });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Kỳ báo cáo đã khóa trong lúc bạn đang viết");
    expect(refused.body).toContain("Chữ viết khi kỳ bị khóa.");
    expect(await problemsOf(refused.body)).toEqual([]);
    expect((await findPeriod(t.app.db, periodId))?.closedByName).toBe("Lê Thị Kế Hoạch");
    expect((await reportOf(stage.units.tanThanh)).state).toBe("locked");
  });

  test("a late correction needs a reason and makes a new version; the old ones stay", async () => {
    expect((await editor.post(base, lastTyped)).status).toBe(409);
    const wrong = await planner.post(`${base}/mo-lai`, { reason: " " });
    expect(wrong.status).toBe(422);
    expect(await problemsOf(wrong.body)).toEqual([]);
    await planner.post(`${base}/mo-lai`, { reason: "Đếm thiếu một tin" });
    await editor.post(base, await filled(editor, base, { [`stated-${newsTask}`]: "2", act: "submit" }));
    await planner.post(`${base}/quyet-dinh`, { act: "accept" });
    expect(await reportOf(stage.units.tanThanh)).toMatchObject({ state: "locked", reopenedReason: null });
    const versions = await listVersions(t.app.db, mine.id);
    expect(versions.map((one) => [one.number, one.reason])).toEqual([
      [3, "Đếm thiếu một tin"],
      [2, null],
      [1, null],
    ]);
  });

  test.skipIf(!hasOpenssl)(
    "a digital signature is checked when the copy is handed in, and a changed file is not kept",
    async () => {
      const path = `${base}/ban/3/ban-ky`;
      const office = buildOffice({ name: "Phường Tân Thành", organisation: "UBND phường Tân Thành" });
      const signed = signPdf(buildPdf("Da lam 12 viec"), office.sign);
      const text = signed.toString("latin1");
      const send = (bytes: Buffer) => editor.upload(path, {}, [{ field: "file", name: "ky-so.pdf", bytes }]);
      for (const [bytes, sentence] of [
        [Buffer.from(text.replace("lam 12", "lam 92"), "latin1"), "Tệp đã bị sửa sau khi ký số"],
        [Buffer.concat([signed, buildPdf()]), "được thêm vào tệp sau chữ ký số cuối cùng"],
        [Buffer.from(text.replace("/ByteRange [0 ", "/ByteRange [1 "), "latin1"), "chỉ ký một phần"],
        [signPdf(buildPdf(), () => Buffer.from("3003020101", "hex")), "không đọc được chữ ký"],
      ] as const) {
        const refused = await send(bytes);
        expect(refused.status).toBe(422);
        expect(refused.body).toContain(sentence);
        expect(await problemsOf(refused.body)).toEqual([]);
      }
      expect((await planner.get(path)).status).toBe(404);
      expect((await send(signed)).headers.location).toBe(`${base}?xong=signedDone`);
      const page = (await editor.get(base)).body;
      for (const words of [
        "Chữ ký số của Phường Tân Thành (UBND phường Tân Thành)",
        "Ký trên toàn bộ tệp",
        "hệ thống chưa có danh sách cơ quan chứng thực",
        "Chưa hỏi chứng thư có bị thu hồi hay không",
      ])
        expect(page).toContain(words);
      expect(await problemsOf(page)).toEqual([]);
    },
  );
});

describe("time", () => {
  test("the leading unit sums up what was taken, sees what does not go together, and takes words over by choice", async () => {
    const path = `/can-bo/ky-bao-cao/${periodId}/tong-hop`;
    const page = await planner.get(path);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("1 đơn vị chưa nộp");
    // Shown to who may open it, and to nobody else.
    const link = `href="${path}"`;
    expect((await planner.get(`/can-bo/ky-bao-cao/${periodId}`)).body).toContain(link);
    const own = await editor.get(`/can-bo/ky-bao-cao/${periodId}`);
    expect([own.status, own.body.includes(link), (await editor.get(path)).status]).toEqual([200, false, 404]);
    expect((await planner.post(path, { section: "weaknesses", report: mine.id })).status).toBe(409);
    const summary = await reportOf(stage.units.province, "summary");
    await planner.post(`/can-bo/bao-cao/${summary.id}/mo-lai`, { reason: "Kỳ khóa trước khi tổng hợp" });
    expect((await planner.post(path, { section: "weaknesses" })).status).toBe(422);
    await planner.post(path, { section: "weaknesses", report: mine.id });
    const again = await planner.post(path, { section: "weaknesses", report: mine.id });
    expect(again.headers.location).toContain("xong=taken");
    const text = (await reportOf(stage.units.province, "summary")).text;
    expect(text?.weaknesses.match(/- Phường Tân Thành: .*Cụm loa ấp Giồng Bướm hỏng/g)).toHaveLength(1);
    const book = await readXlsx((await planner.get(`${path}.xlsx`)).bytes);
    expect(book.sheets.map((one) => one.name)).toEqual(["Theo nhiệm vụ", "Theo đơn vị", "Điều chưa khớp"]);
    const row = book.sheets[0]?.rows.find((one) => String(one[1]).startsWith("Đăng ít nhất một tin"));
    expect(row?.slice(3, 7)).toEqual(["2", "2", "2", "1/2"]);
  });

  test("a summary is approved by who did not put it up, and is public from then on, every version at its address", async () => {
    const summary = await reportOf(stage.units.province, "summary");
    const path = `/can-bo/bao-cao/${summary.id}`;
    const open = `/ke-hoach/${planId}/bao-cao/${summary.id}`;
    expect((await t.visitor.get(open)).status).toBe(404);
    await planner.post(
      path,
      await filled(planner, path, { causes: "Cấp xã mới sắp xếp.", results: "Có 2 tin.", act: "submit" }),
    );
    expect((await planner.post(`${path}/quyet-dinh`, { act: "accept" })).status).toBe(409);
    expect((await t.visitor.get(open)).status).toBe(404);
    expect((await leader.get("/can-bo/bang-dieu-hanh")).body).toContain("báo cáo chờ duyệt");
    expect((await leader.post(`${path}/quyet-dinh`, { act: "accept" })).headers.location).toBe(
      `${path}?xong=acceptedSummary`,
    );
    const board = (await leader.get("/can-bo/bang-dieu-hanh")).body;
    expect(board).not.toContain("báo cáo chờ duyệt");
    expect(board).toContain("báo cáo chưa có bản ký");
    const page = await t.visitor.get(open);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Cấp xã mới sắp xếp.");
    expect(page.body).toContain(`/ke-hoach/${planId}/bao-cao/${summary.id}/minh-chung?viec=${newsTask}`);
    expect((await t.visitor.get(`/ke-hoach/${planId}`)).body).toContain(open);
    // By area and audience, each number opening its tasks and the rows behind them.
    for (const facet of ["linhvuc=procedures", "doituong=residents"]) {
      expect(page.body).toContain(`${open}/minh-chung?${facet}`);
      const tasks = await t.visitor.get(`${open}?${facet}`);
      expect(tasks.body).toContain("Chỉ các việc: ");
      expect(await problemsOf(tasks.body)).toEqual([]);
      expect((await t.visitor.get(`${open}/minh-chung?${facet}`)).body).toContain("2 sản phẩm có bằng chứng.");
    }
    expect((await t.visitor.get(`${open}/minh-chung?linhvuc=finance`)).body).toContain("0 sản phẩm");
    const annex = (await readXlsx((await t.visitor.get(`${open}/phu-luc.xlsx`)).bytes)).sheets;
    expect(annex.find((one) => one.name === "Lĩnh vực")?.rows.map((one) => one.slice(1, 5))).toEqual([
      ["Nhiệm vụ", "Yêu cầu", "Đã khai", "Có minh chứng"],
      ["1", "2", "0", "2"],
      ["4", "5", "0", "0"],
    ]);
    expect((await t.visitor.get(`${open}/bao-cao.docx`)).bytes.subarray(0, 2).toString()).toBe("PK");
    await leader.post(`${path}/mo-lai`, { reason: "Sai nguyên nhân" });
    expect((await t.visitor.get(open)).body).toContain("Cấp xã mới sắp xếp.");
    await planner.post(path, await filled(planner, path, { causes: "Thiếu kinh phí.", act: "submit" }));
    expect((await t.visitor.get(open)).body).not.toContain("Thiếu kinh phí.");
    await leader.post(`${path}/quyet-dinh`, { act: "accept" });
    const newer = await t.visitor.get(open);
    expect(newer.body).toContain("Lý do sửa: Sai nguyên nhân");
    const old = await t.visitor.get(`${open}?ban=1`);
    expect(old.body).toContain("Đây là bản cũ");
    expect(old.body).toContain("Cấp xã mới sắp xếp.");
  });

  test("the machine interface gives the report of the current period as approved; of a day, the progress of that day", async () => {
    const summary = await reportOf(stage.units.province, "summary");
    const api = `/api/v1/plans/${planId}/report`;
    const textOf = async (path: string) =>
      (await readDocumentText((await planner.get(path)).bytes, path.split("?")[0] ?? "")).text;
    const current = await textOf(`${api}.docx`);
    expect(current).toBe(await textOf(`/ke-hoach/${planId}/bao-cao/${summary.id}/bao-cao.docx`));
    expect(current).toContain("quý IV năm 2026");
    expect(await textOf(`${api}.docx?upTo=2026-11-19`)).not.toBe(current);
    expect((await planner.get(`/can-bo/ke-hoach/${planId}/bao-cao`)).headers.location).toBe(
      `/can-bo/bao-cao/${summary.id}`,
    );
    expect((await planner.get(`${api}.pdf`)).bytes.subarray(0, 4).toString()).toBe("%PDF");
    expect((await planner.get(`${api}.docx?upTo=31/11/2026`)).status).toBe(422);
  });

  test("its figures open into the rows it counted; what is taken back or added later is told and changes no figure", async () => {
    const { db } = t.app;
    const summary = await reportOf(stage.units.province, "summary");
    const rows = `/ke-hoach/${planId}/bao-cao/${summary.id}/minh-chung`;
    const before = await t.visitor.get(`${rows}?viec=${newsTask}`);
    expect(await problemsOf(before.body)).toEqual([]);
    expect(/(\d+) sản phẩm có bằng chứng\./.exec(before.body)?.[1]).toBe("2");
    expect(before.body).toContain("không có gì được rút lại hay thêm vào");
    await t.runJobs();
    const later = new Date(t.clock.now().getTime() + 60_000);
    await sql`update ledger_entry set withdrawn_at = ${later}, withdrawn_reason = 'Sai mức phí' where task_id = ${newsTask}`.execute(
      db,
    );
    await buildEvidence(db, { taskId: newsTask, unitId: stage.units.hungMy, at: later });
    await sql`update ledger_entry set sent_at = '2026-11-15' where task_id = ${newsTask} and created_at = ${later}`.execute(
      db,
    );
    await transaction(db, (tx) => notifyPublicChange(tx, "ledger"));
    await expect
      .poll(async () => (await t.visitor.get(`${rows}?viec=${newsTask}`)).body)
      .toContain("Lý do: Sai mức phí");
    const after = await t.visitor.get(`${rows}?viec=${newsTask}`);
    expect(await problemsOf(after.body)).toEqual([]);
    expect(after.body).toContain("2 sản phẩm có bằng chứng.");
    expect(after.body).toContain("2 sản phẩm đã đếm nay không còn được tính");
    expect(after.body).toContain("1 sản phẩm của thời gian này được ghi vào sổ sau khi nộp");
    const report = await t.visitor.get(`/ke-hoach/${planId}/bao-cao/${summary.id}`);
    expect(report.body).toContain(`bao-cao/${summary.id}/minh-chung?viec=${newsTask}`);
    expect((await t.visitor.get(`/ke-hoach/${planId}/bao-cao/${summary.id}?viec=done`)).body).toContain(
      "Chỉ các việc đã xong",
    );
    expect((await t.visitor.get(`/ke-hoach/${planId}/bao-cao/${mine.id}/minh-chung`)).status).toBe(404);
  });

  test("people of other units see no report and write none", async () => {
    const stranger = t.browser(await signedIn(t.app, { unitId: stage.units.hungMy, roles: ["editor"] }));
    expect((await stranger.get(base)).status).toBe(404);
    expect((await stranger.post(base, { act: "submit" })).status).toBe(404);
    expect((await stranger.post(`${base}/mo-lai`, { reason: "x" })).status).toBe(404);
    expect((await leader.get(base)).status).toBe(200);
  });
});

describe("over several levels", () => {
  const reports = async (period: string) => listUnitReports(t.app.db, period);
  const of = (all: UnitReport[], unitId: string, role: UnitReport["role"]): UnitReport => {
    const found = all.find((one) => one.unitId === unitId && one.role === role);
    if (!found) throw new Error("no report");
    return found;
  };

  test("communes report through the department, whose summary is handed in and added up above; numbers are conserved and open down", async () => {
    const { db } = t.app;
    const { province, department, tanThanh, hungMy } = stage.units;
    const plan = await buildIssuedPlan(db, stage, planText("89/KH-UBND"));
    const task = (await taskStarting(db, plan, "Đăng ít nhất một tin")).id;
    const path = `/can-bo/ke-hoach/${plan}/ky-bao-cao`;
    const opened = await planner.post(path, {
      kind: "adHoc",
      year: "2026",
      from: "01/10/2026",
      to: "31/12/2026",
      through: department,
    });
    expect(opened.headers.location).toBe(`${path}?mo=1`);
    const period = (await listPeriods(db, plan))[0]?.id ?? "";
    const [top, gathered] = [
      of(await reports(period), province, "summary"),
      of(await reports(period), department, "summary"),
    ];
    expect([top.aboveId, gathered.aboveId]).toEqual([null, top.id]);
    const head = await buildPerson(db, { unitId: department, roles: ["planner"], name: "Trần Thị Đầu Mối" });
    const gatherer = t.browser(await signedIn(t.app, { person: head }));
    const writer = (unitId: string) => buildPerson(db, { unitId, roles: ["editor"], name: `Người viết ${unitId}` });
    for (const [at, unitId] of [tanThanh, hungMy, department].entries()) {
      const { actor } = await writer(unitId);
      const done = await transaction(db, (tx) =>
        handInProposed(tx, actor, {
          planId: plan,
          toOn: "2026-12-31",
          unitId,
          role: "unit",
          words: {
            results: "Có 1 tin.",
            weaknesses: `Ấp số ${at} chưa nghe được, nhà xa.`,
            causes: "Xa trung tâm.",
          },
          ...(unitId === department
            ? {}
            : { stated: [{ task: "Đăng ít nhất một tin", count: at + 2, note: "Bản in không quét được." }] }),
          at: t.clock.now(),
        }),
      );
      expect(done.isSubmitted).toBe(true);
      const own = `/can-bo/bao-cao/${done.reportId}/quyet-dinh`;
      expect((await gatherer.post(own, { act: "accept" })).status).toBe(303);
    }
    const below = `/can-bo/bao-cao/${gathered.id}/tong-hop`;
    const page = await gatherer.get(below);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Đã nhận 3 trên 3 báo cáo");
    const opensInto = await gatherer.get(`${below}?viec=${task}`);
    expect(await problemsOf(opensInto.body)).toEqual([]);
    expect(opensInto.body).toContain("Theo đơn vị: Đăng ít nhất một tin");
    const words = { results: "Có 2 tin.", weaknesses: "Hai ấp chưa nghe được.", causes: "Loa hỏng." };
    const writing = `/can-bo/bao-cao/${gathered.id}`;
    expect(
      (await gatherer.post(writing, await filled(gatherer, writing, { ...words, act: "submit" }))).headers.location,
    ).toBe(`${writing}?xong=submitted`);
    expect((await gatherer.post(`${writing}/quyet-dinh`, { act: "accept" })).status).toBe(409);
    expect((await planner.post(`${writing}/quyet-dinh`, { act: "accept" })).status).toBe(303);
    expect((await t.visitor.get(`/ke-hoach/${plan}/bao-cao/${gathered.id}`)).status).toBe(404);

    const sums = async () => {
      const found = await findPeriod(db, period);
      const loaded = found && (await loadConsolidation(db, found, null, t.clock.now()));
      if (!loaded) throw new Error("nothing to sum up");
      return loaded;
    };
    const first = await sums();
    expect(first.units.map((one) => [one.unit?.name, one.below])).toEqual([["Sở Văn hóa, Thể thao và Du lịch", 3]]);
    expect(first.lines.find((line) => line.taskId === task)?.stated).toBe(2 + 3);
    expect(first.contradictions.map((one) => one.code)).toEqual(["states-more"]);
    const above = await planner.get(`/can-bo/ky-bao-cao/${period}/tong-hop?viec=${task}`);
    expect(await problemsOf(above.body)).toEqual([]);
    expect(above.body).toContain(`href="${below}?viec=${task}#theo-don-vi"`);

    // A correction below shows above until the summary between them is handed in again.
    const leaf = of(await reports(period), tanThanh, "unit");
    await gatherer.post(`/can-bo/bao-cao/${leaf.id}/mo-lai`, { reason: "Đếm nhầm" });
    expect((await sums()).contradictions).toContainEqual(
      expect.objectContaining({ code: "sum-differs", taskId: task, stated: 5, below: 3 }),
    );
    expect((await planner.get(`/can-bo/ky-bao-cao/${period}/tong-hop`)).body).toContain(
      "ghi tổng 5, các báo cáo đã nhận bên dưới cộng lại 3.",
    );
    // A commune sees its own report, not those of the others nor what is summed up above it.
    const commune = t.browser(await signedIn(t.app, { unitId: hungMy, roles: ["editor"] }));
    expect((await commune.get(below)).status).toBe(404);
    expect((await commune.get(`/can-bo/bao-cao/${leaf.id}`)).status).toBe(404);
  });
});

describe("every kind of period", () => {
  const own = { month: "Tháng 12 năm 2026", halfYear: "6 tháng cuối năm 2026", year: "Năm 2026", adHoc: "Đột xuất" };
  let plan = "";

  test.each([
    ["month", 12],
    ["halfYear", 2],
    ["year", 1],
    ["adHoc", 1],
  ] as const)(
    "%s: opened, prefilled, handed in, returned, handed in again, taken, locked, exported",
    async (kind, count) => {
      const { db } = t.app;
      plan ||= await buildIssuedPlan(db, stage, planText("90/KH-UBND"));
      const path = `/can-bo/ke-hoach/${plan}/ky-bao-cao`;
      const opened = await planner.post(path, { kind, year: "2026", from: "01/12/2026", to: "20/12/2026" });
      expect(opened.headers.location).toBe(`${path}?mo=${count}`);
      const period = (await listPeriods(db, plan)).find((one) => one.kind === kind);
      if (!period) throw new Error("no period");
      const list = `/can-bo/ky-bao-cao/${period.id}`;
      expect((await planner.get(list)).body).toContain(own[kind]);
      const report = (await listUnitReports(db, period.id)).find((one) => one.unitId === stage.units.hungMy);
      const writer = t.browser(await signedIn(t.app, { unitId: stage.units.hungMy, roles: ["editor"] }));
      const at = `/can-bo/bao-cao/${report?.id}`;
      expect((await writer.get(at)).body).toContain("Phần mềm đã điền sẵn từ minh chứng");
      const words = { results: "Đã đăng 0 tin.", weaknesses: `Mưa lũ, ${kind}.`, causes: "Mất điện." };
      await writer.post(at, await filled(writer, at, { ...words, act: "submit" }));
      await planner.post(`${at}/quyet-dinh`, { act: "return", "remark-results": "Vì sao chưa có tin?" });
      const [remark] = await listRemarks(db, report?.id ?? "");
      const mended = { results: "Đã đăng 0 tin vì mất điện.", [`settled-${remark?.id}`]: "1", act: "submit" };
      expect((await writer.post(at, await filled(writer, at, mended))).headers.location).toBe(`${at}?xong=submitted`);
      expect((await planner.post(`${at}/quyet-dinh`, { act: "accept" })).headers.location).toBe(`${at}?xong=accepted`);
      const isLate = period.dueOn < "2027-01-13";
      expect((await planner.get(`${list}?tinhtrang=late`)).body.includes(`href="${at}"`)).toBe(isLate);
      await planner.post(`${list}/gia-han`, { reportId: "", dueOn: "29/01/2027", reason: "Bão số 9" });
      expect((await planner.post(`${list}/khoa`, {})).headers.location).toBe(`${list}?xong=closedDone`);
      const locked = await writer.get(at);
      expect(await problemsOf(locked.body)).toEqual([]);
      expect(locked.body).toContain("Đã khóa");
      const book = await readXlsx((await planner.get(`${list}.xlsx`)).bytes);
      expect(book.sheets[0]?.rows.find((row) => row[0] === "Xã Hưng Mỹ")?.at(-1)).toBe("2");
      expect((await planner.get(`${list}/tong-hop.xlsx`)).bytes.subarray(0, 2).toString()).toBe("PK");
      expect((await planner.get(`${at}/bao-cao.docx?ban=2`)).bytes.subarray(0, 2).toString()).toBe("PK");
    },
  );
});

test("a unit that gets its first task after the period was opened is named, and added with one press", async () => {
  const { db } = t.app;
  const plan = await buildIssuedPlan(db, stage, planText("91/KH-UBND"));
  await planner.post(`/can-bo/ke-hoach/${plan}/ky-bao-cao`, { kind: "year", year: "2027" });
  const period = (await listPeriods(db, plan))[0]?.id ?? "";
  const path = `/can-bo/ky-bao-cao/${period}`;
  expect((await planner.get(path)).body).not.toContain("sau khi mở kỳ");
  const late = await buildUnit(db, { name: "Xã Đến Sau", parentId: stage.units.province });
  await db
    .insertInto("taskAssignment")
    .values({
      taskId: (await taskStarting(db, plan, "Đăng ít nhất một tin")).id,
      unitId: late,
      role: "lead",
      inGroup: true,
      assignedByName: "Người giao",
      assignedAt: t.clock.now(),
    })
    .execute();
  const page = await planner.get(path);
  expect(page.body).toContain("1 đơn vị nhận việc sau khi mở kỳ nên chưa có báo cáo để viết: Xã Đến Sau.");
  expect(await problemsOf(page.body)).toEqual([]);
  expect((await planner.post(`${path}/them-don-vi`, {})).headers.location).toBe(`${path}?xong=addedDone`);
  expect((await planner.post(`${path}/them-don-vi`, {})).status).toBe(409);
  expect((await editor.post(`${path}/them-don-vi`, {})).status).toBe(403);
  const reports = await listUnitReports(db, period);
  const top = reports.find((one) => one.aboveId === null);
  expect(reports.find((one) => one.unitId === late)).toMatchObject({ state: "draft", aboveId: top?.id });
});

test("what is taken back after a report was taken changes no figure of it; its rows, and those of its annex, are of that day", async () => {
  const { db } = t.app;
  const plan = await buildIssuedPlan(db, stage, planText("92/KH-UBND"));
  const { id: taskId } = await taskStarting(db, plan, "Đăng ít nhất một tin");
  const unitId = stage.units.tanThanh;
  const recordId = await buildEvidence(db, { taskId, unitId, at: new Date("2026-11-12T03:00:00Z") });
  const path = `/can-bo/ke-hoach/${plan}/ky-bao-cao`;
  await planner.post(path, { kind: "adHoc", year: "2026", from: "10/11/2026", to: "19/11/2026" });
  const period = (await listPeriods(db, plan))[0]?.id ?? "";
  const own = (await listUnitReports(db, period)).find((one) => one.unitId === unitId);
  const at = `/can-bo/bao-cao/${own?.id}`;
  const words = { results: "Đã đăng 1 tin.", weaknesses: "Không có", act: "submit" };
  await editor.post(at, await filled(editor, at, words));
  await planner.post(`${at}/quyet-dinh`, { act: "accept" });
  const later = new Date(t.clock.now().getTime() + 3_600_000);
  await transaction(db, (tx) =>
    withdrawDeliveries(tx, stage.planner.actor, {
      recordKind: "item",
      recordId,
      unitId,
      reason: "Tin đăng nhầm",
      at: later,
    }),
  );
  const page = await planner.get(at);
  expect(await problemsOf(page.body)).toEqual([]);
  expect(page.body).toContain("minh chứng trong kỳ 1, lũy kế 1 trên 1");
  const rows = await planner.get(`${at}/so-lieu?so=proven`);
  expect(await problemsOf(rows.body)).toEqual([]);
  for (const text of ["như lúc nộp báo cáo", "Làm khai sinh cho con cần mang gì", "Lý do: Tin đăng nhầm"])
    expect(rows.body).toContain(text);
  expect(rows.body.slice(rows.body.indexOf("<h1"))).toMatch(/^<h1[^>]*>[^<]*: 1</);
  const book = await readXlsx((await planner.get(`${at}/phu-luc.xlsx`)).bytes);
  const sheet = book.sheets.find((one) => one.name === "Minh chứng");
  expect(sheet?.rows.slice(1).map((row) => [row[2], row[3], row[6]])).toEqual([
    ["Làm khai sinh cho con cần mang gì", "2026-11-12", "Tin đăng nhầm"],
  ]);
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { listLedgerEntries, openDelivery } from "../../publishing/index.ts";
import { loadProgress } from "../load-progress.ts";
import { findPlan } from "../plans.store.ts";
import { loadPlanReport } from "../reports/load-plan-report.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, planText, taskStarting } from "../testing/build-plan.ts";

const site = useTestApp();
const today = "2026-11-20";
let stage: PlanStage;
let editor: Browser;
let planner: Browser;
let stranger: Browser;
let press: Server;
let paper = "";
let counter = 0;
let taskId = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { tanThanh, province, hungMy } = stage.units;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"], name: "Lê Hoàng Phúc" }));
  stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
  press = createServer((rq, reply) => {
    if (rq.url?.startsWith("/mat")) return void reply.writeHead(404).end();
    reply.setHeader("content-type", "text/html; charset=utf-8");
    reply.end(
      `<meta property="og:title" content="Phường Tân Thành chỉ đường làm khai sinh"><meta property="article:published_time" content="2026-11-05T09:00:00+07:00">`,
    );
  });
  await new Promise<void>((done) => press.listen(0, "127.0.0.1", done));
  paper = `http://127.0.0.1:${(press.address() as AddressInfo).port}`;
});
afterAll(() => void press.close());

/** Each test has a task of its own. */
beforeEach(async () => {
  const planId = await buildIssuedPlan(site.app.db, stage, planText(`${300 + ++counter}/KH-UBND`));
  taskId = (await taskStarting(site.app.db, planId, "Đăng ít nhất một tin")).id;
});

const address = (kind: string): string => `/can-bo/ke-hoach/nhiem-vu/${taskId}/minh-chung/${kind}`;
const proven = async (): Promise<number> =>
  (await loadProgress(site.app.db, { taskIds: [taskId], today }))[0]?.proven ?? -1;
const event = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: stage.units.tanThanh,
  title: "Họp dân khóm 3 về khai sinh",
  "ngay-day": "5",
  "ngay-month": "11",
  "ngay-year": "2026",
  eventKind: "hamletMeeting",
  place: "Nhà văn hóa khóm 3",
  attendance: "120",
  ...more,
});
const article = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: stage.units.tanThanh,
  outlet: "Báo Cà Mau",
  url: `${paper}/bai-1.html`,
  ...more,
});
const picture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer();

test("a course that was held and told counts by itself, and is not handed in again", async () => {
  const { tanThanh } = stage.units;
  await transaction(site.app.db, (tx) =>
    openDelivery(tx, {
      key: `course:${taskId}`,
      channel: "event",
      recordKind: "course",
      recordId: "0b8aa629-89aa-413f-ad78-2f71fab5baa4",
      recordVersion: 1,
      title: "Tập huấn một cửa",
      unitId: tanThanh,
      taskId,
      createdBy: "x",
      createdAt: new Date("2026-11-06T01:00:00Z"),
      state: "sent",
      sentAt: new Date("2026-11-05T01:00:00Z"),
    }),
  );
  expect(await proven()).toBe(1);
  const again = await editor.post(address("su-kien"), event({ title: "tập huấn một cửa", eventKind: "training" }));
  expect([again.status, again.body]).toEqual([409, expect.stringContaining("đã được tính cho nhiệm vụ")]);
  expect(await proven()).toBe(1);
});

describe("an event", () => {
  test("with minutes and photos proves the task from its day on, and the ledger has its row", async () => {
    const form = await editor.get(address("su-kien"));
    expect(await problemsOf(form.body)).toEqual([]);
    const sent = await editor.upload(address("su-kien"), event(), [
      { field: "anh", name: "họp dân.jpg", bytes: await picture(10) },
      { field: "bienban", name: "biên bản.pdf", bytes: "%PDF-1.4 biên bản", type: "application/pdf" },
    ]);
    expect(sent.status).toBe(303);
    expect(await proven()).toBe(1);
    const upTo = async (day: string) =>
      (await loadProgress(site.app.db, { taskIds: [taskId], today, upTo: day }))[0]?.proven;
    expect([await upTo("2026-11-04"), await upTo("2026-11-05")]).toEqual([0, 1]);
    const [row] = await listLedgerEntries(site.app.db, { taskIds: [taskId] }, 5);
    expect(row).toMatchObject({
      channel: "event",
      state: "sent",
      recordKind: "evidence",
      unitId: stage.units.tanThanh,
    });
    const page = await editor.get(String(sent.headers.location));
    expect(await problemsOf(page.body)).toEqual([]);
    for (const words of ["Đã nộp", "Nhà văn hóa khóm 3", "120 người", "họp dân.jpg", "Biên bản", "Ngô Bảo Trân"])
      expect(page.body).toContain(words);
    const file = /href="([^"]+\/tep\/[0-9a-f]{64})"/.exec(page.body)?.[1] ?? "";
    expect((await editor.get(file)).status).toBe(200);
    expect((await stranger.get(file)).status).toBe(404);
    expect((await stranger.get(String(sent.headers.location))).status).toBe(404);
    expect((await editor.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}`)).body).toContain("Họp dân khóm 3 về khai sinh");
  });

  test.each([
    [{ title: "" }, "Hãy ghi tên."],
    [{ "ngay-day": "31" }, "Hãy ghi ngày có thật"],
    [{ "ngay-month": "12" }, "Ngày này chưa tới"],
    [{ "ngay-year": "2025" }, "trước năm của kế hoạch"],
    [{ eventKind: "khác" }, "Hãy chọn loại sự kiện"],
    [{ place: " " }, "Hãy ghi nơi tổ chức"],
    [{ attendance: "rất đông" }, "Hãy ghi số người dự"],
    [{ attendance: "0" }, "Hãy ghi số người dự"],
    [{ note: "x".repeat(2_001) }, "Ghi chú dài quá"],
    [{ unitId: "00000000-0000-4000-8000-000000000000" }, "không giao cho đơn vị"],
  ])("with %j is told what is wrong, and keeps what was typed and chosen", async (wrong, sentence) => {
    const bad = await editor.upload(address("su-kien"), event(wrong), [
      { field: "anh", name: "ảnh.jpg", bytes: await picture(20) },
    ]);
    expect(bad.status).toBeGreaterThanOrEqual(409);
    expect(bad.body).toContain(sentence);
    if (!("place" in wrong)) expect(bad.body).toContain("Nhà văn hóa khóm 3");
    expect(bad.body).toContain("ảnh.jpg");
    if ("title" in wrong) expect(await problemsOf(bad.body)).toEqual([]);
    expect(await proven()).toBe(0);
    const kept = /name="daGiu" value="([^"]+)"/.exec(bad.body)?.[1] ?? "";
    const again = await editor.post(address("su-kien"), { ...event(), daGiu: kept });
    expect((await editor.get(String(again.headers.location))).body).toContain("ảnh.jpg");
  });

  test("handed in twice counts once; another person's kept files cannot be named", async () => {
    expect((await editor.post(address("su-kien"), event())).status).toBe(303);
    const twice = await editor.post(address("su-kien"), event({ title: "HỌP DÂN khóm 3 về khai sinh" }));
    expect(twice.status).toBe(409);
    expect(twice.body).toContain("cùng tên, cùng ngày");
    expect(twice.body).toContain("Ngô Bảo Trân đã nộp lúc");
    expect(await proven()).toBe(1);
    const forged = await editor.post(address("su-kien"), event({ title: "Khác", daGiu: "bịa" }));
    expect((await editor.get(String(forged.headers.location))).body).toContain("Không có tệp kèm theo");
  });
});

describe("what the press brought", () => {
  test("needs its address only: title and day are kept as they were, with a copy that is never shown as a page", async () => {
    const sent = await editor.post(address("bao-chi"), article());
    expect(sent.status).toBe(303);
    const place = String(sent.headers.location).split("?")[0];
    const page = await editor.get(String(sent.headers.location));
    for (const words of ["Phường Tân Thành chỉ đường làm khai sinh", "05/11/2026", "Báo Cà Mau", "Đã mở lúc"])
      expect(page.body).toContain(words);
    const copy = await editor.get(`${place}/trang`);
    expect(copy.headers["content-type"]).toContain("text/plain");
    expect(copy.headers["content-disposition"]).toContain("attachment");
    expect(await proven()).toBe(1);
    const publicPage = await site.visitor.get(`/ke-hoach/${await planOf()}/minh-chung`);
    expect(publicPage.body).toContain(`${paper}/bai-1.html`);
  });

  test("that cannot be opened is taken with what was typed, and says so", async () => {
    const bare = await editor.post(address("bao-chi"), article({ url: `${paper}/mat` }));
    expect(bare.status).toBe(422);
    expect(bare.body).toContain("Không lấy được tên từ đường dẫn");
    expect(bare.body).toContain("Không lấy được ngày từ đường dẫn");
    const { "ngay-day": day, "ngay-month": month, "ngay-year": year } = event();
    const typed = { title: "Tin", "ngay-day": day!, "ngay-month": month!, "ngay-year": year! };
    const sent = await editor.post(address("bao-chi"), article({ url: `${paper}/mat`, ...typed }));
    expect((await editor.get(String(sent.headers.location))).body).toContain("trang không còn");
    const inside = await editor.post(
      address("bao-chi"),
      article({ url: "http://10.9.8.7/noi-bo", ...typed, title: "Khác" }),
    );
    expect((await editor.get(String(inside.headers.location))).body).toContain("địa chỉ nằm trong mạng riêng");
  });

  test.each([
    "baocamau.vn",
    "javascript:alert(1)",
    "ftp://baocamau.vn/bai",
    "http://a:b@baocamau.vn/",
    "http://localhost/x",
  ])("%s is no address", async (url) => {
    const bad = await editor.post(address("bao-chi"), article({ url }));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Đường dẫn phải bắt đầu bằng");
  });

  test("counts once, whatever tail its address has; on air it counts by its minutes without any", async () => {
    expect((await editor.post(address("bao-chi"), article())).status).toBe(303);
    const twice = await editor.post(address("bao-chi"), article({ url: `${paper}/bai-1.html?utm_source=zalo` }));
    expect(twice.body).toContain("Bài này đã được nộp");
    const nothing = await editor.post(address("bao-chi"), { ...event(), outlet: "Đài", url: "" });
    expect(nothing.body).toContain("Hãy ghi đường dẫn, hoặc tải trang báo quét lên");
    const aired = await editor.post(address("bao-chi"), { ...event(), outlet: "Đài", url: "", airMinutes: "12" });
    expect((await editor.get(String(aired.headers.location))).body).toContain("12 phút");
    expect(await proven()).toBe(2);
  });

  test("the press is added up by outlet, genre, programme and month, and each sum opens into its rows", async () => {
    const air = (title: string, more: Record<string, string>) =>
      editor.post(address("bao-chi"), {
        ...event({ title }),
        outlet: "Đài Hưng Mỹ",
        url: "",
        airMinutes: "6",
        ...more,
      });
    await air("Phóng sự một cửa", { genre: "reportage", programme: "Cải cách hành chính" });
    await air("Phóng sự khai sinh", { genre: "reportage", programme: "Cải cách hành chính" });
    await air("Điểm tin tuần", { genre: "digest" });
    const unsaid = await air("Tin ngắn", { genre: "lạ" });
    expect(unsaid.status).toBe(303);
    const log = await editor.get("/can-bo/ke-hoach/chuyen-muc?nam=2026");
    expect(await problemsOf(log.body)).toEqual([]);
    const csv = (await editor.get("/can-bo/ke-hoach/chuyen-muc.csv?nam=2026")).body;
    expect(csv).toContain("Đài Hưng Mỹ;Cải cách hành chính;Phóng sự;2026;11;2;12");
    expect(csv).toContain("Đài Hưng Mỹ;;Điểm tin;2026;11;1;6");
    expect(csv).toContain("Đài Hưng Mỹ;;;2026;11;1;6");
    const opened = /href="(\/can-bo\/ke-hoach\/minh-chung\?[^"]*theloai=digest[^"]*)"/.exec(log.body)?.[1] ?? "";
    const rows = (await editor.get(opened.replaceAll("&amp;", "&"))).body;
    expect(rows).toContain("Điểm tin tuần");
    expect(rows).not.toContain("Phóng sự một cửa");
  });
});

describe("a file", () => {
  test("is kept with its fingerprint, once; what is no document is refused by name", async () => {
    const fields = event({ title: "Bộ nhận diện" });
    const none = await editor.upload(address("tep"), fields, []);
    expect(none.body).toContain("Hãy chọn ít nhất một tệp");
    const wrong = await editor.upload(address("tep"), fields, [
      { field: "tep", name: "trò chơi.exe", bytes: "MZ\0\0" },
    ]);
    expect(wrong.body).toContain("Tệp “trò chơi.exe” không nhận được ở đây");
    const pdf = { field: "tep", name: "nhan-dien.pdf", bytes: "%PDF-1.7 một", type: "application/pdf" };
    const sent = await editor.upload(address("tep"), fields, [pdf]);
    expect((await editor.get(String(sent.headers.location))).body).toMatch(/[0-9a-f]{64}<\/code>/);
    const twice = await editor.upload(address("tep"), { ...fields, title: "Tên khác" }, [pdf]);
    expect(twice.status).toBe(409);
    expect(twice.body).toContain("Một trong các tệp đã được nộp");
    expect(await proven()).toBe(1);
  });
});

describe("evidence that falls", () => {
  const handIn = async (): Promise<string> =>
    String((await editor.post(address("su-kien"), event())).headers.location).split("?")[0] ?? "";

  test("taken back by the unit counts no longer, may be handed in anew, and stays on record", async () => {
    const place = await handIn();
    expect((await editor.post(`${place}/rut`, { reason: "" })).body).toContain("Hãy ghi lý do");
    expect((await editor.post(`${place}/rut`, { reason: "Nộp nhầm nhiệm vụ" })).status).toBe(303);
    expect(await proven()).toBe(0);
    const page = await editor.get(place);
    expect(page.body).toContain("Đã rút, không còn tính");
    expect(page.body).toContain("Nộp nhầm nhiệm vụ");
    expect((await editor.post(`${place}/rut`, { reason: "lần nữa" })).status).toBe(409);
    expect((await editor.post(address("su-kien"), event())).status).toBe(303);
    expect(await proven()).toBe(1);
  });

  test("found to prove nothing by who oversees the plan counts no longer; the unit sees why", async () => {
    const place = await handIn();
    expect((await editor.post(`${place}/bac`, { reason: "tự bác" })).status).toBe(403);
    expect((await planner.get(place)).body).toContain("Không công nhận");
    expect((await planner.post(`${place}/bac`, { reason: "Ảnh của năm trước" })).status).toBe(303);
    expect(await proven()).toBe(0);
    expect((await editor.get(place)).body).toContain("Ảnh của năm trước");
    expect((await editor.get(`/can-bo/ke-hoach/nhiem-vu/${taskId}`)).body).toContain("Không công nhận minh chứng");
  });

  test("the list filters, searches without marks and exports; each sees what lies within reach", async () => {
    const place = await handIn();
    const all = await planner.get("/can-bo/ke-hoach/minh-chung");
    expect(await problemsOf(all.body)).toEqual([]);
    expect(all.body).toContain(place);
    expect((await planner.get(`/can-bo/ke-hoach/minh-chung?kehoach=${await planOf()}`)).body).toContain(
      "1 sự kiện với 120 lượt người dự; 0 bài báo",
    );
    expect((await planner.get("/can-bo/ke-hoach/minh-chung?q=hop+dan+nha+van&loai=event")).body).toContain(place);
    expect((await planner.get("/can-bo/ke-hoach/minh-chung?loai=press&q=khong+co+gi")).body).toContain(
      "khớp với bộ lọc",
    );
    expect((await planner.get("/can-bo/ke-hoach/minh-chung?tinhtrang=rejected&q=%25")).body).not.toContain(place);
    expect((await planner.get("/can-bo/ke-hoach/minh-chung.csv?loai=event")).body).toContain("Nhà văn hóa khóm 3");
    expect((await stranger.get("/can-bo/ke-hoach/minh-chung")).body).not.toContain(place);
    expect((await stranger.get(address("su-kien"))).status).toBe(200);
    expect((await stranger.post(address("su-kien"), event())).body).toContain("không giao cho đơn vị");
    expect((await site.visitor.get(place)).status).toBe(303);
  });
});

test("the report tells of events and press as of its day", async () => {
  expect((await editor.post(address("su-kien"), event())).status).toBe(303);
  expect((await editor.post(address("bao-chi"), { ...event(), outlet: "Đài", url: "", airMinutes: "12" })).status).toBe(
    303,
  );
  const plan = (await findPlan(site.app.db, await planOf()))!;
  const figures = async (upTo: string) =>
    (await loadPlanReport(site.app.db, null, plan, { upTo }, new Date(`${today}T02:00:00Z`))).figures;
  expect(await figures(today)).toMatchObject({ events: 1, attendance: 120, press: 1, airMinutes: 12 });
  expect(await figures("2026-11-04")).toMatchObject({ events: 0, press: 0 });
});

async function planOf(): Promise<string> {
  const task = await site.app.db
    .selectFrom("planTask")
    .select("planId")
    .where("id", "=", taskId)
    .executeTakeFirstOrThrow();
  return task.planId;
}

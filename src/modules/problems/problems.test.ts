import { beforeAll, describe, expect, test } from "vitest";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { signedIn } from "../accounts/testing/build-people.ts";
import { buildPlanStage, type PlanStage } from "../plans/testing/build-plan.ts";
import { listLedgerEntries } from "../publishing/index.ts";
import { isOverdue, movedTimes, personalNumberIn, readSource } from "./problem.ts";
import { listProblems } from "./problems.store.ts";

const site = useTestApp();
let stage: PlanStage;
let editor: Browser;
let leader: Browser;
let outsider: Browser;

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { tanThanh, hungMy } = stage.units;
  editor = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  leader = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["leader"], name: "Lâm Quốc Việt" }));
  outsider = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["leader"] }));
});

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  unitId: stage.units.tanThanh,
  topic: "procedures",
  title: "Chờ lâu ở quầy đất đai",
  outcome: "open",
  situation: "Chờ hơn một giờ.\nCó người phải về.",
  cause: "Chỉ có một người nhận.",
  doing: "Xin thêm một người.",
  "dueOn-day": "20",
  "dueOn-month": "12",
  "dueOn-year": "2026",
  source: "",
  ...more,
});
const stampIn = (body: string): string => /name="basedOn" value="([^"]*)"/.exec(body)?.[1] ?? "";

async function tell(more: Record<string, string> = {}): Promise<string> {
  const sent = await editor.post("/can-bo/van-de/moi", form(more));
  expect(sent.status).toBe(303);
  return /van-de\/([\w-]+)/.exec(sent.headers.location as string)?.[1] ?? "";
}

describe("rules", () => {
  test.each([
    ["0912 345 678", "0912 345 678"],
    ["gọi 0290.3831.234 nhé", "0290.3831.234"],
    ["số 096123456789", "096123456789"],
    ["CMND 381234567.", "381234567"],
    ["chi 1.500.000.000 đồng", null],
    ["Quyết định 1204/QĐ-UBND ngày 05/10/2026", null],
    ["từ 7 giờ 30 đến 9 giờ", null],
  ])("finds a person's number in %j: %j", (text, found) => {
    expect(personalNumberIn(text)).toBe(found);
  });

  test.each([
    ["", null],
    ["https://ca-mau.example/can-bo/kho-khan/0a-1?xong=1#x", "/can-bo/kho-khan/0a-1"],
    ["/can-bo/kiem-tra/12", "/can-bo/kiem-tra/12"],
    ["https://bao.example/bai-1", undefined],
    ["javascript:alert(1)", undefined],
    ["/can-bo/../etc", undefined],
  ])("the source %j is %j", (text, path) => {
    expect(readSource(text)).toBe(path);
  });

  test("a day promised again for later is counted, the same or an earlier one is not", () => {
    const days = ["2026-10-31", null, "2026-12-20", "2026-12-20", "2026-12-10"].map((dueOn) => ({ dueOn }));
    expect(movedTimes(days)).toBe(1);
    expect(movedTimes([])).toBe(0);
  });

  test("is overdue from the day after, and only while open", () => {
    expect(isOverdue({ state: "open", dueOn: "2026-11-20" }, "2026-11-20")).toBe(false);
    expect(isOverdue({ state: "open", dueOn: "2026-11-20" }, "2026-11-21")).toBe(true);
    expect(isOverdue({ state: "solved", dueOn: "2026-11-20" }, "2026-11-21")).toBe(false);
    expect(isOverdue({ state: "open", dueOn: null }, "2026-11-21")).toBe(false);
  });
});

describe("a problem", () => {
  test.each([
    [{ unitId: "" }, "Hãy chọn đơn vị."],
    [{ topic: "x" }, "Hãy chọn lĩnh vực."],
    [{ title: "" }, "Hãy ghi gọn trong 160 ký tự."],
    [{ title: "Gọi 0912345678" }, "số điện thoại hoặc số giấy tờ: 0912345678"],
    [{ situation: "" }, "Hãy ghi tình hình"],
    [{ situation: "Bà A, số 096123456789" }, "số giấy tờ: 096123456789"],
    [{ doing: "" }, "Hãy ghi đang làm gì"],
    [{ outcome: "unsolved", cause: "" }, "Hãy ghi vì sao chưa giải quyết được."],
    [{ "dueOn-day": "31", "dueOn-month": "11" }, "Hãy ghi ngày có thật"],
    [{ source: "https://bao.example" }, "Hãy dán địa chỉ một trang của cán bộ"],
  ] as [Record<string, string>, string][])(
    "with %j is refused at its place, and what was typed is kept",
    async (more, message) => {
      const answer = await editor.post("/can-bo/van-de/moi", form({ situation: "Chờ lâu lắm", ...more }));
      expect(answer.status).toBe(422);
      expect(await problemsOf(answer.body)).toEqual([]);
      expect(answer.body).toContain(message);
      expect(answer.body).toContain(more.situation ?? "Chờ lâu lắm");
      expect(answer.body).toContain(more.doing ?? "Xin thêm một người.");
    },
  );

  test("promised for a day that has passed, or at a unit of others, is not saved", async () => {
    const past = await editor.post("/can-bo/van-de/moi", form({ "dueOn-month": "1" }));
    expect(past.status).toBe(409);
    expect(past.body).toContain("Ngày hẹn đã qua");
    const other = await editor.post("/can-bo/van-de/moi", form({ unitId: stage.units.hungMy }));
    expect(other.status).toBe(409);
    expect(other.body).toContain("Bạn không có quyền làm việc này ở đơn vị này.");
    expect(await listProblems(site.app.db, {}, 10)).toEqual([]);
  });

  test("is public once somebody else approves; what comes later stands above what was said before", async () => {
    const id = await tell({ source: "https://x.example/can-bo/kho-khan/0a?xong=1" });
    const record = `/can-bo/van-de/${id}`;
    expect((await site.visitor.get(`/van-de/${id}`)).status).toBe(404);
    expect((await outsider.get(record)).status).toBe(404);
    const own = await editor.get(record);
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).not.toContain("Duyệt và công khai");
    expect((await editor.post(`${record}/duyet`, { basedOn: stampIn(own.body) })).status).toBe(403);
    expect((await leader.get("/can-bo")).body).toContain("Chờ lâu ở quầy đất đai");

    // Returned with a reason, corrected, approved.
    const bare = await leader.post(`${record}/tra-lai`, { basedOn: stampIn(own.body), note: "" });
    expect(bare.status).toBe(422);
    expect(bare.body).toContain("Hãy ghi vài chữ");
    expect(
      (await leader.post(`${record}/tra-lai`, { basedOn: stampIn(own.body), note: "Nêu rõ quầy nào" })).status,
    ).toBe(303);
    const returned = await editor.get(record);
    expect(await problemsOf(returned.body)).toEqual([]);
    expect(returned.body).toContain("Nêu rõ quầy nào");
    const corrected = form({ title: "Chờ lâu ở quầy đất đai, sáng thứ Hai", basedOn: stampIn(returned.body) });
    expect((await editor.post(`${record}/noi-them`, corrected)).status).toBe(303);
    expect((await editor.post(`${record}/noi-them`, corrected)).status).toBe(409);
    const waits = await leader.get(record);
    // Who approves has seen exactly what is approved.
    expect((await leader.post(`${record}/duyet`, { basedOn: stampIn(returned.body) })).status).toBe(409);
    expect((await leader.post(`${record}/duyet`, { basedOn: stampIn(waits.body) })).status).toBe(303);
    expect((await leader.post(`${record}/duyet`, { basedOn: stampIn(waits.body) })).status).toBe(409);

    const page = await site.visitor.get(`/van-de/${id}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Chờ lâu ở quầy đất đai, sáng thứ Hai");
    expect(page.body).toContain("Xin thêm một người.");
    expect(page.body).not.toContain("kho-khan");
    expect(page.body).not.toContain("Ngô Bảo Trân");
    const [row] = await listLedgerEntries(site.app.db, { recordKind: "problem", recordId: id }, 5);
    expect(row).toMatchObject({ state: "sent", channel: "portal", address: `/van-de/${id}` });

    // The day is put off: the page says so, for ever.
    const now = await editor.get(record);
    const later = form({
      situation: "Còn khoảng 40 phút.",
      "dueOn-day": "31",
      "dueOn-month": "1",
      "dueOn-year": "2027",
      title: "Một tên khác",
      basedOn: stampIn(now.body),
    });
    expect((await editor.post(`${record}/noi-them`, later)).status).toBe(303);
    expect((await site.visitor.get(`/van-de/${id}`)).body).not.toContain("Còn khoảng 40 phút.");
    await leader.post(`${record}/duyet`, { basedOn: stampIn((await leader.get(record)).body) });
    const told = (await site.visitor.get(`/van-de/${id}`)).body;
    expect(await problemsOf(told)).toEqual([]);
    expect(told).toContain("Đã dời hẹn 1 lần. Hẹn lần đầu: 20/12/2026.");
    expect(told.indexOf("Còn khoảng 40 phút.")).toBeLessThan(told.indexOf("Chờ hơn một giờ."));
    expect(told).not.toContain("Một tên khác");

    const list = await site.visitor.get("/van-de?linhvuc=procedures");
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).toContain("hẹn xong trước 31/01/2027");
    expect((await site.visitor.get("/van-de?linhvuc=finance")).body).toContain("Không có vấn đề nào ở mục này");
    expect((await site.visitor.get("/van-de?muc=xong&trang=7&donvi=khong-co")).status).toBe(200);

    // The promised day passes.
    await site.app.db.updateTable("problem").set({ dueOn: "2026-11-10" }).where("id", "=", id).execute();
    expect((await site.visitor.get("/van-de")).body).toContain("Có 1 việc đã quá ngày hẹn");
    expect((await editor.get("/can-bo")).body).toContain("Nói tình hình mới");
    const late = await editor.get("/can-bo/van-de?viec=act");
    expect(await problemsOf(late.body)).toEqual([]);
    expect(late.body).toContain("Quá hẹn từ 10/11/2026");
    expect((await editor.get("/can-bo/van-de.csv?viec=act")).body).toContain("Còn khoảng 40 phút.");
    expect((await editor.get("/can-bo/van-de?q=khong+co+chu+nay")).body).toContain("Không có vấn đề nào khớp");

    // Withdrawn with a reason: the address answers that it was, the proof no longer counts.
    expect((await editor.post(`${record}/rut`, { note: "Nhầm đơn vị" })).status).toBe(403);
    expect((await leader.post(`${record}/rut`, { note: "Nhầm đơn vị" })).status).toBe(303);
    const gone = await site.visitor.get(`/van-de/${id}`);
    expect(gone.status).toBe(410);
    expect(await problemsOf(gone.body)).toEqual([]);
    expect(gone.body).toContain("Nhầm đơn vị");
    expect(gone.body).not.toContain("Xin thêm một người.");
    const rows = await listLedgerEntries(site.app.db, { recordKind: "problem", recordId: id }, 5);
    expect(rows.every((one) => one.withdrawnAt !== null)).toBe(true);
    expect((await leader.post(`${record}/rut`, { note: "lần nữa" })).status).toBe(409);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, buildUnit } from "../../organisations/testing/build-units.ts";

describe("an outlet at its own address", () => {
  const site = useTestApp();
  const PAPER = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
  const KITS = "/can-bo/tai-lieu-bao-chi";
  const OPINIONS = "/can-bo/y-kien-ban-doc";
  let province = "";
  let desk = "";
  let planner: Browser;
  let leader: Browser;
  let officer: Browser;
  let stranger: Browser;

  beforeAll(async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    province = units.province;
    const outlet = await buildUnit(db, { kind: "press", name: "Báo Cà Mau", parentId: province });
    await transaction(db, (tx) => saveHomeUnit(tx, province));
    planner = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"] }));
    leader = site.browser(await signedIn(site.app, { unitId: province, roles: ["leader"] }));
    officer = site.browser(await signedIn(site.app, { unitId: province, roles: ["officer"] }));
    stranger = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader", "officer"] }));
    const made = await planner.post(`/can-bo/toa-soan/${outlet}/dia-chi`, {});
    desk = /\/toa-soan\/[\w-]{43}/.exec(made.body)?.[0] ?? "";
  });

  const kit = (more: Record<string, string> = {}): Record<string, string> => ({
    unitId: province,
    planId: "",
    title: "Kết quả ba tháng cải cách",
    summary: "Số liệu ba tháng.",
    facts: "- 12 điểm lưu động (05/11/2026)",
    spokesperson: "Ông Huỳnh Quốc Thái",
    contactName: "Bà Lê Thị Kế",
    contactWay: "0290 3 000 001",
    contactHours: "7 giờ 30 đến 17 giờ",
    documents: "",
    daGiu: "",
    "embargo-day": "21",
    "embargo-month": "11",
    "embargo-year": "2026",
    embargoHour: "15:00",
    ...more,
  });

  test.each([
    [{ embargoHour: "25:00" }, "Hãy ghi giờ, ví dụ 15:00"],
    [{ "embargo-day": "31" }, "Hãy ghi ngày có thật"],
    [{ "embargo-day": "19" }, "Ngày giờ phải ở phía trước"],
  ])("an hour %j that cannot be is told at its field", async (wrong, sentence) => {
    const bad = await planner.upload(`${KITS}/moi`, kit(wrong as Record<string, string>), []);
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
  });

  test("a kit under embargo is seen at outlets' addresses only, until its hour makes it public by itself; a break is on record", async () => {
    const sent = await planner.upload(`${KITS}/moi`, kit(), [
      { field: "bienban", name: "số liệu.pdf", bytes: PAPER, type: "application/pdf" },
    ]);
    const record = String(sent.headers.location).split("?")[0] ?? "";
    const id = record.slice(KITS.length + 1);
    const edit = await planner.get(`${record}/sua`);
    expect(await problemsOf(edit.body)).toEqual([]);
    expect(edit.body).toContain('value="15:00"');
    expect((await planner.post(`${record}/dang-truoc-gio`, { outletName: "Báo X", note: "Gọi" })).status).toBe(409);
    await planner.post(`${record}/trinh`, {});
    expect((await site.visitor.get(`${desk}/tai-lieu/${id}`)).status).toBe(404);
    expect((await leader.post(`${record}/duyet`, {})).status).toBe(303);
    // Approved, and before its hour: nobody but the outlet.
    for (const path of [`/bao-chi/${id}`, `/bao-chi/${id}/tai-lieu.zip`])
      expect((await site.visitor.get(path)).status, path).toBe(404);
    expect((await site.visitor.get("/bao-chi")).body).not.toContain("Kết quả ba tháng cải cách");
    const page = await site.visitor.get(desk);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Không đăng trước");
    const own = await site.visitor.get(`${desk}/tai-lieu/${id}`);
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).toContain("15:00");
    expect(own.headers["cache-control"]).toBe("no-store");
    const zip = await site.visitor.get(`${desk}/tai-lieu/${id}/tai-lieu.zip`);
    expect(zip.status).toBe(200);
    const feed = (await site.visitor.get(`${desk}/feed.json`)).json<{
      version: string;
      items: { title: string; _danbiet: { embargoUntil: string | null } }[];
    }>();
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items[0]).toMatchObject({
      title: "Kết quả ba tháng cải cách",
      _danbiet: { embargoUntil: "2026-11-21T08:00:00.000Z" },
    });
    const bad = await planner.post(`${record}/dang-truoc-gio`, { outletName: "", url: "x", note: "" });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain("Hãy ghi tên cơ quan báo chí");
    const told = { outletName: "Báo Vội", url: "https://bao.example/som", note: "Đã nhắc bằng công văn" };
    expect((await planner.post(`${record}/dang-truoc-gio`, told)).status).toBe(303);
    expect((await leader.post(`${record}/dang-truoc-gio`, told)).status).toBe(403);
    const after = await planner.get(record);
    expect(await problemsOf(after.body)).toEqual([]);
    expect(after.body).toContain("Báo Vội");
    site.clock.set("2026-11-21T08:00:01Z");
    expect((await site.visitor.get(`/bao-chi/${id}`)).status).toBe(200);
    expect((await site.visitor.get("/bao-chi")).body).toContain("Kết quả ba tháng cải cách");
    site.clock.set("2026-11-20T03:00:00Z");
  });

  const opinion = (more: Record<string, string> = {}): Record<string, string> => ({
    "yk-unitId": province,
    "yk-outlet": "Báo Cà Mau",
    "yk-title": "Chờ lâu ở bộ phận một cửa",
    "yk-body": "Bạn đọc phản ánh phải chờ hai giờ mới được gọi số.",
    "yk-url": "https://bao.example/cho-lau",
    "yk-place": "",
    "yk-printedOn-day": "20",
    "yk-printedOn-month": "11",
    "yk-printedOn-year": "2026",
    ...more,
  });

  test.each([
    [{ "yk-unitId": "" }, "Hãy chọn cơ quan"],
    [{ "yk-title": "" }, "Hãy ghi tên bài"],
    [{ "yk-body": "" }, "Hãy ghi ý kiến"],
    [{ "yk-url": "javascript:alert(1)" }, "Địa chỉ bài phải bắt đầu bằng"],
    [{ "yk-url": "" }, "Hãy ghi địa chỉ bài, hoặc số báo và trang"],
    [{ "yk-printedOn-year": "2027" }, "không sau hôm nay"],
  ])("an opinion with %j is told what is wrong and goes nowhere", async (wrong, sentence) => {
    const bad = await site.visitor.post(`${desk}/y-kien`, opinion(wrong as Record<string, string>));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    expect((await officer.get(OPINIONS)).body).toContain("Chưa có ý kiến nào");
  });

  test("readers' opinions go into the inbox with outlet and article; the answer comes back to the outlet, and to all once two said so", async () => {
    expect((await site.visitor.post(`${desk}/y-kien`, opinion())).status).toBe(303);
    expect((await site.visitor.post(`${desk}/y-kien`, opinion())).status).toBe(409);
    const list = await officer.get(OPINIONS);
    expect(await problemsOf(list.body)).toEqual([]);
    const record = /href="(\/can-bo\/y-kien-ban-doc\/[0-9a-f-]{36})"/.exec(list.body)?.[1] ?? "";
    const inbox = record.replace(OPINIONS, "/can-bo/phan-anh");
    expect(await problemsOf((await officer.get(record)).body)).toEqual([]);
    const question = await officer.get(inbox);
    expect(question.body).toContain("Báo chí chuyển");
    expect(question.body).toContain('href="https://bao.example/cho-lau"');
    expect((await officer.get("/can-bo/phan-anh?qua=press")).body).toContain("phải chờ hai giờ");
    expect((await leader.post(`${record}/cong-khai`, {})).status).toBe(409);
    const answer = { answer: "Từ 01/12 có thêm hai quầy nhận hồ sơ.", internalNote: "" };
    expect((await officer.post(`${inbox}/tra-loi`, answer)).status).toBe(303);
    const own = await site.visitor.get(desk);
    expect(await problemsOf(own.body)).toEqual([]);
    expect(own.body).toContain("Từ 01/12 có thêm hai quầy nhận hồ sơ.");
    expect((await site.visitor.get("/bao-chi/ban-doc")).body).not.toContain("hai quầy");
    expect((await officer.post(`${record}/cong-khai`, {})).status).toBe(403);
    expect((await stranger.post(`${record}/cong-khai`, {})).status).toBe(404);
    expect((await stranger.get(record)).status).toBe(404);
    expect((await leader.post(`${record}/cong-khai`, {})).status).toBe(303);
    const open = await site.visitor.get("/bao-chi/ban-doc");
    expect(await problemsOf(open.body)).toEqual([]);
    expect(open.body).toContain("Từ 01/12 có thêm hai quầy nhận hồ sơ.");
    expect(open.body).toContain('href="https://bao.example/cho-lau"');
    expect((await officer.get(`${OPINIONS}.csv`)).body).toContain("Đã công khai");
  });

  test("what comes by letter is entered by an officer and answered the same way", async () => {
    expect(await problemsOf((await officer.get(`${OPINIONS}/moi`)).body)).toEqual([]);
    const entered = await officer.post(
      `${OPINIONS}/moi`,
      opinion({ "yk-url": "", "yk-place": "Số 4512, trang 3", "yk-title": "Đường vào trụ sở ngập" }),
    );
    expect(entered.status).toBe(303);
    expect((await officer.get(String(entered.headers.location))).body).toContain("Số 4512, trang 3");
  });

  test("what became confidential in the inbox stands in no list of readers' opinions, and its page is gone", async () => {
    const entered = await officer.post(
      `${OPINIONS}/moi`,
      opinion({ "yk-url": "", "yk-place": "Số 4513, trang 2", "yk-title": "Cán bộ quầy bốn nạt dân" }),
    );
    const record = String(entered.headers.location).split("?")[0] ?? "";
    const lists = () => Promise.all([OPINIONS, `${OPINIONS}.csv`].map((path) => officer.get(path)));
    expect((await lists()).map((page) => page.body.includes("quầy bốn nạt"))).toEqual([true, true]);
    await site.app.db
      .updateTable("question")
      .set({ isConfidential: true })
      .where("id", "=", record.slice(OPINIONS.length + 1))
      .execute();
    expect((await lists()).map((page) => page.body.includes("quầy bốn nạt"))).toEqual([false, false]);
    expect((await officer.get(record)).status).toBe(404);
  });
});

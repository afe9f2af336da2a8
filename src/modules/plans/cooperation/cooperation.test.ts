import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { buildUnit } from "../../organisations/testing/build-units.ts";
import { remindOfTasks } from "../jobs/remind-of-tasks.ts";
import { loadProgress } from "../load-progress.ts";
import { buildIssuedPlan, buildPlanStage, type PlanStage, taskStarting } from "../testing/build-plan.ts";

const site = useTestApp();
const today = "2026-11-20";
const BASE = "/can-bo/phoi-hop";
let stage: PlanStage;
let asker: Browser;
let colleague: Browser;
let reporter: Browser;
let otherPaper: Browser;
let stranger: Browser;
let paperUnit = "";
let taskId = "";
let press: Server;
let paper = "";

beforeAll(async () => {
  stage = await buildPlanStage(site.app.db);
  const { province, tanThanh, hungMy } = stage.units;
  paperUnit = await buildUnit(site.app.db, { kind: "press", name: "Báo và Đài Cà Mau", parentId: province });
  const other = await buildUnit(site.app.db, { kind: "press", name: "Tạp chí Văn hóa Cà Mau", parentId: province });
  const planId = await buildIssuedPlan(site.app.db, stage);
  taskId = (await taskStarting(site.app.db, planId, "Đăng ít nhất một tin")).id;
  asker = site.browser(await signedIn(site.app, { unitId: tanThanh, roles: ["editor"], name: "Ngô Bảo Trân" }));
  colleague = site.browser(await signedIn(site.app, { unitId: province, roles: ["planner"], name: "Lê Hoàng Phúc" }));
  reporter = site.browser(await signedIn(site.app, { unitId: paperUnit, roles: ["press"], name: "Quách Tú Uyên" }));
  otherPaper = site.browser(await signedIn(site.app, { unitId: other, roles: ["press"] }));
  stranger = site.browser(await signedIn(site.app, { unitId: hungMy, roles: ["editor"] }));
  press = createServer((rq, reply) => {
    if (rq.url?.startsWith("/mat")) return void reply.writeHead(404).end();
    reply.setHeader("content-type", "text/html; charset=utf-8");
    if (rq.url?.startsWith("/tron")) return void reply.end("<p>Không tên, không ngày</p>");
    reply.end(
      `<meta property="og:title" content="Phường Tân Thành chỉ đường ${rq.url}"><meta property="article:published_time" content="2026-11-05T09:00:00+07:00">`,
    );
  });
  await new Promise<void>((done) => press.listen(0, "127.0.0.1", done));
  paper = `http://127.0.0.1:${(press.address() as AddressInfo).port}`;
});
afterAll(() => void press.close());

const form = (more: Record<string, string> = {}): Record<string, string> => ({
  fromUnitId: stage.units.tanThanh,
  toUnitId: paperUnit,
  kind: "article",
  title: "Hai bài về khai sinh",
  body: "Nói rõ giấy tờ cần mang.\nGặp chị Trân ở quầy số 2.",
  quantity: "2",
  "han-day": "4",
  "han-month": "12",
  "han-year": "2026",
  taskId,
  ...more,
});
const send = async (more: Record<string, string> = {}): Promise<string> => {
  const sent = await asker.post(`${BASE}/moi`, form(more));
  expect(sent.status).toBe(303);
  return String(sent.headers.location).replace(/\?.*/, "");
};
const act = (browser: Browser, address: string, viec: string, reason = "") =>
  browser.post(`${address}/viec`, { viec, reason });
const secretOf = async (address: string): Promise<string> => {
  const page = await asker.post(`${address}/dia-chi`, {});
  return /http:\/\/danbiet\.example(\/nop-san-pham\/[\w-]{43})/.exec(page.body)?.[1] ?? "";
};
const proven = async (): Promise<number> =>
  (await loadProgress(site.app.db, { taskIds: [taskId], today }))[0]?.proven ?? -1;
const air = (more: Record<string, string> = {}) => ({
  title: "Chuyên mục tối thứ Tư",
  "ngay-day": "18",
  "ngay-month": "11",
  "ngay-year": "2026",
  minutes: "12",
  programme: "Cải cách hành chính",
  ...more,
});

describe("a request", () => {
  test.each([
    [{ toUnitId: "" }, "Hãy chọn báo, đài"],
    [{ toUnitId: "", toName: "Sở Không Có" }, "Không có đơn vị nào tên như vậy"],
    [{ toUnitId: "", toName: "Phường Tân Thành" }, "không gửi yêu cầu cho chính mình"],
    [{ kind: "quà" }, "Hãy chọn cần gì"],
    [{ title: " " }, "Hãy ghi tên"],
    [{ body: "" }, "Hãy ghi nội dung"],
    [{ body: "x".repeat(5_001) }, "Dài quá 5.000 ký tự"],
    [{ quantity: "0" }, "Số lượng là số từ 1"],
    [{ "han-day": "31", "han-month": "11" }, "Hãy ghi ngày có thật"],
    [{ "han-day": "20", "han-month": "11" }, "từ ngày mai"],
    [{ "han-day": "5" }, "Ngày này là ngày nghỉ. Ngày làm việc kế tiếp là 07/12/2026"],
    [{ taskId: "00000000-0000-4000-8000-000000000000" }, "không có nhiệm vụ này"],
    [{ fromUnitId: "00000000-0000-4000-8000-000000000000" }, "Hãy chọn đơn vị gửi"],
  ])("with %j is told what is wrong, everything typed kept", async (wrong, sentence) => {
    const bad = await asker.post(`${BASE}/moi`, form(wrong));
    expect(bad.status).toBe(422);
    expect(bad.body).toContain(sentence);
    if (!("title" in wrong)) expect(bad.body).toContain("Hai bài về khai sinh");
    if ("quantity" in wrong) expect(await problemsOf(bad.body)).toEqual([]);
  });

  test("finds its receiver by a name, and is seen by both sides only", async () => {
    const address = await send({ toUnitId: "", toName: "bao va dai ca mau", title: "Số liệu quý IV" });
    for (const browser of [asker, reporter]) {
      const page = await browser.get(address);
      expect(page.status).toBe(200);
      expect(page.body).toContain("Số liệu quý IV");
      expect(await problemsOf(page.body)).toEqual([]);
    }
    for (const browser of [otherPaper, stranger]) {
      expect((await browser.get(address)).status).toBe(404);
      expect((await browser.get(`${address}/nop`)).status).toBe(404);
      expect((await act(browser, address, "accept")).status).toBe(404);
      expect((await browser.get(BASE)).body).not.toContain("Số liệu quý IV");
    }
    expect((await reporter.get(`${BASE}?chieu=asked`)).body).toContain("Số liệu quý IV");
    expect((await reporter.get(`${BASE}?chieu=asking`)).body).not.toContain("Số liệu quý IV");
    expect((await asker.get(`${BASE}?chieu=asking&nhiemvu=${taskId}&q=so+lieu`)).body).toContain("Số liệu quý IV");
    const csv = (await asker.get(`${BASE}.csv?q=so+lieu`)).body;
    expect(csv).toContain("Báo và Đài Cà Mau");
    expect(csv.trim().split("\n")).toHaveLength(2);
  });

  test("goes its way: seen, accepted, withdrawn or declined with a reason, each side its own acts", async () => {
    const address = await send({ title: "Buổi phát về cư trú" });
    expect((await act(asker, address, "accept")).status).toBe(409);
    expect((await act(reporter, address, "see")).status).toBe(303);
    expect((await act(reporter, address, "see")).status).toBe(409);
    expect((await act(reporter, address, "accept")).status).toBe(303);
    const bare = await act(reporter, address, "decline");
    expect(bare.status).toBe(422);
    expect(bare.body).toContain("Hãy ghi lý do");
    expect((await act(reporter, address, "decline", "Hết giờ phát trong tháng")).status).toBe(303);
    expect((await asker.get(address)).body).toContain("Hết giờ phát trong tháng");
    expect((await act(asker, address, "close")).status).toBe(303);
    const second = await send({ title: "Gửi nhầm" });
    expect((await act(reporter, second, "withdraw", "không cần")).status).toBe(409);
    expect((await act(asker, second, "withdraw", "gửi nhầm nơi")).status).toBe(303);
    expect((await act(reporter, second, "accept")).status).toBe(409);
  });

  test("is late once its day has passed, in the list and in the morning mail", async () => {
    const address = await send({ title: "Bài gấp", "han-day": "23", "han-month": "11" });
    const id = address.split("/").at(-1) ?? "";
    await site.app.db.updateTable("cooperationRequest").set({ dueOn: "2026-11-19" }).where("id", "=", id).execute();
    const list = await asker.get(`${BASE}?tre=1`);
    expect(list.body).toContain("Bài gấp");
    expect(list.body).not.toContain("Hai bài về khai sinh");
    expect((await reporter.get(address)).body).toContain("Trễ hạn từ 19/11/2026");
    expect((await reporter.get("/can-bo")).body).toContain("Bài gấp");
    site.sentMails.length = 0;
    await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
    await site.runJobs();
    const mail = site.sentMails.find((one) => one.text.includes("Quách Tú Uyên"));
    expect(mail?.text).toMatch(/ĐÃ TRỄ HẠN[\s\S]*Yêu cầu phối hợp: Bài gấp[\s\S]*đã trễ 1 ngày/);
    expect(site.sentMails.filter((one) => one.text.includes("Quách Tú Uyên"))).toHaveLength(1);
    await act(asker, address, "withdraw", "xong thử");
  });
});

describe("the secret address", () => {
  test("opens one request on a phone without account; articles, a broadcast and a page become evidence once confirmed", async () => {
    const before = await proven();
    const address = await send();
    const secret = await secretOf(address);
    const page = await site.visitor.get(secret);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.headers["x-robots-tag"]).toContain("noindex");
    expect(page.headers["cache-control"]).toContain("no-store");
    expect(page.body).toContain("Gặp chị Trân ở quầy số 2");
    expect((await asker.get(address)).body).not.toContain(secret);

    // Nothing is handed in yet, and who answers says who it is.
    expect((await site.visitor.post(`${secret}/nop`, { person: "Quách Tú Uyên" })).status).toBe(409);
    const two = await site.visitor.post(`${secret}/them/duong-dan`, {
      links: `${paper}/bai-1.html\n${paper}/bai-2.html`,
      programme: "Cải cách hành chính",
    });
    expect(two.status).toBe(303);
    expect((await site.visitor.post(`${secret}/them/phat-song`, air())).status).toBe(303);
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#884422" } })
      .jpeg()
      .toBuffer();
    const dayless = await site.visitor.upload(`${secret}/them/trang-bao`, { title: "Trang 3 số cuối tuần" }, [
      { field: "anh", name: "trang 3.jpg", bytes: photo },
    ]);
    expect(dayless.status).toBe(422);
    expect(dayless.body).toContain("Trang 3 số cuối tuần");
    expect(dayless.body).toContain("trang 3.jpg");
    const kept = /name="daGiu" value="([^"]+)"/.exec(dayless.body)?.[1] ?? "";
    const printed = { title: "Trang 3 số cuối tuần", "ngay-day": "14", "ngay-month": "11", "ngay-year": "2026" };
    expect((await site.visitor.post(`${secret}/them/trang-bao`, { ...printed, daGiu: kept })).status).toBe(303);
    const again = await site.visitor.post(`${secret}/them/trang-bao`, { ...printed, daGiu: kept });
    expect(again.status).toBe(409);
    expect(again.body).toContain("Tệp này đã có trong yêu cầu");

    const basket = await site.visitor.get(secret);
    expect(await problemsOf(basket.body)).toEqual([]);
    for (const words of ["Phường Tân Thành chỉ đường /bai-1.html", "12 phút", "trang 3.jpg", "Nộp 4 sản phẩm"])
      expect(basket.body).toContain(words);
    expect((await asker.get(address)).body).not.toContain("chỉ đường /bai-1.html");
    const nameless = await site.visitor.post(`${secret}/nop`, { note: "Đủ theo yêu cầu" });
    expect(nameless.status).toBe(422);
    expect(nameless.body).toContain("Hãy ghi họ và tên của bạn");
    expect(nameless.body).toContain("Đủ theo yêu cầu");
    expect((await site.visitor.post(`${secret}/nop`, { person: "Quách Tú Uyên", note: "Đủ" })).status).toBe(303);
    expect(await proven()).toBe(before);

    // The asking unit gives it back, gets it again, and says yes.
    expect((await act(asker, address, "return", "Bài 2 thiếu tên xã")).status).toBe(303);
    const returned = await site.visitor.get(secret);
    expect(returned.body).toContain("Bài 2 thiếu tên xã");
    const second = /bai-2\.html[\s\S]*?name="piece" value="([^"]+)"/.exec(returned.body)?.[1] ?? "";
    expect((await site.visitor.post(`${secret}/bo`, { piece: second })).status).toBe(303);
    expect((await site.visitor.post(`${secret}/nop`, { person: "Quách Tú Uyên" })).status).toBe(303);
    expect((await act(asker, address, "confirm")).status).toBe(303);
    expect(await proven()).toBe(before + 3);
    const record = await asker.get(address);
    expect(await problemsOf(record.body)).toEqual([]);
    expect(record.body).toContain("Quách Tú Uyên (Báo và Đài Cà Mau, qua địa chỉ bí mật)");
    const evidence = /\/can-bo\/ke-hoach\/minh-chung\/[\w-]+/.exec(record.body)?.[0] ?? "";
    const proof = await asker.get(evidence);
    expect(proof.body).toContain("Báo và Đài Cà Mau");

    // The log of programmes adds up what was on air.
    const log = await asker.get("/can-bo/ke-hoach/chuyen-muc?nam=2026");
    expect(await problemsOf(log.body)).toEqual([]);
    expect(log.body).toMatch(/Cải cách hành chính[\s\S]*12/);

    await act(asker, address, "close");
    expect((await site.visitor.get(secret)).status).toBe(404);
  });

  test("takes all articles or none, and says for each what is wrong", async () => {
    const address = await send({ title: "Bài về chứng thực" });
    const secret = await secretOf(address);
    const add = (fields: Record<string, string>) => site.visitor.post(`${secret}/them/duong-dan`, fields);
    const mixed = await add({ links: `${paper}/bai-7.html ${paper}/mat.html ${paper}/tron.html khong-phai-dia-chi` });
    expect(mixed.status).toBe(422);
    expect(await problemsOf(mixed.body)).toEqual([]);
    for (const words of [
      "Không mở được: trang không còn",
      "Không đọc được tên bài từ trang",
      "Không đọc được ngày từ trang",
      "phải bắt đầu bằng http",
      "Phường Tân Thành chỉ đường /bai-7.html",
      `value="${paper}/mat.html"`,
    ])
      expect(mixed.body).toContain(words);
    expect((await site.visitor.get(secret)).body).toContain("Chưa thêm sản phẩm nào");
    // A dead page is taken with title and day of a person, and the asking unit is told.
    const dead = await add({
      "url-1": `${paper}/mat.html`,
      "title-1": "Bài đã gỡ",
      "ngay-1-day": "6",
      "ngay-1-month": "11",
      "ngay-1-year": "2026",
    });
    expect(dead.status).toBe(303);
    const twice = await add({ links: `${paper}/bai-7.html ${paper}/bai-7.html?utm_source=zalo` });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain("đã ghi ở một dòng trên");
    expect((await add({ links: "" })).body).toContain("Hãy dán ít nhất một đường dẫn");
    expect((await add({ links: Array(7).fill(`${paper}/x.html`).join("\n") })).body).toContain("tối đa 6");
    // Earlier articles of this paper stood at 127.0.0.1; this one lies elsewhere and wants a word.
    const warned = await add({
      "url-1": paper.replace("127.0.0.1", "localhost.localdomain"),
      "title-1": "Bài đăng nhờ",
      "ngay-1-day": "6",
      "ngay-1-month": "11",
      "ngay-1-year": "2026",
    });
    expect(warned.status).toBe(422);
    expect(warned.body).toContain("không phải trang của các bài trước");
    await site.visitor.post(`${secret}/nop`, { person: "Tú Uyên" });
    expect((await asker.get(address)).body).toContain("Không mở được đường dẫn lúc nộp: trang không còn");
    expect((await act(reporter, address, "confirm")).status).toBe(409);
  });

  test.each([
    [{ minutes: "rất lâu" }, "Thời lượng là số phút"],
    [{ "ngay-day": "31" }, "Hãy ghi ngày có thật"],
    [{ "ngay-month": "12" }, "Ngày này chưa tới"],
    [{ "ngay-year": "2025" }, "trước năm của kế hoạch"],
    [{ title: "" }, "Hãy ghi tên"],
  ])("a broadcast with %j is told what is wrong", async (wrong, sentence) => {
    const address = await send({ title: "Buổi phát thử" });
    const secret = await secretOf(address);
    const bad = await site.visitor.post(`${secret}/them/phat-song`, air(wrong));
    expect([409, 422]).toContain(bad.status);
    expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Cải cách hành chính");
  });

  test("opens no other request, ends with a new one, on its day, and answers nothing to guessing", async () => {
    const mine = await send({ title: "Của tôi" });
    const other = await send({ title: "Của người khác" });
    const first = await secretOf(mine);
    await secretOf(other);
    const file = `${first}/tep/${"a".repeat(64)}`;
    expect((await site.visitor.get(file)).status).toBe(404);
    expect((await site.visitor.get(first)).body).not.toContain("Của người khác");
    const second = await secretOf(mine);
    expect((await site.visitor.get(first)).status).toBe(404);
    expect((await stranger.post(`${mine}/dia-chi`, {})).status).toBe(404);
    expect((await reporter.post(`${mine}/dia-chi`, {})).status).toBe(409);
    const id = mine.split("/").at(-1) ?? "";
    const until = (day: string) =>
      site.app.db.updateTable("cooperationRequest").set({ tokenUntil: day }).where("id", "=", id).execute();
    await until("2026-11-19");
    expect((await site.visitor.get(second)).status).toBe(404);
    await until("2026-11-20");
    expect((await site.visitor.get(second)).status).toBe(200);
    expect((await asker.post(`${mine}/dia-chi/huy`, {})).status).toBe(303);
    for (const path of [second, "/nop-san-pham/x", `/nop-san-pham/${"b".repeat(43)}`])
      expect((await site.visitor.get(path)).status).toBe(404);
    expect((await site.visitor.get("/robots.txt")).body).toContain("Disallow: /nop-san-pham");
  });

  test("who handed in does not confirm", async () => {
    const address = await send({ title: "Bốn mắt" });
    // The planner of the province stands above both units and may act for either.
    expect((await colleague.post(`${address}/nop/them/phat-song`, air({ title: "Buổi trưa" }))).status).toBe(303);
    expect((await colleague.post(`${address}/nop/nop`, {})).status).toBe(303);
    const own = await act(colleague, address, "confirm");
    expect(own.status).toBe(409);
    expect(own.body).toContain("Người khác phải xác nhận");
    expect((await act(asker, address, "confirm")).status).toBe(303);
  });
});

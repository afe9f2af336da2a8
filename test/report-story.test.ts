import type { AddressInfo } from "node:net";
import type { Browser as Chromium, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn } from "../src/modules/accounts/testing/build-people.ts";
import {
  buildEvidence,
  buildIssuedPlan,
  buildPlanStage,
  type PlanStage,
  planText,
  taskStarting,
} from "../src/modules/plans/testing/build-plan.ts";
import { buildOffice, buildPdf, hasOpenssl, signPdf } from "../src/platform/pdf-signatures/testing/sign-pdf.ts";
import { useTestApp } from "../src/testing/app.ts";
import { hasBrowser, launchBrowser } from "./support/product.ts";

const t = useTestApp();

/** A period from its opening to the public page, as its people live it in their browsers, on one fixed day. */
describe.skipIf(!hasBrowser)("a period, as people live it", () => {
  let browser: Chromium;
  let url: string;
  let stage: PlanStage;
  let planId: string;
  let newsTask: string;
  let radioTask: string;
  let period: string;
  let report: string;
  let summary: string;
  const pages = new Map<string, Page>();

  beforeAll(async () => {
    stage = await buildPlanStage(t.app.db);
    planId = await buildIssuedPlan(t.app.db, stage, planText("88/KH-UBND"));
    newsTask = (await taskStarting(t.app.db, planId, "Đăng ít nhất một tin")).id;
    radioTask = (await taskStarting(t.app.db, planId, "Phát trên truyền thanh")).id;
    for (const at of ["2026-08-12T03:00:00Z", "2026-11-12T03:00:00Z"])
      await buildEvidence(t.app.db, { taskId: newsTask, unitId: stage.units.tanThanh, at: new Date(at) });
    await t.server.fastify.listen({ port: 0, host: "127.0.0.1" });
    url = `http://127.0.0.1:${(t.server.fastify.server.address() as AddressInfo).port}`;
    browser = await launchBrowser();
  }, 90_000);
  afterAll(() => browser?.close());

  /** The page of one person; the same one through the story. */
  async function pageOf(name: string, who: Parameters<typeof signedIn>[1]): Promise<Page> {
    const known = pages.get(name);
    if (known) return known;
    const context = await browser.newContext({ baseURL: url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
    await context.addCookies([{ name: "danbiet_session", value: await signedIn(t.app, who), url }]);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    pages.set(name, page);
    return page;
  }
  const planner = () => pageOf("planner", { person: stage.planner });
  const leader = () => pageOf("leader", { person: stage.leader });
  const editor = () => pageOf("editor", { person: stage.editor });
  const neighbour = () => pageOf("neighbour", { unitId: stage.units.hungMy, roles: ["editor"], name: "Trần Văn Xã" });

  const main = async (page: Page): Promise<string> => (await page.textContent("main")) ?? "";
  const submit = (page: Page): Promise<void> => page.getByRole("button", { name: "Nộp báo cáo" }).click();
  const accept = async (page: Page, path: string): Promise<void> => {
    await page.goto(path);
    await page.getByRole("button", { name: "Nhận báo cáo" }).click();
    await expect.poll(() => main(page)).toContain("Đã nhận báo cáo.");
  };

  /** The unit's own way to its report of a period, from the home of the day. */
  async function reportOf(page: Page, periodName: string): Promise<string> {
    await page.goto("/can-bo/bao-cao");
    await page
      .getByRole("link", { name: new RegExp(periodName) })
      .first()
      .click();
    await page.waitForURL(/\/can-bo\/bao-cao\/[0-9a-f-]{36}/);
    return new URL(page.url()).pathname;
  }

  test("the leading unit opens the quarters of the year; the third one is handed in and taken", async () => {
    const page = await planner();
    await page.goto(`/can-bo/ke-hoach/${planId}/ky-bao-cao`);
    await page.getByLabel("Từng quý").check();
    await page.getByRole("button", { name: "Mở kỳ" }).click();
    await expect.poll(() => main(page)).toContain("Đã mở 4 kỳ");
    await page.getByRole("link", { name: /[Qq]uý IV/ }).click();
    period = new URL(page.url()).pathname;

    const unit = await editor();
    const before = await reportOf(unit, "[Qq]uý III");
    await unit
      .locator("[name=results]")
      .fill("Phường đã đăng 1 tin về giấy khai sinh, bà con hỏi nhiều về giờ nộp hồ sơ.");
    await unit
      .locator("[name=weaknesses]")
      .fill("Cụm loa khóm 4 mất tiếng bốn tuần nên các hộ ven kênh không nghe được lịch mới.");
    await unit.locator("[name=causes]").fill("Trạm phát hỏng nguồn, chờ linh kiện.");
    await submit(unit);
    await expect.poll(() => main(unit)).toContain("Đã nộp báo cáo");
    await accept(page, before);
  });

  test("the unit fills in; what is empty, unproven, without a number or copied from before is said where it stands", async () => {
    const unit = await editor();
    report = await reportOf(unit, "[Qq]uý IV");
    expect(await unit.locator(`[name="stated-${newsTask}"]`).inputValue()).toBe("1");
    await unit.locator(`[name="stated-${newsTask}"]`).fill("12");
    await unit.locator(`[name="stated-${radioTask}"]`).fill("");
    await unit.locator("[name=results]").fill("Đã tổ chức nhiều buổi tuyên truyền ở chợ.");
    await unit
      .locator("[name=weaknesses]")
      .fill("Cụm loa khóm 4 mất tiếng bốn tuần nên các hộ ven kênh không nghe được lịch mới.");
    await unit.locator("[name=causes]").fill("");
    await submit(unit);
    await expect.poll(() => main(unit)).toContain("Đã lưu nhưng chưa nộp được");
    const text = await main(unit);
    for (const sentence of [
      "Bạn ghi 12 nhưng minh chứng trong kỳ là 1.",
      "Chưa có con số. Nếu chưa làm được, ghi 0.",
      "Nói đã làm nhưng không có con số: “Đã tổ chức nhiều buổi tuyên truyền ở chợ.”",
      "Phần này không được để trống.",
    ])
      expect(text).toContain(sentence);
    expect(text).toMatch(/Trùng 100% với [^.]*30\/09\/2026/);
    // Each sentence of the summary leads to its field.
    await unit.locator(".govuk-error-summary a", { hasText: "minh chứng trong kỳ" }).first().click();
    expect(await unit.evaluate(() => document.activeElement?.getAttribute("name"))).toBe(`note-${newsTask}`);
  });

  test("mended, it is handed in, comes back with remarks at their lines, and goes out again", async () => {
    const unit = await editor();
    await unit.locator(`[name="stated-${newsTask}"]`).fill("2");
    await unit.locator(`[name="note-${newsTask}"]`).fill("Một tin còn ở trang cũ, chưa chuyển sang.");
    await unit.locator(`[name="stated-${radioTask}"]`).fill("0");
    await unit.locator("[name=results]").fill("Đã đăng 1 tin về nơi nộp hồ sơ khai sinh.");
    await unit.locator("[name=weaknesses]").fill("Ba buổi phát phải bỏ vì cúp điện, bà con khóm 2 chưa nghe lịch mới.");
    await unit.locator("[name=causes]").fill("Lưới điện sửa chữa cả tuần.");
    await submit(unit);
    await expect.poll(() => main(unit)).toContain("Đã nộp báo cáo. Cơ quan chủ trì sẽ nhận hoặc trả lại.");

    const page = await planner();
    await page.goto(report);
    for (const [line, text] of [
      [newsTask, "Cho xin địa chỉ của tin cũ."],
      ["causes", "Ghi rõ những ngày nào."],
    ] as const) {
      const box = page.locator("details", { has: page.locator(`[name="remark-${line}"]`) }).last();
      await box.locator("summary").click();
      await box.locator("textarea").fill(text);
    }
    await page.getByRole("button", { name: "Trả lại để sửa" }).click();
    await expect.poll(() => main(page)).toContain("Đã trả lại");

    await unit.goto(report);
    expect(await main(unit)).toContain("Báo cáo bị trả lại với 2 ý cần sửa");
    await unit.locator("[name=causes]").fill("Lưới điện sửa chữa từ 02 đến 08/11.");
    for (const box of await unit.getByLabel("Đã xử lý xong ý này").all()) await box.check();
    await unit.locator('[name^="answer-"]').first().fill("Trang cũ đã đóng; tin in còn ở tủ lưu.");
    await submit(unit);
    await expect.poll(() => main(unit)).toContain("Đã nộp báo cáo");
    await accept(page, report);
    expect(await main(page)).toContain("Bản 2");
  });

  test("words of another unit are known again; with its own words it is handed in, and its contradiction is listed", async () => {
    const unit = await neighbour();
    const own = await reportOf(unit, "[Qq]uý IV");
    await unit.locator(`[name="stated-${newsTask}"]`).fill("3");
    await unit.locator(`[name="note-${newsTask}"]`).fill("Tin dán ở nhà văn hóa ấp, chưa vào sổ.");
    await unit.locator(`[name="stated-${radioTask}"]`).fill("0");
    await unit.locator("[name=results]").fill("Xã dán 3 tin ở nhà văn hóa ấp.");
    await unit.locator("[name=weaknesses]").fill("Ba buổi phát phải bỏ vì cúp điện, bà con khóm 2 chưa nghe lịch mới.");
    await unit.locator("[name=causes]").fill("Xã chưa có người trực loa buổi tối.");
    await submit(unit);
    await expect.poll(() => main(unit)).toMatch(/Trùng 100% với báo cáo kỳ này của Phường Tân Thành/);
    await unit.locator("[name=weaknesses]").fill("Hộ nuôi tôm ở vuông xa đi cả ngày, chưa gặp được.");
    await submit(unit);
    await expect.poll(() => main(unit)).toContain("Đã nộp báo cáo");
    const page = await planner();
    await accept(page, own);
    await page.goto(`${period}/tong-hop`);
    const text = await main(page);
    expect(text).toContain("Điều chưa khớp");
    expect(text).toMatch(/Xã Hưng Mỹ[\s\S]*ghi 3, minh chứng 0/);
    expect(text).toMatch(/Phường Tân Thành[\s\S]*ghi 2, minh chứng 1/);
    expect(text).toContain("1 đơn vị chưa nộp");
  });

  test("who is not ready gets more time with a reason, and sees it", async () => {
    const page = await planner();
    await page.goto(period);
    await page.getByText("Gia hạn nộp").click();
    await page.getByLabel("Hạn mới").fill("12/01/2027");
    await page.getByRole("button", { name: "Gia hạn", exact: true }).click();
    await expect.poll(() => main(page)).toContain("Hãy ghi lý do gia hạn.");
    expect(await page.getByLabel("Hạn mới").inputValue()).toBe("12/01/2027");
    await page.getByLabel("Lý do").fill("Sở đang chuyển trụ sở");
    await page.getByRole("button", { name: "Gia hạn", exact: true }).click();
    await expect.poll(() => main(page)).toContain("Đã gia hạn");
    expect(await main(page)).toContain("12/01/2027 (đã gia hạn)");
  });

  test("the summary is written from the reports, approved by somebody else, the period locked", async () => {
    const page = await planner();
    await page.goto(period);
    await page.getByRole("link", { name: "Báo cáo tổng hợp" }).click();
    await page.waitForURL(/\/can-bo\/bao-cao\//);
    summary = new URL(page.url()).pathname;
    await page.locator("[name=results]").fill("Trong kỳ có 1 tin được chứng minh trên 5 tin các đơn vị báo.");
    await page
      .locator("[name=weaknesses]")
      .fill("Truyền thanh mất điện ở phường Tân Thành; xã Hưng Mỹ chưa có người trực loa.");
    await page.locator("[name=causes]").fill("Lưới điện sửa chữa, thiếu người.");
    await page.getByRole("button", { name: "Trình duyệt" }).click();
    await expect.poll(() => main(page)).toContain("Đã trình");
    const head = await leader();
    await head.goto(summary);
    await head.getByRole("button", { name: "Duyệt và công bố" }).click();
    await expect.poll(() => main(head)).toContain("Đã duyệt");
    await page.goto(period);
    await page.getByText("Khóa kỳ").first().click();
    await page.getByRole("button", { name: "Khóa kỳ" }).click();
    await expect.poll(() => main(page)).toContain("Đã khóa kỳ báo cáo.");
    await page.goto(report);
    expect(await page.locator("main textarea[name=results]").count()).toBe(0);
  });

  test.skipIf(!hasOpenssl)("the signed copy is checked and archived; a changed one is not", async () => {
    const page = await leader();
    await page.goto(summary);
    const office = buildOffice({ name: "Ủy ban nhân dân tỉnh Cà Mau", organisation: "UBND tỉnh Cà Mau" });
    const signed = signPdf(buildPdf("Bao cao quy IV"), office.sign);
    const forged = Buffer.from(signed.toString("latin1").replace("quy IV", "quy II"), "latin1");
    const send = async (buffer: Buffer): Promise<void> => {
      const input = page.locator("input[type=file]");
      if (!(await input.isVisible())) await page.getByText("Nộp bản đã ký").click();
      await input.setInputFiles({ name: "bao-cao-quy-4-ky.pdf", mimeType: "application/pdf", buffer });
      await page.getByRole("button", { name: "Lưu bản ký" }).click();
    };
    await send(forged);
    await expect.poll(() => main(page)).toContain("Tệp đã bị sửa sau khi ký số");
    await send(signed);
    await expect.poll(() => main(page)).toContain("Đã lưu bản ký");
    expect(await main(page)).toContain("Chữ ký số của Ủy ban nhân dân tỉnh Cà Mau (UBND tỉnh Cà Mau)");
  });

  test.each([
    ["script on", true],
    ["script off", false],
  ])(
    "a resident reads the report on a phone, %s, and opens its figures into their rows",
    async (_name, javaScriptEnabled) => {
      const context = await browser.newContext({
        baseURL: url,
        javaScriptEnabled,
        viewport: { width: 360, height: 640 },
      });
      const page = await context.newPage();
      await page.goto(`/ke-hoach/${planId}`);
      await page
        .getByRole("link", { name: /[Bb]áo cáo.*[Qq]uý IV/ })
        .first()
        .click();
      await expect.poll(() => main(page)).toContain("xã Hưng Mỹ chưa có người trực loa");
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.locator(`a[href*="minh-chung?viec=${newsTask}"]`).first().click();
      await expect.poll(() => main(page)).toContain("Làm khai sinh cho con cần mang gì");
      await context.close();
    },
  );
});

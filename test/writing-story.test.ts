import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_PASSWORD } from "../src/modules/accounts/index.ts";
import { hasBrowser, launchBrowser, type Product, signIn, startProduct } from "./support/product.ts";

/** Writing in a browser, with the small scripts that help; what the server does without them is held beside the pages. */
describe.skipIf(!hasBrowser)("writing with script", () => {
  let product: Product;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
    const context = await signIn(browser, product.url, "tran.ngo@camau.danbiet.example", DEMO_PASSWORD);
    page = await context.newPage();
    await page.goto("/can-bo/tin-bai/moi");
  }, 200_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 60_000);

  test("keys and buttons write the signs, say what they did, and can be undone", async () => {
    await page.focus("#body");
    await page.keyboard.type("Cần mang");
    await page.keyboard.press("Control+Alt+2");
    expect(await page.inputValue("#body")).toBe("## Cần mang");
    await page.keyboard.press("Control+Z");
    expect(await page.inputValue("#body")).toBe("Cần mang");
    await page.getByRole("toolbar").getByRole("button", { name: "Danh sách" }).click();
    expect(await page.inputValue("#body")).toBe("- Cần mang");
    expect(await page.getByRole("toolbar").getByRole("status").textContent()).toBe("Đã đổi thành danh sách.");
    await page.getByRole("toolbar").getByRole("button", { name: "Danh sách" }).press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Đánh số");
  });

  test("a page of Word is pasted as text, headings and lists; its pictures are told", async () => {
    await page.fill("#body", "");
    await page.focus("#body");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData(
        "text/html",
        "<h2 style='color:red'>Ba bước</h2><ul><li>Một</li><li>Hai</li></ul><img src='file:///a.png'>",
      );
      data.setData("text/plain", "Ba bước Một Hai");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    expect(await page.inputValue("#body")).toBe("## Ba bước\n\n- Một\n- Hai");
    expect(await page.locator(".db-write__body p[role=status]").first().textContent()).toContain(
      "Ảnh không dán vào được",
    );
  });

  test("the page as readers see it follows, and what is typed is kept until it is saved", async () => {
    await page.fill("#title", "Tin đang gõ dở");
    await page.locator("#xem-truoc h2", { hasText: "Ba bước" }).waitFor({ timeout: 10_000 });
    await page.locator("[data-autosave]", { hasText: "Đã giữ chữ bạn gõ" }).waitFor({ timeout: 15_000 });
    page.on("dialog", (dialog) => void dialog.accept());
    await page.goto("/can-bo/tin-bai/moi");
    await page.getByRole("link", { name: "Khôi phục" }).first().click();
    expect(await page.inputValue("#title")).toBe("Tin đang gõ dở");
    expect(await page.inputValue("#body")).toBe("## Ba bước\n\n- Một\n- Hai");
  });
});

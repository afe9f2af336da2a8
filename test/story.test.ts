import { existsSync } from "node:fs";
import { join } from "node:path";
import mammoth from "mammoth";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoPlanText } from "../demo/plan.ts";
import { DEMO_PASSWORD } from "../src/modules/accounts/index.ts";
import { projectRoot } from "../src/platform/project-root.ts";
import { hasBrowser, launchBrowser, type Product, signIn, startProduct } from "./support/product.ts";

const PLAN = join(projectRoot(), "../shared/data/plans/text/p01_baclieu_15_tuyen_truyen_cchc.txt");
const CATALOGUE = join(projectRoot(), "../shared/data/procedures/all.jsonl");
const at = (name: string): string => `${name}@camau.danbiet.example`;

/** The whole thread, as people live it, against the built product. Without a browser on the machine it cannot be told. */
describe.skipIf(!hasBrowser)("one record, every channel, proven", () => {
  let product: Product;
  let browser: Browser;
  const people: Record<string, BrowserContext> = {};

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  }, 200_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 60_000);

  async function pageOf(name: string, path: string): Promise<Page> {
    people[name] ??= await signIn(browser, product.url, at(name), DEMO_PASSWORD);
    const page = await people[name].newPage();
    await page.goto(path);
    return page;
  }

  async function resident(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser.newContext({
      baseURL: product.url,
      javaScriptEnabled,
      viewport: { width: 360, height: 640 },
    });
    return context.newPage();
  }

  test("1. it starts, and prints an address and one login per role", () => {
    expect(product.output()).toContain(product.url);
    for (const role of [
      "Quản trị",
      "Lãnh đạo",
      "Lập kế hoạch",
      "Biên tập",
      "Phê duyệt",
      "Biên dịch",
      "Cán bộ một cửa",
      "Xử lý hồ sơ",
      "Tài chính",
      "Báo chí",
      "Kiểm tra",
    ]) {
      expect(product.output()).toContain(role);
    }
  });

  test.skipIf(!existsSync(CATALOGUE))(
    "2. the national catalogue is taken in, and again without a change",
    { timeout: 120_000 },
    async () => {
      const first = await product.danbiet("import", "procedures", CATALOGUE);
      expect(first).toContain("Số dòng: 2.088");
      const second = await product.danbiet("import", "procedures", CATALOGUE);
      expect(second).toContain("Thêm mới: 0");
    },
  );

  describe.each([
    ["script on", true],
    ["script off", false],
  ])("a resident on a phone, %s", (_name, script) => {
    test("3. finds a procedure without marks and reads what to bring, cost, time, where, how", async () => {
      const page = await resident(script);
      await page.goto("/");
      await page.locator("input[name=q]").first().fill("dang ky khai sinh cho con");
      await page.locator("input[name=q]").first().press("Enter");
      await expect.poll(() => page.url()).toContain("/tim-kiem?q=");
      await page
        .locator("main")
        .getByRole("link", { name: /khai sinh/i })
        .first()
        .click();
      await expect.poll(() => page.url()).toMatch(/\/thu-tuc\/\d\.\d{6}/);
      const text = (await page.textContent("main")) ?? "";
      for (const words of ["Bạn cần mang gì", "Phí", "Thời hạn", "Nơi nộp", "Làm thế nào"])
        expect(text).toContain(words);
      expect(await page.content()).not.toMatch(/JavaScript required|bật JavaScript/i);
      await page.context().close();
    });

    test("6. opens the address of a printed code, rates the page with one press and asks", async () => {
      const sheet = await fetch(`${product.url}/thu-tuc/1.001193/to-niem-yet.pdf`);
      expect(sheet.headers.get("content-type")).toBe("application/pdf");
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(await sheet.arrayBuffer())), {
        mergePages: true,
      });
      const short = /\/q\/([2-9a-z]{7})/.exec(text.replace(/\s/g, ""))?.[1];
      expect(short, "the sheet prints its short address").toBeDefined();
      const page = await resident(script);
      await page.goto(`/q/${short}`);
      expect(page.url()).toContain("/thu-tuc/1.001193");
      expect(await page.textContent("main")).toContain("Tờ giấy bạn vừa quét đang đúng");
      await page.getByRole("button", { name: "Có", exact: true }).click();
      await expect.poll(() => page.textContent("h1")).toContain("Cảm ơn");
      await page.goto("/phan-anh?trang=/thu-tuc/1.001193");
      await page
        .getByRole("textbox", { name: "Nội dung" })
        .fill(`Con tôi sinh ở nhà thì lấy giấy gì thay giấy chứng sinh? (${script ? "có" : "không"} script)`);
      await page.getByRole("button", { name: "Gửi câu hỏi" }).click();
      await expect.poll(() => page.url()).toContain("/tra-cuu?ma=");
      const code = new URL(page.url()).searchParams.get("ma") as string;
      expect(await page.textContent("main")).toContain(`${code.slice(0, 4)}-${code.slice(4)}`);

      const officer = await pageOf("diem.pham", "/can-bo/phan-anh?xem=received");
      await officer.getByRole("link", { name: new RegExp(`${script ? "có" : "không"} script`) }).click();
      await officer
        .getByLabel("Trả lời", { exact: true })
        .fill("Bạn viết giấy cam đoan về việc sinh, có hai người làm chứng.");
      await officer.getByRole("button", { name: "Gửi trả lời" }).click();
      await expect.poll(() => officer.textContent("body")).toContain("Đã gửi");

      await page.goto(`/tra-cuu?ma=${code.toLowerCase()}`);
      expect(await page.textContent("main")).toContain("giấy cam đoan");
      await page.context().close();
    });
  });

  test("4. a planner drops in the official plan, corrects beside the text, assigns the tasks; another issues it", async () => {
    const planner = await pageOf("phuc.le", "/can-bo/ke-hoach/moi");
    if (existsSync(PLAN)) await planner.setInputFiles("input[type=file]", PLAN);
    else await planner.getByLabel(/nội dung/i).fill(demoPlanText.replaceAll("18/KH-UBND", "19/KH-UBND"));
    await planner.click("main button[name=readAs]");
    await expect.poll(() => planner.url()).toMatch(/\/can-bo\/ke-hoach\/[0-9a-f-]{36}\/doc$/);
    const reading = (await planner.textContent("main")) ?? "";
    for (const part of ["Văn bản gốc", "Mục đích", "Đối tượng", "Nội dung", "Hình thức"])
      expect(reading).toContain(part);
    if (existsSync(PLAN)) {
      expect(reading).toContain("15/KH-UBND");
      expect(reading).toContain("Dẫn kế hoạch của năm 2019");
    }
    await planner.getByRole("button", { name: "Nhận tất cả phần chưa xem" }).click();
    await expect.poll(() => planner.textContent("main")).not.toContain("Chưa xem");
    await planner.getByRole("link", { name: "Xong, sang giao việc" }).first().click();
    await planner.getByRole("button", { name: "Giao tất cả theo cơ quan đã nhận ra" }).click();
    await expect.poll(() => planner.textContent("main")).toMatch(/Đã giao \d+ nhiệm vụ/);
    const plan = planner.url().replace(/\/giao-viec.*$/, "");

    await planner.goto(plan);
    expect(await planner.locator("button:enabled", { hasText: "Đưa vào thực hiện" }).count()).toBe(0);
    const leader = await pageOf("thai.huynh", plan);
    await leader.getByRole("button", { name: "Đưa vào thực hiện" }).click();
    await expect.poll(() => leader.textContent("main")).toContain("Đang thực hiện");
  });

  test("5. a commune's news for its task is approved by somebody else, goes out everywhere and proves the task", {
    timeout: 60_000,
  }, async () => {
    const title = "Sáng thứ Bảy phường Giá Rai vẫn nhận hồ sơ khai sinh";
    const editor = await pageOf("tran.ngo", "/can-bo");
    await editor.goto("/can-bo/tin-bai/moi");
    await editor.getByLabel("Tiêu đề").fill(title);
    await editor.getByLabel("Tóm tắt").fill("Từ tháng 12, bộ phận một cửa mở cửa sáng thứ Bảy cho việc hộ tịch.");
    await editor
      .getByRole("textbox", { name: "Nội dung" })
      .fill(
        "Bạn bận đi làm trong tuần có thể đến sáng thứ Bảy, từ 7 giờ đến 11 giờ.\n\n## Cần mang gì\n\n- Giấy chứng sinh\n- Căn cước của người đi làm giấy",
      );
    await editor.getByLabel("Mã thủ tục liên quan").fill("1.001193");
    const tasks = editor.getByLabel("Nhiệm vụ trong kế hoạch");
    await tasks.selectOption({ index: 1 });
    const taskId = await tasks.inputValue();
    expect(taskId).not.toBe("");
    await editor.getByLabel("Lĩnh vực cải cách").selectOption("procedures");
    await editor.getByRole("button", { name: "Lưu và trình duyệt" }).click();
    await expect.poll(() => editor.textContent("body")).toContain("Đã trình duyệt");
    const record = new URL(editor.url()).pathname;
    expect(await editor.getByRole("button", { name: "Duyệt và phát hành ngay" }).count()).toBe(0);

    const approver = await pageOf("nghia.to", "/can-bo");
    await approver.getByRole("link", { name: title }).click();
    await approver.getByRole("button", { name: "Duyệt và phát hành ngay" }).click();
    await expect.poll(() => approver.textContent("body")).toContain("Đã duyệt");

    const slug = "sang-thu-bay-phuong-gia-rai-van-nhan-ho-so-khai-sinh";
    for (const path of [`/tin-tuc/${slug}`, `/phuong-gia-rai/tin-tuc/${slug}`]) {
      const page = await fetch(product.url + path);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(title);
    }
    for (const path of ["/tin-tuc/feed.atom", "/phuong-gia-rai/tin-tuc/feed.atom"])
      expect(await (await fetch(product.url + path)).text()).toContain(title);
    const sheet = Buffer.from(await (await fetch(`${product.url}/tin-tuc/${slug}/to-a4.pdf`)).arrayBuffer());
    expect(sheet.subarray(0, 5).toString()).toBe("%PDF-");

    await expect
      .poll(
        async () => {
          await editor.goto(record);
          return (await editor.textContent("main")) ?? "";
        },
        { timeout: 20_000 },
      )
      .toMatch(/Trang của tỉnh[\s\S]*\d\d:\d\d/);
    await editor.goto(`/can-bo/so-phat-hanh?nhiemvu=${taskId}`);
    const ledger = (await editor.textContent("main")) ?? "";
    for (const channel of ["Trang của đơn vị", "Trang của tỉnh", "Nguồn tin tự động", "Tờ A4 in"])
      expect(ledger).toContain(channel);
    await editor.goto(`/can-bo/ke-hoach/nhiem-vu/${taskId}`);
    expect(await editor.textContent("main")).toContain(title);
  });

  test("7. the planner downloads the report in the official layout; its figures open into ledger rows", async () => {
    const planner = await pageOf("phuc.le", "/can-bo/ke-hoach");
    // The one with a period of reporting; the plan read in the first chapter has the same name and none yet.
    await planner.locator("tr", { hasText: "18/KH-UBND" }).locator("a").first().click();
    await planner.waitForURL(/\/can-bo\/ke-hoach\/[0-9a-f-]{36}/);
    const plan = new URL(planner.url()).pathname;
    await planner.goto(`${plan}/bao-cao`);
    await expect.poll(() => planner.textContent("h1")).toContain("Báo cáo tổng hợp");
    const download = async (ending: string): Promise<Buffer> => {
      const answer = await planner.request.get(`${product.url}${plan}/bao-cao.${ending}`);
      expect(answer.status()).toBe(200);
      return answer.body();
    };
    expect((await download("pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    const word = await download("docx");
    expect(word.subarray(0, 2).toString()).toBe("PK");
    const text = (await mammoth.extractRawText({ buffer: word })).value;
    for (const part of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "BÁO CÁO",
      "Nơi nhận:",
      "Lưu: VT",
    ])
      expect(text).toContain(part);
    // The rows as they were counted when the report was handed in.
    const figures = planner.locator("main a[href*='/so-lieu']").filter({ hasText: /[1-9]/ });
    await figures.first().click();
    await planner.waitForURL(/\/so-lieu/);
    expect(await planner.locator("main tbody tr").count()).toBeGreaterThan(0);
  });

  test("the log of all this verifies", async () => {
    expect(await product.danbiet("verify-log")).toContain("Nhật ký nguyên vẹn");
  });
});

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proposeEnd } from "../src/modules/procedures/end-procedure.ts";
import { searchProcedures } from "../src/modules/procedures/index.ts";
import { publishDraft } from "../src/modules/procedures/settle-draft.ts";
import { transaction } from "../src/platform/db/index.ts";
import { problemsOf } from "../src/platform/html/page-problems.ts";
import { exportSite } from "../src/static-site/export-site.ts";
import { useDemoApp } from "./support/demo-app.ts";
import { hasBrowser, launchBrowser } from "./support/product.ts";

const demo = useDemoApp();
const quiet = { say: () => {}, progress: () => {} };
const root = mkdtempSync(join(tmpdir(), "danbiet-copy-"));
const copy = join(root, "copy");
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
const read = (file: string, folder = copy): string => readFileSync(join(folder, file), "utf8");
const pagesOf = (folder: string): string[] => filesUnder(folder).filter((file) => file.endsWith(".html"));
const linksOf = (html: string): string[] =>
  [...html.matchAll(/ (?:href|src|srcset)="([^"]*)"/g)].map((match) => (match[1] as string).replaceAll("&amp;", "&"));

beforeAll(async () => {
  const done = await exportSite(demo.opened, { out: copy }, quiet);
  expect(done.broken).toEqual([]);
  expect(done.kept).toBe(0);
}, 300_000);

describe("the site as files", () => {
  test("holds procedures, lists, news, plans, units' sites, feeds and the search", () => {
    for (const file of [
      "index.html",
      "thu-tuc.html",
      "thu-tuc/1.001193.html",
      "thu-tuc/1.001193/cac-ban.html",
      "thu-tuc/1.001193/qr.svg",
      "thu-tuc~cap=xa.html",
      "thu-tuc/muc-luc.html",
      "tin-tuc.html",
      "tin-tuc/feed.atom",
      "ke-hoach.html",
      "phuong-gia-rai.html",
      "phuong-gia-rai/tin-tuc.html",
      "phan-anh.html",
      "tim-kiem.html",
      "tim-kiem/danh-muc.js",
      "tim-kiem/63.js",
    ]) {
      expect(existsSync(join(copy, file)), file).toBe(true);
    }
  });

  test("every link of every page leads to a file of the copy, or says where on the network", () => {
    const dead: string[] = [];
    for (const file of pagesOf(copy)) {
      const html = read(file);
      for (const link of linksOf(html)) {
        if (/^(https?:|mailto:|tel:|data:)/.test(link)) continue;
        const [path, fragment] = link.split("#") as [string, string?];
        const target = path === "" ? file : relative(copy, resolve(copy, dirname(file), decodeURIComponent(path)));
        if (link.startsWith("/") || target.startsWith("..") || !existsSync(join(copy, target)))
          dead.push(`${file}: ${link}`);
        else if (fragment && target.endsWith(".html") && !read(target).includes(` id="${fragment}"`)) {
          dead.push(`${file}: ${link} (no such place)`);
        }
      }
    }
    expect(dead).toEqual([]);
  });

  test("has no form that nobody answers, and no way into the offices' side", () => {
    for (const file of pagesOf(copy)) {
      const html = read(file);
      for (const [form] of html.matchAll(/<form\b[^>]*>/g)) expect(form, file).toMatch(/ action="[^"]*tim-kiem\.html"/);
      expect(html, file).not.toMatch(/href="[^"]*can-bo/);
      expect(html, file).not.toMatch(/type="module"/);
    }
    // Where people would write, they find whom to call.
    expect(read("phan-anh.html")).toMatch(
      /Hãy gọi điện, gửi thư hoặc đến:<\/p><address class="govuk-body"><strong>Tỉnh Cà Mau/,
    );
    expect(read("phuong-gia-rai/phan-anh.html")).toContain("<strong>Phường Giá Rai");
  });

  test("says of which day it is, on every page", () => {
    for (const file of pagesOf(copy)) expect(read(file), file).toContain("Bản sao ngày 20/11/2026");
  });

  test("pages are valid, without barriers, and as light as on the server", async () => {
    for (const file of [
      "index.html",
      "thu-tuc/1.001193.html",
      "tim-kiem.html",
      "phan-anh.html",
      "thu-tuc/muc-luc/d.html",
    ]) {
      expect(await problemsOf(read(file)), file).toEqual([]);
    }
    for (const file of pagesOf(copy)) expect(gzipSync(read(file)).length, file).toBeLessThan(40 * 1024);
  });

  test("the list of sums names every file and holds", () => {
    const listed = read("SHA256SUMS")
      .trimEnd()
      .split("\n")
      .map((line) => line.split("  ") as [string, string]);
    expect([...listed.map(([, file]) => file), "SHA256SUMS"].sort()).toEqual(filesUnder(copy));
    for (const [sum, file] of listed) {
      expect(
        createHash("sha256")
          .update(readFileSync(join(copy, file)))
          .digest("hex"),
        file,
      ).toBe(sum);
    }
  });
});

describe("again", () => {
  test("the same content gives the same bytes, and nothing is written", async () => {
    const before = read("SHA256SUMS");
    const time = statSync(join(copy, "thu-tuc/1.001193.html")).mtimeMs;
    const done = await exportSite(demo.opened, { out: copy }, quiet);
    expect(done).toMatchObject({ written: 0, removed: 0, resumed: 0 });
    expect(read("SHA256SUMS")).toBe(before);
    expect(statSync(join(copy, "thu-tuc/1.001193.html")).mtimeMs).toBe(time);
  }, 300_000);

  test("broken off in the middle, the next run goes on from there and ends with the same", async () => {
    const other = join(root, "broken-off");
    let steps = 0;
    const breaking = {
      say: () => {},
      progress: () => {
        if (++steps === 150) throw new Error("power cut");
      },
    };
    await expect(exportSite(demo.opened, { out: other }, breaking)).rejects.toThrow("power cut");
    expect(existsSync(join(other, "SHA256SUMS"))).toBe(false);
    const done = await exportSite(demo.opened, { out: other }, quiet);
    expect(done.resumed).toBeGreaterThanOrEqual(150);
    expect(read("SHA256SUMS", other)).toBe(read("SHA256SUMS"));
    expect(filesUnder(other)).toEqual(filesUnder(copy));
  }, 300_000);

  test("one unit alone, packed: begins with the unit, twice the same archive", async () => {
    const [one, two] = [join(root, "one.zip"), join(root, "two.zip")];
    await exportSite(demo.opened, { out: one, unit: "phuong-gia-rai" }, quiet);
    await exportSite(demo.opened, { out: two, unit: "phuong-gia-rai" }, quiet);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    const folder = `${one}.tam`;
    expect(existsSync(join(folder, "phuong-gia-rai.html"))).toBe(true);
    expect(existsSync(join(folder, "phuong-bac-lieu.html"))).toBe(false);
    expect(read("index.html", folder)).toContain('url=phuong-gia-rai.html"');
    expect(linksOf(read("phuong-gia-rai.html", folder)).some((link) => link.startsWith("/"))).toBe(false);
  }, 300_000);

  test("what is refused: a folder with other things, a unit nobody knows, a part nobody offers", async () => {
    const other = join(root, "other");
    await exportSite(demo.opened, { out: other, unit: "khong-co" }, quiet).then(
      () => expect.unreachable(),
      (error: Error) => expect(error.message).toBe("Không có đơn vị nào có địa chỉ “khong-co”."),
    );
    writeFileSync(join(root, "mine.txt"), "mine");
    await expect(exportSite(demo.opened, { out: root }, quiet)).rejects.toThrow(/đang có tệp khác/);
    await expect(exportSite(demo.opened, { out: other, with: ["tat-ca"] }, quiet)).rejects.toThrow(/chỉ nhận sheets/);
    expect(readFileSync(join(root, "mine.txt"), "utf8")).toBe("mine");
  });

  test("an ended procedure stays, with its notice; only what changed is written", async () => {
    const person = (id: string, role: string) => ({ id, name: id, grants: [{ role, unitId: "u" }], sessionId: null });
    await transaction(demo.app.db, async (tx) => {
      const at = demo.clock.now();
      const draftId = await proposeEnd(tx, person("p1", "editor"), {
        code: "1.001193",
        on: "2026-11-20",
        kind: "repealed",
        decision: "Quyết định 99/QĐ-UBND",
        successors: [],
        authority: null,
        note: null,
        at,
      });
      await publishDraft(tx, person("p2", "approver"), { draftId, at });
    });
    const done = await exportSite(demo.opened, { out: copy }, quiet);
    expect(read("thu-tuc/1.001193.html")).toMatch(/bãi bỏ từ (ngày )?20\/11\/2026/);
    expect(done.written).toBeLessThan(done.kept / 2);
  }, 300_000);
});

describe.skipIf(!hasBrowser)("in a browser", () => {
  const QUESTIONS = [
    "khai sinh",
    "dang ky ket hon",
    "mat so do",
    "trợ cấp người già",
    "mo ho kinh doanh",
    "chứng thực bản sao",
    "tam tru",
    "1.004222",
    "xyzzy qqq",
  ];

  test("from a USB stick: pages are whole, the search answers as the server does", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(error.message));
      // A picture still on its way when the reader goes on is given up, not missing; missing files are net::ERR_FILE_NOT_FOUND.
      page.on("requestfailed", (request) => {
        if (request.failure()?.errorText !== "net::ERR_ABORTED") said.push(request.url());
      });
      await page.goto(pathToFileURL(join(copy, "index.html")).href);
      await page.getByRole("searchbox").or(page.locator("input[name=q]")).first().fill("kết hôn");
      await page.keyboard.press("Enter");
      await page.waitForSelector("#ket-qua li");
      await page.locator("#ket-qua li a").first().click();
      expect(await page.locator("h1").textContent()).toMatch(/kết hôn/i);
      for (const question of QUESTIONS) {
        await page.goto(`${pathToFileURL(join(copy, "tim-kiem.html")).href}?q=${encodeURIComponent(question)}`);
        await page.waitForFunction(() => /“/.test(document.querySelector("#ket-qua [role=status]")?.textContent ?? ""));
        const codes = await page
          .locator("#ket-qua li a")
          .evaluateAll((links) => links.map((link) => /([^/]+)\.html$/.exec(link.getAttribute("href") ?? "")?.[1]));
        expect(codes, question).toEqual((await searchProcedures(demo.app, question, 20)).map((item) => item.code));
      }
      expect(said).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 120_000);

  test("from any web server, in any folder, and without script", async () => {
    const server = createServer((req, res) => {
      const path = join(copy, decodeURIComponent(new URL(req.url ?? "/", "http://x").pathname.replace("/xa/", "/")));
      if (!existsSync(path) || !statSync(path).isFile()) return void res.writeHead(404).end();
      const type = { html: "text/html", css: "text/css", js: "text/javascript", svg: "image/svg+xml" }[
        path.split(".").at(-1) ?? ""
      ];
      res.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(readFileSync(path));
    }).listen(0);
    const browser = await launchBrowser();
    try {
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/xa`;
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
      const page = await context.newPage();
      const failed: string[] = [];
      page.on("response", (answer) => {
        if (answer.status() >= 400) failed.push(answer.url());
      });
      await page.goto(`${base}/tim-kiem.html?q=khai+sinh`);
      await page.getByRole("link", { name: "Theo chữ cái đầu và theo lĩnh vực" }).click();
      await page.getByRole("link", { name: "D, Đ", exact: true }).click();
      await page.locator("main a[href*='1.']").first().click();
      expect(await page.locator("h1").count()).toBe(1);
      expect(failed).toEqual([]);
      const scripted = await browser.newPage();
      await scripted.goto(`${base}/tim-kiem.html?q=khai+sinh`);
      await scripted.waitForSelector("#ket-qua li");
    } finally {
      await browser.close();
      server.close();
    }
  }, 120_000);
});

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../test/support/product.ts";
import { MODULES } from "../../../modules.ts";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { addressOf, type Embed, heightOf, readEmbed, snippetOf, WHAT_NAMES, WHATS } from "./embed.ts";

const site = useTestApp();
const LONG =
  "Từ tháng mười hai, người dân làm thủ tục chứng thực bản sao, đăng ký khai sinh, đăng ký tạm trú được nhận kết quả ngay trong buổi nếu nộp trước mười giờ";
let address: string;
let slug: string;
let foreign: Server;
let foreignAddress: string;
let framed = "";

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  slug = (await db.selectFrom("unitVersion").select("slug").where("unitId", "=", unitId).executeTakeFirstOrThrow())
    .slug;
  const editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  const approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver", "editor"] }));
  for (const title of [LONG, "Sao y lấy ngay trong buổi"]) {
    const made = await editor.post("/can-bo/tin-bai/moi", {
      unitId,
      kind: "news",
      title,
      summary: "Đến trước 10 giờ, nhận bản sao trong buổi sáng.",
      body: "Mang bản chính đến quầy số 2.",
      topic: "procedures",
      audiences: "residents",
    });
    const id = /tin-bai\/([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
    await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
    expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  }
  await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(site.server.fastify.server.address() as AddressInfo).port}`;
  foreign = createServer((_req, res) => {
    res.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    res.end(`<!doctype html><html lang="vi"><title>Trường tiểu học</title><h1>Trường tiểu học</h1>${framed}</html>`);
  });
  await new Promise<void>((done) => foreign.listen(0, "localhost", done));
  foreignAddress = `http://localhost:${(foreign.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => foreign.close(done)));

const usual: Embed = { what: "news", slug: null, count: 5, colour: "light", size: "usual", lang: "vi" };

describe("a code", () => {
  test.each([
    [{ khoi: "thoi-tiet" }, "what"],
    [{ khoi: "tin", donvi: "../can-bo" }, "unit"],
    [{ so: "0" }, "count"],
    [{ so: "11" }, "count"],
    [{ so: "nhiều" }, "count"],
    [{ mau: "tim" }, "colour"],
    [{ co: "999" }, "size"],
    [{ ngonngu: "km" }, "lang"],
    [{ khoi: "a".repeat(500) }, "what"],
  ] as const)("%j is told apart: %s", (query, fault) => {
    expect(readEmbed(query)).toBe(fault);
  });

  test("has one address for one thing, which says the same when it is read again", () => {
    for (const what of WHATS)
      for (const more of [
        {},
        { slug: "gia-rai", count: 3, colour: "dark", size: "large", lang: "en" },
      ] as Partial<Embed>[]) {
        const embed = { ...usual, what, ...more };
        const url = new URL(addressOf(embed), "http://a.example");
        expect(readEmbed(Object.fromEntries(url.searchParams))).toEqual({
          ...embed,
          count: url.searchParams.has("so") ? embed.count : 5,
        });
      }
    expect(addressOf(usual)).toBe("/nhung/khung?khoi=tin");
  });

  test("is ready to be pasted: one frame, no script, nothing that could break out of it", () => {
    const code = snippetOf(usual, "https://danbiet.camau.gov.vn", 'Tin "mới" <b>');
    expect(code).toContain('src="https://danbiet.camau.gov.vn/nhung/khung?khoi=tin"');
    expect(code).toContain('title="Tin &quot;mới&quot; &lt;b>"');
    expect(code).not.toContain("<script");
    expect(code).toContain('sandbox="allow-top-navigation-by-user-activation allow-forms allow-popups"');
    expect(heightOf({ ...usual, count: 10, size: "large" })).toBeGreaterThan(heightOf(usual));
  });
});

describe("the page of codes", () => {
  test("shows how it looks, the code, who may embed it, and the data for those who build their own", async () => {
    const empty = await site.visitor.get("/nhung");
    expect(await problemsOf(empty.body)).toEqual([]);
    const page = await site.visitor.get(`/nhung?khoi=tin&donvi=${slug}&so=3&mau=toi&co=lon&ngonngu=vi`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain(
      `&lt;iframe src=&quot;http://danbiet.example/nhung/khung?khoi=tin&amp;amp;donvi=${slug}`,
    );
    expect(page.body).toContain("*.gov.vn, *.edu.vn");
    expect(page.body).toContain(`http://danbiet.example/${slug}/tin-tuc/feed.atom`);
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    const data = /href="http:\/\/danbiet\.example(\/api\/v1\/items[^"]+)"/.exec(page.body)?.[1] ?? "";
    expect((await site.visitor.get(data.replaceAll("&amp;", "&"))).json<{ items: unknown[] }>()).toBeTruthy();
  });

  test("says at the field what is wrong", async () => {
    const page = await site.visitor.get(`/nhung?khoi=su-kien&donvi=${slug}&so=99&mau=toi`);
    expect(page.status).toBe(422);
    expect(page.body).toContain("phải từ 1 đến 10");
    expect(page.body).toContain('value="99"');
    // Everything chosen is kept.
    expect(page.body).toMatch(/<option value="su-kien" selected/);
    expect(page.body).toMatch(new RegExp(`<option value="${slug}" selected`));
    expect(page.body).toMatch(/value="toi" checked/);
    expect(await problemsOf(page.body)).toEqual([]);
  });
});

describe("the frame", () => {
  test.each(WHATS)("%s is a whole page of its own, light, without script or cookie", async (what) => {
    const page = await site.visitor.get(`/nhung/khung?khoi=${WHAT_NAMES[what]}&donvi=${slug}`, {
      "accept-encoding": "br",
    });
    expect(page.status).toBe(200);
    expect(page.bytes.length).toBeLessThan(3_000);
    expect(page.headers["set-cookie"]).toBeUndefined();
    const encoded = page.headers["content-encoding"] === "br";
    const body = encoded ? brotliDecompressSync(page.bytes).toString() : page.body;
    expect(body).not.toContain("<script");
    expect(await problemsOf(body)).toEqual([]);
    for (const [link] of body.matchAll(/<a [^>]*>/g)) {
      expect(link).toContain('target="_top"');
      expect(link).toContain('rel="noopener"');
      expect(link).toContain('href="http://danbiet.example/');
    }
    expect(page.headers["content-security-policy"]).toContain(
      "frame-ancestors 'self' https://*.gov.vn https://*.edu.vn",
    );
    expect(page.headers["content-security-policy"]).not.toContain("script-src");
  });

  test("figures of dossiers say of whom and when they were counted, with the last months as a table; nought is told as none", async () => {
    const { db } = site.app;
    const none = await site.visitor.get(`/nhung/khung?khoi=ho-so&donvi=${slug}`);
    expect(none.body).toContain("Chưa có hồ sơ nào.");
    const unitId = (await db.selectFrom("unitSlug").select("unitId").where("slug", "=", slug).executeTakeFirstOrThrow())
      .unitId;
    const tally = { unitId, field: "Hộ tịch", procedureCode: "1.000001" };
    await db
      .insertInto("dossierTally")
      .values([
        { ...tally, onDay: "2026-10-05", received: 9, settledEarly: 6, settledLate: 2 },
        { ...tally, onDay: "2026-11-05", received: 7, settledOnTime: 9, settledLate: 1 },
      ])
      .execute();
    // Public figures are counted once in five minutes: the whole was not asked for yet.
    const page = await site.visitor.get("/nhung/khung?khoi=ho-so");
    for (const words of ["Đúng hạn: 90%", "Đã nhận: 7 hồ sơ", "Đã giải quyết: 10 hồ sơ", "tháng 11/2026. Đếm lúc"])
      expect(page.body).toContain(words);
    expect(page.body).toMatch(/tháng 10\/2026.*?8.*?75%/s);
    expect(page.body).toContain('href="http://danbiet.example/so-lieu/ho-so"');
    expect(page.bytes.length).toBeLessThan(50_000);
    expect(await problemsOf(page.body)).toEqual([]);
    expect((await site.visitor.get("/nhung/khung?khoi=ho-so&ngonngu=en")).body).toContain("In time: 90%");
  });

  test("how many wait at a place says at what time", async () => {
    const page = await site.visitor.get("/nhung/khung?khoi=lay-so");
    expect(page.body).toContain("Chưa có nơi nào lấy số.");
    expect(page.body).toContain("Lúc 09:00, 20/11/2026");
  });

  test("shows the newest of the unit, long titles whole, in the language asked for", async () => {
    const page = await site.visitor.get(`/nhung/khung?khoi=tin&donvi=${slug}&so=1`);
    expect(page.body).toContain("Sao y lấy ngay trong buổi");
    expect(page.body).not.toContain(LONG);
    expect((await site.visitor.get(`/nhung/khung?khoi=tin&donvi=${slug}`)).body).toContain(LONG);
    const english = await site.visitor.get(`/nhung/khung?khoi=tin&donvi=${slug}&ngonngu=en`);
    expect(english.body).toContain('<html lang="en"');
    expect(english.body).toContain("All news");
  });

  test.each([
    ["khoi=thoi-tiet", "không nói rõ hiện điều gì"],
    ["khoi=tin&donvi=khong-co-xa-nay", "Không có đơn vị như trong mã nhúng"],
    ["khoi=tin&so=99", "phải từ 1 đến 10"],
    ["mau[]=1&mau[]=2&khoi=", "Tin mới"],
    ["khoi=tin&donvi=%2e%2e", "Không có đơn vị"],
    ["khoi=tin&donvi='; drop table unit;--", "Không có đơn vị"],
  ])("%s is answered inside the frame, never with a failure of ours", async (query, sentence) => {
    const page = await site.visitor.get(`/nhung/khung?${encodeURI(query)}`);
    expect(page.status).toBeLessThan(500);
    expect(page.body).toContain(sentence);
    expect(page.body).toContain("db-embed");
    expect(page.headers["content-security-policy"]).toContain("frame-ancestors 'self' https://*.gov.vn");
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("all other pages refuse to stand in a frame", async () => {
    const paths = MODULES.flatMap((module) => module.routes)
      .filter((route) => route.method === "GET" && route.path !== "/nhung/khung")
      .map((route) => route.path.replace(/:\w+/g, "khong-co"));
    const frameable: string[] = [];
    for (const path of paths) {
      const answer = await site.server.fastify.inject({ method: "GET", url: path });
      if (!String(answer.headers["content-security-policy"]).includes("frame-ancestors 'none'")) frameable.push(path);
    }
    expect(frameable).toEqual([]);
  }, 120_000);
});

/** Without a browser on the machine it cannot be told. */
describe.skipIf(!hasBrowser)("in a page of others, in a real browser", () => {
  test("the frame stands there sandboxed, at 240 pixels too, and a press opens the news in the whole window", async () => {
    site.app.config.embedHosts = ["*"];
    // The code names the address the site is known by; here it is known by where it listens.
    site.app.config.http.publicUrl = address;
    const browser = await launchBrowser();
    try {
      for (const width of [240, 320, 640]) {
        framed = `<div style="width:${width}px">${snippetOf({ ...usual, slug }, address, "Tin mới")}</div>`;
        const page = await browser.newPage({ viewport: { width: Math.max(360, width), height: 800 } });
        await page.goto(foreignAddress);
        const frame = page.frameLocator("iframe");
        await frame.getByRole("link", { name: "Sao y lấy ngay" }).waitFor();
        const inner = page.frames()[1];
        const sizes = await inner?.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(sizes?.[0], `${width}`).toBeLessThanOrEqual(sizes?.[1] ?? 0);
        // Its stylesheet arrived, though a sandbox is of no site.
        expect(await frame.locator("h1").evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe("4px");
        if (width === 640) {
          await frame.getByRole("link", { name: "Sao y lấy ngay" }).click();
          await page.waitForURL(`${address}/tin-tuc/sao-y-lay-ngay-trong-buoi`);
        }
        await page.close();
      }
      framed = snippetOf({ ...usual, what: "search" }, address, "Tìm");
      const page = await browser.newPage();
      await page.goto(foreignAddress);
      await page.frameLocator("iframe").getByLabel("Bạn cần làm gì?").fill("khai sinh");
      await page.frameLocator("iframe").getByRole("button", { name: "Tìm" }).click();
      await page.waitForURL(`${address}/tim-kiem?q=khai+sinh`);
      // Where the site is not of the list, and for every other page, the browser shows nothing of ours.
      site.app.config.embedHosts = ["*.gov.vn"];
      for (const path of [addressOf(usual), "/", "/nhung", "/dang-nhap", "/tin-tuc"]) {
        framed = `<iframe src="${address}${path}" title="thử"></iframe>`;
        await page.goto(foreignAddress);
        await expect.poll(() => page.frames()[1]?.url(), { timeout: 15_000 }).toContain("chrome-error");
      }
    } finally {
      await browser.close();
      site.app.config.http.publicUrl = "http://danbiet.example";
      site.app.config.embedHosts = ["*.gov.vn", "*.edu.vn"];
    }
  }, 120_000);
});

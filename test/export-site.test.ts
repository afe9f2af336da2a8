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
import { listRecords, lockLatest } from "../src/modules/procedures/procedure.store.ts";
import { proposeVersion } from "../src/modules/procedures/propose-version.ts";
import { publishDraft } from "../src/modules/procedures/settle-draft.ts";
import { MODULES } from "../src/modules.ts";
import { transaction } from "../src/platform/db/index.ts";
import { problemsOf } from "../src/platform/html/page-problems.ts";
import { addJob } from "../src/platform/jobs/index.ts";
import { exportSite } from "../src/static-site/export-site.ts";
import { useDemoApp } from "./support/demo-app.ts";
import { hasBrowser, launchBrowser } from "./support/product.ts";

const demo = useDemoApp();
/** Links of the copy that need the network, as address and names behind the question mark. */
const ONLINE_ONLY = [
  "/:unit/ban-tin/:issue/ban-in.pdf",
  // Asking to be told needs somebody who answers.
  "/:unit/dang-ky-nhan-tin",
  "/:unit/dang-ky-nhan-tin bantin",
  // Figures of a month that a text names are counted on the network.
  "/:unit/so-lieu/ho-so thang",
  "/:unit/su-kien/lich.ics",
  // Sound is made when asked for, and large.
  "/:unit/tin-tuc/nghe.atom",
  "/api/v1/journeys/…",
  "/api/v1/openapi.json",
  "/ban-tin/:issue/ban-in.pdf",
  // Archives for the press, which may be large.
  "/bao-chi/:kit/tai-lieu.zip",
  // The press asks where somebody answers.
  "/bao-chi/hoi",
  // Agreements on data begin and end by the day.
  "/chia-se-du-lieu",
  // The page has the table; the file is for spreadsheets.
  "/cong-khai-ngan-sach/:id/bang.csv.csv",
  // Contests are taken part in where somebody answers.
  "/cuoc-thi",
  "/dang-ky-nhan-tin",
  "/dang-ky-nhan-tin bantin",
  // Files of a published report are made when asked for.
  "/ke-hoach/:id/bao-cao/:report/bao-cao.docx",
  "/ke-hoach/:id/bao-cao/:report/bao-cao.pdf",
  "/ke-hoach/:id/bao-cao/:report/phu-luc.xlsx",
  // Rows of one task at one unit: hundreds of pages a plan.
  "/ke-hoach/:id/minh-chung viec donvi",
  // Surveys open and close by the day.
  "/khao-sat",
  "/khao-sat/:id",
  // A code to keep, drawn when asked for.
  "/ma-qr.png trang",
  // Frames show what is new now.
  "/nhung",
  // The list of answered questions as a table, and figures, which are counted now.
  "/phan-anh/cong-khai.csv.csv",
  "/phan-anh/cong-khai.csv.csv donvi",
  "/phan-anh/cong-khai/so-lieu",
  // Posters are made when asked for.
  "/quy-tac-ung-xu/:id/ap-phich.pdf",
  // Written when asked for with --with sheets.
  // Figures of dossiers are counted now; the look-up needs somebody who answers.
  "/so-lieu/chat-luong-phuc-vu",
  "/so-lieu/hai-long",
  "/so-lieu/ho-so",
  "/su-kien/:id/lich.ics",
  "/su-kien/lich.ics",
  // Files of designs may be large.
  "/tai-lieu-tuyen-truyen/:file",
  // A poll is pressed where somebody answers.
  "/tham-do/:id",
  "/thu-cung-dan",
  // Also the A4 sheet (/thu-tuc/:code/to-niem-yet.pdf), by the first pattern it fits.
  // The sheet (/thu-tuc/:code/to-niem-yet.pdf), by the first pattern it fits.
  "/thu-tuc/:code/:lang",
  "/thu-tuc/:code/nghe.mp3",
  // The form of comments (/tin-tuc/:slug/y-kien), by the first pattern it fits.
  "/tin-tuc/:slug/:lang",
  "/tin-tuc/:slug/:lang/to-a4.pdf",
  "/tin-tuc/:slug/nghe.mp3",
  "/tin-tuc/:slug/to-a4.pdf",
  "/tin-tuc/nghe.atom",
  "/tinh-huong/:slug/giay-to.pdf",
  "/tinh-huong/:slug/giay-to.pdf cho qua",
  // How the service is now.
  "/tinh-trang",
  "/tra-cuu/ho-so",
  "/y-kien",
];

const quiet = { say: () => {}, progress: () => {} };
const root = mkdtempSync(join(tmpdir(), "danbiet-copy-"));
const copy = join(root, "copy");
const one = join(root, "one.zip");
const oneFolder = `${one}.tam`;
const ofUnit = { unit: "phuong-gia-rai" };
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
const read = (file: string, folder = copy): string => readFileSync(join(folder, file), "utf8");
const pagesOf = (folder: string): string[] => filesUnder(folder).filter((file) => file.endsWith(".html"));
const linksOf = (html: string): string[] =>
  [...html.matchAll(/ (href|src|srcset)="([^"]*)"/g)]
    .flatMap(([, name, value]) => (name === "srcset" ? value!.split(/,\s+/).map((one) => one.split(" ")[0]!) : value!))
    .map((link) => link.replaceAll("&amp;", "&"));

const person = (id: string, role: string) => ({ id, name: id, grants: [{ role, unitId: "u" }], sessionId: null });

/** A second version, with a text so long that it has pages of its own. */
async function publishSecondVersion(code: string): Promise<void> {
  await transaction(demo.app.db, async (tx) => {
    const at = demo.clock.now();
    const { id = 0 } = (await lockLatest(tx, [code])).get(code) ?? {};
    const record = (await listRecords(tx, [id])).get(id);
    if (!record) throw new Error(code);
    const draftId = await proposeVersion(tx, person("p1", "editor"), {
      record: {
        ...record,
        steps: `${record.steps}\n${"Bước tiếp theo: chờ giấy hẹn rồi nhận kết quả.\n".repeat(3_000)}`,
      },
      baseVersionId: id,
      changeKind: "amend",
      validFrom: "2026-11-20",
      decision: { number: "98/QĐ-UBND", date: "2026-11-18", issuer: "UBND tỉnh Cà Mau" },
      reason: "Thêm các bước",
      at,
    });
    await publishDraft(tx, person("p2", "approver"), { draftId, at });
  });
}

beforeAll(async () => {
  await publishSecondVersion("1.004222");
  const job = MODULES.flatMap((module) => module.jobs ?? []).find((one) => one.name === "open-data:make-files");
  await transaction(demo.app.db, (tx) => addJob(tx, job as never, {} as never));
  await demo.runJobs();
  const done = await exportSite(demo.opened, { out: copy, with: ["data"] }, quiet);
  expect(done.broken).toEqual([]);
  expect(done.kept).toBe(0);
}, 300_000);

/** Addresses everybody may open, machines apart. */
const publicRoutes = MODULES.flatMap((module) => module.routes).filter(
  ({ method, access, options }) => method === "GET" && access === "public" && !options.api,
);
const patternOf = (path: string): RegExp => new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+")}$`);

describe("the site as files", () => {
  test("holds procedures, lists, news, plans, units' sites, feeds and the search", () => {
    for (const file of [
      "index.html",
      "thu-tuc.html",
      "thu-tuc/1.001193.html",
      "thu-tuc/1.001193/cac-ban.html",
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
      "tim-kiem/goi-y.js",
      "tim-kiem/don-vi/phuong-gia-rai.js",
      "thu-tuc/thay-doi.atom",
      "thu-tuc/don-gian-hoa.csv",
      "du-lieu-mo/catalog.jsonld",
      "du-lieu-mo/thu-tuc.ttl",
      "du-lieu-mo/thu-tuc/thu-tuc.csv",
      "du-lieu-mo/thu-tuc/thu-tuc.jsonl",
    ]) {
      expect(existsSync(join(copy, file)), file).toBe(true);
    }
  });

  test("has every public page, or the README says why not", () => {
    const readme = readFileSync("src/static-site/README.md", "utf8");
    const addresses = filesUnder(copy).map((file) => `/${file.replace(/~[^/]*(?=\.\w+$)/, "").replace(/\.html$/, "")}`);
    // Documents of the demonstration have no files yet; one that has is copied like any other page.
    for (const { path, options } of publicRoutes.filter((route) => route.path !== "/van-ban/:id/tep")) {
      const still = options.still ?? options.cache;
      if (still && !(typeof still === "object" && still.only)) {
        const pattern = path === "/" ? /^\/index$/ : patternOf(path);
        expect(
          addresses.some((address) => pattern.test(address)),
          `${path} is in the copy`,
        ).toBe(true);
      } else expect(readme, `${path} is named in the README`).toContain(`\`${path}\``);
    }
  });

  test("every link of every page leads to a file of the copy, or says where on the network", () => {
    const dead: string[] = [];
    const online = new Set<string>();
    const routes = publicRoutes.map(({ path }) => path).sort((a, b) => Number(/:/.test(a)) - Number(/:/.test(b)));
    for (const file of pagesOf(copy)) {
      const html = read(file);
      // What stands above the page and what search engines read name the page itself.
      const body = html.replace(/<aside class="db-still"[\s\S]*?<\/aside>|<link rel="canonical"[^>]*>/g, "");
      for (const link of linksOf(body)) {
        if (link.startsWith(demo.app.config.http.publicUrl)) {
          const url = new URL(link);
          const route = routes.find((path) => patternOf(path).test(url.pathname));
          const format = route ? (/\.(json|jsonld|csv)$/.exec(url.pathname)?.[0] ?? "") : "";
          const address = route ?? url.pathname.replace(/(journeys)\/.*/, "$1/…");
          online.add(`${address}${format} ${[...url.searchParams.keys()].join(" ")}`.trim());
          continue;
        }
        if (/^(https?:|mailto:|tel:|data:)/.test(link)) continue;
        const [before, fragment] = link.split("#") as [string, string?];
        const path = before.split("?")[0] as string;
        const target = path === "" ? file : relative(copy, resolve(copy, dirname(file), decodeURIComponent(path)));
        if (before.includes("?")) expect(target, `${file}: ${link}`).toBe("tim-kiem.html");
        if (link.startsWith("/") || target.startsWith("..") || !existsSync(join(copy, target)))
          dead.push(`${file}: ${link}`);
        else if (fragment && target.endsWith(".html") && !read(target).includes(` id="${fragment}"`)) {
          dead.push(`${file}: ${link} (no such place)`);
        }
      }
    }
    expect(dead).toEqual([]);
    // A page that is missing here is noticed when it becomes a link to the network.
    expect([...online].sort()).toEqual(ONLINE_ONLY);
  });

  test("names hold on a stick that does not tell capitals, and search engines are told the address on the network", () => {
    const files = filesUnder(copy);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    for (const file of files) expect(file).not.toMatch(/[<>:"\\|?*]|[. ]\//);
    expect(read("thu-tuc/1.001193.html")).toContain(
      `<link rel="canonical" href="${demo.app.config.http.publicUrl}/thu-tuc/1.001193"/>`,
    );
    // The search is a page of the copy alone.
    for (const file of pagesOf(copy)) expect(read(file)).not.toContain(`${demo.app.config.http.publicUrl}/tim-kiem`);
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
  test("broken off in the middle, the next run goes on from there and ends with the same bytes as any other", async () => {
    let steps = 0;
    const breaking = {
      say: () => {},
      progress: () => {
        if (++steps === 300) throw new Error("power cut");
      },
    };
    await expect(exportSite(demo.opened, { out: one, ...ofUnit }, breaking)).rejects.toThrow("power cut");
    expect(existsSync(join(oneFolder, "SHA256SUMS"))).toBe(false);
    const done = await exportSite(demo.opened, { out: one, ...ofUnit }, quiet);
    expect(done.resumed).toBeGreaterThanOrEqual(300);
    expect(done.broken).toEqual([]);
    // What does not lead home, where another page stands, is made to the same bytes in the copy of the province, a run of its own.
    const sumsOf = (folder: string) =>
      new Map(
        read("SHA256SUMS", folder)
          .split("\n")
          .map((line) => [line.slice(66), line.slice(0, 64)]),
      );
    const [mine, whole] = [sumsOf(oneFolder), sumsOf(copy)];
    const same = [...mine].filter(([file, sum]) => file !== "" && whole.get(file) === sum).map(([file]) => file);
    expect(same).toEqual(
      expect.arrayContaining(["phuong-gia-rai.html", "phuong-gia-rai/thu-tuc.html", "du-lieu-mo/thu-tuc/thu-tuc.csv"]),
    );
    expect(same.length).toBeGreaterThan(150);
  }, 300_000);

  test("the copy of one unit begins with the unit and speaks of its place", () => {
    expect(existsSync(join(oneFolder, "phuong-gia-rai.html"))).toBe(true);
    expect(existsSync(join(oneFolder, "phuong-bac-lieu.html"))).toBe(false);
    expect(read("index.html", oneFolder)).toContain('url=phuong-gia-rai.html"');
    expect(linksOf(read("phuong-gia-rai.html", oneFolder)).some((link) => link.startsWith("/"))).toBe(false);
    // Data of single procedures comes when asked for.
    expect(existsSync(join(oneFolder, "thu-tuc/1.001193.json"))).toBe(false);
    expect(read("thu-tuc/1.001193.html", oneFolder)).toMatch(
      /thu-tuc\/1\.001193\.json"[^>]*>[^<]*<span class="db-still__net">/,
    );
    expect(read("thu-tuc/1.001193.html")).toContain('href="1.001193.json"');
    expect(JSON.parse(read("thu-tuc/1.001193.json"))).toMatchObject({ code: "1.001193" });
    // What is handed in here is told on the procedure's own page; in the copy of the province it is anybody's.
    const placeOf = (folder: string) =>
      /id="noi-nop"[\s\S]*?<\/section>/.exec(read("thu-tuc/1.001193.html", folder))?.[0] ?? "";
    expect(placeOf(oneFolder)).toContain("phường Giá Rai");
    expect(placeOf(copy)).not.toContain("phường Giá Rai");
  });

  test("what is refused: a folder with other things, a unit nobody knows, a part nobody offers", async () => {
    const other = join(root, "nothing");
    await exportSite(demo.opened, { out: other, unit: "khong-co" }, quiet).then(
      () => expect.unreachable(),
      (error: Error) => expect(error.message).toBe("Không có đơn vị nào có địa chỉ “khong-co”."),
    );
    writeFileSync(join(root, "mine.txt"), "mine");
    await expect(exportSite(demo.opened, { out: root }, quiet)).rejects.toThrow(/đang có tệp khác/);
    await expect(exportSite(demo.opened, { out: other, with: ["tat-ca"] }, quiet)).rejects.toThrow(/chỉ nhận sheets/);
    expect(readFileSync(join(root, "mine.txt"), "utf8")).toBe("mine");
  });
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

  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const codesIn = (html: string): (string | undefined)[] =>
    [...html.matchAll(/<a class="db-cards__link" href="\/thu-tuc\/([\d.]+)/g)].map((match) => match[1]);

  test("from a USB stick: pages are whole, search, filters and suggestions answer as the server does", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    // A picture still on its way when the reader goes on is given up, not missing; missing files are net::ERR_FILE_NOT_FOUND.
    page.on("requestfailed", (request) => {
      if (request.failure()?.errorText !== "net::ERR_ABORTED") said.push(request.url());
    });
    const open = (query: string) => page.goto(`${pathToFileURL(join(copy, "tim-kiem.html")).href}?${query}`);
    const shown = async () => {
      await page.waitForFunction(() =>
        /\d|“/.test(document.querySelector("#ket-qua [role=status]")?.textContent ?? ""),
      );
      return page
        .locator("#ket-qua li a")
        .evaluateAll((links) => links.map((link) => /([^/]+)\.html$/.exec(link.getAttribute("href") ?? "")?.[1]));
    };
    await page.goto(pathToFileURL(join(copy, "index.html")).href);
    const box = page.locator("input[name=q]").first();
    // Nothing of the catalogue is loaded before somebody comes to type.
    expect(await page.locator("script[src*='tim.js']").count()).toBe(0);
    await box.pressSequentially("kết hôn", { delay: 20 });
    await page.waitForSelector(".db-suggest li");
    const suggested = (await demo.visitor.get("/api/v1/procedures/suggest?q=k%E1%BA%BFt%20h%C3%B4n")).json<{
      items: { text: string; note: string }[];
    }>();
    const offered = await page.locator(".db-suggest li").evaluateAll((all) => all.map((one) => one.textContent));
    expect(offered).toEqual(suggested.items.slice(0, 8).map((one) => one.text + one.note));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/thu-tuc\/[\d.]+\.html$/);
    expect(await page.locator("h1").textContent()).toMatch(/kết hôn/i);
    await page.goBack();
    await page.locator("input[name=q]").first().fill("kết hôn");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#ket-qua li");
    for (const question of QUESTIONS) {
      await open(`q=${encodeURIComponent(question)}`);
      expect(await shown(), question).toEqual(
        (await searchProcedures(demo.app, question, 20)).map((item) => item.code),
      );
    }
    for (const filter of [
      "doi-tuong=doanh-nghiep",
      "cap=xa&truc-tuyen=co",
      "q=khai+sinh&doi-tuong=nguoi-dan&buu-chinh=co",
      "q=dang+ky&linh-vuc=ho-tich",
    ]) {
      await open(filter);
      expect(await shown(), filter).toEqual(codesIn((await demo.visitor.get(`/thu-tuc?${filter}`)).body));
    }
    for (const question of ["q=khai+sinh", "linh-vuc=ho-tich", "trang=1"]) {
      await open(`don-vi=phuong-gia-rai&${question}`);
      const answer = await demo.visitor.get(`/phuong-gia-rai/thu-tuc?${question}`);
      const codes = [...answer.body.matchAll(/<a class="db-cards__link" href="\/thu-tuc\/([\d.]+)/g)].map((m) => m[1]);
      expect(codes.length, question).toBeGreaterThan(0);
      expect(await shown(), question).toEqual(codes);
      expect(await page.locator("#trong").textContent()).toContain("Phường Giá Rai");
    }
    expect(said).toEqual([]);
    // An address somebody made up loads nothing from elsewhere.
    await open("don-vi=..%2F..%2Fevil&q=khai+sinh");
    expect((await shown()).length).toBeGreaterThan(0);
    expect(said).toEqual([]);
    await page.close();
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
      server.close();
    }
  }, 120_000);
});

// Last, because the catalogue is another one afterwards.
describe("after a change", () => {
  test("an ended procedure stays, with its notice; only what changed is written; what cannot be had keeps its older copy", async () => {
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
    const folder = oneFolder;
    const time = statSync(join(folder, "tro-nang.html")).mtimeMs;
    const data = read("du-lieu-mo/thu-tuc/thu-tuc.csv", folder);
    const away = { ...demo.app.files, get: () => Promise.reject(new Error("the store of files is away")) };
    const log = { ...demo.app.log, error: () => {} };
    const opened = { ...demo.opened, app: { ...demo.app, files: away, log } as typeof demo.app };
    const done = await exportSite(opened, { out: one, ...ofUnit }, quiet);
    expect(read("thu-tuc/1.001193.html", folder)).toMatch(/bãi bỏ từ (ngày )?20\/11\/2026/);
    expect(done.written).toBeLessThan(done.kept / 2);
    expect(statSync(join(folder, "tro-nang.html")).mtimeMs).toBe(time);
    expect(done.broken).toContainEqual({
      address: "/du-lieu-mo/thu-tuc/thu-tuc.csv",
      status: 500,
      from: "/du-lieu-mo/thu-tuc",
    });
    expect(read("du-lieu-mo/thu-tuc/thu-tuc.csv", folder)).toBe(data);
    expect(read("SHA256SUMS", folder)).toContain("  du-lieu-mo/thu-tuc/thu-tuc.csv\n");
  }, 300_000);
});

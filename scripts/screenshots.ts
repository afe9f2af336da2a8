/**
 * Takes the pictures of the README and the guide: starts the built product on a temporary data folder and a free port,
 * signs in as people of the demonstration, and writes docs/screenshots/*.webp, each under 150 KB.
 *
 *   npm run screenshots [-- NAME …]        all of them, or those named
 *
 * Needs the system's Chromium (CHROMIUM says where, /usr/bin/chromium if not).
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import sharp from "sharp";
import { demoPeople } from "../demo/people.ts";
import { demoPlan, demoPlanText } from "../demo/plan.ts";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "docs", "screenshots");
const LARGEST = 150 * 1024;
const READY_WITHIN_MS = 120_000;
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Shot {
  name: string;
  look: "phone" | "desktop";
  /** Key of a person in demo/people.ts; the public where it is left out. */
  as?: string;
  open(page: Page): Promise<unknown>;
}

const LOOKS = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.25, isMobile: false, hasTouch: false },
} as const;

/** Opens the first row of a list, as a person would. */
async function openFirst(page: Page, list: string, link: string): Promise<void> {
  await page.goto(list);
  await page.locator(link).first().click();
  await page.waitForLoadState();
}

const SHOTS: Shot[] = [
  { name: "home-phone", look: "phone", open: (page) => page.goto("/") },
  { name: "procedure-phone", look: "phone", open: (page) => page.goto("/thu-tuc/1.001193") },
  { name: "procedure-desktop", look: "desktop", open: (page) => page.goto("/thu-tuc/1.001193") },
  { name: "staff-today", look: "desktop", as: "hoang.son", open: (page) => page.goto("/can-bo") },
  {
    name: "item-record",
    look: "desktop",
    as: personFor("approver"),
    open: (page) => openFirst(page, "/can-bo/tin-bai", 'main tbody a:has-text("mất điện")'),
  },
  {
    name: "item-forms",
    look: "desktop",
    as: personFor("editor"),
    async open(page) {
      await page.goto("/can-bo/tin-bai/tu-thu-tuc");
      await page.getByLabel("Mã thủ tục").fill("1.001193");
      await page.getByRole("button", { name: "Soạn theo mã" }).click();
      await page.waitForURL(/hinh-thuc/);
      await page.locator("#loudspeaker").scrollIntoViewIfNeeded();
      await page.evaluate(() => document.querySelector("#loudspeaker")?.scrollIntoView());
    },
  },
  {
    name: "translation",
    look: "desktop",
    as: personFor("translator"),
    async open(page) {
      await openFirst(page, "/can-bo/dich?ngonngu=en&tinhtrang=confirmed", "main tbody a");
    },
  },
  { name: "plan-reading", look: "desktop", as: personFor("planner"), open: readPlanAgain },
  {
    name: "plan-report",
    look: "desktop",
    as: personFor("planner"),
    async open(page) {
      await openFirst(page, "/can-bo/ke-hoach", `main tr:has-text("${demoPlan.number}") a`);
      await page.getByRole("link", { name: "Báo cáo kỳ này" }).first().click();
      await page.waitForLoadState();
    },
  },
  {
    name: "plan-record",
    look: "desktop",
    as: personFor("planner"),
    open: (page) => openFirst(page, "/can-bo/ke-hoach", `main tr:has-text("${demoPlan.number}") a`),
  },
  {
    name: "plan-money",
    look: "desktop",
    as: personFor("planner"),
    async open(page) {
      await openFirst(page, "/can-bo/ke-hoach", `main tr:has-text("${demoPlan.number}") a`);
      await page.locator("main nav a[href$='/kinh-phi']").click();
      await page.waitForLoadState();
    },
  },
  {
    name: "silences",
    look: "desktop",
    as: personFor("planner"),
    open: (page) => page.goto("/can-bo/khoang-lang"),
  },
  {
    name: "inspection",
    look: "desktop",
    as: personFor("planner"),
    open: (page) => openFirst(page, "/can-bo/kiem-tra", 'main tr:has-text("Phường Giá Rai") a'),
  },
  {
    name: "calling",
    look: "desktop",
    as: personFor("officer"),
    open: async (page) => {
      await openFirst(page, "/can-bo/goi-so", 'main a[href^="/can-bo/goi-so/"]');
      await page.locator('main a[href*="/quay/"]').first().click();
      await page.waitForLoadState();
    },
  },
  {
    name: "counter",
    look: "desktop",
    as: personFor("officer"),
    open: (page) => page.goto("/can-bo/ho-so?muc=soon"),
  },
  {
    name: "reception",
    look: "desktop",
    as: personFor("officer"),
    open: (page) => page.goto("/can-bo/ho-so/tiep-nhan?thutuc=1.004222"),
  },
  { name: "ledger", look: "desktop", as: personFor("planner"), open: (page) => page.goto("/can-bo/so-phat-hanh") },
];

/** The demonstration's plan under another number, dropped in as a file: a draft with text and reading side by side. */
async function readPlanAgain(page: Page): Promise<void> {
  await page.goto("/can-bo/ke-hoach/moi");
  await page.locator("input[type=file]").setInputFiles({
    name: "ke-hoach-19-kh-ubnd-2026.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(demoPlanText.replace(demoPlan.number, "19/KH-UBND")),
  });
  await page.locator("select[name=unitId]").selectOption({ label: "Tỉnh Cà Mau" });
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await page.waitForURL(/\/doc/);
  // Tasks stand behind the first part.
  await page.goto(`${page.url().split("?")[0]}?trang=2`);
  // Follows the link from the first task to its place in the text, so that both sides speak of the same thing.
  const tasks = page.getByRole("heading", { name: "Nhiệm vụ theo cơ quan" }).first();
  await tasks.scrollIntoViewIfNeeded();
  await tasks.locator("xpath=following::a[starts-with(@href,'#cho-')]").first().click();
  await tasks.scrollIntoViewIfNeeded();
}

function personFor(role: string): string {
  const person = demoPeople.find((one) => one.demoFor === role);
  if (!person) throw new Error(`no demonstration person for ${role}`);
  return person.key;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

interface Site {
  address: string;
  password: string;
  stop(): Promise<void>;
}

async function startSite(data: string): Promise<Site> {
  const built = spawnSync("node", ["scripts/build.ts", "--if-changed", "--quiet"], { cwd: ROOT, stdio: "inherit" });
  if (built.status !== 0) throw new Error("the build failed");
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const site = spawn("node", ["--enable-source-maps", "dist/main.js"], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: address,
      DANBIET_DATA: data,
      DATABASE_URL: "",
      LOG_LEVEL: "silent",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { address, password: await passwordFrom(site), stop: () => stopped(site) };
}

/** The logins are the last thing it prints; then it is ready. */
function passwordFrom(site: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const late = setTimeout(() => failed(new Error(`not ready in time:\n${said}`)), READY_WITHIN_MS);
    site.once("exit", (code) => failed(new Error(`the site ended with ${code}:\n${said}`)));
    site.stdout?.on("data", (part: Buffer) => {
      said += part.toString();
      const password = /mật khẩu chung: (\S+)\s/.exec(said)?.[1];
      if (!password) return;
      clearTimeout(late);
      found(password);
    });
  });
}

function stopped(site: ChildProcess): Promise<void> {
  return new Promise((done) => {
    site.once("exit", () => done());
    site.kill("SIGTERM");
  });
}

async function take(browser: Browser, site: Site, shot: Shot): Promise<void> {
  const context = await browser.newContext({ ...LOOKS[shot.look], baseURL: site.address, locale: "vi-VN" });
  try {
    const page = await context.newPage();
    if (shot.as) {
      await page.goto("/dang-nhap");
      await page.locator("input[name=email]").fill(`${shot.as}@camau.danbiet.example`);
      await page.locator("input[type=password]").fill(site.password);
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await page.waitForURL(/\/can-bo/);
    }
    await shot.open(page);
    const picture = await page.screenshot({ animations: "disabled" });
    const file = join(OUT, `${shot.name}.webp`);
    for (const quality of [82, 70, 55]) {
      await sharp(picture).webp({ quality, effort: 6 }).toFile(file);
      if (statSync(file).size <= LARGEST) break;
    }
    const { size } = statSync(file);
    if (size > LARGEST) throw new Error(`${file} has ${size} bytes, more than ${LARGEST}`);
    console.log(`${shot.name.padEnd(20)} ${Math.round(size / 1024)} KB`);
  } finally {
    await context.close();
  }
}

const wanted = process.argv.slice(2);
const data = mkdtempSync(join(tmpdir(), "danbiet-screenshots-"));
mkdirSync(OUT, { recursive: true });
const site = await startSite(data);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: CHROMIUM_FLAGS,
});
try {
  for (const shot of SHOTS) {
    if (wanted.length === 0 || wanted.includes(shot.name)) await take(browser, site, shot);
  }
} finally {
  await browser.close();
  await site.stop();
  rmSync(data, { recursive: true, force: true });
}

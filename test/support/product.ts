import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { projectRoot } from "../../src/platform/project-root.ts";

/** The built product as its own process over an empty data folder, as after `npm start`. */
export interface Product {
  url: string;
  /** What it printed. */
  output(): string;
  /** Runs `npm run danbiet -- …` on the same data; answers what it printed. */
  danbiet(...words: string[]): Promise<string>;
  stop(): Promise<void>;
}

export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);
export const hasBrowser = CHROMIUM !== undefined;

/** The budget of a first start (60 s) is measured by the bench on a quiet machine; here others may be at work beside. */
const STARTS_WITHIN_MS = 150_000;

export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), "danbiet-story-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    DANBIET_DATA: data,
    PUBLIC_URL: url,
    LOG_LEVEL: "warn",
    NODE_ENV: undefined,
  };
  const child: ChildProcess = spawn("node", [join(projectRoot(), "dist/main.js")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  child.stdout?.on("data", (chunk) => (printed += chunk));
  child.stderr?.on("data", (chunk) => (printed += chunk));
  for (let waited = 0; ; waited += 100) {
    if (child.exitCode !== null || waited > STARTS_WITHIN_MS) throw new Error(`the product did not start:\n${printed}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) break;
    await sleep(100);
  }
  return {
    url,
    output: () => printed,
    danbiet: (...words) =>
      new Promise((resolve, reject) => {
        execFile(
          "node",
          [join(projectRoot(), "dist/danbiet.js"), ...words],
          { env, maxBuffer: 64 << 20 },
          (error, out, err) => (error ? reject(new Error(`danbiet ${words.join(" ")}: ${out}${err}`)) : resolve(out)),
        );
      }),
    async stop() {
      child.kill("SIGTERM");
      await new Promise((resolve) => (child.exitCode === null ? child.once("exit", resolve) : resolve(null)));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** `more`: what a test asks of the browser beside what all do, such as a camera that is a file. */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...more,
    ],
  });
}

/** A browser of one person, signed in through the page. */
export async function signIn(browser: Browser, url: string, email: string, password: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  const page = await context.newPage();
  await page.goto("/dang-nhap");
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await page.click("main button[type=submit]");
  await page.waitForURL(/\/can-bo/);
  await page.close();
  return context;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

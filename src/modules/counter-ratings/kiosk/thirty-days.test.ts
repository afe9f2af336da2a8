import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passUntil } from "../../../../test/support/pass-until.ts";
import { CHROMIUM, hasBrowser } from "../../../../test/support/product.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { buildTablet, type Tablet } from "../testing/build-tablet.ts";

const site = useTestApp();
const DAY_MS = 86_400_000;
let tablet: Tablet;
let line: Awaited<ReturnType<typeof openLine>>;
let profile: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  tablet = await buildTablet(site);
  await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
  line = await openLine((site.server.fastify.server.address() as AddressInfo).port);
  profile = mkdtempSync(join(tmpdir(), "danbiet-tablet-"));
}, 120_000);

afterAll(() => {
  for (const child of running) end(child);
  line?.server.close();
  if (profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The network between tablet and server: up, down, or cut off before the answer comes through. */
async function openLine(port: number) {
  const sockets = new Set<Socket>();
  const state = { mode: "up" as "up" | "down", cutAnswers: 0, cut: 0 };
  const server: Server = createServer((near) => {
    if (state.mode === "down") return near.destroy();
    const far = connect(port, "127.0.0.1");
    sockets.add(near).add(far);
    let isBatch = false;
    near.on("data", (bytes) => {
      if (bytes.includes("POST /api/v1/public/ratings")) isBatch = true;
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      // The server has taken the batch; its answer gets lost on the way.
      if (isBatch && state.cutAnswers > 0) {
        state.cutAnswers--;
        state.cut++;
        near.destroy();
        far.destroy();
        return;
      }
      near.write(bytes);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    down() {
      state.mode = "down";
      for (const socket of sockets) socket.destroy();
      sockets.clear();
    },
    up(cutAnswers = 0) {
      state.cutAnswers = cutAnswers;
      state.mode = "up";
    },
    cut: () => state.cut,
  };
}

/** With all its processes, at once, as when the power goes. */
function end(child: ChildProcess): void {
  running.delete(child);
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

/** A browser of its own process group with a profile that stays, so that it can be killed and started again. */
async function startTablet(
  at: number,
): Promise<{ child: ChildProcess; browser: Browser; context: BrowserContext; page: Page }> {
  const child = spawn(
    CHROMIUM ?? "",
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  running.add(child);
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1] as string);
    });
    child.once("exit", () => reject(new Error(`the browser did not start:\n${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0] as BrowserContext;
  await context.clock.install({ time: at });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1024, height: 600 });
  return { child, browser, context, page };
}

async function takenIds(): Promise<
  { id: string; mark: number; reasons: string[]; day: string; held: number | null }[]
> {
  const { rows } = await sql<{ id: string; mark: number; reasons: string[]; day: string; held: number | null }>`
    select client_id as id, mark, reasons, counted_on::text as day, hold_id as held
    from counter_rating order by rated_at`.execute(site.app.db);
  return rows;
}

/** The ratings in the tablet's own memory. */
const waitingOn = (page: Page): Promise<{ id: string; mark: number; at: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("danbiet-danh-gia");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const found = request.result.transaction("ratings").objectStore("ratings").getAll();
          found.onsuccess = () => {
            request.result.close();
            resolve(found.result);
          };
        };
      }),
  );

const waits = (page: Page, number: number): Promise<void> =>
  page.locator(`[data-kiosk][data-waiting="${number}"]`).waitFor({ timeout: 15_000 });

/** One person: presses a face, names a reason after a low one, and leaves the start to the next. */
async function rate(page: Page, mark: number): Promise<void> {
  await page.locator(`[data-mark="${mark}"]`).click();
  if (mark <= 3) {
    await page.getByRole("button", { name: "Chờ lâu" }).click();
    await page.getByRole("button", { name: "Xong" }).click();
  }
  await page.getByRole("button", { name: "Người tiếp theo" }).click();
}

/** Without a browser on the machine it cannot be told. */
describe.skipIf(!hasBrowser)("the page on a tablet", () => {
  test("works thirty days without a network, through a power cut and an answer that got lost: sixty ratings arrive, each once", async () => {
    const start = Date.parse("2026-11-20T02:00:00Z");
    const record = `/can-bo/danh-gia/may/${tablet.deviceId}`;
    const shown = await tablet.counter.officer.post(`${record}/ghep`, {});
    const code = /govuk-heading-l">([A-Z0-9-]{9})</.exec(shown.body)?.[1] ?? "";

    let on = await startTablet(start);
    let { page } = on;
    await page.goto(`${line.url}/danh-gia/may#ma=${code}`);
    await page.locator("[data-part=pair-form] button").click();
    await page.locator('[data-mark="5"]').waitFor();
    await expect
      .poll(() => page.evaluate(() => caches.match("/danh-gia/may/vi/nghe.mp3").then(Boolean)), { timeout: 15_000 })
      .toBe(true);

    // Everything to press is large and within reach of somebody who sits; faces have words under them.
    const buttons = await page.locator("section button:visible, footer button:visible").all();
    expect(buttons.length).toBeGreaterThanOrEqual(10);
    for (const button of buttons) {
      const box = await button.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(76);
      expect(box?.y ?? 0).toBeGreaterThan(200);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
    }
    expect(await page.locator('[data-mark="1"]').textContent()).toContain("Rất không hài lòng");

    // The network goes. Two people a day for thirty days; in the middle the power goes, too.
    line.down();
    const marks = Array.from({ length: 60 }, (_, place) => (place % 6 === 5 ? 2 : 5 - (place % 2)));
    let at = start;
    for (const [place, mark] of marks.entries()) {
      if (place % 2 === 0) {
        at += DAY_MS;
        await on.context.clock.setSystemTime(at);
      } else await on.context.clock.setSystemTime(at + 3_600_000);
      if (place === 31) {
        // Pressed and not yet finished: the press counts.
        await page.locator('[data-mark="2"]').click();
        await page.getByRole("button", { name: "Thái độ" }).click();
        await expect.poll(async () => (await waitingOn(page)).length).toBe(32);
        end(on.child);
        await on.browser.close().catch(() => undefined);
        on = await startTablet(at + 7_200_000);
        page = on.page;
        await page.goto(`${line.url}/danh-gia/may`);
        await waits(page, 32);
        continue;
      }
      await rate(page, mark);
    }
    const kept = await waitingOn(page);
    expect(kept).toHaveLength(60);
    expect(await page.locator("[data-part=status]").textContent()).toContain("60 lượt chờ gửi · Chưa gửi được từ");
    expect(await takenIds()).toHaveLength(0);

    // The line is back; the answer to the first batch gets lost after the server took it.
    site.clock.set(new Date(at + 8_000_000));
    line.up(1);
    await passUntil(on.context, () => line.cut() === 1);
    expect(await waitingOn(page)).toHaveLength(60);
    await passUntil(on.context, () => page.locator('[data-kiosk][data-waiting="0"]').isVisible());

    const taken = await takenIds();
    expect(taken.map((one) => one.id).sort()).toEqual(kept.map((one) => one.id).sort());
    expect(taken.map((one) => one.mark)).toEqual(marks.with(31, 2));
    expect(taken[31]?.reasons).toEqual(["attitude"]);
    expect(new Set(taken.map((one) => one.day)).size).toBe(30);
    expect(taken.filter((one) => one.held !== null)).toEqual([]);
    expect(await waitingOn(page)).toEqual([]);

    // Whoever walks off in another language, without a word why, leaves the start as it was; the press counts.
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Dissatisfied", exact: true }).click();
    await page.getByText("Why are you not satisfied?").waitFor();
    await on.context.clock.fastForward(19_000);
    await page.getByText("Bạn có hài lòng không?").waitFor();
    await on.context.clock.fastForward(1_000);
    await waits(page, 0);
    // By the keyboard, too.
    await page.keyboard.press("5");
    await page.getByText("Cảm ơn bạn").waitFor();
    await on.context.clock.fastForward(19_000);
    await page.getByText("Bạn có hài lòng không?").waitFor();
    await waits(page, 0);
    expect(await takenIds()).toHaveLength(62);

    // Unpaired by the officer it asks for a new code, and what waits on it stays until it is paired again.
    await tablet.counter.at(new Date(at + 9_000_000).toISOString());
    expect((await tablet.counter.officer.post(`${record}/bo-ghep`, {})).status).toBe(303);
    await page.locator('[data-mark="4"]').click();
    await on.context.clock.fastForward(1_000);
    await page.getByText("Máy này đã bị bỏ ghép hoặc tắt").waitFor();
    expect(await waitingOn(page)).toHaveLength(1);
    const again = await tablet.counter.officer.post(`${record}/ghep`, {});
    await page.locator("#code").fill(/govuk-heading-l">([A-Z0-9-]{9})</.exec(again.body)?.[1] ?? "");
    await page.locator("[data-part=pair-form] button").click();
    await waits(page, 0);
    expect(await takenIds()).toHaveLength(63);
    end(on.child);
  }, 120_000);
});

describe("the page", () => {
  test("is valid, without barriers, the same for everybody, and names the languages that were confirmed and no other", async () => {
    const page = await site.visitor.get("/danh-gia/may");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("English");
    expect(page.body).not.toContain("ភាសាខ្មែរ");
    const manifest = (await site.visitor.get("/danh-gia/may/manifest.webmanifest")).json<{ display: string }>();
    expect(manifest.display).toBe("fullscreen");
    const sound = await site.visitor.get("/danh-gia/may/vi/nghe.mp3");
    expect(sound.headers["content-type"]).toBe("audio/mpeg");
    expect((await site.visitor.get("/danh-gia/may/km/nghe.mp3")).status).toBe(404);
  }, 30_000);
});

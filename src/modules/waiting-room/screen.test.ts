import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../test/support/product.ts";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { useTestApp } from "../../testing/app.ts";
import { callNext } from "./call-ticket.ts";
import { takeTicket } from "./take-ticket.ts";
import { type BuiltHall, buildHall } from "./testing/build-hall.ts";
import type { Ticket } from "./ticket.ts";

const site = useTestApp();
let hall: BuiltHall;
let screen: string;
let keys = 0;

async function take(letter: string): Promise<Ticket> {
  const today = await hall.today();
  const groupId = today.groups.find((one) => one.letter === letter)?.id ?? 0;
  const asked = { groupId, priorityId: null, source: "kiosk", device: null, at: site.clock.now() } as const;
  return (await transaction(site.app.db, (tx) => takeTicket(tx, null, today, { ...asked, pressKey: `key ${++keys}` })))
    .ticket;
}

const call = async (counter: string): Promise<Ticket | null> => {
  const today = await hall.today();
  const press = { counter, key: `press ${++keys}`, shown: null, at: site.clock.now() };
  return transaction(site.app.db, (tx) => callNext(tx, hall.people.officer.actor, today, press));
};

beforeAll(async () => {
  hall = await buildHall(site);
  screen = `/man-hinh-cho/${(await hall.today()).hall.code}`;
});

describe("the screen of a hall", () => {
  test("shows the number at each counter and the next ones, and asks again by itself without script", async () => {
    const empty = await site.visitor.get(screen);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("Không ai đang đợi.");
    expect(empty.headers.refresh).toBe("8");
    for (const letter of ["A", "B", "A", "C"]) await take(letter);
    await call("1");
    const page = await site.visitor.get(screen);
    expect(page.body).toMatch(/db-numbers__row--fresh.*?A001.*?scope="row"[^>]*>1</s);
    expect(page.body).toMatch(/Tiếp theo.*B001.*A002.*C001/s);
    expect(page.body).toContain('data-said="Mời số a không không một, đến quầy một."');
    expect(await problemsOf(page.body)).toEqual([]);
    // With script it asks by itself; the page stays.
    expect((await site.visitor.get(`${screen}?song=1`)).headers.refresh).toBeUndefined();
    // Half a minute later the call stands there without standing out.
    site.clock.set("2026-11-20T02:00:40Z");
    expect((await site.visitor.get(screen)).body).not.toContain("db-numbers__row--fresh");
  });

  test("speaks what stands at a counter now, and nothing else", async () => {
    expect((await site.visitor.get(`${screen}/goi/A777/1`)).status).toBe(404);
    expect((await site.visitor.get(`${screen}/goi/A001/2`)).status).toBe(404);
    const sound = await site.visitor.get(`${screen}/goi/A001/1`);
    expect(sound.status).toBe(200);
    expect(sound.headers["content-type"]).toBe("audio/mpeg");
    expect(sound.bytes.length).toBeGreaterThan(4_000);
    await hall.set({ isSpoken: false });
    expect((await site.visitor.get(`${screen}/goi/A001/1`)).status).toBe(404);
    expect((await site.visitor.get(screen)).body).not.toContain("Bật tiếng");
    await hall.set({});
  }, 60_000);

  test("says when the hours are over, and that a counter has paused", async () => {
    await hall.as.officer.post(hall.desk("2"), { viec: "nghi" });
    expect((await site.visitor.get(screen)).body).toContain("Tạm nghỉ");
    await hall.at("2026-11-20T10:30:00Z");
    const over = await site.visitor.get(screen);
    expect(over.body).toContain("Đã hết giờ nhận hồ sơ hôm nay");
    expect(over.body).not.toContain("Quét để lấy số");
    await hall.at("2026-11-20T02:05:00Z");
  });
});

describe.skipIf(!hasBrowser)("on a television, in a real browser", () => {
  test("takes new calls over by itself, and covers the numbers when the network is lost, whatever its clock says", async () => {
    await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
    const address = `http://127.0.0.1:${(site.server.fastify.server.address() as AddressInfo).port}`;
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      // The clock of the television is a day behind.
      await page.clock.install({ time: new Date("2026-11-19T00:00:00Z") });
      await page.goto(address + screen);
      await page.waitForURL(/song=1/);
      await page.getByText("A001").first().waitFor();
      expect(await page.locator(".db-numbers__clock").textContent()).toBe("09:05");
      const sizes = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight]);
      expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
      await call("3");
      await page.clock.runFor(5_000);
      await page.locator(".db-numbers__row--fresh").getByText("B001").waitFor();
      await context.setOffline(true);
      await page.clock.runFor(30_000);
      await page.getByText("Mất kết nối từ").waitFor();
      expect(await page.getByText("B001").first().isVisible()).toBe(false);
      await context.setOffline(false);
      await page.clock.runFor(9_000);
      await page.getByText("B001").first().waitFor();
      expect(await page.getByText("Mất kết nối từ").isVisible()).toBe(false);
    } finally {
      await browser.close();
    }
  }, 120_000);
});

import type { AddressInfo } from "node:net";
import { beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../test/support/product.ts";
import { useTestApp } from "../../../testing/app.ts";
import { publishWithSound } from "../testing/publish-with-sound.ts";
import { madeBy, setStage, stationFields } from "../testing/stage.ts";

const site = useTestApp();
const BASE = "/can-bo/truyen-thanh";
const LONG =
  "Hướng dẫn liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em và giải quyết mai táng phí";
let address: string;

beforeAll(async () => {
  const stage = await setStage(site);
  const as = await stage.browsersAt("2026-12-01T01:00:00Z");
  const unitId = stage.units.tanThanh;
  await publishWithSound(site, as, { unitId, title: "Nhận hồ sơ cả sáng thứ bảy", seconds: 60 });
  const item = await publishWithSound(site, as, { unitId, title: LONG, seconds: 60 });
  await madeBy(
    as.editor.post(`${BASE}/bang-tin`, {
      unitId,
      kind: "item",
      item,
      procedure: "",
      slogan: "",
      "fromOn-day": "1",
      "fromOn-month": "12",
      "fromOn-year": "2026",
      "toOn-day": "1",
      "toOn-month": "12",
      "toOn-year": "2026",
    }),
  );
  const screen = await madeBy(
    as.officer.post(`${BASE}/diem-phat/moi`, stationFields(unitId, "Màn hình một cửa", { medium: "screen" })),
  );
  const path = /href="(\/bang-tin\/\w{6})"/.exec((await as.officer.get(`${BASE}/diem-phat/${screen}`)).body)?.[1];
  await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(site.server.fastify.server.address() as AddressInfo).port}${path}`;
}, 60_000);

/** Without a browser on the machine it cannot be told. */
describe.skipIf(!hasBrowser)("a board on a screen", () => {
  test("a long notice is read whole, upright or lying; without a network what has run out is taken off", async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      await context.clock.install({ time: site.clock.now() });
      const page = await context.newPage();
      await page.goto(address);
      await page.locator(".db-board--turning").waitFor();
      const long = page.locator("[data-slide]", { hasText: "mai táng phí" });
      for (const [width, height] of [
        [1280, 720],
        [360, 300],
        [720, 1280],
      ] as const) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(
            () => long.evaluate((slide) => !slide.hasAttribute("hidden") && slide.scrollHeight <= slide.clientHeight),
            {
              message: `${width} x ${height}`,
            },
          )
          .toBe(true);
      }
      await context.setOffline(true);
      await context.clock.fastForward(24 * 3_600_000);
      await context.clock.runFor(120_000);
      await page.getByText("Nhận hồ sơ cả sáng thứ bảy").waitFor();
      expect(await long.count()).toBe(0);
    } finally {
      await browser.close();
    }
  }, 60_000);
});

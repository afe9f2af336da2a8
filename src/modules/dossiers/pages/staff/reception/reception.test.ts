import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../../../test/support/product.ts";
import { drawQr } from "../../../../../platform/print/index.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { signedIn } from "../../../../accounts/testing/build-people.ts";
import { lookupAddress } from "../../../lookup-token.ts";
import { buildCounter, type Counter, PROCEDURE } from "../../../testing/build-counter.ts";

const site = useTestApp();
const CARD = "024199000123|121234567|Nguyễn Thị Mẫu|05031999|Nữ|Thôn 1, Thanh Hải, Lục Ngạn, Bắc Giang|12082021";
const folder = mkdtempSync(join(tmpdir(), "danbiet-camera-"));
let counter: Counter;
let address: string;

beforeAll(async () => {
  counter = await buildCounter(site);
  await counter.at("2026-11-20T02:00:00Z");
  await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(site.server.fastify.server.address() as AddressInfo).port}`;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A card held before a camera: the code a little turned, on a grey table. */
async function pictureOf(text: string): Promise<Buffer> {
  const { size, path } = drawQr(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="400" height="400"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  const code = await sharp(Buffer.from(svg)).rotate(7, { background: "#777" }).png().toBuffer();
  return sharp({ create: { width: 640, height: 480, channels: 3, background: "#777" } })
    .composite([{ input: code }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

async function receptionIn(browser: Awaited<ReturnType<typeof launchBrowser>>, permissions: string[]): Promise<Page> {
  const context = await browser.newContext({ permissions });
  await context.addCookies([
    { name: "danbiet_session", value: await signedIn(site.app, { person: counter.clerk }), url: address },
  ]);
  const page = await context.newPage();
  await page.goto(`${address}/can-bo/ho-so/tiep-nhan?thutuc=${PROCEDURE}`);
  return page;
}

describe.skipIf(!hasBrowser)("the code of a card without a hand scanner", () => {
  test("before the camera: fills the form as a scanner does, by a reader fetched when pressed, and nothing of the picture is sent", async () => {
    const video = join(folder, "card.mjpeg");
    const frame = await pictureOf(CARD);
    writeFileSync(video, Buffer.concat(Array.from({ length: 20 }, () => frame)));
    const browser = await launchBrowser([
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${video}`,
    ]);
    try {
      const page = await receptionIn(browser, ["camera"]);
      const asked: string[] = [];
      const sent: number[] = [];
      page.on("request", (request) => {
        asked.push(request.url());
        sent.push(request.postDataBuffer()?.length ?? 0);
      });
      const refusals: string[] = [];
      page.on("console", (message) => message.type() === "error" && refusals.push(message.text()));
      expect(asked.some((url) => url.includes("read-qr"))).toBe(false);
      await page.getByRole("button", { name: "Quét bằng máy ảnh" }).click();
      await page.waitForLoadState("load");
      await expect
        .poll(() => page.getByLabel("Họ và tên", { exact: false }).first().inputValue(), { timeout: 20_000 })
        .toBe("Nguyễn Thị Mẫu");
      expect(asked.some((url) => url.includes("read-qr"))).toBe(true);
      expect(asked.every((url) => url.startsWith(address) || url.startsWith("blob:"))).toBe(true);
      // The form with the words of the card, and no picture.
      expect(Math.max(...sent)).toBeLessThan(20_000);
      expect(refusals).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 90_000);

  test("from a photograph; without a camera or leave, and where there is no code, a sentence says what to do", async () => {
    const browser = await launchBrowser();
    try {
      const page = await receptionIn(browser, []);
      await page.getByRole("button", { name: "Quét bằng máy ảnh" }).click();
      await page.getByText(/Không thấy máy ảnh nào|Trình duyệt chưa cho dùng máy ảnh/).waitFor();
      const photo = page.locator('[data-scan] input[type="file"]');
      const blank = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#777" } })
        .jpeg()
        .toBuffer();
      await photo.setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: blank });
      await page.getByText("Không thấy mã QR trong ảnh").waitFor();
      await photo.setInputFiles({ name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") });
      await page.getByText("Không thấy mã QR trong ảnh").waitFor();
      await photo.setInputFiles({ name: "b.jpg", mimeType: "image/jpeg", buffer: await pictureOf(CARD) });
      await expect
        .poll(() => page.getByLabel("Họ và tên", { exact: false }).first().inputValue(), { timeout: 20_000 })
        .toBe("Nguyễn Thị Mẫu");
      // The code of a receipt leads to its dossier.
      const code = await counter.received();
      const receipt =
        site.app.config.http.publicUrl + lookupAddress(site.app.config.secretKey, await counter.dossierOf(code));
      await page.goto(`${address}/can-bo/ho-so`);
      const other = page.locator('[data-scan] input[type="file"]');
      await other.setInputFiles({ name: "c.jpg", mimeType: "image/jpeg", buffer: await pictureOf(receipt) });
      await page.waitForURL(`${address}/can-bo/ho-so/${code}`);
    } finally {
      await browser.close();
    }
  }, 90_000);
});

describe.skipIf(!hasBrowser)("reception without a mouse", () => {
  test("find, scan the card, type the telephone, tick, receive, and go on to the receipt, each where the cursor is", async () => {
    const browser = await launchBrowser();
    try {
      const page = await receptionIn(browser, []);
      await page.goto(`${address}/can-bo/ho-so/tiep-nhan`);
      const { keyboard } = page;
      const focused = (): Promise<string> =>
        page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement | null;
          return at ? `${at.name || at.textContent?.trim() || ""}=${at.value ?? ""}` : "";
        });
      let keys = 0;
      const tabTo = async (wanted: string): Promise<void> => {
        for (let steps = 0; steps < 25; steps++) {
          if ((await focused()).startsWith(wanted)) return;
          await keyboard.press("Tab");
          keys++;
        }
        throw new Error(`"${wanted}" is not to be reached`);
      };
      const enter = async (): Promise<void> => {
        await Promise.all([page.waitForNavigation(), keyboard.press("Enter")]);
        keys++;
      };
      await keyboard.type("nha van hoa");
      await enter();
      await tabTo("Đăng ký sử dụng nhà văn hóa thôn");
      await enter();
      expect(await focused()).toBe("scan=");
      await keyboard.type(CARD);
      await enter();
      expect(await page.getByLabel("Họ và tên", { exact: false }).first().inputValue()).toBe("Nguyễn Thị Mẫu");
      expect(await focused()).toBe("phone=");
      await keyboard.type("0912345678");
      await tabTo("checked=");
      await keyboard.press("Space");
      await tabTo("paper=0.0");
      await keyboard.press("Space");
      await tabTo("paper=0.1");
      await keyboard.press("Space");
      await tabTo("act=receive");
      await enter();
      expect(page.url()).toMatch(/\/can-bo\/ho-so\/[A-Z0-9.-]+(\?|$)/);
      await page.getByText("Giấy tiếp nhận").first().waitFor();
      // A mouse would need fewer moves, but no hand leaves the keys: some forty of them, beside what is typed.
      expect(keys).toBeLessThan(45);
    } finally {
      await browser.close();
    }
  }, 90_000);
});

test("the code of a receipt typed by a hand scanner opens its dossier, for who may read it", async () => {
  const code = await counter.received();
  const receipt = lookupAddress(site.app.config.secretKey, await counter.dossierOf(code));
  const query = `/can-bo/ho-so?q=${encodeURIComponent(site.app.config.http.publicUrl + receipt)}`;
  const own = await counter.officer.get(query);
  expect(own.status).toBe(303);
  expect(own.headers.location).toBe(`/can-bo/ho-so/${code}`);
  expect((await counter.stranger.get(query)).status).toBe(200);
  expect((await counter.officer.get(`${query.slice(0, -3)}xyz`)).status).toBe(200);
});

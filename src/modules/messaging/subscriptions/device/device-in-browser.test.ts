import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page, Worker } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../../test/support/product.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { systemActor } from "../../../accounts/index.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { keepProvider } from "../../keep-provider.ts";
import { type PushService, startPushService } from "../../testing/push-service.ts";

const site = useTestApp();
let service: PushService;
let address: string;

beforeAll(async () => {
  const units = await buildProvince(site.app.db);
  service = await startPushService();
  await transaction(site.app.db, async (tx) => {
    await saveHomeUnit(tx, units.province);
    await keepProvider(tx, systemActor("test"), site.app.config.secretKey, {
      id: null,
      medium: "push",
      kind: "webPush",
      name: "Thông báo trên máy",
      settings: { services: [service.host] },
      secret: null,
      rank: 1,
      perSecond: 100,
      atOnce: 5,
      isOn: true,
      at: site.clock.now(),
    });
  });
  await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(site.server.fastify.server.address() as AddressInfo).port}`;
});
afterAll(() => service.close());

/** No browser of a test reaches the push service of its maker: asking for an address is stood in for, all else is real. */
async function standIn(page: Page, device: string): Promise<void> {
  await page.addInitScript((given) => {
    const { keys, endpoint } = JSON.parse(given) as { keys: object; endpoint: string };
    const made = {
      endpoint,
      options: {},
      toJSON: () => ({ endpoint, keys }),
      unsubscribe: async () => {
        localStorage.removeItem("held");
        return true;
      },
    };
    Object.assign(PushManager.prototype, {
      subscribe: async () => {
        localStorage.setItem("held", "1");
        return made;
      },
      getSubscription: async () => (localStorage.getItem("held") ? made : null),
    });
  }, device);
}

/** Hands a message to the worker as the browser does when one comes from its push service. */
async function deliver(context: BrowserContext, page: Page, notice: unknown): Promise<void> {
  const line = await context.newCDPSession(page);
  const registrationId = await new Promise<string>((done) => {
    line.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find((one) => one.scopeURL.endsWith("/nhan-tin/"));
      if (ours) done(ours.registrationId);
    });
    void line.send("ServiceWorker.enable");
  });
  // A worker that is still being put in hears nothing yet.
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration("/nhan-tin/"))?.active?.state === "activated",
  );
  await line.send("ServiceWorker.deliverPushMessage", {
    origin: address,
    registrationId,
    data: JSON.stringify(notice),
  });
  await line.detach();
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration("/nhan-tin/");
    return ((await registration?.getNotifications()) ?? []).map(({ title, body, tag, data }) => ({
      title,
      body,
      tag,
      data,
    }));
  });

/** What a press on the newest notice opens: a real press needs a person. */
const press = (worker: Worker, action: string) =>
  worker.evaluate(async (name) => {
    const scope = self as unknown as {
      clients: { openWindow(url: string): Promise<unknown> };
      registration: ServiceWorkerRegistration;
      dispatchEvent(event: Event): void;
    };
    const [notification] = await scope.registration.getNotifications();
    return new Promise<string>((done) => {
      scope.clients.openWindow = async (url) => done(url);
      const make = (self as unknown as { NotificationEvent: new (type: string, more: object) => Event })
        .NotificationEvent;
      scope.dispatchEvent(new make("notificationclick", { notification, action: name }));
    });
  }, action);

/** Without a browser on the machine it cannot be told. */
describe.skipIf(!hasBrowser)("notices in a real browser", () => {
  test("one press turns them on, a notice appears and opens its page, one press turns them off", async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 360, height: 640 } });
      await context.grantPermissions(["notifications"], { origin: address });
      const page = await context.newPage();
      await page.goto("/dang-ky-nhan-tin");
      const key = (await page.locator("[data-push]").getAttribute("data-push")) ?? "";
      const name = randomUUID();
      await standIn(page, service.device(name, key));
      await page.reload();
      await page.getByRole("button", { name: "Bật thông báo trên máy này" }).click();
      await page.getByText("Đã bật. Khi có điều mới").waitFor();
      expect(page.url()).toMatch(/\/nhan-tin\/[0-9a-f-]{36}\..+xong=may/);
      const manage = page.url().replace(/\?.*/, "");

      const notice = { title: "Sao y lấy ngay", body: "Đến trước 10 giờ.", from: "Phường Tân Thành", tag: "mot" };
      const sent = { ...notice, url: `${address}/tin-tuc`, end: manage, endLabel: "Thôi nhận", stays: false };
      await deliver(context, page, sent);
      await expect.poll(() => shown(page), { timeout: 15_000 }).toHaveLength(1);
      const [first] = await shown(page);
      expect(first).toMatchObject({ title: "Sao y lấy ngay", tag: "mot", data: { url: `${address}/tin-tuc` } });
      expect(first?.body).toContain("Phường Tân Thành");
      // The same once more, as after a lost answer: it stands in the place of the first.
      await deliver(context, page, sent);
      await page.waitForTimeout(500);
      expect(await shown(page)).toHaveLength(1);

      const worker = context.serviceWorkers().find((one) => one.url().endsWith("/nhan-tin/may-nhan.js")) as Worker;
      expect(await press(worker, "")).toBe(`${address}/tin-tuc`);
      await deliver(context, page, sent);
      await expect.poll(() => shown(page), { timeout: 15_000 }).toHaveLength(1);
      expect(await press(worker, "end")).toBe(manage);
      // Never to another site, whatever a notice says.
      await deliver(context, page, { ...sent, url: "https://ke-xau.example/" });
      await expect.poll(() => shown(page), { timeout: 15_000 }).toHaveLength(1);
      expect(await press(worker, "")).toBe(address);

      await page.goto("/dang-ky-nhan-tin");
      await page.getByText("Máy này đang nhận thông báo.").waitFor();
      await page.getByRole("button", { name: "Tắt thông báo trên máy này" }).click();
      await page.getByText("Đã tắt.").waitFor();
      await expect.poll(() => page.getByText("Máy này đang nhận thông báo.").isVisible()).toBe(false);
      const left = await site.app.db
        .selectFrom("messageContact")
        .select("id")
        .where("sealed", "is not", null)
        .execute();
      expect(left).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 120_000);

  test("who refused, and who has no script, reads why and what else there is", async () => {
    const browser = await launchBrowser();
    try {
      const refused = await browser.newContext({ baseURL: address, permissions: [] });
      const page = await refused.newPage();
      await page.addInitScript(() => Object.defineProperty(Notification, "permission", { value: "denied" }));
      await page.goto("/dang-ky-nhan-tin");
      await page.getByText("Máy đang chặn thông báo của trang này.").waitFor();
      expect(await page.getByRole("button", { name: "Bật thông báo trên máy này" }).isVisible()).toBe(false);
      const plain = await browser.newContext({ baseURL: address, javaScriptEnabled: false });
      const still = await plain.newPage();
      await still.goto("/dang-ky-nhan-tin");
      expect(await still.getByText("Trình duyệt này chưa nhận được thông báo.").isVisible()).toBe(true);
      expect(await still.getByText("Máy đang chặn").isVisible()).toBe(false);
      expect(await still.getByRole("button", { name: "Đăng ký" }).isVisible()).toBe(true);
      const apple = await browser.newContext({
        baseURL: address,
        userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0)",
      });
      const phone = await apple.newPage();
      await phone.addInitScript(() => Reflect.deleteProperty(window, "PushManager"));
      await phone.goto("/dang-ky-nhan-tin");
      await phone.getByText("Thêm vào MH chính").waitFor();
    } finally {
      await browser.close();
    }
  }, 60_000);
});

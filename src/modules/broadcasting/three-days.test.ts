import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBrowser, launchBrowser } from "../../../test/support/product.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../organisations/index.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { publishWithSound } from "./testing/publish-with-sound.ts";

const site = useTestApp();
const BASE = "/can-bo/truyen-thanh";
const DAY_MS = 86_400_000;

let address: string;
let unitId: string;
let itemId: string;
let people: Record<"editor" | "approver" | "officer", BuiltPerson>;

/** What the server's clock is ahead of the machine's; it runs on as time does, and days are skipped when a test says so. */
let ahead = Date.parse("2026-12-01T05:27:00+07:00") - Date.now();
let following: NodeJS.Timeout;
const now = (): number => Date.now() + ahead;

const browserOf = async (who: keyof typeof people): Promise<Browser> =>
  site.browser(await signedIn(site.app, { person: people[who] }));

beforeAll(async () => {
  const { db } = site.app;
  const units = await buildProvince(db);
  unitId = units.tanThanh;
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  people = {
    editor: await buildPerson(db, { unitId, roles: ["editor"] }),
    approver: await buildPerson(db, { unitId, roles: ["approver"] }),
    officer: await buildPerson(db, { unitId, roles: ["officer"] }),
  };
  site.clock.set(new Date(now()));
  following = setInterval(() => site.clock.set(new Date(now())), 50);
  const { mp3, seconds } = await site.app.studio.speak("Mời bà con đến sao y trong buổi sáng.", {
    voice: "south",
    speed: 150,
    chime: false,
    quality: "radio",
  });
  const [editor, approver] = [await browserOf("editor"), await browserOf("approver")];
  itemId = await publishWithSound(site, { editor, approver }, { unitId, title: "Sao y trong buổi", seconds, mp3 });
  await editor.post(`${BASE}/khung-gio`, {
    unitId,
    kind: "air",
    name: "Buổi sáng",
    beginsAt: "5:30",
    endsAt: "5:45",
    weekdays: ["1", "2", "3", "4", "5", "6", "7"],
    language: "",
  });
  await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(site.server.fastify.server.address() as AddressInfo).port}`;
}, 120_000);

afterAll(() => clearInterval(following));

async function stationWithCode(name: string): Promise<{ stationId: string; code: string }> {
  const [editor, officer] = [await browserOf("editor"), await browserOf("officer")];
  const made = await officer.post(`${BASE}/diem-phat/moi`, {
    unitId,
    medium: "loudspeaker",
    kind: "player",
    name,
    hamlet: "Khóm 5",
    place: "Nhà văn hóa khóm 5",
    language1: "vi",
    volume: "70",
  });
  const stationId = /([0-9a-f-]{36})/.exec(String(made.headers.location))?.[1] ?? "";
  const [year = "", month = "", day = ""] = vietnamDay(new Date(now())).split("-");
  const ordered = await editor.post(`${BASE}/them`, {
    unitId,
    itemId,
    "fromDay-day": day,
    "fromDay-month": month,
    "fromDay-year": year,
    days: "7",
    slotId: "",
    priority: "ordinary",
    stationIds: [stationId],
    note: "",
  });
  expect(ordered.status).toBe(303);
  const page = await officer.post(`${BASE}/diem-phat/${stationId}/ghep`, {});
  return { stationId, code: /govuk-heading-l">([A-Z0-9-]{9})</.exec(page.body)?.[1] ?? "" };
}

interface Told {
  reportId: string;
  seconds: number;
  result: string;
  day: string;
}
const toldOf = async (stationId: string): Promise<Told[]> =>
  (
    await sql<Told>`
      select report_id, seconds, result, day from station_play where station_id = ${stationId} order by started_at`.execute(
      site.app.db,
    )
  ).rows;

async function ledgerSeconds(place: string): Promise<number> {
  const found = await sql<{ seconds: number }>`
    select coalesce(sum(seconds), 0)::int as seconds from ledger_entry
    where channel = 'loudspeaker' and state = 'sent' and key like ${`plays:${place}:%`}`.execute(site.app.db);
  return found.rows[0]?.seconds ?? 0;
}

/** Without a browser on the machine it cannot be told. */
describe.skipIf(!hasBrowser)("the page on a telephone", () => {
  test("a loudspeaker player loses its network for three days, plays the programme from its cache and reports the minutes later", async () => {
    const browser = await launchBrowser();
    try {
      const { stationId, code } = await stationWithCode("Cụm loa điện thoại cũ");
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width: 360, height: 640 },
        timezoneId: "Europe/London",
      });
      await context.clock.install({ time: now() });
      let page = await context.newPage();
      await page.goto(`/loa#ma=${code}`);
      // Whoever pairs it has pressed something, so that the page may sound.
      await page.getByRole("button", { name: "Ghép máy" }).click();
      await page.getByText("Đủ bài để phát đến hết ngày 08/12/2026").waitFor();
      const second = await context.newPage();
      await second.goto("/loa");
      await second.getByText("đang mở ở cửa sổ khác").waitFor();
      await second.close();

      // The first morning with a network.
      await skipTo(context, "2026-12-01T05:29:58+07:00");
      await page.getByText("Đang phát", { exact: true }).waitFor();
      await expect.poll(async () => (await toldOf(stationId)).length, { timeout: 30_000 }).toBe(1);

      // Three mornings without. In the middle the power goes, too: the page is opened anew, from what the telephone kept.
      await context.setOffline(true);
      for (const [at, day] of ["2026-12-02", "2026-12-03", "2026-12-04"].entries()) {
        await skipTo(context, `${day}T05:29:58+07:00`);
        await page.getByText(`${at + 1} báo cáo chờ gửi`).waitFor({ timeout: 40_000 });
        if (at !== 1) continue;
        await page.close();
        page = await openUntouched(context);
        await page.getByText("2 báo cáo chờ gửi").waitFor();
        await page.getByRole("button", { name: "Bấm để bắt đầu phát" }).click();
      }
      await expect
        .poll(() => page.locator("[data-part=offline]").textContent())
        .toMatch(/^Mất mạng từ \d\d:\d\d \d\d\/12/);
      expect(await toldOf(stationId)).toHaveLength(1);
      const kept = await reportsOn(page);

      await context.setOffline(false);
      await skip(context, 60_000);
      await page.getByText("Đã báo hết các lượt phát").waitFor({ timeout: 40_000 });

      const told = await toldOf(stationId);
      expect(told.map((one) => [one.day, one.result])).toEqual(
        ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"].map((day) => [day, "ok"]),
      );
      // What the telephone had written down is what the server has, second for second.
      expect(told.slice(1).map((one) => [one.reportId, one.seconds])).toEqual(kept.map((one) => [one.id, one.seconds]));
      const seconds = told.reduce((sum, one) => sum + one.seconds, 0);
      expect(await ledgerSeconds(stationId)).toBe(seconds);
      const minutes = String(Math.round(seconds / 6) / 10).replace(".", ",");
      const list = await (await browserOf("officer")).get(`${BASE}/luot-phat?diem=${stationId}`);
      expect(list.body).toContain(`<span class="db-stats__figure">${minutes}</span>`);
    } finally {
      await browser.close();
    }
  }, 240_000);

  async function skip(context: BrowserContext, ms: number): Promise<void> {
    ahead += ms;
    site.clock.set(new Date(now()));
    await context.clock.fastForward(ms);
  }

  const skipTo = (context: BrowserContext, moment: string): Promise<void> =>
    skip(context, Math.max(0, Date.parse(moment) - now()));

  /**
   * The page as nobody has pressed anything on it yet. Whatever a test asks of a page counts to Chromium as a press, so that the
   * page tells by itself when it has made up its mind whether it may sound.
   */
  async function openUntouched(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    const { promise: stands, resolve } = Promise.withResolvers<void>();
    await page.exposeFunction("itStands", resolve);
    await page.addInitScript(() => {
      new MutationObserver((_, watching) => {
        if (!document.querySelector("[data-part=player]:not([hidden])")) return;
        watching.disconnect();
        (window as unknown as { itStands(): void }).itStands();
      }).observe(document, { subtree: true, childList: true, attributeFilter: ["hidden"] });
    });
    await page.goto("/loa");
    await stands;
    return page;
  }

  /** The reports in the telephone's own memory. */
  function reportsOn(page: Page): Promise<{ id: string; seconds: number }[]> {
    return page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open("danbiet-loa");
          request.onsuccess = () => {
            const found = request.result.transaction("documents").objectStore("documents").get("reports");
            found.onsuccess = () => resolve(found.result as { id: string; seconds: number }[]);
          };
        }),
    );
  }
});

describe("the program for a Linux box", () => {
  let folder: string;
  const running = new Set<ChildProcess>();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "danbiet-loa-"));
  });
  afterAll(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  /** It plays by a program that takes two seconds, as long as the speaker of a test may. */
  function start(...words: string[]): { child: ChildProcess; output(): string } {
    const child = spawn(process.execPath, [join(projectRoot(), "tools/danbiet-loa.ts"), ...words], {
      env: { ...process.env, LOA_FOLDER: folder, LOA_PLAY: `${process.execPath} -e setTimeout(()=>{},2000) {file}` },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (printed += chunk));
    return { child, output: () => printed };
  }

  test("is paired by a code, plays, keeps its reports through kill -9 and tells them once the server answers again", async () => {
    const { stationId, code } = await stationWithCode("Cụm loa hộp Linux");
    const paired = start("pair", address, code, "Hộp thử");
    await new Promise((resolve) => paired.child.once("exit", resolve));
    expect(paired.output()).toContain("Đã ghép với Cụm loa hộp Linux");

    // Its own clock knows nothing of the day the server lives in: it goes by the server's.
    const day = vietnamDay(new Date(now() + DAY_MS));
    ahead += Date.parse(`${day}T05:29:52+07:00`) - now();
    const first = start("run");
    await expect.poll(first.output, { timeout: 30_000 }).toContain("Đang phát: Sao y trong buổi");
    first.child.kill("SIGKILL");
    const second = start("run");
    await expect.poll(async () => (await toldOf(stationId)).length, { timeout: 60_000 }).toBe(1);
    const [told] = await toldOf(stationId);
    expect([told?.day, told?.result]).toEqual([day, "partial"]);
    expect(await ledgerSeconds(stationId)).toBe(told?.seconds);
    second.child.kill("SIGTERM");
  }, 120_000);
});

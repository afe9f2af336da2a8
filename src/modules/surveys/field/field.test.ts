import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { passUntil } from "../../../../test/support/pass-until.ts";
import { CHROMIUM, hasBrowser } from "../../../../test/support/product.ts";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser as Staff, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { approveQuestionnaire, proposeQuestionnaire, writeQuestionnaire } from "../keep-questionnaire.ts";
import { approveSurvey, draftSurvey, withdrawSurvey } from "../keep-survey.ts";
import type { Content } from "../questionnaire.ts";

const site = useTestApp();
const CONTENT: Content = {
  factors: [{ key: "people", name: "Cán bộ" }],
  satisfiedFrom: 4,
  items: [
    { key: "a", kind: "satisfaction", text: "Cán bộ có tận tình không?", factor: "people", options: [], most: null },
    {
      key: "b",
      kind: "many",
      text: "Điều cần sửa",
      factor: null,
      options: ["Chỗ ngồi", "Giờ làm", "Biển chỉ dẫn"].map((text, at) => ({ key: `o${at}`, text })),
      most: 2,
    },
    { key: "c", kind: "words", text: "Ý kiến khác", factor: null, options: [], most: null },
  ],
};
const people = {} as Record<"writer" | "leader" | "clerk" | "stranger", BuiltPerson>;
const on = {} as Record<keyof typeof people, Staff>;
let surveyId = "";
let questionnaire = "";

async function at(moment: string): Promise<void> {
  site.clock.set(moment);
  for (const who of Object.keys(people) as (keyof typeof people)[])
    on[who] = site.browser(await signedIn(site.app, { person: people[who] }));
}

beforeAll(async () => {
  const units = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  const unitId = units.tanThanh;
  people.writer = await buildPerson(site.app.db, { unitId, roles: ["planner"] });
  people.leader = await buildPerson(site.app.db, { unitId, roles: ["leader"] });
  people.clerk = await buildPerson(site.app.db, { unitId, roles: ["officer"] });
  people.stranger = await buildPerson(site.app.db, { unitId: units.hungMy, roles: ["officer", "planner"] });
  const begun = new Date("2026-11-20T02:00:00Z");
  await transaction(site.app.db, async (tx) => {
    const [writer, leader] = [people.writer.actor, people.leader.actor];
    questionnaire = await writeQuestionnaire(tx, writer, { unitId, name: "Phiếu đi hỏi", content: CONTENT, at: begun });
    await proposeQuestionnaire(tx, writer, { id: questionnaire, at: begun });
    await approveQuestionnaire(tx, leader, { id: questionnaire, at: begun });
    surveyId = await draftSurvey(tx, writer, {
      unitId,
      title: "Hỏi tại ấp",
      purpose: "Để sửa nơi tiếp dân.",
      questionnaireId: questionnaire,
      populationKind: "list",
      periodFrom: "2026-10-01",
      periodUntil: "2026-10-31",
      opensOn: "2026-12-01",
      closesOn: "2026-12-20",
      marginPercent: 15,
      leastPerStratum: 5,
      takesOpen: false,
      officialRef: null,
      groups: [
        { name: "Ấp 1", population: 300 },
        { name: "Ấp 2", population: 200 },
      ],
      at: begun,
    });
    await approveSurvey(tx, leader, { surveyId, at: begun });
  });
  await at("2026-12-02T02:00:00Z");
}, 60_000);

const staff = () => `/can-bo/khao-sat/${surveyId}/may`;
const codeIn = (body: string): string => /Mã ghép: ([A-Z0-9-]{9})/.exec(body)?.[1] ?? "";
const send = async (path: string, body: unknown) => site.visitor.send("POST", path, body);
const told = (more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  questionnaire,
  stratum: 1,
  at: site.clock.now().toISOString(),
  answers: { a: 5 },
  ...more,
});
let token = "";
const batch = async (answers: unknown[], more: Record<string, unknown> = {}) =>
  send("/api/v1/public/survey-answers", { token, now: site.clock.now().toISOString(), answers, ...more });
const rows = () =>
  site.app.db.selectFrom("surveyAnswer").select(["id", "stratum", "answers", "answeredOn"]).orderBy("id").execute();

describe("a tablet for a survey", () => {
  test("is named and paired by whoever enters sheets, once by a code, and only there", async () => {
    expect(await problemsOf((await on.clerk.get(staff())).body)).toEqual([]);
    expect((await on.clerk.post(staff(), { name: "" })).status).toBe(422);
    const made = await on.clerk.post(staff(), { name: "Máy của anh Lành" });
    expect(await problemsOf(made.body)).toEqual([]);
    const code = codeIn(made.body);
    expect((await on.stranger.get(staff())).status).toBe(404);
    expect((await on.leader.post(staff(), { name: "Máy" })).status).toBe(403);
    expect((await send("/api/v1/public/survey-devices/pair", { code: "AAAA-BBBB" })).status).toBe(422);
    const paired = await send("/api/v1/public/survey-devices/pair", { code: code.toLowerCase() });
    expect(paired.status).toBe(201);
    const body = paired.json<{ token: string; device: { strata: unknown[]; parts: unknown[]; phase: string } }>();
    token = body.token;
    expect([body.device.phase, body.device.strata.length, body.device.parts.length]).toEqual(["open", 2, 2]);
    expect((await send("/api/v1/public/survey-devices/pair", { code })).status).toBe(422);
    const stored = JSON.stringify(await site.app.db.selectFrom("surveyDevice").selectAll().execute());
    expect(stored).not.toContain(token);
  });

  test("hands in a batch as often as it likes, cut or doubled: each answer counts once, by the day it was given", async () => {
    const three = [told(), told({ stratum: 2, answers: { a: 1, b: ["o1"], c: "Thiếu ghế" } }), told()];
    const results = (answer: { json<T>(): T }) =>
      answer.json<{ results: { result: string; code?: string }[] }>().results.map((one) => one.code ?? one.result);
    expect(results(await batch(three))).toEqual(["taken", "taken", "taken"]);
    expect(results(await batch([...three, three[0]]))).toEqual(["known", "known", "known", "known"]);
    expect(await rows()).toHaveLength(3);
    // A clock a year off: what counts is how long ago it was.
    const far = { now: "2027-12-02T02:00:00.000Z" };
    expect(results(await batch([told({ at: "2027-12-01T02:00:00.000Z" })], far))).toEqual(["taken"]);
    expect((await rows()).some((one) => one.answeredOn === "2026-12-01")).toBe(true);
    const wrong = [
      told({ questionnaire: randomUUID() }),
      told({ stratum: 9 }),
      told({ answers: { a: 7 } }),
      told({ answers: {} }),
      told({ at: "2026-11-25T02:00:00.000Z" }),
      { id: "x" },
      told(),
    ];
    expect(results(await batch(wrong))).toEqual([
      "other-questionnaire",
      "stratum",
      "answers",
      "empty",
      "before-open",
      "invalid",
      "taken",
    ]);
    expect(
      (await send("/api/v1/public/survey-answers", { token: "sai", now: "2026-12-02T02:00:00Z", answers: [] })).status,
    ).toBe(401);
    // Closed meanwhile: what was answered before still comes in, what came after is told so.
    await at("2026-12-25T02:00:00Z");
    const late = [told({ at: "2026-12-19T02:00:00.000Z" }), told()];
    const answer = await batch(late);
    expect(results(answer)).toEqual(["taken", "after-close"]);
    expect(answer.body).toContain("sau khi khảo sát đóng");
    const page = await on.clerk.get(staff());
    expect(await problemsOf(page.body)).toEqual([]);
    expect(page.body).toContain("Chỉ thêm máy khi khảo sát đã duyệt");
  });

  test("the page is valid, the same for everybody, and can be put on the home screen", async () => {
    expect(await problemsOf((await site.visitor.get("/khao-sat/may")).body)).toEqual([]);
    const manifest = (await site.visitor.get("/khao-sat/may/manifest.webmanifest")).json<{ display: string }>();
    expect(manifest.display).toBe("standalone");
  });
});

/** The line between tablet and server: up, down, or its answers lost on the way. */
async function openLine(port: number) {
  const sockets = new Set<Socket>();
  const state = { isUp: true, cuts: 0 };
  const server = createServer((near) => {
    if (!state.isUp) return near.destroy();
    const far = connect(port, "127.0.0.1");
    sockets.add(near).add(far);
    let isBatch = false;
    near.on("data", (bytes) => {
      if (bytes.includes("POST /api/v1/public/survey-answers")) isBatch = true;
      far.write(bytes);
    });
    far.on("data", (bytes) => {
      if (isBatch && state.cuts > 0) {
        state.cuts--;
        near.destroy();
        far.destroy();
      } else near.write(bytes);
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
  const down = (): void => {
    state.isUp = false;
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return { server, state, down, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const profile = mkdtempSync(join(tmpdir(), "danbiet-field-"));
const running = new Set<ChildProcess>();
let line: Awaited<ReturnType<typeof openLine>> | undefined;

function end(child: ChildProcess): void {
  running.delete(child);
  try {
    if (child.pid) process.kill(-child.pid, "SIGKILL");
  } catch {
    // Gone already.
  }
}

afterAll(() => {
  for (const child of running) end(child);
  line?.server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function startTablet(
  now: number,
): Promise<{ child: ChildProcess; browser: Browser; context: BrowserContext; page: Page }> {
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"];
  const child = spawn(
    CHROMIUM ?? "",
    [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"],
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
  await context.clock.install({ time: now });
  return { child, browser, context, page: await context.newPage() };
}

async function ask(page: Page, group: string, mark: string): Promise<void> {
  await page.getByRole("button", { name: "Hỏi người tiếp theo" }).click();
  await page.getByLabel(group, { exact: true }).check();
  await page.getByLabel(mark, { exact: true }).check();
}
const done = (page: Page): Promise<void> => page.getByRole("button", { name: "Xong, lưu câu trả lời" }).click();
const waits = (page: Page, number: number): Promise<void> =>
  page.locator(`[data-field][data-waiting="${number}"]`).waitFor({ timeout: 15_000 });

describe.skipIf(!hasBrowser)("the page on a tablet", () => {
  test("asks for days without a network, goes on after the power went in the middle of a sheet, and hands in each answer once", async () => {
    const start = Date.parse("2026-12-03T02:00:00Z");
    await at(new Date(start).toISOString());
    const before = (await rows()).length;
    const made = await on.clerk.post(staff(), { name: "Máy hai" });
    await site.server.fastify.listen({ port: 0, host: "127.0.0.1" });
    line = await openLine((site.server.fastify.server.address() as AddressInfo).port);
    let tablet = await startTablet(start);
    let { page } = tablet;
    await page.goto(`${line.url}/khao-sat/may`);
    await page.locator("#code").fill(codeIn(made.body));
    await page.getByRole("button", { name: "Ghép máy", exact: true }).click();
    await page.getByText("Hỏi tại ấp").waitFor();
    await expect
      .poll(() => page.evaluate(() => caches.match("/khao-sat/may").then(Boolean)), { timeout: 15_000 })
      .toBe(true);

    line.down();
    for (let day = 0; day < 4; day++) {
      await tablet.context.clock.setSystemTime(start + day * 86_400_000);
      await ask(page, day % 2 === 0 ? "Ấp 1" : "Ấp 2", "Hài lòng");
      if (day === 0) {
        await page.getByLabel("Chỗ ngồi").check();
        await page.getByLabel("Ý kiến khác").fill("Nên có ghế");
      }
      if (day === 2) {
        // The power goes while somebody is being asked.
        await expect
          .poll(() =>
            page.evaluate(
              () =>
                new Promise((resolve) => {
                  const open = indexedDB.open("danbiet-khao-sat");
                  open.onsuccess = () => {
                    const all = open.result.transaction("answers").objectStore("answers").getAll();
                    all.onsuccess = () => {
                      open.result.close();
                      resolve(all.result.filter((one) => one.answers.a === 4).length);
                    };
                  };
                }),
            ),
          )
          .toBe(3);
        end(tablet.child);
        await tablet.browser.close().catch(() => undefined);
        tablet = await startTablet(start + day * 86_400_000 + 3_600_000);
        page = tablet.page;
        await page.goto(`${line.url}/khao-sat/may`);
        await page.getByLabel("Hài lòng", { exact: true }).waitFor();
        expect(await page.getByLabel("Hài lòng", { exact: true }).isChecked()).toBe(true);
      }
      await done(page);
      await waits(page, day + 1);
    }
    expect(await page.locator("[data-part=status]").textContent()).toContain("4 phiếu chờ gửi · ");
    expect(await rows()).toHaveLength(before);

    // The line is back; the first answer of the server gets lost after it took the batch.
    await at(new Date(start + 4 * 86_400_000).toISOString());
    line.state.cuts = 1;
    line.state.isUp = true;
    await tablet.context.clock.setSystemTime(start + 4 * 86_400_000);
    await passUntil(tablet.context, () => line?.state.cuts === 0);
    await passUntil(tablet.context, () => page.locator('[data-field][data-waiting="0"]').isVisible());
    const taken = (await rows()).length - before;
    expect(taken).toBe(4);
    expect(JSON.stringify(await rows())).toContain("Nên có ghế");
    expect((await on.clerk.get(staff())).body).toContain("Máy hai");

    // Cancelled meanwhile: what it asked all the same is answered clearly and stays on the tablet.
    await page.getByRole("button", { name: "Hỏi người tiếp theo" }).click();
    await page.getByLabel("Ấp 1", { exact: true }).check();
    await page.getByLabel("Hài lòng", { exact: true }).check();
    await at("2026-12-26T02:00:00Z");
    await transaction(site.app.db, (tx) =>
      withdrawSurvey(tx, people.leader.actor, { surveyId, note: "Hỏi nhầm nơi", at: site.clock.now() }),
    );
    await done(page);
    await tablet.context.clock.fastForward(2_000);
    await page.getByText("Cuộc khảo sát đã hủy").waitFor();
    await page.getByText("Khảo sát đã kết thúc").waitFor();
    end(tablet.child);
  }, 150_000);
});

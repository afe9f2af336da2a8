import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { type FakeNetwork, startNetwork } from "../../../platform/outside/testing/fake-network.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { askQuestion } from "../ask-question.ts";
import { carryOutsideJob } from "./carry-outside.ts";
import { tryAgainAt } from "./outside.ts";

test("what cannot be reached is tried for some days, then a person is told", () => {
  const now = new Date("2026-11-20T02:00:00Z");
  const pauses = [1, 2, 3, 4, 5, 6, 7].map(
    (tries) => ((tryAgainAt(tries, now)?.getTime() ?? 0) - now.getTime()) / 60_000,
  );
  expect(pauses).toEqual([5, 15, 60, 240, 720, 1440, 1440]);
  expect(tryAgainAt(8, now)).toBeNull();
});

describe("a message for a body outside", () => {
  const site = useTestApp();
  let units: Awaited<ReturnType<typeof buildProvince>>;
  let there: FakeNetwork;
  /** What the body has: its requests by number. */
  const taken = new Map<string, { description: string; status: string; notes: string }>();
  let officer: Browser;
  let first: Browser;
  let second: Browser;
  let bodyId: string;
  const BODIES = "/can-bo/phan-anh/co-quan-ngoai";
  const WORDS = "Cột điện nghiêng trước chợ";

  beforeAll(async () => {
    there = await startNetwork(({ method, path, body }, mischief) => {
      if (method === "POST") {
        if (mischief === "refuses")
          return { status: 400, body: [{ code: 400, description: "service_code is unknown" }] };
        if (mischief === "tooMany") return { status: 429, body: [] };
        const number = `DL-${taken.size + 1}`;
        taken.set(number, {
          description: new URLSearchParams(body).get("description") ?? "",
          status: "open",
          notes: "",
        });
        if (mischief === "brokenAfterTaking") return { status: 500, body: [] };
        return {
          status: 201,
          body: [{ service_request_id: number, service_notice: "Đội lưới điện xem trong 3 ngày." }],
        };
      }
      const number = /requests\/([^.?]+)\.json/.exec(path)?.[1];
      const shown = [...taken].filter(([id]) => number === undefined || id === decodeURIComponent(number));
      return {
        status: 200,
        body: shown.map(([id, one]) => ({
          service_request_id: id,
          description: one.description,
          status: one.status,
          status_notes: one.notes,
        })),
      };
    });
    site.clock.set("2026-11-20T02:00:00Z");
    const { db } = site.app;
    units = await buildProvince(db);
    await transaction(db, (tx) => saveHomeUnit(tx, units.province));
    const sit = async (unitId: string, role: "officer" | "leader" | "admin") =>
      site.browser(await signedIn(site.app, { person: await buildPerson(db, { unitId, roles: [role] }) }));
    officer = await sit(units.tanThanh, "officer");
    first = await sit(units.province, "admin");
    second = await sit(units.province, "leader");
  });
  afterAll(() => there.close());

  const form = (more: Record<string, string> = {}) => ({
    name: "Điện lực Giá Rai",
    contact: "Quốc lộ 1, điện thoại 1900 9000",
    endpoint: `${there.url}/open311/v2/`,
    service: "luoi-dien",
    jurisdiction: "",
    key: "bi-mat",
    ...more,
  });

  let asked = 0;
  async function forward(more: Record<string, string> = {}) {
    const { id, code } = await transaction(site.app.db, (tx) =>
      askQuestion(tx, site.app.config.secretKey, {
        unitId: units.tanThanh,
        kind: "comment",
        body: `${WORDS} số ${++asked}, gọi 0912 345 678`,
        place: "khóm 2",
        contact: { name: "Lê Út", phone: "", email: `nguoi-${asked}@vidu.vn` },
        pagePath: null,
        at: site.clock.now(),
      }),
    );
    const page = `/can-bo/phan-anh/${id}`;
    const form = await officer.get(`${page}/xu-ly`);
    expect(await problemsOf(form.body)).toEqual([]);
    const sent = await officer.post(`${page}/xu-ly/chuyen-di`, {
      outsideBody: bodyId,
      outsideWords: `${WORDS} số ${asked}`,
      forwardReason: "Lưới điện do Điện lực quản lý",
      ...more,
    });
    return { id, code, page, sent, form: form.body };
  }
  const carry = async (): Promise<void> => {
    await transaction(site.app.db, (tx) => addJob(tx, carryOutsideJob, {}, { key: "feedback:carry-outside" }));
    await site.runJobs();
  };

  test("goes only where one named the body and another approved it; the key is never shown", async () => {
    const bad = await first.post(BODIES, form({ endpoint: "ftp://x", name: "", service: "" }));
    expect(bad.status).toBe(422);
    for (const sentence of ["Hãy ghi tên cơ quan", "bắt đầu bằng https://", "Hãy ghi mã loại việc"])
      expect(bad.body).toContain(sentence);
    expect(bad.body).toContain("Quốc lộ 1");
    expect(bad.body).not.toContain("bi-mat");
    expect(await problemsOf(bad.body)).toEqual([]);
    expect((await officer.get(BODIES)).status).toBe(403);
    await first.post(BODIES, form());
    const list = await second.get(BODIES);
    expect(await problemsOf(list.body)).toEqual([]);
    expect(list.body).not.toContain("bi-mat");
    bodyId = /co-quan-ngoai\/([0-9a-f-]{36})\/duyet/.exec(list.body)?.[1] ?? "";
    const early = await forward();
    expect([early.sent.status, early.form]).toEqual([422, expect.not.stringContaining("Gửi qua mạng tới")]);
    expect((await first.post(`${BODIES}/${bodyId}/duyet`, {})).status).toBe(409);
    expect((await second.post(`${BODIES}/${bodyId}/duyet`, {})).status).toBe(303);
  });

  test("arrives once without private details; its sender reads number, answer and end, and is told", async () => {
    const { code, page, sent, form: shown } = await forward();
    expect(sent.status).toBe(303);
    expect(shown).toContain("[…]");
    await site.runJobs();
    const call = there.calls.find((one) => one.method === "POST");
    expect(Object.fromEntries(new URLSearchParams(call?.body))).toEqual({
      api_key: "bi-mat",
      service_code: "luoi-dien",
      description: `${WORDS} số ${asked}`,
      address_string: "khóm 2",
    });
    const record = await officer.get(page);
    expect(record.body).toContain("Cơ quan đã nhận");
    expect(record.body).toContain("Đội lưới điện xem trong 3 ngày.");
    expect(await problemsOf(record.body)).toEqual([]);
    const told = (await site.visitor.get(`/tra-cuu?ma=${code}`)).body;
    expect(told).toContain("Điện lực Giá Rai đã nhận ý kiến, số DL-1.");
    taken.set("DL-1", { description: "", status: "closed", notes: "Đã dựng lại cột." });
    site.clock.set("2026-11-20T04:00:00Z");
    await carry();
    const after = await site.visitor.get(`/tra-cuu?ma=${code}`);
    expect(after.body).toMatch(/Đã dựng lại cột\.[\s\S]*Báo đã giải quyết xong ngày 20\/11\/2026/);
    expect(await problemsOf(after.body)).toEqual([]);
    await site.runJobs();
    expect(site.sentMails.filter((mail) => mail.to === `nguoi-${asked}@vidu.vn`).at(-1)?.text).toContain(
      "đã giải quyết",
    );
  });

  test("whose answer was lost is looked for and found, not sent twice", async () => {
    there.misbehave("requests.json", "brokenAfterTaking");
    const before = taken.size;
    const { page } = await forward();
    await site.runJobs();
    expect(taken.size).toBe(before + 1);
    expect((await officer.get(page)).body).toContain("Cơ quan đã nhận");
  });

  test("on its way when the process ended is looked for, and given to a person where it is not found", async () => {
    const lose = (id: string) =>
      site.app.db
        .updateTable("questionOutside")
        .set({ state: "sending", requestId: null, begunAt: new Date(site.clock.now().getTime() - 180_000) })
        .where("questionId", "=", id)
        .execute();
    const found = await forward();
    await site.runJobs();
    await lose(found.id);
    const gone = await forward();
    await site.runJobs();
    taken.delete(`DL-${taken.size}`);
    await lose(gone.id);
    await carry();
    expect((await officer.get(found.page)).body).toContain("Cơ quan đã nhận");
    expect((await officer.get(gone.page)).body).toContain("Không rõ đã nhận chưa");
  });

  test("that is refused says why, stands on the page Today, and is sent again or noted with its number by a person", async () => {
    there.misbehave("requests.json", "refuses", "refuses");
    const { page } = await forward();
    await site.runJobs();
    const record = await officer.get(page);
    expect(record.body).toContain("service_code is unknown");
    expect(await problemsOf(record.body)).toEqual([]);
    expect((await officer.get("/can-bo")).body).toContain("Gửi lại hoặc chuyển tay");
    await officer.post(`${page}/gui-ngoai`, { act: "again" });
    await site.runJobs();
    expect((await officer.get(page)).body).toContain("Không gửi được");
    expect((await officer.post(`${page}/gui-ngoai`, { act: "known", number: "" })).status).toBe(422);
    await officer.post(`${page}/gui-ngoai`, { act: "known", number: "TAY-7" });
    expect((await officer.get(page)).body).toContain("TAY-7");
    expect((await officer.post(`${page}/gui-ngoai`, { act: "again" })).status).toBe(409);
  });

  test("waits where the body has too much, and goes nowhere once it was ended", async () => {
    there.misbehave("requests.json", "tooMany");
    const { page } = await forward();
    await site.runJobs();
    expect((await officer.get(page)).body).toContain("Đang chờ gửi");
    site.clock.set("2026-11-20T04:06:00Z");
    await carry();
    expect((await officer.get(page)).body).toContain("Cơ quan đã nhận");
    const waiting = await forward();
    await second.post(`${BODIES}/${bodyId}/ngung`, {});
    const before = taken.size;
    await site.runJobs();
    expect(taken.size).toBe(before);
    expect((await officer.get(waiting.page)).body).toContain("đã ngừng nhận qua mạng");
    expect((await forward()).sent.status).toBe(422);
  });
});

import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { problemsOf } from "../../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../../accounts/testing/build-people.ts";
import { buildCounter, type Counter } from "../../testing/build-counter.ts";
import { type Simulator, startNationalSimulator } from "../testing/national-simulator.ts";
import { USUAL_DIALECT } from "./dialect.ts";
import { syncHealth } from "./health.ts";
import { queueSync } from "./jobs.ts";
import { USUAL_STATES } from "./keep-destination.ts";
import { sendDue } from "./send-due.ts";

const site = useTestApp();
const SYNC = "/can-bo/ho-so/dong-bo";
const PLACES = `${SYNC}/noi-nhan`;
const NOW = "2026-11-20T02:00:00Z";
let counter: Counter;
let other: Simulator;
let boss: BuiltPerson;
let leader: Browser;
let address: string;

beforeAll(async () => {
  counter = await buildCounter(site);
  other = await startNationalSimulator();
  boss = await buildPerson(site.app.db, { unitId: counter.units.province, roles: ["leader"], name: "Võ Thị Lành" });
});
afterAll(async () => other?.close());
beforeEach(() => at(NOW));
async function at(moment: string): Promise<void> {
  await counter.at(moment);
  leader = site.browser(await signedIn(site.app, { person: boss }));
}

const fields = (more: Record<string, string> = {}): Record<string, string> => ({
  name: "Trục liên thông quốc gia",
  unitId: counter.units.province,
  address: other.url,
  username: "danbiet",
  secret: "thu-nghiem",
  dstCode: "VN:GOV:000.00.00.G22",
  procedures: "",
  fieldCodes: "",
  ...Object.fromEntries(Object.entries(USUAL_DIALECT.answers).map(([one, number]) => [`answer-${one}`, number])),
  ...Object.fromEntries(Object.entries(USUAL_DIALECT.services).map(([one, name]) => [`service-${one}`, name])),
  ...Object.fromEntries(Object.entries(USUAL_STATES).map(([state, number]) => [`state-${state}`, number])),
  ...more,
});
const idIn = (path: string): string => path.split("/").at(-1) ?? "";
const send = () => sendDue(site.app, idIn(address), { forMs: 10_000 });

describe("the page of systems that are told of dossiers", () => {
  test("what is wrong is said at its place, what was typed stays, and nothing is kept", async () => {
    const { admin } = counter;
    expect((await admin.get(PLACES)).body).toContain("Chưa có nơi nhận nào");
    expect(await problemsOf((await admin.get(`${PLACES}/moi`)).body)).toEqual([]);
    const wrong = await admin.post(`${PLACES}/moi`, {
      ...fields({ name: "", address: "ftp://x", procedures: "9.999999", "state-settled": "12", dstCode: "mã có dấu" }),
      "answer-later": "0",
      "answer-expired": "hết hạn",
      "service-look": "Tra cứu",
      fieldCodes: "Hộ tịch = G15\nĐất đai",
    });
    expect(wrong.status).toBe(422);
    for (const says of [
      "Ghi tên, tối đa 80 ký tự.",
      "Ghi địa chỉ bắt đầu bằng http",
      "Không có thủ tục mã: 9.999999.",
      "Mỗi trạng thái ghi một số từ 1 đến 10.",
      "Mã nơi nhận tối đa 100 ký tự, không dấu.",
      "Mã này đã dùng cho câu trả lời khác.",
      "Ghi một số nguyên, ví dụ 0 hoặc -2.",
      "Ghi tên dịch vụ không dấu, không khoảng trắng.",
      "Không đọc được dòng “Đất đai”.",
    ])
      expect(wrong.body).toContain(says);
    expect(wrong.body).toContain('value="ftp://x"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    const { rows } = await sql`select 1 from sync_destination`.execute(site.app.db);
    expect(rows).toEqual([]);
  });

  test("one person enters, tries and asks; another one switches on; every change switches off", async () => {
    const { admin } = counter;
    const saved = await admin.post(`${PLACES}/moi`, fields({ secret: "sai" }));
    expect(saved.status, saved.body.slice(0, 2_000)).toBe(303);
    address = (saved.headers.location as string).split("?")[0] as string;
    const refused = await admin.post(`${address}/thu`, {});
    expect(refused.status).toBe(409);
    expect(refused.body).toContain("Bên kia không cấp phiên làm việc (Sai tai khoan).");
    // Another number for “taken” is another answer.
    expect((await admin.post(address, fields({ "answer-good": "7" }))).status).toBe(303);
    expect((await admin.post(`${address}/thu`, {})).status).toBe(409);
    expect((await admin.post(address, fields({ fieldCodes: " Hộ tịch=G15-HT01\n" }))).status).toBe(303);
    expect((await admin.get(address)).body).toContain("Hộ tịch = G15-HT01");
    const good = await admin.post(`${address}/thu`, {});
    expect(good.body).toContain("Kết nối được.");
    expect(good.body).not.toContain("thu-nghiem");
    expect(await problemsOf(good.body)).toEqual([]);
    expect((await admin.post(`${address}/viec/switchOn`, {})).status).toBe(409);
    expect((await admin.post(`${address}/viec/ask`, {})).status).toBe(303);
    expect((await leader.get(address)).body).toContain("Trần Minh Khoa đề nghị bật");
    expect((await admin.post(`${address}/viec/switchOn`, {})).status).toBe(409);
    expect((await leader.post(`${address}/viec/switchOn`, {})).status).toBe(303);
    expect((await admin.get(address)).body).toContain("Đang bật, Võ Thị Lành bật");
    expect((await admin.post(address, fields({ name: "Trục quốc gia" }))).status).toBe(303);
    expect((await admin.get(address)).body).toContain("Đang tắt.");
    await admin.post(`${address}/viec/ask`, {});
    await leader.post(`${address}/viec/switchOn`, {});
    await queueSync.run(site.app, { destinationId: idIn(address) }, { id: 0, attempt: 1, progress: async () => {} });
  });

  test("what is refused stands on the dossier and in a list of work, and is sent again from both", async () => {
    const codes = [await counter.received(), await counter.received()];
    other.behave((service) => (service === "DongBoHoSo" ? "refuse" : "take"));
    await send();
    const record = await counter.handler.get(`/can-bo/ho-so/${codes[0]}`);
    expect(record.body).toContain("Bên kia từ chối (mã 1): NgayHenTra khong hop le");
    expect(record.body).toContain("Gửi lại hồ sơ này");
    expect(await problemsOf(record.body)).toEqual([]);
    const list = await counter.handler.get(SYNC);
    for (const code of codes) expect(list.body).toContain(code);
    expect(list.body).toContain("Trục quốc gia: 0 chờ gửi, 2 bị từ chối, 0 chưa rõ.");
    expect(await problemsOf(list.body)).toEqual([]);
    expect((await counter.handler.get(`${SYNC}.csv`)).body).toContain(codes[1]);
    expect((await counter.handler.get(`${SYNC}?donvi=${counter.units.hungMy}`)).body).not.toContain(codes[0]);
    expect((await counter.neighbour.get(SYNC)).body).not.toContain(codes[0]);

    const none = await counter.handler.post(`${SYNC}/gui-lai`, { muc: "refused" });
    expect(none.status).toBe(422);
    expect(none.body).toContain("Chọn ít nhất một hồ sơ.");
    const rows = [...list.body.matchAll(/name="row"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="row"/g)].map(
      (one) => one[1] ?? one[2] ?? "",
    );
    expect(rows).toHaveLength(2);
    const foreign = await counter.neighbour.post(`${SYNC}/gui-lai`, { muc: "refused", row: rows });
    expect(foreign.headers.location).toContain("xong=0");
    const again = await counter.handler.post(`${SYNC}/gui-lai`, { muc: "refused", row: rows });
    expect(again.headers.location).toContain("xong=2");
    other.behave(() => "take");
    await send();
    expect(other.dossiers.has(codes[1] as string)).toBe(true);
    expect((await counter.handler.get(`/can-bo/ho-so/${codes[0]}`)).body).not.toContain("Gửi lại hồ sơ này");
    expect((await counter.handler.get(SYNC)).body).toContain("Không có hồ sơ nào ở đây");
    const single = await counter.received();
    other.behave((service) => (service === "DongBoHoSo" ? "refuse" : "take"));
    await send();
    expect((await counter.handler.post(`/can-bo/ho-so/${single}/dong-bo`, {})).headers.location).toContain(
      "xong=dong-bo",
    );
    other.behave(() => "take");
    await send();
    expect(other.dossiers.has(single)).toBe(true);
  });

  test("the state page says when it is stuck for hours", async () => {
    expect((await syncHealth(site.app))[0]).toMatchObject({ part: "dossiers.sync", health: "good", says: null });
    await counter.received();
    await at("2026-11-20T05:00:00Z");
    expect((await syncHealth(site.app))[0]).toMatchObject({ health: "slow", waiting: 1 });
    await send();
    expect((await syncHealth(site.app))[0]).toMatchObject({ health: "good", waiting: 0 });
  });
});

describe("who may", () => {
  test.each<[string, () => Browser, number[]]>([
    ["an officer", () => counter.officer, [200, 403, 403, 403]],
    ["a handler", () => counter.handler, [200, 403, 403, 403]],
    ["a leader of a ward", () => counter.leader, [200, 403, 200, 404]],
    ["a leader of the province", () => leader, [200, 403, 200, 200]],
    ["an administrator", () => counter.admin, [200, 200, 200, 200]],
    ["a stranger of another commune", () => counter.stranger, [200, 403, 403, 403]],
    ["nobody in particular", () => site.visitor, [303, 303, 303, 303]],
  ])("%s looks", async (_who, browser, statuses) => {
    const asked = [SYNC, `${PLACES}/moi`, PLACES, address];
    const answers = [];
    for (const path of asked) answers.push((await browser().get(path)).status);
    expect(answers).toEqual(statuses);
  });

  test.each<[string, () => Browser, number]>([
    ["an officer", () => counter.officer, 403],
    ["a leader of the province", () => leader, 403],
    ["nobody in particular", () => site.visitor, 401],
  ])("%s changes no settings and tries nothing", async (_who, browser, status) => {
    expect((await browser().post(address, fields())).status).toBe(status);
    expect((await browser().post(`${address}/thu`, {})).status).toBe(status);
  });

  test("dossiers of another commune are not sent again by a stranger", async () => {
    const code = await counter.received();
    expect((await counter.stranger.post(`/can-bo/ho-so/${code}/dong-bo`, {})).status).toBe(404);
  });
});

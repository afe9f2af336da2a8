import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../testing/app.ts";
import { systemActor } from "../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";
import { importRecords } from "../procedures/index.ts";
import { buildProcedure } from "../procedures/testing/build-procedure.ts";
import { fieldsOfForm } from "../procedures/testing/fields-of-form.ts";
import { findDossier, listEvents, listReadings } from "./dossier.store.ts";
import { lookupAddress } from "./lookup-token.ts";
import { sumTally } from "./tally.store.ts";

const site = useTestApp();
const CODE = "1.000001";
const API = "/api/v1/dossiers";
let units: Awaited<ReturnType<typeof buildProvince>>;
let clerk: BuiltPerson;
let officer: Browser;
let handler: Browser;
let handlerPerson: BuiltPerson;
let leader: Browser;
let stranger: Browser;
let strangerPerson: BuiltPerson;
let admin: Browser;

const at = async (moment: string): Promise<void> => {
  site.clock.set(moment);
  officer = site.browser(await signedIn(site.app, { person: clerk }));
  handler = site.browser(await signedIn(site.app, { person: handlerPerson }));
  stranger = site.browser(await signedIn(site.app, { person: strangerPerson }));
};

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db, "Tỉnh Cà Mau");
  clerk = await buildPerson(db, { unitId: units.tanThanh, roles: ["officer"], name: "Lê Hoàng Phúc" });
  handlerPerson = await buildPerson(db, { unitId: units.tanThanh, roles: ["handler"], name: "Tô Trọng Nghĩa" });
  leader = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["leader"] }));
  strangerPerson = await buildPerson(db, { unitId: units.hungMy, roles: ["officer"] });
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin", "editor"] }));
  await transaction(db, (tx) =>
    importRecords(tx, systemActor("thử"), {
      records: [
        buildProcedure({ code: CODE }),
        buildProcedure({ code: "1.000002", name: "Việc của tỉnh", levels: ["province"] }),
        buildProcedure({
          code: "1.000003",
          name: "Việc không rõ thời hạn",
          methods: [{ channel: "inPerson", timeText: "theo quy định", time: null, feeText: "", fees: [], note: "" }],
        }),
      ],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
});

beforeEach(() => at("2026-11-20T02:00:00Z"));

let keys = 0;
const body = (more: Record<string, unknown> = {}) => ({
  unit: units.tanThanh,
  procedure: CODE,
  applicant: { name: "Nguyễn Thị Mẫu", idNumber: "024199000123", phone: "0912 345 678", address: "Khóm 3" },
  papers: [{ name: "Đơn đề nghị theo mẫu", originals: 1 }, "Căn cước công dân"],
  channel: "counter",
  ...more,
});
const receive = (more: Record<string, unknown> = {}, who: Browser = officer, key = `k${++keys}`) =>
  who.send("POST", API, body(more), { "idempotency-key": key });
interface Received {
  code: string;
  dueAt: string;
  explanation: string;
  fee: number | null;
}
const received = async (more: Record<string, unknown> = {}): Promise<string> => {
  const answer = await receive(more);
  expect(answer.status, answer.body).toBe(201);
  return answer.json<Received>().code;
};
const move = (code: string, name: string, more: Record<string, unknown> = {}, who: Browser = handler) =>
  who.send("POST", `${API}/${code}/moves`, { move: name, ...more });
const dossierOf = async (code: string) => {
  const dossier = await findDossier(site.app.db, { code });
  if (!dossier) throw new Error(code);
  return dossier;
};

describe("reception by machine", () => {
  test("gives a code, the date and why", async () => {
    const answer = await receive();
    expect(answer.status).toBe(201);
    const { code, dueAt, explanation, fee } = answer.json<Received>();
    expect(code).toMatch(/-261120-\d{4}$/);
    expect(dueAt).toBe("2026-11-26T23:59:59+07:00");
    expect(explanation).toContain("24/11/2026");
    expect(fee).toBe(8_000);
  });

  test("with the same key gives the same dossier, with another body none", async () => {
    const first = await receive({}, officer, "một-lần");
    const again = await receive({}, officer, "một-lần");
    expect(again.status).toBe(201);
    expect(again.json<Received>()).toEqual(first.json<Received>());
    const other = await receive({ sets: 2 }, officer, "một-lần");
    expect([other.status, other.json<{ code: string }>().code]).toEqual([422, "key-of-another"]);
  });

  test("pressed by many at once, one key is one dossier and codes never double", async () => {
    const same = await Promise.all(Array.from({ length: 6 }, () => receive({}, officer, "sáu-lần")));
    expect(new Set(same.map((one) => one.json<Received>().code)).size).toBe(1);
    const many = await Promise.all(Array.from({ length: 12 }, () => receive()));
    expect(new Set(many.map((one) => one.json<Received>().code)).size).toBe(12);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["a unit nobody knows", { unit: "phuong-khong-co" }, "/unit"],
    ["a procedure nobody knows", { procedure: "9.999999" }, "/procedure"],
    ["a procedure of another level", { procedure: "1.000002" }, "/procedure"],
    ["no name", { applicant: { name: " " } }, "/applicant/name"],
    ["a telephone that is none", { applicant: { name: "An", phone: "12" } }, "/applicant/phone"],
    ["a number that is none", { applicant: { name: "An", idNumber: "12" } }, "/applicant/idNumber"],
    ["a way of filing that is none", { channel: "bồ câu" }, "/channel"],
    ["no certain limit and none said", { procedure: "1.000003" }, "/limit"],
    ["a code of another form", { externalCode: "x" }, "/externalCode"],
  ])("with %s is refused at its place", async (_what, more, pointer) => {
    const answer = await receive(more);
    expect(answer.status).toBe(422);
    const [error] = answer.json<{ errors: { pointer: string; detail: string }[] }>().errors;
    expect(error?.pointer).toBe(pointer);
    expect(error?.detail).toMatch(/\p{L}/u);
  });

  test("a limit said by who receives holds where the version states none", async () => {
    const answer = await receive({ procedure: "1.000003", limit: { amount: 2, unit: "workingDay" } });
    expect(answer.json<Received>().dueAt).toBe("2026-11-25T23:59:59+07:00");
  });

  test("is for officers of the counter alone", async () => {
    expect((await receive({}, stranger)).status).toBe(409);
    expect((await receive({}, admin)).status).toBe(403);
    expect((await receive({}, site.visitor)).status).toBe(401);
  });

  test("codes given elsewhere are kept, once", async () => {
    const externalCode = "000.00.01.h26-260930-0012";
    expect(await received({ externalCode })).toBe("000.00.01.H26-260930-0012");
    const answer = await receive({ externalCode });
    expect(answer.json<{ errors: { code: string }[] }>().errors[0]?.code).toBe("code-taken");
  });

  test("nothing of the person stands in the database or the log", async () => {
    const code = await received({
      applicant: { name: "Vi Thị Hiếm Gặp", idNumber: "096204001234", phone: "0987654321" },
    });
    const dossier = await dossierOf(code);
    const rows = await site.app.db.selectFrom("dossier").selectAll().where("id", "=", dossier.id).execute();
    const acts = await site.app.db.selectFrom("auditEntry").selectAll().where("subjectId", "=", code).execute();
    const events = await listEvents(site.app.db, dossier);
    const kept = JSON.stringify([rows, acts, events]);
    for (const secret of ["Hiếm", "096204001234", "0987654321", "987654321"]) expect(kept).not.toContain(secret);
    expect(acts).toHaveLength(1);
  });
});

describe("the way of a dossier", () => {
  test("received, assigned, settled, returned; counted on time", async () => {
    const code = await received();
    expect((await move(code, "forward", { handler: handlerPerson.id }, officer)).status).toBe(200);
    await at("2026-11-26T08:00:00Z");
    const settled = await move(code, "settle", { result: { number: "12/GXN-UBND", signedOn: "2026-11-26" } });
    expect(settled.json()).toMatchObject({ state: "settled", nationalState: 9 });
    expect((await dossierOf(code)).punctuality).toBe("onTime");
    expect((await move(code, "give", { givenTo: "self" }, officer)).json()).toMatchObject({
      state: "returned",
    });
    expect((await listEvents(site.app.db, await dossierOf(code))).map((event) => event.act)).toEqual([
      "receive",
      "forward",
      "settle",
      "give",
    ]);
  });

  test("papers asked for stop the clock; once they are there it counts anew", async () => {
    const code = await received();
    const asked = await move(code, "askPapers", { words: "Thiếu bản sao giấy khai sinh." });
    expect(asked.json()).toMatchObject({ state: "supplement" });
    await at("2026-12-01T02:00:00Z");
    const brought = await move(code, "bringPapers", { papers: ["Bản sao giấy khai sinh"] }, officer);
    expect(brought.json()).toMatchObject({ state: "processing", dueAt: "2026-12-04T23:59:59+07:00" });
    const dossier = await dossierOf(code);
    expect(dossier.pauses).toHaveLength(1);
    expect(dossier.pauses[0]?.to).toMatch(/^2026-12-01T02:00:00/);
    expect(dossier.papers.at(-1)?.name).toBe("Bản sao giấy khai sinh");
    expect(dossier.firstDueAt?.toISOString()).toBe("2026-11-26T16:59:59.000Z");
  });

  test("a payment only holds it up", async () => {
    const code = await received();
    await move(code, "askPayment", { words: "Nộp phí thẩm định." });
    await at("2026-12-01T02:00:00Z");
    // Three working days were left on Friday 20/11.
    const paid = await move(code, "confirmPayment", {}, officer);
    expect(paid.json()).toMatchObject({ state: "processing", dueAt: "2026-12-04T23:59:59+07:00" });
    expect((await dossierOf(code)).feeState).toBe("paid");
  });

  test("nobody is sent for papers a third time, unless guidance was ignored", async () => {
    const code = await received();
    for (const _trip of [1, 2]) {
      await move(code, "askPapers", { words: "Còn thiếu." });
      await move(code, "bringPapers", { papers: ["Thêm"] }, officer);
    }
    const third = await move(code, "askPapers", { words: "Còn thiếu." });
    expect([third.status, third.json<{ code: string }>().code]).toEqual([409, "supplements-used-up"]);
    expect((await move(code, "askPapers", { words: "Còn thiếu.", guidanceIgnored: true })).status).toBe(200);
  });

  test("late, with an apology and a new date, it stays late by the old one; only the leader apologises, once", async () => {
    const code = await received();
    await move(code, "forward", {}, officer);
    const words = "Chờ kết quả xác minh.";
    expect((await move(code, "extend", { words, promisedOn: "2026-12-02" })).status).toBe(409);
    const early = await move(code, "extend", { words, promisedOn: "2026-11-26" }, leader);
    expect(early.json<{ code: string }>().code).toBe("not-later");
    const told = await move(code, "extend", { words, promisedOn: "2026-12-02" }, leader);
    expect(told.json()).toMatchObject({ promisedAt: "2026-12-02T23:59:59+07:00", dueAt: "2026-11-26T23:59:59+07:00" });
    expect((await move(code, "extend", { words, promisedOn: "2026-12-09" }, leader)).status).toBe(409);
    await at("2026-12-01T02:00:00Z");
    await move(code, "settle");
    expect((await dossierOf(code)).punctuality).toBe("late");
  });

  test("out of area: the clock starts where it is settled, and both units are named", async () => {
    const code = await received({ competentUnit: units.hungMy });
    const before = await dossierOf(code);
    expect([before.state, before.clockFrom]).toEqual(["registered", null]);
    await at("2026-11-23T02:00:00Z");
    const there = site.browser(await signedIn(site.app, { unitId: units.hungMy, roles: ["officer"] }));
    expect((await move(code, "accept", {}, officer)).status).toBe(200);
    const after = await dossierOf(code);
    expect(after.dueAt?.toISOString()).toBe("2026-11-27T16:59:59.000Z");
    expect((await there.get(`/can-bo/ho-so/${code}`)).status).toBe(200);
  });

  const receivedAt = async (unitId: string): Promise<number> =>
    (await sumTally(site.app.db, { unitIds: [unitId], from: "2026-11-20", until: "2026-11-20", by: "unit" }))[0]
      ?.received ?? 0;

  test("a transfer keeps the clock and takes the count along; a unit that does not do it is refused", async () => {
    const [here, there] = [await receivedAt(units.tanThanh), await receivedAt(units.hungMy)];
    const code = await received();
    expect(await receivedAt(units.tanThanh)).toBe(here + 1);
    const refused = await move(code, "transfer", { words: "Sai nơi.", toUnit: units.department });
    expect(refused.json<{ code: string }>().code).toBe("unit-does-not-do-this");
    const moved = await move(code, "transfer", { words: "Người nộp ở xã Hưng Mỹ.", toUnit: units.hungMy });
    expect(moved.json()).toMatchObject({ state: "registered", dueAt: "2026-11-26T23:59:59+07:00" });
    expect([await receivedAt(units.tanThanh), await receivedAt(units.hungMy)]).toEqual([here, there + 1]);
  });

  test("a double is merged and counted once", async () => {
    const one = await received();
    const before = await receivedAt(units.tanThanh);
    const two = await received();
    expect((await move(two, "merge", { words: "Nộp hai lần.", into: two })).json<{ code: string }>().code).toBe(
      "merge-into-itself",
    );
    expect((await move(two, "merge", { words: "Nộp hai lần.", into: one })).json()).toMatchObject({ state: "merged" });
    expect(await receivedAt(units.tanThanh)).toBe(before);
  });

  test.each<[string, string, Record<string, unknown>, number]>([
    ["give", "before there is a result", { givenTo: "self" }, 409],
    ["bringPapers", "that nobody asked for", { papers: ["x"] }, 409],
    ["stop", "without a reason", {}, 422],
    ["refuse", "without a reason", {}, 422],
    ["fly", "unknown", {}, 422],
  ])("%s %s is refused", async (name, _why, more, status) => {
    const code = await received();
    expect((await move(code, name, more, officer)).status).toBe(status);
    expect((await dossierOf(code)).version).toBe(1);
  });

  test("is moved by nobody who may not read it, who does not learn that it exists", async () => {
    const code = await received();
    expect((await move(code, "stop", { words: "x" }, stranger)).status).toBe(404);
    expect((await move("H99-261120-9999", "stop", { words: "x" })).status).toBe(404);
  });

  test("two at once: the second is told", async () => {
    const code = await received();
    await move(code, "forward", { basedOn: 1 }, officer);
    const late = await move(code, "settle", { basedOn: 1 });
    expect(late.json<{ code: string }>().code).toBe("changed-meanwhile");
  });

  test("history is never changed", async () => {
    const dossier = await dossierOf(await received());
    const change = site.app.db.updateTable("dossierEvent").set({ words: "khác" }).where("dossierId", "=", dossier.id);
    await expect(change.execute()).rejects.toThrow("never changed");
  });

  test("the day's counts are what counting the rows gives", async () => {
    const { db } = site.app;
    const unitIds = [units.tanThanh, units.hungMy];
    const tally = await sumTally(db, { unitIds, from: "2026-01-01", until: "2026-12-31", by: "unit" });
    const rows = await db
      .selectFrom("dossier")
      .select(["competentUnitId", "state", "punctuality", "extensions", "supplements"])
      .execute();
    for (const unitId of unitIds) {
      const of = rows.filter((row) => row.competentUnitId === unitId);
      const sum = tally.find((row) => row.key === unitId);
      const by = (verdict: string) => of.filter((row) => row.punctuality === verdict).length;
      expect([sum?.settledEarly ?? 0, sum?.settledOnTime ?? 0, sum?.settledLate ?? 0]).toEqual([
        by("early"),
        by("onTime"),
        by("late"),
      ]);
    }
    const all = rows.filter((row) => row.state !== "merged").length;
    expect(tally.reduce((sum, row) => sum + row.received, 0)).toBe(all);
  });
});

describe("reception at the counter", () => {
  const PAGE = "/can-bo/ho-so/tiep-nhan";

  test("a procedure is found by its usual words, the form ticks its papers and says the date", async () => {
    const found = await officer.get(`${PAGE}?q=nha van hoa thon`);
    expect(found.body).toContain(CODE);
    expect(await problemsOf(found.body)).toEqual([]);
    const form = await officer.get(`${PAGE}?thutuc=${CODE}`);
    expect(form.body).toContain("Đơn đề nghị theo mẫu");
    expect(form.body).toContain("26/11/2026");
    expect(await problemsOf(form.body)).toEqual([]);
  });

  test("the code of a card fills in the form, and is not sent back", async () => {
    const form = fieldsOfForm((await officer.get(`${PAGE}?thutuc=${CODE}`)).body);
    const scan = "024199000123|121234567|Nguyễn Thị Mẫu|05031999|Nữ|Thôn 1, Thanh Hải|12082021";
    const filled = await officer.post(PAGE, { ...form, scan, act: "scan" });
    expect(filled.status).toBe(200);
    expect(filled.body).toContain('value="Nguyễn Thị Mẫu"');
    expect(filled.body).toContain("Đã điền theo mã");
    expect(filled.body).not.toContain("121234567");
    expect(await problemsOf(filled.body)).toEqual([]);
    const wrong = await officer.post(PAGE, { ...form, name: "Đã gõ", scan: "https://x.example", act: "scan" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="Đã gõ"');
    expect(wrong.body).not.toContain("https://x.example");
  });

  test("what is wrong is said at its place, what was typed stays; then it is received, once", async () => {
    const form = fieldsOfForm((await officer.get(`${PAGE}?thutuc=${CODE}`)).body);
    const typed = { ...form, name: "Trần Văn Đủ", phone: "12", act: "receive", morePapers: "Ảnh 3x4" };
    const wrong = await officer.post(PAGE, typed);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("Số điện thoại chưa đúng");
    expect(wrong.body).toContain("Đánh dấu sau khi so với thẻ");
    expect(wrong.body).toContain('value="Trần Văn Đủ"');
    expect(await problemsOf(wrong.body)).toEqual([]);
    const right = { ...typed, phone: "0912345678", checked: "1", paper: ["0.0"] };
    const first = await officer.post(PAGE, right);
    expect(first.status, first.body).toBe(303);
    const again = await officer.post(PAGE, right);
    expect(again.headers.location).toBe(first.headers.location);
    const record = await officer.get(String(first.headers.location));
    expect(record.body).toContain("Đã tiếp nhận");
    expect(record.body).toContain("Ảnh 3x4");
    expect(await problemsOf(record.body)).toEqual([]);
  });

  test("a passport stands in the place of a number with who issued it, masked, found by its number; what does not fit is told and kept", async () => {
    const form = fieldsOfForm((await officer.get(`${PAGE}?thutuc=${CODE}`)).body);
    const typed = { ...form, name: "John Smith", phone: "0912345678", checked: "1", paper: ["0.0"] };
    const receive = { ...typed, act: "receive" };
    for (const [idNumber, idCountry, said] of [
      ["AB12345", "", "Chọn nước cấp khi ghi số hộ chiếu"],
      ["AB12345", "QQ", "Chọn nước cấp khi ghi số hộ chiếu"],
      ["024199000123", "JP", "ghi số định danh thì bỏ trống ô này"],
      ["B12345", "VN", "hộ chiếu là chữ và số"],
    ] as const) {
      const wrong = await officer.post(PAGE, { ...receive, idNumber, idCountry });
      expect([wrong.status, wrong.body]).toEqual([422, expect.stringContaining(said)]);
      expect(wrong.body).toContain(`value="${idNumber}"`);
      expect(await problemsOf(wrong.body)).toEqual([]);
    }
    const alone = await officer.post(PAGE, { ...receive, authorisedName: "Mai", authorisedId: "12" });
    expect([alone.status, alone.body]).toEqual([
      422,
      expect.stringContaining("Số định danh người được ủy quyền có 12 số"),
    ]);
    const passports = { idNumber: "ab 12345", idCountry: "JP", authorisedId: "C1234567", authorisedCountry: "VN" };
    const given = await officer.post(PAGE, { ...receive, ...passports, authorisedName: "Mai" });
    expect(given.status, given.body).toBe(303);
    const address = String(given.headers.location).split("?")[0] as string;
    const record = await officer.get(address);
    expect(record.body).toContain("Số hộ chiếu (Nhật Bản)");
    expect(record.body).not.toContain("AB12345");
    expect((await officer.post(`${address}/so-dinh-danh`, {})).body).toContain("AB12345");
    for (const q of ["ab12345", "AB%2012345"])
      expect((await officer.get(`/can-bo/ho-so?muc=all&q=${q}`)).body, q).toContain(address);
    const next = fieldsOfForm((await officer.get(`${PAGE}?thutuc=${CODE}`)).body);
    const digits = { name: "Jane Smith", idNumber: "7654321", idCountry: "US", checked: "1", paper: ["0.0"] };
    const american = await officer.post(PAGE, { ...next, ...digits, act: "receive" });
    expect((await officer.get("/can-bo/ho-so?muc=all&q=7654321")).body).toContain(
      String(american.headers.location).split("?")[0],
    );
  });
});

describe("the record", () => {
  test("masks numbers, shows them on request, and notes who looked", async () => {
    const code = await received();
    const page = await handler.get(`/can-bo/ho-so/${code}`);
    expect(page.body).toContain("024*****0123");
    expect(page.body).not.toContain("024199000123");
    const open = await handler.post(`/can-bo/ho-so/${code}/so-dinh-danh`, {});
    expect(open.body).toContain("024199000123");
    await handler.get(`/can-bo/ho-so/${code}`);
    const readings = await listReadings(site.app.db, await dossierOf(code), 10);
    expect(readings.map((one) => one.what).sort()).toEqual(["number", "record"]);
  });

  test("is not there for officers of another unit", async () => {
    const code = await received();
    expect((await stranger.get(`/can-bo/ho-so/${code}`)).status).toBe(404);
    expect((await stranger.post(`/can-bo/ho-so/${code}/viec/stop`, { words: "x" })).status).toBe(404);
    expect((await admin.get(`/can-bo/ho-so/${code}`)).status).toBe(403);
  });

  test("moves by form; a refusal is told at the form with what was typed", async () => {
    const code = await received();
    const url = `/can-bo/ho-so/${code}/viec`;
    const wrong = await officer.post(`${url}/askPapers`, { words: "", basedOn: "1" });
    expect(wrong.status).toBe(422);
    expect(await problemsOf(wrong.body)).toEqual([]);
    expect((await officer.post(`${url}/forward`, { handlerId: handlerPerson.id, basedOn: "1" })).status).toBe(303);
    const old = await officer.post(`${url}/stop`, { words: "Người nộp rút", basedOn: "1" });
    expect(old.status).toBe(409);
    expect(old.body).toContain("vừa có người khác xử lý");
    expect(old.body).toContain("Người nộp rút");
    const mine = await handler.get("/can-bo/ho-so?muc=soon&cuatoi=1");
    expect(mine.body).toContain(code);
  });
});

describe("lists of work", () => {
  test("find by code, by name without marks, by number and by telephone", async () => {
    const code = await received({
      applicant: { name: "Quách Thị Ánh Nguyệt", idNumber: "096199004321", phone: "0933 222 111" },
    });
    for (const q of [code.toLowerCase(), "quach nguyet", "096 199 004 321", "0933222111"]) {
      const page = await officer.get(`/can-bo/ho-so?q=${encodeURIComponent(q)}`);
      expect(page.body, q).toContain(code);
      expect(page.body).toContain("Quách Thị Ánh Nguyệt");
    }
    expect((await officer.get("/can-bo/ho-so?q=quach%20binh")).body).not.toContain(code);
    expect((await stranger.get("/can-bo/ho-so?q=quach")).body).not.toContain(code);
    const csv = await officer.get(`/can-bo/ho-so.csv?q=quach`);
    expect(csv.body).toContain(code);
  });

  test("tell today, late, waiting and to be returned apart", async () => {
    const [today, late, waiting, done] = [await received(), await received(), await received(), await received()];
    await move(waiting, "askPapers", { words: "Thiếu." });
    await move(done, "settle");
    const has = async (list: string, code: string) =>
      (await officer.get(`/can-bo/ho-so?muc=${list}`)).body.includes(`>${code}<`);
    await at("2026-11-26T03:00:00Z");
    expect([await has("today", today), await has("today", waiting), await has("late", today)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([await has("waiting", waiting), await has("toReturn", done)]).toEqual([true, true]);
    await at("2026-11-27T03:00:00Z");
    expect([await has("late", late), await has("late", waiting), await has("today", late)]).toEqual([
      true,
      false,
      false,
    ]);
    const page = await officer.get("/can-bo/ho-so?muc=late");
    expect(page.body).toContain("quá hạn 1 ngày");
    expect(await problemsOf(page.body)).toEqual([]);
    expect(await problemsOf((await stranger.get("/can-bo/ho-so?muc=all")).body)).toEqual([]);
  });
});

describe("the applicant's side", () => {
  test("by code alone only how far it is; with the four digits the rest, and who looked", async () => {
    const code = await received();
    await move(code, "askPapers", { words: "Thiếu bản sao giấy khai sinh." });
    await handler.get(`/can-bo/ho-so/${code}`);
    const page = await site.visitor.get(`/tra-cuu/ho-so?ma=${code.toLowerCase()}`);
    expect(page.status).toBe(200);
    expect(await problemsOf(page.body)).toEqual([]);
    for (const hidden of ["Nguyễn Thị Mẫu", "nhà văn hóa", "khai sinh", "Tân Thành đang"])
      expect(page.body).not.toContain(hidden);
    const address = lookupAddress(site.app.config.secretKey, await dossierOf(code));
    const seen = await site.visitor.post(address, { digits: "5678" });
    expect(seen.body).toContain("Thiếu bản sao giấy khai sinh.");
    expect(seen.body).toContain("Tô Trọng Nghĩa");
    expect(seen.body).not.toContain("Nguyễn Thị Mẫu");
    expect(await problemsOf(seen.body)).toEqual([]);
    expect((await site.visitor.post(address, { digits: "0123" })).status).toBe(200);
  });

  test("digits are not guessed", async () => {
    const code = await received();
    const address = lookupAddress(site.app.config.secretKey, await dossierOf(code));
    for (let at = 0; at < 5; at++) expect((await site.visitor.post(address, { digits: `000${at}` })).status).toBe(422);
    expect((await site.visitor.post(address, { digits: "5678" })).status).toBe(429);
  });

  test("the QR of the receipt tells agency and date, and leads to no neighbour", async () => {
    const dossier = await dossierOf(await received());
    const address = lookupAddress(site.app.config.secretKey, dossier);
    const page = await site.visitor.get(address);
    expect(page.body).toContain("Phường Tân Thành đã nhận hồ sơ của bạn.");
    expect(page.body).toContain("26/11/2026");
    const other = address.replace(/\/[0-9a-z]+\./, `/${(dossier.id + 1).toString(36)}.`);
    expect((await site.visitor.get(other)).status).toBe(404);
  });

  test.each([
    ["H12.85.3-261129-9999", 404],
    ["khong phai ma", 422],
    ["", 200],
  ])("“%s” is answered with %i", async (typed, status) => {
    const page = await site.visitor.get(`/tra-cuu/ho-so?ma=${encodeURIComponent(typed)}`);
    expect(page.status).toBe(status);
    expect(await problemsOf(page.body)).toEqual([]);
  });

  test("programs ask the same", async () => {
    const code = await received();
    const plain = (await site.visitor.get(`/api/v1/public/dossiers/${code}`)).json<Record<string, unknown>>();
    expect(plain).toMatchObject({ code, state: "received", progress: { done: 1, of: 4 }, more: null });
    expect(JSON.stringify(plain)).not.toContain("Tân Thành");
    const more = (await site.visitor.get(`/api/v1/public/dossiers/${code}?digits=5678`)).json();
    expect(more).toMatchObject({ more: { procedure: { code: CODE }, dueAt: "2026-11-26T23:59:59+07:00" } });
    expect((await site.visitor.get(`/api/v1/public/dossiers/${code}?digits=1111`)).status).toBe(403);
    expect((await site.visitor.get("/api/v1/public/dossiers/H99-261120-9999")).status).toBe(404);
  });

  test("by text message, and in the mail", async () => {
    const code = await received({ applicant: { name: "An", email: "an@example.vn" } });
    const text = await site.app.answerTo({ code: code.toLowerCase(), now: site.clock.now() });
    expect(text).toMatch(new RegExp(`^Hồ sơ ${code} đã nhận tại .*hẹn trả 26/11/2026\\.$`));
    expect(text?.length).toBeLessThan(160);
    await site.runJobs();
    const mail = site.sentMails.find((one) => one.to === "an@example.vn");
    expect(mail?.text).toContain(`đã nhận hồ sơ ${code}, hẹn trả 26/11/2026`);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince, system } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { sendDue } from "../engine/send-due.ts";
import { insertProvider } from "../provider.store.ts";
import { queueMessage } from "../queue-message.ts";
import { type SmsGateway, startSmsGateway } from "../testing/sms-gateway.ts";
import { callbackAddresses } from "./callback-address.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let gateway: SmsGateway;
let provider: string;
let reports: string;
let messages: string;

const NOON = new Date("2026-11-20T05:00:00Z");

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  gateway = await startSmsGateway();
});
afterAll(() => gateway.close());

beforeEach(async () => {
  site.clock.set(NOON);
  gateway.behave(() => "take");
  gateway.taken.length = 0;
  for (const table of [
    "incomingMessage",
    "messageReport",
    "messagePart",
    "messageAttempt",
    "message",
    "messageRefusal",
    "messageSubscription",
    "messageProvider",
  ] as const)
    await site.app.db.deleteFrom(table).execute();
  provider = randomUUID();
  await transaction(site.app.db, (tx) =>
    insertProvider(tx, {
      id: provider,
      medium: "sms",
      kind: "smsHttp",
      name: "Cổng tin nhắn",
      settings: { sendUrl: `${gateway.url}/send`, lookUrl: `${gateway.url}/status`, sender: "UBND-CM" },
      sealedSecret: null,
      rank: 1,
      perSecond: 1_000,
      atOnce: 20,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: NOON,
    }),
  );
  const { secretKey, http } = site.app.config;
  const addresses = callbackAddresses(secretKey, http.publicUrl, provider);
  reports = new URL(addresses.reports).pathname;
  messages = new URL(addresses.messages).pathname;
});

const queue = (key: string, address = "0912345678") =>
  transaction(site.app.db, (tx) =>
    queueMessage(tx, site.app.config.secretKey, {
      key,
      unitId: units.tanThanh,
      medium: "sms",
      purpose: "service",
      address,
      text: "Hồ sơ của bạn đã có kết quả.",
      at: site.clock.now(),
    }),
  );
const send = () => sendDue(site.app, provider, { forMs: 5_000 });
const rows = () =>
  site.app.db
    .selectFrom("message")
    .select(["key", "state", "reason", "remoteId", "reportedAt"])
    .orderBy("id")
    .execute();
const later = (seconds: number): void => site.clock.set(new Date(site.clock.now().getTime() + seconds * 1_000));
const call = (path: string, body: unknown) => site.visitor.send("POST", path, body);
const write = (text: string, more: Record<string, string> = {}) =>
  call(messages, { Phone: "84912345678", Content: text, MoId: randomUUID(), ...more });
/** What we answered, as the gateway took it. */
async function answers(): Promise<string[]> {
  await send();
  return gateway.taken.map((one) => one.text);
}

describe("what a gateway reports", () => {
  test("moves a message to what became of it, with the time, once however often it is said", async () => {
    await queue("mot");
    await queue("hai", "0912345679");
    await send();
    const [first, second] = await rows();
    const said = { SMSID: first?.remoteId, SendStatus: "5", SendDate: "2026-11-20 11:59:30" };
    for (let times = 0; times < 3; times++) expect((await call(reports, said)).status).toBe(200);
    await call(reports, [{ SMSID: second?.remoteId, SendStatus: 6, ErrorMessage: "thue bao tat may" }]);
    expect(await rows()).toMatchObject([
      { state: "delivered", reportedAt: new Date("2026-11-20T04:59:30Z"), reason: null },
      { state: "unreachable", reason: "thue bao tat may" },
    ]);
    const kept = await site.app.db.selectFrom("messageReport").select("messageId").execute();
    expect(kept).toHaveLength(2);
    expect(kept.every((row) => row.messageId !== null)).toBe(true);
  });

  test("in any order: what arrived stays arrived", async () => {
    await queue("mot");
    await send();
    const [row] = await rows();
    await call(reports, { SMSID: row?.remoteId, SendStatus: "6" });
    expect(await rows()).toMatchObject([{ state: "unreachable", reason: expect.stringContaining("không nói vì sao") }]);
    await call(reports, { SMSID: row?.remoteId, SendStatus: "5" });
    await call(reports, { SMSID: row?.remoteId, SendStatus: "4" });
    expect(await rows()).toMatchObject([{ state: "delivered", reason: null }]);
  });

  test("before the hand-over was written down, it waits for it; of strangers it is kept", async () => {
    await queue("mot");
    await call(reports, { SMSID: "id-1", SendStatus: "5" });
    await call(reports, { SMSID: "la", SendStatus: "5" });
    expect((await rows())[0]?.state).toBe("waiting");
    gateway = await fresh(gateway);
    await send();
    expect(await rows()).toMatchObject([{ remoteId: "id-1", state: "delivered" }]);
    expect(
      await site.app.db.selectFrom("messageReport").select("name").where("messageId", "is", null).execute(),
    ).toEqual([{ name: "la" }]);
  });

  test("by our own key it settles a lost answer, and the message does not go out again", async () => {
    await queue("mat");
    gateway.behave(() => "lostAfterTaking");
    await send();
    expect((await rows())[0]?.state).toBe("unknown");
    await call(reports, { RequestId: "mat", SendStatus: "5" });
    expect((await rows())[0]?.state).toBe("delivered");
    later(3_600);
    await send();
    expect(gateway.taken).toHaveLength(1);
  });

  test("also by GET, and what is on its way or cannot be read changes nothing", async () => {
    await queue("mot");
    await send();
    const id = (await rows())[0]?.remoteId;
    expect((await site.visitor.get(`${reports}?SMSID=${id}&SendStatus=1`)).status).toBe(200);
    expect((await call(reports, "chữ")).status).toBe(422);
    expect((await call(reports, [])).status).toBe(422);
    expect((await call(reports, { SendStatus: "5" })).json()).toEqual({ read: 0 });
    expect((await call(reports, { SMSID: { a: 1 }, SendStatus: "5" })).json()).toEqual({ read: 0 });
    expect((await rows())[0]?.state).toBe("sent");
    expect((await site.visitor.get(`${reports}?SMSID=${id}&SendStatus=5`)).status).toBe(200);
    expect((await rows())[0]?.state).toBe("delivered");
  });

  test("whatever signs a gateway puts into it, the others with it are written too", async () => {
    await queue("mot");
    await queue("hai", "0912345679");
    await send();
    const [first, second] = await rows();
    const odd = `ma \u0000 ${"x".repeat(494)}\ud83d\ude00`;
    const both = [
      { SMSID: first?.remoteId, SendStatus: "4", ErrorMessage: odd },
      { SMSID: second?.remoteId, SendStatus: "5" },
    ];
    expect((await call(reports, both)).status).toBe(200);
    expect((await rows()).map((row) => row.state)).toEqual(["refused", "delivered"]);
  });

  test("counts only from the provider the address was given to", async () => {
    await queue("mot");
    await send();
    const said = { SMSID: (await rows())[0]?.remoteId, SendStatus: "5" };
    const token = reports.split("/")[4] as string;
    expect((await call(reports.replace(token, "x".repeat(token.length)), said)).status).toBe(404);
    expect((await call(reports.replace(provider, randomUUID()), said)).status).toBe(404);
    expect((await call(reports.replace(provider, "khong"), said)).status).toBe(404);
    expect((await rows())[0]?.state).toBe("sent");
  });
});

/** The same gateway, counting its names from one again. */
async function fresh(old: SmsGateway): Promise<SmsGateway> {
  await old.close();
  const made = await startSmsGateway();
  await site.app.db
    .updateTable("messageProvider")
    .set({
      settings: JSON.stringify({ sendUrl: `${made.url}/send`, lookUrl: `${made.url}/status`, sender: "UBND-CM" }),
    })
    .execute();
  return made;
}

describe("what people write to us", () => {
  test("GY becomes an entry of the inbox of the unit that wrote last, and is answered with its code", async () => {
    await queue("tin-cua-xa");
    await send();
    gateway.taken.length = 0;
    later(60);
    await write("Góp ý: quầy số 2 nên mở sớm hơn");
    const question = await site.app.db.selectFrom("question").selectAll().executeTakeFirstOrThrow();
    expect(question).toMatchObject({
      kind: "comment",
      source: "sms",
      unitId: units.tanThanh,
      body: "quầy số 2 nên mở sớm hơn",
    });
    expect(question.contactSealed).not.toContain("912345678");
    const code = `${question.code.slice(0, 4)}-${question.code.slice(4)}`;
    expect(await answers()).toEqual([expect.stringContaining(`Ma tra cuu ${code}`)]);
    // The same number may ask where it stands, and is told when it is answered.
    later(60);
    await write(`hs ${code.toLowerCase()}`);
    expect((await answers()).at(-1)).toContain(`${code} dang cho tra loi`);
    const officer = site.browser(await signedIn(site.app, { unitId: units.tanThanh, roles: ["handler"] }));
    const page = await officer.get(`/can-bo/phan-anh/${question.id}`);
    expect(page.body).toContain("Tin nhắn");
    expect(page.body).not.toContain("912345678");
    expect((await officer.get("/can-bo/phan-anh?qua=sms")).body).toContain("quầy số 2");
    expect((await officer.get("/can-bo/phan-anh?qua=email")).body).not.toContain("quầy số 2");
    later(60);
    expect(
      (await officer.post(`/can-bo/phan-anh/${question.id}/tra-loi`, { answer: "Từ tuần sau mở 7 giờ." })).status,
    ).toBe(303);
    await site.runJobs();
    expect((await answers()).at(-1)).toMatch(new RegExp(`tra loi y kien ma ${code}`));
  });

  test("HS of a code nobody knows is told honestly, with whom to ask", async () => {
    await write("HS 000.00.01.H26-261120-0001");
    const [answer] = await answers();
    expect(answer).toMatch(/^Chua tra cuu duoc ma 000\.00\.01\.H26-261120-0001 qua tin nhan/);
  });

  test("every answer is one message long", async () => {
    await write("xin chào");
    later(60);
    await write("GY đường xấu");
    later(60);
    await write("TU CHOI");
    for (const answer of await answers()) expect(answer.length, answer).toBeLessThanOrEqual(160);
  });

  test("who asks about a procedure is told it from the catalogue, in at most three parts, without marks", async () => {
    await transaction(site.app.db, (tx) =>
      importRecords(tx, system, {
        records: [buildProcedure({ code: "1.001193", name: "Thủ tục đăng ký khai sinh" })],
        source: "test",
        at: new Date("2026-07-01T02:00:00Z"),
      }),
    );
    await write("dang ky khai sinh can gi");
    const [answer = ""] = await answers();
    expect(answer).toMatch(/^Thu tuc dang ky khai sinh\. Phi: /);
    expect(answer).toContain("/thu-tuc/1.001193");
    expect(answer.length).toBeLessThanOrEqual(459);
    expect(answer).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test("a refusal counts at once, at any number of messages a day, and is confirmed once", async () => {
    const { db } = site.app;
    for (let n = 0; n < 12; n++) await write(`xin chào ${n}`);
    expect((await write("từ chối")).status).toBe(200);
    await write("STOP");
    const refusals = await db.selectFrom("messageRefusal").select(["unitId", "how"]).execute();
    expect(refusals).toEqual([{ unitId: units.province, how: "sms" }]);
    expect((await answers()).filter((text) => text.startsWith("Da ghi nhan"))).toHaveLength(1);
  });

  test("more than so many questions a day are told so once, then nothing; the next day starts anew", async () => {
    for (let n = 0; n < 14; n++) await write(`xin chào ${n}`);
    const said = await answers();
    expect(said).toHaveLength(11);
    expect(said.filter((text) => text.includes("da gui 10 tin hoi"))).toHaveLength(1);
    site.clock.set(new Date(NOON.getTime() + 24 * 3_600_000));
    await write("xin chào");
    expect(await answers()).toHaveLength(12);
  });

  test("the same message again is one: by its name, and without one by its words", async () => {
    await write("xin chào", { MoId: "7" });
    await write("xin chào", { MoId: "7" });
    await write("chào lần nữa", { MoId: "" });
    later(5);
    await write("chào lần nữa", { MoId: "" });
    expect(await answers()).toHaveLength(2);
  });

  test("answers go out at night too; numbers that are no mobile get none", async () => {
    site.clock.set("2026-11-20T16:00:00Z"); // 23:00
    await write("xin chào");
    for (const from of ["1900", "VIETTEL", "+14155550100", "02903831234"]) await write("xin chào", { Phone: from });
    expect(await answers()).toHaveLength(1);
  });

  test("whatever was sent, in whatever letters, is taken without harm", async () => {
    for (const text of ["", "\0\0", "🙂".repeat(3_000), "<script>alert(1)</script>", "GY \ud83d", "HS ' or 1=1 --"])
      expect((await write(text)).status).toBe(200);
    expect(await answers()).toHaveLength(6);
  });
});

describe("what people sent, before officers", () => {
  const BASE = "/can-bo/gui-tin/tin-den";
  const reader = async (unitId: string, ...roles: ("editor" | "leader")[]) =>
    site.browser(await signedIn(site.app, { unitId, roles }));

  test("all of it with what was understood and done; words and numbers only on the page of one, and that look is in the log", async () => {
    await write("xin chào, cho hỏi mấy giờ mở cửa");
    later(60);
    await write("GY đường xấu");
    later(60);
    await write("TU CHOI");
    const editor = await reader(units.province, "editor");
    const empty = await editor.get(`${BASE}?hieu=tooMany`);
    expect(await problemsOf(empty.body)).toEqual([]);
    expect(empty.body).toContain("Không có tin nào khớp");
    const list = await editor.get(BASE);
    expect(await problemsOf(list.body)).toEqual([]);
    for (const words of ["Chưa hiểu, đã gửi hướng dẫn", "Câu hỏi, góp ý", "Thôi nhận tin", "091•••••78"])
      expect(list.body).toContain(words);
    for (const secret of ["xin chào", "đường xấu", "0912345678", "84912345678"])
      expect(list.body).not.toContain(secret);
    expect((await editor.get(`${BASE}?chi=chua`)).body).not.toContain("Xem câu hỏi");
    const csv = (await editor.get(`${BASE}.csv?hieu=help`)).body;
    expect(csv.trim().split("\n")).toHaveLength(2);
    expect(csv).not.toContain("xin chào");
    const id = new RegExp(`${BASE}/([0-9a-f-]{36})`).exec((await editor.get(`${BASE}?hieu=help`)).body)?.[1] ?? "";
    const one = await editor.get(`${BASE}/${id}`);
    expect(await problemsOf(one.body)).toEqual([]);
    expect(one.body).toContain("cho hỏi mấy giờ mở cửa");
    const looked = await site.app.db.selectFrom("auditEntry").select("act").where("subjectId", "=", id).execute();
    expect(looked.map((entry) => entry.act)).toEqual(["incoming.read"]);
    // Another unit's people see nothing of it; nobody does without signing in.
    const stranger = await reader(units.tanThanh, "editor");
    expect((await stranger.get(BASE)).body).toContain("Chưa có tin nào gửi đến");
    expect((await stranger.get(`${BASE}/${id}`)).status).toBe(404);
    expect((await stranger.post(`${BASE}/${id}/cau-hoi`, {})).status).toBe(409);
    expect((await site.visitor.get(BASE)).status).toBe(303);
    expect((await editor.get(`${BASE}/khong-co`)).status).toBe(404);
  });

  test("what became confidential in the inbox stands in no list here any more, and its page is gone", async () => {
    await write("GY cô ở quầy 1 mắng tôi");
    await send();
    const editor = await reader(units.province, "editor");
    const before = await editor.get(BASE);
    const id = new RegExp(`${BASE}/([0-9a-f-]{36})`).exec(before.body)?.[1] ?? "";
    expect((await editor.get(`${BASE}/${id}`)).body).toContain("mắng tôi");
    const incoming = await site.app.db
      .selectFrom("incomingMessage")
      .select("questionId")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    await site.app.db
      .updateTable("question")
      .set({ isConfidential: true })
      .where("id", "=", incoming.questionId)
      .execute();
    expect((await editor.get(`${BASE}/${id}`)).status).toBe(404);
    expect((await editor.get(BASE)).body).not.toContain(id);
    expect((await editor.get(`${BASE}.csv`)).body.trim().split("\n")).toHaveLength(1);
  });

  test("what was not understood is put into the inbox by hand, once, and who wrote is told the code", async () => {
    await write("cho hỏi mấy giờ mở cửa");
    await send();
    const editor = await reader(units.province, "editor");
    const id = new RegExp(`${BASE}/([0-9a-f-]{36})`).exec((await editor.get(BASE)).body)?.[1] ?? "";
    const leader = await reader(units.province, "leader");
    expect((await leader.get(`${BASE}/${id}`)).body).not.toContain("Đưa vào hộp câu hỏi");
    expect((await leader.post(`${BASE}/${id}/cau-hoi`, {})).status).toBe(403);
    later(60);
    expect((await editor.post(`${BASE}/${id}/cau-hoi`, {})).headers.location).toBe(`${BASE}/${id}?xong=1`);
    const question = await site.app.db
      .selectFrom("question")
      .selectAll()
      .where("body", "=", "cho hỏi mấy giờ mở cửa")
      .executeTakeFirstOrThrow();
    expect(question).toMatchObject({ source: "sms", unitId: units.province, kind: "question" });
    const code = `${question.code.slice(0, 4)}-${question.code.slice(4)}`;
    expect((await answers()).at(-1)).toContain(`Ma tra cuu ${code}`);
    expect((await editor.get(`${BASE}/${id}?xong=1`)).body).toContain(`/can-bo/phan-anh/${question.id}`);
    const again = await editor.post(`${BASE}/${id}/cau-hoi`, {});
    expect([again.status, again.body]).toEqual([409, expect.stringContaining("đã ở hộp câu hỏi")]);
  });

  test("erased after a month, it says so and can be put nowhere", async () => {
    await write("cho hỏi mấy giờ mở cửa vậy");
    const editor = await reader(units.province, "editor");
    const id = new RegExp(`${BASE}/([0-9a-f-]{36})`).exec((await editor.get(BASE)).body)?.[1] ?? "";
    await site.app.db.updateTable("incomingMessage").set({ sealedText: null }).where("id", "=", id).execute();
    const one = await editor.get(`${BASE}/${id}`);
    expect(one.body).toContain("Nội dung đã xóa sau một tháng");
    expect(one.body).not.toContain("Đưa vào hộp câu hỏi");
    expect((await editor.post(`${BASE}/${id}/cau-hoi`, {})).status).toBe(409);
  });
});

import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { open } from "../../../../platform/crypto/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { type Browser, useTestApp } from "../../../../testing/app.ts";
import { signedIn } from "../../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { callbackAddresses } from "../../coming-back/callback-address.ts";
import { keepContacts } from "../../contact.store.ts";
import { sendDue } from "../../engine/send-due.ts";
import { countFallen, insertRunMessages, listRunMessages } from "../../message.store.ts";
import { MESSAGE_STATES } from "../../pages/staff/run-messages/view.tsx";
import { insertProvider } from "../../provider.store.ts";
import { queueMessage } from "../../queue-message.ts";
import { type FakeZns, startZns } from "../../testing/fake-zns.ts";
import { sealSecret } from "../connect.ts";
import { fillFields, ZnsSettings } from "./zns.ts";

const site = useTestApp();
const NOON = new Date("2026-11-20T05:00:00Z");
let units: Awaited<ReturnType<typeof buildProvince>>;
let zalo: FakeZns;
let provider: string;
let admin: Browser;

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  admin = site.browser(await signedIn(site.app, { unitId: units.province, roles: ["admin"] }));
  zalo = await startZns();
});
afterAll(() => zalo.close());

beforeEach(async () => {
  site.clock.set(NOON);
  zalo.reset();
  for (const table of ["messageReport", "messageAttempt", "message", "messageProvider"] as const)
    await site.app.db.deleteFrom(table).execute();
  provider = randomUUID();
  await transaction(site.app.db, (tx) =>
    insertProvider(tx, {
      id: provider,
      medium: "sms",
      kind: "zns",
      name: "Tin mẫu Zalo",
      settings: {
        sendUrl: `${zalo.url}/message/template`,
        lookUrl: `${zalo.url}/message/status?tracking_id={key}`,
        tokenUrl: `${zalo.url}/token`,
        appId: "77",
        templateId: "mau1",
        fields: { noi_dung: "{text}", don_vi: "{unit}" },
      },
      sealedSecret: sealSecret(
        site.app.config.secretKey,
        provider,
        JSON.stringify({ accessToken: "a0", refreshToken: "r0", appSecret: "bi-mat" }),
      ),
      rank: 1,
      perSecond: 1_000,
      atOnce: 20,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: NOON,
    }),
  );
});

const queue = (key: string, more: Partial<{ address: string; text: string; purpose: "service" | "urgent" }> = {}) =>
  transaction(site.app.db, (tx) =>
    queueMessage(tx, site.app.config.secretKey, {
      key,
      unitId: units.tanThanh,
      medium: "sms",
      purpose: "service",
      address: "0912345678",
      text: "Hồ sơ của bà con đã có kết quả.",
      at: site.clock.now(),
      ...more,
    }),
  );
const send = () => sendDue(site.app, provider, { forMs: 5_000 });
const message = async (key: string) =>
  (
    await sql<{ state: string; reason: string | null; remoteId: string | null }>`
      select state, reason, remote_id from message where key = ${key}`.execute(site.app.db)
  ).rows[0];
const later = (ms: number): void => site.clock.set(new Date(site.clock.now().getTime() + ms));

/** Plain short messages, after Zalo. */
async function addOutbox(): Promise<string> {
  const id = randomUUID();
  await transaction(site.app.db, (tx) =>
    insertProvider(tx, {
      id,
      medium: "sms",
      kind: "outbox",
      name: "Tin nhắn thường",
      settings: {},
      sealedSecret: null,
      rank: 2,
      perSecond: 1_000,
      atOnce: 20,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: NOON,
    }),
  );
  return id;
}

describe("template messages of Zalo", () => {
  test("go to the number with the fields of the template and our key", async () => {
    await queue("bao:1");
    await send();
    expect(await message("bao:1")).toMatchObject({ state: "sent", remoteId: "zns1" });
    expect(zalo.taken).toEqual([
      {
        phone: "84912345678",
        template_id: "mau1",
        tracking_id: "bao:1",
        template_data: { noi_dung: "Hồ sơ của bà con đã có kết quả.", don_vi: "Phường Tân Thành" },
      },
    ]);
  });

  test.each([
    ["no account", -118, "refused", "Số này không dùng Zalo."],
    ["the template", -131, "refused", "Mẫu tin chưa được Zalo duyệt."],
    ["unknown code", -999, "refused", "Zalo: no (mã -999)"],
    ["the quota of the day", -144, "waiting", "Hết lượt gửi của hôm nay."],
  ] as const)("%s: the code %d is a sentence and a state", async (_what, code, state, reason) => {
    zalo.answerWith(code);
    await queue("bao:2");
    await send();
    expect(await message("bao:2")).toMatchObject({ state, reason });
  });

  test("after a lost answer it is looked up by our key before it is sent again", async () => {
    zalo.loseAfterTaking();
    await queue("bao:3");
    await send();
    expect((await message("bao:3"))?.state).toBe("unknown");
    later(31_000);
    await send();
    expect((await message("bao:3"))?.state).toBe("sent");
    expect(zalo.taken).toHaveLength(1);
    zalo.loseBeforeTaking();
    await queue("bao:4");
    await send();
    for (let times = 0; times < 4; times++) {
      later(31_000);
      await send();
    }
    expect((await message("bao:4"))?.state).toBe("sent");
    expect(zalo.taken.map((one) => one.tracking_id)).toEqual(["bao:3", "bao:4"]);
  });

  test("ended keys are renewed once for all that wait, and kept sealed", async () => {
    zalo.endKeys();
    for (let at = 0; at < 10; at++) await queue(`bao:k${at}`, { address: `09123456${String(at).padStart(2, "0")}` });
    await send();
    expect(zalo.taken).toHaveLength(10);
    expect(zalo.renewed()).toBe(1);
    const row = await site.app.db.selectFrom("messageProvider").select("sealedSecret").executeTakeFirstOrThrow();
    expect(row.sealedSecret).not.toContain(`"r1"`);
    expect(
      JSON.parse(open(site.app.config.secretKey, "message-provider", provider, row.sealedSecret ?? "")),
    ).toMatchObject({
      accessToken: "a1",
      refreshToken: "r1",
    });
  });

  test("a renewal that Zalo has no time for is tried again, and nobody is told to paste new keys", async () => {
    zalo.endKeys();
    zalo.crowdTokens();
    await queue("bao:r");
    await send();
    expect((await message("bao:r"))?.reason).toContain("Chưa gia hạn được khóa");
    for (let minute = 0; minute < 5 && zalo.taken.length === 0; minute++) {
      later(60_000);
      await send();
    }
    expect((await message("bao:r"))?.state).toBe("sent");
  });

  test("that a telephone has it comes back as a report, once or twice, by our key; other events are left alone", async () => {
    await queue("bao:5");
    await send();
    const { secretKey, http } = site.app.config;
    const address = new URL(callbackAddresses(secretKey, http.publicUrl, provider).reports).pathname;
    const event = {
      event_name: "user_received_message",
      message: { delivery_time: String(NOON.getTime()), msg_id: "zns1", tracking_id: "bao:5" },
    };
    const tell = (body: unknown) => site.visitor.send("POST", address, body);
    expect((await tell(event)).status).toBe(200);
    expect((await tell(event)).status).toBe(200);
    expect((await message("bao:5"))?.state).toBe("delivered");
    expect((await tell({ event_name: "user_seen_message", message: {} })).status).toBe(200);
    expect((await tell(["x"])).status).toBe(422);
    expect(
      (await site.visitor.send("POST", address.replace(/[^/]{10}\/ket-qua$/, "0000000000/ket-qua"), event)).status,
    ).toBe(404);
  });

  test("a number without Zalo goes by short message, once, where the run allows it; the report shows both", async () => {
    const { db, config } = site.app;
    const outbox = await addOutbox();
    const [writer] = await db.selectFrom("person").select("id").limit(1).execute();
    const run = async (fallsThrough: boolean): Promise<string> => {
      const { id } = await db
        .insertInto("messageRun")
        .values({
          unitId: units.tanThanh,
          recordKind: "item",
          recordId: randomUUID(),
          recordVersion: 1,
          title: "Lịch cúp điện",
          medium: "sms",
          purpose: "service",
          text: "Khóm 2 cúp điện sáng mai.",
          texts: JSON.stringify({}),
          recipients: JSON.stringify({ kind: "subscribers", unitIds: [units.tanThanh], about: [] }),
          fallsThrough,
          state: "sending",
          writtenBy: writer?.id ?? "",
          writtenByName: "Trân",
          writtenAt: NOON,
          approvedByName: "Nghĩa",
          approvedAt: NOON,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      const contact = await transaction(db, (tx) =>
        keepContacts(tx, config.secretKey, [{ medium: "sms", address: "0912345678", at: NOON }]),
      );
      await transaction(db, (tx) =>
        insertRunMessages(tx, { id, unitId: units.tanThanh, medium: "sms", purpose: "service" }, contact, {
          dueAt: NOON,
          now: NOON,
          perDay: 3,
        }),
      );
      return id;
    };
    const other = () => sendDue(site.app, outbox, { forMs: 5_000 });
    const of = async (id: string) => (await listRunMessages(db, id, [...MESSAGE_STATES], 10))[0];

    zalo.answerWith(-118);
    const strict = await run(false);
    await send();
    expect(await of(strict)).toMatchObject({ state: "refused", fellFrom: null, attempts: 1 });

    const allowed = await run(true);
    const end = await send();
    expect(await of(allowed)).toMatchObject({ state: "waiting", fellFrom: "Tin mẫu Zalo" });
    // Zalo never takes it again, and does not come back for it either.
    expect([end.why, end.nextAt]).toEqual(["nothing-due", null]);
    expect((await send()).handedOver).toBe(0);
    // The other kind carries what Zalo could not, though Zalo carries the rest.
    expect((await other()).handedOver).toBe(1);
    expect(await of(allowed)).toMatchObject({
      state: "sent",
      reason: null,
      fellFrom: "Tin mẫu Zalo",
      fellReason: "Số này không dùng Zalo.",
      provider: "Tin nhắn thường",
      attempts: 2,
    });
    expect(await countFallen(db, allowed)).toEqual([
      { provider: "Tin mẫu Zalo", reason: "Số này không dùng Zalo.", count: 1, sent: 1 },
    ]);
    // A person who refused on Zalo is left alone, and one with Zalo stays there.
    zalo.answerWith(-114);
    const refusing = await run(true);
    await send();
    expect((await of(refusing))?.state).toBe("refused");
    zalo.answerWith(0);
    const taken = await run(true);
    await send();
    expect((await other()).handedOver).toBe(0);
    expect(await of(taken)).toMatchObject({ state: "sent", provider: "Tin mẫu Zalo", attempts: 1 });
  });

  test("a notice about one's own dossier that Zalo cannot take to the number goes by short message by itself", async () => {
    const outbox = await addOutbox();
    zalo.answerWith(-118);
    await queue("dossier:1:1");
    await send();
    expect((await message("dossier:1:1"))?.state).toBe("waiting");
    expect((await sendDue(site.app, outbox, { forMs: 5_000 })).handedOver).toBe(1);
    expect(await message("dossier:1:1")).toMatchObject({ state: "sent", reason: null });
    // Too long for the template, not for a short message.
    zalo.answerWith(0);
    await queue("dossier:1:2", { text: "Mang theo căn cước. ".repeat(25) });
    await send();
    expect((await sendDue(site.app, outbox, { forMs: 5_000 })).handedOver).toBe(1);
    expect((await message("dossier:1:2"))?.state).toBe("sent");
  });

  test("keeps the quiet hours", async () => {
    site.clock.set(new Date("2026-11-20T16:30:00Z"));
    await queue("bao:6");
    expect((await send()).why).toBe("quiet-hours");
    expect(zalo.taken).toEqual([]);
  });

  test("a text longer than the template takes is refused before it is sent, and says so", async () => {
    await queue("bao:7", { text: "Mang theo căn cước. ".repeat(25) });
    await send();
    expect((await message("bao:7"))?.reason).toContain("dài hơn mẫu cho phép (400 ký tự)");
    expect(zalo.taken).toEqual([]);
  });

  test.each([
    [{ "s.fields": "" }, "Các ô của mẫu tin"],
    [{ "s.fields": "noi_dung" }, "Các ô của mẫu tin"],
    [{ "s.templateId": "mẫu một" }, "Mã mẫu tin"],
    [{ settings: JSON.stringify({ sendUrl: "ftp://x" }) }, "sendUrl"],
    [{ "x.refreshToken": "" }, "không đúng dạng của kiểu đã chọn"],
  ])("settings %j are refused at the field", async (wrong, where) => {
    const answer = await admin.post("/can-bo/gui-tin/nha-cung-cap/moi", {
      medium: "sms",
      kind: "zns",
      name: "Zalo",
      rank: "2",
      perSecond: "10",
      atOnce: "5",
      "s.appId": "7",
      "s.templateId": "m",
      "s.fields": "a: {text}",
      "x.refreshToken": "r",
      "x.appSecret": "s",
      ...wrong,
    });
    expect([answer.status, answer.body.includes(where)]).toEqual([422, true]);
  });

  test("a field that asks for what there is not stays as it is written", () => {
    const settings = ZnsSettings.parse({ appId: "7", templateId: "m", fields: { a: "{unit}: {text} {khac}" } });
    expect(fillFields(settings, { text: "x {unit}", unitName: "Phường A", endAddress: null })).toEqual({
      a: "Phường A: x {unit} {khac}",
    });
  });
});

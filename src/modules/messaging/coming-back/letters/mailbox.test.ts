import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { sealSecret } from "../../channels/connect.ts";
import { sendDue } from "../../engine/send-due.ts";
import { listenToProviders } from "../../jobs/listen.ts";
import { insertProvider } from "../../provider.store.ts";
import { queueMessage } from "../../queue-message.ts";
import { hearingHealth } from "../../watch/health.ts";

const site = useTestApp();
const NOON = new Date("2026-11-20T05:00:00Z");
const JOB = { id: 1, attempt: 1, progress: async () => {} };
let units: Awaited<ReturnType<typeof buildProvince>>;
let provider: string;
let smtp: SMTPServer;
const sent: string[] = [];

/** A mail server that is not ours, with nothing but what is put into it. */
const imap = hoodiecrow({ storage: { INBOX: { messages: [] } } });
const fetchAsUsual = imap.getCommandHandler("UID FETCH");
const mails = () => imap.folderCache.INBOX?.messages ?? [];
const arrive = (raw: string): void => imap.appendMessage("INBOX", [], undefined, raw.replace(/\n/g, "\r\n"));
const read = () => listenToProviders.run(site.app, {}, JOB);

beforeAll(async () => {
  units = await buildProvince(site.app.db);
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
  await new Promise<void>((done) => imap.listen(0, "127.0.0.1", done));
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        sent.push(Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
  });
  await new Promise<void>((done) => smtp.listen(0, "127.0.0.1", () => done()));
});
afterAll(async () => {
  await new Promise<void>((done) => imap.close(done));
  await new Promise<void>((done) => smtp.close(() => done()));
});

beforeEach(async () => {
  site.clock.set(NOON);
  sent.length = 0;
  mails().length = 0;
  for (const table of [
    "incomingMessage",
    "questionEvent",
    "question",
    "messageReport",
    "messageAttempt",
    "message",
    "messageRefusal",
    "messageProvider",
  ] as const)
    await site.app.db.deleteFrom(table).execute();
  provider = randomUUID();
  await transaction(site.app.db, (tx) =>
    insertProvider(tx, {
      id: provider,
      medium: "email",
      kind: "smtp",
      name: "Máy chủ thư",
      settings: {
        host: "127.0.0.1",
        port: (smtp.server.address() as AddressInfo).port,
        from: "UBND xã <tin@camau.gov.vn>",
        inbox: {
          host: "127.0.0.1",
          port: (imap.server.address() as AddressInfo).port,
          secure: false,
          user: "testuser",
        },
      },
      sealedSecret: sealSecret(site.app.config.secretKey, provider, JSON.stringify({ inboxPassword: "testpass" })),
      rank: 1,
      perSecond: 100,
      atOnce: 5,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: NOON,
    }),
  );
});

const send = () => sendDue(site.app, provider, { forMs: 5_000 });
async function sendTo(address: string): Promise<string> {
  await transaction(site.app.db, (tx) =>
    queueMessage(tx, site.app.config.secretKey, {
      key: `thu:${address}`,
      unitId: units.tanThanh,
      medium: "email",
      purpose: "service",
      address,
      subject: "Hồ sơ đã có kết quả",
      text: "Mời bạn đến nhận.",
      at: site.clock.now(),
    }),
  );
  await send();
  const row = await site.app.db.selectFrom("message").select("remoteId").executeTakeFirstOrThrow();
  return row.remoteId ?? "";
}

const letter = (body: string, more = ""): string =>
  `From: =?utf-8?B?${Buffer.from("Nguyễn Thị Lan").toString("base64")}?= <lan@vidu.vn>
To: tin@camau.gov.vn
Subject: =?utf-8?B?${Buffer.from("Giờ mở cửa").toString("base64")}?=
Message-ID: <${randomUUID()}@vidu.vn>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64
${more}
${Buffer.from(body).toString("base64")}
`;

const bounce = (messageId: string, status: string, action = "failed"): string => `From: MAILER-DAEMON@mx.vidu.vn
To: tin@camau.gov.vn
Subject: Undelivered Mail Returned to Sender
Message-ID: <${randomUUID()}@mx.vidu.vn>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain; charset=us-ascii

I am sorry.

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.vidu.vn

Final-Recipient: rfc822; lan@vidu.vn
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} user unknown

--cut
Content-Type: message/rfc822

From: tin@camau.gov.vn
To: lan@vidu.vn
Message-ID: ${messageId}
Subject: test

body
--cut--
`;

describe("the mailbox of the office", () => {
  test("fifty letters that cannot be taken hold up none behind them, and are told to administrators until somebody opened them", async () => {
    const { db } = site.app;
    await sql`create function no_such() returns trigger language plpgsql as $$ begin raise 'not this one'; end $$`.execute(
      db,
    );
    await sql`create trigger no_such before insert on question for each row when (new.body like '%Kẹt%') execute function no_such()`.execute(
      db,
    );
    for (let each = 0; each < 50; each++) arrive(letter(`Kẹt lại ${each}.`));
    arrive(letter("Mấy giờ mở cửa?"));
    const sources = () => db.selectFrom("question").select("source").execute();
    const isSeen = (index: number): boolean => mails()[index]?.flags?.includes("\\Seen") ?? false;
    await read();
    expect(await sources()).toEqual([]);
    await read();
    expect(await sources()).toEqual([{ source: "email" }]);
    expect([isSeen(0), isSeen(49), isSeen(50)]).toEqual([false, false, true]);
    const told = await hearingHealth(site.app);
    expect(told).toMatchObject({ health: "slow", waiting: 50, isPublic: false });
    expect(told.says?.vi).toContain("Máy chủ thư: 50 thư không ghi lại được.");
    // The next tries come later and later; what a person opened is forgotten.
    await sql`drop function no_such cascade`.execute(db);
    for (const mail of mails().slice(1, 50)) mail.flags = ["\\Seen"];
    await read();
    expect([await sources(), (await hearingHealth(site.app)).waiting]).toEqual([[{ source: "email" }], 1]);
    site.clock.set(new Date(NOON.getTime() + 3 * 60_000));
    await read();
    expect(await sources()).toHaveLength(2);
    expect(await hearingHealth(site.app)).toMatchObject({ health: "good", waiting: 0, says: null });
  });

  test("what nobody can read and what the server does not hand over is stepped over, told and left for a person", async () => {
    const nested = Array.from(
      { length: 300 },
      (_one, each) => `Content-Type: multipart/mixed; boundary="b${each}"\n\n--b${each}\n`,
    ).join("");
    arrive(`From: lan@vidu.vn\nTo: tin@camau.gov.vn\nSubject: Lồng\nMIME-Version: 1.0\n${nested}`);
    arrive(letter("Không cho lấy."));
    arrive(letter("Mấy giờ mở cửa?"));
    const refused = String(mails()[1]?.uid);
    imap.setCommandHandler("UID FETCH", (connection, parsed, data, done) => {
      if (parsed.attributes[0]?.value !== refused) return fetchAsUsual(connection, parsed, data, done);
      connection.send(
        { tag: parsed.tag, command: "NO", attributes: [{ type: "TEXT", value: "no" }] },
        "",
        parsed,
        data,
      );
      done();
    });
    await read();
    imap.setCommandHandler("UID FETCH", fetchAsUsual);
    const bodies = await site.app.db.selectFrom("question").select("body").execute();
    expect(bodies.map((one) => one.body)).toEqual([expect.stringContaining("Mấy giờ mở cửa?")]);
    expect((await hearingHealth(site.app)).says?.vi).toBe(
      "Máy chủ thư: 1 thư máy chủ thư không cho lấy hoặc không cho đánh dấu đã đọc. Máy chủ thư: 1 thư máy không đọc được. Thư đến sau vẫn được nhận. Hãy mở hộp thư, tự đọc các thư này; đọc rồi thì máy thôi báo.",
    );
  });

  test("of a letter with files of many megabytes the words are taken", async () => {
    const part = (type: string, text: string): string =>
      `--cut\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString("base64")}\n`;
    arrive(
      `From: lan@vidu.vn\nTo: tin@camau.gov.vn\nSubject: Hoi\nMessage-ID: <lon@vidu.vn>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="cut"\n\n${part("text/plain; charset=utf-8", "Mấy giờ mở cửa?")}${part("application/pdf", "x".repeat(4_000_000))}--cut--\n`,
    );
    await read();
    const bodies = await site.app.db.selectFrom("question").select("body").execute();
    expect(bodies.map((one) => one.body)).toEqual([expect.stringContaining("Mấy giờ mở cửa?")]);
    expect((await hearingHealth(site.app)).health).toBe("good");
  });

  test("a mailbox that does not let us in is told to administrators, though letters still go out", async () => {
    const sealedSecret = sealSecret(site.app.config.secretKey, provider, JSON.stringify({ inboxPassword: "sai" }));
    const right = await site.app.db.selectFrom("messageProvider").select("sealedSecret").executeTakeFirstOrThrow();
    await site.app.db.updateTable("messageProvider").set({ sealedSecret }).execute();
    await read();
    expect(await hearingHealth(site.app)).toMatchObject({ health: "slow", waiting: 0, oldestAt: NOON });
    expect((await hearingHealth(site.app)).says?.vi).toContain("Máy chủ thư: không vào được để nhận thư");
    await site.app.db.updateTable("messageProvider").set(right).execute();
    await read();
    expect((await hearingHealth(site.app)).health).toBe("good");
  });

  test("a letter that came back: the message was not delivered, and an address that does not exist is not written to by runs", async () => {
    const messageId = await sendTo("lan@vidu.vn");
    arrive(bounce(messageId, "5.1.1"));
    await read();
    await read();
    const row = await site.app.db
      .selectFrom("message")
      .select(["state", "reason", "reportedAt"])
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      state: "unreachable",
      reason: "5.1.1 550 5.1.1 user unknown",
      reportedAt: expect.any(Date),
    });
    const contact = await site.app.db
      .selectFrom("messageContact")
      .select(["deadAt", "deadReason"])
      .executeTakeFirstOrThrow();
    expect(contact).toMatchObject({ deadAt: expect.any(Date), deadReason: expect.stringContaining("user unknown") });
    expect(mails().every((mail) => mail.flags?.includes("\\Seen"))).toBe(true);
    expect(await site.app.db.selectFrom("question").select("id").execute()).toEqual([]);
  });

  test("a full mailbox is no fault of the address; a delay says nothing yet", async () => {
    const messageId = await sendTo("hoa@vidu.vn");
    arrive(bounce(messageId, "4.4.1", "delayed"));
    await read();
    expect(await site.app.db.selectFrom("message").select("state").execute()).toEqual([{ state: "sent" }]);
    arrive(bounce(messageId, "5.2.2"));
    await read();
    expect(await site.app.db.selectFrom("message").select("state").execute()).toEqual([{ state: "unreachable" }]);
    const dead = await site.app.db.selectFrom("messageContact").select("id").where("deadAt", "is not", null).execute();
    expect(dead).toHaveLength(1); // of the test before
  });

  test("a letter to the office becomes an entry of the inbox, once, and is answered with its code", async () => {
    arrive(letter("Chiều thứ bảy có làm việc không ạ?\n\nOn Fri, Nov 20, 2026 UBND wrote:\n> thư cũ"));
    await read();
    for (const mail of mails()) mail.flags = [];
    await read();
    const questions = await site.app.db.selectFrom("question").select(["body", "source", "unitId", "code"]).execute();
    expect(questions).toMatchObject([
      { body: "Giờ mở cửa\n\nChiều thứ bảy có làm việc không ạ?", source: "email", unitId: units.province },
    ]);
    await send();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain("Auto-Submitted: auto-generated");
  });

  test("programs get no answer; who wants no more letters is told no more", async () => {
    arrive(letter("Tôi đi vắng.", "Auto-Submitted: auto-replied\n"));
    arrive(letter("Tin tuần này", "List-Id: <tin.vidu.vn>\nPrecedence: bulk\n"));
    arrive(letter("Từ chối"));
    arrive("khong phai thu");
    await read();
    await send();
    expect(await site.app.db.selectFrom("question").select("id").execute()).toEqual([]);
    expect(await site.app.db.selectFrom("messageRefusal").select("unitId").execute()).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(mails().every((mail) => mail.flags?.includes("\\Seen"))).toBe(true);
  });

  test("a mailbox that does not let us in is tried again, and harms nothing else", async () => {
    await site.app.db
      .updateTable("messageProvider")
      .set({ sealedSecret: sealSecret(site.app.config.secretKey, provider, JSON.stringify({ inboxPassword: "sai" })) })
      .execute();
    expect(await read()).toEqual({ heard: [], late: 0 });
  });
});

import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "../../../../platform/db/index.ts";
import { useTestApp } from "../../../../testing/app.ts";
import { saveHomeUnit } from "../../../organisations/index.ts";
import { buildProvince } from "../../../organisations/testing/build-units.ts";
import { sendDue } from "../../engine/send-due.ts";
import { listenToProviders } from "../../jobs/listen.ts";
import { watchMessages } from "../../jobs/send-messages.ts";
import { insertProvider } from "../../provider.store.ts";
import { queueMessage } from "../../queue-message.ts";
import { type SmsCentre, startSmsCentre } from "../../testing/sms-centre.ts";
import { type Peer, startPeer, whyNoPeer } from "../../testing/start-peer.ts";
import { sealSecret } from "../connect.ts";
import { partsOf, readText } from "./alphabet.ts";
import { readStream, writePdu } from "./pdu.ts";

const site = useTestApp();
const NOON = new Date("2026-11-20T05:00:00Z");
const PASSWORD = "bi-mat";
const JOB = { id: 1, attempt: 1, progress: async () => {} };
let unitId: string;
let provider: string;

beforeAll(async () => {
  const units = await buildProvince(site.app.db);
  unitId = units.tanThanh;
  await transaction(site.app.db, (tx) => saveHomeUnit(tx, units.province));
});

beforeEach(async () => {
  site.clock.set(NOON);
  for (const table of [
    "incomingPart",
    "incomingMessage",
    "messageReport",
    "messagePart",
    "messageAttempt",
    "message",
    "messageRefusal",
    "messageProvider",
  ] as const)
    await site.app.db.deleteFrom(table).execute();
});

async function use(port: number, more: Record<string, unknown> = {}, password = PASSWORD): Promise<void> {
  provider = randomUUID();
  await transaction(site.app.db, (tx) =>
    insertProvider(tx, {
      id: provider,
      medium: "sms",
      kind: "smpp",
      name: "Trung tâm tin nhắn",
      settings: { host: "127.0.0.1", port, systemId: "danbiet", sender: "UBND-CM", ...more },
      sealedSecret: sealSecret(site.app.config.secretKey, provider, password),
      rank: 1,
      perSecond: 1_000,
      atOnce: 10,
      isOn: true,
      changedByName: "Quản trị",
      changedAt: NOON,
    }),
  );
}

const queue = (address: string, text = "Hồ sơ của bạn đã có kết quả.", key = `thu:${address}`) =>
  transaction(site.app.db, (tx) =>
    queueMessage(tx, site.app.config.secretKey, {
      key,
      unitId,
      medium: "sms",
      purpose: "service",
      address,
      text,
      at: site.clock.now(),
    }),
  );
const turn = () => sendDue(site.app, provider, { forMs: 15_000 });
const rows = () =>
  site.app.db.selectFrom("message").select(["state", "reason", "remoteId", "parts", "tries"]).orderBy("id").execute();
/** What comes over the line is written down a moment later. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 25) {
    if (await isSo()) return;
    await sleep(25);
  }
  throw new Error(`it never came to be so: ${JSON.stringify(await rows())}`);
}
const areAll = (state: string) => async () => (await rows()).every((row) => row.state === state);
const LONG = "Kính mời bà con đến nhà văn hóa ấp dự buổi đối thoại về thủ tục hành chính. ".repeat(4).trim();

describe.skipIf(whyNoPeer !== null)(
  `against a message centre that is not ours${whyNoPeer ? ` (left out: ${whyNoPeer})` : ""}`,
  () => {
    let peer: Peer;
    beforeEach(async () => {
      peer = await startPeer(PASSWORD);
    });
    afterEach(() => peer.end());

    test("after a lost answer the centre is asked by the name we gave, where it takes one: what it has is not sent again, what it has not goes out", async () => {
      const wait = (seconds: number): void => site.clock.set(new Date(site.clock.now().getTime() + seconds * 1_000));
      await use(peer.port, { ownNames: 0x1401 });
      await queue("0912345771");
      await turn();
      expect(await rows()).toMatchObject([{ state: "unknown" }]);
      wait(31);
      await turn();
      const [, asked, sender, id] = await peer.heard(/^query/);
      expect([asked, sender]).toEqual([expect.stringMatching(/^db[0-9a-f]{24}$/), "UBND-CM"]);
      expect(await rows()).toMatchObject([{ state: "sent", remoteId: id }]);
      expect(peer.lines.filter((line) => line.startsWith("submit"))).toHaveLength(1);
      // Its receipt comes back under the centre's own name.
      await listenToProviders.run(site.app, {}, JOB);

      await site.app.db.deleteFrom("messageAttempt").execute();
      await site.app.db.deleteFrom("message").execute();
      await queue("0912345772", LONG);
      await turn();
      expect(await rows()).toMatchObject([{ state: "unknown" }]);
      for (let times = 0; times < 3; times++) {
        wait(31);
        await turn();
      }
      expect(await rows()).toMatchObject([{ state: "sent" }]);
      const parts = peer.lines.filter((line) => line.startsWith("submit")).slice(1);
      // Both parts of the text without marks, each once.
      expect(parts).toHaveLength(2);
    });

    test("a message goes out unmarked under the brand name, to an international number, and its receipt comes back", async () => {
      await use(peer.port);
      await queue("0912345678");
      await turn();
      const [, status, id, senderTon, sender, ton, to, esm, coding, receipt, hex = ""] = await peer.heard(/^submit/);
      expect({ status, senderTon, sender, ton, to, esm, coding, receipt }).toEqual({
        status: "0",
        senderTon: "5",
        sender: "UBND-CM",
        ton: "1",
        to: "84912345678",
        esm: "0",
        coding: "0",
        receipt: "1",
      });
      expect(Buffer.from(hex, "hex").toString()).toBe("Ho so cua ban da co ket qua.");
      expect(await rows()).toMatchObject([{ state: "sent", remoteId: id, parts: 1 }]);
      peer.tell("receipts");
      await until(areAll("delivered"));
      await peer.heard(/^answer 80000005 0/);
      const { reportedAt } = await site.app.db.selectFrom("message").select("reportedAt").executeTakeFirstOrThrow();
      expect(reportedAt?.toISOString()).toBe("2026-11-20T04:59:00.000Z");
    });

    test.each(["udh", "sar", "payload"] as const)(
      "a long text joined by %s arrives whole, marks and all",
      async (join) => {
        await use(peer.port, { join, marked: true });
        await queue("0912345678", LONG);
        await turn();
        const parts = peer.lines.filter((line) => line.startsWith("submit")).map((line) => line.split(" "));
        const text = parts.map((part) => {
          const bytes = Buffer.from((join === "payload" ? part[14] : part[10]) ?? "", "hex");
          return readText(8, join === "udh" ? bytes.subarray(6) : bytes);
        });
        expect(text.join("")).toBe(LONG);
        if (join === "udh") {
          expect(parts.map((part) => part[7])).toEqual(parts.map(() => "64"));
          expect(parts.map((part) => part[10]?.slice(0, 6))).toEqual(parts.map(() => "050003"));
          expect(parts.map((part) => Number.parseInt(part[10]?.slice(10, 12) ?? "", 16))).toEqual(
            parts.map((_, at) => at + 1),
          );
        }
        if (join === "sar")
          expect(parts.map((part) => `${part[12]} ${part[13]}`)).toEqual(
            parts.map((_, at) => `0${parts.length} 0${at + 1}`),
          );
        expect(await rows()).toMatchObject([{ state: "sent", parts: join === "payload" ? 1 : 5 }]);
        peer.tell("receipts");
        await until(areAll("delivered"));
      },
    );

    test("a throttled message goes out a moment later and loses no try; a number that is none is refused", async () => {
      await use(peer.port);
      await queue("0912345688");
      await queue("0912345404");
      await turn();
      expect(await rows()).toMatchObject([
        { state: "sent", tries: 0 },
        { state: "refused", reason: expect.stringContaining("Số điện thoại không có thật") },
      ]);
    });

    test("what could not be reached says why", async () => {
      await use(peer.port);
      await queue("0912345666");
      await turn();
      peer.tell("receipts");
      await until(areAll("unreachable"));
      expect((await rows())[0]?.reason).toBe("Không tới được máy (UNDELIV, 012).");
    });

    test("what people write comes in over the same line, in one part or in several, and is answered", async () => {
      await use(peer.port);
      await listenToProviders.run(site.app, {}, JOB);
      await peer.heard(/^bind danbiet in/);
      const ucs2 = (text: string): string => Buffer.from(text, "utf16le").swap16().toString("hex");
      peer.tell(`deliver 84912345678 0 0 ${Buffer.from("HS 000.123").toString("hex")}`);
      peer.tell(`deliver 84912345679 8 64 050003070202${ucs2("quầy số hai nên mở sớm hơn")}`);
      peer.tell(`deliver 84912345679 8 64 050003070201${ucs2("GY Thưa ủy ban, ")}`);
      peer.tell(`deliver 84912345680 4 0 00ff`);
      await until(async () => (await rows()).length === 2);
      const question = await site.app.db.selectFrom("question").select(["body", "source"]).executeTakeFirstOrThrow();
      expect(question).toEqual({ body: "Thưa ủy ban, quầy số hai nên mở sớm hơn", source: "sms" });
      await turn();
      expect(peer.lines.filter((line) => line.startsWith("submit 0"))).toHaveLength(2);
      // What is no text is acknowledged too, or it would come for ever.
      await until(async () => peer.lines.filter((line) => line === "answer 80000005 0").length === 4);
    });

    test("it answers whether it is alive, lets itself be unbound and comes back", async () => {
      await use(peer.port);
      await queue("0912345678");
      await turn();
      peer.tell("enquire");
      await peer.heard(/^answer 80000015 0/);
      peer.tell("unbind");
      await peer.heard(/^answer 80000006 0/);
      await peer.heard(/^gone/);
      await queue("0912345679");
      await turn();
      expect(peer.lines.filter((line) => line.startsWith("bind danbiet in"))).toHaveLength(2);
      expect(await areAll("sent")()).toBe(true);
    });

    test("who is not let in rests and says so; no message loses a try", async () => {
      await use(peer.port, {}, "sai");
      for (let n = 10; n < 16; n++) await queue(`09123456${n}`);
      expect((await turn()).why).toBe("resting");
      expect(await rows()).toContainEqual(
        expect.objectContaining({ state: "waiting", tries: 0, reason: expect.stringContaining("0xe") }),
      );
    });

    const whyNoCapture = captureIsPossible();
    test.skipIf(whyNoCapture !== null)(
      `a capture read by tshark finds nothing wrong${whyNoCapture ? ` (left out: ${whyNoCapture})` : ""}`,
      async () => {
        const folder = mkdtempSync(join(tmpdir(), "danbiet-capture-"));
        const file = join(folder, "line.pcap");
        const capture = spawn("tcpdump", ["-i", "lo", "-U", "-w", file, "tcp", "port", String(peer.port)], {
          stdio: "ignore",
        });
        try {
          await until(async () => statSync(file, { throwIfNoEntry: false }) !== undefined);
          await use(peer.port, { marked: true });
          await queue("0912345678", LONG);
          await turn();
          peer.tell("receipts");
          await until(areAll("delivered"));
          await until(async () => statSync(file).size > 3_000);
          await sleep(200);
          capture.kill();
          const read = (...more: string[]): string =>
            spawnSync("tshark", ["-r", file, "-d", `tcp.port==${peer.port},smpp`, ...more], { encoding: "utf8" })
              .stdout;
          const commands = read("-Y", "smpp", "-T", "fields", "-e", "smpp.command_id").split(/[\n,]/).filter(Boolean);
          expect(commands.filter((one) => one === "0x00000009")).toHaveLength(1);
          expect(commands.filter((one) => one === "0x00000004")).toHaveLength(5);
          expect(commands.filter((one) => one === "0x80000005").length).toBeGreaterThan(0);
          const submits = read(
            "-Y",
            "smpp.command_id == 4",
            "-T",
            "fields",
            "-e",
            "smpp.source_addr_ton",
            "-e",
            "smpp.destination_addr",
            "-e",
            "smpp.data_coding",
          );
          expect(submits).toMatch(/0x05,?.*\t84912345678.*\t0x08/);
          expect(read("-Y", "_ws.malformed || _ws.expert.severity >= 8388608")).toBe("");
        } finally {
          capture.kill();
          rmSync(folder, { recursive: true });
        }
      },
    );
  },
);

function captureIsPossible(): string | null {
  for (const program of ["tcpdump", "tshark"])
    if (spawnSync(program, ["--version"]).error) return `${program} is missing`;
  const seen = spawnSync("tcpdump", ["-i", "lo", "-c", "1", "-w", "/dev/null"], { timeout: 400, encoding: "utf8" });
  return /permission|denied|can't|No such/i.test(seen.stderr) ? "nothing may be captured here" : null;
}

describe("a centre that misbehaves", () => {
  let centre: SmsCentre;
  beforeAll(async () => {
    centre = await startSmsCentre();
  });
  afterAll(() => centre.close());
  beforeEach(() => {
    centre.behave(() => "take");
    centre.taken.length = 0;
  });
  const later = (seconds: number): void => site.clock.set(new Date(site.clock.now().getTime() + seconds * 1_000));

  test("a line cut after it took a message: nobody sends it again, and its receipt settles it", async () => {
    await use(centre.port);
    await queue("0912345678");
    centre.behave(() => "lostAfterTaking");
    await turn();
    expect((await rows())[0]?.state).toBe("unknown");
    centre.behave(() => "take");
    for (let looks = 0; looks < 6; looks++) {
      later(3_600);
      await turn();
    }
    expect(await rows()).toMatchObject([{ state: "unknown", reason: expect.stringContaining("Cần người xem") }]);
    expect(centre.taken).toHaveLength(1);
    await listenToProviders.run(site.app, {}, JOB);
    await centre.sendReceipts();
    later(120);
    await site.app.db
      .updateTable("messageReport")
      .set({ receivedAt: new Date(site.clock.now().getTime() - 90_000) })
      .execute();
    await watchMessages.run(site.app, {}, JOB);
    expect(await rows()).toMatchObject([{ state: "delivered" }]);
  });

  test("a centre that does not know the question leaves the answer to a person", async () => {
    await use(centre.port, { ownNames: 0x1401 });
    await queue("0912345678");
    centre.behave(() => "lostAfterTaking");
    await turn();
    centre.behave(() => "take");
    for (let looks = 0; looks < 6; looks++) {
      later(3_600);
      await turn();
    }
    expect(await rows()).toMatchObject([{ state: "unknown", reason: expect.stringContaining("Cần người xem") }]);
    expect(centre.taken).toHaveLength(1);
  });

  test("an answer that comes late still tells that it was taken", { timeout: 40_000 }, async () => {
    await use(centre.port);
    await queue("0912345678");
    centre.behave(() => "lateAnswer");
    await turn();
    expect((await rows())[0]?.state).toBe("unknown");
    await sleep(1_500);
    later(10);
    await turn();
    expect(await rows()).toMatchObject([{ state: "sent", remoteId: "c1" }]);
    expect(centre.taken).toHaveLength(1);
  });

  test("unbound in the middle, full or refusing: the parts that were taken are not handed over again", async () => {
    await use(centre.port);
    await queue("0912345678", LONG);
    let seen = 0;
    centre.behave(() => (++seen === 2 ? "queueFull" : "take"));
    await turn();
    expect(await rows()).toMatchObject([{ state: "sent", parts: 2, tries: 0 }]);
    const whole = centre.taken.map((part) => readText(part.dataCoding, part.bytes)).join("");
    expect(whole).toMatch(/^Kinh moi ba con.*hanh chinh\.$/);
    await queue("0912345679");
    seen = 0;
    centre.behave(() => (++seen === 1 ? "unbind" : "take"));
    await turn();
    expect(["unknown", "sent", "waiting"]).toContain((await rows())[1]?.state);
  });

  test("one part that did not arrive: the message did not", async () => {
    await use(centre.port);
    await queue("0912345678", LONG);
    await turn();
    let sent = 0;
    await centre.sendReceipts(() => (++sent === 1 ? "DELIVRD" : "UNDELIV"));
    await until(areAll("unreachable"));
  });
});

describe("over TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "danbiet-tls-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name)) as [string, string];
  const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=centre -addext subjectAltName=IP:127.0.0.1`;
  let centre: SmsCentre;
  beforeAll(async () => {
    const made = spawnSync("openssl", [...words.split(" "), "-keyout", key, "-out", cert], { encoding: "utf8" });
    expect(made.status, made.stderr).toBe(0);
    centre = await startSmsCentre({ key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") });
  });
  afterAll(async () => {
    await centre.close();
    rmSync(folder, { recursive: true });
  });

  test("a message goes out where the carrier's own authority is named, and nowhere else", async () => {
    await use(centre.port, { tls: true, ca: readFileSync(cert, "utf8") });
    await queue("0912345678");
    await turn();
    expect(await rows()).toMatchObject([{ state: "sent", remoteId: "c1" }]);
    await site.app.db.deleteFrom("messageAttempt").execute();
    await site.app.db.deleteFrom("message").execute();
    await site.app.db.deleteFrom("messageProvider").execute();
    await use(centre.port, { tls: true });
    await queue("0912345679");
    await turn();
    expect(await rows()).toMatchObject([{ state: "waiting", reason: expect.stringMatching(/self.signed/i) }]);
    expect(centre.taken).toHaveLength(1);
  });
});

describe("the alphabet", () => {
  test.each([
    ["a".repeat(160), 0, 1],
    ["a".repeat(161), 0, 2],
    ["€".repeat(80), 0, 1],
    [`${"a".repeat(152)}€${"a".repeat(10)}`, 0, 2],
    ["ạ".repeat(70), 8, 1],
    ["ạ".repeat(71), 8, 2],
    [`${"ạ".repeat(66)}🙂${"ạ".repeat(10)}`, 8, 2],
  ])("%j goes out in coding %i and %i parts, and reads back the same", (text, coding, count) => {
    const parts = partsOf(text, false);
    expect(parts.map((part) => part.dataCoding)).toEqual(parts.map(() => coding));
    expect(parts).toHaveLength(count);
    for (const part of parts)
      expect(part.bytes.length).toBeLessThanOrEqual(count === 1 ? (coding ? 140 : 160) : coding ? 134 : 153);
    expect(parts.map((part) => readText(part.dataCoding, part.bytes)).join("")).toBe(text);
  });
});

test("a stream is cut right wherever it breaks, and one that cannot be is ended", () => {
  const pdus = [1, 2, 3].map((sequence) => ({ command: 4, status: 0, sequence, body: Buffer.alloc(sequence * 7) }));
  const bytes = Buffer.concat(pdus.map(writePdu));
  for (let size = 1; size < bytes.length; size++) {
    const seen: number[] = [];
    const read = readStream((pdu) => seen.push(pdu.sequence));
    for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
    expect(seen).toEqual([1, 2, 3]);
  }
  for (const wrong of ["00000003", "7fffffff00000004"])
    expect(() => readStream(() => {})(Buffer.from(wrong, "hex"))).toThrow(RangeError);
});

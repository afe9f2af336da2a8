import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Config } from "../config/index.ts";
import { createMailer } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "danbiet-mail-"));
const configure = (mail: Config["mail"]): Config => ({ dataFolder: folder, mail }) as Config;

interface Received {
  from: string;
  to: string[];
  text: string;
}
const received: Received[] = [];
let server: SMTPServer;
let port: number;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (address, _session, done) =>
      done(
        address.address.startsWith("khong-co")
          ? Object.assign(new Error("No such person"), { responseCode: 550 })
          : null,
      ),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const from = session.envelope.mailFrom;
        received.push({
          from: from ? from.address : "",
          to: session.envelope.rcptTo.map((one) => one.address),
          text: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  port = (server.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(() => done()));
  rmSync(folder, { recursive: true, force: true });
});

const decoded = (text: string): string => {
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  const words = head
    .replace(/\r\n\s/g, "")
    .replace(/=\?utf-8\?Q\?(.*?)\?=/gi, (_, word: string) =>
      Buffer.from(
        word
          .replaceAll("_", " ")
          .replace(/=([0-9A-F]{2})/g, (_m, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8"),
    )
    .replace(/=\?utf-8\?B\?(.*?)\?=/gi, (_, word: string) => Buffer.from(word, "base64").toString("utf8"));
  const plain = /base64/i.test(head)
    ? Buffer.from(body, "base64").toString("utf8")
    : Buffer.from(
        body
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_m, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");
  return `${words}\n\n${plain}`;
};

describe("messages over SMTP", () => {
  test("arrive with Vietnamese in subject and text, from the configured sender", async () => {
    const mailer = createMailer(
      configure({ smtpUrl: `smtp://127.0.0.1:${port}`, from: "Dân Biết <thu@danbiet.example>" }),
    );
    const sent = await mailer.send({
      to: "anh.tuyet@danbiet.example",
      subject: "Câu hỏi của bà đã được trả lời",
      text: "Kính gửi bà Nguyễn Thị Ánh Tuyết,\nHồ sơ khai sinh cần 2 giấy tờ.",
    });
    expect(sent.messageId).toMatch(/@danbiet\.example>$/);
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: "thu@danbiet.example", to: ["anh.tuyet@danbiet.example"] });
    const text = decoded(received[0]?.text ?? "");
    expect(text).toContain("Câu hỏi của bà đã được trả lời");
    expect(text).toContain("Hồ sơ khai sinh cần 2 giấy tờ.");
  });

  test("cannot be led astray by line ends in a subject or an address", async () => {
    received.length = 0;
    const mailer = createMailer(configure({ smtpUrl: `smtp://127.0.0.1:${port}`, from: "thu@danbiet.example" }));
    await mailer.send({ to: "a@danbiet.example", subject: "Chào\r\nBcc: ke-gian@danbiet.example", text: "x" });
    expect(received[0]?.to).toEqual(["a@danbiet.example"]);
    expect(received[0]?.text).not.toMatch(/^Bcc:/im);
  });

  test("that are not taken are an error, so that the job tries again or says why", async () => {
    const mailer = createMailer(configure({ smtpUrl: `smtp://127.0.0.1:${port}`, from: "thu@danbiet.example" }));
    await expect(mailer.send({ to: "khong-co@danbiet.example", subject: "a", text: "b" })).rejects.toThrow(
      /No such person/,
    );
    const nobody = createMailer(configure({ smtpUrl: "smtp://127.0.0.1:1", from: "thu@danbiet.example" }));
    await expect(nobody.send({ to: "a@danbiet.example", subject: "a", text: "b" })).rejects.toThrow(/ECONNREFUSED/);
  });
});

test("without a mail server messages are files that any mail program opens", async () => {
  const mailer = createMailer(configure(null));
  await Promise.all(
    ["một", "hai"].map((text) => mailer.send({ to: "a@danbiet.example", subject: `Thư ${text}`, text })),
  );
  const names = readdirSync(join(folder, "outbox"));
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z-[0-9a-f]{8}\.eml$/);
  const subjects = names.map(
    (name) => /Thư \S+/.exec(decoded(readFileSync(join(folder, "outbox", name), "utf8")))?.[0],
  );
  expect(subjects.sort()).toEqual(["Thư hai", "Thư một"]);
});

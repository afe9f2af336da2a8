import { generateKeyPairSync } from "node:crypto";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, test } from "vitest";
import type { AppContext } from "../../../../platform/app-context.ts";
import type { Outgoing } from "../../message.ts";
import type { Provider } from "../../provider.store.ts";
import { connectSmtp, SmtpSecret } from "./smtp.ts";

const letter: Outgoing = {
  key: "thu:1",
  to: "lan@vidu.vn",
  subject: "Giờ mở cửa mới",
  text: "Từ tuần sau mở 7 giờ.",
  html: null,
  language: null,
  address: null,
  unitName: "UBND xã Tân Thạnh",
  purpose: "campaign",
  endAddress: "https://camau.danbiet.example/nhan-tin/abc",
};

/** A mail server that is not ours; `refusesSender` answers what it says to whoever it does not know. */
async function over(send: Outgoing, refusesSender?: { responseCode: number }) {
  const raw: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_from, _session, done) =>
      done(refusesSender ? Object.assign(new Error("sender not allowed"), refusesSender) : null),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (bytes: Buffer) => {
        text += bytes.toString("utf8");
      });
      stream.on("end", () => {
        raw.push(text);
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", () => listening()));
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const dkimKey = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const provider = {
    atOnce: 1,
    settings: {
      host: "127.0.0.1",
      port: (server.server.address() as AddressInfo).port,
      from: "UBND xã Tân Thạnh <tin@vidu.vn>",
      dkim: { domain: "vidu.vn", selector: "db" },
    },
  } as unknown as Provider;
  const way = connectSmtp({} as AppContext, provider, JSON.stringify({ dkimKey }));
  try {
    return { outcome: await way.send(send), raw: raw[0] ?? "" };
  } finally {
    await way.close();
    await new Promise<void>((done) => server.close(() => done()));
  }
}

test("both lines by which one press ends it are signed, or no mail program offers it (RFC 8058)", async () => {
  const { outcome, raw } = await over(letter);
  expect(outcome.kind).toBe("sent");
  expect(raw).toMatch(/^List-Unsubscribe: <https:\/\/camau\.danbiet\.example\/nhan-tin\/abc\/thoi-het>\r?$/m);
  const signed = /; h=([^;]+);/
    .exec(raw.replace(/\r?\n\s+/g, " "))?.[1]
    ?.toLowerCase()
    .replace(/\s/g, "")
    .split(":");
  expect(signed).toEqual(
    expect.arrayContaining(["from", "to", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post"]),
  );
});

test("a key for signing that is none is refused when it is typed", () => {
  expect(
    SmtpSecret.safeParse({ dkimKey: "-----BEGIN PRIVATE KEY-----\nkhong phai\n-----END PRIVATE KEY-----" }).success,
  ).toBe(false);
  expect(SmtpSecret.safeParse({}).success).toBe(true);
  // As it is left of it in a field of one line.
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  expect(SmtpSecret.parse({ dkimKey: pem.replaceAll("\n", " ") }).dkimKey.trim()).toBe(pem.trim());
});

test("a server that does not take our sender refuses no single letter", async () => {
  expect((await over(letter, { responseCode: 550 })).outcome).toMatchObject({ kind: "reconnect" });
  expect((await over(letter, { responseCode: 421 })).outcome).toMatchObject({ kind: "reconnect" });
  expect((await over(letter, { responseCode: 552 })).outcome).toMatchObject({ kind: "refused" });
});

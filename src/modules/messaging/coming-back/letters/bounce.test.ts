import { expect, test } from "vitest";
import { readBounce } from "./bounce.ts";
import { isWrittenByMachine, type Letter, ownWords } from "./letter.ts";

const NOW = new Date("2026-11-20T05:00:00Z");
const OURS = `<${"0123456789abcdef".repeat(2)}@camau.gov.vn>`;

const letter = (more: Partial<Letter>): Letter => ({
  messageId: "<tra-ve@mx.vidu.vn>",
  from: { name: "Mail Delivery System", address: "MAILER-DAEMON@mx.vidu.vn" },
  subject: "Undelivered Mail Returned to Sender",
  text: "",
  headers: new Map(),
  attachments: [],
  ...more,
});

const dsn = (fields: string): Letter =>
  letter({
    attachments: [
      { mimeType: "message/delivery-status", text: `Reporting-MTA: dns; mx.vidu.vn\r\n\r\n${fields}\r\n` },
      { mimeType: "text/rfc822-headers", text: `From: tin@camau.gov.vn\r\nMessage-ID: ${OURS}\r\nTo: lan@vidu.vn\r\n` },
    ],
  });

test.each([
  [
    "no such mailbox",
    "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n <lan@vidu.vn>: user unknown",
    { outcome: "unreachable", endsAddress: true, reason: "5.1.1 550 5.1.1 <lan@vidu.vn>: user unknown" },
  ],
  [
    "mailbox closed",
    "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: failed\r\nStatus: 5.2.1",
    { outcome: "unreachable", endsAddress: true },
  ],
  [
    "mailbox full",
    "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: failed\r\nStatus: 5.2.2",
    { outcome: "unreachable", endsAddress: false },
  ],
  [
    "given up after days",
    "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: failed\r\nStatus: 4.4.1 (no answer)",
    { outcome: "unreachable", endsAddress: false },
  ],
  [
    "not wanted",
    "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: failed\r\nStatus: 5.7.1",
    { outcome: "refused", endsAddress: false },
  ],
  [
    "arrived",
    "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: delivered\r\nStatus: 2.0.0",
    { outcome: "delivered", reason: null },
  ],
  ["delayed", "Final-Recipient: rfc822; lan@vidu.vn\r\nAction: delayed\r\nStatus: 4.4.1", null],
])("a report of %s", (_name, fields, expected) => {
  const reports = readBounce(dsn(fields), NOW);
  expect(reports).toEqual(
    expected === null ? [] : [expect.objectContaining({ namedBy: "remote", name: OURS, ...expected })],
  );
});

test.each([
  [`host mx said: 550 5.1.1 no such user\nMessage-ID: ${OURS}`, "unreachable", true],
  [`550 Requested action not taken: mailbox unavailable\n${OURS}`, "unreachable", true],
  [`552 quota exceeded\n${OURS}`, "unreachable", false],
  [`Địa chỉ không gửi được.\n${OURS}`, "unreachable", false],
])("a sentence of a server that writes no report: %j", (text, outcome, endsAddress) => {
  expect(readBounce(letter({ text }), NOW)).toEqual([expect.objectContaining({ name: OURS, outcome, endsAddress })]);
});

test("of a letter that is none of ours, or by somebody who only writes about mail, nothing follows", () => {
  expect(readBounce(letter({ text: "550 5.1.1 no such user" }), NOW)).toEqual([]);
  const person = { name: "Lan", address: "lan@vidu.vn" };
  expect(readBounce(letter({ from: person, subject: "Thư không gửi được", text: "550" }), NOW)).toBeNull();
  expect(readBounce(letter({ subject: "Chúc mừng năm mới" }), NOW)).toBeNull();
});

test.each([
  ["auto-submitted", "auto-replied", true],
  ["auto-submitted", "no", false],
  ["precedence", "bulk", true],
  ["list-id", "<tin.vidu.vn>", true],
  ["subject", "Nghỉ phép", false],
])("a letter with %s: %s is written by a machine: %s", (name, value, isMachine) => {
  const from = { name: "Lan", address: "lan@vidu.vn" };
  expect(isWrittenByMachine(letter({ from, headers: new Map([[name, value]]) }))).toBe(isMachine);
});

test("of an answer only what is new is kept", () => {
  const text =
    "Cho tôi hỏi giờ mở cửa.\r\n\r\nLan\r\n\r\nVào 20 thg 11, 2026, UBND xã <tin@camau.gov.vn> đã viết:\r\n> Kính gửi bà con\r\n> …";
  expect(ownWords(text)).toBe("Cho tôi hỏi giờ mở cửa.\n\nLan");
  expect(ownWords("Chào\n> trích\nnối\n-- \nSố điện thoại")).toBe("Chào\nnối");
  expect(ownWords("On Fri, Nov 20, 2026 Lan wrote:\n> a")).toBe("");
});

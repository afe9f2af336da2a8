import { expect, test } from "vitest";
import { type Deliver, TLV } from "./pdu.ts";
import { readReceipt } from "./receipt.ts";

const NOW = new Date("2026-11-20T05:00:00Z");
const receipt = (text: string, tlvs: [number, Buffer][] = []): Deliver => ({
  from: "84912345678",
  esmClass: 4,
  dataCoding: 0,
  message: Buffer.from(text),
  tlvs: new Map(tlvs),
});
const read = (deliver: Deliver) => readReceipt(deliver, (id) => id, NOW);

test.each([
  ["id:41000 stat:DELIVRD err:000", { name: "41000", outcome: "delivered", reason: null }],
  [
    "id:41000 sub:001 dlvrd:000 stat:UNDELIV err:012 text:Ho so",
    { outcome: "unreachable", reason: "Không tới được máy (UNDELIV, 012)." },
  ],
  [
    "id:41000 stat:EXPIRED err:000",
    { outcome: "unreachable", reason: "Hết hạn chờ: máy tắt hoặc ngoài vùng phủ sóng (EXPIRED)." },
  ],
  ["id:41000 stat:REJECTD err:1A", { outcome: "refused", reason: "Trung tâm tin nhắn từ chối (REJECTD, 1A)." }],
  ["id:41000 stat:DELETED", { outcome: "refused" }],
  ["ID: 41000 Stat: delivrd Err: 0", { name: "41000", outcome: "delivered" }],
])("%j is read as %j", (text, expected) => {
  expect(read(receipt(text))).toMatchObject({ namedBy: "remote", to: "84912345678", ...expected });
});

test.each(["id:41000 stat:ENROUTE", "id:41000 stat:ACCEPTD", "id:41000", "stat:DELIVRD", "", "xin chào"])(
  "%j says nothing yet",
  (text) => {
    expect(read(receipt(text))).toBeNull();
  },
);

test("fields beside the text are believed before it", () => {
  const deliver = receipt("id:1 stat:ENROUTE", [
    [TLV.receiptedMessageId, Buffer.from("a1b2\0")],
    [TLV.messageState, Buffer.of(2)],
  ]);
  expect(read(deliver)).toMatchObject({ name: "a1b2", outcome: "delivered" });
});

test.each([
  ["2611201159", "2026-11-20T04:59:00.000Z"],
  ["261120115930", "2026-11-20T04:59:30.000Z"],
  // Of another day to come, of no day at all, of no form we know: now.
  ["2701010000", NOW.toISOString()],
  ["2613451159", NOW.toISOString()],
  ["hom nay", NOW.toISOString()],
])("the time %j is %j", (text, at) => {
  expect(read(receipt(`id:1 stat:DELIVRD done date:${text}`))?.happenedAt.toISOString()).toBe(at);
});

import { announceEvent, decideEvent, listUpdates, stampOf, updateEvent } from "../src/modules/events/index.ts";
import { shift } from "../src/platform/calendar/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const APPROVES = "thai.huynh";

type Words = Parameters<typeof announceEvent>[2];
type Said = Omit<Words, "unitId" | "source" | "at" | "day"> & {
  /** Days from today. */
  inDays: number;
  /** Days before today on which it was written. */
  before: number;
  isWaiting?: boolean;
};

const usual = { endsAt: null, how: null, about: null, reason: null, result: null, attendance: null };

const demoEvents: { writer: string; unit: string; said: Said[] }[] = [
  {
    writer: "tran.ngo",
    unit: "phuong-gia-rai",
    said: [
      {
        ...usual,
        outcome: "planned",
        kind: "mobileService",
        title: "Làm giấy tờ tại khóm 7, sáng thứ Bảy",
        inDays: 6,
        before: 8,
        beginsAt: "07:30",
        endsAt: "11:00",
        place: "Nhà văn hóa khóm 7, phường Giá Rai",
        who: "Người dân khóm 6, khóm 7; ưu tiên người già, người khó đi lại",
        how: "Mang căn cước và giấy tờ liên quan. Không phải ghi tên trước.",
        about: "Khai sinh, chứng thực bản sao, xác nhận cư trú. Trả kết quả tại chỗ nếu đủ giấy.",
      },
      {
        ...usual,
        outcome: "moved",
        kind: "mobileService",
        title: "Làm giấy tờ tại khóm 7, sáng thứ Bảy",
        inDays: 13,
        before: 2,
        beginsAt: "07:30",
        endsAt: "11:00",
        place: "Nhà văn hóa khóm 7, phường Giá Rai",
        who: "Người dân khóm 6, khóm 7; ưu tiên người già, người khó đi lại",
        how: "Mang căn cước và giấy tờ liên quan. Không phải ghi tên trước.",
        about: "Khai sinh, chứng thực bản sao, xác nhận cư trú. Trả kết quả tại chỗ nếu đủ giấy.",
        reason: "Nhà văn hóa đang sửa điện",
      },
    ],
  },
  {
    writer: "diem.pham",
    unit: "ca-mau",
    said: [
      {
        ...usual,
        outcome: "planned",
        kind: "dialogue",
        title: "Đối thoại về thủ tục đất đai với người dân",
        inDays: 10,
        before: 5,
        beginsAt: "08:00",
        endsAt: "11:30",
        place: "Hội trường Ủy ban nhân dân tỉnh, phường Tân Thành",
        who: "Mọi người dân trong tỉnh",
        how: "Gửi câu hỏi trước ở mục Hỏi và góp ý, hoặc hỏi tại chỗ.",
      },
    ],
  },
  {
    writer: "saquen.danh",
    unit: "xa-hung-hoi",
    said: [
      {
        ...usual,
        outcome: "planned",
        kind: "meeting",
        title: "Họp dân ấp về trợ cấp người cao tuổi",
        inDays: -12,
        before: 20,
        beginsAt: "14:00",
        place: "Nhà sinh hoạt cộng đồng, xã Hưng Hội",
        who: "Người dân trong ấp; có người nói tiếng Khmer",
      },
      {
        ...usual,
        outcome: "held",
        kind: "meeting",
        title: "Họp dân ấp về trợ cấp người cao tuổi",
        inDays: -12,
        before: 11,
        beginsAt: "14:00",
        place: "Nhà sinh hoạt cộng đồng, xã Hưng Hội",
        who: "Người dân trong ấp; có người nói tiếng Khmer",
        result:
          "Giải thích điều kiện nhận trợ cấp, giúp 9 người điền tờ khai.\nXã hẹn trả lời hai câu hỏi về người mất giấy tờ.",
        attendance: 46,
      },
    ],
  },
  {
    writer: "tran.ngo",
    unit: "phuong-gia-rai",
    said: [
      {
        ...usual,
        outcome: "planned",
        kind: "training",
        title: "Hướng dẫn nộp hồ sơ trên điện thoại cho hội viên phụ nữ",
        inDays: 20,
        before: 1,
        isWaiting: true,
        beginsAt: "14:00",
        place: "Hội trường phường Giá Rai",
        who: "Hội viên phụ nữ phường, mang theo điện thoại",
      },
    ],
  },
];

/** Events of three units around today: one moved, one to come, one held, one waiting for approval. */
export async function loadEvents(
  tx: Tx,
  today: string,
  personOf: (key: string) => Actor,
  unitOf: (key: string) => string,
): Promise<void> {
  for (const { writer, unit, said } of demoEvents) {
    let eventId = "";
    for (const { inDays, before, isWaiting, ...text } of said) {
      const at = new Date(`${shift(today, -before)}T09:00:00+07:00`);
      const words = { ...text, day: shift(today, inDays), at };
      if (eventId === "")
        eventId = await announceEvent(tx, personOf(writer), { ...words, unitId: unitOf(unit), source: null });
      else
        await updateEvent(tx, personOf(writer), {
          ...words,
          eventId,
          basedOn: stampOf((await listUpdates(tx, eventId))[0]),
        });
      if (isWaiting) continue;
      await decideEvent(tx, personOf(APPROVES), {
        eventId,
        basedOn: stampOf((await listUpdates(tx, eventId))[0]),
        isApproved: true,
        note: null,
        at: new Date(`${shift(today, -before)}T15:00:00+07:00`),
      });
    }
  }
}

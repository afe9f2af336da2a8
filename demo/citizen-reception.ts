import { setReception } from "../src/modules/citizen-reception/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const AT = new Date("2026-01-05T09:00:00+07:00");

/** Invented schedules: the province by a day of the month, a ward by weekdays, an office by the last Friday. */
export async function loadCitizenReception(tx: Tx, approver: Actor, unitOf: (key: string) => string): Promise<void> {
  const shared = { onRest: "nextWorkingDay", validFrom: "2026-01-05", validTo: null, at: AT } as const;
  await setReception(tx, approver, {
    ...shared,
    unitId: unitOf("ca-mau"),
    host: "Chủ tịch Ủy ban nhân dân tỉnh",
    hostName: null,
    place: "Trụ sở Tiếp công dân tỉnh, phường Tân Thành",
    phone: "0290 3 000 001",
    rule: { kind: "monthly", days: [15] },
    timeFrom: "07:30",
    timeTo: "11:00",
    note: "Lấy số trước 9 giờ. Việc đã có kết luận thì mang theo văn bản trả lời.",
  });
  await setReception(tx, approver, {
    ...shared,
    unitId: unitOf("phuong-gia-rai"),
    host: "Chủ tịch Ủy ban nhân dân phường",
    hostName: null,
    place: "Phòng Tiếp công dân, trụ sở Ủy ban nhân dân phường Giá Rai, khóm 2",
    phone: "0290 3 000 150",
    rule: { kind: "weekly", weekdays: [4] },
    timeFrom: "07:30",
    timeTo: "11:00",
    note: "",
  });
  await setReception(tx, approver, {
    ...shared,
    unitId: unitOf("phuong-gia-rai"),
    host: "Công chức tiếp công dân",
    hostName: null,
    place: "Phòng Tiếp công dân, trụ sở Ủy ban nhân dân phường Giá Rai, khóm 2",
    phone: "0290 3 000 150",
    rule: { kind: "weekly", weekdays: [1, 2, 3, 4, 5] },
    onRest: "none",
    timeFrom: "07:00",
    timeTo: "16:30",
    note: "Có người phiên dịch tiếng Khmer vào sáng thứ Ba.",
  });
}

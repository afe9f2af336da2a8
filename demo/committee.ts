import {
  addConclusion,
  conveneMeeting,
  enterNotice,
  foundCommittee,
  holdMeeting,
  seatMember,
} from "../src/modules/plans/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const KEEPER = "phuc.le";

const MEMBERS = [
  ["Trần Thị Kim Oanh", "Chủ tịch Ủy ban nhân dân tỉnh", "head", "2026-05-15", null],
  ["Huỳnh Quốc Thái", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "deputy", "2025-09-05", "thai.huynh@camau.danbiet.example"],
  ["Lê Thị Bảo Ngọc", "Giám đốc Sở Nội vụ", "member", "2025-09-05", null],
  ["Dương Thành Trung", "Giám đốc Sở Văn hóa, Thể thao và Du lịch", "member", "2025-09-05", null],
  [
    "Tạ Minh Đức",
    "Trưởng phòng Cải cách hành chính, Sở Nội vụ",
    "secretary",
    "2025-09-05",
    "duc.ta@camau.danbiet.example",
  ],
] as const;

const CONCLUSIONS = [
  [
    "Bố trí người đọc bản tin tiếng Khmer mỗi tuần hai buổi và báo tên về Sở Dân tộc và Tôn giáo",
    "xa-hung-hoi",
    "2026-11-15",
  ],
  ["Niêm yết lại bảng thủ tục ở tầng một, có mã QR đọc được từ xe lăn", "phuong-gia-rai", "2026-12-20"],
  ["Rà soát số điện thoại tiếp nhận phản ánh in trên tờ gấp của các xã", "so-noi-vu", "2026-12-25"],
] as const;

/** The province's committee for reform: one meeting held, one to come; what the first concluded are tasks of the year's plan. */
export async function loadCommittee(
  tx: Tx,
  {
    planId,
    personOf,
    unitOf,
    today,
  }: { planId: string; personOf(key: string): Actor; unitOf(key: string): string; today: string },
): Promise<void> {
  const keeper = personOf(KEEPER);
  const moment = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);
  const committeeId = await foundCommittee(tx, keeper, {
    unitId: unitOf("ca-mau"),
    name: "Ban Chỉ đạo cải cách hành chính tỉnh Cà Mau",
    decisionNumber: "418/QĐ-UBND",
    decisionOn: "2025-09-05",
    decisionIssuer: "Ủy ban nhân dân tỉnh Cà Mau",
    at: moment("2026-01-08", "09:00"),
  });
  for (const [personName, office, role, fromOn, email] of MEMBERS)
    await seatMember(tx, keeper, {
      committeeId,
      personName,
      office,
      role,
      fromOn,
      email,
      at: moment("2026-05-18", "09:00"),
    });
  const held = await conveneMeeting(tx, keeper, {
    committeeId,
    heldOn: "2026-11-05",
    beginsAt: "14:00",
    place: "Phòng họp số 2, Trụ sở Ủy ban nhân dân tỉnh",
    title: "Phiên họp quý III năm 2026",
    agenda:
      "Kết quả chín tháng của kế hoạch truyền thông\nNhững xã chưa phát thanh tiếng Khmer\nViệc phải xong trước ngày 15/12",
    unitIds: ["so-noi-vu", "so-tu-phap", "phuong-gia-rai", "xa-hung-hoi"].map(unitOf),
    files: [],
    at: moment("2026-10-26", "10:00"),
  });
  await holdMeeting(tx, keeper, {
    meetingId: held,
    attendance: "Dự: 5/5 thành viên; Sở Nội vụ, Sở Tư pháp, phường Giá Rai, xã Hưng Hội.\nVắng: không.",
    minutes:
      "Nghe báo cáo chín tháng. Hai xã chưa có người đọc bản tin tiếng Khmer. Thống nhất giao việc theo thông báo kết luận.",
    files: [],
    at: moment("2026-11-06", "09:00"),
  });
  const noticeId = await enterNotice(tx, keeper, {
    planId,
    number: "231/TB-VP",
    heldOn: "2026-11-05",
    chair: "Trần Thị Kim Oanh, Chủ tịch Ủy ban nhân dân tỉnh",
    title: "Phiên họp quý III năm 2026",
    meetingId: held,
    at: moment("2026-11-09", "08:30"),
  });
  for (const [text, unit, dueOn] of CONCLUSIONS)
    await addConclusion(tx, keeper, {
      noticeId,
      text,
      unitIds: [unitOf(unit)],
      due: { on: dueOn },
      at: moment("2026-11-09", "08:45"),
    });
  const next = new Date(Date.parse(today) + 9 * 86_400_000).toISOString().slice(0, 10);
  await conveneMeeting(tx, keeper, {
    committeeId,
    heldOn: next,
    beginsAt: "08:00",
    place: "Phòng họp số 1, Trụ sở Ủy ban nhân dân tỉnh",
    title: "Phiên họp tổng kết năm 2026",
    agenda: "Tổng kết kế hoạch truyền thông năm 2026\nDự thảo kế hoạch năm 2027\nKhen thưởng",
    unitIds: ["so-noi-vu", "so-tai-chinh", "phuong-gia-rai", "xa-hung-hoi"].map(unitOf),
    files: [],
    at: moment(today, "00:10"),
  });
}

import { formatDate } from "../../platform/i18n/index.ts";
import type { ReceptionRefusal } from "./reception.errors.ts";
import type { ReceptionStanding } from "./reception.store.ts";
import type { OnRest, ReceptionRule, RULE_KINDS, Weekday } from "./reception.ts";

const weekdays: Record<Weekday, string> = {
  1: "thứ Hai",
  2: "thứ Ba",
  3: "thứ Tư",
  4: "thứ Năm",
  5: "thứ Sáu",
  6: "thứ Bảy",
  7: "Chủ nhật",
};
const nths: Record<1 | 2 | 3 | 4 | 5, string> = {
  1: "đầu tiên",
  2: "thứ hai",
  3: "thứ ba",
  4: "thứ tư",
  5: "cuối cùng",
};

const ruleInWords = (rule: ReceptionRule): string => {
  switch (rule.kind) {
    case "weekly":
      return `${rule.weekdays.map((day) => weekdays[day]).join(", ")} hằng tuần`;
    case "monthly":
      return `ngày ${rule.days.join(", ")} hằng tháng`;
    case "nth":
      return `${weekdays[rule.weekday]} ${nths[rule.nth]} của tháng`;
  }
};

export const vi = {
  title: "Lịch tiếp công dân",
  staffLead: "Ngày nào, ở đâu, ai tiếp dân. Người khác duyệt rồi lịch mới hiện.",
  weekdays,
  nths,
  ruleInWords,
  time: (from: string, to: string) => `${from} đến ${to}`,
  unit: "Đơn vị",
  host: "Ai tiếp",
  hostName: "Họ tên người tiếp",
  place: "Nơi tiếp",
  phone: "Điện thoại",
  rule: "Ngày tiếp",
  ruleKind: "Tiếp theo",
  ruleKinds: {
    weekly: "Ngày trong tuần",
    monthly: "Ngày trong tháng",
    nth: "Thứ mấy của tháng",
  } satisfies Record<(typeof RULE_KINDS)[number], string>,
  chosenWeekdays: "Các ngày trong tuần",
  monthDays: "Các ngày trong tháng",
  nth: "Lần thứ mấy trong tháng",
  nthWeekday: "Vào thứ mấy",
  onRest: "Trùng ngày nghỉ thì",
  onRests: { nextWorkingDay: "Tiếp vào ngày làm việc kế tiếp", none: "Không tiếp ngày ấy" } satisfies Record<
    OnRest,
    string
  >,
  timeFrom: "Từ giờ",
  timeTo: "Đến giờ",
  note: "Dặn thêm",
  validFrom: "Áp dụng từ ngày",
  validTo: "Đến hết ngày",
  from: (day: string) => `từ ${formatDate(day)}`,
  until: (day: string) => `đến hết ${formatDate(day)}`,
  add: "Thêm lịch tiếp",
  csv: "Tải bảng (CSV)",
  filter: "Lọc",
  all: "Tất cả",
  standing: "Tình trạng",
  standings: { held: "Đang áp dụng", over: "Đã rút hoặc hết hạn" } satisfies Record<ReceptionStanding, string>,
  nothingFits: "Không có lịch nào khớp với điều kiện lọc.",
  emptyTitle: "Chưa có lịch tiếp công dân",
  emptyText: "Bấm “Thêm lịch tiếp”, ghi ai tiếp, ngày nào, ở đâu. Người khác duyệt rồi người dân mới thấy.",
  withdrawn: "Đã rút",
  withdraw: "Rút lịch này",
  withdrawHelp: "Người dân không còn thấy lịch. Lịch vẫn được giữ, ghi rõ vì sao rút.",
  reason: "Vì sao",
  nextDays: "Các ngày sắp tới",
  changeTitle: "Dời hoặc hoãn một ngày",
  changeHelp: "Ghi ngày theo lịch. Để trống ngày mới là hoãn. Người khác duyệt rồi người dân mới thấy.",
  changeDay: "Ngày theo lịch",
  movedTo: "Dời sang ngày",
  changeReason: "Vì sao, người dân đọc được",
  save: "Trình người khác duyệt",
  by: (writer: string, approver: string) => `${writer} ghi, ${approver} duyệt`,
  form: {
    hostHint: "Ví dụ: Chủ tịch Ủy ban nhân dân xã.",
    monthDaysHint: "Ví dụ: 15, 30. Tháng thiếu ngày thì tiếp ngày cuối tháng.",
    timeHint: "Ví dụ: 07:30.",
    noteHint: "Ví dụ: lấy số ở quầy hướng dẫn trước 10 giờ.",
  },
  day: {
    moved: (instead: string) => `thay cho ${formatDate(instead)}`,
    rest: (instead: string) => `thay cho ${formatDate(instead)} là ngày nghỉ`,
    cancelled: "Hoãn",
  },
  public: {
    lead: "Lãnh đạo tiếp dân ngày nào, ở đâu. Ai cũng được đến, không phải xin phép trước.",
    next: "Gần nhất",
    none: "Đơn vị chưa đăng lịch tiếp công dân.",
    noneHelp: "Hãy gọi hoặc đến bộ phận tiếp công dân trong giờ làm việc.",
    all: "Xem lịch của đơn vị khác",
    units: "Lịch của các xã, phường và cơ quan",
    bringTitle: "Khi đến",
    bring: [
      "Mang căn cước hoặc giấy tờ tùy thân. Thông tin của bạn được giữ kín.",
      "Mang giấy tờ liên quan. Không viết được đơn thì cán bộ ghi giúp.",
      "Không nói được tiếng Việt thì được bố trí người phiên dịch.",
    ],
    basis: "Căn cứ: Luật Tiếp công dân năm 2013; Nghị định số 154/2026/NĐ-CP.",
    askInstead: "Chỉ muốn hỏi hoặc góp ý? Gửi ở đây, không phải đến",
  },
  proposals: {
    setTitle: (host: string) => `Lịch tiếp công dân: ${host}`,
    dayTitle: (host: string, day: string) => `Dời, hoãn tiếp công dân ${formatDate(day)}: ${host}`,
    withdrawTitle: (host: string) => `Rút lịch tiếp công dân: ${host}`,
    moved: (day: string, to: string) => `Ngày ${formatDate(day)} dời sang ${formatDate(to)}.`,
    cancelled: (day: string) => `Ngày ${formatDate(day)} hoãn, không tiếp.`,
    reason: (text: string) => `Lý do: ${text}`,
    next: (days: string) => `Các ngày sắp tới: ${days}.`,
  },
  errors: {
    unit: "Hãy chọn đơn vị.",
    host: "Hãy ghi ai tiếp, tối đa 120 ký tự.",
    hostName: "Họ tên tối đa 80 ký tự.",
    place: "Hãy ghi nơi tiếp, tối đa 200 ký tự.",
    phone: "Số điện thoại tối đa 40 ký tự.",
    rule: "Hãy chọn kiểu lịch.",
    weekdays: "Hãy chọn ít nhất một ngày trong tuần.",
    monthDays: "Hãy ghi các ngày từ 1 đến 31, cách nhau bằng dấu phẩy.",
    nth: "Hãy chọn lần thứ mấy và vào thứ mấy.",
    onRest: "Hãy chọn làm gì khi trùng ngày nghỉ.",
    time: "Hãy ghi giờ có thật, ví dụ 07:30.",
    timeOrder: "Giờ kết thúc phải sau giờ bắt đầu.",
    note: "Lời dặn tối đa 500 ký tự.",
    validFrom: "Hãy ghi ngày có thật.",
    validTo: "Ngày hết hạn phải có thật và không trước ngày áp dụng.",
    day: "Hãy ghi ngày có thật, từ hôm nay trở đi.",
    reason: "Hãy ghi vì sao, tối đa 300 ký tự.",
  },
  refusals: {
    "no-right-here": "Bạn không giữ việc này ở đơn vị đó.",
    withdrawn: "Lịch này đã rút.",
    "not-a-day": "Theo lịch, ngày ấy không tiếp công dân.",
    "day-passed": "Ngày ấy đã qua.",
    "changed-meanwhile": "Có người vừa sửa lịch này. Hãy mở lại.",
  } satisfies Record<ReceptionRefusal, string>,
  notFound: "Không có lịch này.",
};

import { formatNumber } from "../../platform/i18n/index.ts";
import type { BroadcastingRefusal } from "./broadcasting.errors.ts";

/** "4 phút 5 giây" */
const length = (seconds: number): string => {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes === 0 ? `${whole} giây` : `${formatNumber(minutes)} phút${whole % 60 ? ` ${whole % 60} giây` : ""}`;
};

export const vi = {
  title: "Truyền thanh, bảng tin",
  tabs: {
    programme: "Chương trình",
    times: "Khung giờ",
    plays: "Lượt phát",
    interrupts: "Phát khẩn cấp",
    boards: "Bảng tin",
    stations: "Điểm phát",
    health: "Tình trạng máy",
    exchange: "Trao đổi",
  },
  unit: "Đơn vị",
  show: "Xem",
  act: "Việc cần làm",
  notFound: "Không tìm thấy, hoặc thuộc đơn vị khác.",
  choose: {
    units: (count: number) => `Chọn cả xã, phường (${formatNumber(count)} nơi có loa)`,
    whole: "Mọi cụm loa của xã, phường",
    unit: (name: string, count: number) => `${name} (${formatNumber(count)} cụm loa)`,
    find: "Tìm từng cụm loa",
    findHint: (total: number) =>
      `Có ${formatNumber(total)} cụm loa. Gõ tên, ấp hoặc chỗ đặt rồi bấm Tìm; những gì đã chọn và đã nhập vẫn giữ.`,
    findButton: "Tìm cụm loa",
    nothing: "Không có cụm loa nào như vậy.",
    left: (count: number) => `Còn ${formatNumber(count)} cụm loa nữa. Gõ thêm chữ để thấy.`,
    many: (count: number) => `${formatNumber(count)} cụm loa`,
  },
  airTime: {
    length,
    label: "Thời lượng đã phát",
    proven: "Phút đã chứng minh",
    provenNote: "Máy báo, hoặc người khác đã xác nhận",
    declared: "Phút mới khai",
    declaredNote: "Chờ người khác xác nhận",
    plays: "Lượt phát",
    minutes: (seconds: number) => formatNumber(Math.round(seconds / 6) / 10),
    count: (count: number) => formatNumber(count),
    failed: (count: number) => `${formatNumber(count)} lượt không phát được`,
  },
  refusals: {
    "no-right-here": "Bạn không có quyền làm việc này ở đơn vị này.",
    "name-taken": "Đơn vị đã có điểm phát tên này.",
    "vendor-code-taken": "Mã này đã dùng cho điểm phát khác.",
    "system-name-taken": "Đơn vị đã nối hệ thống tên này.",
    "told-newer": "Đã gửi bản mới hơn, nên bản này không gửi lại.",
    "changed-meanwhile": "Người khác vừa sửa. Mở lại trang để xem bản mới rồi sửa tiếp.",
    "station-off": "Điểm phát này đã tắt.",
    "not-for-players": "Điểm phát này không dùng máy phát của Dân Biết. Sửa mục “Phát bằng gì” trước.",
    "code-wrong": "Mã ghép máy không đúng, đã dùng hoặc đã hết hạn.",
    "slots-overlap": "Trùng với khung giờ khác trong cùng một thứ.",
    "in-quiet-time": "Khung giờ này nằm trong giờ yên tĩnh.",
    "quiet-over-slot": "Trong giờ này đang có khung giờ phát. Bỏ khung giờ đó trước.",
    "too-many-slots": "Đơn vị đã có đủ 40 khung giờ và giờ yên tĩnh.",
    "not-on-air": "Bài này chưa phát hành, hoặc đã rút, lưu trữ, thay thế.",
    "no-sound": "Bài này chưa có âm thanh.",
    "own-text": "Bạn đã viết bài này nên cần người khác ra lệnh.",
    "own-words": "Bạn đã khai lượt này nên cần người khác xác nhận.",
    "end-wrong": "Lúc hết hạn phải sau bây giờ và trong vòng 72 giờ.",
    "day-in-the-past": "Ngày phát phải từ hôm nay trở đi.",
    "slot-of-others": "Khung giờ này không còn, hoặc thuộc đơn vị khác.",
    "station-of-others": "Có điểm phát đã tắt, hoặc thuộc đơn vị khác.",
    "tells-itself": "Điểm phát này do máy tự báo, không ghi bằng tay.",
    "not-in-programme": "Chương trình của ngày này không còn bài đó. Xem lại danh sách.",
    "not-played-yet": "Chưa đến giờ phát bài này.",
    "not-to-show": "Nội dung này chưa duyệt, hoặc không còn hiệu lực.",
    "shown-already": "Nội dung này đang có trên bảng tin. Gỡ trước rồi đưa lên lại.",
    "too-many-days": "Mỗi lần xuất tối đa 31 ngày.",
    "proven-already": "Lượt này do máy báo, không cần xác nhận.",
    "withdrawn-before": "Lượt phát này đã rút.",
  } satisfies Record<BroadcastingRefusal, string>,
};

import { formatDate } from "../../../platform/i18n/index.ts";
import type { FigureFaultKind, Measure } from "./mark.ts";

const period = (key: string): string =>
  key.length === 4 ? `năm ${key}` : `tháng ${Number(key.slice(5, 7))}/${key.slice(0, 4)}`;

export const vi = {
  measures: {
    received: "Hồ sơ đã tiếp nhận",
    settled: "Hồ sơ đã giải quyết",
    onTime: "Tỷ lệ hồ sơ giải quyết đúng hạn",
    satisfied: "Tỷ lệ hài lòng của người dân",
    petitionsOnTime: "Tỷ lệ phản ánh, kiến nghị trả lời đúng hạn",
    planDone: "Nhiệm vụ kế hoạch đã có minh chứng",
  } satisfies Record<Measure, string>,
  period,
  asOf: (day: string) => `tính đến ngày ${day}`,
  dossiers: (count: string) => `${count} hồ sơ`,
  tasks: (done: string, all: string) => `${done} trên ${all} nhiệm vụ`,
  // In the editor
  choose: "Chèn số liệu",
  chooseHint:
    "Số lấy từ hồ sơ đang có, không phải gõ tay. Khi duyệt tin, số được chốt cùng ngày chốt và nơi xem số gốc. Chỉ chèn được vào nội dung, không vào tiêu đề, tóm tắt hay ô khác.",
  measure: "Số liệu",
  unit: "Của đơn vị",
  of: "Kỳ",
  today: "Hiện nay (chỉ cho kế hoạch)",
  look: "Xem số này",
  found: (text: string) => `Hiện là: ${text}`,
  copy: "Chép dòng này vào chỗ cần ghi số trong nội dung. Khi đọc, người dân chỉ thấy số.",
  inserted: "Đã chèn số liệu",
  // On the record of an item
  title: "Số liệu trong bài",
  openText: "Đây là số đếm lúc này. Khi duyệt, số được đếm lại lần cuối và giữ nguyên từ đó.",
  fixedText: "Số đã chốt khi duyệt. Trang công khai giữ nguyên số này.",
  value: "Giá trị",
  source: "Nơi xem số gốc",
  counted: "Ngày đếm",
  faultTitle: "Có số liệu chưa dùng được",
  faults: {
    measure: (mark: string) => `Không có số liệu “${mark}”. Hãy chọn lại ở mục Chèn số liệu.`,
    unit: (mark: string) => `Không có đơn vị trong “${mark}”. Hãy chọn lại ở mục Chèn số liệu.`,
    period: (mark: string) =>
      `Kỳ trong “${mark}” chưa đúng. Hồ sơ có theo tháng, phản ánh theo năm, hài lòng theo tháng hoặc năm, kế hoạch ghi “nay”.`,
    future: (mark: string) => `Kỳ trong “${mark}” chưa đến, nên chưa có số.`,
    none: (mark: string) => `Chưa có gì để đếm cho “${mark}”. Hãy chọn kỳ khác hoặc bỏ số này.`,
    few: (mark: string) =>
      `Số trong “${mark}” quá nhỏ nên không công khai, để không ai bị nhận ra. Hãy chọn kỳ dài hơn hoặc đơn vị lớn hơn.`,
    tooMany: () => "Một tin chèn nhiều nhất 20 số liệu.",
  } satisfies Record<FigureFaultKind, (mark: string) => string>,
  // For readers
  publicTitle: "Số liệu trong bài này",
  seen: "Xem số liệu",
  fixedOn: (day: string) => `Số chốt ngày ${formatDate(day)}`,
};

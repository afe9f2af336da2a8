import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import { type HonourLine, type HonourRate, type HonourState, percentOf, type Standing } from "./honour.ts";

const rates: Record<HonourRate, string> = {
  early: "Hồ sơ trả trước hạn",
  inTime: "Hồ sơ trả trước hạn và đúng hạn",
  digitised: "Hồ sơ được số hóa",
  digitalResults: "Hồ sơ có kết quả điện tử",
  online: "Hồ sơ nộp trực tuyến",
  paidOnline: "Khoản thu trả trực tuyến",
  ratedSatisfied: "Lượt đánh giá hài lòng",
};
const period = (key: string): string => `quý ${key.slice(-1)} năm ${key.slice(0, 4)}`;
const share = (line: HonourLine): string =>
  `${formatNumber(percentOf(line))} % (${formatNumber(line.part)} trên ${formatNumber(line.whole)})`;

export const vi = {
  title: "Bảng vàng",
  lead: "Đơn vị đạt mục tiêu theo số liệu đã đếm từ sổ. Phần mềm đề nghị, người có thẩm quyền quyết định.",
  publicLead: "Cơ quan, đơn vị đạt mục tiêu trong quý, đếm từ sổ hồ sơ, đã được khen.",
  whoProposes: "Số liệu quý đạt mục tiêu",
  commendation: (key: string) => `Đạt mục tiêu cải cách hành chính ${period(key)}`,
  reached: (line: HonourLine) => `${rates[line.rate]}: ${share(line)}, mục tiêu ${formatNumber(line.target / 100)} %.`,
  rates,
  period: (key: string) => `Quý ${key.slice(-1)} năm ${key.slice(0, 4)}`,
  periods: "Quý",
  caption: "Đơn vị và mục tiêu trong quý",
  share,
  unit: "Đơn vị",
  standing: { reached: "đạt", below: "chưa đạt", few: "ít hồ sơ, chưa xét" } satisfies Record<Standing, string>,
  target: (percent: number) => `mục tiêu ${formatNumber(percent / 100)} %`,
  state: "Đề nghị khen",
  states: { proposed: "Chờ quyết định", accepted: "Đã đưa vào sổ", declined: "Không đề nghị" } satisfies Record<
    HonourState,
    string
  >,
  none: "–",
  countedAt: (day: Date) => `Số liệu đếm ngày ${formatDate(day)}.`,
  notCounted: "Quý này chưa đếm xong. Số liệu có sau ngày cuối quý.",
  nobody: "Không đơn vị nào có số liệu trong quý này.",
  accept: "Đề nghị khen",
  acceptHelp: "Đề nghị vào sổ khen thưởng dưới tên bạn. Người khác kiểm tra, ghi quyết định, công bố.",
  decline: "Không đề nghị",
  declineLabel: "Vì sao không đề nghị?",
  declineError: "Hãy ghi vài chữ, tối đa 2.000 ký tự.",
  register: "Xem trong sổ",
  waiting: "Chờ quyết định khen",
  done: { nhan: "Đã đưa vào sổ khen thưởng. Người khác sẽ kiểm tra.", khong: "Đã ghi là không đề nghị." } as Record<
    string,
    string
  >,
  rules: {
    title: "Mức đạt để được đề nghị khen",
    lead: "Mỗi mức áp dụng từ một ngày. Quý xét theo mức của ngày cuối quý.",
    now: "Đang áp dụng",
    rate: "Chỉ tiêu",
    target: "Mức đạt, %",
    targetHint: "Ví dụ 100 hoặc 95,5. Ghi 0 để thôi xét chỉ tiêu này.",
    fewest: "Ít nhất bao nhiêu hồ sơ mới xét",
    source: "Theo văn bản nào",
    validFrom: "Từ ngày",
    by: "Người ghi",
    add: "Đặt mức",
    save: "Lưu",
    saved: "Đã lưu.",
    errors: {
      rate: "Hãy chọn chỉ tiêu.",
      target: "Hãy ghi số từ 0 đến 100, ví dụ 95,5.",
      fewest: "Hãy ghi số nguyên từ 1 trở lên.",
      source: "Hãy ghi văn bản, tối đa 200 ký tự.",
      validFrom: "Hãy ghi ngày có thật, ví dụ 01/01/2027.",
      twice: "Chỉ tiêu này đã có mức từ ngày ấy.",
    },
  },
  public: {
    emptyTitle: "Chưa có đơn vị nào trên bảng vàng",
    emptyText: "Đơn vị đạt mục tiêu và được khen sẽ hiện ở đây sau mỗi quý.",
    decision: (number: string, day: string) => `Quyết định ${number} ngày ${formatDate(day)}`,
  },
};

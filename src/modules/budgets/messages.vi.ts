import { formatDate, formatNumber, formatPercent } from "../../platform/i18n/index.ts";
import type { BudgetRefusal } from "./budgets.errors.ts";
import type { BudgetKind, BudgetSide, MoneyUnit } from "./disclosure.ts";
import type { TableFault } from "./read-table.ts";

const faultWords = (found: TableFault): string => {
  switch (found.fault) {
    case "empty":
      return "Hãy dán bảng: mỗi dòng một mục, dòng đầu là tổng số.";
    case "too-many":
      return `Bảng có ${formatNumber(found.rows)} dòng, tối đa 400 dòng.`;
    case "no-money":
      return `Dòng ${found.row}: chưa có số tiền. Dòng đầu phải là tổng số.`;
    case "sum-empty":
      return `Dòng ${found.row}: dòng tổng số phải đủ các cột tiền.`;
    case "no-label":
      return `Dòng ${found.row}: chưa có tên mục.`;
    case "label-long":
      return `Dòng ${found.row}: tên mục dài quá 300 ký tự.`;
    case "not-a-number":
      return `Dòng ${found.row}: “${found.text}” không phải số tiền.`;
    case "unclear-number":
      return `Dòng ${found.row}: “${found.text}” đọc được hai cách. Hãy viết 12.345 hoặc 12,3.`;
    case "too-much":
      return `Dòng ${found.row}: “${found.text}” quá lớn. Xem lại đơn vị tính.`;
  }
};

/** "12,35 tỷ đồng", as people say it. */
const inWords = (dong: number): string => {
  const [size, name] = dong >= 1e9 ? [1e9, "tỷ đồng"] : dong >= 1e6 ? [1e6, "triệu đồng"] : [1, "đồng"];
  return `${formatNumber(Math.round((dong / size) * 100) / 100)} ${name}`;
};

export const vi = {
  title: "Công khai ngân sách",
  lead: "Dự toán, tình hình thực hiện và quyết toán mà đơn vị công khai. Người khác duyệt rồi mới hiện ra ngoài.",
  add: "Thêm bản công khai",
  csv: "Tải danh sách này (CSV)",
  duties: "Việc phải công khai",
  filter: "Lọc",
  q: "Số văn bản, mẫu biểu",
  unit: "Đơn vị",
  year: "Năm",
  kind: "Loại",
  all: "Tất cả",
  view: "Tình trạng",
  views: { standing: "Đang công khai", withdrawn: "Đã rút" },
  document: "Văn bản",
  decidedOn: "Ngày văn bản",
  form: "Mẫu biểu",
  publishedAt: "Công khai từ",
  changedAt: "Sửa lần cuối",
  matter: "Việc phải công khai",
  explanation: "Thuyết minh",
  what: "Bản công khai",
  revenue: "Tổng thu",
  expenditure: "Tổng chi",
  emptyTitle: "Chưa có bản công khai nào",
  empty: "Dán bảng dự toán hoặc quyết toán từ bảng tính, người khác duyệt, người dân xem được ngay.",
  nothingFits: "Không có bản nào khớp với bộ lọc.",
  kinds: {
    estimate: "Dự toán",
    adjusted: "Dự toán điều chỉnh",
    firstQuarter: "Thực hiện quý I",
    halfYear: "Thực hiện 6 tháng",
    nineMonths: "Thực hiện 9 tháng",
    wholeYear: "Thực hiện cả năm",
    settlement: "Quyết toán",
  } satisfies Record<BudgetKind, string>,
  titles: {
    estimate: (year: number) => `Dự toán ngân sách năm ${year}`,
    adjusted: (year: number) => `Dự toán ngân sách điều chỉnh năm ${year}`,
    firstQuarter: (year: number) => `Thực hiện ngân sách quý I năm ${year}`,
    halfYear: (year: number) => `Thực hiện ngân sách 6 tháng đầu năm ${year}`,
    nineMonths: (year: number) => `Thực hiện ngân sách 9 tháng đầu năm ${year}`,
    wholeYear: (year: number) => `Thực hiện ngân sách năm ${year}`,
    settlement: (year: number) => `Quyết toán ngân sách năm ${year}`,
  } satisfies Record<BudgetKind, (year: number) => string>,
  sides: { revenue: "Thu ngân sách", expenditure: "Chi ngân sách" } satisfies Record<BudgetSide, string>,
  moneyUnits: { million: "triệu đồng", thousand: "nghìn đồng", dong: "đồng" } satisfies Record<MoneyUnit, string>,
  moneyUnit: "Đơn vị tính",
  mark: "STT",
  label: "Nội dung",
  planned: "Dự toán",
  actual: (kind: BudgetKind): string => (kind === "settlement" ? "Quyết toán" : "Thực hiện"),
  share: "So với dự toán",
  replaced: "Có bản sửa thay thế",
  newForm: {
    title: "Thêm bản công khai ngân sách",
    yearHint: "Năm ngân sách, bốn chữ số.",
    documentHint: "Số và cơ quan ban hành, ví dụ: Nghị quyết số 12/NQ-HĐND của HĐND phường.",
    formHint: "Theo mẫu của Bộ Tài chính mà đơn vị đang dùng. Không bắt buộc.",
    tableHint: (actual: string) =>
      `Chép từ bảng tính rồi dán vào: số thứ tự, nội dung, dự toán${actual === "" ? "" : `, ${actual.toLowerCase()}`}. Dòng đầu là tổng số. Gõ tay thì ngăn các cột bằng dấu |.`,
    tableHintAny:
      "Chép từ bảng tính rồi dán vào: số thứ tự, nội dung, dự toán, rồi thực hiện hoặc quyết toán. Dòng đầu là tổng số. Gõ tay thì ngăn các cột bằng dấu |.",
    explanationHint: "Vì sao tăng, giảm so với dự toán. Viết cho người dân đọc. Không bắt buộc.",
    matterHint: "Việc mà luật bắt đơn vị công khai; bản này là bằng chứng đã đăng trên cổng.",
    noMatter: "Không gắn với việc nào",
    send: "Trình người khác duyệt",
    choose: "Hãy chọn",
    withdraw: "Rút bản công khai này",
    withdrawHelp: "Bảng không còn trên trang công khai. Trang vẫn nói đã rút và vì sao.",
    reason: "Vì sao rút",
    by: (writer: string, approver: string) => `${writer} viết, ${approver} duyệt.`,
    open: "Xem trang công khai",
  },
  public: {
    lead: "Tiền của Nhà nước ở đây được thu từ đâu, chi vào việc gì.",
    none: "Chưa có bản công khai nào ở đây",
    noneHelp: "Khi dự toán hoặc quyết toán được công khai, bạn xem được tại trang này.",
    units: "Ngân sách của đơn vị trực thuộc",
    allUnits: "Xem ngân sách của tỉnh",
    ofUnit: (unit: string) => `Ngân sách của ${unit}`,
    csv: "Tải bảng (CSV)",
    list: "Các bản công khai",
    basis: (document: string, day: string) => `${document}, ngày ${formatDate(day)}`,
    sides: {
      revenue: {
        planned: (sum: number) => `Dự toán thu ${inWords(sum)}.`,
        actual: (actual: number, planned: number, share: number | null) =>
          `Đã thu ${inWords(actual)} trên dự toán ${inWords(planned)}${share === null ? "" : `, đạt ${formatPercent(share)}`}.`,
      },
      expenditure: {
        planned: (sum: number) => `Dự toán chi ${inWords(sum)}.`,
        actual: (actual: number, planned: number, share: number | null) =>
          `Đã chi ${inWords(actual)} trên dự toán ${inWords(planned)}${share === null ? "" : `, bằng ${formatPercent(share)}`}.`,
      },
    },
    parts: { revenue: "Thu từ đâu", expenditure: "Chi vào việc gì" } satisfies Record<BudgetSide, string>,
    partsHelp: "Các khoản lớn, so với tổng số. Có khoản nằm trong khoản khác, nên cộng lại có thể hơn 100%.",
    part: (sum: number, share: number) => `${inWords(sum)}, ${formatPercent(share)}`,
    gone: "Bản công khai này đã rút",
    goneWhy: (reason: string) => `Lý do: ${reason}`,
    ask: "Hỏi về ngân sách",
  },
  inWords,
  proposals: {
    keepTitle: (title: string, unit: string) => `${title}, ${unit}`,
    withdrawTitle: (title: string) => `Rút công khai: ${title}`,
    adds: (unit: string) => `${unit} công khai một bản ngân sách.`,
    changes: (title: string) => `Thay bản đang công khai “${title}”.`,
    reason: (text: string) => `Lý do: ${text}`,
    sumFault: (side: string, column: string, said: number, parts: number) =>
      `${side}, cột ${column.toLowerCase()}: tổng ghi ${formatNumber(said)} đồng, cộng các khoản lớn được ${formatNumber(parts)} đồng. Hãy xem lại.`,
    sumsFit: "Tổng số khớp với các khoản lớn.",
    side: "Thu, chi",
  },
  errors: {
    unitId: "Hãy chọn đơn vị.",
    year: "Năm gồm bốn chữ số, từ 2000 đến 2100.",
    kind: "Hãy chọn loại.",
    document: "Hãy ghi văn bản, tối đa 300 ký tự.",
    decidedOn: "Ngày văn bản phải là ngày có thật, không sau hôm nay.",
    form: "Mẫu biểu dài tối đa 100 ký tự.",
    moneyUnit: "Hãy chọn đơn vị tính.",
    explanation: "Thuyết minh dài tối đa 5.000 ký tự.",
    table: faultWords,
    tableLong: "Bảng dài quá 60.000 ký tự.",
    reason: "Hãy ghi vì sao, tối đa 500 ký tự.",
  },
  refusals: {
    "no-right-here": "Bạn không giữ việc này ở đơn vị đó.",
    "disclosed-already": "Đơn vị đã công khai bản loại này của năm đó. Hãy mở bản ấy ra sửa.",
    "not-asked-for": "Việc phải công khai này không còn, hoặc không phải của đơn vị.",
    withdrawn: "Bản công khai này đã rút.",
    "changed-meanwhile": "Có người vừa sửa bản này. Hãy mở lại rồi ghi.",
  } satisfies Record<BudgetRefusal, string>,
  notFound: "Không có bản công khai này.",
};

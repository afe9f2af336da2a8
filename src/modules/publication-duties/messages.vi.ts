import { formatDate, formatNumber } from "../../platform/i18n/index.ts";
import type { DutyRefusal } from "./duties.errors.ts";
import type { DutyPeriod, FormStanding, PublicationForm, RequiredForm, Standing } from "./obligation.ts";

const forms: Record<PublicationForm, string> = {
  board: "Niêm yết",
  radio: "Truyền thanh cơ sở",
  portal: "Cổng, trang thông tin điện tử",
  hamletHead: "Qua trưởng ấp, khóm",
  meeting: "Họp dân, đối thoại",
};

export const vi = {
  title: "Nội dung phải công khai",
  lead: "Luật buộc xã công khai gì, bằng cách nào, trong bao lâu, và việc nào còn thiếu.",
  tabs: { list: "Từng nội dung", units: "Theo đơn vị", quarter: "Danh mục quý", duties: "Quy định" },
  forms,
  standings: {
    late: "Quá hạn",
    interrupted: "Gỡ sớm",
    missing: "Chưa công khai",
    running: "Đang công khai",
    done: "Đủ",
  } satisfies Record<Standing, string>,
  required: (one: RequiredForm) =>
    `${forms[one.form]}, ${one.forEver ? "thường xuyên" : one.days === null ? "một lần" : `ít nhất ${formatNumber(one.days)} ngày liên tục`}`,
  told: (one: FormStanding) => {
    if (one.standing === "late") return "Đã quá hạn mà chưa công khai.";
    if (one.standing === "missing") return "Chưa công khai, còn trong hạn.";
    if (one.standing === "interrupted")
      return one.required.forEver
        ? "Phải công khai thường xuyên nhưng đã gỡ."
        : `Đã gỡ sau ${formatNumber(one.days)} ngày, cần ${formatNumber(one.required.days ?? 0)} ngày liên tục. Phải làm lại.`;
    if (one.standing === "running")
      return `Được ${formatNumber(one.days)} trên ${formatNumber(one.required.days ?? 0)} ngày. Đủ ngày vào ${formatDate(one.doneOn ?? "")}.`;
    if (one.required.forEver) return `Đang công khai từ ${formatDate(one.since ?? "")}. Không được gỡ.`;
    return one.required.days === null
      ? `Đã công khai ngày ${formatDate(one.since ?? "")}.`
      : `Đủ ${formatNumber(one.days)} ngày liên tục.`;
  },
  startedLate: (due: string) => `Bắt đầu sau hạn ${formatDate(due)}.`,
  all: "Tất cả",
  unit: "Đơn vị",
  allUnits: "Mọi đơn vị",
  standing: "Tình trạng",
  search: "Tìm nội dung",
  filter: "Lọc",
  matter: "Nội dung",
  due: "Hạn",
  form: "Hình thức",
  law: "Căn cứ",
  add: "Thêm nội dung phải công khai",
  csv: "Tải CSV",
  emptyTitle: "Không có nội dung nào",
  emptyText: "Khi có văn bản phải công khai, bấm Thêm nội dung phải công khai. Danh mục quý tự mở đầu mỗi quý.",
  proceduresLink: "Thủ tục: từ quyết định công bố đến khi công khai",
  postingLink: "Thủ tục chưa treo trên bảng nào",

  newTitle: "Thêm nội dung phải công khai",
  newLead: "Chọn quy định. Hạn được tính theo ngày làm việc từ ngày của văn bản.",
  duty: "Quy định",
  matterTitle: "Tên nội dung",
  matterHint: "Ví dụ: Mức thu tiền vệ sinh năm 2027.",
  document: "Số văn bản",
  decidedOn: "Ngày của văn bản",
  save: "Thêm",
  done: {
    opened: "Đã thêm. Hạn và hình thức ở bên dưới.",
    recorded: "Đã ghi nhận.",
    ended: "Đã ghi ngày gỡ.",
    withdrawn: "Đã rút ghi nhận.",
    dropped: "Đã bỏ nội dung này.",
    added: "Đã thêm quy định.",
  },

  from: "Từ ngày",
  to: "Đến hết ngày",
  stillOut: "đang công khai",
  place: "Ở đâu, đường dẫn, buổi phát",
  placeHint: "Ví dụ: Bảng tin nhà văn hóa ấp 3; bản tin 5 giờ sáng; https://…",
  by: "Người ghi",
  proofs: "Đã ghi nhận",
  noProofs: "Chưa ghi nhận gì.",
  withdrawnProof: "Đã rút, không tính",
  record: "Ghi nhận đã công khai",
  paper: "Tờ đang treo trên bảng của đơn vị",
  paperNone: "Không phải tờ in từ hệ thống này",
  paperHint: "Ngày treo và ngày gỡ lấy từ bảng niêm yết.",
  toHint: "Để trống nếu vẫn còn.",
  recordButton: "Ghi nhận",
  end: "Ghi ngày gỡ",
  endReason: "Lý do gỡ",
  withdraw: "Rút ghi nhận sai",
  reason: "Lý do",
  drop: "Bỏ nội dung này",
  dropHint: "Khi thêm nhầm hoặc văn bản bị thu hồi. Lý do được giữ lại.",
  dropped: (who: string, reason: string) => `${who} đã bỏ: ${reason}`,
  opened: "Người thêm",

  unitsEmpty: "Chưa có đơn vị nào có nội dung phải công khai.",

  quarterTitle: "Danh mục nội dung đã công khai",
  quarterLead: "Nội dung, hình thức và thời gian đã công khai trong quý. In ra để niêm yết.",
  quarter: "Quý",
  quarterName: (quarter: number, year: number) => `Quý ${quarter} năm ${year}`,
  quarterEmpty: "Quý này chưa ghi nhận nội dung nào đã công khai.",
  number: "STT",
  print: "Bản PDF và Word là thông báo để ký và niêm yết. Trang này cũng in được bằng nút in của trình duyệt.",
  quarterFiles: { pdf: "Thông báo (PDF)", docx: "Thông báo (Word)", xlsx: "Bảng Excel", csv: "Bảng CSV" },
  notice: {
    committee: "Ủy ban nhân dân",
    committeeSymbol: "UBND",
    chair: "Chủ tịch",
    head: "Thủ trưởng",
    subject: (quarter: string) =>
      `Danh mục nội dung đã công khai ${quarter.charAt(0).toLocaleLowerCase("vi")}${quarter.slice(1)}`,
    intro: (unit: string, from: string, to: string) =>
      `${unit} thông báo danh mục các nội dung đã công khai từ ngày ${from} đến hết ngày ${to}, kèm hình thức và thời gian công khai của từng nội dung.`,
    count: (rows: string) => `Danh mục có ${rows} dòng, ở phụ lục kèm theo Thông báo này.`,
    annex: (quarter: string) =>
      `Danh mục nội dung đã công khai ${quarter.charAt(0).toLocaleLowerCase("vi")}${quarter.slice(1)}`,
    board: "Niêm yết tại trụ sở",
    portal: "Trang thông tin điện tử",
    filing: "VT",
  },

  dutiesTitle: "Quy định về công khai",
  dutiesLead: "Mỗi quy định có hình thức, thời gian ít nhất và hạn. Quy định mới thay quy định cũ, không sửa đè.",
  dutyTitle: "Tên quy định",
  dutyMatter: "Loại nội dung",
  article: "Điều, khoản",
  formDays: (form: PublicationForm) => `${forms[form]}: số ngày liên tục`,
  formDaysHint: "Để trống: không cần. 0: một lần. “mãi”: thường xuyên.",
  forEverWord: "mãi",
  dueDays: "Hạn, số ngày làm việc sau văn bản",
  period: "Khi nào",
  periods: {
    each: "Mỗi khi có văn bản",
    quarterly: "Mỗi quý",
    yearly: "Mỗi năm",
  } satisfies Record<DutyPeriod, string>,
  validFrom: "Có hiệu lực từ",
  stillValid: "nay",
  scope: "Áp dụng cho",
  wholeCountry: "Cả nước",
  verified: "Đã đối chiếu văn bản",
  unverified: "Chưa đối chiếu văn bản",
  verifiedLabel: "Tôi đã đối chiếu với văn bản gốc",
  ended: "Hết hiệu lực",
  addDuty: "Thêm hoặc thay quy định",
  replaces: "Thay cho",
  replacesNone: "Không thay quy định nào",
  dueAfter: (days: number) => `${formatNumber(days)} ngày làm việc`,

  errors: {
    duty: "Hãy chọn quy định.",
    unit: "Hãy chọn đơn vị.",
    title: "Hãy ghi tên nội dung.",
    day: "Hãy ghi ngày có thật, ví dụ 05/10/2026.",
    form: "Hãy chọn hình thức.",
    place: "Hãy ghi ở đâu.",
    reason: "Hãy ghi lý do.",
    law: "Hãy ghi luật, văn bản.",
    matter: "Hãy ghi loại nội dung.",
    days: "Hãy ghi số ngày từ 0 đến 3.650, hoặc “mãi”, hoặc để trống.",
    noForm: "Hãy ghi ít nhất một hình thức.",
    dueDays: "Hãy ghi số ngày làm việc, từ 0 đến 365.",
    period: "Hãy chọn khi nào.",
  },
  refusals: {
    "no-right-here": "Bạn không có quyền làm việc này ở đơn vị này.",
    "duty-not-valid": "Quy định này không có hiệu lực vào ngày của văn bản, hoặc không áp dụng cho đơn vị này.",
    "in-the-future": "Ngày này chưa tới.",
    "before-document": "Ngày này trước ngày của văn bản.",
    "ended-before": "Đã kết thúc rồi. Hãy tải lại trang.",
    "paper-not-yours": "Tờ này không thuộc bảng của đơn vị. Tờ trên bảng thì gỡ ở trang của bảng.",
    "used-before": "Tờ này đã được ghi nhận cho nội dung này.",
    "end-before-begin": "Ngày sau phải sau ngày trước.",
    dropped: "Nội dung này đã bỏ.",
    "reason-missing": "Hãy ghi lý do.",
    "form-not-required": "Quy định không đòi hình thức này.",
  } satisfies Record<DutyRefusal, string>,
  writeItem: "Viết tin để đăng nội dung này trên trang của đơn vị",
  reminder: (title: string, unit: string) => `Phải công khai: ${title} (${unit})`,
  moreReminders: (count: number) => `Còn ${formatNumber(count)} nội dung phải công khai khác đang chờ`,
  notFound: "Không có nội dung này, hoặc bạn không được xem.",
};

export type DutyWords = typeof vi;

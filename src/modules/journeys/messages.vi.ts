import { formatDate, formatMoney, formatNumber } from "../../platform/i18n/index.ts";
import type { FaultCode } from "./check-journey.ts";
import type { Refusal } from "./journey.policy.ts";
import type { Deadline, JourneyState, LifeEvent } from "./journey.ts";

type FaultData = { given: string; in: string };

const units: Record<Deadline["unit"], string> = {
  day: "ngày",
  workingDay: "ngày làm việc",
  month: "tháng",
  year: "năm",
};

const endKinds = { repealed: "bị bãi bỏ", replaced: "được thay", moved: "chuyển cho cơ quan khác" };

export const vi = {
  title: "Tình huống trong cuộc sống",
  listLead: "Chọn việc vừa đến với bạn. Mỗi trang gom mọi thủ tục, giấy tờ, tiền và thời gian.",
  listSearch: "Tìm tình huống",
  listEmpty: "Chưa có tình huống nào được công bố",
  listEmptyHelp: "Trong lúc chờ, bạn tìm từng thủ tục theo tên.",
  listNoneFound: (words: string) => `Không có tình huống nào cho “${words}”.`,
  toProcedures: "Tìm thủ tục",
  forWhom: (text: string) => `Dành cho: ${text}`,
  lifeEvents: {
    co_con_nho: "Có con nhỏ",
    hoc_tap: "Học tập",
    viec_lam: "Việc làm",
    cu_tru_giay_to: "Cư trú và giấy tờ tùy thân",
    hon_nhan_gia_dinh: "Hôn nhân và gia đình",
    dien_luc_nha_o_dat_dai: "Điện lực, nhà ở, đất đai",
    suc_khoe_y_te: "Sức khỏe và y tế",
    phuong_tien_nguoi_lai: "Phương tiện và người lái",
    huu_tri: "Hưu trí",
    nguoi_than_qua_doi: "Người thân qua đời",
    giai_quyet_khieu_kien: "Giải quyết khiếu kiện",
  } satisfies Record<LifeEvent, string>,
  metaDescription: (title: string, steps: number) =>
    `${title}: ${formatNumber(steps)} chặng, giấy tờ cần mang, tiền và thời gian cộng sẵn.`,

  start: "Trả lời vài câu hỏi",
  startHelp: (most: number) => `Nhiều nhất ${formatNumber(most)} câu. Bạn sẽ biết đúng việc mình cần làm.`,
  toChecklist: "Danh sách giấy tờ để đánh dấu",
  factsLabel: "Tóm tắt",
  factPapers: "Giấy tờ",
  factCost: "Tiền",
  factTime: "Thời gian",
  factDeadline: "Hạn phải nhớ",
  papersCount: (count: number) => `${formatNumber(count)} loại giấy`,
  papersMore: (count: number) => `thêm tối đa ${formatNumber(count)} loại tùy trường hợp`,
  papersAllForSome: (count: number) => `tối đa ${formatNumber(count)} loại`,
  papersDepend: "tùy trường hợp của bạn",
  papersNone: "Chưa có danh sách giấy",
  cost: (from: number, to: number) =>
    from === to ? formatMoney(from) : `từ ${formatMoney(from)} đến ${formatMoney(to)}`,
  costNoneKnown: "Chưa biết chắc khoản nào",
  costUnknown: (count: number) => `chưa kể ${formatNumber(count)} việc chưa biết mức phí`,
  costOpen: (count: number) => `${formatNumber(count)} việc có mức khác tùy trường hợp`,
  costOnlyFor: (amount: string, note: string) => `${amount} (${note})`,
  costUnknownRow: "Chưa có số tiền chắc chắn",
  days: (from: number | null, to: number) =>
    from === null || from === to
      ? `${formatNumber(to)} ngày làm việc`
      : `từ ${formatNumber(from)} đến ${formatNumber(to)} ngày làm việc`,
  daysNoneKnown: "Chưa biết chắc",
  daysEnd: (day: string) => `Bắt đầu hôm nay, xong chậm nhất khoảng ${formatDate(day)}`,
  daysEndOn: (begin: string, day: string) => `Bắt đầu ${formatDate(begin)}, xong chậm nhất khoảng ${formatDate(day)}`,
  daysForecast: "Lịch nghỉ năm đó chưa chốt nên ngày này là dự kiến.",
  daysUnknown: (count: number) => `chưa kể ${formatNumber(count)} việc chưa biết thời hạn`,
  howCounted: "Xem cách cộng",

  nextTitle: "Việc cần làm hôm nay",
  nextStep: (stage: string) => `Bắt đầu từ: ${stage}.`,
  nextBring: (count: number) => `Chuẩn bị ${formatNumber(count)} loại giấy rồi đến nộp.`,
  nextToStage: "Xem chặng này",

  eventHelp: "Ghi ngày để biết hạn cuối. Ngày chỉ nằm trong địa chỉ trang, không lưu ở đâu.",
  eventHint: "Ví dụ: 05/11/2026",
  eventShow: "Tính hạn",
  eventInvalid: "Ngày phải là ngày có thật, ví dụ 29/02/2028.",

  stagesTitle: "Các chặng",
  stage: (number: number, title: string) => `Chặng ${formatNumber(number)}. ${title}`,
  onlyIf: (text: string) => `Chỉ khi: ${text}`,
  beginsNow: "Làm được ngay",
  afterStages: (numbers: number[]) => `Làm sau chặng ${numbers.join(", ")}`,
  besideStages: (numbers: number[]) => `Cùng lúc với chặng ${numbers.join(", ")}`,
  oneVisit: "Nộp một lần",
  oneVisitContains: "Một bộ hồ sơ này gồm các việc:",
  stageTime: (from: string, to: string) => `Sớm nhất từ ${formatDate(from)}, có kết quả chậm nhất ${formatDate(to)}`,
  deadline: (amount: number, unit: Deadline["unit"], since: string) =>
    `Phải làm trong ${formatNumber(amount)} ${units[unit]} ${since}.`,
  deadlineShort: (amount: number, unit: Deadline["unit"]) => `${formatNumber(amount)} ${units[unit]}`,
  deadlineDay: (day: string) => `Hạn cuối: ${formatDate(day)}.`,
  deadlineLeft: (days: number) => (days === 0 ? "Hôm nay là ngày cuối." : `Còn ${formatNumber(days)} ngày.`),
  deadlinePast: (days: number) => `Đã quá hạn ${formatNumber(days)} ngày. Bạn vẫn làm được; hãy đi sớm và hỏi cán bộ.`,
  deadlineBasis: (basis: string) => `Theo ${basis}`,
  deadlineUnchecked: "Chưa có cán bộ nào đối chiếu với văn bản.",
  tips: "Mẹo",
  rowCost: (text: string) => `Tiền: ${text}`,
  rowTime: (text: string) => `Thời hạn: ${text}`,
  followed: (name: string, kind: keyof typeof endKinds, on: string) =>
    `“${name}” ${endKinds[kind]} từ ${formatDate(on)}. Trang này tính theo thủ tục thay thế.`,
  ended: (kind: keyof typeof endKinds, on: string) =>
    `Thủ tục này ${endKinds[kind]} từ ${formatDate(on)}. Hãy hỏi cán bộ trước khi đi.`,
  endedChoose: "Thay bằng một trong các thủ tục:",
  unknownProcedure: (code: string) => `Chưa có nội dung thủ tục ${code} cho ngày này.`,

  papersTitle: "Cần mang gì, cho cả việc",
  papersLead: "Giấy nào nhiều nơi cần thì gom thành một dòng.",
  papersDependHelp: "Mỗi trường hợp cần giấy khác nhau. Trả lời câu hỏi ở đầu trang để biết đúng giấy của bạn.",
  papersForSome: "Giấy chỉ cần trong một số trường hợp",
  originals: (count: number) => `${formatNumber(count)} bản chính`,
  copies: (count: number) => `${formatNumber(count)} bản sao`,
  shown: "mang bản chính để xuất trình",
  usedFor: (names: string[]) => `Dùng cho: ${names.join("; ")}`,
  onlyFor: (text: string) => `Chỉ khi: ${text}`,
  form: (name: string) => (/^mẫu/iu.test(name) ? name : `Mẫu: ${name}`),
  formOpen: (name: string) => `Mở mẫu: ${name}`,

  rowsTitle: "Cộng từ đâu",
  rowsLead: (day: string) => `Mọi con số lấy từ nội dung thủ tục áp dụng ngày ${formatDate(day)}.`,
  rowsHead: { procedure: "Thủ tục", papers: "Giấy tờ", cost: "Tiền", time: "Thời hạn", due: "Xong chậm nhất" },
  rowVersion: (number: number) => `bản ${formatNumber(number)}`,
  rowsTotal: "Cộng",
  rowsPath: (titles: string[]) => `Đường dài nhất đi qua: ${titles.join(" → ")}.`,
  rowsRule:
    "Việc làm cùng lúc không cộng ngày. Việc phải chờ nhau thì cộng nối tiếp. Ngày nghỉ được trừ ra theo lịch làm việc.",
  rowsData: "Số liệu này ở dạng JSON",
  version: (number: number, day: string) => `Bản ${formatNumber(number)}, công bố ${formatDate(day)}`,
  versionRecords: (day: string) => `Tính theo thủ tục ngày ${formatDate(day)}`,
  viewedOn: (day: string) => `Bạn đang xem trang như vào ngày ${formatDate(day)}.`,
  toToday: "Xem theo hôm nay",
  paperCurrent: (version: number) => `Tờ in bản ${formatNumber(version)} vẫn đúng với trang này.`,
  paperOld: (paper: number, version: number) =>
    `Tờ in là bản ${formatNumber(paper)}. Trang nay đã là bản ${formatNumber(version)}; hãy xem theo trang này.`,
  paperCheck: "Nội dung từng thủ tục có thể đã đổi sau ngày in. Các con số dưới đây là mới nhất.",
  qrLabel: "Quét mã để mở trang này",

  question: (at: number, left: number) =>
    left <= 1
      ? `Câu ${formatNumber(at)}, câu cuối`
      : `Câu ${formatNumber(at)}, còn nhiều nhất ${formatNumber(left)} câu`,
  answerLabel: "Chọn câu trả lời",
  back: "Quay lại câu trước",
  backToJourney: "Quay lại trang tình huống",
  startAgain: "Trả lời lại từ đầu",
  answeredTitle: "Bạn đã trả lời",
  change: "Sửa",
  changeAbout: (question: string) => `câu “${question}”`,
  answeredUnknown: "Địa chỉ này không cho biết bạn đã trả lời gì. Kết quả bên dưới vẫn đúng cho trường hợp này.",
  questionsChanged: "Câu hỏi đã được sửa sau khi bạn lưu địa chỉ này. Hãy trả lời lại từ đầu.",
  resultWhy: "Việc bạn cần làm và vì sao",
  resultShare: "Lưu hoặc gửi địa chỉ trang này để mở lại đúng kết quả.",
  resultPrint: "In trang này, hoặc tải danh sách giấy tờ.",

  checklistTitle: (title: string) => `Giấy tờ cần mang: ${title}`,
  checklistLead: "Đánh dấu giấy đã có. Dấu giữ trên máy này, không gửi đi đâu.",
  checklistHelp: "Đánh dấu từng giấy khi bạn đã chuẩn bị xong.",
  checklistKeep: "Giữ dấu trong địa chỉ",
  checklistKeepHelp: "Sau khi bấm, lưu hoặc gửi địa chỉ trang để mở lại đúng các dấu.",
  checklistClear: "Bỏ hết dấu",
  checklistPdf: "Tải tờ A4 để in (PDF)",
  checklistDone: (done: number, all: number) => `Đã đánh dấu ${formatNumber(done)} trên ${formatNumber(all)} giấy.`,
  checklistNone: "Các thủ tục này chưa có danh sách giấy tờ.",
  checklistBackResult: "Quay lại kết quả",
  checklistAddress: "Nộp ở đâu",

  sheet: {
    kind: "Giấy tờ cần mang",
    answered: "Bạn đã trả lời",
    bring: "Cần mang",
    bringForSome: "Chỉ cần trong một số trường hợp",
    steps: "Việc phải làm",
    cost: "Tiền",
    time: "Thời gian",
    deadline: "Hạn phải nhớ",
    scan: "Quét để mở trang này",
    orType: "hoặc gõ",
    whyScan: "Trang luôn có nội dung mới nhất.",
    qrAlt: (address: string) => `Mã QR mở ${address}`,
    version: (number: number, day: string, printed: string) =>
      `Bản ${formatNumber(number)}, tính theo thủ tục ngày ${formatDate(day)}. In ngày ${formatDate(printed)}.`,
    page: "Trang",
    fileName: (title: string) => `Giấy tờ cần mang - ${title}.pdf`,
    more: (count: number) => `và ${formatNumber(count)} giấy khác trên trang này`,
  },

  partOf: "Thủ tục này nằm trong:",
  searchFound: "Tình huống:",

  notFound: "Không có tình huống nào ở địa chỉ này. Có thể bạn gõ nhầm; hãy xem danh sách tình huống.",
  notKnownOnDay: (on: string, earliest: string) =>
    `Chưa có nội dung cho ngày ${formatDate(on)}. Trang này bắt đầu có từ ${formatDate(earliest)}.`,
  withdrawn: (reason: string) => `Tình huống này đã được gỡ. Lý do: ${reason}`,
  dayInvalid: "Ngày phải là ngày có thật, viết theo dạng 2026-11-20.",

  refusals: {
    "no-right": "Tài khoản của bạn không được làm việc này. Hãy nhờ người quản trị nếu bạn cần quyền.",
    "not-from-this-state": "Tình trạng hiện tại không cho làm việc này. Hãy mở lại trang để xem tình trạng mới.",
    "own-text": "Bạn viết bản này nên người khác phải công bố.",
    "nothing-public": "Chưa có bản nào công khai để gỡ.",
  } satisfies Record<Refusal, string>,
  faults: {
    stageKeyTwice: (d: FaultData) => `Hai chặng cùng mã “${d.given}”. Hãy đổi mã của một chặng.`,
    afterUnknown: (d: FaultData) => `Chặng “${d.in}” chờ chặng “${d.given}”, nhưng không có chặng đó.`,
    afterLoop: (d: FaultData) => `Chặng “${d.in}” chờ lẫn nhau với chặng khác nên không bao giờ bắt đầu được.`,
    codeTwice: (d: FaultData) => `Chặng “${d.in}” ghi thủ tục ${d.given} hai lần.`,
    codeUnknown: (d: FaultData) => `Không có thủ tục mã ${d.given} (chặng “${d.in}”).`,
    eventMissing: (d: FaultData) =>
      `Hạn của chặng “${d.in}” tính từ sự việc, nhưng chưa ghi tên ngày của sự việc, ví dụ “Ngày bé sinh”.`,
    startMissing: (d: FaultData) => `Câu hỏi đầu tiên “${d.given}” không có trong danh sách.`,
    nodeKeyTwice: (d: FaultData) => `Hai câu hỏi hoặc kết quả cùng mã “${d.given}”.`,
    nodeKeyReserved: (d: FaultData) => `Mã “${d.given}” là địa chỉ của hệ thống. Hãy chọn mã khác.`,
    answerNowhere: (d: FaultData) => `Ở câu “${d.in}”, một câu trả lời dẫn tới “${d.given}” nhưng không có mục đó.`,
    deadEnd: (d: FaultData) => `Câu “${d.in}” không có câu trả lời nào, người đọc bị kẹt.`,
    oneAnswer: (d: FaultData) => `Câu “${d.in}” chỉ có một câu trả lời. Câu hỏi cần ít nhất hai.`,
    answersAlike: (d: FaultData) => `Câu “${d.in}” có hai câu trả lời giống nhau: “${d.given}”.`,
    loop: (d: FaultData) => `Từ “${d.in}” đi tiếp lại quay về chính nó, người đọc đi vòng mãi.`,
    unreachable: (d: FaultData) => `Không câu trả lời nào dẫn tới “${d.in}” (${d.given}).`,
    resultEmpty: (d: FaultData) => `Kết quả “${d.in}” trống: chưa chọn chặng nào và chưa có lời giải thích.`,
    pickStageUnknown: (d: FaultData) => `Kết quả “${d.in}” chọn chặng “${d.given}” nhưng không có chặng đó.`,
    pickTwice: (d: FaultData) => `Kết quả “${d.in}” chọn chặng “${d.given}” hai lần.`,
    pickCodeNotThere: (d: FaultData) => `Kết quả “${d.in}” chọn thủ tục ${d.given} không thuộc chặng đó.`,
    noStages: () => "Chưa có chặng nào. Hãy thêm ít nhất một chặng trước khi trình.",
  } satisfies Record<FaultCode, (data: FaultData) => string>,
  states: {
    draft: "Đang soạn",
    submitted: "Chờ công bố",
    returned: "Bị trả lại",
    published: "Đã công bố",
    withdrawn: "Đã gỡ",
  } satisfies Record<JourneyState, string>,
};

import { formatDate, formatMoney, formatNumber } from "../../../platform/i18n/format.ts";
import type { FeeChannel, FeeKind } from "../../fees/index.ts";
import type { OnlineReason } from "../../service-points/index.ts";

/** Words of the local layer: where, how much, until when. */
export const vi = {
  channel: { inPerson: "Trực tiếp", online: "Trực tuyến", post: "Qua bưu chính" } satisfies Record<FeeChannel, string>,

  placeTitle: "Nộp ở đâu",
  chooseUnit: "Bạn ở xã, phường nào?",
  chooseUnitHint: "Để biết nơi nộp, giờ làm việc và mức phí ở đó. Chúng tôi không lưu lựa chọn này.",
  chooseUnitNone: "Chọn xã, phường",
  chooseUnitButton: "Xem nơi nộp",
  chooseOther: "Chọn nơi khác",
  unitUnknown: "Không có đơn vị nào ở địa chỉ này. Hãy chọn lại trong danh sách.",
  generalRule: {
    commune: "Nộp tại Trung tâm Phục vụ hành chính công của xã, phường.",
    province: "Nộp tại Trung tâm Phục vụ hành chính công của tỉnh.",
    both: "Nộp tại Trung tâm Phục vụ hành chính công của xã, phường hoặc của tỉnh, tùy trường hợp.",
    other: (agency: string) => `Nộp tại: ${agency}.`,
    unknown: "Hãy hỏi Trung tâm Phục vụ hành chính công nơi gần nhất.",
  },
  hoursToday: "Hôm nay",
  hoursOnDay: (day: string) => `Ngày ${formatDate(day)}`,
  open: (spans: string) => `Mở cửa ${spans}`,
  closed: "Không mở cửa",
  closedRest: "Nghỉ lễ, không nhận hồ sơ",
  nextOpen: (day: string, spans: string) => `Mở lại ${day}, ${spans}`,
  address: "Địa chỉ",
  phone: "Điện thoại",
  counter: "Quầy",
  counterName: (number: string, name: string | null) => (name ? `Quầy ${number}: ${name}` : `Quầy ${number}`),
  facilities: "Ở đây có",
  directions: "Đường đi",
  email: "Thư điện tử",
  week: "Giờ làm việc cả tuần",
  weekdays: {
    mon: "Thứ Hai",
    tue: "Thứ Ba",
    wed: "Thứ Tư",
    thu: "Thứ Năm",
    fri: "Thứ Sáu",
    sat: "Thứ Bảy",
    sun: "Chủ nhật",
  },
  noPoint: (unit: string) => `Chúng tôi chưa có địa chỉ nơi nhận của ${unit}.`,
  noPointCall: (phone: string) => `Gọi ${phone} để hỏi.`,
  allHere: (unit: string) => `Mọi thủ tục nhận tại ${unit}`,
  notOffered: (unit: string, from: string | null) =>
    from === null ? `${unit} hiện không nhận thủ tục này.` : `${unit} không nhận thủ tục này từ ${formatDate(from)}.`,
  notOfferedUntil: (day: string) => `Nhận lại từ ${formatDate(day)}.`,
  area: {
    province: "Bạn có thể nộp ở bất kỳ trung tâm phục vụ hành chính công nào trong tỉnh.",
    nation: "Bạn có thể nộp ở bất kỳ trung tâm phục vụ hành chính công nào trong cả nước.",
    none: "Chỉ nơi có thẩm quyền nhận hồ sơ này.",
  },
  areaGuide: "Cách nộp ở nơi khác",
  areaClock: "Nộp ở nơi khác thì thời hạn tính từ lúc cơ quan có thẩm quyền nhận được hồ sơ.",
  basis: (text: string) => `Theo ${text}.`,
  demo: "Số liệu minh họa, không dùng để đi nộp thật.",
  online: {
    full: "Làm được toàn bộ trên mạng (dịch vụ công toàn trình).",
    partial: "Làm được một phần trên mạng (dịch vụ công một phần).",
    none: "Chưa nộp được trên mạng.",
  },
  formerLevel: (level: number) => `Trước đây gọi là dịch vụ công mức độ ${level}.`,
  onlineReason: {
    presence: "Phần còn lại phải có mặt theo luật.",
    inspection: "Phần còn lại phải kiểm tra tại chỗ theo luật.",
    incident: "Hệ thống đang có sự cố, đang được khắc phục.",
    technical: "Còn vướng mắc kỹ thuật chưa giải quyết được.",
  } satisfies Record<OnlineReason, string>,
  portal: "Nộp thủ tục này trên Cổng Dịch vụ công quốc gia",
  onlineAnnounced: "Cơ quan khuyến khích bạn nộp trên mạng: không phải đi lại, theo dõi được hồ sơ.",
  postSend: {
    yes: "Gửi hồ sơ được qua bưu chính công ích.",
    no: "Không gửi hồ sơ qua bưu chính được.",
  },

  costFiledOn: (day: string) => `Tính theo mức thu và miễn, giảm của ngày nộp ${formatDate(day)}.`,
  costTitle: "Hết bao nhiêu",
  costChannel: "Bạn nộp bằng cách nào?",
  costCase: "Trường hợp của bạn",
  costOther: "Trường hợp khác",
  costCopies: (per: string) => `Bao nhiêu ${per}?`,
  costCopiesWrong: (most: number) => `Số lượng phải là số từ 1 đến ${formatNumber(most)}.`,
  costRelief: "Bạn có thuộc diện được miễn, giảm không?",
  costReliefNone: "Không, hoặc chưa biết",
  costReliefLine: (who: string, percent: number) =>
    percent === 100 ? `${who}: miễn` : `${who}: giảm ${formatNumber(percent)}%`,
  costButton: "Tính tiền",
  costTotal: "Tổng cộng",
  costHead: { what: "Khoản", amount: "Mức", quantity: "Số lượng", sum: "Phải nộp", basis: "Căn cứ" },
  costFree: "Không mất tiền.",
  costResult: (total: number) => `Bạn phải nộp ${formatMoney(total)}.`,
  costChoose: "Mức tiền tùy trường hợp. Hãy chọn trường hợp của bạn rồi bấm “Tính tiền”.",
  costAsk: "Chúng tôi không có mức chắc chắn cho trường hợp này. Hãy hỏi nơi nhận hồ sơ trước khi nộp tiền.",
  costAskNumbers: "Văn bản ghi:",
  costKind: { phí: "Phí", "lệ phí": "Lệ phí", khác: "Khoản thu" } satisfies Record<FeeKind, string>,
  amountPer: (amount: number, per: string | null) => `${formatMoney(amount)}${per ? `/${per}` : ""}`,
  reliefOff: (who: string, off: number) => `${who}: bớt ${formatMoney(off)}`,
  reliefNote: "Mang giấy tờ chứng minh khi nộp.",
  cited: (number: string, issuedOn: string | null, issuer: string) =>
    `${number}${issuedOn ? ` ngày ${formatDate(issuedOn)}` : ""}${issuer === "" ? "" : ` của ${issuer}`}`,
  citedRecord: (number: string) =>
    number === ""
      ? "Nội dung thủ tục đã công bố"
      : /^\p{Lu}\p{L}* \p{L}+/u.test(number)
        ? number
        : `Quyết định ${number}`,
  validUntil: (day: string) => `đến hết ${formatDate(day)}`,
  validFrom: (day: string) => `từ ${formatDate(day)}`,
  costStrip: (least: number, most: number) => `Từ ${formatMoney(least)} đến ${formatMoney(most)}, tùy trường hợp`,

  whenTitle: "Khi nào xong",
  whenIf: (day: string, time: string) => `Nếu hồ sơ đủ và đúng, nộp lúc ${time}, ${formatDate(day)}:`,
  whenIfDay: (day: string) => `Nếu hồ sơ đủ và đúng, nộp ngày ${formatDate(day)}:`,
  whenResult: "Có kết quả chậm nhất",
  whenBefore: (cutoff: string) => `Nộp trước ${cutoff}`,
  whenAfter: (cutoff: string) => `Nộp sau ${cutoff}`,
  whenWhy: "Vì sao là ngày đó",
  whenOther: "Tính cho ngày khác",
  whenDay: "Ngày nộp",
  whenDayHint: "Ví dụ: 20/11/2026",
  whenTime: "Giờ nộp",
  whenTimeHint: "Ví dụ: 14:30",
  whenButton: "Tính ngày xong",
  whenDayWrong: "Ngày nộp phải là ngày có thật, ví dụ 20/11/2026.",
  whenTimeWrong: "Giờ nộp phải là giờ có thật, ví dụ 14:30.",
  whenWays: "Thời hạn theo từng cách nộp",

  offersProposal: (units: number, codes: readonly string[]) =>
    `Nơi nhận ${codes.length === 1 ? `thủ tục ${codes[0]}` : `${formatNumber(codes.length)} thủ tục`}, ${formatNumber(units)} đơn vị`,
  waysProposal: (codes: readonly string[]) =>
    `Cách nộp ${codes.length === 1 ? `thủ tục ${codes[0]}` : `${formatNumber(codes.length)} thủ tục`}`,

  unitPage: {
    title: (unit: string) => `Thủ tục nhận tại ${unit}`,
    lead: (total: number) => `${formatNumber(total)} thủ tục bạn có thể nộp ở đây.`,
    search: "Bạn cần làm gì?",
    searchHint: "Gõ có dấu hoặc không dấu, ví dụ: khai sinh",
    fields: "Theo lĩnh vực",
    allFields: "Mọi lĩnh vực",
    found: (total: number, q: string) =>
      q === "" ? `${formatNumber(total)} thủ tục` : `${formatNumber(total)} thủ tục cho “${q}”`,
    none: "Ở đây không có thủ tục nào như vậy",
    noneHelp: "Có thể nơi khác nhận thủ tục bạn cần. Hãy tìm trong mọi thủ tục.",
    toAll: "Tìm trong mọi thủ tục",
    places: "Nơi nhận hồ sơ",
    page: (page: number, pages: number) => `Trang ${formatNumber(page)} trên ${formatNumber(pages)}`,
  },
};

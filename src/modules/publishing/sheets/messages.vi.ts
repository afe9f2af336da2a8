/** The words on printed sheets. */
export const vi = {
  page: "Trang",
  procedureKind: "Hướng dẫn thủ tục hành chính",
  code: "Mã thủ tục:",
  legalName: "Tên chính thức:",
  fee: "Phí, lệ phí",
  time: "Thời hạn",
  how: "Cách nộp",
  place: "Nơi nộp",
  who: "Ai được nộp",
  bringTitle: "Bạn cần mang gì",
  bringNothing: "Danh sách giấy tờ chưa có trên tờ này. Hãy hỏi cán bộ tại nơi nộp.",
  stepsTitle: "Làm thế nào",
  stepsCut: "Các bước tiếp theo: quét mã QR ở cuối trang 1 hoặc hỏi cán bộ tại nơi nộp.",
  scan: "Quét mã để xem bản mới nhất",
  orType: "hoặc mở",
  whyScan: "Trang này cho biết tờ giấy bạn đang cầm còn đúng hay không.",
  qrAlt: (address: string) => `Mã QR dẫn tới ${address}`,
  petitionsTitle: "Nơi nhận phản ánh, kiến nghị về thủ tục này",
  newsPetitionsTitle: "Nơi nhận phản ánh, kiến nghị",
  address: "Địa chỉ:",
  phone: "Điện thoại:",
  email: "Thư điện tử:",
  site: "Trang web:",
  versionLine: (v: { number: number; from: string | null; decision: string | null; printedOn: string }) =>
    `Bản số ${v.number}${v.from ? ` có hiệu lực từ ngày ${v.from}` : ""}${v.decision ? ` theo ${v.decision}` : ""}, in ngày ${v.printedOn}.`,
  decision: (number: string, date: string | null, issuer: string | null) =>
    `Quyết định ${number}${date ? ` ngày ${date}` : ""}${issuer ? ` của ${issuer}` : ""}`,
  free: "Không mất phí",
  feePer: (amount: string, per: string) => `${amount}/${per}`,
  feeByProvince: "Theo nghị quyết của Hội đồng nhân dân tỉnh, hỏi tại nơi nộp",
  askFee: "Hỏi tại nơi nộp trước khi nộp",
  askTime: "Hỏi tại nơi nộp",
  askPlace: "Hỏi Ủy ban nhân dân nơi bạn ở",
  anybody: "Cá nhân, tổ chức có nhu cầu",
  byChannel: (channel: string, text: string) => `${channel}: ${text}`,
  channel: { inPerson: "Trực tiếp", online: "Trực tuyến", post: "Qua bưu chính" },
  sameDay: "Trong ngày nhận hồ sơ",
  timeAmount: (amount: string, unit: "workingDay" | "day" | "hour" | "month") =>
    `${amount} ${{ workingDay: "ngày làm việc", day: "ngày", hour: "giờ", month: "tháng" }[unit]}`,
  copies: (originals: number | null, copies: number | null) =>
    [originals ? `${originals} bản chính` : "", copies ? `${copies} bản sao` : ""].filter(Boolean).join(", "),
  form: (name: string) => `Theo mẫu: ${name}`,
  newsKind: "Thông báo",
  newsDate: (date: string, unit: string) => `${date} · ${unit}`,
  doNowTitle: "Bạn có thể làm gì ngay",
  procedure: "Thủ tục liên quan:",
  newsVersion: (number: number, printedOn: string) => `Bản số ${number}, in ngày ${printedOn}.`,
  imprint: (i: { permit: string | null; copies: number | null; printer: string | null }) =>
    [
      i.permit ? `Giấy phép xuất bản số ${i.permit}.` : "",
      i.copies ? `In ${i.copies.toLocaleString("vi-VN")} bản.` : "",
      i.printer ? `Nơi in: ${i.printer}.` : "",
    ]
      .filter(Boolean)
      .join(" "),
};

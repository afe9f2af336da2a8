import { formatDate } from "../../../platform/i18n/index.ts";
import { DOCUMENT_KINDS } from "../spoken/spoken-words.ts";
import type { FactKind } from "./story.ts";

const ASKED_IN_TITLE: Partial<Record<FactKind, string>> = {
  bring: "cần mang gì",
  fee: "hết bao nhiêu",
  time: "bao lâu xong",
};

/** The words around what the record says. Nothing here is a fact. */
export const phrases = {
  lower: (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text),

  titleChanged: (name: string, change: string, from: string) => `${name}: ${change}, từ ${formatDate(from)}`,
  titleNew: (name: string, from: string) => `Thủ tục mới từ ${formatDate(from)}: ${name}`,
  titleRepealed: (name: string, on: string) => `Từ ${formatDate(on)} không còn phải làm thủ tục “${name}”`,
  titleReplaced: (name: string, on: string) => `Từ ${formatDate(on)}, thủ tục “${name}” được thay bằng thủ tục khác`,
  titleMoved: (name: string, on: string) => `Từ ${formatDate(on)}, “${name}” do cơ quan khác giải quyết`,
  restAbout: (known: readonly FactKind[]) => {
    const asked = known.flatMap((kind) => ASKED_IN_TITLE[kind] ?? []);
    return asked.length > 0 ? `: ${asked.join(", ")}` : ": những điều cần biết";
  },

  briefChanged: (from: string) => `: có thay đổi từ ${formatDate(from)}`,
  briefNew: (from: string) => `: thủ tục mới từ ${formatDate(from)}`,
  briefAbout: ": xem trước khi đi",
  briefEnded: (on: string) => `: thôi áp dụng từ ${formatDate(on)}`,
  briefMoved: (on: string) => `: nộp ở cơ quan khác từ ${formatDate(on)}`,

  sloganChanged: (name: string | null) => `${name ?? "Thủ tục này"} đã đổi, xem trước khi đi`,
  sloganNew: (name: string | null) => (name === null ? "Thủ tục mới, xem trước khi đi" : `Thủ tục mới: ${name}`),
  sloganAbout: (name: string | null) =>
    name === null ? "Chuẩn bị đủ, đi một lần" : `${name}: chuẩn bị đủ, đi một lần`,
  sloganEnded: (name: string | null) => `Không còn phải làm ${name === null ? "thủ tục này" : `thủ tục ${name}`}`,
  sloganMoved: (name: string | null) => `${name ?? "Thủ tục này"} nay nộp ở nơi khác`,

  leadChanged: (name: string) => `Thủ tục “${name}” vừa có thay đổi.`,
  leadNew: (name: string) => `Từ nay có thủ tục “${name}”.`,
  leadAbout: (name: string) => `Những điều cần biết khi làm thủ tục “${name}”.`,
  leadEnded: (name: string) => `Thủ tục “${name}” thôi áp dụng.`,
  leadMoved: (name: string) => `Thủ tục “${name}” chuyển sang cơ quan khác.`,
  successors: (names: readonly string[]) => `Thay vào đó, làm theo: ${names.join("; ")}.`,
  authority: (name: string) => `Cơ quan giải quyết nay là ${name}.`,

  since: (from: string) => `Áp dụng từ ngày ${formatDate(from)}.`,
  endedOn: (on: string) => `Thôi áp dụng từ ngày ${formatDate(on)}.`,
  basis: (number: string, date: string | null, issuer: string | null) =>
    `Theo ${/^\d/.test(number) ? `${documentKind(number)} số ` : ""}${number}${date ? ` ngày ${formatDate(date)}` : ""}${issuer ? ` của ${issuer}` : ""}.`,

  fact: {
    bring: "Cần mang",
    fee: "Phí, lệ phí",
    time: "Thời hạn giải quyết",
    where: "Nơi nộp",
    how: "Cách nộp",
  } satisfies Record<FactKind, string>,
  factSaid: {
    bring: "Khi đi, bà con mang theo",
    fee: "Về phí, lệ phí",
    time: "Thời hạn giải quyết",
    where: "Nơi nộp hồ sơ",
    how: "Bà con có thể nộp",
  } satisfies Record<FactKind, string>,
  factAloud: {
    bring: "Bạn cần mang theo",
    fee: "Phí, lệ phí",
    time: "Thời hạn giải quyết",
    where: "Nơi nộp hồ sơ",
    how: "Bạn có thể nộp",
  } satisfies Record<FactKind, string>,
  codeAloud: (code: string) => `Mã thủ tục: ${code}.`,
  asked: {
    bring: "Phải mang những gì?",
    fee: "Hết bao nhiêu tiền?",
    time: "Bao lâu thì xong?",
    where: "Nộp ở đâu?",
    how: "Có những cách nộp nào?",
  } satisfies Record<FactKind, string>,
  free: "Không mất phí.",
  dependsOnCase: "tùy trường hợp, xem ở trang thủ tục",
  feeByProvince: "do Hội đồng nhân dân tỉnh quy định, hỏi nơi nhận hồ sơ",
  morePapers: (count: number) => `và ${count} giấy tờ khác tùy trường hợp, xem ở trang thủ tục`,

  heading: {
    changed: "Điều gì thay đổi",
    bring: "Bạn cần mang gì",
    cost: "Hết bao nhiêu, bao lâu xong",
    where: "Nộp ở đâu",
    document: "Điều cần biết",
  },
  more: (address: string) => `Xem đầy đủ: ${address}`,
  detail: (address: string) => `Chi tiết: ${address}`,
  call: (phone: string) => `Hỏi thêm: ${phone}`,
  hours: (hours: string) => `Giờ làm việc: ${hours}`,

  loudOpening: (unit: string) => `Kính thưa bà con. ${unit} xin thông báo.`,
  loudRepeat: "Xin nhắc lại.",
  loudAsk: (unit: string, phone: string) =>
    phone === "" ? `Bà con cần hỏi thêm, xin đến ${unit}.` : `Bà con cần hỏi thêm, xin gọi số ${phone}.`,
  loudClosing: "Xin cảm ơn bà con đã lắng nghe.",

  talkTitle: (title: string) => `Nói ở buổi họp: ${title}`,
  talkOpening: "Mở đầu, khoảng một phút",
  talkGreeting: (unit: string) => `Thưa bà con, hôm nay tôi xin nói về một việc của ${unit} mà nhiều nhà sẽ cần đến.`,
  talkPoints: "Ba điều để nhớ",
  talkQuestions: "Bà con hay hỏi",
  talkUnknown: "Câu nào chưa trả lời được, xin ghi lại và hỏi bộ phận một cửa, hôm sau trả lời.",
  talkNotes: "Câu hỏi của bà con ở buổi họp:",

  figure: (measure: string, before: string | null, after: string) =>
    `${measure.slice(0, 1).toUpperCase()}${measure.slice(1)}: ${before ? `trước đây ${before}, nay ${after}` : after}`,
  effectiveOn: (day: string) => `Có hiệu lực từ ngày ${day}`,
  affected: (text: string) => `Dành cho: ${text}`,
  community: (name: string) => `Cộng đồng: ${name}`,
  recognised: (by: string, day: string) => `Được công nhận bởi ${by}, ngày ${day}`,
  trialPlace: (text: string) => `Nơi làm thử: ${text}`,
  trialDays: (from: string, until: string) => `Thử từ ngày ${from} đến ngày ${until}`,
  before: (measure: string, before: string) =>
    `${measure.slice(0, 1).toUpperCase()}${measure.slice(1)} trước khi thử: ${before}`,
  decision: (text: string) => `Quyết định sau khi thử: ${text}`,
  evidence: (text: string) => `Nguồn: ${text}`,
  office: (name: string) => `Cơ quan chịu trách nhiệm: ${name}`,
  remedy: (text: string) => `Việc đang làm: ${text}`,
  until: (day: string) => `Dự kiến xong ngày ${day}`,
  quote: (by: string, words: string) => `${by} cho biết: “${words}”`,
  reply: (text: string) => `Ý kiến của cơ quan: ${text}`,

  documentName: (type: string | null, number: string) => (type ? `${type} ${number}` : number),
  documentTitle: (name: string, subject: string, from: string | null) =>
    `${name}${subject === "" ? "" : `: ${subject}`}${from ? `, từ ${formatDate(from)}` : ""}`,
  documentTitleAmended: (name: string, on: string | null) =>
    `${name} được sửa đổi, bổ sung${on ? ` từ ${formatDate(on)}` : ""}`,
  documentTitleEnded: (name: string, on: string | null) => `${name} hết hiệu lực${on ? ` từ ${formatDate(on)}` : ""}`,
  documentBriefIssued: (from: string | null) => (from ? `: có hiệu lực từ ${formatDate(from)}` : ": điều cần biết"),
  documentBriefAmended: (on: string | null) => (on ? `: sửa đổi từ ${formatDate(on)}` : ": đã được sửa đổi"),
  documentBriefEnded: (on: string | null) => (on ? `: hết hiệu lực từ ${formatDate(on)}` : ": hết hiệu lực"),
  documentSloganIssued: (name: string) => `Nên biết: ${name}`,
  documentSloganAmended: (name: string) => `Đã sửa đổi: ${name}`,
  documentSloganEnded: (name: string) => `Hết hiệu lực: ${name}`,
  documentLead: (name: string, issuer: string) => `${name} do ${issuer} ban hành.`,
  documentLeadBare: (name: string) => `Bài này nói về ${name}.`,
  documentAmended: (name: string) => `${name} được sửa đổi, bổ sung.`,
  documentEnded: (name: string) => `${name} hết hiệu lực.`,
  documentSubject: (subject: string) => `Nội dung: ${subject}.`,
  documentIssuedOn: (day: string) => `Ban hành ngày ${formatDate(day)}.`,
  documentInForce: (day: string) => `Có hiệu lực từ ngày ${formatDate(day)}.`,
  documentInForceTo: (day: string) => `Hết hiệu lực từ ngày ${formatDate(day)}.`,
  documentAmendedFrom: (day: string) => `Phần sửa đổi áp dụng từ ngày ${formatDate(day)}.`,
  documentAmendedBy: (names: readonly string[]) => `Văn bản sửa đổi, bổ sung: ${names.join("; ")}.`,
  documentEndedBy: (names: readonly string[]) => `Được thay thế hoặc bãi bỏ bởi: ${names.join("; ")}.`,
  documentReplaces: (names: readonly string[], partly: boolean) =>
    `Thay thế ${partly ? "một phần " : ""}${names.join("; ")}.`,
  documentRepeals: (names: readonly string[], partly: boolean) =>
    `Bãi bỏ ${partly ? "một phần " : ""}${names.join("; ")}.`,
  documentAmends: (names: readonly string[]) => `Sửa đổi, bổ sung ${names.join("; ")}.`,
  documentProcedures: (names: readonly string[], more: number) =>
    `Thủ tục dựa vào văn bản này: ${names.join("; ")}${more > 0 ? ` và ${more} thủ tục khác` : ""}.`,

  emailGreeting: "Kính gửi ông/bà,",
  emailClosing: (unit: string) => `Trân trọng, ${unit}.`,
};

/** "Quyết định" for "12/QĐ-UBND". */
const documentKind = (symbol: string): string =>
  DOCUMENT_KINDS[/\/([A-Za-zĐđ]+)-[^/]*$/.exec(symbol)?.[1] ?? ""] ?? "văn bản";

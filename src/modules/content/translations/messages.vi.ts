import { formatDate, formatNumber } from "../../../platform/i18n/index.ts";
import type { NumbersApart } from "./same-numbers.ts";
import type { TranslationRefusal } from "./translation.errors.ts";
import type { Standing } from "./translation.store.ts";

/** Sentences around a translated page; translators may put them into each language as terms. */
export const PHRASES = {
  official: "Bản tiếng Việt là bản chính thức.",
  updating: "Trang này đang được cập nhật; chỗ nào chưa dịch thì theo bản tiếng Việt.",
} as const;

export const vi = {
  // Public
  readIn: "Đọc bằng ngôn ngữ khác",
  listen: "Nghe bài này",
  listenIn: (language: string) => `Nghe bằng ${language}`,
  spokenBy: (speaker: string, length: string) => `${speaker} đọc, ${length}`,
  audioOld: "Bài đã sửa sau khi thu âm. Chỗ nào khác thì theo bản chữ tiếng Việt.",
  backToVietnamese: "Xem bản tiếng Việt",
  translationOf: (title: string) => `Bản dịch của: ${title}`,
  confirmedBy: (name: string, day: Date) => `Người đọc soát: ${name}, ${formatDate(day)}`,
  outdated: (count: number) => `${formatNumber(count)} câu vừa đổi, chưa có bản dịch; các câu ấy hiện bằng tiếng Việt.`,
  audioOnly: "Bài này có bản nghe; phần chữ hiện bằng tiếng Việt.",
  sheet: "Tờ A4 để in và dán",
  length: (seconds: number) => {
    const minutes = Math.floor(seconds / 60);
    return minutes === 0
      ? `${seconds} giây`
      : seconds % 60 === 0
        ? `${minutes} phút`
        : `${minutes} phút ${seconds % 60} giây`;
  },

  // Work list
  title: "Dịch và thu âm",
  lead: "Tin đã phát hành hoặc đang chờ duyệt. Chỉ dịch câu mới, câu đã sửa; một người bản ngữ khác đọc soát rồi mới ra.",
  language: "Ngôn ngữ",
  search: "Tìm trong tiêu đề",
  filter: "Lọc",
  standing: "Tình trạng",
  standings: {
    none: "Chưa dịch",
    outdated: "Cần dịch lại",
    draft: "Đang dịch",
    returned: "Bị trả lại",
    submitted: "Chờ đọc soát",
    confirmed: "Đã có",
  } satisfies Record<Standing, string>,
  item: "Tin bài",
  unit: "Đơn vị",
  translator: "Người dịch",
  empty: "Không có tin nào ở tình trạng này.",
  emptyTitle: "Chưa có tin nào để dịch",
  noReadersTitle: "Chưa ghi ai biết ngôn ngữ nào",
  noReadersText:
    "Quản trị hoặc người phê duyệt ghi người dịch và người bản ngữ ở trang “Người dịch”. Sau đó tin cần dịch hiện ở đây.",
  terms: "Thuật ngữ",
  procedures: "Thủ tục",
  readers: "Người dịch",

  // One item
  editTitle: (language: string) => `Dịch sang ${language}`,
  audioTitle: (language: string) => `Thu âm bằng ${language}`,
  progress: (done: number, all: number) => `${formatNumber(done)} trong ${formatNumber(all)} câu đã có lời dịch`,
  parts: {
    title: "Tiêu đề",
    correction: "Điều được sửa",
    summary: "Tóm tắt",
    heading: "Đề mục",
    paragraph: "Đoạn",
    list: "Mục liệt kê",
    facts: "Số liệu và cam kết",
    transcript: "Lời trong video",
  },
  sentenceLabel: (at: number) => `Câu ${formatNumber(at)}`,
  confirmedState: "Đã đọc soát",
  changedState: "Đã sửa, chờ đọc soát",
  newState: "Cần dịch",
  before: "Bản đang công khai",
  useMemory: "Đã dịch ở nơi khác",
  alike: (percent: number) => `Câu gần giống (${percent}%)`,
  termsHere: "Thuật ngữ trong câu",
  save: "Lưu",
  submit: "Gửi đọc soát",
  recall: "Rút lại để sửa",
  confirm: "Đọc đúng, cho ra",
  confirmHint: "Bạn đã đọc từng câu cạnh câu tiếng Việt: đúng nghĩa, đúng cách nói.",
  return: "Trả lại",
  reason: "Câu nào chưa đúng, vì sao",
  saved: "Đã lưu.",
  submitted: "Đã gửi. Người bản ngữ khác thấy ở mục “Chờ đọc soát”.",
  confirmed: "Đã cho ra. Người đọc thấy bản dịch này.",
  returned: "Đã trả lại kèm lý do.",
  recalled: "Đã rút lại.",
  returnedWith: (by: string, reason: string) => `${by} trả lại: ${reason}`,
  waitsFor: "Đang chờ một người bản ngữ khác đọc soát.",
  sourceMoved: (count: number) =>
    `Bản tiếng Việt vừa đổi ${formatNumber(count)} câu trong lúc bạn dịch. Chữ của bạn đã lưu; các câu mới hiện dưới đây.`,
  conflict: (by: string) =>
    `${by} vừa lưu bản khác trong lúc bạn dịch. Chữ bạn gõ vẫn còn; lời đang lưu hiện dưới từng câu khác nhau. So lại rồi lưu.`,
  savedWords: "Lời đang lưu",
  leftToDo: (count: number) => `Đã lưu, chưa gửi đọc soát: còn ${formatNumber(count)} câu chưa dịch.`,
  notSaved: (why: string) =>
    `Chưa lưu được. ${why} Chữ bạn gõ còn ở từng câu dưới đây; hãy chép lại trước khi rời trang.`,
  handedIn: "Người khác vừa gửi bản dịch này đi đọc soát.",
  typedWords: "Chữ bạn gõ",
  publicPage: "Xem trang công khai",
  history: "Thông tin",

  // Audio
  audio: "Bản thu âm",
  audioHint:
    "Với nhiều bà con, nghe quan trọng hơn đọc. Thu bằng điện thoại rồi tải lên: MP3, M4A, OGG, WAV, AMR; tối đa 20 MB, 20 phút. Phần mềm tự cắt chỗ im lặng đầu và cuối, chỉnh độ lớn.",
  file: "Tệp âm thanh",
  speaker: "Người đọc",
  upload: "Tải lên",
  heard: "Đã nghe, cho ra",
  unheard: "Chờ người khác nghe lại",
  heardBy: (name: string, day: Date) => `${name} đã nghe, ${formatDate(day)}`,
  removeAudio: "Bỏ bản thu",
  audioAdded: "Đã tải lên. Một người khác nghe lại rồi mới ra.",
  audioSent: "Đã nhận bản thu dài. Phần mềm đang xử lý; tải lại trang này để xem.",
  audioHeard: "Đã cho ra. Người dân nghe được trên trang tin.",
  audioGone: "Đã bỏ bản thu.",

  // Terms
  termsTitle: "Thuật ngữ",
  termSearch: "Tìm thuật ngữ",
  termsLead: "Chữ đã thống nhất cho từng ngôn ngữ. Hiện cạnh câu khi dịch. Câu chung quanh trang dịch cũng ghi ở đây.",
  vietnamese: "Tiếng Việt",
  term: "Lời dịch",
  note: "Ghi chú",
  addTerm: "Thêm hoặc sửa thuật ngữ",
  confirmTerm: "Đúng",
  termConfirmed: (name: string) => `${name} đã xác nhận`,
  termWaiting: (name: string) => `${name} ghi, chờ người khác xác nhận`,
  dropTerm: "Bỏ",
  termSaved: "Đã lưu thuật ngữ.",
  termGone: "Đã bỏ thuật ngữ.",
  termOk: "Đã xác nhận.",
  phrasesTitle: "Câu chung quanh trang dịch",
  phrasesText: "Hai câu này hiện bằng ngôn ngữ của trang khi đã có người xác nhận.",
  noTerms: "Chưa có thuật ngữ nào cho ngôn ngữ này.",
  noTermsFound: "Không có thuật ngữ nào khớp.",
  exportTerms: "Tải về (CSV)",
  termErrors: {
    vietnameseMissing: "Hãy ghi từ tiếng Việt, tối đa 300 ký tự.",
    termMissing: "Hãy ghi lời dịch, tối đa 500 ký tự.",
    noteLong: "Ghi chú dài quá 500 ký tự.",
  },

  // Readers
  readersTitle: "Người dịch và người đọc soát",
  readersLead: "Ai dịch được ngôn ngữ nào. Chỉ người bản ngữ được đọc soát bản của người khác.",
  person: "Người",
  native: "Là tiếng mẹ đẻ",
  nativeShort: "Bản ngữ",
  notNative: "Dịch được",
  addReader: "Ghi thêm",
  dropReader: "Bỏ",
  readerSaved: "Đã lưu.",
  noTranslators: "Chưa ai có vai trò “Biên dịch”. Quản trị cấp vai trò ở trang người dùng trước.",
  onlyOneNative: (language: string) =>
    `Chỉ có một người bản ngữ ${language}. Cần thêm một người nữa, vì ai dịch thì không tự đọc soát.`,
  readerErrors: { personWrong: "Hãy chọn một người có vai trò “Biên dịch”.", languageWrong: "Hãy chọn ngôn ngữ." },

  errors: {
    tooLong: "Câu dịch dài quá 2.000 ký tự.",
    loneMarks: "Chữ này có ký tự lạ không đọc được. Hãy dán lại từ nguồn khác.",
    numbersApart: ({ missing, added }: NumbersApart) =>
      [
        missing.length > 0 ? `Câu tiếng Việt có ${missing.join("; ")}, lời dịch chưa có.` : "",
        added.length > 0 ? `Lời dịch có ${added.join("; ")}, câu tiếng Việt không có.` : "",
        "Số, mã, số tiền và ngày phải giữ đúng.",
      ]
        .filter(Boolean)
        .join(" "),
    reasonMissing: "Hãy ghi câu nào chưa đúng và vì sao.",
  },
  refusals: {
    "not-from-this-state": "Việc này không làm được ở tình trạng hiện tại. Hãy tải lại trang.",
    "no-right-here": "Bạn không có quyền làm việc này với tin của đơn vị này.",
    "not-a-reader": "Chưa ghi bạn biết ngôn ngữ này. Nhờ quản trị ghi ở trang “Người dịch”.",
    "not-native": "Chỉ người bản ngữ được đọc soát.",
    "own-words": "Bạn đã dịch bản này nên người khác phải đọc soát.",
    "not-whole": "Còn câu chưa dịch. Hãy dịch đủ rồi gửi.",
    "own-recording": "Bạn đã tải bản thu này lên nên người khác phải nghe lại.",
    "own-term": "Bạn đã ghi thuật ngữ này nên người khác phải xác nhận.",
    "numbers-apart": "Có câu dịch khác số, mã hoặc ngày của câu tiếng Việt. Hãy sửa rồi gửi.",
    "not-chosen": "Thủ tục này chưa được chọn để dịch sang ngôn ngữ này.",
    "chosen-already": "Thủ tục này đã được chọn để dịch sang ngôn ngữ này.",
    "not-in-force": "Thủ tục này không còn hiệu lực hoặc chưa có trong danh mục.",
    "too-many": "Ngôn ngữ này đã có 500 thủ tục. Hãy thôi dịch bớt rồi chọn thêm.",
    "no-recording": "Chưa có bản thu nào.",
  } satisfies Record<TranslationRefusal, string>,
};

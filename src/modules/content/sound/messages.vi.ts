import { formatDateTime, formatNumber } from "../../../platform/i18n/index.ts";
import type { Fault, SoundErrorCode, VoiceFailure } from "../../../platform/sound/index.ts";
import { minutesNeeded, type RecordingUpload } from "./recording-upload.ts";
import type { SoundRefusal } from "./sound.errors.ts";

const seconds = (value: number): string => {
  const whole = Math.round(value);
  return whole < 60 ? `${whole} giây` : `${Math.floor(whole / 60)} phút ${whole % 60} giây`;
};

export const vi = {
  // In place of a reading
  notReady: {
    making: {
      title: "Đang tạo bản đọc",
      text: "Bản đọc tự phát khi xong, thường trong ít giây. Bạn có thể đợi ở đây.",
    },
    busy: {
      title: "Nhiều bản đọc đang được tạo",
      text: "Trang này tự thử lại sau một phút. Trong lúc chờ, bạn có thể đọc bằng mắt.",
    },
    failed: {
      title: "Chưa tạo được bản đọc",
      text: "Máy đọc gặp lỗi với trang này. Bạn hãy thử lại sau mười phút, hoặc đọc trên trang.",
    },
  },
  readInstead: "Đọc trên trang",

  // The script as sound
  length: seconds,
  heading: "Âm thanh của bài phát thanh",
  none: "Chưa có bản đọc hay bản thu của lời này.",
  spoken: "Bản máy đọc",
  recorded: "Bản người đọc",
  old: "Bản của lời cũ",
  oldText: "Lời đã đổi sau khi có bản này. Đừng phát bản cũ; hãy tạo bản đọc mới.",
  making: "Đang tạo, thường trong ít giây. Trang này tự tải lại.",
  failed: "Chưa tạo được",
  failures: {
    undecodable: "Máy đọc không cho ra âm thanh. Hãy thử lại.",
    silent: "Lời này không có chữ nào để đọc.",
    "too-short": "Lời này ngắn quá.",
    "too-long": "Lời này dài quá mức máy đọc một lần. Hãy viết ngắn lại.",
    "queue-full": "Nhiều bản đọc đang chờ. Hãy thử lại sau ít phút.",
    timeout: "Máy đọc lâu quá nên đã dừng. Hãy thử lại.",
    stopped: "Máy đọc dừng giữa chừng. Hãy thử lại.",
  } satisfies Record<SoundErrorCode, string>,
  facts: {
    length: "Dài (đo được)",
    loudness: "Độ lớn",
    voice: "Giọng",
    by: "Tạo bởi",
  },
  measured: (is: number, estimated: number) => `${seconds(is)} (ước trước ${seconds(estimated)})`,
  loud: (lufs: number, usual: number) =>
    `${formatNumber(Math.round(lufs * 10) / 10)} LUFS (mức chung ${formatNumber(usual)})`,
  voiced: (voice: "north" | "central" | "south" | null, name: string, speed: number | null) =>
    voice === null
      ? name
      : `${{ north: "miền Bắc", central: "miền Trung", south: "miền Nam" }[voice]}, ${speed} chữ một phút (${name})`,
  made: (by: string, at: Date) => `${by}, ${formatDateTime(at)}`,
  notNamed: "Không nêu tên khi phát",
  passedOver: {
    "no-answer": "Dịch vụ giọng đọc không trả lời nên dùng giọng có sẵn.",
    "too-slow": "Dịch vụ giọng đọc trả lời chậm quá nên dùng giọng có sẵn.",
    refused: "Dịch vụ giọng đọc từ chối nên dùng giọng có sẵn.",
    "no-sound": "Dịch vụ giọng đọc trả về tệp không đúng lời này nên dùng giọng có sẵn.",
  } satisfies Record<VoiceFailure, string>,
  faults: {
    clipped: "Tiếng bị vỡ vì thu quá to. Nên thu lại, đặt máy xa miệng hơn.",
    quiet: "Thu nhỏ quá; khi tăng lên sẽ nghe tiếng ồn. Nên thu lại gần hơn.",
    gap: "Có chỗ im lặng hơn 8 giây giữa bài.",
  } satisfies Record<Fault, string>,
  forAir: "Tệp cho loa và đài",
  lighter: "Tệp nhẹ hơn",
  radioPack: "Gói cho đài phát thanh: âm thanh và mô tả",
  radioPackLater: "Gói cho đài phát thanh có khi tin đã phát hành.",
  order: "Tạo bản đọc",
  orderAgain: "Tạo lại bản đọc",
  voice: "Giọng",
  voices: { north: "Miền Bắc", central: "Miền Trung", south: "Miền Nam" },
  speed: "Tốc độ",
  speedChoice: (speed: number, estimated: number) => `${speed} chữ một phút, khoảng ${seconds(estimated)}`,
  chime: "Chuông báo trước",
  withChime: "Có chuông báo ở đầu",
  upload: "Tải lên bản người đọc",
  uploadHint:
    "Thu bằng điện thoại cũng được: MP3, M4A, OGG, WAV, AMR; tối đa 20 MB, 10 phút. Phần mềm tự cắt chỗ im lặng đầu và cuối, chỉnh độ lớn.",
  file: "Tệp âm thanh",
  speaker: "Người đọc",
  mayBeNamed: "Nêu tên",
  mayBeNamedYes: "Người đọc đồng ý được nêu tên khi phát",
  send: "Tải lên",
  long: {
    states: { waiting: "Chờ xử lý", working: "Đang xử lý", failed: "Chưa xử lý được" } satisfies Record<
      RecordingUpload["state"],
      string
    >,
    sent: (by: string, at: Date, length: number) =>
      `Bản thu dài ${seconds(length)}, ${by} tải lên ${formatDateTime(at)}.`,
    waiting: (length: number) =>
      `Bản thu dài được xử lý ở phía sau, thường trong ${formatNumber(minutesNeeded(length))} phút. Tải lại trang để xem.`,
    working: (since: Date, length: number) =>
      `Bắt đầu ${formatDateTime(since)}, thường mất ${formatNumber(minutesNeeded(length))} phút. Tải lại trang để xem. Bản cũ, nếu có, vẫn dùng.`,
    drop: "Thôi, bỏ bản vừa tải lên",
    seen: "Đã rõ, xóa dòng này",
  },
  unheard: "Chờ người khác nghe lại",
  heardBy: (name: string, at: Date) => `${name} đã nghe, ${formatDateTime(at)}`,
  hear: "Đã nghe, cho phát",
  ownRecording: "Bạn tải bản này lên, nên một người khác nghe lại.",
  remove: "Bỏ bản này",
  done: {
    speaking: "Đã nhận. Bản đọc có trong ít giây.",
    recorded: "Đã tải lên. Một người khác nghe lại rồi mới phát.",
    recordingSent: "Đã nhận bản thu dài. Phần mềm đang xử lý; trang này cho biết khi xong.",
    heard: "Đã cho phát bản người đọc.",
    soundGone: "Đã bỏ.",
  },
  soundErrors: {
    voice: "Hãy chọn giọng.",
    speed: (least: number, most: number) => `Tốc độ từ ${least} đến ${most} chữ một phút.`,
    speakerMissing: "Hãy ghi tên người đọc.",
    speakerLong: "Tên người đọc dài quá 120 ký tự.",
  },
  recordingErrors: (megabytes: number, minutes: number): Record<string, string> => ({
    missing: "Hãy chọn tệp âm thanh.",
    empty: "Tệp này trống. Hãy chọn tệp khác.",
    "too-large": `Tệp lớn quá ${megabytes} MB. Hãy thu lại ngắn hơn hoặc lưu thành MP3.`,
    "too-long": `Bản thu dài quá ${minutes} phút. Hãy chia thành hai.`,
    "too-short": "Bản thu có chưa tới một giây tiếng nói. Hãy thu lại.",
    "wrong-type": "Tệp này không phải âm thanh đọc được (MP3, M4A, OGG, WAV, AMR), dù tên tệp ghi vậy.",
    "speech-in-video":
      "Điện thoại này ghi tiếng vào tệp phim 3GP. Hãy đổi cách ghi sang AMR, MP3 hoặc M4A rồi thu lại.",
    "broken-audio": "Tệp này hỏng, không đo được độ dài. Hãy thu hoặc lưu lại.",
    undecodable: "Tệp này hỏng hoặc thu theo kiểu máy không mở được. Hãy lưu lại thành MP3 hoặc M4A.",
    silent: "Bản thu này không có tiếng. Hãy kiểm tra micrô rồi thu lại.",
    "queue-full": "Máy đang xử lý nhiều bản thu. Hãy thử lại sau ít phút.",
    timeout: "Xử lý bản thu này lâu quá nên đã dừng. Hãy thu ngắn lại.",
    stopped: "Xử lý bản thu dừng giữa chừng. Hãy thử lại.",
  }),
  refusals: {
    "no-right-here": "Bạn không có quyền này ở đơn vị của tin.",
    "item-over": "Tin đã thu hồi, bị thay hoặc vào lưu trữ nên không làm âm thanh nữa.",
    "script-moved": "Lời phát thanh vừa đổi. Hãy tải lại trang, đọc lời mới rồi làm lại.",
    "no-sound": "Chưa có âm thanh của đúng lời đã duyệt. Hãy tạo bản đọc trước.",
    "own-recording": "Bạn tải bản này lên, nên một người khác nghe lại.",
    "not-approved": "Tin chưa phát hành. Đài chỉ nhận lời đã duyệt.",
  } satisfies Record<SoundRefusal, string>,

  // For stations
  airFeedTitle: (name: string) => `${name}: bài phát thanh`,
};

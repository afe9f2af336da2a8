import type { PlaceLanguage } from "./hall.ts";
import type { WaitRange } from "./ticket.ts";

export type KioskLanguage = "vi" | PlaceLanguage;

/** What stands on kiosks and slips: few words, in every language of a place. */
const vi = {
  name: "Tiếng Việt",
  title: "Lấy số thứ tự",
  choose: "Bạn đến làm việc gì?",
  priority: "Bạn thuộc diện ưu tiên nào không?",
  priorityHow: (minutes: number) => `Được tính như đã đợi thêm ${minutes} phút.`,
  noBasis: "Đơn vị chưa ghi căn cứ.",
  noPriority: "Không, lấy số thường",
  waiting: (count: number) => (count === 0 ? "Chưa ai đợi" : `${count} người đang đợi`),
  wait: ({ from, to }: WaitRange) => (from === 0 ? `Đợi dưới ${to} phút` : `Đợi khoảng ${from}–${to} phút`),
  noWait: "Chưa ước được thời gian đợi",
  yours: "Số của bạn",
  ahead: (count: number) =>
    count === 0 ? "Bạn là người tiếp theo của nhóm" : `${count} người trong nhóm được gọi trước bạn`,
  follow: "Quét mã để theo dõi trên điện thoại",
  phone: "Hoặc quét mã này để lấy số bằng điện thoại",
  called: (counter: string) => `Mời đến quầy ${counter}`,
  serving: (counter: string) => `Đang làm việc tại quầy ${counter}`,
  print: "In số",
  done: "Xong",
  back: "Quay lại",
  anonymous: "Không hỏi thông tin cá nhân.",
};

export type KioskWords = typeof vi;

const en: KioskWords = {
  name: "English",
  title: "Take a number",
  choose: "What brings you here?",
  priority: "Do you have priority?",
  priorityHow: (minutes) => `Counts as ${minutes} minutes waited already.`,
  noBasis: "The office has not named a ground.",
  noPriority: "No, an ordinary number",
  waiting: (count) => (count === 0 ? "Nobody waits" : `${count} waiting`),
  wait: ({ from, to }) => (from === 0 ? `Less than ${to} minutes` : `About ${from}–${to} minutes`),
  noWait: "The wait cannot be told yet",
  yours: "Your number",
  ahead: (count) => (count === 0 ? "You are next in your group" : `${count} of your group are called before you`),
  follow: "Scan to follow it on your phone",
  phone: "Or scan this to take a number by phone",
  called: (counter) => `Please come to counter ${counter}`,
  serving: (counter) => `At counter ${counter}`,
  print: "Print",
  done: "Done",
  back: "Back",
  anonymous: "No personal data is asked for.",
};

const km: KioskWords = {
  name: "ភាសាខ្មែរ",
  title: "យកលេខរង់ចាំ",
  choose: "សូមជ្រើសរើសកិច្ចការរបស់អ្នក",
  priority: "តើអ្នកមានសិទ្ធិអាទិភាពទេ?",
  priorityHow: (minutes) => `គិតដូចបានរង់ចាំ ${minutes} នាទីរួចហើយ`,
  noBasis: "ការិយាល័យមិនទាន់បានបញ្ជាក់មូលដ្ឋានទេ",
  noPriority: "ទេ យកលេខធម្មតា",
  waiting: (count) => (count === 0 ? "គ្មាននរណារង់ចាំទេ" : `${count} នាក់កំពុងរង់ចាំ`),
  wait: ({ from, to }) => (from === 0 ? `តិចជាង ${to} នាទី` : `ប្រហែល ${from}–${to} នាទី`),
  noWait: "មិនទាន់អាចប៉ាន់ស្មានពេលវេលាបានទេ",
  yours: "លេខរបស់អ្នក",
  ahead: (count) => (count === 0 ? "អ្នកជាអ្នកបន្ទាប់" : `មាន ${count} នាក់នៅមុខអ្នក`),
  follow: "ស្កេនដើម្បីតាមដានតាមទូរស័ព្ទ",
  phone: "ឬស្កេនកូដនេះដើម្បីយកលេខតាមទូរស័ព្ទ",
  called: (counter) => `សូមអញ្ជើញទៅបញ្ជរ ${counter}`,
  serving: (counter) => `កំពុងធ្វើការនៅបញ្ជរ ${counter}`,
  print: "បោះពុម្ព",
  done: "រួចរាល់",
  back: "ត្រឡប់ក្រោយ",
  anonymous: "មិនសួរព័ត៌មានផ្ទាល់ខ្លួនទេ",
};

export const KIOSK_WORDS: Record<KioskLanguage, KioskWords> = { vi, en, km };

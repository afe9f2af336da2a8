import { RATING_WORDS, type RatingWords } from "../rating.words.ts";

/** What stands on a tablet: few words, by language. */
export interface KioskWords extends RatingWords {
  /** The language in its own words. */
  name: string;
  question: string;
  /** Above the choice of the subject. */
  about: string;
  why: string;
  field: string;
  done: string;
  thanks: string;
  next: string;
  listen: string;
  /** Spoken on demand. */
  prompt: string;
  anonymous: string;
}

interface KioskLanguage {
  code: string;
  /** A native reader confirmed the words; until then nobody is offered them. */
  isConfirmed: boolean;
  words: KioskWords;
}

export const KIOSK_LANGUAGES: readonly KioskLanguage[] = [
  {
    code: "vi",
    isConfirmed: true,
    words: {
      ...RATING_WORDS.vi,
      name: "Tiếng Việt",
      question: "Bạn có hài lòng không?",
      about: "Bạn đánh giá việc nào?",
      why: "Vì sao bạn chưa hài lòng?",
      field: "Bạn làm việc gì hôm nay?",
      done: "Xong",
      thanks: "Cảm ơn bạn",
      next: "Người tiếp theo",
      listen: "Nghe",
      prompt:
        "Mời bạn đánh giá việc phục vụ. Trên màn hình có năm khuôn mặt. Bên trái là rất không hài lòng, ở giữa là bình thường, bên phải là rất hài lòng. Bạn bấm vào một khuôn mặt. Không cần ghi tên.",
      anonymous: "Không ghi bạn là ai.",
    },
  },
  {
    code: "en",
    isConfirmed: true,
    words: {
      ...RATING_WORDS.en,
      name: "English",
      question: "Are you satisfied?",
      about: "What do you rate?",
      why: "Why are you not satisfied?",
      field: "What did you come for today?",
      done: "Done",
      thanks: "Thank you",
      next: "Next person",
      listen: "Listen",
      prompt:
        "Please rate the service. There are five faces. On the left is very dissatisfied, in the middle so-so, on the right very satisfied. Press one face. No name is needed.",
      anonymous: "It is not noted who you are.",
    },
  },
  {
    code: "km",
    isConfirmed: false,
    words: {
      marks: {
        5: "ពេញចិត្តខ្លាំង",
        4: "ពេញចិត្ត",
        3: "ធម្មតា",
        2: "មិនពេញចិត្ត",
        1: "មិនពេញចិត្តសោះ",
      },
      reasons: {
        waiting: "រង់ចាំយូរ",
        attitude: "អាកប្បកិរិយា",
        guidance: "ណែនាំមិនច្បាស់",
        trips: "ត្រូវមកច្រើនដង",
        extraMoney: "យកប្រាក់លើសបទប្បញ្ញត្តិ",
        facilities: "កន្លែង និងបរិក្ខារ",
      },
      subjects: { reception: "ការទទួលប្រជាពលរដ្ឋ", settlement: "ការដោះស្រាយបែបបទ" },
      name: "ភាសាខ្មែរ",
      question: "តើអ្នកពេញចិត្តទេ?",
      about: "តើអ្នកវាយតម្លៃអ្វី?",
      why: "ហេតុអ្វីអ្នកមិនពេញចិត្ត?",
      field: "ថ្ងៃនេះអ្នកមកធ្វើអ្វី?",
      done: "រួចរាល់",
      thanks: "សូមអរគុណ",
      next: "អ្នកបន្ទាប់",
      listen: "ស្តាប់",
      prompt: "សូមវាយតម្លៃការបម្រើ។ សូមចុចមុខមួយ។ មិនចាំបាច់ដាក់ឈ្មោះទេ។",
      anonymous: "មិនកត់ត្រាថាអ្នកជានរណាទេ។",
    },
  },
];

/** The languages people may be offered. */
export const confirmedLanguages = (): KioskLanguage[] => KIOSK_LANGUAGES.filter((one) => one.isConfirmed);

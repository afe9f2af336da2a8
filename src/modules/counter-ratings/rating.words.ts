import type { Lang } from "../../platform/i18n/index.ts";
import type { Mark, Reason, Subject } from "./rating.ts";

export interface RatingWords {
  marks: Record<Mark, string>;
  reasons: Record<Reason, string>;
  subjects: Record<Subject, string>;
}

/** The few words people choose by, on paper's page and on tablets. */
export const RATING_WORDS: Record<Lang, RatingWords> = {
  vi: {
    marks: {
      5: "Rất hài lòng",
      4: "Hài lòng",
      3: "Bình thường",
      2: "Không hài lòng",
      1: "Rất không hài lòng",
    },
    reasons: {
      waiting: "Chờ lâu",
      attitude: "Thái độ",
      guidance: "Hướng dẫn chưa rõ",
      trips: "Phải đi lại nhiều lần",
      extraMoney: "Thu ngoài quy định",
      facilities: "Cơ sở vật chất",
    },
    subjects: { reception: "Tiếp công dân", settlement: "Giải quyết thủ tục" },
  },
  en: {
    marks: { 5: "Very satisfied", 4: "Satisfied", 3: "So-so", 2: "Dissatisfied", 1: "Very dissatisfied" },
    reasons: {
      waiting: "Long wait",
      attitude: "Attitude",
      guidance: "Unclear guidance",
      trips: "Had to come several times",
      extraMoney: "Asked for extra money",
      facilities: "Room and facilities",
    },
    subjects: { reception: "How you were received", settlement: "How the procedure was settled" },
  },
};

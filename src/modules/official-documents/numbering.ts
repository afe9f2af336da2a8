import { roman } from "../../platform/i18n/index.ts";

/**
 * Letters for points: the Vietnamese alphabet without ă, â, ê, ô, ơ, ư, and with đ after d (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II, khoản 6: "các chữ cái tiếng Việt theo thứ tự bảng chữ cái"). After y the letters are doubled.
 */
const POINT_LETTERS = "a b c d đ e g h i k l m n o p q r s t u v x y".split(" ");

/** "a" for 1, "đ" for 5, "g" for 7. */
export function pointLetter(number: number): string {
  const round = Math.floor((number - 1) / POINT_LETTERS.length);
  return POINT_LETTERS[(number - 1) % POINT_LETTERS.length]!.repeat(round + 1);
}

/** "Phụ lục" for the only one, else "Phụ lục II". */
export function annexLabel(index: number, count: number, word: string): string {
  return count === 1 ? word : `${word} ${roman(index + 1)}`;
}

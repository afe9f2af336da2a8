import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  faults: {
    empty: "There is nothing. Scan the QR code of the card.",
    "too-long": "More than 2,000 characters: this is not the code of a card.",
    "not-a-card":
      "This is not the code of an identity card: at least 6 parts divided by “|” are needed. Scan the code of the card, no other.",
    "too-many-parts": "This is not the code of an identity card: it has too many parts.",
    "number-wrong": "Part 1 must be the personal number of 12 digits. Scan again.",
    "old-number-wrong": "Part 2 must be empty or the old card number of 9 digits. Scan again.",
    "name-missing": "Part 3 must be the full name. Scan again.",
    "birth-date-wrong": "Part 4 must be a real day of birth as ddMMyyyy, such as 05031999. Scan again.",
    "sex-wrong": "Part 5 must be Nam or Nữ. Scan again.",
    "issue-date-wrong": "Part 7 must be a real day of issue as ddMMyyyy, such as 12082021. Scan again.",
  },
  warnings: {
    "sex-contradicts-number": "The sex contradicts the 4th digit of the personal number. Compare with the card.",
    "birth-year-contradicts-number":
      "The year of birth contradicts digits 4, 5 and 6 of the personal number. Compare with the card.",
    "birth-date-to-come": "The day of birth is still to come. Compare with the card.",
    "issue-date-to-come": "The day of issue is still to come. Compare with the card.",
    "issued-before-birth": "The day of issue stands before the day of birth. Compare with the card.",
    "letters-damaged": "Letters were damaged by the scanner. Correct name and address by the card.",
  },
};

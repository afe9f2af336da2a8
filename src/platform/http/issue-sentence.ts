import type { z } from "zod";
import type { Lang } from "../i18n/index.ts";

type Issue = z.core.$ZodIssue;

/** What a schema's own check says by its code, where it is one that any field may have. */
const OWN: Record<string, Record<Lang, string>> = {
  "day-invalid": {
    vi: "Ngày phải là ngày có thật, dạng 2026-11-29.",
    en: "The day must exist, written as 2026-11-29.",
  },
  "day-to-come": {
    vi: "Ngày này chưa tới.",
    en: "This day is still to come.",
  },
  "moment-invalid": {
    vi: "Thời điểm phải có thật, dạng 2026-11-29T14:30:00+07:00.",
    en: "The moment must exist, written as 2026-11-29T14:30:00+07:00.",
  },
  "pairing-code-wrong": {
    vi: "Mã ghép máy không đúng, đã dùng hoặc đã hết hạn.",
    en: "The pairing code is wrong, was used, or is too old.",
  },
  "cursor-invalid": {
    vi: "Con trỏ trang không đúng. Hãy lấy nguyên giá trị “next” của trang trước.",
    en: "The cursor is not valid. Take the value of “next” of the page before as it is.",
  },
};

/** The sentence for a code of our own; undefined where the code belongs to one field only. */
export const ownSentence = (code: string, lang: Lang): string | undefined => OWN[code]?.[lang];

/** What is wrong with one field, in words: the library's own are English, and about types. */
export function issueSentence(issue: Issue, lang: Lang): string {
  const say = lang === "vi" ? VI : EN;
  switch (issue.code) {
    case "too_small":
      return say.small(issue.origin, String(issue.minimum));
    case "too_big":
      return say.big(issue.origin, String(issue.maximum));
    case "invalid_type":
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? say.missing
        : say.type(issue.expected);
    case "invalid_value":
      return say.value(issue.values.map(String).join(", "));
    case "unrecognized_keys":
      return say.keys(issue.keys.join(", "));
    default:
      return say.other;
  }
}

const VI = {
  small: (of: string, least: string) =>
    of === "string"
      ? `Phải có ít nhất ${least} ký tự.`
      : of === "array" || of === "set"
        ? `Phải có ít nhất ${least} mục.`
        : `Phải là số từ ${least} trở lên.`,
  big: (of: string, most: string) =>
    of === "string"
      ? `Dài quá ${most} ký tự.`
      : of === "array" || of === "set"
        ? `Nhiều quá ${most} mục.`
        : `Phải là số không quá ${most}.`,
  missing: "Thiếu trường này.",
  type: (expected: string) =>
    ({
      number: "Phải là một số.",
      int: "Phải là số nguyên.",
      string: "Phải là chữ.",
      boolean: "Phải là true hoặc false.",
      array: "Phải là một danh sách.",
      object: "Phải là một đối tượng.",
    })[expected] ?? `Phải thuộc kiểu ${expected}.`,
  value: (values: string) => `Phải là một trong: ${values}.`,
  keys: (keys: string) => `Có trường không dùng đến: ${keys}.`,
  other: "Giá trị này không đúng dạng.",
};

const EN: typeof VI = {
  small: (of, least) =>
    of === "string"
      ? `It must have at least ${least} characters.`
      : of === "array" || of === "set"
        ? `It must have at least ${least} items.`
        : `It must be a number from ${least} on.`,
  big: (of, most) =>
    of === "string"
      ? `It has more than ${most} characters.`
      : of === "array" || of === "set"
        ? `It has more than ${most} items.`
        : `It must be a number up to ${most}.`,
  missing: "This field is missing.",
  type: (expected) =>
    ({
      number: "It must be a number.",
      int: "It must be a whole number.",
      string: "It must be text.",
      boolean: "It must be true or false.",
      array: "It must be a list.",
      object: "It must be an object.",
    })[expected] ?? `It must be of the kind ${expected}.`,
  value: (values) => `It must be one of: ${values}.`,
  keys: (keys) => `There are fields that are not used: ${keys}.`,
  other: "The value is not in the form asked for.",
};

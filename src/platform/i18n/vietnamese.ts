/** Text from outside, as it is kept: NFC, no zero-width or control characters, no blanks at the ends. */
export function nfc(text: string): string {
  return (
    text
      // First, because one of them may stand between a letter and its mark.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove; tab and line ends stay
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u2060\ufeff]/g, "")
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      .trim()
  );
}

/** Without marks and in small letters, for addresses and comparison: "Đăng ký" becomes "dang ky". */
export function unmark(text: string): string {
  return withoutMarks(text).toLowerCase();
}

/** "Hồ sơ của Đào" becomes "Ho so cua Dao". */
export function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

/**
 * As a phone types it: without marks, and with the quotes, dashes, dots and blanks of plain letters instead of printed ones, any of
 * which would double the parts of a short message. Other scripts stay as they are.
 */
export function asTyped(text: string): string {
  return withoutMarks(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/…/g, "...")
    .replace(/[\u00a0\u202f]/g, " ");
}

/** Vietnamese address without marks: "Phường Bạc Liêu" becomes "phuong-bac-lieu". */
export function slugify(text: string, maxLength = 80): string {
  const slug = unmark(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length <= maxLength) return slug;
  const wordEnd = slug.lastIndexOf("-", maxLength);
  return slug.slice(0, wordEnd > 20 ? wordEnd : maxLength).replace(/-$/, "");
}

const collator = new Intl.Collator("vi");

/** Vietnamese order: a ă â b c d đ e ê …, marks after letters. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/** Lists of people are ordered by given name, which stands last, then by family and middle names. */
export function compareByGivenName(a: string, b: string): number {
  const given = (name: string): string => name.trim().split(/\s+/).at(-1) ?? "";
  return collator.compare(given(a), given(b)) || collator.compare(a, b);
}

/** As a sentence begins: "thứ Năm" becomes "Thứ Năm". */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

import { unmark } from "../../../platform/i18n/index.ts";
import { privateNumbersIn } from "../../feedback/index.ts";

const COVER = "▇▇▇";

/** What people write above or below an essay about themselves. */
const LABELS =
  /^(\s*[-–•*]?\s*(?:họ\s*(?:và|,)?\s*tên(?:\s+(?:khai sinh|thí sinh|người (?:dự thi|viết)|tác giả))?|tác giả|người (?:dự thi|viết)|thí sinh|đơn vị(?: công tác)?|cơ quan|nơi (?:ở|công tác|làm việc)|địa chỉ|trường|lớp|chức vụ|nghề nghiệp|ngày(?:,? tháng,? năm)? sinh|năm sinh|số điện thoại|điện thoại|đt|sđt|email|e-mail|thư điện tử|số (?:cccd|căn cước|cmnd)|cccd|căn cước)\s*[:：]\s*)(\S.*)$/iu;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The text as markers see it: the entrant's name wherever it stands, with marks or without, telephone numbers, addresses of mail,
 * numbers of papers, and what stands behind "Họ và tên:", "Đơn vị:" and the like are covered.
 */
export function blind(text: string, person: { name: string } | null): string {
  const covered = text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.replace(LABELS, (_whole, label: string) => `${label}${COVER}`))
    .join("\n");
  return coverName(coverNumbers(covered), person?.name ?? "");
}

function coverNumbers(text: string): string {
  let shown = text;
  for (const one of privateNumbersIn(text).reverse())
    shown = shown.slice(0, one.at) + COVER + shown.slice(one.at + one.text.length);
  return shown;
}

/** Found in the text without marks, which has letter for letter the same length, and covered in the text itself. */
function coverName(text: string, name: string): string {
  const words = unmark(name.normalize("NFC")).toLowerCase().split(/\s+/).filter(Boolean);
  const plain = unmark(text).toLowerCase();
  // A name of one word is a word of the language.
  if (words.length < 2 || plain.length !== text.length) return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join("\\s+")}(?![\\p{L}\\p{N}])`, "gu");
  let shown = text;
  for (const match of [...plain.matchAll(pattern)].reverse())
    shown = shown.slice(0, match.index) + COVER + shown.slice(match.index + match[0].length);
  return shown;
}

import { readTimeLimit } from "../import/time-limit.ts";
import type { ProcedureRecord, TimeLimit } from "../procedure-record.ts";

/**
 * Limits in the steps that no way of filing can hold: the limit of the whole procedure stated in so many words and found in no
 * field, or a single step, counted from a complete file, that alone takes longer than the whole is said to.
 */
export function limitsInSteps(record: ProcedureRecord): string[] {
  const known = record.methods.flatMap((one) => [
    ...(one.time ? [one.time] : []),
    ...(one.times ?? []).map(({ time }) => time),
  ]);
  // Where no limit is known for sure, or one way of filing has none, nothing can be contradicted.
  if (known.length === 0 || record.methods.some((one) => one.time === null && !one.times)) return [];
  const totals = new Set(known.map((time) => `${time.amount} ${time.unit}`));
  const longest = Math.max(...known.map(leastHours));
  const found = [...record.steps.matchAll(TOTAL)]
    .map((match) => match[1] as string)
    .filter((text) => {
      const { time } = readTimeLimit(text);
      return time !== null && !totals.has(`${time.amount} ${time.unit}`);
    });
  for (const match of record.steps.matchAll(STEP)) {
    const { time } = readTimeLimit(match[1] as string);
    const before = record.steps.slice(Math.max(0, match.index - 160), match.index);
    const clause = before.slice(
      Math.max(before.lastIndexOf("."), before.lastIndexOf("\n"), before.lastIndexOf(";")) + 1,
    );
    const after = record.steps.slice(match.index + match[0].length, match.index + match[0].length + 180);
    if (time === null || OTHER_MATTER.test(clause) || OTHER_MATTER.test(match[0]) || OTHER_ACTOR.test(after)) continue;
    if (leastHours(time) > longest + HALF_A_DAY) found.push(match[1] as string);
  }
  return [...new Set(found)];
}

const HALF_A_DAY = 12;

/** Calendar hours that pass at the least, so that five working days are not taken for longer than seven days. */
function leastHours(time: TimeLimit): number {
  if (time.sameDay) return 24;
  const hours = { hour: 1, day: 24, workingDay: 33.6, month: 24 * 28 };
  return time.amount * hours[time.unit];
}

const STEP =
  /(?:trong (?:thời hạn|thời gian|vòng)|không quá|chậm nhất)(?: không quá)?\s*(?:là )?(\d{1,3}(?:\s*\([^()]{1,30}\))?\s*(?:ngày làm việc|ngày|giờ|tháng)),?\s*(?:tính )?(?:kể )?từ (?:ngày|khi|thời điểm) (?:nhận|tiếp nhận)(?: được)?[^.,;\n]{0,25}?(?:đủ|hợp lệ)/giu;
/** Extensions, files sent back, and what an employer does before filing are no part of the limit. */
const OTHER_MATTER =
  /gia hạn|kéo dài|chưa (?:đủ|đầy đủ|hợp lệ)|không (?:đủ|đầy đủ|hợp lệ)|kết quả hồ sơ|sử dụng lao động|sdlđ|lập danh sách/iu;
/** The step is somebody else's: the applicant, an employer, a bank. */
const OTHER_ACTOR =
  /^[^.;\n]{0,140}?(?:,\s|từ )(?:thân nhân|người (?:sử dụng lao động|nộp|yêu cầu|đề nghị)|ngân hàng|tổ chức, cá nhân|doanh nghiệp|chủ (?:đầu tư|hàng|tàu|dự án))(?!\p{L})/iu;

const TOTAL =
  /thời (?:hạn|gian) giải quyết(?: thủ tục(?: hành chính)?| hồ sơ)?\s*(?::|là|không quá|tối đa)\s*(?:không quá |tối đa |là )?(\d{1,3}(?:\s*\([^()]{1,30}\))?\s*(?:ngày làm việc|ngày|giờ|tháng))(?![^.;\n]{0,80}(?:cộng thêm|tăng thêm|gia hạn|trường hợp|đối với))/giu;

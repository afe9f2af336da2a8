import { readTimeLimit } from "../import/time-limit.ts";
import type { ProcedureRecord } from "../procedure-record.ts";

/**
 * Total limits that the steps state in so many words and that no way of filing has. Only sentences that name the limit
 * of the whole procedure count; limits of single steps add up to it and are no contradiction.
 */
export function limitsInSteps(record: ProcedureRecord): string[] {
  const known = new Set(
    record.methods.flatMap((one) => [
      ...(one.time ? [`${one.time.amount} ${one.time.unit}`] : []),
      ...(one.times ?? []).map(({ time }) => `${time.amount} ${time.unit}`),
    ]),
  );
  // Where no limit is known for sure, or one way of filing has none, nothing can be contradicted.
  if (known.size === 0 || record.methods.some((one) => one.time === null && !one.times)) return [];
  const stated = [...record.steps.matchAll(TOTAL)].map((match) => match[1] as string);
  return [
    ...new Set(
      stated.filter((text) => {
        const { time } = readTimeLimit(text);
        return time !== null && !known.has(`${time.amount} ${time.unit}`);
      }),
    ),
  ];
}

const TOTAL =
  /thời (?:hạn|gian) giải quyết(?: thủ tục(?: hành chính)?| hồ sơ)?\s*(?::|là|không quá|tối đa)\s*(?:không quá |tối đa |là )?(\d{1,3}(?:\s*\([^()]{1,30}\))?\s*(?:ngày làm việc|ngày|giờ|tháng))(?![^.;\n]{0,80}(?:cộng thêm|tăng thêm|gia hạn|trường hợp|đối với))/giu;

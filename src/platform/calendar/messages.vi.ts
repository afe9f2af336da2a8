import { formatDate, formatNumber } from "../i18n/format.ts";
import type { DueLimit } from "./explain-due.ts";
import type { FeastDay } from "./working-days.ts";

const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
const UNITS: Record<DueLimit["unit"], string> = {
  workingDay: "ngày làm việc",
  day: "ngày",
  hour: "giờ làm việc",
  month: "tháng",
};
const dated = (day: string): string => `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ""} ${formatDate(day)}`;

/** The sentences in which a date is explained. */
export const vi = {
  weekdayDate: dated,
  weekend: "ngày nghỉ cuối tuần",
  feasts: {
    newYear: "Tết Dương lịch",
    tet: "Tết Âm lịch",
    hungKings: "Giỗ Tổ Hùng Vương",
    reunification: "Ngày Chiến thắng 30/4",
    labour: "Ngày Quốc tế lao động 1/5",
    national: "Quốc khánh",
    culture: "Ngày Văn hóa Việt Nam",
    compensatory: "nghỉ bù",
    exchanged: "nghỉ hoán đổi, làm bù ngày khác",
  } satisfies Record<FeastDay, string>,
  limit: (limit: DueLimit) => `${formatNumber(limit.amount)} ${UNITS[limit.unit]}`,
  received: (time: string, day: string) => `Nhận hồ sơ lúc ${time}, ${dated(day)}.`,
  afterCutoff: (cutoff: string, day: string) => `Nhận sau ${cutoff} nên tính như nhận vào ${dated(day)}.`,
  onRestDay: (reason: string, day: string) => `Hôm đó là ${reason} nên tính như nhận vào ${dated(day)}.`,
  countsFrom: (day: string) => `Ngày nhận không tính, bắt đầu đếm từ ${dated(day)}.`,
  hoursFrom: (time: string, day: string) => `Bắt đầu tính giờ làm việc từ ${time}, ${dated(day)}.`,
  skipped: (parts: string) => `Không tính ${parts}.`,
  weekendDays: (count: number) => (count <= 2 ? "thứ Bảy, Chủ nhật" : `${formatNumber(count)} ngày thứ Bảy, Chủ nhật`),
  feastOn: (days: string, reason: string) => `${days} (${reason})`,
  and: " và ",
  workedRestDay: (day: string) => `${dated(day)} đi làm bù nên được tính.`,
  full: (limit: string, day: string) => `Đủ ${limit} vào ${dated(day)}.`,
  movedOn: (reason: string, day: string) => `Hôm đó là ${reason} nên hạn lùi đến ${dated(day)}.`,
  forecast: (year: number) => `Lịch nghỉ năm ${year} chưa được công bố chính thức nên ngày có thể đổi.`,
  due: (day: string, time: string | null) =>
    time === null
      ? `Có kết quả chậm nhất trong ngày ${dated(day)}.`
      : `Có kết quả chậm nhất lúc ${time}, ${dated(day)}.`,
};

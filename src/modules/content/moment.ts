import { vietnamDay } from "../../platform/clock/index.ts";

/** The moment of a day and a time as people write it (7:30, 07h30) in Viet Nam; null where it is no time. */
export function momentOf(day: string, time: string): Date | null {
  if (!/^([01]?\d|2[0-3])[:h][0-5]\d$/.test(time)) return null;
  return new Date(`${day}T${time.replace("h", ":").padStart(5, "0")}:00+07:00`);
}

/** A moment as the two fields of a form show it. */
export function typedMoment(at: Date): { day: string; time: string } {
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return { day: vietnamDay(at), time };
}

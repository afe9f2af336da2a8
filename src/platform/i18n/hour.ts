/** An hour as people write it: "8:00", "08h00", "8 giờ 30", "14g"; null for what is none. */
export function readHour(text: string): string | null {
  const [, hour, minute = "00"] = /^(\d{1,2})\s*(?:[:.hg]|giờ)?\s*(\d{2})?(?:\s*phút)?$/i.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}

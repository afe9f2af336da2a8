import { TIME_ZONE, vietnamDay } from "../clock/index.ts";
import type { Lang } from "./index.ts";

const day = (date: Date | string): string => (typeof date === "string" ? date.slice(0, 10) : vietnamDay(date));

/** 05/02/2026 */
export function formatDate(date: Date | string): string {
  const [y, m, d] = day(date).split("-");
  return `${d}/${m}/${y}`;
}

const timeFormat = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit" });

/** 15:00, 05/02/2026 */
export function formatDateTime(at: Date): string {
  return `${timeFormat.format(at)}, ${formatDate(at)}`;
}

const momentFormat = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, timeStyle: "medium" });

/** 15:00:07, 05/02/2026: for histories, where one thing after the other is the point. */
export function formatMoment(at: Date): string {
  return `${momentFormat.format(at)}, ${formatDate(at)}`;
}

/**
 * "ngày 05 tháng 02 năm 2026": days below 10 and the months 1 and 2 are padded.
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 4 (in force since 05/03/2020).
 */
export function dayInWords(date: Date | string): string {
  const [y, m, d] = day(date).split("-");
  const month = Number(m) <= 2 ? m : String(Number(m));
  return `ngày ${d} tháng ${month} năm ${y}`;
}

const numbers = { vi: new Intl.NumberFormat("vi-VN"), en: new Intl.NumberFormat("en-GB") };

export function formatNumber(value: number, lang: Lang = "vi"): string {
  return numbers[lang].format(value);
}

/** 8.000 đồng */
export function formatMoney(dong: number, lang: Lang = "vi"): string {
  return lang === "en" ? `${numbers.en.format(dong)} VND` : `${numbers.vi.format(dong)} đồng`;
}

/** 12,5 % from 0.125; "–" where there is nothing to divide. */
export function formatPercent(share: number | null, lang: Lang = "vi"): string {
  if (share === null || !Number.isFinite(share)) return "–";
  const text = (Math.round(share * 1000) / 10).toString();
  return `${lang === "vi" ? text.replace(".", ",") : text}%`;
}

/**
 * "5/2/2026", "05-02-2026" or "2026-02-05" as an ISO day; null when there is no such day (31/02, 29/02 of a common year).
 */
export function parseVietnameseDate(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  const own = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : [];
  if (!y || !m || !d) return null;
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  const real = date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d) && Number(y) >= 1900;
  return real ? date.toISOString().slice(0, 10) : null;
}

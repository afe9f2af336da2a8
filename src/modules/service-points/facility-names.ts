import { type Lang, pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { ServicePoint } from "./point.ts";

/** What people find at a place, in one line; empty where nobody said. */
export function facilitiesInWords(point: Pick<ServicePoint, "facilities">, lang: Lang): string {
  const names = pick(lang, vi, en).facilityNames;
  return point.facilities.map((one) => names[one]).join("; ");
}

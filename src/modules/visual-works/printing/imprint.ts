import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type PrintOrder, permitOf } from "./order.ts";

/** The line at the foot of what was printed: permit, copies, format, printing house. */
export function imprintOf(order: PrintOrder, lang: Lang): string {
  return pick(lang, vi, en).imprintLine({
    permit: permitOf(order),
    copies: order.copies,
    paper: order.paper,
    printer: order.printer,
    address: order.printerAddress,
  });
}

import { unmark } from "../../../platform/i18n/index.ts";
import { readCsv, TableError } from "../../../platform/tables/index.ts";
import { digitsOf, normalAddress } from "../contact.ts";
import type { Medium } from "../message.ts";
import { LIST_LIMITS } from "./list.ts";

export type RowFault = { row: number; typed: string; why: "none" | "shortened" | "landline" | "abroad" };

export type PeopleFile =
  | { kind: "people"; addresses: string[]; doubles: number }
  | { kind: "faults"; faults: RowFault[]; wrong: number }
  | { kind: "unreadable"; why: "empty" | "not-a-table" | "workbook" | "too-many" };

/** Words a heading may be, unmarked; a first row that holds one and no address is a heading. */
const HEADING = /dien thoai|\bso dt\b|\bsdt\b|phone|mobile|e-?mail|thu dien tu|dia chi/;

/**
 * People of a list, from a table or from lines: the first cell of each row that is an address counts, everything else is left alone and kept
 * nowhere. A row without an address is a fault; one that stands twice counts once.
 */
export function readPeople(bytes: Uint8Array, medium: Medium): PeopleFile {
  let rows: string[][];
  // What Excel saves by itself, old or new.
  if (["PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0"].includes(Buffer.from(bytes.subarray(0, 4)).toString("latin1")))
    return { kind: "unreadable", why: "workbook" };
  try {
    ({ rows } = readCsv(bytes));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return { kind: "unreadable", why: error.code === "empty-file" ? "empty" : "not-a-table" };
  }
  if (rows.length > LIST_LIMITS.rows) return { kind: "unreadable", why: "too-many" };
  const addresses = new Set<string>();
  const faults: RowFault[] = [];
  let doubles = 0;
  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    const address = cells.map((cell) => normalAddress(medium, asTyped(cell, medium))).find((one) => one !== null);
    if (address) {
      if (addresses.has(address)) doubles++;
      addresses.add(address);
      continue;
    }
    if (at === 0 && cells.some((cell) => HEADING.test(unmark(cell)))) continue;
    faults.push({ row: at + 1, typed: cells.join(" ").trim().slice(0, 60), why: whyNot(cells, medium) });
  }
  if (faults.length > 0) return { kind: "faults", faults: faults.slice(0, LIST_LIMITS.faults), wrong: faults.length };
  if (addresses.size === 0) return { kind: "unreadable", why: "empty" };
  return { kind: "people", addresses: [...addresses], doubles };
}

/** The commonest ways in which a row holds a number and yet none that can be written to. */
function whyNot(cells: readonly string[], medium: Medium): RowFault["why"] {
  if (medium !== "sms") return "none";
  if (cells.some((cell) => /^\d+([.,]\d+)?e\+?\d+$/i.test(cell.trim()))) return "shortened";
  const numbers = cells.map(digitsOf);
  if (numbers.some((number) => /^0?2\d{8,9}$/.test(number))) return "landline";
  return numbers.some((number) => /^(\+|00)\d{7,}$/.test(number)) ? "abroad" : "none";
}

/** Tables lose the zero a number begins with, or keep it by signs around it. */
const asTyped = (cell: string, medium: Medium): string => {
  const text = cell.trim().replace(/^(?:'|="?)|"$/g, "");
  return medium === "sms" && /^[35789]\d{8}$/.test(text) ? `0${text}` : text;
};

import { formatDate } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  nowCalled: (name) => `You used a former address. This unit is now ${name}.`,
  nowBelongsTo: (old, now, on) => `${old} has been part of ${now} since ${formatDate(on)}.`,
  nowDivided: (old, on) => `${old} was divided among several units on ${formatDate(on)}.`,
  refusals: {
    "before-start": ({ name, start }) => `${name} began on ${formatDate(String(start))}. Choose a later day.`,
    "already-ended": ({ name, end }) => `${name} ended on ${formatDate(String(end))} and can no longer change.`,
    "parent-not-alive": ({ name, parent }) =>
      `${parent ? parent : "The unit above"} does not exist for all the time ${name} would belong to it. Choose another one.`,
    "parent-kind": ({ name, parent }) =>
      parent ? `${name} cannot stand under ${parent}.` : `${name} must stand under another unit.`,
    cycle: ({ name, parent }) => `${parent} stands below ${name}, so ${name} cannot move there.`,
    "has-children": ({ name, count }) =>
      `${name} still has ${count} units below it. Choose a successor, or move those units first.`,
    "later-succession": ({ name }) => `${name} has another reorganisation on a later day. Check the day.`,
    "slug-taken": ({ slug }) =>
      `The address “${slug}” belongs to another unit. Addresses are never reused, so that old QR codes stay right.`,
    "slug-reserved": ({ slug }) => `The address “${slug}” is kept for pages of the system. Choose another one.`,
    "slug-shape": () => "An address has only small letters without marks, digits and hyphens, such as “tan-thanh”.",
    "code-taken": ({ code }) => `Code ${code} belongs to another unit. Codes are not reused.`,
    "name-empty": () => "Enter the name of the unit.",
    "name-too-long": ({ most }) => `A name has at most ${most} characters.`,
    "same-unit-twice": () => "One unit was chosen twice. Choose different units.",
    "too-few-units": () => "Choose at least two units.",
    "different-levels": () => "Only units of the same kind and level can be joined or divided.",
    shares: () => "Shares lie between 0 and 100% and add up to exactly 100% where the old unit ends.",
    "one-main": () => "Choose the main successor.",
    "nothing-changed": ({ name }) => `Nothing has changed in ${name}.`,
    "not-yours": ({ name }) => `You are not an administrator of ${name} or of a unit above it.`,
  },
  importRefusals: {
    "unknown-list": () =>
      "This list is not known. Its first row must name columns as in the sample files: ma_tinh, ten, loai or ma_tinh, ma_xa, ten…",
    "provinces-first": () => "Import the list of provinces (tinh_moi_34.csv) first.",
    "communes-first": () => "Import the list of communes (xa_moi_3321.csv) first.",
    "former-first": () => "Import the list of units before 1 July 2025 (don_vi_cu_truoc_2025-07-01.csv) first.",
    unreadable: ({ reason }) => `The file cannot be read: ${reason ?? ""}`,
  },
  importColumns: ["line", "reason"],
  importReasons: {
    noCode: (column) => `No code in column ${column}.`,
    badCode: (column, code, digits) => `Code “${code.slice(0, 40)}” in column ${column} must have ${digits} digits.`,
    noName: (column) => `No name in column ${column}.`,
    longName: (column) => `The name in column ${column} is longer than 200 characters.`,
    oddName: (column) => `The name in column ${column} has odd signs; it is no name of a unit.`,
    repeated: (code, line) => `Code ${code} repeats line ${line}.`,
    codeOfOther: (code, name) => `Code ${code} belongs to ${name}. If the unit was renamed, use Rename.`,
    unknownProvince: (code) => `No province has the code “${code}” in the list of provinces.`,
    unknownDistrict: (code) => `No district has the code “${code}” in the list from before 1 July 2025.`,
    unknownNew: (code, name) => `No ${name || "commune"} has the code “${code}” in the list of communes.`,
    parentRefused: (name) => `The unit above ${name} was refused in another line. Put that line right first.`,
    notAUnit: (name) => `“${name}” has no code; it is no unit, so no successor is noted.`,
  },
  importRemarks: {
    otherName: (line, code, ours, theirs) =>
      `Line ${line}: code ${code} is ${ours} in the former list and ${theirs} here; the code was followed, both names are kept.`,
    addedFormer: (line, code, name) =>
      `Line ${line}: ${name} (${code}) is not in the former list; added from the mapping.`,
    withoutSuccessor: (count, names) =>
      `${count} former units are in no line, so their successor is not known: ${names}.`,
  },
  importNotes: { districtsEnded: "Districts ceased to exist." },
};

import { cleanText } from "../../platform/i18n/index.ts";
import { CONTEST_LIMITS } from "./contest.ts";

/** Name and telephone as typed; null for what cannot be one. Ten digits from 0, or the same with +84. */
export function readPerson(typed: { name: string; phone: string }): { name: string | null; phone: string | null } {
  const name = cleanText(typed.name).replace(/\s+/g, " ").trim();
  const phone = typed.phone
    .normalize("NFKC")
    .replace(/[\s.()-]/g, "")
    .replace(/^(\+?84)(?=\d{9}$)/, "0");
  return {
    name: name !== "" && [...name].length <= CONTEST_LIMITS.name && name.isWellFormed() ? name : null,
    phone: /^0[35789]\d{8}$/.test(phone) ? phone : null,
  };
}

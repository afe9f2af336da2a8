import { cleanText, readPhone } from "../../platform/i18n/index.ts";
import { CONTEST_LIMITS } from "./contest.ts";

/** Name and telephone as typed; null for what cannot be one. The code is sent to the telephone, so it is a mobile one. */
export function readPerson(typed: { name: string; phone: string }): { name: string | null; phone: string | null } {
  const name = cleanText(typed.name).replace(/\s+/g, " ").trim();
  const phone = readPhone(typed.phone);
  return {
    name: name !== "" && [...name].length <= CONTEST_LIMITS.name && name.isWellFormed() ? name : null,
    phone: phone?.startsWith("02") ? null : phone,
  };
}

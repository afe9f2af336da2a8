import { vietnamDay } from "../../../platform/clock/index.ts";
import type { FormErrors, Typed } from "../../../platform/http/index.ts";
import { parseDong, readHour, readPhone } from "../../../platform/i18n/index.ts";
import type { Applicant } from "../applicant.ts";
import type { Reception } from "../receive-dossier.ts";
import type { postVi } from "./messages.vi.ts";
import { PARCEL_LIMITS, POSTAGE_PAYERS } from "./parcel.ts";

/** The part of a reception about the post: where the result goes, and when the post handed the papers over. */
export function readPost(
  typed: Typed,
  applicant: Applicant,
  now: Date,
  said: typeof postVi.errors,
): { post: Reception["post"]; filedAt: Date; errors: FormErrors } {
  const errors: FormErrors = {};
  let filedAt = now;
  if (typed.channel === "post" && typed.filedAt) {
    const hour = readHour(typed.filedAt);
    const at = hour === null ? null : new Date(`${vietnamDay(now)}T${hour}:00+07:00`);
    if (at === null || Number.isNaN(at.getTime()) || at > now) errors.filedAt = said.filedAt;
    else filedAt = at;
  }
  if (typed.returnWay !== "post") return { post: undefined, filedAt, errors };
  const address = typed.postAddress || applicant.address;
  if (address === "" || [...address].length > PARCEL_LIMITS.address) errors.postAddress = said.address;
  const phone = typed.postPhone ? readPhone(typed.postPhone) : applicant.phone || null;
  if (phone === null) errors.postPhone = said.phone;
  const cod = typed.cod ? parseDong(typed.cod) : { dong: 0 };
  if ("fault" in cod) errors.cod = said.cod;
  const payer = POSTAGE_PAYERS.find((one) => one === typed.postPayer) ?? "applicant";
  return {
    post: { address: { name: applicant.name, address, phone: phone ?? "" }, payer, cod: "dong" in cod ? cod.dong : 0 },
    filedAt,
    errors,
  };
}

import { nfc, readPhone } from "../../platform/i18n/index.ts";
import { isCountry, readOldNumber, readPassport, readPersonalNumber } from "../identity/index.ts";
import type { Applicant } from "./applicant.ts";
import { type ApplicantKind, DOSSIER_LIMITS } from "./dossier.ts";

export interface TypedApplicant {
  kind?: string | undefined;
  name?: string | undefined;
  idNumber?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  address?: string | undefined;
  birth?: string | undefined;
  authorisedName?: string | undefined;
  authorisedId?: string | undefined;
  /** Who issued the passport, by its two letters. */
  idCountry?: string | undefined;
  authorisedCountry?: string | undefined;
}

export type ApplicantField =
  | "name"
  | "idNumber"
  | "idCountry"
  | "phone"
  | "email"
  | "address"
  | "birth"
  | "authorised"
  | "authorisedId"
  | "authorisedCountry";

/** Personal or old number, enterprise code ("0101234567-001"), else a passport or foreign document as it stands. */
export function readIdNumber(typed: string): string | null {
  const number = readPersonalNumber(typed) ?? readOldNumber(typed);
  if (number !== null) return number;
  const text = typed.normalize("NFKC").toUpperCase().replace(/\s/g, "");
  if (/^\d{10}(-?\d{3})?$/.test(text)) return text.length === 13 ? `${text.slice(0, 10)}-${text.slice(10)}` : text;
  return /^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{6,15}$/.test(text) ? text : null;
}

interface ReadId {
  number: string;
  country: string | undefined;
  wrong: "number" | "country" | null;
}

/**
 * A number with the country of its passport. Who types it says the country of a passport (`asksCountry`); programs and old lists may
 * leave it out. A number of ours has no country.
 */
function readId(typed: string, typedCountry: string, asksCountry: boolean): ReadId {
  const country = typedCountry.trim().toUpperCase();
  const wrong = (what: "number" | "country"): ReadId => ({ number: "", country: undefined, wrong: what });
  if (country !== "" && !isCountry(country)) return wrong("country");
  if (typed === "") return country === "" ? { number: "", country: undefined, wrong: null } : wrong("number");
  if (country !== "") {
    if (readPersonalNumber(typed) !== null) return wrong("country");
    const number = readPassport(typed, country);
    return number === null ? wrong("number") : { number, country, wrong: null };
  }
  const number = readIdNumber(typed);
  if (number === null) return wrong("number");
  return asksCountry && /[A-Z]/.test(number) ? wrong("country") : { number, country: undefined, wrong: null };
}

const MAIL = /^[^\s@<>,;"()]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const BIRTH = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Who applies, as typed by an officer or sent by a program; what is wrong, by field. */
export function readApplicant(
  typed: TypedApplicant,
  { asksCountry = false } = {},
): { applicant: Applicant; wrong: ApplicantField[] } {
  const wrong: ApplicantField[] = [];
  const text = (value: string | undefined): string =>
    nfc(value ?? "")
      .replace(/\s+/g, " ")
      .trim();
  const name = text(typed.name);
  if (!/\p{L}/u.test(name) || [...name].length > DOSSIER_LIMITS.name) wrong.push("name");
  const id = readId(text(typed.idNumber), text(typed.idCountry), asksCountry);
  if (id.wrong) wrong.push(id.wrong === "country" ? "idCountry" : "idNumber");
  const phoneTyped = text(typed.phone);
  const phone = phoneTyped === "" ? "" : readPhone(phoneTyped);
  if (phone === null) wrong.push("phone");
  const email = text(typed.email);
  if (email !== "" && (!MAIL.test(email) || email.length > 254)) wrong.push("email");
  const address = text(typed.address);
  if ([...address].length > DOSSIER_LIMITS.address) wrong.push("address");
  const birth = text(typed.birth);
  if (birth !== "" && !BIRTH.test(birth)) wrong.push("birth");
  const authorisedName = text(typed.authorisedName);
  const authorised = readId(text(typed.authorisedId), text(typed.authorisedCountry), asksCountry);
  if (authorised.wrong) wrong.push(authorised.wrong === "country" ? "authorisedCountry" : "authorisedId");
  if ((authorised.number !== "" && authorisedName === "") || [...authorisedName].length > DOSSIER_LIMITS.name)
    wrong.push("authorised");
  const kind: ApplicantKind = typed.kind === "organisation" ? "organisation" : "citizen";
  return {
    applicant: {
      kind,
      name,
      idNumber: id.number,
      ...(id.country ? { idCountry: id.country } : {}),
      phone: phone ?? "",
      email,
      address,
      birth,
      authorised:
        authorisedName === ""
          ? null
          : {
              name: authorisedName,
              idNumber: authorised.number,
              ...(authorised.country ? { idCountry: authorised.country } : {}),
            },
    },
    wrong,
  };
}

import { type KeyRing, openWithRing, ringDigest, ringDigests, sealWithRing } from "../../platform/crypto/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import type { ApplicantKind } from "./dossier.ts";

/** Who applies. Kept sealed as a whole; texts in NFC, empty where not told. */
export interface Applicant {
  kind: ApplicantKind;
  name: string;
  /** Personal number (12 digits, old ones 9), passport or enterprise code. */
  idNumber: string;
  /** Who issued the passport, "JP"; left out for every other number. */
  idCountry?: string;
  /** "0912345678" */
  phone: string;
  email: string;
  address: string;
  /** "YYYY-MM-DD", "YYYY" or empty. */
  birth: string;
  /** Who hands it in for them. */
  authorised: { name: string; idNumber: string; idCountry?: string } | null;
}

const PURPOSE = "dossier-applicant";

/** For the dossier with this number only. */
export const sealApplicant = (keys: KeyRing, dossierId: number, applicant: Applicant): string =>
  sealWithRing(keys, PURPOSE, String(dossierId), JSON.stringify(applicant));

/** @throws SealError */
export const openApplicant = (keys: KeyRing, dossierId: number, sealed: string): Applicant =>
  JSON.parse(openWithRing(keys, PURPOSE, String(dossierId), sealed)) as Applicant;

/** Digests are shortened: enough to find among millions, and shorter rows. */
const digest = (keys: KeyRing, text: string): string => ringDigest(keys, PURPOSE, text).slice(0, 22);
const digests = (keys: KeyRing, text: string): string[] =>
  ringDigests(keys, PURPOSE, text).map((one) => one.slice(0, 22));

const idText = (idNumber: string): string => `id ${idNumber.toUpperCase().replace(/[^0-9A-Z]/g, "")}`;
const phoneText = (phone: string): string => `phone ${phone.replace(/\D/g, "")}`;
const nameTexts = (name: string): string[] =>
  [
    ...new Set(
      unmark(name)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  ]
    .filter(Boolean)
    .map((word) => `name ${word}`);

/** What is kept beside the sealed applicant, to find it again without reading any. Names by word, without marks. */
export function digestsOf(
  keys: KeyRing,
  applicant: Applicant,
): { idDigest: string | null; phoneDigest: string | null; nameDigests: string[] } {
  return {
    idDigest: applicant.idNumber === "" ? null : digest(keys, idText(applicant.idNumber)),
    phoneDigest: applicant.phone === "" ? null : digest(keys, phoneText(applicant.phone)),
    nameDigests: nameTexts(applicant.name).map((text) => digest(keys, text)),
  };
}

/** What a look-up asks for: the same number, under whichever key of the ring it was kept. */
export const idDigests = (keys: KeyRing, idNumber: string): string[] => digests(keys, idText(idNumber));
export const phoneDigests = (keys: KeyRing, phone: string): string[] => digests(keys, phoneText(phone));

/** All words of a name, once for each key: who has every word of one of the sets. */
export function nameDigestSets(keys: KeyRing, name: string): string[][] {
  const words = nameTexts(name).map((text) => digests(keys, text));
  return (words[0] ?? []).map((_, key) => words.map((one) => one[key] as string));
}

/** `0912 *** 678` */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? "*".repeat(phone.length) : `${phone.slice(0, 4)} *** ${phone.slice(-3)}`;
}

/** The four digits that show who asks: last ones of the telephone or of the number. */
export function fitsSecondFactor(applicant: Applicant, typed: string): boolean {
  const digits = typed.replace(/\D/g, "");
  if (digits.length !== 4) return false;
  return [applicant.phone, applicant.idNumber, applicant.authorised?.idNumber ?? ""].some(
    // Numbers of passports may be short, and end in letters.
    (known) => known.length >= 6 && known.replace(/[A-Z]+$/, "").endsWith(digits),
  );
}

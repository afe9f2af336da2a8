import type { AppContext } from "../../platform/app-context.ts";
import type { KeyRing } from "../../platform/crypto/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { readPhone } from "../../platform/i18n/index.ts";
import { reachOf } from "../accounts/index.ts";
import { idDigests, nameDigestSets, phoneDigests } from "./applicant.ts";
import { type DossierFilter, listDossiers } from "./dossier.store.ts";
import { readDossierCode } from "./dossier-code.ts";
import { readIdNumber } from "./read-applicant.ts";

/**
 * What is typed to find a dossier is one of four things: a code, a telephone, a number of identity, else words of the name.
 * Nothing typed is ever part of SQL or of a log.
 */
export function filterByWords(
  keys: KeyRing,
  q: string,
): Pick<DossierFilter, "code" | "phoneDigests" | "idDigests" | "nameDigestSets"> {
  if (q === "") return {};
  const code = readDossierCode(q);
  if (code !== null) return { code };
  const phone = readPhone(q);
  if (phone !== null) return { phoneDigests: phoneDigests(keys, phone) };
  const number = /\d{6}/.test(q.replace(/\s/g, "")) ? readIdNumber(q) : null;
  const idNumber = number ?? passportIn(q);
  return idNumber === null ? { nameDigestSets: nameDigestSets(keys, q) } : { idDigests: idDigests(keys, idNumber) };
}

/** A passport of whatever country: few digits in one word with letters, or nearly all digits, with blanks as it is printed. */
function passportIn(q: string): string | null {
  const word = q.normalize("NFKC").toUpperCase();
  const number = word.replace(/[\s.\-–]/g, "");
  const isOne = /\d{5}/.test(number) || (number === word && /(?:\D*\d){3}/.test(number));
  return isOne && /^[A-Z0-9]{5,15}$/.test(number) ? number : null;
}

/** Dossiers within the person's reach, newest first, without anything about the applicant. */
export async function searchDossiers(
  app: Pick<AppContext, "db" | "config">,
  actor: Actor,
  q: string,
  now: Date,
  limit: number,
): Promise<{ code: string; procedureName: string }[]> {
  const reach = await reachOf(app.db, actor, "dossiers.read", now);
  const words = filterByWords(app.config.identityKeys, q);
  // One word alone would find a name in every street.
  if (reach.length === 0 || (words.nameDigestSets && !q.trim().includes(" "))) return [];
  const found = await listDossiers(
    app.db,
    { reach, list: "all", now, dayBegin: now, dayEnd: now, ...words },
    { limit },
  );
  return found.map(({ code, procedureName }) => ({ code, procedureName }));
}

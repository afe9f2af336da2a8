import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { type LegalDocument, listDocumentsById } from "../../legal-documents/index.ts";
import { countFields, listStandings } from "../../procedures/index.ts";
import { listHamlets } from "../../publishing/index.ts";
import type { ScopeChoices } from "../pages/staff/item-edit/scope-fields.tsx";
import { listReaders } from "../translations/translation.store.ts";
import { foundBases, proposedBases } from "./legal-bases.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { placeChoices } from "./places.ts";

/** A form as it stands, also with what is wrong in it. */
interface TypedScope {
  title: string;
  summary: string;
  body: string;
  placeIds: string[];
  legalBasisIds: string[];
  basisWords: string;
  procedureCodes: string;
  sectors: string[];
}

/** More names than anybody reads in a hint. */
const MOST_HAMLETS = 15;

/** What can be chosen, out of what is typed so far. */
export async function scopeChoices(
  db: Db,
  unitIds: readonly string[],
  typed: TypedScope,
  now: Date,
  lang: Lang,
): Promise<ScopeChoices> {
  const day = vietnamDay(now);
  const ids = typed.legalBasisIds.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0);
  const [chosen, proposed, found, places, hamlets, readers, fields, own] = await Promise.all([
    listDocumentsById(db, ids),
    proposedBases(db, typed),
    foundBases(db, typed.basisWords, day),
    placeChoices(db, unitIds, typed.placeIds.filter(isUuid), day),
    listHamlets(db, unitIds),
    listReaders(db),
    countFields(db, day),
    listStandings(
      db,
      typed.procedureCodes
        .split(/[\s,;]+/)
        .filter(Boolean)
        .slice(0, 20),
      day,
    ),
  ]);
  const near = new Set([...typed.sectors.filter((one) => one.length <= 300), ...own.map((one) => one.field)]);
  near.delete("");
  const bases = new Map<number, { document: LegalDocument; why: "chosen" | "proposed" | "found" }>();
  for (const document of chosen) bases.set(document.id, { document, why: "chosen" });
  for (const document of found) if (!bases.has(document.id)) bases.set(document.id, { document, why: "found" });
  for (const document of proposed) if (!bases.has(document.id)) bases.set(document.id, { document, why: "proposed" });
  return {
    words: pick(lang, vi, en),
    day,
    places,
    sectors: [...new Set([...near, ...fields.map((one) => one.field)])],
    hamlets: hamlets.length <= MOST_HAMLETS ? hamlets.map((one) => one.hamlet) : [],
    readable: [...new Set(readers.map((one) => one.lang))],
    bases: [...bases.values()],
  };
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

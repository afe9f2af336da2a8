import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  type KeyRing,
  openWithRing,
  ringDigest,
  ringDigests,
  sealWithRing,
} from "../../../../platform/crypto/index.ts";
import type { Dossier, DossierOwner } from "../../dossier.ts";
import type { Origin, Verdict } from "./import.store.ts";
import type { Facts, Fault } from "./read-row.ts";

const PURPOSE = "dossier-import";

/** What a row says, apart from what our catalogue makes of it: the same list read again says the same. */
const saying = ({ versionId, procedureName, field, provinceId, ...facts }: Facts, owner: DossierOwner): string =>
  JSON.stringify([owner, facts]);

export const digestOf = (keys: KeyRing, facts: Facts, owner: DossierOwner): string =>
  ringDigest(keys, PURPOSE, saying(facts, owner));

const place = (importId: string, line: number): string => `${importId} ${line}`;

export const sealFacts = (keys: KeyRing, importId: string, line: number, facts: Facts): string =>
  sealWithRing(keys, PURPOSE, place(importId, line), JSON.stringify(facts));

/** @throws SealError */
export const openFacts = (keys: KeyRing, importId: string, line: number, sealed: string): Facts =>
  JSON.parse(openWithRing(keys, PURPOSE, place(importId, line), sealed)) as Facts;

/** What we hold under the code of a row. */
export interface Held {
  dossier: Dossier;
  origin: Origin | undefined;
}

/**
 * What a row comes to against what is here: taken in, taken as a change, nothing new, or not to be taken. What was received or
 * worked on here is never written over by a list. `reach` null asks of no unit: it was asked before. Pure.
 */
export function compareRow(
  keys: KeyRing,
  facts: Facts,
  owner: DossierOwner,
  held: Held | undefined,
  reach: ReadonlySet<string> | null,
): { verdict: Verdict; faults: Fault[] } {
  const faulty = (fault: Fault["fault"], field: Fault["field"] = "code"): { verdict: Verdict; faults: Fault[] } => ({
    verdict: "faulty",
    faults: [{ fault, field, typed: facts.code }],
  });
  if (!held) return { verdict: "new", faults: [] };
  const { dossier, origin } = held;
  if (reach && !reach.has(dossier.competentUnitId)) return faulty("unit-not-yours", "unit");
  if (!origin) return faulty("received-here");
  if (ringDigests(keys, PURPOSE, saying(facts, owner)).includes(origin.digest)) return { verdict: "same", faults: [] };
  if (dossier.erasedAt) return faulty("erased");
  if (dossier.version !== origin.version) return faulty("worked-on-here");
  if (dossier.receivedOn !== vietnamDay(new Date(facts.receivedAt))) return faulty("received-day-differs", "received");
  if (dossier.procedureCode !== facts.procedureCode) return faulty("procedure-differs", "procedure");
  return { verdict: "changed", faults: [] };
}

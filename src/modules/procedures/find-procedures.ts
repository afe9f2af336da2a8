import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { currentName, type PlainWords, plainWords, shortVersion } from "./plain/rendition.ts";
import { NothingKnownOnThatDay, ProcedureNotFound, VersionUnknown } from "./procedure.errors.ts";
import {
  findEarliestDay,
  findNames,
  findOnDay,
  findVersionByNumber,
  listVersions,
  type ProcedureOnDay,
  type Version,
} from "./procedure.store.ts";
import { readDay } from "./procedure-query.ts";

/** A procedure on a day with its plain words read against that very version. */
export type ProcedureRead = ProcedureOnDay & { plain: PlainWords | null };

/** Adds the plain words to what was found. */
export async function withPlain(db: Db, found: ProcedureOnDay): Promise<ProcedureRead> {
  if (found.plainEdition === null) return { ...found, plain: null };
  const editions = (await listApproved(db, [found.version.code])).get(found.version.code) ?? [];
  return { ...found, plain: plainWords(editions, found.version) };
}

/**
 * What stood last on a day: in force, or ended by then (`end` tells).
 *
 * @throws ProcedureNotFound for a code nobody knows, NothingKnownOnThatDay for a day before our first version
 */
export async function getProcedureOn(db: Db, code: string, on: string): Promise<ProcedureRead> {
  return withPlain(db, (await findOnDay(db, code, on)) ?? (await explainMissing(db, code, on)));
}

async function explainMissing(db: Db, code: string, on: string): Promise<never> {
  const earliest = await findEarliestDay(db, code);
  if (earliest === undefined) throw new ProcedureNotFound(code);
  throw new NothingKnownOnThatDay(code, on, earliest);
}

/**
 * As `getProcedureOn`, or undefined where nothing is known of the code on that day. `version.record.plain` is what papers
 * may print of the plain words (lists only while all of them hold); `plain` has every sentence with its state.
 */
export async function findProcedureOn(db: Db, code: string, on: string): Promise<ProcedureRead | undefined> {
  const found = await findOnDay(db, code, on);
  if (!found) return undefined;
  const read = await withPlain(db, found);
  const { version } = read;
  return {
    ...read,
    version: { ...version, record: { ...version.record, plain: shortVersion(read.plain, version.name) } },
  };
}

/** The version in force on the day as it stands in law, without plain words; or undefined as in `getProcedureInForce`. */
export async function getVersionInForce(db: Db, code: string, on: string): Promise<Version | undefined> {
  const found = await findOnDay(db, code, on);
  return found && found.end === null ? found.version : undefined;
}

/** In force on the day, or undefined: unknown, not yet begun, or ended. Plain words as in `findProcedureOn`. */
export async function getProcedureInForce(db: Db, code: string, on: string): Promise<ProcedureRead | undefined> {
  const found = await findProcedureOn(db, code, on);
  return found && found.end === null ? found : undefined;
}

/** Codes of the list that no procedure ever had. */
export async function listUnknownCodes(db: Db, codes: readonly string[]): Promise<string[]> {
  const known = await findNames(db, codes);
  return codes.filter((code) => !known.has(code));
}

export interface ProcedureName {
  code: string;
  /** Plain words where somebody wrote them, else the official name. */
  name: string;
  officialName: string;
  version: number;
}

/** Names for lists and papers, in the order asked for; unknown codes are left out. */
export async function listProcedureNames(db: Db, codes: readonly string[], now: Date): Promise<ProcedureName[]> {
  const names: ProcedureName[] = [];
  const editions = await listApproved(db, codes);
  for (const code of codes) {
    const found = await findOnDay(db, code, vietnamDay(now));
    if (!found) continue;
    const { record, number } = found.version;
    const plain = currentName(plainWords(editions.get(code) ?? [], found.version));
    names.push({ code, name: plain ?? record.name, officialName: record.name, version: number });
  }
  return names;
}

/**
 * Two versions to compare, each by its number or by a day on which it stood. Left out: the newest, and the one before.
 *
 * @throws ProcedureNotFound, VersionUnknown, NothingKnownOnThatDay
 */
export async function resolveVersions(
  db: Db,
  code: string,
  from: string | undefined,
  to: string | undefined,
): Promise<{ from: Version; to: Version }> {
  const heads = await listVersions(db, code);
  const newest = heads[0];
  if (!newest) throw new ProcedureNotFound(code);
  const resolve = async (asked: string | undefined, otherwise: number): Promise<Version> => {
    const text = asked ?? "";
    const day = readDay(text);
    if (day !== null) return (await getProcedureOn(db, code, day)).version;
    const number = text === "" ? otherwise : /^\d{1,9}$/.test(text) ? Number(text) : 0;
    const version = await findVersionByNumber(db, code, number);
    if (!version) throw new VersionUnknown(code, text);
    return version;
  };
  const after = await resolve(to, newest.number);
  const before = await resolve(from, Math.max(1, after.number - 1));
  return { from: before, to: after };
}

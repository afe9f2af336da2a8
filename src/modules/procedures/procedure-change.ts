import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { forResidents, type ToldChange, tellChanges } from "./change-words.ts";
import { changeCursorOf, readChangeCursor } from "./changes/change-cursor.ts";
import {
  type ChangeCursor,
  type ChangeEvent,
  type ChangeFilter,
  listChangeEvents,
} from "./changes/change-list.store.ts";
import { compareVersions } from "./compare-versions.ts";
import { getProcedureOn, resolveVersions } from "./find-procedures.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { currentName, type PlainWords, plainWords, shortVersion } from "./plain/rendition.ts";
import { ProcedureNotFound, VersionUnknown } from "./procedure.errors.ts";
import type { ProcedureEnd, Version } from "./procedure.store.ts";
import { factsOf, type ProcedureFacts } from "./procedure-facts.ts";
import type { FilingMethod, ProcedureRecord } from "./procedure-record.ts";

export type { ChangeCursor, ChangeEvent, ChangeFilter };

/** One change of a procedure with all that is to be told of it. */
export interface ProcedureChange {
  code: string;
  /** As people call it where somebody wrote that and it still holds, else the official name. */
  name: string;
  isPlainName: boolean;
  /** Number of the newest version there is, which may be newer than what is told. */
  latestNumber: number;
  /** null where nothing is compared: the procedure as it is. */
  before: Version | null;
  after: Version;
  /** How it ended or will end, where the change told is its end. */
  end: ProcedureEnd | null;
  changes: ToldChange[];
  facts: ProcedureFacts;
  /** The words by which `facts` say that they have no answer, and name the ways of filing. */
  factWords: FactWords;
  /** What to bring in plain words; null where there are none or they no longer hold. */
  bring: string[] | null;
  /** What the record does not say, so that nobody writes around it. */
  missing: MissingPart[];
}

export interface FactWords {
  /** Nothing is known: ask. */
  ask: string;
  /** Too long or too many cases for a glance. */
  elsewhere: string;
  byProvince: string;
  channels: Record<FilingMethod["channel"], string>;
}

export type MissingPart = "fee" | "time" | "papers" | "place" | "ways";

/**
 * The change that led from version `from` to version `to`. Left out: the newest version, and the one before it. A first
 * version is told as it is, and so is one whose `from` is 0. The end of a procedure is told where `to` is its last version.
 *
 * @throws ProcedureNotFound, VersionUnknown
 */
export async function loadProcedureChange(
  db: Db,
  { code, from, to }: { code: string; from?: number | undefined; to?: number | undefined },
  lang: Lang,
  now: Date,
): Promise<ProcedureChange> {
  const words = pick(lang, vi, en);
  const versions = await resolveVersions(db, code, from === 0 ? undefined : from?.toString(), to?.toString());
  const after = versions.to;
  if (from !== undefined && from > after.number) throw new VersionUnknown(code, String(from));
  const before = from === 0 || versions.from.number === after.number ? null : versions.from;
  const today = vietnamDay(now);
  // A version still to come is read as of its first day.
  const isToCome = after.validFrom > today;
  const day = isToCome ? after.validFrom : today;
  const standing = await getProcedureOn(db, code, day);
  const end = standing.latestNumber === after.number ? (standing.end ?? standing.endToCome) : null;
  const plain = plainWords((await listApproved(db, [code])).get(code) ?? [], after);
  const name = currentName(plain);
  const { record } = after;
  return {
    code,
    name: name ?? record.name,
    isPlainName: name !== null,
    latestNumber: standing.latestNumber,
    before,
    after,
    end,
    changes: before ? forResidents(tellChanges(compareVersions(before.record, record), words)) : [],
    facts: factsOf(record, words, day),
    factWords: {
      ask: words.askFee,
      elsewhere: words.seeBelow,
      byProvince: words.feeByProvince,
      channels: words.channel,
    },
    bring: bringOf(plain, after),
    missing: missingIn(record),
  };
}

function bringOf(plain: PlainWords | null, version: Version): string[] | null {
  const bring = shortVersion(plain, version.name)?.bring ?? [];
  return bring.length > 0 ? bring : null;
}

const saysTime = (method: FilingMethod): boolean =>
  method.time !== null || method.times !== undefined || method.timeText !== "";

export function missingIn(record: ProcedureRecord): MissingPart[] {
  const { methods, papers, agencies } = record;
  const byProvince = record.doubts?.some((one) => one.code === "feeSetByProvince") ?? false;
  const missing: [MissingPart, boolean][] = [
    ["ways", methods.length === 0],
    ["fee", !byProvince && !methods.some((one) => one.fees !== null || /\d/.test(one.feeText))],
    ["time", !methods.some(saysTime)],
    ["papers", papers.every((group) => group.papers.length === 0)],
    ["place", agencies.implementing === "" && agencies.receptionAddress === ""],
  ];
  return missing.flatMap(([part, isMissing]) => (isMissing ? [part] : []));
}

export { changeCursorOf, readChangeCursor };

/** What came, changed and ended in the catalogue, newest first. */
export const listProcedureChanges = (
  db: Db,
  filter: ChangeFilter,
  limit: number,
  after?: ChangeCursor,
): Promise<ChangeEvent[]> => listChangeEvents(db, filter, limit, after);

/** How the national database writes codes of procedures. */
export const PROCEDURE_CODE = /^\d\.\d{6}(\.[0-9A-Z.]+)?$/;

/** Whether an error says that there is no such procedure, or no such version of it; null for all others. */
export function isProcedureUnknown(error: unknown): "procedure" | "version" | null {
  if (error instanceof ProcedureNotFound) return "procedure";
  return error instanceof VersionUnknown ? "version" : null;
}

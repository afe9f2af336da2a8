import { createHash, randomInt } from "node:crypto";
import type { Tx } from "../../platform/db/index.ts";
import { findLinksByRecord, insertShortLinks } from "./short-link.store.ts";

export type ShortLinkPurpose = "sheet" | "list" | "booklet" | "leaflet" | "poster" | "receipt" | "share";

/** What stood on the paper beside the version of its record; other content, other code. */
export interface Printed {
  unit: string;
  reception: { address: string; phone: string; hours: string[] };
  petitions: { address: string; phone: string; email: string };
  /** Of papers on one procedure: what it costs there and by which resolution, with who pays less; the counters it names, whether the unit takes it. */
  local?: { fee: string; feeNote?: string; counters: string[]; isOffered: boolean };
  /** Of lists and booklets: the version of each procedure in it, and the amount of each whose amount the province set. */
  versions?: Record<string, number>;
  fees?: Record<string, string>;
}

export interface ShortLink {
  short: string;
  recordKind: string;
  recordId: string;
  recordVersion: number | null;
  /** The public address it leads to; addresses of records answer for ever. */
  path: string;
  unitId: string | null;
  purpose: ShortLinkPurpose;
  createdAt: Date;
  /** Null for codes of paper whose other content is not kept. */
  printed: Printed | null;
  /** The board it was printed for, where each board has a code of its own. */
  boardId: string | null;
}

export type LinkTarget = Omit<ShortLink, "short" | "printed" | "boardId"> & {
  printed?: Printed | null;
  boardId?: string | null;
};

/** No 0/o, 1/i/l: the code is also read aloud and typed from paper. Seven letters leave 22 thousand million codes. */
const ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

const newShort = (): string => Array.from({ length: 7 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

function sumOf(printed: Printed | null | undefined): string {
  return printed ? createHash("sha256").update(JSON.stringify(printed)).digest("base64url").slice(0, 16) : "";
}

const identity = (one: LinkTarget & { printedSum: string }): string =>
  JSON.stringify([
    one.recordKind,
    one.recordId,
    one.recordVersion,
    one.unitId,
    one.purpose,
    one.boardId ?? null,
    one.printedSum,
  ]);

/**
 * The code for a paper of this record version at this unit: the one handed out before, or a new one. Codes live for
 * ever; another version or other content gets a new code, so that an old paper can be told from a new one.
 */
export async function shortLinkFor(tx: Tx, target: LinkTarget): Promise<ShortLink> {
  return (await shortLinksFor(tx, [target]))[0] as ShortLink;
}

/** The same for many at once, in the order asked for. */
export async function shortLinksFor(tx: Tx, targets: readonly LinkTarget[]): Promise<ShortLink[]> {
  const wanted = targets.map((target) => {
    const row = { ...target, printed: target.printed ?? null, boardId: target.boardId ?? null };
    const printedSum = sumOf(target.printed);
    return { ...row, printedSum, key: identity({ ...row, printedSum }) };
  });
  const known = new Map<string, string>();
  for (const one of await findLinksByRecord(tx, targets)) known.set(identity(one), one.short);
  for (let tries = 0; tries < 10; tries++) {
    const missing = new Map(wanted.filter((one) => !known.has(one.key)).map((one) => [one.key, one]));
    if (missing.size === 0) break;
    const fresh = [...missing.values()].map(({ key: _key, ...row }) => ({ ...row, short: newShort() }));
    for (const one of await insertShortLinks(tx, fresh)) known.set(identity(one), one.short);
  }
  return wanted.map(({ key, printedSum: _sum, ...row }) => ({ ...row, short: known.get(key) as string }));
}

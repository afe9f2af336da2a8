import type { Db } from "../../platform/db/index.ts";
import type { InLanguages, PartHealth } from "../../platform/http/index.ts";
import { findKeys } from "./ledger.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Something that went out and has to have its row in the ledger. */
export interface GoneOut {
  key: string;
  at: Date;
}

/** Those without a row. */
export async function withoutRow<One extends GoneOut>(db: Db, gone: readonly One[]): Promise<One[]> {
  const known = await findKeys(
    db,
    gone.map((one) => one.key),
  );
  return gone.filter((one) => !known.has(one.key));
}

/** Nothing went out without a row: how that stands with what a module sends, for the page of the state of the parts. */
export function ledgerPart(part: { part: string; name: InLanguages }, missing: readonly GoneOut[]): PartHealth {
  const first = Math.min(...missing.map((one) => one.at.getTime()));
  return {
    ...part,
    health: missing.length > 0 ? "broken" : "good",
    says:
      missing.length > 0
        ? { vi: vi.health.withoutRow(missing.length), en: en.health.withoutRow(missing.length) }
        : null,
    isPublic: false,
    waiting: missing.length,
    oldestAt: missing.length > 0 ? new Date(first) : null,
    path: "/can-bo/so-phat-hanh",
  };
}

/** So many of the newest are looked at every minute. */
export const LOOKED_AT = 1_000;

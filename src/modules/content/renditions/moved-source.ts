import type { ProcedureChange } from "../../procedures/index.ts";
import type { TextSource } from "../item.ts";

/** What came after the version a text was made from. */
export interface MovedSource {
  told: number;
  latest: number;
}

/** Newer versions of the procedure than the one told; null where the text is still the newest word. */
export function findMoved(
  source: TextSource | null,
  change: Pick<ProcedureChange, "latestNumber"> | null,
): MovedSource | null {
  if (!source || !change || change.latestNumber <= source.to) return null;
  return { told: source.to, latest: change.latestNumber };
}

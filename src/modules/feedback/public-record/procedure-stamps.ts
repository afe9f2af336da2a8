import type { AppContext } from "../../../platform/app-context.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Names the version in force of each of these procedures; another version has another stamp, what is not in force has none. */
export type StampsOf = (codes: readonly string[]) => Promise<Map<string, string>>;

const offers = new WeakMap<Db, StampsOf>();

/** The module of procedures says which versions are in force, so that the arrow to this module keeps its direction. */
export function offerProcedureStamps(app: Pick<AppContext, "db">, stampsOf: StampsOf): void {
  offers.set(app.db, stampsOf);
}

export async function procedureStamps(
  app: Pick<AppContext, "db">,
  codes: readonly string[],
): Promise<Map<string, string>> {
  return (await offers.get(app.db)?.([...new Set(codes)])) ?? new Map();
}

export const procedureStamp = async (app: Pick<AppContext, "db">, code: string): Promise<string | null> =>
  (await procedureStamps(app, [code])).get(code) ?? null;

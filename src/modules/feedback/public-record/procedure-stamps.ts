import type { AppContext } from "../../../platform/app-context.ts";
import type { Db } from "../../../platform/db/index.ts";

/** Names the version of a procedure that is in force; another version has another stamp, null where there is none. */
export type StampOf = (code: string) => Promise<string | null>;

const offers = new WeakMap<Db, StampOf>();

/** The module of procedures says which version is in force, so that the arrow to this module keeps its direction. */
export function offerProcedureStamps(app: Pick<AppContext, "db">, stampOf: StampOf): void {
  offers.set(app.db, stampOf);
}

export const procedureStamp = async (app: Pick<AppContext, "db">, code: string): Promise<string | null> =>
  (await offers.get(app.db)?.(code)) ?? null;

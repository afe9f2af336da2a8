import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { countOpenSheets } from "./writing/marking.store.ts";

/** How many entries of contests wait for the marks of this person. */
export async function countSheetsToMark(db: Db, actor: Actor): Promise<number> {
  const personId = personIdOf(actor);
  return personId === null ? 0 : countOpenSheets(db, personId);
}

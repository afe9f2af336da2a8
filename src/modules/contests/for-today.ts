import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { personIdOf } from "../accounts/index.ts";
import { countOpenTeamSheets } from "./stage/stage.store.ts";
import { countOpenSheets } from "./writing/marking.store.ts";

/** How many entries and teams of contests wait for the marks of this person. */
export async function countSheetsToMark(db: Db, actor: Actor): Promise<number> {
  const personId = personIdOf(actor);
  if (personId === null) return 0;
  const [essays, teams] = await Promise.all([countOpenSheets(db, personId), countOpenTeamSheets(db, personId)]);
  return essays + teams;
}

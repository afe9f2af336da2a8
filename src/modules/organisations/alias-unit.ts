import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { logAct, requireName } from "./change-unit.ts";
import { requireInCharge } from "./in-charge.ts";
import { deleteAlias, getLife, insertAliases } from "./unit.store.ts";
import { nameKey, tidyName } from "./unit-name.ts";

export interface AliasUnit {
  unitId: string;
  alias: string;
  at: Date;
}

/** Another way in which documents call the unit; @idempotent. */
export async function addUnitAlias(tx: Tx, actor: Actor, input: AliasUnit): Promise<void> {
  const on = vietnamDay(input.at);
  const life = await getLife(tx, input.unitId);
  await requireInCharge(tx, actor, life, input.at, "contact");
  requireName(input.alias);
  const alias = tidyName(input.alias);
  await insertAliases(tx, [{ unitId: life.id, alias, aliasKey: nameKey(alias), origin: "given" }]);
  await logAct(tx, actor, "unit.add-alias", life.id, { on, at: input.at }, { alias });
}

/** Takes a wrong alias away; @idempotent. */
export async function removeUnitAlias(tx: Tx, actor: Actor, input: AliasUnit): Promise<void> {
  const on = vietnamDay(input.at);
  const life = await getLife(tx, input.unitId);
  await requireInCharge(tx, actor, life, input.at, "contact");
  await deleteAlias(tx, life.id, nameKey(input.alias));
  await logAct(tx, actor, "unit.remove-alias", life.id, { on, at: input.at }, { alias: tidyName(input.alias) });
}

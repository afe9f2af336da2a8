import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { changeUnit, chooseSlug, type UnitAct } from "./change-unit.ts";
import { isArea, type UnitFacts } from "./unit.ts";
import { splitAreaName, tidyName } from "./unit-name.ts";

export interface RenameUnit extends UnitAct {
  unitId: string;
  name: string;
  shortName?: string;
  type?: string;
  /** Left out: made of the new name. The former address goes on leading here. */
  slug?: string;
}

/** From a day on the unit bears another name, and a new address; the old one redirects. */
export async function renameUnit(tx: Tx, actor: Actor, input: RenameUnit): Promise<void> {
  await changeUnit(tx, actor, "unit.rename", input, async (life, now) => {
    const name = tidyName(input.name);
    const split = isArea(life.kind) ? splitAreaName(name) : { type: "", shortName: name };
    const shortName = tidyName(input.shortName ?? "") || split.shortName;
    const change: Partial<UnitFacts> = {
      name,
      shortName,
      type: input.type?.trim() ?? (split.type || now.type),
    };
    if (now.placeName === now.shortName) change.placeName = shortName;
    if (input.slug) change.slug = input.slug;
    else if (name !== "" && shortName !== now.shortName) {
      const unit = { id: life.id, kind: life.kind, name, code: now.code, parentId: now.parentId };
      change.slug = await chooseSlug(tx, unit, input.on);
    }
    return change;
  });
}

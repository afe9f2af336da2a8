import type { Db, Tx } from "../../platform/db/index.ts";
import { AUDIENCES, type Audience, type ToldLanguage, toldLanguage } from "../topics/index.ts";
import type { Need } from "./coverage.ts";
import { FORMS, type Form, type Price } from "./propose-items.ts";

export interface KeptNeed extends Need {
  unitId: string;
  setByName: string;
  setAt: Date;
}

export async function listNeeds(db: Db, unitIds?: readonly string[]): Promise<KeptNeed[]> {
  let query = db.selectFrom("coverageNeed").selectAll().orderBy("audience").orderBy("language");
  if (unitIds) query = query.where("unitId", "in", [...unitIds]);
  if (unitIds?.length === 0) return [];
  return (await query.execute()).flatMap((row) => {
    const audience = AUDIENCES.find((one): one is Audience => one === row.audience);
    const language = toldLanguage(row.language);
    return audience && language ? [{ ...row, audience, language }] : [];
  });
}

export async function saveNeed(tx: Tx, need: Need & { unitId: string; setByName: string; setAt: Date }): Promise<void> {
  const { everyMonths, people, setByName, setAt } = need;
  await tx
    .insertInto("coverageNeed")
    .values(need)
    .onConflict((conflict) =>
      conflict.columns(["unitId", "audience", "language"]).doUpdateSet({ everyMonths, people, setByName, setAt }),
    )
    .execute();
}

export async function deleteNeed(
  tx: Tx,
  need: { unitId: string; audience: Audience; language: ToldLanguage },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom("coverageNeed")
    .where("unitId", "=", need.unitId)
    .where("audience", "=", need.audience)
    .where("language", "=", need.language)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

export async function listPrices(db: Db, unitId: string): Promise<Map<Form, Price>> {
  const rows = await db.selectFrom("coveragePrice").selectAll().where("unitId", "=", unitId).execute();
  return new Map(
    rows.flatMap((row) => {
      const form = FORMS.find((one) => one === row.form);
      return form ? [[form, { once: Number(row.dongOnce), perCommune: Number(row.dongPerCommune) }] as const] : [];
    }),
  );
}

/** Replaces what was kept: a form that is not named has no price. */
export async function savePrices(
  tx: Tx,
  unitId: string,
  prices: ReadonlyMap<Form, Price>,
  by: { setByName: string; setAt: Date },
): Promise<void> {
  await tx.deleteFrom("coveragePrice").where("unitId", "=", unitId).execute();
  if (prices.size === 0) return;
  await tx
    .insertInto("coveragePrice")
    .values(
      [...prices].map(([form, price]) => ({
        unitId,
        form,
        dongOnce: price.once,
        dongPerCommune: price.perCommune,
        ...by,
      })),
    )
    .execute();
}

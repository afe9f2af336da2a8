import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { randomToken, tokenHash } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { unitsWhere } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listUnitsOfKind } from "../../organisations/index.ts";
import { OutletRefused } from "./outlets.errors.ts";
import { removeOutletAddress, saveOutletAddress } from "./outlets.store.ts";

/** A year: newsrooms change people, and the address is renewed with one press. */
export const OUTLET_ADDRESS_DAYS = 365;

async function requireOutlet(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (unitsWhere(actor, "press.edit").length === 0) throw new OutletRefused("no-right-here");
  if (!(await listUnitsOfKind(tx, "press", vietnamDay(at))).some((one) => one.id === unitId))
    throw new OutletRefused("no-outlet");
}

/** Makes the outlet's secret address anew and returns its token, once; the former one answers no longer. */
export async function makeOutletAddress(
  tx: Tx,
  actor: Actor,
  { unitId, at }: { unitId: string; at: Date },
): Promise<string> {
  await requireOutlet(tx, actor, unitId, at);
  const token = randomToken();
  const untilOn = shift(vietnamDay(at), OUTLET_ADDRESS_DAYS);
  await saveOutletAddress(tx, { unitId, tokenHash: tokenHash(token), untilOn, madeByName: actor.name, madeAt: at });
  await recordAct(tx, actor, {
    act: "pressOutlet.makeAddress",
    subjectKind: "pressOutlet",
    subjectId: unitId,
    unitId,
    details: { untilOn },
    at,
  });
  return token;
}

export async function endOutletAddress(
  tx: Tx,
  actor: Actor,
  { unitId, at }: { unitId: string; at: Date },
): Promise<void> {
  await requireOutlet(tx, actor, unitId, at);
  await removeOutletAddress(tx, unitId);
  await recordAct(tx, actor, {
    act: "pressOutlet.endAddress",
    subjectKind: "pressOutlet",
    subjectId: unitId,
    unitId,
    details: {},
    at,
  });
}

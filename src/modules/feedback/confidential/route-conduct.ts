import { vietnamDay } from "../../../platform/clock/index.ts";
import { seal } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { listAllNames, listPeopleHolding } from "../../accounts/index.ts";
import { ancestors, findHomeUnit, subtreeIds } from "../../organisations/index.ts";
import { digestsOfTyped, isNamed } from "./official-name.ts";

export const NAMED_PURPOSE = "named official";

export interface RouteConduct {
  questionId: string;
  unitId: string;
  /** Who is complained about, as written; perhaps nothing. */
  named: string;
  /** The sender says that it is the head of the unit. */
  isHead: boolean;
  body: string;
  at: Date;
}

export interface RoutedConduct {
  unitId: string;
  aboutUnitId: string | null;
  forInspectors: boolean;
  namedSealed: string | null;
  personIds: string[];
  digests: string[];
}

/**
 * Who is shut out of a message about conduct, and who gets it: the head of the unit, or, where the head is meant, the unit
 * above; where there is none above, the inspectors alone.
 */
export async function routeConduct(tx: Tx, secretKey: Buffer, input: RouteConduct): Promise<RoutedConduct> {
  const { questionId, unitId, named, body, at } = input;
  const today = vietnamDay(at);
  const personIds = (await listAllNames(tx))
    .filter((person) => isNamed(person.name, named, body))
    .map((person) => person.id);
  const home = await findHomeUnit(tx, today);
  const within = home ? await subtreeIds(tx, home.id, today) : [];
  const above = (await ancestors(tx, unitId, today)).map((one) => one.id).reverse();
  const chain = [unitId, ...above.filter((id) => within.includes(id))];
  const isLed = async (id: string): Promise<boolean> =>
    (await listPeopleHolding(tx, "feedback.verify", id, today)).some((one) => personIds.includes(one.id));
  let receiver: string | undefined;
  for (const [step, id] of chain.entries()) {
    if (step === 0 && input.isHead) continue;
    if (await isLed(id)) continue;
    receiver = id;
    break;
  }
  return {
    unitId: receiver ?? (chain.at(-1) as string),
    aboutUnitId: receiver === unitId ? null : unitId,
    forInspectors: receiver === undefined,
    namedSealed: named === "" ? null : seal(secretKey, NAMED_PURPOSE, questionId, named),
    personIds,
    digests: digestsOfTyped(secretKey, named),
  };
}

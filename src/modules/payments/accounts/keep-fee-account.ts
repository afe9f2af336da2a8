import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Approved } from "../../proposals/index.ts";
import { PaymentRefused, PaymentUnknown } from "../payments.errors.ts";
import { findFeeAccount, insertFeeAccount, saveFeeAccountEnd } from "./fee-account.store.ts";
import type { FeeAccountFacts } from "./fee-account.ts";

/** From a day on, fees of a unit are paid to this account. Codes drawn from then on show it; money sent before is found all the same. */
export async function openFeeAccount(tx: Tx, actor: Actor, input: FeeAccountFacts & Approved): Promise<string> {
  const { writtenBy, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new PaymentRefused("no-right-here");
  const id = await insertFeeAccount(tx, {
    ...facts,
    createdByName: writtenBy?.name ?? actor.name,
    approvedByName: actor.name,
    createdAt: at,
  });
  if (id === undefined) throw new PaymentRefused("account-day-taken");
  await recordAct(tx, actor, {
    act: "feeAccount.open",
    subjectKind: "feeAccount",
    subjectId: id,
    unitId: facts.unitId,
    details: { bin: facts.bin, number: facts.number, validFrom: facts.validFrom },
    at,
  });
  return id;
}

export interface EndFeeAccount {
  accountId: string;
  validUntil: string;
  reason: string;
}

/** The account is used until a day and no longer. */
export async function endFeeAccount(tx: Tx, actor: Actor, input: EndFeeAccount & Approved): Promise<void> {
  const account = await findFeeAccount(tx, input.accountId);
  if (!account) throw new PaymentUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", account.unitId, input.at)))
    throw new PaymentRefused("no-right-here");
  if (account.validUntil !== null && account.validUntil < vietnamDay(input.at))
    throw new PaymentRefused("account-ended");
  // One that has not begun yet ends on the day it would have begun.
  const [, validUntil = input.validUntil] = [input.validUntil, account.validFrom].sort();
  await saveFeeAccountEnd(tx, account.id, validUntil);
  await recordAct(tx, actor, {
    act: "feeAccount.end",
    subjectKind: "feeAccount",
    subjectId: account.id,
    unitId: account.unitId,
    details: { validUntil, reason: input.reason },
    at: input.at,
  });
}

import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { listProcedureNames, listVersionSpans } from "../procedures/index.ts";
import {
  findOfProcedure,
  insertMisunderstanding,
  lockMisunderstanding,
  saveMisunderstanding,
} from "./misunderstanding.store.ts";
import { noteRaised } from "./raise.ts";

/** Newer ones push out the oldest. */
const MOST_TESTS = 20;

/**
 * What a test with residents found, raised beside what the count of the night raises: with a procedure to the proposal of that
 * procedure at the unit, else as a theme of its own. Returns the id of the proposal.
 */
export async function raiseFromTest(
  tx: Tx,
  actor: Actor,
  found: {
    unitId: string;
    procedureCode: string | null;
    words: string;
    testId: string;
    test: string;
    /** How many did not manage, of how many who tried. */
    times: number;
    of: number;
    at: Date;
  },
): Promise<string> {
  const { unitId, procedureCode, at, ...seen } = found;
  const today = vietnamDay(at);
  const [name] = procedureCode ? await listProcedureNames(tx, [procedureCode], at) : [];
  const known = name ? await findOfProcedure(tx, { unitId, procedureCode: name.code }) : undefined;
  const before = known ? await lockMisunderstanding(tx, known) : undefined;
  if (before) {
    const tests = [...(before.evidence.tests ?? []), seen].slice(-MOST_TESTS);
    const isWaiting = before.state === "raised" || before.state === "taken";
    await saveMisunderstanding(tx, before.id, {
      evidence: { ...before.evidence, tests },
      ...(isWaiting
        ? {}
        : {
            state: "raised",
            raisedAt: at,
            takenBy: null,
            takenByName: null,
            reason: null,
            rejectedWeight: null,
            outcome: null,
            publishedAt: null,
          }),
      changedAt: at,
    });
    await noteRaised(tx, actor, before, isWaiting ? "raise" : "raiseAgain", at);
    return before.id;
  }
  const spans = name ? await listVersionSpans(tx, [name.code]) : [];
  const row = {
    kind: name ? ("procedure" as const) : ("theme" as const),
    unitId,
    procedureCode: name?.code ?? null,
    title: [...(name?.name ?? found.words.replace(/\s+/g, " "))].slice(0, 600).join(""),
    field: spans.at(-1)?.field.slice(0, 300) ?? "",
    mainSignal: "test" as const,
    evidence: { from: today, until: today, signals: [], texts: [], parts: [], tests: [seen] },
    weight: found.times,
  };
  const id = await insertMisunderstanding(tx, { ...row, raisedAt: at, countedAt: at });
  await noteRaised(tx, actor, { ...row, id }, "raise", at);
  return id;
}

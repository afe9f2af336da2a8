import { randomUUID } from "node:crypto";
import type { KeyRing } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { STATEMENT_LIMITS } from "./read-statement.ts";
import { sealCells } from "./row-content.ts";
import { insertDraft } from "./statement.store.ts";

/** Cells of a statement, sealed until somebody has looked at the preview. The caller has asked whether the actor may. */
export async function draftStatement(
  tx: Tx,
  keys: KeyRing,
  actor: Actor,
  input: { accountId: string; fileName: string; cells: readonly (readonly string[])[]; at: Date },
): Promise<string> {
  const id = randomUUID();
  const cells = input.cells.map((row) => row.map((cell) => cell.slice(0, STATEMENT_LIMITS.cell)));
  await insertDraft(tx, {
    id,
    accountId: input.accountId,
    fileName: [...input.fileName].slice(0, 200).join(""),
    rowsSealed: sealCells(keys, id, cells),
    writtenBy: actor.id ?? "",
    writtenAt: input.at,
  });
  return id;
}

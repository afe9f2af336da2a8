import { randomUUID } from "node:crypto";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { ownUnits, reachOf } from "../../../accounts/index.ts";
import { listOfCodes } from "../../dossier.store.ts";
import type { DossierOwner } from "../../dossier.ts";
import { compareRow, digestOf, type Held, sealFacts } from "./compare-row.ts";
import { insertImport, insertImportRows, listOrigins, type NewImportRow, type Verdict } from "./import.store.ts";
import type { ReadList } from "./read-list.ts";
import { type ReadRow, readRow } from "./read-row.ts";
import { groundFor } from "./row-ground.ts";

const AT_ONCE = 500;

export interface DraftImport {
  list: ReadList;
  fileName: string;
  /** The system it came from, in words. */
  source: string;
  owner: DossierOwner;
  /** For rows that name no unit. */
  defaultUnitId: string | null;
  at: Date;
}

/**
 * Reads a list against what is here and keeps what each row would come to, sealed, for the preview. Nothing of it is a dossier
 * yet; a draft nobody confirms is gone after a day.
 */
export async function draftImport(
  app: Pick<AppContext, "db" | "config">,
  actor: Actor,
  input: DraftImport,
): Promise<{ id: string; counts: Record<Verdict, number> }> {
  const { db, config } = app;
  const keys = config.identityKeys;
  const { list, owner, at } = input;
  const reach = await reachOf(db, actor, "dossiers.import", at);
  const ground = await groundFor(db, list, { reach, defaultUnitId: input.defaultUnitId, now: at });
  const id = randomUUID();
  const firstLine = new Map<string, number>();
  const counts: Record<Verdict, number> = { new: 0, changed: 0, same: 0, faulty: 0 };
  const rows: NewImportRow[] = [];
  const mine = new Set(reach);
  for (let from = 0; from < list.lines.length; from += AT_ONCE) {
    const part = list.lines.slice(from, from + AT_ONCE);
    const read = part.map(({ line, cells }) => ({ line, read: onlyOnce(readRow(cells, ground), line, firstLine) }));
    const held = await heldOf(
      db,
      read.flatMap((one) => one.read.facts?.code ?? []),
    );
    for (const { line, read: one } of read) {
      const { facts } = one;
      const found = facts
        ? compareRow(keys, facts, owner, held.get(facts.code), mine)
        : { verdict: "faulty" as const, faults: one.faults };
      counts[found.verdict]++;
      const isTaken = facts && (found.verdict === "new" || found.verdict === "changed");
      rows.push({
        importId: id,
        line,
        code: facts?.code ?? ("code" in one ? one.code : null),
        unitId: facts?.unitId ?? null,
        ...found,
        notes: one.notes,
        digest: isTaken ? digestOf(keys, facts, owner) : null,
        contentSealed: isTaken ? sealFacts(keys, id, line, facts) : null,
        isDone: !isTaken,
      });
    }
    // Requests of others get their turn.
    await new Promise(setImmediate);
  }
  await transaction(db, async (tx) => {
    await insertImport(tx, {
      id,
      unitId: ownUnits(actor, reach)[0] ?? (reach[0] as string),
      fileName: [...input.fileName].slice(0, 200).join("") || "-",
      source: input.source,
      owner,
      columns: list.headings,
      rowsNew: counts.new,
      rowsChanged: counts.changed,
      rowsSame: counts.same,
      rowsFaulty: counts.faulty,
      writtenBy: actor.id,
      writtenByName: actor.name,
      writtenAt: at,
    });
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await insertImportRows(tx, rows.slice(from, from + AT_ONCE));
  });
  return { id, counts };
}

/** A code that stands in a list twice is taken where it stands first. */
function onlyOnce(read: ReadRow, line: number, firstLine: Map<string, number>): ReadRow {
  const code = read.facts?.code ?? ("code" in read ? read.code : null);
  if (code === null) return read;
  const first = firstLine.get(code);
  if (first === undefined) {
    firstLine.set(code, line);
    return read;
  }
  const twice = { fault: "code-twice", field: "code", typed: code, line: first } as const;
  return { facts: null, notes: read.notes, faults: [...read.faults, twice], code };
}

/** Dossiers of these codes with where they came from. */
export async function heldOf(db: AppContext["db"], codes: readonly string[]): Promise<Map<string, Held>> {
  const dossiers = await listOfCodes(db, codes);
  const origins = await listOrigins(
    db,
    dossiers.map((one) => one.id),
  );
  return new Map(dossiers.map((dossier) => [dossier.code, { dossier, origin: origins.get(dossier.id) }]));
}

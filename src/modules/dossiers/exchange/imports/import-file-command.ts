import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { systemActor } from "../../../accounts/index.ts";
import { findHomeUnit, findUnitBySlug } from "../../../organisations/index.ts";
import type { DossierOwner } from "../../dossier.ts";
import { draftImport } from "./draft-import.ts";
import { countRows, findImport, listImportRows } from "./import.store.ts";
import { vi } from "./messages.vi.ts";
import { sayUnreadable } from "./pages/import-list.tsx";
import { readList } from "./read-list.ts";
import { confirmImport, runImport } from "./run-import.ts";

const SHOWN_FAULTS = 50;

export interface ImportTerminal {
  say(line: string): void;
  progress(text: string): void;
}

/**
 * Reads a list of dossiers from a file for the installation's own unit; writes only when told to. Answers the exit code.
 * @idempotent the same file again changes nothing
 */
export async function importDossierFile(
  app: AppContext,
  path: string,
  terminal: ImportTerminal,
  options: { source: string; owner: DossierOwner; unitSlug: string | null; writes: boolean },
): Promise<number> {
  const words = vi.command;
  const at = app.clock.now();
  const day = vietnamDay(at);
  const refuse = (line: string): number => {
    terminal.say(line);
    return 1;
  };
  const home = await findHomeUnit(app.db, day);
  if (!home) return refuse(words.noHome);
  const unit = options.unitSlug === null ? null : await findUnitBySlug(app.db, options.unitSlug, day);
  if (options.unitSlug !== null && !unit) return refuse(words.noUnit(options.unitSlug));
  const actor = { ...systemActor(words.reason), grants: [{ role: "officer", unitId: home.id }] };
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return refuse(words.noFile(path));
  }
  try {
    const list = await readList(bytes);
    terminal.say(words.read(list.lines.length));
    const { id, counts } = await draftImport(app, actor, {
      list,
      fileName: basename(path),
      source: options.source,
      owner: options.owner,
      defaultUnitId: unit?.id ?? null,
      at,
    });
    terminal.say(words.counts(counts));
    for (const row of await listImportRows(app.db, { importId: id, verdict: "faulty", limit: SHOWN_FAULTS }))
      terminal.say(words.line(row.line, row.faults.map(vi.fault).join(" ")));
    if (counts.faulty > SHOWN_FAULTS) terminal.say(vi.record.more(counts.faulty - SHOWN_FAULTS));
    if (!options.writes) terminal.say(words.tryOnly);
    if (!options.writes || counts.new + counts.changed === 0) return counts.faulty > 0 ? 2 : 0;
    await confirmImport(app, actor, { importId: id, at });
    // Whoever waits at a terminal wants it done; a worker that has begun the same does no harm.
    await runImport(app, id, async (done, total) => terminal.progress(words.progress(done, total)));
    for (let left = 1; left > 0; ) left = (await countRows(app.db, id)).toDo;
    const kept = await findImport(app.db, id);
    terminal.say(words.done(kept?.rowsNew ?? 0, kept?.rowsChanged ?? 0));
    return counts.faulty > 0 ? 2 : 0;
  } catch (error) {
    const says = sayUnreadable(error, "vi");
    if (says === null) throw error;
    return refuse(says);
  }
}

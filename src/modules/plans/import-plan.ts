import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { formatNumber } from "../../platform/i18n/index.ts";
import { systemActor } from "../accounts/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import { createPlanFromText } from "./create-plan.ts";
import { vi } from "./messages.vi.ts";
import { NotAPlan, PlanNumberTaken, PlanReadBefore } from "./plans.errors.ts";
import { listAgencies, listTasks } from "./plans.store.ts";
import { DocumentRefused } from "./reading/document-text.errors.ts";
import { readPlan } from "./reading/read-plan.ts";
import { readSourceText } from "./source-text.ts";

/** Where the command line shows what happens. */
export interface ImportTerminal {
  say(line: string): void;
  progress(text: string): void;
}

/**
 * Reads a plan document from a file into a draft of the installation's own unit. Answers the exit code. @idempotent the same
 * file again finds the draft that is there.
 */
export async function importPlan(
  app: AppContext,
  path: string,
  terminal: ImportTerminal,
  readAs: "plan" | "directive" = "plan",
): Promise<number> {
  const words = vi.command;
  const at = app.clock.now();
  const home = await findHomeUnit(app.db, vietnamDay(at));
  if (!home) return refuse(terminal, words.noHome);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch {
    return refuse(terminal, words.noFile(path));
  }
  terminal.progress(words.reading(basename(path)));
  try {
    const source = await readSourceText(bytes, basename(path));
    const reading = readPlan(source.text);
    const key = await app.files.put(bytes, source.contentType);
    const planId = await transaction(app.db, (tx) =>
      createPlanFromText(tx, systemActor(words.reason), {
        unitId: home.id,
        text: source.text,
        sourceName: basename(path),
        readAs,
        reading,
        sourceFile: { key, contentType: source.contentType },
        at,
      }),
    );
    const agencies = await listAgencies(app.db, [planId]);
    const tasks = await listTasks(app.db, { planIds: [planId] });
    const known = agencies.filter((agency) => agency.groupKind || agency.units.length > 0).length;
    if (source.convertedFrom) terminal.say(vi.create.converted(source.convertedFrom));
    terminal.say(words.done(formatNumber(tasks.length), formatNumber(agencies.length), formatNumber(known)));
    const untaken = (reading.kind === "plan" ? reading.draft : reading.directiveDraft)?.untaken.length ?? 0;
    if (untaken > 0) terminal.say(vi.reading.untakenNotice(untaken));
    terminal.say(`${app.config.http.publicUrl}/can-bo/ke-hoach/${planId}/doc`);
    return 0;
  } catch (error) {
    if (error instanceof PlanReadBefore) {
      terminal.say(words.readBefore);
      terminal.say(`${app.config.http.publicUrl}/can-bo/ke-hoach/${error.otherId}`);
      return 0;
    }
    if (error instanceof PlanNumberTaken) return refuse(terminal, vi.errors.numberTaken(error.number, error.year));
    if (error instanceof NotAPlan) {
      terminal.say(vi.notAPlan(vi.looks[error.seems], error.givesDuties));
      return error.givesDuties ? refuse(terminal, words.offerDirective) : 1;
    }
    if (error instanceof DocumentRefused) return refuse(terminal, vi.documentRefusals[error.code]);
    throw error;
  }
}

function refuse(terminal: ImportTerminal, sentence: string): number {
  terminal.say(sentence);
  return 1;
}

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { AppContext } from "../../platform/app-context.ts";
import { type Cell, writeCsv } from "../../platform/tables/index.ts";
import { systemActor } from "../accounts/index.ts";
import { tellChange } from "./change-words.ts";
import { compareVersions } from "./compare-versions.ts";
import type { CommandLine } from "./import-file-command.ts";
import { vi } from "./messages.vi.ts";
import { rereadProcedures } from "./reread-procedures.ts";

/** `danbiet reread procedures [FILE.csv]`: what changed is told in sentences, in the file where one is named. */
export async function rereadFromTerminal(
  app: Pick<AppContext, "db" | "clock">,
  file: string | null,
  line: CommandLine,
): Promise<number> {
  const rows: Cell[][] = [];
  const counts = await rereadProcedures(app.db, systemActor(vi.cliActor), {
    now: () => app.clock.now(),
    tell: ({ code, number, before, after }) => {
      const told = compareVersions(before, after).flatMap((change) => tellChange(change, vi).map((one) => one.summary));
      // Only a doubt went or came: the page says something else about certainty, no figure is another.
      rows.push([code, after.name, number, told.length > 0 ? told.join("\n") : vi.reread.doubtsOnly]);
    },
    onProgress: (done) => line.progress(vi.reread.progress(done)),
  });
  line.say(vi.reread.all(counts.all));
  line.say(vi.reread.times(counts.times.before, counts.times.after, counts.methods));
  line.say(vi.reread.fees(counts.fees.before, counts.fees.after, counts.methods));
  line.say(counts.changed === 0 ? vi.reread.nothing : vi.reread.changed(counts.changed));
  if (file !== null) {
    await writeFile(resolve(file), writeCsv([vi.reread.head, ...rows]));
    line.say(vi.reread.written(resolve(file)));
  } else {
    for (const [code, name, , told] of rows.slice(0, 20)) line.say(`${code} ${name}: ${told}`);
    if (rows.length > 20) line.say(vi.reread.more(rows.length - 20));
  }
  return 0;
}

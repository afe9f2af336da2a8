import { z } from "zod";
import type { AppContext } from "../../platform/app-context.ts";
import type { DataSet } from "../../platform/datasets/index.ts";
import { notifyPublicChange, transaction } from "../../platform/db/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { listKeptFiles, noteChecked, saveKeptFile } from "./data-file.store.ts";
import { type MadeFile, makeFiles } from "./data-files.ts";

/** Makes the files of all sets, one set after the other. What has the same content is kept as it is, with its day of change. */
export function makeDataFiles(sets: () => readonly DataSet[]) {
  return defineJob<AppContext, Record<string, never>>({
    name: "open-data:make-files",
    payload: z.object({}),
    async run(app, _payload, turn) {
      const kept = await listKeptFiles(app.db);
      const all = sets();
      let changed = 0;
      for (const [at, set] of all.entries()) {
        const before = kept.filter((file) => file.setId === set.id);
        if (await makeSet(app, set, before)) changed++;
        await turn.progress(at + 1, all.length);
      }
      return { sets: all.length, changed };
    },
  });
}

async function makeSet(
  app: AppContext,
  set: DataSet,
  before: { format: string; sha256: string; fileKey: string }[],
): Promise<boolean> {
  const made = await makeFiles(app, set);
  const now = app.clock.now();
  const isSame = made.files.every((file) =>
    before.some((one) => one.format === file.format && one.sha256 === file.sha256),
  );
  if (isSame) {
    await transaction(app.db, (tx) => noteChecked(tx, set.id, now));
    return false;
  }
  const files: (MadeFile & { key: string })[] = [];
  for (const file of made.files) files.push({ ...file, key: await app.files.put(file.packed, "application/gzip") });
  await transaction(app.db, async (tx) => {
    for (const { format, key, bytes, packed, sha256 } of files) {
      await saveKeptFile(tx, {
        setId: set.id,
        format,
        fileKey: key,
        rowCount: made.rows,
        bytes,
        packedBytes: packed.length,
        sha256,
        periodFrom: made.from,
        periodTo: made.to,
        preview: made.preview,
        changedAt: now,
        checkedAt: now,
      });
    }
    await notifyPublicChange(tx, "open-data");
  });
  // Whoever reads the old file at this moment holds it in memory.
  const keys = new Set(files.map((file) => file.key));
  for (const old of before) if (!keys.has(old.fileKey)) await app.files.remove(old.fileKey);
  return true;
}

import type { Db } from "../../platform/db/index.ts";
import { listVersionsToExport, type VersionToExport } from "./export.store.ts";

/** The whole catalogue with its history, version by version, in order of code. */
export async function* exportProcedures(db: Db): AsyncGenerator<VersionToExport> {
  let after = { code: "", number: 0 };
  for (;;) {
    const page = await listVersionsToExport(db, after, 500);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = { code: last.code, number: last.number };
  }
}

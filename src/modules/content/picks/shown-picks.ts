import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { titlesOf } from "../../feedback/index.ts";
import { getVersionInForce } from "../../procedures/index.ts";
import { findPublicItem } from "../content.store.ts";
import { listPicks } from "./pick.store.ts";
import type { Pick } from "./pick.ts";

type Source = Parameters<typeof titlesOf>[0] & Pick0;
type Pick0 = globalThis.Pick<AppContext, "db">;

export interface ShownPick {
  path: string;
  title: string;
}

/** Titles of pages that may be shown on a home page: known, not withdrawn, a procedure in force. */
export async function openTitles(app: Source, paths: readonly string[], now: Date): Promise<Map<string, string>> {
  const titles = await titlesOf(app, [...paths]);
  for (const path of paths) {
    const slug = /\/tin-tuc\/([a-z0-9-]+)$/.exec(path)?.[1];
    const code = /\/thu-tuc\/(\d\.\d{6})$/.exec(path)?.[1];
    if (slug && (await findPublicItem(app.db, slug))?.withdrawnAt) titles.delete(path);
    if (code && !(await getVersionInForce(app.db, code, vietnamDay(now)))) titles.delete(path);
  }
  return titles;
}

/** What stands on the home page of a unit today, in order; a page that can no longer be read is left out. */
export async function shownPicks(app: Source, unitId: string, now: Date): Promise<ShownPick[]> {
  const picks: Pick[] = await listPicks(app.db, unitId, vietnamDay(now));
  if (picks.length === 0) return [];
  const titles = await openTitles(
    app,
    picks.map((one) => one.path),
    now,
  );
  return picks.flatMap(({ path }) => {
    const title = titles.get(path);
    return title ? [{ path, title }] : [];
  });
}

import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";

/** What the page at a public address is called; null for an address that is none of this module's. */
export type TitleOf = (path: string) => Promise<string | null>;

type Source = Pick<AppContext, "db" | "log">;

const offers = new WeakMap<Db, Map<string, TitleOf>>();

/** A module whose pages are asked about and rated says what they are called, so that the arrow to it keeps its direction. */
export function offerTitles(app: Source, module: string, titleOf: TitleOf): void {
  const known = offers.get(app.db) ?? new Map<string, TitleOf>();
  offers.set(app.db, known.set(module, titleOf));
}

/** Titles by address; an address nobody knows, or whose module fails to answer, is left out and shown as it is. */
export async function titlesOf(app: Source, paths: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(paths.filter((path) => path !== null))];
  const found = new Map<string, string>();
  await Promise.all(
    wanted.flatMap((path) =>
      [...(offers.get(app.db)?.values() ?? [])].map(async (titleOf) => {
        try {
          const title = await titleOf(path.replace(/[?#].*$/, ""));
          if (title !== null) found.set(path, title);
        } catch (error) {
          app.log.error({ err: error }, "title of a page left out");
        }
      }),
    ),
  );
  return found;
}

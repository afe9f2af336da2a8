import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { PublicPage } from "../../platform/http/index.ts";
import { listCodeChanges } from "./public-pages.store.ts";

const PORTION = 2_000;

/** Lists, and a page for each procedure there ever was. */
export async function* procedurePages(app: AppContext): AsyncGenerator<PublicPage> {
  yield { path: "/thu-tuc", changedAt: null };
  yield { path: "/thu-tuc/muc-luc", changedAt: null };
  yield { path: "/thu-tuc/nop-noi-khac", changedAt: null };
  yield { path: "/thu-tuc/lam-tu-nha", changedAt: null };
  yield { path: "/thu-tuc/thay-doi", changedAt: null };
  const today = vietnamDay(app.clock.now());
  let after = "";
  for (;;) {
    const rows = await listCodeChanges(app.db, after, PORTION);
    for (const row of rows) {
      const ended = row.endedOn !== null && row.endedOn <= today ? Date.parse(`${row.endedOn}T00:00:00+07:00`) : 0;
      yield { path: `/thu-tuc/${row.code}`, changedAt: new Date(Math.max(row.changedAt.getTime(), ended)) };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PORTION) return;
    after = last.code;
  }
}

import type { AppContext } from "../../platform/app-context.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerLinks } from "../procedures/index.ts";
import { listAppsFor } from "./apps.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Below a procedure: which apps serve it. One for filing online is named only where the procedure is filed online. */
export async function offerApps(app: AppContext): Promise<undefined> {
  offerLinks(app, "apps", {
    forProcedure: async (code, lang, { isOnline }) => ({
      label: pick(lang, vi, en).forProcedure,
      links: (await listAppsFor(app.db, code, isOnline)).map((one) => ({
        href: `/ung-dung/${one.id}`,
        text: one.name,
      })),
    }),
    forSearch: async () => null,
  });
}

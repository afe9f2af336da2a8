import type { AppContext } from "../../platform/app-context.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerLinks } from "../procedures/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Every page of a procedure leads to the form, with the procedure filled in. */
export async function offerSimplification(app: AppContext): Promise<undefined> {
  offerLinks(app, "initiatives", {
    async forProcedure(code, lang) {
      const { label, link } = pick(lang, vi, en).offer;
      return { label, links: [{ href: `/sang-kien/gui?thutuc=${encodeURIComponent(code)}`, text: link }] };
    },
    async forSearch() {
      return null;
    },
  });
  return undefined;
}

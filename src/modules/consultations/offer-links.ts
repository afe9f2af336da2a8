import type { AppContext } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { offerLinks } from "../procedures/index.ts";
import { listConsultations } from "./consultations.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Below a procedure about which people are asked today: the way to say something. */
export async function offerConsultations(app: AppContext): Promise<undefined> {
  offerLinks(app, "consultations", {
    async forProcedure(procedureCode, lang) {
      const today = vietnamDay(app.clock.now());
      const open = await listConsultations(app.db, { procedureCode, phase: "open", today }, 5);
      if (open.length === 0) return null;
      return {
        label: pick(lang, vi, en).about,
        links: open.map((one) => ({ href: `/lay-y-kien/${one.id}`, text: one.title })),
      };
    },
    forSearch: async () => null,
  });
  return undefined;
}

import { z } from "zod";
import type { AppContext } from "../../platform/app-context.ts";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { get, type ModuleDefinition, mapError, type PublicPage, post } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import {
  agreementListPage,
  agreementPage,
  changeAgreementPage,
  endAgreementPage,
  enterAgreementPage,
  newAgreementPage,
  sharedWithPage,
  sharingLogExport,
  sharingLogPage,
} from "./pages.tsx";
import { AgreementUnknown, SharingRefused } from "./sharing.errors.ts";
import { addSharing, forgetSharing } from "./sharing.store.ts";
import { recordsIn } from "./sharing.ts";

const LOG = "/can-bo/chia-se-du-lieu";
const KEPT_DAYS = 731;

const forgetOldSharing = defineJob<AppContext, Record<string, never>>({
  name: "data-sharing:forget",
  payload: z.object({}),
  async run(app) {
    const before = shift(vietnamDay(app.clock.now()), -KEPT_DAYS);
    await transaction(app.db, (tx) => forgetSharing(tx, before));
    return { before };
  },
});

export const dataSharing: ModuleDefinition = {
  name: "data-sharing",
  routes: [
    get("/chia-se-du-lieu", "public", sharedWithPage),
    get(LOG, "sharing.read", sharingLogPage),
    get(`${LOG}.csv`, "sharing.read", sharingLogExport),
    get(`${LOG}/thoa-thuan`, "sharing.read", agreementListPage),
    get(`${LOG}/thoa-thuan/moi`, "sharing.edit", newAgreementPage),
    post(`${LOG}/thoa-thuan/moi`, "sharing.edit", enterAgreementPage),
    get(`${LOG}/thoa-thuan/:id`, "sharing.read", agreementPage),
    post(`${LOG}/thoa-thuan/:id/sua`, "sharing.edit", changeAgreementPage),
    post(`${LOG}/thoa-thuan/:id/cham-dut`, "sharing.edit", endAgreementPage),
  ],
  async *pages(): AsyncGenerator<PublicPage> {
    yield { path: "/chia-se-du-lieu", changedAt: null };
  },
  async shared(app, { token, unitId, path, isOpen, body }) {
    const at = app.clock.now();
    const level = isOpen ? "open" : "internal";
    await addSharing(app.db, {
      tokenId: token.id,
      keyName: token.name,
      unitId,
      day: vietnamDay(at),
      path,
      level,
      requests: 1,
      records: recordsIn(body),
      at,
    });
  },
  jobs: [forgetOldSharing],
  schedule: [{ job: forgetOldSharing.name, cron: "41 19 * * *" }],
  errors: [
    mapError(AgreementUnknown, 404, (_error, lang) => pick(lang, vi, en).notFound),
    mapError(SharingRefused, 409, (error, lang) => pick(lang, vi, en).refusals[error.code]),
  ],
};

import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { getUnit } from "../../organisations/index.ts";
import { openApplicant } from "../applicant.ts";
import { findDossier, listEvents } from "../dossier.store.ts";
import { lookupAddress } from "../lookup-token.ts";
import { vi } from "../messages.vi.ts";
import { noticeOf } from "../tell-dossier.ts";

/** What an office does with files changes nothing of what was to be told. */
const QUIET: ReadonlySet<string> = new Set(["scan", "unscan", "addResult", "withdrawResult", "reuse", "recall"]);

/**
 * Tells the applicant by text message, else by mail, what happened, in the words of the office: where it is, by when, what to
 * do. Names nobody and shows no number: telephones are shared in families.
 */
export const tellApplicant = defineJob<AppContext, { dossierId: number; position: number }>({
  name: "dossiers:tell-applicant",
  payload: z.object({ dossierId: z.int().positive(), position: z.int().positive() }),
  async run(app, { dossierId, position }) {
    const dossier = await findDossier(app.db, { id: dossierId });
    if (!dossier?.applicantSealed) return "not needed";
    const events = await listEvents(app.db, dossier);
    const event = events.find((one) => one.position === position);
    const isNewest = events.every((one) => one.position <= position || QUIET.has(one.act));
    // What came after has a notice of its own; only what was asked of the applicant is told even when late.
    if (!event || (!isNewest && event.act !== "askPapers")) return "not needed";
    const { phone, email } = openApplicant(app.config.identityKeys, dossier.id, dossier.applicantSealed);
    const unit = await getUnit(app.db, dossier.competentUnitId, dossier.receivedOn);
    const notice = noticeOf(dossier, event, unit.name);
    const key = `dossier:${dossier.id}:${position}`;
    if (phone) {
      await app.sendText({ key, unitId: dossier.receivingUnitId, phone, text: notice, at: app.clock.now() });
      return "sent";
    }
    if (!email) return "no address";
    const address = `${app.config.http.publicUrl}${lookupAddress(app.config.secretKey, dossier)}`;
    await app.mail.send({
      to: email,
      subject: vi.mail.subject(dossier.code),
      text: vi.mail.text(notice, event.words ?? "", address),
    });
    return "sent";
  },
});

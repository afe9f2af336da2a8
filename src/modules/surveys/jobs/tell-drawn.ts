import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { reachApplicant } from "../../dossiers/index.ts";
import { invitationPath } from "../invitation-token.ts";
import { vi } from "../messages.vi.ts";
import { findSurvey, listUntold, saveTold } from "../survey.store.ts";
import { phaseOf } from "../survey.ts";

const AT_ONCE = 500;

/**
 * Sends the link to those who were drawn, by text message, else by mail. One matter is told once (the key of the text); who
 * left no address gets paper. Run again it goes on where it stopped.
 */
export const tellDrawn = defineJob<AppContext, { surveyId: string }>({
  name: "surveys:tell-drawn",
  payload: z.object({ surveyId: z.uuid() }),
  async run(app, { surveyId }) {
    let done = 0;
    for (;;) {
      const now = app.clock.now();
      const survey = await findSurvey(app.db, surveyId);
      if (!survey || phaseOf(survey, vietnamDay(now)) !== "open") return `${done} told, no longer open`;
      const waiting = await listUntold(app.db, surveyId, AT_ONCE);
      if (waiting.length === 0) return `${done} told`;
      for (const one of waiting) {
        const reach = one.dossierId === null ? null : await reachApplicant(app, one.dossierId);
        const address = `${app.config.http.publicUrl}${invitationPath(app.config.secretKey, one.id)}`;
        if (reach?.phone)
          await app.sendText({
            key: `survey:${one.id}`,
            unitId: survey.unitId,
            phone: reach.phone,
            text: vi.sms(address),
            at: now,
          });
        else if (reach?.email)
          await app.mail.send({ to: reach.email, subject: vi.mail.subject, text: vi.mail.text(survey.title, address) });
        await saveTold(app.db, one.id, reach ? "sent" : "noAddress", now);
        done++;
      }
    }
  },
});

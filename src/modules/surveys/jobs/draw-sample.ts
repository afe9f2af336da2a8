import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { drawSettled } from "../../dossiers/index.ts";
import { countInvitations, insertInvitations, listStrata, lockSurvey } from "../survey.store.ts";
import { tellDrawn } from "./tell-drawn.ts";

/** Draws the dossiers of an approved survey by its seed. Safe to run again: what is drawn stays drawn. */
export const drawSample = defineJob<AppContext, { surveyId: string }>({
  name: "surveys:draw-sample",
  payload: z.object({ surveyId: z.uuid() }),
  async run(app, { surveyId }) {
    return transaction(app.db, async (tx) => {
      const survey = await lockSurvey(tx, surveyId);
      if (survey?.state !== "approved" || !survey.drawSeed) return "not needed";
      if ((await countInvitations(tx, surveyId)).length > 0) return "drawn before";
      const strata = await listStrata(tx, surveyId);
      const ofUnit = new Map(strata.map((one) => [one.unitId, one.position]));
      const drawn = await drawSettled(tx, {
        wanted: strata.flatMap((one) => (one.unitId ? [{ unitId: one.unitId, count: one.sample }] : [])),
        from: survey.periodFrom,
        until: survey.periodUntil,
        seed: survey.drawSeed,
      });
      await insertInvitations(
        tx,
        surveyId,
        drawn.map((one) => ({ stratum: ofUnit.get(one.unitId) ?? 0, dossierId: one.dossierId })),
      );
      const opens = new Date(`${survey.opensOn}T08:00:00+07:00`);
      const wait = opens > app.clock.now() ? { runAt: opens } : {};
      await addJob(
        tx,
        tellDrawn,
        { surveyId },
        { subject: `survey:${surveyId}`, key: `survey-tell:${surveyId}`, ...wait },
      );
      return `${drawn.length} drawn`;
    });
  },
});

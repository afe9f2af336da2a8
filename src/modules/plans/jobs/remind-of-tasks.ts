import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { saveTold } from "../comments/comment.store.ts";
import { collectReminders } from "../reminders/collect-reminders.ts";
import { insertDigest, removeDigestsBefore } from "../reminders/reminders.store.ts";
import { sendReminder } from "./send-reminder.ts";

const KEPT_DAYS = 365;

/** Every morning: one digest for each person who has something due or late, queued once a day however often this runs. */
export const remindOfTasks = defineJob<AppContext, Record<string, never>>({
  name: "plans:remind-of-tasks",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const day = vietnamDay(now);
    const digests = await collectReminders(app, day, now);
    let queued = 0;
    for (const { person, ...told } of digests) {
      await transaction(app.db, async (tx) => {
        const digest = { personId: person.id, day, ...told, createdAt: now };
        if (!(await insertDigest(tx, digest))) return;
        await saveTold(tx, person.id, told.comments, day);
        await addJob(tx, sendReminder, { personId: person.id, day });
        queued++;
      });
    }
    await transaction(app.db, (tx) => removeDigestsBefore(tx, shift(day, -KEPT_DAYS)));
    return { queued };
  },
});

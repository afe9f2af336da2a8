import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { listPublishedExplanations } from "../../misunderstandings/index.ts";
import { listRaised, saveFinding } from "../finding.store.ts";
import { endSession, forgetMarks, forgetWordsOf, listLeft, lockSession } from "../session.store.ts";
import { breakOff } from "../take-part.ts";
import { findTest, wordsKeepDays } from "../test.store.ts";
import { LIMITS, phaseOf } from "../usability-test.ts";

const AT_ONCE = 500;
const CLOSER = "Hệ thống";

/** Every hour: who left is counted as broken off; marks and words whose time is over go; what was explained is closed. */
export const tidyTests = defineJob<AppContext, Record<string, never>>({
  name: "usability-tests:tidy",
  payload: z.object({}),
  async run({ db, clock }) {
    const now = clock.now();
    const today = vietnamDay(now);
    const left = await listLeft(db, new Date(now.getTime() - LIMITS.leftMinutes * 60_000), AT_ONCE);
    for (const one of left)
      await transaction(db, async (tx) => {
        const session = await lockSession(tx, one.id);
        const test = await findTest(tx, one.testId);
        if (session?.state !== "running" || !test) return;
        if (phaseOf(test, today) === "open") await breakOff(tx, session, test);
        else await endSession(tx, session.id, "cut", LIMITS.leastSeconds);
      });
    const gone = await transaction(db, async (tx) => {
      await forgetMarks(tx, today);
      return forgetWordsOf(tx, shift(today, -(await wordsKeepDays(tx))));
    });
    const raised = await listRaised(db, AT_ONCE);
    const explained = await listPublishedExplanations(
      db,
      raised.map((one) => one.misunderstandingId),
    );
    await transaction(db, async (tx) => {
      for (const one of raised) {
        const publishedAt = explained.get(one.misunderstandingId);
        if (publishedAt)
          await saveFinding(tx, one.id, {
            changedWhat: "Đã đăng bài giải thích.",
            closedByName: CLOSER,
            closedAt: publishedAt,
          });
      }
    });
    return `${left.length} left, ${gone} words removed, ${explained.size} explained`;
  },
});

import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { checkMessages } from "../watch/check-messages.ts";

/** Looks every ten minutes whether what must hold of messages holds. What does not stands in the log, and `doctor` tells it too. */
export const checkAllMessages = defineJob<AppContext, Record<string, never>>({
  name: "messaging:check",
  payload: z.object({}),
  async run(app) {
    const findings = await checkMessages(app.db, app.clock.now());
    for (const finding of findings)
      app.log[finding.state === "wrong" ? "error" : "warn"](
        { finding: finding.says },
        "messages are not as they must be",
      );
    return findings;
  },
});

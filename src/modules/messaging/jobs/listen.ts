import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { connect } from "../channels/connect.ts";
import { takeLateParts } from "../coming-back/take-part.ts";
import { takeShortMessage } from "../coming-back/take-short-message.ts";
import { listProviders } from "../provider.store.ts";

/**
 * Every minute: keeps the lines open over which message centres tell what became of messages and hand on what people
 * write, whether or not anything is to be sent. Long messages of which a part never came are taken as far as they are here.
 */
export const listenToProviders = defineJob<AppContext, Record<string, never>>({
  name: "messaging:listen",
  payload: z.object({}),
  async run(app) {
    const heard: string[] = [];
    for (const provider of await listProviders(app.db)) {
      if (!provider.isOn) continue;
      try {
        const way = connect(app, provider);
        if (!way.listen) continue;
        await way.listen();
        heard.push(provider.name);
      } catch (error) {
        // Whoever sends over it meets the same and puts it on record; here the next minute tries again.
        app.log.warn({ provider: provider.id, err: error }, "no line to a message centre");
      }
    }
    const late = await takeLateParts(app);
    for (const message of late) await takeShortMessage(app, message);
    return { heard, late: late.length };
  },
});

import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { connect } from "../channels/connect.ts";
import { takeLateParts } from "../coming-back/take-part.ts";
import { takeShortMessage } from "../coming-back/take-short-message.ts";
import { listProviders, type Provider, saveHeard } from "../provider.store.ts";

/**
 * Every minute, whether or not anything is to be sent: keeps the lines of message centres open and reads mailboxes, for what
 * became of messages and what people write. Long messages of which a part never came are taken as far as they are here.
 */
export const listenToProviders = defineJob<AppContext, Record<string, never>>({
  name: "messaging:listen",
  payload: z.object({}),
  async run(app) {
    const heard = await Promise.all(
      (await listProviders(app.db)).filter((one) => one.isOn).map((provider) => listenTo(app, provider)),
    );
    const late = await takeLateParts(app);
    for (const message of late) await takeShortMessage(app, message);
    return { heard: heard.filter((name) => name !== null), late: late.length };
  },
});

/** The provider's name where it had an ear for us, else null. That it has none is on record: who only sends over it may meet nothing of it. */
async function listenTo(app: AppContext, provider: Provider): Promise<string | null> {
  let failure: string | null = null;
  try {
    const way = connect(app, provider);
    try {
      if (!way.listen) return null;
      await way.listen();
      return provider.name;
    } finally {
      await way.close();
    }
  } catch (error) {
    app.log.warn({ provider: provider.id, err: error }, "a provider was not listened to");
    failure = (error as Error).message.slice(0, 300);
    return null;
  } finally {
    if ((failure === null) !== (provider.unheardSince === null))
      await transaction(app.db, (tx) => saveHeard(tx, provider.id, failure, app.clock.now()));
  }
}

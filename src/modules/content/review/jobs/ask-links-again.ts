import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../../platform/jobs/index.ts";
import { checkItemLinks } from "../../jobs/check-item-links.ts";
import { listLinksToAskAgain } from "../review.store.ts";

const AFTER_MS = 7 * 86_400_000;
/** A night's worth: other people's servers owe us nothing. */
const MOST = 200;

/** Has the addresses of what is out opened anew once a week, the longest unasked first. */
export const askLinksAgain = defineJob<AppContext, Record<string, never>>({
  name: "content:ask-links-again",
  payload: z.object({}),
  async run(app) {
    const before = new Date(app.clock.now().getTime() - AFTER_MS);
    const ids = await listLinksToAskAgain(app.db, before, MOST);
    for (const itemId of ids)
      await transaction(app.db, (tx) =>
        addJob(tx, checkItemLinks, { itemId }, { subject: `item:${itemId}`, key: `links:${itemId}` }),
      );
    return { items: ids.length };
  },
});

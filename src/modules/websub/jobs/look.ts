import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { homeSite, listUnitsUnder } from "../../organisations/index.ts";
import type { Feeds } from "../feeds.ts";
import { isOwnHub } from "../hub.ts";
import { withLines } from "../lines.ts";
import { endExpired, findTopicHash, keepTopicHash, listBehind, listTopics } from "../subscription.store.ts";
import { DELIVERING } from "./names.ts";

const FORGET_MS = 90 * 24 * 60 * 60_000;
/** Feeds told to a hub of others, which knows who follows which. */
const MAIN = ["/tin-tuc/feed.atom", "/thu-tuc/thay-doi.atom", "/ban-tin/feed.atom"];

/** Every minute: who has not what a feed is now gets it. Feeds nobody follows are not even made. */
export const lookAtFeeds = (feeds: Feeds) =>
  defineJob<AppContext, Record<string, never>>({
    name: "websub:look",
    payload: z.object({}),
    async run(app) {
      const now = app.clock.now();
      const expired = await transaction(app.db, (tx) => endExpired(tx, now, new Date(now.getTime() - FORGET_MS)));
      if (app.config.websubHub === null) return { expired };
      if (!isOwnHub(app.config)) return { told: await tellOtherHub(app, feeds, app.config.websubHub, now) };
      let queued = 0;
      for (const topic of await listTopics(app.db)) {
        const feed = await feeds.read(app, topic);
        if (!feed) continue;
        const behind = await listBehind(app.db, topic, feed.hash, now);
        queued += behind.length;
        if (behind.length > 0)
          await transaction(app.db, async (tx) => {
            for (const id of behind)
              await addJob(tx, DELIVERING, { id }, { subject: `websub:${id}`, key: `websub:${id}` });
          });
      }
      return { expired, queued };
    },
  });

/** A hub of others is told which feeds have changed, and fetches them itself. What it did not take is told again the next minute. */
async function tellOtherHub(app: AppContext, feeds: Feeds, hub: string, now: Date): Promise<number> {
  const home = await homeSite(app.db, vietnamDay(now));
  const units = home.unitId ? await listUnitsUnder(app.db, home.unitId, vietnamDay(now)) : [];
  const topics = [...MAIN, ...units.map((unit) => `/${unit.slug}/tin-tuc/feed.atom`)];
  let told = 0;
  for (const topic of topics.filter((one) => feeds.isFeed(one))) {
    const feed = await feeds.read(app, topic);
    if (!feed) continue;
    if ((await findTopicHash(app.db, topic)) === feed.hash) continue;
    const url = `${app.config.http.publicUrl}${topic}`;
    const answer = await withLines(app, (lines) =>
      lines.ask({
        method: "POST",
        url: hub,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ "hub.mode": "publish", "hub.topic": url, "hub.url": url }).toString(),
      }),
    );
    if (answer.kind !== "answered" || answer.status >= 300) {
      app.log.warn({ topic, answer: answer.kind }, "the hub was not told");
      continue;
    }
    await transaction(app.db, (tx) => keepTopicHash(tx, topic, feed.hash, now));
    told++;
  }
  return told;
}

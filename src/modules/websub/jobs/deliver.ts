import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import type { Answer } from "../../../platform/outside/index.ts";
import { SECRET_PURPOSE } from "../ask.ts";
import type { Feeds } from "../feeds.ts";
import { withLines } from "../lines.ts";
import { vi } from "../messages.vi.ts";
import { findSubscription, lockSubscription, saveSubscription } from "../subscription.store.ts";
import { pauseAfter, signatureOf } from "../subscription.ts";
import { DELIVERING } from "./names.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Hands one program the feed as it is now, whole (W3C WebSub 7). Run twice, or after several changes, it hands over once: what counts is
 * what the program has and what the feed is.
 */
export const deliverFeed = (feeds: Feeds) =>
  defineJob<AppContext, { id: string }>({
    ...DELIVERING,
    async run(app, { id }) {
      const before = await findSubscription(app.db, id);
      if (before?.state !== "active") return { answer: "over" };
      const feed = await feeds.read(app, before.topic);
      if (!feed || feed.hash === before.seenHash) return { answer: "nothing new" };
      const { websubHub, http, secretKey, websubFailDays } = app.config;
      const secret = before.sealedSecret ? open(secretKey, SECRET_PURPOSE, id, before.sealedSecret) : null;
      const answer = await withLines(app, (lines) =>
        lines.ask({
          method: "POST",
          url: before.callback,
          headers: {
            "content-type": feed.type,
            link: `<${websubHub}>; rel="hub", <${http.publicUrl}${before.topic}>; rel="self"`,
            ...(secret === null ? {} : { "x-hub-signature": signatureOf(secret, feed.body) }),
          },
          body: feed.body,
        }),
      );
      const isTaken = answer.kind === "answered" && answer.status >= 200 && answer.status < 300;
      const at = app.clock.now();
      return transaction(app.db, async (tx) => {
        const one = await lockSubscription(tx, id);
        if (one?.state !== "active") return { answer: "over" };
        if (isTaken) {
          await saveSubscription(tx, id, {
            seenHash: feed.hash,
            deliveries: one.deliveries + 1,
            deliveredAt: at,
            tries: 0,
            nextTryAt: null,
            failingSince: null,
            lastFailure: null,
          });
          return { answer: "taken" };
        }
        const reason = sayFailure(answer);
        const since = one.failingSince ?? at;
        const isGone = answer.kind === "answered" && answer.status === 410;
        if (isGone || at.getTime() - since.getTime() > websubFailDays * DAY_MS) {
          await saveSubscription(tx, id, {
            state: "ended",
            endedAt: at,
            endedReason: isGone ? "gone" : "failing",
            failingSince: since,
            lastFailure: reason,
            sealedSecret: null,
          });
          return { answer: "ended" };
        }
        const tries = one.tries + 1;
        const pause =
          answer.kind === "answered" && answer.retryAfterMs
            ? Math.min(DAY_MS, Math.max(pauseAfter(tries), answer.retryAfterMs))
            : pauseAfter(tries);
        await saveSubscription(tx, id, {
          tries,
          nextTryAt: new Date(at.getTime() + pause),
          failingSince: since,
          lastFailure: reason,
        });
        return { answer: "later" };
      });
    },
  });

const sayFailure = (answer: Answer): string =>
  answer.kind === "answered"
    ? vi.failures.answered(answer.status)
    : vi.failures[answer.kind](answer.reason.slice(0, 200));

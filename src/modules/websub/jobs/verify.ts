import type { AppContext } from "../../../platform/app-context.ts";
import { randomToken } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import type { Feeds } from "../feeds.ts";
import { withLines } from "../lines.ts";
import { findSubscription, lockSubscription, saveSubscription } from "../subscription.store.ts";
import { LEASE, verificationAddress } from "../subscription.ts";
import { VERIFYING } from "./names.ts";

/** Asks the program itself whether it wants what was asked for in its name (W3C WebSub 5.3). */
export const verifySubscription = (feeds: Feeds) =>
  defineJob<AppContext, { id: string }>({
    ...VERIFYING,
    async run(app, { id }) {
      const asked = await findSubscription(app.db, id);
      if (!asked?.askedMode || asked.state === "ended") return { answer: "over" };
      const challenge = randomToken();
      const leaseSeconds = asked.askedLeaseSeconds ?? LEASE.usual;
      const url = verificationAddress(asked.callback, {
        mode: asked.askedMode,
        topic: `${app.config.http.publicUrl}${asked.topic}`,
        challenge,
        leaseSeconds,
      });
      const answer = await withLines(app, (lines) => lines.ask({ method: "GET", url }));
      const isWanted =
        answer.kind === "answered" && answer.status >= 200 && answer.status < 300 && answer.text === challenge;
      // What it has not read yet it fetches itself; from now on it is told of changes.
      const now = await feeds.read(app, asked.topic);
      const at = app.clock.now();
      return transaction(app.db, async (tx) => {
        const one = await lockSubscription(tx, id);
        // Asked anew meanwhile: the job of that asks again.
        if (!one || one.state === "ended" || one.askedAt.getTime() !== asked.askedAt.getTime())
          return { answer: "over" };
        const nothingAsked = { askedMode: null, askedSecret: null, askedLeaseSeconds: null };
        const end = (endedReason: "unsubscribed" | "refused") =>
          saveSubscription(tx, id, { ...nothingAsked, state: "ended", endedAt: at, endedReason, sealedSecret: null });
        if (isWanted && one.askedMode === "unsubscribe") await end("unsubscribed");
        else if (isWanted && now)
          await saveSubscription(tx, id, {
            ...nothingAsked,
            state: "active",
            sealedSecret: one.askedSecret,
            verifiedAt: at,
            leaseUntil: new Date(at.getTime() + leaseSeconds * 1_000),
            ...(one.state === "active" ? {} : { seenHash: now.hash }),
            tries: 0,
            nextTryAt: null,
            failingSince: null,
            lastFailure: null,
          });
        else if (one.state === "asked") await end("refused");
        // Somebody asked in its name: what it has stays as it is.
        else await saveSubscription(tx, id, nothingAsked);
        return { answer: isWanted ? "yes" : "no" };
      });
    },
  });

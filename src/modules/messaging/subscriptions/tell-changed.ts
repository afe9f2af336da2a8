import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { shortText } from "../../../platform/i18n/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { type EffectiveChange, listChangesTakingEffect } from "../../procedures/index.ts";
import { wakeSenders } from "../jobs/wake-senders.ts";
import { campaignDueAt, insertMessage } from "../message.store.ts";
import { sealText } from "../message-text.ts";
import { type Follower, listFollowers, listProceduresFollowed } from "./follower.store.ts";
import { vi } from "./messages.vi.ts";

const DAY = 24 * 60 * 60 * 1_000;
const AT_ONCE = 1_000;

/**
 * Who asked to be told of a procedure is told on the morning on which a new version, or its end, takes effect: what a version that two people
 * published says, nothing written for the occasion. Once for each version and address, however often this runs; not who had news of it by a run.
 * By short message it is one of the campaigns a number is sent in a day, and waits like those.
 */
export const tellChangedProcedures = defineJob<AppContext, Record<string, never>>({
  name: "messaging:tell-changed-procedures",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const codes = await listProceduresFollowed(app.db);
    if (codes.length === 0) return { procedures: 0 };
    // What was published yesterday for yesterday is told this morning.
    const days = { from: vietnamDay(new Date(now.getTime() - DAY)), to: vietnamDay(now) };
    const { changes } = await listChangesTakingEffect(app.db, { ...days, codes, now }, codes.length * 2, "vi");
    const news = changes.filter(isNews);
    for (const change of news) await tell(app, change, now);
    return { procedures: news.length };
  },
});

/** A version that only reads the same words better, or cites another document, changes nothing for who files. */
const isNews = (change: EffectiveChange): boolean =>
  change.kind === "ended" || (change.kind === "changed" && change.said.length > 0);

async function tell(app: AppContext, change: EffectiveChange, now: Date): Promise<void> {
  const { secretKey, http } = app.config;
  const name = shortText(change.plainName, 100);
  const words =
    change.kind === "ended"
      ? vi.procedureEnded(name, change.effectiveOn)
      : vi.procedureChanged(name, change.effectiveOn);
  const text = `${[words, ...change.said].join(" ")} ${http.publicUrl}/thu-tuc/${change.code}`;
  const above = new Map<string, string[]>();
  const refused = async (one: Follower): Promise<boolean> => {
    if (one.refusedUnitIds.length === 0) return false;
    const known =
      above.get(one.unitId) ?? (await ancestors(app.db, one.unitId, vietnamDay(now))).map((unit) => unit.id);
    above.set(one.unitId, known);
    return one.refusedUnitIds.some((id) => id === one.unitId || known.includes(id));
  };
  for (let after: string | null = null; ; ) {
    const followers = await listFollowers(
      app.db,
      change.code,
      { after, since: new Date(now.getTime() - 30 * DAY) },
      AT_ONCE,
    );
    await transaction(app.db, async (tx) => {
      for (const follower of followers) {
        if (await refused(follower)) continue;
        const { contactId, medium, unitId } = follower;
        const key = `procedure:${change.code}:${change.kind === "ended" ? "end" : change.number}:${contactId}`;
        const sealedText = sealText(secretKey, key, { subject: words.replace(/\.$/, ""), text });
        const dueAt = await campaignDueAt(tx, follower, { dueAt: now, perDay: app.config.campaignsPerDay });
        const at = { dueAt, createdAt: now, changedAt: now };
        await insertMessage(tx, { key, unitId, medium, purpose: "campaign", contactId, sealedText, ...at });
      }
      for (const medium of new Set(followers.map((one) => one.medium))) await wakeSenders(tx, medium, now);
    });
    after = followers.at(-1)?.contactId ?? null;
    if (followers.length < AT_ONCE) return;
  }
}

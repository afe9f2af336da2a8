import { z } from "zod";
import { html, json, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { lastLook } from "../../../look.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listTroubles } from "../../../status.store.ts";
import { StatusView } from "./view.tsx";

const HISTORY_MS = 30 * 24 * 60 * 60_000;
const MOST_SHOWN = 50;

/** What people may count on now, and what failed within the last thirty days. */
export async function statusPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const look = await lastLook(db, rq.now);
  const from = new Date(rq.now.getTime() - HISTORY_MS);
  return html(
    StatusView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      ...look,
      parts: look.parts.filter((one) => one.isPublic && one.health !== "off"),
      troubles: await listTroubles(db, { isPublic: true, from }, MOST_SHOWN),
    }),
  );
}

const Moment = z.iso.datetime();
export const StatusAnswer = z.object({
  seenAt: Moment.nullable().describe("When the parts were last asked"),
  isStale: z.boolean().describe("Nobody asks any more: work in the background stands still"),
  parts: z.array(
    z.object({
      part: z.string(),
      name: z.string(),
      health: z.enum(["good", "slow", "down"]),
      since: Moment,
    }),
  ),
});

export async function statusApi(rq: Rq): Promise<Reply> {
  const { parts, seenAt, isStale } = await lastLook(rq.app.db, rq.now);
  return json({
    seenAt: seenAt?.toISOString() ?? null,
    isStale,
    parts: parts
      .filter((one) => one.isPublic && one.health !== "off")
      .map(({ part, name, health, since }) => ({ part, name: name[rq.lang], health, since: since.toISOString() })),
  });
}

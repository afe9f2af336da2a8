import { transaction } from "../../../../../platform/db/index.ts";
import { type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { askSubscription } from "../../../ask.ts";
import type { Feeds } from "../../../feeds.ts";
import { isOwnHub } from "../../../hub.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { readAsked } from "../../../subscription.ts";

const said = (words: string, status: number): Reply => text(`${words}\n`, "text/plain", { status });

/** What the fields of a program say; a name that comes twice is no text. */
function fieldsOf(body: unknown): Record<string, string | undefined> {
  const fields: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>))
    if (name.startsWith("hub.") && typeof value === "string") fields[name] = value.trim();
  return fields;
}

/** A program asks to be told of a feed, or no more. It is asked back before anything counts. */
export const hubPage =
  (feeds: Feeds) =>
  async (rq: Rq): Promise<Reply> => {
    const words = pick(rq.lang, vi, en);
    const { config, db } = rq.app;
    if (!isOwnHub(config)) return said(words.notHere, 404);
    const asked = readAsked(fieldsOf(rq.body), {
      publicUrl: config.http.publicUrl,
      isFeed: feeds.isFeed,
      ownNetwork: config.outsideAllow,
    });
    if (typeof asked === "string") return said(words.faults[asked], 400);
    if (asked.mode === "subscribe" && !(await feeds.read(rq.app, asked.topic))) return said(words.notTopic, 404);
    const isKept = await transaction(db, (tx) => askSubscription(tx, config.secretKey, { ...asked, at: rq.now }));
    return isKept ? said("", 202) : said(words.tooMany, 429);
  };

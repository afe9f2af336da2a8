import { z } from "zod";
import { type Answer, jsonOf } from "../../../../platform/outside/index.ts";
import { countIn } from "../../figures/figures.ts";
import type { Connect } from "../connect.ts";
import type { PostFinding, PostOutcome } from "../connection.ts";

const Codes = z.array(z.number().int()).max(60);

/**
 * A page of Facebook over its Graph API. Addresses, version and codes are settings, because they change with every version of the
 * interface; those here are of v24.0 (codes unverified: check them against the developer's documentation of the version in use).
 */
export const FacebookSettings = z.object({
  graphUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .default("https://graph.facebook.com"),
  version: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default("v24.0"),
  pageId: z.string().regex(/^[\w.-]{1,60}$/),
  /** Of the application that asks for leave; not needed where a key was pasted. */
  appId: z
    .string()
    .regex(/^\w{0,60}$/)
    .default(""),
  /** Where somebody who looks after the page lets us post, and what is asked for. */
  permissionUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .default("https://www.facebook.com/v24.0/dialog/oauth"),
  scopes: z.string().max(500).default("pages_show_list,pages_read_engagement,pages_manage_posts"),
  /** Posts a day; more wait for the next. */
  perDay: z.number().int().min(1).max(1_000).default(25),
  /** What the network calls how often a post was seen (unverified); empty where it is not asked for. */
  viewsMetric: z
    .string()
    .regex(/^\w{0,60}$/)
    .default("post_impressions"),
  /** How many of the newest posts are read when an answer was lost. */
  lookAt: z.number().int().min(1).max(100).default(25),
  /** For how long somebody who wrote may be answered, and how long an answer may be (unverified). */
  replyHours: z.number().int().min(1).max(720).default(24),
  replyMost: z.number().int().min(100).max(20_000).default(2_000),
  codes: z
    .object({ key: Codes, later: Codes, unsure: Codes, gone: Codes.default([100]) })
    .default({ key: [102, 190, 200, 10], later: [4, 17, 32, 341, 368, 613], unsure: [1, 2], gone: [100] }),
});

export const FacebookSecret = z.object({
  pageToken: z.string().min(1).max(2_000),
  appSecret: z.string().max(200).default(""),
});

const Failure = z.object({
  error: z.object({
    message: z.string().catch(""),
    code: z.number().int().catch(0),
    is_transient: z.boolean().catch(false),
  }),
});
const Made = z.object({ id: z.string().min(1).max(200) });
const Read = z.object({
  id: z.string(),
  message: z.string().catch(""),
  permalink_url: z.string().catch(""),
  is_published: z.boolean().catch(true),
  is_hidden: z.boolean().catch(false),
});
const READ_FIELDS = "id,message,permalink_url,is_published,is_hidden";
const Summary = z.object({ summary: z.object({ total_count: z.unknown() }) });
const Counts = z.object({
  reactions: Summary.optional(),
  comments: Summary.optional(),
  shares: z.object({ count: z.unknown() }).optional(),
});
const Insights = z.object({ data: z.array(z.object({ values: z.array(z.object({ value: z.unknown() })) })) });
const Feed = z.object({ data: z.array(Read) });

export const connectFacebook: Connect = ({ lines, account, secret }) => {
  const settings = FacebookSettings.parse(account.settings);
  const { pageToken } = FacebookSecret.parse(secret);
  const base = `${settings.graphUrl}/${settings.version}`;

  const call = (method: "GET" | "POST" | "DELETE", path: string, fields: Record<string, string>): Promise<Answer> => {
    const body = new URLSearchParams({ ...fields, access_token: pageToken }).toString();
    return method === "POST"
      ? lines.ask({
          method,
          url: `${base}/${path}`,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body,
        })
      : lines.ask({ method, url: `${base}/${path}?${body}` });
  };

  /** What an answer that is no success means. A server that broke may have taken the post before. */
  function outcomeOf(answer: Answer): Exclude<PostOutcome, { kind: "sent" }> {
    if (answer.kind === "noLine")
      return { kind: "reconnect", reason: `Không nối được với Facebook (${answer.reason}).`, isKeyWrong: false };
    if (answer.kind === "lost") return { kind: "unknown", reason: `Đứt đường truyền giữa chừng (${answer.reason}).` };
    const failure = Failure.safeParse(jsonOf(answer.text));
    const code = failure.data?.error.code ?? 0;
    const reason = failure.success
      ? `Facebook: ${failure.data.error.message.slice(0, 300)} (mã ${code})`
      : `Facebook trả lời ${answer.status}.`;
    if (answer.status === 429 || settings.codes.later.includes(code))
      return { kind: "retryLater", reason, ...(answer.retryAfterMs ? { afterMs: answer.retryAfterMs } : {}) };
    if (answer.status === 401 || settings.codes.key.includes(code))
      return { kind: "reconnect", reason, isKeyWrong: true };
    if (
      answer.status >= 500 ||
      answer.status < 300 ||
      settings.codes.unsure.includes(code) ||
      failure.data?.error.is_transient
    )
      return { kind: "unknown", reason };
    return { kind: "refused", reason };
  }

  const made = (answer: Answer): string | null =>
    answer.kind === "answered" && answer.status < 300 ? (Made.safeParse(jsonOf(answer.text)).data?.id ?? null) : null;

  const found = (post: z.infer<typeof Read>): PostFinding => ({
    kind: "there",
    remoteId: post.id,
    address: /^https:\/\//.test(post.permalink_url) ? post.permalink_url : null,
    text: post.message,
    ...(post.is_published && !post.is_hidden ? {} : { hidden: "not-public-yet" as const }),
  });

  /** There is no such object any more. */
  const isGone = (answer: Answer): boolean =>
    answer.kind === "answered" &&
    (answer.status === 404 ||
      settings.codes.gone.includes(Failure.safeParse(jsonOf(answer.text)).data?.error.code ?? 0));

  return {
    async publish(post, parts, keep) {
      let { photoId } = parts;
      if (!photoId) {
        const form = multipart({ published: "false", access_token: pageToken }, await post.picture());
        const answer = await lines.ask({ method: "POST", url: `${base}/${settings.pageId}/photos`, ...form });
        const id = made(answer);
        if (!id) {
          const outcome = outcomeOf(answer);
          // A picture nobody sees does no harm twice: it is uploaded again.
          return outcome.kind === "unknown" ? { kind: "retryLater", reason: outcome.reason } : outcome;
        }
        photoId = id;
        await keep({ photoId });
      }
      const answer = await call("POST", `${settings.pageId}/feed`, {
        message: post.text,
        "attached_media[0]": JSON.stringify({ media_fbid: photoId }),
      });
      const id = made(answer);
      return id ? { kind: "sent", remoteId: id } : outcomeOf(answer);
    },
    async look(post, _parts, { since, known }) {
      const answer = await call("GET", `${settings.pageId}/feed`, {
        fields: READ_FIELDS,
        since: String(Math.floor(since.getTime() / 1_000) - 60),
        limit: String(settings.lookAt),
      });
      if (answer.kind !== "answered" || answer.status >= 300) return { kind: "cannotTell" };
      const feed = Feed.safeParse(jsonOf(answer.text));
      if (!feed.success) return { kind: "cannotTell" };
      const same = feed.data.data.find((one) => sameWords(one.message, post.text) && !known.has(one.id));
      return same ? found(same) : { kind: "notThere" };
    },
    async read(remoteId) {
      const answer = await call("GET", encodeURIComponent(remoteId), { fields: READ_FIELDS });
      if (answer.kind !== "answered") return { kind: "cannotTell" };
      const post = Read.safeParse(jsonOf(answer.text));
      if (answer.status < 300 && post.success) return found(post.data);
      return isGone(answer) ? { kind: "notThere" } : { kind: "cannotTell" };
    },
    async figures(remoteId) {
      const path = encodeURIComponent(remoteId);
      const fields = "reactions.summary(total_count).limit(0),comments.summary(total_count).limit(0),shares";
      const answer = await call("GET", path, { fields });
      if (answer.kind !== "answered" || answer.status >= 300) return null;
      const told = Counts.safeParse(jsonOf(answer.text)).data;
      if (!told) return null;
      // Not every page may read how often it was seen: then the rest still counts.
      const seen = settings.viewsMetric
        ? await call("GET", `${path}/insights`, { metric: settings.viewsMetric, period: "lifetime" })
        : null;
      const insights =
        seen?.kind === "answered" && seen.status < 300 ? Insights.safeParse(jsonOf(seen.text)).data : null;
      return {
        views: countIn(insights?.data[0]?.values[0]?.value),
        reactions: countIn(told.reactions?.summary.total_count),
        comments: countIn(told.comments?.summary.total_count),
        // Nobody shared it: the field is left out.
        shares: told.shares ? countIn(told.shares.count) : 0,
      };
    },
    async correct(remoteId, post) {
      const answer = await call("POST", encodeURIComponent(remoteId), { message: post.text });
      return answer.kind === "answered" && answer.status < 300 ? { kind: "sent", remoteId } : outcomeOf(answer);
    },
    async takeDown(remoteId) {
      const answer = await call("DELETE", encodeURIComponent(remoteId), {});
      return isGone(answer) || (answer.kind === "answered" && answer.status < 300)
        ? { kind: "sent", remoteId }
        : outcomeOf(answer);
    },
    async reply(to, text) {
      const answer =
        "comment" in to
          ? await call("POST", `${encodeURIComponent(to.comment)}/comments`, { message: text })
          : await call("POST", `${settings.pageId}/messages`, {
              messaging_type: "RESPONSE",
              recipient: JSON.stringify({ id: to.person }),
              message: JSON.stringify({ text: text.slice(0, settings.replyMost) }),
            });
      return answer.kind === "answered" && answer.status < 300 ? { kind: "sent", remoteId: "" } : outcomeOf(answer);
    },
    async check() {
      const answer = await call("GET", settings.pageId, { fields: "id,name" });
      const page = answer.kind === "answered" ? z.object({ name: z.string() }).safeParse(jsonOf(answer.text)) : null;
      if (page?.success) return { name: page.data.name };
      const outcome = outcomeOf(answer);
      return { reason: outcome.reason };
    },
    close: () => lines.close(),
  };
};

/** Networks change blanks and line ends. */
const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

function multipart(
  fields: Record<string, string>,
  picture: Uint8Array,
): { headers: Record<string, string>; body: Buffer } {
  const boundary = "----danbiet-7f1c9b2e4a";
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  return {
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      ...parts,
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="source"; filename="anh.png"\r\ncontent-type: image/png\r\n\r\n`,
      ),
      picture,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
}

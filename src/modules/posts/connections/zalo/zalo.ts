import { z } from "zod";
import { type Answer, jsonOf } from "../../../../platform/outside/index.ts";
import { BroadcastLimits } from "../../broadcasts/broadcast.ts";
import { countIn } from "../../figures/figures.ts";
import type { Connect } from "../connect.ts";
import type { PostFinding, PostOutcome } from "../connection.ts";

const Codes = z.array(z.number().int()).max(60);
const Field = z.string().regex(/^\w{1,60}$/);
const Url = z.url({ protocol: /^https?$/ }).max(500);

/**
 * A Zalo Official Account. Every answer has status 200 and a code; 0 is success. Addresses, the header of the refresh, names of fields
 * and codes are settings: they are not verified against a contract (check them with the developer's documentation of the account).
 */
export const ZaloSettings = z.object({
  apiUrl: Url.default("https://openapi.zalo.me/v2.0"),
  tokenUrl: Url.default("https://oauth.zaloapp.com/v4/oa/access_token"),
  /** Where the owner of the account lets us post. */
  permissionUrl: Url.default("https://oauth.zaloapp.com/v4/oa/permission"),
  secretHeader: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .default("secret_key"),
  appId: z.string().regex(/^\w{1,60}$/),
  /** Consultation messages: where, for how long after somebody wrote (48 hours or 7 days, by the text), and how long. */
  messageUrl: Url.default("https://openapi.zalo.me/v3.0/oa/message/cs"),
  replyHours: z.number().int().min(1).max(720).default(48),
  replyMost: z.number().int().min(100).max(20_000).default(2_000),
  /** Named under each article. */
  author: z.string().max(50).default(""),
  perDay: z.number().int().min(1).max(1_000).default(10),
  lookAt: z.number().int().min(1).max(100).default(10),
  addressField: z
    .string()
    .regex(/^\w{1,60}$/)
    .default("link_view"),
  /** What an article calls its counts (unverified). */
  figureFields: z
    .object({ views: Field, reactions: Field, comments: Field, shares: Field })
    .default({ views: "total_view", reactions: "total_like", comments: "total_comment", shares: "total_share" }),
  /** Articles to followers: where they are handed over, and where what went out is looked up ("" where nothing is known: then a person looks). */
  broadcastUrl: Url.default("https://openapi.zalo.me/v2.0/oa/message"),
  broadcastLookUrl: z.union([z.literal(""), Url]).default(""),
  /** What that list calls its parts and standings (unverified). */
  broadcastFields: z
    .object({ list: Field, id: Field, articles: Field, state: Field, reached: Field })
    .default({ list: "broadcasts", id: "id", articles: "attachment_ids", state: "status", reached: "total_sent" }),
  broadcastStates: z
    .object({ done: z.array(z.string().max(60)).max(20), rejected: z.array(z.string().max(60)).max(20) })
    .default({ done: ["sent", "done"], rejected: ["rejected"] }),
  /** By the package of the account (unverified): articles at once, broadcasts a month, lengths, size of the cover. */
  ...BroadcastLimits.shape,
  codes: z
    .object({ key: Codes, later: Codes, making: Codes, gone: Codes })
    .default({ key: [-216, -124, -155], later: [-32, -211, -217], making: [-1, -212], gone: [-213] }),
});

export const ZaloSecret = z.object({
  accessToken: z.string().min(1).max(2_000),
  refreshToken: z.string().min(1).max(2_000),
  appSecret: z.string().min(1).max(200),
  /** Of the account itself: the sign under what its webhook sends. */
  oaSecret: z.string().max(200).default(""),
});

const Reply = z.object({ error: z.number().int(), message: z.string().catch(""), data: z.unknown().optional() });
const Begun = z.object({ token: z.string().min(1).max(500) });
const Made = z.object({ id: z.string().min(1).max(200) });
const Sent = z.object({ message_id: z.coerce.string().min(1).max(200) });
const Slice = z.object({ medias: z.array(z.object({ id: z.string(), title: z.string() })) });
const Tokens = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1) });

type Said =
  | { kind: "ok"; data: unknown }
  | { kind: "code"; code: number; reason: string }
  | { kind: "failed"; outcome: Exclude<PostOutcome, { kind: "sent" }> };

export const connectZalo: Connect = ({ lines, account, secret, keepSecret }) => {
  const settings = ZaloSettings.parse(account.settings);
  let keys = ZaloSecret.parse(secret);
  const { codes } = settings;

  async function call(method: "GET" | "POST", path: string, body?: Record<string, unknown>): Promise<Said> {
    const once = () =>
      lines.ask({
        method,
        url: URL.canParse(path) ? path : `${settings.apiUrl}/${path}`,
        headers: { access_token: keys.accessToken, "content-type": "application/json; charset=utf-8" },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const said = read(await once());
    // The key of a day has ended: it is renewed once, and what was asked is asked again.
    if (said.kind !== "code" || !codes.key.includes(said.code)) return said;
    const renewed = await renew();
    return renewed ?? read(await once());
  }

  /** null when the keys are new. A refresh key works once: both new keys are durable before either is used. */
  async function renew(): Promise<Extract<Said, { kind: "failed" }> | null> {
    const answer = await lines.ask({
      method: "POST",
      url: settings.tokenUrl,
      headers: { [settings.secretHeader]: keys.appSecret, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        app_id: settings.appId,
        grant_type: "refresh_token",
        refresh_token: keys.refreshToken,
      }).toString(),
    });
    const tokens = answer.kind === "answered" ? Tokens.safeParse(jsonOf(answer.text)) : null;
    if (tokens?.success) {
      keys = { ...keys, accessToken: tokens.data.access_token, refreshToken: tokens.data.refresh_token };
      await keepSecret(keys);
      return null;
    }
    const isKeyWrong = answer.kind === "answered" && answer.status < 500 && answer.status !== 429;
    return {
      kind: "failed",
      outcome: {
        kind: "reconnect",
        isKeyWrong,
        reason: isKeyWrong
          ? "Zalo không cho gia hạn khóa. Hãy kết nối lại tài khoản."
          : "Chưa gia hạn được khóa Zalo: đường truyền hỏng hoặc Zalo quá tải.",
      },
    };
  }

  function read(answer: Answer): Said {
    if (answer.kind === "noLine")
      return failed({ kind: "reconnect", reason: `Không nối được với Zalo (${answer.reason}).`, isKeyWrong: false });
    if (answer.kind === "lost")
      return failed({ kind: "unknown", reason: `Đứt đường truyền giữa chừng (${answer.reason}).` });
    const afterMs = answer.retryAfterMs;
    if (answer.status === 429)
      return failed({ kind: "retryLater", reason: "Zalo đang quá tải (429).", ...(afterMs ? { afterMs } : {}) });
    const reply = Reply.safeParse(jsonOf(answer.text));
    if (answer.status >= 300 || !reply.success)
      return failed({ kind: "unknown", reason: `Zalo trả lời không đọc được (${answer.status}).` });
    if (reply.data.error === 0) return { kind: "ok", data: reply.data.data };
    return {
      kind: "code",
      code: reply.data.error,
      reason: `Zalo: ${reply.data.message.slice(0, 300)} (mã ${reply.data.error})`,
    };
  }

  const failed = (outcome: Exclude<PostOutcome, { kind: "sent" }>): Said => ({ kind: "failed", outcome });

  function outcomeOf(said: Exclude<Said, { kind: "ok" }>): Exclude<PostOutcome, { kind: "sent" }> {
    if (said.kind === "failed") return said.outcome;
    if (codes.key.includes(said.code)) return { kind: "reconnect", reason: said.reason, isKeyWrong: true };
    if (codes.later.includes(said.code)) return { kind: "retryLater", reason: said.reason };
    return { kind: "refused", reason: said.reason };
  }

  /** An article is made in two steps; the second is asked until it is made. */
  async function verify(token: string): Promise<PostOutcome> {
    const said = await call("POST", "article/verify", { token });
    if (said.kind === "ok") {
      const made = Made.safeParse(said.data);
      return made.success
        ? { kind: "sent", remoteId: made.data.id }
        : { kind: "unknown", reason: "Zalo không cho biết mã bài." };
    }
    if (said.kind === "code" && codes.making.includes(said.code))
      return { kind: "retryLater", reason: "Zalo đang dựng bài.", afterMs: 20_000 };
    const outcome = outcomeOf(said);
    // Asking again does no harm: the token names the article.
    return outcome.kind === "unknown" ? { kind: "retryLater", reason: outcome.reason } : outcome;
  }

  const article = (post: Parameters<ReturnType<Connect>["publish"]>[0]) => ({
    type: "normal",
    title: post.title,
    author: settings.author,
    description: post.lead,
    cover: { cover_type: "photo", photo_url: post.pictureAddress, status: "show" },
    body: post.text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((content) => ({ type: "text", content })),
    status: "show",
    comment: "show",
  });

  return {
    async publish(post, parts, keep) {
      let { token } = parts;
      if (!token) {
        const tooLong = articleRefusal(post, settings);
        if (tooLong) return { kind: "refused", reason: tooLong };
        const said = await call("POST", "article/create", article(post));
        if (said.kind !== "ok") return outcomeOf(said);
        const begun = Begun.safeParse(said.data);
        if (!begun.success) return { kind: "unknown", reason: "Zalo không trả mã dựng bài." };
        token = begun.data.token;
        await keep({ token });
      }
      return verify(token);
    },
    async look(post, parts, { known }) {
      if (parts.token) {
        const outcome = await verify(parts.token);
        return outcome.kind === "sent" ? this.read(outcome.remoteId) : { kind: "cannotTell" };
      }
      const said = await call("GET", `article/getslice?offset=0&limit=${settings.lookAt}&type=normal`);
      const slice = said.kind === "ok" ? Slice.safeParse(said.data) : null;
      if (!slice?.success) return { kind: "cannotTell" };
      const same = slice.data.medias.find(
        (one) => one.title.normalize("NFC") === post.title.normalize("NFC") && !known.has(one.id),
      );
      return same ? this.read(same.id) : { kind: "notThere" };
    },
    async read(remoteId): Promise<PostFinding> {
      const said = await call("GET", `article/getdetail?id=${encodeURIComponent(remoteId)}`);
      if (said.kind === "code" && codes.gone.includes(said.code)) return { kind: "notThere" };
      if (said.kind !== "ok") return { kind: "cannotTell" };
      const detail = z.record(z.string(), z.unknown()).safeParse(said.data);
      if (!detail.success) return { kind: "cannotTell" };
      const address = detail.data[settings.addressField];
      return {
        kind: "there",
        remoteId,
        address: typeof address === "string" && /^https:\/\//.test(address) ? address : null,
        text: [detail.data.title, detail.data.description, bodyOf(detail.data.body)].filter(Boolean).join("\n"),
      };
    },
    async figures(remoteId) {
      const said = await call("GET", `article/getdetail?id=${encodeURIComponent(remoteId)}`);
      const detail = said.kind === "ok" ? z.record(z.string(), z.unknown()).safeParse(said.data).data : undefined;
      if (!detail) return null;
      const { views, reactions, comments, shares } = settings.figureFields;
      return {
        views: countIn(detail[views]),
        reactions: countIn(detail[reactions]),
        comments: countIn(detail[comments]),
        shares: countIn(detail[shares]),
      };
    },
    async correct(remoteId, post) {
      const said = await call("POST", "article/update", { id: remoteId, ...article(post) });
      return said.kind === "ok" ? { kind: "sent", remoteId } : outcomeOf(said);
    },
    async takeDown(remoteId) {
      const said = await call("POST", "article/remove", { id: remoteId });
      if (said.kind === "code" && codes.gone.includes(said.code)) return { kind: "sent", remoteId };
      return said.kind === "ok" ? { kind: "sent", remoteId } : outcomeOf(said);
    },
    async reply(to, text) {
      if (!("person" in to)) return { kind: "refused", reason: "Zalo OA không trả lời bình luận qua kết nối." };
      const said = await call("POST", settings.messageUrl, {
        recipient: { user_id: to.person },
        message: { text: text.slice(0, settings.replyMost) },
      });
      return said.kind === "ok" ? { kind: "sent", remoteId: "" } : outcomeOf(said);
    },
    async check() {
      const said = await call("GET", "getoa");
      const name = said.kind === "ok" ? z.object({ name: z.string() }).safeParse(said.data) : null;
      if (name?.success) return { name: name.data.name };
      return { reason: said.kind === "ok" ? "Zalo không cho biết tên tài khoản." : outcomeOf(said).reason };
    },
    followers: {
      async send(articles, targets) {
        const { ages, gender, regions, platform } = targets;
        const said = await call("POST", settings.broadcastUrl, {
          recipient: {
            target: {
              ...(ages.length > 0 ? { ages: ages.join(",") } : {}),
              gender: gender ?? "0",
              ...(regions.length > 0 ? { locations: regions.join(",") } : {}),
              ...(platform ? { platform } : {}),
            },
          },
          message: {
            attachment: {
              type: "template",
              payload: {
                template_type: "media",
                elements: articles.map((id) => ({ media_type: "article", attachment_id: id })),
              },
            },
          },
        });
        if (said.kind !== "ok") return outcomeOf(said);
        const sent = Sent.safeParse(said.data);
        return sent.success
          ? { kind: "sent", remoteId: sent.data.message_id }
          : { kind: "unknown", reason: "Zalo không cho biết mã của lần gửi." };
      },
      async look(asked) {
        if (settings.broadcastLookUrl === "") return { kind: "cannotTell" };
        const { list, id, articles, state, reached } = settings.broadcastFields;
        const said = await call("GET", `${settings.broadcastLookUrl}?offset=0&limit=${settings.lookAt}`);
        const data = said.kind === "ok" ? z.record(z.string(), z.unknown()).safeParse(said.data).data : undefined;
        const rows = z.array(z.record(z.string(), z.unknown())).safeParse(data?.[list]);
        if (!rows.success) return { kind: "cannotTell" };
        const namesOf = (row: Record<string, unknown>): string[] | null =>
          z.array(z.coerce.string()).safeParse(row[articles]).data ?? null;
        const row = rows.data.find((one) =>
          "remoteId" in asked
            ? String(one[id]) === asked.remoteId
            : namesOf(one)?.join() === asked.articles.join() && !asked.known.includes(String(one[id])),
        );
        if (!row) return { kind: "notThere" };
        const standing = String(row[state]);
        return {
          kind: "there",
          remoteId: String(row[id]),
          stage: settings.broadcastStates.done.includes(standing)
            ? "done"
            : settings.broadcastStates.rejected.includes(standing)
              ? "rejected"
              : "pending",
          articles: namesOf(row),
          reached: countIn(row[reached]),
        };
      },
    },
    close: () => lines.close(),
  };
};

/** What Zalo would refuse, said before anything is handed over. */
function articleRefusal(
  { title, lead }: { title: string; lead: string },
  limits: Pick<BroadcastLimits, "titleMost" | "leadMost">,
): string | null {
  if ([...title].length > limits.titleMost) return `Tiêu đề dài quá ${limits.titleMost} ký tự Zalo nhận.`;
  if ([...lead].length > limits.leadMost) return `Lời dẫn dài quá ${limits.leadMost} ký tự Zalo nhận.`;
  return null;
}

function bodyOf(body: unknown): string {
  const parts = z.array(z.object({ content: z.string().catch("") })).safeParse(body);
  return parts.success ? parts.data.map((part) => part.content).join("\n") : "";
}

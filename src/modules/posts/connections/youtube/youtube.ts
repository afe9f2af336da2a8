import { z } from "zod";
import { type Answer, jsonOf } from "../../../../platform/outside/index.ts";
import { countIn } from "../../figures/figures.ts";
import type { Connect } from "../connect.ts";
import type { HandedParts, OutgoingFilm, OutgoingPost, PostFinding, PostOutcome } from "../connection.ts";
import { captionsMultipart, contentRangeOf, takenBytes, wordsFor } from "./film-words.ts";

const Url = z.url({ protocol: /^https?$/ }).max(500);
const Reasons = z.array(z.string().regex(/^\w{1,60}$/)).max(60);
/** Parts of a film go in multiples of this, but the last. */
const GRAIN = 256 * 1024;

/**
 * A channel at YouTube over its Data API. Addresses, limits and reasons are settings, because they change with the interface (the limits of
 * title, description and tags and the reasons are unverified: check them with the developer's documentation). Projects that Google has not
 * audited can only upload as private, whatever is asked for: `privacy` is private until somebody knows better.
 */
export const YoutubeSettings = z.object({
  apiUrl: Url.default("https://www.googleapis.com/youtube/v3"),
  uploadUrl: Url.default("https://www.googleapis.com/upload/youtube/v3"),
  tokenUrl: Url.default("https://oauth2.googleapis.com/token"),
  /** Where the owner of the channel lets us upload, and what is asked for: films, their words and captions. */
  permissionUrl: Url.default("https://accounts.google.com/o/oauth2/v2/auth"),
  scopes: z
    .string()
    .max(500)
    .default("https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.force-ssl"),
  watchUrl: Url.default("https://www.youtube.com/watch?v="),
  clientId: z.string().regex(/^[\w.-]{1,200}$/),
  /** The channel the key has to belong to; empty: whichever it is. */
  channelId: z
    .string()
    .regex(/^[\w-]{0,60}$/)
    .default(""),
  privacy: z.enum(["private", "unlisted", "public"]).default("private"),
  categoryId: z
    .string()
    .regex(/^\d{1,4}$/)
    .default("25"),
  /** Films a day; more wait. */
  perDay: z.number().int().min(1).max(1_000).default(100),
  /** How long to wait when the network says that the day's number is reached. */
  quotaPauseHours: z.number().int().min(1).max(24).default(6),
  chunkBytes: z
    .number()
    .int()
    .min(GRAIN)
    .max(32 * 1024 * 1024)
    .multipleOf(GRAIN)
    .default(4 * 1024 * 1024),
  chunkSeconds: z.number().int().min(5).max(80).default(60),
  lookAt: z.number().int().min(1).max(50).default(25),
  titleMost: z.number().int().min(20).max(1_000).default(100),
  /** In bytes of UTF-8. */
  descriptionMost: z.number().int().min(200).max(20_000).default(5_000),
  tagsMost: z.number().int().min(0).max(2_000).default(500),
  captionsName: z.string().max(100).default("Phụ đề"),
  reasons: z.object({ key: Reasons, later: Reasons, quota: Reasons, gone: Reasons }).default({
    key: ["authError", "forbidden", "insufficientPermissions", "youtubeSignupRequired"],
    later: ["backendError", "rateLimitExceeded", "userRateLimitExceeded", "internalError"],
    quota: ["quotaExceeded", "uploadLimitExceeded", "dailyLimitExceeded"],
    gone: ["videoNotFound"],
  }),
});

export const YoutubeSecret = z.object({
  refreshToken: z.string().min(1).max(2_000),
  clientSecret: z.string().min(1).max(200),
  /** Of the hour; had with the refresh key. */
  accessToken: z.string().max(4_000).default(""),
});

const Failure = z.object({
  error: z.object({
    message: z.string().catch(""),
    errors: z.array(z.object({ reason: z.string() })).catch([]),
  }),
});
const Tokens = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1).optional() });
const Made = z.object({ id: z.string().min(1).max(100) });
const Videos = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      snippet: z.object({ title: z.string(), description: z.string().catch("") }),
      status: z.object({ privacyStatus: z.string().catch(""), uploadStatus: z.string().catch("") }),
    }),
  ),
});
const Statistics = z.object({
  items: z.array(
    z.object({
      statistics: z.object({
        viewCount: z.unknown().optional(),
        likeCount: z.unknown().optional(),
        commentCount: z.unknown().optional(),
      }),
    }),
  ),
});
const Channels = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ title: z.string() }).optional(),
        contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string() }) }).optional(),
      }),
    )
    .default([]),
});
const Uploads = z.object({
  items: z.array(
    z.object({
      snippet: z.object({
        title: z.string(),
        description: z.string().catch(""),
        resourceId: z.object({ videoId: z.string() }),
      }),
    }),
  ),
});
const Tracks = z.object({
  items: z.array(z.object({ id: z.string(), snippet: z.object({ name: z.string().catch(""), language: z.string() }) })),
});

type NotSent = Exclude<PostOutcome, { kind: "sent" }>;
/** How often one attempt goes on after the line broke or the server did, without a byte more. */
const MOST_BREAKS = 3;
const MOST_CAPTION_TRIES = 3;

export const connectYoutube: Connect = ({ lines, account, secret, keepSecret, sealPart, openPart }) => {
  const settings = YoutubeSettings.parse(account.settings);
  let keys = YoutubeSecret.parse(secret);
  const { reasons } = settings;

  type Asked = {
    method: "GET" | "POST" | "PUT" | "DELETE";
    url: string;
    headers?: Record<string, string>;
    body?: string | Buffer;
    timeoutMs?: number;
  };

  /** The key of the hour is renewed once when it ended, and what was asked is asked again. */
  async function call(asked: Asked): Promise<Answer | { kind: "noKey"; outcome: NotSent }> {
    const once = () =>
      lines.ask({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${keys.accessToken}` } });
    if (keys.accessToken !== "") {
      const answer = await once();
      if (answer.kind !== "answered" || answer.status !== 401) return answer;
    }
    const failed = await renew();
    return failed ? { kind: "noKey", outcome: failed } : once();
  }

  const ask = (method: Asked["method"], path: string, fields: Record<string, string>, body?: unknown) =>
    call({
      method,
      url: `${settings.apiUrl}/${path}?${new URLSearchParams(fields)}`,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body) }),
    });

  async function renew(): Promise<NotSent | null> {
    const answer = await lines.ask({
      method: "POST",
      url: settings.tokenUrl,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        client_id: settings.clientId,
        client_secret: keys.clientSecret,
        grant_type: "refresh_token",
        refresh_token: keys.refreshToken,
      }).toString(),
    });
    const tokens = answer.kind === "answered" ? Tokens.safeParse(jsonOf(answer.text)) : null;
    if (tokens?.success) {
      const { access_token: accessToken, refresh_token: refreshToken } = tokens.data;
      keys = { ...keys, accessToken, refreshToken: refreshToken ?? keys.refreshToken };
      await keepSecret(keys);
      return null;
    }
    const isKeyWrong =
      answer.kind === "answered" && answer.status >= 400 && answer.status < 500 && answer.status !== 429;
    return {
      kind: "reconnect",
      isKeyWrong,
      reason: isKeyWrong
        ? "Google không cho gia hạn khóa. Hãy kết nối lại tài khoản."
        : "Không gia hạn được khóa Google vì đường truyền.",
    };
  }

  type Told = Awaited<ReturnType<typeof call>>;

  const bodyOf = <T>(answer: Told, schema: z.ZodType<T>): T | null =>
    answer.kind === "answered" && answer.status < 300 ? (schema.safeParse(jsonOf(answer.text)).data ?? null) : null;

  const reasonsOf = (answer: Told): string[] =>
    answer.kind === "answered"
      ? (Failure.safeParse(jsonOf(answer.text)).data?.error.errors.map((one) => one.reason) ?? [])
      : [];

  /** What an answer that is no success means. A server that broke may have done it before. */
  function outcomeOf(answer: Told): NotSent {
    if (answer.kind === "noKey") return answer.outcome;
    if (answer.kind === "noLine")
      return { kind: "reconnect", reason: `Không nối được với YouTube (${answer.reason}).`, isKeyWrong: false };
    if (answer.kind === "lost") return { kind: "unknown", reason: `Đứt đường truyền giữa chừng (${answer.reason}).` };
    const said = Failure.safeParse(jsonOf(answer.text)).data?.error;
    const codes = reasonsOf(answer);
    const has = (known: readonly string[]): boolean => codes.some((code) => known.includes(code));
    const reason = said
      ? `YouTube: ${said.message.slice(0, 300)} (${codes[0] ?? answer.status})`
      : `YouTube trả lời ${answer.status}.`;
    const afterMs = answer.retryAfterMs;
    if (has(reasons.quota))
      return { kind: "retryLater", reason, afterMs: afterMs ?? settings.quotaPauseHours * 3_600_000 };
    if (answer.status === 429 || has(reasons.later))
      return { kind: "retryLater", reason, ...(afterMs ? { afterMs } : {}) };
    if (answer.status === 401 || has(reasons.key)) return { kind: "reconnect", reason, isKeyWrong: true };
    if (answer.status >= 500 || answer.status < 300) return { kind: "unknown", reason };
    return { kind: "refused", reason };
  }

  const isGone = (answer: Told): boolean =>
    answer.kind === "answered" &&
    (answer.status === 404 || reasonsOf(answer).some((one) => reasons.gone.includes(one)));

  const resourceOf = (post: OutgoingPost) => {
    const { title, description, tags } = wordsFor(post, settings);
    return {
      snippet: { title, description, tags, categoryId: settings.categoryId, defaultLanguage: post.language },
      status: { privacyStatus: settings.privacy, selfDeclaredMadeForKids: false },
    };
  };

  /** Announces the film; nothing is at YouTube until its bytes are, so that a lost answer does no harm. */
  async function begin(post: OutgoingPost, film: OutgoingFilm): Promise<{ session: string } | NotSent> {
    const answer = await call({
      method: "POST",
      url: `${settings.uploadUrl}/videos?${new URLSearchParams({ uploadType: "resumable", part: "snippet,status" })}`,
      headers: {
        "content-type": "application/json; charset=utf-8",
        "x-upload-content-type": "video/mp4",
        "x-upload-content-length": String(film.bytes),
      },
      body: JSON.stringify(resourceOf(post)),
    });
    const session = answer.kind === "answered" && answer.status < 300 ? answer.headers.location : undefined;
    if (session && isOurs(session)) return { session };
    const outcome = outcomeOf(answer);
    return outcome.kind === "unknown" ? { kind: "retryLater", reason: outcome.reason } : outcome;
  }

  /** A session of another host would get the film without having been named by anybody. */
  const isOurs = (address: string): boolean =>
    URL.canParse(address) && new URL(address).host === new URL(settings.uploadUrl).host;

  type Session = { kind: "at"; next: number } | { kind: "made"; id: string } | { kind: "ended" } | NotSent;

  const put = (session: string, range: string, body?: Buffer) =>
    call({
      method: "PUT",
      url: session,
      headers: { "content-range": range, "content-type": "video/mp4" },
      body: body ?? "",
      ...(body ? { timeoutMs: settings.chunkSeconds * 1_000 } : {}),
    });

  function stateOf(answer: Told): Session {
    if (answer.kind === "answered" && answer.status === 308)
      return { kind: "at", next: takenBytes(answer.headers.range) };
    const made = bodyOf(answer, Made);
    if (made) return { kind: "made", id: made.id };
    if (answer.kind === "answered" && (answer.status === 404 || answer.status === 410)) return { kind: "ended" };
    return outcomeOf(answer);
  }

  const askSession = async (session: string, film: OutgoingFilm): Promise<Session> =>
    stateOf(await put(session, `bytes */${film.bytes}`));

  /** Sends what is not there yet, part after part; after every break the session is asked how far it is. */
  async function upload(
    session: string,
    film: OutgoingFilm,
    isFresh: boolean,
    alive: () => Promise<void>,
  ): Promise<Session> {
    let state: Session = isFresh ? { kind: "at", next: 0 } : await askSession(session, film);
    let furthest = state.kind === "at" ? state.next : 0;
    for (let breaks = 0; breaks <= MOST_BREAKS; breaks++) {
      if (state.kind === "at") {
        const { next } = state;
        if (next >= film.bytes) return { kind: "unknown", reason: "YouTube đã nhận đủ phim mà chưa trả lời." };
        const last = Math.min(next + settings.chunkBytes, film.bytes) - 1;
        state = stateOf(await put(session, contentRangeOf(next, last, film.bytes), await film.read(next, last)));
        await alive();
        if (state.kind === "at" && state.next > furthest) {
          furthest = state.next;
          breaks = -1;
        }
      }
      if (!isBreak(state)) return state;
      if (state.kind !== "at") state = await askSession(session, film);
    }
    return state.kind === "at" ? { kind: "retryLater", reason: "YouTube không nhận thêm phần nào của phim." } : state;
  }

  /** After these the session is asked how far it is, and the upload goes on from there. */
  const isBreak = (state: Session): boolean =>
    state.kind === "at" || state.kind === "unknown" || (state.kind === "retryLater" && state.afterMs === undefined);

  /** The words of the film. There already, they are left, or exchanged where they have to be others. */
  async function putCaptions(videoId: string, post: OutgoingPost, isChanged: boolean): Promise<NotSent | null> {
    const captions = post.film?.captions;
    if (!captions) return null;
    const listed = await ask("GET", "captions", { part: "snippet", videoId });
    const tracks = bodyOf(listed, Tracks);
    if (!tracks) return outcomeOf(listed);
    const known = tracks.items.find((one) => one.snippet.name === settings.captionsName);
    if (known && !isChanged) return null;
    const answer = await call({
      method: known ? "PUT" : "POST",
      url: `${settings.uploadUrl}/captions?${new URLSearchParams({ uploadType: "multipart", part: "snippet" })}`,
      ...captionsMultipart(
        known ? { id: known.id } : { snippet: { videoId, language: post.language, name: settings.captionsName } },
        captions,
      ),
    });
    return answer.kind === "answered" && answer.status < 300 ? null : outcomeOf(answer);
  }

  const noteOfCaptions = (reason: string): string =>
    `Phim đã lên nhưng phụ đề chưa lên được (${reason}) Hãy thêm phụ đề ở YouTube Studio.`;

  /** Where the film is: words that are missing are no reason to upload it again. */
  async function finishWords(
    id: string,
    post: OutgoingPost,
    parts: HandedParts,
    keep: (parts: HandedParts) => Promise<void>,
  ): Promise<PostOutcome> {
    const tries = Number(parts.captionTries ?? "0") + 1;
    await keep({ video: id, captionTries: String(tries) });
    const failed = await putCaptions(id, post, false);
    if (!failed) return { kind: "sent", remoteId: id };
    if (failed.kind === "refused" || tries >= MOST_CAPTION_TRIES)
      return { kind: "sent", remoteId: id, note: noteOfCaptions(failed.reason) };
    // Whether they came through is seen from the list before they are sent again.
    return failed.kind === "unknown" ? { kind: "retryLater", reason: failed.reason } : failed;
  }

  const found = (video: z.infer<typeof Videos>["items"][number]): PostFinding => {
    const { privacyStatus, uploadStatus } = video.status;
    const hidden =
      uploadStatus === "rejected" || uploadStatus === "failed"
        ? ("rejected-there" as const)
        : uploadStatus === "uploaded"
          ? ("in-making" as const)
          : privacyStatus === "public"
            ? null
            : ("not-public-yet" as const);
    return {
      kind: "there",
      remoteId: video.id,
      address: `${settings.watchUrl}${encodeURIComponent(video.id)}`,
      text: `${video.snippet.title}\n${video.snippet.description}`,
      ...(hidden ? { hidden } : {}),
    };
  };

  /** Among the newest films of the channel; its address stands in the description. */
  async function lookInChannel(post: OutgoingPost, known: ReadonlySet<string>): Promise<PostFinding> {
    const channel = bodyOf(await ask("GET", "channels", { part: "contentDetails", mine: "true" }), Channels)?.items[0];
    const playlistId = channel?.contentDetails?.relatedPlaylists.uploads;
    if (!playlistId) return { kind: "cannotTell" };
    const answer = await ask("GET", "playlistItems", {
      part: "snippet",
      playlistId,
      maxResults: String(settings.lookAt),
    });
    const uploads = bodyOf(answer, Uploads);
    if (!uploads) return { kind: "cannotTell" };
    const { title, description } = wordsFor(post, settings);
    const same = uploads.items.find(
      ({ snippet }) =>
        plain(snippet.title) === plain(title) &&
        plain(snippet.description) === plain(description) &&
        !known.has(snippet.resourceId.videoId),
    );
    return same
      ? {
          kind: "there",
          remoteId: same.snippet.resourceId.videoId,
          address: null,
          text: `${same.snippet.title}\n${same.snippet.description}`,
        }
      : { kind: "notThere" };
  }

  return {
    async publish(post, parts, keep) {
      if (parts.video) return finishWords(parts.video, post, parts, keep);
      const { film } = post;
      if (!film)
        return {
          kind: "refused",
          reason: "Tin này chưa có tệp phim. Hãy thêm tệp phim vào tin, hoặc đăng bằng tay rồi dán liên kết.",
        };
      let session = parts.session ? openPart(parts.session) : null;
      const isFresh = session === null;
      if (session === null) {
        const begun = await begin(post, film);
        if ("kind" in begun) return begun;
        session = begun.session;
        await keep({ session: sealPart(session) });
      }
      const held = { session: sealPart(session) };
      const end = await upload(session, film, isFresh, () => keep(held));
      if (end.kind === "made") return finishWords(end.id, post, {}, keep);
      if (end.kind === "at") return { kind: "retryLater", reason: "YouTube chưa nhận hết phim." };
      if (end.kind !== "ended") return end;
      // The network has forgotten the upload: whether the film is there is looked up, then it begins anew.
      await keep({});
      return { kind: "unknown", reason: "YouTube đã bỏ lần tải này." };
    },
    async look(post, parts, { known }) {
      if (parts.video) return { kind: "notThere" };
      const session = parts.session ? openPart(parts.session) : null;
      if (session && post.film) {
        const state = await askSession(session, post.film);
        // Words are still to come: the next attempt finds the film made and goes on with them.
        if (state.kind === "at" || state.kind === "made") return { kind: "notThere" };
        if (state.kind !== "ended") return { kind: "cannotTell" };
      }
      return lookInChannel(post, known);
    },
    async read(remoteId) {
      const answer = await ask("GET", "videos", { part: "snippet,status", id: remoteId });
      const videos = bodyOf(answer, Videos);
      if (!videos) return isGone(answer) ? { kind: "notThere" } : { kind: "cannotTell" };
      const video = videos.items.find((one) => one.id === remoteId);
      return video ? found(video) : { kind: "notThere" };
    },
    async figures(remoteId) {
      const answer = await ask("GET", "videos", { part: "statistics", id: remoteId });
      const told = bodyOf(answer, Statistics)?.items[0]?.statistics;
      if (!told) return null;
      const { viewCount, likeCount, commentCount } = told;
      return {
        views: countIn(viewCount),
        reactions: countIn(likeCount),
        comments: countIn(commentCount),
        shares: null,
      };
    },
    async correct(remoteId, post) {
      if (post.film?.isOther)
        return {
          kind: "refused",
          reason:
            "Phim của tin là phim khác. YouTube không thay được phim: hãy gỡ phim cũ, rồi đăng phim mới bằng tay.",
        };
      const { snippet } = resourceOf(post);
      const answer = await ask("PUT", "videos", { part: "snippet" }, { id: remoteId, snippet });
      if (answer.kind !== "answered" || answer.status >= 300) return outcomeOf(answer);
      const failed = await putCaptions(remoteId, post, true);
      return { kind: "sent", remoteId, ...(failed ? { note: noteOfCaptions(failed.reason) } : {}) };
    },
    async takeDown(remoteId) {
      const answer = await ask("DELETE", "videos", { id: remoteId });
      if (isGone(answer) || (answer.kind === "answered" && answer.status < 300)) return { kind: "sent", remoteId };
      return outcomeOf(answer);
    },
    reply: async () => ({
      kind: "refused",
      reason: "Kết nối này không trả lời trên YouTube. Hãy trả lời ở YouTube Studio.",
    }),
    async check() {
      const answer = await ask("GET", "channels", { part: "snippet", mine: "true" });
      const channels = bodyOf(answer, Channels);
      if (!channels) return { reason: outcomeOf(answer).reason };
      const channel = channels.items.find((one) => settings.channelId === "" || one.id === settings.channelId);
      if (channel?.snippet) return { name: channel.snippet.title };
      return {
        reason:
          channels.items.length > 0 ? "Khóa này thuộc về một kênh khác." : "Tài khoản Google này chưa có kênh YouTube.",
      };
    },
    close: () => lines.close(),
  };
};

/** The network changes blanks and line ends. */
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

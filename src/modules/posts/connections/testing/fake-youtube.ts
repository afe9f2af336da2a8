import { randomUUID } from "node:crypto";
import { type Answerer, type FakeNetwork, startNetwork } from "../../../../platform/outside/testing/fake-network.ts";

interface FakeVideo {
  title: string;
  description: string;
  tags: string[];
  defaultLanguage: string;
  privacyStatus: string;
  uploadStatus: string;
  film: Buffer;
  captions: { id: string; name: string; language: string; text: string }[];
}

export interface FakeYoutube extends FakeNetwork {
  videos: Map<string, FakeVideo>;
  keys: { access: string; refresh: string };
  renewed(): number;
  /** Uploads that were begun. */
  begun(): number;
  /** Forgets uploads that are not done, as the network does after a week. */
  forgetUploads(): void;
}

const fail = (status: number, reason: string) => ({
  status,
  body: { error: { code: status, message: `Fake ${reason}`, errors: [{ reason }] } },
});

/**
 * The part of the Data API we use: resumable uploads (308 with the range that is there), captions, one film, its channel, and the refresh
 * of keys. As for a project that was not audited, every film is private whatever is asked for, unless `audited`.
 */
export async function startYoutube(options: { audited: boolean } = { audited: false }): Promise<FakeYoutube> {
  const videos: FakeYoutube["videos"] = new Map();
  const sessions = new Map<
    string,
    { about: Omit<FakeVideo, "film" | "captions">; size: number; got: Buffer; made?: string }
  >();
  const keys = { access: "ya0", refresh: "lam-moi-0" };
  let renewals = 0;
  let begun = 0;

  const network: FakeNetwork = await startNetwork(
    ({ method, path, body, bytes, headers }, mischief): ReturnType<Answerer> => {
      const url = new URL(path, "http://x");
      if (url.pathname === "/token") {
        const fields = new URLSearchParams(body);
        if (fields.get("refresh_token") !== keys.refresh || fields.get("client_secret") !== "bi-mat-google")
          return { status: 400, body: { error: "invalid_grant" } };
        keys.access = `ya${++renewals}`;
        return { status: 200, body: { access_token: keys.access, expires_in: 3599 } };
      }
      if (mischief === "tooMany") return { ...fail(429, "rateLimitExceeded"), headers: { "retry-after": "120" } };
      if (mischief === "keyEnded") keys.access = `ended-${randomUUID()}`;
      if (headers.authorization !== `Bearer ${keys.access}`) return fail(401, "authError");
      if (mischief === "quotaReached") return fail(403, "quotaExceeded");
      if (mischief === "refuses") return fail(400, "invalidTitle");
      const where = url.pathname.replace(/^\/(upload\/)?v3\//, "");
      const isUpload = url.pathname.startsWith("/upload/");
      if (where === "videos" && method === "POST") {
        const { snippet, status } = JSON.parse(body) as {
          snippet: Pick<FakeVideo, "title" | "description" | "tags" | "defaultLanguage">;
          status: { privacyStatus: string };
        };
        if ([...snippet.title].length > 100 || /[<>]/.test(snippet.title)) return fail(400, "invalidTitle");
        if (Buffer.byteLength(snippet.description) > 5_000) return fail(400, "invalidDescription");
        const id = randomUUID();
        begun++;
        sessions.set(id, {
          about: {
            ...snippet,
            privacyStatus: options.audited ? status.privacyStatus : "private",
            uploadStatus: "processed",
          },
          size: Number(headers["x-upload-content-length"]),
          got: Buffer.alloc(0),
        });
        return { status: 200, body: {}, headers: { location: `${network.url}/upload/v3/phien/${id}` } };
      }
      if (where.startsWith("phien/")) {
        const session = sessions.get(where.slice("phien/".length));
        if (!session) return fail(404, "notFound");
        if (session.made) return { status: 200, body: { id: session.made } };
        if (mischief === "brokenAfterTaking" && bytes.length === 0) return fail(503, "backendError");
        const first = /^bytes (\d+)-/.exec(headers["content-range"] ?? "")?.[1];
        if (first !== undefined) {
          if (Number(first) !== session.got.length) return fail(400, "badRange");
          // What a network does with a part that did not come whole, or that it has no room for: it keeps whole grains of it.
          const isWhole = mischief !== "cutsMidway" && mischief !== "takesLess";
          const taken = isWhole ? bytes.length : Math.floor(bytes.length / 2 / 1024) * 1024;
          session.got = Buffer.concat([session.got, bytes.subarray(0, taken)]);
          if (mischief === "brokenAfterTaking") return fail(503, "backendError");
        }
        if (session.got.length < session.size)
          return {
            status: 308,
            body: {},
            headers: session.got.length > 0 ? { range: `bytes=0-${session.got.length - 1}` } : {},
          };
        session.made = `phim${videos.size + 1}`;
        videos.set(session.made, { ...session.about, film: session.got, captions: [] });
        return { status: 200, body: { id: session.made } };
      }
      if (where === "captions" && isUpload) {
        const [about = "", text = ""] = body
          .split(/--danbiet-[0-9a-f]+(?:--)?\r\n/)
          .flatMap((part) => part.split("\r\n\r\n").slice(1));
        const told = JSON.parse(about) as {
          id?: string;
          snippet?: { videoId: string; language: string; name: string };
        };
        for (const video of videos.values())
          for (const track of video.captions) if (track.id === told.id) track.text = text.trim();
        const { snippet } = told;
        if (snippet)
          videos
            .get(snippet.videoId)
            ?.captions.push({ id: randomUUID(), name: snippet.name, language: snippet.language, text: text.trim() });
        return { status: 200, body: { id: "x" } };
      }
      const id = url.searchParams.get("id") ?? url.searchParams.get("videoId") ?? "";
      const video = videos.get(id);
      if (where === "captions")
        return {
          status: 200,
          body: {
            items: (video?.captions ?? []).map(({ id, name, language }) => ({ id, snippet: { name, language } })),
          },
        };
      if (where === "channels")
        return {
          status: 200,
          body: {
            items: [
              {
                id: "UCtanthanh",
                snippet: { title: "Kênh phường Tân Thành" },
                contentDetails: { relatedPlaylists: { uploads: "UU1" } },
              },
            ],
          },
        };
      if (where === "playlistItems")
        return {
          status: 200,
          body: {
            items: [...videos].map(([videoId, { title, description }]) => ({
              snippet: { title, description, resourceId: { videoId } },
            })),
          },
        };
      if (where !== "videos") return fail(404, "notFound");
      if (method === "GET")
        return {
          status: 200,
          body: {
            items: video
              ? [
                  {
                    id,
                    snippet: { title: video.title, description: video.description },
                    status: { privacyStatus: video.privacyStatus, uploadStatus: video.uploadStatus },
                    statistics: { viewCount: "412", likeCount: "31", commentCount: "5" },
                  },
                ]
              : [],
          },
        };
      if (method === "DELETE") {
        if (!videos.delete(id)) return fail(404, "videoNotFound");
        return { status: 204, body: {} };
      }
      const change = JSON.parse(body) as { id: string; snippet: Partial<FakeVideo> };
      const known = videos.get(change.id);
      if (!known) return fail(404, "videoNotFound");
      Object.assign(known, change.snippet);
      return { status: 200, body: { id: change.id } };
    },
  );
  return {
    ...network,
    videos,
    keys,
    renewed: () => renewals,
    begun: () => begun,
    forgetUploads() {
      for (const [id, session] of sessions) if (!session.made) sessions.delete(id);
    },
  };
}

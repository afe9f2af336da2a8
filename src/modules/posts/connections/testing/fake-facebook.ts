import { type FakeNetwork, startNetwork } from "../../../../platform/outside/testing/fake-network.ts";

export interface FakeFacebook extends FakeNetwork {
  posts: Map<string, { message: string; photo: string | null }>;
  photos: Set<string>;
  replies: { to: string; text: string }[];
  /** What was taken and is shown only after some readings of the feed. */
  showLate(readings: number): void;
  /** Only who looks after the page sees what it takes from now on. */
  hide(): void;
}

/** As at the network: no two posts share a name, whatever server of a test took them. */
let made = 0;

const fail = (status: number, code: number, message: string) => ({ status, body: { error: { code, message } } });

/** The part of the Graph API we use: photos, feed, one post, the page itself. */
export async function startFacebook(pageId: string): Promise<FakeFacebook> {
  const posts: FakeFacebook["posts"] = new Map();
  const photos = new Set<string>();
  const replies: FakeFacebook["replies"] = [];
  let hides = false;
  let late = 0;
  const shown = (id: string) => ({
    id,
    message: posts.get(id)?.message,
    permalink_url: `https://www.facebook.com/${id.replace("_", "/posts/")}`,
    is_published: !hides,
  });
  const network = await startNetwork(({ method, path, body }, mischief) => {
    const url = new URL(path, "http://x");
    const where = url.pathname.replace(/^\/v\d+\.\d+\//, "");
    const fields = new URLSearchParams(body);
    if (mischief === "tooMany")
      return { ...fail(429, 4, "Application request limit reached"), headers: { "retry-after": "120" } };
    if (mischief === "keyEnded") return fail(400, 190, "Error validating access token");
    if (mischief === "refuses") return fail(400, 506, "Duplicate status message");
    if (where === `${pageId}/photos`) {
      const id = `anh${++made}`;
      photos.add(id);
      return { status: 200, body: { id } };
    }
    if (where === `${pageId}/feed` && method === "POST") {
      const id = `${pageId}_${++made}`;
      const media = JSON.parse(fields.get("attached_media[0]") ?? "null") as { media_fbid: string } | null;
      posts.set(id, { message: fields.get("message") ?? "", photo: media?.media_fbid ?? null });
      if (mischief === "brokenAfterTaking") return fail(500, 2, "Service temporarily unavailable");
      return { status: 200, body: { id } };
    }
    if (where === `${pageId}/feed` && late-- > 0) return { status: 200, body: { data: [] } };
    if (where === `${pageId}/feed`) return { status: 200, body: { data: [...posts.keys()].reverse().map(shown) } };
    if (where === `${pageId}/messages`) {
      replies.push({
        to: (JSON.parse(fields.get("recipient") ?? "{}") as { id: string }).id,
        text: (JSON.parse(fields.get("message") ?? "{}") as { text: string }).text,
      });
      return { status: 200, body: { message_id: `m${++made}` } };
    }
    if (where === pageId) return { status: 200, body: { id: pageId, name: "Phường Tân Thành" } };
    if (posts.has(where) && url.searchParams.get("fields")?.startsWith("reactions"))
      return {
        status: 200,
        body: {
          reactions: { summary: { total_count: 88 } },
          comments: { summary: { total_count: 12 } },
          shares: { count: 7 },
        },
      };
    if (where.endsWith("/insights")) return fail(400, 100, "metric is not valid");
    if (!posts.has(where)) return fail(400, 100, "Object does not exist");
    if (method === "DELETE") {
      posts.delete(where);
      return { status: 200, body: { success: true } };
    }
    if (method === "POST") {
      posts.set(where, { photo: null, ...posts.get(where), message: fields.get("message") ?? "" });
      return { status: 200, body: { success: true } };
    }
    return { status: 200, body: shown(where) };
  });
  const showLate = (readings: number): void => {
    late = readings;
  };
  const hide = (): void => {
    hides = true;
  };
  return { ...network, posts, photos, replies, showLate, hide };
}

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { PageCache, Variant } from "./page-cache.ts";
import { chooseEncoding } from "./page-cache.ts";
import type { Reply } from "./reply.ts";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const COMPRESSIBLE =
  /^(text\/|application\/(json|problem\+json|atom\+xml|xml|manifest\+json|ld\+json|geo\+json)|image\/svg)/;

/** RFC 9110: what the reader holds is still what there is. The tag decides where one is sent; the date only without it. */
export function isUnchanged(request: FastifyRequest, etag: string, lastModified: string | undefined): boolean {
  const held = request.headers["if-none-match"];
  if (held !== undefined) {
    const plain = (tag: string): string => tag.trim().replace(/^W\//, "");
    return held.trim() === "*" || held.split(",").some((tag) => plain(tag) === plain(etag));
  }
  const since = Date.parse(request.headers["if-modified-since"] ?? "");
  return lastModified !== undefined && !Number.isNaN(since) && Date.parse(lastModified) <= since;
}

/** Sends a reply with ETag, compression and, for public pages, a place in the cache. */
export async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Reply,
  cache: { pages: PageCache; variant: Variant; keep: boolean; since: number },
): Promise<void> {
  const { body } = answer;
  reply.code(answer.status).headers(answer.headers);
  if (body === null) return void reply.send("");
  if (typeof body !== "string" && !Buffer.isBuffer(body)) return void reply.send(body);

  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const keep = cache.keep && answer.status === 200;
  const headers: Record<string, string | number> = {};
  if (answer.status === 200 && request.method === "GET") {
    headers.etag = `W/"${createHash("sha1").update(bytes).digest("base64url").slice(0, 20)}"`;
    // Browsers ask again each time and are told "unchanged": what people see is never older than what is in force.
    headers["cache-control"] = answer.headers["cache-control"] ?? (keep ? "public, no-cache" : "private, no-cache");
    if (isUnchanged(request, headers.etag, answer.headers["last-modified"])) {
      return void reply.headers(headers).code(304).send("");
    }
  } else headers["cache-control"] = answer.headers["cache-control"] ?? "no-store";

  let out = bytes;
  if (bytes.length > 860 && COMPRESSIBLE.test(answer.headers["content-type"] ?? "")) {
    const encoding = chooseEncoding(request.headers["accept-encoding"] as string | undefined);
    const own = answer.headers.vary;
    headers.vary = own === undefined ? "accept-encoding, cookie" : `${own}, accept-encoding, cookie`;
    if (encoding !== "identity") headers["content-encoding"] = encoding;
    if (encoding === "br") {
      out = await brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: keep ? 7 : 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
    } else if (encoding === "gzip") out = await gzipped(bytes, { level: 6 });
  }
  reply.headers(headers);
  if (keep) {
    const all = { ...(reply.getHeaders() as Record<string, string | number>), "content-length": out.length };
    cache.pages.keep(request.raw, cache.variant, all, out, cache.since);
  }
  reply.send(out);
}

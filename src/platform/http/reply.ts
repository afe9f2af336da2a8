import { Readable } from "node:stream";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { markVietnamese } from "../i18n/index.ts";
import { type Cell, streamCsv } from "../tables/index.ts";
import type { Rq } from "./routes.ts";

/** What a handler answers. Built by the functions below; sent by the server, which adds ETag, compression and headers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer | Readable | null;
}

export function html(view: VNode, options: { status?: number; headers?: Record<string, string> } = {}): Reply {
  const page = renderToString(view);
  return {
    status: options.status ?? 200,
    headers: { "content-type": "text/html; charset=utf-8", ...options.headers },
    body: `<!doctype html>${page.startsWith('<html lang="vi"') ? page : markVietnamese(page)}`,
  };
}

/** After a POST: the browser asks for `path` anew, so that reloading does not send the form again. */
export function seeOther(path: string): Reply {
  return { status: 303, headers: { location: path }, body: null };
}

/** An address that moved for ever (renamed or merged units). */
export function movedPermanently(path: string): Reply {
  return { status: 301, headers: { location: path }, body: null };
}

export function json(value: unknown, options: { status?: number; headers?: Record<string, string> } = {}): Reply {
  return {
    status: options.status ?? 200,
    headers: { "content-type": "application/json; charset=utf-8", ...options.headers },
    body: JSON.stringify(value),
  };
}

export function text(body: string, contentType: string, options: { status?: number } = {}): Reply {
  return { status: options.status ?? 200, headers: { "content-type": `${contentType}; charset=utf-8` }, body };
}

/** A file to save. The name may carry Vietnamese letters (RFC 6266 `filename*`). */
export function download(
  body: Buffer | Uint8Array | Readable,
  contentType: string,
  fileName: string,
  inline = false,
): Reply {
  const plain = fileName
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w.-]+/g, "-");
  return {
    status: 200,
    headers: {
      "content-type": contentType,
      "content-disposition": `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
    body: body instanceof Uint8Array && !Buffer.isBuffer(body) ? Buffer.from(body) : (body as Buffer | Readable),
  };
}

/** A table to save, however long: written as its rows are read, a batch at a time. The first row names the columns. */
export const downloadCsv = (batches: AsyncIterable<readonly (readonly Cell[])[]>, fileName: string): Reply =>
  download(Readable.from(streamCsv(batches), { objectMode: false }), "text/csv; charset=utf-8", fileName);

/** What of a file of this size the header asks for; null for the whole, also where several ranges are asked for at once. */
function partOf(range: string | undefined, size: number): { first: number; last: number } | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? "");
  const [, from = "", to = ""] = asked ?? [];
  if (!asked || (from === "" && to === "")) return null;
  return {
    first: from === "" ? Math.max(0, size - Number(to)) : Number(from),
    last: from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1),
  };
}

const outside = (headers: Record<string, string>, size: number): Reply => ({
  status: 416,
  headers: { ...headers, "content-range": `bytes */${size}` },
  body: null,
});

/**
 * A recording: players ask for parts of it (RFC 9110, 14), and some play nothing that cannot be had in parts. `range` is the
 * header of the request; several ranges at once are answered with the whole.
 */
export function playable(range: string | undefined, body: Buffer, contentType: string, fileName: string): Reply {
  const whole = download(body, contentType, fileName, true);
  const headers = { ...whole.headers, "accept-ranges": "bytes" };
  const part = partOf(range, body.length);
  if (!part) return { ...whole, headers };
  const { first, last } = part;
  if (first > last) return outside(headers, body.length);
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${first}-${last}/${body.length}` },
    body: body.subarray(first, last + 1),
  };
}

/** The same for a kept file of any size, which is never held in memory as a whole. */
export async function playableFile(
  rq: Rq,
  key: string,
  size: number,
  contentType: string,
  fileName: string,
): Promise<Reply> {
  const headers = { ...download(Buffer.alloc(0), contentType, fileName, true).headers, "accept-ranges": "bytes" };
  const part = partOf(rq.req.headers.range, size);
  if (part && part.first > part.last) return outside(headers, size);
  const file = await rq.app.files.stream(key, part ?? undefined);
  return {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      "content-length": String(file.size),
      ...(part ? { "content-range": `bytes ${part.first}-${part.last}/${size}` } : {}),
    },
    body: file.content,
  };
}

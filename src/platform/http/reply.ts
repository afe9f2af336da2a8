import type { Readable } from "node:stream";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { markVietnamese } from "../i18n/index.ts";

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

/**
 * A recording: players ask for parts of it (RFC 9110, 14), and some play nothing that cannot be had in parts. `range` is the
 * header of the request; several ranges at once are answered with the whole.
 */
export function playable(range: string | undefined, body: Buffer, contentType: string, fileName: string): Reply {
  const whole = download(body, contentType, fileName, true);
  const headers = { ...whole.headers, "accept-ranges": "bytes" };
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range?.trim() ?? "");
  const [, from = "", to = ""] = asked ?? [];
  if (!asked || (from === "" && to === "")) return { ...whole, headers };
  const first = from === "" ? Math.max(0, body.length - Number(to)) : Number(from);
  const last = from === "" || to === "" ? body.length - 1 : Math.min(Number(to), body.length - 1);
  if (first > last)
    return { status: 416, headers: { ...headers, "content-range": `bytes */${body.length}` }, body: null };
  return {
    status: 206,
    headers: { ...headers, "content-range": `bytes ${first}-${last}/${body.length}` },
    body: body.subarray(first, last + 1),
  };
}

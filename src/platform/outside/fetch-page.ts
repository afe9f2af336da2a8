import http from "node:http";
import https from "node:https";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { useAgent } from "request-filtering-agent";

export type PageFailure = "no-answer" | "too-slow" | "too-large" | "not-public" | "not-found" | "refused" | "no-page";

/** The page could not be had; the code is for a sentence, the message for the log. */
export class PageUnreachable extends Error {
  override name = "PageUnreachable";
  readonly code: PageFailure;
  constructor(code: PageFailure, message: string = code) {
    super(message);
    this.code = code;
  }
}

export interface FetchedPage {
  /** Where it was found in the end. */
  url: string;
  bytes: Buffer;
  text: string;
}

export interface FetchPageOptions {
  /** Addresses (CIDR or single) of the own network that may be opened nevertheless. */
  allow: readonly string[];
  maxBytes?: number;
  /** For everything together, in milliseconds. */
  timeout?: number;
}

const MOST_REDIRECTS = 5;

/**
 * Opens a public web page on behalf of a person who typed its address. Addresses of the own machine and of private
 * networks are refused, also behind a name or a redirect, so that nobody looks into the office's network through us.
 *
 * @throws PageUnreachable
 */
export async function fetchPage(address: string, options: FetchPageOptions): Promise<FetchedPage> {
  const { maxBytes = 3 * 1024 * 1024, timeout = 8_000 } = options;
  const signal = AbortSignal.timeout(timeout);
  let url = new URL(address);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (url.protocol !== "http:" && url.protocol !== "https:") throw new PageUnreachable("no-page", url.protocol);
    const answer = await ask(url, options.allow, signal);
    const status = answer.statusCode ?? 0;
    const next = answer.headers.location;
    if (status >= 300 && status < 400 && next) {
      answer.resume();
      if (!URL.canParse(next, url)) throw new PageUnreachable("no-page", "redirect to no address");
      url = new URL(next, url);
      continue;
    }
    const type = answer.headers["content-type"] ?? "text/html";
    if (status === 404 || status === 410) {
      answer.destroy();
      throw new PageUnreachable("not-found", String(status));
    }
    if (status !== 200) {
      answer.destroy();
      throw new PageUnreachable("refused", String(status));
    }
    if (!/html|text\/plain/i.test(type)) {
      answer.destroy();
      throw new PageUnreachable("no-page", type);
    }
    const bytes = await readAll(answer, maxBytes, signal);
    return { url: url.href, bytes, text: decode(bytes, type) };
  }
  throw new PageUnreachable("no-page", "too many redirects");
}

function ask(url: URL, allow: readonly string[], signal: AbortSignal): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const agent = useAgent(url.href, { allowIPAddressList: [...allow] });
    const headers = {
      accept: "text/html",
      "accept-encoding": "gzip, br",
      "user-agent": "DanBiet (kiem tra duong dan)",
    };
    (url.protocol === "https:" ? https : http)
      .get(url, { agent, headers, signal }, resolve)
      .on("error", (error) => reject(failureOf(error, signal)));
  });
}

function failureOf(error: Error, signal: AbortSignal): PageUnreachable {
  if (error instanceof PageUnreachable) return error;
  if (signal.aborted) return new PageUnreachable("too-slow");
  return new PageUnreachable(/is not allowed/.test(error.message) ? "not-public" : "no-answer", error.message);
}

async function readAll(answer: http.IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  const coding = answer.headers["content-encoding"];
  const unpack =
    coding === "gzip"
      ? createGunzip()
      : coding === "br"
        ? createBrotliDecompress()
        : coding === "deflate"
          ? createInflate()
          : null;
  const parts: Buffer[] = [];
  let size = 0;
  try {
    if (unpack) answer.on("error", (error) => unpack.destroy(error));
    for await (const part of unpack ? answer.pipe(unpack) : answer) {
      size += part.length;
      if (size > maxBytes) throw new PageUnreachable("too-large");
      parts.push(part);
    }
  } catch (error) {
    throw failureOf(error as Error, signal);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(parts);
}

/** Old sites say their letters in the header or in the first lines, or nowhere. */
function decode(bytes: Buffer, type: string): string {
  const head = bytes.subarray(0, 2_048).toString("latin1");
  const said =
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

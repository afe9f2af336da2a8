import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

/**
 * What a service outside answered. "noLine": nothing was handed over, the line did not even open. "lost": the question was on its way, and
 * whether it was taken is not known.
 */
export type Answer =
  | {
      kind: "answered";
      status: number;
      text: string;
      retryAfterMs: number | undefined;
      /** Names in small letters; of a name that came twice the first. */
      headers: Readonly<Record<string, string>>;
    }
  | { kind: "noLine"; reason: string }
  | { kind: "lost"; reason: string };

export interface Question {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** For what takes longer than other questions, such as a large file. */
  timeoutMs?: number;
}

/** Lines to services somebody named: never to the own machine or network, unless `allow` (CIDR or single addresses) says so. */
export interface OutsideLines {
  ask(question: Question): Promise<Answer>;
  close(): void;
}

const NO_LINE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

export function openLines(options: {
  allow: readonly string[];
  atOnce: number;
  timeoutMs: number;
  /** Longer answers are cut off as lost. */
  mostBytes: number;
}): OutsideLines {
  const common = { allowIPAddressList: [...options.allow], keepAlive: true, maxSockets: options.atOnce };
  const agents = { "http:": new RequestFilteringHttpAgent(common), "https:": new RequestFilteringHttpsAgent(common) };
  return {
    ask: (question) => ask(question, options, agents[new URL(question.url).protocol as keyof typeof agents]),
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

function ask(
  { method, url: address, headers, body, timeoutMs: ownTimeout }: Question,
  { timeoutMs, mostBytes }: { timeoutMs: number; mostBytes: number },
  agent: http.Agent | https.Agent,
): Promise<Answer> {
  return new Promise((resolve) => {
    const url = new URL(address);
    const isSecure = url.protocol === "https:";
    let isOpen = false;
    const done = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    const request = (isSecure ? https : http).request(url, {
      method,
      agent,
      headers: { ...headers, ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }) },
    });
    const timer = setTimeout(() => request.destroy(new Error("too slow")), ownTimeout ?? timeoutMs);
    request.on("socket", (socket) => {
      if (!socket.connecting) isOpen = true;
      else socket.once(isSecure ? "secureConnect" : "connect", () => (isOpen = true));
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      const isNoLine = !isOpen || NO_LINE.has(error.code ?? "") || /is not allowed/.test(error.message);
      done({ kind: isNoLine ? "noLine" : "lost", reason: error.code ?? error.message });
    });
    request.on("response", async (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      try {
        for await (const part of response) {
          size += part.length;
          if (size > mostBytes) throw new Error("answer too long");
          parts.push(part);
        }
        done({
          kind: "answered",
          status: response.statusCode ?? 0,
          text: Buffer.concat(parts).toString("utf8"),
          retryAfterMs: Number(response.headers["retry-after"]) * 1_000 || undefined,
          headers: firstOf(response.headers),
        });
      } catch (error) {
        request.destroy();
        done({ kind: "lost", reason: (error as Error).message });
      }
    });
    request.end(body);
  });
}

const firstOf = (headers: http.IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value) ?? ""]),
  );

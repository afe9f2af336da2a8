import { lookup } from "node:dns/promises";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { listLinksToCheck, saveLinkAnswer } from "./link.store.ts";
import { isPublicAddress } from "./public-address.ts";

export interface LinkAnswer {
  state: "alive" | "failed" | "refused";
  reason: string | null;
}

export interface CheckLinks {
  now: () => Date;
  /** Links asked less long ago than this stay unasked. */
  olderThanDays: number;
  most: number;
  /** Pause between two questions; the sites asked are those of the state and owe us nothing. */
  pauseMs: number;
  onProgress?(done: number, total: number): Promise<void> | void;
  /** Whether an address on the network may be asked; tests open it for their own server. */
  mayAsk?: (ip: string) => boolean;
}

const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;

/**
 * Asks the addresses that records name, one after the other, outside any transaction: each answer is kept by itself, so
 * a run that is cut off goes on with the rest. Gives how many answered and how many did not.
 */
export async function checkLinks(
  db: Db,
  options: CheckLinks,
): Promise<{ alive: number; failed: number; refused: number }> {
  const since = new Date(options.now().getTime() - options.olderThanDays * 86_400_000);
  const addresses = await listLinksToCheck(db, vietnamDay(options.now()), since, options.most);
  const counts = { alive: 0, failed: 0, refused: 0 };
  for (const [index, address] of addresses.entries()) {
    const answer = await askLink(address, options.mayAsk ?? isPublicAddress);
    await saveLinkAnswer(db, address, answer, options.now());
    counts[answer.state]++;
    if (index % 20 === 19) await options.onProgress?.(index + 1, addresses.length);
    if (index + 1 < addresses.length) await sleep(options.pauseMs);
  }
  return counts;
}

/**
 * Whether something answers at an address. Only http(s), only addresses of the open network: the name is resolved here
 * and the connection goes to that very address, so a name that changes its mind leads nowhere; each redirect is judged
 * anew. A page that forbids looking (401, 403, 405, 429) lives.
 */
export async function askLink(
  address: string,
  mayAsk: (ip: string) => boolean,
  timeoutMs = TIMEOUT_MS,
): Promise<LinkAnswer> {
  let current = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!URL.canParse(current)) return { state: "refused", reason: "not-an-address" };
    const url = new URL(current);
    if (url.protocol !== "http:" && url.protocol !== "https:") return { state: "refused", reason: "not-http" };
    if (url.username !== "" || url.password !== "") return { state: "refused", reason: "with-password" };
    const host = url.hostname.replace(/^\[|\]$/g, "");
    let ip: string;
    try {
      ip = isIP(host) === 0 ? (await lookup(host)).address : host;
    } catch {
      return { state: "failed", reason: "name-unknown" };
    }
    if (!mayAsk(ip)) return { state: "refused", reason: "private-address" };
    let answer: { status: number; location: string | null };
    try {
      answer = await ask(url, ip, timeoutMs);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? "no-answer";
      return { state: "failed", reason: code.slice(0, 60) };
    }
    const { status, location } = answer;
    if (status >= 300 && status < 400 && location !== null && URL.canParse(location, url)) {
      current = new URL(location, url).href;
      continue;
    }
    if (status < 400 || [401, 403, 405, 429].includes(status)) return { state: "alive", reason: null };
    return { state: "failed", reason: `http-${status}` };
  }
  return { state: "failed", reason: "too-many-redirects" };
}

/** The head of the answer; the body is never read. */
function ask(url: URL, ip: string, timeoutMs: number): Promise<{ status: number; location: string | null }> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(
      url,
      {
        method: "GET",
        headers: { "user-agent": "DanBiet link check", accept: "*/*" },
        timeout: timeoutMs,
        agent: false,
        lookup: (_host, options, done) => {
          const family = isIP(ip);
          if (options.all)
            (done as (e: null, a: { address: string; family: number }[]) => void)(null, [{ address: ip, family }]);
          else (done as (e: null, a: string, f: number) => void)(null, ip, family);
        },
      },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null });
        answer.destroy();
      },
    );
    const deadline = setTimeout(() => request.destroy(Object.assign(new Error("slow"), { code: "slow" })), timeoutMs);
    request.on("close", () => clearTimeout(deadline));
    request.on("timeout", () => request.destroy(Object.assign(new Error("slow"), { code: "slow" })));
    request.on("error", reject);
    request.end();
  });
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Sent {
  phone: string;
  template_id: string;
  tracking_id: string;
  template_data: Record<string, string>;
}

export interface FakeZns {
  url: string;
  taken: Sent[];
  answerWith(code: number): void;
  loseAfterTaking(): void;
  loseBeforeTaking(): void;
  endKeys(): void;
  /** The next renewal is told that there is too much to do. */
  crowdTokens(): void;
  renewed(): number;
  reset(): void;
  close(): Promise<void>;
}

/** Template messages of Zalo as they are documented: status 200 and a code, keys that end, a refresh key that works once. */
export async function startZns(): Promise<FakeZns> {
  const taken: Sent[] = [];
  let keys = { access: "a0", refresh: "r0" };
  let renewals = 0;
  let code = 0;
  let isCrowded = false;
  let lose: "after" | "before" | null = null;
  const server = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString("utf8");
    const url = new URL(request.url ?? "", "http://x");
    const say = (said: unknown): void =>
      void reply.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(said));
    if (url.pathname === "/token" && isCrowded) {
      isCrowded = false;
      return void reply.writeHead(429).end();
    }
    if (url.pathname === "/token") {
      if (new URLSearchParams(body).get("refresh_token") !== keys.refresh) return say({ error: -14014 });
      renewals++;
      keys = { access: `a${renewals}`, refresh: `r${renewals}` };
      return say({ access_token: keys.access, refresh_token: keys.refresh });
    }
    if (request.headers.access_token !== keys.access) return say({ error: -124, message: "Access token invalid" });
    if (url.pathname === "/message/status") {
      const at = taken.findIndex((one) => one.tracking_id === url.searchParams.get("tracking_id"));
      return say(at === -1 ? { error: -121, message: "not found" } : { error: 0, data: { msg_id: `zns${at + 1}` } });
    }
    const how = lose;
    lose = null;
    if (how === "before") return void request.socket.destroy();
    if (code !== 0) return say({ error: code, message: "no" });
    taken.push(JSON.parse(body) as Sent);
    if (how === "after") return void request.socket.destroy();
    say({ error: 0, message: "Success", data: { msg_id: `zns${taken.length}` } });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    answerWith: (one) => {
      code = one;
    },
    loseAfterTaking: () => {
      lose = "after";
    },
    loseBeforeTaking: () => {
      lose = "before";
    },
    endKeys: () => {
      keys = { ...keys, access: "ended" };
    },
    crowdTokens: () => {
      isCrowded = true;
    },
    renewed: () => renewals,
    reset() {
      taken.length = 0;
      keys = { access: "a0", refresh: "r0" };
      renewals = 0;
      code = 0;
      lose = null;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

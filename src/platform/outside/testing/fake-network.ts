import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How the network misbehaves at the next call of a kind; "well" from then on. */
export type Mischief =
  | "well"
  /** Takes it, and the line breaks before the answer. */
  | "lostAfterTaking"
  /** Takes it and never answers. */
  | "holdsAfterTaking"
  | "lostBeforeTaking"
  | "tooMany"
  | "keyEnded"
  | "refuses"
  /** Takes it and answers that it broke. */
  | "brokenAfterTaking"
  /** The line breaks when half of what is sent is there. */
  | "cutsMidway"
  /** Takes only a part of what was sent, and says so. */
  | "takesLess"
  /** The number of the day is reached. */
  | "quotaReached";

export interface Called {
  method: string;
  path: string;
  body: string;
  bytes: Buffer;
  headers: IncomingMessage["headers"];
}

export interface FakeNetwork {
  url: string;
  calls: Called[];
  /** The next call whose path holds `part` goes wrong so. */
  misbehave(part: string, ...how: Mischief[]): void;
  close(): Promise<void>;
}

export type Answerer = (
  called: Called,
  mischief: Mischief,
) => { status: number; body: unknown; headers?: Record<string, string> };

/** A server that speaks a documented interface and misbehaves on command. */
export async function startNetwork(answer: Answerer): Promise<FakeNetwork> {
  const calls: Called[] = [];
  const planned: { part: string; how: Mischief[] }[] = [];
  const nextOf = (path: string): Mischief => {
    const plan = planned.find((one) => path.includes(one.part) && one.how.length > 0);
    return plan?.how.shift() ?? "well";
  };
  const handle = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const mischief = nextOf(request.url ?? "");
    const { socket } = request;
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (mischief === "cutsMidway" && size * 2 > Number(request.headers["content-length"])) break;
    }
    const bytes = Buffer.concat(parts);
    const called = {
      method: request.method ?? "",
      path: request.url ?? "",
      body: bytes.toString("utf8"),
      bytes,
      headers: request.headers,
    };
    calls.push(called);
    if (mischief === "lostBeforeTaking") return void request.socket.destroy();
    const { status, body, headers } = answer(called, mischief);
    if (mischief === "holdsAfterTaking") return;
    if (mischief === "lostAfterTaking" || mischief === "cutsMidway") return void socket.destroy();
    reply.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  };
  const server: Server = createServer((request, reply) => void handle(request, reply));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    misbehave: (part, ...how) => void planned.push({ part, how }),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

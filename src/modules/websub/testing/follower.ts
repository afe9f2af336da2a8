import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type FollowerBehaviour = "take" | "gone" | "broken" | "later" | "never" | "redirect";

export interface Told {
  path: string;
  type: string;
  link: string;
  signature: string;
  body: Buffer;
}

/** A program that follows a feed: answers the challenge where it wants to, takes what is delivered, and fails when told to. */
export interface Follower {
  url(path: string): string;
  /** Questions it was asked, as their names and values. */
  readonly asked: Record<string, string>[];
  readonly told: Told[];
  wants(answer: (asked: Record<string, string>) => boolean): void;
  behave(next: (path: string) => FollowerBehaviour): void;
  close(): Promise<void>;
}

export async function startFollower(): Promise<Follower> {
  const asked: Record<string, string>[] = [];
  const told: Told[] = [];
  let isWanted: (asked: Record<string, string>) => boolean = () => true;
  let choose: (path: string) => FollowerBehaviour = () => "take";
  const server = createServer(async (req, res) => {
    const url = new URL(req.url ?? "/", "http://follower.example");
    if (req.method === "GET") {
      const question = Object.fromEntries(url.searchParams);
      asked.push(question);
      if (!isWanted(question)) return void res.writeHead(404).end();
      return void res.writeHead(200, { "content-type": "text/plain" }).end(question["hub.challenge"] ?? "");
    }
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    const header = (name: string): string => String(req.headers[name] ?? "");
    const behaviour = choose(url.pathname);
    if (behaviour === "gone") return void res.writeHead(410).end();
    if (behaviour === "broken") return void res.writeHead(500).end();
    if (behaviour === "later") return void res.writeHead(503, { "retry-after": "600" }).end();
    if (behaviour === "redirect") return void res.writeHead(307, { location: "http://127.0.0.1:1/" }).end();
    if (behaviour === "never") return void req.socket.destroy();
    told.push({
      path: url.pathname,
      type: header("content-type"),
      link: header("link"),
      signature: header("x-hub-signature"),
      body: Buffer.concat(parts),
    });
    res.writeHead(204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: (path) => `${origin}${path}`,
    asked,
    told,
    wants: (answer) => {
      isWanted = answer;
    },
    behave: (next) => {
      choose = next;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

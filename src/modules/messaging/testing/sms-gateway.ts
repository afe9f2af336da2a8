import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What the gateway does with one message: takes it, or one of the ways in which gateways fail. */
export type Behaviour =
  | "take"
  | "lostAfterTaking"
  | "lostBeforeTaking"
  | "brokenAfterTaking"
  | "tooMany"
  | "overloaded"
  | "refuse"
  | "refuseOddly"
  | "badKey";

export interface Taken {
  key: string;
  to: string;
  text: string;
}

export interface SmsGateway {
  readonly url: string;
  /** Every message taken, in order; the same key twice would be a double. */
  readonly taken: Taken[];
  behave(next: (message: Taken) => Behaviour): void;
  close(): Promise<void>;
}

/**
 * A gateway that speaks JSON over HTTP as brand-name gateways do, answers to a request id it knows already that it has
 * it, and fails when told to. It runs in whatever process starts it, so that the sender may be killed beside it.
 */
export async function startSmsGateway(options: { slowMs?: number } = {}): Promise<SmsGateway> {
  const taken: Taken[] = [];
  const byKey = new Map<string, string>();
  let choose: (message: Taken) => Behaviour = () => "take";
  const server: Server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString("utf8")) as Record<string, string>;
    const answer = (status: number, fields: Record<string, unknown>): void => {
      res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(fields));
    };
    const key = body.RequestId ?? "";
    if (req.url === "/status") {
      const id = byKey.get(key);
      return id
        ? answer(200, { CodeResult: "100", SMSID: id })
        : answer(200, { CodeResult: "123", ErrorMessage: "khong co" });
    }
    if (req.url !== "/send") return void res.writeHead(404, { "content-type": "text/html" }).end("<h1>Not Found</h1>");
    const message = { key, to: body.Phone ?? "", text: body.Content ?? "" };
    if (options.slowMs) await sleep(options.slowMs);
    const behaviour = choose(message);
    const take = (): string => {
      const id = `id-${byKey.size + 1}`;
      byKey.set(key, id);
      taken.push(message);
      return id;
    };
    if (behaviour === "lostBeforeTaking") return void req.socket.destroy();
    if (behaviour === "tooMany") return void res.writeHead(429, { "retry-after": "1" }).end();
    if (behaviour === "overloaded") return answer(200, { CodeResult: "118", ErrorMessage: "he thong ban" });
    if (behaviour === "refuse") return answer(200, { CodeResult: "99", ErrorMessage: "noi dung chua dang ky" });
    if (behaviour === "refuseOddly")
      return answer(200, { CodeResult: "99", ErrorMessage: `loi \u0000${"x".repeat(294)}\ud83d\ude00` });
    if (behaviour === "badKey") return answer(200, { CodeResult: "101", ErrorMessage: "sai khoa" });
    if (byKey.has(key)) return answer(200, { CodeResult: "124", SMSID: byKey.get(key) });
    const id = take();
    if (behaviour === "lostAfterTaking") return void req.socket.destroy();
    if (behaviour === "brokenAfterTaking") return answer(502, {});
    answer(200, { CodeResult: "100", SMSID: id });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
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

import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { COMMAND, isResponse, type Pdu, readStream, responseTo, STATUS, writePdu } from "../channels/smpp/pdu.ts";

/** What the centre does with one message: takes it, or one of the ways in which centres fail. */
export type CentreBehaviour =
  | "take"
  | "silentAfterTaking"
  | "lostAfterTaking"
  | "lateAnswer"
  | "throttle"
  | "queueFull"
  | "refuse"
  | "refuseSender"
  | "unbind";

export interface CentreMessage {
  to: string;
  sender: string;
  esmClass: number;
  dataCoding: number;
  /** Without the header that joins parts. */
  bytes: Buffer;
}

export interface SmsCentre {
  readonly port: number;
  /** Every part taken, in order, with the name it got. */
  readonly taken: (CentreMessage & { id: string })[];
  behave(next: (message: CentreMessage) => CentreBehaviour): void;
  /** Sends a receipt of each part taken that none was sent of, over the line bound last. Resolves once all are acknowledged. */
  sendReceipts(stateOf?: (message: CentreMessage) => "DELIVRD" | "UNDELIV"): Promise<void>;
  close(): Promise<void>;
}

/**
 * A message centre that fails when told to. It speaks through our own reading and writing of the protocol, so it proves
 * nothing about that: `message-centre.pl` does. With a key and a certificate it speaks TLS.
 */
export async function startSmsCentre(secure?: { key: string; cert: string }): Promise<SmsCentre> {
  const taken: SmsCentre["taken"] = [];
  const open: (CentreMessage & { id: string })[] = [];
  const lines = new Set<Socket>();
  const acknowledged = new Map<number, () => void>();
  let choose: (message: CentreMessage) => CentreBehaviour = () => "take";
  let sequence = 0;
  const serve = (line: Socket): void => {
    const write = (pdu: Pdu): void => void (line.destroyed || line.write(writePdu(pdu)));
    const answer = (to: Pdu, status: number, body = Buffer.alloc(0)): void =>
      write({ command: responseTo(to.command), status, sequence: to.sequence, body });
    const read = readStream((pdu) => {
      if (isResponse(pdu.command)) {
        acknowledged.get(pdu.sequence)?.();
        acknowledged.delete(pdu.sequence);
        return;
      }
      if (pdu.command === COMMAND.bindTransceiver) {
        lines.add(line);
        return answer(pdu, STATUS.ok, Buffer.from("centre\0"));
      }
      if (pdu.command === COMMAND.query)
        return write({
          command: COMMAND.genericNack,
          status: STATUS.unknownCommand,
          sequence: pdu.sequence,
          body: Buffer.alloc(0),
        });
      if (pdu.command !== COMMAND.submit) return answer(pdu, STATUS.ok);
      const message = readSubmit(pdu.body);
      const behaviour = choose(message);
      if (behaviour === "throttle") return answer(pdu, STATUS.throttled);
      if (behaviour === "queueFull") return answer(pdu, STATUS.queueFull);
      if (behaviour === "refuseSender") return answer(pdu, STATUS.noSuchSender);
      if (behaviour === "refuse") return answer(pdu, STATUS.noSuchNumber);
      if (behaviour === "unbind") {
        write({ command: COMMAND.unbind, status: 0, sequence: 1, body: Buffer.alloc(0) });
        return void line.end();
      }
      const kept = { ...message, id: `c${taken.length + 1}` };
      taken.push(kept);
      open.push(kept);
      if (behaviour === "silentAfterTaking") return;
      if (behaviour === "lostAfterTaking") return void line.destroy();
      const tellName = (): void => answer(pdu, STATUS.ok, Buffer.from(`${kept.id}\0`));
      if (behaviour === "lateAnswer") return void setTimeout(tellName, LATE_MS).unref();
      tellName();
    });
    line.on("data", read);
    line.on("error", () => {});
    line.on("close", () => lines.delete(line));
  };
  const server = secure ? createTlsServer(secure, serve) : createServer(serve);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    behave: (next) => {
      choose = next;
    },
    async sendReceipts(stateOf = () => "DELIVRD") {
      const line = [...lines].at(-1);
      if (!line) return;
      await Promise.all(
        open.splice(0).map(
          (one) =>
            new Promise<void>((done) => {
              acknowledged.set(++sequence, done);
              const text = `id:${one.id} sub:001 dlvrd:001 submit date:2611201158 done date:2611201159 stat:${stateOf(one)} err:000 text:`;
              line.write(writePdu({ command: COMMAND.deliver, status: 0, sequence, body: receiptBody(one.to, text) }));
            }),
        ),
      );
    },
    close: () =>
      new Promise((done) => {
        for (const line of lines) line.destroy();
        server.close(() => done());
      }),
  };
}

/** Beyond what our client waits. */
const LATE_MS = 10_500;

function readSubmit(body: Buffer): CentreMessage {
  let at = 0;
  const text = (): string => {
    const end = body.indexOf(0, at);
    const found = body.subarray(at, end).toString("latin1");
    at = end + 1;
    return found;
  };
  text();
  at += 2;
  const sender = text();
  at += 2;
  const to = text();
  const esmClass = body[at] as number;
  at += 3;
  text();
  text();
  at += 2;
  const dataCoding = body[at] as number;
  const length = body[at + 2] as number;
  const message = body.subarray(at + 3, at + 3 + length);
  const bytes = esmClass === 0x40 ? message.subarray(1 + (message[0] as number)) : message;
  return { to, sender, esmClass, dataCoding, bytes: Buffer.from(bytes) };
}

function receiptBody(from: string, text: string): Buffer {
  return Buffer.concat([
    Buffer.of(0, 1, 1),
    Buffer.from(`${from}\0`),
    Buffer.of(5, 0),
    Buffer.from("UBND-CM\0"),
    Buffer.of(0x04, 0, 0, 0, 0, 0, 0, 0, 0, text.length),
    Buffer.from(text),
  ]);
}

import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { COMMAND, isResponse, type Pdu, readStream, responseTo, STATUS, writeBind, writePdu } from "./pdu.ts";

export interface SessionSettings {
  host: string;
  port: number;
  tls: boolean;
  /** Certificate of the centre's own authority (PEM). */
  ca?: string | undefined;
  systemId: string;
  password: string;
  systemType: string;
}

/** Nothing was written to the line: it did not open, or the centre did not let us in. */
export class NotBound extends Error {
  override name = "NotBound";
}

/** It was written, and no answer came. */
export class AnswerLost extends Error {
  override name = "AnswerLost";
}

type Ask = (command: number, body: Buffer, waitMs: number, late?: (pdu: Pdu) => void) => Promise<Pdu>;

export interface Session {
  /**
   * Asks and waits for the answer; opens the line first where it is not. An answer that comes too late goes to `late`.
   *
   * @throws NotBound, AnswerLost
   */
  ask: Ask;
  /** Opens the line where it is not. @throws NotBound */
  bind(): Promise<void>;
  close(): void;
}

const OPEN_MS = 8_000;
const QUIET_MS = 30_000;
const ALIVE_MS = 10_000;
/** What the centre hands us faster than we write it down waits on its side. */
const MOST_COMING = 50;

/**
 * A line to a message centre, bound to send and receive. It is opened when it is needed, kept alive, and opened anew after
 * it broke. `take` is what the centre hands us; it is acknowledged once that is through, and handed to us again where it
 * is not.
 */
export function keepSession(settings: SessionSettings, take: (pdu: Pdu) => Promise<void>): Session {
  let line: Promise<Line> | null = null;

  const open = (): Promise<Line> => {
    if (line) return line;
    const opening = openLine(settings, take, () => {
      if (line === opening) line = null;
    });
    line = opening;
    opening.catch(() => {
      if (line === opening) line = null;
    });
    return opening;
  };
  return {
    ask: async (command, body, waitMs, late) => (await open()).ask(command, body, waitMs, late),
    bind: async () => void (await open()),
    close: () => {
      line?.then((one) => one.close()).catch(() => {});
      line = null;
    },
  };
}

interface Line {
  ask: Ask;
  close(): void;
}

async function openLine(
  settings: SessionSettings,
  take: (pdu: Pdu) => Promise<void>,
  onEnd: () => void,
): Promise<Line> {
  const socket = await openSocket(settings);
  const waiting = new Map<number, { done: (pdu: Pdu) => void; lost: (error: Error) => void }>();
  let sequence = 0;
  let coming = 0;
  let heardAt = Date.now();
  let isOver = false;

  const end = (): void => {
    if (isOver) return;
    isOver = true;
    clearInterval(pulse);
    // What was written still goes out.
    socket.end();
    socket.destroySoon();
    for (const { lost } of waiting.values()) lost(new AnswerLost("the line broke"));
    waiting.clear();
    onEnd();
  };
  const write = (pdu: Pdu): void => {
    if (!isOver) socket.write(writePdu(pdu));
  };
  const ask: Ask = (command, body, waitMs, late) =>
    new Promise((resolve, reject) => {
      if (isOver) return reject(new NotBound("the line broke"));
      sequence = (sequence % 0x7fffffff) + 1;
      const own = sequence;
      const timer = setTimeout(() => {
        if (late) waiting.set(own, { done: late, lost: () => {} });
        else waiting.delete(own);
        reject(new AnswerLost("no answer in time"));
      }, waitMs);
      timer.unref();
      waiting.set(own, {
        done: (pdu) => {
          clearTimeout(timer);
          resolve(pdu);
        },
        lost: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      write({ command, status: 0, sequence: own, body });
    });

  const heard = (pdu: Pdu): void => {
    heardAt = Date.now();
    if (isResponse(pdu.command)) {
      waiting.get(pdu.sequence)?.done(pdu);
      waiting.delete(pdu.sequence);
      return;
    }
    const answer = (command: number, status: number, body = Buffer.alloc(0)): void =>
      write({ command, status, sequence: pdu.sequence, body });
    switch (pdu.command) {
      case COMMAND.enquireLink:
        answer(responseTo(pdu.command), STATUS.ok);
        break;
      case COMMAND.unbind:
        answer(responseTo(pdu.command), STATUS.ok);
        end();
        break;
      case COMMAND.deliver:
        if (++coming >= MOST_COMING) socket.pause();
        void take(pdu)
          .then(
            () => STATUS.ok,
            () => STATUS.temporary,
          )
          .then((status) => {
            if (--coming < MOST_COMING) socket.resume();
            // An empty name: the field is there and unused.
            answer(responseTo(pdu.command), status, Buffer.of(0));
          });
        break;
      default:
        answer(COMMAND.genericNack, STATUS.unknownCommand);
    }
  };

  // Nothing heard for long: is anybody there?
  const pulse = setInterval(() => {
    if (Date.now() - heardAt < QUIET_MS) return;
    ask(COMMAND.enquireLink, Buffer.alloc(0), ALIVE_MS).catch(end);
  }, QUIET_MS / 2);
  pulse.unref();

  const read = readStream(heard);
  socket.on("data", (bytes) => {
    try {
      read(bytes);
    } catch {
      end();
    }
  });
  socket.on("error", end);
  socket.on("close", end);
  try {
    const answer = await ask(COMMAND.bindTransceiver, writeBind(settings), OPEN_MS);
    if (answer.status !== STATUS.ok) throw new NotBound(`0x${answer.status.toString(16)}`);
  } catch (error) {
    end();
    throw error instanceof NotBound ? error : new NotBound((error as Error).message);
  }
  return {
    ask,
    close: () => {
      if (isOver) return;
      ask(COMMAND.unbind, Buffer.alloc(0), 1_000).then(end, end);
    },
  };
}

function openSocket(settings: SessionSettings): Promise<Socket> {
  const { host, port } = settings;
  return new Promise((resolve, reject) => {
    const socket = settings.tls
      ? connectTls({
          host,
          port,
          // The name is for choosing a certificate; an address is none.
          ...(isIP(host) ? {} : { servername: host }),
          ...(settings.ca ? { ca: settings.ca } : {}),
        })
      : connectTcp({ host, port });
    // A process that has nothing else to do need not stay for a line.
    socket.unref();
    const timer = setTimeout(() => socket.destroy(new Error("did not open in time")), OPEN_MS);
    const fail = (error: NodeJS.ErrnoException): void => {
      clearTimeout(timer);
      reject(new NotBound(error.code ?? error.message));
    };
    socket.once("error", fail);
    socket.once(settings.tls ? "secureConnect" : "connect", () => {
      clearTimeout(timer);
      socket.off("error", fail);
      socket.setNoDelay(true);
      resolve(socket);
    });
  });
}

/**
 * Reads and writes what goes over the line to a message centre (Short Message Peer to Peer Protocol, version 3.4, issue 1.2):
 * only what a client that sends and receives short messages needs. Lengths are checked before anything is read.
 */
export const COMMAND = {
  genericNack: 0x80000000,
  query: 0x00000003,
  submit: 0x00000004,
  deliver: 0x00000005,
  unbind: 0x00000006,
  bindTransceiver: 0x00000009,
  enquireLink: 0x00000015,
} as const;
const RESPONSE = 0x80000000;
export const responseTo = (command: number): number => (command | RESPONSE) >>> 0;
export const isResponse = (command: number): boolean => command >= RESPONSE;

/** Results of 5.1.3 that are told apart. */
export const STATUS = {
  ok: 0x00,
  unknownCommand: 0x03,
  alreadyBound: 0x05,
  systemError: 0x08,
  noSuchSender: 0x0a,
  noSuchNumber: 0x0b,
  noSuchMessage: 0x0c,
  bindFailed: 0x0d,
  wrongPassword: 0x0e,
  wrongSystemId: 0x0f,
  queueFull: 0x14,
  submitFailed: 0x45,
  throttled: 0x58,
  temporary: 0x64,
} as const;

export const TLV = {
  receiptedMessageId: 0x001e,
  sarReference: 0x020c,
  sarTotal: 0x020e,
  sarNumber: 0x020f,
  payload: 0x0424,
  messageState: 0x0427,
} as const;

export const ESM = { udh: 0x40, receiptMask: 0x3c, receipt: 0x04 } as const;

const HEADER = 16;
/** A payload has at most 64 KB; whatever says that it is longer is no message centre. */
export const MOST_BYTES = 70_000;

export interface Pdu {
  command: number;
  status: number;
  sequence: number;
  body: Buffer;
}

export function writePdu({ command, status, sequence, body }: Pdu): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32BE(HEADER + body.length, 0);
  header.writeUInt32BE(command, 4);
  header.writeUInt32BE(status, 8);
  header.writeUInt32BE(sequence, 12);
  return Buffer.concat([header, body]);
}

/** Cuts a stream into its units. @throws RangeError where a length cannot be */
export function readStream(take: (pdu: Pdu) => void): (bytes: Buffer) => void {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    while (rest.length >= 4) {
      const length = rest.readUInt32BE(0);
      if (length < HEADER || length > MOST_BYTES) throw new RangeError(`a unit of ${length} bytes`);
      if (rest.length < length) return;
      take({
        command: rest.readUInt32BE(4),
        status: rest.readUInt32BE(8),
        sequence: rest.readUInt32BE(12),
        body: rest.subarray(HEADER, length),
      });
      rest = rest.subarray(length);
    }
  };
}

/** A text that ends with a zero. Cut where it is longer than its field takes. */
const text = (value: string, most: number): Buffer =>
  Buffer.concat([Buffer.from(value, "latin1").subarray(0, most - 1), Buffer.of(0)]);

export function writeBind(bind: { systemId: string; password: string; systemType: string }): Buffer {
  return Buffer.concat([
    text(bind.systemId, 16),
    text(bind.password, 9),
    text(bind.systemType, 13),
    // Version 3.4; no range of addresses.
    Buffer.of(0x34, 0, 0),
    text("", 41),
  ]);
}

export interface Submit {
  sender: string;
  senderTon: number;
  senderNpi: number;
  /** 84 and nine digits. */
  to: string;
  esmClass: number;
  dataCoding: number;
  message: Buffer;
  tlvs: ReadonlyMap<number, Buffer>;
}

export function writeSubmit(submit: Submit): Buffer {
  return Buffer.concat([
    text("", 6),
    Buffer.of(submit.senderTon, submit.senderNpi),
    text(submit.sender, 21),
    // An international number.
    Buffer.of(1, 1),
    text(submit.to, 21),
    Buffer.of(submit.esmClass, 0, 0),
    // At once, for as long as the centre keeps it.
    text("", 17),
    text("", 17),
    // A receipt of what became of it, whatever it is; no replacement of another message.
    Buffer.of(1, 0, submit.dataCoding, 0, submit.message.length),
    submit.message,
    ...[...submit.tlvs].map(([tag, value]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16BE(tag, 0);
      head.writeUInt16BE(value.length, 2);
      return Buffer.concat([head, value]);
    }),
  ]);
}

/** Asks what became of a message (4.8.1), by the name it goes by and who sent it. */
export function writeQuery(query: { id: string; sender: string; senderTon: number; senderNpi: number }): Buffer {
  return Buffer.concat([text(query.id, 65), Buffer.of(query.senderTon, query.senderNpi), text(query.sender, 21)]);
}

/** What a centre says of a message it was asked about (4.8.2, 5.2.28): `knows` false where it cannot tell. @throws RangeError */
export function readQueried(body: Buffer): { id: string; knows: boolean } {
  const at = cursor(body);
  const id = at.text();
  at.text();
  const state = at.byte();
  // Under way, delivered, expired, deleted, undeliverable, accepted, rejected: the centre had it, and its receipt tells the rest.
  return { id, knows: [1, 2, 3, 4, 5, 6, 8].includes(state) };
}

/** What a centre hands us: a message somebody sent, or a receipt. */
export interface Deliver {
  from: string;
  esmClass: number;
  dataCoding: number;
  message: Buffer;
  tlvs: ReadonlyMap<number, Buffer>;
}

/** @throws RangeError where the body ends too soon */
export function readDeliver(body: Buffer): Deliver {
  const at = cursor(body);
  at.text();
  at.skip(2);
  const from = at.text();
  at.skip(2);
  at.text();
  const esmClass = at.byte();
  at.skip(2);
  at.text();
  at.text();
  at.skip(2);
  const dataCoding = at.byte();
  at.skip(1);
  const message = at.bytes(at.byte());
  const tlvs = new Map<number, Buffer>();
  while (at.left() >= 4) {
    const tag = at.word();
    tlvs.set(tag, at.bytes(at.word()));
  }
  return {
    from,
    esmClass,
    dataCoding,
    message: message.length > 0 ? message : (tlvs.get(TLV.payload) ?? message),
    tlvs,
  };
}

/** The name a centre gave a message; empty where it gave none. */
export const readMessageId = (body: Buffer): string => (body.length === 0 ? "" : cursor(body).text());

export const textOf = (bytes: Buffer | undefined): string => bytes?.toString("latin1").replace(/\0.*$/s, "") ?? "";

function cursor(body: Buffer) {
  let at = 0;
  const bytes = (length: number): Buffer => {
    if (at + length > body.length) throw new RangeError("a unit that ends too soon");
    at += length;
    return body.subarray(at - length, at);
  };
  return {
    bytes,
    skip: (length: number): void => void bytes(length),
    byte: (): number => bytes(1).readUInt8(0),
    word: (): number => bytes(2).readUInt16BE(0),
    text: (): string => {
      const end = body.indexOf(0, at);
      if (end === -1) throw new RangeError("a text without its end");
      const found = body.subarray(at, end).toString("latin1");
      at = end + 1;
      return found;
    },
    left: (): number => body.length - at,
  };
}

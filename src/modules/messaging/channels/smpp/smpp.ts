import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import type { Db } from "../../../../platform/db/index.ts";
import { asTyped } from "../../../../platform/i18n/index.ts";
import type { Finding, Outcome, Outgoing } from "../../message.ts";
import type { Provider } from "../../provider.store.ts";
import type { Connect } from "../connect.ts";
import { type Part, partsOf } from "./alphabet.ts";
import {
  COMMAND,
  ESM,
  readMessageId,
  readQueried,
  responseTo,
  STATUS,
  type Submit,
  TLV,
  writeQuery,
  writeSubmit,
} from "./pdu.ts";
import { AnswerLost, keepSession, NotBound, type Session } from "./session.ts";
import { takeDelivered } from "./take-delivered.ts";

const Statuses = z.array(z.number().int().min(1).max(0xffff)).max(60).default([]);

/** A message centre of a carrier (SMPP 3.4). What carriers do differently is a setting; check it against the contract (unverified). */
export const SmppSettings = z.object({
  host: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65535),
  tls: z.boolean().default(false),
  /** The certificate of the carrier's own authority, where no public one signed its own. */
  ca: z.string().max(20_000).optional(),
  systemId: z.string().min(1).max(15),
  systemType: z.string().max(12).default(""),
  /** The brand name, or a number where people may answer. */
  sender: z.string().min(1).max(20),
  /** 5 is a name; 0 or 3 a short number, 1 an international one. */
  senderTon: z.number().int().min(0).max(6).default(5),
  senderNpi: z.number().int().min(0).max(18).default(0),
  /** Whether Vietnamese marks may go out; without, texts are sent unmarked. */
  marked: z.boolean().default(false),
  /** How the parts of a long text are joined: by a header before the text, by fields, or by the centre itself. */
  join: z.enum(["udh", "sar", "payload"]).default("udh"),
  /** Some centres name a message in hexadecimal and tell of it in decimal. */
  receiptIds: z.enum(["same", "decimalOfHex"]).default("same"),
  /**
   * The field of the carrier's own (5.3.2: 0x1400 to 0x3fff) in which a message may be named by who sends it. A centre that has one
   * is asked by that name (query_sm) after a lost answer; without, it only knows the name that was lost.
   */
  ownNames: z.number().int().min(0x1400).max(0x3fff).optional(),
  /** Results of the carrier's own, beyond those of the standard. */
  later: Statuses,
  ours: Statuses,
});
type Settings = z.infer<typeof SmppSettings>;

const ANSWER_MS = 10_000;
/** Ends before anybody counts the hand-over as lost. */
const HAND_OVER_MS = 18_000;
const SLOW_DOWN_MS = 1_000;

const BUSY = new Set<number>([STATUS.throttled, STATUS.queueFull, STATUS.temporary, STATUS.systemError]);
const OURS = new Set<number>([STATUS.noSuchSender, STATUS.bindFailed, STATUS.wrongPassword, STATUS.wrongSystemId]);

interface Kept {
  session: Session;
  settings: Settings;
  changedAt: number;
  /** Everybody waits who would send: the centre asked for it. */
  slowUntil: number;
  /** Answers that came after we had given up on them, by the message's key. */
  late: Map<string, string>;
  /** Parts the centre took of messages it did not take whole; they are not handed over again. */
  taken: Map<string, string[]>;
  idle: NodeJS.Timeout;
}

/** One line for each centre in this process: who sends over it and who listens share it. */
const lines = new WeakMap<Db, Map<string, Kept>>();
const IDLE_MS = 180_000;
const MOST_REMEMBERED = 10_000;

function keptLine(app: AppContext, provider: Provider, password: string): Kept {
  const all = lines.get(app.db) ?? new Map<string, Kept>();
  lines.set(app.db, all);
  const known = all.get(provider.id);
  if (known?.changedAt === provider.changedAt.getTime()) {
    known.idle.refresh();
    return known;
  }
  known?.session.close();
  const settings = SmppSettings.parse(provider.settings);
  const session = keepSession({ ...settings, password }, async (pdu) => {
    try {
      await takeDelivered(app, provider, settings, pdu.body);
    } catch (error) {
      // The centre keeps it and hands it to us again.
      app.log.error({ err: error, provider: provider.id }, "what a message centre handed us was not taken");
      throw error;
    }
  });
  const kept: Kept = {
    session,
    settings,
    changedAt: provider.changedAt.getTime(),
    slowUntil: 0,
    late: new Map(),
    taken: new Map(),
    idle: setTimeout(() => {
      session.close();
      if (all.get(provider.id) === kept) all.delete(provider.id);
    }, IDLE_MS),
  };
  kept.idle.unref();
  all.set(provider.id, kept);
  return kept;
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  if (map.size >= MOST_REMEMBERED) map.delete(map.keys().next().value as string);
  map.set(key, value);
}

export const connectSmpp: Connect = (app, provider, secret) => {
  const line = keptLine(app, provider, secret);
  return {
    send: (message) => send(line, message),
    // An answer that came late tells at once. Else a centre is asked by the name we gave the message, where it takes one: its own
    // name was in the very answer that was lost (query_sm, 4.8). What is left is its receipt, which is matched by the number.
    async look(message): Promise<Finding> {
      const id = line.late.get(message.key);
      line.late.delete(message.key);
      return id ? { kind: "sent", remoteId: id } : askAbout(line, message);
    },
    async listen() {
      await line.session.bind();
    },
    // The line stays open for whoever uses it next, and ends when nobody did for some minutes.
    async close() {},
  };
};

/** The name we give a part: the same for every attempt, and nobody's else. */
const ownName = (message: Outgoing, number: number): string =>
  `db${createHash("sha256").update(`${message.key} ${number}`).digest("hex").slice(0, 24)}`;

const partsIn = (settings: Settings, message: Outgoing): Part[] =>
  partsOf(settings.marked ? message.text : asTyped(message.text), settings.join === "payload");

/**
 * Asks the centre about each part by the name we gave it. Parts it has are not handed over again, also where others are to be.
 * A centre that does not know the command, or cannot say, leaves it open.
 */
async function askAbout(line: Kept, message: Outgoing): Promise<Finding> {
  const { settings } = line;
  if (settings.ownNames === undefined) return { kind: "cannotTell" };
  const { sender, senderTon, senderNpi } = settings;
  const parts = partsIn(settings, message);
  const ids: string[] = [];
  for (const at of parts.keys()) {
    const name = ownName(message, at + 1);
    try {
      const query = writeQuery({ id: name, sender, senderTon, senderNpi });
      const { command, status, body } = await line.session.ask(COMMAND.query, query, ANSWER_MS);
      if (status === STATUS.noSuchMessage) continue;
      if (command !== responseTo(COMMAND.query) || status !== STATUS.ok) return { kind: "cannotTell" };
      const { id, knows } = readQueried(body);
      if (!knows) return { kind: "cannotTell" };
      // A centre that answers by our name has told none of its own; the receipt is then matched by the number.
      ids[at] = id === name ? "" : nameOf(settings, id);
    } catch (error) {
      if (error instanceof NotBound || error instanceof AnswerLost || error instanceof RangeError)
        return { kind: "cannotTell" };
      throw error;
    }
  }
  if (parts.every((_, at) => ids[at] !== undefined)) return { kind: "sent", remoteId: ids[0] || null };
  if (ids.length > 0) remember(line.taken, message.key, ids);
  return { kind: "notThere" };
}

async function send(line: Kept, message: Outgoing): Promise<Outcome> {
  const { settings } = line;
  const parts = partsIn(settings, message);
  const until = Date.now() + HAND_OVER_MS;
  const ids = line.taken.get(message.key) ?? [];
  for (const [at, part] of parts.entries()) {
    if (ids[at] !== undefined) continue;
    const submit = writeSubmit(submitOf(settings, message, part, at + 1, parts.length));
    const told = await submitUntil(line, submit, until, (id) => {
      // Of a text in parts one late name does not tell that all were taken.
      if (parts.length === 1) remember(line.late, message.key, nameOf(settings, id));
    });
    if (told.kind !== "taken") {
      if (ids.length > 0) remember(line.taken, message.key, ids);
      return told;
    }
    ids[at] = nameOf(settings, told.id);
  }
  line.taken.delete(message.key);
  const [remoteId = "", ...moreIds] = ids;
  return { kind: "sent", remoteId: remoteId || null, ...(moreIds.length > 0 ? { moreIds } : {}) };
}

type Told = { kind: "taken"; id: string } | Exclude<Outcome, { kind: "sent" }>;

/** Hands over one part; while the centre asks for patience it is asked again, more slowly, and nobody else hurries it. */
async function submitUntil(line: Kept, body: Buffer, until: number, late: (id: string) => void): Promise<Told> {
  for (;;) {
    if (line.slowUntil > Date.now()) await sleep(line.slowUntil - Date.now());
    const left = until - Date.now();
    if (left < SLOW_DOWN_MS) return { kind: "reconnect", reason: "Trung tâm tin nhắn đang quá tải." };
    let status: number;
    try {
      const answer = await line.session.ask(COMMAND.submit, body, Math.min(ANSWER_MS, left), (pdu) => {
        if (pdu.status === STATUS.ok) late(readMessageId(pdu.body));
      });
      if (answer.status === STATUS.ok) return { kind: "taken", id: readMessageId(answer.body) };
      status = answer.status;
    } catch (error) {
      if (error instanceof NotBound)
        return { kind: "reconnect", reason: `Không vào được trung tâm tin nhắn (${error.message}).` };
      if (error instanceof AnswerLost) return { kind: "unknown", reason: "Trung tâm tin nhắn không trả lời kịp." };
      throw error;
    }
    const code = `0x${status.toString(16).padStart(2, "0")}`;
    if (OURS.has(status) || line.settings.ours.includes(status))
      return { kind: "reconnect", reason: `Trung tâm tin nhắn không nhận tên gửi hoặc tài khoản của ta (${code}).` };
    if (status === STATUS.submitFailed)
      return { kind: "retryLater", reason: `Trung tâm tin nhắn chưa gửi được (${code}).` };
    if (!BUSY.has(status) && !line.settings.later.includes(status))
      return {
        kind: "refused",
        reason:
          status === STATUS.noSuchNumber
            ? `Số điện thoại không có thật (${code}).`
            : `Trung tâm tin nhắn từ chối (${code}).`,
      };
    line.slowUntil = Math.max(line.slowUntil, Date.now() + SLOW_DOWN_MS);
  }
}

function submitOf(settings: Settings, message: Outgoing, part: Part, number: number, total: number): Submit {
  const submit = unnamedOf(settings, message, part, number, total);
  if (settings.ownNames === undefined) return submit;
  const name = Buffer.from(`${ownName(message, number)}\0`, "latin1");
  return { ...submit, tlvs: new Map([...submit.tlvs, [settings.ownNames, name]]) };
}

function unnamedOf(settings: Settings, message: Outgoing, part: Part, number: number, total: number): Submit {
  const base = {
    sender: settings.sender,
    senderTon: settings.senderTon,
    senderNpi: settings.senderNpi,
    to: message.to,
    esmClass: 0,
    dataCoding: part.dataCoding,
    message: part.bytes,
    tlvs: new Map<number, Buffer>(),
  };
  if (settings.join === "payload" && part.bytes.length > 140)
    return { ...base, message: Buffer.alloc(0), tlvs: new Map([[TLV.payload, part.bytes]]) };
  if (total === 1) return base;
  // The same for every attempt: a part a telephone gets twice is the same part to it.
  const reference = createHash("sha256").update(message.key).digest();
  if (settings.join === "sar")
    return {
      ...base,
      tlvs: new Map([
        [TLV.sarReference, reference.subarray(0, 2)],
        [TLV.sarTotal, Buffer.of(total)],
        [TLV.sarNumber, Buffer.of(number)],
      ]),
    };
  const header = Buffer.of(5, 0, 3, reference[0] as number, total, number);
  return { ...base, esmClass: ESM.udh, message: Buffer.concat([header, part.bytes]) };
}

/** One way to write a name, however the centre writes it in its answer and in its receipts. */
function nameOf(settings: Settings, id: string): string {
  return settings.receiptIds === "decimalOfHex" && /^[0-9a-f]{1,64}$/i.test(id) ? BigInt(`0x${id}`).toString() : id;
}

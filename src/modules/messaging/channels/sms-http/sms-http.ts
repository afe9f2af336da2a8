import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { z } from "zod";
import { withoutMarks } from "../../../../platform/i18n/index.ts";
import type { Finding, Outcome, Outgoing } from "../../message.ts";
import type { Connect } from "../connect.ts";

const Field = z.string().min(1).max(60);
const Codes = z.array(z.string().max(20)).max(60).default([]);

/**
 * A brand-name gateway over HTTP with JSON. Gateways of Vietnamese carriers are alike and not equal: names of fields and
 * codes are settings. The defaults are those of the best known one; check them against the contract (unverified).
 */
export const SmsHttpSettings = z.object({
  sendUrl: z.url({ protocol: /^https?$/ }).max(500),
  /** Where to ask what became of a message; without it a lost answer waits for a person. */
  lookUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  sender: z.string().min(1).max(11),
  /** Whether Vietnamese marks may go out; without, texts are sent unmarked. */
  marked: z.boolean().default(false),
  fields: z
    .object({ to: Field, text: Field, key: Field, sender: Field, marked: Field, secret: Field.optional() })
    .default({
      to: "Phone",
      text: "Content",
      key: "RequestId",
      sender: "Brandname",
      marked: "IsUnicode",
      secret: "ApiKey",
    }),
  /** Sent along as they are, such as the kind of message. */
  extra: z.record(Field, z.string().max(200)).default({ SmsType: "2" }),
  answer: z
    .object({ code: Field, id: Field, reason: Field })
    .default({ code: "CodeResult", id: "SMSID", reason: "ErrorMessage" }),
  codes: z
    .object({ taken: Codes, alreadyTaken: Codes, later: Codes, ours: Codes, notThere: Codes })
    .default({ taken: ["100"], alreadyTaken: ["124"], later: ["118"], ours: ["101", "102", "103"], notThere: ["123"] }),
  /** What it calls us with when a message arrived or could not, and by which states it says so. */
  reports: z
    .object({
      id: Field,
      key: Field,
      state: Field,
      reason: Field,
      at: Field,
      delivered: Codes,
      refused: Codes,
      unreachable: Codes,
    })
    .default({
      id: "SMSID",
      key: "RequestId",
      state: "SendStatus",
      reason: "ErrorMessage",
      at: "SendDate",
      delivered: ["5"],
      refused: ["4"],
      unreachable: ["6"],
    }),
  /** What it calls us with when somebody wrote to our number. */
  incoming: z.object({ id: Field, from: Field, text: Field }).default({ id: "MoId", from: "Phone", text: "Content" }),
});

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 64 * 1024;

/** Nothing was handed over when the line did not even open. */
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

type Answer =
  | { kind: "answered"; status: number; body: Record<string, unknown>; retryAfterMs: number | undefined }
  | { kind: "noLine"; reason: string }
  | { kind: "lost"; reason: string };

function ask(url: URL, body: string, agent: http.Agent | https.Agent): Promise<Answer> {
  return new Promise((resolve) => {
    const module = url.protocol === "https:" ? https : http;
    let isOpen = false;
    const done = (answer: Answer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    const request = module.request(url, {
      method: "POST",
      agent,
      headers: { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) },
    });
    const timer = setTimeout(() => request.destroy(new Error("too slow")), TIMEOUT_MS);
    request.on("socket", (socket) => {
      const event = url.protocol === "https:" ? "secureConnect" : "connect";
      if (!socket.connecting) isOpen = true;
      else socket.once(event, () => (isOpen = true));
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
          if (size > MOST_BYTES) throw new Error("answer too long");
          parts.push(part);
        }
        done({
          kind: "answered",
          status: response.statusCode ?? 0,
          body: readObject(Buffer.concat(parts).toString("utf8")),
          retryAfterMs: Number(response.headers["retry-after"]) * 1_000 || undefined,
        });
      } catch (error) {
        request.destroy();
        done({ kind: "lost", reason: (error as Error).message });
      }
    });
    request.end(body);
  });
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export const connectSmsHttp: Connect = (app, provider, secret) => {
  const settings = SmsHttpSettings.parse(provider.settings);
  const { fields, codes } = settings;
  const options = { allowIPAddressList: [...app.config.outsideAllow], keepAlive: true, maxSockets: provider.atOnce };
  const agents = { "http:": new RequestFilteringHttpAgent(options), "https:": new RequestFilteringHttpsAgent(options) };
  const tell = (address: string, fields: Record<string, string>): Promise<Answer> => {
    const url = new URL(address);
    return ask(url, JSON.stringify(fields), agents[url.protocol as keyof typeof agents]);
  };
  const told = (body: Record<string, unknown>, status: number): string =>
    String(body[settings.answer.reason] ?? "").slice(0, 300) || `mã ${body[settings.answer.code] ?? status}`;
  const idIn = (body: Record<string, unknown>): string | null => {
    const id = body[settings.answer.id];
    return id === undefined || id === null || id === "" ? null : String(id).slice(0, 200);
  };
  const common = fields.secret && secret ? { [fields.secret]: secret } : {};

  return {
    async send(message: Outgoing): Promise<Outcome> {
      const answer = await tell(settings.sendUrl, {
        ...settings.extra,
        ...common,
        [fields.to]: message.to,
        [fields.text]: settings.marked ? message.text : withoutMarks(message.text),
        [fields.key]: message.key,
        [fields.sender]: settings.sender,
        [fields.marked]: settings.marked ? "1" : "0",
      });
      if (answer.kind === "noLine") return { kind: "reconnect", reason: `Không nối được (${answer.reason}).` };
      if (answer.kind === "lost") return { kind: "unknown", reason: `Đứt đường truyền giữa chừng (${answer.reason}).` };
      const { status, body, retryAfterMs } = answer;
      if (status === 401 || status === 403)
        return { kind: "reconnect", reason: `Nhà cung cấp không nhận khóa (${status}).` };
      if (status === 429 || status === 503)
        return { kind: "retryLater", reason: `Nhà cung cấp đang quá tải (${status}).`, afterMs: retryAfterMs };
      // A server that breaks may have taken the message before it broke.
      if (status >= 500) return { kind: "unknown", reason: `Máy chủ của nhà cung cấp báo lỗi ${status}.` };
      const code = String(body[settings.answer.code] ?? "");
      if (status < 300 && (codes.taken.includes(code) || codes.alreadyTaken.includes(code)))
        return { kind: "sent", remoteId: idIn(body) };
      if (codes.later.includes(code)) return { kind: "retryLater", reason: told(body, status) };
      if (codes.ours.includes(code)) return { kind: "reconnect", reason: told(body, status) };
      if (status < 300 && code === "") return { kind: "unknown", reason: "Câu trả lời không đọc được." };
      return { kind: "refused", reason: told(body, status) };
    },
    async look(message: Outgoing): Promise<Finding> {
      if (!settings.lookUrl) return { kind: "cannotTell" };
      const answer = await tell(settings.lookUrl, { ...common, [fields.key]: message.key });
      if (answer.kind !== "answered") return { kind: "cannotTell" };
      const code = String(answer.body[settings.answer.code] ?? "");
      if (answer.status < 300 && codes.taken.includes(code)) return { kind: "sent", remoteId: idIn(answer.body) };
      if (answer.status === 404 || codes.notThere.includes(code)) return { kind: "notThere" };
      return { kind: "cannotTell" };
    },
    async close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
};

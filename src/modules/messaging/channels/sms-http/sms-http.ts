import { z } from "zod";
import { asTyped } from "../../../../platform/i18n/index.ts";
import { type Answer, jsonOf, openLines } from "../../../../platform/outside/index.ts";
import { smsSize } from "../../../content/index.ts";
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

function readObject(text: string): Record<string, unknown> {
  const value = jsonOf(text);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

export const connectSmsHttp: Connect = (app, provider, secret) => {
  const settings = SmsHttpSettings.parse(provider.settings);
  const { fields, codes } = settings;
  const lines = openLines({
    allow: app.config.outsideAllow,
    atOnce: provider.atOnce,
    timeoutMs: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  });
  const tell = (url: string, fields: Record<string, string>): Promise<Answer> =>
    lines.ask({
      method: "POST",
      url,
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(fields),
    });
  const told = (body: Record<string, unknown>, status: number): string =>
    String(body[settings.answer.reason] ?? "").slice(0, 300) || `mã ${body[settings.answer.code] ?? status}`;
  const idIn = (body: Record<string, unknown>): string | null => {
    const id = body[settings.answer.id];
    return id === undefined || id === null || id === "" ? null : String(id).slice(0, 200);
  };
  const common = fields.secret && secret ? { [fields.secret]: secret } : {};

  return {
    async send(message: Outgoing): Promise<Outcome> {
      const text = settings.marked ? message.text : asTyped(message.text);
      const answer = await tell(settings.sendUrl, {
        ...settings.extra,
        ...common,
        [fields.to]: message.to,
        [fields.text]: text,
        [fields.key]: message.key,
        [fields.sender]: settings.sender,
        // Other scripts have no unmarked letters.
        [fields.marked]: settings.marked || smsSize(text).encoding === "ucs2" ? "1" : "0",
      });
      if (answer.kind === "noLine") return { kind: "reconnect", reason: `Không nối được (${answer.reason}).` };
      if (answer.kind === "lost") return { kind: "unknown", reason: `Đứt đường truyền giữa chừng (${answer.reason}).` };
      const { status, retryAfterMs } = answer;
      const body = readObject(answer.text);
      if (status === 401 || status === 403)
        return { kind: "reconnect", reason: `Nhà cung cấp không nhận khóa (${status}).` };
      if (status === 429 || status === 503)
        return { kind: "reconnect", reason: `Nhà cung cấp đang quá tải (${status}).`, busyMs: retryAfterMs ?? 0 };
      // A server that breaks may have taken the message before it broke.
      if (status >= 500) return { kind: "unknown", reason: `Máy chủ của nhà cung cấp báo lỗi ${status}.` };
      const code = String(body[settings.answer.code] ?? "");
      if (status < 300 && (codes.taken.includes(code) || codes.alreadyTaken.includes(code)))
        return { kind: "sent", remoteId: idIn(body) };
      if (codes.later.includes(code)) return { kind: "retryLater", reason: told(body, status) };
      if (codes.ours.includes(code)) return { kind: "reconnect", reason: told(body, status) };
      // Money is gone, or nobody is at home there: a matter of the contract or of the settings, not of this message.
      if (
        code === "" &&
        (status === 402 || status === 404 || status === 405 || status === 410 || (status >= 300 && status < 400))
      )
        return { kind: "reconnect", reason: `Địa chỉ gửi của nhà cung cấp không nhận tin (${status}).` };
      if (status < 300 && code === "") return { kind: "unknown", reason: "Câu trả lời không đọc được." };
      return { kind: "refused", reason: told(body, status) };
    },
    async look(message: Outgoing): Promise<Finding> {
      if (!settings.lookUrl) return { kind: "cannotTell" };
      const answer = await tell(settings.lookUrl, { ...common, [fields.key]: message.key });
      if (answer.kind !== "answered") return { kind: "cannotTell" };
      const body = readObject(answer.text);
      const code = String(body[settings.answer.code] ?? "");
      if (answer.status < 300 && codes.taken.includes(code)) return { kind: "sent", remoteId: idIn(body) };
      if (answer.status === 404 || codes.notThere.includes(code)) return { kind: "notThere" };
      return { kind: "cannotTell" };
    },
    async close() {
      lines.close();
    },
  };
};

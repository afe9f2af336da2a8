import { z } from "zod";
import { transaction } from "../../../../platform/db/index.ts";
import { type Answer, jsonOf, openLines } from "../../../../platform/outside/index.ts";
import type { Finding, Outcome, Outgoing } from "../../message.ts";
import { saveProviderSecret } from "../../provider.store.ts";
import { type Connect, sealSecret } from "../connect.ts";

const Url = z.url({ protocol: /^https?$/ }).max(500);
const Name = z.string().regex(/^\w{1,60}$/);
const Codes = z.array(z.number().int()).max(60);

/** What may stand in a field of a template; the rest of it is words that stay the same. */
const PLACES = /\{(text|unit|link)\}/g;

/**
 * Template messages of a Zalo Official Account to telephone numbers (ZNS). The words of a template are approved by Zalo; what changes are its
 * fields, which are filled from a message here. Addresses, limits and codes are settings: they are not verified against a contract.
 */
export const ZnsSettings = z.object({
  sendUrl: Url.default("https://business.openapi.zalo.me/message/template"),
  /** Where to ask what became of a message, with {key} in it; without, a lost answer waits for Zalo's own word or for a person. */
  lookUrl: Url.optional(),
  tokenUrl: Url.default("https://oauth.zaloapp.com/v4/oa/access_token"),
  secretHeader: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .default("secret_key"),
  appId: z.string().regex(/^\w{1,60}$/),
  templateId: z.string().regex(/^\w{1,60}$/),
  /** Fields of the template, each with what stands in it: {text}, {unit} and {link} are filled in. */
  fields: z.record(Name, z.string().min(1).max(400)).refine((fields) => Object.keys(fields).length > 0),
  /** Characters all fields may have together. */
  most: z.number().int().min(20).max(2_000).default(400),
  codes: z
    .object({
      key: Codes,
      later: Codes,
      dead: Codes,
      notThere: Codes,
      /** The number is no number of Zalo's: a short message may still reach it. Who refused on Zalo is none of them. */
      elsewhere: Codes.default([-118, -119]),
    })
    .default({
      key: [-124, -216, -155],
      later: [-32, -133, -144, -147, -211],
      dead: [-108, -118],
      notThere: [-121],
      elsewhere: [-118, -119],
    }),
  /** What refusals mean, in words for officers. */
  reasons: z.record(z.string().regex(/^-?\d{1,6}$/), z.string().max(200)).default({
    "-108": "Số điện thoại không đúng.",
    "-114": "Người nhận không nhận được: không hoạt động, hoặc từ chối nhận.",
    "-115": "Tài khoản Zalo đã hết tiền.",
    "-118": "Số này không dùng Zalo.",
    "-119": "Số này không nhận được tin mẫu.",
    "-131": "Mẫu tin chưa được Zalo duyệt.",
    "-132": "Tham số của mẫu tin không đúng.",
    "-133": "Zalo không cho gửi mẫu này ban đêm.",
    "-144": "Hết lượt gửi của hôm nay.",
    "-147": "Mẫu tin hết lượt gửi của hôm nay.",
  }),
});

export const ZnsSecret = z.object({
  accessToken: z.string().max(4_000).default(""),
  refreshToken: z.string().min(1).max(4_000),
  appSecret: z.string().min(1).max(200),
});

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 64 * 1024;

const Reply = z.object({ error: z.number().int(), message: z.string().catch(""), data: z.unknown().optional() });
const Taken = z.object({ msg_id: z.coerce.string().min(1).max(200) });
const Tokens = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1) });

/** The fields filled in, or null where they are longer than a template may be. */
export function fillFields(
  settings: Pick<z.infer<typeof ZnsSettings>, "fields" | "most">,
  message: Pick<Outgoing, "text" | "unitName" | "endAddress">,
): Record<string, string> | null {
  const words = { text: message.text, unit: message.unitName, link: message.endAddress ?? "" };
  const filled = Object.fromEntries(
    Object.entries(settings.fields).map(([name, value]) => [
      name,
      value.replace(PLACES, (_all, place: keyof typeof words) => words[place]).trim(),
    ]),
  );
  const size = Object.values(filled).reduce((sum, value) => sum + [...value].length, 0);
  return size > settings.most ? null : filled;
}

export const connectZns: Connect = (app, provider, secret) => {
  const settings = ZnsSettings.parse(provider.settings);
  const { codes } = settings;
  let keys = ZnsSecret.parse(JSON.parse(secret));
  let renewing: Promise<Outcome | null> | null = null;
  const lines = openLines({
    allow: app.config.outsideAllow,
    atOnce: provider.atOnce,
    timeoutMs: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  });

  /** Null when the keys are new. A refresh key works once: all that wait share one renewal, and it is durable before it is used. */
  function renew(): Promise<Outcome | null> {
    renewing ??= renewNow().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function renewNow(): Promise<Outcome | null> {
    const answer = await lines.ask({
      method: "POST",
      url: settings.tokenUrl,
      headers: { [settings.secretHeader]: keys.appSecret, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        app_id: settings.appId,
        grant_type: "refresh_token",
        refresh_token: keys.refreshToken,
      }).toString(),
    });
    const tokens = answer.kind === "answered" ? Tokens.safeParse(jsonOf(answer.text)).data : undefined;
    if (!tokens) {
      const isLine = answer.kind !== "answered" || answer.status >= 500 || answer.status === 429;
      return {
        kind: "reconnect",
        reason: isLine
          ? "Chưa gia hạn được khóa: đường truyền hỏng hoặc Zalo quá tải."
          : "Zalo không cho gia hạn khóa. Hãy dán khóa mới.",
      };
    }
    const renewed = { ...keys, accessToken: tokens.access_token, refreshToken: tokens.refresh_token };
    await transaction(app.db, (tx) =>
      saveProviderSecret(tx, provider.id, sealSecret(app.config.secretKey, provider.id, JSON.stringify(renewed))),
    );
    keys = renewed;
    return null;
  }

  type Said =
    | { kind: "ok"; data: unknown }
    | { kind: "code"; code: number; reason: string }
    | { kind: "failed"; outcome: Outcome };

  async function call(method: "GET" | "POST", url: string, body?: unknown): Promise<Said> {
    const once = async (): Promise<{ said: Said; key: string }> => {
      const key = keys.accessToken;
      const answer = await lines.ask({
        method,
        url,
        headers: { access_token: key, "content-type": "application/json; charset=utf-8" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { said: read(answer), key };
    };
    const { said, key } = await once();
    if (said.kind !== "code" || !codes.key.includes(said.code)) return said;
    // Another message may have renewed them meanwhile.
    const failed = keys.accessToken === key ? await renew() : null;
    return failed ? { kind: "failed", outcome: failed } : (await once()).said;
  }

  function read(answer: Answer): Said {
    const failed = (outcome: Outcome): Said => ({ kind: "failed", outcome });
    if (answer.kind === "noLine")
      return failed({ kind: "reconnect", reason: `Không nối được với Zalo (${answer.reason}).` });
    if (answer.kind === "lost")
      return failed({ kind: "unknown", reason: `Đứt đường truyền giữa chừng (${answer.reason}).` });
    const { status, retryAfterMs } = answer;
    if (status === 429 || status === 503)
      return failed({
        kind: "reconnect",
        reason: `Zalo đang quá tải (${status}).`,
        busyMs: retryAfterMs ?? 0,
      });
    const reply = Reply.safeParse(jsonOf(answer.text)).data;
    if (status >= 300 || !reply) return failed({ kind: "unknown", reason: `Zalo trả lời không đọc được (${status}).` });
    if (reply.error === 0) return { kind: "ok", data: reply.data };
    const { error: code, message } = reply;
    const known = settings.reasons[String(code)];
    return { kind: "code", code, reason: known ?? `Zalo: ${message.slice(0, 300)} (mã ${code})` };
  }

  return {
    async send(message) {
      const fields = fillFields(settings, message);
      if (fields === null)
        return {
          kind: "refused",
          reason: `Tin dài hơn mẫu cho phép (${settings.most} ký tự). Hãy viết ngắn lại.`,
          elsewhere: true,
        };
      const said = await call("POST", settings.sendUrl, {
        phone: message.to,
        template_id: settings.templateId,
        template_data: fields,
        tracking_id: message.key,
      });
      if (said.kind === "failed") return said.outcome;
      if (said.kind === "ok") return { kind: "sent", remoteId: Taken.safeParse(said.data).data?.msg_id ?? null };
      if (codes.key.includes(said.code)) return { kind: "reconnect", reason: said.reason };
      if (codes.later.includes(said.code)) return { kind: "retryLater", reason: said.reason };
      return {
        kind: "refused",
        reason: said.reason,
        ...(codes.elsewhere.includes(said.code) ? { elsewhere: true as const } : {}),
      };
    },
    async look(message): Promise<Finding> {
      if (!settings.lookUrl) return { kind: "cannotTell" };
      const said = await call("GET", settings.lookUrl.replace("{key}", encodeURIComponent(message.key)));
      if (said.kind === "ok") return { kind: "sent", remoteId: Taken.safeParse(said.data).data?.msg_id ?? null };
      return said.kind === "code" && codes.notThere.includes(said.code) ? { kind: "notThere" } : { kind: "cannotTell" };
    },
    async close() {
      lines.close();
    },
  };
};

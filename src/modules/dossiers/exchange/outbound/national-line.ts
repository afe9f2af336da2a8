import { z } from "zod";
import { type Answer, jsonOf, openLines } from "../../../../platform/outside/index.ts";
import type { Dialect } from "./dialect.ts";
import type { SyncFinding, SyncLine, SyncList, SyncOutcome } from "./sync-message.ts";
import { engineWords } from "./words.ts";

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 16 * 1024 * 1024;

const Told = z.object({
  error_code: z.union([z.string(), z.number()]).transform(String),
  message: z.string().max(2_000).nullish(),
  MaHoSo: z.string().nullish(),
});

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ""));
const Remote = z.object({
  MaHoSo: text,
  MaTTHC: text,
  DonViXuLy: text,
  NgayTiepNhan: text,
  NgayHenTra: text,
  TrangThaiHoSo: text,
  NgayTra: text,
  NgayKetThucXuLy: text,
});
const Progress = z.object({
  MaHoSo: text,
  NguoiXuLy: text,
  ChucDanh: text,
  ThoiDiemXuLy: text,
  PhongBanXuLy: text,
  NoiDungXuLy: text,
  TrangThai: text,
  NgayBatDau: text,
  NgayKetThucTheoQuyDinh: text,
});
const Looked = Told.extend({ HoSo: Remote.nullish(), TienDo: z.array(Progress).nullish() });
const Listed = Told.extend({ data: z.array(Remote).nullish(), trangSau: z.number().int().nullish() });
const Session = Told.extend({ session: z.string().min(1).max(2_000).nullish() });

export interface NationalSettings {
  address: string;
  username: string;
  secret: string;
  dstCode: string;
  dialect: Dialect;
  /** Addresses of the own network it may be at. */
  allow: readonly string[];
  atOnce: number;
  timeoutMs?: number;
}

type Asked =
  | { kind: "told"; body: unknown; code: string; message: string }
  | Exclude<SyncOutcome, { kind: "accepted" | "refused" }>;

/**
 * Speaks JSON over HTTP shaped like the messages with which provincial systems fed the national portal: a session by name and
 * secret, then services of one address, `dstcode` as a header.
 */
export function openNationalLine(settings: NationalSettings): SyncLine {
  const lines = openLines({
    allow: settings.allow,
    atOnce: settings.atOnce,
    timeoutMs: settings.timeoutMs ?? TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  });
  const { answers, services } = settings.dialect;
  const base = settings.address.replace(/\/+$/, "");
  let session: Promise<string | SyncOutcome> | null = null;

  const tell = (path: string, body: unknown): Promise<Answer> =>
    lines.ask({
      method: "POST",
      url: `${base}/${path}`,
      headers: { "content-type": "application/json; charset=utf-8", dstcode: settings.dstCode },
      body: JSON.stringify(body),
    });

  const signIn = async (): Promise<string | SyncOutcome> => {
    const answer = await tell("token", { username: settings.username, password: settings.secret });
    if (answer.kind !== "answered") return { kind: "no-way", reason: engineWords.noLine(answer.reason) };
    if (answer.status === 429 || answer.status === 503)
      return { kind: "later", reason: engineWords.busy(answer.status), afterMs: answer.retryAfterMs };
    const read = Session.safeParse(jsonOf(answer.text));
    if (answer.status >= 300 || !read.success || read.data.error_code !== answers.good || !read.data.session)
      return { kind: "no-way", reason: engineWords.noSession(read.data?.message || String(answer.status)) };
    return read.data.session;
  };
  const sessionNow = async (): Promise<string | SyncOutcome> => {
    session ??= signIn();
    const got = await session;
    // What did not come of it is tried anew the next time.
    if (typeof got !== "string") session = null;
    return got;
  };

  /** One question; where the session is over it is fetched anew, once: what was refused for it was not taken. */
  const ask = async (service: string, body: Record<string, unknown>, isAgain = false): Promise<Asked> => {
    const token = await sessionNow();
    if (typeof token !== "string") return token as Asked;
    const answer = await tell("api", { session: token, service, ...body });
    if (answer.kind === "noLine") return { kind: "no-way", reason: engineWords.noLine(answer.reason) };
    if (answer.kind === "lost") return { kind: "unknown", reason: engineWords.lost(answer.reason) };
    const told = Told.safeParse(jsonOf(answer.text));
    const code = told.success ? told.data.error_code : "";
    if (answer.status === 401 || code === answers.expired) {
      session = null;
      return isAgain ? { kind: "no-way", reason: engineWords.expired } : ask(service, body, true);
    }
    if (answer.status === 429 || answer.status === 503 || code === answers.later)
      return { kind: "later", reason: engineWords.busy(answer.status), afterMs: answer.retryAfterMs };
    // A server that breaks may have taken it before it broke.
    if (answer.status >= 500) return { kind: "unknown", reason: engineWords.broken(answer.status) };
    if (!told.success) return { kind: "unknown", reason: engineWords.unreadable };
    return { kind: "told", body: jsonOf(answer.text), code, message: told.data.message ?? "" };
  };

  const send = async (service: string, body: Record<string, unknown>, code: string): Promise<SyncOutcome> => {
    const asked = await ask(service, body);
    if (asked.kind !== "told") return asked;
    if (asked.code !== answers.good)
      return { kind: "refused", reason: engineWords.refused(asked.code, asked.message.slice(0, 500)) };
    // The answer to another message, or an earlier one said again, tells nothing of this one.
    const about = Told.parse(asked.body).MaHoSo;
    if (about !== code) return { kind: "unknown", reason: engineWords.otherAnswer };
    return { kind: "accepted", reason: asked.message || null };
  };

  return {
    async check() {
      const asked = await ask(services.check, {});
      if (asked.kind !== "told") return asked;
      return asked.code === answers.good
        ? { kind: "accepted", reason: asked.message || null }
        : { kind: "refused", reason: engineWords.refused(asked.code, asked.message.slice(0, 500)) };
    },
    sendDossier: (message) => send(services.send, { isUpdating: false, data: [message] }, message.MaHoSo),
    sendProgress: (messages) => send(services.progress, { data: messages }, messages[0]?.MaHoSo ?? ""),
    async look(code): Promise<SyncFinding> {
      const asked = await ask(services.look, { MaHoSo: code });
      if (asked.kind !== "told") return { kind: "cannot-tell", reason: asked.reason };
      if (asked.code === answers.notThere) return { kind: "not-there" };
      const read = Looked.safeParse(asked.body);
      if (asked.code !== answers.good || !read.success || read.data.HoSo?.MaHoSo !== code)
        return { kind: "cannot-tell", reason: engineWords.unreadable };
      return { kind: "there", dossier: read.data.HoSo, progress: read.data.TienDo ?? [] };
    },
    async list({ from, until, page }): Promise<SyncList> {
      const asked = await ask(services.list, { TuNgay: from, DenNgay: until, Trang: page });
      if (asked.kind !== "told") return { kind: "cannot-tell", reason: asked.reason };
      const read = Listed.safeParse(asked.body);
      if (asked.code !== answers.good || !read.success)
        return { kind: "cannot-tell", reason: engineWords.refused(asked.code, asked.message.slice(0, 500)) };
      return { kind: "page", dossiers: read.data.data ?? [], next: read.data.trangSau ?? null };
    },
    close: () => lines.close(),
  };
}

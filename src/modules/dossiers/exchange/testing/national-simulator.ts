import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What the other side does with one message: takes it, or one of the ways in which such systems fail. */
export const MISDEEDS = [
  "timeoutAfterTaking",
  "lostBeforeTaking",
  "lostAfterTaking",
  "tooMany",
  "expired",
  "broken",
  "brokenAfterTaking",
  "refuse",
  "answerOfAnother",
] as const;
export type Misdeed = (typeof MISDEEDS)[number];
export type Behaviour = Misdeed | "take";

type Fields = Record<string, unknown>;

export interface Simulator {
  readonly url: string;
  /** Dossiers as they stand there, by code. */
  readonly dossiers: Map<string, Fields>;
  /** Everything said to have been done, in order; the same twice would be a double. */
  readonly progress: Map<string, Fields[]>;
  readonly counts: { sessions: number; messages: number; misdeeds: Record<string, number> };
  /** What it does with the next message. */
  behave(next: (service: string, code: string) => Behaviour): void;
  /** Forgets all sessions: the next message is told that its session is over. */
  endSessions(): void;
  close(): Promise<void>;
}

export interface SimulatorOptions {
  port?: number;
  username?: string;
  password?: string;
  /** How long a time-out lasts; longer than whoever sends waits. */
  hangMs?: number;
  pageSize?: number;
  log?: (line: string) => void;
}

/**
 * A system that takes dossiers as the national portal did: session, `DongBoHoSo`, `CapNhatTienDoHoSo`, and questions. It fails
 * on command and runs in whatever process starts it, so that the sender may be killed beside it.
 */
export async function startNationalSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { username = "danbiet", password = "thu-nghiem", hangMs = 20_000, pageSize = 200, log = () => {} } = options;
  const dossiers = new Map<string, Fields>();
  const progress = new Map<string, Fields[]>();
  const counts: Simulator["counts"] = { sessions: 0, messages: 0, misdeeds: {} };
  let sessions = new Set<string>();
  let choose: (service: string, code: string) => Behaviour = () => "take";
  let lastCode = "";

  const take = (service: string, data: readonly Fields[]): void => {
    for (const one of data) {
      const code = String(one.MaHoSo);
      if (service === "DongBoHoSo") dossiers.set(code, one);
      else progress.set(code, [...(progress.get(code) ?? []), one]);
    }
  };
  /** What a real one would refuse without being told to. */
  const faultOf = (service: string, one: Fields): string | null => {
    if (!one.MaHoSo) return "MaHoSo khong duoc de trong";
    if (service === "CapNhatTienDoHoSo") return dossiers.has(String(one.MaHoSo)) ? null : "Ho so chua dong bo";
    for (const name of ["MaTTHC", "NgayTiepNhan", "TrangThaiHoSo", "DonViXuLy"])
      if (!one[name]) return `${name} khong duoc de trong`;
    return /^([1-9]|10)$/.test(String(one.TrangThaiHoSo)) ? null : "TrangThaiHoSo khong hop le";
  };

  const server: Server = createServer(async (req, res) => {
    const answer = (status: number, fields: Fields, headers: Record<string, string> = {}): void => {
      res
        .writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers })
        .end(JSON.stringify(fields));
    };
    const body = await jsonIn(req);
    if (req.url === "/trang-thai")
      return answer(200, {
        dossiers: [...dossiers.values()],
        progress: Object.fromEntries(progress),
        counts: counts as unknown as Fields,
      });
    if (req.url === "/dieu-khien") {
      if (body.dong === "xoa") {
        dossiers.clear();
        progress.clear();
      }
      if (body.phien === "het") sessions = new Set();
      if (typeof body.loi === "string") choose = misdeedsOf(body.loi);
      return answer(200, { ok: true });
    }
    if (!req.headers.dstcode) return answer(400, { error_code: 1, message: "Thieu dstcode" });
    if (req.url === "/token") {
      if (body.username !== username || body.password !== password)
        return answer(200, { error_code: -1, message: "Sai tai khoan" });
      const session = `phien-${++counts.sessions}`;
      sessions.add(session);
      return answer(200, { error_code: 0, session });
    }
    const service = String(body.service ?? "");
    const data = Array.isArray(body.data) ? (body.data as Fields[]) : [];
    const code = String(data[0]?.MaHoSo ?? body.MaHoSo ?? "");
    if (!sessions.has(String(body.session))) return answer(200, { error_code: -2, message: "Phien het han" });
    counts.messages++;
    const behaviour = choose(service, code);
    if (behaviour !== "take") {
      counts.misdeeds[behaviour] = (counts.misdeeds[behaviour] ?? 0) + 1;
      log(`${service} ${code}: ${behaviour}`);
    }
    const isMessage = service === "DongBoHoSo" || service === "CapNhatTienDoHoSo";
    if (behaviour === "lostBeforeTaking") return void req.socket.destroy();
    if (behaviour === "tooMany") return void answer(429, { error_code: -3 }, { "retry-after": "1" });
    if (behaviour === "expired") {
      sessions = new Set();
      return answer(200, { error_code: -2, message: "Phien het han" });
    }
    if (behaviour === "broken") return answer(500, {});
    if (behaviour === "refuse" && isMessage)
      return answer(200, { error_code: 1, message: "NgayHenTra khong hop le", MaHoSo: code });
    if (isMessage) {
      const fault = data.map((one) => faultOf(service, one)).find((one) => one !== null);
      if (fault) return answer(200, { error_code: 1, message: fault, MaHoSo: code });
      take(service, data);
      log(`${service} ${code}`);
      if (behaviour === "timeoutAfterTaking") {
        await sleep(hangMs, undefined, { ref: false });
        return void req.socket.destroy();
      }
      if (behaviour === "lostAfterTaking") return void req.socket.destroy();
      if (behaviour === "brokenAfterTaking") return answer(502, {});
      const about = behaviour === "answerOfAnother" ? lastCode : code;
      lastCode = code;
      return answer(200, { error_code: 0, message: "Thanh cong", MaHoSo: about });
    }
    if (service === "KiemTraKetNoi") return answer(200, { error_code: 0, message: "San sang" });
    if (service === "TraCuuHoSo") {
      const found = dossiers.get(code);
      if (!found) return answer(200, { error_code: 4, message: "Khong co ho so" });
      return answer(200, { error_code: 0, HoSo: found, TienDo: progress.get(code) ?? [] });
    }
    if (service === "DanhSachHoSo") {
      const from = String(body.TuNgay ?? "").replaceAll("-", "");
      const until = String(body.DenNgay ?? "").replaceAll("-", "");
      const page = Number(body.Trang ?? 0);
      const all = [...dossiers.values()].filter((one) => {
        const day = String(one.NgayTiepNhan).slice(0, 8);
        return day >= from && day <= until;
      });
      const rows = all.slice(page * pageSize, (page + 1) * pageSize);
      const next = (page + 1) * pageSize < all.length ? page + 1 : null;
      return answer(200, { error_code: 0, data: rows, trangSau: next });
    }
    return answer(200, { error_code: 9, message: "Khong co dich vu nay" });
  });
  await new Promise<void>((done) => server.listen(options.port ?? 0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    dossiers,
    progress,
    counts,
    behave: (next) => {
      choose = next;
    },
    endSessions: () => {
      sessions = new Set();
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function jsonIn(req: IncomingMessage): Promise<Fields> {
  const parts: Buffer[] = [];
  for await (const part of req) parts.push(part as Buffer);
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString("utf8") || "{}");
    return typeof value === "object" && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

/** "tooMany=10,broken=5": so many of a hundred messages go wrong, each in its way. */
export function misdeedsOf(text: string): (service: string, code: string) => Behaviour {
  const shares = text.split(",").flatMap((part): [Misdeed, number][] => {
    const [name = "", share = ""] = part.trim().split("=");
    const known = MISDEEDS.find((one) => one === name);
    return known && /^\d{1,3}$/.test(share) ? [[known, Number(share)]] : [];
  });
  return () => {
    let left = Math.random() * 100;
    for (const [name, share] of shares) {
      left -= share;
      if (left < 0) return name;
    }
    return "take";
  };
}

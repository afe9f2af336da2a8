import { randomUUID } from "node:crypto";
import { existsSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { dirname, join } from "node:path";
import nodemailer from "nodemailer";
import { TIME_ZONE } from "../platform/clock/index.ts";
import { type Config, ConfigError, type Env, loadConfig, SETTINGS } from "../platform/config/index.ts";
import { keyId } from "../platform/crypto/index.ts";
import { inspectServer, openConnection, openDatabase, openPool } from "../platform/db/index.ts";
import { createFileStore } from "../platform/files/index.ts";
import { formatDateTime } from "../platform/i18n/index.ts";

/** What one look found: in order, worth a look, or wrong. */
export interface Finding {
  state: "ok" | "attention" | "wrong";
  about: string;
  says: string;
}

const ok = (about: string, says: string): Finding => ({ state: "ok", about, says });
const attention = (about: string, says: string): Finding => ({ state: "attention", about, says });
const wrong = (about: string, says: string): Finding => ({ state: "wrong", about, says });

export interface ShownSetting {
  name: string;
  value: string;
  meaning: string;
}

/**
 * The settings as they count, without a secret among them. Reads only: a demonstration that was never started has no key
 * yet, and looking must not make one.
 */
export function readSettings(env: Env): { config: Config | null; fault: string | null; shown: ShownSetting[] } {
  let config: Config | null = null;
  let fault: string | null = null;
  const withoutKey = (env.DANBIET_MODE || "demo") === "production" || env.DANBIET_SECRET;
  try {
    config = loadConfig(withoutKey ? env : { ...env, DANBIET_SECRET: "0".repeat(64) });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    fault = error.message;
  }
  const shown = SETTINGS.map(({ name, meaning }) => ({ name, value: effectiveValue(name, env, config), meaning }));
  return { config, fault, shown };
}

function effectiveValue(name: string, env: Env, config: Config | null): string {
  const given = env[name];
  if (given) return masked(name, given, config);
  const fallback: Record<string, string | number | undefined> = {
    DANBIET_MODE: config?.mode,
    DANBIET_ROLE: config?.role,
    PORT: config?.http.port,
    HOST: config?.http.host,
    PUBLIC_URL: config?.http.publicUrl,
    TRUST_PROXY: config ? "0" : undefined,
    DANBIET_DATA: config?.dataFolder,
    S3_REGION: config?.s3?.region,
    LOG_LEVEL: config?.logLevel,
  };
  const value = fallback[name];
  return value === undefined ? "(để trống)" : `${value} (mặc định)`;
}

function masked(name: string, value: string, config: Config | null): string {
  if (name === "DANBIET_SECRET") return config ? `(đã đặt, số hiệu ${keyId(config.secretKey)})` : "(đã đặt)";
  if (/SECRET|ACCESS_KEY|IDENTITY_KEYS/.test(name)) return "(đã đặt)";
  if (!/^(DATABASE|SMTP)_URL$/.test(name)) return value;
  if (!URL.canParse(value)) return "(đã đặt, không đọc được)";
  const url = new URL(value);
  if (url.password) url.password = "***";
  for (const one of [...url.searchParams.keys()]) if (/pass|key|secret/i.test(one)) url.searchParams.set(one, "***");
  return url.href;
}

/** Looks at everything the product needs on this machine. Nothing of the product has to be in order for that. */
export async function* examine(env: Env): AsyncGenerator<Finding> {
  const { config, fault } = readSettings(env);
  yield fault === null ? ok("Thiết lập", "đọc được") : wrong("Thiết lập", fault);
  yield checkNode();
  yield checkMemory();
  yield* checkLibraries();
  yield checkZone();
  yield ok("Trình duyệt", "không cần Chromium trên máy chủ");
  if (!config) return;
  yield checkPublicUrl(config);
  yield* checkDataFolder(config.dataFolder);
  yield* checkDatabase(config);
  if (config.role !== "worker") yield await checkPort(config);
  yield await checkMail(config);
  yield await checkFiles(config);
}

function checkNode(): Finding {
  const { node } = process.versions;
  const major = Number(node.split(".")[0]);
  if (major < 22) return wrong("Node.js", `${node}; cần 22 trở lên (npm ci mang theo bản 24)`);
  return major < 24 ? attention("Node.js", `${node}; phần mềm được kiểm thử với bản 24`) : ok("Node.js", node);
}

function checkMemory(): Finding {
  const megabytes = Math.round(totalmem() / 1024 / 1024);
  return megabytes < 900
    ? attention("Bộ nhớ", `${megabytes} MB; nên có từ 1.024 MB`)
    : ok("Bộ nhớ", `${megabytes.toLocaleString("vi-VN")} MB`);
}

/** Parts that come compiled for one kind of machine: a wrong platform shows here, not at the first printed sheet. */
async function* checkLibraries(): AsyncGenerator<Finding> {
  for (const [about, name] of [
    ["Xử lý ảnh", "sharp"],
    ["In PDF", "@myriaddreamin/typst-ts-node-compiler"],
  ] as const) {
    try {
      await import(name);
      yield ok(about, "sẵn sàng");
    } catch (error) {
      yield wrong(
        about,
        `không nạp được ${name} trên máy này (${(error as Error).message.split("\n")[0]}); hãy chạy lại npm ci`,
      );
    }
  }
}

function checkZone(): Finding {
  const now = new Date();
  const known = formatDateTime(new Date("2026-01-01T00:00:00Z"));
  if (known !== "07:00, 01/01/2026") return wrong("Giờ Việt Nam", `Node.js thiếu dữ liệu múi giờ ${TIME_ZONE}`);
  // A machine whose clock was never set starts in 1970 or at the day its chip was made.
  if (now.getFullYear() < 2026) return wrong("Đồng hồ", `máy này cho là ${formatDateTime(now)}; hãy đồng bộ giờ (NTP)`);
  return ok("Giờ Việt Nam", `bây giờ là ${formatDateTime(now)}`);
}

function checkPublicUrl({ mode, http }: Config): Finding {
  if (mode === "production" && !http.publicUrl.startsWith("https:")) {
    return attention("Địa chỉ công khai", `${http.publicUrl} không phải https`);
  }
  return ok("Địa chỉ công khai", http.publicUrl);
}

function* checkDataFolder(folder: string): Generator<Finding> {
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  const probe = join(nearest, `.danbiet-doctor-${randomUUID()}`);
  try {
    writeFileSync(probe, "");
    rmSync(probe);
    yield ok("Thư mục dữ liệu", nearest === folder ? `${folder}, ghi được` : `${folder}, sẽ được tạo khi khởi động`);
  } catch (error) {
    yield wrong("Thư mục dữ liệu", `không ghi được ${nearest} (${(error as NodeJS.ErrnoException).code})`);
  }
  const disk = statfsSync(nearest);
  const free = (disk.bavail * disk.bsize) / 1024 ** 3;
  const said = `còn trống ${free.toLocaleString("vi-VN", { maximumFractionDigits: 1 })} GB`;
  yield free < 0.3
    ? wrong("Ổ đĩa", `${said}; cần ít nhất 0,3 GB`)
    : free < 2
      ? attention("Ổ đĩa", said)
      : ok("Ổ đĩa", said);
}

async function* checkDatabase(config: Config): AsyncGenerator<Finding> {
  const about = "Cơ sở dữ liệu";
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, "postgres", "cluster"))) {
    yield attention(about, "máy chủ đi kèm, chưa được tạo; npm start sẽ tạo");
    return;
  }
  try {
    const { connection, release } = await openConnection(config);
    try {
      const facts = await inspectServer(connection);
      yield ok(about, `PostgreSQL ${facts.version}${config.databaseUrl ? "" : " đi kèm"}, kết nối được`);
      yield ok("Phần mở rộng", facts.extensions.length > 0 ? facts.extensions.join(", ") : "có sẵn, chưa bật");
      if (facts.unknownMigrations.length > 0) {
        yield wrong("Cấu trúc dữ liệu", "do phiên bản mới hơn tạo ra; hãy chạy phiên bản mới hơn");
      } else if (facts.missingMigrations.length > 0) {
        const many = facts.missingMigrations.length;
        yield attention("Cấu trúc dữ liệu", `còn ${many} bước chuyển đổi, được áp dụng khi khởi động`);
      } else {
        yield ok("Cấu trúc dữ liệu", "đúng phiên bản");
        yield* checkSending(connection);
      }
      yield await compareClocks(connection);
    } finally {
      await release();
    }
  } catch (error) {
    yield wrong(about, (error as Error).message);
  }
}

/** Whether messages are where their book says; one line where they are. */
async function* checkSending(connection: Parameters<typeof openPool>[0]): AsyncGenerator<Finding> {
  const about = "Tin gửi";
  const { db, close } = openDatabase({ ...connection, max: 1 });
  try {
    // Loaded here: the rest of the examination works where a compiled part of the product does not.
    const { checkMessages } = await import("../modules/messaging/index.ts");
    const findings = await checkMessages(db, new Date());
    for (const { state, says } of findings) yield (state === "wrong" ? wrong : attention)(about, says);
    if (findings.length === 0) yield ok(about, "không tin nào bị bỏ quên, sổ khớp");
  } catch (error) {
    yield attention(about, `không xem được: ${(error as Error).message.split("\n")[0]}`);
  } finally {
    await close();
  }
}

async function compareClocks(connection: Parameters<typeof openPool>[0]): Promise<Finding> {
  const pool = openPool({ ...connection, max: 1 });
  try {
    const asked = Date.now();
    const answer = await pool.query<{ now: Date }>("select clock_timestamp() as now");
    const apart = Math.abs((answer.rows[0]?.now.getTime() ?? 0) - (asked + Date.now()) / 2) / 1000;
    return apart > 5
      ? attention("Đồng hồ", `lệch ${Math.round(apart)} giây so với máy chủ cơ sở dữ liệu; hãy đồng bộ giờ (NTP)`)
      : ok("Đồng hồ", "khớp với máy chủ cơ sở dữ liệu");
  } finally {
    await pool.end();
  }
}

async function checkPort({ http: { port, host } }: Config): Promise<Finding> {
  const about = `Cổng ${port}`;
  if (port === 0) return ok(about, "hệ thống tự chọn cổng trống");
  const code = await new Promise<string | null>((settle) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => settle(null)));
  });
  if (code === null) return ok(about, "đang trống");
  if (code !== "EADDRINUSE") return wrong(about, `không mở được trên ${host} (${code})`);
  const there = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const answer = await fetch(`http://${there}:${port}/healthz`, { signal: AbortSignal.timeout(3_000) })
    .then((reply) => reply.json() as Promise<{ status?: string }>)
    .catch(() => null);
  return answer?.status === "ok"
    ? ok(about, "Dân Biết đang chạy ở cổng này")
    : wrong(about, "đang có chương trình khác dùng; hãy đặt PORT khác");
}

async function checkMail({ mail, dataFolder }: Config): Promise<Finding> {
  if (!mail) return attention("Thư điện tử", `chưa đặt SMTP_URL; thư được lưu trong ${join(dataFolder, "outbox")}`);
  const transport = nodemailer.createTransport({ url: mail.smtpUrl, connectionTimeout: 8_000, greetingTimeout: 8_000 });
  try {
    await transport.verify();
    return ok("Thư điện tử", `máy chủ thư nhận kết nối, gửi từ ${mail.from}`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return wrong("Thư điện tử", `máy chủ thư không nhận kết nối (${code ?? message})`);
  } finally {
    transport.close();
  }
}

/** Writes, reads and removes one small file: the three things the product does there. */
async function checkFiles(config: Config): Promise<Finding> {
  if (!config.s3) return ok("Kho tệp", join(config.dataFolder, "files"));
  const about = `Kho tệp S3 ${config.s3.bucket}`;
  try {
    const store = createFileStore(config);
    const bytes = Buffer.from(`danbiet doctor ${randomUUID()}`);
    const key = await store.put(bytes, "text/plain");
    const kept = await store.get(key);
    await store.remove(key);
    return kept.equals(bytes) ? ok(about, "ghi, đọc và xóa được") : wrong(about, "đọc lại không giống nội dung đã ghi");
  } catch (error) {
    const cause = (error as { cause?: NodeJS.ErrnoException }).cause;
    return wrong(about, `không dùng được (${cause?.code ?? (error as Error).message})`);
  }
}

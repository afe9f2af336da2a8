import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { KeyRing } from "../crypto/index.ts";
import { type Certificate, readPem } from "../pdf-signatures/index.ts";
import { projectRoot } from "../project-root.ts";
import { VOICES, type Voice, type VoiceService } from "../sound/index.ts";
import type { Env } from "./env.ts";

/** A start-up error the operator can act on: one sentence, in words, with the fix. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

export type Mode = "demo" | "production" | "test";
export type Role = "web" | "worker" | "all";

export interface Config {
  mode: Mode;
  role: Role;
  http: { port: number; host: string; publicUrl: string; trustProxy: boolean };
  dataFolder: string;
  /** null = the embedded server in the data folder. */
  databaseUrl: string | null;
  /** Key of signatures and encryption; 32 bytes. */
  secretKey: Buffer;
  /** Keys of identity numbers: they live longer than a key should. The secret key closes the ring. */
  identityKeys: KeyRing;
  /** null = messages are kept as files in the data folder, where the demonstration shows them. */
  mail: { smtpUrl: string; from: string } | null;
  /** null = files are kept in the data folder. */
  s3: { endpoint: string; region: string; bucket: string; accessKeyId: string; secretAccessKey: string } | null;
  /** Addresses of private networks that may be opened when somebody names a page; none by default. */
  outsideAllow: string[];
  /** Certificates of the offices whose digital signatures are trusted; without any, none is called trusted or not. */
  signatureRoots: Certificate[];
  /** Working days a unit has to answer what stands in another's way, before it goes further up. */
  obstacleDays: number;
  /** Months for which it is kept who read what, after the words ended. */
  readingRecordMonths: number;
  /** Years for which certificates of training are kept, so that they can be confirmed. */
  certificateYears: number;
  /** Syllables a minute in which a text is read over a loudspeaker. */
  readingSpeed: number;
  /** The accent in which texts are read aloud unless somebody chooses another. */
  readingVoice: Voice;
  /** How loud everything is that is made to be heard: LUFS by ITU-R BS.1770. */
  loudness: number;
  /** A service that reads texts aloud; null = the built-in voice. */
  voiceService: VoiceService | null;
  /** Hours in which nobody is sent a short message that is not urgent, as Vietnamese times of day. */
  quietHours: { from: string; to: string };
  /** How many questions one number may ask by short message in a day. */
  incomingPerDay: number;
  /** Where programs ask to be told when a feed changes: our own address, that of a hub of others, or null where nobody tells. */
  websubHub: string | null;
  /** Days without a delivery after which a program that follows a feed is told no more. */
  websubFailDays: number;
  /** Sites that may show frames of ours (`*.` for all below a name), or "*" for all. */
  embedHosts: string[];
  /** How many campaigns a number is sent by short message in 24 hours; what is more waits. */
  campaignsPerDay: number;
  /** Rules of thumb for what hangs outside; pages hint at them and forbid nothing. */
  visuals: { sloganWords: number; posterWords: number; metresPerCentimetre: number };
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
}

/** Every setting the product knows, in the order `doctor` lists them. */
export const SETTINGS: { name: string; meaning: string }[] = [
  { name: "DANBIET_MODE", meaning: "demo (mặc định) hoặc production; production không có dữ liệu minh họa" },
  { name: "DANBIET_ROLE", meaning: "all (mặc định), web hoặc worker" },
  { name: "PORT", meaning: "cổng nghe HTTP, mặc định 3000" },
  { name: "HOST", meaning: "địa chỉ nghe; demo nghe 127.0.0.1, production nghe 0.0.0.0" },
  { name: "PUBLIC_URL", meaning: "địa chỉ công khai in trên mã QR, ví dụ https://danbiet.camau.gov.vn" },
  { name: "TRUST_PROXY", meaning: "1 khi đứng sau máy chủ trung gian đáng tin" },
  { name: "DANBIET_DATA", meaning: "thư mục dữ liệu, mặc định ./data" },
  { name: "DATABASE_URL", meaning: "PostgreSQL 16 trở lên; để trống thì dùng máy chủ đi kèm" },
  { name: "DANBIET_SECRET", meaning: "khóa bí mật, 64 ký tự hệ 16; bắt buộc trong production" },
  {
    name: "IDENTITY_KEYS",
    meaning: "khóa mã hóa số định danh, mỗi khóa 64 ký tự hệ 16, khóa mới đứng trước; để trống thì dùng DANBIET_SECRET",
  },
  { name: "SMTP_URL", meaning: "smtp://… hoặc smtps://…; để trống thì thư được lưu trong thư mục dữ liệu" },
  { name: "MAIL_FROM", meaning: "địa chỉ gửi thư; bắt buộc khi có SMTP_URL" },
  { name: "S3_ENDPOINT", meaning: "kho tệp tương thích S3; để trống thì lưu trong thư mục dữ liệu" },
  { name: "S3_REGION", meaning: "vùng của kho S3, mặc định us-east-1" },
  { name: "S3_BUCKET", meaning: "tên ngăn chứa" },
  { name: "S3_ACCESS_KEY_ID", meaning: "mã khóa truy cập S3" },
  { name: "S3_SECRET_ACCESS_KEY", meaning: "khóa bí mật S3" },
  {
    name: "OUTSIDE_ALLOW",
    meaning: "địa chỉ IP trong mạng riêng được phép mở khi kiểm tra đường dẫn, cách nhau bằng dấu phẩy",
  },
  {
    name: "OBSTACLE_DAYS",
    meaning: "số ngày làm việc để trả lời một khó khăn, vướng mắc trước khi tự chuyển lên cấp trên; mặc định 5",
  },
  {
    name: "CERTIFICATE_YEARS",
    meaning: "số năm giữ giấy chứng nhận tập huấn để người khác kiểm tra được; mặc định 10",
  },
  {
    name: "READING_RECORD_MONTHS",
    meaning: "số tháng giữ việc ai đã đọc nội dung nội bộ, kể từ khi nội dung hết hiệu lực; mặc định 24",
  },
  {
    name: "SIGNATURE_ROOTS",
    meaning: "tệp PEM chứa chứng thư gốc của các cơ quan chứng thực chữ ký số được tin; để trống thì không đối chiếu",
  },
  {
    name: "READING_SPEED",
    meaning: "số âm tiết đọc trong một phút, để ước độ dài bài phát thanh; mặc định 150",
  },
  {
    name: "READING_VOICE",
    meaning: "giọng đọc khi không ai chọn: north (mặc định; bản minh họa là south), central hoặc south",
  },
  {
    name: "LOUDNESS",
    meaning: "độ lớn chung của mọi bản đọc, bản thu, tính bằng LUFS (ITU-R BS.1770), từ -30 đến -9; mặc định -16",
  },
  {
    name: "VOICE_SERVICE_URL",
    meaning: "dịch vụ giọng đọc (http hoặc https); để trống, hoặc khi dịch vụ không trả lời, thì dùng giọng có sẵn",
  },
  { name: "VOICE_SERVICE_NAME", meaning: "tên giọng hiện cho mọi người; bắt buộc khi có VOICE_SERVICE_URL" },
  { name: "VOICE_SERVICE_KEY", meaning: "khóa gửi kèm cho dịch vụ giọng đọc (Bearer), nếu dịch vụ đòi" },
  {
    name: "QUIET_HOURS",
    meaning: "giờ không gửi tin nhắn SMS và thông báo trên máy, trừ tin khẩn cấp; mặc định 22:00-07:00",
  },
  {
    name: "INCOMING_PER_DAY",
    meaning: "số tin hỏi một số điện thoại được gửi tới trong một ngày; mặc định 10",
  },
  {
    name: "CAMPAIGNS_PER_DAY",
    meaning: "số tin tuyên truyền một số điện thoại nhận trong 24 giờ; tin nhiều hơn thì chờ; mặc định 3",
  },
  {
    name: "WEBSUB_HUB",
    meaning:
      "trung tâm báo tin cho máy theo dõi nguồn tin; để trống thì tự báo, off thì tắt, hoặc địa chỉ một trung tâm khác",
  },
  {
    name: "WEBSUB_FAIL_DAYS",
    meaning: "số ngày không tới được thì thôi báo cho một máy theo dõi nguồn tin; mặc định 3",
  },
  {
    name: "EMBED_HOSTS",
    meaning:
      "trang được nhúng khung của chúng ta, cách nhau bằng dấu phẩy; mặc định *.gov.vn, *.edu.vn; * là mọi trang",
  },
  { name: "SLOGAN_WORDS", meaning: "số tiếng nên có nhiều nhất trong một khẩu hiệu; mặc định 12" },
  { name: "POSTER_WORDS", meaning: "số tiếng nên có nhiều nhất trên một áp phích; mặc định 30" },
  { name: "READING_METRES", meaning: "chữ cao 1 cm đọc được từ mấy mét; mặc định 3" },
  { name: "LOG_LEVEL", meaning: "fatal, error, warn, info, debug hoặc silent" },
];

const Url = z.url({ protocol: /^https?$/ });

function pick<T extends string>(env: Env, name: string, allowed: readonly T[], fallback: T): T {
  const value = env[name];
  if (value === undefined || value === "") return fallback;
  const found = allowed.find((one) => one === value);
  if (!found) throw new ConfigError(`${name} phải là ${allowed.join(", ")}; đang là "${value}".`);
  return found;
}

function group<K extends string>(env: Env, names: readonly K[]): Record<K, string> | null {
  const given = names.filter((name) => env[name]);
  if (given.length === 0) return null;
  const missing = names.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new ConfigError(`Cần đặt ${missing.join(", ")} khi đã đặt ${given.join(", ")}.`);
  }
  return Object.fromEntries(names.map((name) => [name, env[name] ?? ""])) as Record<K, string>;
}

/**
 * A setting left blank (as composed environments often do) is a setting left out.
 *
 * @throws ConfigError in words, before anything is opened or written
 */
export function loadConfig(given: Env): Config {
  const env: Env = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const mode = pick(env, "DANBIET_MODE", ["demo", "production", "test"], "demo");
  const role = pick(env, "DANBIET_ROLE", ["all", "web", "worker"], "all");
  const port = Number(env.PORT ?? "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ConfigError(`PORT phải là số từ 0 đến 65535; đang là "${env.PORT}".`);
  }
  const dataFolder = resolve(env.DANBIET_DATA ?? join(projectRoot(), "data"));
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${port}`;
  if (!Url.safeParse(publicUrl).success) {
    throw new ConfigError(`PUBLIC_URL phải là địa chỉ web đầy đủ; đang là "${publicUrl}".`);
  }
  if (mode === "production" && !env.PUBLIC_URL) {
    throw new ConfigError("Cần đặt PUBLIC_URL trong chế độ production, vì địa chỉ này được in lên mã QR.");
  }
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError("DATABASE_URL phải bắt đầu bằng postgres://.");
  }
  const readingSpeed = Number(env.READING_SPEED ?? "150");
  if (!Number.isInteger(readingSpeed) || readingSpeed < 60 || readingSpeed > 400) {
    throw new ConfigError(`READING_SPEED phải là số âm tiết mỗi phút từ 60 đến 400; đang là "${env.READING_SPEED}".`);
  }
  const obstacleDays = Number(env.OBSTACLE_DAYS ?? "5");
  if (!Number.isInteger(obstacleDays) || obstacleDays < 1 || obstacleDays > 90) {
    throw new ConfigError(`OBSTACLE_DAYS phải là số ngày từ 1 đến 90; đang là "${env.OBSTACLE_DAYS}".`);
  }
  const loudness = Number(env.LOUDNESS ?? "-16");
  if (!(loudness >= -30 && loudness <= -9)) {
    throw new ConfigError(`LOUDNESS phải là số LUFS từ -30 đến -9; đang là "${env.LOUDNESS}".`);
  }
  const voice = group(env, ["VOICE_SERVICE_URL", "VOICE_SERVICE_NAME"] as const);
  if (voice && !Url.safeParse(voice.VOICE_SERVICE_URL).success) {
    throw new ConfigError(`VOICE_SERVICE_URL phải là địa chỉ web đầy đủ; đang là "${voice.VOICE_SERVICE_URL}".`);
  }
  if (env.VOICE_SERVICE_KEY && !voice) {
    throw new ConfigError("Cần đặt VOICE_SERVICE_URL, VOICE_SERVICE_NAME khi đã đặt VOICE_SERVICE_KEY.");
  }
  const quiet = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(env.QUIET_HOURS ?? "22:00-07:00");
  if (!quiet) throw new ConfigError(`QUIET_HOURS phải có dạng 22:00-07:00; đang là "${env.QUIET_HOURS}".`);
  const visuals = {
    sloganWords: wholeBetween(env, "SLOGAN_WORDS", 12, [3, 60]),
    posterWords: wholeBetween(env, "POSTER_WORDS", 30, [3, 200]),
    metresPerCentimetre: wholeBetween(env, "READING_METRES", 3, [1, 10]),
  };
  const certificateYears = wholeBetween(env, "CERTIFICATE_YEARS", 10, [1, 50]);
  const readingRecordMonths = wholeBetween(env, "READING_RECORD_MONTHS", 24, [1, 240]);
  const secretKey = loadSecret(env, mode, dataFolder);
  const mail = group(env, ["SMTP_URL", "MAIL_FROM"] as const);
  const s3 = group(env, ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const);
  return {
    mode,
    role,
    http: {
      port,
      host: env.HOST ?? (mode === "production" ? "0.0.0.0" : "127.0.0.1"),
      publicUrl: publicUrl.replace(/\/+$/, ""),
      trustProxy: env.TRUST_PROXY === "1",
    },
    dataFolder,
    databaseUrl,
    secretKey,
    identityKeys: readIdentityKeys(env.IDENTITY_KEYS ?? "", secretKey),
    mail: mail && { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM },
    s3: s3 && {
      endpoint: s3.S3_ENDPOINT,
      region: env.S3_REGION ?? "us-east-1",
      bucket: s3.S3_BUCKET,
      accessKeyId: s3.S3_ACCESS_KEY_ID,
      secretAccessKey: s3.S3_SECRET_ACCESS_KEY,
    },
    signatureRoots: loadSignatureRoots(env.SIGNATURE_ROOTS),
    obstacleDays,
    readingRecordMonths,
    certificateYears,
    readingSpeed,
    readingVoice: pick(env, "READING_VOICE", VOICES, mode === "demo" ? "south" : "north"),
    loudness,
    voiceService: voice && {
      url: voice.VOICE_SERVICE_URL,
      name: voice.VOICE_SERVICE_NAME,
      key: env.VOICE_SERVICE_KEY ?? null,
    },
    quietHours: { from: quiet[1] as string, to: quiet[2] as string },
    campaignsPerDay: wholeBetween(env, "CAMPAIGNS_PER_DAY", 3, [1, 100]),
    incomingPerDay: wholeBetween(env, "INCOMING_PER_DAY", 10, [1, 1_000]),
    websubHub: readHub(env.WEBSUB_HUB ?? "", publicUrl.replace(/\/+$/, "")),
    websubFailDays: wholeBetween(env, "WEBSUB_FAIL_DAYS", 3, [1, 60]),
    embedHosts: readHosts(env.EMBED_HOSTS ?? "*.gov.vn, *.edu.vn"),
    visuals,
    outsideAllow: readAddresses(env.OUTSIDE_ALLOW ?? ""),
    logLevel: pick(env, "LOG_LEVEL", ["fatal", "error", "warn", "info", "debug", "silent"], "info"),
  };
}

function readIdentityKeys(text: string, secretKey: Buffer): KeyRing {
  const given = text.split(",").flatMap((one) => one.trim() || []);
  if (given.some((one) => !/^[0-9a-f]{64}$/i.test(one)))
    throw new ConfigError("IDENTITY_KEYS gồm các khóa cách nhau bằng dấu phẩy, mỗi khóa đúng 64 ký tự hệ 16.");
  const [current = secretKey, ...earlier] = [...given.map((one) => Buffer.from(one, "hex")), secretKey];
  return { current, earlier };
}

function wholeBetween(env: Env, name: string, usual: number, [least, most]: [number, number]): number {
  const value = Number(env[name] ?? String(usual));
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new ConfigError(`${name} phải là số nguyên từ ${least} đến ${most}; đang là "${env[name]}".`);
}

/** A list that cannot be read is told at the start: silently trusting nobody would look like bad signatures. */
function loadSignatureRoots(path: string | undefined): Certificate[] {
  if (!path) return [];
  try {
    const roots = readPem(readFileSync(path, "utf8"));
    if (roots.length > 0) return roots;
  } catch {
    // Told below: a file that is not there and one that holds something else need the same look.
  }
  throw new ConfigError(`SIGNATURE_ROOTS phải là tệp PEM có ít nhất một chứng thư; không đọc được từ "${path}".`);
}

function readHub(text: string, publicUrl: string): string | null {
  if (text === "") return `${publicUrl}/websub`;
  if (text === "off") return null;
  if (Url.safeParse(text).success) return text;
  throw new ConfigError(`WEBSUB_HUB phải là địa chỉ http hoặc https, hoặc off; "${text}" không phải.`);
}

function readHosts(text: string): string[] {
  const hosts = text.split(",").flatMap((one) => one.trim().toLowerCase() || []);
  const wrong = hosts.find((one) => one !== "*" && !/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(one));
  if (wrong === undefined) return hosts;
  throw new ConfigError(`EMBED_HOSTS gồm các tên miền như xa.gov.vn hoặc *.gov.vn, hoặc *; "${wrong}" không phải.`);
}

function readAddresses(text: string): string[] {
  const addresses = text.split(",").flatMap((one) => one.trim() || []);
  const wrong = addresses.find((one) => {
    const [address = "", bits, more] = one.split("/");
    const most = isIP(address) === 4 ? 32 : 128;
    return (
      isIP(address) === 0 || more !== undefined || (bits !== undefined && !(/^\d+$/.test(bits) && Number(bits) <= most))
    );
  });
  if (wrong !== undefined)
    throw new ConfigError(`OUTSIDE_ALLOW gồm các địa chỉ IP như 10.1.2.3 hoặc 10.1.2.0/24; "${wrong}" không phải.`);
  return addresses;
}

/**
 * The demonstration makes its own key once and keeps it beside its data, so that a second start still reads what the
 * first one encrypted. Production never invents one: a key that only lives on one disk is lost with the disk.
 */
function loadSecret(env: Env, mode: Mode, dataFolder: string): Buffer {
  const given = env.DANBIET_SECRET;
  if (given) {
    if (!/^[0-9a-f]{64}$/i.test(given)) throw new ConfigError("DANBIET_SECRET phải gồm đúng 64 ký tự hệ 16.");
    return Buffer.from(given, "hex");
  }
  if (mode === "production") {
    throw new ConfigError("Cần đặt DANBIET_SECRET trong chế độ production (tạo bằng: openssl rand -hex 32).");
  }
  const path = join(dataFolder, "demo-secret.hex");
  if (existsSync(path)) return Buffer.from(readFileSync(path, "utf8").trim(), "hex");
  const key = randomBytes(32);
  try {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(path, `${key.toString("hex")}\n`, { mode: 0o600 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOSPC") throw new ConfigError(`Ổ đĩa chứa ${dataFolder} đã đầy. Hãy giải phóng chỗ rồi chạy lại.`);
    throw new ConfigError(`Không ghi được vào thư mục dữ liệu ${dataFolder} (${code}). Hãy đặt DANBIET_DATA khác.`);
  }
  return key;
}

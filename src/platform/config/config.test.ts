import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigError, type Env, loadConfig, SETTINGS } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "danbiet-config-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SECRET = "0123456789abcdef".repeat(4);
const production: Env = {
  DANBIET_MODE: "production",
  DANBIET_SECRET: SECRET,
  PUBLIC_URL: "https://danbiet.example",
  DANBIET_DATA: join(folder, "never-made"),
};
const s3: Env = {
  S3_ENDPOINT: "https://s3.example",
  S3_BUCKET: "tep",
  S3_ACCESS_KEY_ID: "a",
  S3_SECRET_ACCESS_KEY: "b",
};

const refusal = (env: Env): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
};

describe("settings", () => {
  test("every name the code reads is in the list the doctor shows, and the other way round", () => {
    const source = readFileSync(join(import.meta.dirname, "config.ts"), "utf8");
    const read = new Set(
      [
        ...source.matchAll(
          /env\.([A-Z0-9_]+)|"((?:DANBIET|SMTP|MAIL|S3|LOG|VOICE|READING)_[A-Z0-9_]+)"|wholeBetween\(env, "([A-Z0-9_]+)"/g,
        ),
      ].map((one) => one[1] ?? one[2] ?? one[3]),
    );
    expect([...read].sort()).toEqual(SETTINGS.map((one) => one.name).sort());
    for (const { meaning } of SETTINGS) expect(meaning.length).toBeGreaterThan(5);
  });

  test("without any of them a demonstration on this machine, for this machine", () => {
    const data = join(folder, "demo");
    const config = loadConfig({ DANBIET_DATA: data });
    expect(config).toMatchObject({
      mode: "demo",
      role: "all",
      http: { port: 3000, host: "127.0.0.1", publicUrl: "http://localhost:3000", trustProxy: false },
      dataFolder: data,
      databaseUrl: null,
      mail: null,
      s3: null,
      logLevel: "info",
    });
    expect(statSync(join(data, "demo-secret.hex")).mode & 0o777).toBe(0o600);
    expect(loadConfig({ DANBIET_DATA: data }).secretKey).toEqual(config.secretKey);
  });

  test("identity numbers are sealed with the newest of their keys, and what the secret sealed still opens", () => {
    const [young, old] = ["a".repeat(64), "b".repeat(64)];
    const keys = (text?: string) => {
      const { current, earlier } = loadConfig({ ...production, IDENTITY_KEYS: text }).identityKeys;
      return [current, ...earlier].map((key) => key.toString("hex"));
    };
    expect(keys()).toEqual([SECRET]);
    expect(keys(`${young}, ${old}`)).toEqual([young, old, SECRET]);
  });

  test("production listens to the network and makes nothing by itself", () => {
    const config = loadConfig({ ...production, TRUST_PROXY: "1", PUBLIC_URL: "https://danbiet.example/" });
    expect(config.http).toEqual({
      port: 3000,
      host: "0.0.0.0",
      publicUrl: "https://danbiet.example",
      trustProxy: true,
    });
    expect(config.secretKey.toString("hex")).toBe(SECRET);
    expect(existsSync(join(folder, "never-made"))).toBe(false);
  });

  test.each<[string, Env, Partial<ReturnType<typeof loadConfig>>]>([
    [
      "PORT",
      { PORT: "8080" },
      { http: { port: 8080, host: "0.0.0.0", publicUrl: "https://danbiet.example", trustProxy: false } },
    ],
    [
      "HOST",
      { HOST: "::1" },
      { http: { port: 3000, host: "::1", publicUrl: "https://danbiet.example", trustProxy: false } },
    ],
    ["DANBIET_ROLE", { DANBIET_ROLE: "worker" }, { role: "worker" }],
    ["DATABASE_URL", { DATABASE_URL: "postgresql://a@b/c" }, { databaseUrl: "postgresql://a@b/c" }],
    [
      "SMTP_URL",
      { SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@b.example" },
      { mail: { smtpUrl: "smtp://mail.example", from: "a@b.example" } },
    ],
    [
      "S3_REGION",
      { ...s3, S3_REGION: "vn-1" },
      {
        s3: { endpoint: "https://s3.example", region: "vn-1", bucket: "tep", accessKeyId: "a", secretAccessKey: "b" },
      },
    ],
    ["READING_VOICE", { READING_VOICE: "central" }, { readingVoice: "central" }],
    ["LOUDNESS", { LOUDNESS: "-19" }, { loudness: -19 }],
    [
      "VOICE_SERVICE_URL",
      { VOICE_SERVICE_URL: "https://giong.example/doc", VOICE_SERVICE_NAME: "Giọng tỉnh" },
      { voiceService: { url: "https://giong.example/doc", name: "Giọng tỉnh", key: null } },
    ],
    ["LOG_LEVEL", { LOG_LEVEL: "warn" }, { logLevel: "warn" }],
    ["OBSTACLE_DAYS", { OBSTACLE_DAYS: "3" }, { obstacleDays: 3 }],
    ["CERTIFICATE_YEARS", { CERTIFICATE_YEARS: "5" }, { certificateYears: 5 }],
    ["READING_RECORD_MONTHS", { READING_RECORD_MONTHS: "36" }, { readingRecordMonths: 36 }],
    ["WEBSUB_HUB", { WEBSUB_HUB: "https://hub.example/" }, { websubHub: "https://hub.example/" }],
    ["EMBED_HOSTS", { EMBED_HOSTS: "xa.gov.vn, *.truong.edu.vn" }, { embedHosts: ["xa.gov.vn", "*.truong.edu.vn"] }],
    ["WEBSUB_HUB off", { WEBSUB_HUB: "off" }, { websubHub: null }],
    ["WEBSUB_FAIL_DAYS", { WEBSUB_FAIL_DAYS: "7" }, { websubFailDays: 7 }],
    ["OUTSIDE_ALLOW", { OUTSIDE_ALLOW: "10.1.2.3, 10.2.0.0/16" }, { outsideAllow: ["10.1.2.3", "10.2.0.0/16"] }],
  ])("%s is taken over", (_name, env, expected) => {
    expect(loadConfig({ ...production, ...env })).toMatchObject(expected);
  });

  test("left blank is left out", () => {
    const blank = Object.fromEntries(SETTINGS.map((one) => [one.name, ""]));
    expect(loadConfig({ ...blank, ...production })).toMatchObject({
      http: { port: 3000, host: "0.0.0.0" },
      databaseUrl: null,
      mail: null,
      s3: null,
      logLevel: "info",
    });
  });
});

describe("what is refused, in a sentence that names the setting", () => {
  test.each<[Env, RegExp]>([
    [{ DANBIET_MODE: "prod" }, /^DANBIET_MODE phải là demo, production, test; đang là "prod"\.$/],
    [{ ...production, DANBIET_ROLE: "both" }, /^DANBIET_ROLE phải là/],
    [{ ...production, LOG_LEVEL: "loud" }, /^LOG_LEVEL phải là/],
    [{ ...production, PORT: "http" }, /^PORT phải là số/],
    [{ ...production, PORT: "70000" }, /^PORT phải là số/],
    [{ ...production, PORT: "80.5" }, /^PORT phải là số/],
    [{ ...production, PUBLIC_URL: "danbiet.example" }, /^PUBLIC_URL phải là địa chỉ web/],
    [{ ...production, PUBLIC_URL: "ftp://danbiet.example" }, /^PUBLIC_URL phải là địa chỉ web/],
    [{ ...production, PUBLIC_URL: undefined }, /Cần đặt PUBLIC_URL/],
    [{ ...production, DANBIET_SECRET: undefined }, /Cần đặt DANBIET_SECRET/],
    [{ ...production, SIGNATURE_ROOTS: join(folder, "khong-co.pem") }, /^SIGNATURE_ROOTS phải là tệp PEM/],
    [{ ...production, READING_RECORD_MONTHS: "0" }, /^READING_RECORD_MONTHS phải là số nguyên/],
    [{ ...production, OBSTACLE_DAYS: "0" }, /^OBSTACLE_DAYS phải là số ngày/],
    [{ ...production, EMBED_HOSTS: "gov vn" }, /^EMBED_HOSTS gồm các tên miền/],
    [{ ...production, WEBSUB_HUB: "hub" }, /^WEBSUB_HUB phải là địa chỉ/],
    [{ ...production, OUTSIDE_ALLOW: "noi-bo.vn" }, /^OUTSIDE_ALLOW gồm các địa chỉ IP/],
    [{ ...production, OUTSIDE_ALLOW: "10.0.0.0/40" }, /^OUTSIDE_ALLOW gồm các địa chỉ IP/],
    [{ ...production, DANBIET_SECRET: "abc" }, /^DANBIET_SECRET phải gồm đúng 64 ký tự hệ 16/],
    [{ ...production, DANBIET_SECRET: "g".repeat(64) }, /^DANBIET_SECRET phải/],
    [{ ...production, IDENTITY_KEYS: `${SECRET},abc` }, /^IDENTITY_KEYS gồm các khóa/],
    [{ ...production, DATABASE_URL: "mysql://a@b/c" }, /^DATABASE_URL phải bắt đầu bằng postgres/],
    [{ ...production, SMTP_URL: "smtp://mail.example" }, /Cần đặt MAIL_FROM khi đã đặt SMTP_URL/],
    [{ ...production, MAIL_FROM: "a@b.example" }, /Cần đặt SMTP_URL khi đã đặt MAIL_FROM/],
    [{ ...production, READING_VOICE: "west" }, /^READING_VOICE phải là north, central, south/],
    [{ ...production, LOUDNESS: "to" }, /^LOUDNESS phải là số LUFS/],
    [{ ...production, LOUDNESS: "0" }, /^LOUDNESS phải là số LUFS/],
    [{ ...production, VOICE_SERVICE_URL: "https://a.example" }, /Cần đặt VOICE_SERVICE_NAME khi đã đặt/],
    [{ ...production, VOICE_SERVICE_KEY: "k" }, /Cần đặt VOICE_SERVICE_URL, VOICE_SERVICE_NAME/],
    [{ ...production, VOICE_SERVICE_URL: "x", VOICE_SERVICE_NAME: "y" }, /^VOICE_SERVICE_URL phải là địa chỉ web/],
    ...Object.keys(s3).map((name): [Env, RegExp] => [
      { ...production, ...s3, [name]: undefined },
      new RegExp(`Cần đặt ${name} khi đã đặt `),
    ]),
  ])("%o", (env, sentence) => {
    const said = refusal(env);
    expect(said).toMatch(sentence);
    expect(said).not.toContain(SECRET);
  });

  test.runIf(process.getuid?.() !== 0)("a data folder nobody may write", () => {
    chmodSync(folder, 0o500);
    expect(refusal({ DANBIET_DATA: join(folder, "closed") })).toMatch(/Không ghi được vào thư mục dữ liệu/);
    chmodSync(folder, 0o700);
  });
});

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Verdict, verifyLog } from "../modules/audit/index.ts";
import { createBackup, restoreBackup } from "../platform/backup/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { type Config, ConfigError, type Env, loadConfig } from "../platform/config/index.ts";
import { keyId } from "../platform/crypto/index.ts";
import { openConnection, openDatabase } from "../platform/db/index.ts";
import { createFileStore } from "../platform/files/index.ts";
import { formatDateTime, formatNumber } from "../platform/i18n/index.ts";
import type { Command, Terminal } from "./command.ts";
import { examine, readSettings } from "./doctor.ts";

const REASONS = {
  gap: "thiếu dòng",
  "previous-hash": "không nối với dòng trước",
  content: "nội dung đã bị sửa",
  head: "đuôi nhật ký bị cắt",
} as const;

export const operationCommands: Command[] = [
  {
    name: "verify-log",
    usage: "",
    meaning: "kiểm tra nhật ký không bị sửa, xóa hay chèn",
    async run(app, _args, terminal) {
      const verdict = await verifyLog(app.db, (entries) =>
        terminal.progress(`Đã kiểm tra ${formatNumber(entries)} dòng`),
      );
      for (const head of verdict.heads.filter((one) => one.length > 0))
        terminal.say(`chuỗi ${head.chain}: ${head.length} dòng, mã ${head.headHash}`);
      return sayVerdict(verdict, terminal);
    },
  },
  {
    name: "backup",
    usage: "[TỆP.tar|TỆP.tar.gz]",
    meaning: "sao lưu toàn bộ dữ liệu và tệp vào một tệp, trong khi trang vẫn chạy",
    needsApp: false,
    async run(env, args, terminal) {
      const config = loadConfig(env);
      const at = systemClock.now();
      const path = await backupPath(args.rest[0], config, at);
      const { connection, release } = await openConnection(config);
      try {
        const manifest = await createBackup(
          {
            connection,
            mode: config.mode,
            secretId: keyId(config.secretKey),
            files: createFileStore(config),
            demoSecretFile: demoSecretFile(env, config),
          },
          path,
          at,
          (text) => terminal.progress(text),
        );
        const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0);
        terminal.say(
          `Đã sao lưu ${formatNumber(rows)} dòng của ${manifest.tables.length} bảng và ${formatNumber(manifest.files.count)} tệp.`,
        );
        for (const key of manifest.damagedFiles)
          terminal.say(`CHÚ Ý: tệp ${key} đã hỏng ở nơi lưu, không khôi phục được.`);
        if (config.mode === "production")
          terminal.say("Hãy cất DANBIET_SECRET ở nơi khác; bản sao lưu không chứa khóa này.");
        terminal.say(path);
        return manifest.damagedFiles.length === 0 ? 0 : 1;
      } finally {
        await release();
      }
    },
  },
  {
    name: "restore",
    usage: "TỆP.tar [--other-secret]",
    meaning: "khôi phục một bản sao lưu vào cơ sở dữ liệu trống",
    needsApp: false,
    async run(env, args, terminal) {
      const [path] = args.rest;
      if (!path) throw new ConfigError("Hãy ghi tên tệp sao lưu.");
      const config = loadConfig(env);
      const { connection, release } = await openConnection(config);
      const database = openDatabase(connection);
      try {
        const manifest = await restoreBackup(
          {
            connection,
            secretId: keyId(config.secretKey),
            files: createFileStore(config),
            demoSecretFile: demoSecretFile(env, config),
            acceptsOtherSecret: "other-secret" in args.options,
          },
          path,
          (text) => terminal.progress(text),
        );
        const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0);
        const when = formatDateTime(new Date(manifest.createdAt));
        terminal.say(
          `Đã khôi phục bản sao lưu lúc ${when}: ${formatNumber(rows)} dòng, ${formatNumber(manifest.files.count)} tệp.`,
        );
        if (manifest.files.kept === "object-store")
          terminal.say("Bản sao lưu cũ này không kèm tệp: chúng nằm ở kho S3; hãy trỏ S3_… tới kho đó.");
        return sayVerdict(await verifyLog(database.db), terminal);
      } finally {
        await database.close();
        await release();
      }
    },
  },
  {
    name: "doctor",
    usage: "",
    meaning: "liệt kê các thiết lập đang dùng và kiểm tra máy này",
    needsApp: false,
    async run(env, _args, terminal) {
      const { shown } = readSettings(env);
      const width = Math.max(...shown.map((one) => one.name.length));
      terminal.say("Thiết lập");
      for (const { name, value, meaning } of shown) {
        terminal.say(`  ${name.padEnd(width)}  ${value}\n  ${" ".repeat(width)}    ${meaning}`);
      }
      terminal.say("\nKiểm tra");
      const counts = { ok: 0, attention: 0, wrong: 0 };
      for await (const finding of examine(env)) {
        counts[finding.state]++;
        terminal.say(`  ${STATES[finding.state]}  ${finding.about}: ${finding.says}`);
      }
      terminal.say(
        counts.wrong > 0
          ? `\nCó ${counts.wrong} điều phải sửa, ${counts.attention} điều cần chú ý.`
          : counts.attention > 0
            ? `\nChạy được; có ${counts.attention} điều cần chú ý.`
            : "\nMọi thứ đều ổn.",
      );
      return counts.wrong > 0 ? 1 : 0;
    },
  },
];

const STATES = { ok: "đạt  ", attention: "chú ý", wrong: "SAI  " } as const;

function sayVerdict(verdict: Verdict, terminal: Terminal): number {
  for (const one of verdict.breaks)
    terminal.say(`SAI ở chuỗi ${one.chain}, dòng ${one.position}: ${REASONS[one.reason]}.`);
  const used = verdict.heads.filter((head) => head.length > 0);
  terminal.say(
    verdict.breaks.length === 0
      ? `Nhật ký nguyên vẹn: ${formatNumber(verdict.entries)} dòng trong ${used.length} chuỗi.`
      : `Nhật ký KHÔNG nguyên vẹn: ${verdict.breaks.length} chuỗi sai.`,
  );
  return verdict.breaks.length === 0 ? 0 : 1;
}

/** Where the demonstration keeps the key it made for itself; null where a key was given. */
function demoSecretFile(env: Env, config: Config): string | null {
  return env.DANBIET_SECRET || config.mode === "production" ? null : join(config.dataFolder, "demo-secret.hex");
}

async function backupPath(given: string | undefined, config: Config, at: Date): Promise<string> {
  if (given) return resolve(given);
  const folder = join(config.dataFolder, "backups");
  await mkdir(folder, { recursive: true });
  return join(folder, `danbiet-${at.toISOString().slice(0, 19).replaceAll(":", "")}.tar`);
}

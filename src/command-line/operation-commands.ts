import { verifyLog } from "../modules/audit/index.ts";
import { SETTINGS } from "../platform/config/index.ts";
import { formatNumber } from "../platform/i18n/index.ts";
import type { Command } from "./command.ts";

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
      for (const one of verdict.breaks)
        terminal.say(`SAI ở chuỗi ${one.chain}, dòng ${one.position}: ${REASONS[one.reason]}.`);
      const used = verdict.heads.filter((head) => head.length > 0);
      for (const head of used) terminal.say(`chuỗi ${head.chain}: ${head.length} dòng, mã ${head.headHash}`);
      terminal.say(
        verdict.breaks.length === 0
          ? `Nhật ký nguyên vẹn: ${formatNumber(verdict.entries)} dòng trong ${used.length} chuỗi.`
          : `Nhật ký KHÔNG nguyên vẹn: ${verdict.breaks.length} chuỗi sai.`,
      );
      return verdict.breaks.length === 0 ? 0 : 1;
    },
  },
  {
    name: "doctor",
    usage: "",
    meaning: "liệt kê các thiết lập và kiểm tra máy này",
    async run(app, _args, terminal) {
      for (const setting of SETTINGS) terminal.say(`${setting.name.padEnd(22)} ${setting.meaning}`);
      terminal.say("");
      terminal.say(`Chế độ: ${app.config.mode}; thư mục dữ liệu: ${app.config.dataFolder}`);
      return 0;
    },
  },
];

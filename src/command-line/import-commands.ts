import { importDossierFile } from "../modules/dossiers/index.ts";
import { importUnits, UnitImportRefused, unitImportSentence } from "../modules/organisations/index.ts";
import { importPlan } from "../modules/plans/index.ts";
import { importPlainFile, importProcedureFile, rereadFromTerminal } from "../modules/procedures/index.ts";
import { ConfigError } from "../platform/config/index.ts";
import { formatNumber } from "../platform/i18n/index.ts";
import type { Arguments, Command } from "./command.ts";

function fileOf(args: Arguments): string {
  const [file] = args.rest;
  if (!file) throw new ConfigError("Hãy ghi tên tệp cần nhập.");
  return file;
}

function readAsOf(args: Arguments): "plan" | "directive" {
  const given = args.options["doc-nhu"] ?? "ke-hoach";
  if (given === "giao-viec") return "directive";
  if (given !== "ke-hoach") throw new ConfigError("--doc-nhu nhận ke-hoach hoặc giao-viec.");
  return "plan";
}

function ownerOf(args: Arguments): "here" | "elsewhere" {
  const given = args.options["xu-ly"] ?? "noi-khac";
  if (given === "tai-day") return "here";
  if (given !== "noi-khac") throw new ConfigError("--xu-ly nhận noi-khac hoặc tai-day.");
  return "elsewhere";
}

export const importCommands: Command[] = [
  {
    name: "import dossiers",
    usage: "TỆP.xlsx|.csv|.json --nguon TÊN [--xu-ly noi-khac|tai-day] [--don-vi ĐỊA-CHỈ] [--ghi]",
    meaning: "đọc danh sách hồ sơ của hệ thống khác; có --ghi mới nhập; chạy lại không sinh hồ sơ trùng",
    async run(app, args, terminal) {
      const source = (args.options.nguon ?? "").trim();
      if (source === "" || source.length > 100) throw new ConfigError("Hãy ghi --nguon: tên hệ thống gửi danh sách.");
      return importDossierFile(app, fileOf(args), terminal, {
        source,
        owner: ownerOf(args),
        unitSlug: args.options["don-vi"] ?? null,
        writes: args.options.ghi !== undefined,
      });
    },
  },
  {
    name: "import procedures",
    usage: "TỆP.jsonl|.json|.xlsx|.csv [--tu-ngay NGÀY] [--pham-vi mot-phan|co-quan|toan-bo]",
    meaning: "nhập danh mục thủ tục hành chính; chạy lại được, tiếp tục chỗ đã dừng",
    run: async (app, args, terminal) =>
      importProcedureFile(
        app,
        fileOf(args),
        terminal,
        args.options["tu-ngay"] ?? null,
        args.options["pham-vi"] ?? null,
      ),
  },
  {
    name: "import plain-words",
    usage: "TỆP.jsonl",
    meaning: "nhận lời dễ hiểu của tỉnh khác thành bản nháp; chạy lại được, dòng hỏng được kể từng dòng",
    run: async (app, args, terminal) => importPlainFile(app, fileOf(args), terminal),
  },
  {
    name: "import units",
    usage: "TỆP.csv …",
    meaning: "nhập danh sách tỉnh, xã và bảng chuyển đổi đơn vị cũ sang mới",
    async run(app, args, terminal) {
      fileOf(args);
      try {
        const reports = await importUnits(app, args.rest, ({ file, done, total }) =>
          terminal.progress(`${file}: ${formatNumber(done)}/${formatNumber(total)}`),
        );
        for (const one of reports) {
          terminal.say(
            `${one.file}: ${formatNumber(one.rows)} dòng, thêm ${formatNumber(one.added)}, giữ nguyên ${formatNumber(one.unchanged)}, từ chối ${formatNumber(one.refused)}.`,
          );
          if (one.refusedFile) terminal.say(`Dòng bị từ chối và lý do: ${one.refusedFile}`);
          for (const remark of one.remarks) terminal.say(remark);
        }
        return 0;
      } catch (error) {
        if (error instanceof UnitImportRefused) throw new ConfigError(unitImportSentence(error, "vi"));
        throw error;
      }
    },
  },
  {
    name: "reread procedures",
    usage: "[TỆP.csv]",
    meaning: "đọc lại thời hạn, phí từ lời văn đã nhập; số liệu khác trước thành bản đính chính; ghi danh sách vào tệp",
    run: async (app, args, terminal) => rereadFromTerminal(app, args.rest[0] ?? null, terminal),
  },
  {
    name: "import plan",
    usage: "TỆP.docx|.doc|.pdf|.txt [--doc-nhu ke-hoach|giao-viec]",
    meaning: "đọc văn bản kế hoạch (hoặc chỉ thị giao việc) thành bản nháp có nhiệm vụ từng cơ quan",
    run: async (app, args, terminal) => importPlan(app, fileOf(args), terminal, readAsOf(args)),
  },
];

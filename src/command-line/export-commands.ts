import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { exportLog } from "../modules/audit/index.ts";
import { exportUnits } from "../modules/organisations/index.ts";
import { exportPlainFile, exportProcedures } from "../modules/procedures/index.ts";
import { ConfigError } from "../platform/config/index.ts";
import { formatNumber } from "../platform/i18n/index.ts";
import { writeCsv } from "../platform/tables/index.ts";
import type { Arguments, Command, Terminal } from "./command.ts";

/** A value as a spreadsheet cell: lists joined, whole objects as JSON text. */
type Value = string | number | Date | string[] | object | null | undefined;

function cellOf(value: Value): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(", ");
  return JSON.stringify(value);
}

/** The format is the file's ending; nothing else is asked. */
function formatOf(args: Arguments): { path: string; format: "csv" | "jsonl" } {
  const [path] = args.rest;
  if (!path) throw new ConfigError("Hãy ghi tên tệp cần xuất, đuôi .csv hoặc .jsonl.");
  const format = /\.(csv|jsonl)$/i.exec(path)?.[1]?.toLowerCase();
  if (format !== "csv" && format !== "jsonl") throw new ConfigError("Tên tệp xuất phải có đuôi .csv hoặc .jsonl.");
  return { path, format };
}

type Write = (text: string | Uint8Array) => Promise<void>;

/** Whole or not at all: what is there under the name is never half an export. */
async function writeWhole<T>(path: string, fill: (write: Write) => Promise<T>): Promise<T> {
  const aside = `${path}.part`;
  const file = createWriteStream(aside, { flush: true });
  const ended = finished(file);
  ended.catch(() => {});
  try {
    const result = await fill(async (text) => {
      if (file.errored) throw file.errored;
      if (!file.write(text)) await once(file, "drain");
    });
    file.end();
    await ended;
    await rename(aside, path);
    return result;
  } catch (error) {
    file.destroy();
    await ended.catch(() => {});
    await rm(aside, { force: true }).catch(() => {});
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new ConfigError(`Ổ đĩa chứa ${path} đã đầy; tệp dở dang đã được xóa.`);
    if (code && /^E(ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR)$/.test(code)) {
      throw new ConfigError(`Không ghi được ${path} (${code}).`);
    }
    throw error;
  }
}

interface Table<Row> {
  rows: AsyncIterable<Row> | Iterable<Row>;
  columns: Record<string, (row: Row) => Value>;
}

/** One line of JSON per record, or a table whose cells never compute. */
async function writeTable<Row>(
  args: Arguments,
  terminal: Terminal,
  records: AsyncIterable<object> | Iterable<object>,
  table: Table<Row>,
): Promise<number> {
  const { path, format } = formatOf(args);
  let count = 0;
  const counted = async function* <T>(all: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
    for await (const one of all) {
      count++;
      terminal.progress(`Đã xuất ${formatNumber(count)} dòng`);
      yield one;
    }
  };
  await writeWhole(path, async (write) => {
    if (format === "jsonl") {
      for await (const one of counted(records)) await write(`${JSON.stringify(one)}\n`);
      return;
    }
    const rows: (string | number | null)[][] = [Object.keys(table.columns)];
    for await (const row of counted(table.rows)) {
      rows.push(Object.values(table.columns).map((column) => cellOf(column(row))));
    }
    await write(writeCsv(rows));
  });
  terminal.say(`Đã xuất ${formatNumber(count)} dòng vào ${path}.`);
  return 0;
}

export const exportCommands: Command[] = [
  {
    name: "export audit-log",
    usage: "TỆP.jsonl",
    meaning: "xuất toàn bộ nhật ký; kiểm tra độc lập bằng: node tools/verify-log.mjs TỆP.jsonl",
    async run(app, args, terminal) {
      const [path] = args.rest;
      if (!path) throw new ConfigError("Hãy ghi tên tệp cần xuất, ví dụ nhat-ky.jsonl.");
      const entries = await writeWhole(path, (write) => {
        let count = 0;
        return exportLog(app.db, app.clock.now(), async (line) => {
          terminal.progress(`Đã xuất ${formatNumber(count++)} dòng`);
          await write(`${line}\n`);
        });
      });
      terminal.say(`Đã xuất ${formatNumber(entries)} dòng nhật ký vào ${path}.`);
      return 0;
    },
  },
  {
    name: "export units",
    usage: "TỆP.csv|.jsonl",
    meaning: "xuất mọi đơn vị, kể cả đơn vị cũ, với từng giai đoạn và đơn vị kế tiếp",
    async run(app, args, terminal) {
      const lives = await exportUnits(app.db);
      const slugs = new Map(lives.map((life) => [life.id, life.versions.at(-1)?.slug ?? ""]));
      const rows = lives.flatMap((life) => life.versions.map((version) => ({ life, version })));
      return writeTable(args, terminal, lives, {
        rows,
        columns: {
          id: ({ life }) => life.id,
          kind: ({ life }) => life.kind,
          code: ({ version }) => version.code,
          type: ({ version }) => version.type,
          name: ({ version }) => version.name,
          short_name: ({ version }) => version.shortName,
          slug: ({ version }) => version.slug,
          parent_id: ({ version }) => version.parentId,
          parent_slug: ({ version }) => (version.parentId ? slugs.get(version.parentId) : null),
          valid_from: ({ version }) => version.validFrom,
          valid_to: ({ version }) => version.validTo,
          created_on: ({ life }) => life.createdOn,
          ended_on: ({ life }) => life.endedOn,
          successors: ({ life }) => life.successors.map((one) => slugs.get(one.toUnitId) ?? one.toUnitId),
          place_name: ({ version }) => version.placeName,
          address: ({ version }) => version.address,
          phone: ({ version }) => version.phone,
          email: ({ version }) => version.email,
          opening_hours: ({ version }) => version.openingHours,
        },
      });
    },
  },
  {
    name: "export procedures",
    usage: "TỆP.csv|.jsonl",
    meaning: "xuất danh mục thủ tục với mọi phiên bản; tệp .jsonl có toàn văn",
    async run(app, args, terminal) {
      const all = () => exportProcedures(app.db);
      return writeTable(args, terminal, all(), {
        rows: all(),
        columns: {
          code: (one) => one.code,
          version: (one) => one.number,
          name: (one) => one.name,
          field: (one) => one.field,
          more_fields: (one) => one.record.moreFields ?? [],
          levels: (one) => one.levels,
          issuer: (one) => one.issuer,
          valid_from: (one) => one.validFrom,
          valid_to: (one) => one.validTo,
          decision_number: (one) => one.decisionNumber,
          decision_date: (one) => one.decisionDate,
          decision_issuer: (one) => one.decisionIssuer,
          source: (one) => one.source,
          reason: (one) => one.reason,
          published_at: (one) => one.publishedAt,
          ended_on: (one) => one.endedOn,
          end_kind: (one) => one.endKind,
          end_decision: (one) => one.endDecision,
          successor_codes: (one) => one.successorCodes,
        },
      });
    },
  },
  {
    name: "export plain-words",
    usage: "TỆP.jsonl|.csv",
    meaning: "xuất lời dễ hiểu đã duyệt, từng câu kèm đoạn luật; tệp .jsonl nhập lại được ở tỉnh khác",
    run: async (app, args, terminal) =>
      writeTable(args, terminal, exportPlainFile(app.db), {
        rows: sentencesOf(exportPlainFile(app.db)),
        columns: {
          code: (one) => one.code,
          version: (one) => one.restsOnVersion,
          part: (one) => one.part,
          text: (one) => one.text,
          official_words: (one) => one.sources.map((source) => source.quote).join("\n"),
          written_by: (one) => one.writtenBy,
          approved_by: (one) => one.approvedBy,
        },
      }),
  },
];

async function* sentencesOf(all: ReturnType<typeof exportPlainFile>) {
  for await (const one of all) for (const sentence of one.sentences) yield { ...one, ...sentence };
}

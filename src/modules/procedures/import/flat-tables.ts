import type { RawMethod } from "./filing-methods.ts";
import type { RawPaperGroup } from "./papers.ts";

/**
 * Tables of the portal that came as one string and that the source did not cut into rows again. Read only where the
 * columns' own headings show that it is such a table; what belongs to no row stays with the text before it.
 */

const oneLine = (raw: string): string => raw.replace(/\s+/g, " ").trim();

const METHODS_HEAD = "Hình thức nộp Thời hạn giải quyết Phí, lệ phí Mô tả";
const LENGTH = "\\d{1,3}(?:[.,]\\d{1,2})?\\s(?:Ngày làm việc|ngày làm việc|Ngày|ngày|Giờ|giờ|Tháng|tháng)(?!\\p{L})";
const SILENCE = "Không quy định|không quy định|Không xác định|Theo mô tả|Tùy theo đợt|Khác|khác";
/** A channel is a row's first cell where a time limit, or a word for none, follows it. */
const ROW = new RegExp(
  `(?:^|\\s)(Trực tiếp|Trực tuyến|Dịch vụ bưu chính)(?=\\s(?:${LENGTH}|${SILENCE}|Theo |Do ))`,
  "gu",
);
const FIRST = /^(Trực tiếp|Trực tuyến|Dịch vụ bưu chính)\s/u;
const CELLS = new RegExp(
  `^(${LENGTH}|${SILENCE})?\\s*((?:Phí|Lệ phí)\\s?:\\s?[^:]{0,60}?(?:Đồng|USD))?(?:\\s*Xem chi tiết)?\\s*`,
  "u",
);

export function readFlatMethods(raw: string): RawMethod[] {
  const text = oneLine(raw);
  if (!text.startsWith(METHODS_HEAD)) return [];
  const table = text.slice(METHODS_HEAD.length).trim();
  const first = FIRST.exec(table);
  if (!first) return [];
  const starts = [...table.matchAll(ROW)].map((row) => ({
    channel: row[1] as string,
    at: row.index,
    from: row.index + row[0].length,
  }));
  if (starts[0]?.at !== 0) starts.unshift({ channel: first[1] as string, at: 0, from: first[0].length });
  return starts.map(({ channel, from }, index) => {
    const row = table.slice(from, starts[index + 1]?.at).trim();
    const cells = CELLS.exec(row);
    const time = cells?.[1] ?? "";
    const fee = cells?.[2] ?? "";
    return {
      channel,
      time: new RegExp(`^(?:${SILENCE})$`, "u").test(time) ? "" : time,
      fee: /\d/.test(fee) ? fee : "",
      note: row.slice(cells?.[0].length ?? 0),
    };
  });
}

const PAPERS_HEAD = "Tên giấy tờ Mẫu đơn, tờ khai Số lượng";
const COUNTS = /\s*Bản chính:\s?(\d{1,2})\s?-\s?Bản sao:\s?(\d{1,2})\s*/gu;

export function readFlatPapers(raw: string): RawPaperGroup[] {
  const [title = "", ...tables] = oneLine(raw).split(PAPERS_HEAD);
  const groups: RawPaperGroup[] = [];
  let next = title.trim();
  for (const table of tables) {
    const papers: RawPaperGroup["papers"] = [];
    let from = 0;
    for (const counts of table.matchAll(COUNTS)) {
      papers.push({
        ...splitForm(table.slice(from, counts.index).trim()),
        originals: Number(counts[1]),
        copies: Number(counts[2]),
      });
      from = counts.index + counts[0].length;
    }
    groups.push({ title: next, papers });
    next = table.slice(from).trim();
  }
  return groups;
}

/** Behind the end of a sentence or a bracket, whatever blanks the file's name has. */
const FILE_AFTER_SENTENCE = /(?<=[.;:)”"])\s((?:[^.;:)”"]|\.(?=\S))*\.(?:docx?|pdf|xlsx?))$/iu;
/** Elsewhere only a last word that no sentence would end with: "1.don.doc", "MAU01.docx", not "dien.docx". */
const FILE_ALONE = /\s((?=\S*[\d_\p{Lu}])\S+\.(?:docx?|pdf|xlsx?))$/u;

/** "Tờ khai theo mẫu. Mẫu TK1-TS.docx": the file of the form stands behind the name of the paper. */
function splitForm(text: string): { name: string; form: string } {
  const file = FILE_AFTER_SENTENCE.exec(text) ?? FILE_ALONE.exec(text);
  return file ? { name: text.slice(0, file.index).trim(), form: file[1] as string } : { name: text, form: "" };
}

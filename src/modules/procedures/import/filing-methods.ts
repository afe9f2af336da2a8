import type { Doubt, FilingMethod } from "../procedure-record.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { readFees } from "./fee.ts";
import { readTimeLimit } from "./time-limit.ts";

/** One row of the table "cách thức thực hiện" as a source gives it. */
export interface RawMethod {
  channel: string;
  time: string;
  fee: string;
  note: string;
  /** The case the row is for, where the source keeps it apart. */
  case?: string;
  /** Codes of the fees, in the order of the lines of `fee`. */
  feeCodes?: readonly string[];
}

const CHANNELS: Record<string, FilingMethod["channel"]> = {
  "trực tiếp": "inPerson",
  "trực tuyến": "online",
  "dịch vụ bưu chính": "post",
  "bưu chính công ích": "post",
  "dịch vụ bưu chính công ích": "post",
  "bưu chính": "post",
  "1": "inPerson",
  "2": "online",
  "3": "post",
};

export function channelOf(text: string): FilingMethod["channel"] | null {
  return CHANNELS[cleanLine(text).toLowerCase()] ?? null;
}

const TIME = "\\d{1,3}(?:[.,]\\d{1,2})?\\s(?:Ngày làm việc|ngày làm việc|Ngày|ngày|Giờ|giờ|Tháng|tháng)";
const SILENT = "Không có thông tin|Không quy định|Không xác định|Không phải trả kết quả cho người nộp thuế";
const MONEY = "\\d{1,3}(?:[.,]\\d{3})*\\s?(?:Việt Nam Đồng|VNĐ|USD)";
/** The next row of a table whose cells were glued together: "… bưu điện.Trực tiếp5 Ngày làm việcMiễn phíNộp tại …". */
const NEXT_ROW = new RegExp(
  `(Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?=(?:${TIME}|${SILENT}|\\d{1,3})(?:Miễn phí|Không có thông tin|${MONEY}))`,
  "gu",
);
const ROW = new RegExp(
  `^(${TIME}|${SILENT}|\\d{1,3}(?=Miễn phí|Không có thông tin))?(Miễn phí|Không có thông tin|${MONEY})?`,
  "u",
);
const GLUED_SILENCE = /^([^\n]{3,200}?[\p{Ll}.])(Miễn phí|Không có thông tin)(?=[\p{Lu}\d(+*-]|$)/u;

/**
 * Undoes the flattening of tables whose cells came as one string (records marked "phang"): fees that slid into the
 * note, whole rows that slid into the note of the row before, and "120" for "1" beside "20" (thousand đồng).
 */
export function unflatten(methods: readonly RawMethod[]): RawMethod[] {
  return methods.flatMap((method) => {
    const cut = [...method.note.matchAll(NEXT_ROW)];
    const own = { ...method, note: method.note.slice(0, cut[0]?.index ?? method.note.length) };
    const rows = cut.map((match, index) => {
      const text = method.note.slice(match.index + match[0].length, cut[index + 1]?.index ?? method.note.length);
      const head = ROW.exec(text);
      return splitFee({
        channel: match[0],
        time: head?.[1] ?? "",
        fee: head?.[2] ?? "",
        note: text.slice(head?.[0].length ?? 0),
      });
    });
    return [splitFee(own), ...rows];
  });
}

function splitFee(method: RawMethod): RawMethod {
  let { time, fee, note } = method;
  if (/^\d+(?:[.,]\d{3})?$/.test(time) && /^\s*VNĐ/u.test(note)) {
    const [inside, rest] = takeParentheses(note.replace(/^\s*VNĐ\s*/u, ""));
    return { ...method, time: "", fee: inside, note: rest.trim() };
  }
  if (fee === "") {
    const silence = time === "" ? GLUED_SILENCE.exec(note) : null;
    const head = silence ? null : new RegExp(`^(Miễn phí|Không có thông tin|${MONEY})`, "u").exec(note);
    if (silence) {
      time = silence[1] ?? "";
      fee = silence[2] ?? "";
      note = note.slice(silence[0].length);
    } else if (head) {
      fee = head[0];
      note = note.slice(head[0].length);
    }
  }
  if (fee !== "" && !fee.includes("(") && note.startsWith("(") && !/^\(\d{1,2}\)/.test(note)) {
    const [inside, rest] = takeParentheses(note);
    if (inside !== "") {
      fee = `${fee} (${inside})`;
      note = rest;
    }
  }
  if (/^Không có thông tin(?: \(\d+\))?$/u.test(fee)) {
    fee = "";
  }
  return { ...method, time, fee, note: note.trim() };
}

/** What the first bracket holds, and what follows it; an unclosed bracket runs to the end of its line. */
function takeParentheses(text: string): [inside: string, rest: string] {
  if (!text.startsWith("(")) return ["", text];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return [text.slice(1, at).trim(), text.slice(at + 1)];
  }
  const end = text.indexOf("\n");
  return end === -1 ? [text.slice(1).trim(), ""] : [text.slice(1, end).trim(), text.slice(end + 1)];
}

export interface ReadMethods {
  methods: FilingMethod[];
  doubts: Doubt[];
  /** Channels the source names in a way we do not know. */
  unknownChannels: string[];
}

export function readMethods(rows: readonly RawMethod[]): ReadMethods {
  const methods: FilingMethod[] = [];
  const doubts: Doubt[] = [];
  const unknownChannels: string[] = [];
  for (const row of rows) {
    const channel = channelOf(row.channel);
    if (!channel) {
      unknownChannels.push(cleanLine(row.channel));
      continue;
    }
    const at = `methods.${methods.length}`;
    const written = cleanText(row.time);
    const feeText = cleanText(row.fee);
    const note = cleanText(row.note);
    const time = readTimeLimit(written, note);
    const fee = readFees(feeText, note);
    // A number without its unit is a defect of the source, not a wording of the law; on a page it would mislead.
    const timeText = /^[\d.,]+$/.test(written) || /^N\/A$/i.test(written) ? "" : written;
    if (time.doubt) doubts.push({ at: `${at}.time`, code: time.doubt });
    if (fee.doubt) doubts.push({ at: `${at}.fees`, code: fee.doubt });
    const fees =
      fee.fees !== null && fee.fees.length === row.feeCodes?.length
        ? fee.fees.map((one, index) => (row.feeCodes?.[index] ? { ...one, code: row.feeCodes[index] } : one))
        : fee.fees;
    const title = cleanLine(row.case ?? "");
    methods.push({
      channel,
      ...(title === "" ? {} : { case: title }),
      timeText,
      time: time.time,
      ...(time.times ? { times: time.times } : {}),
      feeText,
      fees,
      note,
    });
  }
  return { methods, doubts, unknownChannels };
}

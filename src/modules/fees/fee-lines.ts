import { nfc, unmark } from "../../platform/i18n/index.ts";
import type { FeeChannel, FeeKind } from "./compute-fee.ts";
import type { RateLine, ReliefLine } from "./fee-document.ts";

/** What is wrong with a line, for the sentence beside it. */
export type LineFault =
  | "codeWrong"
  | "codeUnknown"
  | "kindWrong"
  | "amountWrong"
  | "amountTooLarge"
  | "channelWrong"
  | "tooLong"
  | "tooManyCells"
  | "whoMissing"
  | "percentWrong"
  | "repeated";

export interface LineError {
  /** Counted from 1, as people see it. */
  line: number;
  fault: LineFault;
  given: string;
}

export interface Lines<T> {
  lines: T[];
  errors: LineError[];
}

const CODE = /^\d\.\d{6}(\.[0-9A-Z.]+)?$/;
const MOST = 100_000_000_000;

const KINDS: Record<string, FeeKind> = { phi: "phí", "le phi": "lệ phí", khac: "khác", "": "lệ phí" };
const CHANNELS: Record<string, FeeChannel> = {
  "truc tiep": "inPerson",
  inperson: "inPerson",
  "truc tuyen": "online",
  online: "online",
  "buu chinh": "post",
  "qua buu chinh": "post",
  post: "post",
};

/** Amounts as cells: code, case, kind, name, amount, per what, ways of filing. Blank lines are skipped. */
export function readRateCells(rows: readonly (readonly unknown[])[], firstLine = 1): Lines<RateLine> {
  const lines: RateLine[] = [];
  const errors: LineError[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell) => nfc(cell === null || cell === undefined ? "" : String(cell)));
    if (cells.every((cell) => cell === "")) continue;
    const fail = (fault: LineFault, given = ""): void => void errors.push({ line: firstLine + index, fault, given });
    const [code = "", caseName = "", kindText = "", label = "", amountText = "", per = "", channelText = "", ...rest] =
      cells;
    const kind = KINDS[unmark(kindText)];
    const amount = readAmount(amountText);
    const channels = readChannels(channelText);
    if (rest.some((cell) => cell !== "")) fail("tooManyCells");
    else if (!CODE.test(code)) fail("codeWrong", code);
    else if (!kind) fail("kindWrong", kindText);
    else if (amount === null) fail("amountWrong", amountText);
    else if (amount > MOST) fail("amountTooLarge", amountText);
    else if (channels === undefined) fail("channelWrong", channelText);
    else if (caseName.length > 500 || label.length > 200 || per.length > 60) fail("tooLong");
    else {
      const key = JSON.stringify([code, caseName, kind, label, channels]);
      if (seen.has(key)) fail("repeated", code);
      seen.add(key);
      lines.push({
        procedureCode: code,
        caseName: caseName || null,
        kind,
        label: label || null,
        amount,
        per: per || null,
        channels,
      });
    }
  }
  return { lines, errors };
}

/** Reliefs as cells: who, percent, kinds of money, ways of filing, codes (blank: all), note. */
export function readReliefCells(rows: readonly (readonly unknown[])[], firstLine = 1): Lines<ReliefLine> {
  const lines: ReliefLine[] = [];
  const errors: LineError[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell) => nfc(cell === null || cell === undefined ? "" : String(cell)));
    if (cells.every((cell) => cell === "")) continue;
    const fail = (fault: LineFault, given = ""): void => void errors.push({ line: firstLine + index, fault, given });
    const [who = "", percentText = "", kindText = "", channelText = "", codeText = "", note = "", ...rest] = cells;
    const percent = Number(percentText.replace(/\s*%$/, ""));
    const kinds = kindText === "" ? null : kindText.split(/\s*[,;]\s*/).map((one) => KINDS[unmark(one)]);
    const channels = readChannels(channelText);
    const codes = codeText === "" ? null : codeText.split(/[\s,;]+/).filter((one) => one !== "");
    const wrongCode = codes?.find((code) => !CODE.test(code));
    if (rest.some((cell) => cell !== "")) fail("tooManyCells");
    else if (who === "") fail("whoMissing");
    else if (!Number.isInteger(percent) || percent < 1 || percent > 100 || percentText === "")
      fail("percentWrong", percentText);
    else if (kinds?.some((kind) => kind === undefined)) fail("kindWrong", kindText);
    else if (channels === undefined) fail("channelWrong", channelText);
    else if (wrongCode !== undefined) fail("codeWrong", wrongCode);
    else if (who.length > 500 || note.length > 1_000) fail("tooLong");
    else
      lines.push({
        who,
        percent,
        kinds: kinds as FeeKind[] | null,
        channels,
        procedureCodes: codes,
        note: note || null,
      });
  }
  return { lines, errors };
}

/** "8.000", "8000 đồng", "8,000": whole đồng; null for what is no amount. */
export function readAmount(text: string): number | null {
  const clean = text.replace(/\s*(?:đồng|vnđ|vnd|đ)\.?$/iu, "").trim();
  if (/^\d{1,15}$/.test(clean)) return Number(clean);
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(clean)) return Number(clean.replace(/[.,]/g, ""));
  return null;
}

function readChannels(text: string): FeeChannel[] | null | undefined {
  if (text === "") return null;
  const found = text.split(/\s*[,;]\s*/).map((one) => CHANNELS[unmark(one).trim()]);
  return found.some((one) => one === undefined) ? undefined : [...new Set(found as FeeChannel[])];
}

/** Lines of a text field, cells parted by bars. */
export function cellsOfText(text: string): string[][] {
  return text.split("\n").map((line) => (line.trim() === "" ? [] : line.split("|").map((cell) => cell.trim())));
}

const CHANNEL_WORDS: Record<FeeChannel, string> = {
  inPerson: "trực tiếp",
  online: "trực tuyến",
  post: "bưu chính",
};

/** The cells of an amount as they are read back. */
export function rateCells(rate: RateLine): (string | number)[] {
  return [
    rate.procedureCode,
    rate.caseName ?? "",
    rate.kind,
    rate.label ?? "",
    rate.amount,
    rate.per ?? "",
    rate.channels?.map((channel) => CHANNEL_WORDS[channel]).join(", ") ?? "",
  ];
}

export function reliefCells(relief: ReliefLine): (string | number)[] {
  return [
    relief.who,
    relief.percent,
    relief.kinds?.join(", ") ?? "",
    relief.channels?.map((channel) => CHANNEL_WORDS[channel]).join(", ") ?? "",
    relief.procedureCodes?.join(" ") ?? "",
    relief.note ?? "",
  ];
}

export function textOfCells(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.join(" | ").replace(/(?: \| )+$/, "")).join("\n");
}

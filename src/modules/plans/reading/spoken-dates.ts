import { fold } from "./fold.ts";

/**
 * Dates written out ("ngày mười lăm tháng mười hai năm hai nghìn không trăm mười tám") as the digits they mean. Only whole
 * dates and months are touched: "mỗi ngày hai lần" and "tháng hai lần" say how often, not when.
 */
export type Spoken = {
  text: string;
  /** Where a position of `text` stood in the text as given. */
  at: (position: number) => number;
};

const ONES = ["", "mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin"];

/** 1 to 31 as they are said; several ways for some. */
const NUMBERS = new Map<string, number>();
for (let n = 1; n <= 31; n++) {
  const tens = Math.floor(n / 10);
  const one = n % 10;
  const head = tens === 0 ? "" : tens === 1 ? "muoi" : `${ONES[tens]} muoi`;
  const tails = one === 0 ? [""] : [ONES[one]!];
  if (tens > 0 && one === 5) tails.push("lam", "nham");
  if (tens > 1 && one === 1) tails.push("mot");
  if (one === 4) tails.push("tu");
  for (const tail of tails) {
    NUMBERS.set([head, tail].filter(Boolean).join(" "), n);
    if (tens > 1 && tail !== "") NUMBERS.set(`${ONES[tens]} ${tail}`, n);
  }
}
const NUMBER = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join("|");
const MONTH = `(?:${NUMBER}|\\d{1,2})`;
const YEAR =
  "hai (?:nghin|ngan)(?:,? khong tram)?(?: (?:linh|le))? (?:muoi|[a-z]+ muoi|[a-z]+)(?: (?:mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin))?";
const DATE = new RegExp(
  `(?<![a-z])(?:ngay (?:(?:mung|mong) )?(${NUMBER}|\\d{1,2}) )?(?:(?<=(?:^|[ ,;(])(?:trong|truoc|het|den|vao|cuoi|dau|giua|tu) )thang (${NUMBER})(?! (?:lan|ngay|thang))|(?<=ngay [a-z\\d ]{1,14} )thang (${MONTH}))(?:(?: |,)+nam (${YEAR}|\\d{4}))?(?![a-z])`,
  "g",
);

/** "trước ngày hai mươi lăm hằng tháng". */
const DAY_OF_PERIOD = new RegExp(
  `(?<![a-z])ngay (?:(?:mung|mong) )?(${NUMBER})(?= (?:hang|moi|cua thang|thang cuoi) )`,
  "g",
);

/** null where no date is written out. */
export function withDigits(text: string): Spoken | null {
  const folded = fold(text);
  if (!/(?:ngay|thang) [a-z]/.test(folded)) return null;
  const pieces: { from: number; to: number; said: string }[] = [];
  for (const hit of folded.matchAll(DAY_OF_PERIOD)) {
    const digits = `ngày ${numberOf(hit[1]!)}`;
    pieces.push({ from: hit.index, to: hit.index + hit[0].length, said: digits });
  }
  for (const hit of folded.matchAll(DATE)) {
    const said = hit[0];
    const day = hit[1] === undefined ? null : numberOf(hit[1]);
    const month = numberOf(hit[2] ?? hit[3] ?? "");
    const year = hit[4] === undefined ? null : yearOf(hit[4]);
    if (month === null || (hit[1] !== undefined && day === null)) continue;
    const digits = [
      ...(day === null ? [] : [`ngày ${day}`]),
      `tháng ${month}`,
      ...(year === null ? (hit[4] === undefined ? [] : [`năm ${hit[4]}`]) : [`năm ${year}`]),
    ].join(" ");
    if (fold(digits) !== said) pieces.push({ from: hit.index, to: hit.index + said.length, said: digits });
  }
  if (pieces.length === 0) return null;
  pieces.sort((a, b) => a.from - b.from);
  let out = "";
  let from = 0;
  const marks: { out: number; outTo: number; from: number; to: number }[] = [];
  for (const piece of pieces) {
    out += text.slice(from, piece.from);
    marks.push({ out: out.length, outTo: out.length + piece.said.length, from: piece.from, to: piece.to });
    out += piece.said;
    from = piece.to;
  }
  out += text.slice(from);
  const at = (position: number): number => {
    const mark = marks.findLast((one) => one.out <= position);
    if (!mark) return position;
    if (position < mark.outTo) return position === mark.out ? mark.from : mark.to;
    return position - mark.outTo + mark.to;
  };
  return { text: out, at };
}

function numberOf(said: string): number | null {
  return /^\d/.test(said) ? Number(said) : (NUMBERS.get(said) ?? null);
}

function yearOf(said: string): number | null {
  if (/^\d{4}$/.test(said)) return Number(said);
  const tail = said
    .replace(/^hai (?:nghin|ngan)(?:,? khong tram)?(?: (?:linh|le))? /, "")
    .replace(/^(\S+) muoi$/, "$1 muoi");
  const small = NUMBERS.get(tail) ?? tensOf(tail);
  return small === null ? null : 2000 + small;
}

/** "ba mươi lăm", "bốn mươi": beyond the days of a month. */
function tensOf(said: string): number | null {
  const [tens, , one = ""] = said.split(" ");
  const high = ONES.indexOf(tens ?? "");
  if (high < 1 || !/ muoi/.test(said)) return null;
  return (
    high * 10 +
    (one === "" ? 0 : one === "lam" || one === "nham" ? 5 : one === "tu" ? 4 : Math.max(0, ONES.indexOf(one)))
  );
}

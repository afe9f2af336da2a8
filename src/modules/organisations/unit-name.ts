import { nfc, unmark } from "../../platform/i18n/index.ts";
import type { UnitKind } from "./unit.ts";

/** Words that stand before the name of an area, longest first, with the kind they show where they show one. */
const AREA_TYPES: { word: string; key: string; kinds: readonly UnitKind[] }[] = [
  { word: "Thị trấn", key: "thi tran", kinds: ["commune"] },
  { word: "Đặc khu", key: "dac khu", kinds: ["commune"] },
  { word: "Thành phố", key: "thanh pho", kinds: ["province", "district"] },
  { word: "Thị xã", key: "thi xa", kinds: ["district"] },
  { word: "Phường", key: "phuong", kinds: ["commune"] },
  { word: "Huyện", key: "huyen", kinds: ["district"] },
  { word: "Quận", key: "quan", kinds: ["district"] },
  { word: "Tỉnh", key: "tinh", kinds: ["province"] },
  { word: "Xã", key: "xa", kinds: ["commune"] },
];

/** Short forms that documents use for single words; each stands for the same syllables written out. */
const ABBREVIATIONS: Record<string, string> = {
  ubnd: "uy ban nhan dan",
  hdnd: "hoi dong nhan dan",
  ubmttq: "uy ban mat tran to quoc",
  mttq: "mat tran to quoc",
  mttqvn: "mat tran to quoc viet nam",
  lhpn: "lien hiep phu nu",
  tncs: "thanh nien cong san",
  hcm: "ho chi minh",
  cchc: "cai cach hanh chinh",
  tthc: "thu tuc hanh chinh",
  pvhcc: "phuc vu hanh chinh cong",
  ttpvhcc: "trung tam phuc vu hanh chinh cong",
  vp: "van phong",
  tp: "thanh pho",
  tx: "thi xa",
  dtts: "dan toc thieu so",
  ptth: "phat thanh truyen hinh",
};

/**
 * What two spellings of the same name share: no marks, no capitals, no punctuation, "i" for a "y" that sounds the same (Mỹ,
 * Mĩ; Quý, Quí), abbreviations written out.
 */
export function nameKey(text: string): string {
  return unmark(nfc(text))
    .replace(/['’`]/g, "")
    .replace(/\b(p|x|h|q|t)\.\s*/g, (_all, letter: string) => `${DOTTED[letter]} `)
    .replace(/\b([a-z]{1,6})&([a-z]{1,6})\b/g, "$1$2")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .map((syllable) => ABBREVIATIONS[syllable] ?? oneI(syllable))
    .join(" ");
}

/** Where "i" and "y" sound the same, both are in use: Mỹ and Mĩ, Quý and Quí, but not Thúy and Thúi. */
const oneI = (syllable: string): string => syllable.replace(/^([bcdđghklmnprstvx]+|qu)y$/, "$1i");

const DOTTED: Record<string, string> = { p: "phuong", x: "xa", h: "huyen", q: "quan", t: "tinh" };

/** Official names differ between lists in where the mark of "oà, uý" stands; names equal under this are the same name. */
export function sameName(a: string, b: string): boolean {
  return spelling(a) === spelling(b);
}

/** Letters and marks without regard to capitals, blanks, the place of the tone mark, and "i" or "y" of one sound. */
export function spelling(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map((syllable) => {
      const apart = syllable.normalize("NFD");
      const tone = TONES.exec(apart)?.[0] ?? "";
      return oneI(apart.replace(TONES, "").normalize("NFC")) + tone;
    })
    .join(" ");
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** "Phường Bạc Liêu" into "Phường" and "Bạc Liêu"; other names have no type and stay whole. */
export function splitAreaName(name: string): { type: string; shortName: string } {
  const clean = tidyName(name);
  const small = clean.toLowerCase();
  const type = AREA_TYPES.find(({ word }) => small.startsWith(`${word.toLowerCase()} `));
  return type ? { type: type.word, shortName: clean.slice(type.word.length).trim() } : { type: "", shortName: clean };
}

export function tidyName(name: string): string {
  return nfc(name).replace(/\s+/g, " ");
}

/**
 * Initials as documents write them: "Sở Văn hóa, Thể thao và Du lịch" is called "Sở VHTTDL" and "Sở VHTT&DL". Only for names
 * long enough to be shortened.
 */
export function derivedAliases(name: string): string[] {
  const words = tidyName(name).replace(/,/g, " ").split(/\s+/);
  const [first, ...rest] = words;
  if (!first || !/^(sở|ban|phòng|hội|ủy|trung)$/i.test(first.normalize("NFC"))) return [];
  const skip = first.toLowerCase() === "trung" || first.toLowerCase() === "ủy" ? 1 : 0;
  const head = words.slice(0, 1 + skip).join(" ");
  const tail = rest.slice(skip).filter((word) => !/^(và|của)$/i.test(word));
  if (tail.length < 3) return [];
  const initials = tail.map((word) => word[0]?.toUpperCase() ?? "").join("");
  return [`${head} ${initials}`];
}

/** What somebody wrote to name a unit, taken apart. */
export interface NameQuery {
  /** The whole, for names and aliases that contain such words themselves ("Văn phòng Ủy ban nhân dân tỉnh"). */
  whole: string;
  /** Without "UBND" and without the word for the type. */
  core: string;
  /** The core with its marks, to tell Tân Thành from Tân Thạnh; null where the writer typed none. */
  marked: string | null;
  /** "Xã", "Phường" …; empty where not said. */
  type: string;
  kinds: readonly UnitKind[];
  /** Larger areas named after it, nearest first: "phường 1, thành phố Bạc Liêu, tỉnh Bạc Liêu". */
  within: NameQuery[];
}

const OF_THE_PEOPLE = /^(uy ban nhan dan|hoi dong nhan dan|chinh quyen|dang uy|co quan)( |$)/;

/** Takes a written name apart; `null` where nothing is left to look for. */
export function readName(text: string): NameQuery | null {
  const parts = tidyName(text)
    .split(/\s*[,;(–]\s*|\s+-\s+|\)\s*/)
    .filter((part) => part !== "");
  const [first, ...others] = mergeCommasOfNames(parts);
  if (!first) return null;
  const query = readPart(first);
  if (query) query.within = others.flatMap((part) => readPart(part) ?? []);
  return query;
}

/** "Sở Văn hóa, Thể thao và Du lịch" has a comma of its own: only parts that begin with a type of area are areas. */
function mergeCommasOfNames(parts: string[]): string[] {
  const merged: string[] = [];
  for (const part of parts) {
    const isAreaPart = AREA_TYPES.some((type) => `${nameKey(part)} `.startsWith(`${type.key} `));
    if (merged.length === 0 || isAreaPart || merged.length > 1) merged.push(part);
    else merged[0] = `${merged[0]}, ${part}`;
  }
  return merged;
}

function readPart(text: string): NameQuery | null {
  const whole = nameKey(text);
  if (whole === "") return null;
  let core = whole;
  while (OF_THE_PEOPLE.test(core)) core = core.replace(OF_THE_PEOPLE, "").trim();
  const type = AREA_TYPES.find((one) => core === one.key || core.startsWith(`${one.key} `));
  if (type) core = core.slice(type.key.length).trim();
  const syllables = core === "" ? 0 : core.split(" ").length;
  const typed = spelling(text).split(" ");
  const last = syllables > 0 ? typed.slice(-syllables) : [];
  const tail = last.some((syllable) => ABBREVIATIONS[syllable] !== undefined) ? "" : last.join(" ");
  return {
    whole,
    core,
    marked: tail !== "" && tail.normalize("NFD") !== unmark(tail) && nameKey(tail) === core ? tail : null,
    type: type?.word ?? "",
    kinds: type?.kinds ?? [],
    within: [],
  };
}

/**
 * What is typed without commas ("xã Tân Thành huyện Thới Bình tỉnh Cà Mau") with commas before the larger areas: at all such
 * words, then at single ones, for names that contain such a word themselves.
 */
export function splitBeforeAreas(text: string): string[] {
  const words = tidyName(text).split(" ");
  const cuts: number[] = [];
  for (let at = 1; at < words.length - 1; at++) {
    const rest = nameKey(words.slice(at).join(" "));
    const isArea = AREA_TYPES.some((type) => type.kinds[0] !== "commune" && rest.startsWith(`${type.key} `));
    if (isArea && !/,$/.test(words[at - 1] ?? "")) cuts.push(at);
  }
  const withCommas = (at: readonly number[]): string =>
    words.map((word, index) => (at.includes(index + 1) ? `${word},` : word)).join(" ");
  return cuts.length > 1
    ? [withCommas(cuts), ...cuts.map((at) => withCommas([at]))]
    : cuts.map((at) => withCommas([at]));
}

/** Whoever leads a body is asked for it: "Giám đốc Sở Nội vụ", "Chánh Văn phòng UBND tỉnh", "Trưởng phòng Kinh tế". */
const LEADER =
  /^(?:(?:phó )?(?:giám đốc|chủ tịch|thủ trưởng|chỉ huy trưởng|tổng biên tập|bí thư|hiệu trưởng|cục trưởng|chi cục trưởng|trưởng(?= (?:phòng|ban|công an|đoàn|trạm))|chánh(?= (?:văn phòng|thanh tra)))|lãnh đạo|người đứng đầu) +/iu;

/** How plans shorten what the books write out. Tried only where the name as written finds nothing. */
const WRITTEN_OUT: [RegExp, string][] = [
  [/\s*&\s*(?=\p{Lu}\p{Ll})/gu, " và "],
  [/(?<=\p{Lu}{3})&(?=\p{Lu}{3})/gu, " và "],
  [/(?<=^(?:Sở|Phòng) .*\p{Ll}) - (?=\p{Lu}\p{Ll})/gu, " và "],
  [/(?<=^(?:Sở|Phòng) [\p{Lu}\-–]*\p{Lu})\s?[-–]\s?(?=\p{Lu}{2})/gu, ""],
  [/^Sở NV(?!\p{L})/u, "Sở Nội vụ"],
  [/^Sở TC(?!\p{L})/u, "Sở Tài chính"],
  [/^Sở TP(?!\p{L})/u, "Sở Tư pháp"],
  [/^Sở YT(?!\p{L})/u, "Sở Y tế"],
  [/^Sở XD(?!\p{L})/u, "Sở Xây dựng"],
  [/^Sở CT(?!\p{L})/u, "Sở Công Thương"],
  [/^Hội ND(?!\p{L})/u, "Hội Nông dân"],
  [/(?<=\p{Lu}),\s?(?=\p{Lu}{2})/gu, ""],
  [/(?<!\p{L})(?:Bộ CHQS|BCH\s?QS|BCH Quân sự|Bộ CHQS)(?!\p{L})/giu, "Bộ Chỉ huy Quân sự"],
  [/(?<!\p{L})Ban CHQS(?!\p{L})/giu, "Ban Chỉ huy Quân sự"],
  [
    /(?<!\p{L})(?:UBMTTQVN|UBMTTQ Việt Nam|UB MTTQ Việt Nam|UB MTTQVN|MTTQVN|UBMTTQ|UBMT)(?!\p{L})/gu,
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
  ],
  [/(?<!\p{L})Mặt trận Tổ quốc(?! Việt Nam)/giu, "Mặt trận Tổ quốc Việt Nam"],
  [/^(Tỉnh|Thành|Huyện|Xã|Phường) đoàn(?!\p{L})/iu, "Đoàn Thanh niên Cộng sản Hồ Chí Minh $1"],
  [
    /^Đoàn (?:TNCS(?: HCM)?|Thanh niên)(?= (?:tỉnh|thành phố|xã|phường|đặc khu))/iu,
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  ],
  [/(?<!\p{L})LĐLĐ(?!\p{L})/gu, "Liên đoàn Lao động"],
  [/(?<!\p{L})BHXH(?!\p{L})/gu, "Bảo hiểm xã hội"],
  [/(?<!\p{L})CCB(?!\p{L})/gu, "Cựu chiến binh"],
  [/(?<!\p{L})KBNN(?!\p{L})/gu, "Kho bạc Nhà nước"],
  [/(?<!\p{L})NHNN(?!\p{L})/gu, "Ngân hàng Nhà nước"],
  [/(?<!\p{L})TAND(?!\p{L})/gu, "Tòa án nhân dân"],
  [/(?<!\p{L})VKSND(?!\p{L})/gu, "Viện kiểm sát nhân dân"],
  [/(?<!\p{L})(?:PT\s?[-–&]?\s?TH|PTTH)(?!\p{L})/gu, "Phát thanh - Truyền hình"],
  [/Phát thanh(?:,| và) Truyền hình/giu, "Phát thanh - Truyền hình"],
  [/(?<!\p{L})PTNT(?!\p{L})/gu, "Phát triển nông thôn"],
  [/(?<=và )MT(?!\p{L})/gu, "Môi trường"],
  [/(?<=và )CN(?!\p{L})/gu, "Công nghệ"],
  [/(?<=và )ĐT(?!\p{L})/gu, "Đào tạo"],
  [/(?<!\p{L})LĐ\s?[-–,]?\s?TB\s?(?:&|và)?\s?XH(?!\p{L})/giu, "Lao động - Thương binh và Xã hội"],
  [/(?<!\p{L})VH\s?[-–]\s?XH(?!\p{L})/giu, "Văn hóa - Xã hội"],
];

/**
 * Other ways to read a name that found nothing as it stands: the body instead of its head, short forms written out, and the
 * area at its end left out where it is the one that is looked in ("Sở Nội vụ tỉnh An Bình" in a plan of An Bình).
 */
export function otherReadings(text: string, areas: readonly string[]): string[] {
  const tidy = tidyName(text);
  const body = tidy.replace(LEADER, "");
  const written = WRITTEN_OUT.reduce((name, [short, long]) => name.replace(short, long), body);
  const readings: string[] = [];
  for (const one of new Set([body, written])) {
    readings.push(one);
    const small = one.toLowerCase();
    for (const area of areas) {
      const { type } = splitAreaName(area);
      if (type === "") continue;
      const named = small.endsWith(` ${area.toLowerCase()}`) ? one.length - area.length : null;
      const bare = small.endsWith(` ${type.toLowerCase()}`) ? one.length - type.length : null;
      // "Đoàn … Tỉnh An Bình": first as "… tỉnh", as such bodies are kept, then without.
      if (named !== null) readings.push(one.slice(0, named + type.length), one.slice(0, named - 1));
      else if (bare !== null) readings.push(one.slice(0, bare - 1));
      const short = splitAreaName(area).shortName;
      if (named === null && small.endsWith(` ${short.toLowerCase()}`)) {
        const cut = one.slice(0, one.length - short.length - 1);
        readings.push(cut, `${cut} ${type.toLowerCase()}`);
      }
    }
  }
  return [...new Set(readings)].filter((one) => one !== tidy && one.trim().length > 1);
}

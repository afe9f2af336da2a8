/**
 * Text for matching: lower case, without Vietnamese marks, and **of the same length** as the (NFC) text it came from, so
 * that a position found in the folded text is a position in the text itself. Old spellings fall together on the way
 * ("quí"/"quý" do not, "hoà"/"hòa" and "Uỷ"/"Ủy" do).
 */
export function fold(text: string): string {
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41 || (code > 0x5a && code < 0xa0)) continue;
    const plain = FOLDED.get(code);
    if (plain === undefined) continue;
    out += text.slice(from, i) + plain;
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Folded, with runs of anything that is no letter or digit made one space: for comparing names as printed. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}&]+/gu, " ")
    .trim();
}

/** "15 / KH-UBND" is "15/KH-UBND"; the Youth Union's "298 KH/TWĐTN" keeps its blank. */
export function documentNumber(printed: string): string {
  return printed
    .replace(/\s*([-/&])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** At least `share` of the letters are capitals (headings, header lines, authority lines). */
export function isMostlyCapital(text: string, share = 0.7): boolean {
  const part = text.length > 300 ? text.slice(0, 300) : text;
  const low = part.toLowerCase();
  const high = part.toUpperCase();
  // Only letters that grow in capitals ("ß") change the length; no heading has them.
  if (low.length !== part.length || high.length !== part.length) return false;
  let upper = 0;
  let letters = 0;
  for (let i = 0; i < part.length; i++) {
    const code = high.charCodeAt(i);
    if (low.charCodeAt(i) === code) continue;
    letters++;
    if (part.charCodeAt(i) === code) upper++;
  }
  return letters >= 2 && upper / letters >= share;
}

const FOLDED = buildTable();

function buildTable(): Map<number, string> {
  const table = new Map<number, string>();
  const add = (code: number) => {
    const char = String.fromCharCode(code);
    const plain = char
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase();
    if (plain.length === 1 && plain !== char) table.set(code, plain);
  };
  for (let code = 0x41; code <= 0x5a; code++) add(code);
  for (let code = 0xc0; code <= 0x24f; code++) add(code);
  for (let code = 0x1e00; code <= 0x1eff; code++) add(code);
  table.set(0x110, "d");
  table.set(0x111, "d");
  // Eth looks like Đ and is what some converters and keyboards leave behind.
  table.set(0xd0, "d");
  table.set(0xf0, "d");
  table.set(0xa0, " ");
  table.set(0x2013, "-");
  table.set(0x2014, "-");
  table.set(0x2212, "-");
  table.set(0x2010, "-");
  table.set(0x2011, "-");
  return table;
}

import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PRINT_FONTS } from "./fonts.ts";

/** How wide a text is when set in one line, as a multiple of the size of its letters. */
export type MeasureText = (text: string) => number;

/** Of a letter no font has; wide, so that what is reckoned with it is never too large for its place. */
const UNKNOWN = 1;

let loading: Promise<ReadonlyMap<number, number>> | undefined;

/**
 * Measures text in the bold letters templates set (Be Vietnam Pro, Noto Sans Khmer), for what has to be reckoned before it is
 * set. Letters that join or stand above each other are counted one by one: the result is never less than what is printed.
 */
export async function measureBold(): Promise<MeasureText> {
  loading ??= readWidths();
  const widths = await loading;
  return (text) => [...text].reduce((sum, sign) => sum + (widths.get(sign.codePointAt(0) ?? 0) ?? UNKNOWN), 0);
}

/** Only the widths are kept: the fonts themselves take megabytes. */
async function readWidths(): Promise<ReadonlyMap<number, number>> {
  const loaded = await import("opentype.js");
  // Node takes the package for CommonJS, bundlers and tests take its ES module.
  const { parse } = "parse" in loaded ? loaded : (loaded as { default: typeof loaded }).default;
  const widths = new Map<number, number>();
  for (const folder of PRINT_FONTS.filter((one) => one.endsWith("700Bold") && !one.includes("tinos"))) {
    const name = readdirSync(folder).find((file) => file.endsWith(".ttf")) ?? "";
    const bytes = await readFile(join(folder, name));
    const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
    const map = (font.tables.cmap as unknown as { glyphIndexMap: Record<string, number> }).glyphIndexMap;
    for (const [code, glyph] of Object.entries(map))
      if (!widths.has(Number(code)))
        widths.set(Number(code), (font.glyphs.get(glyph).advanceWidth ?? 0) / font.unitsPerEm);
  }
  // Marks where a line may break take no room.
  widths.set(0x200b, 0);
  return widths;
}

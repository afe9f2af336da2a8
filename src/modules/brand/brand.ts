/** What a unit is recognised by, its own or that of the nearest unit above: each part by itself. */
export interface Brand {
  emblem: Emblem | null;
  /** "#rrggbb", dark enough to be read on white; null for the product's own. */
  colour: string | null;
}

export interface Emblem {
  hash: string;
  /** Size of the picture for paper, in pixels. */
  width: number;
  height: number;
}

export const NO_BRAND: Brand = { emblem: null, colour: null };

/** WCAG 2.2, 1.4.3: text of ordinary size against its ground. */
const LEAST_CONTRAST = 4.5;

/** A colour as people write it ("#0B6B3A", "0b6b3a"), as "#rrggbb"; null for what is none. */
export function readColour(text: string): string | null {
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(text.trim()) ?? [];
  return digits ? `#${digits.toLowerCase()}` : null;
}

/** Whether words in this colour can be read on white, and white words on it. */
export const isReadableOnWhite = (colour: string): boolean => contrastToWhite(colour) >= LEAST_CONTRAST;

/** WCAG's contrast ratio, from 1 (white itself) to 21. */
export function contrastToWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
}

const linear = (share: number): number => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

/** Where everybody finds an emblem; the address never gets another picture. */
export const emblemPath = (hash: string): string => `/bieu-trung/${hash}.webp`;

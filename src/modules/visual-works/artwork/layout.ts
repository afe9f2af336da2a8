import type { MeasureText } from "../../../platform/print/index.ts";
import { type FittedText, fitText, INK } from "./fit-slogan.ts";

/** What stands on an artwork; lengths in millimetres. */
export interface ArtworkText {
  width: number;
  height: number;
  text: string;
  sub: string | null;
  unit: { name: string; parentName: string | null };
  /** There is an emblem to be shown. */
  hasEmblem?: boolean;
  /** The address below the QR code, as people type it; null without a code. */
  address: string | null;
  /** Words beside the code. */
  scan: string;
  /** Line of who printed how many by which permit; null on what needs none. */
  imprint: string | null;
}

export type Tone = "ground" | "band" | "onBand" | "letters" | "accent" | "quiet";

export interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  tone: Tone;
}

export interface Words {
  role: "unit" | "slogan" | "other";
  x: number;
  /** First base line. */
  y: number;
  width: number;
  size: number;
  pitch: number;
  lines: string[];
  align: "left" | "center";
  tone: Tone;
}

/** An artwork as shapes and words in their places, in millimetres from the upper left corner of the trimmed sheet. */
export interface Scene {
  width: number;
  height: number;
  shapes: Shape[];
  words: Words[];
  qr: Square | null;
  /** The emblem of the unit stands within. */
  emblem: Square | null;
}

interface Square {
  x: number;
  y: number;
  side: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Wider than this it is a banner, read in one sweep: words beside the code, not above it. */
const BANNER = 2.4;
/** Smallest letters of an imprint, about six points. */
const LEAST_IMPRINT = 2.2;

/** Puts an artwork together: the slogan as large as it stands well, everything else around it. */
export function layOut(art: ArtworkText, measure: MeasureText): Scene {
  const scene = art.width / art.height >= BANNER ? banner(art, measure) : standing(art, measure);
  const slogan = scene.words.find((one) => one.role === "slogan");
  // Nothing around the slogan is louder than it.
  return { ...scene, words: scene.words.map((one) => (one === slogan ? one : quieter(one, slogan?.size ?? 0))) };
}

function quieter(words: Words, most: number): Words {
  if (words.size <= most * LOUDEST) return words;
  const size = most * LOUDEST;
  // The middle of the lines stays where it was.
  const middle = (at: number): number => at * (((words.lines.length - 1) * words.pitch - INK.above + INK.below) / 2);
  return { ...words, size, y: words.y + middle(words.size) - middle(size) };
}

const LOUDEST = 0.8;

function banner(art: ArtworkText, measure: MeasureText): Scene {
  const { width, height } = art;
  const edge = height * 0.09;
  const imprint = imprintWords(art, measure, edge);
  const qrSide = art.address === null ? 0 : Math.min(height - 2 * edge, width * 0.18);
  const emblem = art.hasEmblem ? { x: edge * 1.5, y: 0, side: Math.min(height * 0.4, width * 0.1) } : null;
  const left = edge * 1.5 + (emblem ? emblem.side + edge : 0);
  const inner: Box = {
    x: left,
    y: edge,
    width: width - left - edge * 1.5 - (qrSide > 0 ? qrSide + edge : 0),
    height: height - 2 * edge,
  };
  const head = inner.height * 0.17;
  const foot = art.sub === null ? 0 : inner.height * 0.18;
  const middle: Box = {
    ...inner,
    y: inner.y + head + inner.height * 0.04,
    height: inner.height - head - foot - inner.height * (foot > 0 ? 0.08 : 0.04),
  };
  const words: Words[] = [
    place("unit", unitName(art), { ...inner, height: head }, measure, { tone: "accent", lines: 1 }),
    place("slogan", art.text, middle, measure, { tone: "letters", names: namesOf(art) }),
  ];
  if (art.sub !== null)
    words.push(
      place("other", art.sub, { ...inner, y: inner.y + inner.height - foot, height: foot }, measure, {
        tone: "accent",
        lines: 1,
      }),
    );
  const qr = qrSide > 0 ? { x: width - edge - qrSide, y: (height - qrSide) / 2, side: qrSide } : null;
  if (qr && art.address !== null) {
    const below = Math.min(edge, qrSide * 0.14);
    qr.side -= below;
    words.push(
      place("other", art.address, { x: qr.x, y: qr.y + qr.side, width: qr.side, height: below }, measure, {
        tone: "letters",
        lines: 1,
      }),
    );
  }
  return {
    width,
    height,
    shapes: [{ x: 0, y: 0, width, height, tone: "ground" }, ...rules(width, height, edge * 0.35)],
    words: [...words, ...imprint],
    qr,
    emblem: emblem && { ...emblem, y: (height - emblem.side) / 2 },
  };
}

/** Two thin lines along the long sides. */
function rules(width: number, height: number, at: number): Shape[] {
  const thick = height * 0.012;
  return [at, height - at - thick].map((y) => ({
    x: at,
    y,
    width: width - 2 * at,
    height: thick,
    tone: "accent" as const,
  }));
}

function standing(art: ArtworkText, measure: MeasureText): Scene {
  const { width, height } = art;
  const edge = Math.min(width, height) * 0.07;
  const imprint = imprintWords(art, measure, edge);
  const band = Math.min(height * 0.17, width * 0.22);
  const hasFoot = art.address !== null || art.sub !== null;
  const foot = !hasFoot
    ? 0
    : art.address === null
      ? Math.min(height * 0.13, width * 0.2)
      : Math.min(height * 0.26, width * 0.34);
  const footBox: Box = { x: edge, y: height - edge - foot, width: width - 2 * edge, height: foot };
  const middle: Box = {
    x: edge,
    y: band + edge,
    width: width - 2 * edge,
    height: height - band - 2 * edge - (foot > 0 ? foot + edge : 0),
  };
  const line = height * 0.006;
  // The name stays in the middle of the sheet, whatever stands beside it.
  const emblem = art.hasEmblem ? { x: edge, y: 0, side: Math.min(band * 0.76, width * 0.18) } : null;
  const aside = emblem ? emblem.side + edge * 0.4 : 0;
  const words: Words[] = [
    ...bandWords(
      art,
      { x: edge + aside, y: band * 0.12, width: width - 2 * (edge + aside), height: band * 0.76 },
      measure,
    ),
    place("slogan", art.text, middle, measure, { tone: "letters", names: namesOf(art) }),
  ];
  let qr: Scene["qr"] = null;
  let rest = footBox;
  if (art.address !== null) {
    qr = { x: footBox.x, y: footBox.y, side: Math.min(foot, width * 0.4) };
    const gap = edge * 0.6;
    rest = { ...footBox, x: footBox.x + qr.side + gap, width: footBox.width - qr.side - gap };
    const low = art.sub === null ? rest.height : rest.height * 0.46;
    const box = { ...rest, y: rest.y + rest.height - low, height: low };
    const half = box.height / 2;
    words.push(
      place("other", art.scan, { ...box, height: half }, measure, {
        tone: "letters",
        align: "left",
        lines: 2,
        most: half * 0.5,
      }),
      place("other", art.address, { ...box, y: box.y + half, height: half }, measure, {
        tone: "accent",
        align: "left",
        lines: 1,
        most: half * 0.5,
      }),
    );
    rest = { ...rest, height: rest.height - low };
  }
  if (art.sub !== null)
    words.push(
      place("other", art.sub, rest, measure, {
        tone: "letters",
        align: qr ? "left" : "center",
        lines: 3,
        most: middle.height * 0.2,
      }),
    );
  return {
    width,
    height,
    shapes: [
      { x: 0, y: 0, width, height, tone: "ground" },
      { x: 0, y: 0, width, height: band, tone: "band" },
      { x: 0, y: band, width, height: line, tone: "accent" },
    ],
    words: [...words, ...imprint],
    qr,
    emblem: emblem && { ...emblem, y: (band - emblem.side) / 2 },
  };
}

/** The office above, smaller than what stands under it, as on its letters. */
function bandWords(art: ArtworkText, box: Box, measure: MeasureText): Words[] {
  const { name, parentName } = art.unit;
  if (parentName === null)
    return [place("unit", name, box, measure, { tone: "onBand", lines: 2, most: box.height * 0.5 })];
  const small = box.height * 0.34;
  return [
    place("other", parentName, { ...box, height: small }, measure, { tone: "onBand", lines: 1 }),
    place("unit", name, { ...box, y: box.y + small, height: box.height - small }, measure, {
      tone: "onBand",
      lines: 1,
    }),
  ];
}

const unitName = ({ unit }: ArtworkText): string =>
  (unit.parentName === null ? unit.name : `${unit.parentName} – ${unit.name}`).toLocaleUpperCase("vi");

/** Names of places in the names of the office: "phường Giá Rai" keeps "Giá Rai" together wherever it stands. */
function namesOf({ unit }: ArtworkText): string[] {
  return [unit.name, unit.parentName ?? ""].flatMap((name) => name.match(/\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu) ?? []);
}

function imprintWords(art: ArtworkText, measure: MeasureText, edge: number): Words[] {
  if (art.imprint === null) return [];
  const most = Math.max(LEAST_IMPRINT, Math.min(art.width, art.height) * 0.009);
  const box: Box = { x: edge, y: art.height - edge * 0.8, width: art.width - 2 * edge, height: edge * 0.75 };
  return [place("other", art.imprint, box, measure, { tone: "quiet", lines: 3, most, align: "left" })];
}

function place(
  role: Words["role"],
  text: string,
  box: Box,
  measure: MeasureText,
  how: { tone: Tone; names?: readonly string[]; lines?: number; most?: number; align?: Words["align"] },
): Words {
  const { tone, align = "center", ...fit } = how;
  const fitted = fitText(text, box, measure, fit);
  return { role, x: box.x, y: firstLine(box, fitted), width: box.width, align, tone, ...fitted };
}

/** The block of lines stands in the middle of its box. */
function firstLine(box: Box, { size, lines, pitch }: FittedText): number {
  const high = (INK.above + INK.below + (lines.length - 1) * pitch) * size;
  return box.y + (box.height - high) / 2 + INK.above * size;
}

/** Capitals of the letters used are so high, as a multiple of their size. */
export const CAPITAL = 0.74;

/** How high the capitals of the slogan are, in centimetres. */
export function letterHeight(scene: Scene): number {
  const slogan = scene.words.find((one) => one.role === "slogan");
  return slogan ? (slogan.size * CAPITAL) / 10 : 0;
}

/** Most viewers and presses take no page longer than 14,400 points; beyond, the file is a tenth of the size and says so. */
export const LONGEST_PAGE = 5_080;
/** Room outside the bleed for marks and the line about the file, in millimetres of the file. */
export const SLUG = 10;

export function scaleOf(width: number, height: number, bleed: number): 1 | 10 {
  return Math.max(width, height) + 2 * (bleed + SLUG) > LONGEST_PAGE ? 10 : 1;
}

/** Shapes that touch an edge reach beyond it, so that a cut a little aside leaves no white line. */
export function withBleed(scene: Scene, bleed: number): Shape[] {
  const touches = (a: number, b: number): boolean => Math.abs(a - b) < 0.01;
  return scene.shapes.map((one) => {
    const left = touches(one.x, 0) ? bleed : 0;
    const top = touches(one.y, 0) ? bleed : 0;
    const right = touches(one.x + one.width, scene.width) ? bleed : 0;
    const bottom = touches(one.y + one.height, scene.height) ? bleed : 0;
    return {
      ...one,
      x: one.x - left,
      y: one.y - top,
      width: one.width + left + right,
      height: one.height + top + bottom,
    };
  });
}

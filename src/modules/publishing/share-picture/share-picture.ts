import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharp } from "../../../platform/files/index.ts";
import type { Printer } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import type { BrandOnPaper } from "../../brand/index.ts";

/** Shapes networks show whole: a post's link and its square (1200 × 630 and 1080 × 1080 pixels). */
export const SHAPES = { wide: { width: 1200, height: 630 }, square: { width: 1080, height: 1080 } } as const;
export type Shape = keyof typeof SHAPES;

export const isShape = (text: string): text is Shape => text in SHAPES;

export interface CardFact {
  label: string;
  text: string;
}

/** What a picture for sharing says; `address` without the protocol. */
export interface Card {
  title: string;
  unit: string;
  facts: CardFact[];
  address: string;
  /** Of the unit that speaks. */
  brand: BrandOnPaper;
}

/** Longer ones cannot be read in passing. */
const GLANCE = 60;

/** A fact with one answer that is short to say; nothing where there are several or it is long. */
export function shortFact(label: string, answers: readonly string[]): CardFact[] {
  const [only] = answers;
  return only === undefined || answers.length !== 1 || only.length > GLANCE
    ? []
    : [{ label, text: only.replace(/\.$/, "") }];
}

let template: string | undefined;

/** The card as a PNG picture. */
export async function drawSharePicture(printer: Printer, card: Card, shape: Shape): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/publishing/share-picture/share-picture.typ"), "utf8");
  const { width, height } = SHAPES[shape];
  const svg = await printer.svg(template, {
    width,
    height,
    title: printable(card.title),
    unit: printable(card.unit),
    facts: card.facts.map((one) => ({ label: one.label, text: printable(one.text) })),
    address: card.address,
    emblem: card.brand.emblem,
    colour: card.brand.colour,
  });
  return sharp(Buffer.from(svg), { density: 72 })
    .resize(width, height, { fit: "fill" })
    .flatten({ background: "#ffffff" })
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/** Signs the fonts have no shape for would stand as empty boxes. */
const printable = (text: string): string =>
  text.replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]/gu, "").trim();

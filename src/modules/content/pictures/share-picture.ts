import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharp } from "../../../platform/files/index.ts";
import type { Printer } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { phrases } from "../bundle/phrases.vi.ts";
import type { FactKind, Story } from "../bundle/story.ts";

/** Shapes networks show whole: a post's link and its square (1200 × 630 and 1080 × 1080 pixels). */
export const SHAPES = { wide: { width: 1200, height: 630 }, square: { width: 1080, height: 1080 } } as const;
export type Shape = keyof typeof SHAPES;

export const isShape = (text: string): text is Shape => text in SHAPES;

let template: string | undefined;

/** The story as a PNG picture: who speaks, the headline, what it costs and how long it takes where that is short to say. */
export async function sharePicture(printer: Printer, story: Story, shape: Shape): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/content/pictures/share-picture.typ"), "utf8");
  const { width, height } = SHAPES[shape];
  const svg = await printer.svg(template, {
    width,
    height,
    title: printable(story.written?.title ?? story.title.text),
    unit: printable(story.voice.unit),
    facts: (["fee", "time"] as const).flatMap((kind) => factOf(story, kind)),
    address: story.address,
  });
  return sharp(Buffer.from(svg), { density: 72 })
    .resize(width, height, { fit: "fill" })
    .flatten({ background: "#ffffff" })
    .png({ palette: true, colours: 64, effort: 4 })
    .toBuffer();
}

/** Longer ones cannot be read in passing. */
const GLANCE = 60;

function factOf(story: Story, kind: FactKind): { label: string; text: string }[] {
  const told = story.facts[kind];
  const [only] = told ?? [];
  if (!only || told?.length !== 1 || only.text.length > GLANCE) return [];
  return [{ label: phrases.fact[kind], text: printable(only.text.replace(/\.$/, "")) }];
}

/** Signs the fonts have no shape for would stand as empty boxes. */
const printable = (text: string): string =>
  text.replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\uFE0F\u200D]/gu, "").trim();

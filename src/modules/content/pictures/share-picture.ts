import type { Printer } from "../../../platform/print/index.ts";
import type { BrandOnPaper } from "../../brand/index.ts";
import { type CardFact, drawSharePicture, type Shape, shortFact } from "../../publishing/index.ts";
import { phrases } from "../bundle/phrases.vi.ts";
import type { FactKind, Story } from "../bundle/story.ts";

/** The story as a PNG picture: who speaks, the headline, what it costs and how long it takes where that is short to say. */
export function sharePicture(printer: Printer, story: Story, brand: BrandOnPaper, shape: Shape): Promise<Uint8Array> {
  return drawSharePicture(
    printer,
    {
      title: story.written?.title ?? story.title.text,
      unit: story.voice.unit,
      facts: (["fee", "time"] as const).flatMap((kind) => factOf(story, kind)),
      address: story.address,
      brand,
    },
    shape,
  );
}

function factOf(story: Story, kind: FactKind): CardFact[] {
  return shortFact(
    phrases.fact[kind],
    (story.facts[kind] ?? []).map((bit) => bit.text),
  );
}

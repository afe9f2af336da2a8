import type { ProcedureChange } from "../../procedures/index.ts";
import type { Bit } from "../bundle/story.ts";
import { isOfDocument, type TextSource } from "../item.ts";
import type { ItemForms } from "./load-renditions.ts";

/** What came after what a text was made from: a newer version of the procedure, or other facts of the document. */
export type MovedSource =
  | { of: "procedure"; told: number; latest: number }
  | { of: "document"; gone: string[]; added: string[] };

/** Null where the text is still the newest word. */
export function findMoved(
  source: TextSource | null,
  found: { change: Pick<ProcedureChange, "latestNumber"> | null } & Partial<Pick<ItemForms, "story" | "document">>,
): MovedSource | null {
  if (!source) return null;
  if (isOfDocument(source)) {
    if (!found.document || !found.story) return null;
    const now = factsOf([
      ...found.story.lead,
      ...found.story.points,
      ...(found.story.since ? [found.story.since] : []),
    ]);
    const told = factsOf(source.made);
    const gone = told.filter((one) => !now.includes(one));
    const added = now.filter((one) => !told.includes(one));
    return gone.length + added.length > 0 ? { of: "document", gone, added } : null;
  }
  if (!found.change || found.change.latestNumber <= source.to) return null;
  return { of: "procedure", told: source.to, latest: found.change.latestNumber };
}

/** Which procedures rest on it changes with the catalogue, not with the document; what a writer says is no fact of it. */
const factsOf = (bits: readonly Bit[]): string[] =>
  bits.filter((bit) => bit.field.startsWith("document.") && bit.field !== "document.procedures").map((bit) => bit.text);

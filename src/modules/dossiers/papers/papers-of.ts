import { vietnamDay } from "../../../platform/clock/index.ts";
import type { DossierEvent } from "../dossier.store.ts";
import { editionOn, type FormKind } from "../forms/index.ts";

/** A paper that can be printed for a dossier: a form, and the event that caused it. */
export interface PaperOf {
  kind: Exclude<FormKind, "book">;
  /** "02-4" in its address: the number of today's edition, and the event where there may be several. */
  slug: string;
  /** Number and name as they were on its day. */
  number: string;
  name: string;
  event: DossierEvent;
}

/** Which act of a dossier causes which form, and the number by which its address calls it. */
const CAUSES: Readonly<Record<string, { kind: PaperOf["kind"]; address: string }>> = {
  receive: { kind: "receipt", address: "01" },
  askPapers: { kind: "supplement", address: "02" },
  refuse: { kind: "refusal", address: "03" },
  extend: { kind: "apology", address: "04" },
  stop: { kind: "stop", address: "05" },
};

/** Numbers of forms in addresses: as in the circular of 2025, for ever. */
export const FORM_ADDRESSES: readonly { kind: FormKind; address: string }[] = [
  ...Object.values(CAUSES),
  { kind: "control", address: "06" },
  { kind: "book", address: "07" },
];

/** What can be printed for a dossier, the receipt first; events in their order. */
export function papersOf(events: readonly DossierEvent[]): PaperOf[] {
  const found: PaperOf[] = [];
  const add = (kind: PaperOf["kind"], slug: string, event: DossierEvent): void => {
    const edition = editionOn(kind, vietnamDay(event.at));
    if (edition) found.push({ kind, slug, number: edition.number, name: edition.name, event });
  };
  for (const event of events) {
    const cause = CAUSES[event.act];
    if (!cause) continue;
    add(cause.kind, event.act === "receive" ? cause.address : `${cause.address}-${event.position}`, event);
  }
  const [first] = events;
  if (first) add("control", "06", first);
  return found;
}

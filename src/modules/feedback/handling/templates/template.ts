/** What a template rests on, by its version; the owner says which version is in force. */
export interface Ground {
  kind: "procedure" | "document";
  /** Code of the procedure, number of the document. */
  id: string;
  /** Article, part or sentence, as people say it. */
  words: string;
  stamp: string;
}

export interface Template {
  id: string;
  unitId: string;
  title: string;
  body: string;
  ground: Ground | null;
  writtenByName: string;
  writtenAt: Date;
  confirmedByName: string;
  confirmedAt: Date;
}

export const TEMPLATE_LIMITS = { title: 120, body: 8_000, groundId: 80, groundWords: 200 };

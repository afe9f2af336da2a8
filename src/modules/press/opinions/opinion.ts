/** An opinion of readers that an outlet printed and forwarded; state and answer are those of its question in the inbox. */
export interface Opinion {
  questionId: string;
  unitId: string;
  outletUnitId: string | null;
  outletName: string;
  /** Of the article or letter, as the outlet printed it. */
  title: string;
  url: string | null;
  printedOn: string;
  /** Issue, page, programme, where there is no address. */
  place: string | null;
  enteredByName: string;
  enteredAt: Date;
  publishedBy: string | null;
  publishedByName: string | null;
  publishedAt: Date | null;
}

export const OPINION_LIMITS = { title: 200, place: 200, body: 4_000, outlet: 200, name: 120 };

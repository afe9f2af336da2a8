export interface PlanNotice {
  id: string;
  planId: string;
  number: string;
  /** The day of the meeting. */
  heldOn: string;
  chair: string;
  title: string;
  /** The committee's meeting it concludes, where that is in the product. */
  meetingId: string | null;
  /** The text its conclusions were read from, and the name of its file; null where they were typed. */
  sourceText: string | null;
  sourceName: string | null;
  createdByName: string;
  createdAt: Date;
}

export const NOTICE_LIMITS = {
  number: 60,
  chair: 200,
  title: 300,
  text: 4_000,
  source: 200_000,
  items: 200,
  units: 400,
};

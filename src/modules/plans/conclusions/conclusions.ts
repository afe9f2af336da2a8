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
  createdByName: string;
  createdAt: Date;
}

export const NOTICE_LIMITS = { number: 60, chair: 200, title: 300, text: 4_000 };

/** A kind of activity that the reform's communication and legal dissemination share. */
export interface ActivityType {
  key: string;
  position: number;
  name: string;
  about: string;
  /** Which law or regulation names it, or who set it. */
  source: string;
  /** Somebody compared the source with the text of the law. */
  isChecked: boolean;
  /** May be chosen from now on. */
  isOffered: boolean;
  version: number;
  changedByName: string;
  changedAt: Date;
}

export type ActivityTypeFacts = Pick<ActivityType, "name" | "about" | "source" | "isChecked" | "isOffered">;

export const ACTIVITY_LIMITS = { name: 120, about: 500, source: 300, types: 100 };

/** What was done of one kind: each activity once, however many tasks it was handed in for. */
export interface ActivitySum {
  /** Null: of no kind. */
  key: string | null;
  activities: number;
  /** Of them, those that legal dissemination counts as well. */
  inLaw: number;
  attendance: number;
  minutes: number;
}

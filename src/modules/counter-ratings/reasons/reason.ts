/** More would not be read by who stands at a tablet. */
export const MOST_OFFERED = 6;
export const REASON_WORDS = 40;

/** The key of a reason that comes from a code of conduct; the six that always stand have names. */
export const OFFERED_KEY = /^q[0-9a-f]{10}$/;

/** A point of a code in short words. */
export interface NewReason {
  words: string;
  point: string;
}

export interface OfferedReason extends NewReason {
  key: string;
  unitId: string;
  /** The last day of its code; null: until that is taken back. */
  endsOn: string | null;
  endedAt: Date | null;
}

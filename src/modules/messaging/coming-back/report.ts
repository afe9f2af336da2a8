/** What a provider says became of a message it had taken. */
export interface Report {
  /** Its own name for the message, or our key where it repeats that. */
  namedBy: "remote" | "key";
  name: string;
  outcome: "delivered" | "refused" | "unreachable";
  reason: string | null;
  /** The address does not exist: nobody writes to it again. */
  endsAddress: boolean;
  /** Whom it was for, as the provider writes the number; null where it does not say. */
  to: string | null;
  happenedAt: Date;
}

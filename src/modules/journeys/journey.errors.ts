import type { Fault } from "./check-journey.ts";
import type { Refusal } from "./journey.policy.ts";

export class JourneyNotFound extends Error {
  override name = "JourneyNotFound";
  readonly code = "journey-not-found";
}

/** Known, but nothing of it was published by that day. */
export class JourneyNotKnownOnThatDay extends Error {
  override name = "JourneyNotKnownOnThatDay";
  readonly code = "journey-not-known-on-day";
  readonly on: string;
  readonly earliest: string;
  constructor(on: string, earliest: string) {
    super("journey not known on that day");
    this.on = on;
    this.earliest = earliest;
  }
}

export class JourneyWithdrawn extends Error {
  override name = "JourneyWithdrawn";
  readonly code = "journey-withdrawn";
  readonly reason: string;
  constructor(reason: string) {
    super("journey withdrawn");
    this.reason = reason;
  }
}

export class JourneyDayInvalid extends Error {
  override name = "JourneyDayInvalid";
  readonly code = "journey-day-invalid";
}

export class JourneyActRefused extends Error {
  override name = "JourneyActRefused";
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** The content would send readers nowhere or in circles; nothing was saved. */
export class JourneyFaulty extends Error {
  override name = "JourneyFaulty";
  readonly code = "journey-faulty";
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(faults.map((fault) => `${fault.at} ${fault.code} ${fault.given}`).join("; "));
    this.faults = faults;
  }
}

/** Somebody saved the same journey in between; what was typed is kept on the page. */
export class JourneyChangedMeanwhile extends Error {
  override name = "JourneyChangedMeanwhile";
  readonly code = "changed-meanwhile";
  readonly by: string;
  constructor(by: string) {
    super("changed meanwhile");
    this.by = by;
  }
}

export class JourneySlugTaken extends Error {
  override name = "JourneySlugTaken";
  readonly code = "slug-taken";
}

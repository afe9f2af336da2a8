import { Refused, SavedByAnother } from "../../platform/refusal/index.ts";
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

export class JourneyActRefused extends Refused<Refusal> {
  override name = "JourneyActRefused";
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
export class JourneyChangedMeanwhile extends SavedByAnother {
  override name = "JourneyChangedMeanwhile";
}

export class JourneySlugTaken extends Error {
  override name = "JourneySlugTaken";
  readonly code = "slug-taken";
}

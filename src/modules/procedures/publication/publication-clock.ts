import type { WorkingCalendar } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";

/** A deciding document about one procedure, and when the procedure's page said so here. */
export interface Announcement {
  code: string;
  name: string;
  field: string;
  act: "version" | "end";
  decisionNumber: string | null;
  decisionDate: string;
  decisionIssuer: string | null;
  effectiveOn: string;
  /** null while a proposal waits for somebody to publish it. */
  publishedAt: Date | null;
  /** Who published it, or who proposed it while it waits. */
  by: string;
}

export type ClockState = "onTime" | "late" | "running" | "overdue";

export interface TimedAnnouncement extends Announcement {
  /** Last day on which it is in time. */
  due: string;
  publishedOn: string | null;
  state: ClockState;
  /** Working days beyond the last day; 0 where in time. */
  daysLate: number;
  /** Whether people could read it before it applied to them; null while nobody can. */
  beforeEffect: boolean | null;
}

const MINISTRY = /QĐ-B|QĐ-(TTCP|NHNN|VPCP)|^(bộ|thanh tra chính phủ|ngân hàng nhà nước|văn phòng chính phủ)(?!\p{L})/iu;

/**
 * Working days from the deciding document until everybody can read it: 10 after a ministry's decision, 5 after a
 * provincial one. Nghị định 63/2010/NĐ-CP Điều 24 khoản 2, as amended and in force in November 2026, gives these for the
 * national database; a province's own site is held to the same. Who cannot be told apart has the shorter time.
 */
export function publicationLimit(decision: { number: string | null; issuer: string | null }): number {
  return MINISTRY.test(decision.number ?? "") || MINISTRY.test(decision.issuer ?? "") ? 10 : 5;
}

export function timeAnnouncement(one: Announcement, calendar: WorkingCalendar, today: string): TimedAnnouncement {
  const limit = publicationLimit({ number: one.decisionNumber, issuer: one.decisionIssuer });
  const due = calendar.addWorkingDays(one.decisionDate, limit);
  const publishedOn = one.publishedAt ? vietnamDay(one.publishedAt) : null;
  const inTime = (publishedOn ?? today) <= due;
  return {
    ...one,
    due,
    publishedOn,
    state: publishedOn === null ? (inTime ? "running" : "overdue") : inTime ? "onTime" : "late",
    daysLate: calendar.workingDaysBetween(due, publishedOn ?? today),
    beforeEffect: publishedOn === null ? null : publishedOn <= one.effectiveOn,
  };
}

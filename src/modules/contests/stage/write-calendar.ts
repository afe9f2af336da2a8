import ical from "ical-generator";
import type { Contest } from "../contest.ts";
import { vi } from "../messages.vi.ts";
import type { StagePart } from "./load-stage.ts";

/** A contest on stage, and each of its teams at its time (RFC 5545). */
export function writeCalendar(contest: Contest, stage: StagePart, of: { publicUrl: string; now: Date }): string {
  const host = new URL(of.publicUrl).host;
  const address = `${of.publicUrl}/cuoc-thi/${contest.id}`;
  const { rules } = stage;
  const teams = stage.teams.filter((one) => one.performsAt !== null && one.withdrawnAt === null);
  const long = Math.max(1, stage.teams.length) * rules.minutesEach * 60_000;
  const calendar = ical({
    name: contest.title,
    prodId: { company: "Dan Biet", product: vi.public.title, language: "VI" },
    ttl: 3600,
  });
  const common = { location: rules.place, url: address, stamp: rules.orderedAt ?? contest.approvedAt ?? of.now };
  calendar.createEvent({
    ...common,
    id: `${contest.id}@${host}`,
    start: rules.startsAt,
    end: new Date(rules.startsAt.getTime() + long),
    summary: contest.title,
    description: address,
  });
  for (const team of teams) {
    const start = team.performsAt ?? rules.startsAt;
    calendar.createEvent({
      ...common,
      id: `${team.entrantId}@${host}`,
      start,
      end: new Date(start.getTime() + rules.minutesEach * 60_000),
      summary: `${contest.title}: ${team.name}`,
      description: address,
    });
  }
  return calendar.toString();
}

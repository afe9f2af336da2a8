import type { AppContext } from "../../../platform/app-context.ts";
import type { Health, InLanguages, PartHealth } from "../../../platform/http/index.ts";
import { countUntaken } from "../coming-back/letters/untaken-letter.store.ts";
import { quietUntil } from "../engine/quiet-hours.ts";
import { MEDIA, type Medium } from "../message.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listProviders } from "../provider.store.ts";
import { type ProviderState, providerStates } from "./provider-states.ts";
import { listMoving } from "./watch.store.ts";

/**
 * What is due leaves within seconds, or stands in line behind others that leave: where nothing left for five minutes though
 * something was due, something is wrong. In the quiet hours everything waits as it should.
 */
const STILL_MS = 5 * 60_000;

const both = (say: (words: typeof vi) => string): InLanguages => ({ vi: say(vi), en: say(en) });

/** Whether what comes back is heard: mailboxes and lines that can be entered, letters that can be taken. */
export async function hearingHealth(app: AppContext): Promise<PartHealth> {
  const on = (await listProviders(app.db)).filter((one) => one.isOn);
  const unheard = on.filter((one) => one.unheardSince !== null);
  const untaken = await countUntaken(app.db);
  const since = [...unheard.map((one) => one.unheardSince), ...untaken.map((one) => one.oldestAt)];
  return {
    part: "messaging.hearing",
    name: both((words) => words.health.hearing),
    health: on.length === 0 ? "off" : since.length > 0 ? "slow" : "good",
    says:
      since.length === 0
        ? null
        : both(({ health: say }) =>
            [
              ...unheard.map((one) => say.unheard(one.name, one.unheardBecause ?? "")),
              ...untaken.map((one) => say.untaken[one.reason](one.provider, one.count)),
              ...(untaken.length > 0 ? [say.openLetters] : []),
            ].join(" "),
          ),
    isPublic: false,
    waiting: untaken.reduce((sum, one) => sum + one.count, 0),
    oldestAt: since.reduce<Date | null>((oldest, at) => (oldest && at && oldest < at ? oldest : at), null),
    path: "/can-bo/gui-tin/nha-cung-cap",
  };
}

/** Each medium as people meet it: whether what is due leaves, and who carries it. */
export async function messagingHealth(app: AppContext): Promise<PartHealth[]> {
  const now = app.clock.now();
  const states = await providerStates(app.db, now);
  const moving = await listMoving(app.db, new Date(now.getTime() - STILL_MS));
  const isStill = (medium: Medium, oldestDueAt: Date | null): boolean => {
    if (oldestDueAt === null || now.getTime() - oldestDueAt.getTime() <= STILL_MS || moving.includes(medium))
      return false;
    const { quietHours } = app.config;
    return [now, new Date(now.getTime() - STILL_MS)].every((at) => quietUntil(medium, quietHours, at) === null);
  };
  return MEDIA.map((medium): PartHealth => {
    const on = states.filter((one) => one.medium === medium && one.state !== "off");
    const { waiting = 0, oldestDueAt = null } = on[0] ?? {};
    const health = healthOf(on, isStill(medium, oldestDueAt));
    const resting = on.flatMap(({ name, rest }) => (rest ? [rest.reason ? `${name} (${rest.reason})` : name] : []));
    return {
      part: `messaging.${medium}`,
      name: both((words) => words.health.names[medium]),
      health,
      says:
        health === "good" || health === "off"
          ? null
          : both(({ health: say }) => (resting.length > 0 ? say.resting(resting) : say.late(waiting))),
      isPublic: true,
      waiting,
      oldestAt: oldestDueAt,
      path: "/can-bo/gui-tin",
    };
  });
}

function healthOf(on: readonly ProviderState[], isStill: boolean): Health {
  if (on.length === 0) return "off";
  const resting = on.filter((one) => one.state === "resting");
  if (resting.length === on.length) return "down";
  return resting.length > 0 || isStill ? "slow" : "good";
}

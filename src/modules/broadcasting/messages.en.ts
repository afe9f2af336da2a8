import { formatNumber } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

const n = (number: number): string => formatNumber(number, "en");

export const en: typeof vi = {
  title: "Loudspeakers and boards",
  tabs: {
    programme: "Programme",
    times: "Slots",
    plays: "Plays",
    interrupts: "Emergency",
    boards: "Boards",
    stations: "Stations",
    health: "Health",
    exchange: "Exchange",
  },
  unit: "Unit",
  show: "Show",
  act: "To do",
  notFound: "Not found, or of another unit.",
  choose: {
    units: (count) => `Choose whole communes (${n(count)} with loudspeakers)`,
    whole: "Every loudspeaker of the commune",
    unit: (name, count) => `${name} (${n(count)} loudspeakers)`,
    find: "Find single loudspeakers",
    findHint: (total) =>
      `There are ${n(total)}. Type a name, hamlet or place and press Find; what is chosen and typed stays.`,
    findButton: "Find loudspeakers",
    nothing: "There is no such loudspeaker.",
    left: (count) => `${n(count)} more. Type more words to see them.`,
    many: (count) => `${n(count)} loudspeakers`,
  },
  airTime: {
    length: (seconds) => {
      const whole = Math.round(seconds);
      const minutes = Math.floor(whole / 60);
      return minutes === 0 ? `${whole} s` : `${n(minutes)} min${whole % 60 ? ` ${whole % 60} s` : ""}`;
    },
    label: "Time on air",
    proven: "Minutes proven",
    provenNote: "Told by a device or confirmed by a second person",
    declared: "Minutes declared",
    declaredNote: "Wait for a second person",
    plays: "Plays",
    minutes: (seconds) => n(Math.round(seconds / 6) / 10),
    count: n,
    failed: (count) => `${n(count)} not played`,
  },
  refusals: {
    "no-right-here": "You may not do this at this unit.",
    "name-taken": "The unit has a station of this name.",
    "vendor-code-taken": "Another station has this code.",
    "system-name-taken": "The unit has a system of this name.",
    "told-newer": "Something newer was sent, so this is not sent again.",
    "changed-meanwhile": "Somebody else changed it. Open the page again to see the new state.",
    "station-off": "This station is switched off.",
    "not-for-players": "This station does not use our player. Change what plays first.",
    "code-wrong": "The pairing code is wrong, was used, or is too old.",
    "slots-overlap": "Another slot of the same day lies in this time.",
    "in-quiet-time": "This slot lies in a quiet time.",
    "quiet-over-slot": "A slot lies in this time. End it first.",
    "too-many-slots": "The unit has 40 slots and quiet times already.",
    "not-on-air": "This item is not out, or was withdrawn, archived or replaced.",
    "no-sound": "This item has no sound.",
    "own-text": "You wrote it, so somebody else has to order it.",
    "own-words": "You declared it, so somebody else has to confirm it.",
    "end-wrong": "The end must lie after now and within 72 hours.",
    "day-in-the-past": "From today on.",
    "slot-of-others": "The slot is no more, or of another unit.",
    "station-of-others": "A station is switched off, or of another unit.",
    "tells-itself": "The player of this station tells by itself.",
    "not-in-programme": "The programme of this day has it no more. Look again.",
    "not-played-yet": "Its time has not come.",
    "not-to-show": "Not approved, or no longer in force.",
    "shown-already": "The boards show it already. Take it off first.",
    "too-many-days": "At most 31 days at once.",
    "proven-already": "Told by a device, nothing to confirm.",
    "withdrawn-before": "This play was withdrawn.",
  },
};

import { formatNumber } from "../../../platform/i18n/format.ts";
import type { vi } from "./messages.vi.ts";

const n = (value: number): string => formatNumber(value, "en");

export const en: typeof vi = {
  title: "Publish many proposals",
  lead: (count, who, when) => `${n(count)} proposals ${who} made in one act, ${when}.`,
  shown: (count, all) => `${n(count)} of ${n(all)} proposals. The rest follows when these are published.`,
  reason: "Reason",
  groups: "Proposed in one act",
  group: (count, who) => `${n(count)} proposals of ${who}`,
  open: "Look and publish",
  procedure: "Procedure",
  change: "Change",
  from: "From",
  ends: "Ends the procedure",
  fresh: "New procedure",
  more: (count) => `and ${n(count)} more changes`,
  chooseRow: (name) => `Publish ${name}`,
  publish: "Publish the chosen proposals",
  own: "You wrote these proposals, so somebody else publishes them.",
  none: "No proposals wait any more",
  noneText: "The proposals of this act are settled.",
  nothing: "Choose at least one proposal.",
  done: (count) => `${n(count)} proposals published.`,
  left: (count) => `${n(count)} proposals were left:`,
  leftLine: (code, why) => `${code}: ${why}`,
  waiting: "Waiting for publication",
};

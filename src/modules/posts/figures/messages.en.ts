import { formatNumber } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  title: "What the network tells",
  lead: "Views, reactions, comments and shares of what the account posted. Counted by the network since each was posted, fetched every day for 30 days. No proof.",
  csv: "Every day (CSV)",
  caption: "Posts at this place",
  post: "Post",
  posted: "Posted",
  day: "As of",
  views: "Views",
  reactions: "Reactions",
  comments: "Comments",
  shares: "Shares",
  address: "Link",
  notTold: "not told",
  notYet: "not fetched yet",
  sum: (posts) => `Sum of ${formatNumber(posts)} posts on this page`,
  filter: "Filter",
  emptyFiltered: "No post fits.",
  emptyTitle: "No figures yet",
  empty: "Connect the account and switch it live. What it posts has figures after the first night.",
};

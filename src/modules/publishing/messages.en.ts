import { formatDate, formatNumber } from "../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  shortUnknown: (code) =>
    `There is no code “${code}”. A printed code has 7 letters and digits, without 0, 1, o, i and l. Try typing it again, or search by the name of the procedure.`,
  paper: {
    list: "List of administrative procedures",
    booklet: "Administrative procedures",
    listCurrent: (count) =>
      `The paper you scanned is still true: none of its ${formatNumber(count, "en")} procedures has changed`,
    listChanged: (changed, ended, otherFee) =>
      [
        changed > 0 ? `${formatNumber(changed, "en")} procedures have changed` : "",
        ended > 0 ? `${formatNumber(ended, "en")} procedures have ended` : "",
        otherFee > 0 ? `${formatNumber(otherFee, "en")} procedures cost another amount` : "",
      ]
        .filter(Boolean)
        .join(", ") || "The procedures are still true; where to go has changed",
    unitChanged: "The unit on the paper was renamed or merged. All codes on the paper still work.",
    placeChanged: "Address, hours or phone on the paper have changed. See the unit's page before you go.",
    printedOn: (on, count) => `Printed on ${formatDate(on)}, with ${formatNumber(count, "en")} procedures.`,
    endedTitle: "Ended",
    endedOn: {
      repealed: (on) => `repealed from ${formatDate(on)}`,
      replaced: (on) => `replaced from ${formatDate(on)}`,
      moved: (on) => `moved to another authority from ${formatDate(on)}`,
    },
    changedTitle: "Changed",
    changedOn: (on) => `new version from ${formatDate(on)}`,
    otherFeeTitle: "Another amount",
    printedFee: (fee) => `on the paper: ${fee}`,
    openList: "See the list as it is now",
  },
  ledgerTitle: "Publication ledger",
  ledgerLead: "Each row is one time something went out over a channel. The plan counts only what has a row here.",
  ledgerCaption: "What went out, newest first",
  title: "Content",
  channel: "Channel",
  state: "State",
  unit: "Unit",
  when: "Time",
  version: "Version",
  address: "Address",
  openAddress: "Open",
  file: "File",
  openFile: "Open the PDF",
  withdrawn: "Withdrawn",
  all: "All",
  filter: "Filter",
  exportCsv: "Download this list (CSV)",
  emptyTitle: "Nothing has been published yet",
  emptyText: "The first row appears when a news item or a sheet goes out.",
  emptyFiltered: "No row matches the filter.",
  channels: {
    portal: "Unit's site",
    provincePortal: "Province's site",
    feed: "Atom feed",
    sheet: "Printed A4 sheet",
    print: "Printed matter",
    board: "Notice board",
    visual: "Panels, banners, posters",
    loudspeaker: "Loudspeaker",
    sms: "SMS",
    email: "E-mail",
    zalo: "Zalo",
    facebook: "Facebook",
    press: "Press",
    event: "Meetings and events",
    document: "Files",
  },
  states: {
    waiting: "Waiting",
    sending: "Sending",
    sent: "Published",
    refused: "Refused",
    unreachable: "Could not be reached",
  },
};

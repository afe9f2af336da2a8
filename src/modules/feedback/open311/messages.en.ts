import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  kinds: { question: "Question", comment: "Comment", petition: "Petition" },
  kindTexts: {
    question: "About papers, fees, time and places.",
    comment: "Praise, criticism, proposals.",
    petition: "About rules or conduct that hinder you. Needs a name, an address and a way to reach you.",
  },
  categoryText: "A petition. Without name, address or a way to reach you it is taken as a comment.",
  group: "Questions and comments",
  unit: "Receiving office",
  unitHint: "Without one it goes to the province.",
  address: "Address of the sender",
  addressHint: "Needed for petitions on rules.",
  notice: (code, day, page) =>
    `Look-up code ${code}. Answered by ${day} at the latest. See ${page}. Complaints and denunciations are not taken here.`,
  asComment: "Taken as a comment, because name, address or a way to reach you is missing.",
  faults: {
    jurisdiction: "jurisdiction_id was not found.",
    service: "service_code was not found.",
    serviceMissing: "service_code was not provided.",
    request: "No public request has this service_request_id.",
    requestWithdrawn: "This was withdrawn.",
    token: "The token was not found.",
    key: "api_key is not valid.",
    date: (name) => `${name} has to be a time of ISO 8601, such as 2026-11-20T00:00:00+07:00.`,
    status: "status takes open or closed.",
    page: "page is 1 to 1000, page_size 1 to 500.",
    ids: "At most 100 service_request_id at once.",
    place: "lat is -90 to 90, long -180 to 180, and both are needed.",
    description: "description was not provided.",
    unit: "There is no such receiving office.",
  },
};

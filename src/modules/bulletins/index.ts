/** What a period brought, and the bulletins made of it. See README.md. */
export { listPublicIssues, type PublicIssue } from "./bulletin.store.ts";
export { issueSlug } from "./bulletin.ts";
export { type BulletinForToday, bulletinsForToday } from "./bulletins-for-today.ts";
export { draftIssue } from "./draft-issue.ts";
export { loadIssueForSending } from "./issue-for-sending.ts";
export { deliverBulletinNow } from "./jobs/deliver-bulletin.ts";
export {
  approveBulletin,
  correctBulletin,
  createBulletin,
  saveBulletinText,
  submitBulletin,
} from "./keep-bulletin.ts";
export { gather, type Scope } from "./period/gather.ts";
export { type Happening, type Period, periodOfMonth, type SectionOfPeriod } from "./period/happening.ts";
export { bulletins } from "./routes.ts";

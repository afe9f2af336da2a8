import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import { findBulletin } from "./bulletin.store.ts";
import { issueMail } from "./issue-mail.ts";
import { loadIssue } from "./issue-view.ts";

export interface IssueForSending {
  version: number;
  unitId: string;
  taskId: string | null;
  title: string;
  mail: { subject: string; text: string; content: string };
}

/** An issue everybody can read, as a letter; undefined where it is not out, or was taken back. */
export async function loadIssueForSending(
  db: Db,
  bulletinId: string,
  publicUrl: string,
  now: Date,
): Promise<IssueForSending | undefined> {
  const bulletin = await findBulletin(db, bulletinId);
  if (!bulletin?.publishedVersion || bulletin.state === "withdrawn") return undefined;
  const home = await findHomeUnit(db, vietnamDay(now));
  const of = { number: bulletin.publishedVersion, homeUnitId: home?.id ?? null, publicUrl, lang: "vi", now } as const;
  const mail = issueMail(await loadIssue(db, bulletin, of), publicUrl);
  const { unitId, taskId, publishedVersion: version } = bulletin;
  return { version, unitId, taskId, title: mail.title, mail };
}

import type { Aside } from "./aside/index.ts";
import type { Clock } from "./clock/index.ts";
import type { Config } from "./config/index.ts";
import type { Db, Notifications } from "./db/index.ts";
import type { FileStore } from "./files/index.ts";
import type { ViewContext } from "./html/index.ts";
import type { AskedCode, FollowedRecord, Morning, Reminder, Rq, ShortText } from "./http/routes.ts";
import type { Log } from "./log/index.ts";
import type { Mailer } from "./mail/index.ts";
import type { Printer } from "./print/index.ts";
import type { Studio } from "./sound/index.ts";

/** What every handler, job and command may use. Built once in `app.ts`; tests build their own. */
export interface AppContext {
  config: Config;
  db: Db;
  clock: Clock;
  log: Log;
  files: FileStore;
  mail: Mailer;
  printer: Printer;
  studio: Studio;
  aside: Aside;
  /** null in processes that do not listen (command line). */
  notifications: Notifications | null;
  /** What the modules want people to be told of on a morning. */
  reminders(morning: Morning): Promise<Reminder[]>;
  /** Where the matter of a code stands, as the module says whose code it is; null where it is nobody's. */
  answerTo(asked: AskedCode): Promise<string | null>;
  /** Has a short text carried to a telephone. */
  sendText(text: ShortText): Promise<void>;
  /** Tells the modules that follow a record of what became of it. */
  tellFollowers(record: FollowedRecord): Promise<void>;
  /** What layouts need to know of this request: language, site, person, navigation. */
  view(rq: Rq, site?: SiteOfPage): ViewContext;
}

/** The unit whose site a public page belongs to; without it, the installation's own. */
export type SiteOfPage = ViewContext["site"] & {
  petitions: { office: string; address: string; phone: string; email: string } | null;
};

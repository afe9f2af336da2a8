export { openConnection } from "./connection.ts";
export {
  type Database,
  type Db,
  notifyPublicChange,
  openDatabase,
  openPool,
  type Tx,
  transaction,
} from "./db.ts";
export { type EmbeddedPostgres, leaveEmbeddedServers, startEmbeddedPostgres } from "./embedded.ts";
export { inspectServer, type ServerFacts } from "./inspect-server.ts";
export { isTaken } from "./is-taken.ts";
export { changeKept, keptAnswers, readAnew, readKept } from "./kept-reads.ts";
export { beginningWith, containing, wordsToFind } from "./like.ts";
export { listMigrations, type Migration, migrate } from "./migrate.ts";
export { type Notifications, openNotifications } from "./notifications.ts";
export type { DB } from "./schema.ts";
export { workAlone } from "./work-alone.ts";

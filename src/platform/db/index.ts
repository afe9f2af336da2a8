export { type Database, type Db, notifyPublicChange, openDatabase, type Tx, transaction } from "./db.ts";
export { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded.ts";
export { migrate } from "./migrate.ts";
export { type Notifications, openNotifications } from "./notifications.ts";
export type { DB } from "./schema.ts";

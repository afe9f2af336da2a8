export { type BackupSource, createBackup } from "./create-backup.ts";
export type { Manifest } from "./manifest.ts";
export { checkArchive, type RestoreTarget, restoreBackup } from "./restore-backup.ts";

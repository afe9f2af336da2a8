/** Dossiers of administrative procedures: received, followed, settled, returned. See README.md. */
export type { Applicant } from "./applicant.ts";
export { findDossier, listReceivedBy, makeRoom } from "./dossier.store.ts";
export type { MoveName } from "./dossier.ts";
export { limitChoices } from "./dossier-clock.ts";
export { readDossierCode } from "./dossier-code.ts";
export { type DossiersForToday, dossiersForToday } from "./dossiers-for-today.ts";
export { searchDossiers } from "./find-dossiers.ts";
export { dossierClaims } from "./money/dossier-claims.ts";
export { moveDossier } from "./move-dossier.ts";
export { countMonth, type MonthCounts } from "./quality/month-counts.store.ts";
export { countSettledClasses, type SettledClasses } from "./quality/settled-classes.store.ts";
export { receiveIn } from "./receive-dossier.ts";
export { addResult } from "./results/add-result.ts";
export { dossiers } from "./routes.ts";
export { addScans } from "./scans/add-scans.ts";
export { keepFile } from "./scans/kept-files.ts";
export { setIdentifier } from "./set-identifier.ts";
export { setWay } from "./steps/set-way.ts";

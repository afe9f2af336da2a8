export { type AliasUnit, addUnitAlias } from "./alias-unit.ts";
export { type ChangeUnitContact, changeUnitContact } from "./change-unit-contact.ts";
export { type ChangeUnitType, changeUnitType } from "./change-unit-type.ts";
export { type CloseUnit, closeUnit } from "./close-unit.ts";
export { type CreateUnit, createUnit, type NewUnit } from "./create-unit.ts";
export { exportUnits } from "./export-units.ts";
export {
  ancestorIdsOf,
  ancestors,
  countUnits,
  findUnit,
  findUnitBySlug,
  formerIdsOf,
  getUnit,
  getUnits,
  listTree,
  listUnitsUnder,
  type ResolvedSlug,
  resolveSlug,
  restate,
  searchUnits,
  subtreeIds,
  successorsOf,
  type TreeUnit,
} from "./find-units.ts";
export { unitImportSentence } from "./import-sentence.ts";
export {
  importUnits,
  type UnitImportDeps,
  type UnitImportProgress,
  type UnitImportReport,
} from "./import-units.ts";
export { loadUnits } from "./load-units.ts";
export { type MatchOptions, matchUnitByName, type UnitMatch } from "./match-unit.ts";
export { type MergeUnits, mergeUnits } from "./merge-units.ts";
export { type MoveUnit, moveUnit } from "./move-unit.ts";
export { readHours, writeHours } from "./opening-hours.ts";
export {
  describeUnitsForPaper,
  openingHoursInWords,
  type UnitOnPaper,
} from "./reception.ts";
export { type RenameUnit, renameUnit } from "./rename-unit.ts";
export { organisations } from "./routes.ts";
export {
  findHomeUnit,
  homeSite,
  listUnitChoices,
  listUnitsOfKind,
  movedFromSentence,
  offeredUnits,
  petitionAddressOf,
  provinceOf,
  type Site,
  saveHomeUnit,
  siteOf,
  UnitAddressMoved,
  unitNames,
  whoCameAfter,
} from "./site.ts";
export { type SplitPart, type SplitUnit, splitUnit } from "./split-unit.ts";
export type { Placement, RestatedFigures, Succession } from "./succession.ts";
export { UnitActRefused, UnitImportRefused, type UnitRefusal } from "./unit.errors.ts";
export {
  isAlive,
  type OpeningHours,
  UNIT_KINDS,
  type Unit,
  type UnitKind,
  type UnitLife,
  WEEKDAYS,
  type Weekday,
} from "./unit.ts";
export { UnitFilter, UnitSelect } from "./unit-select.tsx";
export { RESERVED_SLUGS } from "./unit-slug.ts";

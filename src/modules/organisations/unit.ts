/** Kinds of organisation, from the top down; siblings are listed in this order. */
export const UNIT_KINDS = [
  "central",
  "department",
  "affiliated",
  "massOrganisation",
  "press",
  "province",
  "district",
  "commune",
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type OpeningHours = Record<Weekday, { from: string; to: string }[]>;

/** What of a unit may change from a day on. */
export interface UnitFacts {
  name: string;
  shortName: string;
  /** Official word before the name: "Phường", "Xã", "Đặc khu", "Tỉnh", "Thành phố"; empty for bodies without one. */
  type: string;
  parentId: string | null;
  code: string | null;
  slug: string;
  /** As in the date line of its documents (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  placeName: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  openingHours: OpeningHours | null;
}

export interface UnitVersion extends UnitFacts {
  validFrom: string;
  validTo: string | null;
}

/** A unit as it was, is or will be on one day. Days are "YYYY-MM-DD"; ends are the first day without it. */
export interface Unit extends UnitVersion {
  id: string;
  kind: UnitKind;
  createdOn: string;
  endedOn: string | null;
}

/** A unit with all its versions, first one first. */
export interface UnitLife {
  id: string;
  kind: UnitKind;
  createdOn: string;
  endedOn: string | null;
  versions: UnitVersion[];
}

/**
 * First day of units whose beginning nobody has looked up: the official lists say only that they existed before
 * 1 July 2025. No unit of this state is older than the state. Pages say "không rõ" instead of this day.
 */
export const BEGINNING_UNKNOWN = "1945-09-02";

/** Ends are kept as the first day without the unit; people are told the last day with it. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

export function isBeginningUnknown(unit: { kind: UnitKind; createdOn: string }): boolean {
  return unit.createdOn === BEGINNING_UNKNOWN && unit.kind !== "central";
}

/** Government of an area, with two tiers since 1 July 2025 (Luật 72/2025/QH15); districts are history. */
export const AREA_KINDS = ["central", "province", "district", "commune"] as const satisfies readonly UnitKind[];

export function isArea(kind: UnitKind): boolean {
  return (AREA_KINDS as readonly UnitKind[]).includes(kind);
}

const PARENTS: Record<UnitKind, readonly (UnitKind | null)[]> = {
  central: [null, "central"],
  province: [null, "central"],
  district: ["province"],
  commune: ["province", "district"],
  department: ["central", "province", "district", "commune", "department"],
  affiliated: ["central", "province", "district", "commune", "department", "affiliated", "massOrganisation"],
  massOrganisation: ["central", "province", "district", "commune", "massOrganisation"],
  press: ["central", "province", "district", "commune", "department", "affiliated"],
};

/** Whether a unit of this kind may stand under a unit of that kind; `null` is the top. */
export function mayStandUnder(kind: UnitKind, parentKind: UnitKind | null): boolean {
  return PARENTS[kind].includes(parentKind);
}

export function kindsUnder(parentKind: UnitKind | null): UnitKind[] {
  return UNIT_KINDS.filter((kind) => mayStandUnder(kind, parentKind));
}

export function isAlive(unit: { createdOn: string; endedOn: string | null }, on: string): boolean {
  return unit.createdOn <= on && (unit.endedOn === null || on < unit.endedOn);
}

/** The version in force on the day; the nearest one where the unit did not live then. */
export function versionOn(versions: readonly UnitVersion[], on: string): UnitVersion {
  const known = versions.findLast((version) => version.validFrom <= on) ?? versions[0];
  if (!known) throw new Error("a unit always has a version");
  return known;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The versions after something was changed from `on`. A change holds until the day on which the same fact changes again:
 * a new telephone number noted today also stands in the version that a rename planned for January begins, but a rename
 * noted today does not undo the planned one.
 */
export function amendVersions(versions: readonly UnitVersion[], on: string, change: Partial<UnitFacts>): UnitVersion[] {
  const before = versions.filter((version) => version.validFrom < on);
  const covering = versionOn(versions, on);
  const cut: UnitVersion[] = before.map((version) => (version === covering ? { ...version, validTo: on } : version));
  const after: UnitVersion[] = [
    { ...covering, validFrom: on },
    ...versions.filter((version) => version.validFrom > on),
  ];
  const keys = Object.keys(change) as (keyof UnitFacts)[];
  const live = new Set(keys);
  const changed = after.map((version) => {
    for (const key of live) if (!same(version[key], covering[key])) live.delete(key);
    return { ...version, ...Object.fromEntries([...live].map((key) => [key, change[key]])) };
  });
  return joinEqual([...cut, ...changed]);
}

/** The versions of a unit that ends on `on`: nothing of it stays from that day. */
export function endVersions(versions: readonly UnitVersion[], on: string): UnitVersion[] {
  return versions
    .filter((version) => version.validFrom < on)
    .map((version) => (version.validTo === null || version.validTo > on ? { ...version, validTo: on } : version));
}

function joinEqual(versions: UnitVersion[]): UnitVersion[] {
  const joined: UnitVersion[] = [];
  for (const version of versions) {
    const last = joined.at(-1);
    if (last && same({ ...last, validFrom: "", validTo: "" }, { ...version, validFrom: "", validTo: "" })) {
      joined[joined.length - 1] = { ...last, validTo: version.validTo };
    } else joined.push(version);
  }
  return joined;
}

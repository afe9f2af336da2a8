import { vietnamDay } from "../../../platform/clock/index.ts";
import { Checkboxes, Details, Radios, useView } from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Rq, type Typed } from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { roleName, rolesHolding } from "../../accounts/index.ts";
import { listUnitsUnder } from "../../organisations/index.ts";
import { type Addressees, BRIEFING_LIMITS } from "../briefing.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

const SCOPES = ["own", "all", "communes", "departments", "chosen"] as const;
type Scope = (typeof SCOPES)[number];

export interface UnitBelow {
  id: string;
  name: string;
  kind: string;
}

export async function unitsBelow(rq: Rq, unitId: string): Promise<UnitBelow[]> {
  return (await listUnitsUnder(rq.app.db, unitId, vietnamDay(rq.now))).map(({ id, name, kind }) => ({
    id,
    name,
    kind,
  }));
}

/** The ways to say whom it is for that mean something in this unit. */
const scopesOf = (children: readonly UnitBelow[]): Scope[] =>
  SCOPES.filter((scope) => {
    if (scope === "communes") return children.filter((one) => one.kind === "commune").length > 1;
    if (scope === "departments") return children.filter((one) => one.kind === "department").length > 1;
    return scope === "own" || children.length > 0;
  });

/** The way that says these addressees. */
export function scopeOf(to: Addressees, unitId: string, children: readonly UnitBelow[]): Scope {
  const same = (kind: string): boolean => {
    const ids = children.filter((one) => one.kind === kind).map((one) => one.id);
    return to.withBelow && ids.length > 1 && [...ids].sort().join() === [...to.unitIds].sort().join();
  };
  if (to.unitIds.length === 1 && to.unitIds[0] === unitId) return to.withBelow ? "all" : "own";
  return same("commune") ? "communes" : same("department") ? "departments" : "chosen";
}

const list = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one): one is string => typeof one === "string" && one !== "")
    .slice(0, 400);

/** What was chosen, as chosen and as meant; what is wrong with it goes into `errors`. */
export function readAddressees(
  rq: Rq,
  typed: Typed,
  from: { unitId: string; children: readonly UnitBelow[] },
  errors: FormErrors,
): { units: string[]; roles: string[]; to: Addressees } {
  const said = pick(rq.lang, vi, en).errors;
  const { unitId, children } = from;
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const units = list(body.units).filter((id) => children.some((one) => one.id === id));
  const roles = list(body.roles).filter((role) => (rolesHolding("briefings.read") as readonly string[]).includes(role));
  const scope = scopesOf(children).find((one) => one === typed.scope);
  if (!scope) errors.scope = said.scope;
  const kindIds = (one: string): string[] => children.filter((child) => child.kind === one).map((child) => child.id);
  const unitIds =
    scope === "chosen"
      ? units
      : scope === "communes"
        ? kindIds("commune")
        : scope === "departments"
          ? kindIds("department")
          : [unitId];
  if (scope === "chosen" && (units.length === 0 || units.length > BRIEFING_LIMITS.units)) errors.units = said.units;
  return { units, roles, to: { unitIds, withBelow: scope !== "own", roles } };
}

interface Props {
  label: string;
  typed: Typed;
  units: string[];
  roles: string[];
  below: readonly UnitBelow[];
  errors: FormErrors;
}

/** Whom it is for: the own unit, those below, some of them; of their people all or those with a role. */
export function AddresseesFields({ label, typed, units, roles, below, errors }: Props) {
  const lang = useView()?.lang ?? "vi";
  const said = pick(lang, vi, en).form;
  const error = errorIn(errors);
  return (
    <>
      <Radios
        name="scope"
        label={label}
        small
        value={typed.scope ?? ""}
        options={scopesOf(below).map((scope) => ({
          value: scope,
          label: said.scopes[scope],
          ...(scope === "chosen"
            ? {
                conditional: (
                  <Checkboxes
                    name="units"
                    label={said.units}
                    labelSize="s"
                    small
                    values={units}
                    options={below.map((unit) => ({ value: unit.id, label: unit.name }))}
                    {...error("units")}
                  />
                ),
              }
            : {}),
        }))}
        {...error("scope")}
      />
      <Details summary={said.roles} open={roles.length > 0}>
        <Checkboxes
          name="roles"
          label={said.roles}
          labelSize="s"
          hint={said.rolesHint}
          small
          values={roles}
          options={rolesHolding("briefings.read").map((role) => ({ value: role, label: roleName(role, lang) }))}
        />
      </Details>
    </>
  );
}

import { Checkboxes, Fieldset, Radios, TextArea } from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { changeUnitContact } from "../../../change-unit-contact.ts";
import { changeUnitType } from "../../../change-unit-type.ts";
import { closeUnit } from "../../../close-unit.ts";
import { ancestors, getUnit, resolveSlug, subtreeIds } from "../../../find-units.ts";
import { mergeUnits } from "../../../merge-units.ts";
import { moveUnit } from "../../../move-unit.ts";
import { readHours, writeHours } from "../../../opening-hours.ts";
import { renameUnit } from "../../../rename-unit.ts";
import { type SplitPart, splitUnit } from "../../../split-unit.ts";
import { listSlugsOf } from "../../../unit.store.ts";
import { mayStandUnder, type OpeningHours, type Unit, WEEKDAYS } from "../../../unit.ts";
import { nameKey, tidyName } from "../../../unit-name.ts";
import type { ActForm, Choices } from "./act-form.ts";
import type { ActKey } from "./act-keys.ts";
import { DayAndNote, Line, UnitField } from "./fields.tsx";
import {
  beginReading,
  linesOf,
  listChoices,
  readShare,
  readUnit,
  type Scene,
  type Typed,
  tellSlugs,
  textOf,
} from "./scene.ts";
import { succession } from "./succession-act.tsx";

const noChoices = async (): Promise<Choices> => null;
const hasErrors = (errors: FormErrors): boolean => Object.keys(errors).length > 0;
const today = (scene: Scene): Typed => ({ on: formatDate(scene.today) });

const rename: ActForm = {
  hasPreview: true,
  choices: noChoices,
  initial: (scene) => ({ ...today(scene), name: scene.unit.name }),
  Fields: (props) => (
    <>
      <Line {...props} name="name" label={props.words.form.newName} hint={props.words.form.nameHint} />
      <Line {...props} name="slug" label={props.words.form.slug} hint={props.words.form.slugHint} optional />
      <DayAndNote {...props} />
    </>
  ),
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const name = textOf(typed, "name");
    const slug = textOf(typed, "slug");
    if (name === "") errors.name = words.form.errors.name;
    if (hasErrors(errors)) return { errors };
    const before = await getUnit(scene.db, unit.id, act.on);
    return {
      on: act.on,
      run: (tx) => renameUnit(tx, scene.actor, { ...act, unitId: unit.id, name, ...(slug ? { slug } : {}) }),
      async effects(tx) {
        const after = await getUnit(tx, unit.id, act.on);
        return [
          words.effects.renamed(act.on, before.name, after.name),
          before.slug === after.slug
            ? words.effects.sameAddress(after.slug)
            : words.effects.newAddress(before.slug, after.slug),
        ];
      },
    };
  },
};

const changeType: ActForm = {
  hasPreview: true,
  choices: noChoices,
  initial: (scene) => ({ ...today(scene), type: scene.unit.type }),
  Fields: (props) => (
    <>
      <Line {...props} name="type" label={props.words.form.type} hint={props.words.form.typeHint} width={20} />
      <DayAndNote {...props} />
    </>
  ),
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const type = textOf(typed, "type");
    if (type === "" || [...type].length > 40) errors.type = words.form.errors.type;
    if (hasErrors(errors)) return { errors };
    const before = await getUnit(scene.db, unit.id, act.on);
    return {
      on: act.on,
      run: (tx) => changeUnitType(tx, scene.actor, { ...act, unitId: unit.id, type }),
      async effects(tx) {
        const after = await getUnit(tx, unit.id, act.on);
        return [words.effects.renamed(act.on, before.name, after.name), words.effects.sameAddress(after.slug)];
      },
    };
  },
};

const move: ActForm = {
  hasPreview: true,
  choices: (scene) =>
    listChoices(scene.db, scene.today, (one) => one.id !== scene.unit.id && mayStandUnder(scene.unit.kind, one.kind)),
  initial: (scene) => ({ ...today(scene), parent: "" }),
  Fields: (props) => (
    <>
      <UnitField
        {...props}
        name="parent"
        label={props.words.form.newParent}
        choices={props.choices}
        {...(mayStandUnder(props.unit.kind, null) ? { none: props.words.form.noParent } : {})}
      />
      <DayAndNote {...props} />
    </>
  ),
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const text = textOf(typed, "parent");
    let parent: Unit | null = null;
    if (text !== "") {
      const found = await readUnit(scene, text, act.on, (one) => mayStandUnder(unit.kind, one.kind));
      if ("error" in found) errors.parent = found.error;
      else parent = found.unit;
    } else if (!mayStandUnder(unit.kind, null)) errors.parent = words.form.errors.unitMissing;
    if (hasErrors(errors)) return { errors };
    const before = await getUnit(scene.db, unit.id, act.on);
    return {
      on: act.on,
      run: (tx) => moveUnit(tx, scene.actor, { ...act, unitId: unit.id, parentId: parent?.id ?? null }),
      async effects(tx) {
        const old = before.parentId ? (await getUnit(tx, before.parentId, act.on)).name : words.effects.top;
        const below = await countBelow(tx, unit.id, act.on);
        return [
          words.effects.moved(act.on, before.name, old, parent?.name ?? words.effects.top),
          ...(below > 0 ? [words.effects.goesAlong(below)] : []),
          words.effects.sameAddress(before.slug),
        ];
      },
    };
  },
};

const contact: ActForm = {
  hasPreview: false,
  choices: noChoices,
  initial: ({ unit, ...scene }) => ({
    ...today({ unit, ...scene }),
    placeName: unit.placeName ?? "",
    address: unit.address ?? "",
    phone: unit.phone ?? "",
    email: unit.email ?? "",
    ...Object.fromEntries(WEEKDAYS.map((day) => [day, unit.openingHours ? writeHours(unit.openingHours[day]) : ""])),
  }),
  Fields: (props) => {
    const w = props.words.form;
    return (
      <>
        <Line {...props} name="address" label={w.address} optional />
        <Line {...props} name="phone" label={w.phone} optional width={20} />
        <Line {...props} name="email" label={w.email} optional width={30} />
        <Line {...props} name="placeName" label={w.placeName} hint={w.placeNameHint} optional width={20} />
        <Fieldset legend={w.hours} legendSize="m" hint={w.hoursHint}>
          {WEEKDAYS.map((day) => (
            <Line key={day} {...props} name={day} label={props.words.weekdays[day]} width={30} />
          ))}
        </Fieldset>
        <DayAndNote {...props} />
      </>
    );
  },
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const email = textOf(typed, "email");
    if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors.email = words.form.errors.email;
    const hours: Partial<OpeningHours> = {};
    for (const day of WEEKDAYS) {
      const spans = readHours(textOf(typed, day));
      if (spans) hours[day] = spans;
      else errors[day] = words.form.errors.hours;
    }
    if (hasErrors(errors)) return { errors };
    const isAnyOpen = WEEKDAYS.some((day) => (hours[day] ?? []).length > 0);
    const most = (name: string): string => textOf(typed, name).slice(0, 300);
    return {
      on: act.on,
      run: (tx) =>
        changeUnitContact(tx, scene.actor, {
          ...act,
          unitId: unit.id,
          placeName: most("placeName"),
          address: most("address"),
          phone: most("phone"),
          email,
          openingHours: isAnyOpen ? (hours as OpeningHours) : null,
        }),
      effects: async () => [words.effects.contact(act.on, unit.name)],
    };
  },
};

const merge: ActForm = {
  hasPreview: true,
  choices: (scene) =>
    listChoices(
      scene.db,
      scene.today,
      (one) => one.id !== scene.unit.id && one.kind === scene.unit.kind && one.parentId === scene.unit.parentId,
    ),
  initial: (scene) => ({ ...today(scene), into: "self" }),
  Fields: (props) => {
    const w = props.words.form;
    const newFields = (
      <>
        <Line {...props} name="name" label={w.name} hint={w.nameHint} />
        <Line {...props} name="code" label={w.code} hint={w.codeHint} optional width={10} />
        <Line {...props} name="slug" label={w.slug} hint={w.slugHint} optional />
      </>
    );
    return (
      <>
        {props.choices && props.choices.length > 0 && props.choices.length <= 30 ? (
          <Checkboxes
            name="others"
            label={w.others}
            small
            values={linesOf(props.typed, "others")}
            options={props.choices}
            {...(props.errors.others ? { error: props.errors.others } : {})}
          />
        ) : (
          <TextArea
            name="others"
            label={w.others}
            hint={w.othersHint}
            rows={4}
            value={linesOf(props.typed, "others").join("\n")}
            {...(props.errors.others ? { error: props.errors.others } : {})}
          />
        )}
        <Radios
          name="into"
          label={w.into}
          value={textOf(props.typed, "into")}
          options={[
            { value: "self", label: w.intoSelf(props.unit.name) },
            { value: "new", label: w.intoNew, conditional: newFields },
          ]}
          {...(props.errors.into ? { error: props.errors.into } : {})}
        />
        <DayAndNote {...props} />
      </>
    );
  },
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const others: Unit[] = [];
    for (const line of linesOf(typed, "others").slice(0, 200)) {
      const found = await readUnit(scene, line, act.on, (one) => one.kind === unit.kind && one.id !== unit.id);
      if ("error" in found) errors.others ??= found.error;
      else others.push(found.unit);
    }
    if (others.length === 0) errors.others ??= words.form.errors.others;
    const into = textOf(typed, "into");
    const name = textOf(typed, "name");
    if (into !== "self" && into !== "new") errors.into = words.form.errors.into;
    if (into === "new" && name === "") errors.name = words.form.errors.name;
    if (hasErrors(errors)) return { errors };
    const ending = into === "new" ? [unit, ...others] : others;
    let heirId = unit.id;
    const code = textOf(typed, "code");
    const ownBelow = into === "self" ? await countBelow(scene.db, unit.id, act.on) : 0;
    return {
      on: act.on,
      async run(tx) {
        heirId = await mergeUnits(tx, scene.actor, {
          ...act,
          unitIds: ending.map((one) => one.id),
          into:
            into === "self"
              ? { unitId: unit.id }
              : { name, parentId: unit.parentId, code: code || null, ...slugOf(typed) },
        });
      },
      async effects(tx) {
        const heir = await getUnit(tx, heirId, act.on);
        const slugs = (await Promise.all(ending.map((one) => listSlugsOf(tx, one.id)))).flat();
        const below = (await countBelow(tx, heirId, act.on)) - ownBelow;
        return [
          words.effects.merged(act.on, joinNames(ending, words), heir.name, into === "new"),
          ...(below > 0 ? [words.effects.childrenTo(below, heir.name)] : []),
          ...(into === "new" && code ? [words.effects.code(code, heir.name)] : []),
          words.effects.oldAddresses(slugs.length, tellSlugs(slugs), `/${heir.slug}`),
          words.effects.figures(heir.name),
        ];
      },
    };
  },
};

const PARTS = [1, 2, 3, 4] as const;

const split: ActForm = {
  hasPreview: true,
  choices: noChoices,
  initial: (scene) => ({ ...today(scene), livesOn: "no", main: "1" }),
  Fields: (props) => {
    const w = props.words.form;
    return (
      <>
        <Radios
          name="livesOn"
          label={w.livesOn}
          value={textOf(props.typed, "livesOn")}
          options={[
            { value: "no", label: w.livesOnNo },
            { value: "yes", label: w.livesOnYes },
          ]}
          {...(props.errors.livesOn ? { error: props.errors.livesOn } : {})}
        />
        {PARTS.map((n) => (
          <>
            <Line {...props} name={`part${n}`} label={w.part(n)} hint={w.partHint} optional={n > 2} />
            <Line {...props} name={`share${n}`} label={w.share(n)} hint={w.shareHint} optional width={5} />
          </>
        ))}
        <Radios
          name="main"
          label={w.main}
          hint={w.mainHint}
          inline
          small
          value={textOf(props.typed, "main")}
          options={PARTS.map((n) => ({ value: String(n), label: w.mainPart(n) }))}
          {...(props.errors.main ? { error: props.errors.main } : {})}
        />
        <DayAndNote {...props} />
      </>
    );
  },
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const livesOn = textOf(typed, "livesOn");
    if (livesOn !== "yes" && livesOn !== "no") errors.livesOn = words.form.errors.livesOn;
    const parts: (SplitPart & { n: number; told: string })[] = [];
    for (const n of PARTS) {
      const text = textOf(typed, `part${n}`);
      const share = readShare(textOf(typed, `share${n}`));
      if (share === undefined) errors[`share${n}`] = words.form.errors.share;
      if (text === "") continue;
      const known = await readUnit(scene, text, act.on, (one) => one.kind === unit.kind && one.id !== unit.id);
      // A name that is not exactly that of a unit beside this one is the name of a new unit.
      const isKnown =
        "unit" in known &&
        (known.unit.id === text || known.unit.code === text.replace(/\D/g, "") || isNamed(known.unit, text));
      parts.push({
        n,
        share: share ?? null,
        into: isKnown ? { unitId: known.unit.id } : { name: tidyName(text), parentId: unit.parentId },
        told: isKnown ? words.effects.partKnown(known.unit.name) : words.effects.partNew(tidyName(text)),
      });
    }
    const most = livesOn === "yes" ? 1 : 2;
    if (parts.length < most) errors[`part${parts.length === 0 ? 1 : 2}`] = words.form.errors.parts;
    const mainAt = Math.max(
      0,
      parts.findIndex((part) => String(part.n) === textOf(typed, "main")),
    );
    if (hasErrors(errors)) return { errors };
    let heirIds: string[] = [];
    const below = await countBelow(scene.db, unit.id, act.on);
    return {
      on: act.on,
      async run(tx) {
        heirIds = await splitUnit(tx, scene.actor, {
          ...act,
          unitId: unit.id,
          livesOn: livesOn === "yes",
          mainPart: mainAt,
          parts: parts.map(({ into, share: one }) => ({ into, share: one })),
        });
      },
      async effects(tx) {
        const names = parts.map((part) => part.told).join(", ");
        const main = await getUnit(tx, heirIds[mainAt] ?? "", act.on);
        const isUnknown = parts.some((part) => part.share === null);
        if (livesOn === "yes") {
          return [
            words.effects.partial(act.on, unit.name, names),
            words.effects.sameAddress(unit.slug),
            isUnknown ? words.effects.figuresUnknown(unit.name) : words.effects.figuresShared,
          ];
        }
        const slugs = await listSlugsOf(tx, unit.id);
        const found = await resolveSlug(tx, unit.slug, act.on);
        const isChoice = found?.state === "gone" && found.successors.length > 1;
        return [
          words.effects.split(act.on, unit.name, names),
          ...(below > 0 ? [words.effects.childrenTo(below, main.name)] : []),
          words.effects.oldAddresses(slugs.length, tellSlugs(slugs), isChoice ? words.effects.choice : `/${main.slug}`),
          isUnknown ? words.effects.figuresUnknown(main.name) : words.effects.figuresShared,
        ];
      },
    };
  },
};

const close: ActForm = {
  hasPreview: true,
  choices: noChoices,
  initial: today,
  Fields: (props) => (
    <>
      <UnitField
        {...props}
        name="successor"
        label={props.words.form.successor}
        hint={`${props.words.form.successorHint} ${props.words.form.unitHint}.`}
        choices={null}
        optional
      />
      <DayAndNote {...props} />
    </>
  ),
  async read(scene, typed) {
    const { words, unit, errors, act } = beginReading(scene, typed);
    const text = textOf(typed, "successor");
    let successor: Unit | null = null;
    if (text !== "") {
      const found = await readUnit(scene, text, act.on, (one) => one.id !== unit.id);
      if ("error" in found) errors.successor = found.error;
      else successor = found.unit;
    }
    if (hasErrors(errors)) return { errors };
    return {
      on: act.on,
      run: (tx) => closeUnit(tx, scene.actor, { ...act, unitId: unit.id, successorId: successor?.id ?? null }),
      async effects(tx) {
        const slugs = await listSlugsOf(tx, unit.id);
        const to = successor ? `/${successor.slug}` : words.effects.nowhere;
        const above = await ancestors(tx, unit.id, scene.today);
        return [
          words.effects.closed(act.on, unit.name),
          ...(successor ? [words.effects.heir(successor.name)] : []),
          words.effects.oldAddresses(slugs.length, tellSlugs(slugs), to),
          ...(successor || above.length === 0 ? [] : [words.effects.figuresUnknown(above.at(-1)?.name ?? "")]),
        ];
      },
    };
  },
};

const countBelow = async (db: Scene["db"], id: string, on: string): Promise<number> =>
  Math.max(0, (await subtreeIds(db, id, on)).length - 1);

const isNamed = (unit: Unit, text: string): boolean =>
  nameKey(unit.name) === nameKey(text) && tidyName(text).toLowerCase() === unit.name.toLowerCase();

const slugOf = (typed: Typed): { slug?: string } => {
  const slug = textOf(typed, "slug");
  return slug === "" ? {} : { slug };
};

const joinNames = (units: readonly Unit[], words: Scene["words"]): string => {
  const names = units.map((unit) => words.effects.partName(unit.name));
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${words.effects.and} ${names.at(-1)}` : (names[0] ?? "");
};

export const ACTS: Record<ActKey, ActForm> = {
  "lien-he": contact,
  "doi-ten": rename,
  "doi-loai": changeType,
  chuyen: move,
  "sap-nhap": merge,
  "chia-tach": split,
  "ket-thuc": close,
  "ke-thua": succession,
};

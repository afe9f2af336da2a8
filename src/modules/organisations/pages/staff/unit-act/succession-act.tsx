import { TextArea } from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { correctSuccession } from "../../../correct-succession.ts";
import { getUnit, resolveSlug } from "../../../find-units.ts";
import { listSlugsOf, listSuccessionsOf } from "../../../unit.store.ts";
import type { ActForm } from "./act-form.ts";
import { linesOf, readShare, readUnit, tellSlugs, textOf } from "./scene.ts";

/** Who came after a unit that ended, put right with a reason. */
export const succession: ActForm = {
  hasPreview: true,
  choices: async () => null,
  async initial(scene) {
    const { db, life, unit } = scene;
    const rows = (await listSuccessionsOf(db, unit.id)).filter(
      (row) => row.fromUnitId === unit.id && row.onDate === life.endedOn,
    );
    const lines: string[] = [];
    for (const row of rows) {
      const { name, code } = await getUnit(db, row.toUnitId, row.onDate);
      const share = row.share === null || rows.length === 1 ? "" : `; ${String(row.share * 100).replace(".", ",")}`;
      lines.push(`${name}${code ? ` (${code})` : ""}${share}`);
    }
    return { others: lines.join("\n"), note: "" };
  },
  Fields: ({ words, typed, errors }) => (
    <>
      <TextArea
        name="others"
        label={words.form.heirs}
        hint={words.form.heirsHint}
        rows={4}
        optional
        value={linesOf(typed, "others").join("\n")}
        {...(errors.others ? { error: errors.others } : {})}
      />
      <TextArea
        name="note"
        label={words.form.reason}
        hint={words.form.reasonHint}
        rows={2}
        value={textOf(typed, "note")}
        {...(errors.note ? { error: errors.note } : {})}
      />
    </>
  ),
  async read(scene, typed) {
    const { words, unit, life } = scene;
    const on = life.endedOn;
    const errors: FormErrors = {};
    const reason = textOf(typed, "note").slice(0, 500);
    if (reason === "") errors.note = words.form.errors.reason;
    if (on === null) return { errors: { ...errors, others: words.refusals["not-ended"]({ name: unit.name }) } };
    const successors: { unitId: string; share: number | null }[] = [];
    for (const line of linesOf(typed, "others").slice(0, 100)) {
      const [text = "", given = ""] = line.split(";").map((part) => part.trim());
      const share = readShare(given);
      const found = await readUnit(scene, text, on, (one) => one.id !== unit.id);
      if ("error" in found) errors.others ??= found.error;
      else if (share === undefined) errors.others ??= words.form.errors.share;
      else successors.push({ unitId: found.unit.id, share });
    }
    if (errors.others || errors.note) return { errors };
    return {
      on,
      run: (tx) => correctSuccession(tx, scene.actor, { unitId: unit.id, successors, reason, at: scene.at }),
      async effects(tx) {
        const slugs = await listSlugsOf(tx, unit.id);
        const [main] = successors;
        const heir = main ? await getUnit(tx, main.unitId, on) : null;
        const found = await resolveSlug(tx, unit.slug, scene.today);
        const isChoice = found?.state === "gone" && found.successors.length > 1;
        const to = !heir ? words.effects.nowhere : isChoice ? words.effects.choice : `/${heir.slug}`;
        const isUnknown = successors.length > 1 && successors.some((one) => one.share === null);
        return [
          words.effects.oldAddresses(slugs.length, tellSlugs(slugs), to),
          ...(heir
            ? [
                successors.length === 1
                  ? words.effects.figures(heir.name)
                  : isUnknown
                    ? words.effects.figuresUnknown(heir.name)
                    : words.effects.figuresShared,
              ]
            : []),
          words.effects.childrenStay,
        ];
      },
    };
  },
};

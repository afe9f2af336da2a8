import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { Details } from "../../../../platform/html/index.ts";
import { ancestors } from "../../../organisations/index.ts";
import { movedTemplates } from "./grounds.ts";
import type { vi } from "./messages.vi.ts";
import type { Template } from "./template.ts";
import { listTemplates } from "./templates.store.ts";

export interface OfferedTemplate extends Template {
  /** What it rests on changed: not to be used before somebody looked. */
  isMoved: boolean;
}

/** Templates of a unit and of those above it. */
export async function offeredTemplates(
  app: Pick<AppContext, "db">,
  unitId: string,
  now: Date,
): Promise<OfferedTemplate[]> {
  const above = (await ancestors(app.db, unitId, vietnamDay(now))).map((one) => one.id);
  const templates = await listTemplates(app.db, [unitId, ...above]);
  const moved = await movedTemplates(app, templates, now);
  return templates.map((one) => ({ ...one, isMoved: moved.has(one.id) }));
}

interface Props {
  words: typeof vi;
  templates: readonly OfferedTemplate[];
  /** The address with the template behind it. */
  hrefOf(id: string): string;
}

export function TemplateChoice({ words, templates, hrefOf }: Props) {
  if (templates.length === 0) return null;
  return (
    <Details summary={words.use.title} id="dung-mau">
      <p class="govuk-body">{words.use.again}</p>
      <ul class="govuk-list">
        {templates.map((one) => (
          <li key={one.id}>
            {one.isMoved ? (
              <>
                {one.title}
                <br />
                <span class="govuk-hint">{words.use.moved}</span>
              </>
            ) : (
              <a href={hrefOf(one.id)}>{one.title}</a>
            )}
          </li>
        ))}
      </ul>
    </Details>
  );
}

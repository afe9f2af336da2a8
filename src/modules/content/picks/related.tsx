import { CardList, Heading, LinkList } from "../../../platform/html/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { listRelatedItems, type PublicItem } from "../content.store.ts";
import type { vi } from "./messages.vi.ts";
import { type ShownPick, shownPicks } from "./shown-picks.ts";

const PICKED = 3;
const RELATED = 4;

export interface Related {
  picked: ShownPick[];
  related: PublicItem[];
}

/** What to read beside an item: first what its unit picked, then on the same procedure, then on the same topic; nothing twice. */
export async function loadRelated(rq: Rq, item: PublicItem): Promise<Related> {
  const own = `/tin-tuc/${item.slug}`;
  const picked = (await shownPicks(rq.app, item.unitId, rq.now)).filter((one) => one.path !== own).slice(0, PICKED);
  const found = await listRelatedItems(rq.app.db, item, RELATED + PICKED);
  return {
    picked,
    related: found.filter((one) => !picked.some((pick) => pick.path === `/tin-tuc/${one.slug}`)).slice(0, RELATED),
  };
}

export function RelatedBlocks({ words, base, picked, related }: Related & { words: typeof vi; base: string }) {
  const said = words.public;
  return (
    <div class="db-noprint">
      {picked.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.title}
          </Heading>
          <LinkList label={said.title} items={picked.map((one) => ({ href: one.path, text: one.title }))} />
        </>
      ) : null}
      {related.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {said.related}
          </Heading>
          <CardList
            label={said.related}
            items={related.map((one) => ({
              href: `${base}/${one.slug}`,
              title: one.title,
              meta: formatDate(one.publishedAt),
            }))}
          />
        </>
      ) : null}
    </div>
  );
}

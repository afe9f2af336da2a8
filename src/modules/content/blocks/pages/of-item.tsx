import { ActButton, Details, NotificationBanner } from "../../../../platform/html/index.ts";
import { compareTexts } from "../../../procedures/index.ts";
import { ComparedText } from "../../pages/staff/item-compare/text-table.tsx";
import type { BlockFault } from "../block.errors.ts";
import { blockLine } from "../block.ts";
import type { vi } from "../messages.vi.ts";
import type { HeldBlock } from "../write-out.ts";
import { BLOCKS } from "./shared.ts";

/** What the blocks of an item ask for: that cannot go out, that moved on, that were withdrawn. */
export function ItemBlocks({
  words,
  itemId,
  isOpen,
  faults,
  held,
  mayFollow,
}: {
  words: typeof vi;
  itemId: string;
  /** It can still be submitted or approved. */
  isOpen: boolean;
  faults: readonly BlockFault[];
  held: readonly HeldBlock[];
  mayFollow: boolean;
}) {
  const moved = held.flatMap((one) => (one.newer && !one.isWithdrawn ? [{ ...one, newer: one.newer }] : []));
  const withdrawn = held.filter((one) => one.isWithdrawn);
  return (
    <>
      {isOpen && faults.length > 0 ? (
        <NotificationBanner tone="warning" title={words.faultTitle}>
          <ul class="govuk-list">
            {faults.map((one) => (
              <li>{words.faults[one.why](one.code)}</li>
            ))}
          </ul>
          <a href={BLOCKS}>{words.toList}</a>
        </NotificationBanner>
      ) : null}
      {!isOpen && withdrawn.length > 0 ? (
        <NotificationBanner tone="warning" title={words.withdrawnTitle}>
          <ul class="govuk-list">
            {withdrawn.map((one) => (
              <li>
                <a href={`${BLOCKS}/${one.id}`}>{words.withdrawnText(one.title, one.withdrawnReason ?? "")}</a>
              </li>
            ))}
          </ul>
          <p class="govuk-body">{words.withdrawnDo}</p>
        </NotificationBanner>
      ) : null}
      {moved.length > 0 ? (
        <NotificationBanner tone="warning" title={words.movedTitle}>
          {moved.map((one) => (
            <>
              <p class="govuk-body">
                <a href={`${BLOCKS}/${one.id}`}>{words.movedText(one.title, one.number, one.newer.number)}</a>
              </p>
              <Details summary={words.difference}>
                <ComparedText
                  caption={one.title}
                  before={words.version(one.number)}
                  after={words.version(one.newer.number)}
                  parts={compareTexts(one.body, one.newer.body)}
                />
              </Details>
            </>
          ))}
          {mayFollow ? (
            <ActButton action={`/can-bo/tin-bai/${itemId}/theo-khoi`} variant="secondary">
              {words.follow}
            </ActButton>
          ) : null}
        </NotificationBanner>
      ) : null}
    </>
  );
}

/** Blocks with the line that puts each into the text; with script a press does it. */
export function BlockChoice({
  words,
  blocks,
}: {
  words: typeof vi;
  blocks: readonly { code: string; title: string; body: string }[];
}) {
  return (
    <Details summary={words.choose} id="khoi-chon">
      <p class="govuk-body">{blocks.length === 0 ? words.chooseNone : words.chooseHint}</p>
      <ul class="govuk-list">
        {blocks.map((one) => (
          <li>
            <strong>{one.title}</strong>: {one.body.replace(/\s+/g, " ").slice(0, 120)}…{" "}
            <span data-insert={blockLine(one.code)} data-said={words.inserted}>
              {blockLine(one.code)}
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a href={BLOCKS}>{words.toList}</a>
      </p>
    </Details>
  );
}

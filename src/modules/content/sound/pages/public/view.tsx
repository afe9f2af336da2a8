import { LinkButton, PageHeading, PublicLayout, type ViewContext } from "../../../../../platform/html/index.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  state: "making" | "busy" | "failed";
  /** Of the page that is to be heard, and where it is. */
  title: string;
  back: string;
}

/** In place of the sound while there is none yet. */
export function NotReadyView({ ctx, words, state, title, back }: Props) {
  return (
    <PublicLayout ctx={ctx} title={words.notReady[state].title} breadcrumbs={[{ text: title, href: back }]} noIndex>
      <PageHeading title={words.notReady[state].title} caption={title} lead={words.notReady[state].text} />
      <LinkButton href={back} variant="secondary">
        {words.readInstead}
      </LinkButton>
    </PublicLayout>
  );
}

import type { ComponentChildren } from "preact";
import {
  Heading,
  InsetText,
  LinkList,
  MetaLine,
  PageHeading,
  Prose,
  PublicLayout,
} from "../../../../../platform/html/index.ts";
import { html, movedPermanently, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { type ProcedureText, type ProcedureTextBlock, TEXT_BLOCKS } from "../../../../procedures/index.ts";
import type { ToldLanguage } from "../../../../topics/index.ts";
import { en as deskEn } from "../../messages.en.ts";
import { vi as deskVi, PHRASES } from "../../messages.vi.ts";
import { languageOf } from "../../pages/load.ts";
import { listConfirmedPhrases } from "../../term.store.ts";
import { ENGLISH_CHANNELS, ENGLISH_HEADINGS, ENGLISH_PHRASES, en } from "../messages.en.ts";
import { CHANNELS, HEADINGS, vi } from "../messages.vi.ts";
import { findChosen, listProcedurePairs } from "../procedure-translation.store.ts";
import { ownTextsOf, sentenceOf } from "../translate-procedure.ts";

/** A sentence as people read it: in the language, or in Vietnamese where the translation has not followed yet. */
interface Read {
  block: ProcedureTextBlock;
  channel: ProcedureText["channel"];
  text: string;
  isTranslated: boolean;
}

/** Headings and sentences around the page: in the language where they are agreed, else in Vietnamese. */
async function phrasesIn(rq: Rq, lang: ToldLanguage): Promise<(vietnamese: string) => string | undefined> {
  const all = [...Object.values(HEADINGS), ...Object.values(CHANNELS), ...Object.values(PHRASES)];
  const agreed = await listConfirmedPhrases(rq.app.db, lang, all);
  const english = new Map<string, string>();
  if (lang === "en") {
    for (const [key, text] of Object.entries(HEADINGS))
      english.set(text, ENGLISH_HEADINGS[key as keyof typeof HEADINGS]);
    for (const [key, text] of Object.entries(CHANNELS))
      english.set(text, ENGLISH_CHANNELS[key as keyof typeof CHANNELS]);
    for (const [key, text] of Object.entries(PHRASES)) english.set(text, ENGLISH_PHRASES[key as keyof typeof PHRASES]);
  }
  return (vietnamese) => agreed.get(vietnamese) ?? english.get(vietnamese);
}

/** A procedure in another language, as it is in force today; sentences that changed since stand in Vietnamese, and the page says so. */
export async function translatedProcedurePage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const lang = languageOf(rq);
  const code = (rq.params.code ?? "").toUpperCase();
  const chosen = lang === "vi" ? undefined : await findChosen(db, code, lang);
  if (!chosen || chosen.confirmedVersion === null) throw notFound("translation-not-found");
  const own = await ownTextsOf(db, code, rq.now);
  // Ended: the Vietnamese page says since when, and what came instead.
  if (!own) return movedPermanently(`/thu-tuc/${code}`);
  const pairs = (await listProcedurePairs(db, [code], lang)).get(code) ?? new Map();
  const read = own.texts.map(({ block, channel, ...text }): Read => {
    const words = pairs.get(sentenceOf(text).sum)?.confirmedText;
    return { block, channel, text: words || text.text, isTranslated: Boolean(words) };
  });
  const outdated = new Set(read.filter((one) => !one.isTranslated).map((one) => one.text)).size;
  const say = await phrasesIn(rq, lang);
  const ctx = rq.app.view(rq, await siteOf(rq));
  const words = pick(rq.lang, vi, en);
  const desk = pick(rq.lang, deskVi, deskEn);
  const title = read.find((one) => one.block === "name") as Read;
  return html(
    <PublicLayout
      ctx={ctx}
      title={title.text}
      breadcrumbs={[{ text: own.name, href: `/thu-tuc/${code}` }]}
      address={`${config.http.publicUrl}/thu-tuc/${code}/${lang}`}
      share
    >
      <article lang={lang}>
        <div lang={title.isTranslated ? lang : "vi"}>
          <PageHeading title={title.text} caption={code} />
        </div>
        {outdated > 0 ? (
          <InsetText>
            {say(PHRASES.updating) ? <p>{say(PHRASES.updating)}</p> : null}
            <p lang={rq.lang}>
              {rq.lang === "vi" ? `${PHRASES.updating} ` : ""}
              {words.outdated(outdated)}
            </p>
          </InsetText>
        ) : null}
        {TEXT_BLOCKS.map((block) =>
          block === "name" ? null : <Block block={block} read={read.filter((one) => one.block === block)} say={say} />,
        )}
      </article>
      <InsetText>
        {say(PHRASES.official) ? <p lang={lang}>{say(PHRASES.official)}</p> : null}
        <p lang="vi">{PHRASES.official}</p>
        {chosen.confirmedByName && chosen.confirmedAt ? (
          <p>{desk.confirmedBy(chosen.confirmedByName, chosen.confirmedAt)}</p>
        ) : null}
      </InsetText>
      <MetaLine items={[words.version(own.number)]} />
      <LinkList items={[{ href: `/thu-tuc/${code}`, text: words.back, note: words.backNote }]} />
    </PublicLayout>,
  );
}

type Say = (vietnamese: string) => string | undefined;

function Said({ say, text }: { say: Say; text: string }) {
  const agreed = say(text);
  return agreed ? agreed : <span lang="vi">{text}</span>;
}

const LISTED: readonly ProcedureTextBlock[] = ["bring", "steps", "who", "results", "where"];

function Block({ block, read, say }: { block: Exclude<ProcedureTextBlock, "name">; read: readonly Read[]; say: Say }) {
  if (read.length === 0) return null;
  const sentence = (one: Read) => (one.isTranslated ? one.text : <span lang="vi">{one.text}</span>);
  const channels = [...new Set(read.map((one) => one.channel))];
  const isListed = LISTED.includes(block) && read.length > 1;
  return (
    <section>
      <Heading level={2} id={`phan-${block}`}>
        <Said say={say} text={HEADINGS[block]} />
      </Heading>
      <Prose>
        {isListed ? (
          <List isOrdered={block === "steps"}>
            {read.map((one) => (
              <li>{sentence(one)}</li>
            ))}
          </List>
        ) : (
          channels.map((channel) => (
            <p>
              {channel === null ? null : (
                <strong>
                  <Said say={say} text={CHANNELS[channel]} />:{" "}
                </strong>
              )}
              {read
                .filter((one) => one.channel === channel)
                .map((one, at) => (
                  <>
                    {at > 0 ? " " : null}
                    {sentence(one)}
                  </>
                ))}
            </p>
          ))
        )}
      </Prose>
    </section>
  );
}

const List = ({ isOrdered, children }: { isOrdered: boolean; children: ComponentChildren }) =>
  isOrdered ? <ol>{children}</ol> : <ul>{children}</ul>;

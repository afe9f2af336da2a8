import type { ComponentChildren } from "preact";
import { Document, type ViewContext } from "../../../../platform/html/index.ts";
import { KIOSK_WORDS, type KioskLanguage } from "../../messages.kiosk.ts";

interface Props {
  ctx: ViewContext;
  language: KioskLanguage;
  title: string;
  place: string;
  /** Addresses of the same page in the other languages of the place. */
  languages: readonly { language: KioskLanguage; href: string }[];
  scripts?: readonly string[];
  slip?: string | undefined;
  children: ComponentChildren;
}

/** A page for a tablet in the hall or a telephone in the hand: nothing on it but what is to be done. */
export function QueueFrame({ ctx, language, title, place, languages, scripts = [], slip, children }: Props) {
  const shown: ViewContext = { ...ctx, lang: language === "en" ? "en" : "vi" };
  return (
    <Document
      ctx={shown}
      title={title}
      stylesheet="screen"
      noIndex
      head={scripts.map((name) => <script key={name} type="module" src={ctx.asset(name)} />)}
    >
      <main class="db-queue" lang={language} data-slip={slip}>
        <header class="db-queue__head">
          <p class="db-queue__place" lang="vi">
            {place}
          </p>
          {languages.length > 1 ? (
            <ul class="db-queue__languages">
              {languages.map((one) => (
                <li key={one.language}>
                  <a
                    href={one.href}
                    lang={one.language}
                    hreflang={one.language}
                    aria-current={one.language === language ? "true" : undefined}
                  >
                    {KIOSK_WORDS[one.language].name}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </header>
        {children}
      </main>
    </Document>
  );
}

import { CopyBox, Heading } from "./content.tsx";
import { useView, useWords } from "./context.ts";

/** The code that opens a page of ours, drawn at `/ma-qr.svg`. */
export function QrPicture({ address, isLazy }: { address: string; isLazy?: boolean }) {
  return (
    <img
      class="db-qr__code"
      src={`/ma-qr.svg?${pageOf(address)}`}
      width={120}
      height={120}
      alt={useWords().qrOf(address)}
      loading={isLazy ? "lazy" : undefined}
      decoding="async"
    />
  );
}

/**
 * Ways to send a page to others: links and an address to copy, nothing of another site is loaded. Zalo documents no address
 * that takes a link, so its link opens Zalo, and the reader pastes; a telephone that can hand a link to its apps gets a
 * button for that (island "copy"). `short` is what people send; networks that fetch the page for its picture get `address`,
 * because programs are asked to leave short addresses alone.
 */
export function Share({ address, short, title }: { address: string; short: string; title: string }) {
  const words = useWords();
  return (
    <section class="db-share" aria-labelledby="chia-se">
      <Heading level={2} size="s" id="chia-se">
        {words.share}
      </Heading>
      <div class="db-qr">
        {useView()?.isEasy ? null : <QrPicture address={short} />}
        <div class="db-share__ways">
          <CopyBox label={words.pageAddress} value={short} handOn={{ title, label: words.shareByApp }} />
          <ul class="db-share__links">
            <li>
              <a href="https://chat.zalo.me/">{words.shareZalo}</a>
            </li>
            <li>
              <a href={`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`}>
                {words.shareFacebook}
              </a>
            </li>
            <li>
              <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(short)}`}>
                {words.shareMail}
              </a>
            </li>
            <li>
              <a href={`/ma-qr.png?${pageOf(short)}`} download>
                {words.saveQr}
              </a>
            </li>
          </ul>
        </div>
      </div>
    </section>
  );
}

function pageOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `trang=${encodeURIComponent(pathname + search)}`;
}

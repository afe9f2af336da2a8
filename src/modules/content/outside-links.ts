import { addressesIn } from "./structured-text.tsx";

/** More links than that no text for residents has. */
const MOST = 30;

/** Addresses of a text that lead to other people's sites. Pages of our own are not asked: they answer for ever. */
export function outsideLinks(text: { summary: string; body: string }, publicUrl: string): string[] {
  const own = new URL(publicUrl).host;
  return addressesIn(`${text.summary}\n${text.body}`)
    .filter((one) => one.length <= 2_000 && URL.canParse(one) && new URL(one).host !== own)
    .slice(0, MOST);
}

// Source and result side by side: the source follows the piece in hand, and the piece the address points at is ready for the next key.
const [source, result] = document.querySelectorAll<HTMLElement>(".db-sides__body");

function placeOf(item: Element): HTMLElement | null {
  const link = item.querySelector<HTMLAnchorElement>('a[href^="#cho-"]');
  const place = link && document.getElementById(link.hash.slice(1));
  return place ? (place.closest("mark") ?? place) : null;
}

function follow(item: Element): void {
  const place = placeOf(item);
  if (!source || !place) return;
  for (const old of source.querySelectorAll(".db-place--now")) old.classList.remove("db-place--now");
  place.classList.add("db-place--now");
  if (source.scrollHeight <= source.clientHeight) return;
  source.scrollTop += place.getBoundingClientRect().top - source.getBoundingClientRect().top - source.clientHeight / 3;
}

const itemOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(".db-found__item, .govuk-summary-list__row, .db-card") : null;

function arrive(): void {
  const item = location.hash.startsWith("#muc-") ? document.getElementById(location.hash.slice(1)) : null;
  if (!item || !result?.contains(item)) return;
  follow(item);
  item
    .querySelector<HTMLElement>(".db-found__acts button, input:not([type=hidden]), textarea")
    ?.focus({ preventScroll: true });
}

result?.addEventListener("focusin", (event) => {
  const item = itemOf(event.target);
  if (item) follow(item);
});
addEventListener("hashchange", arrive);
// The browser goes to the address's place itself and takes the focus there; ours comes after.
addEventListener("load", () => setTimeout(arrive));

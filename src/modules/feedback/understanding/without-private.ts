import { findPrivate } from "../public-record/find-private.ts";

/** A text with every place hidden that may say who somebody is, or insults; for lists of those who may not read the message itself. */
export function withoutPrivate(text: string): string {
  return findPrivate(text)
    .toReversed()
    .reduce((all, { at, text: words }) => `${all.slice(0, at)}[…]${all.slice(at + words.length)}`, text);
}

import type { CommentSubject } from "../comments/index.ts";
import type { PublicItem } from "./content.store.ts";

/** What readers comment on, as the comments know it. */
export function commentSubjectOf(item: PublicItem): CommentSubject;
export function commentSubjectOf(item: PublicItem | undefined): CommentSubject | null;
export function commentSubjectOf(item: PublicItem | undefined): CommentSubject | null {
  if (!item) return null;
  return {
    id: item.id,
    unitId: item.unitId,
    kind: item.kind,
    path: `/tin-tuc/${item.slug}`,
    title: item.title,
    publishedAt: item.publishedAt,
    isWithdrawn: item.withdrawnAt !== null,
  };
}

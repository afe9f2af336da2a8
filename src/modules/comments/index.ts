export { countPublished } from "./comments.store.ts";
export { type CommentForToday, commentsForToday } from "./comments-for-today.ts";
export { comments } from "./routes.ts";
export type { CommentSubject } from "./send-comment.ts";
export { sendComment } from "./send-comment.ts";
export { answerComment, publishComment, refuseComment } from "./settle-comment.ts";
export { offerSubjects } from "./subjects.ts";
export { type CommentsRead, CommentsUnder, loadComments } from "./under-item.tsx";

/** Items at other places than our own pages. See README.md. */
export { addPosts, confirmPost, declarePost, skipPost } from "./act-on-post.ts";
export { confirmBroadcast, declareBroadcast, storeBroadcast, storeDecision } from "./broadcasts/keep-broadcast.ts";
export { connectAccount } from "./connections/keep-account.ts";
export { keepFiguresOfPost } from "./figures/keep-figures.ts";
export { followItem } from "./follow-item.ts";
export { addPlace } from "./places/keep-place.ts";
export type { PlaceKind } from "./places/place.ts";
export { listPosts } from "./post.store.ts";
export { type PostsForToday, postsForToday } from "./posts-for-today.ts";
export { posts } from "./routes.ts";

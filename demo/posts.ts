import { findItemBySlug } from "../src/modules/content/index.ts";
import {
  addPlace,
  addPosts,
  confirmBroadcast,
  confirmPost,
  connectAccount,
  declareBroadcast,
  declarePost,
  followItem,
  keepFiguresOfPost,
  listPosts,
  type PlaceKind,
  skipPost,
  storeBroadcast,
  storeDecision,
} from "../src/modules/posts/index.ts";
import { listBoards } from "../src/modules/publishing/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";
import { shift } from "../src/platform/calendar/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import { sharp } from "../src/platform/files/index.ts";
import type { Actor } from "../src/platform/http/index.ts";
import { slugify } from "../src/platform/i18n/index.ts";
import { demoContent } from "./content.ts";

interface Stage {
  app: AppContext;
  unitId: string;
  editor: Actor;
  approver: Actor;
  admin: Actor;
  story: (day: string, time: string) => Date;
}

/** Where a ward without any connection posts: its page, the groups of its quarters, one of them in Khmer. All invented. */
const PLACES: { kind: PlaceKind; name: string; keeper: string; members: number; hamlet?: string; chosen?: true }[] = [
  { kind: "facebook", name: "Phường Giá Rai", keeper: "Ngô Bảo Trân, văn hóa – xã hội", members: 4_300 },
  { kind: "zaloGroup", name: "Bà con khóm 1", keeper: "Trưởng khóm Lâm Hữu Phước", members: 214, hamlet: "Khóm 1" },
  { kind: "zaloGroup", name: "Bà con khóm 2", keeper: "Trưởng khóm Trịnh Kim Thoa", members: 187, hamlet: "Khóm 2" },
  { kind: "zaloGroup", name: "Bà con khóm 3", keeper: "Trưởng khóm Danh Sóc Kha", members: 342, hamlet: "Khóm 3" },
  { kind: "zaloGroup", name: "Tổ tự quản chợ Giá Rai", keeper: "Tổ trưởng Võ Thị Mười", members: 96 },
  { kind: "station", name: "Đài truyền thanh phường", keeper: "Huỳnh Văn Đợi, đài truyền thanh", members: 9_800 },
  {
    kind: "press",
    name: "Báo và Phát thanh, Truyền hình Cà Mau",
    keeper: "Ban Bạn đọc",
    members: 60_000,
    chosen: true,
  },
];

/** Connected with keys nobody has: it rehearses, and nothing ever leaves. */
const rehearse = (
  tx: Tx,
  app: AppContext,
  admin: Actor,
  account: { placeId: string; settings: Record<string, unknown>; secret: Record<string, string>; at: Date },
) => connectAccount(tx, admin, app.config.secretKey, { ...account, isLive: false });

/** A network tells much in the first days and little afterwards; sums, invented, the same at every load. */
const growing = (
  from: string,
  days: number,
  last: { views: number; reactions: number; comments: number; shares: number },
) =>
  Array.from({ length: days }, (_, at) => {
    const share = 1 - 0.6 ** (at + 1);
    const sum = (most: number): number => Math.round(most * share);
    return {
      day: shift(from, at),
      views: sum(last.views),
      reactions: sum(last.reactions),
      comments: sum(last.comments),
      shares: sum(last.shares),
    };
  });

/** What a phone shows of a group: drawn, without a name of anybody. */
const SCREENSHOT = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1280"><rect width="720" height="1280" fill="#e2e9f1"/><rect width="720" height="120" fill="#1d4077"/><circle cx="80" cy="60" r="30" fill="#fff"/><path d="M140 48h260M140 76h150" stroke="#fff" stroke-width="14"/><rect x="40" y="180" width="560" height="640" rx="24" fill="#fff"/><path d="M80 240h440M80 280h380M80 360h470M80 396h440M80 432h460M80 468h300" stroke="#5b6675" stroke-width="12"/><rect x="80" y="510" width="480" height="250" fill="#9b1c1f"/><path d="M120 580h300M120 630h380M120 680h220" stroke="#fff" stroke-width="20"/><path d="M440 860h160" stroke="#8b929c" stroke-width="10"/></svg>`;

/** Two items of the ward on their way: proven, declared, not opened, left out and still to be posted. */
export async function loadPosts(tx: Tx, { app, unitId, editor, approver, admin, story }: Stage): Promise<void> {
  const made = story("2026-06-01", "08:00");
  const ids = new Map<string, string>();
  for (const { chosen, hamlet, ...place } of PLACES)
    ids.set(
      place.name,
      await addPlace(tx, editor, {
        ...place,
        unitId,
        address: null,
        hamlet: hamlet ?? null,
        language: "vi",
        boardId: null,
        takesAll: !chosen,
        at: made,
      }),
    );
  const page = await rehearse(tx, app, admin, {
    placeId: ids.get("Phường Giá Rai") ?? "",
    settings: { pageId: "100000000000000" },
    secret: { pageToken: "dien-tap" },
    at: made,
  });
  await rehearse(tx, app, admin, {
    placeId: await addPlace(tx, editor, {
      unitId,
      kind: "youtube",
      name: "Kênh phường Giá Rai",
      address: null,
      hamlet: null,
      keeper: "Ngô Bảo Trân, văn hóa – xã hội",
      members: 610,
      language: "vi",
      boardId: null,
      takesAll: false,
      at: made,
    }),
    settings: { clientId: "dien-tap.apps.example" },
    secret: { refreshToken: "dien-tap", clientSecret: "dien-tap" },
    at: made,
  });
  const [board] = await listBoards(tx, [unitId], 1);
  if (board)
    await addPlace(tx, editor, {
      unitId,
      kind: "board",
      name: board.name,
      address: null,
      hamlet: board.hamlet,
      keeper: null,
      members: null,
      language: "vi",
      boardId: board.id,
      takesAll: false,
      at: made,
    });
  const photoKey = await app.files.put(await sharp(Buffer.from(SCREENSHOT)).jpeg().toBuffer(), "image/jpeg");
  const item = async (slug: string): Promise<string> => {
    const told = demoContent.find((one) => one.slug === slug);
    const found = await findItemBySlug(tx, slugify(told?.title ?? slug));
    if (!found) throw new Error(`demonstration posts an unknown item: ${slug}`);
    return found.id;
  };
  const postAt = async (itemId: string, place: string): Promise<string> => {
    const [post] = await listPosts(tx, { itemId, placeId: ids.get(place) ?? "" }, 1);
    if (!post) throw new Error(`demonstration posts at an unknown place: ${place}`);
    return post.id;
  };
  const declare = async (
    itemId: string,
    place: string,
    at: Date,
    proof: { address?: string; photoKey?: string; cost?: number },
  ): Promise<string> => {
    const postId = await postAt(itemId, place);
    await declarePost(tx, editor, { postId, doneAt: at, address: null, photoKey: null, cost: null, ...proof, at });
    return postId;
  };

  const copies = await item("gia-rai-sao-y-o-dau-het-bao-nhieu");
  await followItem(tx, copies, story("2026-06-09", "10:00"));
  await addPosts(tx, editor, {
    itemId: copies,
    placeIds: [ids.get("Báo và Phát thanh, Truyền hình Cà Mau") ?? ""],
    at: story("2026-06-09", "10:20"),
  });
  const onPage = await declare(copies, "Phường Giá Rai", story("2026-06-09", "10:30"), { photoKey, cost: 150_000 });
  await confirmPost(tx, approver, { postId: onPage, at: story("2026-06-10", "08:10") });
  await keepFiguresOfPost(tx, {
    postId: onPage,
    accountId: page,
    remoteId: "100000000000000_2609",
    days: growing("2026-06-09", 30, { views: 5_120, reactions: 214, comments: 31, shares: 58 }),
    at: story("2026-07-08", "20:00"),
  });
  const inGroup = await declare(copies, "Bà con khóm 3", story("2026-06-09", "10:40"), { photoKey });
  await confirmPost(tx, approver, { postId: inGroup, at: story("2026-06-10", "08:12") });
  for (const group of ["Bà con khóm 1", "Bà con khóm 2"])
    await declare(copies, group, story("2026-06-09", "10:45"), {});
  await skipPost(tx, editor, {
    postId: await postAt(copies, "Đài truyền thanh phường"),
    reason: "Tuần này đài phát lịch tiêm chủng, bài sao y không kịp giờ.",
    at: story("2026-06-09", "11:00"),
  });

  const chair = await item("guong-chiec-ghe-thu-hai-o-quay-so-2");
  await followItem(tx, chair, story("2026-10-06", "10:00"));
  const told = await declare(chair, "Phường Giá Rai", story("2026-10-06", "10:30"), {
    address: "https://mang-xa-hoi.danbiet.example/phuong-gia-rai/bai/2610",
  });
  await keepFiguresOfPost(tx, {
    postId: told,
    accountId: page,
    remoteId: "100000000000000_2610",
    days: growing("2026-10-06", 30, { views: 2_340, reactions: 402, comments: 47, shares: 96 }),
    at: story("2026-11-04", "20:00"),
  });
  for (const group of ["Bà con khóm 1", "Bà con khóm 3"]) await declare(chair, group, story("2026-10-06", "14:00"), {});

  const account = await addPlace(tx, editor, {
    unitId,
    kind: "zaloOa",
    name: "Zalo OA phường Giá Rai",
    address: null,
    hamlet: null,
    keeper: "Ngô Bảo Trân, văn hóa – xã hội",
    members: 2_150,
    language: "vi",
    boardId: null,
    takesAll: false,
    at: made,
  });
  const atAccount: string[] = [];
  for (const [itemId, at] of [
    [copies, story("2026-10-07", "08:30")],
    [chair, story("2026-10-07", "08:40")],
  ] as const) {
    await addPosts(tx, editor, { itemId, placeIds: [account], at });
    const [post] = await listPosts(tx, { itemId, placeId: account }, 1);
    const postId = post?.id ?? "";
    await declarePost(tx, editor, { postId, doneAt: at, address: null, photoKey, cost: null, at });
    await confirmPost(tx, approver, { postId, at });
    atAccount.push(postId);
  }
  const followers = (title: string, at: Date, sendAt: Date) =>
    storeBroadcast(
      tx,
      editor,
      {
        id: null,
        placeId: account,
        title,
        postIds: [...atAccount].reverse(),
        targets: { ages: [], gender: null, regions: [], platform: null },
        sendAt,
      },
      at,
    );
  const october = await followers(
    "Bản tin tháng 10 tới người quan tâm",
    story("2026-10-08", "09:00"),
    story("2026-10-08", "17:00"),
  );
  await storeDecision(tx, approver, { id: october, decision: "approve", note: null }, story("2026-10-08", "10:00"));
  const sentAt = story("2026-10-08", "17:10");
  await declareBroadcast(tx, editor, { id: october, sentAt, reached: 1_980, address: null, photoKey, at: sentAt });
  await confirmBroadcast(tx, approver, { id: october, at: story("2026-10-09", "08:05") });
  await followers("Bản tin tháng 12 tới người quan tâm", story("2026-11-20", "09:00"), story("2026-12-01", "08:00"));
}

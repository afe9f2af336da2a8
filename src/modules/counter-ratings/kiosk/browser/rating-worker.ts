import { answerKept } from "../../../../platform/offline/browser/answer-kept.ts";

answerKept({ cache: "danbiet-danh-gia", page: "/danh-gia/may" });

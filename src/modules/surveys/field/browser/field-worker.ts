import { answerKept } from "../../../../platform/offline/browser/answer-kept.ts";

answerKept({ cache: "danbiet-khao-sat", page: "/khao-sat/may" });

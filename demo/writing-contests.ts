import {
  addMarker,
  approveContest,
  compareHere,
  draftContest,
  drawSheets,
  handInSheet,
  listOwnSheets,
  publishContest,
  receiveEssay,
  register,
  showEssay,
} from "../src/modules/contests/index.ts";
import type { Tx } from "../src/platform/db/index.ts";
import type { Actor } from "../src/platform/http/index.ts";

const ONE_STOP =
  "Sáng hôm ấy tôi mang hồ sơ ra bộ phận một cửa của phường. Cán bộ tiếp nhận xem từng tờ giấy, ghi ngày hẹn trả kết quả vào phiếu và dặn tôi giữ mã hồ sơ để tra trên điện thoại. Tôi về nhà, mỗi tối mở trang của phường, gõ mã, thấy hồ sơ đang ở đâu. Đúng hẹn, tôi nhận kết quả, không phải đi lại lần nào nữa.";

const ESSAYS = [
  {
    title: "Tờ giấy hẹn của mẹ",
    text: `Mẹ tôi bảy mươi tuổi, cả đời ngại đến cơ quan. ${ONE_STOP} Mẹ cất tờ giấy hẹn vào hộp trầu, như một lời hứa đã được giữ.`,
  },
  {
    title: "Một lần đi làm giấy khai sinh",
    text: "Con gái tôi chào đời đúng mùa nước nổi. Hai vợ chồng chèo xuồng ra phường, lo không biết thiếu giấy gì. Anh cán bộ đưa cho tờ hướng dẫn có mã vuông, chỉ từng dòng. Thiếu một tờ, anh gọi sang trạm y tế xin giúp. Chiều ấy chúng tôi mang giấy khai sinh về, con vẫn còn ngủ.",
  },
  {
    title: "Đúng hẹn",
    text: `Tôi làm nghề lái đò, ít chữ. ${ONE_STOP} Từ đó tôi kể cho khách đi đò nghe, ai cũng hỏi cách tra mã.`,
  },
  {
    title: "Câu hỏi lúc nửa đêm",
    text: "Nửa đêm tôi nhớ ra mình chưa biết nộp lệ phí ở đâu. Tôi gửi một câu hỏi lên trang của phường, nghĩ chắc phải chờ lâu. Sáng hôm sau đã có câu trả lời, ghi rõ số tiền, căn cứ và cả cách nộp tại nhà. Tôi in ra, dán ở nhà văn hóa khóm cho bà con cùng đọc.",
  },
  {
    title: "Người gác cửa",
    text: "Ông nội tôi gác cửa ủy ban ba mươi năm. Ông kể ngày trước dân đến phải đợi, phải xin. Bây giờ ông dắt cháu đi bấm số, đọc bảng niêm yết, hỏi giờ trả kết quả. Ông bảo cái được nhất không phải là máy, mà là người ta đã biết mình có quyền hỏi.",
  },
] as const;

interface People {
  writer: Actor;
  approver: Actor;
  markers: readonly Actor[];
}

/** Two writing contests of the ward: one whose essays are being marked, one that is over with essays to read. */
export async function loadWritingContests(
  tx: Tx,
  of: People & { unitId: string; others: readonly string[]; secretKey: Buffer; at: Date },
): Promise<void> {
  const { writer, approver, markers, unitId, others, secretKey, at } = of;
  const DAY = 86_400_000;
  const moment = (days: number): Date => new Date(Math.floor(at.getTime() / DAY) * DAY + days * DAY + 3_600_000);
  const make = async (title: string, topic: string, from: number, until: number, count: number) => {
    const contestId = await draftContest(tx, writer, {
      unitId,
      title,
      lead: "Kể chuyện thật của bạn, ngắn gọn, bằng lời của mình.",
      rules: "Mỗi người gửi một bài. Bài chưa đăng ở đâu.\n\nHỏi ban tổ chức tại bộ phận một cửa của phường.",
      audience: "residents",
      rounds: [{ number: 1, opensAt: moment(from), closesAt: moment(until) }],
      prizes: [
        { rank: "first", count: 1, amount: 1_000_000 },
        { rank: "second", count: 1, amount: 500_000 },
      ],
      writing: {
        rules: {
          topic,
          rights: "Tôi tự viết bài này và đồng ý cho phường dùng bài để tuyên truyền, có ghi tên tác giả.",
          leastWords: 40,
          mostWords: 1_500,
          perPerson: 1,
          takes: "both",
          threshold: 2,
          thirdRule: "nearest",
          likenessShare: 30,
        },
        criteria: [
          { part: 1, number: 1, name: "Nội dung thật, đúng đề", most: 6 },
          { part: 1, number: 2, name: "Cách viết", most: 4 },
        ],
      },
      at: moment(from - 5),
    });
    await approveContest(tx, approver, secretKey, { contestId, at: moment(from - 3) });
    const essays: { essayId: string; title: string; text: string }[] = [];
    for (const [n, essay] of ESSAYS.slice(0, count).entries()) {
      const { id } = await register(tx, secretKey, {
        contestId,
        name: `Lê Thị Thử ${n + 1}`,
        phone: `09${String(71_000_000 + n * 211)}`,
        list: "residents",
        unitId: n % 2 === 0 ? unitId : (others[n % others.length] ?? unitId),
        at: moment(from + 1),
      });
      const received = await receiveEssay(tx, secretKey, {
        entrant: { id, contestId },
        ...essay,
        form: "text",
        pages: [],
        rightsAccepted: true,
        mayPublish: n !== 2,
        at: moment(from + 2),
      });
      essays.push({ essayId: received.id, ...essay });
    }
    for (const one of markers) await addMarker(tx, writer, { contestId, personId: one.id ?? "", at: moment(from + 2) });
    await drawSheets(tx, writer, secretKey, { contestId, at: moment(until + 1) });
    await compareHere(tx, secretKey, { contestId, at: moment(until + 1) });
    return { contestId, essays };
  };
  const mark = async (contestId: string, days: number, isAll: boolean): Promise<void> => {
    for (const [who, marker] of markers.entries())
      for (const [n, sheet] of (await listOwnSheets(tx, marker.id ?? "", 100)).entries())
        if (sheet.contestId === contestId && sheet.handedInAt === null && (isAll || n % 2 === 0))
          await handInSheet(tx, marker, secretKey, {
            sheetId: sheet.id,
            marks: [5 - ((who + n) % 3) / 2, 3 + (n % 2) / 2],
            remark: null,
            at: moment(days),
          });
  };
  const over = await make(
    "Viết về bộ phận một cửa của phường",
    "Điều gì ở bộ phận một cửa làm bạn nhớ nhất?",
    -60,
    -45,
    2,
  );
  await mark(over.contestId, -42, true);
  await publishContest(tx, approver, secretKey, { contestId: over.contestId, at: moment(-40) });
  for (const { essayId, title, text } of over.essays)
    await showEssay(tx, approver, { contestId: over.contestId, essayId, title, text, at: moment(-39) });
  const inHand = await make(
    "Viết về một lần làm thủ tục",
    "Kể một lần bạn hoặc người nhà làm thủ tục hành chính.",
    -20,
    -2,
    5,
  );
  await mark(inHand.contestId, -1, false);
}

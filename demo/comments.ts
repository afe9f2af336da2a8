/** What readers say about news of the demonstration: invented. One advertises, one holds a number that must not be shown. */
export interface DemoComment {
  /** Title of the news. */
  about: string;
  name: string;
  text: string;
  /** Days after publication. */
  after: number;
  decision: "publish" | { refuse: string } | null;
  answer?: string;
}

export const demoComments: DemoComment[] = [
  {
    about: "Chiếc ghế thứ hai ở quầy số 2",
    name: "Cô Sáu, khóm 2",
    text: "Tôi ngồi ghế ấy hôm thứ Ba. Có người chỉ cho xem từng dòng trên màn hình, khỏi phải nhờ con chở theo.",
    after: 1,
    decision: "publish",
    answer: "Cảm ơn cô. Từ tháng này quầy số 3 cũng có thêm một ghế.",
  },
  {
    about: "Chiếc ghế thứ hai ở quầy số 2",
    name: "Bạn đọc",
    text: "Nên có ghế thấp hơn cho người khuyết tật.",
    after: 2,
    decision: "publish",
  },
  {
    about: "Chiếc ghế thứ hai ở quầy số 2",
    name: "Dịch vụ nhanh",
    text: "Nhận làm giấy tờ trọn gói, khỏi xếp hàng, giá rẻ nhất vùng.",
    after: 2,
    decision: { refuse: "advertising" },
  },
  {
    about: "Sao y ở đâu, hết bao nhiêu tiền?",
    name: "Bạn đọc",
    text: "Sao y buổi chiều thứ Sáu mấy giờ hết nhận? Ai biết gọi tôi số 0900 000 123.",
    after: 3,
    decision: null,
  },
];

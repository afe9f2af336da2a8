import type { Saying } from "../saying.ts";

/** Certificates that a person needs for a trade, and trades that need a permit. */
export const professions: Saying[] = [
  {
    say: ["(chứng chỉ|bằng|thẻ|giấy) (hành nghề )?(kiến trúc sư|kiến trúc)", "kiến trúc sư"],
    mean: ["chứng chỉ hành nghề kiến trúc"],
    keep: 0.6,
  },
  {
    say: ["(chứng chỉ|bằng|thẻ) (hành nghề )?(xây dựng|giám sát|kỹ sư|chỉ huy trưởng|thiết kế)"],
    mean: ["cấp chứng chỉ hành nghề hoạt động xây dựng"],
    keep: 0.7,
  },
  {
    say: ["(chứng chỉ|bằng|thẻ|thi) (môi giới|cò) (nhà đất|bất động sản|đất)?", "môi giới (nhà đất|bất động sản|đất)"],
    mean: ["cấp chứng chỉ hành nghề môi giới bất động sản"],
    keep: 0.6,
  },
  {
    say: ["(chứng chỉ|thẻ|thi|bằng) (thẩm định giá|định giá)", "thẩm định viên"],
    mean: ["đăng ký dự thi cấp thẻ thẩm định viên về giá"],
    keep: 0.6,
  },
  {
    say: ["(chứng chỉ|thẻ|thi|bằng) (kế toán|kế toán viên|kiểm toán|kiểm toán viên|cpa)"],
    mean: ["đăng ký dự thi cấp chứng chỉ kiểm toán viên chứng chỉ kế toán viên"],
    keep: 0.7,
  },
  {
    say: ["(mở|lập|làm) (dịch vụ |công ty )?kế toán"],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh dịch vụ kế toán"],
    keep: 0.6,
  },
  {
    say: [
      "(chứng chỉ|thẻ|thi|bằng|giấy) … (bán bảo hiểm|đại lý bảo hiểm|tư vấn bảo hiểm)",
      "(bán|đi bán|làm nghề) bảo hiểm (nhân thọ)?",
    ],
    mean: ["thi cấp chứng chỉ đại lý bảo hiểm"],
    keep: 0.5,
  },
  {
    say: ["(chứng chỉ|thi|bằng|lấy) (nghiệp vụ )?đấu thầu"],
    mean: ["cấp chứng chỉ nghiệp vụ chuyên môn về đấu thầu"],
    keep: 0.6,
  },
  {
    say: ["(chứng chỉ|bằng|giấy) (hành nghề )?(dược|dược sĩ|dược sỹ|bán thuốc|bán thuốc tây)", "(dược sĩ|dược sỹ)"],
    mean: ["cấp chứng chỉ hành nghề dược"],
    keep: 0.5,
  },
  {
    say: [
      "(thuốc|bài thuốc|nghề thuốc|chữa bệnh|bốc thuốc|thuốc nam|thuốc gia truyền) … (ông bà|tổ tiên|cha ông|gia truyền|truyền lại|để lại)",
      "(thầy lang|lang y|thuốc nam gia truyền|bài thuốc gia truyền)",
    ],
    mean: ["cấp giấy chứng nhận người có bài thuốc gia truyền người có phương pháp chữa bệnh gia truyền"],
    keep: 0.3,
  },
  {
    say: ["(lương y|đông y|bốc thuốc|thuốc bắc|châm cứu) (hành nghề)?"],
    mean: ["cấp mới giấy phép hành nghề đối với chức danh chuyên môn là lương y"],
    keep: 0.5,
  },
  {
    say: [
      "(khám|chữa|mổ) (bệnh )?(miễn phí|từ thiện|nhân đạo)",
      "(đoàn|bác sĩ) … (khám|chữa) … (miễn phí|từ thiện|vùng cao|vùng sâu|bà con)",
    ],
    mean: ["cho phép tổ chức hoạt động khám bệnh chữa bệnh nhân đạo theo đợt khám bệnh chữa bệnh lưu động"],
    keep: 0.3,
  },
  {
    say: ["(làm|bán|sản xuất|kinh doanh|công bố) (mỹ phẩm|son|kem|kem dưỡng|kem trộn|dầu gội)"],
    mean: ["công bố sản phẩm mỹ phẩm", "cấp giấy chứng nhận đủ điều kiện sản xuất mỹ phẩm *0.95"],
    keep: 0.5,
  },
  {
    say: [
      "(tự )?công bố (sản phẩm|thực phẩm|hàng)",
      "(làm|bán) (giò chả|nem|bánh|mứt|nước mắm|tương ớt|sữa chua|thực phẩm) … (công bố|giấy)",
    ],
    mean: ["đăng ký bản công bố sản phẩm", "cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm *0.9"],
    keep: 0.6,
  },
  {
    say: [
      "(kinh doanh|mở|bán|cho thuê|lập) … (mô tô nước|lặn|dù lượn|bơi|gym|yoga|võ|patin|bóng đá|cầu lông|bắn súng|billiards|bida|bi a|leo núi)",
    ],
    mean: ["cấp giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao đối với môn"],
    keep: 0.9,
  },
  {
    say: [
      "(khách sạn|nhà nghỉ|homestay|resort|khu nghỉ) … (lên|gắn|xếp|công nhận|đạt|xin) (1|2|3|một|hai|ba)? sao",
      "(1|2|3) sao",
    ],
    mean: ["công nhận hạng cơ sở lưu trú du lịch hạng 1 sao 2 sao 3 sao"],
    keep: 0.4,
  },
  {
    say: ["(khách sạn|resort) … (4|5|bốn|năm) sao"],
    mean: ["công nhận hạng cơ sở lưu trú du lịch hạng 4 sao 5 sao"],
    keep: 0.4,
  },
  {
    say: ["(chở|vận chuyển|mua|bắn|đốt) (pháo|pháo hoa)"],
    mean: [
      "cấp giấy phép vận chuyển pháo hoa nổ thuốc pháo nổ",
      "cấp giấy phép vận chuyển pháo hoa để kinh doanh *0.95",
    ],
    keep: 0.6,
  },
  {
    say: [
      "(xe|ô tô|chạy) (khách|tải|taxi|grab|hợp đồng|du lịch) … (phù hiệu|giấy phép|kinh doanh|vận tải)",
      "phù hiệu (xe)?",
    ],
    mean: ["cấp phù hiệu xe", "cấp giấy phép kinh doanh vận tải *0.95"],
    keep: 0.5,
  },
  {
    say: ["(mở|dạy|trung tâm|trường) (dạy )?(lái xe|lái ô tô)"],
    mean: ["cấp giấy phép đào tạo lái xe ô tô"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập|trung tâm) (giới thiệu việc làm|môi giới việc làm|xuất khẩu lao động)"],
    mean: [
      "cấp giấy phép hoạt động dịch vụ việc làm",
      "cấp giấy phép hoạt động dịch vụ đưa người lao động việt nam đi làm việc ở nước ngoài *0.95",
    ],
    keep: 0.5,
  },
  {
    say: ["(cho thuê lại|cung ứng) (lao động|nhân công)"],
    mean: ["cấp giấy phép hoạt động cho thuê lại lao động"],
    keep: 0.6,
  },
  {
    say: ["(bán hàng đa cấp|đa cấp)"],
    mean: ["đăng ký hoạt động bán hàng đa cấp"],
    keep: 0.7,
  },
  {
    say: ["(tiền|tờ tiền|tờ bạc) (rách|nát|hỏng|cũ|cháy|mối ăn|dính keo|mục)", "đổi tiền (rách|cũ|nát|hỏng|lẻ)"],
    mean: ["đổi tiền không đủ tiêu chuẩn lưu thông", "giám định tiền không đủ tiêu chuẩn lưu thông *0.97"],
    keep: 0.2,
  },
  {
    say: ["(tiền giả|bạc giả|tiền nghi giả)"],
    mean: ["giám định tiền giả tiền nghi giả"],
    keep: 0.6,
  },
  {
    say: ["(chứng chỉ|thẻ|bằng) (kỹ năng|tay) nghề", "thi tay nghề"],
    mean: ["cấp chứng chỉ kỹ năng nghề quốc gia"],
    keep: 0.5,
  },
  {
    say: ["(cai nghiện|cai ma túy|cai thuốc phiện) (tại nhà|tự nguyện)?"],
    mean: ["đăng ký cai nghiện ma túy tự nguyện", "cai nghiện ma túy tự nguyện tại gia đình cộng đồng *0.95"],
    keep: 0.7,
  },
];

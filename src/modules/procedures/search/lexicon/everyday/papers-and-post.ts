import type { Saying } from "../saying.ts";

/** Cards and papers of a person, crossing the border, post, standards, and pairs of words that belong to a rarer errand. */
export const papersAndPost: Saying[] = [
  {
    say: [
      "(thêm|tích hợp|đưa|gắn|cập nhật|bổ sung) … (vào|lên|trên|trong) (thẻ )?(căn cước|vneid)",
      "(thông tin|giấy tờ|bằng lái|bảo hiểm) … (tích hợp|cập nhật) … (căn cước|vneid)",
    ],
    mean: ["tích hợp cập nhật điều chỉnh thông tin trên thẻ căn cước"],
    keep: 0.4,
  },
  {
    say: ["(tra|xem|xin|trích) (thông tin|dữ liệu) … (căn cước|dân cư)"],
    mean: ["khai thác thông tin công dân trong cơ sở dữ liệu căn cước"],
    keep: 0.5,
  },
  {
    say: ["(mất|rớt|làm mất|thất lạc) (giấy |sổ )?thông hành", "thông hành … (mất|rớt|thất lạc)"],
    mean: ["trình báo mất giấy thông hành"],
    keep: 0.4,
  },
  {
    say: ["(mất|rớt|làm mất|thất lạc|rơi) (hộ chiếu|passport)", "(hộ chiếu|passport) … (mất|rớt|thất lạc|rơi)"],
    mean: ["trình báo mất hộ chiếu phổ thông"],
    keep: 0.5,
  },
  {
    say: [
      "(tìm thấy|tìm được|kiếm lại được) (lại )?(hộ chiếu|passport)",
      "(hộ chiếu|passport) … (tìm thấy|tìm được|dùng lại)",
    ],
    mean: ["khôi phục giá trị sử dụng hộ chiếu phổ thông"],
    keep: 0.4,
  },
  {
    say: [
      "(việt kiều|gốc việt|chồng việt|vợ việt) … (miễn visa|miễn thị thực|5 năm)",
      "(miễn|miễn phí) (visa|thị thực)",
    ],
    mean: ["cấp giấy miễn thị thực cho người việt nam định cư ở nước ngoài"],
    keep: 0.5,
  },
  {
    say: ["(cổng tự động|autogate|cổng kiểm soát) … (sân bay|xuất cảnh)?"],
    mean: ["đăng ký xuất cảnh nhập cảnh qua cổng kiểm soát tự động"],
    keep: 0.5,
  },
  {
    say: ["(thẻ )?(apec|abtc)", "thẻ doanh nhân"],
    mean: ["cấp mới thẻ abtc"],
    keep: 0.6,
  },
  {
    say: ["(người nước ngoài|khách tây|khách nước ngoài) … (khu vực biên giới|vùng biên|khu vực cấm|biên giới)"],
    mean: ["cấp giấy phép vào khu vực cấm khu vực biên giới cho người nước ngoài"],
    keep: 0.5,
  },
  {
    say: [
      "(khai sinh|sinh|đẻ|sanh) (con )?(ở|bên|tại) (nước ngoài|mỹ|hàn|hàn quốc|đài loan|nhật|úc|đức|pháp|nga|lào|campuchia) … (ghi|ghi chú|vào sổ)",
    ],
    mean: ["ghi vào sổ hộ tịch việc khai sinh đã đăng ký tại cơ quan có thẩm quyền của nước ngoài"],
    keep: 0.4,
  },
  {
    say: [
      "(xác nhận|giấy xác nhận) (về )?(chỗ ở|nơi ở|cư trú|thông tin cư trú|hộ khẩu|thường trú|tạm trú)",
      "(chứng minh|giấy) (nơi ở|cư trú|chỗ ở)",
      "(giấy )?ct07",
    ],
    mean: ["xác nhận thông tin về cư trú"],
    keep: 0.4,
  },
  {
    say: [
      "(chuyển phát|giao hàng|phát thư|bưu phẩm|bưu kiện|ship hàng|giao thư) … (công ty|mở|kinh doanh|giấy phép|dịch vụ)",
      "(mở|lập|kinh doanh|công ty|dịch vụ) (chuyển phát|giao hàng|phát thư|bưu phẩm|vận chuyển thư)",
    ],
    mean: ["cấp giấy phép bưu chính", "cấp văn bản xác nhận thông báo hoạt động bưu chính *0.97"],
    keep: 0.3,
  },
  {
    say: [
      "(đám|lễ|hội) (hội làng|làng|đầu năm|rước|đình) … (tổ chức|đăng ký)",
      "(làng|xã|thôn) (tổ chức|làm|mở) (lễ hội|hội làng|hội)",
    ],
    mean: ["đăng ký lễ hội quy mô cấp xã", "thông báo tổ chức lễ hội cấp xã"],
    keep: 0.4,
  },
  {
    say: ["(hội thảo|hội nghị) … (nước ngoài|quốc tế)", "(nước ngoài|quốc tế) … (hội thảo|hội nghị)"],
    mean: ["cho phép tổ chức hội nghị hội thảo quốc tế"],
    keep: 0.4,
  },
  {
    say: ["(ảnh|chụp ảnh|nhiếp ảnh) … triển lãm", "triển lãm (ảnh|nhiếp ảnh)"],
    mean: ["cấp giấy phép triển lãm tác phẩm nhiếp ảnh tại việt nam"],
    keep: 0.5,
  },
  {
    say: ["(khám|chữa|tư vấn) (bệnh )?(qua mạng|từ xa|online|qua điện thoại|trực tuyến)"],
    mean: ["công bố đủ điều kiện thực hiện khám bệnh chữa bệnh từ xa"],
    keep: 0.4,
  },
  {
    say: ["(kim tiêm|máu|phơi nhiễm|lây) … hiv", "hiv … (kim tiêm|làm việc|nghề nghiệp|tai nạn)"],
    mean: [
      "cấp giấy chứng nhận bị phơi nhiễm với hiv do tai nạn rủi ro nghề nghiệp",
      "cấp giấy chứng nhận bị nhiễm hiv do tai nạn rủi ro nghề nghiệp *0.98",
    ],
    keep: 0.4,
  },
  {
    say: ["(đi cai|cai nghiện|cai ma túy|nghiện) … (về|xong|trở về) … (vốn|làm ăn|học nghề|hỗ trợ|việc làm)"],
    mean: ["hỗ trợ sinh kế tự học nghề", "hỗ trợ người hoàn thành chương trình cai nghiện ma túy *0.98"],
    keep: 0.4,
  },
  {
    say: ["(đón|nhận) (trẻ|cháu|bé) (từ|ở|trong) (trung tâm|trại|mái ấm|trung tâm bảo trợ)"],
    mean: [
      "chuyển trẻ em đang được chăm sóc thay thế tại cơ sở trợ giúp xã hội đến cá nhân gia đình nhận chăm sóc thay thế",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(không nhận|không lấy|nhường|bỏ|từ chối) … (để lại|thừa kế|di sản|chia cho)",
      "(nhường|cho) (lại )?phần (thừa kế|đất|nhà|tài sản) … (để lại|cha|bố|mẹ|anh|em)",
    ],
    mean: ["chứng thực văn bản từ chối nhận di sản"],
    keep: 0.3,
  },
  {
    say: [
      "(ghe|thuyền|tàu|xà lan|sà lan|đò|ca nô|phương tiện) … (chìm|hư|hỏng|không dùng|mất tích|phá|bán) … (xóa|hủy|cắt)",
      "(xóa|hủy) (tên|đăng ký|số) … (ghe|thuyền|tàu|xà lan|sà lan|đò|ca nô)",
    ],
    mean: ["xóa đăng ký phương tiện"],
    keep: 0.3,
  },
  {
    say: [
      "(ghe|thuyền|xà lan|sà lan|đò|ca nô|tàu sông) … (đăng ký|biển số)",
      "(đăng ký|làm giấy) (ghe|thuyền|xà lan|sà lan|đò|ca nô|tàu sông)",
    ],
    mean: ["đăng ký phương tiện lần đầu đối với phương tiện thủy nội địa"],
    keep: 0.5,
  },
  {
    say: ["(cao đẳng|trung cấp|trường nghề|học nghề|cao đẳng nghề) … (hỗ trợ|tiền học|học phí|miễn|giảm)"],
    mean: [
      "chính sách hỗ trợ chi phí học tập cho học sinh sinh viên học trình độ trung cấp trình độ cao đẳng",
      "đề nghị miễn giảm học phí trong cơ sở giáo dục nghề nghiệp *0.98",
      "cấp chính sách nội trú cho học sinh sinh viên trình độ cao đẳng trung cấp *0.9",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(hội thánh|tin lành|công giáo|phật giáo|đạo) … (nhóm|nhóm họp|tụ họp|cầu nguyện|sinh hoạt) … (tại nhà|nhà dân|ở nhà)?",
    ],
    mean: ["đăng ký sinh hoạt tôn giáo tập trung"],
    keep: 0.3,
  },
  {
    say: [
      "(phân phối|nhập|bán) (hàng hóa)? … (mã vạch|mã số mã vạch)",
      "(mã vạch|qr) (sản phẩm|hàng hóa)",
      "truy xuất nguồn gốc",
    ],
    mean: ["cấp quyền sử dụng mã số mã vạch", "truy xuất nguồn gốc *0.9"],
    keep: 0.6,
  },
  {
    say: ["halal"],
    mean: ["cấp giấy chứng nhận đăng ký hoạt động chứng nhận halal"],
    keep: 0.9,
  },
  {
    say: ["(bệnh nghề nghiệp|bụi phổi|điếc nghề nghiệp) … (khám|chữa|hỗ trợ|hưởng)"],
    mean: [
      "hỗ trợ chi phí khám chữa bệnh nghề nghiệp cho người lao động phát hiện bị bệnh nghề nghiệp",
      "giải quyết chế độ bệnh nghề nghiệp *0.97",
    ],
    keep: 0.5,
  },
  {
    say: [
      "(huy chương|kỷ niệm chương|huân chương|bằng khen|giấy khen) … (mất|rách|hỏng|đổi|cấp lại)",
      "(mất|rách|hỏng) (huy chương|huân chương|bằng khen|giấy khen)",
    ],
    mean: ["cấp lại hiện vật khen thưởng", "cấp đổi hiện vật khen thưởng *0.97"],
    keep: 0.5,
  },
  {
    say: [
      "(mồ côi|không ai nuôi|không có cha mẹ) … (giám hộ|trông nom)",
      "(làm|xin làm) (người )?giám hộ",
      "giám hộ … (cháu|em|trẻ|người bệnh)",
    ],
    mean: ["đăng ký giám hộ"],
    keep: 0.6,
  },
];

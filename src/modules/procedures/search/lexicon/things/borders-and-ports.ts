import { inShort } from "../in-short.ts";

/** Customs, trade across borders, ports, ships, inland waters: terms of titles and what people say instead. */
export const bordersAndPorts = inShort(`
# goods that cross a border
(đi nhờ|mượn đường|đi ngang|chạy ngang|đi qua|ngang qua) (việt nam|vn|nước mình|nước ta|lãnh thổ) > quá cảnh
hàng … (mượn đường|đi nhờ|đi ngang) > quá cảnh hàng hóa
(đi nhờ|mượn đường) qua > quá cảnh
(nhập|mua) … (về|về nước) … bán > nhập khẩu
(nhập|mua|đặt|lấy) (hàng)? (từ|ở|bên) (nước ngoài|trung quốc|hàn|nhật|mỹ|thái|châu âu) > nhập khẩu
(bán|xuất|đưa|gửi|chở) (hàng)? (ra|đi|sang|qua) (nước ngoài|nhật|mỹ|trung quốc|hàn|châu âu|eu) > xuất khẩu
(nhập tạm|đem vào tạm|mang vào tạm|đưa vào tạm|tạm đưa vào|tạm mang vào) > tạm nhập tái xuất
(đem ra|mang ra|đưa ra|gửi ra) … (rồi|xong|sau đó) … (đem về|mang về|đưa về|nhập lại) > tạm xuất tái nhập
(trả hàng|trả lại hàng|hàng bị trả|khách trả hàng) … (nước ngoài|xuất|nhập)? > tái xuất hàng hóa đã nhập khẩu tái nhập hàng hóa đã xuất khẩu
(sổ ata|ata carnet|sổ tạm quản|hàng triển lãm đem đi) > sổ tạm quản hàng hóa
(tờ khai|khai tờ khai|khai hải quan|mở tờ khai) > tờ khai hải quan
(khai thiếu|khai sót|khai sai|sửa tờ khai|quên khai) … (hải quan|tờ khai|hàng)? > khai bổ sung hồ sơ hải quan
(hủy|bỏ) tờ khai > hủy tờ khai hải quan
(kho) (ngoại quan) > kho ngoại quan
kho (giữ hàng|chứa hàng|chờ) … (chưa nộp thuế|chưa đóng thuế|chờ xuất|hải quan) > kho ngoại quan / kho bảo thuế
(kho gom hàng|gom hàng lẻ|hàng lẻ) > địa điểm thu gom hàng lẻ
(cảng cạn|bãi container|cảng khô|icd) > cảng cạn
(hàng miễn thuế|cửa hàng miễn thuế|duty free) > cửa hàng miễn thuế
(rượu|thuốc lá|bia) … (miễn thuế|không thuế) … (quá|vượt|nhiều hơn) > rượu bia thuốc lá nhập khẩu vượt định lượng miễn thuế
(dọn nhà|chuyển nhà|đồ đạc|đồ cũ|đồ dùng) … (nước ngoài|về nước|hồi hương) > tài sản di chuyển
(quá số lượng|quá mức|nhiều quá) … miễn thuế > vượt định mức miễn thuế
(hành lý|va li|vali) … (khai|thuế|quá|hải quan) > hành lý của người nhập cảnh xuất cảnh vượt định mức miễn thuế
(hàng|bưu kiện|kiện hàng|thùng hàng|bưu phẩm) … (chuyển phát nhanh|dhl|fedex|ems|bưu điện) > hàng hóa gửi qua dịch vụ chuyển phát nhanh bưu chính
(hàng mẫu|mẫu hàng|hàng quảng cáo) > hàng mẫu
(hàng) (lạc|đi lạc|lạc tuyến|gửi nhầm nước) > hàng hóa lạc tuyến
(đại lý|dịch vụ) (khai thuê|làm thủ tục) hải quan > đại lý làm thủ tục hải quan
(nhân viên|thẻ) đại lý hải quan > mã số nhân viên đại lý làm thủ tục hải quan
(hải quan ưu tiên|doanh nghiệp ưu tiên|ưu tiên hải quan|luồng xanh) > doanh nghiệp ưu tiên
(hỏi trước|biết trước|xác định trước) … (mã hàng|mã hs|hs|xuất xứ|trị giá|giá) > xác định trước mã số hàng hóa xuất xứ trị giá hải quan
(hoàn|lấy lại|trả lại) thuế (nhập khẩu|xuất khẩu|nhập|xuất) > hoàn thuế hàng hóa xuất khẩu nhập khẩu
(giảm|bớt) thuế (nhập|xuất|nhập khẩu|xuất khẩu) … (hỏng|hư|mất|thiệt hại)? > giảm thuế xuất khẩu nhập khẩu
(nộp dần|trả dần|trả góp|chia ra nộp|chia nhỏ) … thuế, thuế … (nộp dần|trả dần|trả góp|chia ra nộp) > nộp dần tiền thuế nợ
(tiêu hủy|hủy bỏ|đốt bỏ|chôn bỏ) hàng > tiêu hủy hàng hóa
(khách du lịch|người nước ngoài|khách tây) … (hoàn thuế|lấy lại thuế) > hoàn thuế giá trị gia tăng cho người nước ngoài xuất cảnh
(quá cảnh|transit) asean, hệ thống acts > hàng hóa quá cảnh thông qua hệ thống ACTS
(xe|ô tô|mô tô) (ngoại giao|sứ quán|biển ngoại giao) > xe ô tô xe gắn máy của đối tượng được hưởng quyền ưu đãi miễn trừ
(khu chế xuất|khu phi thuế|doanh nghiệp chế xuất) > khu phi thuế quan doanh nghiệp chế xuất
(gia công|may thuê|làm thuê) (cho|hàng) (nước ngoài|hãng nước ngoài) > gia công hàng hóa cho thương nhân nước ngoài
(gửi|đưa) (máy|nguyên liệu|hàng) … (ra nước ngoài|nước ngoài) … gia công > đặt gia công hàng hóa ở nước ngoài
(báo cáo|nộp) quyết toán … (nguyên liệu|hàng gia công|vật tư) > báo cáo quyết toán nguyên liệu vật tư
(máy cũ|thiết bị cũ|dây chuyền cũ|máy móc cũ|máy móc đã qua sử dụng|đồ cũ) … (nhập|về) > nhập khẩu máy móc thiết bị dây chuyền công nghệ đã qua sử dụng
(hàng|đồ) (tân trang|refurbished|refurb|làm mới lại) > hàng hóa tân trang
(kim cương|hột xoàn) (thô)? > quy trình Kimberly kim cương thô
(giấy xuất xứ|chứng nhận xuất xứ|co form|c o|form (e|d|b|vk|ak|ai)) > giấy chứng nhận xuất xứ hàng hóa C/O
(tự chứng nhận|tự khai) xuất xứ > tự chứng nhận xuất xứ hàng hóa
(nhập|mua) (đường|muối|trứng|thuốc lá lá) … hạn ngạch, hạn ngạch (đường|muối|trứng) > hạn ngạch thuế quan nhập khẩu
(bán|xuất) gạo > kinh doanh xuất khẩu gạo
(chợ) (biên giới|cửa khẩu|đường biên) > chợ biên giới
(buôn bán|bán hàng|trao đổi) … (qua biên giới|biên giới|cư dân biên giới) > thương mại biên giới
(chống bán phá giá|bán phá giá|hàng phá giá|tự vệ thương mại) > phòng vệ thương mại chống bán phá giá
(văn phòng|chi nhánh) … (công ty|hãng|thương nhân) nước ngoài, công ty nước ngoài … (văn phòng|đặt văn phòng) > văn phòng đại diện của thương nhân nước ngoài
(công ty|doanh nghiệp) (vốn nước ngoài|vốn ngoại|fdi|đầu tư nước ngoài) … (bán lẻ|bán buôn|phân phối|mở cửa hàng|giấy kinh doanh|giấy phép kinh doanh) > giấy phép kinh doanh tổ chức kinh tế có vốn đầu tư nước ngoài phân phối bán lẻ
(siêu thị|cửa hàng) … (nới rộng|mở rộng|thêm diện tích) > điều chỉnh tăng diện tích cơ sở bán lẻ
# ships
(con tàu|tàu|thuyền|ghe) … (chết máy|chìm|đắm|mắc cạn|mắc kẹt) > tàu thuyền bị chìm đắm tài sản chìm đắm
(trục vớt|vớt) (tàu|thuyền|xà lan|hàng|đồ) > trục vớt tài sản chìm đắm
(phao|đèn biển|hải đăng|biển báo|tiêu) … (luồng|biển|hàng hải|cảng) > báo hiệu hàng hải
(phao|biển báo|báo hiệu) … (sông|kênh|đường thủy) > báo hiệu đường thủy nội địa
(xây|làm|bắc|kéo) (cầu|dây điện|đường dây|cáp|kè|cống) … (sông|kênh|qua sông|đường thủy) > công trình đường thủy nội địa thỏa thuận nội dung liên quan đến đường thủy nội địa
(luồng tàu|luồng lạch|đường tàu chạy|lòng sông tàu chạy) > luồng hàng hải luồng đường thủy nội địa
(nạo vét|hút bùn|vét bùn|vét luồng|múc bùn|khơi luồng) > nạo vét
(bùn|chất|đất cát) nạo vét … (đổ|bỏ|chứa) > địa điểm tiếp nhận chất nạo vét
(đổ|nhận chìm|thả|dìm) … (xuống biển|ra biển|dưới biển) > nhận chìm ở biển
(bến|bến tàu) (tạm|tạm thời|thi công|chở vật liệu) > bến thủy nội địa phục vụ thi công công trình chính
(bến đò|bến phà|bến ghe|bến thuyền|đò ngang|đò dọc|bến sông) > bến khách ngang sông bến thủy nội địa
(cảng sông|cảng nội địa|cảng trên sông) > cảng thủy nội địa
(cầu cảng|cầu tàu|bến cảng|bến phao) > bến cảng cầu cảng bến phao
(vùng|khu|chỗ) (neo|neo tàu|đậu tàu|tránh bão|neo đậu) > khu neo đậu
(tàu lặn|tàu ngầm du lịch|lặn ngắm) > tàu lặn
(chơi|vui chơi|trò chơi|chèo|sup|kayak|mô tô nước|ca nô|dù kéo|thuyền chuối) … (dưới nước|trên sông|hồ|biển|mặt nước) > vui chơi giải trí dưới nước
(tàu|thuyền|ghe|xuồng|sà lan|xà lan|đò) … (đăng ký|đứng tên|sang tên|mua lại|mới đóng|đổi máy) … (sông|đường thủy)? > đăng ký phương tiện thủy nội địa
(sà lan|xà lan|ghe|xuồng|vỏ lãi|ca nô|đò|phà|tắc ráng|thuyền máy) > phương tiện thủy nội địa
(tàu biển|tàu viễn dương|tàu hàng lớn|tàu hàng) … (đăng ký|mua|đứng tên|cờ|treo cờ|quốc tịch) > đăng ký tàu biển việt nam
(tàu nhỏ|thuyền nhỏ) biển > đăng ký tàu biển loại nhỏ
(thế chấp|vay|nợ) … (tàu|con tàu|tàu hàng|tàu biển) > biện pháp bảo đảm bằng tàu biển
(thế chấp|vay|nợ) … (máy bay|tàu bay) > biện pháp bảo đảm bằng tàu bay
(thế chấp|cầm cố|vay) … (ô tô|xe|máy móc|hàng hóa|động sản) > biện pháp bảo đảm bằng động sản
(gỡ|xóa|giải|hết) thế chấp > xóa đăng ký biện pháp bảo đảm
(phá|phá dỡ|xẻ|rã) (tàu|tàu cũ) > phá dỡ tàu biển
(đi tàu|đi biển|thủy thủ|thuyền viên|làm tàu viễn dương|lái tàu biển) … (bằng|chứng chỉ|sổ|giấy) > giấy chứng nhận khả năng chuyên môn thuyền viên / sổ thuyền viên
(sổ|hộ chiếu) (đi tàu|thuyền viên) > sổ thuyền viên hộ chiếu thuyền viên
(bằng|chứng chỉ) (lái|thuyền trưởng|máy trưởng|lái ghe|lái tàu|lái phà|lái đò|lái ca nô) > giấy chứng nhận khả năng chuyên môn chứng chỉ chuyên môn thuyền trưởng máy trưởng
(trường|lớp|trung tâm|cơ sở) … (dạy|đào tạo|huấn luyện) … (lái tàu|thuyền viên|thuyền trưởng|lái phương tiện) > cơ sở đào tạo thuyền viên người lái phương tiện thủy nội địa
(công ty|doanh nghiệp) … (cung ứng|tuyển|đưa) (thuyền viên|thủy thủ) > tuyển dụng cung ứng thuyền viên hàng hải
(dẫn tàu|hoa tiêu|dắt tàu|pilot tàu) > hoa tiêu hàng hải / tuyến dẫn tàu
(lai|kéo|dắt) (tàu|xà lan) > lai dắt tàu biển
(tàu|thuyền) … (vào|ra|rời|cập|ghé) (cảng|bến) > tàu thuyền vào rời cảng
(tàu|thuyền|du thuyền) nước ngoài … (vào|ghé|cập|ở lại|xin ở) > tàu thuyền nước ngoài đến cảng biển
(du thuyền|thuyền buồm|tàu thể thao) > du thuyền tàu thuyền buồm tàu thuyền thể thao
(tàu chiến|tàu hải quân|tàu quân sự) (nước ngoài)? > tàu quân sự nước ngoài
(lên|xuống) (tàu|boong) … (thăm|làm việc|bốc xếp|sửa chữa|gặp)? … nước ngoài > giấy phép xuống tàu
(siêu trường|siêu trọng|quá khổ|quá tải|hàng to) … (sông|đường thủy|xà lan) > vận tải hàng hóa siêu trường siêu trọng trên đường thủy nội địa
(dầu tràn|tràn dầu|dầu loang|đổ dầu) > ứng phó sự cố tràn dầu
(bảo hiểm) (tàu|tràn dầu|ô nhiễm dầu) > bảo hiểm trách nhiệm dân sự đối với tổn thất ô nhiễm
(rác|nước thải|dầu thải) … (tàu|trên tàu) > tiếp nhận chất thải từ tàu thuyền
(chia luồng|phân luồng|điều tiết) … (tàu|sông|đường thủy) > điều tiết khống chế bảo đảm giao thông đường thủy nội địa
(giao thông|an toàn) … (thi công|xây) … (sông|đường thủy|cầu) > phương án bảo đảm an toàn giao thông đường thủy nội địa
(giàn khoan|mỏ dầu|dàn khoan|khai thác dầu) … (ngoài biển|biển|cảng)? > dầu khí ngoài khơi
(định vị|theo dõi) (tàu|tầm xa) > LRIT thông tin nhận dạng và truy theo tầm xa tàu thuyền
(pháo sáng|pháo cứu nạn|pháo hiệu) > pháo hiệu hàng hải
# border guards, border papers
(qua|sang|đi) (biên giới|lào|campuchia|trung quốc) … (buôn bán|chơi|làm|thăm|du lịch|trong ngày|giấy) > giấy thông hành biên giới
(giấy|sổ) (thông hành|qua biên|qua biên giới|qua cửa khẩu|đi biên giới) > giấy thông hành
(vào|lên|ra|đến) (vùng biên|biên giới|khu vực biên giới|vành đai biên giới|đảo|khu cấm) > giấy phép vào khu vực biên giới
(khai báo|báo) … (khách nước ngoài|người nước ngoài|tây) (ở|ngủ|trọ|thuê)?, (khách tây|người nước ngoài) (ở trọ|thuê nhà|ở nhà|ngủ lại|thuê phòng) > khai báo tạm trú cho người nước ngoài
(visa|thị thực) (điện tử|online|qua mạng), e visa, evisa > thị thực điện tử
(gia hạn|hết hạn|thêm hạn) (visa|thị thực|tạm trú) > gia hạn tạm trú cho người nước ngoài
(vợ|chồng|con) (tây|người nước ngoài|ngoại quốc|hàn|mỹ|đài loan) … (ở lại|ở việt nam|ở lâu|thẻ|giấy miễn) > thẻ tạm trú cho người nước ngoài / giấy miễn thị thực
(việt kiều) … (không cần visa|miễn visa|5 năm|về nước|ra vào) > giấy miễn thị thực cho người việt nam định cư ở nước ngoài
(ở luôn|ở hẳn|ở vĩnh viễn|định cư) … việt nam > thẻ thường trú cho người nước ngoài
(mất|rơi) (hộ chiếu|passport) > trình báo mất hộ chiếu
(về nước|hồi hương|trở về) (sinh sống|ở luôn|ở hẳn|định cư) > hồi hương giải quyết cho người việt nam định cư ở nước ngoài về việt nam thường trú
(abtc|thẻ apec|thẻ doanh nhân) > thẻ đi lại doanh nhân APEC
(đóng dấu|xác nhận|chứng) (ngoại giao|lãnh sự|bộ ngoại giao|sứ quán), (giấy tờ|bằng|giấy) … (dùng|mang|đem|sử dụng|nộp) (ở|ra|sang|tại) (nước ngoài|nhật|mỹ|đức|hàn|úc|pháp|canada) > chứng nhận lãnh sự hợp pháp hóa lãnh sự
(giấy tờ|bằng|giấy) (nước ngoài|bên tây|của nước ngoài) … (dùng|dùng ở|có giá trị|ở việt nam) > hợp pháp hóa lãnh sự
(công hàm|xin visa đi công tác) > công hàm đề nghị phía nước ngoài cấp thị thực
(hộ chiếu) (công vụ|ngoại giao) > hộ chiếu ngoại giao hộ chiếu công vụ
`);

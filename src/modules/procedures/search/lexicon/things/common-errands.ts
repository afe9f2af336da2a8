import { inShort } from "../in-short.ts";

/** What every household needs once: births, papers, houses, vehicles, small trade, work, school, care, in more of the words people have for it. */
export const commonErrands = inShort(`
# civil status
(khai sinh|giấy khai sinh) … (trễ|muộn|lớn rồi|mấy tuổi rồi|chưa làm|chưa có|quá hạn) > đăng ký khai sinh
(khai sinh|giấy khai sinh) … (cha mẹ chưa cưới|không có cha|mẹ đơn thân|không có bố|bố không nhận) > đăng ký khai sinh
(khai sinh) … (nhận cha|nhận con|nhận bố) > đăng ký khai sinh kết hợp đăng ký nhận cha mẹ con
(khai sinh|giấy khai sinh) … (mất|cháy|không còn) … (bản gốc|sổ gốc|sổ|hết), (mất|cháy) (sổ|bản) gốc … khai sinh > đăng ký lại khai sinh
(xin|làm|lấy) (bản sao|trích lục) (khai sinh|kết hôn|khai tử|giấy khai sinh|giấy kết hôn), (bản sao|trích lục) (khai sinh|kết hôn|khai tử|hộ tịch) > cấp bản sao trích lục hộ tịch bản sao giấy khai sinh
(khai sinh|bhyt|thẻ bảo hiểm|hộ khẩu|nhập khẩu) … (cùng lúc|một lần|liên thông|luôn một thể|gộp) … (bé|con|sinh)? > liên thông đăng ký khai sinh đăng ký thường trú cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi
(khai tử|chết|qua đời) … (mai táng|xóa thường trú|xóa hộ khẩu|cùng lúc|liên thông) > liên thông đăng ký khai tử xóa đăng ký thường trú trợ cấp mai táng phí
(độc thân|chưa vợ|chưa chồng|tình trạng hôn nhân|chưa kết hôn) (giấy|xác nhận)?, (giấy|xác nhận) (độc thân|chưa vợ|chưa chồng|chưa lập gia đình) > cấp giấy xác nhận tình trạng hôn nhân
(đăng ký|làm giấy) (kết hôn|hôn thú|cưới) > đăng ký kết hôn
(giấy|tờ) (kết hôn|hôn thú|đăng ký kết hôn) … (mất|cháy|thất lạc|rách) > đăng ký lại kết hôn / cấp bản sao trích lục hộ tịch
(cưới|lấy|kết hôn) … (người nước ngoài|tây|hàn|đài loan|mỹ|nhật|trung quốc|việt kiều) > đăng ký kết hôn có yếu tố nước ngoài
(ly hôn|ly dị) … nước ngoài … (ghi|ghi chú|công nhận)? > ghi vào sổ hộ tịch việc ly hôn hủy việc kết hôn của công dân việt nam đã được giải quyết tại cơ quan có thẩm quyền của nước ngoài
(kết hôn|cưới|sinh con|khai sinh) … (bên|ở) nước ngoài … (ghi|ghi chú|về nước|việt nam) > ghi vào sổ hộ tịch việc hộ tịch đã giải quyết tại cơ quan có thẩm quyền của nước ngoài
(đổi|sửa|thay|cải chính) (họ|tên|ngày sinh|năm sinh|chữ lót|tên đệm|tên lót|quê quán|dân tộc) > thay đổi cải chính bổ sung thông tin hộ tịch xác định lại dân tộc
(làm|xin) (giám hộ|người giám hộ), (nuôi|trông) cháu … (cha mẹ mất|bố mẹ mất|mồ côi) > đăng ký giám hộ
(thôi|đổi|chấm dứt) … giám hộ > đăng ký chấm dứt thay đổi giám hộ
(nhận|xin) (con nuôi|nuôi con nuôi|trẻ về nuôi) > đăng ký việc nuôi con nuôi trong nước
# certification
(sao y|phô tô|photo|công chứng) … (bằng|giấy tờ|cccd|hộ khẩu|sổ|học bạ) > chứng thực bản sao từ bản chính
(xác nhận|chứng thực|ký|điểm chỉ) … (chữ ký|chữ kí|sơ yếu lý lịch|lý lịch), (sơ yếu lý lịch|lý lịch) … (xác nhận|chứng|đóng dấu) > chứng thực chữ ký
(giấy|làm giấy|hợp đồng) (ủy quyền) > chứng thực chữ ký giấy ủy quyền chứng thực giao dịch
(di chúc|viết di chúc|lập di chúc) > chứng thực di chúc
(chia|khai nhận|thừa kế|chia thừa kế) (di sản|tài sản|đất|của cha mẹ) > chứng thực văn bản thỏa thuận phân chia di sản khai nhận di sản
(từ chối|không nhận|nhường) (thừa kế|di sản|phần thừa kế) > chứng thực văn bản từ chối nhận di sản
(hợp đồng|giấy) (mua bán|cho tặng|chuyển nhượng|thuê|thế chấp) … (xe|nhà|đất) … (chứng thực|công chứng|xã) > chứng thực giao dịch liên quan đến tài sản là động sản quyền sử dụng đất nhà ở
# residence and identity
(nhập|chuyển|về) (hộ khẩu|khẩu) > đăng ký thường trú
(ở trọ|thuê trọ|tạm trú|kt3|ở thuê) … (đăng ký|khai|gia hạn|giấy)? > đăng ký tạm trú / gia hạn tạm trú
(tách) (khẩu|hộ khẩu|hộ|sổ) > tách hộ
(xóa|cắt) (khẩu|hộ khẩu|thường trú) > xóa đăng ký thường trú
(giấy xác nhận|xác nhận) (cư trú|nơi ở|hộ khẩu|ct07|nhân khẩu) > xác nhận thông tin về cư trú
(căn cước|cccd|thẻ căn cước) … (mất|rơi|gãy|hỏng) > cấp lại thẻ căn cước
(căn cước|cccd|thẻ căn cước) … (hết hạn|đổi|sai|25 tuổi|40 tuổi|60 tuổi|đổi tên) > cấp đổi thẻ căn cước
(căn cước|cccd) … (trẻ|bé|con|dưới 14|dưới 6|học sinh) > cấp thẻ căn cước cho người dưới 14 tuổi
(làm|xin) (hộ chiếu|passport) … (lần đầu|trẻ|con|mới)? > cấp hộ chiếu phổ thông
(định danh|vneid) (mức 2|mức hai|mức độ 2)? > cấp tài khoản định danh điện tử
(lý lịch tư pháp|lltp|giấy tư pháp) … (đi làm|xin việc|đi nước ngoài)? > cấp phiếu lý lịch tư pháp
# land and houses
(sang tên|mua|bán|cho|tặng) (đất|nhà|nhà đất|sổ đỏ|sổ hồng) > đăng ký biến động chuyển nhượng tặng cho quyền sử dụng đất
(thừa kế) (đất|nhà|sổ đỏ) > đăng ký biến động nhận thừa kế quyền sử dụng đất
(làm|xin|cấp) (sổ đỏ|sổ hồng|bìa đỏ|sổ đất) (lần đầu|mới)? > đăng ký đất đai tài sản gắn liền với đất cấp giấy chứng nhận lần đầu
(sổ đỏ|sổ hồng|bìa đỏ) … (mất|cháy|rơi) > cấp lại giấy chứng nhận do bị mất
(sổ đỏ|sổ hồng|bìa đỏ) … (rách|cũ|nát|đổi mới|đổi) > cấp đổi giấy chứng nhận
(thế chấp|cầm cố|vay ngân hàng) … (sổ đỏ|sổ|đất|nhà) > đăng ký biện pháp bảo đảm bằng quyền sử dụng đất
(xin phép|giấy phép|phép) (xây|cất|làm) (nhà|dãy trọ|nhà trọ|tầng|nhà ở) > cấp giấy phép xây dựng nhà ở riêng lẻ
(sửa|nâng|cơi|cải tạo) (nhà|tầng|mái) … (phép|giấy phép|xin) > cấp giấy phép xây dựng sửa chữa cải tạo nhà ở riêng lẻ
(hoàn công|thêm nhà vào sổ|bổ sung nhà) > đăng ký biến động tài sản gắn liền với đất chứng nhận bổ sung quyền sở hữu nhà ở
# vehicles
(đăng ký|làm giấy|bấm biển|làm biển) (xe mới|xe máy mới|ô tô mới|xe máy|xe|ô tô) > đăng ký xe lần đầu
(biển số|cà vẹt|giấy đăng ký xe|đăng ký xe) … (mất|mờ|gãy|hỏng|rách) > cấp lại đổi chứng nhận đăng ký xe biển số xe
(thi|lấy|học) (bằng lái|bằng lái xe|gplx) … (a1|a|b1|b2|b|xe máy|ô tô)? > cấp giấy phép lái xe
(bằng lái|gplx|bằng lái xe) … (mất|rơi|thất lạc) > cấp lại giấy phép lái xe
(bằng lái|gplx|bằng lái xe) … (hết hạn|đổi|giấy sang thẻ|bìa giấy|pet) > đổi giấy phép lái xe
# small trade and tax
(mở|lập|đăng ký) (quán|tiệm|cửa hàng|shop|tạp hóa|quán ăn|quán cà phê|tiệm tóc|hộ kinh doanh) … (giấy phép|giấy tờ|kinh doanh)? > đăng ký thành lập hộ kinh doanh
(đóng|nghỉ|dẹp|trả) (quán|tiệm|cửa hàng|hộ kinh doanh|giấy phép kinh doanh) > chấm dứt hoạt động hộ kinh doanh
(hộ kinh doanh|quán|tiệm) … (đổi chủ|đổi tên|đổi địa chỉ|thêm ngành|thay đổi) > đăng ký thay đổi nội dung đăng ký hộ kinh doanh
(mở|lập|thành lập) (công ty|doanh nghiệp) (cổ phần|tnhh|một thành viên|hai thành viên)? > đăng ký thành lập công ty
# work, insurance
(bhxh|bảo hiểm xã hội) (một lần|1 lần|rút hết) > giải quyết hưởng bảo hiểm xã hội một lần
(làm|lãnh|hưởng) (lương hưu|hưu|chế độ hưu) > giải quyết hưởng lương hưu
(bảo hiểm y tế|bhyt) (hộ gia đình|tự nguyện|tự mua) > đăng ký đóng cấp thẻ BHYT đối với người chỉ tham gia BHYT
(thất nghiệp) … (tiền|đăng ký|lãnh|hưởng) > hưởng trợ cấp thất nghiệp
# care and merit
(người già|ông bà|cụ) … (75 tuổi|80 tuổi|không lương hưu|tiền hằng tháng|trợ cấp) > thực hiện điều chỉnh thôi hưởng trợ cấp hưu trí xã hội
(khuyết tật|tàn tật|tâm thần|liệt) … (giấy|xác nhận|mức độ) > xác định xác định lại mức độ khuyết tật cấp giấy xác nhận khuyết tật
(tiền|trợ cấp) … (khuyết tật|tâm thần|trẻ mồ côi|đơn thân|neo đơn) > thực hiện điều chỉnh thôi hưởng trợ cấp xã hội hàng tháng
(hộ nghèo|cận nghèo|sổ nghèo) … (xin|xét|vào|được) > công nhận hộ nghèo hộ cận nghèo
(thoát nghèo|ra khỏi hộ nghèo) > công nhận hộ thoát nghèo
(mai táng|chôn cất|tiền ma chay) … (nghèo|già|bảo trợ|trợ cấp xã hội) > hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội
(thờ cúng|giỗ) liệt sĩ > trợ cấp thờ cúng liệt sĩ
# complaints and others
(khiếu nại|kiện|không đồng ý) … (xã|phường|chủ tịch|quyết định) > giải quyết khiếu nại lần đầu
(tố cáo|tố giác) … (cán bộ|chủ tịch|tham nhũng)? > giải quyết tố cáo
(gặp|tiếp) (chủ tịch|lãnh đạo|cán bộ) … (dân|hẹn)? > tiếp công dân
(gửi|nộp) đơn (thư|kiến nghị|phản ánh) > xử lý đơn
`);

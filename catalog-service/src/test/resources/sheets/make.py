"""Makes the sheets beside it with tools that are not ours, so that the reader is not tested on its own writer only.

Needs openpyxl (3.1.5 made what is here) and XlsxWriter (3.2.9); run it in this folder. Nothing at build time needs it.
"""

import csv
import datetime

import openpyxl
import xlsxwriter
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def typed(path):
    """Days, hours, truth values, amounts and codes as Excel holds them when somebody types them."""
    book = openpyxl.Workbook()
    book.active.title = "Ghi chú"
    book.active["A1"] = "Đọc trang sau"
    sheet = book.create_sheet("Thủ tục")
    sheet.append([
        "code", "name.vi", "level", "channels", "effectiveFrom", "decision.date", "case.code", "document.code",
        "document.mandatory", "document.originals", "limit.channels", "limit.amount", "limit.unit", "limit.cutOff",
        "fee.name.vi", "fee.rule", "fee.amount", "fee.refundable",
    ])
    sheet.append([
        1.001193, "Đăng ký khai sinh", "Cấp xã", "Trực tiếp; Trực tuyến", datetime.date(2025, 7, 1), "01/07/2025",
        "DEFAULT", "TO_KHAI", True, 1, None, 1, "Ngày làm việc", datetime.time(15, 0), "Lệ phí bản sao", "FLAT", 8000, "không",
    ])
    sheet["E2"].number_format = "dd/mm/yyyy"
    sheet["N2"].number_format = "h:mm"
    sheet["Q2"].number_format = '#,##0 "đ"'
    sheet.append([])
    sheet.append([None] * 7 + ["GIAY_CHUNG_SINH", "x", 1.5])
    sheet.row_dimensions[4].hidden = True
    sheet.append([None] * 7 + ["BAN_SAO", "#REF!", "=1+1"])
    sheet["I5"].data_type = "e"
    book.save(path)


def since_1904(path):
    """Days counted as old Macintoshes did."""
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["code", "effectiveFrom"])
    book.active.append(["1.001193", datetime.date(2025, 7, 1)])
    book.save(path)


def computed(path):
    """Formulas with the values that were computed last, text in several fonts, and text of several lines."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["code", "name.vi", "name.en", "effectiveFrom", "requirements", "level", "case.code", "document.code", "document.copies", "document.electronic"])
    sheet.write_string(1, 0, "2.000635.000.00.00.H26")
    sheet.write_rich_string(1, 1, "Cấp ", bold, "bản sao", " trích lục")
    sheet.write_formula(1, 2, '="Copies of "&"extracts"', None, "Copies of extracts")
    sheet.write_formula(1, 3, "=DATE(2025,7,1)", day, 45839)
    sheet.write_string(1, 4, "- Dòng một\n- Dòng hai")
    sheet.write_formula(1, 5, "=#REF!", None, "#REF!")
    sheet.write_row(1, 6, ["DEFAULT", "TO_KHAI"])
    sheet.write_formula(1, 8, "=1+1", None, 2)
    sheet.write_formula(1, 9, "=TRUE()", None, True)
    book.close()


def inline(path):
    """Text in the cells themselves."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Procedures")
    sheet.write_row(0, 0, ["code", "name.vi", "keywords"])
    sheet.write_row(1, 0, ["1.004222", "Đăng ký thường trú", 'hộ khẩu; "nhập; tách"'])
    book.close()


def semicolons(path):
    """As Excel saves CSV where the comma is in numbers."""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        table.writerow(["code", "name.vi", "channels", "requirements", "case.code", "fee.name.vi", "fee.amount"])
        table.writerow(["1.004194", 'Đăng ký "tạm trú"', "COUNTER; ONLINE", "Dòng một;\r\ndòng hai", "DEFAULT", "Lệ phí", "10.000"])
        table.writerow(["", "", "", "", "", "Phí", "7,000"])


typed("typed.xlsx")
since_1904("since-1904.xlsx")
computed("computed.xlsx")
inline("inline.xlsx")
semicolons("semicolons.csv")

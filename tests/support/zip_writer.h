#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A ZIP archive of plain, uncompressed entries (APPNOTE.TXT 4.3), for tests.
namespace hiroba::test {

inline void put_number(std::string& out, uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

// CRC-32 as in ISO 3309.
inline uint32_t crc_32(std::string_view bytes) {
  uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string out;
  std::string directory;
  for (const auto& [name, bytes] : entries) {
    const auto offset = static_cast<uint32_t>(out.size());
    std::string common;  // version, flags, method, time, sum, sizes, lengths of name and extra
    put_number(common, 20, 2);
    put_number(common, 0x0800, 2);
    put_number(common, 0, 2);
    put_number(common, 0x00210000, 4);
    put_number(common, crc_32(bytes), 4);
    put_number(common, static_cast<uint32_t>(bytes.size()), 4);
    put_number(common, static_cast<uint32_t>(bytes.size()), 4);
    put_number(common, static_cast<uint32_t>(name.size()), 2);
    put_number(common, 0, 2);
    out += std::string("PK\x03\x04") + common + name + bytes;
    directory += std::string("PK\x01\x02");
    put_number(directory, 20, 2);
    directory += common;
    put_number(directory, 0, 2);  // comment
    put_number(directory, 0, 2);  // disk
    put_number(directory, 0, 2);
    put_number(directory, 0, 4);
    put_number(directory, offset, 4);
    directory += name;
  }
  std::string end = "PK\x05\x06";
  put_number(end, 0, 4);
  put_number(end, static_cast<uint32_t>(entries.size()), 2);
  put_number(end, static_cast<uint32_t>(entries.size()), 2);
  put_number(end, static_cast<uint32_t>(directory.size()), 4);
  put_number(end, static_cast<uint32_t>(out.size()), 4);
  put_number(end, 0, 2);
  return out + directory + end;
}

// A workbook of one sheet from its rows as XML; the other parts as spreadsheets write them.
struct MadeWorkbook {
  std::string rows;     // <row>…
  std::string shared;   // <si>…
  std::string formats;  // <numFmt …/>
  std::string styles;   // <xf …/>
  std::string properties = "<workbookPr/>";
  std::string sheet_name = "様式";

  std::vector<std::pair<std::string, std::string>> parts() const {
    const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const std::string main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const std::string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const std::string packages =
        " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    return {
        {"_rels/.rels", head + "<Relationships" + packages + "><Relationship Id=\"rId1\" Type=\"" +
                            types +
                            "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", head + "<workbook" + main + " xmlns:r=\"" + types + "\">" + properties +
                                "<sheets><sheet name=\"" + sheet_name +
                                "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships" + packages + "><Relationship Id=\"rId1\" Type=\"" + types +
             "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" +
             types +
             "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" +
             types + "/styles\" Target=\"/xl/styles.xml\"/></Relationships>"},
        {"xl/sharedStrings.xml", head + "<sst" + main + ">" + shared + "</sst>"},
        {"xl/styles.xml",
         head + "<styleSheet" + main + "><numFmts>" + formats +
             "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles +
             "</cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml",
         head + "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>"}};
  }
  std::string bytes() const { return zip_of(parts()); }
};

}  // namespace hiroba::test

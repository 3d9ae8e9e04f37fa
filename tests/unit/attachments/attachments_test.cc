#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "../../support/zip_writer.h"
#include "attachments/judge.h"

// What may lie beside a record, and everything that must not get in under one of those names.
// (attachment.unsupported is said by a program compiled without the libraries; CI has them.)
namespace hiroba::attachments {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

// The rules that speak, each once: «active author».
std::string faults(const std::string& name, const std::string& bytes) {
  source::Diagnostics found;
  judge_attachment(name, bytes, source::Mark{}, found);
  std::string out;
  for (const source::Diagnostic& d : found.list()) {
    const std::string word(d.rule->id.substr(d.rule->id.find('.') + 1));
    if (out.find(word) == std::string::npos) out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

// ---- SVG

std::string svg(const std::string& inside, const std::string& attributes = "") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" +
         attributes + " viewBox=\"0 0 9 9\">" + inside + "</svg>";
}

TEST_CASE("SVG: what drawings are made of") {
  for (const std::string& drawing : {
           svg("<path d=\"M0 0h9v9z\" fill=\"#123\"/>"),
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- made by hand -->\n" +
               svg("<title>地図</title>"),
           svg("<defs><linearGradient id=\"a\"/><path id=\"p\" d=\"M0 0\"/></defs><use "
               "href=\"#p\"/>"
               "<use xlink:href=\"#p\"/><rect fill=\"url(#a)\" style=\"fill: url( '#a' )\" "
               "width=\"9\" height=\"9\"/>"),
           svg("<style>.a { fill: url(#a) } @media print { .a { fill: none } }</style>"),
           svg("<style><![CDATA[ .a > .b { fill: red } ]]></style>"),
           svg("<image href=\"data:image/png;base64,iVBORw0KGgoAAAA\" width=\"1\" height=\"1\"/>"),
           svg("<image xlink:href=\"data:image/jpeg;base64,\n /9j/4AAQ\" width=\"1\" "
               "height=\"1\"/>"),
           svg("<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator> "
               "</dc:creator></r:RDF></metadata>"),
           svg("<a href=\"#b\"><text id=\"b\" aria-label=\"only (a) \\ sign\">あ</text></a>"),
           "\xEF\xBB\xBF" + svg("<g/>"),
       }) {
    INFO(drawing);
    CHECK_EQ(faults("chizu.svg", drawing), "");
  }
}

TEST_CASE("SVG: whatever acts") {
  for (const std::string& drawing : {
           svg("<script>alert(1)</script>"),
           svg("<script href=\"#x\"/>"),
           svg("<x:script xmlns:x=\"http://www.w3.org/2000/svg\">alert(1)</x:script>"),
           svg("<g xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></g>"),
           svg("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>"),
           svg("<metadata><h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"x\"/></metadata>"),
           svg("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>"),
           svg("<iframe/>"),
           svg("<audio/>"),
           svg("<handler/>"),
           svg("<listener/>"),
           svg("<g/>", " onload=\"alert(1)\""),
           svg("<rect onclick=\"x\"/>"),
           svg("<rect OnMouseOver=\"x\"/>"),
           svg("<rect x:onfocus=\"x\" xmlns:x=\"urn:x\"/>"),
           svg("<a><animate attributeName=\"href\" to=\"javascript:alert(1)\"/></a>"),
           svg("<a><set attributeName=\"xlink:href\" to=\"javascript:alert(1)\"/></a>"),
           svg("<animateTransform/>"),
           svg("<animateMotion><mpath/></animateMotion>"),
           svg("<discard/>"),
           svg("<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\" "
               "href=\"javascript:alert(1)\"/>"),
           "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
           "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" +
               svg(""),
           "<!DOCTYPE svg [<!ENTITY x \"<script "
           "xmlns='http://www.w3.org/2000/svg'>alert(1)</script>\">]>" +
               svg("&x;"),
           "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>" + svg(""),
       }) {
    INFO(drawing);
    CHECK_EQ(faults("chizu.svg", drawing).substr(0, 6), "active");
  }
}

TEST_CASE("SVG: whatever comes from outside") {
  for (const std::string& drawing : {
           svg("<image href=\"https://example.jp/a.png\"/>"),
           svg("<image href=\"a.png\"/>"),
           svg("<image xlink:href=\"//example.jp/a.png\"/>"),
           svg("<use href=\"b.svg#x\"/>"),
           svg("<use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\"/>"),
           svg("<use href=\"data:image/png;base64,iVBORw0KGgoAAAA\"/>"),
           svg("<image href=\"data:image/svg+xml,&lt;svg/&gt;\"/>"),
           svg("<image href=\"data:image/png;base64,PHN2ZyB4bWxucz0\"/>"),
           svg("<image href=\"data:text/html,x\"/>"),
           svg("<a href=\"javascript:alert(1)\"/>"),
           svg("<a href=\" jAva&#9;script:alert(1)\"/>"),
           svg("<a xlink:href=\"https://example.jp/\"/>"),
           svg("<a y:href=\"https://example.jp/\" xmlns:y=\"http://www.w3.org/1999/xlink\"/>"),
           svg("<a href=\"\"/>"),
           svg("<feImage href=\"a.png\"/>"),
           svg("<rect fill=\"url(https://example.jp/a.svg#b)\"/>"),
           svg("<rect fill=\"URL( 'a.svg#b')\"/>"),
           svg("<rect style=\"fill: u\\72l(a.svg#b)\"/>"),
           svg("<rect style=\"background: image-set('a' 1x)\"/>"),
           svg("<rect style=\"fill: url(#a); mask: url(b.svg)\"/>"),
           svg("<rect cursor=\"url(a.cur)\"/>"),
           svg("<style>@import 'a.css';</style>"),
           svg("<style>@\\69mport 'a.css';</style>"),
           svg("<style>@font-face { src: url(a.woff) }</style>"),
           svg("<style>a { b: ur<![CDATA[l(c)]]> }</style>"),
           svg("<s:style xmlns:s=\"http://www.w3.org/2000/svg\">@IMPORT url(a)</s:style>"),
           svg("<g xml:base=\"https://example.jp/\"/>"),
           "<?xml version=\"1.0\"?><?xml-stylesheet href=\"a.css\"?>" + svg(""),
           svg("<?php echo 1 ?>"),
       }) {
    INFO(drawing);
    CHECK_EQ(faults("chizu.svg", drawing), "outside");
  }
}

TEST_CASE("SVG: no SVG at all") {
  const std::string good = svg("<g/>");
  std::string wide = "\xFF\xFE";
  for (const char c : good) wide += std::string{c, '\0'};
  for (const std::string& bytes : {
           std::string(),
           std::string("png"),
           wide,
           std::string("\x1F\x8B\x08\0\0\0\0\0", 8),
           good.substr(0, good.size() - 4),
           std::string("<html><body>x</body></html>"),
           std::string("<svg viewBox=\"0 0 1 1\"/>"),
           "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>" + good,
           "<?xml version=\"1.0\" encoding=\"utf-7\"?>" + good,
           "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + good,
           good + good,
           good + "<script/>",
           svg("<u:g/>"),
           svg("\x8F\xE3"),
           svg("&nbsp;"),
       }) {
    INFO(bytes);
    const std::string got = faults("chizu.svg", bytes);
    CHECK_MESSAGE(got.starts_with("mismatch"), got);
  }
  std::string deep;
  for (int i = 0; i < 200; ++i) deep += "<g>";
  CHECK_EQ(faults("chizu.svg", svg(deep)), "unseen");
  CHECK_EQ(
      faults("a.svg",
             svg("<metadata xmlns:d=\"http://purl.org/dc/elements/1.1/\"><d:creator><d:title>名前"
                 "</d:title></d:creator></metadata>")),
      "author");
}

// ---- names

TEST_CASE("kinds of files that are not in the table") {
  for (const char* name :
       {"a.html", "a.xhtml", "a.js",   "a.exe", "a.svgz",    "a.xml",      "a.docm",    "a.doc",
        "a.zip",  "a",       "a.swf",  "a.php", "a.php.txt", "a.html.svg", "a.v2x.pdf", "a.pdf.js",
        "A.HTM",  "a.css",   "a.json", "a.md",  "a.mht",     "a.wasm",     "a.lnk"}) {
    INFO(name);
    CHECK_EQ(faults(name, "%PDF-1.4"), "kind");
  }
  CHECK_EQ(faults("plan.2026.12.csv", "a,b\n"), "");
  CHECK_EQ(faults("PLAN.CSV", "a,b\n"), "");
}

// ---- PDF

std::string pdf(const std::string& inside) {
  return "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" + inside +
         "\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
}

// Stored blocks: zlib's form without packing anything (RFC 1950, 1951).
std::string zlib_of(const std::string& text) {
  uint32_t a = 1, b = 0;
  for (const char c : text) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  const auto size = static_cast<uint16_t>(text.size());
  std::string out("\x78\x01\x01", 3);
  for (const uint16_t number : {size, static_cast<uint16_t>(~size)}) {
    out += static_cast<char>(number & 0xFF);
    out += static_cast<char>(number >> 8);
  }
  out += text;
  for (int shift = 8; shift >= 0; shift -= 8) out += static_cast<char>(b >> shift & 0xFF);
  for (int shift = 8; shift >= 0; shift -= 8) out += static_cast<char>(a >> shift & 0xFF);
  return out;
}
std::string packed(const std::string& objects, const std::string& more = "") {
  const std::string data = zlib_of(objects);
  return "5 0 obj\n<</Type/ObjStm/Filter/FlateDecode" + more + "/Length " +
         std::to_string(data.size()) + ">>\nstream\r\n" + data + "\nendstream\nendobj";
}

TEST_CASE("PDF: ordinary documents") {
  CHECK_EQ(faults("a.pdf", pdf("")), "");
  CHECK_EQ(faults("a.pdf", pdf("3 0 obj <</Title(x)/Author()/Producer(p)>> endobj")), "");
  CHECK_EQ(faults("a.pdf", pdf("3 0 obj <</Author<FEFF>>> endobj")), "");
  CHECK_EQ(faults("a.pdf", pdf("3 0 obj <</OpenAction[2 0 R/Fit]>> endobj")), "");
  CHECK_EQ(
      faults("a.pdf",
             pdf("3 0 obj <</OpenAction 14 0 R>> endobj 14 0 obj <</S/GoTo/D[2 0 R]>> endobj")),
      "");
  CHECK_EQ(faults("a.pdf", pdf("<</A<</S/URI/URI(https://example.jp/)>>>>")), "");
  CHECK_EQ(faults("a.pdf", pdf(packed("1 0 2 9 <</Type/Font>> <</A/B>>"))), "");
  CHECK_EQ(
      faults("a.pdf", pdf("3 0 obj<</Length 20>>stream\n/JS /AA /OpenAction<<\nendstream endobj")),
      "");
}

TEST_CASE("PDF: no PDF") {
  for (const std::string& bytes :
       {std::string("<html>"), "<script>" + pdf(""), "\n" + pdf(""), pdf("") + "<script>",
        pdf("").substr(0, 60), pdf("") + "PK\x03\x04", std::string("%PDF-1.7\n%%EOF"),
        std::string()}) {
    INFO(bytes);
    CHECK_EQ(faults("a.pdf", bytes), "mismatch");
  }
}

TEST_CASE("PDF: what acts, fetches, hides or names") {
  const std::pair<std::string, std::string> cases[] = {
      {"<</S/JavaScript/JS(app.alert(1))>>", "active"},
      {"<</S/J#61vaScript/JS(x)>>", "active"},
      {"<</S/#4a#61#76#61#53#63#72#69#70#74>>", "active"},
      {"<</JS 5 0 R>>", "active"},
      {"<</AA<</O 5 0 R>>>>", "active"},
      {"<</S/Launch/F(cmd.exe)>>", "active"},
      {"<</S/SubmitForm/F(https://example.jp)>>", "active"},
      {"<</OpenAction<</S/URI/URI(https://example.jp)>>>>", "active"},
      {"<</OpenAction 14 0 R>> 14 0 obj <</S/URI/URI(x)>> endobj", "active"},
      {"<</Subtype/RichMedia>>", "active"},
      {"<</XFA 3 0 R>>", "active"},
      {"<</S/GoToR/F(\\\\\\\\server\\\\share)>>", "outside"},
      {"<</Type/EmbeddedFile>>", "embedded"},
      {"<</Names<</EmbeddedFiles 4 0 R>>>>", "embedded"},
      {"<</Encrypt 4 0 R>>", "unseen"},
      {"<</Author(\xE5\xB1\xB1)>>", "author"},
      {"<</Author<FEFF5C71>>>", "author"},
      {"<</Author 9 0 R>>", "author"},
      {"<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>N</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>",
       "author"},
      {packed("1 0 <</S/JavaScript>>"), "active"},
      {packed("1 0 <</JS(x)>>"), "active"},
      {packed("1 0 <</Author(x)>>"), "author"},
      {packed("1 0 <<>>", "/DecodeParms<</Predictor 12>>"), "unseen"},
      {"5 0 obj<</Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]>>stream\n41>\nendstream endobj",
       "unseen"},
      {"5 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nx\x9C\x01\x02\nendstream endobj",
       "unseen"},
  };
  for (const auto& [inside, wanted] : cases) {
    INFO(inside);
    CHECK_EQ(faults("a.pdf", pdf(inside)), wanted);
  }
}

TEST_CASE("PDF: neither time nor memory for one that is made to take them") {
  std::string many, starts, actions, authors, creators;
  for (int i = 0; i < 300'000; ++i) many += "stream ";
  for (int i = 0; i < 100'000; ++i) {
    actions += "/OpenAction 12 0 R ";
    authors += "/Author(";
    creators += "<dc:creator>";
  }
  CHECK_EQ(faults("a.pdf", pdf(many)), "unseen");
  CHECK_EQ(faults("a.pdf", pdf(actions)), "active");
  CHECK_EQ(faults("a.pdf", pdf(authors)), "author");
  CHECK_EQ(faults("a.pdf", pdf(creators)), "author");
}

// ---- Word, Excel, PowerPoint

const std::string kMain = "application/vnd.openxmlformats-officedocument.";
const std::string kRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relation(const std::string& type, const std::string& target, bool is_outside = false) {
  return "<Relationships><Relationship Id=\"r\" Type=\"" + kRelation + type + "\" Target=\"" +
         target + "\"" + (is_outside ? " TargetMode=\"External\"" : "") + "/></Relationships>";
}
std::string office(const std::string& main, const Parts& more) {
  Parts parts{{"[Content_Types].xml", "<Types><Override PartName=\"/m\" ContentType=\"" + kMain +
                                          main + ".main+xml\"/></Types>"},
              {"_rels/.rels", relation("officeDocument", "m.xml")},
              {"m.xml", "<document>あ</document>"}};
  parts.insert(parts.end(), more.begin(), more.end());
  return test::zip_of(parts);
}
std::string docx(const Parts& more) { return office("wordprocessingml.document", more); }

TEST_CASE("documents: ordinary ones") {
  CHECK_EQ(faults("a.docx", docx({})), "");
  CHECK_EQ(faults("a.xlsx", office("spreadsheetml.sheet", {})), "");
  CHECK_EQ(faults("a.pptx", office("presentationml.presentation", {})), "");
  CHECK_EQ(faults("a.docx", docx({{"x.rels", relation("hyperlink", "https://example.jp/", true)}})),
           "");
  CHECK_EQ(
      faults("a.docx",
             docx({{"core.xml", "<c><creator></creator><lastModifiedBy> </lastModifiedBy></c>"}})),
      "");
  CHECK_EQ(faults("a.docx", docx({{"d.xml", "<d><instrText> PAGEREF _Toc1 \\h </instrText></d>"}})),
           "");
  CHECK_EQ(faults("a.xlsx", office("spreadsheetml.sheet", {{"s.xml", "<s><f>SUM(A1:A9)</f></s>"}})),
           "");
}

TEST_CASE("documents: under another's name") {
  CHECK_EQ(faults("a.xlsx", docx({})), "mismatch");
  CHECK_EQ(faults("a.docx", office("spreadsheetml.sheet", {})), "mismatch");
  CHECK_EQ(faults("a.docx", "<html>"), "mismatch");
  CHECK_EQ(faults("a.docx", "<html>" + docx({})), "mismatch");
  CHECK_EQ(faults("a.docx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "mismatch");
  CHECK_EQ(faults("a.docx", test::zip_of({{"a.txt", "x"}})), "mismatch");
  CHECK_EQ(faults("a.docx", docx({{"x.xml", "<!DOCTYPE x [<!ENTITY y \"z\">]><x>&y;</x>"}})),
           "unseen");
  CHECK_EQ(faults("a.docx", docx({{"X.xml", "<x/>"}, {"x.xml", "<x/>"}})), "unseen");
  CHECK_EQ(faults("a.docx", docx({{"x.xml", "<x>"}})), "unseen");
}

TEST_CASE("documents: what acts, fetches, hides or names") {
  const std::pair<Parts, std::string> cases[] = {
      {{{"word/vbaProject.bin", "x"}}, "active"},
      {{{"x.rels", relation("vbaProject", "harmless.bin")}}, "active"},
      {{{"x.rels", relation("control", "x")}}, "active"},
      {{{"t.xml",
         "<Types><Default ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"}},
       "active"},
      {{{"d.xml", "<d><a action=\"ppaction://program\"/></d>"}}, "active"},
      {{{"d.xml", "<d><instrText>MACROBUTTON x</instrText></d>"}}, "active"},
      {{{"x.rels", relation("attachedTemplate", "https://example.jp/a.dotm", true)}}, "outside"},
      {{{"x.rels", relation("image", "https://example.jp/a.png", true)}}, "outside"},
      {{{"x.rels", relation("hyperlink", "file://server/x", true)}}, "outside"},
      {{{"x.rels", relation("hyperlink", "javascript:alert(1)", true)}}, "outside"},
      {{{"x.rels", relation("externalLink", "x")}}, "outside"},
      {{{"d.xml",
         "<d><fldChar fldCharType=\"begin\"/><instrText> DDE</instrText><r/><instrText>AUTO "
         "c:\\\\x</instrText></d>"}},
       "outside"},
      {{{"d.xml", "<d><fldSimple instr=\" includePicture &quot;x&quot;\"/></d>"}}, "outside"},
      {{{"s.xml", "<s><f>_xlfn.WEBSERVICE(A1)</f></s>"}}, "outside"},
      {{{"x.rels", relation("oleObject", "x.bin")}}, "embedded"},
      {{{"x.rels", relation("package", "x.xlsx")}}, "embedded"},
      {{{"x.rels", relation("aFChunk", "x.html")}}, "embedded"},
      {{{"x.bin", "\xD0\xCF\x11\xE0 rest"}}, "embedded"},
      {{{"x.dat", "MZ program"}}, "embedded"},
      {{{"x.html", "<p>"}}, "embedded"},
      {{{"docProps/core.xml", "<c xmlns:dc=\"x\"><dc:creator>山田</dc:creator></c>"}}, "author"},
      {{{"docProps/core.xml", "<c><lastModifiedBy>x</lastModifiedBy></c>"}}, "author"},
      {{{"docProps/app.xml", "<c><Manager>x</Manager></c>"}}, "author"},
      {{{"x.rels", relation("comments", "comments.xml")}}, "author"},
      {{{"d.xml", "<d><w:ins xmlns:w=\"x\" w:author=\"x\"/></d>"}}, "author"},
      {{{"word/media/a.jpg",
         "\xFF\xD8\xFF\xE1\x00\x04"
         "ab"}},
       "author"},
  };
  for (const auto& [parts, wanted] : cases) {
    INFO(parts[0].first << " " << parts[0].second);
    CHECK_EQ(faults("a.docx", docx(parts)), wanted);
  }
}

// ---- texts and sound

TEST_CASE("texts") {
  CHECK_EQ(faults("a.txt", "地図のことば\n"), "");
  CHECK_EQ(faults("a.txt", "\x92\x6E\x90\x7D\r\n"), "");
  CHECK_EQ(faults("a.txt", ""), "");
  CHECK_EQ(faults("a.txt", "1 < 2"), "");
  CHECK_EQ(faults("a.csv", "名前,数\n「ほか」,-\n\"－（なし）\",+3.5\n"), "");
  CHECK_EQ(faults("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nこんにちは\n"), "");
  for (const char* text :
       {"<html>", "\n \t<script>", "\xEF\xBB\xBF<!DOCTYPE html>", "%PDF-1.4", "a\x1B[0m", "a\u202E",
        "\xFF\xFE"
        "a",
        "\xEF\xBF\xBE"}) {
    INFO(text);
    CHECK_EQ(faults("a.txt", text), "mismatch");
    CHECK_EQ(faults("a.csv", text), "mismatch");
    CHECK_EQ(faults("a.vtt", text), "mismatch");
  }
  CHECK_EQ(faults("a.txt", std::string("\0\xFF\x0A\x1B", 4)), "mismatch");
  CHECK_EQ(faults("a.vtt", "WEBVTTX\n"), "mismatch");
  CHECK_EQ(faults("a.vtt", "地図"), "mismatch");
  for (const char* cell : {"=1+1", "=cmd|'/c calc'!A1", "\"=HYPERLINK(\"\"x\"\")\"",
                           "+cmd|' /c'!A1", "@SUM(A1)", "-2+cmd|'/c'!A0", "＝A1", " =A1"}) {
    INFO(cell);
    CHECK_EQ(faults("a.csv", std::string("a,b\n1,") + cell + "\n"), "active");
  }
}

std::string id3(const std::string& name, const std::string& value) {
  const auto size = static_cast<char>(value.size());
  const std::string frame = name + std::string("\0\0\0", 3) + size + std::string("\0\0", 2) + value;
  return std::string("ID3\x03\0\0\0\0\0", 9) + static_cast<char>(frame.size()) + frame +
         "\xFF\xFB\x90\x64";
}
std::string box(const std::string& type, const std::string& value) {
  return std::string("\0\0\0", 3) + static_cast<char>(value.size() + 8) + type + value;
}

TEST_CASE("sound and film") {
  CHECK_EQ(faults("a.mp3", "\xFF\xFB\x90\x64 sound"), "");
  CHECK_EQ(faults("a.mp3", id3("TIT2", "x")), "");
  CHECK_EQ(faults("a.mp3", id3("TPE1", std::string("\3name"))), "author");
  CHECK_EQ(faults("a.mp3", id3("GEOB", "x")), "embedded");
  for (const char* bytes : {"<html>", "\xFF\xFE<\0h", "ID3", "", "\xFF\xFF\xFF\xFF"}) {
    CHECK_EQ(faults("a.mp3", bytes), "mismatch");
  }
  const std::string mp4 = box("ftyp", std::string("mp42\0\0\0\0", 8));
  CHECK_EQ(faults("a.mp4", mp4), "");
  CHECK_EQ(faults("a.m4a", mp4 + box("\xA9"
                                     "nam",
                                     "title")),
           "");
  CHECK_EQ(faults("a.m4a", mp4 + box("\xA9"
                                     "ART",
                                     "some name")),
           "author");
  CHECK_EQ(faults("a.mp4", "<html><body onload=x>"), "mismatch");
  CHECK_EQ(faults("a.mp4", box("ftyp", "heic0000")), "mismatch");
  const std::string wav = "RIFF    WAVEfmt " + std::string("\x10\0\0\0", 4) +
                          std::string(16, '\1') + "data" + std::string(4, '\0');
  CHECK_EQ(faults("a.wav", wav), "");
  CHECK_EQ(faults("a.wav", wav + "LIST" + std::string("\x10\0\0\0", 4) + "INFOIART" +
                               std::string("\4\0\0\0", 4) + "name"),
           "author");
  CHECK_EQ(faults("a.wav", wav + "LIST" + std::string("\x08\0\0\0", 4) + "INFOIART"), "");
  CHECK_EQ(faults("a.wav", "<html>"), "mismatch");
}

}  // namespace
}  // namespace hiroba::attachments

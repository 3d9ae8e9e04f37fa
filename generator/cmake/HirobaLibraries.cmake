# Every library from outside, found once and given one name.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
pkg_check_modules(CMARK_GFM REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(QRENCODE IMPORTED_TARGET libqrencode)  # sheets of paper; without it no QR
pkg_check_modules(XLSXWRITER IMPORTED_TARGET xlsxwriter)  # forms as workbooks; without it none
pkg_check_modules(LIBZIP IMPORTED_TARGET libzip)  # with expat: workbooks that come back filled in
pkg_check_modules(EXPAT IMPORTED_TARGET expat)
pkg_check_modules(GMIME gmime-3.0)  # mails as mail programs save them; without it their text
pkg_check_modules(ZLIB IMPORTED_TARGET zlib)  # attached PDFs; libzip stands on it, too
pkg_check_modules(HTTPLIB IMPORTED_TARGET cpp-httplib)  # the preview; without it none
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)

# yaml-cpp 0.7 calls its target yaml-cpp, later versions yaml-cpp::yaml-cpp.
find_package(yaml-cpp REQUIRED)
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

find_package(CLI11 REQUIRED)
if(HIROBA_TESTS)
  find_package(doctest REQUIRED)
  pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)  # judges our HTML from outside
endif()

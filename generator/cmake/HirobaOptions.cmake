# How everything is compiled. One place, so that every module and test is built alike.
option(HIROBA_TESTS "Build the tests" OFF)
option(HIROBA_FUZZ "Build the libFuzzer targets (needs clang)" OFF)
set(HIROBA_SANITIZE "" CACHE STRING "Sanitizers for everything, e.g. address,undefined or thread")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# The oldest compilers that the code is tried with (generator/decisions).
if((CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12.2)
   OR (CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 16))
  message(FATAL_ERROR "g++ 12.2 or clang 16 or later is needed; this is "
    "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}.")
endif()

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers)
# The same bytes from any checkout folder: no absolute path in the binary.
add_compile_options("-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")

if(HIROBA_SANITIZE)
  add_compile_options(-fsanitize=${HIROBA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${HIROBA_SANITIZE})
endif()
if(HIROBA_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

include_directories("${CMAKE_SOURCE_DIR}/generator")

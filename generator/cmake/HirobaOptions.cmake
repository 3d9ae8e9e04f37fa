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

# Once for each build tree: a tree that began without ccache would be compiled anew with it.
if(NOT DEFINED HIROBA_LAUNCHER)
  find_program(CCACHE ccache)
  set(launcher "")
  if(CCACHE)
    set(launcher "${CCACHE}")
  endif()
  set(HIROBA_LAUNCHER "${launcher}" CACHE STRING "ccache, if it was there when this tree began")
endif()
if(HIROBA_LAUNCHER AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${HIROBA_LAUNCHER}")
  if(HIROBA_SANITIZE)  # what ccache asks for before it keeps what precompiled headers went into
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros "${HIROBA_LAUNCHER}")
  endif()
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

# Headers of the standard library that most files name, read once for the whole sanitized tree: that
# takes a third off its compile time. No other tree has them, so each file still has to name what it
# needs. REUSE: the target whose precompiled headers are taken.
function(hiroba_precompile target reuse)
  if(HIROBA_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_precompile_headers(${target} REUSE_FROM ${reuse})
  endif()
endfunction()

if(HIROBA_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set(HIROBA_PRECOMPILED <algorithm> <array> <charconv> <cstddef> <cstdint> <functional> <map> <memory>
    <optional> <set> <span> <string> <string_view> <tuple> <unordered_map> <unordered_set> <utility>
    <vector>)
  # With a time in them ccache could never know them again.
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
  file(WRITE "${CMAKE_BINARY_DIR}/precompiled.cc" "// Carries the precompiled headers.\n")
  add_library(hiroba_precompiled OBJECT "${CMAKE_BINARY_DIR}/precompiled.cc")
  target_precompile_headers(hiroba_precompiled PRIVATE ${HIROBA_PRECOMPILED})

  function(hiroba_precompile_modules)
    get_property(folders DIRECTORY "${CMAKE_SOURCE_DIR}" PROPERTY SUBDIRECTORIES)
    foreach(folder ${folders})
      get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
      foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        if(type STREQUAL "STATIC_LIBRARY" AND folder MATCHES "/generator/")
          hiroba_precompile(${target} hiroba_precompiled)
        endif()
      endforeach()
    endforeach()
  endfunction()
  cmake_language(DEFER DIRECTORY "${CMAKE_SOURCE_DIR}" CALL hiroba_precompile_modules)
endif()

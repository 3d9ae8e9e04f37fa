# How a test program is made and listed. Used by tests/ only.

find_program(HIROBA_ADDR2LINE addr2line)  # names in sanitizer reports without an LLVM package
mark_as_advanced(HIROBA_ADDR2LINE)
set(HIROBA_SANITIZER_ENVIRONMENT
  "ASAN_OPTIONS=strict_string_checks=1:detect_stack_use_after_return=1:external_symbolizer_path=${HIROBA_ADDR2LINE}"
  "UBSAN_OPTIONS=print_stacktrace=1"
  "LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/leaks_of_libraries.supp:print_suppressions=0"
)

# The modules of generator/ that the given files include («#include "text/utf8.h"» → hiroba_text),
# so that a test program compiles as soon as those modules do.
function(hiroba_included_modules result)
  set(modules "")
  foreach(source ${ARGN})
    file(STRINGS "${source}" lines REGEX "^#include \"[a-z]+/")
    foreach(line ${lines})
      string(REGEX REPLACE "^#include \"([a-z]+)/.*" "hiroba_\\1" module "${line}")
      if(TARGET ${module})
        list(APPEND modules ${module})
      endif()
    endforeach()
  endforeach()
  list(REMOVE_DUPLICATES modules)
  set(${result} ${modules} PARENT_SCOPE)
endfunction()

# hiroba_add_test(NAME LABEL label COMMAND … [TIMEOUT seconds] [ENVIRONMENT …])
# Exit code 77 means «could not run here»; ctest lists and counts such tests.
function(hiroba_add_test name)
  cmake_parse_arguments(arg "" "LABEL;TIMEOUT" "COMMAND;ENVIRONMENT" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  add_test(NAME ${name} COMMAND ${arg_COMMAND} WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}")
  set_tests_properties(${name} PROPERTIES
    LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT} SKIP_RETURN_CODE 77
    ENVIRONMENT "HIROBA_PROGRAM=${CMAKE_BINARY_DIR}/bin/hiroba;HIROBA_HOME=${CMAKE_SOURCE_DIR};${arg_ENVIRONMENT}")
endfunction()

# hiroba_test_program(NAME LABEL label SOURCES … [LIBRARIES …] [RELEASE_ONLY] [OPTIMISED])
# One doctest executable, listed once as built here and once from the sanitized build. OPTIMISED: it
# runs for longer than it compiles.
function(hiroba_test_program name)
  cmake_parse_arguments(arg "RELEASE_ONLY;OPTIMISED" "LABEL" "SOURCES;LIBRARIES" ${ARGN})
  hiroba_included_modules(modules ${arg_SOURCES})
  add_executable(${name} ${arg_SOURCES} $<TARGET_OBJECTS:doctest_main>)
  target_link_libraries(${name} PRIVATE
    ${modules} ${arg_LIBRARIES} doctest::doctest fmt::fmt nlohmann_json::nlohmann_json)
  target_compile_options(${name} PRIVATE ${HIROBA_WITHOUT_COVERAGE})
  if(arg_OPTIMISED)
    target_compile_options(${name} PRIVATE -O1)
  else()
    hiroba_precompile(${name} hiroba_precompiled_tests)
  endif()
  if(HIROBA_SANITIZE)
    hiroba_add_test(${name} LABEL asan COMMAND ${name} ENVIRONMENT ${HIROBA_SANITIZER_ENVIRONMENT})
    return()
  endif()
  hiroba_add_test(${name} LABEL ${arg_LABEL} COMMAND ${name})
  if(HIROBA_SANITIZED_BUILD AND NOT arg_RELEASE_ONLY)
    hiroba_add_test(asan_${name} LABEL asan COMMAND "${HIROBA_SANITIZED_BUILD}/bin/${name}"
      TIMEOUT 600
      ENVIRONMENT ${HIROBA_SANITIZER_ENVIRONMENT}
                  "HIROBA_PROGRAM=${HIROBA_SANITIZED_BUILD}/bin/hiroba")
  endif()
endfunction()

# hiroba_module(NAME [KNOWS modules…] [LIBRARIES …])
#
# Every .cc file of a folder of generator/ as the library hiroba_NAME. A module's headers are found
# through <build>/modules/NAME, which holds a link to its folder and nothing else: what a module does
# not know, the compiler refuses to include. KNOWS is passed on to whoever knows this module;
# LIBRARIES (from outside, or a module that no header here names) are not.
function(hiroba_module name)
  cmake_parse_arguments(arg "" "" "KNOWS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cc")
  list(REMOVE_ITEM sources "${CMAKE_CURRENT_SOURCE_DIR}/main.cc")  # a program of its own
  set(headers "${CMAKE_BINARY_DIR}/modules/${name}")
  file(MAKE_DIRECTORY "${headers}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${headers}/${name}" SYMBOLIC)
  add_library(hiroba_${name} STATIC ${sources})
  target_include_directories(hiroba_${name} PUBLIC "${headers}")
  list(TRANSFORM arg_KNOWS PREPEND "hiroba_")
  target_link_libraries(hiroba_${name} PUBLIC ${arg_KNOWS} PRIVATE ${arg_LIBRARIES})
endfunction()

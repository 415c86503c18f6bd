# attest_embed(OUTPUT var FUNCTION f NAMESPACE ns FILES globs): generates a .cc
# with `const std::vector<std::pair<std::string_view, std::string_view>>& ns::f()`,
# the name and the bytes of every file, sorted by name.
function(attest_embed)
  cmake_parse_arguments(A "" "OUTPUT;FUNCTION;NAMESPACE" "FILES" ${ARGN})
  file(GLOB FILES CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${A_FILES})
  list(SORT FILES)
  set(OUT ${PROJECT_BINARY_DIR}/generated/${A_FUNCTION}.cc)
  list(TRANSFORM FILES PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE PATHS)
  string(REPLACE ";" "|" JOINED "${PATHS}")
  add_custom_command(
    OUTPUT ${OUT}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${JOINED}" -DOUT=${OUT}
            -DFUNCTION=${A_FUNCTION} -DNAMESPACE=${A_NAMESPACE}
            -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${PATHS} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    VERBATIM)
  set(${A_OUTPUT} ${OUT} PARENT_SCOPE)
endfunction()

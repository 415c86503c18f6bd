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

# attest_embed_models(var globs): an assembler file that takes every model in as
# it is (nothing is compiled, so size costs no time) and lists them as
# claims_models: name, address, size, ended by a null name.
function(attest_embed_models OUTPUT GLOBS)
  file(GLOB FILES CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${GLOBS})
  list(SORT FILES)
  set(OUT ${PROJECT_BINARY_DIR}/generated/claims_models.S)
  set(DATA "")
  set(TABLE "")
  foreach(FILE IN LISTS FILES)
    get_filename_component(NAME ${FILE} NAME_WE)
    string(APPEND DATA "  .balign 64\nmodel_${NAME}:\n"
      "  .incbin \"${PROJECT_SOURCE_DIR}/${FILE}\"\nmodel_${NAME}_end:\n"
      "name_${NAME}: .asciz \"${NAME}\"\n")
    string(APPEND TABLE "  .quad name_${NAME}, model_${NAME}, "
      "model_${NAME}_end - model_${NAME}\n")
  endforeach()
  file(CONFIGURE OUTPUT ${OUT} CONTENT
"  .section .rodata
${DATA}
  .section .data.rel.ro,\"aw\"
  .balign 8
  .globl claims_models
claims_models:
${TABLE}  .quad 0, 0, 0
  .section .note.GNU-stack,\"\"
" @ONLY)
  list(TRANSFORM FILES PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE PATHS)
  set_source_files_properties(${OUT} PROPERTIES OBJECT_DEPENDS "${PATHS}")
  set(${OUTPUT} ${OUT} PARENT_SCOPE)
endfunction()

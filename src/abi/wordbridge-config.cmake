# find_package(wordbridge): the targets wordbridge::shared and wordbridge::static, and wordbridge::wordbridge, which is the
# shared one.
include("${CMAKE_CURRENT_LIST_DIR}/wordbridge-targets.cmake")
if(NOT TARGET wordbridge::wordbridge)
  add_library(wordbridge::wordbridge ALIAS wordbridge::shared)
endif()

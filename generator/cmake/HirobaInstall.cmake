# What another town gets: the program, and the share folder with the templates, strings and assets
# that it may put its own files over. The program finds that folder relative to itself.
include(GNUInstallDirs)
install(TARGETS hiroba RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY templates/ DESTINATION ${CMAKE_INSTALL_DATADIR}/hiroba/templates)
install(DIRECTORY site/strings site/data site/assets site/root site/preview site/start
        DESTINATION ${CMAKE_INSTALL_DATADIR}/hiroba/site)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hiroba)
set(CPACK_PACKAGE_CONTACT "Hiroba contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Static-site generator for peer-support information")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Hiroba contributors")
set(CPACK_DEBIAN_PACKAGE_SECTION web)
# Dates of pages come from the history, when there is one; the others make clean copies of pictures.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "git, graphicsmagick, libavif-bin")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
# dpkg-shlibdeps (package dpkg-dev) reads the needed libraries off the program.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)

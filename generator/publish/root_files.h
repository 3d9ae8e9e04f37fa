#pragma once

#include <map>
#include <string>

#include "publish/layers.h"
#include "source/diagnostics.h"
#include "source/source_set.h"
#include "system/file_system.h"

namespace hiroba::publish {

// Everything in site/root/, which is published at the top of the site as it is: CNAME,
// .well-known/security.txt, a service worker. Path in the site → path on the disk; of two layers
// the first counts, file by file. Names with a dot are taken, but for what belongs to Git and to
// desktops. A link is an error: what it leads to may be anything.
std::map<std::string, std::string, std::less<>> read_root_files(const Layers& layers,
                                                                system::FileSystem& disk,
                                                                source::SourceSet& files,
                                                                source::Diagnostics& found);

}  // namespace hiroba::publish

#pragma once

#include "publish/planned_site.h"
#include "publish/publish.h"
#include "source/diagnostics.h"

namespace hiroba::publish {

struct WrittenSite {
  // A page that is published now says something else where something was taken back: what was
  // there must not survive in the spare generation.
  bool takes_back = false;
};

// Makes every file of the site, hands it to `publication` and checks the finished pages: links,
// fragments, third parties, what pictures tell. Without a publication everything is made and
// checked but nothing written. Pages are made on `request.threads` threads; each is written and
// dropped, only facts of it are kept.
WrittenSite write_site(const PlannedSite& site, const BuildRequest& request,
                       Publication* publication, system::FileSystem& disk, source::SourceSet& files,
                       source::Diagnostics& found);

}  // namespace hiroba::publish

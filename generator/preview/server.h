#pragma once

#include <functional>
#include <string>

#include "preview/live_site.h"

namespace hiroba::preview {

struct ServerOptions {
  std::string host = "127.0.0.1";  // another one only when somebody asked for it
  int port = 8025;                 // taken: the next free one
  std::string assets;              // folder with preview.js and preview.css
};

// Serves the folder of a LiveSite and nothing outside of it, with a script in every page that
// loads it again after each run. Only pages of this server may ask for anything: requests of other
// names (Host) and, where something is changed, of other origins are refused.
// Returns when stop_server() is called. False: no port is free, or the program was compiled without
// the library. `ready` is called once with the address.
bool serve(LiveSite& site, const ServerOptions& options,
           const std::function<void(const std::string& address)>& ready);
void stop_server();

// What a path of a request means, below the folder: «group/hidamari.html», «index.html». Empty:
// nothing that may be served.
std::string file_of(std::string_view path);

}  // namespace hiroba::preview
